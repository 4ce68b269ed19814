"""From the pixels of a cube to the model's tensors, in the published order of steps.

Means are taken over all pixels, including missing ones, before anything is masked; masks are taken from the
values before they become float16. Every threshold is above the missing value -9999, so a single comparison
gives validity.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..bands import (
    DAYS,
    DYNAMIC,
    INDEX_THRESHOLD,
    LOW_BLOCKS,
    MEDIUM_BLOCKS,
    MISSING,
    MISSING_HALF,
    MODIS_FILL,
    STATIC,
    WORLDCOVER_CLASSES,
    Tensor,
    day_offsets,
    dynamic_offset,
)
from .cell import Bool, Cell, CellRef, Half, Partial

Pixels = npt.NDArray[Any]
"""Pixels of a cube or part of it, ``(H, W, 308)``, any real dtype."""
Doubles = npt.NDArray[np.float64]

DYNAMIC_BANDS = DAYS * len(DYNAMIC)
"""304."""


class _Bands(NamedTuple):
    """Bands of one tensor inside a day's block, and their validity thresholds."""

    span: slice
    thresholds: Doubles


def _bands(tensor: Tensor) -> _Bands:
    offsets = day_offsets(tensor)
    span = slice(offsets[0], offsets[-1] + 1)
    return _Bands(span, np.array([band.threshold for band in DYNAMIC[span]]))


_HIGH, _MEDIUM, _LOW, _TIME = (
    _bands(tensor) for tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.TIME)
)
LOW_THRESHOLDS = np.append(_LOW.thresholds, [INDEX_THRESHOLD] * 2)
"""Validity thresholds of the low-resolution channels, NDSI and NDVI included."""
TERRAIN_THRESHOLDS = np.array([band.threshold for band in STATIC[:3]])
_COVER = np.full((max(WORLDCOVER_CLASSES) + 1, len(WORLDCOVER_CLASSES)), MISSING_HALF, np.float16)
"""One-hot channels by class code."""
_COVER[list(WORLDCOVER_CLASSES)] = np.eye(len(WORLDCOVER_CLASSES))
_KNOWN = _COVER[:, 0] != MISSING_HALF
_B01, _B02, _B04, _B06 = (dynamic_offset(f"sur_refl_b0{n}") - _LOW.span.start for n in (1, 2, 4, 6))


def by_day(pixels: Pixels) -> Pixels:
    """Dynamic bands of a cube as ``(H, W, 8, 38)``; a view."""
    height, width, _ = pixels.shape
    return pixels[..., :DYNAMIC_BANDS].reshape(height, width, DAYS, len(DYNAMIC))


def static_bands(pixels: Pixels) -> Pixels:
    """Static bands of a cube as ``(H, W, 4)``; a view."""
    return pixels[..., DYNAMIC_BANDS:]


def at_least(values: Pixels, thresholds: Doubles) -> Bool:
    """Validity of values ``(..., C)``: whether they reach the thresholds ``(C,)`` of their channels.

    Thresholds are converted to the values' dtype, which avoids a slow conversion of the whole array.
    """
    floating = np.issubdtype(values.dtype, np.floating)
    return np.asarray(values >= (thresholds.astype(values.dtype) if floating else thresholds))


def cell_from_pixels(ref: CellRef, pixels: Pixels, means: Doubles) -> Cell:
    """Tensors of one cell.

    ``pixels``: ``(100, 100, 308)``, finite. ``means``: ``(308,)`` mean of each band over the pixels that the
    time tensor averages. Raises ``FloatingPointError`` for a value beyond the range of float16.
    """
    days = by_day(pixels)
    values: dict[Tensor, Half] = {}
    valid: dict[Tensor, Bool] = {}
    with np.errstate(over="raise"):
        high = days[..., _HIGH.span]
        values[Tensor.HIGH], valid[Tensor.HIGH] = high.astype(np.float16), at_least(high, _HIGH.thresholds)
        medium = days[..., _MEDIUM.span].astype(np.float64)
        values[Tensor.MEDIUM], valid[Tensor.MEDIUM] = _blocks(medium, _MEDIUM.thresholds, MEDIUM_BLOCKS)
        low = with_indices(days[..., _LOW.span].astype(np.float64))
        values[Tensor.LOW], valid[Tensor.LOW] = _blocks(low, LOW_THRESHOLDS, LOW_BLOCKS)
        values[Tensor.SPACE], valid[Tensor.SPACE] = space_tensor(static_bands(pixels))
        time = means[:DYNAMIC_BANDS].reshape(DAYS, len(DYNAMIC))[:, _TIME.span]
        values[Tensor.TIME], valid[Tensor.TIME] = time.astype(np.float16), at_least(time, _TIME.thresholds)
    values[Tensor.STATIC] = location(ref.latitude, ref.longitude)
    valid[Tensor.STATIC] = np.ones(3, dtype=np.bool_)
    return Cell(ref, values, valid)


def location(latitude: float, longitude: float) -> Half:
    """Position on the unit sphere, ``(3,)`` float16."""
    lat, lon = np.radians(latitude), np.radians(longitude)
    return np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]).astype(np.float16)


def partial_means(pixels: Pixels, whole: Pixels) -> dict[Tensor, Partial]:
    """``Cell.partial`` of a cell's pixels ``(100, 100, 308)``; ``whole``: the pixels ``(H, W, 308)`` that the
    time tensor averages.

    Pixels outside the exported polygon (0 in all bands) are not valid.
    """
    pixels, whole = (np.where(part.any(axis=-1, keepdims=True), part, MISSING) for part in (pixels, whole))
    days = by_day(pixels)
    medium, low = (
        days[..., _MEDIUM.span].astype(np.float64),
        with_indices(days[..., _LOW.span].astype(np.float64)),
    )
    time = by_day(whole)[..., _TIME.span].astype(np.float64)
    return {
        Tensor.MEDIUM: masked_block_means(medium, _MEDIUM.thresholds, MEDIUM_BLOCKS),
        Tensor.LOW: masked_block_means(low, LOW_THRESHOLDS, LOW_BLOCKS),
        Tensor.TIME: _masked_mean(time, at_least(time, _TIME.thresholds), (0, 1)),
    }


def block_means(values: Doubles, count: int) -> Doubles:
    """Means of ``count`` x ``count`` blocks of ``(H, W, ...)``, with missing pixels counted as -9999."""
    return np.asarray(_split(values, count).mean(axis=(1, 3)))


def masked_block_means(values: Doubles, thresholds: Doubles, count: int) -> Partial:
    """Means of the valid pixels of ``count`` x ``count`` blocks of ``(H, W, ..., C)`` and their share,
    ``(count, count, ..., C)``.
    """
    blocks = _split(values, count)
    return _masked_mean(blocks, at_least(blocks, thresholds), (1, 3))


def _masked_mean(values: Doubles, valid: Bool, axes: tuple[int, int]) -> Partial:
    good = valid.sum(axis=axes, dtype=np.float64)
    total = np.where(valid, values, 0.0).sum(axis=axes)
    mean = np.divide(total, good, out=np.full_like(total, MISSING), where=good > 0)
    pixels = values.shape[axes[0]] * values.shape[axes[1]]
    return mean.astype(np.float16), (good / pixels).astype(np.float32)


def _split(values: Doubles, count: int) -> Doubles:
    """Blocks of ``(H, W, ...)``: ``(count, H / count, count, W / count, ...)``."""
    height, width = values.shape[:2]
    return values.reshape(count, height // count, count, width // count, *values.shape[2:])


def _blocks(values: Doubles, thresholds: Doubles, count: int) -> tuple[Half, Bool]:
    """Block means of ``(100, 100, T, C)``, and whether all pixels of a block are valid: ``(n, n, T, C)``."""
    return block_means(values, count).astype(np.float16), at_least(
        _split(values, count).min(axis=(1, 3)), thresholds
    )


def with_indices(low: Doubles) -> Doubles:
    """Append per-pixel NDSI and NDVI to the low-resolution bands, MODIS first: ``(..., C + 2)``."""
    ndsi = normalised_difference(low[..., _B04], low[..., _B06])
    ndvi = normalised_difference(low[..., _B02], low[..., _B01])
    return np.concatenate([low, ndsi[..., None], ndvi[..., None]], axis=-1)


def normalised_difference(a: Doubles, b: Doubles) -> Doubles:
    """``(a - b) / (a + b)``.

    -9999 where an input is missing or the MODIS fill value, where the sum is not positive, and
    outside -1..1.
    """
    total = a + b
    usable = (a != MISSING) & (b != MISSING) & (a != MODIS_FILL) & (b != MODIS_FILL) & (total > 0)
    ratio = np.divide(a - b, total, out=np.full_like(total, MISSING), where=usable)
    ratio[np.abs(ratio) > 1] = MISSING
    return ratio


def space_tensor(static: Pixels) -> tuple[Half, Bool]:
    """Terrain and one-hot land cover of ``(H, W, 4)``, ``(H, W, 14)``.

    An unknown class is missing in all 11 channels.
    """
    terrain, classes = static[..., :3], static[..., 3]
    codes = np.where((classes > 0) & (classes < len(_COVER)), classes, 0).astype(np.uint8)
    codes[codes != classes] = 0
    values = np.empty((*classes.shape, 3 + len(WORLDCOVER_CLASSES)), np.float16)
    valid = np.empty(values.shape, np.bool_)
    values[..., :3], values[..., 3:] = terrain, _COVER.take(codes, axis=0)
    valid[..., :3], valid[..., 3:] = at_least(terrain, TERRAIN_THRESHOLDS), _KNOWN.take(codes)[..., None]
    return values, valid

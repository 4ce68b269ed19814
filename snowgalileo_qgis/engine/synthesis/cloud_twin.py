"""The cloudy twin of a stack: the same 8 days under synthetic clouds, as a cube's pixels or a cell's tensors.

All optical sensors of a day are under the same field. Radar, ERA5-Land, terrain, land cover and missing
values do not change.

NDSI and NDVI are computed from MODIS when a stack is read, and a twin's must not reveal the clear sky. The
published HDF5 files hide them wherever their block has any cloud, and so does ``cloudy_cell``. A cube cannot
state this by pixel; its twin has the tag ``INDICES_HIDDEN_DAYS``, and the reader hides NDSI and NDVI of these
days, which on nearly every cloudy day is what the published rule amounts to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ..bands import (
    CELL_PIXELS,
    DAYS,
    DYNAMIC,
    INDICES,
    LOW_BLOCKS,
    MEDIUM_BLOCKS,
    MISSING_HALF,
    Sensor,
    Tensor,
    day_offsets,
    dynamic_offset,
)
from ..stack.availability import QA_PIXEL_CLOUD, STATE_CLOUD, STATE_FILL, outside_pixels
from ..stack.cell import Cell
from .cloud_field import CHANNELS, DAY_CHANCES, CloudField, Places, Singles, draw_day, thickest
from .cloud_mix import SCALES, Bool, add_cloud, add_shadow, blur, ground_colour
from .clouds import CLOUDY, THICK

Doubles = npt.NDArray[np.float64]

_THRESHOLDS = np.array([DYNAMIC[i].threshold for i in CHANNELS], np.float32)
_COARSE = [n for n, i in enumerate(CHANNELS) if DYNAMIC[i].tensor is Tensor.TIME]
"""VIIRS M bands: with pixels of 750 m, a cell has a single thickness."""

_QA60_OPAQUE, _QA60_CIRRUS = 1024, 2048
_QA_PIXEL_CLEAR = 1 << 6
_STATE_CLOUDY = 1


@dataclass(frozen=True)
class CloudPlan:
    """Clouds to draw: the kinds to choose from, and the probabilities of clouds on each of the 8 days, oldest
    first.
    """

    kinds: tuple[str, ...]
    chances: tuple[tuple[float, ...], ...]
    shadows: bool = False

    @classmethod
    def for_days(cls, kinds: Sequence[str], days: str, shadows: bool = False) -> CloudPlan:
        """``days``: a key of ``DAY_CHANCES``, or comma-separated ages in days, 0: the prediction day."""
        if days in DAY_CHANCES:
            before, last = DAY_CHANCES[days]
            chances = (*[before] * (DAYS - 1), last)
        else:
            ages = {int(age) for age in days.split(",")}
            chances = tuple((1.0,) if DAYS - 1 - t in ages else () for t in range(DAYS))
        return cls(tuple(kinds), chances, shadows)


@dataclass(frozen=True)
class DayClouds:
    """Clouds and shadows of one day, to be added one after the other."""

    clouds: list[CloudField]
    shadows: list[CloudField]


def draw_clouds(plan: CloudPlan, shape: tuple[int, int], rng: np.random.Generator) -> list[DayClouds]:
    """Draw the clouds of the 8 days over an image of ``shape`` 10 m pixels."""
    return [DayClouds(*draw_day(plan.kinds, chances, shape, rng, plan.shadows)) for chances in plan.chances]


def band_sums(day: Singles, inside: Bool) -> tuple[Doubles, Places]:
    """Sum of reflectance and number of valid pixels, for the 27 bands of one day ``(38, H, W)``.

    ``inside``: ``(H, W)``, pixels with data.
    """
    values = day[list(CHANNELS)]
    valid = _valid(values, inside)
    sums = np.where(valid, values, 0).sum(axis=(1, 2), dtype=np.float64) * SCALES
    return sums, valid.sum(axis=(1, 2))


def cloud_pixels(
    day: Singles, inside: Bool, clouds: DayClouds, means: Doubles, rows: Places, columns: Places, keep: slice
) -> Singles:
    """One day of a cube under its clouds.

    ``day``: ``(38, H, W)``, the pixels ``rows`` x ``columns`` of the image, including margins above and below
    for the blur; ``keep``: the rows to return. ``means``: mean reflectance of each band over the whole image,
    from ``band_sums``. Returns ``(38, kept rows, W)``.
    """
    result = day[:, keep].copy()
    if not clouds.clouds and not clouds.shadows:
        return result
    values = day[list(CHANNELS)]
    valid = _valid(values, inside)
    colour = ground_colour(means)
    for shadow in clouds.shadows:
        values = add_shadow(values, shadow.thickness(rows, columns), valid)
    for cloud in clouds.clouds:
        thickness = cloud.thickness(rows, columns)
        blurred = blur(values, valid, thickness.mean(axis=0))
        values = add_cloud(blurred, _at_sensors(thickness, cloud, rows, columns), valid, colour)
    result[list(CHANNELS)] = values[:, keep]
    if clouds.clouds:
        _flag(result, thickest(clouds.clouds, rows[keep], columns), inside[keep])
    return result


def cloudy_cell(cell: Cell, days: Sequence[DayClouds]) -> Cell:
    """A cell's tensors under the clouds of its 8 days (``draw_clouds`` with 100 x 100 pixels), as in the
    published cloudy HDF5 files.

    Blocks of the coarse sensors get their mean thickness, without the blur, which is finer than a block.
    """
    values = {tensor: array.copy() for tensor, array in cell.values.items()}
    valid = {tensor: array.copy() for tensor, array in cell.valid.items()}
    pixel = np.arange(CELL_PIXELS)
    for t, day in enumerate(days):
        means = _tensor_means(cell, t)
        for shadow in day.shadows:
            _over_tensors(values, cell, t, shadow.thickness(pixel, pixel), None)
        for cloud in day.clouds:
            _over_tensors(values, cell, t, cloud.thickness(pixel, pixel), ground_colour(means))
        if day.clouds:
            modis = [n for n, i in enumerate(CHANNELS) if DYNAMIC[i].sensor is Sensor.MODIS]
            cloudy = (
                _blocks(thickest(day.clouds, pixel, pixel)[modis].max(axis=0, keepdims=True), LOW_BLOCKS)[
                    ..., 0
                ]
                > 0
            )
            values[Tensor.LOW][cloudy, t, INDICES] = MISSING_HALF
            valid[Tensor.LOW][cloudy, t, INDICES] = False
    return replace(cell, values=values, valid=valid)


def share_cloudy(days: Sequence[DayClouds]) -> list[float]:
    """Share 0..1 of each day's pixels under clouds that are thick enough for the flag bands."""
    shares = []
    for day in days:
        if not day.clouds:
            shares.append(0.0)
            continue
        height, width = day.clouds[0].shape
        shares.append(
            float(
                (
                    thickest(day.clouds, np.arange(0, height, 5), np.arange(0, width, 5)).mean(axis=0)
                    >= CLOUDY
                ).mean()
            )
        )
    return shares


def _valid(values: Singles, inside: Bool) -> Bool:
    """Validity of values ``(27, H, W)``; NaN is invalid."""
    return np.asarray((values >= _THRESHOLDS[:, None, None]) & inside)


def _at_sensors(thickness: Singles, cloud: CloudField, rows: Places, columns: Places) -> Singles:
    """Thickness ``(27, rows, columns)`` at the resolution of the sensors; modifies ``thickness`` in place."""
    height, width = cloud.shape
    starts = np.arange(0, width, CELL_PIXELS)
    sizes = np.diff(np.append(starts, width))
    coarse = np.array(_COARSE)
    for row in np.unique(rows // CELL_PIXELS):
        cells = cloud.thickness(
            np.arange(row * CELL_PIXELS, min((row + 1) * CELL_PIXELS, height)), np.arange(width), _COARSE
        )
        means = np.add.reduceat(cells.mean(axis=1), starts, axis=1) / sizes
        here = np.flatnonzero(rows // CELL_PIXELS == row)
        thickness[np.ix_(coarse, here)] = means[:, None, columns // CELL_PIXELS]
    return thickness


def _flag(day: Singles, thickness: Singles, inside: Bool) -> None:
    """Mark cloudy pixels in the flag bands of ``(38, H, W)``, in place, where flags are valid."""
    for sensor, name in ((Sensor.S2, "QA60"), (Sensor.LANDSAT, "QA_PIXEL"), (Sensor.MODIS, "state_1km")):
        bands = [n for n, i in enumerate(CHANNELS) if DYNAMIC[i].sensor is sensor]
        thick = thickness[bands].mean(axis=0)
        flags = day[dynamic_offset(name)]
        marked = (
            inside & (thick >= CLOUDY) & (flags >= 0) & (flags != STATE_FILL if name == "state_1km" else True)
        )
        bits = np.where(marked, flags, 0).astype(np.int64)
        if name == "QA60":
            bits |= np.where(thick >= THICK, _QA60_OPAQUE, _QA60_CIRRUS)
        elif name == "QA_PIXEL":
            bits = bits & ~_QA_PIXEL_CLEAR | QA_PIXEL_CLOUD & np.where(thick >= THICK, 1 << 3, 1 << 2)
        else:
            bits = bits & ~STATE_CLOUD | _STATE_CLOUDY
        flags[marked] = bits[marked]


def _blocks(layers: Singles, count: int) -> Singles:
    """Block means of ``(n, 100, 100)``: ``(count, count, n)``."""
    side = CELL_PIXELS // count
    means: Singles = layers.reshape(len(layers), count, side, count, side).mean(axis=(2, 4))
    return means.transpose(1, 2, 0)


def _tensor_parts() -> list[tuple[Tensor, list[int], list[int]]]:
    """For each tensor with optical bands: their positions among the 27, and their channels in the tensor."""
    parts = []
    for tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.TIME):
        offsets = day_offsets(tensor)
        numbers = [n for n, i in enumerate(CHANNELS) if DYNAMIC[i].tensor is tensor]
        parts.append((tensor, numbers, [offsets.index(CHANNELS[n]) for n in numbers]))
    return parts


_PARTS = _tensor_parts()


def _tensor_means(cell: Cell, t: int) -> Doubles:
    """Mean reflectance of the 27 bands of a cell on one day; NaN for bands without valid values."""
    means = np.full(len(CHANNELS), np.nan)
    for tensor, numbers, channels in _PARTS:
        values = cell.values[tensor][..., t, channels].reshape(-1, len(channels)).astype(np.float64)
        valid = cell.valid[tensor][..., t, channels].reshape(-1, len(channels))
        count = valid.sum(axis=0)
        sums = np.where(valid, values, 0).sum(axis=0)
        means[numbers] = np.where(count > 0, sums / np.maximum(count, 1), np.nan) * SCALES[numbers]
    return means


def _over_tensors(
    values: dict[Tensor, npt.NDArray[np.float16]],
    cell: Cell,
    t: int,
    thickness: Singles,
    colour: Singles | None,
) -> None:
    """Add a cloud, or a shadow if there is no ``colour``, to one day of a cell's tensors, in place."""
    for tensor, numbers, channels in _PARTS:
        bands = slice(numbers[0], numbers[-1] + 1)
        layer = thickness[bands]
        if tensor is Tensor.TIME:
            layer = layer.mean(axis=(1, 2))
        elif tensor is not Tensor.HIGH:
            layer = np.moveaxis(
                _blocks(layer, MEDIUM_BLOCKS if tensor is Tensor.MEDIUM else LOW_BLOCKS), -1, 0
            )
        old = np.moveaxis(values[tensor][..., t, channels], -1, 0).astype(np.float32)
        valid = np.moveaxis(cell.valid[tensor][..., t, channels], -1, 0)
        if tensor is Tensor.HIGH:
            valid = valid & ~outside_pixels(cell.values)
        if colour is None:
            new = add_shadow(old, layer, valid)
        else:
            under = blur(old, valid, thickness.mean(axis=0)) if tensor is Tensor.HIGH else old
            new = add_cloud(under, layer, valid, colour, bands)
        values[tensor][..., t, channels] = np.moveaxis(new, 0, -1).astype(np.float16)

"""Synthetic clouds like those of the published cloudy training and test files: the random field of one cloud
over one image.

Source: satellite-cloud-generator 0.4 as used by the SnowGalileo research (fractal gradient noise, locality,
levels, misregistration of channels), reimplemented; all random numbers come from the given generator.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor, log2

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from ..bands import DYNAMIC, Sensor, Tensor

Singles = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]
Range = tuple[float, float]

CHANNELS: tuple[int, ...] = tuple(
    i
    for i, band in enumerate(DYNAMIC)
    if band.sensor not in (Sensor.S1, Sensor.ERA5) and band.tensor is not Tensor.FLAG
)
"""Offsets (0..37) in one day's block of a cube of the 27 optical bands, which a cloud covers."""


@dataclass(frozen=True)
class CloudKind:
    """Ranges from which the parameters of a cloud are drawn.

    ``lowest``, ``highest``: thickness 0..1 where it is thinnest and thickest. ``decay``: exponent of the
    octaves' amplitude as a function of their size. ``threshold``: value of the noise, 0..1, below which the
    sky is clear. ``locality``: number of independent fields that are multiplied, 0 counting as 1. ``offset``:
    largest shift of a channel against the others [pixels].
    """

    lowest: Range
    highest: Range
    decay: Range
    threshold: Range
    locality: tuple[int, int]
    offset: int


CLOUD_KINDS: dict[str, CloudKind] = {
    "wide": CloudKind((0.0, 0.8), (0.0, 1.0), (0.8, 1.2), (0.0, 0.1), (1, 3), 2),
    "big": CloudKind((0.0, 0.0), (1.0, 1.0), (1.0, 1.0), (0.0, 0.2), (1, 1), 2),
    "local": CloudKind((0.0, 0.0), (1.0, 1.0), (1.0, 1.0), (0.0, 0.2), (2, 4), 2),
    "thin": CloudKind((0.0, 0.1), (0.4, 0.7), (1.0, 1.0), (0.0, 0.0), (1, 3), 4),
    "fog": CloudKind((0.3, 0.6), (0.6, 0.7), (1.0, 1.0), (0.0, 0.0), (1, 1), 2),
    "full": CloudKind((0.5, 0.9), (1.0, 1.0), (1.0, 1.0), (0.0, 0.0), (1, 1), 2),
}
"""Published kinds of cloud; the cloudy test sets use ``full``."""

TRAINING_KINDS = ("wide", "big", "local", "fog")
"""Kinds in the cloudy training sets."""

SHADOW = CloudKind((0.0, 0.0), (0.3, 0.6), (1.5, 1.5), (0.4, 0.4), (1, 1), 0)
"""Shadow of a cloud, but for its locality; see ``shadow_kind``."""


@dataclass(frozen=True)
class CloudField:
    """Thickness of one cloud over an image, 0 (clear) to 1 (opaque), for each of the 27 optical bands.

    ``base``: ``(H, W)``. ``gain``: ``(27,)``, factor of each band. ``down``, ``across``: resampling of
    ``base`` for each band along the rows and along the columns, sparse ``(H, H)`` and ``(W, W)``.
    """

    base: Singles
    gain: Singles
    down: tuple[csr_array, ...]
    across: tuple[csr_array, ...]

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the image in pixels."""
        height, width = self.base.shape
        return height, width

    def thickness(
        self, rows: Places, columns: Places, bands: Sequence[int] = range(len(CHANNELS))
    ) -> Singles:
        """Thickness at rows and columns of pixels, float32 ``(bands, rows, columns)``; ``bands``: positions
        0..26 in ``CHANNELS``.
        """
        layers = np.empty((len(bands), len(rows), len(columns)), np.float32)
        for layer, band in zip(layers, bands):
            strip = self.down[band][rows] @ self.base
            layer[...] = self.gain[band] * (self.across[band][columns] @ strip.T).T
        return np.clip(layers, 0.0, 1.0, out=layers)


def draw_cloud(kind: CloudKind, shape: tuple[int, int], rng: np.random.Generator) -> CloudField:
    """Draw one cloud over an image of ``shape`` 10 m pixels."""
    lowest = rng.uniform(*kind.lowest)
    highest = (
        max(rng.uniform(max(lowest, kind.highest[0]), kind.highest[1]), lowest)
        if kind.highest[1] > lowest
        else lowest
    )
    threshold, decay = rng.uniform(*kind.threshold), rng.uniform(*kind.decay)
    noise = np.ones(shape, np.float32)
    for _ in range(max(int(rng.integers(kind.locality[0], kind.locality[1] + 1)), 1)):
        noise *= _zero_to_one(fractal(shape, decay, rng))
    noise = np.clip(np.where(noise < threshold, 0.0, noise - threshold), 0.0, 1.0).astype(np.float32)
    noise /= max(float(noise.max()), 1e-6)
    base = (noise * (highest - lowest) + lowest).astype(np.float32)
    gain = rng.uniform(0.95, 1.05, len(CHANNELS)).astype(np.float32)
    return CloudField(base, gain, *_misregistration(kind.offset, shape, rng))


def shadow_kind(cloud: CloudKind) -> CloudKind | None:
    """Kind of the shadows of a kind of cloud, of which one field less is multiplied.

    ``None`` for kinds that never leave clear sky, which are those whose thinnest place is never clear.
    """
    if cloud.lowest[0] > 0:
        return None
    fewest, most = cloud.locality
    return replace(SHADOW, locality=(fewest - 1, most - 1))


def draw_shadow(cloud: CloudKind, shape: tuple[int, int], rng: np.random.Generator) -> CloudField | None:
    """Draw the shadow of a cloud of a kind, the same in all bands; ``None`` for kinds without shadows."""
    kind = shadow_kind(cloud)
    if kind is None:
        return None
    field = draw_cloud(kind, shape, rng)
    return replace(field, gain=np.ones_like(field.gain))


def fractal(shape: tuple[int, int], decay: float, rng: np.random.Generator) -> Singles:
    """Fractal gradient noise ``(H, W)`` in -1..1 from octaves with cells of powers of two, the coarsest
    strongest.
    """
    top = max(2, floor(log2(min(shape))) - 1)
    sizes = [2**i for i in range(2, top)] or [4]
    factor = max(1, int(2.0 ** floor(log2(0.25 * max(shape) / sizes[-1]))))
    padded = tuple(2 ** ceil(log2(side)) for side in shape)
    total = np.zeros(shape, np.float32)
    for size in (size * factor for size in sizes):
        total += (
            size**decay
            * _gradient_noise((padded[0] // size, padded[1] // size), size, rng)[: shape[0], : shape[1]]
        )
    return np.asarray(np.tanh(4 * total / np.abs(total).max()))


def thickest(clouds: Sequence[CloudField], rows: Places, columns: Places) -> Singles:
    """Largest thickness of a day's clouds at each band and pixel, ``(27, rows, columns)``, so that a second
    cloud never clears the sky under the first.
    """
    most = np.zeros((len(CHANNELS), len(rows), len(columns)), np.float32)
    for cloud in clouds:
        np.maximum(most, cloud.thickness(rows, columns), out=most)
    return most


def _gradient_noise(cells: tuple[int, int], size: int, rng: np.random.Generator) -> Singles:
    """One octave over ``cells`` of ``size`` pixels: Gaussian gradients, blended with 3t² - 2t³."""
    down, across = rng.standard_normal((2, cells[0] + 1, cells[1] + 1, 1, 1)).astype(np.float32)
    t = (np.arange(size) / size).astype(np.float32)
    y, x = t[:, None], t[None, :]
    total = np.zeros((*cells, size, size), np.float32)
    for dy in (0, 1):
        for dx in (0, 1):
            corner = (slice(dy, dy + cells[0]), slice(dx, dx + cells[1]))
            weight = _blend(y if dy else 1 - y) * _blend(x if dx else 1 - x)
            total += weight * (down[corner] * (y - dy) + across[corner] * (x - dx))
    return total.transpose(0, 2, 1, 3).reshape(cells[0] * size, cells[1] * size)


def _blend(t: Singles) -> Singles:
    return 3 * t**2 - 2 * t**3


def _zero_to_one(values: Singles) -> Singles:
    low, high = float(values.min()), float(values.max())
    return (values - low) / max(high - low, 1e-6)


def _misregistration(
    offset: int, shape: tuple[int, int], rng: np.random.Generator
) -> tuple[tuple[csr_array, ...], tuple[csr_array, ...]]:
    """``down`` and ``across`` of a ``CloudField`` from random shifts of the bands.

    The research code shifted the bands one by one and, after *each* of the 27, cropped the border affected by
    the shifts and stretched the rest to full size, every time for all bands. This magnifies the field about 4
    times at 100 pixels and smooths it, and the weights were trained on such clouds. All steps are linear
    along one axis, so they are combined into one matrix per axis and band.
    """
    bands = len(CHANNELS)
    shifts = rng.integers(-offset, offset + 1, (bands, 2)) if offset else np.zeros((bands, 2), np.int64)
    crop = abs(int(shifts.max()))
    down, across = (_composed(shifts[:, axis], crop, side) for axis, side in enumerate(shape))
    return down, across


def _composed(shifts: Places, crop: int, side: int) -> tuple[csr_array, ...]:
    stretches = [_identity(side)]
    for _ in shifts:
        stretches.append(_stretch(crop, side) @ stretches[-1] if crop else stretches[0])
    return tuple(
        stretches[len(shifts) - band] @ _identity(side, int(shift)) @ stretches[band]
        for band, shift in enumerate(shifts)
    )


def _identity(side: int, shift: int = 0) -> csr_array:
    """Each pixel takes the value ``shift`` pixels before it, wrapping around at the border."""
    pixel = np.arange(side)
    return csr_array((np.ones(side, np.float32), (pixel, (pixel - shift) % side)), shape=(side, side))


def _stretch(crop: int, side: int) -> csr_array:
    """Pixels ``crop`` to ``side - crop - 2`` stretched to ``side`` pixels, linearly interpolated between
    pixel centres.
    """
    inner = side - 2 * crop - 1
    place = np.clip((np.arange(side) + 0.5) * inner / side - 0.5, 0, inner - 1)
    first = np.floor(place).astype(np.int64)
    second, weight = np.minimum(first + 1, inner - 1), (place - first).astype(np.float32)
    pixel = np.arange(side)
    entries = (
        np.concatenate([1 - weight, weight]),
        (np.tile(pixel, 2), np.concatenate([first, second]) + crop),
    )
    return csr_array(entries, shape=(side, side))


def draw_day(
    kinds: Sequence[str],
    probabilities: Sequence[float],
    shape: tuple[int, int],
    rng: np.random.Generator,
    shadows: bool = False,
) -> tuple[list[CloudField], list[CloudField]]:
    """Draw the clouds and shadows of one day: with each probability a cloud of a random kind."""
    clouds: list[CloudField] = []
    shades: list[CloudField] = []
    for probability in probabilities:
        if rng.random() >= probability:
            continue
        kind = CLOUD_KINDS[kinds[int(rng.integers(len(kinds)))]]
        shade = draw_shadow(kind, shape, rng) if shadows else None
        shades += [shade] if shade is not None else []
        clouds.append(draw_cloud(kind, shape, rng))
    return clouds, shades


DAY_CHANCES: Mapping[str, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "prediction": ((), (1.0,)),
    "all": ((1.0,), (1.0,)),
    "random": ((0.5,), (0.8, 0.5)),
}
"""Probabilities of clouds on each day before the prediction day, and on the prediction day.

``prediction``: the published test sets; ``random``: the published training sets.
"""

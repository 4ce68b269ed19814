"""Blending of cells on lattices shifted by half a cell, so that the outlines of the 1 km cells disappear.

A cell has its largest weight in the middle: along an axis it is sin^2(pi (i + 1/2) / 10) for pixel i of 0..9,
a raised cosine. The weights of a cell and one shifted by half add up to 1 at every pixel, and so do those of
the four lattices together. Where some are missing (edges, holes, no data), the others are scaled up to 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..bands import FSC_PIXELS
from .rasters import CHANGE, FSC, UNCERTAINTY

Doubles = npt.NDArray[np.float64]
Pixels = npt.NDArray[Any]
Part = tuple[slice, slice]
"""Rows and columns."""

_RAMP: Doubles = np.sin(np.pi * (np.arange(FSC_PIXELS) + 0.5) / FSC_PIXELS) ** 2
WINDOW: Doubles = _RAMP[:, None] * _RAMP[None, :]
"""Weight of each pixel of a cell, ``(10, 10)``."""


class Piece(NamedTuple):
    """The part of a cell that lies in a block: the cell's record, the part in the cell and in the block, and
    the pixels of the part where the cell counts.
    """

    record: Pixels
    inner: Part
    outer: Part
    counts: npt.NDArray[np.bool_]


def blend(block: dict[str, Pixels], pieces: Iterable[Piece]) -> None:
    """Replace the fractions ``(H, W)`` of a block, by the key of the raster and so far of each pixel's own
    cell, by weighted means of all cells; NaN = no data.

    The variance becomes the weighted mean of the cells' variances plus the variance of their snow cover
    around its mean; quality remains that of the own cell. A pixel without data in its own cell keeps none,
    and cells without data at a pixel do not count there. The bits depend on the order of the cells.
    """
    fsc = _Sums(block[FSC.key])
    change = _Sums(block[CHANGE.key]) if CHANGE.key in block else None
    variance = _Sums(block[UNCERTAINTY.key].astype(np.float64) ** 2) if UNCERTAINTY.key in block else None
    for piece in pieces:
        weights = WINDOW[piece.inner] * piece.counts
        fsc.add(piece.record[FSC.key][piece.inner], weights, piece.outer)
        if change:
            change.add(piece.record[CHANGE.key][piece.inner], weights, piece.outer)
        if variance:
            variance.add(
                piece.record[UNCERTAINTY.key][piece.inner].astype(np.float64) ** 2, weights, piece.outer
            )
    block[FSC.key] = fsc.mean.astype(np.float32)
    if change:
        block[CHANGE.key] = change.mean.astype(np.float32)
    if variance:
        block[UNCERTAINTY.key] = np.sqrt(np.maximum(variance.mean, 0) + fsc.spread).astype(np.float32)


class _Sums:
    """Weighted sums of differences from the value of a pixel's own cell: where there is only that cell, or
    all cells agree, its value is kept to the last bit.
    """

    def __init__(self, own: Pixels) -> None:
        self.own: Doubles = own.astype(np.float64)
        self.weight = np.zeros(own.shape)
        self.difference = np.zeros(own.shape)
        self.square = np.zeros(own.shape)

    def add(self, values: Pixels, weights: Doubles, part: Part) -> None:
        """Add a cell's values and weights, both of the shape of the part; NaN does not count."""
        difference = values - self.own[part]
        known = np.isfinite(difference)
        difference, weights = np.where(known, difference, 0.0), np.where(known, weights, 0.0)
        self.weight[part] += weights
        self.difference[part] += weights * difference
        self.square[part] += weights * difference**2

    @property
    def mean(self) -> Doubles:
        """Weighted mean, NaN where the own cell has no data."""
        return self.own + self._per_weight(self.difference)

    @property
    def spread(self) -> Doubles:
        """Weighted variance around the mean, 0 where only the own cell counts."""
        return np.maximum(self._per_weight(self.square) - self._per_weight(self.difference) ** 2, 0.0)

    def _per_weight(self, sums: Doubles) -> Doubles:
        return np.divide(sums, self.weight, out=np.zeros_like(sums), where=self.weight > 0)

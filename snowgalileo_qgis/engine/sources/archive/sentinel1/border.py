"""Pixels without signal along the borders of older products, where they are not stored as 0."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .calibration import ThermalNoise
from .lattice import Floats
from .line_cache import Read

CLEAN_SINCE = (2, 90)
"""First processor version that stores them as 0 (March 2018)."""

LIMIT_PX = 500
"""Width of the border that is searched: 5 km, as in SNAP."""

TRIM = 0.5
"""A pixel has signal when its power exceeds the noise by more than the square of this value."""

RUN_PX = 8
"""Consecutive pixels with signal that end the border; noise alone does not produce such a run."""


class Border:
    """Finds the empty border of an image: along each line and each column, all pixels from the edge to the
    first run with signal.

    The mask of a pixel depends on the image only, not on the part that is requested.
    """

    def __init__(self, read: Read, noise: ThermalNoise, lines: int, pixels: int) -> None:
        """``read`` and ``noise``: of the polarisation in which the border is sought, VV where there is one,
        because VH is often as faint as the noise.
        """
        self._read, self._noise, self._shape = read, noise, (lines, pixels)

    def mask(self, first_line: int, end_line: int, first_pixel: int, end_pixel: int) -> npt.NDArray[np.bool_]:
        """True where a pixel belongs to the empty border, ``(lines, pixels)`` of the part."""
        lines, pixels = self._shape
        part = (slice(first_line, end_line), slice(first_pixel, end_pixel))
        mask = np.zeros((end_line - first_line, end_pixel - first_pixel), dtype=np.bool_)
        wide, tall = min(LIMIT_PX, pixels), min(LIMIT_PX, lines)
        if first_pixel < wide:
            empty = _edge(self._signal(first_line, end_line, 0, wide))
            mask[:, : wide - first_pixel] |= empty[:, part[1]][:, : mask.shape[1]]
        if end_pixel > pixels - wide:
            empty = _edge(self._signal(first_line, end_line, pixels - wide, pixels)[:, ::-1])[:, ::-1]
            start = max(first_pixel, pixels - wide)
            mask[:, start - first_pixel :] |= empty[:, start - (pixels - wide) : end_pixel - (pixels - wide)]
        if first_line < tall:
            empty = _edge(self._signal(0, tall, first_pixel, end_pixel).T).T
            mask[: tall - first_line] |= empty[part[0]][: mask.shape[0]]
        if end_line > lines - tall:
            empty = _edge(self._signal(lines - tall, lines, first_pixel, end_pixel)[::-1].T).T[::-1]
            start = max(first_line, lines - tall)
            mask[start - first_line :] |= empty[start - (lines - tall) : end_line - (lines - tall)]
        return mask

    def _signal(
        self, first_line: int, end_line: int, first_pixel: int, end_pixel: int
    ) -> npt.NDArray[np.bool_]:
        stored = self._read(first_line, end_line, first_pixel, end_pixel).astype(np.float32)
        noise: Floats = self._noise.at(np.arange(first_line, end_line), np.arange(first_pixel, end_pixel))
        signal: npt.NDArray[np.bool_] = stored**2 - noise > TRIM**2
        return signal


def _edge(signal: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """True from the first column of each row to the first run of ``RUN_PX`` columns with signal, or to the
    end.
    """
    width = min(RUN_PX, signal.shape[1])
    runs = np.ones((signal.shape[0], signal.shape[1] - width + 1), dtype=np.bool_)
    for offset in range(width):
        runs &= signal[:, offset : offset + runs.shape[1]]
    start = np.where(runs.any(axis=1), runs.argmax(axis=1), signal.shape[1])
    edge: npt.NDArray[np.bool_] = np.arange(signal.shape[1]) < start[:, None]
    return edge

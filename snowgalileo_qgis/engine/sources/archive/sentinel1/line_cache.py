"""A cache of image lines for neighbouring tiles: reading backwards in a zip file is slow."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

LARGEST_BYTES = 96_000_000
"""Largest size of the cached lines."""

Stored = npt.NDArray[np.uint16]
Read = Callable[[int, int, int, int], Stored]
"""Reads the digital numbers of a window: first line, end line, first pixel, end pixel."""


class LineCache:
    """Reads windows of an image.

    Consecutive lines, from ``first_pixel`` to ``end_pixel``, are cached for the next windows.
    """

    def __init__(
        self, read: Read, first_pixel: int, end_pixel: int, largest_bytes: int = LARGEST_BYTES
    ) -> None:
        self._read, self._first_pixel, self._end_pixel = read, first_pixel, end_pixel
        self._most = max(1, largest_bytes // (2 * max(1, end_pixel - first_pixel)))
        self._first, self._lines = 0, np.zeros((0, end_pixel - first_pixel), np.uint16)

    def read(self, first_line: int, end_line: int, first_pixel: int, end_pixel: int) -> Stored:
        """Digital numbers of a window, as a copy."""
        if first_pixel < self._first_pixel or end_pixel > self._end_pixel:
            return self._read(first_line, end_line, first_pixel, end_pixel)
        self._load(first_line, end_line)
        lines = slice(first_line - self._first, end_line - self._first)
        return self._lines[lines, first_pixel - self._first_pixel : end_pixel - self._first_pixel].copy()

    def _load(self, first: int, end: int) -> None:
        """Load these lines; when there are too many, drop those farthest from them."""
        known, known_end = self._first, self._first + len(self._lines)
        if first >= known_end or end <= known:
            self._first, self._lines = first, self._whole(first, end)
            return
        parts = [self._whole(first, known)] if first < known else []
        parts.append(self._lines)
        if end > known_end:
            parts.append(self._whole(known_end, end))
        if len(parts) > 1:
            self._first, self._lines = min(first, known), np.concatenate(parts)
            surplus = len(self._lines) - max(self._most, end - first)
            if surplus > 0 and end > known_end:
                drop = min(surplus, first - self._first)
                self._first, self._lines = self._first + drop, self._lines[drop:].copy()
            elif surplus > 0:
                self._lines = self._lines[:-surplus].copy()

    def _whole(self, first: int, end: int) -> Stored:
        return self._read(first, end, self._first_pixel, self._end_pixel)

"""Memory for cells, used again once nothing refers to it."""

from __future__ import annotations

from weakref import finalize

import numpy as np
import numpy.typing as npt

MOST_KEPT = 12
"""Buffers that wait to be used again."""


class Buffers:
    """Buffers of one size. Most of the time to read a packed cell would go into new pages from the system; a
    buffer that comes back has its pages already.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._free: list[memoryview] = []

    def take(self) -> npt.NDArray[np.uint8]:
        """A buffer with any content. It comes back when neither it nor a view of it is left."""
        try:
            memory = self._free.pop()
        except IndexError:
            memory = np.empty(self._size, np.uint8).data
        # The base of a view is the array that it was taken from, but only if that one's own base is no array.
        buffer = np.frombuffer(memory, np.uint8)
        finalize(buffer, self._give_back, memory).atexit = False
        return buffer

    def _give_back(self, memory: memoryview) -> None:
        if len(self._free) < MOST_KEPT:
            self._free.append(memory)

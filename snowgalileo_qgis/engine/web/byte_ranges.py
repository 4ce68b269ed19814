"""Sets of bytes of a file, as ranges."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

Range = tuple[int, int]
"""First byte, and the byte after the last."""


class ByteRanges:
    """Bytes of a file: sorted ranges that neither overlap nor touch."""

    def __init__(self, ranges: Iterable[Range] = ()) -> None:
        self._ranges: list[Range] = []
        for start, end in ranges:
            self.add(start, end)

    @classmethod
    def read(cls, value: Any, size: int) -> ByteRanges | None:
        """Ranges from JSON; ``None`` for what is none, or is not inside a file of ``size`` bytes."""
        if not isinstance(value, list):
            return None
        for item in value:
            if not (isinstance(item, list) and len(item) == 2 and all(type(edge) is int for edge in item)):
                return None
        if not all(0 <= start < end <= size for start, end in value):
            return None
        found = cls()
        found._ranges = [(start, end) for start, end in value]
        is_sorted = all(one[1] < other[0] for one, other in pairwise(found._ranges))
        return found if is_sorted else None

    def add(self, start: int, end: int) -> None:
        """Add the bytes from ``start`` to before ``end``."""
        if start >= end:
            return
        first = bisect_left(self._ranges, start, key=lambda item: item[1])
        after = bisect_right(self._ranges, end, key=lambda item: item[0])
        if first < after:
            start = min(start, self._ranges[first][0])
            end = max(end, self._ranges[after - 1][1])
        self._ranges[first:after] = [(start, end)]

    def lacking(self, start: int, end: int) -> Iterator[Range]:
        """Parts of a range that are not in the set."""
        for known_start, known_end in self._ranges[bisect_right(self._ranges, start, key=lambda i: i[1]) :]:
            if known_start >= end:
                break
            if start < known_start:
                yield start, known_start
            start = max(start, known_end)
        if start < end:
            yield start, end

    def has(self, start: int, end: int) -> bool:
        """Whether all bytes of a range are in the set."""
        return next(self.lacking(start, end), None) is None

    def __iter__(self) -> Iterator[Range]:
        return iter(self._ranges)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByteRanges) and self._ranges == other._ranges

    __hash__ = None  # type: ignore[assignment]

    @property
    def total(self) -> int:
        """Number of bytes."""
        return sum(end - start for start, end in self._ranges)


def requests(ranges: Iterable[Range], gap: int, longest: int) -> list[Range]:
    """Ranges to be asked for: those closer than ``gap`` bytes as one, and none of more than ``longest``."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start - joined[-1][1] <= gap:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return [(at, min(at + longest, end)) for start, end in joined for at in range(start, end, longest)]

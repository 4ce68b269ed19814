"""What consecutive prediction days share: each reads seven of its eight days for the second time."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import date, timedelta
from threading import Lock
from typing import Any, TypeVar, cast

from ..bands import DAYS

T = TypeVar("T")

NOT_KEPT = object()
OVERHEAD = 200
"""Bytes that a part takes beside its values, about."""

MOST_BYTES = 1 << 30
"""What a series keeps; ``docs/performance.md`` says for how many cells it is enough."""


class KeptDays:
    """Decoded parts of the input, kept while later prediction days need them; thread-safe.

    ``most_bytes``: what would exceed it is not kept but read again, so that memory does not grow with the
    area; 0 keeps nothing. What is kept stays, because days read their cells in the same order: replacing the
    oldest part by the newest would lose each part just before it is needed.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self._bytes = 0
        self._parts: dict[date | None, dict[Hashable, tuple[object, int]]] = {}
        self._lock = Lock()

    def clear(self) -> None:
        """Drop everything."""
        with self._lock:
            self._parts.clear()
            self._bytes = 0

    def begin(self, day: date) -> None:
        """Drop what neither this prediction day nor a later one needs."""
        first = day - timedelta(days=DAYS - 1)
        with self._lock:
            for old in [kept for kept in self._parts if kept is not None and kept < first]:
                self._bytes -= sum(size for _, size in self._parts.pop(old).values())

    def get(self, day: date | None, key: Hashable) -> Any:
        """A kept part of a day (``None``: of all days), or ``NOT_KEPT``."""
        with self._lock:
            return self._parts.get(day, {}).get(key, (NOT_KEPT, 0))[0]

    def put(self, day: date | None, key: Hashable, part: object) -> None:
        """Keep a part if there is room; nobody may change it afterwards."""
        size = _size(part)
        with self._lock:
            parts = self._parts.setdefault(day, {})
            if self._bytes + size <= self.most_bytes and key not in parts:
                parts[key] = part, size
                self._bytes += size

    def of(self, day: date | None, key: Hashable, read: Callable[[], T]) -> T:
        """The kept part, or the one that is read now and kept."""
        found = self.get(day, key)
        if found is NOT_KEPT:
            found = read()
            self.put(day, key, found)
        return cast(T, found)


def _size(part: object) -> int:
    """Bytes of arrays and of what holds them."""
    if isinstance(part, Mapping):
        return OVERHEAD + sum(map(_size, part.values()))
    if isinstance(part, tuple):
        return OVERHEAD + sum(map(_size, part))
    return OVERHEAD + int(getattr(part, "nbytes", 0))

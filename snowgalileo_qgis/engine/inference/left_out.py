"""The inputs that a prediction run leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..protocol import LeftOut
from ..stack import StackReader


class LeftOutInputs:
    """Inputs left out so far, each once, in the order in which they were found.

    Includes those that the stack reader reports while it reads.
    """

    def __init__(self, reader: StackReader) -> None:
        self._reader = reader
        self._taken = 0
        self._items: dict[LeftOut, None] = {}

    @property
    def items(self) -> list[LeftOut]:
        """All of them."""
        self._take_from_reader()
        return list(self._items)

    def add(self, path: Path, code: str, reason: str) -> None:
        """Leave an input out."""
        self.extend([LeftOut(path, code, reason)])

    def extend(self, items: Iterable[LeftOut]) -> None:
        """Add inputs that an earlier run left out."""
        self._take_from_reader()
        self._items |= dict.fromkeys(items)

    def forget(self, known: int) -> None:
        """Drop all but the first ``known`` items, because the reader begins anew."""
        self._items = dict.fromkeys(list(self._items)[:known])
        self._taken = len(self._reader.left_out)

    def _take_from_reader(self) -> None:
        found = self._reader.left_out[self._taken :]
        self._taken += len(found)
        self._items |= dict.fromkeys(found)

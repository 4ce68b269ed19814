"""What an evaluation could not use, and why."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..protocol import LeftOut, SnowGalileoError


class Failures:
    """Inputs left out, in the order in which they were found.

    ``first``: the first error of a pair or a stack, to be raised when nothing can be compared.
    """

    def __init__(self) -> None:
        self.first: SnowGalileoError | None = None
        self._left_out: dict[LeftOut, None] = {}
        self._paths: set[Path] = set()

    @property
    def left_out(self) -> list[LeftOut]:
        """All inputs left out, each once."""
        return list(self._left_out)

    def add(self, path: Path, error: SnowGalileoError) -> None:
        """Leave an input out because of an error."""
        self.first = self.first or error
        self.extend([LeftOut(path, error.code, error.text)])

    def has(self, path: Path) -> bool:
        """Whether a file was left out."""
        return path in self._paths

    def extend(self, left_out: Iterable[LeftOut]) -> None:
        """Add inputs that others left out."""
        for item in left_out:
            self._left_out[item] = None
            self._paths.add(item.path)

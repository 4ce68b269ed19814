"""What the reader needs to know of a format of stacks; ``formats`` has one file for each and the table of
all.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, Protocol

from ..bands import Sensor
from ..protocol import LeftOut
from .cell import Cell, CellRef
from .kept_days import KeptDays


class OpenStore(Protocol):
    """A stack that other jobs may change, as it was when it was opened."""

    def check_unchanged(self, day: date, *, also_new: bool = False) -> None:
        """Raise ``SG-REGION-004`` when what the cells of a prediction day are made of was replaced or removed
        since; ``also_new``: or something was added.
        """
        ...

    def reopened(self) -> OpenStore | None:
        """The stack as it is now; ``None`` when it is the same."""
        ...


@dataclass(frozen=True)
class ReadOptions:
    """What to read of cells.

    ``impute_nan``: replace NaN and infinity in cubes instead of refusing them. ``availability``: fill
    ``Cell.availability``, ``Cell.cloud_cover`` and ``Cell.cloud_mask``. ``partial``: fill ``Cell.partial``.
    ``kept``: what the days of a series share. ``stores``: those that are open, so that all cells are of one
    state.
    """

    impute_nan: bool = False
    availability: bool = False
    partial: bool = False
    kept: KeptDays = field(default_factory=lambda: KeptDays(0))
    stores: dict[Path, OpenStore] = field(default_factory=dict)


class Scan(NamedTuple):
    """What a stack holds: its cells, notes for people, and parts of it that cannot be used."""

    refs: list[CellRef]
    notes: list[str]
    left_out: Sequence[LeftOut] = ()


class StackFormat(ABC):
    """A format of stacks.

    ``noun``: its name in sentences, with the article (``a GeoTIFF``). ``choice``: its name in a list of what
    can be chosen (``GeoTIFF cubes``). ``endings``: lower case, with the dot. ``signatures``: first four bytes
    of its files. ``is_folder``: a stack is a folder, not a file: one with one of the endings, or one that
    holds a file whose name matches ``marker``; it counts as one file. ``sensors``: what its cells hold of one
    day at the most, where that is far less than a full stack; else ``None``.
    """

    noun: str
    choice: str
    endings: tuple[str, ...] = ()
    signatures: tuple[bytes, ...] = ()
    is_folder: bool = False
    marker: re.Pattern[str] | None = None
    sensors: tuple[Sensor, ...] | None = None

    def has_inside(self, path: Path) -> bool:  # noqa: ARG002 (most have none)
        """Whether a path, which need not exist, names a stack inside a file or folder of this format."""
        return False

    def can_be(self, path: Path) -> bool:  # noqa: ARG002 (most endings say enough)
        """Whether a file with one of the endings can hold a stack, where the ending is also that of much
        else.
        """
        return True

    def begins_later(self, file: BinaryIO) -> bool:  # noqa: ARG002 (most begin with the signature)
        """Whether a file of this format begins behind bytes of another program."""
        return False

    @abstractmethod
    def scan(self, path: Path) -> Scan:
        """Cells of a stack.

        Raises ``SnowGalileoError`` for a stack that cannot be used.
        """

    def reading_order(self, ref: CellRef) -> tuple[int, ...]:  # noqa: ARG002 (a format of single cells)
        """Sort key of the cells of one stack and day by which they are read fastest."""
        return ()

    def shared_by(self, ref: CellRef) -> tuple[Any, ...]:  # noqa: ARG002 (nothing to share)
        """Key of the cells of one stack that share what is decoded; they are read together if they follow
        each other.
        """
        return ()

    @abstractmethod
    def reader(self, refs: Sequence[CellRef], options: ReadOptions) -> Callable[[CellRef], Cell]:
        """A thread-safe function that reads any of these cells, which have the same key ``shared_by``, each
        once.

        It raises ``SnowGalileoError`` for a cell that cannot be read.
        """

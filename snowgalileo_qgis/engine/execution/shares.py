"""Which worker predicts which cells: few tasks, and together what shares data, but enough to keep all busy.

Cells of a region store are decoded by superblock. A worker gets a whole one at a time; towards the end of a
map the parts become smaller, so that all workers end together. On later days of a series each gets the
superblocks that it had before, of which it still holds seven of eight days.
"""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..bands import CELL_PIXELS
from ..grid import SUPERBLOCK_CELLS
from ..inference.cell_run import MapCell
from ..stack import StackReader

MOST_CELLS = 100
"""Cells of a task: a superblock."""
LEAST_CELLS = 2
TASKS_PER_THREAD = 4
"""A task has so much less than its share of what is left: threads that finish early would wait."""
SUPERBLOCK_PIXELS = SUPERBLOCK_CELLS * CELL_PIXELS

Homes = dict[Hashable, str]
"""The worker that last had a place."""


@dataclass(eq=False)
class Pile:
    """Cells that one worker should predict. ``groups``: those that share what is decoded. ``is_kept``:
    whether it can be kept for other cells of the place. ``is_whole``: one task has to do them.
    """

    groups: list[tuple[MapCell, ...]]
    is_kept: bool = False
    is_whole: bool = False
    begun: bool = False

    def __post_init__(self) -> None:
        self.place: Hashable = place_of(self.groups[0][0])
        self.whole = self.groups[0] if self.is_kept else ()

    @property
    def cells(self) -> int:
        """Number of cells left."""
        return sum(map(len, self.groups))

    def take(self, size: int) -> tuple[MapCell, ...]:
        """The next cells, about so many; groups stay together where they can."""
        self.begun = True
        taken: list[MapCell] = []
        while self.groups and (not taken or len(taken) + len(self.groups[0]) <= size):
            group = self.groups[0]
            room = size - len(taken)
            taken += group[:room]
            self.groups[:1] = [group[room:]] if len(group) > room else []
        return tuple(taken)


@dataclass(frozen=True)
class Share:
    """Cells for one task, which follow each other. ``around``: all cells with which they share what is
    decoded, where it can be kept for these.
    """

    cells: tuple[MapCell, ...]
    around: tuple[MapCell, ...]


class Shares:
    """Shares out the cells of a map. ``homes``: known from earlier days; is kept up to date."""

    def __init__(self, piles: Iterable[Pile], homes: Homes) -> None:
        self._piles = list(piles)
        self._homes = homes
        self._left = sum(pile.cells for pile in self._piles)

    def take(self, worker: str, slots: Mapping[str, int]) -> Share | None:
        """Cells for a worker, ``None`` when none are left; ``slots``: see ``TaskSource``."""
        if not self._piles:
            return None
        pile = min(self._piles, key=lambda pile: self._distance(pile, worker, slots))
        if not pile.begun:
            self._homes[pile.place] = worker
        wanted = self._left // (TASKS_PER_THREAD * sum(slots.values()))
        cells = pile.take(pile.cells if pile.is_whole else min(max(wanted, LEAST_CELLS), MOST_CELLS))
        self._left -= len(cells)
        if not pile.groups:
            self._piles.remove(pile)
        return Share(cells, pile.whole if len(pile.whole) > len(cells) else ())

    def _distance(self, pile: Pile, worker: str, workers: Container[str]) -> tuple[int, int]:
        """How little a pile suits a worker; of those that suit it alike, the first or largest is taken."""
        home = self._homes.get(pile.place)
        if home == worker:
            return (0 if pile.begun else 1), 0
        if not pile.begun:
            return (3 if home in workers else 2), 0
        return 4, -pile.cells


def piles_of(cells: Sequence[MapCell], reader: StackReader) -> Iterator[Pile]:
    """Cells of a map, which are in the order in which they are read fastest, in piles."""
    groups: list[tuple[MapCell, ...]] = []
    for _, members in groupby(cells, key=lambda cell: reader.shared_by(cell.ref)):
        group = tuple(members)
        if group[0].ref.path in reader.stores:
            yield Pile([group], is_kept=True)
            continue
        if groups and sum(map(len, groups)) + len(group) > MOST_CELLS:
            yield Pile(groups)
            groups = []
        groups.append(group)
    if groups:
        yield Pile(groups)


def batches_of(cells: Sequence[MapCell], size: int) -> Iterator[Pile]:
    """Cells of a map as a GPU takes them in a single process, because the bits depend on the batches.

    ``size``: cells that are collected for them.
    """
    for _, members in groupby(cells, key=lambda cell: cell.number // size):
        yield Pile([tuple(members)], is_whole=True)


def place_of(cell: MapCell) -> Hashable:
    """Where a cell lies, the same for its neighbours in a superblock and on all days."""
    return cell.ref.file, cell.ref.row // SUPERBLOCK_PIXELS, cell.ref.col // SUPERBLOCK_PIXELS

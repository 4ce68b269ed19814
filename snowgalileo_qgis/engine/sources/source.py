"""The seam between planning and what provides scenes: downloaded products, or a service."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from ..bands import Sensor
from ..protocol import LeftOut
from ..scene import Scene
from .cell_outlines import CellOutlines
from .scene_reader import ReadableScene


@dataclass(frozen=True)
class FoundScenes:
    """What a source has of a region and some days.

    ``scenes``: in the order of ``Sensor``, then of days, then of use. ``left_out``: products that cannot be
    used, and why. ``days``: of all products that were looked at, also of other days and places. ``unneeded``:
    sentences that count the products of other days and places.
    """

    scenes: Sequence[ReadableScene]
    left_out: Sequence[LeftOut]
    days: frozenset[date]
    unneeded: Sequence[str] = ()


class SceneSource(Protocol):
    """Where scenes come from."""

    @property
    def name(self) -> str:
        """The source in words, to be named in messages: folders, or a service."""
        ...

    @property
    def products(self) -> Mapping[Sensor, str]:
        """What it looks for, in words, by sensor."""
        ...

    def find(
        self,
        cells: CellOutlines,
        days: Sequence[date],
        check: Callable[[], None],
        report: Callable[[int, int], None],
    ) -> FoundScenes:
        """Scenes of these days that touch one of the cells, and scenes of sensors without days (terrain, land
        cover).

        Reads metadata only. ``check`` is called often and may raise to stop; ``report``: progress, steps done
        and steps in all.
        """
        ...

    def fetch(
        self, scenes: Sequence[ReadableScene], report: Callable[[int, int], None]
    ) -> list[tuple[Scene, LeftOut]]:
        """Fetch what the readers of its scenes need and do not have; scenes of other sources are passed over.

        ``report``: bytes done and bytes in all. Returns the scenes that cannot be had, and why.
        """
        ...

"""What a sensor's reader offers: it finds scenes among the entries of an archive, and reads their bands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ...bands import Sensor
from ...grid import RegionGrid
from ...protocol import LeftOut
from ...scene import Native, Scene


@dataclass(frozen=True)
class Entry:
    """Something found in an archive: a file, or a zip or tar file with its members.

    ``path``: the file. ``members``: names inside a zip or tar archive, with forward slashes; empty for a
    plain file.
    """

    path: Path
    members: tuple[str, ...] = ()


class SceneReader(Protocol):
    """A sensor's module: finds its scenes among the entries of an archive, and reads their bands.

    ``bands``: names as in ``engine.bands``, flags included.
    """

    @property
    def sensor(self) -> Sensor:
        """Whose scenes it finds."""
        ...

    @property
    def bands(self) -> tuple[str, ...]:
        """Bands that it can read."""
        ...

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """Scenes of this sensor, in any order.

        A product that cannot be used is reported once to ``left_out`` and the others go on.
        """
        ...

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """The window that covers the region with a margin of at least one source pixel, ``None`` where the
        scene does not reach it.

        Raises ``SnowGalileoError`` with a code ``SG-SOURCE-...`` that names the file.
        """
        ...

"""What the readers of an archive hand over: scenes that were found, and the pixels of one band of one
scene on its own grid.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import numpy.typing as npt
from shapely import Geometry

from ..bands import Sensor
from ..grid import RegionGrid
from ..lookup import AffineGrid, SwathGrid
from ..stack.cell import LeftOut


@dataclass(frozen=True)
class Entry:
    """Something found in an archive: a file, or a zip or tar file with its members.

    ``path``: the file. ``members``: names inside a zip or tar archive, with forward slashes; empty for a
    plain file.
    """

    path: Path
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scene:
    """One acquisition of one sensor.

    ``name``: the product's own identifier. ``day``: UTC day of the acquisition; ``None`` for terrain and land
    cover. ``path``: the file, folder or archive that people know it by. ``files``: what to open per band, as
    paths that GDAL understands (``/vsizip/...``), or ``path::member`` where the reader opens it itself.
    ``footprint``: area covered, longitude and latitude. ``order``: scenes of a day are used in this order
    (first = the one Earth Engine would take). ``facts``: what the manifest records, such as baseline and
    processing time; JSON values only. ``notes``: sentences for people, such as that a value is approximate.
    """

    sensor: Sensor
    name: str
    day: date | None
    path: Path
    files: Mapping[str, str]
    footprint: Geometry
    order: tuple[Any, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Native:
    """One band of one scene in a window of its own grid.

    ``values``: ``(rows, cols)`` in the units of ``engine.bands``, in the smallest exact dtype. ``missing``:
    the value that marks a missing pixel (``None``: none is missing). MODIS's own fill -28672 is not missing:
    Earth Engine leaves it in its exports, and so do we.
    """

    grid: AffineGrid | SwathGrid
    values: npt.NDArray[Any]
    missing: float | None


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

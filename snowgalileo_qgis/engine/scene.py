"""Scenes of sensors, and the pixels of one band of one scene on its own grid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy.typing as npt
from shapely import Geometry

from .bands import Sensor
from .nearest import AffineGrid, SwathGrid


@dataclass(frozen=True)
class Scene:
    """One acquisition of one sensor.

    ``name``: the product's own identifier. ``day``: UTC day of the acquisition; ``None`` for terrain and land
    cover. ``path``: the file, folder or archive that people know it by. ``files``: what to open per band, as
    paths that GDAL understands (``/vsizip/...``), or ``path::member`` where the reader opens it itself.
    ``footprint``: area covered, longitude and latitude. ``order``: scenes of a day are used in this order
    (first = the one Earth Engine would take). ``facts``: what the manifest records, such as baseline and
    processing time; JSON values only. ``notes``: sentences for people, such as that a value is approximate.
    ``alternatives``: other copies and versions of the same product, found by the same reader, in the order in
    which to try them where this one turns out to be unreadable; they have none themselves.
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
    alternatives: tuple[Scene, ...] = ()


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

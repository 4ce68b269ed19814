"""Scenes, and the pixels of one band of one scene on its own grid."""

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

PROVISIONAL = "provisional"
"""Fact of a scene that a better version will replace: why, as a word or two for users."""

EARTH_ENGINE_IMAGE = "earth_engine"
"""Fact of a scene that Earth Engine sent: the address of its image there."""


@dataclass(frozen=True)
class Scene:
    """One acquisition of one sensor.

    ``name``: the product's own identifier. ``day``: UTC day of the acquisition; ``None`` for terrain and land
    cover. ``path``: the file, folder or archive as users know it. ``files``: what to open for each band, as a
    GDAL path (``/vsizip/...``), or as ``path::member`` if the reader opens it itself. ``footprint``: covered
    area in longitude and latitude. ``order``: sort key of the scenes of a day; the one that Earth
    Engine would take comes first. ``facts``: metadata for the manifest, such as processing baseline and time;
    JSON values only. ``notes``: sentences for users, for example that a value is approximate.
    ``alternatives``: other copies and versions of the same product, found by the same reader, in the order in
    which to try them where this one cannot be read; they have none themselves.
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

    ``values``: ``(rows, cols)`` in the units of ``engine.bands``, in the smallest dtype that is exact.
    ``missing``: value of a missing pixel (``None``: no pixel is missing). The MODIS fill value -28672 is not
    missing, because Earth Engine leaves it in its exports.
    """

    grid: AffineGrid | SwathGrid
    values: npt.NDArray[Any]
    missing: float | None

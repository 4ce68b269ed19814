"""Areas that the fetched parts of a product show.

A product of which only parts were fetched has the list of these areas in its note; one that is there whole
has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from pyproj.exceptions import ProjError

from ..checked_json import DamagedJson, check
from ..grid import CELL_M, RegionGrid
from ..nearest import transformer
from ..protocol import Json
from .origin import note_above

AREAS = "areas"
"""Name of the list in the note."""
MARGIN_CELLS = 1
"""Cells around a region that its parts show as well: exports to Earth Engine's grid reach beyond it."""
SLACK_M = 1.0
"""Differences in transformed corners that count as none [m]."""
_STEPS = 21


@dataclass(frozen=True)
class _Area:
    crs: str
    bounds: list[float]


def grown(region: RegionGrid, cells: int) -> RegionGrid:
    """A region with so many cells more on each side, all of them wanted."""
    return replace(
        region,
        x0=region.x0 - cells * CELL_M,
        y0=region.y0 + cells * CELL_M,
        rows=region.rows + 2 * cells,
        cols=region.cols + 2 * cells,
        wanted=np.ones((region.rows + 2 * cells, region.cols + 2 * cells), dtype=np.bool_),
    )


def area_of(region: RegionGrid) -> Json:
    """What is noted of a region whose parts were fetched."""
    return {"crs": region.crs, "bounds": list(grown(region, MARGIN_CELLS).bounds)}


def shows(note: Mapping[str, Any], region: RegionGrid | None) -> bool:
    """Whether a product shows all of a region, by its note. ``region``: ``None`` for all that there is."""
    if AREAS not in note:
        return True
    known = note[AREAS]
    return region is not None and isinstance(known, list) and any(_covers(area, region) for area in known)


def in_parts(folder: Path) -> bool:
    """Whether only parts of a fetched product are there."""
    found = note_above(folder)
    return found is not None and AREAS in found[1]


def parts_elsewhere(path: Path, region: RegionGrid | None) -> Path | None:
    """The folder of the product that a file belongs to, where only parts of other areas were fetched; of any
    area for ``None``.
    """
    found = note_above(path)
    return found[0] if found and not shows(found[1], region) else None


def _covers(area: Any, region: RegionGrid) -> bool:
    try:
        check(area, _Area)
        west, south, east, north = area["bounds"]
        x, y = _outline(region)
        if area["crs"] != region.crs:
            x, y = transformer(region.crs, area["crs"]).transform(x, y)
    except (DamagedJson, ValueError, ProjError):
        return False
    return bool(
        np.all(x >= west - SLACK_M)
        and np.all(x <= east + SLACK_M)
        and np.all(y >= south - SLACK_M)
        and np.all(y <= north + SLACK_M)
    )


def _outline(region: RegionGrid) -> tuple[Any, Any]:
    """Points along the edge of a region."""
    west, south, east, north = map(float, region.bounds)
    along, up = np.linspace(west, east, _STEPS), np.linspace(south, north, _STEPS)
    x = np.concatenate([along, along, np.full(_STEPS, west), np.full(_STEPS, east)])
    y = np.concatenate([np.full(_STEPS, south), np.full(_STEPS, north), up, up])
    return x, y

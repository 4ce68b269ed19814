"""From radar geometry to the lattice of a region, tile by tile."""

from __future__ import annotations

from collections.abc import Iterator

from ....grid import RegionGrid
from ...scene import Scene
from .tiles import HeightSource, Tile


def geocode(scene: Scene, region: RegionGrid, heights: HeightSource, tile_px: int) -> Iterator[Tile]:
    """See ``Sentinel1Reader.geocode``."""
    raise NotImplementedError("geocoding follows in the next commit")

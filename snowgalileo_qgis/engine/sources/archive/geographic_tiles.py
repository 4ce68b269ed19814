"""GeoTIFF tiles in longitude and latitude, the same for all days (terrain, land cover)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from pathlib import Path

from pyproj import CRS
from rasterio.io import DatasetReader
from shapely import box

from ...bands import Sensor
from ...nearest import AffineGrid
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Scene
from .complete import check_complete
from .listing import Entry, product_files, shown
from .product_reader import leaving_out
from .raster import data_bands, grid_of, opened

WGS84 = "EPSG:4326"


EGM2008 = 3855
"""EPSG code of heights above the geoid as in the Copernicus DEM."""

Check = Callable[[DatasetReader, AffineGrid, str], None]
"""Raises for a tile whose contents cannot be used: the open file, its grid and its address."""


def geographic_grid(source: DatasetReader, address: str) -> AffineGrid:
    """Grid of a whole tile.

    Raises ``SG-SOURCE-003`` when it is not in longitude and latitude (WGS 84), or says that its heights are
    above something else than the geoid EGM2008.
    """
    grid = grid_of(source, address)
    if source.crs.to_epsg() != 4326 and not _with_geoid(source.crs.to_wkt()):
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} is in {crs_name(source.crs.to_wkt())}, not in longitude and latitude "
            "(EPSG:4326).",
            "Use the original tile, not a reprojected one.",
        )
    return AffineGrid(WGS84, grid.x0, grid.y0, grid.dx, grid.dy, grid.rows, grid.cols)


@lru_cache(maxsize=64)
def crs_name(wkt: str) -> str:
    """A coordinate system in words, for messages."""
    crs = CRS.from_wkt(wkt)
    code = crs.to_epsg()
    return f"{crs.name} (EPSG:{code})" if code else str(crs.name)


@lru_cache(maxsize=64)
def _with_geoid(wkt: str) -> bool:
    """Whether a coordinate system is WGS 84 with heights above the geoid EGM2008."""
    crs = CRS.from_wkt(wkt)
    return crs.is_compound and [part.to_epsg() for part in crs.sub_crs_list] == [4326, EGM2008]


@dataclass(frozen=True)
class TileKind:
    """A kind of tiles. ``marker``: names of their files. ``title``: turns a file's name into the scene's
    name, and ``corner`` this into latitude and longitude of the lower-left corner; ``side``: of a tile
    [degrees]. ``check``: looks at what the open file says. ``title`` and ``check`` raise for a product that
    cannot be used.
    """

    sensor: Sensor
    band: str
    marker: str
    title: Callable[[str], str]
    corner: Callable[[str], tuple[int, int]]
    side: int
    check: Check


def tile_scenes(entries: Sequence[Entry], kind: TileKind, left_out: Callable[[LeftOut], None]) -> list[Scene]:
    """One scene for each tile, in the order of their names.

    ``facts["grid"]``: the tile's ``AffineGrid`` as a dictionary. Of several copies of a tile the first is
    used, and the others are its alternatives; parts of a tile that show different areas are separate scenes.
    """
    found: dict[tuple[str, AffineGrid], Scene] = {}
    for product in product_files(entries, kind.marker):
        for name in product.markers:
            address = product.files[name]
            path = product.path if address.startswith("/vsi") else Path(address)
            with leaving_out(path, name, left_out):
                scene, grid = _tile(kind, name, address, path)
                first = found.get((scene.name, grid))
                if first is None:
                    found[scene.name, grid] = scene
                    continue
                found[scene.name, grid] = replace(first, alternatives=(*first.alternatives, scene))
                text = f"{path} holds the same tile as {first.path}, which is used."
                left_out(LeftOut(path, "SG-SOURCE-004", text))
    return sorted(found.values(), key=lambda scene: scene.order)


def _tile(kind: TileKind, name: str, address: str, path: Path) -> tuple[Scene, AffineGrid]:
    """One tile; raises ``SG-SOURCE-001`` to ``-003``."""
    title = kind.title(name)
    check_complete(address)
    with opened(address, "GTiff") as source:
        grid = geographic_grid(source, address)
        if len(data_bands(source)) != 1:
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{shown(address)} has {source.count} bands instead of 1.",
                "Use the original tile.",
            )
        kind.check(source, grid, address)
    footprint = box(grid.x0, grid.y0 - grid.rows * grid.dy, grid.x0 + grid.cols * grid.dx, grid.y0)
    south, west = kind.corner(title)
    if not footprint.intersects(box(west, south, west + kind.side, south + kind.side)):
        edge_west, edge_south, edge_east, edge_north = footprint.bounds
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} shows longitude {edge_west:.2f} to {edge_east:.2f}, latitude "
            f"{edge_south:.2f} to {edge_north:.2f}, which is not the place in its name.",
            "Download the tile again, and keep its name.",
        )
    scene = Scene(
        sensor=kind.sensor,
        name=title,
        day=None,
        path=path,
        files={kind.band: address},
        footprint=footprint,
        order=(title, str(path)),
        facts={"grid": asdict(grid)},
    )
    return scene, grid

"""GeoTIFF tiles in longitude and latitude, the same for all days (terrain, land cover)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from rasterio.io import DatasetReader
from shapely import box

from ...bands import Sensor
from ...nearest import AffineGrid
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Scene
from .listing import Entry, product_files, shown
from .raster import grid_of, opened

WGS84 = "EPSG:4326"


def geographic_grid(source: DatasetReader, address: str) -> AffineGrid:
    """Grid of a whole tile. Raises ``SG-SOURCE-003`` when it is not in longitude and latitude (WGS 84)."""
    grid = grid_of(source, address)
    if source.crs.to_epsg() != 4326:
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} is not in longitude and latitude (EPSG:4326).",
            "Use the original tile, not a reprojected one.",
        )
    return AffineGrid(WGS84, grid.x0, grid.y0, grid.dx, grid.dy, grid.rows, grid.cols)


def tile_scenes(
    entries: Sequence[Entry],
    marker: str,
    check: Callable[[str], str],
    sensor: Sensor,
    band: str,
    left_out: Callable[[LeftOut], None],
) -> list[Scene]:
    """One scene for each tile whose file name matches ``marker``, in the order of their names.

    ``check`` turns a file name into the scene's name, or raises for a product that cannot be used.
    ``facts["grid"]``: the tile's ``AffineGrid`` as a dictionary. Of several copies of a tile the first is
    used; parts of a tile that show different areas are separate scenes.
    """
    found: dict[tuple[str, AffineGrid], Scene] = {}
    for product in product_files(entries, f"(?i:{marker})"):
        for name in product.markers:
            address = product.files[name]
            path = product.path if address.startswith("/vsi") else Path(address)
            try:
                title = check(name)
                with opened(address, "GTiff") as source:
                    grid = geographic_grid(source, address)
            except SnowGalileoError as error:
                left_out(LeftOut(path, error.code, error.text))
                continue
            if (title, grid) in found:
                left_out(
                    LeftOut(
                        path,
                        "SG-SOURCE-004",
                        f"{path} holds the same tile as {found[title, grid].path}, which is used.",
                    )
                )
                continue
            found[title, grid] = Scene(
                sensor=sensor,
                name=title,
                day=None,
                path=path,
                files={band: address},
                footprint=box(grid.x0, grid.y0 - grid.rows * grid.dy, grid.x0 + grid.cols * grid.dx, grid.y0),
                order=(title, str(path)),
                facts={"grid": asdict(grid)},
            )
    return sorted(found.values(), key=lambda scene: scene.order)

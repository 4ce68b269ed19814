"""Copernicus DEM GLO-30: elevation, and slope and aspect as Earth Engine computes them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from rasterio.io import DatasetReader
from rasterio.windows import Window

from ...bands import MISSING, Sensor
from ...grid import RegionGrid
from ...nearest import AffineGrid
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Native, Scene
from ...stack.slope import four_neighbour_slope
from ..scene_reader import Ingestion
from .geographic_tiles import TileKind, geographic_grid, tile_scenes
from .listing import Entry, shown
from .product_reader import ProductReader
from .raster import data_bands, opened, read_known, window_of

Doubles = npt.NDArray[np.float64]

RADIUS = 6371007.181
"""Radius of Earth Engine's sphere [m]."""

STEP = 1 / 3600
"""Spacing of the pixels along a meridian [degrees]; along a parallel it is 1 to 10 times as wide."""

LOWEST, HIGHEST = -500.0, 9000.0
"""Heights of land lie between [m]; what is beyond is missing, whatever mark of a void it is (-32767 in DTED
and DGED, -32768 in SRTM, -9999, 1e38).
"""

_NAME = re.compile(
    r"Copernicus_DSM_(?:COG_)?(\d\d)_([NS])(\d\d)_00_([EW])(\d{3})_00_DEM\.tiff?", re.IGNORECASE
)


class DemReader(ProductReader):
    """Finds and reads the 1 x 1 degree GeoTIFF tiles.

    ``across_seams``: slope and aspect at the edge of a tile use its neighbours of the same column width,
    where the archive has them; otherwise they are missing there, as in Earth Engine, which differentiates
    each tile alone. Tiles of different column widths (which change at 50, 60, 70, 75, 80 and 85 degrees of
    latitude) are never mixed.
    """

    sensor = Sensor.DEM
    bands = ("DEM", "slope", "aspect")
    products = "Copernicus DEM GLO-30 (GeoTIFF)"
    ingestion = Ingestion(seconds_per_cell=0.002, bytes_per_cell=40_000, seconds_per_scene=0.25)

    def __init__(self, across_seams: bool = True) -> None:
        self.across_seams = across_seams

    def for_rule(self, rule: str) -> DemReader:
        """Under the rule ``first`` each tile is differentiated alone, as in Earth Engine's exports."""
        return DemReader(across_seams=rule != "first")

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """One scene for each tile; ``files`` has its neighbours as ``neighbour 1`` and so on."""
        tiles = tile_scenes(entries, _TILES, left_out)
        placed: dict[tuple[int, int], list[Scene]] = {}
        for tile in tiles:
            placed.setdefault(_corner(tile.name), []).append(tile)
        return [
            replace(
                tile,
                files={
                    **tile.files,
                    **{
                        f"neighbour {i}": address
                        for i, address in enumerate(_neighbours(tile, placed), start=1)
                    },
                },
            )
            for tile in tiles
        ]

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """Elevation [m], slope or aspect [degrees, 0 = north, 90 = east] (float32); missing is -9999.

        Raises ``SG-SOURCE-001`` to ``-003``.
        """
        tile = AffineGrid(**scene.facts["grid"])
        part = window_of(tile, region)
        if part is None:
            return None
        window, grid = part
        height = np.full((grid.rows + 2, grid.cols + 2), np.nan)
        corner = window.row_off - 1, window.col_off - 1
        _fill(height, scene.files["DEM"], tile, *corner)
        if self.across_seams and band != "DEM":
            for address in (address for name, address in scene.files.items() if name != "DEM"):
                with suppress(SnowGalileoError):  # the neighbour itself is reported when it is read
                    _fill(height, address, tile, *corner)
        if band == "DEM":
            values: Doubles = height[1:-1, 1:-1]
        else:
            latitude: Doubles = np.asarray(grid.y0 - (np.arange(grid.rows) + 0.5) * grid.dy, dtype=np.float64)
            values = dict(
                zip(("slope", "aspect"), slope_aspect(height, latitude, grid.dx, grid.dy), strict=True)
            )[band]
        return Native(grid, np.where(np.isnan(values), MISSING, values).astype(np.float32), MISSING)


READER = DemReader()


def slope_aspect(
    height: Doubles, latitude: Doubles, step_lon: float, step_lat: float
) -> tuple[Doubles, Doubles]:
    """Slope and aspect [degrees] by Earth Engine's four-neighbour rule on the sphere.

    ``height``: ``(rows + 2, cols + 2)`` [m] on the DEM's own pixels, with a border of one pixel.
    ``latitude``: ``(rows,)`` centres [degrees]. Steps in degrees. Returns two ``(rows, cols)``: slope 0..90,
    aspect 0..360 clockwise from north, 0 where flat; NaN next to missing pixels.
    """
    dx = np.radians(step_lon) * RADIUS * np.cos(np.radians(latitude))[:, None]
    return four_neighbour_slope(height, dx, np.radians(step_lat) * RADIUS)


def _title(name: str) -> str:
    """Name of the tile without its ending. Raises ``SG-SOURCE-002`` for the 90 m and the 10 m DEM."""
    match = _NAME.fullmatch(name)
    if match is None or match[1] != "10":
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{name} is not the 30 m Copernicus DEM (GLO-30).",
            "Download the GLO-30 tile of the same place.",
        )
    return name.rpartition(".")[0]


def _check(source: DatasetReader, grid: AffineGrid, address: str) -> None:
    """Raises ``SG-SOURCE-002`` for whole metres, feet and resampled tiles."""
    (band,) = data_bands(source)
    unit = (source.units[band - 1] or "m").strip().lower()
    wrong = ""
    if source.dtypes[band - 1] != "float32":
        wrong = f"holds {source.dtypes[band - 1]} instead of float32"
    elif unit not in ("m", "metre", "metres", "meter", "meters"):
        wrong = f"holds heights in {unit}"
    elif abs(grid.dy / STEP - 1) > 0.01 or not 0.99 < grid.dx / STEP < 10.1:
        wrong = f"has pixels of {grid.dx:.6g} x {grid.dy:.6g} degrees, not of one arc second"
    if wrong:
        raise SnowGalileoError("SG-SOURCE-002", f"{shown(address)} {wrong}.", "Download the tile again.")


def _corner(name: str) -> tuple[int, int]:
    """Latitude and longitude of a tile's lower left corner."""
    match = _NAME.fullmatch(f"{name}.tif")
    if match is None:
        raise ValueError(name)
    _, north, latitude, east, longitude = match.groups()
    return int(latitude) * (1 if north in "Nn" else -1), int(longitude) * (1 if east in "Ee" else -1)


_TILES = TileKind(Sensor.DEM, "DEM", _NAME.pattern, _title, _corner, 1, _check)


def _neighbours(tile: Scene, placed: Mapping[tuple[int, int], Sequence[Scene]]) -> Iterator[str]:
    latitude, longitude = _corner(tile.name)
    for north, east in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)):
        for other in placed.get((latitude + north, (longitude + east + 180) % 360 - 180), ()):
            if (
                other is not tile
                and _offset(AffineGrid(**tile.facts["grid"]), AffineGrid(**other.facts["grid"])) is not None
            ):
                yield other.files["DEM"]
                yield from (copy.files["DEM"] for copy in other.alternatives)


def _offset(tile: AffineGrid, other: AffineGrid) -> tuple[int, int] | None:
    """Row and column of the other tile's first pixel on the tile's pixels.

    ``None`` when their pixels are not aligned.
    """
    if not (math.isclose(tile.dx, other.dx, rel_tol=1e-9) and math.isclose(tile.dy, other.dy, rel_tol=1e-9)):
        return None
    turn = 360 * round((tile.x0 - other.x0) / 360)
    row, col = (tile.y0 - other.y0) / tile.dy, (other.x0 + turn - tile.x0) / tile.dx
    if abs(row - round(row)) > 0.01 or abs(col - round(col)) > 0.01:
        return None
    return round(row), round(col)


def _fill(height: Doubles, address: str, tile: AffineGrid, top: int, left: int) -> None:
    """Fill what is still NaN in a window that begins at row ``top`` and column ``left`` of ``tile`` with the
    pixels of the tile at ``address``.
    """
    with opened(address, "GTiff") as source:
        own = geographic_grid(source, address)
        _check(source, own, address)
        offset = _offset(tile, own)
        if offset is None:
            return
        row, col = top - offset[0], left - offset[1]
        first_row, last_row = max(row, 0), min(row + height.shape[0], source.height)
        first_col, last_col = max(col, 0), min(col + height.shape[1], source.width)
        if first_row >= last_row or first_col >= last_col:
            return
        values, missing = read_known(
            source,
            data_bands(source)[0],
            Window(first_col, first_row, last_col - first_col, last_row - first_row),
        )
    with np.errstate(invalid="ignore"):
        values = np.where(missing | ~((values >= LOWEST) & (values <= HIGHEST)), np.nan, values)
    part = height[first_row - row : last_row - row, first_col - col : last_col - col]
    np.copyto(part, values, where=np.isnan(part))

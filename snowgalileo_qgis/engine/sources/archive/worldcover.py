"""ESA WorldCover 2021 (v200): land cover classes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
from rasterio.io import DatasetReader

from ...bands import Sensor
from ...grid import RegionGrid
from ...nearest import AffineGrid
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Native, Scene
from ..scene_reader import Ingestion
from .geographic_tiles import TileKind, geographic_grid, tile_scenes
from .listing import Entry, shown
from .product_reader import ProductReader
from .raster import data_bands, opened, read_known, window_of

MISSING = 0
"""Class of a pixel without data."""

CLASSES = (MISSING, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100)

STEP = 1 / 12000
"""Spacing of the pixels [degrees]."""

_NAME = re.compile(r"ESA_WorldCover_10m_(\d{4})_(v\d{3})_([NS]\d\d[EW]\d{3})_Map\.tiff?", re.IGNORECASE)


class WorldCoverReader(ProductReader):
    """Finds and reads the 3 x 3 degree GeoTIFF tiles of the 2021 map."""

    sensor = Sensor.WORLDCOVER
    bands = ("Map",)
    products = "ESA WorldCover v200 (GeoTIFF)"
    ingestion = Ingestion(seconds_per_cell=0.001, bytes_per_cell=2_000)

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """One scene for each tile."""
        return tile_scenes(entries, _TILES, left_out)

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """Class codes 10..100 (uint8); missing is 0. Raises ``SG-SOURCE-001`` to ``-003``."""
        address = scene.files[band]
        with opened(address, "GTiff") as source:
            grid = geographic_grid(source, address)
            _check(source, grid, address)
            part = window_of(grid, region)
            if part is None:
                return None
            values, missing = read_known(source, data_bands(source)[0], part[0])
        values = np.where(missing, MISSING, values).astype(np.uint8)
        unknown = set(np.unique(values).tolist()) - set(CLASSES)
        if unknown:
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{shown(address)} holds {min(unknown)}, which is no class of WorldCover.",
                "Download the original tile again.",
            )
        return Native(part[1], values, MISSING)


READER = WorldCoverReader()


def _title(name: str) -> str:
    """Name of the tile without its ending. Raises ``SG-SOURCE-002`` for another year's map."""
    match = _NAME.fullmatch(name)
    if match is None or match[2].lower() != "v200":
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{name} is not the WorldCover map of 2021 (v200).",
            "Download the v200 tile of the same place.",
        )
    return name.rpartition(".")[0]


def _corner(title: str) -> tuple[int, int]:
    """Latitude and longitude of a tile's lower left corner."""
    match = _NAME.fullmatch(f"{title}.tif")
    if match is None:
        raise ValueError(title)
    place = match[3].upper()
    return int(place[1:3]) * (1 if place[0] == "N" else -1), int(place[4:]) * (1 if place[3] == "E" else -1)


def _check(source: DatasetReader, grid: AffineGrid, address: str) -> None:
    """Raises ``SG-SOURCE-002`` for other numbers than classes, and for resampled tiles."""
    (band,) = data_bands(source)
    wrong = ""
    if source.dtypes[band - 1] != "uint8" or (source.scales[band - 1], source.offsets[band - 1]) != (1, 0):
        wrong = f"holds {source.dtypes[band - 1]} or scaled numbers instead of classes"
    elif max(abs(grid.dx / STEP - 1), abs(grid.dy / STEP - 1)) > 0.01:
        wrong = f"has pixels of {grid.dx:.6g} x {grid.dy:.6g} degrees, not of 1/12000 degree"
    if wrong:
        raise SnowGalileoError("SG-SOURCE-002", f"{shown(address)} {wrong}.", "Download the tile again.")


_TILES = TileKind(Sensor.WORLDCOVER, "Map", _NAME.pattern, _title, _corner, 3, _check)

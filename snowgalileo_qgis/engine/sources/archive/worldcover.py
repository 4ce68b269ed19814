"""ESA WorldCover 2021 (v200): land cover classes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...bands import Sensor
from ...grid import RegionGrid
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Native, Scene
from ..scene_reader import Ingestion
from .geographic_tiles import geographic_grid, tile_scenes
from .listing import Entry, shown
from .product_reader import ProductReader
from .raster import opened, window_of

MISSING = 0
"""Class of a pixel without data."""

_NAME = re.compile(r"ESA_WorldCover_10m_(\d{4})_(v\d{3})_([NS]\d\d[EW]\d{3})_Map\.tiff?", re.IGNORECASE)


class WorldCoverReader(ProductReader):
    """Finds and reads the 3 x 3 degree GeoTIFF tiles of the 2021 map."""

    sensor = Sensor.WORLDCOVER
    bands = ("Map",)
    products = "ESA WorldCover v200 (GeoTIFF)"
    ingestion = Ingestion(seconds_per_cell=0.001, bytes_per_cell=2_000)

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """One scene for each tile."""
        return tile_scenes(entries, _NAME.pattern, _check, Sensor.WORLDCOVER, "Map", left_out)

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """Class codes 10..100 (uint8); missing is 0. Raises ``SG-SOURCE-001`` to ``-003``."""
        address = scene.files[band]
        with opened(address, "GTiff") as source:
            part = window_of(geographic_grid(source, address), region)
            if source.dtypes[0] != "uint8":
                raise SnowGalileoError(
                    "SG-SOURCE-002",
                    f"{shown(address)} holds {source.dtypes[0]} instead of classes.",
                    "Download the tile again.",
                )
            return None if part is None else Native(part[1], source.read(1, window=part[0]), MISSING)


READER = WorldCoverReader()


def _check(name: str) -> str:
    """Name of the tile without its ending. Raises ``SG-SOURCE-002`` for another year's map."""
    match = _NAME.fullmatch(name)
    if match is None or match[2].lower() != "v200":
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{name} is not the WorldCover map of 2021 (v200).",
            "Download the v200 tile of the same place.",
        )
    return name.rpartition(".")[0]

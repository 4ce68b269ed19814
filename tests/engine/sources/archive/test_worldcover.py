from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.archive import worldcover
from tests.engine.sources.archive.search_archive import complaint, only, region_at, seen


def make_classes(folder: Path, name: str, crs: str = "EPSG:4326") -> Path:
    """Rows 0..399 and columns 0..399 of a WorldCover tile, with a strip without data."""
    values = np.array([0, 10, 20, 70], np.uint8)[np.arange(400)[:, None] // 100 + np.zeros(400, int)]
    with rasterio.open(
        folder / name,
        "w",
        driver="GTiff",
        height=400,
        width=400,
        count=1,
        dtype="uint8",
        crs=crs,
        transform=from_origin(-117, 54, 1 / 12000, 1 / 12000),
        nodata=0,
    ) as target:
        target.write(values, 1)
    return folder / name


def test_land_cover_classes(tmp_path):
    path = make_classes(tmp_path, "ESA_WorldCover_10m_2021_v200_N51W117_Map.tif")
    region = region_at(-116.985, 53.99, "EPSG:32611", 1, 1)
    native = worldcover.READER.read(only(worldcover.READER, path), "Map", region)
    assert native.values.dtype == np.uint8 and native.missing == 0
    assert set(np.unique(seen(native, region))) <= {0, 10, 20}
    assert (
        worldcover.READER.read(only(worldcover.READER, path), "Map", region_at(-110.0, 51.5, "EPSG:32612"))
        is None
    )


def test_other_land_cover_maps_are_named(tmp_path):
    path = make_classes(tmp_path, "ESA_WorldCover_10m_2020_v100_N51W117_Map.tif")
    item = complaint(worldcover.READER, path)
    assert item.code == "SG-SOURCE-002" and path.name in item.reason
    path.unlink()
    item = complaint(
        worldcover.READER, make_classes(tmp_path, "ESA_WorldCover_10m_2021_v200_N51W117_Map.tif", "EPSG:3857")
    )
    assert item.code == "SG-SOURCE-003"


def test_other_numbers_than_classes_are_refused_and_the_files_own_marks_are_missing(tmp_path):
    path = make_classes(tmp_path, "ESA_WorldCover_10m_2021_v200_N51W117_Map.tif")
    region = region_at(-116.985, 53.99, "EPSG:32611", 1, 1)
    with rasterio.open(path, "r+") as target:
        target.nodata = 20
    native = worldcover.READER.read(only(worldcover.READER, path), "Map", region)
    assert set(np.unique(seen(native, region))) <= {0, 10}
    with rasterio.open(path, "r+") as target:
        target.write(np.full((400, 400), 7, np.uint8), 1)
    with pytest.raises(SnowGalileoError, match="holds 7, which is no class"):
        worldcover.READER.read(only(worldcover.READER, path), "Map", region)

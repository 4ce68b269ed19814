"""The index of a series, read back by another library."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pystac
import pytest
import rasterio
from pystac.validation.stac_validator import JsonSchemaSTACValidator
from rasterio.transform import Affine

from snowgalileo_qgis.engine.inference.outputs import RASTERS
from snowgalileo_qgis.engine.inference.stac import write_index
from snowgalileo_qgis.engine.protocol import SnowMap

PROVENANCE = {"models": [{"file": "best.pth", "sha256": "ab" * 32}]}


def made_map(
    folder: Path, day: str, x0: float, crs: str = "EPSG:32611", snow: float | None = 0.25
) -> SnowMap:
    paths = {key: folder / f"{key}_{day.replace('-', '')}.tif" for key in ("fsc", "quality")}
    for path in paths.values():
        transform = Affine(100, 0, x0, 0, -100, 5_653_000)
        with rasterio.open(
            path,
            "w",
            driver="GTiff",
            width=20,
            height=10,
            count=1,
            dtype="uint8",
            crs=crs,
            transform=transform,
        ) as raster:
            raster.write(np.zeros((1, 10, 20), np.uint8))
    return SnowMap(
        day=day,
        path=str(paths["fsc"]),
        uncertainty=None,
        change=None,
        quality=str(paths["quality"]),
        clms=None,
        crs=crs,
        cells=1,
        cells_nodata=0,
        conditions={"clear": 1},
        out_of_domain={},
        mean_fsc=snow,
        mean_uncertainty=None,
        mean_change=None,
        mean_absolute_change=None,
        snow_area_km2=0.25,
        valid_percent=100.0,
    )


def validate(content: pystac.STACObject, kind: pystac.STACObjectType) -> None:
    """Against the schemas of STAC 1.1 itself, which the library brings along.

    Those of the extensions lie on the internet.
    """
    JsonSchemaSTACValidator().validate_core(content.to_dict(), kind, "1.1.0")


def test_a_series_is_a_collection_of_valid_items(tmp_path: Path) -> None:
    maps = [made_map(tmp_path, "2025-04-06", 562_000), made_map(tmp_path, "2025-04-08", 570_000, snow=None)]
    path = write_index(
        tmp_path / "fsc.tif", maps, [["a.tif"], [f"{i}.h5" for i in range(250)]], RASTERS, PROVENANCE
    )
    assert path.name == "fsc_collection.json"
    collection = pystac.Collection.from_file(str(path))
    validate(collection, pystac.STACObjectType.COLLECTION)
    items = list(collection.get_items())
    assert [item.id for item in items] == ["fsc_20250406", "fsc_20250408"]
    for item, snow_map in zip(items, maps, strict=True):
        validate(item, pystac.STACObjectType.ITEM)
        assert item.properties["datetime"] == f"{snow_map.day}T00:00:00Z"
        assert item.properties["proj:code"] == "EPSG:32611"
        assert set(item.assets) == {"fsc", "quality"}
        for key, asset in item.assets.items():
            file = Path(snow_map.path if key == "fsc" else str(snow_map.quality))
            assert (tmp_path / asset.href) == file
            assert (
                asset.extra_fields["file:checksum"] == "1220" + hashlib.sha256(file.read_bytes()).hexdigest()
            )
    first, second = items
    assert first.properties["eo:snow_cover"] == 25
    assert "eo:snow_cover" not in second.properties
    assert first.properties["snowgalileo:models"] == PROVENANCE["models"]
    assert (len(second.properties["snowgalileo:inputs"]), second.properties["snowgalileo:input_count"]) == (
        100,
        250,
    )
    west, south, east, north = first.bbox or []
    assert -116.2 < west < east < -116.0 and 51.0 < south < north < 51.1
    bands = {band["name"]: band for band in first.assets["quality"].extra_fields["bands"]}
    assert bands["qc"]["classification:classes"][0] == {"value": 0, "name": "best", "description": "best"}
    assert bands["sensors"]["classification:bitfields"][4]["offset"] == 4
    box = collection.extent.spatial.bboxes[0]
    assert box[0] == pytest.approx(west) and box[2] > (second.bbox or [])[0]
    assert {file.suffix for file in tmp_path.iterdir()} == {".tif", ".json"}


def test_the_same_series_gives_the_same_bytes(tmp_path: Path) -> None:
    maps = [made_map(tmp_path, "2025-04-06", 562_000)]
    path = write_index(tmp_path / "fsc.tif", maps, [["a.tif"]], RASTERS, PROVENANCE)
    before = path.read_bytes()
    write_index(tmp_path / "fsc.tif", maps, [["a.tif"]], RASTERS, PROVENANCE)
    assert path.read_bytes() == before


def test_a_map_across_180_degrees_has_two_parts(tmp_path: Path) -> None:
    entry = made_map(tmp_path, "2025-04-06", 288511, "EPSG:32601")
    write_index(tmp_path / "fsc.tif", [entry], [["a.tif"]], RASTERS, PROVENANCE)
    item = json.loads((tmp_path / "fsc_20250406.json").read_text())
    west, _, east, _ = item["bbox"]
    assert item["geometry"]["type"] == "MultiPolygon"
    assert 179.9 < west <= 180 and -180 <= east < -179.9
    assert all(-180 <= x <= 180 for part in item["geometry"]["coordinates"] for x, _ in part[0])
    box = json.loads((tmp_path / "fsc_collection.json").read_text())["extent"]["spatial"]["bbox"][0]
    assert box == pytest.approx(item["bbox"])

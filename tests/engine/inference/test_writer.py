"""The map on disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.inference.lattice import lattice_of
from snowgalileo_qgis.engine.inference.writer import MapWriter
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from tests.engine.model.cells import REF

TAGS = {"PREDICTION_DAY": "2025-04-06", "MODEL_SHA256": "0" * 64}


def test_a_large_map_is_a_cloud_optimised_geotiff(tmp_path: Path) -> None:
    refs = [replace(REF, x0=REF.x0 + 1000 * i, y0=REF.y0 - 1000 * i, row=i) for i in range(60)]
    lattice = lattice_of(refs)
    writer = MapWriter(tmp_path / "fsc.tif", lattice)
    pixels = np.linspace(0, 1, 100, dtype=np.float32).reshape(10, 10)
    pixels[9, 9] = np.nan
    for ref in refs:
        writer.write(lattice.places[ref], pixels)
    assert not (tmp_path / "fsc.tif").exists()
    writer.finish(TAGS)
    writer.discard()
    assert [path.name for path in tmp_path.iterdir()] == ["fsc.tif"]
    with rasterio.open(tmp_path / "fsc.tif") as written:
        assert written.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert written.overviews(1)
        assert (written.dtypes[0], written.nodata, written.crs.to_epsg(), written.shape) == ("float32", -9999.0, 32611, (600, 600))
        assert written.transform.to_gdal() == (500000.0, 100.0, 0.0, 5600000.0, 0.0, -100.0)
        assert written.tags()["PREDICTION_DAY"] == "2025-04-06"
        assert written.tags(1)["standard_name"] == "snow_area_fraction_viewable_from_above"
        data = written.read(1)
    np.testing.assert_array_equal(data[:10, :10].ravel()[:99], pixels.ravel()[:99])
    assert data[9, 9] == data[0, 50] == -9999
    assert (writer.valid, writer.snow_area_km2) == (60 * 99, pytest.approx(60 * np.nansum(pixels) * 0.01))


def test_overlaps_keep_the_first_cell(tmp_path: Path) -> None:
    second = replace(REF, x0=REF.x0 + 500, row=1)
    lattice = lattice_of([REF, second])
    writer = MapWriter(tmp_path / "fsc.tif", lattice)
    for ref, value in ((second, 0.75), (REF, 0.25)):
        writer.write(lattice.places[ref], np.full((10, 10), value, np.float32))
    writer.finish({})
    with rasterio.open(tmp_path / "fsc.tif") as written:
        np.testing.assert_array_equal(written.read(1)[0], [0.25] * 10 + [0.75] * 5)
    assert writer.valid == 150


def test_discarding_keeps_an_earlier_map(tmp_path: Path) -> None:
    (tmp_path / "fsc.tif").write_bytes(b"earlier")
    lattice = lattice_of([REF])
    writer = MapWriter(tmp_path / "fsc.tif", lattice)
    writer.write(lattice.places[REF], np.zeros((10, 10), np.float32))
    writer.discard()
    assert [path.name for path in tmp_path.iterdir()] == ["fsc.tif"]
    assert (tmp_path / "fsc.tif").read_bytes() == b"earlier"


@pytest.mark.parametrize("bad", ["folder", "under_a_file"])
def test_outputs_that_cannot_be_written(tmp_path: Path, bad: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inside").write_text("x")
    path = tmp_path / "folder" if bad == "folder" else tmp_path / "file" / "fsc.tif"
    lattice = lattice_of([REF])
    with pytest.raises(SnowGalileoError) as caught:
        writer = MapWriter(path, lattice)
        writer.write(lattice.places[REF], np.zeros((10, 10), np.float32))
        writer.finish({})
    assert caught.value.code == "SG-OUTPUT-001"
    assert (tmp_path / "folder" / "inside").exists()

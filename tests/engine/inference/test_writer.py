"""The rasters of a map on disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.inference.domain import Outside
from snowgalileo_qgis.engine.inference.ensemble import CellFacts, CellInput, CellResult, View
from snowgalileo_qgis.engine.inference.lattice import lattice_of
from snowgalileo_qgis.engine.inference.outputs import Outputs
from snowgalileo_qgis.engine.inference.quality import NODATA as QUALITY_NODATA
from snowgalileo_qgis.engine.inference.quality import QUALITY_BANDS
from snowgalileo_qgis.engine.model.tokens import CellTokens
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import CellRef
from tests.engine.inference.chunks import commit
from tests.engine.model.cells import REF

TAGS = {
    "PREDICTION_DAY": "2025-04-06",
    "MODEL_SHA256": "0" * 64,
    "STANDARD_NAME": "snow_area_fraction_viewable_from_above",
}
VIEW = View(CellTokens({}, {}, 3), "clouds", "", "clouds")


def outputs_of(refs: Sequence[CellRef], folder: Path, *others: str, resume: bool = False) -> Outputs:
    paths = {"fsc": folder / "fsc.tif", **{key: folder / f"{key}.tif" for key in others}}
    return Outputs(lattice_of(refs), paths, "key", resume=resume)


def result(ref: CellRef, fsc: np.ndarray, quality: np.ndarray | None = None) -> CellResult:
    values = fsc.astype(np.float32)
    return CellResult(
        CellInput(ref, VIEW, None, CellFacts(Outside.SEASON, quality)), values, values / 10, -values
    )


def finish(outputs: Outputs) -> None:
    outputs.finish(TAGS, lambda *_: None)
    outputs.close(keep=False)


def test_a_large_map_is_a_cloud_optimised_geotiff(tmp_path: Path) -> None:
    refs = [replace(REF, x0=REF.x0 + 1000 * i, y0=REF.y0 - 1000 * i, row=i) for i in range(60)]
    outputs = outputs_of(refs, tmp_path)
    pixels = np.linspace(0, 1, 100, dtype=np.float32).reshape(10, 10)
    pixels[9, 9] = np.nan
    commit(outputs, [result(ref, pixels) for ref in refs])
    assert not (tmp_path / "fsc.tif").exists()
    finish(outputs)
    assert [path.name for path in tmp_path.iterdir()] == ["fsc.tif"]
    with rasterio.open(tmp_path / "fsc.tif") as written:
        assert written.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert written.overviews(1)
        assert (written.dtypes[0], written.nodata, written.crs.to_epsg(), written.shape) == (
            "float32",
            -9999.0,
            32611,
            (600, 600),
        )
        assert written.transform.to_gdal() == (500000.0, 100.0, 0.0, 5600000.0, 0.0, -100.0)
        assert written.tags()["PREDICTION_DAY"] == "2025-04-06"
        assert written.tags()["OUT_OF_DOMAIN"] == "SEASON=60"
        assert written.tags(1)["standard_name"] == "snow_area_fraction_viewable_from_above"
        data = written.read(1)
    for i in range(60):
        cell = data[10 * i : 10 * i + 10, 10 * i : 10 * i + 10]
        np.testing.assert_array_equal(cell.ravel()[:99], pixels.ravel()[:99])
        assert cell[9, 9] == -9999
    assert (data != -9999).sum() == 60 * 99
    snow_map = outputs.snow_map("2025-04-06")
    assert snow_map.valid_percent == 99
    assert snow_map.mean_fsc == pytest.approx(float(np.nanmean(pixels)))
    assert snow_map.snow_area_km2 == pytest.approx(60 * float(np.nansum(pixels)) * 0.01)
    assert (snow_map.cells, snow_map.conditions, snow_map.out_of_domain) == (
        60,
        {"clouds": 60},
        {"SEASON": 60},
    )


def test_overlaps_keep_the_first_cell_whatever_comes_first(tmp_path: Path) -> None:
    second = replace(REF, x0=REF.x0 + 500, row=1)
    outputs = outputs_of([REF, second], tmp_path)
    commit(outputs, [result(ref, np.full((10, 10), value)) for ref, value in ((second, 0.75), (REF, 0.25))])
    finish(outputs)
    with rasterio.open(tmp_path / "fsc.tif") as written:
        np.testing.assert_array_equal(written.read(1)[0], [0.25] * 10 + [0.75] * 5)
    assert outputs.snow_map("2025-04-06").valid_percent == 100, (
        "pixels count once, whichever cells they are in"
    )


def test_all_rasters_of_a_map_share_grid_and_tags(tmp_path: Path) -> None:
    refs = [REF, replace(REF, x0=REF.x0 + 3000, row=1)]
    outputs = outputs_of(refs, tmp_path, "uncertainty", "change", "quality", "clms")
    fsc = np.linspace(0, 1, 100).reshape(10, 10)
    fsc[0, 0] = np.nan
    quality = np.broadcast_to(np.arange(8, dtype=np.uint16)[:, None, None], (8, 10, 10)).copy()
    quality[5] = 1 | 16
    quality[5, 9] = 1 | 64
    commit(outputs, [result(ref, fsc, quality) for ref in refs])
    finish(outputs)
    read = {}
    for path in tmp_path.iterdir():
        with rasterio.open(path) as written:
            assert (written.shape, written.transform.c, written.tags()["MODEL_SHA256"]) == (
                (10, 40),
                REF.x0,
                "0" * 64,
            )
            assert written.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
            assert ("STANDARD_NAME" in written.tags()) == (path.name == "fsc.tif")
            assert ("PUBLISHED_RMSE" in written.tags()) == (path.name == "uncertainty.tif")
            read[path.stem] = written.read()
            if path.stem == "quality":
                assert written.descriptions == tuple(band.description for band in QUALITY_BANDS)
                assert written.tags(1)["LABEL_0"] == "best"
                assert written.tags(6)["LABEL_16"] == "MODIS"
    assert set(read) == {"fsc", "uncertainty", "change", "quality", "clms"}
    np.testing.assert_array_equal(read["uncertainty"][0, 1:, :10], read["fsc"][0, 1:, :10] / np.float32(10))
    assert (read["quality"][:, :, 10:30] == QUALITY_NODATA).all()
    np.testing.assert_array_equal(read["quality"][1:, :, 30:], quality[1:])
    assert read["quality"][0, 0, 0] == QUALITY_NODATA and (read["quality"][0, 1:, :10] == 0).all()
    clms = read["clms"][0]
    assert (clms[:, 10:30] == 255).all()
    assert clms[0, 0] == 205, "no snow cover"
    assert (clms[9, :10] == 205).all(), "no optical sensor"
    np.testing.assert_array_equal(clms[1:9, 30:], np.rint(100 * fsc[1:9]))


def test_stopping_keeps_an_earlier_map(tmp_path: Path) -> None:
    (tmp_path / "fsc.tif").write_bytes(b"earlier")
    outputs = outputs_of([REF], tmp_path)
    commit(outputs, [result(REF, np.zeros((10, 10)))])
    with pytest.raises(KeyboardInterrupt):
        outputs.finish(TAGS, _interrupt)
    outputs.close(keep=False)
    assert [path.name for path in tmp_path.iterdir()] == ["fsc.tif"]
    assert (tmp_path / "fsc.tif").read_bytes() == b"earlier"


def _interrupt(_done: int, _total: int) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("bad", ["folder", "under_a_file"])
def test_outputs_that_cannot_be_written(tmp_path: Path, bad: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inside").write_text("x")
    path = tmp_path / "folder" if bad == "folder" else tmp_path / "file" / "fsc.tif"
    with pytest.raises(SnowGalileoError) as caught:
        outputs = Outputs(lattice_of([REF]), {"fsc": path}, "key", resume=False)
        commit(outputs, [result(REF, np.zeros((10, 10)))])
        finish(outputs)
    assert caught.value.code == "SG-OUTPUT-001"
    assert (tmp_path / "folder" / "inside").exists()


def test_no_raster_appears_when_one_of_them_cannot(tmp_path: Path) -> None:
    (tmp_path / "quality.tif").mkdir()
    outputs = outputs_of([REF], tmp_path, "quality")
    commit(outputs, [result(REF, np.zeros((10, 10)), np.zeros((8, 10, 10), np.uint16))])
    with pytest.raises(SnowGalileoError, match=r"quality\.tif cannot be written"):
        outputs.finish(TAGS, lambda *_: None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fsc.tif.cells", "quality.tif"], (
        "computed cells are kept"
    )

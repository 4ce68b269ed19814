"""*Export stack* with a real engine."""

import re
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from tests.modis_archive import AREA


def test_region_store_to_cubes_that_hold_the_same_stack(run, archive, tmp_path):
    west, south, east, north = AREA
    built, _ = run(
        "snowgalileo:buildstack",
        {
            "ARCHIVE": str(archive),
            "DATE": QDateTime(QDate(2025, 4, 6), QTime(0, 0)),
            "EXTENT": f"{west},{east},{south},{north} [EPSG:4326]",
            "OUTPUT": str(tmp_path / "stack"),
        },
    )
    results, feedback = run(
        "snowgalileo:export", {"FOLDER": built["OUTPUT"], "OUTPUT": str(tmp_path / "cubes")}
    )
    cubes = sorted(Path(results["OUTPUT"]).glob("*.tif"))
    assert (results["FILES"], results["LEFT_OUT"]) == (len(cubes), 0)
    assert len(cubes) == built["CELLS"]
    assert {gdal.Open(str(cube)).RasterCount for cube in cubes} == {308}
    assert "2025-04-06" in feedback.textLog()
    inspected, _ = run("snowgalileo:inspect", {"FOLDER": results["OUTPUT"]})
    assert (inspected["CELLS"], inspected["DAYS"]) == (built["CELLS"], "2025-04-06")


def test_cubes_to_hdf5_that_give_the_same_map(run, predict, stack_folder, tmp_path):
    results, _ = run(
        "snowgalileo:export",
        {"FOLDER": str(stack_folder), "FORMAT": "h5", "OUTPUT": str(tmp_path / "h5")},
    )
    assert results["FILES"] == len(list(Path(results["OUTPUT"]).glob("*.h5"))) == 6
    names = [path.name for path in Path(results["OUTPUT"]).iterdir()]
    assert all(re.fullmatch(r"PR_20250415_\d\d\.\d{5}_\d\d\.\d{5}_SC00\.h5", name) for name in names)
    mapped = [predict(FOLDER=folder)[0] for folder in (str(stack_folder), results["OUTPUT"])]
    assert [result["CELLS"] for result in mapped] == [6, 6]
    assert mapped[1]["MEAN_FSC"] == pytest.approx(mapped[0]["MEAN_FSC"], abs=1e-4)


def test_cubes_are_no_source_of_cubes(run, stack_folder, tmp_path):
    with pytest.raises(QgsProcessingException, match="SG-REGION-001"):
        run("snowgalileo:export", {"FOLDER": str(stack_folder), "OUTPUT": str(tmp_path / "cubes")})

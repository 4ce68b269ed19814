"""*Predict snow cover* from an area and a day alone, with a real engine and a server on this computer."""

from pathlib import Path

import pytest
from osgeo import gdal, osr
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from tests.modis_archive import AREA
from tests.online_server import Answer, serving

DAY = QDateTime(QDate(2025, 4, 6), QTime(0, 0))
EXTENT = f"{AREA[0]},{AREA[2]},{AREA[1]},{AREA[3]} [EPSG:4326]"
DEM = "copernicus-dem-30m.s3.eu-central-1.amazonaws.com"


@pytest.fixture(scope="module")
def terrain(tmp_path_factory):
    """A tile of terrain as published, 1500 m everywhere."""
    path = tmp_path_factory.mktemp("terrain") / "tile.tif"
    tile = gdal.GetDriverByName("GTiff").Create(
        str(path), 2400, 3600, 1, gdal.GDT_Float32, ["COMPRESS=DEFLATE", "TILED=YES"]
    )
    east, north = 1 / 2400, 1 / 3600
    tile.SetGeoTransform([-117 - east / 2, east, 0, 52 + north / 2, 0, -north])
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    tile.SetProjection(degrees.ExportToWkt())
    tile.GetRasterBand(1).Fill(1500)
    tile = None
    return path.read_bytes()


@pytest.fixture()
def server(terrain):
    with serving({DEM: lambda _: Answer(200, terrain)}) as running:
        yield running


def settings(server, archive, tmp_path, **more):
    return {
        "ONLINE": True,
        "DATE": DAY,
        "EXTENT": EXTENT,
        "SENSORS": ["modis", "dem"],
        "ARCHIVE": str(archive),
        "CACHE": str(tmp_path / "products"),
        "BUILD_FOLDER": str(tmp_path / "stack"),
        "REPLAY": server.url,
        **more,
    }


def test_an_area_and_a_day_become_a_map(predict, server, archive, tmp_path):
    results, _ = predict(**settings(server, archive, tmp_path))
    assert results["CELLS"] >= 2 and results["VALID_PERCENT"] == 100
    assert Path(results["OUTPUT"]).is_file() and (tmp_path / "stack" / "snow_stack.zarr").is_dir()
    assert len(server.to(DEM)) >= 1, "the terrain was fetched; the user's own products were not"
    asked = len(server.to(DEM))
    again, _ = predict(**settings(server, archive, tmp_path, OUTPUT=str(tmp_path / "again.tif")))
    assert again["MEAN_FSC"] == results["MEAN_FSC"] and len(server.to(DEM)) == asked
    assert Path(again["OUTPUT"]).read_bytes()[:4] == b"II*\0"


def test_each_run_without_a_folder_builds_a_stack_of_its_own(plugin):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:predict")
    context = QgsProcessingContext()
    one, other = (algorithm.stack_paths({"ONLINE": True}, context)[0] for _ in range(2))
    assert one != other and Path(one).name == Path(other).name == "snow_stack.zarr"
    (kept,) = algorithm.stack_paths({"ONLINE": True, "BUILD_FOLDER": "kept"}, context)
    assert Path(kept) == Path("kept/snow_stack.zarr")


def test_the_days_of_an_area_share_a_stack(predict, run, server, archive, tmp_path):
    for number, day in enumerate((DAY, DAY.addDays(1))):
        predict(**settings(server, archive, tmp_path, DATE=day, OUTPUT=str(tmp_path / f"{number}.tif")))
    inspected, _ = run("snowgalileo:inspect", {"FOLDER": str(tmp_path / "stack")})
    assert inspected["DAYS"] == "2025-04-06,2025-04-07"


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"EXTENT": None}, "No area was given"),
        ({"DATE": None}, "No day was given"),
        ({"FOLDER": "/"}, "Both a stack and data from online services"),
        ({"CDS": "abcdefg"}, "Climate Data Store"),
    ],
)
def test_what_lacks_is_said(predict, server, archive, tmp_path, changes, text):
    with pytest.raises(QgsProcessingException, match=text):
        predict(**settings(server, archive, tmp_path, **changes))
    assert not server.asked

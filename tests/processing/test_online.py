"""*Search online products* and *Download products* with a real engine and a server on this computer."""

import json
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from snowgalileo_qgis.core.settings import settings as options
from tests.online_server import Answer, serving

DAY = QDateTime(QDate(2025, 4, 6), QTime(0, 0))
EXTENT = "10.83,10.84,46.83,46.84 [EPSG:4326]"
KEY = "planted-key-of-the-climate-store"
TILE = "Copernicus_DSM_COG_10_N46_00_E010_00_DEM"
CLIMATE = "cds.climate.copernicus.eu"


@pytest.fixture()
def account(plugin):
    """A key of the Climate Data Store in the authentication database."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("of these tests", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("climate")
    config.setConfig("username", "")
    config.setConfig("password", KEY)
    assert manager.storeAuthenticationConfig(config)
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


@pytest.fixture()
def server(tmp_path):
    """A coarse terrain tile, and a climate store whose licence was not accepted."""
    tile = tmp_path / "tile.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(tile), 36, 36, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((10, 1 / 36, 0, 47, 0, -1 / 36))
    raster.SetProjection(QgsCoordinateReferenceSystem("EPSG:4326").toWkt())
    raster.GetRasterBand(1).Fill(2000)
    del raster
    refusal = Answer(403, {"title": "required licences not accepted", "detail": "please accept"})
    services = {
        "copernicus-dem-30m.s3.eu-central-1.amazonaws.com": lambda _: Answer(200, tile.read_bytes()),
        CLIMATE: lambda _: refusal,
    }
    with serving(services) as running:
        yield running


def settings(server, folder, **more):
    folder.mkdir(exist_ok=True)
    common = {"DATE": DAY, "EXTENT": EXTENT, "SENSORS": ["dem", "era5"], "CACHE": str(folder)}
    return {**common, "REPLAY": server.url, **more}


def test_search_shows_sizes_and_what_waits_for_an_account(run, server, tmp_path):
    table = tmp_path / "t.csv"
    results, feedback = run(
        "snowgalileo:searchonline", settings(server, tmp_path / "p", OUTPUT_TABLE=str(table))
    )
    assert results["PRODUCTS"] == 4 and results["WAITING"] == "Climate Data Store"
    assert 0 < results["DOWNLOAD_MB"] < 40 and TILE in feedback.textLog()
    assert "2025-04-06,era5,100" in table.read_text()
    assert not server.asked, "what these services have is known without asking"


def test_download_keeps_what_there_is_and_says_what_failed(run, server, account, tmp_path):
    results, feedback = run("snowgalileo:downloadproducts", settings(server, tmp_path / "p", CDS=account))
    assert (results["PRODUCTS"], results["NEW_PRODUCTS"]) == (1, 1)
    assert (Path(results["OUTPUT_FOLDER"]) / "dem" / TILE / f"{TILE}.tif").is_file()
    assert results["LEFT_OUT"] == 1 and "3 products of Climate Data Store" in feedback.textLog()
    assert "SG-ONLINE-003" in feedback.textLog()
    assert {asked.headers.get("PRIVATE-TOKEN") for asked in server.to(CLIMATE)} == {KEY}
    assert KEY not in feedback.textLog() + feedback.htmlLog() + json.dumps(results)
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]


def test_folder_and_limit_are_those_of_the_options_unless_given(run, server, tmp_path):
    kept = tmp_path / "kept"
    given = settings(server, tmp_path / "p", SENSORS=["dem"])
    empty = {**given, "CACHE": None}
    old = kept / "dem" / "old"
    old.mkdir(parents=True)
    (old / "x.tif").write_bytes(bytes(3000))
    (old / ".snowgalileo.json").write_text("{}")
    options().products_folder, options().products_limit = str(kept), "0.000001"
    try:
        results, _ = run("snowgalileo:downloadproducts", {**empty, "LIMIT_GB": 0})
        assert Path(results["OUTPUT_FOLDER"]) == kept and results["NEW_PRODUCTS"] == 1
        assert old.exists(), "no limit was asked for"
        run("snowgalileo:downloadproducts", empty)
        assert not old.exists(), "the limit of the options holds"
        found, _ = run("snowgalileo:searchonline", empty)
        assert found["DOWNLOAD_MB"] == 0
        own, _ = run("snowgalileo:downloadproducts", given)
        assert Path(own["OUTPUT_FOLDER"]) == tmp_path / "p"
    finally:
        options().products_folder = options().products_limit = ""


def test_an_account_that_is_gone_is_named(run, server, tmp_path):
    with pytest.raises(QgsProcessingException, match="Climate Data Store"):
        run("snowgalileo:downloadproducts", settings(server, tmp_path / "p", CDS="abcdefg"))


def test_searching_reads_no_account(run, server, tmp_path):
    results, _ = run("snowgalileo:searchonline", settings(server, tmp_path / "p", CDS="abcdefg"))
    assert results["WAITING"] == "", "one was chosen, which the download will read"


def test_an_area_is_needed(run, server, tmp_path):
    with pytest.raises(QgsProcessingException, match="No area was given"):
        run("snowgalileo:searchonline", settings(server, tmp_path / "p", EXTENT=None))

"""*Look through archive* and *Build input stack* with a real engine: from downloaded products to a map."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from tests.modis_archive import AREA
from tests.online_server import Answer, serving

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "archive"
DAY = QDateTime(QDate(2025, 4, 6), QTime(0, 0))


def extent(west, south, east, north, crs="EPSG:4326"):
    return f"{west},{east},{south},{north} [{crs}]"


def test_scan_says_what_there_is_and_what_is_missing(run, archive, tmp_path):
    results, feedback = run(
        "snowgalileo:scanarchive",
        {
            "ARCHIVE": str(archive),
            "DATE": DAY,
            "EXTENT": extent(*AREA),
            "OUTPUT_HTML": str(tmp_path / "t.html"),
            "OUTPUT_TABLE": str(tmp_path / "t.csv"),
        },
    )
    assert results["CELLS"] >= 2
    assert "Sentinel-2" in results["MISSING"] and "MODIS" not in results["MISSING"]
    assert "MODIS" in (tmp_path / "t.html").read_text()
    assert "2025-04-06,modis,100" in (tmp_path / "t.csv").read_text()
    assert "missing" in feedback.textLog()


def test_stack_of_one_sensor_can_be_inspected_and_mapped(run, predict, archive, tmp_path):
    built, _ = run(
        "snowgalileo:buildstack",
        {"ARCHIVE": str(archive), "DATE": DAY, "EXTENT": extent(*AREA), "OUTPUT": str(tmp_path / "stack")},
    )
    assert Path(built["STACK"]) == tmp_path / "stack" / "snow_stack.zarr"
    assert built["SCENES"] == 1
    inspected, _ = run("snowgalileo:inspect", {"FOLDER": built["OUTPUT"]})
    assert (inspected["CELLS"], inspected["DAYS"]) == (built["CELLS"], "2025-04-06")
    mapped, _ = predict(INPUT=[built["STACK"]])
    assert mapped["CELLS"] == built["CELLS"] and mapped["VALID_PERCENT"] == 100
    # the next day goes into the same folder
    run(
        "snowgalileo:buildstack",
        {
            "ARCHIVE": str(archive),
            "DATE": DAY.addDays(1),
            "EXTENT": extent(*AREA),
            "OUTPUT": str(tmp_path / "stack"),
        },
    )
    inspected, _ = run("snowgalileo:inspect", {"FOLDER": built["OUTPUT"]})
    assert inspected["DAYS"] == "2025-04-06,2025-04-07"


def test_empty_archive_lists_what_was_looked_for(run, tmp_path):
    (tmp_path / "notes.txt").write_text("nothing here")
    with pytest.raises(QgsProcessingException, match="SG-BUILD-001"):
        run(
            "snowgalileo:buildstack",
            {
                "ARCHIVE": str(tmp_path),
                "DATE": DAY,
                "EXTENT": extent(*AREA),
                "OUTPUT": str(tmp_path / "stack"),
            },
        )


def test_an_area_is_needed(run, archive, tmp_path):
    with pytest.raises(QgsProcessingException, match="No area was given"):
        run(
            "snowgalileo:buildstack",
            {"ARCHIVE": str(archive), "DATE": DAY, "OUTPUT": str(tmp_path / "stack")},
        )


def test_real_products_become_a_map(run, predict, tmp_path):
    if not SHARED.is_dir():
        pytest.skip("the real products (../shared/data/archive) are not on this machine")
    area = extent(562400, 5652600, 563300, 5653500, "EPSG:32611")
    built, feedback = run(
        "snowgalileo:buildstack",
        {"ARCHIVE": str(SHARED), "DATE": DAY, "EXTENT": area, "OUTPUT": str(tmp_path / "stack")},
    )
    assert built["MISSING"] == "Sentinel-1, Landsat, Sentinel-3"
    assert built["CELLS"] == 4 and built["SCENES"] > 20
    assert "approximate" in feedback.textLog()
    mapped, _ = predict(FOLDER=built["OUTPUT"])
    assert mapped["CELLS"] == 4
    assert 0 <= mapped["MEAN_FSC"] <= 1


def refusing(asked):
    """An Earth Engine that gives a token, and says that the project may not use it."""
    if asked.host == "oauth2.googleapis.com":
        return Answer(200, {"access_token": "planted-token", "expires_in": 3599})
    said = "Project snow-project-1 is not registered to use Earth Engine."
    return Answer(403, {"error": {"code": 403, "status": "PERMISSION_DENIED", "message": said}})


@pytest.mark.parametrize("algorithm", ["scanarchive", "buildstack"])
def test_earth_engine_is_asked_without_an_archive_and_its_words_are_shown(run, algorithm, tmp_path):
    login = tmp_path / "credentials"
    login.write_text('{"refresh_token": "planted-refresh"}')
    hosts = ("oauth2.googleapis.com", "earthengine-highvolume.googleapis.com")
    with serving(dict.fromkeys(hosts, refusing)) as server, pytest.raises(QgsProcessingException) as caught:
        run(
            f"snowgalileo:{algorithm}",
            {
                "DATE": DAY,
                "EXTENT": extent(*AREA),
                "EARTH_ENGINE": "snow-project-1",
                "EARTH_ENGINE_FILE": str(login),
                "EARTH_ENGINE_SENSORS": ["era5", "modis"],
                "EARTH_ENGINE_REPLAY": server.url,
                "OUTPUT": str(tmp_path / "stack"),
            },
        )
    said = str(caught.value)
    assert "not registered" in said and "configuration?project=snow-project-1" in said
    assert len(server.to(hosts[1])) == 2
    assert not [asked for asked in server.asked if "planted" in asked.path]


def test_neither_archive_nor_project_is_refused(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="Neither an archive folder nor a project"):
        run(
            "snowgalileo:buildstack",
            {"DATE": DAY, "EXTENT": extent(*AREA), "OUTPUT": str(tmp_path / "stack")},
        )

"""The algorithms on watched areas, with the real engine."""

import csv
import json
from pathlib import Path

import processing
import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtGui import QImage

from snowgalileo_qgis.engine.protocol import watch_text
from tests.batch_window import run_batch
from tests.modis_archive import AREA, DAY, write_archive


def write_areas(path):
    west, south, east, north = AREA
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    area = {
        "type": "Feature",
        "properties": {"name": "Bow"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [area]}))


@pytest.fixture()
def watch_file(tmp_path, checkpoint):
    (tmp_path / "archive").mkdir()
    write_archive(tmp_path / "archive")
    values = {
        "area": {"box": ",".join(map(str, AREA))},
        "days": {"first": DAY},
        "sources": {"archive": ["archive"]},
        "model": {"weights": [str(checkpoint)], "device": "cpu"},
        "output": {"folder": "out"},
    }
    path = tmp_path / "bow.toml"
    path.write_text(watch_text(values))
    return path


def test_update_then_state(plugin, watch_file, tmp_path):
    asked = {"WATCH": str(watch_file), "TODAY": QDate(2025, 4, 7)}
    result = processing.run("snowgalileo:updatewatch", asked)
    assert (result["MAPPED"], result["AGAIN"], result["FAILED"]) == (1, 0, 0)
    assert (result["FINAL"], result["PROVISIONAL"], result["MISSING"]) == (0, 1, 1)
    assert Path(result["OUTPUT_FOLDER"]) == tmp_path / "out"
    assert QgsRasterLayer(result["LATEST"], "latest").isValid()
    assert processing.run("snowgalileo:updatewatch", asked)["MAPPED"] == 0
    outputs = {"TABLE": str(tmp_path / "days.csv"), "PICTURE": str(tmp_path / "days.png")}
    state = processing.run("snowgalileo:watchstatus", {**asked, **outputs})
    assert state["PICTURE"] == outputs["PICTURE"] and Path(state["PICTURE"]).stat().st_size > 1000
    with Path(state["TABLE"]).open() as file:
        rows = list(csv.DictReader(file))
    assert [(row["day"], row["state"]) for row in rows] == [(DAY, "provisional"), ("2025-04-07", "missing")]
    assert "MODIS" in rows[0]["why"]


def test_the_report_of_the_latest_day_is_made_once(plugin, watch_file, tmp_path):
    write_areas(tmp_path / "areas.geojson")
    watch_file.write_text(
        watch_file.read_text()
        + '[report]\npolygons = "areas.geojson"\npicture = true\ntitle = "Bow valley"\n'
    )
    asked = {"WATCH": str(watch_file), "TODAY": QDate(2025, 4, 7)}
    pdf = tmp_path / "out" / "reports" / f"snow_{DAY.replace('-', '')}.pdf"
    result = processing.run("snowgalileo:updatewatch", asked)
    assert Path(result["REPORT"]) == pdf and pdf.read_bytes().startswith(b"%PDF")
    assert not QImage(str(pdf.with_suffix(".png"))).isNull()
    made = pdf.stat().st_mtime_ns
    assert Path(processing.run("snowgalileo:updatewatch", asked)["REPORT"]) == pdf
    assert pdf.stat().st_mtime_ns == made, "nothing is new"
    watch_file.write_text(watch_file.read_text().replace("Bow valley", "Bow"))
    processing.run("snowgalileo:updatewatch", asked)
    assert pdf.stat().st_mtime_ns > made, "another title"


def test_a_report_that_fails_does_not_stop_the_update(plugin, watch_file, tmp_path):
    watch_file.write_text(watch_file.read_text() + '[report]\npolygons = "missing.gpkg"\n')
    result = processing.run("snowgalileo:updatewatch", {"WATCH": str(watch_file), "TODAY": QDate(2025, 4, 7)})
    assert (result["MAPPED"], result["REPORT"]) == (1, "")


def test_an_update_that_maps_nothing_is_an_error_and_if_asked_for_one_that_lacks_anything(
    plugin, watch_file, tmp_path
):
    asked = {"WATCH": str(watch_file), "TODAY": QDate(2025, 4, 6)}
    blocked = tmp_path / "out" / "maps" / f"fsc_{DAY.replace('-', '')}.tif"
    blocked.mkdir(parents=True)
    with pytest.raises(QgsProcessingException, match=rf"{DAY}: .*SG-OUTPUT-001.*SG-WATCH-002"):
        processing.run("snowgalileo:updatewatch", asked)
    blocked.rmdir()
    watch_file.write_text(watch_file.read_text() + '[statistics]\npolygons = "missing.gpkg"\n')
    with pytest.raises(QgsProcessingException, match=r"statistics: .*SG-WATCH-002"):
        processing.run("snowgalileo:updatewatch", {**asked, "STRICT": True})
    result = processing.run("snowgalileo:updatewatch", asked)
    assert (result["FAILED"], result["MAPPED"]) == (0, 0) and Path(result["LATEST"]).is_file()


def test_a_mistake_in_the_file_is_told_with_its_line(plugin, watch_file):
    watch_file.write_text(watch_file.read_text().replace("[days]", "[dayz]", 1))
    with pytest.raises(QgsProcessingException, match=r"line .*dayz"):
        processing.run("snowgalileo:watchstatus", {"WATCH": str(watch_file)})


def test_rows_of_the_batch_window(plugin, watch_file, tmp_path, qgis_iface):
    """One without outputs, one with both."""
    asked = {"WATCH": str(watch_file), "TODAY": QDate(2025, 4, 7)}
    processing.run("snowgalileo:updatewatch", asked)
    outputs = {"TABLE": tmp_path / "days.csv", "PICTURE": tmp_path / "days.png"}
    results, errors = run_batch("snowgalileo:watchstatus", [asked, {**asked, **outputs}])
    assert errors == []
    assert not set(outputs) & set(results[0])
    assert {name: results[1][name] for name in outputs} == {name: str(path) for name, path in outputs.items()}
    assert all(path.stat().st_size > 50 for path in outputs.values())

"""The algorithms on watched areas, with the real engine."""

import csv
from pathlib import Path

import processing
import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer
from qgis.PyQt.QtCore import QDate

from tests.modis_archive import DAY
from tests.processing.watches import write_watch


@pytest.fixture()
def watch_file(tmp_path, checkpoint):
    return write_watch(tmp_path, checkpoint)


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


def test_a_mistake_in_the_file_is_told_with_its_line(plugin, watch_file):
    watch_file.write_text(watch_file.read_text().replace("[days]", "[dayz]", 1))
    with pytest.raises(QgsProcessingException, match=r"line .*dayz"):
        processing.run("snowgalileo:watchstatus", {"WATCH": str(watch_file)})

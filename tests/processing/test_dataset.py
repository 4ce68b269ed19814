"""*Import published data* with a real engine: what it writes is a stack, labels and a layer of QGIS."""

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture(scope="module")
def record(engine_command, tmp_path_factory):
    """A little record of simulated cells."""
    folder = tmp_path_factory.mktemp("record")
    engine_command("demo-record", "--output", folder, "--cells", "2")
    return folder


def test_archives_become_cells_labels_and_points(run, record, tmp_path):
    results, _ = run(
        "snowgalileo:importdata",
        {
            "SOURCES": [str(file) for file in (record / "files").iterdir() if "clouds" not in file.name],
            "OUTPUT": str(tmp_path / "rockies"),
        },
    )
    assert results["OUTPUT_FOLDER"] == str(tmp_path / "rockies.snowpack")
    assert (results["CELLS"], results["LABELS"], results["LEFT_OUT"]) == (2, 2, 0)
    layer = QgsVectorLayer(results["LAYER"], "cells")
    assert layer.isValid() and layer.featureCount() == 2
    assert {feature["season"] for feature in layer.getFeatures()} == {"late"}
    inspected, _ = run("snowgalileo:inspect", {"FOLDER": results["OUTPUT_FOLDER"]})
    assert inspected["CELLS"] == 2


def test_what_is_no_data_is_refused(run, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(QgsProcessingException, match="SG-DATASET-007"):
        run("snowgalileo:importdata", {"FOLDER": str(tmp_path / "empty"), "OUTPUT": str(tmp_path / "a")})
    with pytest.raises(QgsProcessingException):
        run("snowgalileo:importdata", {"OUTPUT": str(tmp_path / "a")})

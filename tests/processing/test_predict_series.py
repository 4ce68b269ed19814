"""*Predict snow cover of a series of days* with a real engine: dated layers, sidecars, index."""

import json
import shutil
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)

from snowgalileo_qgis.core.layers import day_range

DAYS = ["2025-04-15", "2025-04-18"]


@pytest.fixture(scope="module")
def two_days(engine_command, tmp_path_factory):
    """Folder with a simulated cell on each of two days."""
    folder = tmp_path_factory.mktemp("series")
    for day in DAYS:
        scene = tmp_path_factory.mktemp("scene")
        engine_command("demo-scene", "--output", scene, "--cells", "1x1", "--day", day)
        for path in (scene / "stack").glob("*.tif"):
            shutil.copy(path, folder / path.name)
    return folder


def test_a_layer_for_each_day_and_an_index(plugin, two_days, checkpoint, tmp_path):
    from processing.gui.Postprocessing import handleAlgorithmResults

    project = QgsProject.instance()
    project.clear()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    parameters = {
        "FOLDER": str(two_days),
        "CHECKPOINT": str(checkpoint),
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "maps"),
    }
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:predictseries")
    results, is_done = algorithm.run(parameters, context, feedback)
    assert is_done, feedback.textLog()
    del algorithm
    registered = QgsApplication.processingRegistry().algorithmById("snowgalileo:predictseries")
    assert handleAlgorithmResults(registered, context, feedback, parameters=parameters)
    assert (results["MAPS"], results["CELLS"], results["LEFT_OUT"]) == (2, 2, 0)
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert sorted(layers) == [f"{day} snow" for day in DAYS]
    for day in DAYS:
        layer = layers[f"{day} snow"]
        assert layer.temporalProperties().fixedTemporalRange() == day_range(day)
        assert layer.renderer().type() == "singlebandpseudocolor"
        assert project.layerTreeRoot().findLayer(layer.id()).isExpanded() == (day == DAYS[-1]), (
            "one legend for all"
        )
    project.clear()
    names = {path.name for path in (tmp_path / "maps").iterdir()}
    stems = [f"{kind}_{day.replace('-', '')}" for kind in ("fsc", "quality") for day in DAYS]
    assert {f"{stem}.{ending}" for stem in stems for ending in ("tif", "qml", "qmd")} <= names
    assert not [name for name in names if name.endswith((".journal", ".cells", ".work", ".part"))]
    collection = json.loads(Path(results["INDEX"]).read_text(encoding="utf-8"))
    assert [link["href"] for link in collection["links"] if link["rel"] == "item"] == [
        "./fsc_20250415.json",
        "./fsc_20250418.json",
    ]


def test_the_days_are_chosen(run, two_days, checkpoint, tmp_path):
    choice = {
        "FOLDER": str(two_days),
        "CHECKPOINT": str(checkpoint),
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path),
        "QUALITY": False,
    }
    results, _ = run("snowgalileo:predictseries", {**choice, "FIRST_DATE": "2025-04-16"})
    assert results["MAPS"] == 1
    assert {path.name for path in tmp_path.glob("*.tif")} == {"fsc_20250418.tif"}, (
        "a series that goes on must not replace a day"
    )
    with pytest.raises(QgsProcessingException, match="SG-STACK-011"):
        run("snowgalileo:predictseries", {**choice, "LAST_DATE": "2025-04-01"})

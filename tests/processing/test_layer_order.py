"""How the layers of a map stand in the layer tree, by every route through Processing."""

import pytest
from qgis import utils
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

from snowgalileo_qgis.core.layers import KIND_PROPERTY
from tests.batch_window import run_batch
from tests.snow_series import make_series
from tests.toolbox import run_in_task

DAY = "2025-04-15"
EXTRAS = ["UNCERTAINTY", "QUALITY", "CLMS"]
NAMES = [
    f"{DAY} snow",
    f"{DAY} uncertainty",
    f"{DAY} quality",
    f"{DAY} percent",
]


@pytest.fixture()
def inputs(one_cell_folder, checkpoint):
    return {"FOLDER": str(one_cell_folder), "CHECKPOINT": str(checkpoint), "DEVICE": "cpu", "FLIPS": True}


@pytest.fixture()
def root(qgis_new_project):
    return QgsProject.instance().layerTreeRoot()


def run_and_load(algorithm, parameters):
    """As the toolbox does: in the background, then QGIS loads what was written."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    is_done, _ = run_in_task(algorithm, parameters, context, feedback)
    assert is_done, feedback.textLog()
    assert handleAlgorithmResults(algorithm, context, feedback, parameters=parameters)


def temporary():
    return QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT, QgsProject.instance())


def names(group):
    return [child.name() for child in group.children()]


def assert_in_order(group):
    assert group.name() == f"Snow {DAY}"
    assert names(group) == NAMES
    assert [child.itemVisibilityChecked() for child in group.children()] == [True, False, False, False]
    assert [child.isExpanded() for child in group.children()] == [True, False, False, False]


def test_the_order_does_not_depend_on_the_names_of_temporary_files(plugin, inputs, root):
    runs = 5
    for _ in range(runs):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:predict")
        outputs = {name: temporary() for name in ("OUTPUT", *EXTRAS)}
        run_and_load(algorithm, {**inputs, **outputs})
    assert len(root.children()) == runs
    for group in root.children():
        assert_in_order(group)


def test_the_map_alone_needs_no_group(plugin, inputs, root):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:predict")
    empty = QgsProcessingOutputLayerDefinition("", QgsProject.instance())
    run_and_load(algorithm, {**inputs, "OUTPUT": temporary(), **dict.fromkeys(EXTRAS, empty)})
    assert names(root) == NAMES[:1]


def test_rows_of_a_batch_have_a_group_each(plugin, inputs, root, tmp_path, qgis_iface):
    rows = [
        # the names sort against the order of the layers
        {
            **inputs,
            "OUTPUT": tmp_path / f"{row}9.tif",
            **{name: tmp_path / f"{row}{name}.tif" for name in EXTRAS},
        }
        for row in "ab"
    ]
    _, errors = run_batch("snowgalileo:predict", rows, loads=True)
    assert errors == []
    assert len(root.children()) == 2
    for group in root.children():
        assert_in_order(group)


def test_a_model_has_the_same_order(plugin, inputs, root):
    model = QgsProcessingModelAlgorithm("two rasters", "tests")
    child = QgsProcessingModelChildAlgorithm("snowgalileo:predict")
    child.setChildId("predict")
    source = QgsProcessingModelChildParameterSource.fromStaticValue
    for name, value in inputs.items():
        child.addParameterSources(name, [source(value)])
    child.setModelOutputs(
        {name: _output(name, name if name == "OUTPUT" else f"a {name}") for name in ("OUTPUT", *EXTRAS)}
    )
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    run_and_load(model, {one.name(): temporary() for one in model.destinationParameterDefinitions()})
    (group,) = root.children()
    assert_in_order(group)


def _output(name, title):
    output = QgsProcessingModelOutput(title)
    output.setChildId("predict")
    output.setChildOutputName(name)
    return output


def test_what_if_shows_the_map_above_its_change(plugin, inputs, root):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:whatif")
    run_and_load(algorithm, {**inputs, "HIDE": ["s1"], "CHANGE": temporary(), "OUTPUT": temporary()})
    (group,) = root.children()
    assert names(group) == [f"{DAY} snow", f"{DAY} change"]
    assert [child.itemVisibilityChecked() for child in group.children()] == [True, False]


@pytest.mark.parametrize("name", ["gapfill", "aggregate"])
def test_a_series_is_one_group_with_one_legend(plugin, qgis_iface, root, tmp_path, name, monkeypatch):
    """The rasters of all days, the last on top; the Temporal Controller would step through their days."""
    monkeypatch.setattr(utils, "iface", qgis_iface)
    make_series(tmp_path / "maps", [1500, 1600, 1700, 1800])
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"snowgalileo:{name}")
    more = {"PERIOD": 1} if name == "aggregate" else {}
    run_and_load(algorithm, {"FOLDER": str(tmp_path / "maps"), "OUTPUT": str(tmp_path / "out"), **more})
    (group,) = root.children()
    assert group.name() == "Snow 2024-09-05 to 2024-09-08"
    span = QgsProject.instance().timeSettings().temporalRange()
    assert [one.date().toString("MM-dd") for one in (span.begin(), span.end())] == ["09-05", "09-08"]
    assert names(group) == [f"2024-09-0{day} snow" for day in (8, 7, 6, 5)]
    assert [child.isExpanded() for child in group.children()] == [True, False, False, False]
    assert all(child.itemVisibilityChecked() for child in group.children())
    for child in group.children():
        properties = child.layer().temporalProperties()
        assert properties.isActive() and child.layer().customProperty(KIND_PROPERTY)
        assert properties.fixedTemporalRange().begin().date().toString("yyyy-MM-dd") == child.name()[:10]


def test_a_series_is_not_loaded_where_that_is_not_wanted(plugin, root, tmp_path):
    make_series(tmp_path / "maps", [1500, 1600])
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:gapfill")
    run_and_load(
        algorithm, {"FOLDER": str(tmp_path / "maps"), "OUTPUT": str(tmp_path / "out"), "LOAD": False}
    )
    assert not root.children() and len(list((tmp_path / "out").glob("*.tif"))) == 2

"""One job, many ways to start it: all give the same bytes as the command line."""

import csv
import threading
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer

from snowgalileo_qgis.core import engine_client
from snowgalileo_qgis.core.engine_client import engine
from snowgalileo_qgis.core.tasks.engine_task import EngineTask
from snowgalileo_qgis.engine.protocol import PredictSpec
from tests.batch_window import run_batch
from tests.end_to_end.route_data import basins, content, output, slope_beside
from tests.pulse import LARGEST_GAP_S, Pulse
from tests.toolbox import run_in_task

REPOSITORY = Path(__file__).resolve().parents[2]
REAL_CUBES = REPOSITORY.parent / "shared" / "data" / "gee_cubes"


def run_in_background(parameters, on_progress=None, name="snowgalileo:predict", context=None):
    """Run as the toolbox does, in the GUI thread's event loop.

    Returns success, results, the largest pause and the threads that reported progress.
    """
    algorithm = QgsApplication.processingRegistry().algorithmById(name)
    context, feedback = context or QgsProcessingContext(), QgsProcessingFeedback(False)
    threads = set()
    feedback.progressChanged.connect(
        lambda _: threads.add(threading.get_ident()), Qt.ConnectionType.DirectConnection
    )
    if on_progress is not None:
        feedback.progressChanged.connect(lambda _: on_progress(feedback), Qt.ConnectionType.DirectConnection)
    with Pulse() as pulse:
        is_done, results = run_in_task(algorithm, parameters, context, feedback)
    return is_done, results, pulse.largest, threads


def test_python_console(plugin, parameters, reference):
    import processing

    assert processing.run("snowgalileo:predict", parameters)["OUTPUT"] == parameters["OUTPUT"]
    assert output(parameters) == reference


def test_background_without_holding_up_the_window(plugin, parameters, reference):
    is_done, results, gap, threads = run_in_background(parameters)
    assert is_done
    assert results["CELLS"] == 6
    assert output(parameters) == reference
    assert threading.get_ident() not in threads
    assert gap < LARGEST_GAP_S


def test_cold_start_does_not_hold_up_the_window(plugin, parameters, reference):
    engine().stop()
    is_done, _, gap, _ = run_in_background(parameters)
    assert is_done
    assert output(parameters) == reference
    assert gap < LARGEST_GAP_S


def test_cancel_in_the_background(plugin, parameters, monkeypatch):
    monkeypatch.setattr(engine_client, "CANCEL_S", 600.0)  # however busy the machine is
    engine().hello()
    pid = engine().pid
    asked = []

    def cancel(feedback):
        if not asked:
            asked.append(True)
            feedback.cancel()

    # takes eight times as long, so that it cannot be over before
    is_done, results, _, _ = run_in_background({**parameters, "FLIPS": True}, cancel)
    assert not is_done
    assert not results
    assert engine().pid == pid, "the engine had to be killed"
    assert list(Path(parameters["OUTPUT"]).parent.iterdir()) == []


def test_dock(plugin, parameters, reference):
    """The dock runs the job as a task of its own."""
    spec = PredictSpec(
        stacks=[parameters["FOLDER"]],
        checkpoints=[parameters["CHECKPOINT"]],
        fsc=parameters["OUTPUT"],
        device="cpu",
    )
    task = EngineTask("map", spec)
    loop, outcome = QEventLoop(), []
    for signal in (task.succeeded, task.failed):
        signal.connect(outcome.append)
        signal.connect(loop.quit)
    QTimer.singleShot(600_000, loop.quit)
    QgsApplication.taskManager().addTask(task)
    loop.exec() if hasattr(loop, "exec") else loop.exec_()
    assert outcome[0].rasters[0].path == parameters["OUTPUT"]
    assert output(parameters) == reference


def test_batch(plugin, parameters, reference, tmp_path, qgis_iface):
    """The real batch window with two rows; one engine serves both."""
    pid = engine().hello().pid
    outputs = [tmp_path / "first.tif", tmp_path / "second.tif"]
    inputs = {name: parameters[name] for name in ("FOLDER", "CHECKPOINT", "DEVICE")}
    results, errors = run_batch("snowgalileo:predict", [{**inputs, "OUTPUT": path} for path in outputs])
    assert errors == []
    assert [result["CELLS"] for result in results] == [6, 6]
    assert [path.read_bytes() for path in outputs] == [reference, reference]
    assert engine().pid == pid


def test_model(plugin, parameters, reference, tmp_path):
    """The shipped example: the map, and its mean over each of two basins."""
    import processing

    results = processing.run(
        "snowgalileo:snow_cover_by_basin",
        {
            "FOLDER": parameters["FOLDER"],
            "DATE": "2025-04-15",
            "CHECKPOINT": parameters["CHECKPOINT"],
            "BASINS": str(basins(parameters["FOLDER"], tmp_path / "basins.gpkg")),
            "predict:FSC": parameters["OUTPUT"],
            "statistics:BASIN_FSC": str(tmp_path / "statistics.gpkg"),
        },
    )
    assert content(output(parameters)) == content(reference)
    layer = QgsVectorLayer(results["statistics:BASIN_FSC"], "statistics")
    rows = [(feature["fsc_count"], feature["fsc_mean"]) for feature in layer.getFeatures()]
    assert [count for count, _ in rows] == [300, 300]
    dataset = gdal.Open(parameters["OUTPUT"])
    mean = dataset.GetRasterBand(1).ComputeStatistics(False)[2]
    assert sum(value for _, value in rows) / 2 == pytest.approx(mean, abs=1e-6)


def test_model_in_the_background_loads_both_layers(plugin, parameters, reference, tmp_path):
    """The map of a model looks like every other."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    # else QGIS names layers after their files, but only where these lie outside the temporary folder
    QgsSettings().setValue("Processing/Configuration/PREFER_FILENAME_AS_LAYER_NAME", False)
    project = QgsProject.instance()
    project.clear()
    context = QgsProcessingContext()
    context.setProject(project)
    model = "snowgalileo:snow_cover_by_basin"
    model_parameters = {
        "FOLDER": parameters["FOLDER"],
        "CHECKPOINT": parameters["CHECKPOINT"],
        "BASINS": str(basins(parameters["FOLDER"], tmp_path / "basins.gpkg")),
        "predict:FSC": QgsProcessingOutputLayerDefinition(parameters["OUTPUT"], project),
        "statistics:BASIN_FSC": QgsProcessingOutputLayerDefinition(
            str(tmp_path / "statistics.gpkg"), project
        ),
    }
    is_done, *_ = run_in_background(model_parameters, name=model, context=context)
    assert is_done
    assert content(output(parameters)) == content(reference)
    algorithm = QgsApplication.processingRegistry().algorithmById(model)
    assert handleAlgorithmResults(
        algorithm, context, QgsProcessingFeedback(False), parameters=model_parameters
    )
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert set(layers) == {"2025-04-15 snow", "BASIN_FSC"}
    assert layers["2025-04-15 snow"].temporalProperties().isActive()
    project.clear()


@pytest.mark.skipif(not REAL_CUBES.is_dir(), reason="the real cubes are not beside this checkout")
def test_real_cubes(plugin, engine_command, parameters, tmp_path):
    """The same on exported cubes of the real sensors."""
    import processing

    results = processing.run(
        "snowgalileo:predict", {**parameters, "FOLDER": str(REAL_CUBES), "DATE": "2025-04-06"}
    )
    assert results["CELLS"] == 1
    expected = tmp_path / "expected.tif"
    engine_command(
        "predict",
        REAL_CUBES,
        "--date",
        "2025-04-06",
        "--checkpoint",
        parameters["CHECKPOINT"],
        "--output",
        expected,
        "--device",
        "cpu",
    )
    assert output(parameters) == expected.read_bytes()


def test_daily_report_of_catchments(plugin, parameters, reference, tmp_path):
    """The shipped model from stack to answers: map, table, chart, snow lines and report of two basins."""
    import processing

    (tmp_path / "reference.tif").write_bytes(reference)
    dem = slope_beside(tmp_path / "reference.tif", tmp_path / "dem.tif")
    results = processing.run(
        "snowgalileo:daily_snow_report_of_my_catchments",
        {
            "FOLDER": parameters["FOLDER"],
            "DATE": "2025-04-15",
            "CHECKPOINT": parameters["CHECKPOINT"],
            "CATCHMENTS": str(basins(parameters["FOLDER"], tmp_path / "basins.gpkg")),
            "DEM": str(dem),
            "predict:FSC": parameters["OUTPUT"],
            "predict:QUALITY": str(tmp_path / "quality.tif"),
            "statistics:TABLE": str(tmp_path / "table.csv"),
            "statistics:CHART": str(tmp_path / "chart.png"),
            "snowline:SNOW_LINES": str(tmp_path / "lines.csv"),
            "report:REPORT": str(tmp_path / "report.pdf"),
        },
    )
    assert content(output(parameters)) == content(reference)
    with Path(results["statistics:TABLE"]).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["level"] == "polygon"]
    dataset = gdal.Open(parameters["OUTPUT"])
    mean = dataset.GetRasterBand(1).ComputeStatistics(False)[2]
    assert sum(float(row["mean_fsc"]) for row in rows) / 2 == pytest.approx(mean, rel=1e-3)
    assert all(row["qc_best_share"] for row in rows)
    assert Path(results["statistics:CHART"]).read_bytes().startswith(b"\x89PNG")
    assert len(Path(results["snowline:SNOW_LINES"]).read_text().splitlines()) == 3
    # all catchments, then a page for each
    assert len(gdal.Open(results["report:REPORT"]).GetSubDatasets()) == 3

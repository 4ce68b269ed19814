"""One job, many ways to start it: all give the same bytes as the command line."""

import csv
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer

from snowgalileo_qgis.core.engine_client import engine
from snowgalileo_qgis.core.tasks.engine_task import EngineTask
from snowgalileo_qgis.engine.protocol import JOB_TAG, PredictSpec
from tests.batch_window import run_batch
from tests.toolbox import run_in_task

REPOSITORY = Path(__file__).resolve().parents[2]
QGIS_PROCESS = next((path for path in map(shutil.which, ("qgis_process.bin", "qgis_process")) if path), None)
"""Debian's ``qgis_process`` is a script that passes an option which 3.22 does not know."""
REAL_CUBES = REPOSITORY.parent / "shared" / "data" / "gee_cubes"
LARGEST_GAP_S = 0.1


def output(parameters):
    return Path(parameters["OUTPUT"]).read_bytes()


def content(data):
    """Tags, but for the settings, and pixels of a map: those of a model ask for an area, which leads to
    the same cells.
    """
    gdal.FileFromMemBuffer("/vsimem/map.tif", data)
    dataset = gdal.Open("/vsimem/map.tif")
    tags = tuple(item for item in sorted(dataset.GetMetadata().items()) if item[0] != JOB_TAG)
    pixels = dataset.ReadRaster()
    dataset = None
    gdal.Unlink("/vsimem/map.tif")
    return tags, bytes(pixels)


class Pulse:
    """Measures for how long the event loop that it runs in is kept busy at most: processor time of its
    thread, so other programs do not count.
    """

    def __init__(self):
        self.largest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(2)

    def _beat(self):
        now = time.thread_time()
        self.largest = max(self.largest, now - self._last)
        self._last = now

    def stop(self):
        self._beat()
        self._timer.stop()


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
    pulse = Pulse()
    is_done, results = run_in_task(algorithm, parameters, context, feedback)
    pulse.stop()
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


def test_cancel_in_the_background(plugin, parameters):
    engine().hello()
    pid = engine().pid
    asked = []

    def cancel(feedback):
        if not asked:
            asked.append(True)
            feedback.cancel()

    is_done, results, _, _ = run_in_background(parameters, cancel)
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
    QTimer.singleShot(120_000, loop.quit)
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


def basins(folder, path):
    """Two polygons that together cover the scene of 3 x 2 km."""
    dataset = gdal.Open(str(next(Path(folder).glob("*.tif"))))
    west, _, _, north, _, _ = dataset.GetGeoTransform()
    code = dataset.GetSpatialRef().GetAuthorityCode(None)
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{code}", "basins", "memory")
    for left in (west, west + 1500):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, north - 2000, left + 1500, north)))
        layer.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsProject.instance().transformContext(), options
    )
    assert error[0] == QgsVectorFileWriter.WriterError.NoError, error
    return path


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


@pytest.fixture(scope="module")
def qgis_process(engine_python, tmp_path_factory):
    """Runs ``qgis_process`` in a home and a profile of its own, with the plugin enabled."""
    if QGIS_PROCESS is None:
        pytest.skip("qgis_process is not installed")
    home = tmp_path_factory.mktemp("home")
    subprocess.run(
        [sys.executable, str(REPOSITORY / "scripts" / "qgis_profile.py"), str(home / "profile")],
        check=True,
        capture_output=True,
    )
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "profile"),
        "SNOWGALILEO_PYTHON": str(engine_python),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def run(*arguments, **changes):
        return subprocess.run(
            [QGIS_PROCESS, *arguments],
            env={**environment, **changes},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    return run


def arguments(parameters):
    return [f"--{name}={value}" for name, value in parameters.items()]


def test_qgis_process(qgis_process, parameters, reference):
    done = qgis_process("--json", "run", "snowgalileo:predict", *arguments(parameters))
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout[done.stdout.index("{") :])["results"]
    assert results["CELLS"] == 6
    assert 0 <= results["MEAN_FSC"] <= 1
    assert output(parameters) == reference


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


def test_qgis_process_knows_algorithms_and_model(qgis_process):
    listed = qgis_process("list").stdout
    models = ("snowgalileo:snow_cover_by_basin", "snowgalileo:daily_snow_report_of_my_catchments")
    products = (
        "areastatistics",
        "snowline",
        "seasonmetrics",
        "gapfill",
        "aggregate",
        "exportnetcdf",
        "compare",
        "onground",
        "animation",
    )
    own = ("snowgalileo:predict", "snowgalileo:inspect", *(f"snowgalileo:{name}" for name in products))
    for name in (*own, *models):
        assert name in listed
    assert "statistics:BASIN_FSC" in qgis_process("help", "snowgalileo:snow_cover_by_basin").stdout


def test_qgis_process_makes_snow_products(plugin, qgis_process, parameters, reference, tmp_path):
    """From a map to tables, rasters and pictures, each as one command."""
    import processing

    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "fsc_20250415.tif").write_bytes(reference)
    dem = slope_beside(tmp_path / "maps" / "fsc_20250415.tif", tmp_path / "dem.tif")
    trees = slope_beside(tmp_path / "maps" / "fsc_20250415.tif", tmp_path / "trees.tif", first=0, step=2)
    areas = basins(parameters["FOLDER"], tmp_path / "basins.gpkg")
    maps, zones = {"FOLDER": tmp_path / "maps"}, {"POLYGONS": areas, "DEM": dem}
    jobs = {
        "areastatistics": {**zones, "OUTPUT": tmp_path / "t.csv", "CHART": tmp_path / "t.svg"},
        "aggregate": {"METHOD": "latest", "OUTPUT": tmp_path / "periods"},
        "report": {**zones, "OUTPUT": tmp_path / "r.pdf", "PICTURE": tmp_path / "r.png"},
        "compare": {"REFERENCE_FOLDER": tmp_path / "maps", "OUTPUT": tmp_path / "compared"},
        "onground": {"TREE_COVER": trees, "OUTPUT": tmp_path / "ground"},
        "animation": {"WIDTH": 400, "OUTPUT": tmp_path / "snow.gif"},
    }

    def run(name):
        return qgis_process("run", f"snowgalileo:{name}", *arguments({**maps, **jobs[name]}))

    with ThreadPoolExecutor(2) as pool:  # half of their time is starting QGIS and the engine
        done = dict(zip(jobs, pool.map(run, jobs)))
    for name, given in jobs.items():
        assert done[name].returncode == 0, done[name].stderr
        assert all(given[kind].exists() for kind in ("OUTPUT", "CHART", "PICTURE") if kind in given)
    compared = json.loads((tmp_path / "compared" / "comparison.json").read_text())
    assert (compared["scores"]["n"], compared["scores"]["regression"]["rmse"]) == (600, 0)
    assert (tmp_path / "snow.gif").read_bytes().startswith(b"GIF89a")
    given = {"FOLDER": str(tmp_path / "maps"), "TREE_COVER": str(trees), "OUTPUT": str(tmp_path / "console")}
    processing.run("snowgalileo:onground", given)
    ground = sorted(path.relative_to(tmp_path / "ground") for path in (tmp_path / "ground").glob("*.tif"))
    assert ground
    for name in ground:
        rasters = (tmp_path / folder / name for folder in ("ground", "console"))
        assert len({content(path.read_bytes()) for path in rasters}) == 1, name


def test_qgis_process_fails_with_one_sentence(qgis_process, parameters):
    done = qgis_process("run", "snowgalileo:predict", *arguments({**parameters, "CHECKPOINT": "/none.pth"}))
    assert done.returncode == 1
    assert "SG-MODEL-001" in done.stderr + done.stdout
    assert not Path(parameters["OUTPUT"]).exists()


def test_qgis_process_without_an_engine(qgis_process, parameters):
    done = qgis_process(
        "run", "snowgalileo:predict", *arguments(parameters), SNOWGALILEO_PYTHON="/none/python"
    )
    assert done.returncode == 1
    assert "SG-ENGINE-001" in done.stderr + done.stdout


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


def slope_beside(raster, path, first=1000, step=10):
    """A raster on the pixels of another, such as a terrain model, whose values rise from row to row."""
    source = gdal.Open(str(raster))
    dem = gdal.GetDriverByName("GTiff").Create(
        str(path), source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Float32
    )
    dem.SetGeoTransform(source.GetGeoTransform())
    dem.SetProjection(source.GetProjection())
    rows = np.arange(source.RasterYSize)[:, None] * np.ones((1, source.RasterXSize))
    dem.GetRasterBand(1).WriteArray(first + step * rows)
    return path

"""The routes through ``qgis_process``: as on a server, without a window."""

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.end_to_end.route_data import basins, content, output, slope_beside

REPOSITORY = Path(__file__).resolve().parents[2]
QGIS_PROCESS = next((path for path in map(shutil.which, ("qgis_process.bin", "qgis_process")) if path), None)
"""Debian's ``qgis_process`` is a script that passes an option which 3.22 does not know."""


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
            timeout=600,
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

    with ThreadPoolExecutor(2) as pool:  # each starts QGIS and an engine of its own
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

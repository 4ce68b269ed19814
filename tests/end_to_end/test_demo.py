"""The demo that ``make demo`` runs, on a scene of two cells."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from osgeo import gdal

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "demo.py"


def run_demo(*arguments, **variables):
    return subprocess.run(
        [sys.executable, str(SCRIPT), *map(str, arguments)],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_demo(engine_python, tmp_path):
    home = tmp_path / "Jörg's home"
    home.mkdir()
    elsewhere = {name: str(home) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    out = ("--out", tmp_path / "demo")
    done = run_demo("--engine-python", engine_python, *out, "--cells", "2x1", **elsewhere)
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(home.iterdir()) == [], "nothing is left outside the output folder"
    assert "DEMONSTRATION" in done.stdout and "NOT the published SnowGalileo model" in done.stdout
    rmse = float(re.search(r"RMSE (\d\.\d+), R2", done.stdout)[1])
    assert rmse < 0.3, "the demonstration weights map the snow of a scene that training never saw"
    assert "Cells mapped              2 of 1 km" in done.stdout
    for name, shape in (("fsc_20250415.tif", (20, 10)), ("scene/truth/FSC_truth_20250415.tif", (20, 10))):
        raster = gdal.Open(str(tmp_path / "demo" / name))
        assert (raster.RasterXSize, raster.RasterYSize) == shape
    picture = gdal.Open(str(tmp_path / "demo" / "snow_map.png"))
    assert picture.RasterXSize > 1500 and picture.RasterYSize > 900
    colours = {picture.ReadAsArray(x, 500, 1, 1).tobytes() for x in range(0, picture.RasterXSize, 20)}
    assert len(colours) > 25, "the maps of the picture are empty"
    assert json.loads((tmp_path / "demo" / "scene" / "truth" / "scene.json").read_text())["simulated"]


def test_a_step_that_fails_is_named(tmp_path):
    done = run_demo("--engine-python", "/nonexistent/python", "--out", tmp_path / "demo")
    assert done.returncode == 1
    assert "Simulating a mountain scene ... failed" in done.stdout
    assert "make setup" in done.stderr and "Traceback" not in done.stderr

"""The published zip works without the rest of the repository: installed in a fresh profile, its algorithm
maps a scene.
"""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import package
import pytest
from qgis_profile import PLUGIN, make_profile

QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
ENGINE = [sys.executable, str(package.REPOSITORY / PLUGIN / "engine" / "__main__.py")]


@pytest.mark.skipif(QGIS_PROCESS is None, reason="QGIS is not installed")
def test_installed_zip_maps_a_scene(tmp_path: Path) -> None:
    profile = make_profile(tmp_path / "profile")
    plugins = profile / "profiles" / "default" / "python" / "plugins"
    shutil.rmtree(plugins / PLUGIN)
    with zipfile.ZipFile(package.build(tmp_path)) as archive:
        archive.extractall(plugins)
    model = tmp_path / "random.safetensors"
    subprocess.run(
        [*ENGINE, "demo-scene", "--cells", "1x1", "--output", str(tmp_path)], check=True, capture_output=True
    )
    subprocess.run([*ENGINE, "demo-weights", "--output", str(model)], check=True, capture_output=True)
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "SNOWGALILEO_PYTHON": sys.executable,
    }
    parameters = {"FOLDER": tmp_path / "stack", "CHECKPOINT": model, "OUTPUT": tmp_path / "fsc.tif"}
    command = [
        QGIS_PROCESS,
        "--json",
        "run",
        "snowgalileo:predict",
        *(f"--{name}={value}" for name, value in parameters.items()),
    ]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout[done.stdout.index("{") :])["results"]
    assert results["CELLS"] == 1
    assert (tmp_path / "fsc.tif").is_file()
    assert (tmp_path / "fsc.qml").is_file(), "the style is found inside the package"

"""The command line as a person or a script uses it."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio

import snowgalileo_qgis
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.version import __version__

PACKAGE = Path(snowgalileo_qgis.__file__).parent


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    path = tmp_path / "clear_random_7_test.safetensors"
    save_model(seeded_model("nano", 7), path, "random numbers")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def predict_json(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    code, out, err = run(capsys, "predict", *arguments, "--json")
    assert code == 0, err
    return dict(json.loads(out))


def test_predict_writes_the_map_and_says_so(
    capsys: pytest.CaptureFixture[str], cube_path: Path, weights: Path, tmp_path: Path
) -> None:
    result = predict_json(capsys, cube_path, "--checkpoint", weights, "--output", tmp_path / "fsc.tif")
    (raster,) = result["rasters"]
    with rasterio.open(raster["path"]) as written:
        data, tags = written.read(1, masked=True), written.tags()
    assert raster["mean_fsc"] == pytest.approx(float(data.mean()), rel=1e-5)
    assert raster["snow_area_km2"] == pytest.approx(float(data.sum(dtype=np.float64)) * 0.01, rel=1e-5)
    assert raster["valid_percent"] == pytest.approx(100 * data.count() / data.size)
    assert (result["condition"], result["model"]["size"], result["device"]) == ("clear", "nano", "cpu")
    digest = hashlib.sha256(weights.read_bytes()).hexdigest()
    assert tags["MODEL_SHA256"] == result["model"]["sha256"] == digest
    assert tags["PREDICTION_DAY"] == raster["day"]
    assert tags["CONDITION"] == "clear"
    assert tags["MODEL_NOTE"] == "random numbers"
    assert tags["STANDARD_NAME"] == "snow_area_fraction_viewable_from_above"
    assert __version__ in tags["SOFTWARE"]


def test_the_same_job_writes_the_same_bytes(
    capsys: pytest.CaptureFixture[str], cube_path: Path, weights: Path, tmp_path: Path
) -> None:
    for name in ("a", "b"):
        predict_json(capsys, cube_path, "--checkpoint", weights, "--output", tmp_path / name / "fsc.tif")
    assert (tmp_path / "a" / "fsc.tif").read_bytes() == (tmp_path / "b" / "fsc.tif").read_bytes()


def test_a_folder_stands_for_its_model_files(
    capsys: pytest.CaptureFixture[str], cube_path: Path, weights: Path, tmp_path: Path
) -> None:
    save_model(seeded_model("nano", 8), tmp_path / "clear_random_8_test.safetensors", "other numbers")
    (tmp_path / "notes.txt").write_text("not a model")
    result = predict_json(
        capsys,
        cube_path,
        "--checkpoint",
        tmp_path,
        "--output",
        tmp_path / "fsc.tif",
        "--uncertainty",
        tmp_path / "sd.tif",
    )
    assert [Path(model["path"]).name for model in result["models"]] == [
        weights.name,
        "clear_random_8_test.safetensors",
    ]
    assert result["rasters"][0]["mean_uncertainty"] > 0


def test_text_for_people(
    capsys: pytest.CaptureFixture[str], cube_path: Path, weights: Path, tmp_path: Path
) -> None:
    code, out, _ = run(capsys, "inspect", cube_path)
    assert code == 0
    assert "Sentinel-2" in out and "last seen" in out
    code, out, _ = run(
        capsys, "predict", cube_path, "--checkpoint", weights, "--output", tmp_path / "fsc.tif"
    )
    assert code == 0
    assert "mean FSC" in out and "random numbers" in out


def test_devices_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "version")[1].strip() == __version__
    code, out, _ = run(capsys, "devices", "--json")
    assert (code, json.loads(out)["devices"][0]["id"]) == (0, "cpu")


@pytest.mark.parametrize(
    ("arguments", "code", "exit_code"),
    [
        (["{cube}", "--checkpoint", "gone.pth"], "SG-MODEL-001", 2),
        (["gone.tif", "--checkpoint", "{weights}"], "SG-STACK-010", 2),
        (["{cube}", "--checkpoint", "{weights}", "--date", "1999-01-01"], "SG-STACK-011", 2),
        (["{cube}", "--checkpoint", "{weights}", "--date", "someday"], "SG-JOB-001", 2),
        (["{cube}", "--checkpoint", "{weights}", "--aoi", "0,0,1,1"], "SG-STACK-011", 2),
        (["{cube}", "--checkpoint", "{weights}", "--aoi", "0,0,0,0"], "SG-AREA-002", 2),
        (["{cube}", "--checkpoint", "{weights}", "--aoi", "nowhere.geojson"], "SG-AREA-001", 2),
        (
            ["{cube}", "--checkpoint", "{weights}", "--aoi", "0,0,1,1", "--aoi-crs", "EPSG:0"],
            "SG-AREA-001",
            2,
        ),
        (["{cube}", "--checkpoint", "{weights}", "--device", "mps"], "SG-DEVICE-001", 4),
        (["{cube}", "--checkpoint", "{weights}", "{weights}"], "SG-JOB-001", 2),
        (["{cube}", "--checkpoint", "{empty}"], "SG-MODEL-001", 2),
    ],
)
def test_failures_are_one_sentence_with_a_code(
    capsys: pytest.CaptureFixture[str],
    cube_path: Path,
    weights: Path,
    tmp_path: Path,
    arguments: list[str],
    code: str,
    exit_code: int,
) -> None:
    (tmp_path / "empty").mkdir()
    filled = [
        argument.format(cube=cube_path, weights=weights, empty=tmp_path / "empty") for argument in arguments
    ]
    found, _, err = run(capsys, "predict", *filled, "--output", tmp_path / "out" / "fsc.tif")
    assert found == exit_code, err
    assert err.startswith(code + ": ")
    assert err.count("\n") == 1
    assert not (tmp_path / "out" / "fsc.tif").exists()


def test_starts_isolated_from_its_surroundings(tmp_path: Path) -> None:
    """A file beside the user's data that is called like a library must not be imported."""
    (tmp_path / "json.py").write_text("raise SystemExit('wrong json')")
    command = [sys.executable, "-I", str(PACKAGE / "engine" / "__main__.py"), "version"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, __version__)
    module = subprocess.run(
        [sys.executable, "-m", "snowgalileo_qgis.engine", "version"],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert module.stdout.strip() == __version__


def test_an_area_in_the_west_is_no_option(tmp_path, capsys):
    assert (
        main(["scan", "--archive", str(tmp_path), "--aoi", "-116,51,-115.99,51.01", "--date", "2025-04-06"])
        == 2
    )
    assert "SG-BUILD-001" in capsys.readouterr().err

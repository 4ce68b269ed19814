"""Any text on any terminal: nothing that a terminal obeys, no crash where an encoding lacks a character."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import snowgalileo_qgis
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.cli.terminal import shown, shown_values
from snowgalileo_qgis.engine.protocol import Availability, LeftOut
from tests.engine.stack.made_cubes import NAME, made_cube

REPOSITORY = Path(snowgalileo_qgis.__file__).parents[1]
STRANGE = "PR_20250406_\x1b[31mred\x07\r\n\x9b2J\u202egnp.tif"


@given(st.text())
def test_what_is_shown_is_one_harmless_line(text: str) -> None:
    found = shown(text)
    found.encode("utf-8")
    assert len(found.splitlines()) <= 1
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in found)
    assert shown(found) == found


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_text_of_any_language_stays(text: str) -> None:
    assert shown(text) == text


def test_values_are_shown_wherever_they_are() -> None:
    result = Availability(left_out=[LeftOut(Path("a\x1bb"), "SG-STACK-003", "c\nd")], ignored={".\x07": 1})
    found = shown_values(result)
    assert isinstance(found, Availability)
    assert found.left_out == [LeftOut(Path("a\\x1bb"), "SG-STACK-003", "c\\nd")]
    assert found.ignored == {".\\x07": 1}


def engine(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "snowgalileo_qgis.engine", *map(os.fspath, arguments)]  # type: ignore[call-overload]
    surroundings = {**os.environ, **environment}
    return subprocess.run(command, cwd=REPOSITORY, env=surroundings, capture_output=True, check=False)


@pytest.mark.skipif(os.name == "nt", reason="such names are not possible on Windows")
@pytest.mark.parametrize("name", [STRANGE, os.fsdecode(b"PR_20250406_51.1_-116.1_\xff\xfe.tif")])
def test_names_in_errors_warnings_and_json(tmp_path: Path, name: str) -> None:
    made_cube(tmp_path / f"{NAME}.tif")
    (tmp_path / name).write_bytes(b"nothing")
    for arguments in ([tmp_path], [tmp_path / name], [tmp_path / f"gone{name}"]):
        done = engine("inspect", *arguments)
        for stream in (done.stdout, done.stderr):
            text = stream.decode("utf-8")
            assert not any(ord(one) < 32 and one != "\n" for one in text), text
            assert "Traceback" not in text
        assert b"\\x1b" in done.stdout + done.stderr or b"\\udcff" in done.stdout + done.stderr
    answer = engine("inspect", tmp_path, "--json")
    assert answer.returncode == 0
    assert json.loads(answer.stdout)["left_out"][0]["path"] == str(tmp_path / name)
    assert b"\x1b" not in answer.stdout


@pytest.fixture(scope="module")
def cube_and_weights(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("terminal")
    assert main(["demo-weights", "--output", str(folder / "w.safetensors")]) == 0
    return made_cube(folder / f"{NAME}.tif"), folder / "w.safetensors"


def predict_and_inspect(cube_and_weights: tuple[Path, Path], tmp_path: Path) -> list[list[str]]:
    cube, weights = map(str, cube_and_weights)
    output = str(tmp_path / "fsc.tif")
    return [["predict", cube, "--checkpoint", weights, "--output", output], ["inspect", cube]]


@pytest.mark.parametrize("encoding", ["cp1250", "cp932", "ascii", "utf-8", "cp437"])
def test_output_in_any_encoding(
    cube_and_weights: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    shown_bytes = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(shown_bytes, encoding, write_through=True))
    for arguments in predict_and_inspect(cube_and_weights, tmp_path):
        assert main(arguments) == 0
    text = shown_bytes.getvalue().decode(encoding)
    assert "mean FSC" in text
    assert ("km²" if encoding in ("utf-8", "cp437") else "km2") in text


def test_redirected_output_of_a_process(cube_and_weights: tuple[Path, Path], tmp_path: Path) -> None:
    for arguments in predict_and_inspect(cube_and_weights, tmp_path):
        done = engine(*arguments, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert done.returncode == 0, done.stderr
        assert b"km2" in done.stdout or arguments[0] == "inspect"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_nobody_takes(tmp_path: Path) -> None:
    made_cube(tmp_path / f"{NAME}.tif")
    command = f"{sys.executable} -m snowgalileo_qgis.engine inspect '{tmp_path}'"
    closed = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command} | true"], cwd=REPOSITORY, capture_output=True, check=False
    )
    assert (closed.returncode, closed.stderr) == (0, b"")
    full = subprocess.run(
        ["bash", "-c", f"{command} > /dev/full"], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert full.returncode == 2
    assert full.stderr.startswith("SG-OUTPUT-001: ") and full.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="HOME is of POSIX systems")
def test_a_home_that_does_not_exist(tmp_path: Path) -> None:
    made_cube(tmp_path / f"{NAME}.tif")
    done = engine("inspect", tmp_path, HOME="/nowhere/at/all", XDG_CACHE_HOME="", XDG_DATA_HOME="")
    assert done.returncode == 0, done.stderr
    done = engine("weights", "list", HOME="/nowhere/at/all", XDG_CACHE_HOME="", XDG_DATA_HOME="")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--date", "0001-01-01"],
        ["--date", "0001-01-07"],
        ["--date", "9999-12-31"],
        ["--aoi", "nan,nan,nan,nan"],
        ["--aoi", "x" * 400],
        ["--aoi", "9" * 400 + ",1,2,3"],
    ],
)
def test_impossible_values_are_one_sentence(
    capsys: pytest.CaptureFixture[str], cube_path: Path, arguments: list[str]
) -> None:
    assert main(["inspect", str(cube_path), *arguments]) == 2
    err = capsys.readouterr().err
    assert err.startswith("SG-") and err.count("\n") == 1 and not err.startswith("SG-BUG")


@pytest.mark.parametrize("path", ["x" * 300, "~nobody_at_all/w.pth", "a/" * 3000])
def test_impossible_model_files(
    capsys: pytest.CaptureFixture[str], cube_path: Path, tmp_path: Path, path: str
) -> None:
    output = str(tmp_path / "fsc.tif")
    assert main(["predict", str(cube_path), "--checkpoint", path, "--output", output]) == 2
    err = capsys.readouterr().err
    assert err.startswith("SG-MODEL-001") and err.count("\n") == 1

import json
import subprocess
import sys
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.cli.main import main

ENGINE = Path(__file__).resolve().parents[3] / "snowgalileo_qgis" / "engine" / "__main__.py"


def test_command_line_in_a_process_of_its_own(tmp_path):
    command = [
        sys.executable,
        "-I",
        str(ENGINE),
        "demo-scene",
        "--output",
        str(tmp_path),
        "--cells",
        "2x1",
        "--day",
        "2024-02-29",
        "--json",
    ]
    result = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert result["cells"] == 2
    assert result["day"] == "2024-02-29"
    assert 0 <= result["mean_fsc"] <= 1
    assert all(Path(path).is_file() for path in [*result["stacks"], result["truth"], result["record"]])


def test_words_for_people(tmp_path, capsys):
    assert main(["demo-scene", "--output", str(tmp_path), "--cells", "1x1", "--format", "h5"]) == 0
    said = capsys.readouterr().out
    assert "Simulated 1 cells" not in said
    assert "Simulated 1 cell," in said
    assert str(tmp_path / "stack") in said


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--cells", "0x5"),
        ("--cells", "5"),
        ("--cells", "-1x2"),
        ("--cells", "axb"),
        ("--day", "2025-02-30"),
        ("--day", "yesterday"),
        ("--seed", "-1"),
    ],
)
def test_what_cannot_be_simulated_is_said_in_one_sentence(tmp_path, capsys, option, value):
    assert main(["demo-scene", "--output", str(tmp_path / "out"), f"{option}={value}"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("SG-JOB-001") and said.count("\n") == 1
    assert value in said
    assert not (tmp_path / "out").exists()

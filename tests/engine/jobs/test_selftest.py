"""The self-test passes where the numbers are right, and says so where they are not."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
import torch

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.cli.selftest import checked, show
from snowgalileo_qgis.engine.inference import selftest as cells
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import SelftestReport, SelftestSpec, SnowGalileoError, spec_from_json
from snowgalileo_qgis.engine.resources import resource


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(cells, "TIMED_S", 0.0)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture()
def changed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A copy of the shipped files that a test may change."""
    folder = tmp_path / "resources"
    shutil.copytree(resource("selftest"), folder / "selftest")
    shutil.copytree(resource("models"), folder / "models")
    monkeypatch.setattr(cells, "resource", folder.joinpath)
    return folder


def run(**settings: str) -> SelftestReport:
    spec = spec_from_json(SelftestSpec(**settings).to_json())
    result = run_job(spec, JobContext(lambda _: None, Event()))
    assert isinstance(result, SelftestReport)
    return result


@pytest.mark.parametrize("precision", ["fp32", "bf16", "bf16_all"])
def test_this_computer_passes(precision: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["selftest", "--device", "cpu", "--precision", precision, "--json"]) == 0
    result = SelftestReport.from_json(json.loads(capsys.readouterr().out))
    assert checked(result) is result and "right numbers" in show(result)
    assert result.passed
    assert len(result.cells) == 3
    assert 0 <= result.max_difference <= {"fp32": 1e-5, "bf16": 0.002, "bf16_all": 0.01}[precision]
    assert result.cells_per_second > 0
    assert {"plugin", "python", "torch"} <= set(result.versions)


def test_other_answers_are_found_out(changed: Path) -> None:
    answers = changed / "selftest" / "answers.json"
    stored = json.loads(answers.read_text())
    name = sorted(stored)[1]
    stored[name][3][4] += 0.001
    answers.write_text(json.dumps(stored))
    result = run(device="cpu")
    assert not result.passed
    assert result.max_difference == pytest.approx(0.001, abs=1e-5)
    assert [cell for cell, difference in result.cells.items() if difference > 1e-4] == [name]
    with pytest.raises(SnowGalileoError, match=r"differs by up to 0\.001") as caught:
        checked(result)
    assert (caught.value.code, caught.value.exit_code) == ("SG-DEVICE-003", 4)


def test_a_pixel_without_number_is_found_out(changed: Path) -> None:
    answers = changed / "selftest" / "answers.json"
    stored = json.loads(answers.read_text())
    stored[sorted(stored)[0]][0][0] = float("nan")
    answers.write_text(json.dumps(stored))
    result = run(device="cpu")
    assert (result.passed, result.max_difference) == (False, None)
    with pytest.raises(SnowGalileoError, match="without a number"):
        checked(result)


def test_a_damaged_installation_is_said_to_be_damaged(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (changed / "models" / "snowgalileo_demo_nano.safetensors").unlink()
    assert main(["selftest", "--device", "cpu"]) == 2
    assert capsys.readouterr().err.startswith("SG-MODEL-001")


def test_the_shipped_files_are_small_and_as_they_were_made() -> None:
    folder = resource("selftest")
    files = sorted(folder.iterdir())
    assert sum(path.stat().st_size for path in files) <= 1_500_000
    sums = dict(
        reversed(line.split()) for line in resource("SHA256SUMS").read_text(encoding="utf-8").splitlines()
    )
    assert {
        f"selftest/{path.name}": hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }.items() <= sums.items()

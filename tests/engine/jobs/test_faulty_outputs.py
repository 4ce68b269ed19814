"""Every command that writes, onto a full disk, onto a read-only one, and where no file can be."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

import pytest

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import EvaluateSpec, SnowGalileoError
from tests.engine.jobs.test_build import AREA, CRS, DAY, write_radar


class Inputs:
    """Inputs of all commands, made once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        assert main(["demo-scene", "--output", str(folder / "scene"), "--cells", "1x1", "--json"]) == 0
        assert main(["demo-scene", "--output", str(folder / "h5"), "--cells", "1x1", "--format", "h5"]) == 0
        self.stack, self.truth = folder / "scene" / "stack", folder / "scene" / "truth"
        self.weights = folder / "nano.safetensors"
        save_model(seeded_model("nano", 7), self.weights)
        self.map = folder / "map.tif"
        assert main(self.predict(self.map)) == 0

    def predict(self, output: Path) -> list[str]:
        return ["predict", str(self.stack), "--checkpoint", str(self.weights), "--output", str(output)]


Command = Callable[[Inputs, Path], list[str]]

COMMANDS: dict[str, Command] = {
    "predict": lambda i, to: i.predict(to / "fsc.tif"),
    "quality": lambda i, to: [*i.predict(to / "fsc.tif"), "--quality", str(to / "quality.tif")],
    "series": lambda i, to: [*i.predict(to / "fsc.tif"), "--first-date", "2025-01-01"],
    "export": lambda i, to: ["export", str(i.stack), "--format", "h5", "--output", str(to)],
    "quicklook": lambda i, to: ["quicklook", str(i.stack), "--output", str(to / "look.tif")],
    "add-clouds": lambda i, to: ["add-clouds", str(i.stack), "--output", str(to)],
    "add-clouds h5": lambda i, to: ["add-clouds", str(i.folder / "h5" / "stack"), "--output", str(to)],
    "evaluate": lambda i, to: [
        *("evaluate", "--predictions", str(i.map), "--labels", str(i.truth), "--output", str(to))
    ],
    "finetune": lambda i, to: [
        *("finetune", str(i.stack), "--labels", str(i.truth), "--output", str(to)),
        *("--size", "nano", "--epochs", "1", "--val-share", "0"),
    ],
    "pretrain": lambda i, to: [
        *("pretrain", str(i.stack), "--output", str(to), "--size", "nano"),
        *("--epochs", "1", "--warmup-epochs", "0", "--batch-size", "1"),
    ],
    "demo-weights": lambda i, to: ["demo-weights", "--output", str(to / "w.safetensors")],
    "demo-scene": lambda i, to: ["demo-scene", "--output", str(to), "--cells", "2x2"],
    "demo-scene h5": lambda i, to: ["demo-scene", "--output", str(to), "--cells", "1x1", "--format", "h5"],
    "weights import": lambda i, to: ["weights", "import", str(i.weights), "--folder", str(to)],
    "build": lambda i, to: _build(to / "region.zarr", "zarr"),
    "build cubes": lambda i, to: _build(to, "cube"),
}

ARCHIVE: list[Path] = []


def _build(output: Path, form: str) -> list[str]:
    return [
        *("build", "--archive", str(ARCHIVE[0]), "--aoi", AREA, "--aoi-crs", CRS, "--date", DAY),
        *("--output", str(output), "--format", form, "--workers", "1"),
    ]


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Inputs:
    ARCHIVE[:] = [tmp_path_factory.mktemp("archive")]
    write_radar(ARCHIVE[0], "20250406T130000", -12)
    return Inputs(tmp_path_factory.mktemp("inputs"))


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", *options, "tmpfs", str(folder)]
    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("needs Linux and its command 'mount'")
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def fill(disk: Path) -> None:
    """Fill a disk to the last page."""
    with (disk / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(bytes(512)):
            pass


def refused(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> str:
    """The code with which a command fails, without a traceback."""
    capfd.readouterr()
    assert main(arguments) == 2
    said = capfd.readouterr().err
    assert "Traceback" not in said
    lines = [line for line in said.splitlines() if "SG-" in line]
    return lines[-1][lines[-1].index("SG-") :].split(":")[0]


def assert_nothing_half_written(folder: Path, name: str) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert not [path for path in files if path.name.endswith((".part", ".work", ".probe", ".lock"))]
    if not name.startswith("build"):  # chunks of arrays may be empty
        assert not [path for path in files if path.stat().st_size == 0]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_full_disk(name: str, inputs: Inputs, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with mounted(tmp_path / "disk", "-o", "size=1m") as disk:
        (disk / "earlier.tif").write_bytes(b"earlier")
        fill(disk)
        before = contents(disk)
        assert refused(COMMANDS[name](inputs, disk), capfd) == "SG-OUTPUT-002"
        assert_nothing_half_written(disk, name)
        after = contents(disk)
        assert {name: after[name] for name in before if name in after} == before


@pytest.mark.parametrize("field", ["report", "metrics", "table", "residual"])
def test_each_file_of_an_evaluation_on_a_full_disk(field: str, inputs: Inputs, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "-o", "size=1m") as disk:
        (disk / "out").write_bytes(b"earlier")
        fill(disk)
        settings = {field: str(disk / "out")}
        spec = EvaluateSpec(predictions=[str(inputs.map)], labels=[str(inputs.truth)], **settings)
        with pytest.raises(SnowGalileoError, match="SG-OUTPUT-002"):
            run_job(spec, JobContext(lambda _: None, Event()))
        assert sorted(path.name for path in disk.iterdir()) == ["filler", "out"]
        assert (disk / "out").read_bytes() == b"earlier"


@pytest.mark.parametrize("name", ["export", "add-clouds", "add-clouds h5", "demo-scene", "pretrain"])
def test_a_disk_that_becomes_full(
    name: str, inputs: Inputs, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with mounted(tmp_path / "disk", "-o", "size=1m") as disk:
        assert refused(COMMANDS[name](inputs, disk), capfd) == "SG-OUTPUT-002"
        assert_nothing_half_written(disk, name)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_read_only_disk(
    name: str, inputs: Inputs, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with mounted(tmp_path / "disk") as disk:
        (disk / "earlier.tif").write_bytes(b"earlier")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert refused(COMMANDS[name](inputs, disk), capfd) == "SG-OUTPUT-001"
        assert list(contents(disk)) == ["earlier.tif"]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_that_is_a_file(
    name: str, inputs: Inputs, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    assert refused(COMMANDS[name](inputs, tmp_path / "file"), capfd) == "SG-OUTPUT-001"
    assert refused(COMMANDS[name](inputs, tmp_path / "file" / "deep"), capfd) == "SG-OUTPUT-001"
    assert (tmp_path / "file").read_bytes() == b"kept"


@pytest.mark.parametrize("bad", ["n" * 300, "a\0b"], ids=["long", "zero byte"])
@pytest.mark.parametrize("name", COMMANDS)
def test_names_that_no_file_can_have(
    name: str, bad: str, inputs: Inputs, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code = refused(COMMANDS[name](inputs, tmp_path / bad), capfd)
    # A job refuses a zero byte in any of its paths before it looks at what the path is for.
    assert code == "SG-OUTPUT-001" or ("\0" in bad and code == "SG-JOB-001")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("bad", ["n" * 300, "a\0b"], ids=["long", "zero byte"])
def test_names_that_no_folder_of_products_can_have(
    bad: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    area = ["fetch", "--aoi", AREA, "--aoi-crs", CRS, "--date", DAY]
    assert refused([*area, "--cache", str(tmp_path / bad)], capfd) in ("SG-OUTPUT-001", "SG-JOB-001")
    assert not list(tmp_path.iterdir())


def test_a_name_as_long_as_a_file_name_can_be(inputs: Inputs, tmp_path: Path) -> None:
    name = "ä" * 120 + "x.safetensors"
    assert main(["demo-weights", "--output", str(tmp_path / name)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]

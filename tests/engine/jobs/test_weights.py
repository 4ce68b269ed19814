"""Listing, downloading and importing, as the command line and QGIS ask for it."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
import torch

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs import weights as job
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import load_model, save_model, seeded_model
from snowgalileo_qgis.engine.model_zoo.folder import WeightsFolder
from snowgalileo_qgis.engine.protocol import (
    Cancelled,
    Json,
    SnowGalileoError,
    WeightsList,
    WeightsSpec,
    spec_from_json,
)
from tests.engine.jobs.test_faulty_outputs import contents, mounted
from tests.engine.model_zoo.conftest import ABLATION, CLEAR, CLOUDS, OTHER_SEED, state_dict_file
from tests.weights_server import ZIP_NAME, WeightsServer, zip_of

pytestmark = pytest.mark.usefixtures("one_thread")

REPOSITORY = Path(__file__).resolve().parents[3]


@pytest.fixture()
def folder(tmp_path: Path) -> Path:
    return tmp_path / "weights"


def run(spec: WeightsSpec, messages: list[Json] | None = None) -> WeightsList:
    emit = (lambda _: None) if messages is None else messages.append
    result = run_job(spec_from_json(spec.to_json()), JobContext(emit, Event()))
    assert isinstance(result, WeightsList)
    return result


def fetch(
    server: WeightsServer, folder: Path, messages: list[Json] | None = None, **filters: Any
) -> WeightsList:
    return run(
        WeightsSpec(action="fetch", folder=str(folder), mirror=server.url, proxy="direct", **filters),
        messages,
    )


def take_in(source: Path, folder: Path, **filters: Any) -> WeightsList:
    return run(WeightsSpec(action="import", source=str(source), folder=str(folder), **filters))


def names(result: WeightsList) -> list[str]:
    return sorted(file.name for file in result.files)


def refused(action: Any, *arguments: Any, **filters: Any) -> SnowGalileoError:
    with pytest.raises(SnowGalileoError) as caught:
        action(*arguments, **filters)
    return caught.value


def nothing_kept(folder: Path) -> bool:
    return not [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"]


def test_a_chosen_file_is_fetched_checked_and_kept(server: WeightsServer, folder: Path, pth: bytes) -> None:
    messages: list[Json] = []
    result = fetch(server, folder, messages, conditions=["clear"], inits=["pretrained"], seeds=["42"])
    (file,) = result.files
    assert (file.name, file.condition, file.init, file.seed, file.samples) == (
        CLEAR,
        "clear",
        "pretrained",
        42,
        None,
    )
    assert file.is_new and result.downloaded_bytes < len(server.files[ZIP_NAME]) / 3
    loaded = load_model(Path(file.path))
    assert loaded.condition == "clear" and loaded.sha256 == file.sha256
    expected = torch.load(
        Path(shutil.copyfile(write(folder / "x.pth", pth), folder / "y.pth")), weights_only=True
    )
    assert all(torch.equal(tensor, expected[name]) for name, tensor in loaded.network.state_dict().items())
    origin = WeightsFolder(str(folder)).all()[0].origin
    assert (
        origin["source"] == f"{ZIP_NAME} on 127.0.0.1"
        and origin["file"] == f"{CLEAR}.pth"
        and len(origin["sha256"]) == 64
    )
    line = Path(f"{file.path}.sha256").read_text()
    assert line == f"{file.sha256}  {CLEAR}.safetensors\n"
    progress = [
        message for message in messages if message["type"] == "progress" and message["stage"] == "download"
    ]
    assert progress[-1]["done"] == progress[-1]["total"] == result.downloaded_bytes


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_read_only_folder_that_holds_all_will_do(
    server: WeightsServer, zip_path: Path, tmp_path: Path
) -> None:
    clear: Json = {"conditions": ["clear"], "inits": ["pretrained"]}
    with mounted(tmp_path / "disk") as disk:
        first = fetch(server, disk, **clear)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        files = contents(disk)
        for again in (
            fetch(server, disk, **clear, seeds=["42"]),  # known without the server
            fetch(server, disk, **clear),
            take_in(zip_path, disk, **clear),
        ):
            assert {file.path for file in again.files} <= {file.path for file in first.files}
            assert again.files and not any(file.is_new for file in again.files)
        for action, arguments in ((fetch, (server, disk)), (take_in, (zip_path, disk))):
            error = refused(action, *arguments, names=[CLOUDS])
            assert error.code == "SG-OUTPUT-001" and str(disk) in error.text
        assert contents(disk) == files


def test_nothing_is_fetched_twice(server: WeightsServer, folder: Path) -> None:
    chosen: Json = {"conditions": ["clear"], "inits": ["pretrained"], "seeds": ["42"]}
    first = fetch(server, folder, **chosen)
    asked = len(server.asked)
    again = fetch(server, folder, **chosen)
    assert len(server.asked) == asked
    assert (names(again), again.downloaded_bytes) == ([CLEAR], 0)
    more = fetch(server, folder, conditions=["clear"], inits=["pretrained"])
    assert names(more) == [OTHER_SEED, CLEAR]
    assert [file.is_new for file in more.files if file.name == CLEAR] == [False]
    assert more.downloaded_bytes == first.downloaded_bytes
    by_name = fetch(server, folder, names=[CLEAR, OTHER_SEED])
    assert len(server.asked) == asked + 2 and names(by_name) == [OTHER_SEED, CLEAR]


def test_ablations_only_when_asked_for(server: WeightsServer, folder: Path) -> None:
    assert names(fetch(server, folder)) == sorted([CLEAR, CLOUDS, OTHER_SEED])
    assert ABLATION in names(fetch(server, folder, ablations=True))


def test_a_damaged_file_is_fetched_again(server: WeightsServer, folder: Path) -> None:
    path = Path(fetch(server, folder, names=[CLEAR]).files[0].path)
    good = path.read_bytes()
    path.write_bytes(good[:-4] + b"\0\0\0\1")
    assert run(WeightsSpec(folder=str(folder))).files == []
    assert fetch(server, folder, names=[CLEAR]).files[0].is_new
    assert path.read_bytes() == good


def test_a_list_of_what_is_here_and_what_is_published(server: WeightsServer, folder: Path) -> None:
    fetch(server, folder, names=[CLOUDS])
    here = run(WeightsSpec(folder=str(folder)))
    assert names(here) == [CLOUDS]
    everything = run(WeightsSpec(folder=str(folder), online=True, mirror=server.url, proxy="direct"))
    assert names(everything) == sorted([CLEAR, CLOUDS, OTHER_SEED, ABLATION])
    paths = {file.name: file.path for file in everything.files}
    assert [name for name, path in paths.items() if path] == [CLOUDS]
    assert all(0 < file.packed <= file.size for file in everything.files if not file.path)


@pytest.mark.parametrize(
    "filters", [{"seeds": ["7"]}, {"names": ["clear_pretrained_42_nobody"]}, {"conditions": ["no_hr"]}]
)
def test_nothing_fits(server: WeightsServer, folder: Path, filters: Json) -> None:
    error = refused(fetch, server, folder, **filters)
    assert error.code == "SG-WEIGHTS-006"
    assert nothing_kept(folder)


@pytest.mark.parametrize(("fault", "code"), [("html", "002"), ("whole", "003"), ("404", "002")])
def test_a_bad_server(server: WeightsServer, folder: Path, fault: str, code: str) -> None:
    server.always = fault
    assert refused(fetch, server, folder).code == f"SG-WEIGHTS-{code}"
    assert nothing_kept(folder)


class Evil:
    """Runs a command when unpickled."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> Any:
        return os.mkdir, (str(self.marker),)


@pytest.mark.parametrize("by", ["server", "zip", "file", "folder"])
def test_a_pickle_that_runs_code_is_refused(
    server: WeightsServer, folder: Path, tmp_path: Path, by: str
) -> None:
    marker = tmp_path / "ran"
    state = {**seeded_model("nano", 1).state_dict(), "evil": Evil(marker)}
    torch.save(state, tmp_path / f"{CLEAR}.pth")
    evil = (tmp_path / f"{CLEAR}.pth").read_bytes()
    if by == "server":
        server.files[ZIP_NAME] = zip_of(tmp_path / "evil.zip", {f"{CLEAR}.pth": evil}).read_bytes()
        error = refused(fetch, server, folder)
    elif by == "zip":
        error = refused(take_in, zip_of(tmp_path / "evil.zip", {f"{CLEAR}.pth": evil}), folder)
    elif by == "file":
        error = refused(take_in, tmp_path / f"{CLEAR}.pth", folder)
    else:
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / f"{CLOUDS}.pth").write_bytes(pickle.dumps(Evil(marker), protocol=2))
        error = refused(take_in, tmp_path / "in", folder)
        assert error.code == "SG-WEIGHTS-006"
    assert error.code in ("SG-MODEL-002", "SG-WEIGHTS-006")
    assert not marker.exists()
    assert nothing_kept(folder)


def test_a_model_of_something_else_is_refused(folder: Path, tmp_path: Path) -> None:
    torch.save({"layer.weight": torch.zeros(3)}, tmp_path / f"{CLEAR}.pth")
    assert refused(take_in, tmp_path / f"{CLEAR}.pth", folder).code == "SG-MODEL-003"
    assert nothing_kept(folder)


def test_a_whole_zip_on_disk(zip_path: Path, folder: Path, server: WeightsServer, tmp_path: Path) -> None:
    result = take_in(zip_path, folder, conditions=["clear"])
    assert names(result) == [OTHER_SEED, CLEAR]
    fetch(server, tmp_path / "other", names=[CLEAR])
    assert load_model(folder / f"{CLEAR}.safetensors").network.size.name == "nano"
    assert [stored.origin["source"] for stored in WeightsFolder(str(folder)).all()] == [ZIP_NAME] * 2
    assert take_in(zip_path, folder, names=[CLEAR]).files[0].is_new is False


def test_a_folder_and_single_files(folder: Path, tmp_path: Path, pth: bytes) -> None:
    source = tmp_path / "in" / "deep"
    source.mkdir(parents=True)
    write(source / f"{CLEAR}.pth", pth)
    write(source / "my own model.pth", pth)
    write(source / "broken.pth", b"not a model")
    save_model(seeded_model("nano", 3), source / "mine.safetensors", "a note")
    result = take_in(tmp_path / "in", folder)
    assert names(result) == [CLEAR, "mine", "my own model"]
    assert [item.code for item in result.left_out] == ["SG-MODEL-002"]
    assert load_model(folder / "mine.safetensors").note == "a note"
    assert [stored.name is None for stored in WeightsFolder(str(folder)).all()] == [False, True, True]


def test_other_weights_of_one_name_do_not_replace_each_other(
    folder: Path, tmp_path: Path, pth: bytes
) -> None:
    path = write(tmp_path / f"{CLEAR}.pth", pth)
    first = take_in(path, folder).files[0]
    assert take_in(path, folder).files[0].sha256 == first.sha256
    assert refused(take_in, write(path, state_dict_file(2)), folder).code == "SG-WEIGHTS-007"
    assert WeightsFolder(str(folder)).all()[0].sha256 == first.sha256


@pytest.mark.parametrize("name", ["gone.zip", "gone.pth", "gone"])
def test_a_source_that_is_not_there(name: str, folder: Path, tmp_path: Path) -> None:
    assert refused(take_in, tmp_path / name, folder).code == "SG-WEIGHTS-006"


def test_a_zip_without_weights(folder: Path, tmp_path: Path) -> None:
    assert refused(take_in, zip_of(tmp_path / "a.zip", {"a.txt": b""}), folder).code == "SG-WEIGHTS-006"
    with zipfile.ZipFile(tmp_path / "b.zip", "w"):
        pass
    assert refused(take_in, tmp_path / "b.zip", folder).code == "SG-WEIGHTS-006"


def test_a_folder_that_cannot_be_written(server: WeightsServer, tmp_path: Path) -> None:
    blocked = write(tmp_path / "file", b"") / "weights"
    assert refused(fetch, server, blocked, names=[CLEAR]).code == "SG-OUTPUT-001"


def test_a_full_disk_is_said_to_be_full(
    server: WeightsServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(WeightsFolder, "keep", full)
    assert refused(fetch, server, folder, names=[CLEAR]).code == "SG-OUTPUT-002"


def test_cancelling_keeps_what_arrived(server: WeightsServer, folder: Path) -> None:
    class SomethingArrived(Event):
        def is_set(self) -> bool:
            return any(part.stat().st_size > 0 for part in (folder / "incoming").glob("*.part"))

    spec = WeightsSpec(action="fetch", names=[CLEAR], folder=str(folder), mirror=server.url, proxy="direct")
    with pytest.raises(Cancelled):
        run_job(spec, JobContext(lambda _: None, SomethingArrived()))
    (part,) = (folder / "incoming").glob("*.part")
    arrived = part.stat().st_size
    assert arrived > 0
    result = fetch(server, folder, names=[CLEAR])
    assert int(server.asked[-1].removeprefix("bytes=").split("-")[0]) >= arrived
    assert names(result) == [CLEAR] and not part.exists()


def test_several_jobs_at_once_fetch_once(server: WeightsServer, folder: Path) -> None:
    results: list[WeightsList] = []
    threads = [Thread(target=lambda: results.append(fetch(server, folder, names=[CLEAR]))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 4
    assert sum(result.files[0].is_new for result in results) <= 1
    assert len([asked for asked in server.asked if not asked.startswith("bytes=-")]) == 1


def test_the_command_line(
    server: WeightsServer, folder: Path, zip_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = [
        "weights",
        "fetch",
        "--folder",
        str(folder),
        "--mirror",
        server.url,
        "--condition",
        "clear",
        "--json",
    ]
    assert main(command) == 0
    assert names(WeightsList.from_json(json.loads(capsys.readouterr().out))) == [CLEAR]
    assert (
        main(
            [
                "weights",
                "import",
                str(zip_path),
                "--folder",
                str(folder),
                "--condition",
                "clear",
                "--ablations",
                "--json",
            ]
        )
        == 0
    )
    assert names(WeightsList.from_json(json.loads(capsys.readouterr().out))) == sorted(
        [CLEAR, OTHER_SEED, ABLATION]
    )
    assert main(["weights", "import", str(zip_path), "--folder", str(folder), "--name", CLOUDS]) == 0
    assert main(["weights", "list", "--folder", str(folder)]) == 0
    assert capsys.readouterr().out.count(f"{folder}/{CLOUDS}.safetensors") == 2
    assert main(["weights", "fetch", "--folder", str(folder), "--mirror", "http://example.org"]) == 2
    assert capsys.readouterr().err.startswith("SG-WEIGHTS-008")


def test_the_persons_own_folder(tmp_path: Path) -> None:
    variables = {**os.environ, "SNOWGALILEO_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "snowgalileo_qgis.engine", "weights", "list", "--json"]
    done = subprocess.run(command, env=variables, cwd=REPOSITORY, check=True, capture_output=True, text=True)
    assert json.loads(done.stdout)["folder"] == str(tmp_path / "home" / "weights")


def test_the_published_zip_is_known_by_its_md5(
    zip_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import hashlib

    monkeypatch.setattr(job, "ZIP_MD5", hashlib.md5(zip_path.read_bytes()).hexdigest())
    take_in(zip_path, folder, names=[CLEAR])
    assert WeightsFolder(str(folder)).all()[0].origin["record"] == "https://zenodo.org/records/20735656"


@pytest.mark.parametrize(
    "fields",
    [
        {"action": "eat"},
        {"action": "import"},
        {"source": "a.zip"},
        {"conditions": ["auto"]},
        {"inits": ["best"]},
        {"seeds": ["x"]},
        {"stacks": ["a.tif"]},
    ],
)
def test_settings_that_make_no_sense(fields: Json) -> None:
    with pytest.raises(SnowGalileoError) as caught:
        spec_from_json(WeightsSpec(**fields).to_json())
    assert caught.value.code == "SG-JOB-001"

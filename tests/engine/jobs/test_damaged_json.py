"""Whatever becomes of the JSON that the engine has written: a code, or made again; never a traceback."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from datetime import date
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.numpy import load_file, save_file

from snowgalileo_qgis.engine.checked_json import DamagedJson, check, parse
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.inference import selftest as selftest_cells
from snowgalileo_qgis.engine.inference.journal import CellLog, FinishedMap, RunJournal
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.model_zoo.folder import WeightsFolder
from snowgalileo_qgis.engine.protocol import (
    ExportSpec,
    JobSpec,
    PredictSpec,
    PretrainSpec,
    SnowGalileoError,
    SnowMaps,
    WeightsSpec,
    encode,
)
from snowgalileo_qgis.engine.sources.manifest import _existing, _rows
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.window import window_pixels
from tests.engine.jobs.test_build import CORNER, DAY, spec_of, write_radar
from tests.engine.mutated_json import damaged

FUZZ = settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
LIGHT = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def run(spec: JobSpec) -> object:
    return run_job(spec, JobContext(lambda _: None, Event()))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "archive").mkdir()
    write_radar(folder / "archive", "20250406T130000", -12)
    run(spec_of(folder / "archive", folder / "region.zarr"))
    assert main(["demo-scene", "--output", str(folder / "scene"), "--cells", "1x1"]) == 0
    save_model(seeded_model("nano", 7), folder / "nano.safetensors")
    return folder


def read_all(store: Path) -> None:
    """Everything that readers do with a store."""
    region = Region.open(store)
    _ = region.days
    window_pixels(region, date.fromisoformat(DAY), *CORNER, 200, 200)
    reader = open_stacks([store])
    list(reader.cells(threads=1, availability=True))


def documents(store: Path) -> list[Path]:
    return sorted(store.rglob("zarr.json"))


@FUZZ
@given(data=st.data())
def test_the_documents_of_a_store(made: Path, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder, "region.zarr")
        shutil.copytree(made / "region.zarr", store)
        path = data.draw(st.sampled_from(documents(store)))
        path.write_bytes(data.draw(damaged(path.read_bytes())))
        try:
            read_all(store)
        except SnowGalileoError as error:
            assert error.code.startswith(("SG-REGION-00", "SG-STACK-0")), error
            assert len(error.text) < 1000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX systems")
def test_pipes_in_a_store_are_not_opened(made: Path, tmp_path: Path) -> None:
    whole = made / "region.zarr"
    files = [path.relative_to(whole) for path in whole.rglob("*") if path.is_file()]
    inner = [path for path in files if path.name == "zarr.json" or "c" in path.parts]
    assert {path.name == "zarr.json" for path in inner} == {True, False}
    refused = set()
    for number, path in enumerate(inner):
        store = tmp_path / f"{number}.zarr"
        shutil.copytree(whole, store)
        (store / path).unlink()
        os.mkfifo(store / path)
        try:
            read_all(store)
        except SnowGalileoError as error:
            assert error.code in ("SG-STACK-003", "SG-REGION-003"), error
            refused.add(path.name == "zarr.json")
    assert refused == {True, False}


@FUZZ
@given(data=st.data())
def test_a_build_into_a_damaged_store(made: Path, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder, "region.zarr")
        shutil.copytree(made / "region.zarr", store)
        path = data.draw(st.sampled_from([*documents(store), store / "manifest.json"]))
        path.write_bytes(data.draw(damaged(path.read_bytes())))
        try:
            run(spec_of(made / "archive", store))
        except SnowGalileoError as error:
            assert error.code.startswith(("SG-REGION-00", "SG-BUILD-00")), error


def test_the_day_of_a_store_in_the_shared_cases(shared: Path, made: Path, tmp_path: Path) -> None:
    case = shared / "data" / "cases" / "faults" / "zarr_json" / "r.zarr"
    if not case.is_dir():
        pytest.skip("needs ../shared/data/cases")
    spec = PredictSpec(
        stacks=[str(case), str(made / "scene" / "stack")],
        checkpoints=[str(made / "nano.safetensors")],
        fsc=str(tmp_path / "fsc.tif"),
        device="cpu",
    )
    result = run(spec)
    assert isinstance(result, SnowMaps) and result.cells == 1
    assert [item.code for item in result.left_out] == ["SG-REGION-003"]


@pytest.fixture(scope="module")
def journal(made: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[bytes], PredictSpec]:
    """Lines of the journal of a series of one map that is finished, and what it is the journal of."""
    folder = tmp_path_factory.mktemp("journal")
    spec = PredictSpec(
        stacks=[str(made / "scene" / "stack")],
        checkpoints=[str(made / "nano.safetensors")],
        fsc=str(folder / "f.tif"),
        resume=True,
        device="cpu",
    )
    kept: list[bytes] = []
    remove = RunJournal.remove

    def keep(self: RunJournal) -> None:
        kept.append(self.path.read_bytes())
        remove(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RunJournal, "remove", keep)
        run(spec)
    return kept[0].splitlines(keepends=True), spec


@FUZZ
@given(data=st.data())
def test_a_damaged_journal(journal: tuple[list[bytes], PredictSpec], data: st.DataObject) -> None:
    lines, spec = journal
    number = data.draw(st.integers(0, len(lines) - 1))
    broken = [*lines]
    broken[number] = data.draw(damaged(lines[number])) + b"\n"
    output = Path(spec.fsc)
    output.with_name("f.tif.journal").write_bytes(b"".join(broken))
    try:
        run(spec)
    except SnowGalileoError as error:
        assert error.code == "SG-JOB-003", error
        output.with_name("f.tif.journal").unlink()
    assert sorted(path.name for path in output.parent.iterdir()) == ["f.tif"]


@pytest.mark.parametrize("first", ["null", "[]", "5", '{"journal":1,"identity":null}', "{}", "[" * 10**5])
def test_a_first_line_of_another_form(journal: tuple[list[bytes], PredictSpec], first: str) -> None:
    _, spec = journal
    Path(f"{spec.fsc}.journal").write_text(f"{first}\n")
    try:
        run(spec)
    except SnowGalileoError as error:
        assert error.code == "SG-JOB-003"
        Path(f"{spec.fsc}.journal").unlink()


@LIGHT
@given(data=st.data())
def test_a_record_of_a_finished_map(journal: tuple[list[bytes], PredictSpec], data: st.DataObject) -> None:
    text = json.dumps(json.loads(journal[0][1])["result"]).encode()
    try:
        line = parse(data.draw(damaged(text)))
        finished = FinishedMap.from_json(line)
    except DamagedJson:
        return
    encode(finished.snow_map.to_json())


@LIGHT
@given(data=st.data())
def test_the_notes_of_a_log_of_cells(data: st.DataObject) -> None:
    from zlib import crc32

    from snowgalileo_qgis.engine.inference.journal import CHUNK

    fields = np.dtype([("number", "<u4"), ("fsc", "<f4", (10, 10))])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "map.cells")
        CellLog(path, "key", fields, 3, resume=False).close()
        notes = data.draw(
            damaged(b'{"start": 0, "end": 2, "left_out": [["a.tif", "SG-STACK-003", "It is cut off."]]}')
        )
        cells = np.zeros(1, fields)
        cells["number"] = data.draw(st.sampled_from([0, 2, 3, 2**32 - 1]))
        body = notes + cells.tobytes()
        with path.open("ab") as file:
            file.write(CHUNK.pack(len(notes), cells.nbytes, crc32(body)) + body)
        log = CellLog(path, "key", fields, 3, resume=True)
        assert set(log.todo.tolist()) <= {0, 1, 2}
        log.close()


@FUZZ
@given(data=st.data())
def test_the_origin_in_the_metadata_of_weights(made: Path, data: st.DataObject) -> None:
    tensors = load_file(made / "nano.safetensors")
    text = data.draw(damaged(b'{"source": "zip", "record": {"a": [1, 2.5]}, "sha256": "00"}'))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "other.safetensors")
        save_file(tensors, file, {"origin": text.decode("utf-8", "replace"), "note": "x"})
        spec = WeightsSpec(action="import", source=str(file), folder=str(Path(folder, "weights")))
        run(spec)
        result = run(WeightsSpec(action="list", folder=spec.folder))
        encode(result.to_json())  # type: ignore[attr-defined]
        run(spec)


def test_a_checksum_that_is_damaged(made: Path, tmp_path: Path) -> None:
    run(WeightsSpec(action="import", source=str(made / "nano.safetensors"), folder=str(tmp_path)))
    for content in (b"", b"\xff\xfe", b"x" * 100):
        (tmp_path / "nano.safetensors.sha256").write_bytes(content)
        assert WeightsFolder(str(tmp_path)).all() == []


@LIGHT
@given(data=st.data())
def test_the_rows_of_a_manifest(made: Path, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "manifest.json")
        path.write_bytes(data.draw(damaged((made / "region.zarr" / "manifest.json").read_bytes())))
        for row in _rows(_existing(path)):
            assert {"sensor", "name", "day", "path", "verdict"} <= row.keys()


@LIGHT
@given(data=st.data())
def test_the_answers_of_the_self_test(data: st.DataObject) -> None:
    from snowgalileo_qgis.engine.resources import resource

    original = resource("selftest", "answers.json").read_bytes()
    fsc = {name: np.zeros((10, 10), np.float32) for name in json.loads(original)}
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder, "answers.json")
        path.write_bytes(data.draw(damaged(original)))
        patch.setattr(selftest_cells, "resource", lambda *_: path)
        try:
            selftest_cells.differences(fsc)
        except SnowGalileoError as error:
            assert error.code == "SG-DEVICE-003"


@FUZZ
@given(data=st.data())
def test_the_configuration_of_a_pre_training(made: Path, data: st.DataObject) -> None:
    spec = PretrainSpec(
        stacks=[str(made / "scene" / "stack")],
        output=str(made / "training"),
        size="nano",
        epochs=1,
        warmup_epochs=0,
        batch_size=1,
        device="cpu",
    )
    if not (made / "training").is_dir():
        run(spec)
    config = made / "training" / "last" / "config.json"
    original = config.read_bytes()
    config.write_bytes(data.draw(damaged(original)))
    spec.resume = True
    try:
        run(spec)
    except SnowGalileoError as error:
        assert error.code in ("SG-TRAIN-001", "SG-TRAIN-002")
    finally:
        config.write_bytes(original)


def test_an_export_of_a_damaged_store_is_named(made: Path, tmp_path: Path) -> None:
    store = tmp_path / "region.zarr"
    shutil.copytree(made / "region.zarr", store)
    for document in store.glob("scenes/*/*/*/zarr.json"):
        document.write_text("[]")
    with pytest.raises(SnowGalileoError, match="SG-REGION-003"):
        run(ExportSpec(stacks=[str(store)], output=str(tmp_path / "out")))


def test_what_is_checked() -> None:
    for value, kind in ((1.0, int), (True, int), (True, float), ("2025-02-30", date), (float("nan"), float)):
        with pytest.raises(DamagedJson):
            check(value, kind)
    check({"a": [1, None]}, dict[str, list[float | None]])

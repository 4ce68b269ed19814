"""What is kept of an unfinished run, whatever happens to the files."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.inference.journal import CellLog, RunJournal, file_facts, fingerprint
from snowgalileo_qgis.engine.protocol import LeftOut, SnowGalileoError

FIELDS = np.dtype([("number", "<u4"), ("fsc", "<f4", (10, 10))])
IDENTITY = {"settings": "a", "model files": "c"}
CHUNK, COUNT = 3, 10
LOST = LeftOut(Path("broken.tif"), "SG-STACK-003", "broken.tif is truncated.")


def record(number: int) -> np.ndarray:
    made = np.zeros((), FIELDS)
    made["number"], made["fsc"] = number, np.random.default_rng(number).random((10, 10))
    return made


def fill(log: CellLog, until: int = COUNT) -> None:
    """Go on with chunks of three; cell 4 is left out."""
    while end_of(log) < until:
        chunk = range(end_of(log), min(end_of(log) + CHUNK, COUNT))
        numbers = [number for number in chunk if number != 4]
        log.append(
            np.array([record(number) for number in reversed(numbers)], FIELDS),
            chunk,
            [LOST] if chunk.start == CHUNK else [],
        )


def end_of(log: CellLog) -> int:
    """The first cell that is not done."""
    return int(log.todo[0]) if len(log.todo) else COUNT


def opened(path: Path, key: str = "key", *, resume: bool = True) -> CellLog:
    return CellLog(path, key, FIELDS, COUNT, resume=resume)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("log") / "whole.cells"
    log = opened(path)
    fill(log)
    log.close()
    return path.read_bytes()


@given(cut=st.floats(0, 1), flipped=st.one_of(st.none(), st.floats(0, 1)))
def test_whatever_is_cut_off_or_damaged_the_rest_is_made_again(
    whole: bytes, cut: float, flipped: float | None
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "map.cells")
        damaged = bytearray(whole[: round(cut * len(whole))])
        if flipped is not None and damaged:
            damaged[min(int(flipped * len(damaged)), len(damaged) - 1)] ^= 1
        path.write_bytes(damaged)
        log = opened(path)
        assert end_of(log) in (0, 3, 6, 9, 10)
        assert log.left_out == [LOST] * (end_of(log) > CHUNK)
        assert log.numbers.tolist() == [number for number in range(end_of(log)) if number != 4]
        fill(log)
        assert path.read_bytes() == whole
        np.testing.assert_array_equal(
            log.read([9, 0, 5]), np.array([record(9), record(0), record(5)], FIELDS)
        )
        log.remove()
        assert not path.exists()


def test_chunks_may_come_in_any_order(tmp_path: Path) -> None:
    path = tmp_path / "map.cells"
    log = opened(path)
    for chunk in (range(6, 9), range(0, 3)):
        log.append(np.array([record(number) for number in chunk], FIELDS), chunk, [])
    log.close()
    log = opened(path)
    assert log.todo.tolist() == [3, 4, 5, 9]
    assert log.numbers.tolist() == [0, 1, 2, 6, 7, 8]
    np.testing.assert_array_equal(log.read([8, 0]), np.array([record(8), record(0)], FIELDS))
    log.remove()


def test_a_log_of_another_run_or_not_to_be_resumed_is_replaced(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "map.cells"
    for key, resume in (("other", True), ("key", False)):
        path.write_bytes(whole)
        log = opened(path, key, resume=resume)
        assert (end_of(log), len(log.numbers)) == (0, 0)
        log.close()


def test_a_full_disk_loses_no_earlier_chunk(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "map.cells"
    log = opened(path)
    fill(log, CHUNK)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 700, hard))
    try:
        with pytest.raises(SnowGalileoError) as caught:
            fill(log)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code == "SG-OUTPUT-002"
    assert (end_of(log), log.numbers.tolist()) == (3, [0, 1, 2])
    log.close()
    log = opened(path)
    assert end_of(log) == 3
    fill(log)
    assert log.read([9])[0] == record(9)


def test_the_journal_says_what_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "fsc.tif.journal"
    RunJournal(path, IDENTITY, resume=True)
    assert RunJournal(path, IDENTITY, resume=True).is_continued
    with pytest.raises(SnowGalileoError, match="other settings and model files than then") as caught:
        RunJournal(path, {**IDENTITY, "settings": "x", "model files": "y"}, resume=True)
    assert caught.value.code == "SG-JOB-003"
    assert not RunJournal(path, {**IDENTITY, "settings": "x"}, resume=False).is_continued


def test_a_finished_map_counts_as_long_as_its_files_are_the_same(tmp_path: Path) -> None:
    path, output = tmp_path / "fsc.tif.journal", tmp_path / "fsc_20250406.tif"
    output.write_bytes(b"map")
    journal = RunJournal(path, IDENTITY, resume=True)
    journal.finish("_20250406", "inputs", {"cells": 3}, [output])
    with path.open("ab") as file:
        file.write(b'{"map":"_20250407","resu')
    again = RunJournal(path, IDENTITY, resume=True)
    assert again.finished("_20250406", "inputs") == {"cells": 3}
    assert again.finished("_20250406", "better inputs") is None
    assert again.finished("_20250407", "inputs") is None
    os.utime(output, ns=(1, 1))
    assert again.finished("_20250406", "inputs") is None
    output.unlink()
    assert again.finished("_20250406", "inputs") is None


def test_a_replaced_input_changes_the_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "store" / "deep").mkdir(parents=True)
    inside, cube = tmp_path / "store" / "deep" / "0", tmp_path / "cube.tif"
    for path in (inside, cube):
        path.write_bytes(b"123")
        os.utime(path, ns=(1, 1))
    before = fingerprint(file_facts([cube, tmp_path / "store"]))
    assert fingerprint(file_facts([tmp_path / "store", cube])) == before
    for path, change in (
        (inside, lambda: inside.write_bytes(b"1234")),
        (cube, lambda: os.utime(cube, ns=(2, 2))),
    ):
        change()
        assert fingerprint(file_facts([cube, tmp_path / "store"])) != before, path
        before = fingerprint(file_facts([cube, tmp_path / "store"]))

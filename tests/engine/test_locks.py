"""Locks between real processes, of which some are killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine import locks
from snowgalileo_qgis.engine.locks import lock_of_file, locked
from snowgalileo_qgis.engine.protocol import SnowGalileoError

REPOSITORY = Path(__file__).resolve().parents[2]
HOLDER = """
import sys, time
from pathlib import Path
from snowgalileo_qgis.engine.locks import locked
with locked(Path(sys.argv[1]), Path(sys.argv[2]), "Build a stack"):
    print("held", flush=True)
    time.sleep(float(sys.argv[3]))
"""
COUNTER = """
import sys, time
from pathlib import Path
from snowgalileo_qgis.engine.locks import locked
lock, file = Path(sys.argv[1]), Path(sys.argv[2])
for _ in range(10):
    with locked(lock, file, "count", lambda: None):
        number = int(file.read_text())
        time.sleep(0.002)
        file.write_text(str(number + 1))
"""


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)


@pytest.fixture()
def store(tmp_path: Path) -> Path:
    return tmp_path / "alps.zarr"


@pytest.fixture()
def holder(store: Path) -> Iterator[subprocess.Popen[str]]:
    process = start(HOLDER, lock_of_file(store), store, 60)
    assert process.stdout is not None and process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def refusal(store: Path) -> str:
    with (
        pytest.raises(SnowGalileoError) as caught,
        locked(lock_of_file(store), store, "Predict snow cover"),
    ):
        pass
    assert caught.value.code == "SG-OUTPUT-005"
    return caught.value.text


def test_the_second_job_is_told_who_holds_it(store: Path, holder: subprocess.Popen[str]) -> None:
    text = refusal(store)
    assert "alps.zarr is being written by another job: Build a stack" in text
    assert f"process {holder.pid} on " in text and f"since {time.localtime().tm_year}-" in text
    assert refusal(store) == text, "asking does not take it away"


def test_a_killed_holder_is_noticed_at_once(store: Path, holder: subprocess.Popen[str]) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert lock_of_file(store).exists()
    with locked(lock_of_file(store), store, "Build a stack"):
        refusal(store)
    assert not list(store.parent.iterdir())


def written(lock: Path, age: float, **changes: object) -> None:
    lock.parent.mkdir(parents=True, exist_ok=True)
    facts = {**vars(locks.Owner.new("Build a stack")), **changes}
    lock.write_text(json.dumps(facts))
    os.utime(lock, (time.time() - age,) * 2)


def test_another_computer_holds_it_as_long_as_it_touches_it(store: Path) -> None:
    lock = lock_of_file(store)
    written(lock, 60, host="other", pid=1)
    assert "process 1 on other" in refusal(store)
    written(lock, locks.OLD_S + 60, host="other", pid=1)
    with locked(lock, store, "Build a stack"):
        pass
    assert not lock.exists()


def test_a_process_that_took_over_the_number_does_not_hold_it(store: Path) -> None:
    lock = lock_of_file(store)
    written(lock, 0, pid=os.getppid(), started=1.0)
    with locked(lock, store, "Build a stack"):
        pass
    written(lock, 0)  # this process, which holds nothing
    with locked(lock, store, "Build a stack"):
        pass


@given(
    content=st.one_of(st.binary(max_size=200), st.sampled_from([b"", b"null", b"[]", b"{}", b"[" * 10**5]))
)
def test_a_lock_that_cannot_be_read_is_held_until_it_is_old(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    store = tmp_path_factory.mktemp("damaged") / "alps.zarr"
    lock = lock_of_file(store)
    lock.write_bytes(content)
    assert refusal(store) == f"{store} is being written by another job."
    os.utime(lock, (1, 1))
    with locked(lock, store, "Build a stack"):
        pass
    assert not lock.exists()


def test_a_lock_that_is_held_is_touched(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "BEAT_S", 0.05)
    lock = lock_of_file(store)
    with locked(lock, store, "Build a stack"):
        os.utime(lock, (1, 1))
        deadline = time.monotonic() + 10
        while lock.stat().st_mtime == 1 and time.monotonic() < deadline:
            time.sleep(0.02)
        assert lock.stat().st_mtime > 1


def test_only_one_of_many_takes_over_a_lock_that_is_left_behind(tmp_path: Path) -> None:
    lock, file = tmp_path / ".counter.lock", tmp_path / "counter"
    file.write_text("0")
    written(lock, 0, pid=2**22 + 1)
    processes = [start(COUNTER, lock, file) for _ in range(4)]
    assert [process.wait() for process in processes] == [0] * 4
    for process in processes:
        assert process.stdout is not None
        process.stdout.close()
    assert file.read_text() == "40", "nobody counted at the same time"
    assert [path.name for path in tmp_path.iterdir()] == ["counter"]


def test_threads_of_one_process_exclude_each_other(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def work(number: int) -> None:
        with locked(tmp_path / ".lock", tmp_path, "work", lambda: None):
            inside.append(number)
            most.append(len(inside))
            time.sleep(0.01)
            inside.remove(number)

    threads = [Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 6

"""Locks between real processes, of which some are killed."""

from __future__ import annotations

import getpass
import json
import os
import re
import signal
import socket
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
from snowgalileo_qgis.engine.output_file import prepare
from snowgalileo_qgis.engine.protocol import SnowGalileoError, lock_file, processes

REPOSITORY = Path(__file__).resolve().parents[2]
HOLDER = """
import sys, time
from pathlib import Path
from snowgalileo_qgis.engine.locks import locked
from snowgalileo_qgis.engine.protocol.lock_file import name_program
name_program("command line")
with locked(Path(sys.argv[1]), Path(sys.argv[2]), "build"):
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
    process = start(HOLDER, lock_of_file(store), store, 600)
    assert process.stdout is not None and process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def refusal(store: Path) -> str:
    with (
        pytest.raises(SnowGalileoError) as caught,
        locked(lock_of_file(store), store, "predict"),
    ):
        pass
    assert caught.value.code == "SG-OUTPUT-005"
    return caught.value.text


def test_the_second_job_is_told_who_holds_it(store: Path, holder: subprocess.Popen[str]) -> None:
    text = refusal(store)
    assert "alps.zarr is being written by another job: build (command line, user " in text
    assert f"user {getpass.getuser()}, process {holder.pid} on {socket.gethostname()})" in text
    assert re.search(r"since 20\d\d-", text)
    assert refusal(store) == text, "asking does not take it away"


def test_a_killed_holder_is_noticed_at_once(store: Path, holder: subprocess.Popen[str]) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert lock_of_file(store).exists()
    with locked(lock_of_file(store), store, "build"):
        refusal(store)
    assert not list(store.parent.iterdir())


def written(lock: Path, age: float, **changes: object) -> None:
    lock.parent.mkdir(parents=True, exist_ok=True)
    facts = {**vars(lock_file.Owner.new("build")), **changes}
    lock.write_text(json.dumps(facts))
    os.utime(lock, (time.time() - age,) * 2)


def test_another_computer_holds_it_as_long_as_it_touches_it(store: Path) -> None:
    lock = lock_of_file(store)
    written(lock, 60, system="another boot", host="other", pid=1)
    assert "process 1 on other" in refusal(store)
    written(lock, 60, system="another boot", host="other\n\x1b[2J", job="x" * 5000)
    assert len(text := refusal(store)) < 600 and text.isprintable()
    written(lock, lock_file.OLD_S + 60, system="another boot", host="other", pid=1)
    with locked(lock, store, "build"):
        pass
    assert not lock.exists()


def test_a_computer_of_the_same_name_and_an_earlier_boot_are_other_systems(store: Path) -> None:
    """Numbers of processes say nothing there: age alone decides."""
    lock = lock_of_file(store)
    for pid in (2**22 + 1, os.getpid()):
        written(lock, 60, system="0b00t pid:[4026531836]", pid=pid)
        refusal(store)
        lock.unlink()


def test_an_ended_process_that_nobody_waited_for_does_not_hold_it(
    store: Path, holder: subprocess.Popen[str]
) -> None:
    holder.send_signal(signal.SIGKILL)
    os.waitid(os.P_PID, holder.pid, os.WEXITED | os.WNOWAIT)  # a zombie from now on
    assert processes.start_of(holder.pid) is None
    with locked(lock_of_file(store), store, "build"):
        pass


def test_a_holder_that_is_stopped_still_holds_it_here(store: Path, holder: subprocess.Popen[str]) -> None:
    holder.send_signal(signal.SIGSTOP)
    os.utime(lock_of_file(store), (1, 1))
    refusal(store)


def test_a_holder_learns_that_another_computer_took_over(store: Path) -> None:
    lock = lock_of_file(store)
    for other in (lambda: written(lock, 0, system="another boot", token="0"), lock.unlink):
        with pytest.raises(SnowGalileoError) as caught, locked(lock, store, "build"):
            other()
        assert caught.value.code == "SG-OUTPUT-006" and "alps.zarr" in caught.value.text
        lock.unlink(missing_ok=True)  # that of another is left to it
    with pytest.raises(ZeroDivisionError), locked(lock, store, "build"):
        lock.unlink()
        raise ZeroDivisionError  # the job's own error comes first


def test_folders_made_for_a_lock_alone_go_with_it(tmp_path: Path) -> None:
    for name in ("empty", "used"):
        path = tmp_path / name / "deep" / "map.tif"
        with locked(lock_of_file(path), path, "predict"):
            if name == "used":
                path.touch()
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")) == [
        "used",
        "used/deep",
        "used/deep/map.tif",
    ]


def test_processes() -> None:
    own = processes.start_of(os.getpid())
    assert own and own == processes.start_of(os.getpid())
    time.sleep(0.05)  # some ticks of the system's clock
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    assert processes.start_of(child.pid) not in (own, None, "")
    child.communicate()
    assert processes.start_of(child.pid) is None
    for gone in (0, -1, 2**22 + 1, 2**70):
        assert processes.start_of(gone) is None
    assert len(processes.system().split(" ")[0]) == 36, "the boot"


def test_a_process_that_took_over_the_number_does_not_hold_it(store: Path) -> None:
    lock = lock_of_file(store)
    written(lock, 0, pid=os.getppid(), started="1")
    with locked(lock, store, "build"):
        pass
    written(lock, 0)  # this process, which holds nothing
    with locked(lock, store, "build"):
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
    with locked(lock, store, "build"):
        pass
    assert not lock.exists()


def test_a_lock_that_is_held_is_touched(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_file, "BEAT_S", 0.05)
    lock = lock_of_file(store)
    with locked(lock, store, "build"):
        os.utime(lock, (1, 1))
        deadline = time.monotonic() + 600
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


def test_a_folder_that_goes_before_the_lock_is_in_it_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another job had made it for its own lock, and removes it just then."""
    lock, calls = lock_of_file(tmp_path / "new" / "product"), []

    def made_and_gone(path: Path) -> None:
        prepare(path)
        calls.append(path)
        if len(calls) < 3:
            path.parent.rmdir()

    monkeypatch.setattr(locks, "prepare", made_and_gone)
    with locked(lock, lock, "fetch"):
        assert lock.exists() and len(calls) == 3
    assert not list(tmp_path.iterdir())

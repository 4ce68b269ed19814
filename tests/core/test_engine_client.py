"""The client against a worker that misbehaves, and against the real one."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from snowgalileo_qgis.core import engine_client
from snowgalileo_qgis.core.engine_client import EngineClient, log_text
from snowgalileo_qgis.core.environment import engine_main
from snowgalileo_qgis.engine.protocol import PROTOCOL_VERSION, Cancelled, SnowGalileoError
from tests.core.fake_job import FakeResult, FakeSpec

FAKE = Path(__file__).parent / "fake_worker.py"

QGIS_THAT_DIES = """
import sys, time
sys.path.insert(0, sys.argv[1])
from snowgalileo_qgis.core.engine_client import engine
print(engine().hello().pid, flush=True)
time.sleep(600)
"""


def client_of(how=str(PROTOCOL_VERSION)):
    return EngineClient(lambda: [sys.executable, str(FAKE), how])


@pytest.fixture()
def client():
    client = client_of()
    yield client
    client.stop()


def is_alive(pid):
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def wait_until(condition, seconds=600.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


def failure(client, behaviour, **kwargs):
    with pytest.raises(SnowGalileoError) as caught:
        client.run(FakeSpec(stacks=[behaviour]), **kwargs)
    return caught.value


class CancelAfter:
    """Says "cancelled" once a message has arrived."""

    def __init__(self):
        self.messages = []

    def receive(self, message):
        self.messages.append(message)

    def __call__(self):
        return bool(self.messages)


def test_hello_is_asked_once_and_kept(client):
    first = client.hello()
    assert first.protocol == PROTOCOL_VERSION
    assert first.pid == client.pid
    assert client.hello() == first


def test_the_same_worker_serves_job_after_job(client):
    assert client.run(FakeSpec(stacks=["a"])).pid == client.run(FakeSpec(stacks=["b"])).pid == client.pid


def test_a_crash_is_one_readable_error_and_the_next_job_runs_in_a_new_worker(client):
    before = client.run(FakeSpec(stacks=["a"])).pid
    messages = []
    error = failure(client, "crash", on_message=messages.append)
    assert error.code == "SG-ENGINE-003"
    assert "SIGKILL" in error.text
    assert error.hint
    assert "the last words" in error.detail
    assert [m["done"] for m in messages] == [1]
    assert client.run(FakeSpec(stacks=["b"])).pid != before


def test_the_last_words_are_heard_though_the_computer_is_busy(client, monkeypatch):
    def slow(line):
        time.sleep(0.3)
        return log_text(line)

    monkeypatch.setattr(engine_client, "log_text", slow)
    assert "the last words" in failure(client, "crash").detail


def test_stray_prints_and_foreign_messages_do_no_harm(client):
    messages = []
    assert client.run(FakeSpec(stacks=["stray"]), messages.append) == FakeResult(value=42)
    assert [m["text"] for m in messages] == ["still here"]


def test_an_error_of_the_job_arrives_as_it_was_sent(client):
    error = failure(client, "fails")
    assert (error.code, error.text, error.hint) == (
        "SG-STACK-001",
        "cube.tif has 307 bands.",
        "Export it again.",
    )
    assert client.pid is not None


def test_cancel_keeps_the_worker(client, monkeypatch):
    monkeypatch.setattr(engine_client, "CANCEL_S", 600.0)  # however busy the machine is
    pid = client.hello().pid
    cancel = CancelAfter()
    with pytest.raises(Cancelled):
        client.run(FakeSpec(stacks=["polite"]), cancel.receive, cancel)
    assert client.run(FakeSpec(stacks=["a"])).pid == pid


@pytest.mark.parametrize("behaviour", ["hang", "deaf"])
def test_a_worker_that_ignores_cancel_is_ended(client, behaviour, monkeypatch):
    monkeypatch.setattr(engine_client, "CANCEL_S", 0.3)
    pid = client.hello().pid
    cancel = CancelAfter()
    with pytest.raises(Cancelled):
        client.run(FakeSpec(stacks=[behaviour]), cancel.receive, cancel)
    wait_until(lambda: not is_alive(pid))
    assert client.run(FakeSpec(stacks=["a"])).pid != pid


def test_a_job_that_waits_for_another_can_be_cancelled(client):
    started = threading.Event()
    cancel_first = threading.Event()
    outcome = []

    def first():
        try:
            client.run(FakeSpec(stacks=["polite"]), lambda _: started.set(), cancel_first.is_set)
        except Cancelled as error:
            outcome.append(error)

    thread = threading.Thread(target=first)
    thread.start()
    assert started.wait(600)
    with pytest.raises(Cancelled):
        client.run(FakeSpec(stacks=["a"]), is_cancelled=lambda: True)
    cancel_first.set()
    thread.join(600)
    assert len(outcome) == 1


def test_stop_ends_worker_and_running_job(client):
    pid = client.hello().pid
    started = threading.Event()
    outcome = []

    def job():
        try:
            client.run(FakeSpec(stacks=["hang"]), lambda _: started.set())
        except SnowGalileoError as error:
            outcome.append(error)

    thread = threading.Thread(target=job)
    thread.start()
    assert started.wait(600)
    client.stop()
    thread.join(600)
    assert isinstance(outcome[0], Cancelled)
    assert client.pid is None
    wait_until(lambda: not is_alive(pid))


@pytest.mark.parametrize("version", [0, PROTOCOL_VERSION + 1])
def test_another_protocol_version_is_refused(version):
    client = client_of(str(version))
    with pytest.raises(SnowGalileoError) as caught:
        client.hello()
    assert caught.value.code == "SG-ENGINE-004"
    assert client.pid is None


def test_an_engine_that_fails_to_start_says_why():
    with pytest.raises(SnowGalileoError) as caught:
        client_of("fails").hello()
    assert caught.value.code == "SG-ENGINE-002"
    assert "No module named 'torch'" in caught.value.text


def test_an_engine_that_does_not_answer(monkeypatch):
    monkeypatch.setattr(engine_client, "START_S", 0.5)
    client = client_of("silent")
    with pytest.raises(SnowGalileoError) as caught:
        client.hello()
    assert caught.value.code == "SG-ENGINE-002"
    assert client.pid is None


def test_cancel_while_the_engine_starts():
    asked = iter([False, True, True, True])
    with pytest.raises(Cancelled):
        client_of("silent").hello(lambda: next(asked))


def test_an_interpreter_that_cannot_run(tmp_path):
    not_a_program = tmp_path / "python"
    not_a_program.write_text("no")
    with pytest.raises(SnowGalileoError) as caught:
        EngineClient(lambda: [str(not_a_program)]).hello()
    assert caught.value.code == "SG-ENGINE-002"
    assert str(not_a_program) in caught.value.text


def test_a_changed_command_restarts_the_worker():
    commands = [[sys.executable, str(FAKE), str(PROTOCOL_VERSION)]]
    client = EngineClient(lambda: commands[-1])
    before = client.hello().pid
    commands.append([*commands[0], "another"])
    assert client.run(FakeSpec(stacks=["a"])).pid != before
    wait_until(lambda: not is_alive(before))
    client.stop()


def test_the_worker_inherits_nothing_of_qgis_python(client, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/usr/share/qgis/python")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/qgis/lib")
    monkeypatch.setenv("GDAL_DATA", "/opt/qgis/gdal")
    environment = client.run(FakeSpec(stacks=["a"])).environment
    assert "PATH" in environment
    assert not {"PYTHONPATH", "LD_LIBRARY_PATH", "GDAL_DATA"} & set(environment)


class TestRealEngine:
    """The worker of the engine itself."""

    def test_handshake(self, real_engine):
        hello = real_engine.hello()
        assert hello.protocol == PROTOCOL_VERSION
        assert {"inspect", "predict"} <= set(hello.jobs)
        assert "cpu" in [device.id for device in hello.devices]

    def test_a_python_without_the_libraries_says_which_is_missing(self, tmp_path):
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path)], check=True)
        client = EngineClient(lambda: [str(tmp_path / "bin" / "python"), "-I", str(engine_main()), "worker"])
        with pytest.raises(SnowGalileoError) as caught:
            client.hello()
        assert caught.value.code == "SG-ENGINE-005"
        assert "is missing" in caught.value.text

    def test_kill_9_in_a_job(self, real_engine, predict_spec):
        messages = []

        def kill_once_running(message):
            messages.append(message)
            if len(messages) == 1:
                os.kill(real_engine.pid, signal.SIGKILL)

        with pytest.raises(SnowGalileoError) as caught:
            real_engine.run(predict_spec, kill_once_running)
        assert caught.value.code == "SG-ENGINE-003"
        assert not Path(predict_spec.fsc).exists()
        assert real_engine.run(predict_spec).rasters[0].path == predict_spec.fsc

    def test_cancel(self, real_engine, predict_spec, monkeypatch):
        monkeypatch.setattr(engine_client, "CANCEL_S", 600.0)  # however busy the machine is
        predict_spec.flips = True  # however quick it is: eight times as much to do
        pid = real_engine.hello().pid
        cancel = CancelAfter()
        with pytest.raises(Cancelled):
            real_engine.run(predict_spec, cancel.receive, cancel)
        assert real_engine.pid == pid
        assert not Path(predict_spec.fsc).parent.exists() or not any(Path(predict_spec.fsc).parent.iterdir())

    def test_no_orphan_when_qgis_is_killed(self, engine_python):
        """The worker of a QGIS that died ends by itself, as its standard input closes."""
        command = [sys.executable, "-c", QGIS_THAT_DIES, str(Path(__file__).resolve().parents[2])]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as qgis:
            worker = int(qgis.stdout.readline())
            assert is_alive(worker)
            qgis.kill()
        wait_until(lambda: not is_alive(worker))


def test_a_home_that_does_not_exist_does_not_stop_the_engine(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path / "missing"))
    client = client_of()
    try:
        assert client.hello().protocol == PROTOCOL_VERSION
    finally:
        client.stop()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1250", "cp932", "utf-16"])
def test_the_log_may_be_in_any_encoding(encoding):
    """The engine writes in the encoding of its system; a byte that does not fit must not end the reading."""
    text = "é ° 雪" if encoding in ("utf-8", "utf-16") else {"cp1250": "é °", "cp932": "雪"}[encoding]
    line = text.encode(encoding)
    assert isinstance(log_text(line), str)
    if encoding == "utf-8":
        assert log_text(line) == text

"""Jobs as background tasks: results in the GUI thread, cancelling, failures."""

import sys
import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QThread

from snowgalileo_qgis.core.engine_client import EngineClient
from snowgalileo_qgis.core.installation import install_request
from snowgalileo_qgis.core.tasks.engine_task import EngineTask
from snowgalileo_qgis.core.tasks.install_task import InstallTask, PlanTask, ReportTask
from snowgalileo_qgis.engine.protocol import PROTOCOL_VERSION, Cancelled
from tests.core.fake_job import FakeResult, FakeSpec

FAKE = Path(__file__).parent.parent / "fake_worker.py"


@pytest.fixture()
def client():
    client = EngineClient(lambda: [sys.executable, str(FAKE), str(PROTOCOL_VERSION)])
    yield client
    client.stop()


class Listener:
    def __init__(self, task):
        self.events = []
        self.threads = set()
        for name in ("message", "succeeded", "failed"):
            getattr(task, name).connect(self.recorder(name))

    def recorder(self, name):
        def record(value):
            self.events.append((name, value))
            self.threads.add(QThread.currentThread())

        return record

    @property
    def end(self):
        return [event for event in self.events if event[0] != "message"]


def wait_for_end(listener):
    deadline = time.monotonic() + 600
    while not listener.end:
        assert time.monotonic() < deadline, "the task did not end"
        QgsApplication.processEvents()
        time.sleep(0.005)
    for _ in range(20):
        QgsApplication.processEvents()


def test_result_and_messages_arrive_in_the_gui_thread(client):
    task = EngineTask("a job", FakeSpec(stacks=["stray"]), client)
    listener = Listener(task)
    QgsApplication.taskManager().addTask(task)
    wait_for_end(listener)
    assert listener.end == [("succeeded", FakeResult(value=42))]
    assert [value["text"] for name, value in listener.events if name == "message"] == ["still here"]
    assert listener.threads == {QThread.currentThread()}


@pytest.mark.parametrize(("behaviour", "code"), [("crash", "SG-ENGINE-003"), ("fails", "SG-STACK-001")])
def test_a_failure_is_reported_once(client, behaviour, code):
    task = EngineTask("a job", FakeSpec(stacks=[behaviour]), client)
    listener = Listener(task)
    QgsApplication.taskManager().addTask(task)
    wait_for_end(listener)
    assert [(name, error.code) for name, error in listener.end] == [("failed", code)]


@pytest.mark.skipif(not hasattr(QgsTask.Flag, "Silent"), reason="QGIS before 3.26 notifies of all tasks")
def test_looks_end_silently_and_runs_and_installations_do_not(qgis_app):
    def is_silent(task):
        return bool(task.flags() & QgsTask.Flag.Silent)

    assert is_silent(EngineTask("a look", FakeSpec()))
    assert not is_silent(EngineTask("a run", FakeSpec(), is_silent=False))
    assert is_silent(PlanTask()) and is_silent(ReportTask(()))
    assert not is_silent(InstallTask(install_request("cpu")))


def test_cancel_while_running(client):
    task = EngineTask("a job", FakeSpec(stacks=["polite"]), client)
    listener = Listener(task)
    task.message.connect(lambda _: task.cancel())
    QgsApplication.taskManager().addTask(task)
    wait_for_end(listener)
    assert [type(value) for _, value in listener.end] == [Cancelled]


def test_cancel_before_it_runs(client):
    blocker = QgsTask.fromFunction("never done", lambda task: None)
    task = EngineTask("a job", FakeSpec(stacks=["a"]), client)
    blocker.hold()
    task.addSubTask(blocker, [], QgsTask.SubTaskDependency.ParentDependsOnSubTask)
    listener = Listener(task)
    QgsApplication.taskManager().addTask(task)
    task.cancel()
    wait_for_end(listener)
    assert [type(value) for _, value in listener.end] == [Cancelled]
    assert client.pid is None


def test_an_invalid_job_fails_instead_of_breaking_the_task(client):
    task = EngineTask("a job", FakeSpec(stacks=[]), client)
    listener = Listener(task)
    QgsApplication.taskManager().addTask(task)
    wait_for_end(listener)
    assert listener.end[0][1].code == "SG-JOB-001"

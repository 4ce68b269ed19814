"""A slot for tasks hears only the latest one; nothing that a task does leaves it as an exception."""

import threading

import pytest

from snowgalileo_qgis.core.tasks.background_task import BackgroundTask
from snowgalileo_qgis.core.tasks.latest_task import LatestTask


class Waiting(BackgroundTask):
    """Returns its name once it is let go."""

    def __init__(self, name):
        super().__init__(name)
        self.name = name
        self.is_free = threading.Event()

    def work(self):
        self.is_free.wait(600)
        self.message.emit({"type": "log", "text": self.name})
        return self.name


class Broken(BackgroundTask):
    """Raises what no task should."""

    def work(self):
        raise ZeroDivisionError("by zero")


@pytest.fixture()
def slot(qgis_app):
    slot = LatestTask()
    slot.heard = []
    slot.message.connect(lambda message: slot.heard.append(message["text"]))
    slot.succeeded.connect(slot.heard.append)
    slot.failed.connect(lambda error: slot.heard.append(error.code))
    yield slot
    slot.drop()


def test_only_the_latest_task_is_heard(slot, qtbot):
    first, second = Waiting("first"), Waiting("second")
    slot.start(first)
    slot.start(second)
    first.is_free.set()
    second.is_free.set()
    qtbot.waitUntil(lambda: not slot.is_running, timeout=600_000)
    assert slot.heard == ["second", "second"]


def test_a_dropped_task_is_not_heard(slot, qtbot):
    task = Waiting("dropped")
    ended = []
    task.succeeded.connect(ended.append)
    task.failed.connect(ended.append)
    slot.start(task)
    slot.drop()
    assert not slot.is_running
    task.is_free.set()
    qtbot.waitUntil(lambda: bool(ended), timeout=600_000)
    assert slot.heard == []


def test_any_exception_is_reported_as_a_bug(slot, qtbot):
    slot.start(Broken("broken"))
    qtbot.waitUntil(lambda: not slot.is_running, timeout=600_000)
    assert slot.heard == ["SG-BUG-001"]

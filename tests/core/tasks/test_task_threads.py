"""Jobs that wait leave room for QGIS's other tasks, however few threads it has."""

import threading

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsTask,
)

from snowgalileo_qgis.core.task_threads import lending_its_thread, task_pool
from snowgalileo_qgis.core.tasks.background_task import BackgroundTask
from snowgalileo_qgis.processing.checksums import ChecksumsAlgorithm

PATIENCE_S = 600
"""Time after which a task that waits for another one gives up."""


class Waiting:
    """Waits for another task; ``met``: whether it came."""

    def __init__(self):
        self.begun, self.other = threading.Event(), threading.Event()
        self.met = None

    def wait(self):
        self.begun.set()
        self.met = self.other.wait(PATIENCE_S)


class WaitingTask(BackgroundTask):
    def __init__(self, waiting):
        super().__init__("waits")
        self.work = waiting.wait


def algorithm_task(waiting):
    class WaitingAlgorithm(ChecksumsAlgorithm):
        def prepareAlgorithm(self, *_):
            return True

        def results(self, _run):
            waiting.wait()
            return {}

    used = WaitingAlgorithm(), QgsProcessingContext(), QgsProcessingFeedback(False)
    used[0].initAlgorithm()
    return QgsProcessingAlgRunnerTask(used[0], {}, *used[1:]), used


@pytest.fixture()
def one_thread():
    pool = task_pool()
    before = pool.maxThreadCount()
    pool.setMaxThreadCount(1)
    yield pool
    pool.setMaxThreadCount(before)


@pytest.mark.parametrize("kind", [lambda waiting: (WaitingTask(waiting), None), algorithm_task])
def test_a_task_that_waits_keeps_no_other_from_running(kind, one_thread, qtbot):
    waiting = Waiting()
    task, _kept = kind(waiting)
    ended = []
    task.taskCompleted.connect(lambda: ended.append(task))
    QgsApplication.taskManager().addTask(task)
    assert waiting.begun.wait(PATIENCE_S)
    other = QgsTask.fromFunction("another", lambda _: waiting.other.set())
    QgsApplication.taskManager().addTask(other)
    qtbot.waitUntil(lambda: waiting.met is not None, timeout=2000 * PATIENCE_S)
    assert waiting.met
    # a task ends in this thread, with the algorithm and the context that the test keeps
    qtbot.waitUntil(lambda: bool(ended) and one_thread.activeThreadCount() == 0, timeout=1000 * PATIENCE_S)
    assert one_thread.maxThreadCount() == 1


def test_the_main_thread_has_nothing_to_lend(qtbot):
    pool = task_pool()
    qtbot.waitUntil(lambda: pool.activeThreadCount() == 0, timeout=1000 * PATIENCE_S)
    with lending_its_thread():
        assert pool.activeThreadCount() == 0

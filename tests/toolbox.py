"""Algorithms run as QGIS's toolbox runs them: in a task, while the window's event loop goes on."""

from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask
from qgis.PyQt.QtCore import QEventLoop, QTimer

LONGEST_MS = 600_000
"""A job that has not ended by then never will, even on a busy computer."""


def run_in_task(algorithm, parameters, context, feedback):
    """Run an algorithm; whether it succeeded, and its results."""
    loop, outcome = QEventLoop(), []
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda is_done, results: outcome.append((is_done, results)))
    task.executed.connect(loop.quit)
    QTimer.singleShot(LONGEST_MS, loop.quit)
    QgsApplication.taskManager().addTask(task)
    loop.exec() if hasattr(loop, "exec") else loop.exec_()
    assert outcome, "the job did not end"
    return outcome[0]

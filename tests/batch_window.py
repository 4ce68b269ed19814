"""QGIS's own batch window, filled in and run as a person does."""

import time

from qgis.core import QgsApplication, QgsProxyProgressTask, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, Qt
from qgis.PyQt.QtTest import QTest

PATIENCE_S = 600


def end_progress_tasks():
    """QGIS 3.22 forgets to wake the thread of a batch's progress bar where the batch was over before that
    thread began to wait; QGIS then waits for it for ever when it closes."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        waiting = [
            sip.cast(task, QgsProxyProgressTask)
            for task in QgsApplication.taskManager().tasks()
            if task.metaObject().className() == "QgsProxyProgressTask"
            and task.status() in (QgsTask.TaskStatus.Queued, QgsTask.TaskStatus.Running)
        ]
        if not waiting:
            return
        for bar in waiting:
            bar.finalize(True)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    raise AssertionError("the progress bar of a batch did not end")


def run_batch(algorithm, rows, *, loads=False):
    """Press *Run* in the batch window of an algorithm; returns the results of all rows, and the errors of
    those that failed.

    ``rows``: values by parameter; other fields keep what the window puts there, and destinations stay empty.
    """
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    finished = []

    class Window(BatchAlgorithmDialog):
        """The window, which also keeps what it makes its summary of."""

        def createSummaryTable(self, algorithm_results, errors):
            finished.append((list(algorithm_results), list(errors)))
            super().createSummaryTable(algorithm_results, errors)

    window = Window(QgsApplication.processingRegistry().createAlgorithmById(algorithm))
    try:
        window.show()
        panel = window.mainWidget()
        panel.checkLoadLayersOnCompletion.setChecked(loads)
        for _ in rows[1:]:
            panel.addRow()
        destinations = [one.name() for one in window.algorithm().destinationParameterDefinitions()]
        for number, row in enumerate(rows):
            for name, value in row.items():
                column = panel.parameter_to_column[name]
                if name in destinations:
                    panel.tblParameters.cellWidget(number + 1, column).setValue(str(value))
                else:
                    panel.wrappers[number][column].setParameterValue(value, panel.processing_context)
        QTest.mouseClick(window.runButton(), Qt.MouseButton.LeftButton)
        # newer versions of QGIS run the rows in the background
        deadline = time.monotonic() + PATIENCE_S
        while not finished and time.monotonic() < deadline:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            time.sleep(0.01)
        message = window.messageBar().currentItem()
        assert finished, f"the batch did not end: {message.text() if message else 'no message'}"
        QCoreApplication.processEvents()
    finally:
        window.close()
        sip.delete(window)
        end_progress_tasks()
    ((results, errors),) = finished
    return [one["results"] for one in results], [one["errors"] for one in errors]

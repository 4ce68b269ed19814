"""Several engine jobs that users started as one run."""

from __future__ import annotations

from queue import Empty, Queue
from typing import Callable, Optional, Union

from qgis.PyQt.QtCore import pyqtSignal

from ...engine.protocol import Cancelled, JobResult, JobSpec, SnowGalileoError
from .engine_task import EngineTask

LOOK_S = 0.1
"""Time between two looks whether the run was cancelled, while it is not known how it goes on."""


class RunTask(EngineTask):
    """Runs a job, then those that follow from its result; the result is that of the last one.

    One task, because QGIS notifies the desktop of the end of each. ``complete``: as in ``EngineTask``, after
    each job.
    """

    job_done = pyqtSignal(object)
    """Carries the result of each job; ``go_on`` must be called then."""

    def __init__(self, description: str, spec: JobSpec, complete: Callable[[JobResult], None]) -> None:
        super().__init__(description, spec, complete=complete, is_silent=False)
        self._answers: Queue[Union[JobSpec, SnowGalileoError, None]] = Queue()

    def go_on(self, answer: Union[JobSpec, SnowGalileoError, None]) -> None:
        """Say how it goes on after a job: with another one, not at all, or with a failure."""
        self._answers.put(answer)

    def work(self) -> JobResult:
        """Run the jobs."""
        while True:
            self.setProgress(0)
            result = super().work()
            self.job_done.emit(result)
            following = self._answer()
            if following is None:
                return result
            self.spec = following

    def _answer(self) -> Optional[JobSpec]:
        while not self.isCanceled():
            try:
                answer = self._answers.get(timeout=LOOK_S)
            except Empty:
                continue
            if isinstance(answer, SnowGalileoError):
                raise answer
            return answer
        raise Cancelled

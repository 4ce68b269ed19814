"""What the dock's pages share: a form, one job at a time, and how its progress and failure are shown."""

from __future__ import annotations

import traceback
from typing import Any, List, Optional, Sequence, Union

from qgis.core import Qgis, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QWidget

from ..core.cluster import on_cluster
from ..core.engine_info import EngineInfo
from ..core.error_words import TranslatedError, told
from ..core.guide import open_guide
from ..core.messages import log, log_error, shown, tr
from ..core.open_layers import check_replaceable, reload_replaced
from ..core.tasks.latest_task import LatestTask
from ..core.tasks.run_task import RunTask
from ..engine.protocol import Cancelled, JobResult, JobSpec, Json, Output, SnowGalileoError
from .error_bar import ErrorBar
from .forms import load_form
from .result_panel import ResultPanel, Shown
from .run_panel import RunPanel


class JobPage(QWidget):
    """A page with a form; subclasses say what is missing, make the job and show its result.

    ``form``: its file, with a layout ``column`` and, in its ``scroll_area``, a layout ``sections``. ``verb``,
    ``tooltip``: of the run button. ``title``: the job's name in QGIS's list of tasks.
    """

    guide_section = ""
    """Heading of the user guide about the page, as in its address."""
    is_in_project = False
    """Whether results are layers of the project, so that they are closed with it."""

    def __init__(
        self,
        iface: QgisInterface,
        form: str,
        verb: str,
        tooltip: str,
        title: str,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        load_form(form, self)
        self._iface = iface
        self._title = title
        self._has_engine = True
        self._made_of: Any = None
        self._outputs: List[Output] = []
        self._error_bar = ErrorBar(iface)
        self.job = LatestTask(self)
        self.result_panel = ResultPanel(self)
        self.sections.insertWidget(0, self.result_panel)
        self.run_panel = RunPanel(verb, tooltip, self)
        self.column.addWidget(self.run_panel)
        self.run_panel.run_clicked.connect(self.run)
        self.run_panel.cancel_clicked.connect(self.cancel)
        self.run_panel.help_clicked.connect(self.open_help)
        self.job.message.connect(self._on_message)
        self.job.succeeded.connect(self._on_succeeded)
        self.job.failed.connect(self._on_failed)
        if self.is_in_project:
            QgsProject.instance().cleared.connect(self.clear_result)

    @property
    def said(self) -> str:
        """All that the page says about its job: what is missing or how it goes, then the result."""
        parts = (
            "" if self.run_panel.state_label.isHidden() else self.run_panel.state_text,
            self.result_panel.text,
        )
        return "\n".join(part for part in parts if part)

    def close_down(self) -> None:
        """End the job before the page is deleted."""
        self.job.drop()
        if self.is_in_project:
            QgsProject.instance().cleared.disconnect(self.clear_result)

    def reload(self) -> None:
        """Apply changed settings."""

    def show_devices(self, info: EngineInfo) -> None:
        """Offer the engine's devices."""

    def set_engine(self, is_ready: bool) -> None:
        """Set whether the engine can run."""
        self._has_engine = is_ready
        self.show_missing()

    def missing(self) -> str:
        """What must be chosen before a run, in one sentence; empty if nothing is missing."""
        return (
            self.missing_input() if self._has_engine else tr("The engine is not ready: see the notice above.")
        )

    def show_missing(self) -> None:
        """Show what is missing beside the button, and whether the result is of earlier choices."""
        # a missing engine has its notice, which all pages show
        self.run_panel.set_missing(self.missing(), is_said=self._has_engine)
        self.result_panel.set_old(self._made_of is not None and self._made_of != self.choices())

    def run(self) -> None:
        """Start the job, unless something is missing or a job is running."""
        if self.missing() or self.job.is_running:
            return
        try:
            spec = self.spec()
            jobs = (spec, *self.following(spec))
            for job in jobs:
                job.validate()
                check_replaceable(job)
        except SnowGalileoError as error:
            self._on_failed(error)
            return
        self._made_of = self.choices()
        self._outputs = [output for job in jobs for output in job.outputs()]
        self._error_bar.clear()
        self.result_panel.clear()
        self.run_panel.set_running(tr("Starting the engine…"))
        self._start(spec)

    def _start(self, spec: JobSpec) -> None:
        task = RunTask(self._title, on_cluster(spec), self.complete)
        task.job_done.connect(self._on_job_done)
        self.job.start(task)

    def clear_result(self) -> None:
        """Put away what is shown of the result, whose layers are closed."""
        self.result_panel.clear()

    def open_help(self) -> None:
        """Open the guide where it is about this page."""
        open_guide(section=self.guide_section)

    def cancel(self) -> None:
        """Stop the job."""
        self.run_panel.set_cancelling()
        self.job.cancel()

    def choices(self) -> Any:
        """What a result depends on, comparable; a result of other choices is marked as an earlier one."""
        return None

    def missing_input(self) -> str:
        """What is missing in the form; empty if nothing is."""
        raise NotImplementedError

    def spec(self) -> JobSpec:
        """The job that the form describes."""
        raise NotImplementedError

    def following(self, _first: JobSpec) -> Sequence[JobSpec]:
        """The jobs that come after the first of a run, as far as they are known before it."""
        return ()

    def next_job(self, _result: JobResult) -> Optional[JobSpec]:
        """The next job of the same run, after one with this result; ``None`` if it was the last."""
        return None

    @staticmethod
    def complete(result: JobResult) -> None:
        """Write what belongs beside the files of a result; called in a background thread."""

    def show_result(self, result: JobResult) -> Union[str, Shown]:
        """Show the result, and return it in words for the result panel."""
        raise NotImplementedError

    def can_zoom(self) -> bool:
        """Whether the page can show its result on the map, with ``zoom``."""
        return False

    def show_message(self, message: Json) -> None:
        """Show what the progress bar does not show of a message."""

    def _on_message(self, message: Json) -> None:
        if message["type"] == "progress":
            self.run_panel.set_progress(message)
        elif message["type"] == "warning":
            log(shown(told(message["code"], message["text"])), Qgis.MessageLevel.Warning)
        self.show_message(message)

    def _on_job_done(self, result: JobResult) -> None:
        """Tell the run how it goes on, unless it was given up meanwhile."""
        run: RunTask = self.sender()
        if run.isCanceled():
            return
        try:
            reload_replaced(self._outputs)
            following = self.next_job(result)
            run.go_on(following and on_cluster(following))
        except SnowGalileoError as error:
            run.go_on(error)
        except Exception as error:  # otherwise the run would wait for ever
            run.go_on(_unforeseen(error))

    def _on_succeeded(self, result: JobResult) -> None:
        try:
            said = self.show_result(result)
        except SnowGalileoError as error:
            self._on_failed(error)
        except Exception as error:  # otherwise the page would wait for a job that has ended
            self._on_failed(_unforeseen(error))
        else:
            self._finish(said)

    def _finish(self, said: Union[str, Shown]) -> None:
        self.run_panel.set_finished()
        shown_result = said if isinstance(said, Shown) else Shown("", "", said)
        self.result_panel.show_result(shown_result, self.can_zoom())
        self._show_result_panel()
        self.show_missing()

    def _on_failed(self, error: SnowGalileoError) -> None:
        if isinstance(error, Cancelled):
            self.run_panel.set_finished(tr("Cancelled."))
            return
        self.run_panel.set_finished(tr("Failed ({code}): see above.").format(code=error.code))
        self.result_panel.show_failure(error)
        self._show_result_panel()
        self._error_bar.show(error)
        log_error(error)

    def _show_result_panel(self) -> None:
        self.scroll_area.verticalScrollBar().setValue(0)


def _unforeseen(error: Exception) -> SnowGalileoError:
    """What the user is told if the result of a job cannot be shown."""
    text = tr("The job is done, but its result cannot be shown: {reason}.").format(
        reason=f"{type(error).__name__}: {error}"
    )
    return TranslatedError(
        "SG-BUG-001", text, tr("Please report this with the details."), traceback.format_exc()
    )

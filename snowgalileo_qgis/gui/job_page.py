"""What the pages of the dock share: a form, one job at a time, and how its state and its failure are told."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QWidget

from ..core.messages import log, tr, user_text
from ..engine.protocol import Cancelled, JobSpec, Json, SnowGalileoError
from .forms import load_form
from .job_runner import JobRunner
from .run_panel import RunPanel


class JobPage(QWidget):
    """A page whose form has a layout ``column``; a subclass says what is missing, makes the job and shows its
    result.

    ``verb``, ``tooltip``: the button; ``title``: name of the job in QGIS's list of tasks.
    """

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
        self.job = JobRunner(self)
        self.run_panel = RunPanel(verb, tooltip, self)
        self.column.addWidget(self.run_panel)
        self.run_panel.run_clicked.connect(self.run)
        self.run_panel.cancel_clicked.connect(self.cancel)
        self.job.message.connect(self._on_message)
        self.job.succeeded.connect(self._on_succeeded)
        self.job.failed.connect(self._on_failed)

    def close_down(self) -> None:
        """End the job before the page goes for good."""
        self.job.drop()

    def reload(self) -> None:
        """Take over changed settings."""

    def show_devices(self, hello: Json) -> None:
        """Offer the devices that the engine found."""

    def set_engine(self, is_ready: bool) -> None:
        """Say whether the engine can run."""
        self._has_engine = is_ready
        self.show_missing()

    def missing(self) -> str:
        """What must be chosen before a run, in one sentence; empty when nothing is missing."""
        return (
            self.missing_input() if self._has_engine else tr("The engine is not ready: see the note above.")
        )

    def show_missing(self) -> None:
        """Let the button and its line tell what is missing."""
        self.run_panel.set_missing(self.missing())

    def run(self) -> None:
        """Start the job, unless something is missing or one runs."""
        if self.missing() or self.job.is_running:
            return
        spec = self.spec()
        self.run_panel.set_running(tr("Starting the engine…"))
        self.job.start(self._title, spec)

    def cancel(self) -> None:
        """Stop the job."""
        self.run_panel.set_cancelling()
        self.job.cancel()

    def missing_input(self) -> str:
        """As ``missing``, but for the engine."""
        raise NotImplementedError

    def spec(self) -> JobSpec:
        """The job that the form describes."""
        raise NotImplementedError

    def next_job(self, _result: Json) -> Optional[JobSpec]:
        """The job that follows on the one with this result in the same run, if any."""
        return None

    def show_result(self, result: Json) -> str:
        """Show what came out; the text for the state line."""
        raise NotImplementedError

    def show_message(self, message: Json) -> None:
        """Show more of a message than the progress bar does."""

    def _on_message(self, message: Json) -> None:
        if message["type"] == "progress":
            self.run_panel.set_progress(message)
        elif message["type"] == "warning":
            log(f"{message['text']} ({message['code']})", Qgis.MessageLevel.Warning)
        self.show_message(message)

    def _on_succeeded(self, result: Json) -> None:
        following = self.next_job(result)
        if following is not None:
            self.job.start(self._title, following)
            return
        self.run_panel.set_finished(self.show_result(result))

    def _on_failed(self, error: SnowGalileoError) -> None:
        if isinstance(error, Cancelled):
            self.run_panel.set_finished(tr("Cancelled."))
            return
        self.run_panel.set_finished(user_text(error))
        self._iface.messageBar().pushMessage(
            error.code, f"{error.text} {error.hint}".strip(), Qgis.MessageLevel.Critical, 0
        )
        log("\n".join(part for part in (user_text(error), error.detail) if part), Qgis.MessageLevel.Critical)

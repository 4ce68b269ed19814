"""What windows with one background job share: its progress, cancelling, a notice, and its end on closing.

A form gives ``notice_column``, ``state_label``, ``progress_bar`` and ``cancel_button``.
"""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ..core.messages import log, shown, tr, user_text
from ..core.progress import percent, progress_text
from ..core.tasks.engine_task import EngineTask
from ..core.tasks.latest_task import LatestTask
from ..engine.protocol import JobSpec, Json, SnowGalileoError
from .forms import load_form
from .notice import Notice


class JobDialog(QDialog):
    """A window around one job at a time. ``_action``: the name of the running one, empty: none."""

    def __init__(self, form: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form(form, self)
        self.notice = Notice(self)
        self.notice_column.addWidget(self.notice)
        self._action = ""
        self._job = LatestTask(self)
        self._job.message.connect(self._on_message)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.failed.connect(self._on_failed)
        self.cancel_button.clicked.connect(self._cancel)
        self.close_button.clicked.connect(self.close)

    def close_down(self) -> None:
        """End the job; an interrupted download can be continued later."""
        self._job.drop()
        self._action = ""
        self._set_busy("")

    def reject(self) -> None:
        """Close; also called for Escape."""
        self.close_down()
        super().reject()

    def closeEvent(self, event) -> None:
        """Close with the window's button."""
        self.close_down()
        super().closeEvent(event)

    def _start_job(self, action: str, title: str, text: str, spec: JobSpec) -> None:
        self.notice.hide()
        self._action = action
        self._set_busy(text)
        self._job.start(EngineTask(title, spec, is_silent=action == "list"))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.state_label.setText(tr("Cancelling…"))
        self._job.cancel()

    def _on_message(self, message: Json) -> None:
        if message["type"] == "progress" and self._action != "list" and self.cancel_button.isEnabled():
            self.progress_bar.setRange(0, 100)
            self.progress_bar.setValue(round(percent(message)))
            self.state_label.setText(progress_text(message))
        elif message["type"] in ("log", "warning"):
            log(
                shown(message["text"]),
                Qgis.MessageLevel.Warning if message["type"] == "warning" else Qgis.MessageLevel.Info,
            )

    def _say(self, text: str) -> None:
        """Show how the last job ended; empty: nothing."""
        self.state_label.setText(text)
        self.state_label.setVisible(bool(text))

    def _warn(self, error: SnowGalileoError, action: str = "") -> None:
        self.notice.say(Qgis.MessageLevel.Warning, user_text(error), action)
        log("\n".join(part for part in (user_text(error), error.detail) if part), Qgis.MessageLevel.Warning)

    def _set_busy(self, text: str) -> None:
        is_busy = bool(text)
        self.state_label.setText(text)
        self.state_label.setVisible(is_busy)
        self.progress_bar.setRange(0, 0)
        self.progress_bar.setVisible(is_busy)
        self.cancel_button.setVisible(is_busy)
        self.cancel_button.setEnabled(is_busy)
        self._show_buttons()

    def _show_buttons(self) -> None:
        """Enable what can be done now."""
        raise NotImplementedError

    def _on_succeeded(self, result: object) -> None:
        raise NotImplementedError

    def _on_failed(self, error: SnowGalileoError) -> None:
        raise NotImplementedError

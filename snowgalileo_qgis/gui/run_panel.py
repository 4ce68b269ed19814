"""Run and cancel buttons, progress, and what is missing: always visible at the foot of the dock."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.messages import as_tooltip, tr
from ..core.progress import percent, progress_text
from ..engine.protocol import Json
from .forms import load_form
from .part_bars import PartBars
from .result_text import device_text


class RunPanel(QWidget):
    """The buttons and the state line.

    ``verb``, ``tooltip``: of the run button.
    """

    run_clicked = pyqtSignal()
    cancel_clicked = pyqtSignal()
    help_clicked = pyqtSignal()

    def __init__(self, verb: str, tooltip: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("run_panel", self)
        self._tooltip = tooltip
        self.part_bars = PartBars(self)
        self.column.insertWidget(0, self.part_bars)
        self.run_button.setText(verb)
        self.run_button.setIcon(QgsApplication.getThemeIcon("/mActionStart.svg"))
        self.cancel_button.setIcon(QgsApplication.getThemeIcon("/mActionStop.svg"))
        self.run_button.clicked.connect(self.run_clicked)
        self.cancel_button.clicked.connect(self.cancel_clicked)
        self.help_button.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
        self.help_button.clicked.connect(self.help_clicked)
        self._is_running = False
        self._missing, self._is_said = "", True
        self._outcome = ""
        self._show()

    @property
    def state_text(self) -> str:
        """Text of the state line."""
        return self.state_label.text()

    def set_missing(self, text: str, is_said: bool = True) -> None:
        """Say what is missing before a job can run; empty if nothing is. ``is_said``: beside the button, too.

        It takes the place of the last job's outcome, which is old by then.
        """
        if text != self._missing:
            self._outcome = ""
        self._missing, self._is_said = text, is_said
        if not self._is_running:
            self._show()

    def set_running(self, text: str) -> None:
        """Show that a job has started."""
        self._is_running = True
        self._outcome = ""
        self.part_bars.clear()
        self.progress_bar.setRange(0, 0)
        self._show()
        self.state_label.setText(text)

    def set_progress(self, message: Json) -> None:
        """Show a progress message."""
        if not self._is_running or not self.cancel_button.isEnabled():
            return
        self.part_bars.set_progress(message)
        self.progress_bar.setRange(0, 100)
        self.progress_bar.setValue(max(self.progress_bar.value(), round(percent(message))))
        device = message.get("device")
        self.state_label.setText(
            progress_text({**message, "device": device_text(str(device)) if device else None})
        )

    def set_cancelling(self) -> None:
        """Show that the job is being cancelled; the engine finishes its batch first."""
        self.cancel_button.setEnabled(False)
        self.state_label.setText(tr("Cancelling…"))

    def set_finished(self, outcome: str = "") -> None:
        """Show that the job has ended; ``outcome``: a few words, the rest is for the result panel."""
        self._is_running = False
        self._outcome = outcome
        self._show()

    def _show(self) -> None:
        self.progress_bar.setVisible(self._is_running)
        if not self._is_running:
            self.progress_bar.reset()
            self.part_bars.clear()
        self.run_button.setEnabled(not self._is_running and not self._missing)
        self.run_button.setToolTip(as_tooltip(self._missing or self._tooltip))
        self.cancel_button.setEnabled(self._is_running)
        text = (self._missing if self._is_said else "") or self._outcome
        self.state_label.setText(text)
        self.state_label.setVisible(bool(text) or self._is_running)

"""The button that tests this computer, and the result below it."""

from __future__ import annotations

from typing import Callable, Optional, Tuple

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtWidgets import QStyle, QWidget

from ..core.messages import log, tr, user_text
from ..core.selftest_text import selftest_text
from ..core.tasks.engine_task import EngineTask
from ..core.tasks.latest_task import LatestTask
from ..engine.protocol import Cancelled, SelftestReport, SelftestSpec, SnowGalileoError
from .forms import load_form
from .text_view import TextView


class SelftestPanel(QWidget):
    """Tests a device at a precision; ``choice``: returns both when the button is clicked."""

    def __init__(self, choice: Callable[[], Tuple[str, str]], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("selftest_panel", self)
        self._choice = choice
        self.result_label = TextView.instead_of(self.result_label)
        self._job = LatestTask(self)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.failed.connect(self._on_failed)
        self.test_button.clicked.connect(self.test)
        self._show("", "")

    def test(self) -> None:
        """Start the test."""
        device, precision = self._choice()
        spec = SelftestSpec(device=device, precision=precision)
        self._job.start(EngineTask(tr("SnowGalileo: test this computer"), spec))
        self._show("", tr("Testing; this takes a few seconds…"))

    def close_down(self) -> None:
        """End the test before the panel is deleted."""
        self._job.drop()

    def _on_succeeded(self, report: SelftestReport) -> None:
        text = selftest_text(report)
        log(text, Qgis.MessageLevel.Info if report.passed else Qgis.MessageLevel.Critical)
        self._show("/mIconSuccess.svg" if report.passed else "/mIconCritical.svg", text)

    def _on_failed(self, error: SnowGalileoError) -> None:
        if isinstance(error, Cancelled):
            self._show("", tr("Cancelled."))
        else:
            self._show("/mIconCritical.svg", user_text(error))

    def _show(self, icon: str, text: str) -> None:
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        if icon:
            self.icon_label.setPixmap(QgsApplication.getThemeIcon(icon).pixmap(size, size))
        self.icon_label.setVisible(bool(icon))
        self.result_label.setText(text)
        self.result_label.setVisible(bool(text))
        self.test_button.setEnabled(not self._job.is_running)

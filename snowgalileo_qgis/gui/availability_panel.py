"""Which sensor saw the area on which day, and the choice of the prediction day."""

from __future__ import annotations

from typing import Dict, List, Optional, Tuple

from qgis.core import Qgis
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.counts import cells_text
from ..core.messages import log_error, shown, tr
from ..core.network import with_network
from ..core.online_text import sees_something, unanswered_text
from ..core.progress import looking_text
from ..core.tasks.engine_task import EngineTask
from ..core.tasks.latest_task import LatestTask
from ..engine.protocol import Availability, Cancelled, DayTable, JobSpec, Json, SnowGalileoError
from .availability_text import long_date
from .availability_view import AvailabilityView
from .forms import load_form
from .notice import Notice
from .text_view import TextView

DEBOUNCE_MS = 400
"""Time without further changes of the input before the engine looks at it."""


class AvailabilityPanel(QWidget):
    """Asks the engine what an input holds, and shows its answer.

    ``found`` carries the ``Availability``; ``changed``: other days are shown, or another day was chosen.
    """

    found = pyqtSignal(object)
    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("availability_panel", self)
        self._tables: Dict[str, DayTable] = {}
        self._spec = JobSpec()
        self._wanted_day: Optional[str] = None
        self._chosen: Tuple[List[str], Optional[str]] = ([], None)
        self._unanswered = ""
        self._sees_something = True
        self.view = AvailabilityView(self)
        self.view.hide()
        self.notice = Notice(self)
        self.place_label = TextView(self, least_lines=2)
        self.place_label.setAccessibleName(tr("Numbers of the cell under the cursor"))
        self.column.addWidget(self.notice)
        self.column.addWidget(self.view)
        self.column.addWidget(self.place_label)
        self.notice.action_clicked.connect(self._on_action)
        self.task = LatestTask(self)
        self.debounce = QTimer(self)
        self.debounce.setSingleShot(True)
        self.debounce.setInterval(DEBOUNCE_MS)
        self.view.described.connect(self._on_described)
        self.day_combo.currentIndexChanged.connect(self._on_day)
        self.debounce.timeout.connect(self._start)
        self.task.message.connect(self._on_message)
        self.task.succeeded.connect(self._on_succeeded)
        self.task.failed.connect(self._on_failed)

    @property
    def table(self) -> Optional[DayTable]:
        """The table that is shown."""
        return self.view.table

    @property
    def message(self) -> str:
        """The sentence that is shown while there is no table."""
        return self.notice.text

    @property
    def is_looking(self) -> bool:
        """Whether the engine is looking at the input, or will soon."""
        return self.debounce.isActive() or self.task.is_running

    @property
    def is_unknown(self) -> bool:
        """Whether no satellite is known to have seen the area, because services did not answer."""
        return bool(self._unanswered) and not self._sees_something

    def days(self) -> List[str]:
        """Prediction days of the input, ISO 8601, oldest first."""
        return list(self._tables)

    def day(self) -> Optional[str]:
        """The chosen prediction day; ``None``: all of them."""
        return self.day_combo.currentData() or None

    def want_day(self, day: str) -> None:
        """Choose this day, or all where it is empty, as soon as the input is known, if it has it."""
        self._wanted_day = day

    def look(self, spec: JobSpec) -> None:
        """Look at an input with an ``inspect`` or ``scan`` job, once changes have settled."""
        self.show_message(tr("Looking at the input…"))
        self._spec = spec
        self.debounce.start()

    def show_message(self, text: str) -> None:
        """Show a sentence instead of days, and end any look at an input."""
        self.stop()
        self._tables, self._unanswered = {}, ""
        self.day_combo.clear()
        self._show_widgets(False)
        self.view.show_table(None)
        self.notice.say(Qgis.MessageLevel.Info, text)

    def show_tables(self, availability: Availability) -> None:
        """Show other figures of the same input, such as those of the stack built from it."""
        tables = {table.day: table for table in availability.prediction_days}
        if self._tables.keys() <= tables.keys():
            self._tables = {day: tables[day] for day in self._tables}
            self._show_day()

    def stop(self) -> None:
        """End any look at an input."""
        self.debounce.stop()
        self.task.drop()

    def _start(self) -> None:
        self.task.start(EngineTask(tr("SnowGalileo: look at the input"), with_network(self._spec)))

    def _on_message(self, message: Json) -> None:
        if message["type"] == "progress" and message.get("total"):
            self.notice.say(Qgis.MessageLevel.Info, looking_text(message), tr("Cancel"))

    def _on_action(self) -> None:
        """Cancel a look, or look once more."""
        if self.is_looking:
            self.debounce.stop()
            self.task.cancel()
        else:
            self.look(self._spec)
            self.changed.emit()

    def _on_succeeded(self, availability: Availability) -> None:
        self._tables = {table.day: table for table in availability.prediction_days}
        self._unanswered = unanswered_text(availability)
        self._sees_something = sees_something(availability)
        self.day_combo.blockSignals(True)
        for table in availability.prediction_days:
            self.day_combo.addItem(f"{long_date(table.day)}  ({cells_text(table.cells)})", table.day)
        if len(self._tables) > 1:
            self.day_combo.addItem(tr("All {n} days, one map each").format(n=len(self._tables)), "")
        if self._wanted_day is not None:
            self._chosen = (self._spec.stacks, self._wanted_day)
        self._wanted_day = None
        stacks, day = self._chosen
        wanted = self.day_combo.findData(day) if stacks == self._spec.stacks and day is not None else -1
        self.day_combo.setCurrentIndex(wanted if wanted >= 0 else len(self._tables) - 1)
        self.day_combo.blockSignals(False)
        self._show_widgets(bool(self._tables))
        self.found.emit(availability)
        self._show_day()

    def _on_failed(self, error: SnowGalileoError) -> None:
        if isinstance(error, Cancelled):
            self.notice.say(Qgis.MessageLevel.Info, tr("The input was not looked at."), tr("Try again"))
        else:
            self.notice.say_error(error, tr("Try again"))
            log_error(error)
        self.changed.emit()

    def _on_described(self, text: str) -> None:
        self.place_label.setText(text or tr("Point at a cell to see its numbers."))

    def _show_widgets(self, is_shown: bool) -> None:
        # a job for one day leaves no choice
        self.day_combo.setVisible(is_shown and self._spec.day is None)
        self.place_label.setVisible(is_shown)

    def _on_day(self, index: int) -> None:
        """Show the day that was chosen, and choose it again when the same stacks are looked at again, such as
        for another area.
        """
        if index >= 0:
            self._chosen = (self._spec.stacks, self.day_combo.currentData())
            self._show_day()

    def _show_day(self) -> None:
        days = self.days()
        if days:
            self.notice.hide()
            if self.day() is None:
                text = tr("The table shows the last of the {n} days, {day}.")
                text = text.format(n=len(days), day=long_date(days[-1]))
                self.notice.say(Qgis.MessageLevel.Info, text)
            if self._unanswered:
                self.notice.say(Qgis.MessageLevel.Warning, shown(self._unanswered), tr("Try again"))
            self.view.show_table(self._tables[self.day() or days[-1]])
        self.changed.emit()

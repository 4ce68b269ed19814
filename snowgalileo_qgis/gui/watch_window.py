"""The window of a watched area: make one of the panel's choices, bring it up to date, see its days."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional

from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.accounts import account_fields
from ..core.cluster import on_cluster
from ..core.counts import percent_text
from ..core.files import write_whole
from ..core.layers import FSC, apply_look
from ..core.messages import log_error, shown, shown_lines, tr, user_text
from ..core.network import online_network_settings
from ..core.open_layers import reload_replaced
from ..core.progress import percent, progress_text
from ..core.settings import settings
from ..core.tasks.engine_task import EngineTask
from ..core.tasks.latest_task import LatestTask
from ..core.watch_words import failures, next_text, state_words, summary_text, why_text
from ..engine.protocol import WATCH_ENDING, Json, Output, SnowGalileoError, WatchDay, WatchReport, WatchSpec
from .first_day_dialog import FirstDayDialog
from .part_bars import PartBars
from .save_path import ask_save_path
from .text_view import TextView
from .watch_days import WatchDays

WIDTH, HEIGHT = 620, 640


class WatchWindow(QDialog):
    """Shows one watch file at a time.

    ``new_text``: called with a folder for the maps and a first day, gives the text of a watch file of the
    panel's choices; raises ``SnowGalileoError`` where these cannot be repeated. ``day_of_panel``: gives its
    day, ISO 8601. ``updated`` is emitted after each update.
    """

    updated = pyqtSignal()

    def __init__(
        self,
        new_text: Callable[[str, str], str],
        day_of_panel: Callable[[], Optional[str]] = lambda: None,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Watched area"))
        self.setObjectName("SnowGalileoWatch")
        self.resize(WIDTH, HEIGHT)
        self._new_text, self._day_of_panel = new_text, day_of_panel
        self._report: Optional[WatchReport] = None
        self._seen = ""
        self._is_updating = False
        self.replay = ""
        self.job = LatestTask(self)
        self._build()
        self.job.message.connect(self._on_message)
        self.job.succeeded.connect(self._on_report)
        self.job.failed.connect(self._on_failed)
        self._introduce()
        self._show_buttons()

    def _introduce(self) -> None:
        """Say what a watched area is, as long as none is chosen."""
        self.state_view.setText(
            tr(
                "The maps of a watched area keep up to date: each update maps the new days, and maps days "
                "again for which better data have come. Choose a watch file, or click New… to make one of "
                "what the panel is set to."
            )
        )

    def _build(self) -> None:
        self.file_widget = QgsFileWidget(self)
        self.file_widget.setFilter(tr("Watch files (*.toml)"))
        self.file_widget.lineEdit().setPlaceholderText(tr("Choose a watch file, or make a new one"))
        self.file_widget.lineEdit().setAccessibleName(tr("Watch file"))
        self.new_button = QPushButton(tr("New…"), self)
        self.new_button.setToolTip(tr("Repeat every day what the panel is set to"))
        self.update_button = QPushButton(tr("Update"), self)
        self.update_button.setToolTip(tr("Map new days, and again those for which better data have come"))
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.latest_button = QPushButton(tr("Add the latest map"), self)
        self.latest_button.setToolTip(
            tr("Add a layer to the project that shows the latest day after each update")
        )
        self.progress_bar = QProgressBar(self)
        self.progress_bar.setRange(0, 100)
        self.part_bars = PartBars(self)
        self.state_view = TextView(self)
        self.days_view = WatchDays(self)
        picture = QScrollArea(self)
        picture.setWidget(self.days_view)
        picture.setWidgetResizable(True)
        picture.setFrameShape(QScrollArea.Shape.NoFrame)
        self.table = QTableWidget(0, 4, self)
        self.table.setHorizontalHeaderLabels([tr("Day"), tr("State"), tr("Snow"), tr("Why")])
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        column, files, actions = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        files.addWidget(self.file_widget, 1)
        files.addWidget(self.new_button)
        for button in (self.update_button, self.cancel_button, self.latest_button):
            actions.addWidget(button)
        for button in (self.new_button, self.update_button, self.cancel_button, self.latest_button):
            # Enter in the field means the field
            button.setAutoDefault(False)
        actions.addStretch()
        column.addLayout(files)
        column.addLayout(actions)
        for widget in (self.progress_bar, self.part_bars, self.state_view):
            column.addWidget(widget)
        column.addWidget(picture, 2)
        column.addWidget(self.table, 3)
        self.file_widget.fileChanged.connect(self._on_file)
        self.file_widget.lineEdit().editingFinished.connect(self._on_typed)
        self.new_button.clicked.connect(self.ask_for_new)
        self.update_button.clicked.connect(self.update_watch)
        self.cancel_button.clicked.connect(self.job.cancel)
        self.latest_button.clicked.connect(self.add_latest)

    def reject(self) -> None:
        """Close; a running update is ended, and goes on where it was with the next."""
        self.job.drop()
        self._show_buttons()
        super().reject()

    def ask_for_new(self) -> None:
        """Ask with which day a new watch shall begin and where it shall be, and make it."""
        try:
            self._new_text("", "")
        except SnowGalileoError as error:
            self._on_failed(error)
            return
        dialog = FirstDayDialog(self._day_of_panel(), self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        path = ask_save_path(self, tr("New watched area"), tr("Watch files (*.toml)"))
        if path:
            self.make(path, dialog.day())

    def make(self, path: str, first: str = "") -> None:
        """Write a watch file of the panel's choices; its maps go into a folder of its name beside it.

        ``first``: day to begin with, empty: that of the panel.
        """
        target = Path(path)
        target = target if target.suffix.lower() == WATCH_ENDING else Path(f"{path}{WATCH_ENDING}")
        try:
            write_whole(target, self._new_text(target.stem, first))
        except SnowGalileoError as error:
            self._on_failed(error)
            return
        except OSError as error:
            self.state_view.setText(
                shown(tr("{file} cannot be written: {reason}").format(file=target, reason=error.strerror))
            )
            return
        if self.file_widget.filePath() == str(target):
            self.look()
        else:
            self.file_widget.setFilePath(str(target))

    def look(self) -> None:
        """Show the state of the watch."""
        self._seen = self.file_widget.filePath()
        self._report = None
        self.table.setRowCount(0)
        self.days_view.show_days([])
        if self.file_widget.filePath().strip():
            self._start(self._spec("status"), tr("Looking at the days"))
        else:
            self._introduce()
            self._show_buttons()

    def update_watch(self) -> None:
        """Bring the watch up to date."""
        try:
            spec = self._spec(
                "update",
                cache=settings().products_folder,
                **account_fields({}),
                **online_network_settings(),
            )
        except SnowGalileoError as error:
            self._on_failed(error)
            return
        self._start(spec, tr("Starting the engine…"))

    def add_latest(self) -> None:
        """Add the newest map to the project, under the name that stays."""
        if self._report is None or "fsc" not in self._report.latest:
            return
        name = tr("{name}: latest snow").format(name=self._report.name)
        layer = QgsRasterLayer(self._report.latest["fsc"], name)
        apply_look(layer, self._report.latest_day, FSC)
        layer.setName(name)
        # the day changes with each update
        layer.temporalProperties().setIsActive(False)
        QgsProject.instance().addMapLayer(layer)

    def _spec(self, action: str, **fields: Json) -> WatchSpec:
        return WatchSpec(
            action=action,
            file=self.file_widget.filePath().strip(),
            replay=self.replay if action == "update" else "",
            **fields,
        )

    def _start(self, spec: WatchSpec, text: str) -> None:
        self.state_view.setText(text)
        self._seen = self.file_widget.filePath()  # a path just typed must not be looked at beside an update
        self._is_updating = spec.action == "update"
        title = tr("SnowGalileo: watched area")
        self.job.start(EngineTask(title, on_cluster(spec), is_silent=not self._is_updating))
        self._show_buttons()

    def _show_buttons(self) -> None:
        """A look at the days does not keep the user from going on; an update does."""
        is_running = self.job.is_running
        is_updating = is_running and self._is_updating
        self.progress_bar.setVisible(is_running)
        self.progress_bar.setValue(0)
        self.part_bars.clear()
        self.cancel_button.setEnabled(is_running)
        self.new_button.setEnabled(not is_updating)
        self.file_widget.setEnabled(not is_updating)
        self.update_button.setEnabled(not is_updating and bool(self.file_widget.filePath().strip()))
        self.latest_button.setEnabled(
            not is_running and self._report is not None and "fsc" in self._report.latest
        )

    def _on_file(self, path: str) -> None:
        """A file that was chosen is looked at; one that is being typed, once it is whole."""
        if not self.file_widget.lineEdit().isModified() or not path.strip():
            self.look()
        else:
            self._show_buttons()

    def _on_typed(self) -> None:
        if self.file_widget.filePath() != self._seen:
            self.look()

    def _on_message(self, message: Json) -> None:
        if message["type"] == "progress":
            self.progress_bar.setValue(round(percent(message)))
            self.part_bars.set_progress(message)
            self.state_view.setText(progress_text(message))

    def _on_report(self, report: WatchReport) -> None:
        self._report = report
        if self._is_updating:
            reload_replaced([Output(report.folder, is_folder=True)])
            self.updated.emit()
        lines = [summary_text(report), next_text(report), *failures(report)]
        if report.report:
            text = tr("The report of {day} is made by the algorithm Update watched area.")
            lines.append(text.format(day=report.report["day"]))
        self.state_view.setText(shown_lines("\n".join(filter(None, lines))))
        self.days_view.show_days(report.days)
        self.table.setRowCount(len(report.days))
        for row, day in enumerate(reversed(report.days)):
            for column, text in enumerate(_cells(day)):
                self.table.setItem(row, column, QTableWidgetItem(shown(text)))
        self.table.resizeColumnToContents(0)
        self._show_buttons()

    def _on_failed(self, error: SnowGalileoError) -> None:
        log_error(error, Qgis.MessageLevel.Warning)
        self.state_view.setText(user_text(error))
        self._show_buttons()


def _cells(day: WatchDay) -> list[str]:
    """What a row of the table shows."""
    snow = "" if day.mean_fsc is None else percent_text(day.mean_fsc)
    return [day.day, state_words().get(day.state, day.state), snow, why_text(day)]

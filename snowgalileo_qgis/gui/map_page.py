"""The page on which snow is mapped: choose a stack, see what it holds, choose a model, run."""

from __future__ import annotations

from typing import Dict, List, Optional

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..core.messages import tr, user_text
from ..core.settings import settings
from ..engine.protocol import (
    BuildSpec,
    Cancelled,
    InspectSpec,
    JobSpec,
    Json,
    PredictSpec,
    ScanSpec,
    SnowGalileoError,
)
from .archive_panel import ArchivePanel
from .area_panel import AreaPanel
from .availability import AvailabilityView
from .availability_table import DayTable, long_date
from .input_panel import InputPanel
from .job_page import JobPage
from .job_runner import JobRunner
from .left_out import LeftOutBox
from .model_panel import ModelPanel, select
from .output_panel import OutputPanel
from .result_layers import ResultLayers
from .result_text import result_text

STACK, ARCHIVE = "stack", "archive"
DEBOUNCE_MS = 400
"""Rest after the last change of the input before the stack is looked at."""


class MapPage(JobPage):
    """Maps snow cover. All work happens in the engine; the page only asks, shows and adds layers.

    ``mapped``: the result of a job, and its stacks.
    """

    mapped = pyqtSignal(dict, list)

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(
            iface,
            "map_page",
            tr("R&un"),
            tr("Map the snow cover of the prediction day"),
            tr("SnowGalileo: map snow cover"),
            parent,
        )
        self._tables: Dict[str, DayTable] = {}
        self._prediction = PredictSpec()
        self._wanted_day = ""
        self._layers = ResultLayers(iface)
        self._inspection = JobRunner(self)
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(DEBOUNCE_MS)
        self._build()
        self._connect()
        self.input_panel.set_paths([settings().last_input] if settings().last_input else [])
        self.archive_panel.path_edit.set_paths([settings().last_archive] if settings().last_archive else [])
        select(self.source_combo, settings().source)
        self._on_source()

    def _build(self) -> None:
        self.input_panel = InputPanel(self)
        self.archive_panel = ArchivePanel(self)
        self.area_panel = AreaPanel(self._iface.mapCanvas(), self)
        self.availability = AvailabilityView(self)
        self.place_label = QLabel(self)
        self.place_label.setWordWrap(True)
        self.place_label.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.left_out_box = LeftOutBox(self)
        self.model_panel = ModelPanel(self)
        self.output_panel = OutputPanel(self)
        self.source_combo.addItem(tr("Stack"), STACK)
        self.source_combo.addItem(tr("Downloaded products"), ARCHIVE)
        self.input_column.addWidget(self.input_panel)
        self.input_column.addWidget(self.archive_panel)
        self.input_column.addWidget(self.area_panel)
        for widget in (self.availability, self.place_label, self.left_out_box):
            self.day_column.addWidget(widget)
        self.model_column.addWidget(self.model_panel)
        self.output_column.addWidget(self.output_panel)

    def _connect(self) -> None:
        self.source_combo.currentIndexChanged.connect(self._on_source)
        self.input_panel.changed.connect(self._on_input)
        self.archive_panel.changed.connect(self._on_input)
        self.area_panel.changed.connect(self._on_input)
        self.model_panel.impute_check.toggled.connect(self._on_input)
        self.model_panel.changed.connect(self.show_missing)
        self.availability.described.connect(self._on_described)
        self.day_combo.currentIndexChanged.connect(self._show_day)
        self._debounce.timeout.connect(self._inspect)
        self._inspection.message.connect(self._on_inspection_message)
        self._inspection.succeeded.connect(self._on_inspected)
        self._inspection.failed.connect(self._on_inspection_failed)

    def close_down(self) -> None:
        """End the jobs and leave the map as it was, before the page goes for good."""
        self._debounce.stop()
        self._inspection.drop()
        self.model_panel.close_down()
        super().close_down()
        self.area_panel.close_down()

    def reload(self) -> None:
        """Take over changed settings."""
        self.model_panel.reload()

    def show_devices(self, hello: Json) -> None:
        """Offer the devices that the engine found."""
        self.model_panel.show_devices(hello)

    def set_engine(self, is_ready: bool) -> None:
        """Say whether the engine can run; look at the stack once it can."""
        super().set_engine(is_ready)
        if is_ready:
            self._on_input()

    # --- what the stack holds ----------------------------------------------------------------------

    def _on_input(self) -> None:
        self._tables = {}
        self.day_combo.clear()
        self._show_day_widgets(False)
        self.left_out_box.hide()
        self._inspection.drop()
        self.archive_panel.show_estimate(None)
        if not self._paths():
            self._debounce.stop()
            self.availability.show_text(self._invitation())
        elif self.area_panel.problem():
            self._debounce.stop()
            self.availability.show_text(self.area_panel.problem())
        else:
            self.availability.show_text(tr("Looking at the input…"))
            self._debounce.start()
        self.show_missing()

    def _inspect(self) -> None:
        if not self._has_engine:
            self.availability.show_text(tr("The input can be looked at once the engine is installed."))
            return
        area = self.area_panel.area()
        if self.is_archive:
            spec: JobSpec = ScanSpec(
                archive=self._paths(), day=self.archive_panel.day().isoformat(), area=area
            )
        else:
            spec = InspectSpec(stacks=self._paths(), area=area, impute_nan=self.model_panel.impute_nan())
        self._inspection.start(tr("SnowGalileo: look at the input"), spec)

    def _on_inspection_message(self, message: Json) -> None:
        if message["type"] == "progress" and message.get("total"):
            text = tr("Looking at the input… {done} of {total}").format(
                done=message.get("done", 0), total=message["total"]
            )
            self.availability.show_text(text)

    def _on_inspected(self, result: Json) -> None:
        if self.is_archive:
            self.archive_panel.save()
            self.archive_panel.show_estimate(result)
        else:
            settings().last_input = self.input_panel.path_edit.text()
        tables = [DayTable.from_json(entry) for entry in result["prediction_days"]]
        self._tables = {table.day.isoformat(): table for table in tables}
        self.day_combo.blockSignals(True)
        for table in tables:
            self.day_combo.addItem(
                f"{long_date(table.day)}  ({cells_text(table.cells)})", table.day.isoformat()
            )
        if len(tables) > 1:
            self.day_combo.addItem(tr("All {n} days, one map each").format(n=len(tables)), "")
        wanted = self.day_combo.findData(self._wanted_day) if self._wanted_day else -1
        self._wanted_day = ""
        self.day_combo.setCurrentIndex(wanted if wanted >= 0 else len(tables) - 1)
        self.day_combo.blockSignals(False)
        self.left_out_box.show_result(result)
        self._show_day_widgets(bool(tables))
        self._show_day()

    def _on_inspection_failed(self, error: SnowGalileoError) -> None:
        if not isinstance(error, Cancelled):
            self.availability.show_text(user_text(error))
        self.show_missing()

    def _on_described(self, text: str) -> None:
        self.place_label.setText(text or tr("Point at a cell to see its numbers."))

    def _show_day_widgets(self, is_shown: bool) -> None:
        self.day_combo.setVisible(is_shown and not self.is_archive)
        self.place_label.setVisible(is_shown)

    def _show_day(self) -> None:
        days = list(self._tables)
        if days:
            self.availability.show_table(self._tables[self.day_combo.currentData() or days[-1]])
        self.show_missing()

    # --- prediction --------------------------------------------------------------------------------

    def missing_input(self) -> str:
        """A stack, an area and a model, in this order."""
        if not self._paths():
            return (
                tr("Choose a folder of downloaded products first.")
                if self.is_archive
                else tr("Choose a stack first.")
            )
        if self.area_panel.problem():
            return self.area_panel.problem()
        if not self._tables:
            return (
                tr("Waiting for the look at the input.")
                if self._is_looking()
                else tr("This input cannot be mapped.")
            )
        if not self.model_panel.checkpoint():
            return tr("Choose a model file.")
        return ""

    def spec(self) -> JobSpec:
        """The job that the form describes: a prediction, for downloaded products the build before it.

        Its settings are kept for the next time.
        """
        self.model_panel.save()
        day = self.day_combo.currentData() or None
        self._prediction = PredictSpec(stacks=self._paths(), day=day, area=self.area_panel.area())
        if day is None and len(self._tables) > 1:
            # a series gets an index beside its maps
            self._prediction.first_day, self._prediction.last_day = min(self._tables), max(self._tables)
        self.model_panel.fill(self._prediction)
        self.output_panel.fill(self._prediction, len(self._prediction.checkpoints) > 1)
        if not self.is_archive:
            return self._prediction
        return BuildSpec(
            archive=self._paths(), day=day, area=self.area_panel.area(), output=self.archive_panel.output()
        )

    def restore(self, made_with: Json) -> None:
        """Show the settings of an earlier prediction, to run it again or to change them."""
        self.source_combo.setCurrentIndex(self.source_combo.findData(STACK))
        self._wanted_day = str(made_with.get("day") or "")
        self.model_panel.restore(made_with)
        self.output_panel.restore(made_with)
        self.area_panel.set_area(made_with.get("area"))
        self.input_panel.set_paths(list(made_with.get("stacks") or []))

    def next_job(self, result: Json) -> Optional[JobSpec]:
        """The prediction, after the build."""
        if "stack" not in result:
            return None
        self._prediction.stacks = [result["stack"]]
        return self._prediction

    def show_result(self, result: Json) -> str:
        """Add the maps to the project."""
        self.left_out_box.show_result(result)
        self.output_panel.show_unfinished()
        self._layers.add(result)
        self.mapped.emit(result, self._prediction.stacks)
        return result_text(result)

    @property
    def is_archive(self) -> bool:
        """Whether the input is a folder of downloaded products."""
        return self.source_combo.currentData() == ARCHIVE

    def _paths(self) -> List[str]:
        return self.archive_panel.paths() if self.is_archive else self.input_panel.paths()

    def _invitation(self) -> str:
        if self.is_archive:
            return tr("Choose a folder of downloaded products, a day and an area to see what there is.")
        return tr("Choose a stack to see which sensor saw the area on which day.")

    def _on_source(self) -> None:
        settings().source = self.source_combo.currentData()
        self.input_panel.setVisible(not self.is_archive)
        self.archive_panel.setVisible(self.is_archive)
        self.area_panel.set_needs_area(self.is_archive)
        self._on_input()

    def _is_looking(self) -> bool:
        return self._debounce.isActive() or self._inspection.is_running


def cells_text(cells: int) -> str:
    """``25 cells``."""
    return tr("1 cell") if cells == 1 else tr("{n} cells").format(n=cells)

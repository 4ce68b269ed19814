"""The page that maps snow: choose an input and an area, see what there is, choose a model, run."""

from __future__ import annotations

from dataclasses import replace
from typing import List, Optional, Sequence

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.engine_info import EngineInfo
from ..core.messages import tr, user_text
from ..core.settings import settings
from ..engine.protocol import (
    Availability,
    BuildSpec,
    BuiltStack,
    FetchedProducts,
    FetchSpec,
    InspectSpec,
    JobResult,
    JobSpec,
    PredictSpec,
    ScanSpec,
    SnowGalileoError,
    SnowMaps,
    products_folder,
)
from .archive_panel import ArchivePanel
from .area_panel import AreaPanel
from .availability_panel import AvailabilityPanel
from .availability_view import invitation
from .input_panel import InputPanel
from .job_page import JobPage
from .left_out import LeftOutBox
from .model_panel import ModelPanel, select
from .online_panel import OnlinePanel
from .output_panel import OutputPanel
from .result_layers import ResultLayers
from .result_text import result_text

STACK, ARCHIVE, ONLINE = "stack", "archive", "online"


class MapPage(JobPage):
    """Maps snow cover from a stack, or builds the stack first: from an archive of downloaded products, or
    from products that it downloads.

    ``mapped`` carries the ``SnowMaps`` of a job and the paths of its stacks.
    """

    mapped = pyqtSignal(object, list)

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(
            iface,
            "map_page",
            tr("R&un"),
            tr("Map the snow cover of the prediction day"),
            tr("SnowGalileo: map snow cover"),
            parent,
        )
        self._prediction = PredictSpec()
        self._build_spec = BuildSpec()
        self._layers = ResultLayers(iface)
        self._build()
        self._connect()
        self.input_panel.set_paths([settings().last_input] if settings().last_input else [])
        self.archive_panel.path_edit.set_paths([settings().last_archive] if settings().last_archive else [])
        select(self.source_combo, settings().source)
        self._on_source()

    def _build(self) -> None:
        self.input_panel = InputPanel(self)
        self.archive_panel = ArchivePanel(self)
        self.online_panel = OnlinePanel(self)
        self.area_panel = AreaPanel(self._iface.mapCanvas(), self)
        self.availability = AvailabilityPanel(self)
        self.left_out_box = LeftOutBox(self)
        self.model_panel = ModelPanel(self)
        self.output_panel = OutputPanel(self)
        self.source_combo.addItem(tr("Stack"), STACK)
        self.source_combo.addItem(tr("Downloaded products"), ARCHIVE)
        self.source_combo.addItem(tr("Online"), ONLINE)
        for widget in (self.input_panel, self.archive_panel, self.online_panel, self.area_panel):
            self.input_column.addWidget(widget)
        for widget in (self.availability, self.left_out_box):
            self.day_column.addWidget(widget)
        self.model_column.addWidget(self.model_panel)
        self.output_column.addWidget(self.output_panel)

    def _connect(self) -> None:
        self.source_combo.currentIndexChanged.connect(self._on_source)
        self.input_panel.changed.connect(self._on_input)
        self.archive_panel.changed.connect(self._on_input)
        self.online_panel.changed.connect(self._on_input)
        self.area_panel.changed.connect(self._on_input)
        self.model_panel.impute_check.toggled.connect(self._on_input)
        self.model_panel.changed.connect(self.show_missing)
        self.availability.found.connect(self._on_found)
        self.availability.changed.connect(self.show_missing)

    def close_down(self) -> None:
        """End all jobs and leave the map as it was, before the page is deleted."""
        self.availability.stop()
        self.model_panel.close_down()
        super().close_down()
        self.area_panel.close_down()

    def reload(self) -> None:
        """Apply changed settings."""
        self.model_panel.reload()

    def show_devices(self, info: EngineInfo) -> None:
        """Offer the engine's devices."""
        self.model_panel.show_devices(info)

    def set_engine(self, is_ready: bool) -> None:
        """Set whether the engine can run, and look at the input."""
        super().set_engine(is_ready)
        self._on_input()

    def missing_input(self) -> str:
        """What is missing: input, area or model, in this order."""
        if not self._has_source():
            return (
                tr("Choose a folder of downloaded products first.")
                if self.is_archive
                else tr("Choose a stack first.")
            )
        if self.area_panel.problem():
            return self.area_panel.problem()
        if not self.availability.days():
            return (
                tr("Still looking at the input.")
                if self.availability.is_looking
                else tr("This input cannot be mapped.")
            )
        if not self.model_panel.checkpoint():
            return tr("Choose a model file.")
        return ""

    def spec(self) -> JobSpec:
        """The prediction that the form describes; for an archive, the build that comes before it.

        Stores the settings for the next session.
        """
        self.model_panel.save()
        day, days = self.availability.day(), self.availability.days()
        self._prediction = PredictSpec(stacks=self._paths(), day=day, area=self.area_panel.area())
        if day is None and len(days) > 1:
            # only a series gets an index of its maps
            self._prediction.first_day, self._prediction.last_day = min(days), max(days)
        self.model_panel.fill(self._prediction)
        self.output_panel.fill(self._prediction, len(self._prediction.checkpoints) > 1)
        if self.is_online:
            self._build_spec = BuildSpec(
                archive=[str(products_folder())],
                day=day,
                area=self.area_panel.area(),
                output=self.online_panel.output(),
            )
            return self.online_panel.fetch(self.area_panel.area())
        if not self.is_archive:
            return self._prediction
        return BuildSpec(
            archive=self._paths(), day=day, area=self.area_panel.area(), output=self.archive_panel.output()
        )

    def restore(self, made_with: PredictSpec) -> None:
        """Show the settings of an earlier prediction, to repeat or change it."""
        self.source_combo.setCurrentIndex(self.source_combo.findData(STACK))
        self.availability.want_day(made_with.day or "")
        self.model_panel.restore(made_with)
        self.output_panel.restore(made_with)
        self.area_panel.set_area(made_with.area)
        self.input_panel.set_paths(made_with.stacks)

    def following(self, first: JobSpec) -> Sequence[JobSpec]:
        """The build after a download, and the prediction after a build."""
        build = self._build_spec if isinstance(first, FetchSpec) else first
        if not isinstance(build, BuildSpec):
            return []
        prediction = replace(self._prediction, stacks=[build.output])
        return [prediction] if build is first else [build, prediction]

    def next_job(self, result: JobResult) -> Optional[JobSpec]:
        """The build after a download, and the prediction after a build."""
        if isinstance(result, FetchedProducts):
            self.left_out_box.show_files(result.left_out, {})
            self._build_spec.archive = result.folders
            return self._build_spec
        if not isinstance(result, BuiltStack):
            return None
        self._prediction.stacks = [result.stack]
        return self._prediction

    def show_result(self, result: SnowMaps) -> str:
        """Add the maps to the project."""
        self.left_out_box.show_files(result.left_out, result.ignored)
        self.output_panel.show_unfinished()
        self._layers.add(result)
        self.mapped.emit(result, self._prediction.stacks)
        return result_text(result)

    @property
    def is_archive(self) -> bool:
        """Whether the input is an archive of downloaded products."""
        return self.source_combo.currentData() == ARCHIVE

    @property
    def is_online(self) -> bool:
        """Whether products are downloaded first."""
        return self.source_combo.currentData() == ONLINE

    def _has_source(self) -> bool:
        return self.is_online or bool(self._paths())

    def _paths(self) -> List[str]:
        return self.archive_panel.paths() if self.is_archive else self.input_panel.paths()

    def _on_source(self) -> None:
        settings().source = self.source_combo.currentData()
        self.input_panel.setVisible(not self.is_archive and not self.is_online)
        self.archive_panel.setVisible(self.is_archive)
        self.online_panel.setVisible(self.is_online)
        self.area_panel.set_needs_area(self.is_archive or self.is_online)
        self._on_input()

    def _on_input(self) -> None:
        self.left_out_box.hide()
        self.archive_panel.show_estimate(None)
        self.online_panel.show_estimate(None)
        obstacle = self._obstacle()
        if obstacle:
            self.availability.show_message(obstacle)
        else:
            try:
                self.availability.look(self._look_spec())
            except SnowGalileoError as error:
                self.availability.show_message(user_text(error))
        self.show_missing()

    def _obstacle(self) -> str:
        """Why the engine cannot look at the input; empty if it can."""
        if not self._has_source():
            return (
                tr("Choose a folder of downloaded products, a day and an area to see what there is.")
                if self.is_archive
                else invitation()
            )
        if self.area_panel.problem():
            return self.area_panel.problem()
        return "" if self._has_engine else tr("SnowGalileo can look at the input once the engine is ready.")

    def _look_spec(self) -> JobSpec:
        area = self.area_panel.area()
        if self.is_online:
            return self.online_panel.search(area)
        if self.is_archive:
            return ScanSpec(archive=self._paths(), day=self.archive_panel.day().isoformat(), area=area)
        return InspectSpec(stacks=self._paths(), area=area, impute_nan=self.model_panel.impute_nan())

    def _on_found(self, availability: Availability) -> None:
        if self.is_online:
            self.online_panel.save()
            self.online_panel.show_estimate(availability)
        elif self.is_archive:
            self.archive_panel.save()
            self.archive_panel.show_estimate(availability)
        else:
            settings().last_input = self.input_panel.path_edit.text()
        self.left_out_box.show_files(availability.left_out, availability.ignored)

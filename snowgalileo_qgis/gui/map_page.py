"""The page that maps snow: choose an input and an area, see what there is, choose a model, run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, List, Optional, Sequence, Tuple, Union

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.engine_info import EngineInfo
from ..core.error_words import TranslatedError
from ..core.layers import write_all_sidecars
from ..core.messages import log_error, tr, user_text
from ..core.settings import settings
from ..core.watch_text import repeated_daily
from ..engine.protocol import (
    Availability,
    BuildSpec,
    BuiltStack,
    InspectSpec,
    JobResult,
    JobSpec,
    OnlineProducts,
    PredictSpec,
    Quicklook,
    ScanSpec,
    SnowGalileoError,
    SnowMaps,
)
from .archive_panel import ArchivePanel
from .area_panel import AreaMode, AreaPanel
from .availability_panel import AvailabilityPanel
from .canvas_start import start_canvas
from .example import demo_model, example_data, example_story, is_example
from .first_steps import FirstSteps
from .footprints import Footprints
from .input_panel import InputPanel
from .job_page import JobPage
from .left_out import LeftOutBox
from .model_panel import ModelPanel, select
from .online_panel import OnlinePanel
from .output_panel import OutputPanel
from .quicklook_layers import add_quicklook, quicklook_job, quicklook_text
from .result_layers import ResultLayers
from .result_panel import Shown
from .result_text import shown_result
from .watch_window import WatchWindow
from .wrapping import WrappingButton

STACK, ARCHIVE, ONLINE = "stack", "archive", "online"


class MapPage(JobPage):
    """Maps snow cover from a stack, or builds the stack first: from an archive of downloaded products, or
    from products that it downloads.

    ``mapped`` carries the ``SnowMaps`` of a job and the paths of its stacks.
    """

    guide_section = "from-the-dock"
    is_in_project = True
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
        self._layers = ResultLayers(iface)
        self._wants_quicklook = False
        self._runs_when_ready = False
        self._map_shown: Optional[Shown] = None
        self._build()
        self._connect()
        self.input_panel.set_paths([settings().last_input] if settings().last_input else [])
        self.archive_panel.path_edit.set_paths([settings().last_archive] if settings().last_archive else [])
        select(self.source_combo, settings().source)
        self._on_source()

    def _build(self) -> None:
        self.first_steps = FirstSteps(self)
        self.sections.insertWidget(0, self.first_steps)
        self.input_panel = InputPanel(self)
        self.archive_panel = ArchivePanel(self)
        self.online_panel = OnlinePanel(self)
        self.area_panel = AreaPanel(self._iface.mapCanvas(), self, self._prepare_canvas)
        self.availability = AvailabilityPanel(self)
        self.footprints = Footprints(self._iface, self)
        self.zoom_button = WrappingButton(tr("Zoom to the data"), self)
        self.zoom_button.setToolTip(tr("Show the cells, outlined in orange, on the map"))
        self.zoom_button.setIcon(QgsApplication.getThemeIcon("/mActionZoomToLayer.svg"))
        self.left_out_box = LeftOutBox(self)
        self.model_panel = ModelPanel(self)
        self.output_panel = OutputPanel(self)
        self.source_combo.addItem(tr("Stack"), STACK)
        self.source_combo.addItem(tr("Downloaded products"), ARCHIVE)
        self.source_combo.addItem(tr("Online"), ONLINE)
        for widget in (self.input_panel, self.archive_panel, self.online_panel, self.area_panel):
            self.input_column.addWidget(widget)
        for widget in (self.availability, self.zoom_button, self.left_out_box):
            self.day_column.addWidget(widget)
        self.model_column.addWidget(self.model_panel)
        self.output_column.addWidget(self.output_panel)
        self.watch_button = WrappingButton(tr("Watched area…"), self)
        self.watch_button.setToolTip(tr("Keep the maps of this area up to date, day after day"))
        self.output_column.addWidget(self.watch_button)
        self.watch_window = WatchWindow(self.watch_text, self.availability.day, self)

    def _connect(self) -> None:
        self.source_combo.currentIndexChanged.connect(self._on_source)
        self.input_panel.changed.connect(self._on_input)
        self.archive_panel.changed.connect(self._on_input)
        self.online_panel.changed.connect(self._on_input)
        self.area_panel.changed.connect(self._on_input)
        self.model_panel.impute_check.toggled.connect(self._on_input)
        self.model_panel.changed.connect(self.show_missing)
        self.availability.found.connect(self._on_found)
        self.availability.changed.connect(self._on_availability)
        self.model_panel.condition_combo.currentIndexChanged.connect(self.show_missing)
        self.result_panel.zoom_clicked.connect(self._layers.zoom)
        self.zoom_button.clicked.connect(self.footprints.zoom)
        self.watch_button.clicked.connect(self.watch_window.show)
        self.first_steps.model_wanted.connect(self.model_panel.get_weights)
        self.first_steps.data_wanted.connect(self.choose_data)
        self.first_steps.example_wanted.connect(self.try_example)

    def close_down(self) -> None:
        """End all jobs and leave the map as it was, before the page is deleted."""
        self.availability.stop()
        self.watch_window.reject()
        self.model_panel.close_down()
        super().close_down()
        self._layers.close_down()
        self.area_panel.close_down()
        self.footprints.close_down()

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

    def show_missing(self) -> None:
        """Show what is missing, also in the first steps; run the example once it is ready."""
        super().show_missing()
        self.first_steps.set_engine(self._has_engine)
        self.first_steps.set_model(", ".join(Path(one).name for one in self.model_panel.checkpoints()))
        data = tr("Online") if self.is_online else ", ".join(Path(one).name for one in self._paths())
        self.first_steps.set_data(data)
        if self._runs_when_ready and self.availability.days() and not self.missing():
            self._runs_when_ready = False
            self.run()

    def try_example(self) -> None:
        """Map the example data with the demonstration model; both stay in the form, to look at."""
        self.source_combo.setCurrentIndex(self.source_combo.findData(STACK))
        self.area_panel.set_mode(AreaMode.WHOLE)
        self.model_panel.use_weights([demo_model()])
        self.output_panel.quicklook_check.setChecked(True)
        self.input_panel.set_paths([])
        self._runs_when_ready = True
        self.input_panel.set_paths([example_data()])

    def choose_data(self) -> None:
        """Bring the user to the choice of the input."""
        self.scroll_area.ensureWidgetVisible(self.input_box)
        if self.is_online:
            self.online_panel.day_edit.setFocus()
            return
        panel = self.archive_panel if self.is_archive else self.input_panel
        panel.path_edit.setFocus()
        panel.folder_button.click()

    def missing_input(self) -> str:
        """What is missing: input, area or model, in this order."""
        if not self._has_source():
            if self.is_online:
                return self.online_panel.problem()
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
                else tr("This input cannot be mapped: see the prediction day.")
            )
        if self.availability.is_unknown and not self.online_panel.own_folders():
            return tr("The services did not answer: see the prediction day.")
        return "" if self.model_panel.checkpoint() else tr("Choose a model file.")

    def spec(self) -> JobSpec:
        """The prediction that the form describes; for products, the build that comes before it.

        What follows it in the run is made of the form as it is now. Stores the settings for the next session.
        """
        if not is_example(self._paths()):
            self.model_panel.save()
        first = self._build_job()
        self._prediction = self._prediction_job()
        self._wants_quicklook = self.output_panel.quicklook_check.isChecked()
        return first or self._prediction

    def _prediction_job(self) -> PredictSpec:
        day, days = self.availability.day(), self.availability.days()
        prediction = PredictSpec(stacks=self._paths(), day=day, area=self.area_panel.area())
        if day is None and len(days) > 1:
            # only a series gets an index of its maps
            prediction.first_day, prediction.last_day = min(days), max(days)
        self.model_panel.fill(prediction)
        self.output_panel.fill(prediction, len(prediction.checkpoints) > 1)
        return prediction

    def _build_job(self) -> Optional[BuildSpec]:
        """The build before a prediction; ``None`` for stacks."""
        day, area = self.availability.day(), self.area_panel.area()
        if self.is_online:
            own, output = self.online_panel.own_folders(), self.online_panel.output()
            build = BuildSpec(day=day, area=area, archive=own, output=output)
            if self.online_panel.is_earth_engine:
                return replace(build, earth_engine=self.online_panel.earth_engine())
            return replace(build, fetch=self.online_panel.fetch(area))
        if not self.is_archive:
            return None
        return BuildSpec(
            archive=self._paths(),
            day=day,
            area=area,
            output=self.archive_panel.output(),
            earth_engine=self.archive_panel.earth_engine(),
        )

    def watch_text(self, folder: str, first: str = "") -> str:
        """The text of a watch file that repeats daily what the form describes; see ``repeated_daily``."""
        if self.missing():
            raise TranslatedError("SG-JOB-001", self.missing(), tr("Then click New… again."))
        archive = self._paths() if self.is_archive else []
        is_earth_engine = self.is_online and self.online_panel.is_earth_engine
        project = self.archive_panel.project if self.is_archive else ""
        return repeated_daily(
            self._prediction_job(),
            self.online_panel.own_folders() if self.is_online else archive,
            folder,
            sensors=self.online_panel.sensors() if self.is_online else [],
            first=first,
            fetch=self.online_panel.download(self.area_panel.area())
            if self.is_online and not is_earth_engine
            else None,
            earth_engine=settings().earth_engine_project if is_earth_engine else project,
            earth_engine_file=settings().earth_engine_file if is_earth_engine else "",
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
        """The prediction after a build."""
        return [replace(self._prediction, stacks=[first.output])] if isinstance(first, BuildSpec) else []

    def next_job(self, result: JobResult) -> Optional[JobSpec]:
        """After a build, a look at what was built, whose clouds are now known; then the prediction."""
        if isinstance(result, BuiltStack):
            if result.fetched:
                self.left_out_box.show_not_fetched(result.fetched.left_out)
            self._prediction.stacks = [result.stack]
            return InspectSpec(stacks=[result.stack], day=self._prediction.day, area=self._prediction.area)
        if isinstance(result, Availability):
            self.availability.show_tables(result)
            return self._prediction
        if isinstance(result, SnowMaps) and self._wants_quicklook:
            self._map_shown = self._show_maps(result)
            return quicklook_job(self._prediction, result.rasters[-1].day)
        return None

    @staticmethod
    def complete(result: JobResult) -> None:
        """Style and metadata beside the maps."""
        if isinstance(result, SnowMaps):
            write_all_sidecars(result)

    def show_result(self, result: Union[SnowMaps, Quicklook]) -> Shown:
        """Add the maps to the project, or the quick-look below maps that are already there."""
        if isinstance(result, SnowMaps):
            return self._show_maps(result)
        add_quicklook(result, self._layers.newest)
        return self._with_quicklook(quicklook_text(result))

    def _with_quicklook(self, text: str) -> Shown:
        shown, self._map_shown = self._map_shown, None
        return replace(shown, text=f"{shown.text}\n{text}".strip())

    def _on_failed(self, error: SnowGalileoError) -> None:
        """A map that is already there is not lost with its quick-look."""
        if self._map_shown is None:
            super()._on_failed(error)
            return
        log_error(error, Qgis.MessageLevel.Warning)
        self._finish(
            self._with_quicklook(tr("No Sentinel-2 image: {reason}").format(reason=user_text(error)))
        )

    def _show_maps(self, result: SnowMaps) -> Shown:
        self.left_out_box.show_files(result.left_out, result.ignored)
        self.output_panel.show_unfinished()
        self._layers.add(result)
        self.mapped.emit(result, self._prediction.stacks)
        shown = shown_result(result)
        if is_example(self._prediction.stacks):
            return replace(shown, text=f"{example_story()}\n{shown.text}")
        return shown

    def can_zoom(self) -> bool:
        """Whether the last maps are in the project."""
        return self._layers.can_zoom

    def choices(self) -> Tuple[Any, ...]:
        """Input, area, day and model."""
        panel = self.model_panel
        model = (panel.checkpoint(), panel.condition_combo.currentData(), panel.impute_nan())
        project = self.archive_panel.project if self.is_archive else ""
        if self.is_online:
            project = self.online_panel.choices()
        source = (self.source_combo.currentData(), self._paths(), project)
        return (source, self.area_panel.area(), self.availability.day(), *model)

    @property
    def is_archive(self) -> bool:
        """Whether the input is an archive of downloaded products."""
        return self.source_combo.currentData() == ARCHIVE

    @property
    def is_online(self) -> bool:
        """Whether products are downloaded first."""
        return self.source_combo.currentData() == ONLINE

    def _has_source(self) -> bool:
        if self.is_online:
            return not self.online_panel.problem()
        return bool(self.archive_panel.has_source() if self.is_archive else self._paths())

    def _prepare_canvas(self) -> None:
        """Have a map to draw on, at the stack if one is chosen."""
        start_canvas(self._iface, self.footprints.bounds)

    def _paths(self) -> List[str]:
        """Paths of the input; none while products are still online."""
        if self.is_online:
            return []
        return self.archive_panel.paths() if self.is_archive else self.input_panel.paths()

    def _on_source(self) -> None:
        settings().source = self.source_combo.currentData()
        self.input_panel.setVisible(not self.is_archive and not self.is_online)
        self.archive_panel.setVisible(self.is_archive)
        self.online_panel.setVisible(self.is_online)
        self.area_panel.set_needs_area(self.is_archive or self.is_online)
        self._on_input()

    def _on_availability(self) -> None:
        if not self.availability.days() and not self.availability.is_looking:
            self._runs_when_ready = False  # the example cannot be mapped
        self.show_missing()

    def _on_input(self) -> None:
        self._runs_when_ready = self._runs_when_ready and is_example(self._paths())
        self.footprints.clear()
        self.output_panel.set_has_area(self.area_panel.area() is not None)
        self.zoom_button.hide()
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
            if self.is_online:
                return self.online_panel.problem()
            return (
                tr("Choose a folder of downloaded products, a day and an area to see what there is.")
                if self.is_archive
                else tr("Choose a stack to see which sensors saw the area on which day.")
            )
        # why there is no area or no engine is said elsewhere
        is_able = self._has_engine and not self.area_panel.problem()
        return "" if is_able else tr("Here you will see which sensors saw the area on which day.")

    def _look_spec(self) -> JobSpec:
        area = self.area_panel.area()
        if self.is_online:
            return self.online_panel.look(area)
        if self.is_archive:
            return ScanSpec(
                archive=self._paths(),
                day=self.archive_panel.day().isoformat(),
                area=area,
                earth_engine=self.archive_panel.earth_engine(),
            )
        return InspectSpec(stacks=self._paths(), area=area, impute_nan=self.model_panel.impute_nan())

    def _on_found(self, availability: Availability) -> None:
        self.footprints.show(availability)
        self.zoom_button.setVisible(bool(self.footprints.bounds))
        if self.is_online:
            self.online_panel.save()
            self.online_panel.show_estimate(availability)
        elif self.is_archive:
            self.archive_panel.save()
            self.archive_panel.show_estimate(availability)
        elif not is_example(self._paths()):
            settings().last_input = self.input_panel.path_edit.text()
        if isinstance(availability, OnlineProducts):
            self.left_out_box.show_unanswered(availability.left_out)
        else:
            self.left_out_box.show_files(availability.left_out, availability.ignored)

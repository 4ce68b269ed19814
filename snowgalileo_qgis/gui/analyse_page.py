"""The page that makes answers of snow maps: numbers of areas, snow lines, seasons, series without gaps."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple, Union

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.gui import QgisInterface, QgsFileWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QWidget

from ..core.analysis_charts import NORTH, SOUTH
from ..core.analysis_layers import (
    TABLE_PROPERTY,
    name_of_selected,
    snow_line_layer,
    statistics_layer,
    with_snow,
)
from ..core.analysis_text import filled_text, on_ground_text, season_text
from ..core.area import latitude_of
from ..core.choice_words import aspect_words, fill_words, snow_line_words
from ..core.layer_tree import below_lines, expand, free_name
from ..core.layers import GROUND as ON_GROUND
from ..core.layers import KIND_PROPERTY, cover_kind
from ..core.messages import tr
from ..core.raster_names import is_without_rasters
from ..core.repeat import is_snow_map
from ..core.season_styles import season_layer
from ..core.series_layers import add_series, day_of_name, filled_name
from ..core.time_steps import show_days
from ..core.vector_files import save_layer
from ..engine.protocol import (
    FILL_METHODS,
    AreaTable,
    FilledSeries,
    GapfillSpec,
    JobResult,
    OnGroundSeries,
    OnGroundSpec,
    SeasonRaster,
    SeasonSpec,
    SnowlineSpec,
    SnowLineTable,
    SnowSeriesSpec,
    StatisticsSpec,
)
from .analyse_result import AnalyseResult
from .explain_tool import ExplainTool
from .input_panel import RASTER_FILTER, InputPanel
from .job_page import JobPage
from .left_out import LeftOutBox
from .question_fields import QuestionFields, Rows
from .raster_combo import choose_no_other, file_of
from .snow_map_list import SnowMapList
from .tab_order import set_tab_order
from .toolbox_window import toolbox_window
from .year_choice import YearChoice

AREAS, SNOW_LINE, SEASON, GAPS = StatisticsSpec.kind, SnowlineSpec.kind, SeasonSpec.kind, GapfillSpec.kind
GROUND = OnGroundSpec.kind
FROM_PROJECT, FROM_FILES = "project", "files"
FIELDS = {
    AREAS: ("areas", "selected", "dem", "dz", "aspects"),
    SNOW_LINE: ("areas", "selected", "dem", "dz", "aspects", "method"),
    SEASON: ("year", "fill", "gap"),
    GAPS: ("fill", "gap"),
    GROUND: ("trees",),
}
"""Fields of the form that each question needs."""
WITH_TERRAIN = ("dz", "aspects")
"""Fields that mean something only where there is a terrain model."""


class AnalysePage(JobPage):
    """Asks one question of the snow maps of the project, or of a folder."""

    guide_section = "snow-products"
    is_in_project = True

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(
            iface,
            "analyse_page",
            tr("Anal&yse"),
            tr("Answer the question from the snow maps"),
            tr("SnowGalileo: analyse snow maps"),
            parent,
        )
        self._mine = ""
        self._year_start = NORTH
        self._build()
        self._connect()
        self._on_source()
        self._on_kind()

    def _build(self) -> None:
        self.source_combo.addItem(tr("Maps in this project"), FROM_PROJECT)
        self.source_combo.addItem(tr("Files or a folder"), FROM_FILES)
        self.source_combo.setAccessibleName(tr("Where the snow maps are"))
        self.maps = SnowMapList(self.map_list)
        self.input_panel = InputPanel(
            self, tr("Snow cover: fi&les or folder"), tr("Rasters") + f" {RASTER_FILTER}"
        )
        self.maps_column.insertWidget(self.maps_column.indexOf(self.map_list) + 1, self.input_panel)
        self.left_out_box = LeftOutBox(self)
        self.maps_column.insertWidget(self.maps_column.indexOf(self.input_panel) + 1, self.left_out_box)
        self.kind_combo.setAccessibleName(tr("What do you want to know?"))
        self._hints = {}
        for kind, text, hint in (
            (AREAS, tr("Numbers for my areas"), tr("Snow-covered area by day and elevation.")),
            (SNOW_LINE, tr("Snow line"), tr("The elevation at which the snow begins.")),
            (SEASON, tr("Season"), tr("Snow days, first and last snow of every pixel in one year.")),
            (GAPS, tr("Fill gaps"), tr("A map for every day, clouds filled from the days around.")),
            (GROUND, tr("Snow on the ground"), tr("Under trees, too: an estimate from the tree cover.")),
        ):
            self.kind_combo.addItem(text, kind)
            self._hints[kind] = hint
        self.areas_combo.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        for combo in (self.dem_combo, self.trees_combo):
            combo.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
            # any raster would pass for a terrain model, so none is chosen before the user does
            combo.setAllowEmptyLayer(True)
            combo.setLayer(None)
        self._offer_rasters()
        for number, text in aspect_words().items():
            self.aspects_combo.addItem(text, number)
        for name, text in snow_line_words().items():
            self.method_combo.addItem(text, name)
        self.year_choice = YearChoice(self.year_combo)
        self.fields = QuestionFields(self.form, self._rows(), wide=("method", "fill"))
        self.output_widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.output_widget.lineEdit().setPlaceholderText(tr("Temporary folder"))
        self.output_widget.lineEdit().setAccessibleName(tr("Folder for the results"))
        self.output_label.setBuddy(self.output_widget.lineEdit())
        self.explain_button.setIcon(QgsApplication.getThemeIcon("/mActionIdentify.svg"))
        self.explain_tool = ExplainTool(self._iface)
        self.result = AnalyseResult(self)
        self.result_column.insertWidget(0, self.result)
        self.animation_button.setIcon(QgsApplication.getThemeIcon("/mActionPlay.svg"))
        self.report_button.setIcon(QgsApplication.getThemeIcon("/mActionSaveAsPDF.svg"))
        for panel in self.result.charts:
            panel.failed.connect(self._on_failed)
        self.result_box.hide()

    def _connect(self) -> None:
        self.source_combo.currentIndexChanged.connect(self._on_source)
        self.kind_combo.currentIndexChanged.connect(self._on_kind)
        self.maps.refreshed.connect(self._offer_rasters)
        self.maps.changed.connect(self.show_missing)
        for combo in (self.dem_combo, self.trees_combo):
            combo.model().rowsAboutToBeRemoved.connect(partial(choose_no_other, combo))
        self.input_panel.changed.connect(self.show_missing)
        self.explain_button.clicked.connect(self._on_explain)
        self.report_button.clicked.connect(self._on_report)
        self.animation_button.clicked.connect(self._on_animation)
        self._iface.mapCanvas().mapToolSet.connect(self._on_tool)
        self._iface.mapCanvas().selectionChanged.connect(self._on_field)
        self.dem_combo.layerChanged.connect(self._on_dem)
        for changed in (
            self.areas_combo.layerChanged,
            self.trees_combo.layerChanged,
            self.selected_check.toggled,
            self.aspects_combo.currentIndexChanged,
            self.method_combo.currentIndexChanged,
            self.fill_combo.currentIndexChanged,
            self.year_combo.currentIndexChanged,
            self.dz_spin.valueChanged,
            self.gap_spin.valueChanged,
        ):
            changed.connect(self._on_field)

    def close_down(self) -> None:
        """End the job and follow the project no longer."""
        super().close_down()
        self.maps.close_down()
        self._iface.mapCanvas().mapToolSet.disconnect(self._on_tool)
        self._iface.mapCanvas().selectionChanged.disconnect(self._on_field)
        self.explain_tool.close_down()

    def clear_result(self) -> None:
        """Put away numbers and charts, too."""
        super().clear_result()
        self.result_box.hide()

    @property
    def kind(self) -> str:
        """The question: ``kind`` of its job."""
        return self.kind_combo.currentData()

    def ask(self, kind: str) -> None:
        """Choose a question."""
        self.kind_combo.setCurrentIndex(self.kind_combo.findData(kind))

    def paths(self) -> List[str]:
        """Snow cover rasters, or folders of them."""
        is_project = self.source_combo.currentData() == FROM_PROJECT
        return self.maps.paths() if is_project else self.input_panel.paths()

    def missing_input(self) -> str:
        """What is missing in the form."""
        if not self.paths():
            return tr("Choose snow maps.")
        if is_without_rasters(self.paths()):
            return tr("This folder has no GeoTIFF in it.")
        if self.kind == AREAS and self.areas_combo.currentLayer() is None:
            return tr("Choose a polygon layer of your areas.")
        if self.kind == GROUND and not file_of(self.trees_combo):
            return tr("Choose a raster file of tree cover density, in percent.")
        if self.kind == SNOW_LINE and not self._dem():
            return tr("Choose a terrain model: a raster file with elevations.")
        return ""

    def choices(self) -> Tuple[Any, ...]:
        """Question, maps and the fields of the question."""
        areas = self.areas_combo.currentLayer()
        chosen_only = areas is not None and self.selected_check.isChecked()
        has_dem = bool(self._dem())
        values = {
            "areas": "" if areas is None else areas.id(),
            "selected": sorted(areas.selectedFeatureIds()) if chosen_only else None,
            "dem": self._dem(),
            "dz": self.dz_spin.value() if has_dem else None,
            "aspects": self.aspects_combo.currentData() if has_dem else None,
            "method": self.method_combo.currentData(),
            "year": self.year_choice.year,
            "fill": self.fill_combo.currentData(),
            "gap": self.gap_spin.value(),
            "trees": file_of(self.trees_combo),
        }
        return (self.kind, sorted(self.paths()), *(values[name] for name in FIELDS[self.kind]))

    def show_missing(self) -> None:
        """Show what is missing, and mark numbers and charts of earlier choices, too."""
        if self.kind == SEASON:
            self.year_choice.offer(self.paths())
        super().show_missing()
        self.result.set_old(self.result_panel.is_old)

    def spec(self) -> SnowSeriesSpec:
        """The job that the form describes. Raises ``SG-PRODUCT-010`` for areas that cannot be read."""
        rasters = self.paths()
        if self.kind in (SEASON, GAPS):
            method, gap = self.fill_combo.currentData(), self.gap_spin.value()
            if self.kind == SEASON:
                year, output = self.year_choice.year, self._new("season.tif")
                return SeasonSpec(rasters=rasters, year=year, fill=method, max_gap=gap, output=output)
            return GapfillSpec(rasters=rasters, method=method, max_gap=gap, output=self._new("filled"))
        if self.kind == GROUND:
            return OnGroundSpec(
                rasters=rasters, tree_cover=file_of(self.trees_combo), output=self._new("on_ground")
            )
        zones = {
            "rasters": rasters,
            "polygons": self._polygons(),
            "dem": self._dem(),
            "dz": float(self.dz_spin.value()),
            "aspects": self.aspects_combo.currentData() if self._dem() else 1,
        }
        if self.kind == AREAS:
            return StatisticsSpec(**zones, output=self._new("snow_cover_of_areas.gpkg"))
        lines = self._new("snow_lines.gpkg")
        methods = [self.method_combo.currentData()]
        return SnowlineSpec(
            **zones, methods=methods, lines=lines, output=str(Path(lines).with_suffix(".csv"))
        )

    def show_result(self, result: JobResult) -> str:
        """Show the number, the charts and the layers."""
        self.left_out_box.show_files(result.left_out)
        self.report_button.setVisible(isinstance(result, AreaTable))
        if isinstance(result, AreaTable):
            self._add(statistics_layer(result.path, max(result.days)))
            self.result.show_areas(result, self._mine, self._year_start)
        elif isinstance(result, SnowLineTable):
            layer = snow_line_layer(result.lines, with_snow(result.rows)) if result.lines else None
            if layer is not None:
                self._add(layer)
            self.result.show_snow_lines(result, self._mine)
        elif isinstance(result, SeasonRaster):
            season = season_layer(result.path, result.bands, result.year_start)
            self._add(season, below_lines(QgsProject.instance().layerTreeRoot()))
            self.result.show_text(*season_text(result))
        elif isinstance(result, FilledSeries):
            self._add_series(result, tr("Snow cover without gaps"))
            self.result.show_text(*filled_text(result))
        elif isinstance(result, OnGroundSeries):
            self._add_series(result, tr("Snow cover on the ground"))
            self.result.show_text(*on_ground_text(result))
        self.result_box.show()
        # after the layout has given the box its place
        QTimer.singleShot(0, self._scroll_to_result)
        days = sorted(result.days)
        return tr("{n} maps, {first} to {last}.").format(n=len(days), first=days[0], last=days[-1])

    def report_parameters(self) -> Dict[str, Any]:
        """The form as parameters of the algorithm *Snow report*."""
        parameters, areas = self._map_parameters(), self.areas_combo.currentLayer()
        if areas is not None:
            selected = self.selected_check.isChecked() and areas.selectedFeatureCount() > 0
            parameters["POLYGONS"] = QgsProcessingFeatureSourceDefinition(areas.id(), selected)
        return {**parameters, "DEM": self._dem() or None}

    def animation_parameters(self) -> Dict[str, Any]:
        """The maps, and what else the canvas shows, as parameters of the algorithm *Animation*."""
        parameters, used = self._map_parameters(), set(self.paths())
        shown = self._iface.mapCanvas().layers()
        others = [one for one in shown if one.source() not in used and not one.customProperty(KIND_PROPERTY)]
        return {**parameters, "LAYERS": [layer.id() for layer in others]}

    def _map_parameters(self) -> Dict[str, Any]:
        paths = self.paths()
        is_folder = len(paths) == 1 and Path(paths[0]).is_dir()
        return {"FOLDER": paths[0]} if is_folder else {"RASTERS": paths}

    def _on_animation(self) -> None:
        self.animation_window = toolbox_window(
            "snowgalileo:animation", self.animation_parameters(), self._iface.mainWindow()
        )

    def _on_report(self) -> None:
        self.report_window = toolbox_window(
            "snowgalileo:report", self.report_parameters(), self._iface.mainWindow()
        )

    def _on_explain(self) -> None:
        canvas = self._iface.mapCanvas()
        if self.explain_button.isChecked():
            canvas.setMapTool(self.explain_tool)
        else:
            canvas.unsetMapTool(self.explain_tool)

    def _on_tool(self, tool: object, _previous: object = None) -> None:
        """Follow the map's tool, which other buttons change, too."""
        self.explain_button.setChecked(tool is self.explain_tool)

    def _scroll_to_result(self) -> None:
        self.scroll_area.verticalScrollBar().setValue(self.result_box.y())

    def _add(self, layer: QgsMapLayer, place: int = 0) -> None:
        """Add a layer, on top of all if nothing else is said, under a name that no other has."""
        layer.setName(free_name(layer.name()))
        QgsProject.instance().addMapLayer(layer, False)
        expand(QgsProject.instance().layerTreeRoot().insertLayer(place, layer), True)

    def _add_series(self, result: Union[FilledSeries, OnGroundSeries], name: str) -> None:
        days = [(day_of_name(path), path) for path in result.files]
        is_ground = isinstance(result, OnGroundSeries)
        kind = ON_GROUND if is_ground else cover_kind(result.quantity)
        # otherwise a day would have two layers of one name, the map and what was made of it
        name_of = None if is_ground else filled_name
        with self.maps.unticked():
            add_series(QgsProject.instance(), days, free_name(name), kind, name_of)
        show_days(self._iface.mapCanvas(), [day for day, _ in days])

    def _dem(self) -> str:
        """File of the terrain model; empty without one."""
        return file_of(self.dem_combo)

    def _polygons(self) -> str:
        """The areas as a file of their own; empty without any, for the whole raster."""
        layer = self.areas_combo.currentLayer()
        self._mine = ""
        if layer is None:
            return ""
        selected = self.selected_check.isChecked()
        path = QgsProcessingUtils.generateTempFilename("areas.gpkg")
        save_layer(layer, path, "areas", QgsProject.instance().transformContext(), selected)
        self._mine = name_of_selected(layer)
        self._year_start = SOUTH if latitude_of(layer) < 0 else NORTH
        return path

    def _new(self, name: str) -> str:
        """Path for a result that is not there yet."""
        folder = self.output_widget.filePath().strip()
        if not folder:
            return QgsProcessingUtils.generateTempFilename(name)
        wanted, number = Path(folder).expanduser() / name, 1
        path = wanted
        while path.exists() or path.with_suffix(".csv").exists():
            number += 1
            path = wanted.with_name(f"{wanted.stem}_{number}{wanted.suffix}")
        return str(path)

    def _on_source(self) -> None:
        is_project = self.source_combo.currentData() == FROM_PROJECT
        self.map_list.setVisible(is_project)
        self.input_panel.setVisible(not is_project)
        self.show_missing()

    def _on_kind(self) -> None:
        """Show the fields of the question."""
        self.kind_hint.setText(self._hints[self.kind])
        # a snow line can be that of the whole map
        self.areas_combo.setAllowEmptyLayer(self.kind == SNOW_LINE)
        self.fill_combo.clear()
        texts = fill_words()
        for method in FILL_METHODS if self.kind == SEASON else FILL_METHODS[1:]:
            self.fill_combo.addItem(texts[method], method)
        if self.kind == GAPS:
            self.fill_combo.setCurrentIndex(self.fill_combo.findData("linear"))
        self._on_dem()

    def _rows(self) -> Rows:
        return {
            "areas": (self.areas_label, self.areas_combo),
            "selected": (self.selected_check,),
            "dem": (self.dem_label, self.dem_combo),
            "dz": (self.dz_label, self.dz_spin),
            "aspects": (self.aspects_label, self.aspects_combo),
            "method": (self.method_label, self.method_combo),
            "trees": (self.trees_label, self.trees_combo),
            "year": (self.year_label, self.year_combo),
            "fill": (self.fill_label, self.fill_combo),
            "gap": (self.gap_label, self.gap_spin),
            "output": (self.output_label, self.output_widget),
        }

    def _offer_rasters(self) -> None:
        """Offer no snow map as terrain model or tree cover, and no result as areas."""
        layers = QgsProject.instance().mapLayers().values()
        maps = [one for one in layers if one.customProperty(KIND_PROPERTY) or is_snow_map(one)]
        for combo in (self.dem_combo, self.trees_combo):
            combo.setExceptedLayerList(maps)
        self.areas_combo.setExceptedLayerList([one for one in layers if one.customProperty(TABLE_PROPERTY)])

    def _on_field(self, *_: object) -> None:
        self.show_missing()

    def _on_dem(self, _layer: object = None) -> None:
        hidden = () if self._dem() else WITH_TERRAIN
        self.fields.show([name for name in (*FIELDS[self.kind], "output") if name not in hidden])
        set_tab_order(self)
        self.show_missing()

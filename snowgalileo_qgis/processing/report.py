"""The snow report: one page, or one for each area, as PDF and PNG."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional

from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..core.analysis_charts import NORTH, SOUTH
from ..core.area import latitude_of
from ..core.error_words import TranslatedError
from ..core.main_thread import in_main_thread
from ..core.messages import tr
from ..core.paths import resource
from ..core.report_layout import ReportFiles, write_report
from ..core.report_pages import OVERVIEW, PAGES, ReportData, pages_of, provenance_text
from ..engine.protocol import AggregateSpec, AreaTable, JobSpec, Json, SnowlineSpec, StatisticsSpec
from .base import Run
from .parameters import choice, day, extra_file, in_words
from .series_base import ZoneAlgorithm

TEMPLATE = ("layouts", "snow_report.qpt")
METHOD = "rsle"
"""How the report finds snow lines: the method with the fewest settings, which tells its range."""
STEPS = 4
BAND_M = 200.0
"""Height of elevation bands at first: the table of a page has room for a dozen."""


class ReportAlgorithm(ZoneAlgorithm):
    """Maps, areas and terrain in, a page to send out."""

    DATE = "DATE"
    TITLE = "TITLE"
    PAGES = "PAGES"
    TEMPLATE = "TEMPLATE"
    OUTPUT = "OUTPUT"
    PICTURE = "PICTURE"
    PAGE_COUNT = "PAGE_COUNT"

    output_help = {PAGE_COUNT: "Number of pages."}

    def name(self) -> str:
        """Published identifier."""
        return "report"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Snow report")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("A page with map, numbers, charts and quality of one day, as PDF and picture.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,report,pdf,layout,atlas,print,bulletin,catchment").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Lays out the snow cover of one day on a page to send out: the map over the relief of the "
            "terrain model, snow cover, snow-covered area and snow line of the areas, charts, how much was "
            "seen and how sure it is, and where the map comes from. With maps of several days, the pages of "
            "single areas show the season, too. The page is a layout template (.qpt), which can be replaced "
            "by one of your own."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add(day(self.DATE, tr("Day of the report")), tr("Empty: the last day that there is."))
        self.add_zone_parameters(needs_dem=False, dz=BAND_M, by_aspect=False)
        words = {
            "overview": tr("one page with all areas"),
            "each": tr("a page for each area"),
            "both": tr("all areas, then a page for each"),
        }
        self.add(
            in_words(choice(self.PAGES, tr("Pages"), PAGES, OVERVIEW), words),
            tr(
                "One page with all areas and a table of them, or a page for each area with its elevation "
                "bands."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.TITLE, tr("Title"), optional=True),
            tr("Stands at the top. Empty: Snow cover."),
        )
        self.add(
            QgsProcessingParameterFile(
                self.TEMPLATE,
                tr("Layout template"),
                optional=True,
                fileFilter=tr("Layout templates (*.qpt)"),
            ),
            tr("A layout of your own instead of the shipped one; the guide tells what it can show."),
            is_advanced=True,
        )
        self.add_quality_layers()
        self.add_value_parameters()
        self.add(
            QgsProcessingParameterFileDestination(self.OUTPUT, tr("Report"), tr("PDF files (*.pdf)")),
            tr("All pages in one file."),
        )
        self.add(
            extra_file(self.PICTURE, tr("Picture"), tr("PNG files (*.png)")),
            tr("The page as a picture; several pages are numbered: name_1.png, name_2.png."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.PAGE_COUNT, tr("Pages")))

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Quick checks before the algorithm starts."""
        super().check(parameters, context)
        if not parameters.get(self.POLYGONS):
            raise TranslatedError("SG-JOB-001", tr("No areas were given."), tr("Choose a polygon layer."))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The area statistics from which the report is made; copies what is beside."""
        self._day = self.day(parameters, self.DATE, context)
        self._which = self.parameterAsEnumString(parameters, self.PAGES, context)
        self._title = self.parameterAsString(parameters, self.TITLE, context)
        self._template = self.parameterAsFile(parameters, self.TEMPLATE, context) or str(resource(*TEMPLATE))
        self._pdf = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        self._picture = self.parameterAsFileOutput(parameters, self.PICTURE, context)
        series = self.series_settings(parameters, context)
        if self._day and not series["last_day"]:
            series["last_day"] = self._day
        zones = self.zone_settings(parameters, context)
        self._latitude = latitude_of(QgsVectorLayer(zones["polygons"])) if zones["polygons"] else 0.0
        return StatisticsSpec(
            **series,
            **zones,
            quality_layers=self.quality_layers(parameters, context),
            output=QgsProcessingUtils.generateTempFilename("statistics.gpkg"),
        )

    def results(self, run: Run) -> Dict[str, Any]:
        """Run the jobs and lay out what they found."""
        steps = QgsProcessingMultiStepFeedback(STEPS, run.feedback)
        spec = self.spec
        table = self.run_step(0, spec, steps)
        self.tell(table, run.feedback)
        shown_day = self._day_of(table)
        one_day = {"rasters": spec.rasters, "first_day": shown_day, "last_day": shown_day}
        one_day.update(threshold=spec.threshold, values=spec.values)
        output = QgsProcessingUtils.generateTempFilename("snow_of_the_day")
        snow = self.run_step(1, AggregateSpec(**one_day, period=1, output=output), steps)
        lines = self.run_step(2, self._snow_lines(one_day), steps) if spec.dem else None
        steps.setCurrentStep(3)
        file, kind = next(iter(snow.kinds.items()))
        data = ReportData(
            shown_day,
            table.rows,
            None if lines is None else lines.rows,
            provenance_text(_tags(spec.rasters, file), file, kind),
            self._title,
            SOUTH if self._latitude < 0 else NORTH,
        )
        pages = pages_of(data, self._which)
        files = ReportFiles(self._template, snow.files[0], table.path, spec.dem, self._pdf, self._picture)
        written = in_main_thread(lambda: write_report(pages, shown_day, files))
        outputs = {self.OUTPUT: self._pdf, self.PAGE_COUNT: len(pages)}
        return {**outputs, self.PICTURE: written[1]} if self._picture else outputs

    def _snow_lines(self, one_day: Json) -> SnowlineSpec:
        spec = self.spec
        return SnowlineSpec(
            **one_day,
            polygons=spec.polygons,
            dem=spec.dem,
            dz=spec.dz,
            methods=[METHOD],
            output=QgsProcessingUtils.generateTempFilename("snow_lines.csv"),
        )

    def _day_of(self, table: AreaTable) -> str:
        """The day of the report; raises ``SG-PRODUCT-001`` for a day without a map."""
        if self._day and self._day not in table.days:
            text = tr("There is no map of {day}; the last one is of {last}.")
            raise TranslatedError(
                "SG-PRODUCT-001",
                text.format(day=self._day, last=max(table.days)),
                tr("Choose another day."),
            )
        return self._day or max(table.days)


def _tags(rasters: List[str], name: str) -> Dict[str, str]:
    """Tags of a raster among files and folders, by its name; none where it is not found."""
    for given in map(Path, rasters):
        found = [given] if given.name == name else sorted(given.rglob(name)) if given.is_dir() else []
        for path in found:
            dataset = gdal.Open(str(path))
            if dataset is not None:
                return dict(dataset.GetMetadata())
    return {}

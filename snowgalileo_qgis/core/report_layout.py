"""A snow report on paper: pages laid out by a template, as PDF and PNG.

The template is a QGIS layout whose atlas has one feature for each page; its labels and pictures show the
fields of that feature. What else is filled in is found by its type or its item ID, so that people may draw
their own.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Callable, Dict, List, Optional, Sequence, Tuple

from osgeo import gdal
from qgis.core import (
    QgsFeedback,
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemRegistry,
    QgsLegendRenderer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsRectangle,
    QgsTableCell,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument

from .chart_files import save_chart
from .compat import LEGEND_HIDDEN
from .error_words import TranslatedError
from .messages import shown, tr
from .report_layers import outlines_layer, pages_layer, relief_layer, shapes_of, snow_layer
from .report_pages import Page, Row

CHART_SIZES = {"chart": (540, 340), "season_chart": (1120, 310)}
"""Sizes of the charts in pixels of a screen, by field; they set the size of the text on paper."""
TABLE_ID = "table"
LONGEST_NAME = 22
"""Characters of a name in a table: QGIS makes a column as wide as its longest text."""
SPACE = "\u2002"
"""Between the columns; the margin of cells would also part the rows."""
HEADER = QColor("#e8eef4")
DPI = 200
"""Resolution of the pictures of pages."""


@dataclass(frozen=True)
class ReportFiles:
    """What a report is drawn from and where it goes; ``dem``, ``pdf``, ``png``: empty for none. ``table``:
    GeoPackage of the area statistics. Of several pages, the pictures have the page's number in their name.
    """

    template: str
    snow: str
    table: str
    dem: str = ""
    pdf: str = ""
    png: str = ""


def write_report(
    pages: Sequence[Page], day: str, files: ReportFiles, feedback: Optional[QgsFeedback] = None
) -> List[str]:
    """Write the report and return the paths of its files; for the GUI thread.

    Raises ``SG-PRODUCT-040`` for a template that is none, and ``SG-OUTPUT-001``.
    """
    template = _read_template(Path(files.template))
    with TemporaryDirectory() as folder:
        report = _Report(pages, day, files, template, Path(folder))
        written = [report.write_pdf(files.pdf, feedback)] if files.pdf else []
        return written + (report.write_pictures(files.png) if files.png else [])


class _Report:
    """A layout in a project of its own."""

    def __init__(
        self, pages: Sequence[Page], day: str, files: ReportFiles, template: QDomDocument, folder: Path
    ) -> None:
        self._pages = pages
        self._folder = folder
        self._project = QgsProject()
        self._snow = snow_layer(files.snow, day, over_relief=bool(files.dem))
        crs = self._snow.crs()
        self._project.setCrs(crs)
        shapes = shapes_of(QgsVectorLayer(files.table, "table", "ogr"), day)
        shown_layers = [outlines_layer(shapes, crs), self._snow]
        if files.dem:
            shown_layers.append(relief_layer(files.dem))
        coverage = pages_layer(pages, self._draw_charts(), shapes, crs)
        self._project.addMapLayers([*shown_layers, coverage], False)
        self._layout = QgsPrintLayout(self._project)
        self._layout.loadFromTemplate(template, QgsReadWriteContext())
        self._fill_maps(shown_layers)
        self._fill_legends()
        atlas = self._layout.atlas()
        atlas.setCoverageLayer(coverage)
        atlas.setEnabled(True)
        atlas.featureChanged.connect(self._fill_page)

    def _draw_charts(self) -> List[Dict[str, str]]:
        font, pictures = QFont(), []
        for number, page in enumerate(self._pages):
            drawn = {}
            for name, chart in page.charts.items():
                if not chart.is_empty:
                    path = self._folder / f"{name}_{number}.png"
                    save_chart(chart, font, path, CHART_SIZES[name])
                    drawn[name] = str(path)
            pictures.append(drawn)
        return pictures

    def _fill_maps(self, layers: Sequence[QgsRasterLayer]) -> None:
        for item in self._layout.items():
            if isinstance(item, QgsLayoutItemMap):
                item.setCrs(self._snow.crs())
                item.setLayers(list(layers))
                item.setKeepLayerSet(True)

    def _fill_legends(self) -> None:
        """Legends show the snow with its day, not what it is drawn on."""
        for item in self._layout.items():
            if isinstance(item, QgsLayoutItemLegend):
                item.setAutoUpdateModel(False)
                root = item.model().rootGroup()
                root.clear()
                node = root.addLayer(self._snow)
                # without the first, the name of the band
                entries = len(item.model().layerLegendNodes(node))
                QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, entries)))
                if item.columnCount() > 1:
                    # in a row the heading would part the entries; the label of the map has the day
                    QgsLegendRenderer.setNodeLegendStyle(node, LEGEND_HIDDEN)
                item.model().refreshLayerLegend(node)
                item.adjustBoxSize()

    def _fill_page(self) -> None:
        """What the atlas does not fill in by itself on its present page."""
        for item in self._layout.items():
            if isinstance(item, QgsLayoutItemMap) and item.atlasDriven():
                item.setExtent(moved_into(item.extent(), self._snow.extent()))
        self._fill_tables()

    def _fill_tables(self) -> None:
        """Show the table of the atlas's present page."""
        rows = self._pages[self._layout.atlas().currentFeatureNumber()].table
        for frame in self._layout.items():
            if isinstance(frame, QgsLayoutFrame) and frame.id() == TABLE_ID:
                table = frame.multiFrame()
                if isinstance(table, QgsLayoutItemManualTable):
                    fill_table(table, frame, rows)

    def write_pdf(self, path: str, feedback: Optional[QgsFeedback]) -> str:
        """Write all pages to one file."""
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.rasterizeWholeImage = False

        def export(part: str) -> Tuple[int, str]:
            return QgsLayoutExporter.exportToPdf(self._layout.atlas(), part, settings, feedback)

        _write(path, export)
        return path

    def write_pictures(self, path: str) -> List[str]:
        """Write each page to a picture of its own."""
        atlas, written = self._layout.atlas(), []
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = DPI
        atlas.beginRender()
        for number in range(atlas.count()):
            atlas.seekTo(number)
            own = Path(path)
            if atlas.count() > 1:
                own = own.with_name(f"{own.stem}_{number + 1}{own.suffix}")

            def export(part: str) -> Tuple[int, str]:
                exporter = QgsLayoutExporter(self._layout)
                # QGIS asks GDAL to write the place into the picture, which PNG files have no room for
                gdal.PushErrorHandler("CPLQuietErrorHandler")
                try:
                    return exporter.exportToImage(part, settings), exporter.errorFile()
                finally:
                    gdal.PopErrorHandler()

            _write(str(own), export)
            written.append(str(own))
        atlas.endRender()
        return written


def moved_into(view: QgsRectangle, data: QgsRectangle) -> QgsRectangle:
    """A view moved as little as needed to show no place beside the data, or as few as it can."""
    across = _shift(view.xMinimum(), view.xMaximum(), data.xMinimum(), data.xMaximum())
    up = _shift(view.yMinimum(), view.yMaximum(), data.yMinimum(), data.yMaximum())
    return QgsRectangle(
        view.xMinimum() + across, view.yMinimum() + up, view.xMaximum() + across, view.yMaximum() + up
    )


def _shift(low: float, high: float, least: float, most: float) -> float:
    """How far an interval must move to lie in another; into its middle where it is longer."""
    if high - low >= most - least:
        return (least + most - low - high) / 2
    return max(0.0, least - low) - max(0.0, high - most)


def _read_template(path: Path) -> QDomDocument:
    """Raises ``SG-PRODUCT-040``."""
    document = QDomDocument()
    try:
        is_xml = document.setContent(path.read_text(encoding="utf-8"))[0]
    except (OSError, ValueError):
        is_xml = False
    if not is_xml or document.documentElement().tagName() != "Layout" or not _has_map(document):
        text = tr("{file} is not a layout template with a map.").format(file=shown(path.name))
        hint = tr("Choose a .qpt file that QGIS's layout window has saved.")
        raise TranslatedError("SG-PRODUCT-040", text, hint)
    return document


def _has_map(document: QDomDocument) -> bool:
    items = document.elementsByTagName("LayoutItem")
    kind = str(int(QgsLayoutItemRegistry.ItemType.LayoutMap))
    return any(items.at(number).toElement().attribute("type") == kind for number in range(items.count()))


def fill_table(table: QgsLayoutItemManualTable, frame: QgsLayoutFrame, rows: Sequence[Row]) -> None:
    """Show rows, the first as header; of more than fit, the first ones and how many there are besides."""
    table.setTableContents(_cells(rows))
    room = frame.rect().height()
    each = table.totalSize().height() / len(rows)
    fitting = max(2, int(room / each)) if each else len(rows)
    if len(rows) > fitting:
        kept = [*rows[: fitting - 1]]
        more = tr("and {n} more").format(n=len(rows) - len(kept))
        table.setTableContents(_cells([*kept, (more, *[""] * (len(rows[0]) - 1))]))


def _cells(rows: Sequence[Row]) -> List[List[QgsTableCell]]:
    right = Qt.AlignmentFlag.AlignRight
    cells = []
    for number, row in enumerate(rows):
        line = []
        for column, text in enumerate(row):
            is_long = not column and len(text) > LONGEST_NAME
            cell = QgsTableCell(f"{text[:LONGEST_NAME]}…" if is_long else SPACE * bool(column) + text)
            if column:
                cell.setHorizontalAlignment(right)
            if not number:
                cell.setBackgroundColor(HEADER)
            line.append(cell)
        cells.append(line)
    return cells


def _write(path: str, export: Callable[[str], Tuple[int, str]]) -> None:
    """Write under a temporary name first. Raises ``SG-OUTPUT-001``."""
    target = Path(path)
    part = target.with_name(f".{target.stem}.part{target.suffix}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        result, detail = export(str(part))
        if result != QgsLayoutExporter.ExportResult.Success:
            raise OSError(detail)
        os.replace(part, target)  # noqa: PTH105
    except OSError as error:
        text = tr("{path} cannot be written.").format(path=path)
        raise TranslatedError("SG-OUTPUT-001", text, "", str(error)) from error
    finally:
        part.unlink(missing_ok=True)

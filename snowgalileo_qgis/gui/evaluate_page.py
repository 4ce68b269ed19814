"""The page that compares snow maps with known snow cover."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Optional, Tuple

from qgis.core import QgsProcessingUtils, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QWidget

from ..core.choice_words import label_words
from ..core.counts import number_text, pixels_text
from ..core.messages import as_html, tr
from ..core.style_file import load_style
from ..engine.protocol import EvaluateSpec, Evaluation, SnowMaps
from .input_panel import RASTER_FILTER, InputPanel
from .job_page import JobPage
from .left_out import LeftOutBox
from .result_panel import Shown
from .text_view import TextView

FIGURES_LINES = 30
METHODS = {"salomonson_appel": "Salomonson-Appel", "gascoin": "Gascoin", "forest": "Random forest"}


class EvaluatePage(JobPage):
    """Compares maps with labels: figures, a report, and residuals as layers."""

    guide_section = "how-good-is-my-map"

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(
            iface,
            "evaluate_page",
            tr("Comp&are"),
            tr("Compare the maps with the known snow cover"),
            tr("SnowGalileo: compare with labels"),
            parent,
        )
        rasters = tr("Rasters") + f" {RASTER_FILTER}"
        self.map_panel = InputPanel(self, tr("Snow maps or &folder"), rasters)
        self.stack_panel = InputPanel(self, tr("Their stac&ks (optional)"))
        self.stack_panel.setToolTip(
            tr("With the stacks, the report also has errors by elevation and land cover, and simpler methods")
        )
        self.label_panel = InputPanel(self, tr("La&bels: files or folder"), rasters)
        self.maps_column.addWidget(self.map_panel)
        self.maps_column.addWidget(self.stack_panel)
        self.labels_column.addWidget(self.label_panel)
        self.left_out_box = LeftOutBox(self)
        self.labels_column.addWidget(self.left_out_box)
        self._hints = {
            "auto": tr("What is certain from the name, the unit or the values."),
            "fraction": tr("0 to 1."),
            "percent": tr("0 to 100."),
            "clms": tr("0 to 100; codes above are clouds and missing pixels."),
            "classes": tr("10 snow-free, 11 snow."),
            "permille": tr("0 to 1000 (Landsat snow cover of the USGS)."),
            "ndsi": tr("An index, converted to snow cover (MODIS and VIIRS of NASA)."),
        }
        for value, text in label_words().items():
            self.values_combo.addItem(text, value)
        self.values_label.setBuddy(self.values_combo)
        self.advanced_box.setCollapsed(True)
        self.figures_view = TextView(self.result_box, FIGURES_LINES)
        self.figures_view.setAccessibleName(tr("Figures of the comparison"))
        self.result_column.insertWidget(0, self.figures_view)
        self.result_box.hide()
        self._report = ""
        self.values_combo.currentIndexChanged.connect(self._on_values)
        self.report_button.clicked.connect(self._open_report)
        for panel in (self.map_panel, self.stack_panel, self.label_panel):
            panel.changed.connect(self.show_missing)
        self.values_combo.currentIndexChanged.connect(self.show_missing)
        self.valid_spin.valueChanged.connect(self.show_missing)
        self._on_values()
        self.show_missing()

    def offer(self, result: SnowMaps, stacks: List[str]) -> None:
        """Fill in new maps and the stacks that they were made from."""
        if not self.job.is_running:
            self.map_panel.set_paths([snow_map.path for snow_map in result.rasters])
            self.stack_panel.set_paths(stacks)

    def run(self) -> None:
        """Start the comparison; the figures of the last one go."""
        self.result_box.hide()
        super().run()

    def choices(self) -> Tuple[Any, ...]:
        """Maps, stacks, labels and how they are read."""
        paths = (self.map_panel.paths(), self.stack_panel.paths(), self.label_panel.paths())
        return (*paths, self.values_combo.currentData(), self.valid_spin.value())

    def missing_input(self) -> str:
        """What is missing: maps or labels."""
        if not self.map_panel.paths():
            return tr("Choose snow maps.")
        return "" if self.label_panel.paths() else tr("Choose rasters of known snow cover.")

    def spec(self) -> EvaluateSpec:
        """The comparison that the form describes; it writes into a new temporary folder."""
        folder = Path(QgsProcessingUtils.generateTempFilename("evaluation"))
        folder.mkdir()
        self._report = str(folder / "report.html")
        return EvaluateSpec(
            stacks=self.stack_panel.paths(),
            predictions=self.map_panel.paths(),
            labels=self.label_panel.paths(),
            label_values=self.values_combo.currentData(),
            min_valid=self.valid_spin.value() / 100,
            report=self._report,
            residual=str(folder / "residual.tif"),
        )

    def show_result(self, result: Evaluation) -> Shown:
        """Show the figures and add the residuals as layers."""
        self.left_out_box.show_files(result.left_out, result.ignored)
        self.figures_view.set_html(figures_table(result))
        self.result_box.show()
        for residual in result.residuals:
            self._add_residual(Path(residual.path), residual.day)
        scores = result.figures["model"]
        return Shown(
            _number(scores.rmse),
            tr("Root mean square error of the snow cover, 0 to 1"),
            tr("{pixels} compared.").format(pixels=pixels_text(scores.n)),
        )

    def _add_residual(self, path: Path, day: str) -> None:
        layer = QgsRasterLayer(str(path), tr("Map minus label {day}").format(day=day), "gdal")
        load_style(layer, "fsc_residual.qml")
        QgsProject.instance().addMapLayer(layer)

    def _on_values(self) -> None:
        self.values_hint.setText(self._hints[self.values_combo.currentData()])

    def _open_report(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._report))


def figures_table(result: Evaluation) -> str:
    """The figures as an HTML table, followed by the notes."""
    scores = result.figures["model"]
    rows = [
        (tr("RMSE"), _number(scores.rmse)),
        (tr("R²"), _number(scores.r2)),
        (tr("Mean absolute error"), _number(scores.mae)),
        (tr("Bias (map minus label)"), _number(scores.bias, is_signed=True)),
    ]
    for name, entry in result.baselines.items():
        text = tr("{method} (the map there: {model})").format(
            method=_number(entry.baseline.rmse), model=_number(entry.model.rmse)
        )
        rows.append((tr("RMSE of {method}").format(method=METHODS.get(name, name)), text))
    cells = "".join(
        f"<tr><td>{as_html(name)}&nbsp;&nbsp;</td><td>{as_html(value)}</td></tr>" for name, value in rows
    )
    return f"<table>{cells}</table>" + "".join(f"<p>{as_html(note)}</p>" for note in result.notes)


def _number(value: Optional[float], is_signed: bool = False) -> str:
    if value is None:
        return tr("not defined")
    return ("+" if is_signed and value > 0 else "") + number_text(value, 3)

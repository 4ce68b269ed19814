"""The outputs: the snow map and the layers that describe its quality."""

from __future__ import annotations

import os
from pathlib import Path
from typing import List, Optional

from qgis.core import QgsProcessingUtils
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QDir, Qt
from qgis.PyQt.QtWidgets import QWidget

from ..core.choice_words import hideable_words
from ..core.messages import tr
from ..core.settings import settings
from ..engine.protocol import PredictSpec
from ..engine.protocol.paths import is_object
from .forms import load_form

OVERLAP = 0.5


class OutputPanel(QWidget):
    """The output settings of a prediction."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("output_panel", self)
        self.output_widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output_widget.setFilter(tr("GeoTIFF") + " (*.tif)")
        self.output_widget.setDefaultRoot(settings().output_folder)
        self.output_widget.lineEdit().setPlaceholderText(tr("[Save to temporary file]"))
        self.output_widget.lineEdit().setAccessibleName(tr("Snow map file"))
        self.output_label.setBuddy(self.output_widget.lineEdit())
        self.advanced_box.setCollapsed(True)
        self.hide_combo.setDefaultText(tr("Nothing hidden"))
        for item, text in hideable_words().items():
            self.hide_combo.addItemWithCheckState(text, Qt.CheckState.Unchecked, item)
        self.output_widget.fileChanged.connect(self.show_unfinished)
        self.show_unfinished()
        self.set_has_area(False)

    def fill(self, spec: PredictSpec, has_several_models: bool) -> None:
        """Set the panel's fields of a job."""
        spec.fsc = self._output(spec.day)
        spec.flips = self.flips_check.isChecked()
        spec.quality = self._beside(spec.fsc, "quality") if self.quality_check.isChecked() else ""
        spec.uncertainty = self._beside(spec.fsc, "uncertainty") if spec.flips or has_several_models else ""
        spec.clms = self._beside(spec.fsc, "percent") if self.clms_check.isChecked() else ""
        spec.overlap = OVERLAP if self.overlap_check.isChecked() else 0.0
        spec.clip = spec.area is not None and self.clip_check.isChecked()
        spec.mode = "strict" if self.strict_check.isChecked() else "research"
        spec.hide = list(self.hide_combo.checkedItemsData())
        spec.change = self._beside(spec.fsc, "change") if spec.hide else ""
        spec.min_optical, spec.max_cloud = (
            round(self.optical_spin.value(), 3),
            round(self.cloud_spin.value(), 3),
        )
        spec.resume = not self.resume_check.isHidden() and self.resume_check.isChecked()

    def restore(self, made_with: PredictSpec) -> None:
        """Show the settings of an earlier job."""
        self.flips_check.setChecked(made_with.flips)
        self.overlap_check.setChecked(bool(made_with.overlap))
        self.clip_check.setChecked(made_with.clip)
        self.strict_check.setChecked(made_with.mode == "strict")
        self._hide(made_with.hide)
        self.optical_spin.setValue(made_with.min_optical)
        self.cloud_spin.setValue(made_with.max_cloud)

    def set_has_area(self, has_area: bool) -> None:
        """Offer to cut the map off where there is an area to cut it off at."""
        self.clip_check.setVisible(has_area)

    def _hide(self, items: List[str]) -> None:
        """Check exactly these inputs; those without an entry, which are dates, get one."""
        for item in items:
            if self.hide_combo.findData(item) < 0:
                self.hide_combo.addItemWithCheckState(item, Qt.CheckState.Unchecked, item)
        self.hide_combo.deselectAllOptions()
        for item in items:
            self.hide_combo.setItemCheckState(self.hide_combo.findData(item), Qt.CheckState.Checked)

    def show_unfinished(self) -> None:
        """Offer to continue an earlier run that was stopped while writing the same file."""
        path = self._given()
        unfinished = Path(f"{path}.journal").exists() if path else False
        self.resume_check.setVisible(unfinished)
        self.resume_check.setChecked(unfinished)

    def _output(self, day: Optional[str]) -> str:
        path = self._given()
        if not path:
            return QgsProcessingUtils.generateTempFilename(f"fsc_{day}.tif" if day else "fsc.tif")
        if not is_object(path):
            settings().output_folder = str(Path(path).parent)
        return path

    def _given(self) -> str:
        """The file that was given, empty for none; a name alone lies where the file dialog would begin."""
        text = self.output_widget.filePath().strip()
        if not text or is_object(text):
            return text
        # the last folder is relative where an earlier version stored it
        path = Path(QDir.homePath(), settings().output_folder, os.path.expanduser(text))  # noqa: PTH111 (cannot fail)
        return str(path) if path.suffix else f"{path}.tif"

    def _beside(self, output: str, name: str) -> str:
        path = Path(output)
        return str(path.with_name(f"{path.stem}_{name}{path.suffix}"))

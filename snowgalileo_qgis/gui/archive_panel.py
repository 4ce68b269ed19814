"""An archive of downloaded products, or Earth Engine; the day to map, and where to keep the stack."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..core.build_text import estimate_text
from ..core.earth_engine import earth_engine_of
from ..core.messages import tr
from ..core.settings import settings
from ..engine.protocol import ArchiveAvailability, EarthEngine
from .build_panel import BuildPanel
from .forms import load_form
from .path_edit import PathEdit


class ArchivePanel(BuildPanel):
    """Folder of downloaded products, project for Earth Engine, and day; ``changed`` is emitted when one
    changes.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("archive_panel", self)
        self.path_edit = PathEdit(self)
        self.path_edit.setPlaceholderText(tr("Choose, type or drop a folder"))
        self.path_edit.setAccessibleName(tr("Folder of downloaded products"))
        self.path_row.insertWidget(0, self.path_edit)
        self.archive_label.setBuddy(self.path_edit)
        self.project_edit.setText(settings().archive_project)
        self.prepare_build()
        self.folder_button.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        self.folder_button.clicked.connect(self._choose_folder)
        self.path_edit.paths_changed.connect(self.changed)
        self.project_edit.editingFinished.connect(self._on_project)
        self.project = self.project_edit.text().strip()

    def paths(self) -> List[str]:
        """The archive's folders."""
        return self.path_edit.paths()

    def earth_engine(self) -> Optional[EarthEngine]:
        """Earth Engine as a source, with the login chosen under *Accounts*."""
        return earth_engine_of(self.project) if self.project else None

    def has_source(self) -> bool:
        """Whether there is anything to look through."""
        return bool(self.paths() or self.project)

    def _on_project(self) -> None:
        # the field loses the focus often without a change
        if self.project_edit.text().strip() != self.project:
            self.project = self.project_edit.text().strip()
            self.changed.emit()

    def save(self) -> None:
        """Store the choices for the next session."""
        kept = settings()
        kept.last_archive = self.path_edit.text()
        kept.last_day = self.day().isoformat()
        kept.archive_project = self.project

    def show_estimate(self, availability: Optional[ArchiveAvailability]) -> None:
        """Show what the build will cost and which sensors are missing; ``None``: hide the estimate."""
        self.estimate_label.setVisible(availability is not None)
        if availability is not None:
            self.estimate_label.setText(estimate_text(availability))

    def _choose_folder(self) -> None:
        start = self.paths()[0] if self.paths() else ""
        path = QFileDialog.getExistingDirectory(self, tr("Choose a folder of downloaded products"), start)
        if path:
            self.path_edit.set_paths([path])

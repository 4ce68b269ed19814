"""Choice of input files or a folder, by dialog, typing or dropping."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QWidget

from ..core.compat import QAction
from ..core.messages import as_tooltip, shown, tr
from ..core.raster_layers import raster_files
from .forms import load_form
from .path_edit import PathEdit, dropped_paths

STACK_FILTER = "(*.tif *.tiff *.h5 *.hdf5 *.zip)"
RASTER_FILTER = "(*.tif *.tiff)"


class InputPanel(QWidget):
    """Files or a folder; ``changed`` is emitted when the choice changes.

    ``label``: text of the label, with its shortcut. ``kinds``: name and pattern of the files; stacks by
    default.
    """

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None, label: str = "", kinds: str = "") -> None:
        super().__init__(parent)
        load_form("input_panel", self)
        self._kinds = kinds or tr("Stacks") + f" {STACK_FILTER}"
        if label:
            self.stack_label.setText(label)
        name = self.stack_label.text().replace("&", "")
        self.path_edit = PathEdit(self)
        self.path_edit.setObjectName("path_edit")
        # as short as the narrow field; the whole is in its tooltip
        self.path_edit.setPlaceholderText(tr("Files or a folder"))
        self.path_edit.setToolTip(tr("Choose, type or drop files or a folder"))
        self.path_edit.setAccessibleName(name)
        self.path_row.insertWidget(0, self.path_edit)
        self.stack_label.setBuddy(self.path_edit)
        for button, text in (
            (self.layers_button, tr("{name}: choose a layer of the project")),
            (self.files_button, tr("{name}: choose files")),
            (self.folder_button, tr("{name}: choose a folder")),
        ):
            button.setToolTip(text.format(name=name))
            button.setAccessibleName(text.format(name=name))
        self.layers_button.setIcon(QgsApplication.getThemeIcon("/mIconRaster.svg"))
        self.layers_button.setMenu(QMenu(self))
        self.layers_button.menu().aboutToShow.connect(self._list_layers)
        self.files_button.setIcon(QgsApplication.getThemeIcon("/mActionAddRasterLayer.svg"))
        self.folder_button.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        self.files_button.clicked.connect(self._choose_files)
        self.folder_button.clicked.connect(self._choose_folder)
        self.path_edit.paths_changed.connect(self.changed)
        self.setAcceptDrops(True)
        self.setTabOrder(self.path_edit, self.layers_button)
        self.setTabOrder(self.layers_button, self.files_button)
        self.setTabOrder(self.files_button, self.folder_button)

    def paths(self) -> List[str]:
        """The files or the folder."""
        return self.path_edit.paths()

    def set_paths(self, paths: List[str]) -> None:
        """Choose files or a folder."""
        self.path_edit.set_paths(paths)

    def dragEnterEvent(self, event) -> None:
        """Accept files, folders and layers anywhere on the panel."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        """Choose what was dropped."""
        self.set_paths(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def _list_layers(self) -> None:
        """Fill the menu with the project's rasters that are files."""
        menu = self.layers_button.menu()
        menu.clear()
        layers = raster_files()
        for layer, path in layers:
            self._add_choice(shown(layer.name()), [path]).setToolTip(as_tooltip(path))
        if len(layers) > 1:
            menu.addSeparator()
            self._add_choice(tr("All {n} raster layers").format(n=len(layers)), [path for _, path in layers])
        if not layers:
            menu.addAction(tr("The project has no raster layer that is a file.")).setEnabled(False)

    def _add_choice(self, text: str, paths: List[str]) -> QAction:
        # QMenu takes "&" for a shortcut
        action = self.layers_button.menu().addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda: self.set_paths(paths))
        return action

    def _start_folder(self) -> str:
        paths = self.paths()
        return str(Path(paths[0]).parent) if paths else ""

    def _choose_files(self) -> None:
        kinds = f"{self._kinds};;" + tr("All files") + " (*)"
        paths, _ = QFileDialog.getOpenFileNames(
            self, self.path_edit.accessibleName(), self._start_folder(), kinds
        )
        if paths:
            self.set_paths(paths)

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.path_edit.accessibleName(), self._start_folder())
        if path:
            self.set_paths([path])

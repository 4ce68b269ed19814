"""A line edit for paths, onto which files, folders and layers can be dropped."""

from __future__ import annotations

from typing import List

from qgis.core import QgsMimeDataUtils, QgsProviderRegistry
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QMimeData, pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit

from ..core.messages import as_tooltip, shown


def dropped_paths(mime: QMimeData) -> List[str]:
    """Paths of the local files, folders and file-based layers in a drop."""
    paths = []
    if QgsMimeDataUtils.isUriList(mime):
        for uri in QgsMimeDataUtils.decodeUriList(mime):
            parts = QgsProviderRegistry.instance().decodeUri(uri.providerKey, uri.uri)
            path = parts.get("path") or uri.uri
            if path:
                paths.append(str(path))
    if not paths and mime.hasUrls():
        paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    return list(dict.fromkeys(paths))


class PathEdit(QLineEdit):
    """Paths as text: one as it is, several in double quotes."""

    paths_changed = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._reported: List[str] = []
        self.editingFinished.connect(self._report)
        self.textChanged.connect(self._report_cleared)

    def paths(self) -> List[str]:
        """The paths, in the order given."""
        return [path.strip() for path in QgsFileWidget.splitFilePaths(self.text()) if path.strip()]

    def set_paths(self, paths: List[str]) -> None:
        """Show paths and emit ``paths_changed``."""
        self.setText(paths[0] if len(paths) == 1 else " ".join(f'"{path}"' for path in paths))
        self.setCursorPosition(len(self.text()))
        self.setToolTip(as_tooltip("\n".join(map(shown, paths))))
        self._report()

    def dragEnterEvent(self, event) -> None:
        """Accept files, folders and layers."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event) -> None:
        """Replace the paths by what was dropped."""
        paths = dropped_paths(event.mimeData())
        if paths:
            self.set_paths(paths)
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def _report(self) -> None:
        paths = self.paths()
        if paths != self._reported:
            self._reported = paths
            self.paths_changed.emit()

    def _report_cleared(self, text: str) -> None:
        if not text:
            self._report()

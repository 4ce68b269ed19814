"""Asking where to save a file."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ..core.messages import as_tooltip, tr


def ask_save_path(parent: QWidget, title: str, kinds: str, start: str = "") -> str:
    """Path to save to, empty if the user cancels.

    ``kinds``: filters such as ``Picture (*.png);;Table (*.csv)``. A name without one of their endings gets
    that of the chosen kind. Then the user is asked before a file is replaced; the window to choose a file
    would ask about the name as it was typed.
    """
    endings = re.findall(r"\*(\.\w+)", kinds)
    while True:
        path, kind = QFileDialog.getSaveFileName(
            parent, title, start, kinds, options=QFileDialog.Option.DontConfirmOverwrite
        )
        if not path:
            return ""
        if Path(path).suffix.lower() not in endings:
            path += (re.findall(r"\*(\.\w+)", kind) or endings)[0]  # some desktops' dialogs name no kind
        if not Path(path).exists() or _may_replace(parent, title, path):
            return path
        start = path


def _may_replace(parent: QWidget, title: str, path: str) -> bool:
    question = as_tooltip(tr("{file} exists. Replace it?").format(file=path))
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return QMessageBox.question(parent, title, question, yes | no, no) == yes

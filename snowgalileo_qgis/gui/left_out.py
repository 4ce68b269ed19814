"""Files of the input that are not used, and why, folded away under one line."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Mapping, Optional, Sequence

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ..core.messages import tr

LINES_SHOWN = 6


def left_out_lines(left_out: Sequence[Mapping[str, Any]]) -> List[str]:
    """``name: reason (code)`` for every file."""
    return [
        "{}: {} ({})".format(Path(str(entry["path"])).name, str(entry["reason"]).rstrip("."), entry["code"])
        for entry in left_out
    ]


class LeftOutBox(QgsCollapsibleGroupBox):
    """Hidden when every file was used."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setCollapsed(True)
        self.list = QPlainTextEdit(self)
        self.list.setReadOnly(True)
        self.list.setAccessibleName(tr("Files that are not used, and why"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.hide()

    def show_result(self, result: Mapping[str, Any]) -> None:
        """Show what a job left out (``left_out``) and did not look at (``ignored``)."""
        left_out = result.get("left_out") or []
        ignored = result.get("ignored") or {}
        lines = left_out_lines(left_out)
        if ignored:
            kinds = ", ".join(
                f"{count} {ending or tr('without ending')}" for ending, count in sorted(ignored.items())
            )
            lines.append(tr("Other files, not stacks: {kinds}").format(kinds=kinds))
        if left_out:
            title = (
                tr("1 file is not used")
                if len(left_out) == 1
                else tr("{n} files are not used").format(n=len(left_out))
            )
        else:
            title = tr("Other files in the folder")
        self.setTitle(title)
        self.list.setPlainText("\n".join(lines))
        self.list.setFixedHeight(self.fontMetrics().lineSpacing() * LINES_SHOWN + 12)
        self.setVisible(bool(lines))

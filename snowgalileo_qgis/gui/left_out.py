"""Files of the input that were not used, and why, collapsed under one line."""

from __future__ import annotations

from typing import List, Mapping, Optional, Sequence

from qgis.PyQt.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ..core.error_words import titled
from ..core.messages import shown, tr
from ..engine.protocol import LeftOut
from .wrapping import FittingCollapsibleBox

LINES_SHOWN = 6


def left_out_lines(left_out: Sequence[LeftOut]) -> List[str]:
    """``name: reason (code)`` for each file."""
    return [
        shown(f"{item.path.name}: {titled(item.code, item.reason.rstrip('.'))} ({item.code})")
        for item in left_out
    ]


class LeftOutBox(FittingCollapsibleBox):
    """Hidden if all files were used."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setCollapsed(True)
        self.list = QPlainTextEdit(self)
        self.list.setReadOnly(True)
        self.list.setAccessibleName(tr("Files that were not used, and why"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.hide()

    def show_files(self, left_out: Sequence[LeftOut], ignored: Optional[Mapping[str, int]] = None) -> None:
        """Show the inputs that a job could not use; ``ignored``: other files in the folders, by ending."""
        lines = left_out_lines(left_out)
        if ignored:
            kinds = ", ".join(
                f"{count} {shown(ending) or tr('without ending')}"
                for ending, count in sorted(ignored.items())
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

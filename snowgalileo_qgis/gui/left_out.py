"""Files of the input that were not used, or what services did not answer, and why, under one line."""

from __future__ import annotations

from typing import List, Mapping, Optional, Sequence

from qgis.PyQt.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ..core.counts import counted
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.hide()

    def show_files(self, left_out: Sequence[LeftOut], ignored: Optional[Mapping[str, int]] = None) -> None:
        """Show the inputs that a job could not use; ``ignored``: other files in the folders, by ending."""
        self.list.setAccessibleName(tr("Files that were not used, and why"))
        lines = left_out_lines(left_out)
        if ignored:
            kinds = ", ".join(
                f"{count} {shown(ending) or tr('without ending')}"
                for ending, count in sorted(ignored.items())
            )
            lines.append(tr("Other files, not stacks: {kinds}").format(kinds=kinds))
        title = counted(len(left_out), tr("1 file is not used"), tr("{n} files are not used"))
        self._show(title if left_out else tr("Other files in the folder"), lines)

    def show_unanswered(self, left_out: Sequence[LeftOut]) -> None:
        """Show the sensors whose services could not be asked."""
        self.list.setAccessibleName(tr("Services that could not be asked, and why"))
        one, many = tr("No answer about 1 sensor"), tr("No answer about {n} sensors")
        self._show(counted(len(left_out), one, many), left_out_lines(left_out))

    def show_not_fetched(self, left_out: Sequence[LeftOut]) -> None:
        """Show the products that could not be downloaded."""
        self.list.setAccessibleName(tr("Products that could not be downloaded, and why"))
        one, many = tr("1 product could not be downloaded"), tr("{n} products could not be downloaded")
        self._show(counted(len(left_out), one, many), left_out_lines(left_out))

    def _show(self, title: str, lines: Sequence[str]) -> None:
        self.setTitle(title)
        self.list.setPlainText("\n".join(lines))
        self.list.setFixedHeight(self.fontMetrics().lineSpacing() * LINES_SHOWN + 12)
        self.setVisible(bool(lines))

"""The rows of a form of which each question needs others."""

from __future__ import annotations

from typing import Collection, Dict, Tuple

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

Rows = Dict[str, Tuple[QWidget, ...]]
"""By name, in the order of the form: label and field, or a field alone."""


class QuestionFields:
    """Shows some rows; the others are taken out, because Qt leaves gaps where rows are hidden.

    ``wide``: rows whose field needs the whole width, below its label; the tooltip of a choice has all words.
    """

    def __init__(self, form: QFormLayout, rows: Rows, wide: Collection[str]) -> None:
        self._form, self._rows, self._wide = form, rows, wide
        for name in wide:
            for combo in (part for part in rows[name] if isinstance(part, QComboBox)):
                combo.currentTextChanged.connect(combo.setToolTip)

    @property
    def names(self) -> Collection[str]:
        """All rows."""
        return list(self._rows)

    def show(self, names: Collection[str]) -> None:
        """Show these rows alone."""
        while self._form.rowCount():
            self._form.takeRow(0)
        for name, parts in self._rows.items():
            for part in parts:
                part.setVisible(name in names)
            if name not in names:
                continue
            if name in self._wide:
                for part in parts:
                    self._form.addRow(part)
            else:
                self._form.addRow(*parts)

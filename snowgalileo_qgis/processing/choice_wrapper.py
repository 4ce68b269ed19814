"""Choices in words in the toolbox's window; the values of scripts, models and batches stay what they are."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Union

from processing.gui.wrappers import WidgetWrapper
from qgis.core import QgsProcessingParameterEnum
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsCheckableComboBox,
    QgsGui,
    QgsProcessingGui,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox

LEAST_CHARACTERS = 16


class ChoiceWrapper(WidgetWrapper):
    """A list of words; ``words``: by value. Batches and models keep QGIS's own lists of values."""

    def __new__(
        cls, parameter: QgsProcessingParameterEnum, dialog: Any, *_: Any, **__: Any
    ) -> Union[ChoiceWrapper, QgsAbstractProcessingParameterWidgetWrapper]:
        """This wrapper in the toolbox's window, that of QGIS elsewhere."""
        kinds = {one.__name__ for one in type(dialog).__mro__}
        if not kinds & {"ModelerParametersDialog", "BatchAlgorithmDialog", "BatchPanel"}:
            return super().__new__(cls)
        registry = QgsGui.processingGuiRegistry()
        if "ModelerParametersDialog" in kinds:
            own = registry.createModelerParameterWidget(
                dialog.model, dialog.childId, parameter, dialog.context
            )
        else:
            own = registry.createParameterWidgetWrapper(parameter, QgsProcessingGui.WidgetType.Batch)
        own.setDialog(dialog)
        return own

    def __init__(
        self,
        parameter: QgsProcessingParameterEnum,
        dialog: Any,
        row: int = 0,
        col: int = 0,
        words: Optional[Dict[str, str]] = None,
    ) -> None:
        self._words = words or {}
        super().__init__(parameter, dialog, row, col)

    def createWidget(self) -> QComboBox:
        """The list; several values are ticked."""
        definition = self.parameterDefinition()
        if definition.allowMultiple():
            widget: QComboBox = QgsCheckableComboBox()
            for value in definition.options():
                widget.addItemWithCheckState(self._words.get(value, value), Qt.CheckState.Unchecked, value)
        else:
            widget = QComboBox()
            for value in definition.options():
                widget.addItem(self._words.get(value, value), value)
        widget.setMinimumContentsLength(LEAST_CHARACTERS)
        widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return widget

    def setValue(self, value: Any) -> None:
        """Choose a value, or several."""
        if isinstance(self.widget, QgsCheckableComboBox):
            chosen = value if isinstance(value, (list, tuple)) else str(value or "").split(",")
            for place in range(self.widget.count()):
                is_chosen = self.widget.itemData(place) in chosen
                self.widget.setItemCheckState(
                    place, Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
                )
        else:
            self.widget.setCurrentIndex(max(self.widget.findData(value), 0))

    def value(self) -> Union[str, List[str]]:
        """The chosen value, as in scripts, or the list of them."""
        if isinstance(self.widget, QgsCheckableComboBox):
            return list(self.widget.checkedItemsData())
        return self.widget.currentData()

"""What a new user needs, in three steps: the engine, a model, data; each with its state and the way to it."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QStyle, QWidget

from ..core.messages import shown, tr
from ..core.tasks.engine_state import engine_state
from ..core.tasks.install_task import InstallTask
from .forms import load_form
from .text_view import TextView
from .wrapping import FittingCollapsibleBox

DONE, OPEN = "/mIconSuccess.svg", "/mIconInfo.svg"


class FirstSteps(FittingCollapsibleBox):
    """Shown until all three steps are done.

    ``model_wanted``, ``data_wanted``, ``example_wanted``: the buttons. The engine has a panel of its own.
    """

    model_wanted = pyqtSignal()
    data_wanted = pyqtSignal()
    example_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("first_steps", self)
        self.engine_label = TextView.instead_of(self.engine_label)
        self.model_label = TextView.instead_of(self.model_label)
        self.data_label = TextView.instead_of(self.data_label)
        self._engine_panel: Optional[QWidget] = None
        self._is_done = {"engine": False, "model": False, "data": False}
        self.model_button.clicked.connect(self.model_wanted)
        self.data_button.clicked.connect(self.data_wanted)
        self.example_button.clicked.connect(self.example_wanted)
        self.set_engine(False)
        self.set_model("")
        self.set_data("")

    @property
    def is_complete(self) -> bool:
        """Whether all three steps are done."""
        return all(self._is_done.values())

    def set_engine(self, is_ready: bool) -> None:
        """Show whether the engine can run; the example needs nothing else."""
        if is_ready:
            text = tr("The engine is ready.")
        elif isinstance(engine_state().work, InstallTask):
            text = tr("The engine is being installed.")
        else:
            text = tr("The engine is not installed yet.")
        self._show("engine", self.engine_icon, self.engine_label, is_ready, text)
        if self._engine_panel is not None:
            self._engine_panel.setVisible(not is_ready)
        self.example_button.setEnabled(is_ready)
        self.example_button.setToolTip("" if is_ready else tr("Install the engine first."))

    def set_engine_panel(self, panel: QWidget) -> None:
        """Put a widget that installs the engine into its step."""
        self._engine_panel = panel
        self.engine_column.addWidget(panel)

    def set_model(self, name: str) -> None:
        """Show the chosen model; an empty name: none."""
        text = tr("Model: {name}").format(name=shown(name)) if name else tr("No model is chosen yet.")
        self._show("model", self.model_icon, self.model_label, bool(name), text)
        self.model_button.setVisible(not name)

    def set_data(self, name: str) -> None:
        """Show the chosen input; an empty name: none."""
        text = tr("Data: {name}").format(name=shown(name)) if name else tr("No data are chosen yet.")
        self._show("data", self.data_icon, self.data_label, bool(name), text)
        self.data_button.setVisible(not name)

    def _show(self, step: str, icon: QLabel, label: TextView, is_done: bool, text: str) -> None:
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        icon.setPixmap(QgsApplication.getThemeIcon(DONE if is_done else OPEN).pixmap(size, size))
        icon.setAccessibleName(tr("done") if is_done else tr("to do"))
        label.setText(text)
        self._is_done[step] = is_done
        self.setVisible(not self.is_complete)

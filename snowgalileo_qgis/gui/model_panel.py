"""Choice of model, device and precision."""

from __future__ import annotations

from typing import List, Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..core.choice_words import condition_words, precision_words
from ..core.engine_info import EngineInfo
from ..core.messages import as_tooltip, shown, tr
from ..core.settings import settings
from ..engine.protocol import PredictSpec, weights_folder
from .example import demo_model
from .forms import load_form
from .links import link
from .selftest_panel import SelftestPanel
from .weights_dialog import WeightsDialog
from .weights_table import DEFAULT_INIT, DEFAULT_SEED

MODEL_FILTER = "(*.pth *.pt *.safetensors)"


def select(combo: QComboBox, value: str) -> None:
    """Select the item with this value, or the first one if there is none."""
    combo.setCurrentIndex(max(combo.findData(value), 0))


def downloaded_models() -> List[str]:
    """Downloaded models of the recommended version, at most one per condition."""
    return sorted(
        str(path)
        for path in weights_folder().glob(f"*_{DEFAULT_INIT}_{DEFAULT_SEED}_*.safetensors")
        if "samples" not in path.name
    )


class ModelPanel(QWidget):
    """The model's settings, stored between sessions; ``changed`` is emitted when the model file changes."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("model_panel", self)
        self.checkpoint_widget.setStorageMode(QgsFileWidget.StorageMode.GetMultipleFiles)
        self.checkpoint_widget.setFilter(
            tr("Model weights") + f" {MODEL_FILTER};;" + tr("All files") + " (*)"
        )
        self.checkpoint_widget.setDialogTitle(tr("Choose model files"))
        self.checkpoint_widget.lineEdit().setPlaceholderText(tr("Choose, type or drop a model file"))
        self.checkpoint_widget.lineEdit().setAccessibleName(tr("Model file"))
        self.checkpoint_label.setBuddy(self.checkpoint_widget.lineEdit())
        self._hints = {
            "auto": tr("Determined for each cell from its images and cloud flags."),
            "clear": tr("For models trained on cloud-free scenes."),
            "clouds": tr("For models trained on scenes with clouds."),
            "no_hr": tr(
                "Hides Sentinel-2 and Landsat of the prediction day from the model, as in its training."
            ),
            "clouds_no_hr": tr(
                "For models trained with clouds; hides Sentinel-2 and Landsat of the prediction day."
            ),
        }
        for value, text in condition_words().items():
            self.condition_combo.addItem(text, value)
        for value, text in precision_words().items():
            self.precision_combo.addItem(text, value)
        self.precision_combo.setToolTip(
            tr(
                "The largest differences in snow cover from 32 bit are about 0.002 where 16 bit is used in "
                "part, and about 0.01 where it is used throughout."
            )
        )
        self.device_combo.addItem(tr("Automatic"), "auto")
        self.advanced_box.setCollapsed(True)
        self.checkpoint_hint.linkActivated.connect(self._on_link)
        self.weights_dialog: Optional[WeightsDialog] = None
        self.weights_button.clicked.connect(self.get_weights)
        self.selftest_panel = SelftestPanel(
            lambda: (self.device_combo.currentData(), self.precision_combo.currentData()), self
        )
        self.advanced_form.addRow(self.selftest_panel)
        self._stored = ""
        self._show_stored()
        self.condition_combo.currentIndexChanged.connect(self._on_condition)
        self.checkpoint_widget.fileChanged.connect(self.changed)
        self.checkpoint_widget.fileChanged.connect(self._show_checkpoint_hint)
        self._on_condition()
        self._show_checkpoint_hint()

    def reload(self) -> None:
        """Choose the model of the options, if they were given another one; choices that were not run stay."""
        if settings().checkpoint != self._stored:
            self._stored = settings().checkpoint
            self.checkpoint_widget.setFilePath(self._stored)

    def _show_stored(self) -> None:
        kept = settings()
        self.reload()
        select(self.condition_combo, kept.condition)
        select(self.precision_combo, kept.precision)
        select(self.device_combo, kept.device)

    def save(self) -> None:
        """Store the settings for the next session."""
        kept = settings()
        kept.checkpoint = self._stored = self.checkpoint()
        kept.condition = self.condition_combo.currentData()
        kept.precision = self.precision_combo.currentData()
        kept.device = self.device_combo.currentData()

    def checkpoint(self) -> str:
        """The model files as text: one as it is, several in double quotes."""
        return self.checkpoint_widget.filePath().strip()

    def checkpoints(self) -> List[str]:
        """The model files."""
        return [path for path in QgsFileWidget.splitFilePaths(self.checkpoint()) if path.strip()]

    def get_weights(self) -> None:
        """Open the window for downloading and importing models."""
        if self.weights_dialog is None:
            self.weights_dialog = WeightsDialog(self)
            self.weights_dialog.chosen.connect(self.use_weights)
            self.weights_dialog.changed.connect(self._show_checkpoint_hint)
        self.weights_dialog.show()
        self.weights_dialog.raise_()
        self.weights_dialog.refresh()

    def use_weights(self, paths: List[str]) -> None:
        """Choose models for the next map."""
        self.checkpoint_widget.setFilePath(
            paths[0] if len(paths) == 1 else " ".join(f'"{path}"' for path in paths)
        )

    def close_down(self) -> None:
        """End all jobs before the panel is deleted."""
        self.selftest_panel.close_down()
        if self.weights_dialog is not None:
            self.weights_dialog.close_down()

    def impute_nan(self) -> bool:
        """Whether invalid numbers in the stack are replaced."""
        return self.impute_check.isChecked()

    def fill(self, spec: PredictSpec) -> None:
        """Set the panel's fields of a job."""
        spec.checkpoints = self.checkpoints()
        spec.condition = self.condition_combo.currentData()
        spec.device = self.device_combo.currentData()
        spec.precision = self.precision_combo.currentData()
        spec.batch_size = self.batch_spin.value()
        spec.impute_nan = self.impute_nan()

    def restore(self, made_with: PredictSpec) -> None:
        """Show the settings of an earlier job.

        A model file that no longer exists is shown all the same, and refused when the job runs.
        """
        self.use_weights(made_with.checkpoints or [""])
        select(self.condition_combo, made_with.condition)
        select(self.device_combo, made_with.device)
        select(self.precision_combo, made_with.precision)
        self.batch_spin.setValue(made_with.batch_size)
        self.impute_check.setChecked(made_with.impute_nan)

    def show_devices(self, info: EngineInfo) -> None:
        """Offer the engine's devices, and say which one it would choose and why."""
        wanted = self.device_combo.currentData() if self.device_combo.count() > 1 else settings().device
        names = {device.id: shown(device.name) for device in info.devices}
        chosen = names.get(info.recommended.id) if info.recommended else None
        self.device_combo.clear()
        self.device_combo.addItem(
            tr("Automatic: {device}").format(device=chosen) if chosen else tr("Automatic"), "auto"
        )
        for identifier, name in names.items():
            self.device_combo.addItem(name, identifier)
        select(self.device_combo, wanted)
        reason = shown(info.recommended.reason) if info.recommended else ""
        self.device_combo.setToolTip(as_tooltip(reason))

    def _on_link(self, link: str) -> None:
        if link == "#weights":
            self.get_weights()
        elif link == "#downloaded":
            self.use_weights(downloaded_models())
        else:
            self.checkpoint_widget.setFilePath(demo_model())

    def _show_checkpoint_hint(self) -> None:
        """Offer downloaded models or the demonstration model while none is chosen; explain the latter."""
        demo = demo_model()
        weights = link(self, "#weights", tr("Get the published one"))
        texts = {
            "": self._offer(),
            demo: tr(
                "A demonstration, trained on simulated scenes only. It is not the published model; its maps "
                "are not for decisions. {link}"
            ).format(link=weights),
        }
        files = len(self.checkpoints())
        if files > 1:
            texts[self.checkpoint()] = tr(
                "{n} models: each cell and day uses the one for its condition."
            ).format(n=files)
        self.checkpoint_hint.setText(texts.get(self.checkpoint(), ""))
        self.checkpoint_hint.setVisible(self.checkpoint() in texts)

    def _offer(self) -> str:
        count = len(downloaded_models())
        if count:
            text = (
                tr("Use the downloaded model")
                if count == 1
                else tr("Use the {n} downloaded models").format(n=count)
            )
            return link(self, "#downloaded", text)
        return tr("Just trying? {link}").format(link=link(self, "#demo", tr("Use the demonstration model")))

    def _on_condition(self) -> None:
        condition = self.condition_combo.currentData()
        self.condition_hint.setText(self._hints[condition])
        self.condition_combo.setToolTip(self._hints[condition])
        # the usual choice needs no room for its explanation
        self.condition_hint.setVisible(condition != "auto")

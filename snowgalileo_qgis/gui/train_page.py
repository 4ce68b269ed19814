"""The page for training a model on stacks with known snow cover, with its learning curve."""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from typing import Any, Optional, Tuple

from qgis.gui import QgisInterface, QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..core.choice_words import training_condition_words, training_precision_words
from ..core.counts import cells_text, number_text
from ..core.engine_info import EngineInfo
from ..core.messages import tr
from ..core.progress import duration
from ..core.setting_text import help_sentence
from ..core.settings import settings
from ..engine.protocol import Epoch, FinetuneSpec, Json, TrainedModel, settings_of
from .input_panel import RASTER_FILTER, InputPanel
from .job_page import JobPage
from .left_out import LeftOutBox
from .links import link, use_keyboard
from .loss_curve import LossCurve
from .model_panel import MODEL_FILTER, select
from .result_panel import Shown
from .result_text import device_text

RANDOM, FROM_MODEL, FROM_FOLDER = "random", "model", "folder"
MIXED_HIDE_DAYS, MIXED_HIDE_SENSORS = 0.25, 0.1
"""Probabilities with which the condition ``mixed`` hides days and sensors."""
STATE_FILE = "state.pt"
"""File of a training that can be resumed."""
EPOCHS = 25
"""Epochs suggested on the page; a start from trained weights needs fewer than the published recipe."""


class TrainPage(JobPage):
    """Fine-tunes a model. ``model_chosen``: path of trained weights that the user wants to map with."""

    guide_section = "fine-tuning-a-model"
    model_chosen = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(
            iface,
            "train_page",
            tr("Tr&ain"),
            tr("Train the model on the stacks and their known snow cover"),
            tr("SnowGalileo: train"),
            parent,
        )
        self._build()
        self._connect()
        self._on_start()
        self._on_condition()
        self.show_missing()

    def _build(self) -> None:
        self.stack_panel = InputPanel(self)
        self.label_panel = InputPanel(
            self, tr("La&bels: files or folder"), tr("Rasters") + f" {RASTER_FILTER}"
        )
        self.data_column.addWidget(self.stack_panel)
        self.data_column.addWidget(self.label_panel)
        self.left_out_box = LeftOutBox(self)
        self.data_column.addWidget(self.left_out_box)
        for text, value in (
            (tr("A model file"), FROM_MODEL),
            (tr("A pre-trained folder"), FROM_FOLDER),
            (tr("Random weights"), RANDOM),
        ):
            self.start_combo.addItem(text, value)
        self.start_file.lineEdit().setAccessibleName(tr("Weights to start from"))
        self.start_file.setFilePath(settings().first_checkpoint)
        self._hints = {
            "clear": tr("Trained on the stacks as they are."),
            "no_hr": tr("Sentinel-2 and Landsat of the prediction day are hidden in training."),
            "mixed": tr("All conditions in turn, days and sensors hidden at random: one model for any day."),
        }
        for value in self._hints:
            self.condition_combo.addItem(training_condition_words()[value], value)
        self._build_settings()
        for value, text in training_precision_words().items():
            self.precision_combo.addItem(text, value)
        self.device_combo.addItem(tr("Automatic"), "auto")
        self.output_widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.output_widget.lineEdit().setPlaceholderText(tr("Folder for weights and log"))
        self.output_widget.lineEdit().setAccessibleName(tr("Training folder"))
        self.output_label.setBuddy(self.output_widget.lineEdit())
        self.start_label.setBuddy(self.start_combo)
        self.condition_label.setBuddy(self.condition_combo)
        self.advanced_box.setCollapsed(True)
        self.curve = LossCurve(self)
        self.use_link = QLabel(self)
        self.use_link.setWordWrap(True)
        use_keyboard(self.use_link)
        self.curve_column.addWidget(self.curve)
        self.curve_column.addWidget(self.use_link)
        self.curve_box.hide()

    def _build_settings(self) -> None:
        """Set up the boxes of the recipe from the settings of the specification."""
        described = settings_of(FinetuneSpec)
        for name, label, spin in (
            ("epochs", self.epochs_label, self.epochs_spin),
            ("learning_rate", self.rate_label, self.rate_spin),
            ("batch_size", self.batch_label, self.batch_spin),
            ("effective_batch", self.step_label, self.step_spin),
            ("seed", self.seed_label, self.seed_spin),
        ):
            setting = described[name]
            number = type(setting.default)
            least, most = setting.form_range
            label.setText(tr(setting.label))
            spin.setToolTip(help_sentence(setting))
            spin.setMinimum(number(least))
            if most is not None:
                spin.setMaximum(number(most))
            spin.setValue(setting.default)
        self.epochs_spin.setValue(EPOCHS)
        self.rate_spin.setMinimum(10.0 ** -self.rate_spin.decimals())
        share = described["val_share"]
        self.share_label.setText(tr(share.label))
        self.share_spin.setToolTip(help_sentence(share))
        self.share_spin.setMaximum(round(100 * share.form_range[1]))
        self.share_spin.setValue(round(100 * share.default))
        for size in described["size"].choices:
            self.size_combo.addItem(size, size)
        select(self.size_combo, described["size"].standard)

    def _connect(self) -> None:
        for panel in (self.stack_panel, self.label_panel):
            panel.changed.connect(self.show_missing)
        self.start_combo.currentIndexChanged.connect(self._on_start)
        self.start_file.fileChanged.connect(self.show_missing)
        self.condition_combo.currentIndexChanged.connect(self._on_condition)
        self.output_widget.fileChanged.connect(self._on_output)
        self.use_link.linkActivated.connect(self.model_chosen)
        self._on_output()

    def show_devices(self, info: EngineInfo) -> None:
        """Offer the devices that the engine found."""
        kept = self.device_combo.currentData()
        while self.device_combo.count() > 1:
            self.device_combo.removeItem(1)
        for device in info.devices:
            self.device_combo.addItem(device.name, device.id)
        select(self.device_combo, kept)

    def choices(self) -> Tuple[Any, ...]:
        """Stacks, labels and weights to start from."""
        start = (self.start_combo.currentData(), self.start_file.filePath())
        return (
            self.stack_panel.paths(),
            self.label_panel.paths(),
            *start,
            self.condition_combo.currentData(),
        )

    def missing_input(self) -> str:
        """What is missing of stacks, labels, weights to start from and the training folder."""
        if not self.stack_panel.paths():
            return tr("Choose stacks to learn from.")
        if not self.label_panel.paths():
            return tr("Choose rasters of known snow cover.")
        if self.start_combo.currentData() != RANDOM and not self.start_file.filePath().strip():
            return tr("Choose the weights to start from.")
        if not self.output_widget.filePath().strip():
            return tr("Choose a folder for the trained model.")
        return ""

    def spec(self) -> FinetuneSpec:
        """The training that the form describes."""
        is_mixed = self.condition_combo.currentData() == "mixed"
        is_random = self.start_combo.currentData() == RANDOM
        return FinetuneSpec(
            stacks=self.stack_panel.paths(),
            labels=self.label_panel.paths(),
            output=self.output_widget.filePath().strip(),
            val_share=self.share_spin.value() / 100,
            start=RANDOM if is_random else self.start_file.filePath().strip(),
            size=self.size_combo.currentData() if is_random else None,
            condition=self.condition_combo.currentData(),
            hide_days=MIXED_HIDE_DAYS if is_mixed else 0.0,
            hide_sensors=MIXED_HIDE_SENSORS if is_mixed else 0.0,
            epochs=self.epochs_spin.value(),
            learning_rate=self.rate_spin.value(),
            batch_size=self.batch_spin.value(),
            effective_batch=self.step_spin.value(),
            seed=self.seed_spin.value(),
            device=self.device_combo.currentData(),
            precision=self.precision_combo.currentData(),
            resume=not self.resume_check.isHidden() and self.resume_check.isChecked(),
        )

    def run(self) -> None:
        """Start the training and show its curve."""
        was_running = self.job.is_running
        super().run()
        if self.job.is_running and not was_running:
            self.curve.start(self.epochs_spin.value())
            self.use_link.hide()
            self.curve_box.show()
            self.left_out_box.hide()

    def show_message(self, message: Json) -> None:
        """Add a finished epoch to the curve."""
        if message["type"] == "progress" and "val_rmse" in message:
            self._add_epoch(Epoch.from_json(message))

    def show_result(self, result: TrainedModel) -> Shown:
        """Offer the weights for mapping, and say how good they are."""
        for epoch in result.epochs:
            self._add_epoch(epoch)
        self.left_out_box.show_files(result.left_out)
        self._on_output()
        self.use_link.setText(link(self, result.best, tr("Map snow with this model")))
        self.use_link.show()
        facts = tr("{cells}, {device}, {time}").format(
            cells=cells_text(result.cells), device=device_text(result.device), time=duration(result.seconds)
        )
        if result.val_rmse is None:
            return Shown("", tr("No cell was held out, so the error of the model is not known."), facts)
        error = tr("RMSE on held-out data ({cells}), best epoch {epoch}").format(
            cells=cells_text(result.validation_cells), epoch=result.best_epoch + 1
        )
        return Shown(number_text(result.val_rmse, 3), error, facts)

    def _add_epoch(self, epoch: Epoch) -> None:
        self.curve.add(epoch.epoch, None if epoch.loss is None else sqrt(epoch.loss), epoch.val_rmse)

    def _on_start(self) -> None:
        start = self.start_combo.currentData()
        self.start_file.setVisible(start != RANDOM)
        is_folder = start == FROM_FOLDER
        self.start_file.setStorageMode(
            QgsFileWidget.StorageMode.GetDirectory if is_folder else QgsFileWidget.StorageMode.GetFile
        )
        self.start_file.setFilter(
            "" if is_folder else tr("Model weights") + f" {MODEL_FILTER};;" + tr("All files") + " (*)"
        )
        self.start_file.lineEdit().setPlaceholderText(
            tr("Folder written by pre-training") if is_folder else tr("Choose, type or drop a model file")
        )
        self.size_combo.setEnabled(start == RANDOM)
        self.show_missing()

    def _on_condition(self) -> None:
        self.condition_hint.setText(self._hints[self.condition_combo.currentData()])

    def _on_output(self) -> None:
        folder = self.output_widget.filePath().strip()
        self.resume_check.setVisible(bool(folder) and (Path(folder) / STATE_FILE).exists())
        self.show_missing()

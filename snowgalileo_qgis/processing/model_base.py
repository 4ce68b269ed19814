"""The base class of the algorithms that run a model."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import QgsProcessingContext

from ..core.choice_words import condition_words, device_words, precision_words
from ..core.messages import tr
from ..engine.protocol import CONDITIONS, DEVICES, PRECISIONS, Json
from .base import SnowGalileoAlgorithm
from .parameters import choice, in_words, integer


class ModelAlgorithm(SnowGalileoAlgorithm):
    """An algorithm that runs a model; it declares those of the parameters that it needs."""

    CHECKPOINT = "CHECKPOINT"
    CONDITION = "CONDITION"
    DEVICE = "DEVICE"
    PRECISION = "PRECISION"
    BATCH_SIZE = "BATCH_SIZE"

    def add_condition_parameter(self, is_advanced: bool = False) -> None:
        """Declare the condition."""
        self.add(
            in_words(choice(self.CONDITION, tr("Condition"), CONDITIONS, "auto"), condition_words()),
            tr(
                "Condition of the prediction day. It determines which inputs are hidden from the model and, "
                "with several model files, which of them are used. Automatic (auto) determines it for each "
                "cell from the images of that day and their cloud flags."
            ),
            is_advanced=is_advanced,
        )

    def add_device_parameter(self, text: Optional[str] = None, is_advanced: bool = False) -> None:
        """Declare where the model runs; ``text``: another help text."""
        self.add(
            in_words(choice(self.DEVICE, tr("Device"), DEVICES, "auto"), device_words()),
            text
            or tr(
                "Where the model runs. auto uses the graphics card if there is a suitable one; the log gives "
                "the reason for the choice."
            ),
            is_advanced=is_advanced,
        )

    def add_precision_parameter(self, text: Optional[str] = None, is_advanced: bool = False) -> None:
        """Declare the precision of the computation; ``text``: another help text."""
        self.add(
            in_words(choice(self.PRECISION, tr("Precision"), PRECISIONS, "fp32"), precision_words()),
            text
            or tr(
                "fp32 (32 bit) gives the reference results. bf16 (16 bit where it loses little) is faster "
                "and differs by about 0.002 in snow cover at most; bf16_all (16 bit throughout) is the "
                "fastest and differs by about 0.01."
            ),
            is_advanced=is_advanced,
        )

    def add_batch_parameter(self) -> None:
        """Declare how many cells are mapped at a time."""
        self.add(
            integer(self.BATCH_SIZE, tr("Cells per batch"), 0),
            tr(
                "Number of cells that are mapped at a time. 0 chooses a number that suits the device; use a "
                "small number if memory is short."
            ),
            is_advanced=True,
        )

    def model_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The declared ones of condition, device, precision and batch size as fields of a ``JobSpec``."""
        settings: Json = {
            field: self.parameterAsEnumString(parameters, name, context)
            for field, name in (
                ("condition", self.CONDITION),
                ("device", self.DEVICE),
                ("precision", self.PRECISION),
            )
            if self.parameterDefinition(name) is not None
        }
        if self.parameterDefinition(self.BATCH_SIZE) is not None:
            settings["batch_size"] = self.parameterAsInt(parameters, self.BATCH_SIZE, context)
        return settings

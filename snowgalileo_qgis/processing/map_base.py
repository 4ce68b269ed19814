"""The base class of the algorithms that map stacks with one or several model files."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterEnum

from ..core.choice_words import hideable_words, mode_words
from ..core.error_words import TranslatedError
from ..core.messages import tr
from ..core.result_notes import result_notes
from ..core.settings import settings
from ..engine.protocol import HIDEABLE, MODES, Json, PredictSpec, SnowMaps, model_files
from .cluster_parameter import add_cluster, scheduler_of
from .model_base import ModelAlgorithm
from .parameters import choice, choices, folder, in_words, model_file, share, switch
from .setting_parameters import add_settings, setting_values
from .stack_base import StackAlgorithm

SETTINGS = ("clip",)
DAYS_BACK = tuple(f"day:{age}" for age in range(8))


class MapAlgorithm(ModelAlgorithm, StackAlgorithm):
    """An algorithm that runs the job ``predict``."""

    CHECKPOINT_FOLDER = "CHECKPOINT_FOLDER"
    FLIPS = "FLIPS"
    OVERLAP = "OVERLAP"
    MODE = "MODE"
    HIDE = "HIDE"
    MIN_OPTICAL = "MIN_OPTICAL"
    MAX_CLOUD = "MAX_CLOUD"
    RESUME = "RESUME"
    CELLS = "CELLS"
    RUNTIME_S = "RUNTIME_S"

    output_help = {
        **StackAlgorithm.output_help,
        CELLS: "Number of 1 km cells that were mapped.",
        RUNTIME_S: "Run time of the engine in seconds.",
    }

    def add_area_parameters(self) -> None:
        """Declare the part of the stacks to use, and whether the map ends there."""
        super().add_area_parameters()
        add_settings(self, PredictSpec, SETTINGS)

    def add_checkpoint_parameters(self) -> None:
        """Declare the model files."""
        self.add(
            model_file(self.CHECKPOINT, settings().first_checkpoint or None),
            tr(
                "Weights of a SnowGalileo model, .pth or .safetensors. The file is read as numbers only; "
                "code in it is never run. To use several files, give their folder below."
            ),
        )
        self.add(
            folder(self.CHECKPOINT_FOLDER, tr("Folder of model files")),
            tr(
                "Use all model files in this folder instead of one. The published file names give the "
                "condition and the seed: each cell is mapped by the files of its condition, and their "
                "results are averaged."
            ),
        )

    def hide_parameter(self, *, optional: bool) -> QgsProcessingParameterEnum:
        """The inputs that can be hidden."""
        parameter = choices(self.HIDE, tr("Hide"), (*HIDEABLE, *DAYS_BACK), optional=optional)
        return in_words(parameter, hideable_words())

    def hide_help(self) -> str:
        """Help text of the inputs that can be hidden."""
        return tr(
            "Inputs to hide from the model. modis also hides NDSI and NDVI, which are derived from it; day:3 "
            "is the third day before the prediction day."
        )

    def add_resume_parameter(self, default: bool) -> None:
        """Declare whether a stopped run is continued."""
        self.add(
            switch(self.RESUME, tr("Continue an unfinished run"), default),
            tr(
                "Keep finished cells when the run is stopped, and continue from there when the same run is "
                "started again with the same output."
            ),
            is_advanced=True,
        )

    def add_advanced_parameters(self) -> None:
        """Declare what few people change."""
        self.add(
            switch(self.FLIPS, tr("Average over flips and turns")),
            tr(
                "Each model maps each cell in eight orientations, rotated and mirrored, and the results are "
                "averaged. This takes eight times as long."
            ),
            is_advanced=True,
        )
        self.add(
            switch(self.OVERLAP, tr("Hide cell borders (4 times slower)")),
            tr(
                "The model also maps cells shifted by half a cell, and the results are blended so that the "
                "outlines of the 1 km cells disappear. This works only where neighbouring cells are in the "
                "same cube or region store."
            ),
            is_advanced=True,
        )
        self.add(
            in_words(choice(self.MODE, tr("Missing pixels"), MODES, "research"), mode_words()),
            tr(
                "research treats missing pixels as in the training of the published weights. strict hides a "
                "100 m patch from the model if any of its pixels is missing, and averages only valid pixels "
                "for the coarse sensors; the published weights have not been validated with it."
            ),
            is_advanced=True,
        )
        self.add(
            share(self.MIN_OPTICAL, tr("Least share seen by Sentinel-2 or Landsat"), 0.5),
            tr(
                "For the condition auto: a cell is no_hr if they show less than this share of it on the "
                "prediction day."
            ),
            is_advanced=True,
        )
        self.add(
            share(self.MAX_CLOUD, tr("Largest share of cloud"), 0.2),
            tr(
                "For the condition auto: a cell is clouds or clouds_no_hr if more than this share is flagged "
                "as cloud on the prediction day."
            ),
            is_advanced=True,
        )
        self.add_batch_parameter()
        self.add_impute_parameter()
        add_cluster(self)

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that stacks and model files exist."""
        self.stack_paths(parameters, context)
        self._checkpoints(parameters, context)
        super().check(parameters, context)

    def map_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The parameters as fields of a ``PredictSpec``, without the area and the rasters."""
        hidden = parameters.get(self.HIDE)
        return {
            **self.stack_settings(parameters, context),
            **self.model_settings(parameters, context),
            **setting_values(self, PredictSpec, SETTINGS, parameters, context),
            "checkpoints": self._checkpoints(parameters, context),
            "flips": self.parameterAsBoolean(parameters, self.FLIPS, context),
            "overlap": 0.5 if self.parameterAsBoolean(parameters, self.OVERLAP, context) else 0.0,
            "mode": self.parameterAsEnumString(parameters, self.MODE, context),
            "hide": list(self.parameterAsEnumStrings(parameters, self.HIDE, context)) if hidden else [],
            "min_optical": self.parameterAsDouble(parameters, self.MIN_OPTICAL, context),
            "max_cloud": self.parameterAsDouble(parameters, self.MAX_CLOUD, context),
            "scheduler": scheduler_of(self, parameters, context),
        }

    def tell(self, result: SnowMaps, feedback: QgsProcessingFeedback) -> None:
        """See ``SnowGalileoAlgorithm``; also what must be known about the model, as the dock does."""
        super().tell(result, feedback)
        for note in result_notes(result):
            feedback.pushWarning(note)

    def _checkpoints(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> List[str]:
        """Model files. Raises ``SG-MODEL-001``."""
        path = self.parameterAsFile(parameters, self.CHECKPOINT_FOLDER, context) or self.parameterAsFile(
            parameters, self.CHECKPOINT, context
        )
        if not path:
            raise TranslatedError(
                "SG-MODEL-001", tr("No model file was given."), tr("Give a model file or a folder of them.")
            )
        if not Path(path).expanduser().exists():
            raise TranslatedError(
                "SG-MODEL-001", tr("The model file {path} does not exist.").format(path=path)
            )
        return model_files([path])

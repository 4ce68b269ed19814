"""Add synthetic clouds."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..core.messages import tr
from ..core.paths import resource
from ..engine.protocol import CLOUD_CONFIGS, CONDITIONS, DEVICES, AddCloudsSpec, JobSpec, Json
from .base import SnowGalileoAlgorithm, choice, model_file


class AddCloudsAlgorithm(SnowGalileoAlgorithm):
    """Stacks in, their cloudy twins out, and on request what the clouds change in the snow map."""

    CONFIG = "CONFIG"
    DAYS = "DAYS"
    SHADOWS = "SHADOWS"
    SEED = "SEED"
    CHECKPOINT = "CHECKPOINT"
    CONDITION = "CONDITION"
    DEVICE = "DEVICE"
    OUTPUT = "OUTPUT"
    CHANGE = "CHANGE"
    FILES = "FILES"
    CLOUDY_PERCENT = "CLOUDY_PERCENT"
    MEAN_CHANGE = "MEAN_CHANGE"
    MEAN_ABSOLUTE_CHANGE = "MEAN_ABSOLUTE_CHANGE"
    LEFT_OUT = "LEFT_OUT"

    output_help = {
        FILES: "Number of files that were written.",
        CLOUDY_PERCENT: "Share of the pixels under notable cloud on the prediction day, in percent, mean of "
        "all files.",
        MEAN_CHANGE: "Mean of snow cover with clouds minus without; empty when no model file is given.",
        MEAN_ABSOLUTE_CHANGE: "Mean of the absolute change; empty when no model file is given.",
        LEFT_OUT: "Number of input files or cells that could not be used; the log says why.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "addclouds"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Add synthetic clouds")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("The twin of a stack with synthetic clouds, and what they change in the snow map.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr("snow,clouds,synthetic,simulate,robustness,augmentation,fog,training").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Puts synthetic clouds of the kind that the published cloudy training and test data have over "
            "the images of a stack: one cloud for all "
            "optical sensors of a day. Radar, weather, terrain and missing pixels stay as they are, and the "
            "quality bands say cloud. With a model "
            "file it also maps the snow with and without the clouds, and the difference. The clouds are a "
            "test of robustness, not a picture of real "
            "ones: they do not move between the overpasses, and over snow they are darker than it in "
            "Sentinel-2."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_file_parameters()
        self.add(
            choice(self.CONFIG, tr("Kind of cloud"), CLOUD_CONFIGS, "full"),
            tr(
                "full covers everything, as in the published test data. wide and big leave gaps, local is "
                "small clouds, thin lets the ground "
                "through, fog is even. mixed takes wide, big, local or fog at random, as in the published "
                "training data."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.DAYS, tr("Cloudy days"), defaultValue="prediction"),
            tr(
                "prediction: the prediction day. all: all eight days. random: as in the published training "
                "data. Or numbers of days before the "
                "prediction day, separated by commas: 0,1,2 are the last three days."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.SEED, tr("Seed"), QgsProcessingParameterNumber.Type.Integer, 42, minValue=0
            ),
            tr("Another number gives other clouds; the same number gives the same."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.SHADOWS, tr("Clouds cast shadows"), defaultValue=False),
            tr("Those of the published data do not."),
            is_advanced=True,
        )
        self.add(
            model_file(self.CHECKPOINT),
            tr("Weights of SnowGalileo, needed to map what the clouds change."),
        )
        self.add(
            choice(self.CONDITION, tr("Condition"), CONDITIONS, "auto"),
            tr(
                "Condition of the prediction day, which decides what is hidden from the model; auto finds "
                "it for each cell."
            ),
            is_advanced=True,
        )
        self.add(
            choice(self.DEVICE, tr("Device"), DEVICES, "auto"),
            tr("Where the model runs; auto takes the graphics card when there is a usable one."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Folder for the twins")),
            tr(
                "The twins keep the names of their stacks. In a GeoTIFF twin, NDSI and NDVI of cloudy days "
                "are hidden from the model by a tag."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.CHANGE, tr("Change of snow cover"), optional=True, createByDefault=False
            ),
            tr(
                "GeoTIFF of snow cover with clouds minus without, -1 to 1, nodata -9999; needs a model "
                "file. The two maps are written beside it, "
                "their names ending in _clear and _clouded."
            ),
        )
        for name, description in (
            (self.FILES, tr("Files written")),
            (self.CLOUDY_PERCENT, tr("Cloudy on the prediction day (%)")),
            (self.MEAN_CHANGE, tr("Mean change of snow cover")),
            (self.MEAN_ABSOLUTE_CHANGE, tr("Mean absolute change")),
            (self.LEFT_OUT, tr("Inputs left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return AddCloudsSpec(
            **self.stack_settings(parameters, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
            config=self.parameterAsEnumString(parameters, self.CONFIG, context),
            days=self.parameterAsString(parameters, self.DAYS, context).replace(" ", ""),
            shadows=self.parameterAsBoolean(parameters, self.SHADOWS, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            checkpoint=self.parameterAsFile(parameters, self.CHECKPOINT, context),
            change=self.parameterAsOutputLayer(parameters, self.CHANGE, context)
            if parameters.get(self.CHANGE)
            else "",
            condition=self.parameterAsEnumString(parameters, self.CONDITION, context),
            device=self.parameterAsEnumString(parameters, self.DEVICE, context),
        )

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        result = self.run_job(feedback)
        if result is None:
            return {}
        cloudy = [file["cloudy_percent"][-1] for file in result["files"]]
        changes = result["change"] or []
        outputs: Dict[str, Any] = {
            self.OUTPUT: self.spec.output,
            self.FILES: len(result["files"]),
            self.CLOUDY_PERCENT: sum(cloudy) / len(cloudy),
            self.LEFT_OUT: len(result["left_out"]),
        }
        feedback.pushInfo(
            tr("{files} files, {cloudy:.0f} % of the prediction day under cloud.").format(
                files=len(cloudy), cloudy=sum(cloudy) / len(cloudy)
            )
        )
        if changes:
            outputs[self.CHANGE] = self._finish_changes(changes, feedback)
            outputs[self.MEAN_CHANGE] = changes[0]["mean_change"]
            outputs[self.MEAN_ABSOLUTE_CHANGE] = changes[0]["mean_absolute_change"]
        return outputs

    def _finish_changes(self, changes: Sequence[Json], feedback: QgsProcessingFeedback) -> str:
        """Give the first change the name that was asked for, and all maps their style beside them.

        The path of the first.
        """
        destination = Path(self.spec.change)
        try:
            if Path(changes[0]["path"]) != destination:
                Path(changes[0]["path"]).replace(destination)
            for path in (destination, *(Path(change["path"]) for change in changes[1:])):
                shutil.copyfile(resource("styles", "fsc_residual.qml"), path.with_suffix(".qml"))
            for path in (Path(change[name]) for change in changes for name in ("clear", "clouded")):
                shutil.copyfile(resource("styles", "fsc.qml"), path.with_suffix(".qml"))
        except OSError as error:
            raise QgsProcessingException(f"{destination}: {error.strerror}. (SG-OUTPUT-001)") from error
        for change in changes[1:]:
            feedback.pushWarning(tr("The change of {day} is in {path}.").format(**change))
        for change in changes:
            if change["mean_change"] is not None:
                feedback.pushInfo(
                    tr(
                        "{day}: mean change {mean_change:+.3f}, mean absolute change "
                        "{mean_absolute_change:.3f}; maps: {clear}, {clouded}."
                    ).format(**change)
                )
        return str(destination)

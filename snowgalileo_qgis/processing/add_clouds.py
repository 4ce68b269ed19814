"""Add synthetic clouds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional, Sequence

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..core.choice_words import cloud_words
from ..core.counts import Localised, files_text
from ..core.messages import shown, tr
from ..engine.protocol import CLOUD_CONFIGS, AddCloudsSpec, CloudChange, CloudyStacks, JobSpec
from .base import Run
from .model_base import ModelAlgorithm
from .output_files import copy_style, move
from .parameters import choice, extra_raster, in_words, integer, model_file, switch
from .stack_base import StackAlgorithm


class AddCloudsAlgorithm(ModelAlgorithm, StackAlgorithm):
    """Stacks in, copies with synthetic clouds out; on request also their effect on the snow map."""

    CONFIG = "CONFIG"
    DAYS = "DAYS"
    SHADOWS = "SHADOWS"
    SEED = "SEED"
    OUTPUT = "OUTPUT"
    CHANGE = "CHANGE"
    FILES = "FILES"
    CLOUDY_PERCENT = "CLOUDY_PERCENT"
    MEAN_CHANGE = "MEAN_CHANGE"
    MEAN_ABSOLUTE_CHANGE = "MEAN_ABSOLUTE_CHANGE"

    output_help = {
        **StackAlgorithm.output_help,
        FILES: "Number of files that were written.",
        CLOUDY_PERCENT: "Percentage of the pixels that are cloudy on the prediction day, averaged over all "
        "files.",
        MEAN_CHANGE: "Mean of snow cover with clouds minus that without. Empty if no model file is given.",
        MEAN_ABSOLUTE_CHANGE: "Mean of the absolute change. Empty if no model file is given.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "addclouds"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Add synthetic clouds")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Copy a stack with synthetic clouds, and show how they change the snow map.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,clouds,synthetic,simulate,robustness,augmentation,fog,training").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Adds synthetic clouds to the images of a stack, of the same kind as in the published cloudy "
            "training and test data: one cloud for all optical sensors of a day. Radar, weather, terrain and "
            "missing pixels do not change, and the quality bands report the clouds. With a model file, it "
            "also maps the snow with and without the clouds, and the difference. The clouds are a test of "
            "robustness, not a realistic simulation: they do not move between overpasses, and in Sentinel-2 "
            "they are darker than the snow below them."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_file_parameters()
        self.add(
            in_words(choice(self.CONFIG, tr("Type of cloud"), CLOUD_CONFIGS, "full"), cloud_words()),
            tr(
                "full covers everything, as in the published test data. wide and big leave gaps, local is "
                "small clouds, thin is translucent, and fog is uniform. mixed chooses wide, big, local or "
                "fog at random, as in the published training data."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.DAYS, tr("Cloudy days"), defaultValue="prediction"),
            tr(
                "prediction: the prediction day. all: all eight days. random: as in the published training "
                "data. Alternatively, numbers of days before the prediction day, separated by commas: 0,1,2 "
                "are the last three days."
            ),
        )
        self.add(
            integer(self.SEED, tr("Seed"), 42),
            tr("The same seed always gives the same clouds, and another seed gives others."),
        )
        self.add(
            switch(self.SHADOWS, tr("Clouds cast shadows")),
            tr("In the published data, clouds cast no shadows."),
            is_advanced=True,
        )
        self.add(
            model_file(self.CHECKPOINT),
            tr("Weights of a SnowGalileo model, required to map how the clouds change the snow cover."),
        )
        self.add_condition_parameter(is_advanced=True)
        self.add_device_parameter(is_advanced=True)
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Folder for the cloudy stacks")),
            tr(
                "The cloudy files have the same names as the originals. In a GeoTIFF, a tag hides NDSI and "
                "NDVI of the cloudy days from the model."
            ),
        )
        self.add(
            extra_raster(self.CHANGE, tr("Change of snow cover")),
            tr(
                "GeoTIFF of the snow cover with clouds minus that without, -1 to 1, nodata -9999. It "
                "requires a model file. The two maps are written to the same folder, with names that end in "
                "_clear and _clouded."
            ),
        )
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.FILES: tr("Files written"),
                self.CLOUDY_PERCENT: tr("Cloudy on the prediction day (%)"),
                self.MEAN_CHANGE: tr("Mean change of snow cover"),
                self.MEAN_ABSOLUTE_CHANGE: tr("Mean absolute change"),
                self.LEFT_OUT: tr("Inputs left out"),
            },
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe, without the raster."""
        return AddCloudsSpec(
            **self.stack_settings(parameters, context),
            **self.model_settings(parameters, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
            config=self.parameterAsEnumString(parameters, self.CONFIG, context),
            days=self.parameterAsString(parameters, self.DAYS, context).replace(" ", ""),
            shadows=self.parameterAsBoolean(parameters, self.SHADOWS, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            checkpoint=self.parameterAsFile(parameters, self.CHECKPOINT, context),
        )

    def job_with_rasters(self, spec: AddCloudsSpec, paths: Mapping[str, str]) -> AddCloudsSpec:
        """The job with the map of the change, if it was asked for."""
        return replace(spec, change=paths.get(self.CHANGE, ""))

    def outputs(self, result: CloudyStacks, run: Run) -> Dict[str, Any]:
        """Say how cloudy it is; give the map of the change its name, and the maps a style."""
        percentages = [file.cloudy_percent[-1] for file in result.files]
        outputs: Dict[str, Any] = {
            self.OUTPUT: self.spec.output,
            self.FILES: len(result.files),
            self.CLOUDY_PERCENT: sum(percentages) / len(percentages),
            self.LEFT_OUT: len(result.left_out),
        }
        run.feedback.pushInfo(
            tr("{files}; {cloudy:.0f} % of the prediction day is cloudy.").format(
                files=files_text(len(result.files)), cloudy=Localised(outputs[self.CLOUDY_PERCENT])
            )
        )
        if result.change:
            outputs[self.CHANGE] = self._finish_changes(result.change, run.feedback)
            outputs[self.MEAN_CHANGE] = result.change[0].mean_change
            outputs[self.MEAN_ABSOLUTE_CHANGE] = result.change[0].mean_absolute_change
        return outputs

    def _finish_changes(self, changes: Sequence[CloudChange], feedback: QgsProcessingFeedback) -> str:
        """Give the first change the name that was asked for, and all maps a style; return its path."""
        first, *others = changes
        move(first.path, self.spec.change)
        for path in (self.spec.change, *(change.path for change in others)):
            copy_style(path, "fsc_residual.qml")
        for change in changes:
            copy_style(change.clear, "fsc.qml")
            copy_style(change.clouded, "fsc.qml")
        for change in others:
            feedback.pushWarning(
                tr("The change of {day} is in {path}.").format(day=change.day, path=shown(change.path))
            )
        for change in changes:
            if change.mean_change is not None:
                feedback.pushInfo(
                    tr(
                        "{day}: mean change {mean:+.3f}, mean absolute change {absolute:.3f}; maps: {clear}, "
                        "{clouded}."
                    ).format(
                        day=change.day,
                        mean=Localised(change.mean_change),
                        absolute=Localised(change.mean_absolute_change),
                        clear=shown(change.clear),
                        clouded=shown(change.clouded),
                    )
                )
        return self.spec.change


ALGORITHMS = (AddCloudsAlgorithm,)

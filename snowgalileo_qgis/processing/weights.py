"""Download model weights."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..core.choice_words import condition_words, init_words
from ..core.messages import shown, tr
from ..core.network import network_settings
from ..engine.protocol import CONDITIONS, WEIGHT_INITS, WEIGHTS_ADDRESS, JobSpec, WeightsList, WeightsSpec
from .base import Run, SnowGalileoAlgorithm
from .parameters import choice, choices, folder, in_words

SEEDS = ("20", "42", "90")


class WeightsAlgorithm(SnowGalileoAlgorithm):
    """Published weights, or a local copy of them, into the weights folder."""

    CONDITION = "CONDITION"
    INIT = "INIT"
    SEED = "SEED"
    SOURCE = "SOURCE"
    TARGET = "TARGET"
    MIRROR = "MIRROR"
    MODEL = "MODEL"
    OUTPUT_FOLDER = "OUTPUT_FOLDER"
    FILES = "FILES"
    NEW_FILES = "NEW_FILES"

    output_help = {
        MODEL: "The model file, ready for Predict snow cover. If there are several, the first.",
        OUTPUT_FOLDER: "Folder with the weights.",
        FILES: "Number of requested model files that are now available.",
        NEW_FILES: "Number of these that were not available before.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "downloadweights"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Download model weights")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Download individual files of the published SnowGalileo models.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,model,weights,checkpoint,download,zenodo,import,pth,safetensors").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "The trained SnowGalileo models are published on Zenodo in one zip file of 777 MB. This "
            "algorithm downloads only the chosen models, about 22 MB each, checks them, and stores them in "
            "your own weights folder. Files that are already there are not downloaded again, and an "
            "interrupted download continues where it stopped. Without an internet connection, download the "
            "zip file elsewhere and give it as local file. Proxy and certificates are taken from the QGIS "
            "settings."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        conditions = [condition for condition in CONDITIONS if condition != "auto"]
        self.add(
            in_words(choices(self.CONDITION, tr("Conditions"), conditions, conditions), condition_words()),
            tr(
                "Conditions of the prediction day that a model is made for. clear: Sentinel-2 or Landsat "
                "without clouds. clouds: Sentinel-2 or Landsat with clouds. no_hr: neither Sentinel-2 nor "
                "Landsat. clouds_no_hr: neither of them, and clouds."
            ),
        )
        self.add(
            in_words(
                choice(self.INIT, tr("Training started from"), WEIGHT_INITS, "pretrained"), init_words()
            ),
            tr(
                "pretrained: the pre-trained encoder; these are the better models. random: random weights, "
                "for comparisons."
            ),
        )
        self.add(
            choices(self.SEED, tr("Seeds"), SEEDS, ["42"]),
            tr(
                "Each model was trained three times with different random seeds. One is enough; all three "
                "together show how uncertain a map is."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.SOURCE,
                tr("Local file"),
                optional=True,
                fileFilter=tr("Archive or model (*.zip *.pth *.pt *.safetensors)")
                + ";;"
                + tr("All files (*.*)"),
            ),
            tr(
                "The published zip file or a single model file on this computer, to be imported instead of "
                "downloaded. Leave empty to download."
            ),
        )
        self.add(
            folder(self.TARGET, tr("Folder of weights")),
            tr("Where to store the weights. Leave empty for your own folder, where the plugin finds them."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.MIRROR, tr("Mirror"), optional=True),
            tr("Web folder (https) with a copy of the published zip file. Leave empty for Zenodo."),
            is_advanced=True,
        )
        self.addOutput(QgsProcessingOutputFile(self.MODEL, tr("Model file")))
        self.addOutput(QgsProcessingOutputFolder(self.OUTPUT_FOLDER, tr("Folder of weights")))
        self.add_outputs(
            QgsProcessingOutputNumber, {self.FILES: tr("Model files"), self.NEW_FILES: tr("New model files")}
        )

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that the settings fit together."""
        self._spec(parameters, context).validate()

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe, with the network settings of QGIS."""
        spec = self._spec(parameters, context)
        if spec.action == "fetch":
            return replace(spec, **network_settings(spec.mirror or WEIGHTS_ADDRESS))
        return spec

    def _spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> WeightsSpec:
        source = self.parameterAsFile(parameters, self.SOURCE, context)
        return WeightsSpec(
            action="import" if source else "fetch",
            conditions=self.parameterAsEnumStrings(parameters, self.CONDITION, context),
            inits=[self.parameterAsEnumString(parameters, self.INIT, context)],
            seeds=self.parameterAsEnumStrings(parameters, self.SEED, context),
            source=source,
            folder=self.parameterAsFile(parameters, self.TARGET, context),
            mirror=self.parameterAsString(parameters, self.MIRROR, context),
        )

    def outputs(self, result: WeightsList, run: Run) -> Dict[str, Any]:
        """Name the files, and say which were there before."""
        for file in result.files:
            run.feedback.pushInfo(
                shown(file.path) if file.is_new else tr("{path} (was there)").format(path=shown(file.path))
            )
        return {
            self.MODEL: result.files[0].path,
            self.OUTPUT_FOLDER: result.folder,
            self.FILES: len(result.files),
            self.NEW_FILES: sum(file.is_new for file in result.files),
        }


ALGORITHMS = (WeightsAlgorithm,)

"""Download model weights."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..core.messages import tr
from ..core.network import network_settings
from ..engine.protocol import CONDITIONS, WEIGHT_INITS, WEIGHTS_ADDRESS, JobSpec, WeightsSpec
from .base import SnowGalileoAlgorithm, choice, problem_of

SEEDS = ("20", "42", "90")


class DownloadWeightsAlgorithm(SnowGalileoAlgorithm):
    """Published weights, or a local copy of them, into the folder of weights."""

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
        MODEL: "The model file, ready for Predict snow cover; the first one where there are several.",
        OUTPUT_FOLDER: "Folder with the weights.",
        FILES: "Number of model files that were asked for and are there now.",
        NEW_FILES: "Number of those that were not there before.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "downloadweights"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Download model weights")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Get the published SnowGalileo models, one file at a time.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr("snow,model,weights,checkpoint,download,zenodo,import,pth,safetensors").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "The trained SnowGalileo models are published on Zenodo in one zip of 777 MB. This fetches only "
            "the models that are chosen, about 22 MB "
            "each, checks them, and keeps them in a folder of your own. What is there already is not "
            "fetched again; a download that broke off goes "
            "on where it ended. Without a connection, download the zip elsewhere and give it as local file. "
            "Proxy and certificates are those of QGIS."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        conditions = [condition for condition in CONDITIONS if condition != "auto"]
        self.add(
            QgsProcessingParameterEnum(
                self.CONDITION,
                tr("Conditions"),
                conditions,
                allowMultiple=True,
                defaultValue=conditions,
                usesStaticStrings=True,
            ),
            tr(
                "Sky and images of the day that a model is made for. clear: Sentinel-2 or Landsat without "
                "clouds. clouds: with clouds. no_hr: "
                "neither Sentinel-2 nor Landsat that day. clouds_no_hr: neither of them, and clouds."
            ),
        )
        self.add(
            choice(self.INIT, tr("Training started from"), WEIGHT_INITS, "pretrained"),
            tr("pretrained: the pre-trained encoder, the better models. random: nothing, for comparisons."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.SEED,
                tr("Seeds"),
                list(SEEDS),
                allowMultiple=True,
                defaultValue=["42"],
                usesStaticStrings=True,
            ),
            tr(
                "Each model was trained three times with other random numbers. One is enough; all three "
                "together tell how uncertain a map is."
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
                "The published zip or a single model file on this computer; then nothing is downloaded. "
                "Empty: download."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.TARGET,
                tr("Folder of weights"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            tr("Where the weights are kept. Empty: a folder of your own, where the plugin looks for them."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.MIRROR, tr("Mirror"), optional=True),
            tr("Web folder (https) with a copy of the published zip. Empty: Zenodo."),
            is_advanced=True,
        )
        self.addOutput(QgsProcessingOutputFile(self.MODEL, tr("Model file")))
        self.addOutput(QgsProcessingOutputFolder(self.OUTPUT_FOLDER, tr("Folder of weights")))
        self.addOutput(QgsProcessingOutputNumber(self.FILES, tr("Model files")))
        self.addOutput(QgsProcessingOutputNumber(self.NEW_FILES, tr("New model files")))

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """The cheap checks."""
        is_good, text = QgsProcessingAlgorithm.checkParameterValues(self, parameters, context)
        if not is_good:
            return is_good, text
        return problem_of(lambda: self._spec(parameters, context).validate())

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        spec = self._spec(parameters, context)
        if spec.action == "fetch":
            network = network_settings(spec.mirror or WEIGHTS_ADDRESS)
            spec.proxy, spec.ca_certificates = network["proxy"], network["ca_certificates"]
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

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        result = self.run_job(feedback)
        if result is None:
            return {}
        files = result["files"]
        for file in files:
            feedback.pushInfo(
                file["path"] if file["is_new"] else tr("{path} (was there)").format(path=file["path"])
            )
        return {
            self.MODEL: files[0]["path"],
            self.OUTPUT_FOLDER: result["folder"],
            self.FILES: len(files),
            self.NEW_FILES: sum(1 for file in files if file["is_new"]),
        }

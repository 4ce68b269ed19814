"""Snow cover from NDSI."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterFolderDestination

from ..core.messages import tr
from ..engine.protocol import JobSpec, NdsiRasters, NdsiSpec
from .base import Run
from .output_files import copy_style
from .parameters import switch
from .setting_parameters import add_settings, setting_values
from .stack_base import StackAlgorithm

SETTINGS = ("cloud_limit",)
STYLE = "fsc.qml"


class NdsiAlgorithm(StackAlgorithm):
    """SEN12TP scenes in, NDSI and snow cover of their own image out."""

    OUTPUT = "OUTPUT"
    SCENES = "SCENES"
    LOAD = "LOAD"

    output_help = {**StackAlgorithm.output_help, SCENES: "Number of scenes with rasters."}

    def name(self) -> str:
        """Published identifier."""
        return "ndsi"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Snow cover from NDSI")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("NDSI of SEN12TP scenes, and the snow cover that follows from it.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,ndsi,gascoin,sen12tp,labels,fsc,clouds").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Writes two rasters for each SEN12TP scene, from the Sentinel-2 image that a map of the scene is "
            "made of: NDSI (10 m) and the snow cover that Gascoin et al. (2020) give for it (100 m). Pixels "
            "with a cloud probability above the limit have no value. Compare snow cover with a map, or train "
            "on it: Evaluate, Compare and Fine-tune read the folder as labels. It follows from the same "
            "image, so it is no independent truth."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        add_settings(self, NdsiSpec, SETTINGS)
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Output folder")),
            tr("Folder for the rasters."),
        )
        self.add(
            switch(self.LOAD, tr("Load the rasters"), True),
            tr("Add the rasters of each scene to the project, NDSI below snow cover."),
        )
        self.add_outputs(
            QgsProcessingOutputNumber, {self.SCENES: tr("Scenes"), self.LEFT_OUT: tr("Inputs left out")}
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return NdsiSpec(
            **self.stack_settings(parameters, context),
            **setting_values(self, NdsiSpec, SETTINGS, parameters, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
        )

    def outputs(self, result: NdsiRasters, run: Run) -> Dict[str, Any]:
        """Give the snow cover a style, and have QGIS load the rasters where that is wanted."""
        for raster in result.rasters:
            copy_style(raster.fsc, STYLE)
            if self.parameterAsBoolean(run.parameters, self.LOAD, run.context):
                snow = tr("{day} snow by NDSI").format(day=raster.day)
                for path, name in (
                    (raster.ndsi, tr("{day} NDSI").format(day=raster.day)),
                    (raster.fsc, snow),
                ):
                    details = QgsProcessingContext.LayerDetails(name, run.context.project(), self.OUTPUT)
                    run.context.addLayerToLoadOnCompletion(path, details)
        return {
            self.OUTPUT: result.folder,
            self.SCENES: len(result.rasters),
            self.LEFT_OUT: len(result.left_out),
        }


ALGORITHMS = (NdsiAlgorithm,)

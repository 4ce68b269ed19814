"""Build input stack."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..core.messages import tr
from ..core.progress import duration
from ..engine.protocol import BUILD_FORMATS, REGION_NAME, SCENE_RULES, BuildSpec, JobSpec
from .archive import ArchiveAlgorithm
from .base import choice


class BuildStackAlgorithm(ArchiveAlgorithm):
    """An archive, an area and a day in; the 8-day stack out."""

    FORMAT = "FORMAT"
    RULE = "RULE"
    EMULATE_EXPORT = "EMULATE_EXPORT"
    WORKERS = "WORKERS"
    OUTPUT = "OUTPUT"
    STACK = "STACK"
    CELLS = "CELLS"
    SCENES = "SCENES"
    MISSING = "MISSING"
    LEFT_OUT = "LEFT_OUT"
    RUNTIME_S = "RUNTIME_S"

    output_help = {
        STACK: "The stack: a region store, or the folder of cubes or HDF5 files; input for Predict snow "
        "cover and Inspect stack.",
        CELLS: "Number of 1 km cells in the stack.",
        SCENES: "Number of scenes that were used.",
        MISSING: "Sensors without any scene, separated by commas.",
        LEFT_OUT: "Number of products that could not be used; the log says why.",
        RUNTIME_S: "Run time in seconds.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "buildstack"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Build input stack")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("The 8-day stack of an area from a folder of downloaded products.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr(
            "snow,stack,archive,build,sentinel,landsat,modis,viirs,era5,dem,worldcover,safe,zarr"
        ).split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Builds the stack that the model reads from downloaded products, by the rules with which the "
            "model's training data were made. "
            "Each scene is read once. A broken run goes on where it stopped, and a later day in the same "
            "output folder reads only what is new. "
            "Missing sensors are said and left empty."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_archive_parameters()
        self.add(
            choice(self.RULE, tr("Several scenes of a day"), SCENE_RULES, "mosaic"),
            tr(
                "mosaic: the first valid pixel of all scenes, without gaps. first: one scene for each cell, "
                "as in the model's training data."
            ),
        )
        self.add(
            choice(self.FORMAT, tr("Format"), BUILD_FORMATS, "zarr"),
            tr(
                "zarr: one region store, small and fast. cube, h5: one file for each cell, as the research "
                "software reads them."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.EMULATE_EXPORT, tr("As an Earth Engine export"), defaultValue=False
            ),
            tr("Cubes equal to Earth Engine's exports, corners of zeros included. For comparisons only."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.WORKERS, tr("Processes"), QgsProcessingParameterNumber.Type.Integer, 0, minValue=0
            ),
            tr("Processes that read scenes side by side; 0 chooses for this computer."),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Stack folder")),
            tr("Folder for the stack ('{name}' for the region store). Give it again to add a day.").format(
                name=REGION_NAME
            ),
        )
        self.addOutput(QgsProcessingOutputFile(self.STACK, tr("Stack")))
        for name, description in (
            (self.CELLS, tr("Cells")),
            (self.SCENES, tr("Scenes used")),
            (self.LEFT_OUT, tr("Products left out")),
            (self.RUNTIME_S, tr("Run time (s)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))
        self.addOutput(QgsProcessingOutputString(self.MISSING, tr("Missing sensors")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The build that the parameters describe, but for the output."""
        return BuildSpec(
            **self.archive_settings(parameters, context),
            output=".",
            format=self.parameterAsEnumString(parameters, self.FORMAT, context),
            rule=self.parameterAsEnumString(parameters, self.RULE, context),
            emulate_export=self.parameterAsBoolean(parameters, self.EMULATE_EXPORT, context),
            workers=self.parameterAsInt(parameters, self.WORKERS, context),
        )

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        folder = self.parameterAsString(parameters, self.OUTPUT, context)
        self.spec.output = str(Path(folder) / REGION_NAME) if self.spec.format == "zarr" else folder
        result = self.run_job(feedback)
        if result is None:
            return {}
        used = sum(scene["verdict"] == "used" for scene in result["scenes"])
        notes = Counter((scene["sensor"], note) for scene in result["scenes"] for note in scene["notes"])
        for (sensor, note), count in notes.items():
            feedback.pushWarning(
                tr("{sensor}, {count} scenes: {note}").format(sensor=sensor, count=count, note=note)
            )
        missing = ", ".join(result["missing"])
        feedback.pushInfo(
            tr("{cells} cells from {scenes} scenes in {time}; missing: {missing}.").format(
                cells=result["cells"],
                scenes=used,
                time=duration(result["seconds"]),
                missing=missing or tr("nothing"),
            )
        )
        return {
            self.OUTPUT: folder,
            self.STACK: result["stack"],
            self.CELLS: result["cells"],
            self.SCENES: used,
            self.MISSING: missing,
            self.LEFT_OUT: len(result["left_out"]),
            self.RUNTIME_S: result["seconds"],
        }

"""Build input stack."""

from __future__ import annotations

from collections import Counter
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFolderDestination,
)

from ..core.choice_words import format_words, scene_rule_words
from ..core.counts import cells_text, scenes_text
from ..core.messages import shown, tr
from ..core.progress import duration
from ..engine.protocol import BUILD_FORMATS, REGION_NAME, SCENE_RULES, BuildSpec, BuiltStack, JobSpec
from ..engine.protocol.paths import inside
from .archive_base import ArchiveAlgorithm
from .base import Run
from .cluster_parameter import add_cluster, scheduler_of
from .parameters import choice, in_words, integer, switch


class BuildAlgorithm(ArchiveAlgorithm):
    """An archive, an area and a day in, the 8-day stack out."""

    FORMAT = "FORMAT"
    RULE = "RULE"
    EMULATE_EXPORT = "EMULATE_EXPORT"
    WORKERS = "WORKERS"
    OUTPUT = "OUTPUT"
    STACK = "STACK"
    CELLS = "CELLS"
    SCENES = "SCENES"
    RUNTIME_S = "RUNTIME_S"

    output_help = {
        **ArchiveAlgorithm.output_help,
        STACK: "The stack: a region store, or the folder of cubes or HDF5 files. It can be used as input of "
        "Predict snow cover and Inspect stack.",
        CELLS: "Number of 1 km cells in the stack.",
        SCENES: "Number of scenes that were used.",
        RUNTIME_S: "Run time of the engine in seconds.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "buildstack"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Build input stack")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Build the 8-day stack of an area from a folder of downloaded products.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr(
            "snow,stack,archive,build,sentinel,landsat,modis,viirs,era5,dem,worldcover,safe,zarr"
        ).split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Builds the model's input stack from downloaded products, by the same rules as the model's "
            "training data. Each scene is read once. An interrupted run continues where it stopped, and a "
            "later day in the same output folder reads only new scenes. Missing sensors are reported and "
            "left empty."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_archive_parameters()
        self.add(
            in_words(
                choice(self.RULE, tr("Several scenes of a day"), SCENE_RULES, "mosaic"), scene_rule_words()
            ),
            tr(
                "What to do if several scenes of a sensor cover a cell on the same day. mosaic: the first "
                "valid pixel of all scenes, which leaves no gaps. first: one scene for each cell, as in the "
                "model's training data."
            ),
        )
        self.add(
            in_words(choice(self.FORMAT, tr("Format"), BUILD_FORMATS, "zarr"), format_words()),
            tr(
                "zarr: one region store, small and fast. cube, h5: one file for each cell, in the format of "
                "the research software."
            ),
            is_advanced=True,
        )
        self.add(
            switch(self.EMULATE_EXPORT, tr("As an Earth Engine export")),
            tr(
                "Write cubes that are identical to Earth Engine's exports, including their zero-filled "
                "corners. Use this for comparisons only."
            ),
            is_advanced=True,
        )
        self.add(
            integer(self.WORKERS, tr("Processes"), 0),
            tr("Number of processes that read scenes in parallel. 0 chooses a number for this computer."),
            is_advanced=True,
        )
        add_cluster(self)
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Stack folder")),
            tr(
                "Folder for the stack; a region store is named '{name}', and the folder can be one of an S3 "
                "bucket: s3://bucket/folder. Choose the same folder again to add "
                "another day."
            ).format(name=REGION_NAME),
        )
        self.addOutput(QgsProcessingOutputFile(self.STACK, tr("Stack")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.CELLS: tr("Cells"),
                self.SCENES: tr("Scenes used"),
                self.LEFT_OUT: tr("Products left out"),
                self.RUNTIME_S: tr("Run time (s)"),
            },
        )
        self.addOutput(QgsProcessingOutputString(self.MISSING, tr("Missing sensors")))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The build that the parameters describe."""
        self.folder = self.parameterAsString(parameters, self.OUTPUT, context)
        stack_format = self.parameterAsEnumString(parameters, self.FORMAT, context)
        return BuildSpec(
            **self.archive_settings(parameters, context),
            output=inside(self.folder, REGION_NAME) if stack_format == "zarr" else self.folder,
            scheduler=scheduler_of(self, parameters, context),
            format=stack_format,
            rule=self.parameterAsEnumString(parameters, self.RULE, context),
            emulate_export=self.parameterAsBoolean(parameters, self.EMULATE_EXPORT, context),
            workers=self.parameterAsInt(parameters, self.WORKERS, context),
        )

    def outputs(self, result: BuiltStack, run: Run) -> Dict[str, Any]:
        """Say what was used, and what was missing."""
        used = sum(scene.verdict == "used" for scene in result.scenes)
        notes = Counter((scene.sensor, note) for scene in result.scenes for note in scene.notes)
        for (sensor, note), count in notes.items():
            run.feedback.pushWarning(
                tr("{sensor}, {scenes}: {note}").format(
                    sensor=sensor, scenes=scenes_text(count), note=shown(note)
                )
            )
        missing = ", ".join(result.missing)
        run.feedback.pushInfo(
            tr("{cells} from {scenes} in {time}; missing: {missing}.").format(
                cells=cells_text(result.cells),
                scenes=scenes_text(used),
                time=duration(result.seconds),
                missing=missing or tr("nothing"),
            )
        )
        return {
            self.OUTPUT: self.folder,
            self.STACK: result.stack,
            self.CELLS: result.cells,
            self.SCENES: used,
            self.MISSING: missing,
            self.LEFT_OUT: len(result.left_out),
            self.RUNTIME_S: result.seconds,
        }


ALGORITHMS = (BuildAlgorithm,)

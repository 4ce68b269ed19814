"""Export stack."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterFolderDestination

from ..core.choice_words import format_words
from ..core.counts import files_text
from ..core.messages import tr
from ..engine.protocol import FILE_FORMATS, ExportedFiles, ExportSpec, JobSpec
from .base import Run
from .parameters import choice, in_words
from .stack_base import StackAlgorithm


class ExportAlgorithm(StackAlgorithm):
    """Stacks in, one file for each cell out."""

    FORMAT = "FORMAT"
    OUTPUT = "OUTPUT"
    FILES = "FILES"

    output_help = {**StackAlgorithm.output_help, FILES: "Number of files that were written."}

    def name(self) -> str:
        """Published identifier."""
        return "export"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Export stack")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Write each cell of a stack to a file of its own, as a GeoTIFF cube or as HDF5.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,stack,export,convert,cube,geotiff,hdf5,h5,zarr,region").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Writes one file for each 1 km cell and prediction day, for software that cannot read region "
            "stores. The files have the same form as those of the research software and can be used as input "
            "stacks."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self.add(
            in_words(choice(self.FORMAT, tr("Format"), FILE_FORMATS, "cube"), format_words()),
            tr(
                "cube: GeoTIFF with 308 bands; only region stores can be exported as cubes. h5: HDF5, from "
                "any stack."
            ),
        )
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Output folder")),
            tr("Folder for the files."),
        )
        self.add_outputs(
            QgsProcessingOutputNumber, {self.FILES: tr("Files written"), self.LEFT_OUT: tr("Inputs left out")}
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The export that the parameters describe."""
        return ExportSpec(
            **self.stack_settings(parameters, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
            format=self.parameterAsEnumString(parameters, self.FORMAT, context),
        )

    def outputs(self, result: ExportedFiles, run: Run) -> Dict[str, Any]:
        """Say which days were written."""
        run.feedback.pushInfo(
            tr("{files} of the days {days}.").format(
                files=files_text(len(result.files)), days=", ".join(result.days)
            )
        )
        return {
            self.OUTPUT: result.folder,
            self.FILES: len(result.files),
            self.LEFT_OUT: len(result.left_out),
        }


ALGORITHMS = (ExportAlgorithm,)

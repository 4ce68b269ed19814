"""Check downloaded files."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterFile

from ..core.messages import shown, tr
from ..engine.protocol import CheckedFiles, ChecksumsSpec, JobSpec
from .base import Run, SnowGalileoAlgorithm
from .parameters import folder
from .setting_parameters import add_settings, setting_values

SETTINGS = ("threads", "again")


class ChecksumsAlgorithm(SnowGalileoAlgorithm):
    """A list of MD5 sums in, the number of right, wrong and missing files out."""

    LIST = "LIST"
    FOLDER = "FOLDER"
    RIGHT = "RIGHT"
    WRONG = "WRONG"
    MISSING = "MISSING"

    output_help = {
        RIGHT: "Number of files with the published sum.",
        WRONG: "Number of files with another sum, or that cannot be read. The log names them.",
        MISSING: "Number of files of the list that are not in the folder.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "checksums"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Check downloaded files")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Compare files with a list of MD5 sums, such as the md5sums.txt of SEN12TP.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("md5,checksum,md5sums,verify,download,sen12tp").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Reads the files that a list of MD5 sums names and tells which are right, wrong or missing. "
            "Files that an earlier run has read and that have not changed since are not read again, so a run "
            "that was cancelled goes on where it ended."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterFile(self.LIST, tr("List of checksums"), extension="txt"),
            tr("Text file with an MD5 sum and a file name on each line, such as md5sums.txt."),
        )
        self.add(
            folder(self.FOLDER, tr("Folder with files")),
            tr("Where the files are. Leave empty if they are beside the list."),
        )
        add_settings(self, ChecksumsSpec, SETTINGS)
        self.add_outputs(
            QgsProcessingOutputNumber,
            {self.RIGHT: tr("Right files"), self.WRONG: tr("Wrong files"), self.MISSING: tr("Missing files")},
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return ChecksumsSpec(
            list_file=self.parameterAsFile(parameters, self.LIST, context),
            files=self.parameterAsFile(parameters, self.FOLDER, context),
            **setting_values(self, ChecksumsSpec, SETTINGS, parameters, context),
        )

    def outputs(self, result: CheckedFiles, run: Run) -> Dict[str, Any]:
        """Name the files that are not as they were published."""
        for text, names in (
            (tr("Wrong: {name}"), result.wrong),
            (tr("Cannot be read: {name}"), result.unreadable),
            (tr("Missing: {name}"), result.missing),
        ):
            for name in names:
                run.feedback.pushInfo(text.format(name=shown(name)))
        return {
            self.RIGHT: len(result.right),
            self.WRONG: len(result.wrong) + len(result.unreadable),
            self.MISSING: len(result.missing),
        }


ALGORITHMS = (ChecksumsAlgorithm,)

"""Export: write each cell of a stack to a file of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .build import FILE_FORMATS
from .job import JobResult, JobSpec, StackResult, require, require_choice
from .paths import Output


@dataclass
class ExportedFiles(StackResult):
    """``files``: paths, one per cell, in ``folder``. ``days``: prediction days, ISO 8601."""

    folder: str = ""
    files: List[str] = field(default_factory=list)
    format: str = ""
    days: List[str] = field(default_factory=list)


@dataclass
class ExportSpec(JobSpec):
    """Write the cells of region stores as GeoTIFF cubes, or those of any stack as HDF5 files."""

    kind: ClassVar[str] = "export"
    result: ClassVar[Type[JobResult]] = ExportedFiles

    output: str = ""
    """Folder of the files."""
    format: str = "cube"

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output was given.")
        require_choice("Format", self.format, FILE_FORMATS)
        self.validate_paths()

    def outputs(self) -> List[Output]:
        """The folder; its files take their names from the cells."""
        return [Output(self.output, is_folder=True)]

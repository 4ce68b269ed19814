"""Checksums: whether downloaded files are those that were published, by their list of MD5 sums."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .job import JobResult, JobSpec, require
from .setting import setting, validate_settings


@dataclass
class CheckedFiles(JobResult):
    """Names as in the list: ``right``, ``wrong`` (another sum), ``unreadable``, ``missing`` (not there).

    ``known``: files that an earlier run has read, unchanged since. ``read_bytes``: of this run.
    """

    folder: str
    right: List[str] = field(default_factory=list)
    wrong: List[str] = field(default_factory=list)
    unreadable: List[str] = field(default_factory=list)
    missing: List[str] = field(default_factory=list)
    known: int = 0
    read_bytes: int = 0
    seconds: float = 0.0


@dataclass
class ChecksumsSpec(JobSpec):
    """Compare files with a list of MD5 sums, such as the ``md5sums.txt`` of SEN12TP."""

    kind: ClassVar[str] = "checksums"
    result: ClassVar[Type[JobResult]] = CheckedFiles

    list_file: str = ""
    """Text file, a sum and a name a line."""
    files: str = ""
    """Folder of the files; empty: beside the list."""
    threads: int = setting(2, "Threads", "files that are read at the same time", least=1, most=64)
    again: bool = setting(False, "Read all again", "also read files that an earlier run has read")

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "Checksums need no stacks.")
        require(bool(self.list_file), "No list of checksums was given.")
        validate_settings(self)
        self.validate_paths()

    def inputs(self) -> List[str]:
        """The list and the folder."""
        return [self.list_file, *([self.files] if self.files else [])]

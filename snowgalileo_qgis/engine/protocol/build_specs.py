"""What to do: the specifications of looking through an archive of downloaded products and of building
stacks from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List

from .specs import JobSpec, require, require_choice

REGION_NAME = "snow_stack.zarr"
"""The region store in a folder that QGIS builds into."""

FILE_FORMATS = ("cube", "h5")
BUILD_FORMATS = ("zarr", *FILE_FORMATS)
SCENE_RULES = ("mosaic", "first")


@dataclass
class ScanSpec(JobSpec):
    """Which products of an archive cover an area on the 8 days up to ``day``; nothing is built."""

    kind: ClassVar[str] = "scan"

    archive: List[str] = field(default_factory=list)
    """Folders, in any structure, or single products."""
    grid_crs: str = ""
    """UTM zone of the cells, such as ``EPSG:32632``; empty: the zone of the area's centre."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "A stack is built from an archive, not from other stacks.")
        require(bool(self.archive), "No archive folder was given.")
        require(self.day is not None, "No prediction day was given.")
        require(self.area is not None, "No area was given.")
        self.validate_day()


@dataclass
class BuildSpec(ScanSpec):
    """The 8-day stack of an area from an archive of downloaded products."""

    kind: ClassVar[str] = "build"

    output: str = ""
    """Region store (``.zarr``) to write or to add a day to.

    For ``cube`` and ``h5`` the folder for one file per cell.
    """
    format: str = "zarr"
    rule: str = "mosaic"
    """Where several scenes of a day cover a cell: ``mosaic``, the first valid pixel.

    ``first``, one scene alone, as in Earth Engine's exports.
    """
    emulate_export: bool = False
    """Write cubes exactly as Earth Engine's export would, zero-filled corners included; ``cube`` only, always
    by the rule ``first``.

    The cells begin at the lower-left corner of the area's bounding box in the UTM zone, at any metre, as the
    research system's do.
    """
    workers: int = 0
    """Most processes to use; 0: one per processor core, as far as the memory goes."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output was given.")
        require_choice("Format", self.format, BUILD_FORMATS)
        require_choice("Rule", self.rule, SCENE_RULES)
        require(
            not self.emulate_export or self.format == "cube",
            "Only cubes can be written as Earth Engine's export.",
        )
        require(self.workers >= 0, f"{self.workers} processes are not possible.")


@dataclass
class ExportSpec(JobSpec):
    """A file for each cell of region stores, for programs that do not read these; HDF5 files of any stack."""

    kind: ClassVar[str] = "export"

    output: str = ""
    """Folder of the files."""
    format: str = "cube"

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output was given.")
        require_choice("Format", self.format, FILE_FORMATS)

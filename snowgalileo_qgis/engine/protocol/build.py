"""Build: make the 8-day stack of an area from downloaded products."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar, List, Optional, Type

from .fetch import FetchedProducts, FetchSpec
from .job import JobResult, Warned, require, require_choice
from .json_data import JsonData
from .left_out import LeftOut
from .paths import Output
from .scan import BuildEstimate, ScanSpec
from .scheduler import scheduler_files, scheduler_setting, validate_scheduler

REGION_NAME = "snow_stack.zarr"
"""Name of the region store in the output folder of a build from QGIS."""

FILE_FORMATS = ("cube", "h5")
BUILD_FORMATS = ("zarr", *FILE_FORMATS)
SCENE_RULES = ("mosaic", "first")


@dataclass
class SceneUse(JsonData):
    """What became of a scene.

    ``day``: ISO 8601, ``None`` for terrain and land cover. ``verdict``: ``used``, ``no pixel in the area`` or
    ``left out``, with the ``reason``. ``notes``: remarks for users, one sentence each.
    """

    sensor: str
    day: Optional[str]
    name: str
    path: str
    verdict: str
    reason: str = ""
    notes: List[str] = field(default_factory=list)


@dataclass
class BuiltStack(JobResult):
    """``stack``: the region store, or the folder of the ``files`` (cubes or HDF5, one per cell).

    ``scenes_read``: scenes that were not in the store before. ``missing``: labels of sensors without a usable
    scene. ``fetched``: what was fetched for it. ``seconds``: wall-clock time.
    """

    stack: str
    files: List[str]
    format: str
    day: str
    cells: int
    crs: str
    rule: str
    scenes: List[SceneUse]
    scenes_read: int
    missing: List[str]
    estimate: BuildEstimate
    seconds: float
    left_out: List[LeftOut] = field(default_factory=list)
    warnings: List[Warned] = field(default_factory=list)
    fetched: Optional[FetchedProducts] = None


@dataclass
class BuildSpec(ScanSpec):
    """The 8-day stack of an area from an archive of downloaded products, or of products that are fetched."""

    kind: ClassVar[str] = "build"
    result: ClassVar[Type[JobResult]] = BuiltStack
    after_full_disk: ClassVar[str] = "then build again: what was read is kept"

    output: str = ""
    """Region store (``.zarr``) to create or to add a day to; for ``cube`` and ``h5`` the folder for one file
    per cell.
    """
    format: str = "zarr"
    rule: str = "mosaic"
    """How several scenes of a day are combined in a cell: ``mosaic``, the first valid pixel; ``first``, the
    first scene alone, as in Earth Engine's exports.
    """
    emulate_export: bool = False
    """Write cubes exactly as Earth Engine's export does, zero-filled corners included; ``cube`` only, always
    with the rule ``first``.

    The cells start at the lower-left corner of the area's bounding box in the UTM zone, at any metre, as
    those of the research system do.
    """
    workers: int = 0
    """Maximum number of processes; 0: one per processor core, as far as the memory allows."""
    scheduler: str = scheduler_setting()
    fetch: Optional[FetchSpec] = None
    """Products of online services are fetched as this says, and read while others still arrive; day, area,
    zone and own folders are those of the build.
    """

    @property
    def has_source(self) -> bool:
        """Whether it says where scenes come from."""
        return super().has_source or self.fetch is not None

    def download(self) -> Optional[FetchSpec]:
        """What is fetched first, if anything."""
        if self.fetch is None:
            return None
        return replace(
            self.fetch, day=self.day, area=self.area, grid_crs=self.grid_crs, archive=list(self.archive)
        )

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output was given.")
        require_choice("Format", self.format, BUILD_FORMATS)
        require_choice("Rule", self.rule, SCENE_RULES)
        require(
            not self.emulate_export or self.format == "cube",
            "Only cubes can be written as Earth Engine exports them.",
        )
        require(self.workers >= 0, f"{self.workers} processes are not possible.")
        validate_scheduler(self.scheduler)
        download = self.download()
        if download is not None:
            download.validate()
        self.validate_paths()

    def inputs(self) -> List[str]:
        """What a scan reads, and the file of a scheduler."""
        return [*super().inputs(), *scheduler_files(self.scheduler)]

    def outputs(self) -> List[Output]:
        """The region store, or the folder of files, whose names come from the cells; then the folder of
        products that are fetched.
        """
        is_store = self.format == "zarr"
        stack = Output(
            self.output, is_folder=True, is_replaced=is_store, is_shared=not is_store, is_region=is_store
        )
        return [stack, *(self.fetch.outputs() if self.fetch else [])]

"""Catalogue of SEN12TP scenes: which of the published ones fit, and which of them are here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .job import JobResult, JobSpec, StackResult, require, require_choice
from .paths import Output, files
from .setting import setting, validate_settings

MONTHS = tuple(str(month) for month in range(1, 13))
SPLITS = ("any", "train", "test")
LAND_COVERS = (
    "Bare/Moss/Lichen",
    "Built up",
    "Cropland",
    "Forest",
    "Grassland",
    "Ice/Snow",
    "Shrubs",
    "Wetlands",
)
"""As the published metadata spells them."""


@dataclass
class SceneCatalogue(StackResult):
    """``path``: GeoPackage of the outlines of ``scenes`` of the ``known`` scenes in the metadata.

    ``here``: how many of these have files in the given folders. ``unusable``: entries of the metadata that
    are no scenes.
    """

    path: str = ""
    scenes: int = 0
    known: int = 0
    here: int = 0
    unusable: int = 0


@dataclass
class Sen12tpSpec(JobSpec):
    """Outlines of SEN12TP scenes; ``stacks``: scenes, zip files and folders of them that are here, if any.

    ``area``: only scenes that touch it.
    """

    kind: ClassVar[str] = "sen12tp"
    result: ClassVar[Type[JobResult]] = SceneCatalogue

    metadata: str = ""
    """The published ``sen12tp-metadata.json``."""
    months: List[str] = field(default_factory=list)
    """Months of the Sentinel-2 image, ``1`` to ``12``; none: all."""
    land_covers: List[str] = field(default_factory=list)
    """Some of ``LAND_COVERS``; none: all."""
    split: str = setting("any", "Train or test", "scenes of the published split", choices=SPLITS)
    hours: float = setting(
        24.0,
        "Largest time difference (hours)",
        "largest time between the Sentinel-1 and the Sentinel-2 image, in hours",
        least=0,
    )
    output: str = ""
    """GeoPackage to write."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        validate_settings(self)
        self.validate_day()
        require(bool(self.metadata), "No SEN12TP metadata was given.")
        for month in self.months:
            require_choice("Month", month, MONTHS)
        for cover in self.land_covers:
            require_choice("Land cover", cover, LAND_COVERS)
        require(self.output.lower().endswith(".gpkg"), "The outlines are written as .gpkg.")
        self.validate_paths()

    def inputs(self) -> List[str]:
        """The metadata and the scenes."""
        return [self.metadata, *self.stacks]

    def outputs(self) -> List[Output]:
        """The outlines."""
        return files(self.output)

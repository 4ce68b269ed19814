"""Snow cover on the ground, estimated from what is seen from above and tree cover density."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .job import JobResult, require
from .paths import Output
from .snow_series import SnowSeriesResult, SnowSeriesSpec


@dataclass
class OnGroundSeries(SnowSeriesResult):
    """``files``: snow cover on the ground, one raster per day, in ``folder``; ``qualities``: how far it can
    be trusted.

    ``masked_percent``: share of the pixels with snow cover seen from above that have none on the ground.
    ``limited_percent``: share of those on the ground whose estimate was above 1 and is 1.
    """

    folder: str = ""
    files: List[str] = field(default_factory=list)
    qualities: List[str] = field(default_factory=list)
    masked_percent: float = 0.0
    limited_percent: float = 0.0


@dataclass
class OnGroundSpec(SnowSeriesSpec):
    """Estimate snow cover on the ground, under trees too, from snow cover seen from above."""

    kind: ClassVar[str] = "on_ground"
    result: ClassVar[Type[JobResult]] = OnGroundSeries

    tree_cover: str = ""
    """Raster of tree cover density [percent], on any grid."""
    output: str = ""
    """Folder: one raster per day, and below ``quality`` one that tells how far it can be trusted."""
    quality_layers: List[str] = field(default_factory=list)
    """Quality rasters of the maps, or folders; those in the maps' own folders are found."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.tree_cover), "No raster of tree cover density was given.")
        require(bool(self.output), "No output folder was given.")
        self.validate_paths()

    def inputs(self) -> List[str]:
        """The rasters, tree cover and quality layers."""
        return [*super().inputs(), *([self.tree_cover] if self.tree_cover else []), *self.quality_layers]

    def outputs(self) -> List[Output]:
        """The folder; its files are named by the day."""
        return [Output(self.output, is_folder=True)]

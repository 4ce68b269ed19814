"""Explain: all that is known of one pixel of a snow map, from the files alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional, Type

from .evaluate import LABEL_VALUES
from .job import JobResult, JobSpec, Warned, require, require_choice
from .json_data import JsonData
from .left_out import LeftOut

QUALITY_REASONS = ("no_view", "old_view", "condition", "missing_pixels", "few_tokens", "place")
"""Why a quality class is not the best: no clear view of Sentinel-2 or Landsat in eight days, an old one, a
condition with larger published errors, many missing pixels, little input, a place unlike all training data.
"""


@dataclass
class PixelDay(JsonData):
    """Snow cover of the pixel and its standard deviation, 0 to 1, on one day of the series; ``None`` where it
    has no value.
    """

    date: str
    fsc: Optional[float]
    uncertainty: Optional[float] = None


@dataclass
class SensorView(JsonData):
    """A sensor on one of the eight days. ``seen``: percent of the 1 km cell with data. ``cloud``: percent of
    that which is flagged cloudy, ``None`` without flags. ``pixel_cloudy``: whether most of the pixel is
    flagged, ``None`` where unknown.
    """

    date: str
    sensor: str
    seen: float
    cloud: Optional[float] = None
    pixel_cloudy: Optional[bool] = None


@dataclass
class PixelQuality(JsonData):
    """The pixel in the quality layer. ``qc``: 0 best to 3 poor, for the ``reasons`` (``QUALITY_REASONS``).
    ``optical_age``, ``s1_age``: days since the last clear view of Sentinel-2 or Landsat, and of Sentinel-1,
    ``None``: none in eight days. ``tokens``: of 155. ``invalid``: missing pixels, percent. ``provisional``:
    those of the ``sensors`` of which a better version will follow.
    """

    qc: int
    condition: str
    reasons: List[str]
    optical_age: Optional[int]
    s1_age: Optional[int]
    tokens: int
    sensors: List[str]
    invalid: int
    provisional: List[str] = field(default_factory=list)


@dataclass
class Explanation(JobResult):
    """``fsc``, ``uncertainty``: 0 to 1, ``None`` where there is none. ``kind``: what the values of the map
    are, and why. ``west``, ``south``, ``east``, ``north``: of the pixel, degrees. ``models``: file names.
    ``views``: empty where no stack of the map was found. ``elevation_m``: of the terrain model, else of the
    stack.
    """

    day: str = ""
    fsc: Optional[float] = None
    kind: str = ""
    uncertainty: Optional[float] = None
    west: float = 0.0
    south: float = 0.0
    east: float = 0.0
    north: float = 0.0
    elevation_m: Optional[float] = None
    quality: Optional[PixelQuality] = None
    models: List[str] = field(default_factory=list)
    views: List[SensorView] = field(default_factory=list)
    series: List[PixelDay] = field(default_factory=list)
    left_out: List[LeftOut] = field(default_factory=list)
    warnings: List[Warned] = field(default_factory=list)


@dataclass
class ExplainSpec(JobSpec):
    """Explain the pixel of a map at a place. ``stacks``: those that the map was made from; may be empty."""

    kind: ClassVar[str] = "explain"
    result: ClassVar[Type[JobResult]] = Explanation

    map: str = ""
    """Snow cover raster."""
    longitude: float = 0.0
    latitude: float = 0.0
    rasters: List[str] = field(default_factory=list)
    """Snow cover of other days, rasters or folders, on the same pixels."""
    quality_layers: List[str] = field(default_factory=list)
    """Uncertainty and quality rasters of the map, or folders; those beside the map are found without."""
    dem: str = ""
    """Terrain model [m]."""
    values: str = "auto"
    """What the values of the rasters are."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(bool(self.map), "No snow map was given.")
        require(-180 <= self.longitude <= 180, f"The longitude {self.longitude:g} is not from -180 to 180.")
        require(-90 <= self.latitude <= 90, f"The latitude {self.latitude:g} is not from -90 to 90.")
        require_choice("Values", self.values, LABEL_VALUES)

    def inputs(self) -> List[str]:
        """The map and all that is read beside it."""
        return [
            self.map,
            *self.stacks,
            *self.rasters,
            *self.quality_layers,
            *([self.dem] if self.dem else []),
        ]

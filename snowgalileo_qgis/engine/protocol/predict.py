"""Predict: map fractional snow cover (FSC) from stacks."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import ClassVar, Dict, List, Optional, Type

from .job import (
    CONDITIONS,
    DEVICES,
    PRECISIONS,
    JobResult,
    JobSpec,
    StackResult,
    require,
    require_choice,
    validate_day,
)
from .json_data import JsonData
from .left_out import LeftOut
from .paths import Output, absolute, files, raster_path
from .scheduler import scheduler_files, scheduler_setting, validate_scheduler
from .setting import setting, validate_settings

MODES = ("research", "strict")
OVERLAPS = (0.0, 0.5)
HIDEABLE = ("s1", "s2", "landsat", "s3", "modis", "viirs", "era5")
"""Sensors that can be hidden from the model; MODIS includes NDSI and NDVI, which are derived from it."""


JOB_TAG = "SNOWGALILEO_JOB"
"""Tag of a map with the settings it was made with."""

INPUTS_TAG = "SNOWGALILEO_INPUTS"
"""Tag of a map with the scenes that it was made of, and their versions, as JSON."""

FAILED_TAG = "NOT_AVAILABLE"
"""Tag of a map with what online services could not give when its stack was built, and why."""

PROVISIONAL_TAG = "PROVISIONAL"
"""Tag of a map of which a better version will follow: the sensors and days that are not final, and why."""

NOT_REPEATED = ("fsc", "uncertainty", "quality", "clms", "change", "resume", "single_day", "scheduler")
"""Fields that name outputs, guard a run or say who computes; they are not part of the tag."""


def is_hideable(item: str) -> bool:
    """Whether ``PredictSpec.hide`` may contain the item: a sensor, ``day:0`` to ``day:7``, or ``day:`` with a
    date.
    """
    if not item.startswith("day:"):
        return item in HIDEABLE
    day = item[len("day:") :]
    if day in tuple("01234567"):
        return True
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


@dataclass
class ModelInfo(JsonData):
    """A model file that was used. ``condition``: what the weights were trained for, ``None``: any."""

    path: str
    sha256: str
    size: str
    head: str
    note: str
    condition: Optional[str]


@dataclass
class SnowMap(JsonData):
    """The rasters of one prediction day and coordinate system.

    ``path``: fractional snow cover; the other rasters are ``None`` unless requested. ``cells``: mapped 1 km
    cells, ``cells_nodata`` of them without any value. ``conditions``: cells by detected condition.
    ``out_of_domain``: cells by the way in which they differ from the training data. Means are ``None``
    without a valid pixel; ``valid_percent``: valid pixels of the mapped cells. ``area_...``: the same for the
    area that was asked for: its size within the map, the part of it with values, mean and snow; ``None`` if
    no area was given. ``provisional``: what of the input is not final, empty where all is, or where the stack
    does not tell. ``inputs_sha256``: fingerprint of the scenes that the map is made of, where they are known.
    ``not_available``: services and products that failed when the stack was built; ``path`` is their name.
    """

    day: str
    path: str
    uncertainty: Optional[str]
    change: Optional[str]
    quality: Optional[str]
    clms: Optional[str]
    crs: str
    cells: int
    cells_nodata: int
    conditions: Dict[str, int]
    out_of_domain: Dict[str, int]
    mean_fsc: Optional[float]
    mean_uncertainty: Optional[float]
    mean_change: Optional[float]
    mean_absolute_change: Optional[float]
    snow_area_km2: float
    valid_percent: float
    area_km2: Optional[float] = None
    area_known_km2: Optional[float] = None
    area_mean_fsc: Optional[float] = None
    area_snow_km2: Optional[float] = None
    provisional: str = ""
    inputs_sha256: str = ""
    not_available: List[LeftOut] = field(default_factory=list)


@dataclass
class SnowMaps(StackResult):
    """``rasters``: one per prediction day and coordinate system. ``index``: STAC collection of a series.

    ``condition``: maskings applied, separated by commas; ``conditions``: cells by detected condition.
    ``mode``, ``hidden``, ``flips``, ``overlap``, ``clip``: as requested. ``model``: the first of the
    ``models``. ``kept``: number of maps that were there already and stay, with ``resume``.
    """

    rasters: List[SnowMap] = field(default_factory=list)
    index: Optional[str] = None
    cells: int = 0
    device: str = ""
    device_reason: str = ""
    precision: str = ""
    mode: str = ""
    hidden: List[str] = field(default_factory=list)
    flips: bool = False
    overlap: float = 0.0
    clip: bool = False
    condition: str = ""
    conditions: Dict[str, int] = field(default_factory=dict)
    model: Optional[ModelInfo] = None
    models: List[ModelInfo] = field(default_factory=list)
    seconds: float = 0.0
    cells_per_second: float = 0.0
    kept: int = 0


@dataclass
class PredictSpec(JobSpec):
    """Map fractional snow cover of the prediction day."""

    kind: ClassVar[str] = "predict"
    result: ClassVar[Type[JobResult]] = SnowMaps
    after_full_disk: ClassVar[str] = "then run again with resume: what was computed is kept"

    checkpoints: List[str] = field(default_factory=list)
    """Model files, any number; those of one condition are averaged."""
    fsc: str = ""
    """GeoTIFF to write.

    Several days or coordinate systems add ``_<day>`` and ``_EPSG<n>`` to the name, here and to the other
    rasters.
    """
    uncertainty: str = ""
    """GeoTIFF to write as well: standard deviation over model files and flips; empty: none."""
    quality: str = ""
    """GeoTIFF to write as well: eight bands on how far each pixel can be trusted; empty: none."""
    clms: str = ""
    """GeoTIFF to write as well: percent as bytes, with the codes of the Copernicus snow products; empty:
    none.
    """
    first_day: Optional[str] = None
    """With ``last_day``: a series of prediction days, one map each, with a STAC index."""
    last_day: Optional[str] = None
    resume: bool = False
    """Keep what is done when the job is stopped, and resume such a job."""
    device: str = "auto"
    precision: str = "fp32"
    condition: str = "auto"
    """Condition of the prediction day, which decides which weights and masking are used; ``auto``: detected
    for each cell and day.
    """
    min_optical: float = 0.5
    """``auto``: smallest share of a cell that Sentinel-2 or Landsat shows on the prediction day; below it the
    cell is ``no_hr``.
    """
    max_cloud: float = 0.2
    """``auto``: largest share of the observed pixels flagged cloudy; above it the cell is ``clouds``."""
    flips: bool = False
    """Average over the eight rotations and reflections of a cell."""
    overlap: float = 0.0
    """0.5: also predict cells shifted by half a cell, and blend so that the 1 km outline disappears; 0: each
    cell by itself.
    """
    mode: str = "research"
    """``strict``: a patch with any missing pixel is hidden, and blocks are means of valid pixels, unlike in
    the training of the published weights.
    """
    hide: List[str] = field(default_factory=list)
    """Inputs to hide: sensors, ``day:<k>`` (k days before the prediction day, 0 to 7) or
    ``day:<YYYY-MM-DD>``.
    """
    change: str = ""
    """GeoTIFF to write as well: FSC with the inputs of ``hide`` hidden minus FSC with all inputs; empty:
    none.
    """
    batch_size: int = 0
    """Cells per batch; 0: chosen for the device."""
    single_day: bool = False
    """Refuse stacks with several prediction days (``SG-STACK-014``) instead of writing one raster for each.
    """
    hide_landsat: bool = False
    """Hide Landsat of the prediction day, for comparison with labels derived from it."""
    clip: bool = setting(
        False,
        "Cut the map off at the area",
        "cut the map off at the area: pixels that touch it are kept, even those at its edge, and the rest of "
        "the 1 km cells is left out",
    )
    scheduler: str = scheduler_setting()

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        validate_settings(self)
        validate_scheduler(self.scheduler)
        require(bool(self.checkpoints), "No model file was given.")
        require(bool(self.fsc), "No output file was given.")
        require_choice("Device", self.device, DEVICES)
        require_choice("Precision", self.precision, PRECISIONS)
        require_choice("Condition", self.condition, CONDITIONS)
        require_choice("Mode", self.mode, MODES)
        require(
            self.overlap in OVERLAPS,
            f"An overlap of {self.overlap} is not possible; choose 0 or 0.5 of a cell.",
        )
        require(
            0 < self.min_optical <= 1,
            f"A least optical share of {self.min_optical} is not above 0 and at most 1.",
        )
        require(
            0 <= self.max_cloud <= 1, f"A largest cloud share of {self.max_cloud} is not between 0 and 1."
        )
        for item in self.hide:
            require(
                is_hideable(item),
                f"'{item}' cannot be hidden; choose from {', '.join(HIDEABLE)}, day:0 to day:7 and "
                "day:YYYY-MM-DD.",
            )
        require(
            not self.change or bool(self.hide), "A map of the change was asked for, but nothing is hidden."
        )
        several = self.flips or len(self.checkpoints) > 1
        require(
            not self.uncertainty or several,
            "One model file without flips has no spread; give several, or allow flips, for the uncertainty.",
        )
        require(self.batch_size >= 0, f"A batch of {self.batch_size} cells is not possible.")
        self._validate_series()
        self.validate_paths()

    def inputs(self) -> List[str]:
        """Stacks, model files, and the file of a scheduler."""
        return [*self.stacks, *self.checkpoints, *scheduler_files(self.scheduler)]

    def rasters(self) -> List[str]:
        """Paths of the rasters asked for, snow cover first; days and coordinate systems may add to them."""
        asked = (self.fsc, self.uncertainty, self.change, self.quality, self.clms)
        return [raster_path(path) for path in asked if path]

    def outputs(self) -> List[Output]:
        """The rasters, the files that record an unfinished run, and the index of a series."""
        fsc = Path(self.rasters()[0])
        written = files(*self.rasters(), f"{self.fsc}.journal", f"{fsc}.cells")
        if self.is_series:
            written += files(str(fsc.with_name(f"{fsc.stem}_collection.json")), str(fsc.with_suffix(".json")))
        return written

    def repeatable(self) -> str:
        """The settings as JSON with absolute paths, for the tag ``JOB_TAG``; without ``NOT_REPEATED``."""
        values = {name: value for name, value in asdict(self).items() if name not in NOT_REPEATED}
        paths = {name: [absolute(path) for path in values[name]] for name in ("stacks", "checkpoints")}
        return json.dumps({**values, **paths}, sort_keys=True)

    @property
    def is_series(self) -> bool:
        """Whether a date range was requested."""
        return bool(self.first_day or self.last_day)

    def _validate_series(self) -> None:
        for day in (self.first_day, self.last_day):
            validate_day(day)
        require(
            not (self.day and self.is_series),
            "Give either one prediction day or the first and last day of a series.",
        )
        if self.first_day and self.last_day:
            ordered = date.fromisoformat(self.first_day) <= date.fromisoformat(self.last_day)
            require(ordered, f"The last day, {self.last_day}, is before the first, {self.first_day}.")

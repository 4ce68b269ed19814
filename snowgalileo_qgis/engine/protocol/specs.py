"""What to do: the specifications of looking at stacks and of predicting, and what all of them share."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import ClassVar, List, Optional, Sequence

from .errors import Json, SnowGalileoError

DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("fp32", "bf16")
CONDITIONS = ("auto", "clear", "clouds", "no_hr", "clouds_no_hr")
MODES = ("research", "strict")
OVERLAPS = (0.0, 0.5)
HIDEABLE = ("s1", "s2", "landsat", "s3", "modis", "viirs", "era5")
"""Sensors that can be hidden from the model; MODIS takes NDSI and NDVI with it, which are made from it."""


JOB_TAG = "SNOWGALILEO_JOB"
"""Tag of a map that holds the settings it was made with."""

NOT_REPEATED = ("output", "uncertainty", "quality", "clms", "change", "resume", "single_day")


def require(condition: bool, text: str) -> None:
    """Raise ``SG-JOB-001`` with the given sentence unless the condition holds."""
    if not condition:
        raise SnowGalileoError("SG-JOB-001", text)


def require_choice(name: str, value: str, choices: Sequence[str]) -> None:
    """Raise ``SG-JOB-001`` unless the value is one of the choices; ``name``: how people call the setting."""
    require(value in choices, f"{name} '{value}' is not one of {', '.join(choices)}.")


def validate_day(day: Optional[str]) -> None:
    """Raise ``SG-JOB-001`` for a text that is given and is no day."""
    if day is not None:
        try:
            date.fromisoformat(day)
        except ValueError:
            raise SnowGalileoError("SG-JOB-001", f"'{day}' is not a day of the form YYYY-MM-DD.") from None


def is_hideable(item: str) -> bool:
    """Whether ``PredictSpec.hide`` may hold this: a sensor, ``day:0`` to ``day:7``, or ``day:`` with a
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
class JobSpec:
    """What to do; the same specification gives the same bytes, whichever way it was made."""

    kind: ClassVar[str] = ""

    stacks: List[str] = field(default_factory=list)
    """Files or folders."""
    day: Optional[str] = None
    """Prediction day, ISO 8601 (``2025-04-06``); ``None``: every day in the stacks."""
    area: Optional[Json] = None
    """GeoJSON geometry in longitude and latitude (EPSG:4326); cells that touch it are used.

    ``None``: all cells.
    """
    impute_nan: bool = False
    """Replace NaN and infinity in cubes by the band's mean, as the research loader did, instead of
    refusing the file.
    """

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(bool(self.stacks), "No input stack was given.")
        self.validate_day()

    def validate_day(self) -> None:
        """Raise ``SG-JOB-001`` when the day is given and is none."""
        validate_day(self.day)

    def to_json(self) -> Json:
        """The specification as it travels in a message."""
        return {"kind": self.kind, **asdict(self)}


@dataclass
class InspectSpec(JobSpec):
    """Table of days and sensors: what the stack holds."""

    kind: ClassVar[str] = "inspect"


@dataclass
class PredictSpec(JobSpec):
    """Fractional snow cover of the prediction day."""

    kind: ClassVar[str] = "predict"

    checkpoints: List[str] = field(default_factory=list)
    """Any number; those of one condition are averaged."""
    output: str = ""
    """GeoTIFF to write.

    Several days or coordinate systems add ``_<day>`` and ``_EPSG<n>`` to the name, here and to the other
    rasters.
    """
    uncertainty: str = ""
    """GeoTIFF to write beside it: standard deviation over model files and flips; none when empty."""
    quality: str = ""
    """GeoTIFF to write beside it: seven bands that tell how far each pixel can be trusted.

    None when empty.
    """
    clms: str = ""
    """GeoTIFF to write beside it: percent as bytes, with the codes of the Copernicus snow products.

    None when empty.
    """
    first_day: Optional[str] = None
    """With ``last_day``: a series of prediction days, one map each, and an index (STAC) beside them."""
    last_day: Optional[str] = None
    resume: bool = False
    """Keep what is done when the job is stopped, and continue such a job."""
    device: str = "auto"
    precision: str = "fp32"
    condition: str = "auto"
    """Condition of the prediction day, which decides about weights and masking.

    ``auto``: found for each cell and day.
    """
    min_optical: float = 0.5
    """``auto``: least share of a cell that Sentinel-2 or Landsat shows on the prediction day, else it is
    ``no_hr``.
    """
    max_cloud: float = 0.2
    """``auto``: largest share of flagged cloud in what was seen, else it is ``clouds``."""
    flips: bool = False
    """Average over the eight ways to turn and mirror a cell."""
    overlap: float = 0.0
    """0.5: cells moved by half a cell as well, blended so that the 1 km outline disappears.

    0: every cell by itself.
    """
    mode: str = "research"
    """``strict``: a patch with any missing pixel is hidden and blocks are means of valid pixels, unlike in
    the training of the published weights.
    """
    hide: List[str] = field(default_factory=list)
    """Inputs to hide: sensors, ``day:<k>`` (k days before the prediction day, 0 to 7) or
    ``day:<YYYY-MM-DD>``.
    """
    change: str = ""
    """GeoTIFF to write: FSC with the inputs of ``hide`` hidden minus FSC with all of them.

    None when empty.
    """
    batch_size: int = 0
    """Cells per batch; 0: chosen for the device."""
    single_day: bool = False
    """Refuse stacks with several prediction days (``SG-STACK-014``) instead of writing one raster for
    each.
    """
    hide_landsat: bool = False
    """Hide Landsat of the prediction day, for comparing with labels that were made from it."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.checkpoints), "No model file was given.")
        require(bool(self.output), "No output file was given.")
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
        written = [
            path for path in (self.output, self.uncertainty, self.change, self.quality, self.clms) if path
        ]
        require(len(set(written)) == len(written), "Two of the rasters to write have the same name.")
        require(self.batch_size >= 0, f"A batch of {self.batch_size} cells is not possible.")
        self._validate_series()

    def repeatable(self) -> str:
        """The settings as JSON, with whole paths, for the tag ``JOB_TAG`` of a map.

        What only names outputs or guards a run is left out.
        """
        values = {name: value for name, value in asdict(self).items() if name not in NOT_REPEATED}
        paths = {
            name: [str(Path(path).expanduser().absolute()) for path in values[name]]
            for name in ("stacks", "checkpoints")
        }
        return json.dumps({**values, **paths}, sort_keys=True)

    @property
    def is_series(self) -> bool:
        """Whether a date range was asked for."""
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

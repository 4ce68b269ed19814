"""Season: snow cover duration, first and last snow, of every pixel in one hydrological year."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, List, Type

from .job import JobResult, require, require_choice
from .paths import Output, files
from .snow_series import SnowSeriesResult, SnowSeriesSpec

LATEST = "latest"
"""In the place of a year: the last of the series."""

FILL_METHODS = ("none", "persistence", "linear", "pchip")


@dataclass
class SeasonRaster(SnowSeriesResult):
    """``path``: GeoTIFF; ``bands``: names of its bands. ``year_start``: day 0 of its dates, ISO 8601.

    ``is_running``: the rasters end before the year does, so dates that are not yet decided are missing.
    """

    path: str = ""
    bands: List[str] = field(default_factory=list)
    year_start: str = ""
    is_running: bool = False


@dataclass
class SeasonSpec(SnowSeriesSpec):
    """Season metrics of a series of snow cover rasters."""

    kind: ClassVar[str] = "season"
    result: ClassVar[Type[JobResult]] = SeasonRaster

    output: str = ""
    """GeoTIFF to write, int16, one band per figure."""
    year_start: str = ""
    """First day of the hydrological year, ``MM-DD``; empty: 09-01 in the north, 03-01 in the south."""
    year: str = ""
    """The hydrological year, of a series of several.

    The calendar year in which it begins, ``YYYY``, or ``latest``; empty: the series is of one year alone.
    """
    fill: str = "none"
    """How days without a value are filled before; the number of observations counts those before filling."""
    max_gap: int = 0
    """Longest gap that is filled, days; 0: any."""
    window: int = 14
    """Days in a row with snow, or without, that begin and end the season."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.output), "No output file was given.")
        require_choice("Filling", self.fill, FILL_METHODS)
        require(self.max_gap >= 0, f"A gap of {self.max_gap} days is not possible.")
        require(1 <= self.window <= 366, f"A window of {self.window} days is not possible.")
        text = f"'{self.year}' is neither a year (YYYY) nor '{LATEST}'."
        require(bool(re.fullmatch(rf"(|{LATEST}|[12]\d\d\d)", self.year)), text)
        if self.year_start:
            text = f"'{self.year_start}' is not a day of the year of the form MM-DD."
            require(bool(re.fullmatch(r"\d\d-\d\d", self.year_start)), text)
            try:
                date.fromisoformat(f"2001-{self.year_start}")
            except ValueError:
                require(False, text)
        self.validate_paths()

    def outputs(self) -> List[Output]:
        """The raster."""
        return files(self.output)

"""Snow line: the elevation at which the snow begins, by polygon and aspect."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional, Type

from .job import JobResult, require, require_choice
from .json_data import JsonData
from .paths import Output, files
from .snow_series import SnowSeriesResult, SnowSeriesSpec, require_chart

SNOWLINE_METHODS = ("lis", "rsle", "crossing", "logistic")
ASPECT_SECTORS = (1, 4, 8)


@dataclass
class SnowLineRow(JsonData):
    """One snow line. ``aspect``: sector, ``all`` where aspects are not told apart. ``elevation_m``: ``None``
    with a ``reason``. ``low_m``, ``high_m``: its range, where the method has one. ``clear_share``: 0 to 1 of
    the pixels.
    """

    date: str
    polygon: str
    aspect: str
    method: str
    elevation_m: Optional[float]
    low_m: Optional[float]
    high_m: Optional[float]
    misfit: Optional[float]
    clear_share: float
    reason: str


@dataclass
class SnowLineTable(SnowSeriesResult):
    """``path``: CSV of the ``rows``.

    ``lines``: GeoPackage of contours, ``None`` where it was not asked for. ``charts``: that were asked for.
    """

    path: str = ""
    charts: List[str] = field(default_factory=list)
    lines: Optional[str] = None
    rows: List[SnowLineRow] = field(default_factory=list)


@dataclass
class SnowlineSpec(SnowSeriesSpec):
    """Snow lines of snow cover rasters."""

    kind: ClassVar[str] = "snowline"
    result: ClassVar[Type[JobResult]] = SnowLineTable

    dem: str = ""
    """Terrain model [m], on any grid."""
    polygons: str = ""
    """Polygon layer; empty: the whole raster is one polygon."""
    methods: List[str] = field(default_factory=list)
    """One or more of ``SNOWLINE_METHODS``; none: all."""
    dz: float = 100.0
    """Height of the elevation bands [m]."""
    aspects: int = 1
    """Aspect sectors, 1 (all together), 4 or 8."""
    output: str = ""
    """CSV to write."""
    lines: str = ""
    """GeoPackage of contours at the snow line to write; none when empty."""
    chart: str = ""
    """Chart of the snow lines through time to write, ``.png``, ``.svg`` or ``.csv``."""
    dark: bool = False
    """Draw the chart on dark paper."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.dem), "No terrain model was given.")
        require(bool(self.output), "No output file was given.")
        for method in self.methods:
            require_choice("Method", method, SNOWLINE_METHODS)
        require(self.dz > 0, f"Elevation bands of {self.dz:g} m are not possible.")
        require(
            self.aspects in ASPECT_SECTORS,
            f"{self.aspects} aspect sectors are not possible; choose 1, 4 or 8.",
        )
        require(self.output.lower().endswith(".csv"), "The table is written as .csv.")
        require(not self.lines or self.lines.lower().endswith(".gpkg"), "The lines are written as .gpkg.")
        require_chart(self.chart)
        self.validate_paths()

    def inputs(self) -> List[str]:
        """The rasters, terrain and polygons."""
        return [*super().inputs(), *(path for path in (self.dem, self.polygons) if path)]

    def outputs(self) -> List[Output]:
        """The table, the contours and the chart."""
        return files(self.output, self.lines, self.chart)

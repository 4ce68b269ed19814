"""Statistics: snow cover by polygon, elevation band, aspect, slope and land cover."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional, Type

from .job import JobResult, require
from .json_data import JsonData
from .paths import Output, files
from .snow_series import SnowSeriesResult, SnowSeriesSpec, require_chart
from .snowline import ASPECT_SECTORS


@dataclass
class AreaRow(JsonData):
    """Snow cover of one stratum of a polygon on one day.

    ``level``: ``polygon``, all of it, or ``stratum``. ``elevation_low_m``, ``elevation_high_m``: ends of the
    band, lower one inclusive; ``None``: all elevations, or unknown. ``aspect``, ``slope``, ``land_cover``:
    ``all`` where not told apart. ``area_km2``: on the ellipsoid, of a polygon also what lies outside the
    raster; ``valid_*``: of what was seen. ``sca_km2``: snow-covered area of what was seen (sum of snow cover
    times area); ``sca_scaled_km2``: scaled to the whole, ``None`` where too little was seen.
    ``snow_share``: share of what was seen with at least the threshold.

    ``None`` unless there are such rasters: ``mean_uncertainty``: mean standard deviation, ``qc_*_share``:
    share of each quality class, ``last_look_*_days``: days within which half, and 90 %, of the area was last
    seen free of cloud, ``None`` also where it is longer than 8 days.
    """

    date: str
    polygon: str
    level: str
    elevation_low_m: Optional[float]
    elevation_high_m: Optional[float]
    aspect: str
    slope: str
    land_cover: str
    area_km2: float
    valid_area_km2: float
    valid_share: float
    sca_km2: float
    sca_scaled_km2: Optional[float]
    mean_fsc: Optional[float]
    sd_fsc: Optional[float]
    snow_share: Optional[float]
    mean_uncertainty: Optional[float] = None
    qc_best_share: Optional[float] = None
    qc_good_share: Optional[float] = None
    qc_fair_share: Optional[float] = None
    qc_poor_share: Optional[float] = None
    last_look_median_days: Optional[int] = None
    last_look_p90_days: Optional[int] = None


@dataclass
class AreaTable(SnowSeriesResult):
    """``path``: CSV or GeoPackage of the ``rows``.

    The first row of each polygon and day is the whole polygon. ``charts``: that were asked for.
    """

    path: str = ""
    charts: List[str] = field(default_factory=list)
    rows: List[AreaRow] = field(default_factory=list)


@dataclass
class StatisticsSpec(SnowSeriesSpec):
    """Area statistics of snow cover rasters."""

    kind: ClassVar[str] = "statistics"
    result: ClassVar[Type[JobResult]] = AreaTable

    polygons: str = ""
    """Polygon layer."""
    dem: str = ""
    """Terrain model [m], on any grid; empty: no elevation bands, aspects or slopes."""
    dz: float = 100.0
    """Height of the elevation bands [m]."""
    aspects: int = 1
    """Aspect sectors, 1 (all together), 4 or 8."""
    slopes: bool = False
    """Tell slope classes apart."""
    land_cover: str = ""
    """Land cover raster with classes (ESA WorldCover codes are named), on any grid; empty: not told apart."""
    quality_layers: List[str] = field(default_factory=list)
    """Uncertainty and quality rasters of the maps, or folders of them; those in the maps' own folders are
    found without.
    """
    min_valid: float = 0.5
    """Least share of a stratum that must be seen for its snow-covered area to be scaled to the whole."""
    output: str = ""
    """``.csv`` or ``.gpkg`` to write."""
    chart: str = ""
    """Chart of snow cover against elevation to write, ``.png``, ``.svg`` or ``.csv``."""
    season_chart: str = ""
    """Chart of the last year over the envelope of the years before to write."""
    dark: bool = False
    """Draw charts on dark paper."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.polygons), "No polygon layer was given.")
        require(bool(self.output), "No output file was given.")
        require(self.dz > 0, f"Elevation bands of {self.dz:g} m are not possible.")
        require(
            self.aspects in ASPECT_SECTORS,
            f"{self.aspects} aspect sectors are not possible; choose 1, 4 or 8.",
        )
        needs_dem = self.aspects > 1 or self.slopes
        require(bool(self.dem) or not needs_dem, "Aspects and slopes need a terrain model.")
        require(
            0 < self.min_valid <= 1, f"The least valid share {self.min_valid:g} is not above 0 and at most 1."
        )
        ending = self.output.lower().rsplit(".", 1)[-1]
        require(ending in ("csv", "gpkg"), "The table is written as .csv or .gpkg.")
        require(not self.chart or bool(self.dem), "Snow cover against elevation needs a terrain model.")
        for chart in (self.chart, self.season_chart):
            require_chart(chart)
        self.validate_paths()

    def inputs(self) -> List[str]:
        """The rasters, polygons, terrain and land cover."""
        layers = (self.polygons, self.dem, self.land_cover)
        return [*super().inputs(), *(path for path in layers if path), *self.quality_layers]

    def outputs(self) -> List[Output]:
        """The table and the charts."""
        return files(self.output, self.chart, self.season_chart)

"""Compare: snow cover rasters with others, or with stations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Dict, List, Optional, Type

from .evaluate import LABEL_VALUES, ClassScores, Scores
from .job import JobResult, require, require_choice
from .json_data import JsonData
from .paths import Output
from .snow_series import SnowSeriesResult, SnowSeriesSpec

STATION_VALUES = ("auto", "fraction", "depth")
STATION_ENDINGS = (".csv", ".gpkg", ".geojson", ".json", ".shp", ".fgb")


@dataclass
class Detection(JsonData):
    """Snow or no snow, in pixels or station days.

    ``tp``: snow in both; ``fp``: only in the first; ``fn``: only in the reference; ``tn``: in neither.
    """

    tp: int
    fp: int
    fn: int
    tn: int
    precision: Optional[float]
    recall: Optional[float]
    f1: Optional[float]
    accuracy: Optional[float]


@dataclass
class ComparisonScores(JsonData):
    """``regression``: of fractions, first minus reference; ``None`` for snow depths. ``detection``: with the
    threshold of snow cover on both sides, of depths with their own.
    """

    n: int
    regression: Optional[Scores]
    detection: Detection


@dataclass
class ComparedPair(JsonData):
    """``reference``: path of a raster or of the stations. ``day``: ISO 8601, empty where the rasters have
    none. ``difference``: raster of first minus reference, ``None`` for stations.
    """

    first: str
    reference: str
    day: str
    n: int
    difference: Optional[str]


@dataclass
class Comparison(SnowSeriesResult):
    """``scores``: over everything that has both. ``strata``: by ``fsc_bin``, ``elevation``, ``land_cover``,
    ``forest``, ``tree_cover``, each by group, as far as the layers were given. ``classes``: as ten classes,
    by binning, for fractions. ``threshold``: that counts as snow. ``quantity``: what the reference is:
    ``fraction`` or ``depth``.
    """

    folder: str = ""
    scores: Optional[ComparisonScores] = None
    strata: Dict[str, Dict[str, ComparisonScores]] = field(default_factory=dict)
    classes: Dict[str, ClassScores] = field(default_factory=dict)
    pairs: List[ComparedPair] = field(default_factory=list)
    quantity: str = "fraction"
    threshold: float = 0.5
    files: List[str] = field(default_factory=list)
    notes: List[str] = field(default_factory=list)


@dataclass
class CompareSpec(SnowSeriesSpec):
    """Compare snow cover rasters with others of the same days, or with stations."""

    kind: ClassVar[str] = "compare"
    result: ClassVar[Type[JobResult]] = Comparison

    reference: List[str] = field(default_factory=list)
    """Rasters or folders of them, or one file of stations: a table with coordinates, date and value, or a
    layer of points with date and value.
    """
    reference_values: str = "auto"
    """What the values of reference rasters are."""
    min_valid: float = 0.5
    """Least share of a pixel that must be known in the finer raster."""
    station_values: str = "auto"
    """What stations measure: ``fraction`` 0 to 1 or ``depth``; ``auto``: told by the name of the column."""
    depth_threshold: float = 0.0
    """Snow depth above which a station has snow, in the unit of its values."""
    station_crs: str = ""
    """Coordinate system of the columns x and y of a table; not needed for longitude and latitude."""
    mix_quantities: bool = False
    """Compare snow seen from above with snow on the ground."""
    dem: str = ""
    """Terrain model [m], on any grid: scores by elevation."""
    dz: float = 500.0
    """Height of the elevation bands [m]."""
    land_cover: str = ""
    """Land cover raster with the classes of ESA WorldCover: scores by land cover and forest."""
    tree_cover: str = ""
    """Tree cover density raster [percent], on any grid: scores by density."""
    output: str = ""
    """Folder of report, table, figures, scatter and difference."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(bool(self.reference), "Nothing to compare with was given.")
        require(bool(self.output), "No output folder was given.")
        require_choice("Values of the reference", self.reference_values, LABEL_VALUES)
        require_choice("Values of the stations", self.station_values, STATION_VALUES)
        require(
            0 < self.min_valid <= 1, f"The least valid share {self.min_valid:g} is not above 0 and at most 1."
        )
        require(self.depth_threshold >= 0, f"A snow depth of {self.depth_threshold:g} is not possible.")
        require(self.dz > 0, f"Elevation bands of {self.dz:g} m are not possible.")
        stations = [path for path in self.reference if path.lower().endswith(STATION_ENDINGS)]
        require(
            not stations or len(self.reference) == 1,
            "Stations are compared from one file, and not together with rasters.",
        )
        self.validate_paths()

    @property
    def has_stations(self) -> bool:
        """Whether the reference is a file of stations."""
        return self.reference[0].lower().endswith(STATION_ENDINGS)

    def inputs(self) -> List[str]:
        """The rasters, the reference, terrain, land cover and tree cover."""
        return [
            *super().inputs(),
            *self.reference,
            *(path for path in (self.dem, self.land_cover, self.tree_cover) if path),
        ]

    def outputs(self) -> List[Output]:
        """The folder; its files have fixed names."""
        return [Output(self.output, is_folder=True)]

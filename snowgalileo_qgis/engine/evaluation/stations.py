"""Stations: points with a day and a snow depth or a fraction of snow cover."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyogrio
import pyogrio.raw
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError

from ..products.polygons import DRIVERS
from ..protocol import SnowGalileoError
from ..raster_file import require_regular_file

LONLAT = "EPSG:4326"
LARGEST_TABLE = 256 << 20
"""Largest table of stations, bytes."""

X_NAMES = {"lon": LONLAT, "longitude": LONLAT, "x": "", "easting": "", "east": ""}
Y_NAMES = {"lat": LONLAT, "latitude": LONLAT, "y": "", "northing": "", "north": ""}
DAY_NAMES = ("date", "day", "time", "datetime")
FRACTION_NAMES = ("fsc", "fraction", "snow_cover", "snow_cover_fraction", "fsca", "scf")
DEPTH_NAMES = ("snow_depth", "depth", "hs", "snowdepth", "snow_height")
UNITS = ("cm", "m", "mm")
VALUE_NAMES = ("value", "snow")
HEIGHT_NAMES = ("elevation", "altitude", "elevation_m", "altitude_m")


@dataclass(frozen=True)
class Station:
    """One measurement. ``x``, ``y``: in ``Stations.crs``. ``day``: ``None`` where the file has none.

    ``elevation``: [m], NaN where the file does not say.
    """

    x: float
    y: float
    day: date | None
    value: float
    elevation: float


@dataclass(frozen=True)
class Stations:
    """Measurements of one file. ``values``: ``fraction`` 0..1 or ``depth``, and ``reason`` why.

    ``unusable``: rows without coordinates, day or value.
    """

    path: Path
    crs: str
    stations: tuple[Station, ...]
    values: str
    reason: str
    unusable: int


def read_stations(path: Path, values: str = "auto", crs: str = "") -> Stations:
    """Stations of a table (CSV) or of a layer of points.

    ``values``: ``fraction``, ``depth``, or ``auto``: told by the column's name, or by values that are
    fractions. ``crs``: of the columns x and y. Raises ``SG-PRODUCT-030`` where the file cannot be used and
    ``SG-PRODUCT-031`` where its numbers may be several things.
    """
    if not path.exists():
        raise SnowGalileoError("SG-PRODUCT-030", f"The stations {path} do not exist.", "Check the path.")
    if require_regular_file(path, "SG-PRODUCT-030") > LARGEST_TABLE:
        raise _unusable(path, "is larger than 256 MiB")
    is_table = path.suffix.lower() == ".csv"
    rows, place = (_table(path), crs) if is_table else _layer(path)
    names = {name.lower().strip(): name for name in (rows[0] if rows else {})}
    value_name = _first(names, (*FRACTION_NAMES, *_depth_names(), *VALUE_NAMES))
    if value_name is None:
        wanted = "fsc, snow_depth or value"
        raise _unusable(path, f"has no column {wanted}" if rows else "has no row")
    x_name, y_name = (_first(names, known) for known in (X_NAMES, Y_NAMES))
    if x_name is None or y_name is None:
        raise _unusable(path, "has no columns lon and lat, or x and y")
    if is_table:
        place = X_NAMES[x_name.lower().strip()] or crs
    _require_crs(path, place)
    day_name, height_name = _first(names, DAY_NAMES), _first(names, HEIGHT_NAMES)
    found = tuple(_stations(rows, x_name, y_name, day_name, value_name, height_name))
    if not found:
        raise _unusable(path, "has no row with coordinates, day and value")
    kind, reason = _kind(path, value_name.lower().strip(), found, values)
    return Stations(path, place, found, kind, reason, len(rows) - len(found))


def _depth_names() -> tuple[str, ...]:
    return tuple(f"{name}{unit}" for name in DEPTH_NAMES for unit in ("", *(f"_{unit}" for unit in UNITS)))


def _first(names: Mapping[str, str], wanted: Sequence[str] | Mapping[str, str]) -> str | None:
    return next((names[name] for name in wanted if name in names), None)


def _table(path: Path) -> list[dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        first_line = text.partition("\n")[0]
        delimiter = max(",;\t", key=first_line.count)
        return list(csv.DictReader(text.splitlines(), delimiter=delimiter))
    except (OSError, ValueError, csv.Error) as error:
        raise _unusable(path, "cannot be read as a table", str(error)) from error


def _layer(path: Path) -> tuple[list[dict[str, Any]], str]:
    driver = DRIVERS.get(path.suffix.lower())
    if driver is None:
        raise _unusable(path, "is neither a table nor a layer of points")
    try:
        if len(pyogrio.list_layers(path)) != 1:
            raise _unusable(path, "has several layers, or none")
        facts, _, geometry, values = pyogrio.raw.read(path)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, OSError, ValueError) as error:
        raise _unusable(path, "cannot be read as a layer of points", str(error)) from error
    rows = []
    for number, shape in enumerate(shapely.from_wkb(geometry, on_invalid="ignore")):
        is_point = shape is not None and shape.geom_type == "Point" and not shape.is_empty
        row = {str(name): values[k][number] for k, name in enumerate(facts["fields"])}
        rows.append({**row, "x": shape.x if is_point else "", "y": shape.y if is_point else ""})
    return rows, str(facts["crs"] or "")


def _require_crs(path: Path, crs: str) -> None:
    try:
        CRS.from_user_input(crs)
    except CRSError as error:
        if crs:
            raise _unusable(path, f"has the coordinate system '{crs}', which is unknown") from error
        raise _unusable(path, "does not say which coordinate system its x and y have") from None


def _stations(
    rows: Sequence[Mapping[str, Any]], x: str, y: str, day: str | None, value: str, height: str | None
) -> Iterator[Station]:
    for row in rows:
        numbers = [_number(row.get(name)) for name in (x, y, value)]
        when = _day(row.get(day)) if day else None
        if not all(map(math.isfinite, numbers)) or (day and when is None):
            continue
        elevation = _number(row.get(height)) if height else math.nan
        yield Station(numbers[0], numbers[1], when, numbers[2], elevation)


def _number(value: Any) -> float:
    try:
        return float(str(value).strip().replace(",", "."))
    except ValueError:
        return math.nan


def _day(value: Any) -> date | None:
    text = str(value).strip()[:10]
    try:
        return date.fromisoformat(text if "-" in text else text[:8])
    except ValueError:
        return None


def _kind(path: Path, name: str, stations: Sequence[Station], values: str) -> tuple[str, str]:
    """What the values are, and why. Raises ``SG-PRODUCT-031``."""
    low, high = (pick(station.value for station in stations) for pick in (min, max))
    told = "fraction" if name in FRACTION_NAMES else "depth" if name in _depth_names() else ""
    kind = told if values == "auto" else values
    reason = f"column {name}" if kind == told else "as chosen"
    if not kind and low >= 0 and high <= 1:
        kind, reason = "fraction", f"column {name} with values from 0 to 1"
    fits = low >= 0 and (high <= 1 or kind != "fraction")
    if kind and fits:
        return kind, reason
    text = f"The column {name} of {path.name} has values from {low:g} to {high:g}"
    if not kind:
        raise SnowGalileoError(
            "SG-PRODUCT-031", f"{text}: they could be depths or percent.", "Choose fraction or depth."
        )
    raise SnowGalileoError(
        "SG-PRODUCT-031", f"{text}, which are no {kind}s.", "Correct them, or choose fraction or depth."
    )


def _unusable(path: Path, problem: str, detail: str = "") -> SnowGalileoError:
    return SnowGalileoError(
        "SG-PRODUCT-030",
        f"{path.name} {problem}.",
        "Give a table with lon, lat, date and fsc or snow_depth, or a layer of points with date and value.",
        detail,
    )

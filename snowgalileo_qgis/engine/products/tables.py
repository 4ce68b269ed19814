"""Rows of results as CSV, and as a table of polygons."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio.raw
import shapely

from ..output_file import new_file, write_text
from ..protocol import JsonData
from .zone_snowlines import Contour


def csv_text(rows: Sequence[JsonData], kind: type[JsonData]) -> str:
    """Rows of one class, with a header of its fields; empty where a value is ``None``."""
    out = io.StringIO()
    writer = csv.DictWriter(out, [field.name for field in fields(kind)], lineterminator="\n")  # type: ignore[arg-type]
    writer.writeheader()
    for row in rows:
        writer.writerow({name: "" if value is None else value for name, value in asdict(row).items()})  # type: ignore[call-overload]
    return out.getvalue()


def write_table(
    path: Path,
    rows: Sequence[JsonData],
    kind: type[JsonData],
    shapes: Mapping[str, shapely.Geometry],
    crs: str,
) -> None:
    """Write rows as CSV or, where the name ends so, as a GeoPackage with the polygon of each row."""
    if path.suffix.lower() != ".gpkg":
        write_text(path, csv_text(rows, kind))
        return
    records = [asdict(row) for row in rows]  # type: ignore[call-overload]
    polygons = [
        shapely.multipolygons(getattr(shapes[row["polygon"]], "geoms", [shapes[row["polygon"]]]))
        for row in records
    ]
    write_layer(path, "statistics", records, polygons, "MultiPolygon", crs)


def write_contours(path: Path, contours: Sequence[Contour], crs: str) -> None:
    """Write the contours of snow lines as a GeoPackage."""
    records = [contour.row.to_json() for contour in contours]
    lines = [
        shapely.multilinestrings(
            [part for part in getattr(c.shape, "geoms", [c.shape]) if part.geom_type == "LineString"]
        )
        for c in contours
    ]
    write_layer(path, "snow_lines", records, lines, "MultiLineString", crs)


def write_layer(
    path: Path,
    layer: str,
    records: Sequence[Mapping[str, Any]],
    shapes: Sequence[shapely.Geometry],
    kind: str,
    crs: str,
) -> None:
    """Write shapes with their attributes, those of the first record, as the one layer of a GeoPackage."""
    names = list(records[0]) if records else []
    columns = [_column([record[name] for record in records]) for name in names]
    with new_file(path) as part:
        pyogrio.raw.write(
            part,
            geometry=shapely.to_wkb(np.array(shapes, dtype=object)),
            field_data=columns,
            fields=np.array(names, dtype=object),
            geometry_type=kind,
            crs=crs,
            driver="GPKG",
            # QGIS 3.22 warns of later versions
            VERSION="1.3",
            layer=layer,
        )


def _column(values: Sequence[Any]) -> np.ndarray[Any, Any]:
    """A column as the layer wants it: whole numbers, numbers with NaN for what is missing, else texts."""
    if any(isinstance(value, str) for value in values):
        return np.array([None if value is None else str(value) for value in values], dtype=object)
    if all(type(value) is int for value in values):
        return np.array(values, dtype=np.int64)
    return np.array([np.nan if value is None else float(value) for value in values], dtype=np.float64)

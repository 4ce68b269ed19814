"""A comparison as files: figures, table and scatter."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from ..output_file import write_text
from ..protocol import Comparison, ComparisonScores
from ..snow_products.pixel_grid import Doubles
from . import charts

FIGURES = "comparison.json"
TABLE = "comparison.csv"
SCATTER = "scatter.svg"

REGRESSION = ("rmse", "mae", "median_ae", "bias", "r2")
DETECTION = ("precision", "recall", "f1", "accuracy", "tp", "fp", "fn", "tn")


def difference_path(folder: Path, name: str) -> Path:
    """Raster of first minus reference; ``name``: day or number of the pair, empty for the only one."""
    return folder / (f"difference_{name}.tif" if name else "difference.tif")


def table_csv(result: Comparison) -> str:
    """One row for all pixels and for each group: ``group,name,n`` and the scores, empty where undefined."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["group", "name", "n", *REGRESSION, *DETECTION])
    rows = [("all", "all", result.scores)] if result.scores else []
    rows += [(group, name, row) for group, members in result.strata.items() for name, row in members.items()]
    for group, name, row in rows:
        writer.writerow([group, name, row.n, *map(_text, _values(row))])
    return text.getvalue()


def _values(row: ComparisonScores) -> list[float | int | None]:
    regression = [getattr(row.regression, name) if row.regression else None for name in REGRESSION]
    return [*regression, *(getattr(row.detection, name) for name in DETECTION)]


def _text(value: float | int | None) -> str:
    return "" if value is None else f"{value:.10g}"


def write_comparison(result: Comparison, first: Doubles, reference: Doubles) -> None:
    """Write everything but the differences into ``result.folder`` and name it in ``result.files``."""
    folder = Path(result.folder)
    if result.quantity == "fraction":
        picture = charts.scatter(reference, first, "reference", "first")
        write_text(folder / SCATTER, charts.as_file(picture))
        result.files.append(str(folder / SCATTER))
    write_text(folder / TABLE, table_csv(result))
    result.files += [str(folder / TABLE), str(folder / FIGURES)]
    write_text(folder / FIGURES, json.dumps(result.to_json(), indent=1, allow_nan=False) + "\n")

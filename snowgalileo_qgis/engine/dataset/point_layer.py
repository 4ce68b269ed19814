"""The index of a packed store as a point layer that QGIS opens."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pyogrio.raw
import shapely

from ..bands import DATED
from ..output_file import new_file
from ..stack.packed.records import PackedCell
from ..stack.packed.store import MAP, PackedStore
from .selection import season_of

LAYER = "cells"


def write_point_layer(store: PackedStore) -> str:
    """Write ``cells.gpkg`` beside a store's index, a point at the centre of each cell; returns its path.

    Fields: ``name``, ``day``, ``season``, ``mean_fsc`` of the label (empty without one), ``file``, and
    ``valid_<sensor>``, the share 0..1 of valid pixels over the 8 days. Raises ``SG-OUTPUT-...``.
    """
    cells = list(store.cells.values())
    columns: dict[str, np.ndarray[Any, Any]] = {
        "name": _texts([cell.name for cell in cells]),
        "day": np.array([cell.day for cell in cells], "datetime64[D]"),
        "season": _texts([season_of(date.fromisoformat(cell.day)) for cell in cells]),
        "mean_fsc": np.array([_mean_fsc(store, cell) for cell in cells], np.float64),
        "has_label": np.array([cell.name in store.labels for cell in cells], np.bool_),
        **{
            f"valid_{sensor.value}": np.array([cell.valid.get(sensor.value, 0.0) for cell in cells])
            for sensor in DATED
        },
        "kilobytes": np.array([cell.block.size / 1000 for cell in cells]),
    }
    points = shapely.points([cell.longitude for cell in cells], [cell.latitude for cell in cells])
    path = store.path / MAP
    with new_file(path) as part:
        pyogrio.raw.write(
            part,
            geometry=shapely.to_wkb(points),
            field_data=list(columns.values()),
            fields=np.array(list(columns), dtype=object),
            geometry_type="Point",
            crs="EPSG:4326",
            driver="GPKG",
            layer=LAYER,
        )
    return str(path)


def _mean_fsc(store: PackedStore, cell: PackedCell) -> float:
    label = store.labels.get(cell.name)
    return np.nan if label is None or label.mean_fsc is None else label.mean_fsc


def _texts(values: list[str]) -> np.ndarray[Any, Any]:
    return np.array(values, dtype=object)

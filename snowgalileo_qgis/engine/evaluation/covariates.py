"""What the stack holds about the pixels of a sample: elevation, land cover, condition, and the predictions of
the baselines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from ..bands import FSC_PIXELS, PATCH_PIXELS, WORLDCOVER_CLASSES, Tensor
from ..inference.conditions import Limits, sky_of
from ..model.tokens import Masking
from ..snow_products.pixel_grid import PixelGrid
from ..stack import Cell, CellRef, StackReader
from .baselines import features, ndsi_baselines, patch_mean
from .forest import SnowForest
from .pairs import Sample

BAND_M = 500
"""Height of an elevation band, metres."""

LAND_COVER = dict(
    zip(
        WORLDCOVER_CLASSES,
        (
            *("tree cover", "shrubland", "grassland", "cropland", "built-up", "bare or sparse vegetation"),
            *("snow and ice", "permanent water", "herbaceous wetland", "mangroves", "moss and lichen"),
        ),
    )
)

Layers = dict[str, npt.NDArray[Any]]


def season_of(day: date, latitude: float) -> str:
    """Season of the research system: ``early`` 1 October to 15 December, ``mid`` to the end of February,
    ``late`` to 30 June, ``summer``; shifted by half a year in the south.
    """
    month = day.month if latitude >= 0 else (day.month + 5) % 12 + 1
    if month in (10, 11) or (month == 12 and day.day <= 15):
        return "early"
    if month in (12, 1, 2):
        return "mid"
    return "late" if month <= 6 else "summer"


def condition_of(cell: Cell, masking: Masking) -> str:
    """Condition of a cell, read with its availability, on its prediction day, as for predictions.

    Without cloud flags (HDF5) ``clear, clouds unknown`` and the like.
    """
    sky = sky_of(cell, masking, Limits())
    return sky.condition if sky.is_known else f"{sky.condition}, clouds unknown"


def elevation_bands(elevation: npt.NDArray[np.float64]) -> npt.NDArray[Any]:
    """Name of the 500 m elevation band of each elevation [m], of any shape; empty for NaN."""
    lower = np.where(np.isfinite(elevation), np.floor(np.nan_to_num(elevation) / BAND_M) * BAND_M, np.nan)
    names = np.full(elevation.shape, "", dtype="U16")
    for low in np.unique(lower[np.isfinite(lower)]):
        names[lower == low] = f"{low:.0f}-{low + BAND_M:.0f} m"
    return names


def land_cover(cell: Cell) -> npt.NDArray[Any]:
    """Name of the most frequent class of each 100 m pixel ``(10, 10)``, empty where unknown."""
    one_hot = np.where(
        cell.valid[Tensor.SPACE][..., 3:], cell.values[Tensor.SPACE][..., 3:].astype(np.float64), 0.0
    )
    shares = one_hot.reshape(
        FSC_PIXELS, PATCH_PIXELS, FSC_PIXELS, PATCH_PIXELS, len(WORLDCOVER_CLASSES)
    ).mean(axis=(1, 3))
    names = np.array([LAND_COVER[code] for code in WORLDCOVER_CLASSES])
    return np.where(shares.max(axis=-1) > 0, names[shares.argmax(axis=-1)], "")


def cell_layers(cell: Cell, masking: Masking, forest: SnowForest | None) -> Layers:
    """All layers of a cell read with its availability, ``(10, 10)`` each."""
    elevation = np.where(
        cell.valid[Tensor.SPACE][..., 0], cell.values[Tensor.SPACE][..., 0].astype(np.float64), np.nan
    )
    layers: Layers = {
        "elevation": elevation_bands(patch_mean(elevation)),
        "land_cover": land_cover(cell),
        "condition": np.full((FSC_PIXELS, FSC_PIXELS), condition_of(cell, masking)),
        **ndsi_baselines(cell, masking),
    }
    if forest is not None:
        layers["forest"] = forest.predict(features(cell, masking)).reshape(FSC_PIXELS, FSC_PIXELS)
    return layers


def add_layers(
    samples: Sequence[Sample],
    reader: StackReader,
    masking_of: Callable[[Sample], Masking],
    forest: SnowForest | None,
    step: Callable[[int, int], None],
) -> None:
    """Fill ``Sample.layers`` from the cells that lie under each sample.

    Pixels without a cell have empty names and NaN.
    """
    wanted: dict[CellRef, list[Sample]] = {}
    for sample in samples:
        for ref in refs_of(sample, reader.refs):
            wanted.setdefault(ref, []).append(sample)
    if not wanted:
        return
    for done, cell in enumerate(reader.cells(list(wanted), availability=True), start=1):
        for sample in wanted[cell.ref]:
            _place(sample, cell.ref, cell_layers(cell, masking_of(sample), forest))
        step(done, len(wanted))


def refs_of(sample: Sample, refs: Sequence[CellRef]) -> list[CellRef]:
    """Cells under a sample: those of the stack that its map was made from or that has the label's name, else
    those of its day that it touches; all in its coordinate system.
    """
    by_name = [ref for ref in refs if ref.path.stem in (sample.map_file.stem, sample.label.path.stem)]
    candidates = by_name or [ref for ref in refs if ref.day == sample.label.day]
    return [
        ref
        for ref in candidates
        if ref.crs == sample.grid.crs and sample.grid.window(PixelGrid.of_cell(ref).bounds) is not None
    ]


def _place(sample: Sample, ref: CellRef, layers: Layers) -> None:
    row, col = round((sample.grid.y0 - ref.y0) / ref.pixel_y), round((ref.x0 - sample.grid.x0) / ref.pixel_x)
    rows, cols = (
        slice(max(row, 0), min(row + FSC_PIXELS, sample.grid.height)),
        slice(max(col, 0), min(col + FSC_PIXELS, sample.grid.width)),
    )
    for name, values in layers.items():
        if name not in sample.layers:
            empty = "" if values.dtype.kind == "U" else np.nan
            sample.layers[name] = np.full(
                sample.truth.shape, empty, dtype="U32" if values.dtype.kind == "U" else np.float64
            )
        sample.layers[name][rows, cols] = values[
            rows.start - row : rows.stop - row, cols.start - col : cols.stop - col
        ]

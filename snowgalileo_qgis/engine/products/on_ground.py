"""Snow cover on the ground from that seen from above: what trees hide is taken for as snowy as the gaps.

FSC on the ground = min(1, FSC seen from above / (1 - tree cover density)), as LIS and the Copernicus snow
products have it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio

from ..output_checks import whole_tiff
from ..output_file import new_file
from .companions import Companions
from .filled_rasters import DAYS_AT_ONCE
from .series import Floats, SnowSeries
from .series_output import NODATA, ON_GROUND_BAND, tiff_profile
from .tree_cover import Doubles, TreeCover

Codes = npt.NDArray[np.int16]

MOST_TREES = 90.0
"""Tree cover density [percent] above which too little of the ground is seen."""

CLASS_EDGES = (20.0, 50.0, 75.0)
"""Tree cover density [percent] from which the class is 1, 2 and 3: errors of what is seen from above come out
1.25, 2 and 4 times as large.
"""

HIDDEN, NO_TREE_COVER, NO_SNOW_COVER = 4, 5, -1
"""In the place of a class: more trees than ``MOST_TREES``; tree cover not known; snow cover not seen."""

CODES = (
    "0 best, 1 good, 2 fair, 3 poor: the class of the map, or that of the trees where it is worse; 4 no "
    "value: more than 90 % trees; 5 no value: tree cover unknown; -1 not seen from above"
)


def on_ground(seen: Floats, trees: Doubles, quality: Floats | None = None) -> tuple[Floats, Codes]:
    """Snow cover on the ground 0..1, NaN = none, and its class or the code why there is none.

    ``seen``: from above, NaN = not seen. ``trees``: density [percent], NaN = unknown. ``quality``: class of
    ``seen``, NaN = unknown.
    """
    is_open = trees <= MOST_TREES  # not where it is NaN
    gaps = np.where(is_open, 1 - trees / 100, 1)
    ground = np.where(is_open, np.minimum(seen / gaps, 1), np.nan).astype(np.float32)
    classes = np.searchsorted(CLASS_EDGES, np.nan_to_num(trees), side="right").astype(np.int16)
    if quality is not None:
        classes = np.maximum(classes, np.nan_to_num(quality).astype(np.int16))
    classes[trees > MOST_TREES] = HIDDEN
    classes[np.isnan(trees)] = NO_TREE_COVER
    classes[np.isnan(seen)] = NO_SNOW_COVER
    return ground, classes


def ground_path(folder: Path, day: date) -> Path:
    """Raster of snow cover on the ground of a day."""
    return folder / f"fscog_{day:%Y%m%d}.tif"


def quality_path(folder: Path, day: date) -> Path:
    """Raster of its class."""
    return folder / "quality" / f"qcog_{day:%Y%m%d}.tif"


@dataclass
class GroundCounts:
    """Pixels of all days: seen from above; of these, with a value on the ground; of these, above 1 before it
    was limited.
    """

    seen: int = 0
    on_ground: int = 0
    limited: int = 0


def write_on_ground(
    series: SnowSeries,
    trees: TreeCover,
    companions: Companions,
    folder: Path,
    tags: dict[str, str],
    step: Callable[[int, int], None],
) -> GroundCounts:
    """Write all days that have a raster, 100 of them in each pass over the tree cover."""
    days, windows = list(series.rasters), list(series.grid.windows())
    batches = [days[start : start + DAYS_AT_ONCE] for start in range(0, len(days), DAYS_AT_ONCE)]
    counts, done = GroundCounts(), 0
    for batch in batches:
        with ExitStack() as stack:
            outputs = {day: _DayOutput(stack, series, folder, day, tags) for day in batch}
            for window in windows:
                step(done, len(batches) * len(windows))
                done += 1
                density = trees.read(window)
                for day, output in outputs.items():
                    seen = series.read_day(day, window)
                    ground, classes = on_ground(seen, density, companions.read(day, window).quality)
                    output.cover.write(np.nan_to_num(ground, nan=NODATA), 1, window=window)
                    output.quality.write(classes, 1, window=window)
                    known = np.isfinite(ground)
                    counts.seen += int(np.isfinite(seen).sum())
                    counts.on_ground += int(known.sum())
                    counts.limited += int((known & (seen > 1 - density / 100 + 1e-6)).sum())
    return counts


class _DayOutput:
    """The two rasters of one day."""

    def __init__(
        self, stack: ExitStack, series: SnowSeries, folder: Path, day: date, tags: dict[str, str]
    ) -> None:
        paths = ground_path(folder, day), quality_path(folder, day)
        parts = [stack.enter_context(new_file(path, whole_tiff)) for path in paths]
        profiles = tiff_profile(series.grid, "float32", 1, NODATA), tiff_profile(series.grid, "int16", 1, -1)
        self.cover, self.quality = (
            stack.enter_context(rasterio.open(part, "w", **profile))
            for part, profile in zip(parts, profiles, strict=True)
        )
        self.cover.update_tags(PREDICTION_DAY=day.isoformat(), **tags)
        self.cover.set_band_description(1, ON_GROUND_BAND)
        self.cover.update_tags(1, standard_name="surface_snow_area_fraction")
        self.quality.update_tags(PREDICTION_DAY=day.isoformat(), CODES=CODES)
        self.quality.set_band_description(1, "qcog")

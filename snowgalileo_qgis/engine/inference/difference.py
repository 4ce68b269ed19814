"""The difference of two maps of snow cover."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio.enums import Resampling

from ..output_checks import whole_tiff
from ..output_file import new_file
from ..protocol import SnowGalileoError


def write_difference(clear: Path, clouded: Path, path: Path) -> tuple[float | None, float | None]:
    """Write ``clouded`` minus ``clear`` (-1..1, nodata as in ``clear``) block by block.

    Returns its mean and mean absolute value, ``None`` without a pixel valid in both. Raises ``SG-STACK-015``
    where the maps differ in grid, and as ``new_file``.
    """
    total = absolute = 0.0
    count = 0
    with rasterio.open(clear) as a, rasterio.open(clouded) as b:
        if (a.shape, a.transform) != (b.shape, b.transform):
            text = (
                f"The maps of {clear.name} and of its twin do not cover the same pixels; some cells "
                "could not be read."
            )
            raise SnowGalileoError("SG-STACK-015", text, "Look at the list of inputs that were left out.")
        profile = {**a.profile, "driver": "GTiff", "count": 1, "tiled": True, "compress": "deflate"}
        with new_file(path, whole_tiff) as part, rasterio.open(part, "w", **profile) as out:
            out.set_band_description(1, "Change of fractional snow cover (with clouds minus without)")
            out.update_tags(PREDICTION_DAY=a.tags().get("PREDICTION_DAY", ""))
            for _, window in out.block_windows(1):
                before, after = a.read(1, window=window), b.read(1, window=window)
                known = (before != a.nodata) & (after != b.nodata)
                change = np.where(known, after - before, np.float32(a.nodata))
                out.write(change.astype(np.float32), 1, window=window)
                total += float(change[known].sum())
                absolute += float(np.abs(change[known]).sum())
                count += int(known.sum())
            out.build_overviews([2, 4, 8], Resampling.average)
    return (total / count, absolute / count) if count else (None, None)

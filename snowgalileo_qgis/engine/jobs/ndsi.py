"""NDSI of SEN12TP scenes, and the snow cover that follows from it (Gascoin et al. 2020).

The rasters are of the very image that a map of the scene is made of, so that they check the map, and give
labels to train a masked subset of the inputs on. They are no independent truth.
"""

from __future__ import annotations

import time
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine

from ..bands import CELL_PIXELS, PATCH_PIXELS
from ..evaluation.baselines import gascoin, patch_mean
from ..job_context import JobContext
from ..output_checks import whole_tiff
from ..output_file import new_file
from ..protocol import LeftOut, NdsiRaster, NdsiRasters, NdsiSpec, SnowGalileoError
from ..stack import CellRef
from ..stack.sen12tp.scene_bands import S2_BANDS
from ..stack.sen12tp.scene_grid import PixelBox
from ..stack.sen12tp.scene_pixels import SceneReader, scene_of
from .common import inputs_summary, open_reader

Floats = npt.NDArray[np.float32]

SOURCE = "Gascoin et al. (2020): 0.5 tanh(2.65 NDSI - 1.42) + 0.5, mean of 10 m pixels"


def ndsi(spec: NdsiSpec, context: JobContext) -> NdsiRasters:
    """Write the rasters of each scene; raises what ``open_stacks`` raises, ``SG-STACK-023`` for other stacks,
    ``SG-OUTPUT-...``.
    """
    started = time.monotonic()
    reader = open_reader(spec, context)
    if not reader.sparse_input:
        raise SnowGalileoError(
            "SG-STACK-023",
            "These stacks are no SEN12TP scenes, so there is no cloud probability to mask their images by.",
            "Choose SEN12TP scenes.",
        )
    folder = Path(spec.output).expanduser()
    scenes = [list(refs) for _, refs in groupby(reader.refs, key=lambda ref: ref.path)]
    rasters: list[NdsiRaster] = []
    left_out: list[LeftOut] = []
    first: SnowGalileoError | None = None
    for done, refs in enumerate(scenes):
        context.progress("read", done, len(scenes))
        try:
            rasters.append(_scene(refs, folder, spec.cloud_limit))
        except SnowGalileoError as error:
            if not error.code.startswith("SG-STACK"):
                raise
            left_out.append(LeftOut(refs[0].path, error.code, error.text))
            first = first or error
    context.progress("read", len(scenes), len(scenes))
    if first is not None and not rasters:
        raise first
    summary = inputs_summary(reader, context)
    summary["left_out"] = [*summary["left_out"], *left_out]
    return NdsiRasters(
        folder=str(folder),
        rasters=rasters,
        cloud_limit=spec.cloud_limit,
        **summary,
        warnings=context.warnings,
        seconds=round(time.monotonic() - started, 3),
    )


def _scene(refs: list[CellRef], folder: Path, cloud_limit: float) -> NdsiRaster:
    """Write the rasters of the cells of one scene."""
    rows, cols = [ref.row for ref in refs], [ref.col for ref in refs]
    box = PixelBox(min(rows), min(cols), max(rows) + CELL_PIXELS, max(cols) + CELL_PIXELS)
    scene = SceneReader(scene_of(refs[0]))
    values = ndsi_of(scene.read("s2", box), cloud_limit)
    fsc = patch_mean(gascoin(values.astype(np.float64)))
    name, day = refs[0].path.name, refs[0].day
    x0, y0 = min(ref.x0 for ref in refs), max(ref.y0 for ref in refs)
    tags = {"DAY": day.isoformat(), "CLOUD_LIMIT_PERCENT": f"{cloud_limit:g}"}
    stem = f"{day:%Y%m%d}_scene_{name}"
    paths = folder / f"NDSI_{stem}.tif", folder / f"FSC_Gascoin_{stem}.tif"
    for path, pixels, size, title, source in (
        (paths[0], values, refs[0].pixel_x / PATCH_PIXELS, "NDSI", "B3 and B11 of the scene's Sentinel-2"),
        (paths[1], fsc, refs[0].pixel_x, "FSC", SOURCE),
    ):
        grid = {"crs": refs[0].crs, "transform": Affine(size, 0, x0, 0, -size, y0)}
        _write(path, pixels.astype(np.float32), title, {**tags, "SOURCE": source}, grid)
    known = np.isfinite(fsc)
    mean = round(float(fsc[known].mean()), 6) if known.any() else None
    percent = round(100 * float(known.mean()), 2)
    return NdsiRaster(name, day.isoformat(), str(paths[0]), str(paths[1]), percent, mean)


def ndsi_of(values: Floats, cloud_limit: float) -> Floats:
    """NDSI of Sentinel-2 values ``(7, rows, cols)`` with the cloud probability last [percent]; NaN where the
    image has no value, its probability is unknown or above the limit.
    """
    green, swir, cloud = values[S2_BANDS.index("B3")], values[S2_BANDS.index("B11")], values[-1]
    total = green + swir
    is_known = (values[:-1] != 0).any(axis=0) & (total > 0) & (cloud <= cloud_limit)
    ndsi = np.clip((green - swir) / np.where(is_known, total, 1), -1, 1)
    return np.where(is_known, ndsi, np.nan).astype(np.float32)


def _write(path: Path, pixels: Floats, title: str, tags: dict[str, str], grid: dict[str, Any]) -> None:
    profile = {
        "driver": "GTiff",
        "dtype": "float32",
        "count": 1,
        "height": pixels.shape[0],
        "width": pixels.shape[1],
        "nodata": float("nan"),
        "compress": "deflate",
        "predictor": 3,
        **grid,
    }
    with (
        new_file(path, whole_tiff, size=pixels.nbytes // 4) as part,
        rasterio.open(part, "w", **profile) as raster,
    ):
        raster.descriptions = (title,)
        raster.update_tags(**tags)
        raster.write(pixels, 1)

"""All that is known of one pixel of a snow map."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import numpy as np
from pyproj import Transformer
from rasterio.windows import Window

from ..bands import DATED, FSC_PIXELS, Sensor, Tensor
from ..inference.quality import QUALITY_BANDS
from ..inference.quality_reasons import pixel_quality
from ..job_context import JobContext
from ..object_store import path_of
from ..products.companions import band_name, find_companions
from ..products.pixel import pixel_at, read_bands, read_series, rounded
from ..products.series import SeriesGrid, SnowSeries, find_series
from ..products.terrain import TerrainModel
from ..protocol import (
    ExplainSpec,
    Explanation,
    PixelDay,
    PixelQuality,
    SensorView,
    SnowGalileoError,
    SnowSeriesSpec,
)
from ..raster_file import open_raster
from ..snow_products.pixel_grid import PixelGrid
from ..snow_products.snow_raster import SnowRaster, open_snow_raster
from ..stack import Cell, open_stacks

LOOKING = tuple(sensor for sensor in DATED if sensor is not Sensor.ERA5)
"""Sensors that look at the ground."""
SEEN = 0.01
"""Least share of a cell with data with which a sensor counts as seen."""


def explain(spec: ExplainSpec, context: JobContext) -> Explanation:
    """Read the pixel in the map, the layers beside it, other days, and the stacks of the map.

    What cannot be read beside the map is left out with a warning. Raises what ``open_snow_raster`` raises for
    the map, and ``SG-PRODUCT-006`` for a point outside of it.
    """
    context.progress("explain", 0, 4)
    path = Path(spec.map).expanduser()
    raster = open_snow_raster(path, spec.values)
    raster.require_day()
    raster.require_place()
    row, col = pixel_at(raster.grid, spec.longitude, spec.latitude, path.name)
    pixel = raster.grid.part(slice(row, row + 1), slice(col, col + 1))
    result = Explanation(day=raster.day.isoformat(), kind=f"{raster.values} ({raster.reason})")
    value = float(raster.window(slice(row, row + 1), slice(col, col + 1))[0, 0])
    result.fsc = None if np.isnan(value) else round(value, 4)
    result.west, result.south, result.east, result.north = pixel.bounds_in("EPSG:4326")
    result.models = _models(path)
    context.progress("explain", 1, 4)
    result.uncertainty, result.quality = _companions(raster, spec, row, col)
    context.progress("explain", 2, 4)
    result.series = _series(raster, spec, row, col, result, context)
    context.progress("explain", 3, 4)
    cell = _cell(spec, raster.day, context)
    if cell is not None:
        at = _place_in(cell, spec.longitude, spec.latitude)
        result.views = _views(cell, at)
        result.elevation_m = _elevation(cell, at)
    if spec.dem:
        result.elevation_m = _elevation_of(Path(spec.dem).expanduser(), pixel)
    result.warnings = context.warnings
    context.progress("explain", 4, 4)
    return result


def _models(path: Path) -> list[str]:
    with open_raster(path, "SG-LABEL-011") as raster:
        text = str(raster.tags().get("MODEL_FILE", ""))
    return [name for name in text.split(", ") if name]


def _companions(
    raster: SnowRaster, spec: ExplainSpec, row: int, col: int
) -> tuple[float | None, PixelQuality | None]:
    """Uncertainty and quality of the pixel."""
    alone = SnowSeries({raster.day: raster}, raster.day, raster.day)
    found = find_companions(alone, [str(raster.path.absolute().parent), *spec.quality_layers])
    looks = found.read(raster.day, Window(col, row, 1, 1))
    uncertainty = None if looks.uncertainty is None else rounded(looks.uncertainty)
    band = found.quality.get(raster.day)
    names = {band.key: band_name(band.description) for band in QUALITY_BANDS}
    values = None
    if band:
        values = read_bands(band.path, names, row, col, optional={"provisional"})
    return uncertainty, pixel_quality(values) if values else None


def _series(
    raster: SnowRaster, spec: ExplainSpec, row: int, col: int, result: Explanation, context: JobContext
) -> list[PixelDay]:
    if not spec.rasters:
        return []
    try:
        found = find_series(SnowSeriesSpec(rasters=spec.rasters, values=spec.values))
    except SnowGalileoError as error:
        context.warn(error.code, error.text)
        return []
    result.left_out += found.left_out
    if not found.series.grid.is_like(SeriesGrid.of(raster.grid)):
        context.warn("SG-PRODUCT-003", f"The series has other pixels than {raster.path.name}.")
        return []
    beside = {str(path.path.absolute().parent) for path in found.series.rasters.values()}
    companions = find_companions(found.series, [*sorted(beside), *spec.quality_layers])
    with found.series as series:
        return read_series(series, companions, row, col)


def _cell(spec: ExplainSpec, day: date, context: JobContext) -> Cell | None:
    """The cell of the stacks that holds the point on the day of the map, ``None`` without one."""
    if not spec.stacks:
        return None
    near = 1e-6
    x, y = spec.longitude, spec.latitude
    ring = [[x - near, y - near], [x + near, y - near], [x, y + near], [x - near, y - near]]
    area = {"type": "Polygon", "coordinates": [ring]}
    try:
        reader = open_stacks([path_of(stack) for stack in spec.stacks], day=day, area=area)
        with closing(reader.cells(reader.refs[:1], threads=1, availability=True)) as cells:  # type: ignore[type-var]
            return next(cells, None)
    except SnowGalileoError as error:
        context.warn(error.code, error.text)
        return None


def _place_in(cell: Cell, longitude: float, latitude: float) -> tuple[int, int]:
    """Row and column of the cell's 100 m pixel at a place."""
    ref = cell.ref
    x, y = Transformer.from_crs("EPSG:4326", ref.crs, always_xy=True).transform(longitude, latitude)
    row, col = int((ref.y0 - y) / ref.pixel_y), int((x - ref.x0) / ref.pixel_x)
    return min(max(row, 0), FSC_PIXELS - 1), min(max(col, 0), FSC_PIXELS - 1)


def _views(cell: Cell, at: tuple[int, int]) -> list[SensorView]:
    """Days on which a sensor saw the cell, newest first."""
    views = []
    for number, day in reversed(list(enumerate(cell.ref.dates))):
        for sensor in LOOKING:
            seen = float(cell.availability[sensor][number])
            if seen < SEEN:
                continue
            view = SensorView(day.isoformat(), sensor.label, round(100 * seen, 1))
            if sensor in cell.cloud_cover and np.isfinite(cell.cloud_cover[sensor][number]):
                view.cloud = round(100 * float(cell.cloud_cover[sensor][number]), 1)
            if sensor in cell.cloud_mask and view.cloud is not None:
                view.pixel_cloudy = bool(cell.cloud_mask[sensor][at[0], at[1], number])
            views.append(view)
    return views


def _elevation(cell: Cell, at: tuple[int, int]) -> float | None:
    """Mean elevation of the pixel in the stack, metres."""
    side = cell.values[Tensor.SPACE].shape[0] // FSC_PIXELS
    rows, cols = (slice(place * side, (place + 1) * side) for place in at)
    heights = cell.values[Tensor.SPACE][rows, cols, 0][cell.valid[Tensor.SPACE][rows, cols, 0]]
    return round(float(heights.astype(np.float64).mean()), 1) if heights.size else None


def _elevation_of(path: Path, pixel: PixelGrid) -> float | None:
    """Mean elevation of the pixel in a terrain model, metres. Raises ``SG-PRODUCT-020``."""
    with closing(TerrainModel(path, SeriesGrid.of(pixel))) as terrain:
        height = float(terrain.elevation(Window(0, 0, 1, 1))[0, 0])
    return None if np.isnan(height) else round(height, 1)

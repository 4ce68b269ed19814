"""Snow maps to be compared: which files they are, and their pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rasterio.windows import Window

from ..protocol import LeftOut, SnowGalileoError
from ..raster_file import open_raster
from ..snow_products.band import Band, choose_band, read_band
from ..snow_products.coding import FRACTION_TOLERANCE, Coding, check_scale, fractions
from ..snow_products.days import days_of, require_one_day, tagged_day
from ..snow_products.files import raster_files
from ..snow_products.layers import OTHER, QUALITY
from ..snow_products.pixel_grid import Doubles, PixelGrid
from ..snow_products.producers import named_product
from ..snow_products.recognition import OURS, other_layer
from ..snow_products.sidecars import require_no_values_beside


@dataclass(frozen=True)
class MapFile:
    """A map before its pixels are read.

    ``stem``: name of the stack it was made from, or its own. ``quantity``: see ``snow_products.layers``.
    ``hides_landsat``: it was made without Landsat of its day. ``model``: file name, SHA-256 and note of the
    weights, empty where the map has no such tags.
    """

    path: Path
    day: date
    grid: PixelGrid
    band: Band
    coding: Coding
    stem: str
    hides_landsat: bool
    model: tuple[str, str, str] = ("", "", "")

    def pixels(self, rows: slice, cols: slice) -> Doubles:
        """Fractions 0..1 of a window, NaN = no data. Raises ``SG-LABEL-011`` and ``SG-LABEL-019``."""
        with open_raster(self.path, "SG-LABEL-011") as raster:
            stored, valid = read_band(raster, self.path, self.band, Window.from_slices(rows, cols))
        if self.coding.values == "fraction":
            physical = stored[valid] * self.coding.scale + self.coding.offset
            low, high = physical.min(initial=0.0), physical.max(initial=0.0)
            if low < -FRACTION_TOLERANCE or high > 1 + FRACTION_TOLERANCE:
                raise SnowGalileoError(
                    "SG-LABEL-019",
                    f"{self.path.name} has values from {low:g} to {high:g}, so it is not a snow map of "
                    "fractions from 0 to 1.",
                    "Choose maps made by Predict snow cover.",
                )
        return fractions(stored, valid, self.coding)


def find_maps(paths: Sequence[Path], day: date | None = None) -> tuple[list[MapFile], list[LeftOut]]:
    """Snow maps in files and folders, and the rasters that are none or cannot be used.

    Raises ``SG-LABEL-016`` when there is none, and the error of the first file when no file can be used.
    """
    maps: list[MapFile] = []
    left_out: list[LeftOut] = []
    errors: list[SnowGalileoError] = []
    for path in raster_files(paths, "SG-LABEL-016", "snow map").rasters:
        try:
            maps.append(open_map(path, day))
        except SnowGalileoError as error:
            errors.append(error)
            left_out.append(LeftOut(path, error.code, error.text))
    if not maps:
        raise errors[0]
    fractional = {(found.day, found.grid): found for found in maps if found.coding.values == "fraction"}
    once = [
        found
        for found in maps
        if found.coding.values == "fraction" or (found.day, found.grid) not in fractional
    ]
    for found in maps:
        if found not in once:
            other = fractional[found.day, found.grid]
            text = f"{found.path.name} has the pixels of {other.path.name}, which is used."
            left_out.append(LeftOut(found.path, "SG-LABEL-020", text))
    return once, left_out


def open_map(path: Path, day: date | None = None, stem: str = "") -> MapFile:
    """Read a map's header. ``day``: of a map that has none.

    Raises ``SG-LABEL-004`` (bands), ``011`` (unreadable), ``012`` (day), ``014`` (scale), ``018`` (grid) and
    ``020`` (not a layer of snow cover).
    """
    with open_raster(path, "SG-LABEL-011") as raster:
        require_no_values_beside(raster, path)
        band = choose_band(raster, path)
        if band.layer.role in (QUALITY, OTHER):
            raise other_layer(path, band.layer)
        tags = raster.tags()
        days = days_of(tagged_day(tags), named_product(path).days, day)
        require_one_day(path, days)
        hides = tags.get("HIDDEN") == "landsat" or all(
            name.endswith("no_hr") for name in tags.get("CONDITION", "").split(", ")
        )
        is_percent = tags.get("SOFTWARE", "").startswith(OURS) and raster.dtypes[band.number - 1] == "uint8"
        coding = Coding(
            "clms" if is_percent else "fraction",
            float(raster.scales[band.number - 1]),
            float(raster.offsets[band.number - 1]),
        )
        check_scale(coding, path)
        model = (tags.get("MODEL_FILE", ""), tags.get("MODEL_SHA256", ""), tags.get("MODEL_NOTE", ""))
        grid = PixelGrid.of_raster(raster)
    if grid is None or not grid.has_code:
        raise SnowGalileoError(
            "SG-LABEL-018",
            f"{path.name} has no coordinate system with a code, or is rotated, mirrored or not "
            "georeferenced.",
            "Give it a coordinate system with an EPSG code and north-up pixels.",
        )
    return MapFile(path, days[0], grid, band, coding, stem or path.stem, hides, model)

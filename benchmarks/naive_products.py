"""Area statistics and season metrics as one would do them without the engine: exactextract, numpy and plain
Python.
"""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyogrio.raw
import rasterio
import shapely
from exactextract import exact_extract
from exactextract.feature import JSONFeatureSource
from exactextract.raster import RasterioRasterSource

NODATA = -9999


def features(polygons: Path) -> JSONFeatureSource:
    """The polygons as exactextract wants them."""
    _, _, geometry, _ = pyogrio.raw.read(polygons)
    return JSONFeatureSource(
        [
            {"type": "Feature", "id": number, "properties": {}, "geometry": shapely.geometry.mapping(shape)}
            for number, shape in enumerate(shapely.from_wkb(geometry))
        ]
    )


def zonal_mean(fsc: Path, polygons: Path) -> list[float]:
    """Mean snow cover of each polygon: exactextract alone, without bands."""
    found = exact_extract(RasterioRasterSource(str(fsc)), features(polygons), ["mean", "stdev", "count"])
    return [row["properties"]["mean"] for row in found]


def prepare_bands(fsc: Path, dem: Path, dz: float, folder: Path) -> tuple[Path, Path]:
    """What exactextract needs for elevation bands: the number of the band where snow cover is known, and snow
    cover without gaps.
    """
    bands, filled = folder / "bands.tif", folder / "filled.tif"
    with rasterio.open(fsc) as cover, rasterio.open(dem) as terrain:
        whole = {**terrain.profile, "dtype": "int16", "nodata": NODATA, "predictor": 2}
        profile = {**cover.profile, "nodata": None}
        with rasterio.open(bands, "w", **whole) as to_bands, rasterio.open(filled, "w", **profile) as to:
            for _, window in cover.block_windows(1):
                values = cover.read(1, window=window)
                known = values != NODATA
                number = np.where(known, np.floor(terrain.read(1, window=window) / dz), NODATA)
                to_bands.write(number.astype(np.int16), 1, window=window)
                to.write(np.where(known, values, 0), 1, window=window)
    return bands, filled


def zonal_bands(bands: Path, filled: Path, polygons: Path) -> dict[tuple[int, int], float]:
    """Mean snow cover by polygon and band: exactextract alone, with the rasters of ``prepare_bands``."""
    areas, sums = (
        exact_extract(RasterioRasterSource(str(bands)), features(polygons), operations, **weights)
        for operations, weights in (
            (["unique", "frac", "count"], {}),
            (["unique", "weighted_frac", "weighted_sum"], {"weights": RasterioRasterSource(str(filled))}),
        )
    )
    totals = exact_extract(RasterioRasterSource(str(filled)), features(polygons), ["sum"])
    found = {}
    for number, (area, snow, total) in enumerate(zip(areas, sums, totals, strict=True)):
        part, cover = area["properties"], snow["properties"]
        shares = zip(part["unique"], part["frac"], cover["weighted_frac"], strict=True)
        for band, share, snowy in shares:
            mean = snowy * total["properties"]["sum"] / (share * part["count"])
            found[number, int(band)] = float(mean)
    return found


def table_means(table: Path, dz: float) -> dict[tuple[str, int | None], float]:
    """Mean snow cover by polygon and band from the engine's table; band ``None``: the polygon."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["mean_fsc"]]
    return {
        (row["polygon"], None if row["level"] == "polygon" else int(float(row["elevation_low_m"]) // dz)): (
            float(row["mean_fsc"])
        )
        for row in rows
    }


def season_of_pixel(values: npt.NDArray[np.float32], threshold: float = 0.5) -> dict[str, int]:
    """The engine's 17 figures of one pixel, day by day."""
    days = [None if math.isnan(value) else value >= threshold for value in values.tolist()]
    none = -2 if any(day is not None for day in days) else -1
    snow = [number for number, day in enumerate(days) if day]
    joined = [
        bool(day)
        or (day is not None and 0 < number < len(days) - 1 and days[number - 1] and days[number + 1])
        for number, day in enumerate(days)
    ]
    periods = runs_of([bool(day) for day in days])
    seasons = [run for run in runs_of(joined) if run[1] - run[0] >= 14]
    longest = max(periods, key=lambda run: run[1] - run[0], default=(none, none))
    css = max(seasons, key=lambda run: run[1] - run[0], default=(none, none))
    start = next((first for first, last in periods if last - first >= 13), none)
    free = runs_of([not day for day in days]) if start >= 0 else []
    ends = (max(first, start) for first, last in free if first > start and last - first >= 13)
    end = next(ends, len(days))
    gaps = runs_of([day is None for day in days])
    return {
        "NOBS": sum(day is not None for day in days),
        "SCD": len(snow),
        "FSD": snow[0] if snow else none,
        "LSD": snow[-1] if snow else none,
        "FSS": snow[-1] - snow[0] + 1 if snow else 0,
        "SOD": longest[0],
        "SMOD": longest[1],
        "NSP": len(periods),
        "CSS_START": css[0],
        "CSS_END": css[1],
        "CSS_RANGE": css[1] - css[0] + 1 if seasons else 0,
        "CSS_N": len(seasons),
        "CSS_DAYS": sum(last - first + 1 for first, last in seasons),
        "SEASON_START": start,
        "SEASON_END": none if start < 0 else min(end, len(days) - 1),
        "SEASON_LENGTH": end - start if start >= 0 else 0,
        "LGAP": max((last - first + 1 for first, last in gaps), default=0),
    }


def runs_of(days: list[bool]) -> list[tuple[int, int]]:
    """First and last day of each run of true days."""
    found, first = [], None
    for number, day in enumerate([*days, False]):
        if day and first is None:
            first = number
        elif not day and first is not None:
            found.append((first, number - 1))
            first = None
    return found


def load_everything(paths: list[Path]) -> dict[str, npt.NDArray[np.int16]]:
    """SCD, longest period and number of periods with numpy, the whole series in memory."""
    series = np.stack([rasterio.open(path).read(1) for path in paths])
    snow = np.where(series == NODATA, np.nan, series) >= 0.5
    run, best = (np.zeros(snow.shape[1:], np.int16) for _ in range(2))
    smod = np.full(snow.shape[1:], -1, np.int16)
    for day, today in enumerate(snow):
        run = (run + 1) * today
        smod = np.where(run > best, day, smod)
        best = np.maximum(best, run)
    padded = np.concatenate([np.zeros_like(snow[:1]), snow])
    return {
        "SCD": snow.sum(axis=0),
        "SOD": np.where(best > 0, smod - best + 1, -1),
        "SMOD": smod,
        "NSP": (padded[1:] & ~padded[:-1]).sum(axis=0),
    }

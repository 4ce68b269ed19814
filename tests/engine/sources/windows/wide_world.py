"""The services with images much larger than an area, tiled as genuine ones are."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import rasterio
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import BuildSpec, BuiltStack, FetchedProducts, FetchSpec
from tests.engine.sources.archive import sentinel2_products as s2
from tests.engine.sources.catalogues.online_world import (
    CRS,
    DAY,
    DEM,
    LANDSAT,
    World,
    make_world,
    renew_safe_manifest,
    spec_settings,
)

SIDE_M = 12_000
HERE = "640000,5189000,641000,5190000"
THERE = "646000,5183000,647000,5184000"
SENSORS = ["s2", "landsat", "dem", "worldcover"]
"""Those with large images, without Sentinel-1."""


def make_wide_world(shared: Path, folder: Path) -> World:
    """The products of ``online_world`` with images of 12 km, in tiles of about 1 km."""
    world = make_world(shared, folder)
    random = np.random.default_rng(2)
    product = next((folder / "S2").glob("*.SAFE"))
    for path in product.glob("GRANULE/*/IMG_DATA/*.jp2"):
        pixel = s2.BANDS[re.search(r"_B(\d\d)", path.name)[1]]
        _image(path, random, pixel, (s2.WEST, s2.NORTH), driver="JP2OpenJPEG", quality=100, reversible="yes")
    renew_safe_manifest(product)
    for path in (folder / "Landsat" / LANDSAT).glob("*.TIF"):
        options = {"driver": "GTiff", "tiled": True, "compress": "deflate"}
        quality = 21824 if "QA_PIXEL" in path.name else 0
        _image(path, random, 30, (639_615, 5_190_315), quality, **options)
    with rasterio.open(folder / "DEM" / DEM) as source:
        profile, heights = source.profile, source.read()
    profile |= {"driver": "COG", "compress": "deflate", "blocksize": 128, "overviews": "none"}
    for name in ("tiled", "blockxsize", "blockysize", "interleave"):
        profile.pop(name, None)
    (folder / "DEM" / DEM).unlink()
    with rasterio.open(folder / "DEM" / DEM, "w", **profile) as target:
        target.write(heights + random.random(heights.shape, np.float32))
    return world


def _image(
    path: Path,
    random: np.random.Generator,
    pixel: int,
    corner: tuple[int, int],
    value: int = 0,
    **options: Any,
) -> None:
    side, block = SIDE_M // pixel, {10: 96, 20: 48, 30: 32}[pixel]
    values = np.full((side, side), value) if value else random.integers(3000, 9000, (side, side))
    path.unlink()
    with rasterio.open(
        path,
        "w",
        count=1,
        height=side,
        width=side,
        dtype="uint16",
        crs="EPSG:32632",
        transform=from_origin(*corner, pixel, pixel),
        blockxsize=block,
        blockysize=block,
        **options,
    ) as target:
        target.write(values.astype(np.uint16), 1)


def settings_of(server_url: str, cache: Path, area: str, **changes: Any) -> dict[str, Any]:
    """Fields of a specification for a box."""
    return spec_settings(server_url, cache, **{"sensors": SENSORS, "area": read_area(area, CRS), **changes})


def fetch(server_url: str, cache: Path, area: str = HERE, **changes: Any) -> FetchedProducts:
    """Fetch products of an area."""
    return run(FetchSpec(**settings_of(server_url, cache, area, **changes)))


def build(archive: list[str], output: Path, area: str = HERE) -> BuiltStack:
    """The region store of an area."""
    return run(BuildSpec(day=DAY, area=read_area(area, CRS), archive=archive, output=str(output), workers=1))


def run(spec: Any, said: list[Any] | None = None, event: Event | None = None) -> Any:
    """The result of a job. ``said``: gets its messages."""
    return run_job(spec, JobContext((said if said is not None else []).append, event or Event()))


def values_of(store: Path) -> dict[str, bytes]:
    """All data of a region store by path, without what names the files that they came from."""
    return {
        str(path.relative_to(store)): path.read_bytes()
        for path in sorted(store.rglob("*"))
        if path.is_file() and not path.name.endswith(".json") and path.name[0] != "."
    }

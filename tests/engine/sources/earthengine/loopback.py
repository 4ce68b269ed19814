"""An Earth Engine on this computer: lists the images that an exported cube was made of, and answers requests
for their pixels from the cube.

It takes the genuine expressions apart and knows nothing of the code that asks. Pixels beside the cube are
masked. Terrain and land cover come from their own tiles, all else from the cube.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import numpy as np
import rasterio
from pyproj import Transformer
from rasterio.io import MemoryFile
from rasterio.transform import from_origin
from rasterio.warp import transform_bounds

from snowgalileo_qgis.engine.bands import DAYS, DYNAMIC
from snowgalileo_qgis.engine.nearest import SINUSOIDAL
from tests.online_server import Answer, Asked

HOST = "earthengine-highvolume.googleapis.com"
LOGIN = "oauth2.googleapis.com"
PROJECT = "snow-project-1"
REFRESH = "planted-refresh-token"
TOKEN = "planted-access-token"
MISSING = -9999.0
MOST_BYTES = 50_331_648
MODIS_500 = [463.3127165279165, 0, -20015109.354, 0, -463.3127165279167, 10007554.677]
MODIS_1000 = [926.625433055833, 0, -20015109.354, 0, -926.6254330558334, 10007554.677]
ERA5 = [0.1, 0, -180.05, 0, -0.1, 90.05]
OLCI = {
    ("2025-04-06", 6): (11, 324.83784268336854, 562311.9252183915, 5653585.87522793),
    ("2025-04-23", 0): (10, 327.53311034128524, 1014759.2755136472, 5691893.952890981),
    ("2025-04-23", 1): (11, 317.0396410695691, 595164.2151054286, 5666882.079506911),
    ("2025-05-10", 3): (11, 322.8882225768118, 639232.7620090866, 5744748.277901686),
    ("2025-05-10", 7): (11, 320.786144513223, 639328.2270763972, 5744830.665695241),
}
"""Day and step: UTM zone, pixel size and corner of the Sentinel-3 pixels, found in the exports; those of the
other scenes are not of one grid whose rows run east.
"""
LANDSAT_ZONE = {("2025-05-10", 2): "EPSG:32612"}
"""Zone of the Landsat scenes that have another one than the cube, likewise."""
NUMPY = {
    "Image.toFloat": "float32",
    "Image.toUint16": "uint16",
    "Image.toInt16": "int16",
    "Image.toInt32": "int32",
    "Image.toUint8": "uint8",
}


@dataclass
class Listed:
    """An image. ``pixels``: value of a band at points of a coordinate system, NaN where masked."""

    id: str
    bands: dict[str, dict[str, Any]]
    properties: dict[str, Any]
    pixels: Callable[[str, Any, Any], Any]


@dataclass
class EarthEngineWorld:
    """``images``: by collection. ``tokens``: that are accepted. ``logins``, ``grants``: what was asked for.

    ``most_bytes``: of one request.
    """

    images: dict[str, list[Listed]] = field(default_factory=dict)
    tokens: set[str] = field(default_factory=set)
    grants: list[dict[str, str]] = field(default_factory=list)
    most_bytes: int = MOST_BYTES
    version: int = 1

    def services(self) -> dict[str, Callable[[Asked], Answer]]:
        """What answers, by host."""
        return {HOST: self.answer, LOGIN: self.log_in}

    def log_in(self, asked: Asked) -> Answer:
        form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
        self.grants.append(form)
        if form.get("refresh_token", REFRESH) != REFRESH:
            said = {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}
            return Answer(400, said)
        token = f"{TOKEN}-{len(self.grants)}"
        self.tokens = {token}
        return Answer(200, {"access_token": token, "expires_in": 3599, "token_type": "Bearer"})

    def answer(self, asked: Asked) -> Answer:
        if asked.headers.get("Authorization", "").removeprefix("Bearer ") not in self.tokens:
            return Answer(401, {"error": {"code": 401, "status": "UNAUTHENTICATED", "message": "No token."}})
        assert asked.headers["X-Goog-User-Project"] == PROJECT
        method = asked.path.removeprefix(f"/v1/projects/{PROJECT}/")
        body = asked.json()
        value = body["expression"]["values"][body["expression"]["result"]]
        if method == "value:compute" and "constantValue" in value:
            return Answer(200, {"result": value["constantValue"]})
        if method == "value:compute":
            found = [self.entry(image) for image in self.collection(value)]
            return Answer(200, {"result": {"type": "ImageCollection", "features": found}})
        assert method == "image:computePixels"
        return self.pixels(value, body)

    def entry(self, image: Listed) -> dict[str, Any]:
        """An image as a list has it."""
        bands = [{"id": name, **facts} for name, facts in image.bands.items()]
        return {
            "type": "Image",
            "id": image.id,
            "version": self.version,
            "bands": bands,
            "properties": {"system:index": image.id.rpartition("/")[2], **image.properties},
        }

    def collection(self, value: Any) -> list[Listed]:
        """Evaluate filters of a collection."""
        name, arguments = called(value)
        if name == "ImageCollection.load":
            return self.images.get(constant(arguments["id"]), [])
        assert name == "Collection.filter"
        found = self.collection(arguments["collection"])
        kind, of = called(arguments["filter"])
        if kind == "Filter.dateRangeContains":
            _, span = called(of["leftValue"])
            start, end = (millis(constant(span[side])) for side in ("start", "end"))
            return [image for image in found if start <= image.properties["system:time_start"] < end]
        if kind == "Filter.equals":
            name, wanted = constant(of["leftField"]), constant(of["rightValue"])
            return [image for image in found if image.properties.get(name) == wanted]
        assert kind == "Filter.intersects" and constant(of["leftField"]) == ".all"
        area = called(called(of["rightValue"])[1]["geometry"])[1]
        assert constant(area["geodesic"]) is False and constant(area["coordinates"])
        return found

    def pixels(self, value: Any, body: dict[str, Any]) -> Answer:
        """Evaluate bands of an image on a grid."""
        cast, arguments = called(value)
        _, filled = called(arguments["value"])
        assert constant(filled["sameFootprint"]) is False
        missing = constant(called(filled["value"])[1]["value"])
        _, chosen = called(filled["input"])
        bands = constant(chosen["bandSelectors"])
        identity = constant(called(chosen["input"])[1]["id"])
        collection = identity.rpartition("/")[0]
        image = next(image for image in self.images[collection] if image.id == identity)
        dtype, grid = np.dtype(NUMPY[cast]), body["grid"]
        width, height = grid["dimensions"]["width"], grid["dimensions"]["height"]
        size = width * height * len(bands) * (dtype.itemsize + 1)
        if size > self.most_bytes:
            said = f"Total request size ({size} bytes) must be less than or equal to {self.most_bytes} bytes."
            return Answer(400, {"error": {"code": 400, "status": "INVALID_ARGUMENT", "message": said}})
        at = grid["affineTransform"]
        x = at["translateX"] + at["scaleX"] * (np.arange(width) + 0.5)
        y = at["translateY"] + at["scaleY"] * (np.arange(height) + 0.5)
        crs = SINUSOIDAL if grid["crsCode"] == "SR-ORG:6974" else grid["crsCode"]
        planes = [image.pixels(band, *np.meshgrid(x, y), crs) for band in bands]
        values = np.where(np.isnan(planes), missing, planes).astype(dtype)
        place = from_origin(at["translateX"], at["translateY"], at["scaleX"], -at["scaleY"])
        return Answer(200, geotiff(values, place, crs))


def called(value: Any) -> tuple[str, Any]:
    """Name and arguments of a call."""
    call = value["functionInvocationValue"]
    return call["functionName"], call["arguments"]


def constant(value: Any) -> Any:
    """A constant."""
    return value["constantValue"]


def millis(day: str) -> int:
    """Midnight UTC [ms since 1970]."""
    return int(datetime.fromisoformat(day).replace(tzinfo=timezone.utc).timestamp() * 1000)


def geotiff(values: Any, transform: Any, crs: str) -> bytes:
    """A GeoTIFF in memory."""
    count, height, width = values.shape
    with MemoryFile() as memory:
        with memory.open(
            driver="GTiff",
            count=count,
            height=height,
            width=width,
            dtype=values.dtype,
            transform=transform,
            crs=crs,
            compress="deflate",
        ) as file:
            file.write(values)
        return memory.read()


class Cube:
    """An exported cube as the pixels that it was made of."""

    def __init__(self, path: Path) -> None:
        with rasterio.open(path) as source:
            self.values, self.transform = source.read(), source.transform
            self.crs = source.crs.to_string()
            self.outline = transform_bounds(source.crs, "EPSG:4326", *source.bounds)
        self.inside = (self.values != 0).any(axis=0)
        found = re.match(r"PR_(\d{8})_", path.name)
        assert found is not None
        self.day = datetime.strptime(found[1], "%Y%m%d").date()

    def plane(self, step: int, name: str) -> Any:
        """A band of a day, NaN where masked."""
        (k,) = [k for k, band in enumerate(DYNAMIC) if band.name == name]
        values = self.values[len(DYNAMIC) * step + k]
        return np.where(self.inside & (values != MISSING), values, np.nan)

    def at(self, plane: Any, x: Any, y: Any, crs: str) -> Any:
        """Values of the 10 m pixels under points."""
        if crs != self.crs:
            x, y = Transformer.from_crs(crs, self.crs, always_xy=True).transform(x, y)
        col = np.floor((x - self.transform.c) / 10).astype(int)
        row = np.floor((self.transform.f - y) / 10).astype(int)
        known = (row >= 0) & (row < plane.shape[0]) & (col >= 0) & (col < plane.shape[1])
        return np.where(known, plane[np.where(known, row, 0), np.where(known, col, 0)], np.nan)

    def by_pixel(self, plane: Any, crs: str, transform: list[float]) -> Callable[[Any, Any], Any]:
        """Values of the image's own pixels, of which the plane has one or several 10 m pixels each.

        All of them must have one value: otherwise the pixels are not those of the image.
        """
        rows, cols = plane.shape
        x, y = np.meshgrid(
            self.transform.c + 10 * (np.arange(cols) + 0.5), self.transform.f - 10 * (np.arange(rows) + 0.5)
        )
        own = index(*Transformer.from_crs(self.crs, crs, always_xy=True).transform(x, y), transform)
        known: dict[tuple[int, int], float] = {}
        for row, col, value, is_inside in zip(*own, plane, self.inside, strict=True):
            for key, one, counts in zip(zip(row, col, strict=True), value, is_inside, strict=True):
                if counts:
                    held = known.setdefault((int(key[0]), int(key[1])), one)
                    assert held == one or (np.isnan(held) and np.isnan(one)), "another pixel size or place"

        def look_up(x: Any, y: Any) -> Any:
            row, col = index(x, y, transform)
            keys = zip(row.ravel().tolist(), col.ravel().tolist(), strict=True)
            return np.array([known.get(key, np.nan) for key in keys]).reshape(row.shape)

        return look_up


def index(x: Any, y: Any, transform: list[float]) -> tuple[Any, Any]:
    """Row and column of a pixel of a grid."""
    dx, _, x0, _, dy, y0 = transform
    return np.floor((y - y0) / dy).astype(int), np.floor((x - x0) / dx).astype(int)


def world_of(cubes: list[Path], archive: Path) -> EarthEngineWorld:
    """The images that cubes were made of, and the tiles of terrain and land cover."""
    world = EarthEngineWorld()
    for path in cubes:
        cube = Cube(path)
        for step in range(DAYS):
            _add_day(world, cube, step, cube.day - timedelta(days=DAYS - 1 - step))
    for number, tile in enumerate(sorted(archive.glob("dem/*/*.tif"))):
        _add_tile(world, "COPERNICUS/DEM/GLO30", f"{tile.stem}_{number}", "DEM", [tile])
    covers = sorted(archive.glob("worldcover/*/*.tif"))
    _add_tile(world, "ESA/WorldCover/v200", "2021", "Map", covers)
    return world


def _add_day(world: EarthEngineWorld, cube: Cube, step: int, day: date) -> None:
    """Images of one day of a cube, as far as it has any pixel of them."""
    stamp = f"{day:%Y%m%d}T185109"
    zone = {"crs": cube.crs, "crs_transform": [10, 0, 0, 0, -10, 6_000_000], "dimensions": [99999, 99999]}
    landsat = {**zone, "crs_transform": [30, 0, -300_015, 0, -30, 6_000_015], "dimensions": [60000] * 2}
    landsat["crs"] = LANDSAT_ZONE.get((cube.day.isoformat(), step), cube.crs)
    sinus = {"crs": "SR-ORG:6974", "dimensions": [86400, 43200]}
    half = {**sinus, "crs_transform": MODIS_500}
    whole = {**sinus, "crs_transform": MODIS_1000, "dimensions": [43200, 21600]}
    degrees = {"crs": "EPSG:4326", "crs_transform": ERA5, "dimensions": [3601, 1801]}
    fitted = OLCI.get((cube.day.isoformat(), step))
    olci = {**zone, "crs_transform": [300, 25, 0, -25, -300, 6_000_000]}
    if fitted:
        number, size, x0, y0 = fitted
        x0, y0 = x0 - 1000 * size, y0 + 1000 * size
        olci = {
            "crs": f"EPSG:326{number}",
            "crs_transform": [size, 0, x0, 0, -size, y0],
            "dimensions": [4000] * 2,
        }
    s1 = {"instrumentMode": "IW"}
    s2 = {
        "PRODUCT_ID": f"S2A_MSIL1C_{stamp}_N0511_R113_T11UNS_{stamp}",
        "PROCESSING_BASELINE": "05.11",
        "MGRS_TILE": "11UNS",
    }
    bands = {
        ("COPERNICUS/S1_GRD", f"S1A_IW_GRDH_1SDV_{stamp}"): ("VV VH angle", zone, s1),
        ("COPERNICUS/S2_HARMONIZED", f"{stamp}_{stamp}_T11UNS"): ("B2 B3 B4 B8 B11 B12 QA60", zone, s2),
        (f"LANDSAT/LC0{8 + step % 2}/C02/T1_TOA", f"LC0{8 + step % 2}_043024_{day:%Y%m%d}"): (
            "B2 B3 B4 B5 B6 B7 QA_PIXEL",
            landsat,
            {},
        ),
        ("COPERNICUS/S3/OLCI", f"S3A_{stamp}"): ("Oa17_radiance Oa21_radiance", olci, {}),
        ("MODIS/061/MOD09GA", f"{day:%Y_%m_%d}"): (
            "sur_refl_b01 sur_refl_b02 sur_refl_b03 sur_refl_b04 sur_refl_b05 sur_refl_b06 sur_refl_b07 "
            "state_1km",
            half,
            {},
        ),
        ("NASA/VIIRS/002/VNP09GA", f"{day:%Y_%m_%d}"): ("I1 I3 M5 M7 M10 M11", half, {}),
        ("ECMWF/ERA5_LAND/DAILY_AGGR", f"{day:%Y%m%d}"): (
            "skin_temperature temperature_2m total_precipitation_sum u_component_of_wind_10m "
            "v_component_of_wind_10m",
            degrees,
            {},
        ),
    }
    for (collection, name), (names, grid, properties) in bands.items():
        suffix = "_landsat" if collection.startswith("LANDSAT") else ""
        ours = {band: band if band == "QA_PIXEL" else f"{band}{suffix}" for band in names.split()}
        planes = {band: cube.plane(step, known) for band, known in ours.items()}
        if all(np.isnan(plane).all() for plane in planes.values()):
            continue
        grids = {band: whole if band == "state_1km" or band.startswith("M") else grid for band in planes}
        at = {
            band: _pixels(cube, plane, grids[band], on_region=grid is zone or (grid is olci and not fitted))
            for band, plane in planes.items()
        }
        west, south, east, north = cube.outline
        ring = [[west - 1, south - 1], [east + 1, south - 1], [east + 1, north + 1], [west - 1, north + 1]]
        footprint = {"type": "LinearRing", "coordinates": [*ring, ring[0]]}
        start = millis(day.isoformat()) + 68_000_000 * (grid not in (half, degrees))
        facts = {"system:time_start": start, "system:footprint": footprint, **properties}
        listed = Listed(
            f"{collection}/{name}", grids, facts, lambda band, x, y, crs, at=at: at[band](x, y, crs)
        )
        images = world.images.setdefault(collection, [])
        if listed.id not in {image.id for image in images}:
            images.append(listed)


def _pixels(cube: Cube, plane: Any, grid: dict[str, Any], on_region: bool) -> Callable[..., Any]:
    """Values of a band at points in a coordinate system."""
    if on_region:
        return lambda x, y, crs: cube.at(plane, x, y, crs)
    own = SINUSOIDAL if grid["crs"] == "SR-ORG:6974" else grid["crs"]
    look_up = cube.by_pixel(plane, own, grid["crs_transform"])

    def at(x: Any, y: Any, crs: str) -> Any:
        assert crs == own, "asked for on its own pixels"
        return look_up(x, y)

    return at


def _add_tile(world: EarthEngineWorld, collection: str, name: str, band: str, tiles: list[Path]) -> None:
    """An image of one or several tiles in degrees."""
    planes = []
    for tile in tiles:
        with rasterio.open(tile) as source:
            t = source.transform
            planes.append((source.read(1).astype(float), [t.a, 0, t.c, 0, t.e, t.f], source.bounds))
    dx, _, x0, _, dy, y0 = planes[0][1]
    rows, cols = planes[0][0].shape
    if len(tiles) > 1:  # one grid of the whole Earth
        x0, y0 = x0 - round((x0 + 180) / dx) * dx, y0 + round((90 - y0) / dy) * dy
        rows, cols = round(180 / -dy), round(360 / dx)
    facts = {"crs": "EPSG:4326", "crs_transform": [dx, 0, x0, 0, dy, y0], "dimensions": [cols, rows]}
    west, south, east, north = planes[0][2]
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]

    def at(_: str, x: Any, y: Any, crs: str) -> Any:
        assert crs == "EPSG:4326"
        found = np.full(x.shape, np.nan)
        for plane, transform, _bounds in planes:
            row, col = index(x, y, transform)
            known = (row >= 0) & (row < plane.shape[0]) & (col >= 0) & (col < plane.shape[1])
            found = np.where(known, plane[np.where(known, row, 0), np.where(known, col, 0)], found)
        return found

    properties = {"system:footprint": {"type": "Polygon", "coordinates": [ring]}, "system:time_start": 0}
    world.images.setdefault(collection, []).append(
        Listed(f"{collection}/{name}", {band: facts}, properties, at)
    )


def credentials_file(folder: Path, **facts: str) -> Path:
    """What ``earthengine authenticate`` writes."""
    path = folder / "credentials"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"refresh_token": REFRESH, "scopes": [], **facts}))
    return path

"""A small made region: every sensor, missing days, holes, scenes of another zone, overlapping swaths and
tiles.
"""

from __future__ import annotations

import atexit
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import numpy as np
import shapely

from snowgalileo_qgis.engine.bands import DAYS, DYNAMIC, MISSING, STATIC, Sensor
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import SINUSOIDAL, AffineGrid, SwathGrid, transformer
from snowgalileo_qgis.engine.scene import Native, Scene
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.compositing import export_polygon
from snowgalileo_qgis.engine.stack.region.precompute import precompute

DAY = date(2025, 4, 6)
ZONE, NEXT_ZONE, LONLAT = "EPSG:32611", "EPSG:32612", "EPSG:4326"
ROWS, COLS = 2, 3
WANTED = np.array([[True, True, True], [True, False, True]])
GRID = RegionGrid(ZONE, 560_000, 5_660_000, ROWS, COLS, WANTED)
EVERYWHERE = shapely.box(-180, -90, 180, 90)


@dataclass(frozen=True, eq=False, repr=False)
class Made:
    """A store and what it was made from."""

    region: Region
    scenes: list[tuple[Scene, dict[str, Native]]]
    _found: dict[object, tuple[np.ndarray, np.ndarray]] = field(default_factory=dict)

    def pixels(
        self,
        day: date,
        x0: float,
        y0: float,
        width: int,
        height: int,
        polygon: shapely.Geometry | None = None,
    ) -> np.ndarray:
        """The oracle: every pixel and band looked up by itself, ``(height, width, 308)`` float32.

        One choice for the whole window.
        """
        planes = [
            self._plane(
                band.name, day - timedelta(days=DAYS - 1 - t), band.sensor, x0, y0, width, height, polygon
            )
            for t in range(DAYS)
            for band in DYNAMIC
        ]
        planes += [
            self._plane(band.name, None, band.sensor, x0, y0, width, height, polygon) for band in STATIC
        ]
        return np.stack(planes, axis=-1)

    def _plane(
        self,
        name: str,
        day: date | None,
        sensor: Sensor,
        x0: float,
        y0: float,
        width: int,
        height: int,
        polygon: shapely.Geometry | None,
    ) -> np.ndarray:
        plane = np.full((height, width), MISSING, np.float32)
        polygon = polygon or export_polygon(ZONE, x0, y0, x0 + 1000, y0 - 1000)
        scenes = sorted(
            (pair for pair in self.scenes if pair[0].sensor is sensor and pair[0].day == day),
            key=lambda pair: pair[0].order,
        )
        if self.region.rule == "first" and sensor not in (
            Sensor.MODIS,
            Sensor.VIIRS,
            Sensor.ERA5,
            Sensor.WORLDCOVER,
        ):
            scenes = [pair for pair in scenes if pair[0].footprint.intersects(polygon)][:1]
        x, y = np.meshgrid(x0 + 10 * (np.arange(width) + 0.5), y0 - 10 * (np.arange(height) + 0.5))
        for _, natives in scenes:
            native = natives.get(name)
            if native is None:
                continue
            key = native.grid, x0, y0, width, height
            if key not in self._found:
                self._found[key] = native.grid.find(x, y, ZONE)
            row, col = self._found[key]
            values = native.values[row, col].astype(np.float64)
            gone = (row < 0) | np.isnan(values)
            if native.missing is not None:
                gone |= values == native.missing
            plane = np.where((plane == MISSING) & ~gone, values, plane).astype(np.float32)
        return plane


def made_region(path: Path, rule: str) -> Made:
    """A store of its own at the path; two prediction days, ``DAY`` and the one after."""
    good, scenes = _made_once(rule)
    shutil.copytree(good, path)
    return Made(Region.open(path), scenes)


@cache
def _made_once(rule: str) -> tuple[Path, list[tuple[Scene, dict[str, Native]]]]:
    """A store that is made once for each process, which takes seconds, and its scenes."""
    path = Path(mkdtemp(prefix="snowgalileo_made_")) / "made.zarr"
    atexit.register(shutil.rmtree, path.parent, ignore_errors=True)
    made = _MadeScenes()
    made.add_sentinel2()
    made.add_sentinel1()
    made.add_landsat()
    made.add_olci()
    made.add_modis_and_viirs()
    made.add_weather()
    made.add_ground()
    region = Region.create(path, GRID, rule)
    for scene, bands in made.scenes:
        for band, native in bands.items():
            region.put(scene, band, native)
        region.finish(scene)
    for sensor, day in {(scene.sensor, scene.day) for scene, _ in made.scenes}:
        precompute(region, sensor, day)
    region.add_day(DAY)
    region.add_day(DAY + timedelta(days=1))
    return path, made.scenes


Shape = tuple[int, int]
Values = tuple[np.ndarray, float | None]
"""Values of a band and that of its missing pixels."""


class _MadeScenes:
    """Scenes with random values, which depend on the order in which the sensors are added."""

    def __init__(self) -> None:
        self.scenes: list[tuple[Scene, dict[str, Native]]] = []
        self.rng = np.random.default_rng(5)

    def add(
        self,
        sensor: Sensor,
        name: str,
        back: int | None,
        grid_of: Callable[[str], AffineGrid | SwathGrid],
        value_of: Callable[[str, Shape], Values],
        order: int = 1,
        footprint: shapely.Geometry = EVERYWHERE,
    ) -> None:
        """Add a scene of ``back`` days before ``DAY``; ``grid_of``, ``value_of``: by band."""
        day = None if back is None else DAY - timedelta(days=back)
        scene = Scene(
            sensor, name, day, Path(f"{name}.zip"), {}, footprint, (order, name), {"baseline": "05.11"}
        )
        natives = {}
        for band in [band.name for band in (*DYNAMIC, *STATIC) if band.sensor is sensor]:
            grid = grid_of(band)
            shape = (grid.rows, grid.cols) if isinstance(grid, AffineGrid) else grid.longitude.shape
            natives[band] = Native(grid, *value_of(band, shape))
        self.scenes.append((scene, natives))

    def floats(self, low: float, high: float) -> Callable[[str, Shape], Values]:
        """Values with holes of NaN."""
        return lambda band, shape: (
            np.where(_holes(self.rng, shape), np.nan, self.rng.uniform(low, high, shape)).astype(np.float32),
            np.nan,
        )

    def add_sentinel2(self) -> None:
        """Half of the region, all of it from the zone beside, and all of it on an earlier day."""

        def grid_from(crs: str, west: float, north: float, width: float) -> Callable[[str], AffineGrid]:
            def grid(band: str) -> AffineGrid:
                size = 60 if band == "QA60" else 20 if band in ("B11", "B12") else 10
                return AffineGrid(crs, west, north, size, size, int(2600 / size), int(width / size))

            return grid

        def values(band: str, shape: Shape) -> Values:
            if band == "QA60":
                return self.rng.choice(np.array([0, 1024, 2048, 65535], np.uint16), shape), 65535
            holes = _holes(self.rng, shape)
            return np.where(holes, 65535, self.rng.integers(0, 9000, shape)).astype(np.uint16), 65535

        west_half = shapely.box(-180, -90, _lonlat(561_400, 5_659_000)[0], 90)
        x, y = transformer(ZONE, NEXT_ZONE).transform(560_000, 5_660_000)
        other = grid_from(NEXT_ZONE, round(x / 60) * 60 - 480, round(y / 60) * 60 + 480, 4200)
        self.add(Sensor.S2, "S2A_west", 0, grid_from(ZONE, 559_860, 5_660_100, 1700), values, 1, west_half)
        self.add(Sensor.S2, "S2A_other_zone", 0, other, values, 2)
        self.add(Sensor.S2, "S2B", 4, grid_from(ZONE, 559_860, 5_660_100, 3600), values)

    def add_sentinel1(self) -> None:
        """One image, with angles on larger pixels."""

        def grid(band: str) -> AffineGrid:
            size = 100 if band == "angle" else 10
            return AffineGrid(ZONE, 560_000, 5_660_000, size, size, 2000 // size, 3000 // size)

        self.add(Sensor.S1, "S1A", 2, grid, self.floats(-29, 45))

    def add_landsat(self) -> None:
        """Two images of a day that overlap."""

        def grid_from(north: float) -> Callable[[str], AffineGrid]:
            return lambda band: AffineGrid(ZONE, 559_995 - 30, north, 30, 30, 75, 120)

        def values(band: str, shape: Shape) -> Values:
            if band == "QA_PIXEL":
                return self.rng.choice(np.array([1, 21824, 22280, 55052], np.uint16), shape), 1
            return self.floats(-0.01, 1.2)(band, shape)

        self.add(Sensor.LANDSAT, "LC09", 1, grid_from(5_659_215), values, 1, _south(5_658_700))
        self.add(Sensor.LANDSAT, "LC08", 1, grid_from(5_660_025), values, 2)

    def add_olci(self) -> None:
        """Two swaths of a day that overlap, and one of an earlier day without missing pixels."""

        def swath(shift: float) -> Callable[[str], SwathGrid]:
            i, j = np.meshgrid(np.arange(14), np.arange(18), indexing="ij")
            u, v = 559_300 + shift + 290 * j + 40 * i, 5_660_900 - 300 * i + 30 * j
            return lambda band: SwathGrid(*transformer(ZONE, LONLAT).transform(u, v))

        def holed(band: str, shape: Shape) -> Values:
            gone = self.rng.random(shape) < 0.03
            return np.where(gone, 65535, self.rng.integers(0, 300, shape)).astype(np.uint16), 65535

        def whole(band: str, shape: Shape) -> Values:
            return self.rng.integers(0, 300, shape).astype(np.int16), None

        self.add(Sensor.S3, "S3A", 0, swath(1300), holed)
        self.add(Sensor.S3, "S3B", 0, swath(0), holed, 2)
        self.add(Sensor.S3, "S3B_earlier", 5, swath(0), whole)

    def add_modis_and_viirs(self) -> None:
        """Seven days, one of them in two tiles of MODIS."""
        u, v = transformer(ZONE, SINUSOIDAL).transform([560_000, 563_000], [5_660_000, 5_658_000])
        left, top, pixel = min(u) - 2500, max(v) + 1500, 463.3127165

        def grid_of(first: int, last: int, coarse: tuple[str, ...]) -> Callable[[str], AffineGrid]:
            def grid(band: str) -> AffineGrid:
                step = 2 if band in coarse else 1
                size = pixel * step
                return AffineGrid(
                    SINUSOIDAL, left + first * pixel, top, size, size, 14 // step, (last - first) // step
                )

            return grid

        def modis(band: str, shape: Shape) -> Values:
            if band == "state_1km":
                return self.rng.integers(0, 4, shape).astype(np.uint16), 65535
            values = self.rng.integers(-150, 9000, shape)
            return np.where(self.rng.random(shape) < 0.04, -28672, values).astype(np.int16), None

        def viirs(band: str, shape: Shape) -> Values:
            gone = self.rng.random(shape) < 0.03
            return np.where(gone, np.nan, self.rng.uniform(0, 1.1, shape)).astype(np.float32), np.nan

        state, coarse = ("state_1km",), ("M5", "M7", "M10", "M11")
        for back in (0, 1, 3, 4, 5, 7, 8):
            if back == 3:
                self.add(Sensor.MODIS, "MOD_h10", back, grid_of(0, 8, state), modis)
                self.add(Sensor.MODIS, "MOD_h11", back, grid_of(8, 20, state), modis, 2)
            else:
                self.add(Sensor.MODIS, f"MOD_{back}", back, grid_of(0, 20, state), modis)
            self.add(Sensor.VIIRS, f"VNP_{back}", back, grid_of(0, 20, coarse), viirs)

    def add_weather(self) -> None:
        """Three days, with a missing corner."""

        def values(band: str, shape: Shape) -> Values:
            warm, wet = "temperature" in band, "precipitation" in band
            low, high = (250, 290) if warm else (0, 0.01) if wet else (-5, 5)
            values = self.rng.uniform(low, high, shape)
            values[0, 0] = MISSING
            return values, MISSING

        lon, lat = _lonlat(560_000, 5_660_000)
        grid = AffineGrid(LONLAT, lon - 0.011, lat + 0.01, 0.02, 0.013, 5, 5)
        for back in (0, 2, 6):
            self.add(Sensor.ERA5, f"ERA5_{back}", back, lambda band: grid, values)

    def add_ground(self) -> None:
        """Terrain in two tiles, and land cover."""
        lon, lat = _lonlat(560_000, 5_660_000)
        edge = lon + 0.0251

        def tile(west: float, cols: int) -> Callable[[str], AffineGrid]:
            return lambda band: AffineGrid(LONLAT, west, lat + 0.01, 1 / 2400, 1 / 3600, 120, cols)

        def heights(band: str, shape: Shape) -> Values:
            return self.rng.uniform(0, 3000 if band == "DEM" else 80, shape).astype(np.float32), None

        def classes(band: str, shape: Shape) -> Values:
            return self.rng.choice(np.array([0, 10, 30, 60, 70, 100], np.uint8), shape), 0

        west, east = shapely.box(-180, -90, edge, 90), shapely.box(edge, -90, 180, 90)
        self.add(Sensor.DEM, "DEM_W", None, tile(edge - 100 / 2400, 100), heights, 1, west)
        self.add(Sensor.DEM, "DEM_E", None, tile(edge, 70), heights, 2, east)
        cover = AffineGrid(LONLAT, lon - 0.005, lat + 0.005, 1 / 12000, 1 / 12000, 400, 700)
        self.add(Sensor.WORLDCOVER, "WC", None, lambda band: cover, classes)


def _holes(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Scattered missing pixels, and a block of them."""
    gone = rng.random(shape) < 0.01
    gone[: shape[0] // 3, shape[1] // 2 : shape[1] // 2 + shape[1] // 4] = True
    return gone


def _lonlat(x: float, y: float) -> tuple[float, float]:
    longitude, latitude = transformer(ZONE, LONLAT).transform(x, y)
    return float(longitude), float(latitude)


def _south(y: float) -> Any:
    return shapely.box(-180, -90, 180, _lonlat(561_500, y)[1])

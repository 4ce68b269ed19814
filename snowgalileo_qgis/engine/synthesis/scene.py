"""A simulated mountain scene: all sensors of the stack over 8 days, and the true snow cover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from ..bands import (
    CELL_PIXELS,
    CUBE_BANDS,
    DAYS,
    DYNAMIC,
    FSC_PIXELS,
    MISSING,
    PATCH_PIXELS,
    STATIC,
    Sensor,
    dynamic_offset,
)
from .atmosphere import Sky, sky_over
from .clouds import Clouds
from .cover import LandCover
from .dem import static_bands
from .landscape import Ground, Landscape
from .noise import Floats, Noise
from .schedule import HOURS, Schedule, draw_schedule
from .sensors.landsat import landsat
from .sensors.modis import modis
from .sensors.sentinel1 import sentinel1
from .sensors.sentinel2 import sentinel2
from .sensors.sentinel3 import sentinel3
from .sensors.viirs import viirs
from .snow import SnowModel
from .spec import SceneSpec
from .terrain import FractalTerrain, Terrain
from .view import View
from .weather import LAPSE_RATE, Weather, mean_temperature, simulate_weather

_SNOW_LINE_LAG_K = 3.0
_SURVEY = 60
_OPTICAL = {
    Sensor.S2: sentinel2,
    Sensor.LANDSAT: landsat,
    Sensor.S3: sentinel3,
    Sensor.MODIS: modis,
    Sensor.VIIRS: viirs,
}


@dataclass(frozen=True)
class SceneCell:
    """One 1 km cell.

    ``pixels``: ``(308, 100, 100)`` float32, a cube in the order of ``bands``, missing = -9999. ``fsc``:
    ``(10, 10)`` float32, the true fractional snow cover 0..1 of the prediction day. ``snow``: ``(8, 100,
    100)`` bool, snow visible from above at 10 m on each day.
    """

    row: int
    column: int
    pixels: npt.NDArray[np.float32]
    fsc: npt.NDArray[np.float32]
    snow: npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Scene:
    """A scene whose cells are simulated on demand, so that memory does not grow with its size."""

    spec: SceneSpec
    noise: Noise
    terrain: Terrain
    landscape: Landscape
    weather: Weather
    clouds: Clouds
    schedule: Schedule

    @cached_property
    def cell_count(self) -> int:
        """Number of cells."""
        return self.spec.cells_x * self.spec.cells_y

    def cells(self) -> Iterator[SceneCell]:
        """All cells, row by row from the upper left."""
        for row in range(self.spec.cells_y):
            for column in range(self.spec.cells_x):
                yield self.cell(row, column)

    def cell(self, row: int, column: int) -> SceneCell:
        """One cell, counted from the upper left; neighbouring cells fit without a seam."""
        if not (0 <= row < self.spec.cells_y and 0 <= column < self.spec.cells_x):
            raise IndexError(
                f"the scene has {self.spec.cells_y} x {self.spec.cells_x} cells, none at {row}, {column}"
            )
        view = View(self.spec, self.landscape, row, column)
        pixels = np.full((CUBE_BANDS, CELL_PIXELS, CELL_PIXELS), MISSING, dtype=np.float32)
        for t in range(DAYS):
            for name, values in self._day(view, t).items():
                pixels[t * len(DYNAMIC) + dynamic_offset(name)] = values
        for name, values in static_bands(view, self.terrain).items():
            pixels[DAYS * len(DYNAMIC) + [band.name for band in STATIC].index(name)] = values
        snow = np.stack([view.fine.ground.viewable(t)[view.fine.inside] for t in range(DAYS)])
        return SceneCell(row, column, pixels, areal_fraction(snow[-1]), snow)

    def sky(self, ground: Ground, sensor: Sensor, t: int) -> Sky:
        """Sun and clouds over a ground at the pass of an optical sensor on day ``t``."""
        return sky_over(ground, self.clouds, self.spec, t, HOURS[sensor])

    def _day(self, view: View, t: int) -> dict[str, Floats]:
        bands = self.weather.era5(t, view.longitude, view.latitude)
        if image := self.schedule[Sensor.S1].get(t):
            bands |= sentinel1(view, image, self.weather, self.noise)
        for sensor, look in _OPTICAL.items():
            if image := self.schedule[sensor].get(t):
                bands |= look(view, image, self.sky(_ground_of(view, sensor), sensor, t), self.noise)
        return bands


def _ground_of(view: View, sensor: Sensor) -> Ground:
    if sensor in (Sensor.S2, Sensor.LANDSAT):
        return view.fine.ground
    return view.swath.ground if sensor is Sensor.S3 else view.sinusoidal.ground


def areal_fraction(snow: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
    """Fractional snow cover at 100 m, ``(10, 10)``, from a binary map at 10 m, ``(100, 100)``."""
    blocks = snow.reshape(FSC_PIXELS, PATCH_PIXELS, FSC_PIXELS, PATCH_PIXELS)
    return np.asarray(blocks.mean(axis=(1, 3)), dtype=np.float32)


def simulate_scene(spec: SceneSpec, terrain: Terrain | None = None) -> Scene:
    """Draw a scene from ``spec.seed``: terrain (unless given), land cover, weather, snow, passes and clouds.

    Unless given, the snow line is that of the season, limited to elevations with ground on both sides of it.
    """
    rng = np.random.default_rng(spec.seed)
    noise = Noise(int(rng.integers(2**63)))
    mean = float(rng.normal(1900.0, 120.0)) if spec.mean_elevation is None else spec.mean_elevation
    relief = float(rng.uniform(260.0, 340.0)) if spec.relief is None else spec.relief
    season = (mean_temperature(spec.latitude, spec.day) + _SNOW_LINE_LAG_K) / LAPSE_RATE + float(
        rng.normal(0.0, 150.0)
    )
    shape: Terrain = _mountains(spec, noise, mean, relief) if terrain is None else terrain
    low, mid, high = np.percentile(_survey(spec, shape), (25.0, 50.0, 75.0))
    snow_line = float(np.clip(season, low, high)) if spec.snow_line is None else spec.snow_line
    weather = simulate_weather(
        noise, rng, spec.latitude, spec.day, float(mid), spec.cloudiness, spec.day_cloud
    )
    cover = LandCover(noise, max(4800.0 - 58.0 * abs(spec.latitude), 300.0), shape.lake_level)
    landscape = Landscape(noise, shape, cover, SnowModel(noise, weather, snow_line))
    return Scene(spec, noise, shape, landscape, weather, Clouds(noise, weather), draw_schedule(rng, spec))


def _mountains(spec: SceneSpec, noise: Noise, mean: float, relief: float) -> FractalTerrain:
    """Fractal mountains with the mean elevation ``mean`` over the scene."""
    draft = FractalTerrain(noise, mean, relief)
    return FractalTerrain(noise, 2 * mean - float(_survey(spec, draft).mean()), relief)


def _survey(spec: SceneSpec, terrain: Terrain) -> Floats:
    """Elevations on a coarse grid over the scene."""
    across, down = np.meshgrid(np.linspace(0.0, spec.width, _SURVEY), np.linspace(0.0, -spec.height, _SURVEY))
    return terrain.elevation(across, down)

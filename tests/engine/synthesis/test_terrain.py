from dataclasses import dataclass

import numpy as np
import pytest

from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene
from snowgalileo_qgis.engine.synthesis.dem import longitude_step, static_bands
from snowgalileo_qgis.engine.synthesis.terrain import slope_and_aspect
from snowgalileo_qgis.engine.synthesis.view import View


@dataclass(frozen=True)
class Plane:
    """Ground that falls evenly: ``east`` and ``north`` are its gradients."""

    east: float
    north: float
    lake_level: float = -np.inf

    def elevation(self, x, y):
        return 2000.0 + self.east * x + self.north * y


@pytest.mark.parametrize(
    ("east", "north", "aspect"),
    [(0.0, -1.0, 0), (-1.0, 0.0, 90), (0.0, 1.0, 180), (1.0, 0.0, 270), (-1.0, -1.0, 45)],
)
def test_aspect_is_the_downhill_side(east, north, aspect):
    x, y = np.zeros((2, 2)), np.zeros((2, 2))
    slope, direction = slope_and_aspect(Plane(east, north), x, y)
    np.testing.assert_allclose(np.degrees(direction), aspect, atol=1e-9)
    np.testing.assert_allclose(np.tan(slope), np.hypot(east, north), rtol=1e-9)


@pytest.mark.parametrize(("east", "north"), [(0.3, 0.1), (-0.5, 0.2), (0.1, -0.7)])
def test_static_bands_of_a_plane(east, north):
    """Earth Engine's rule works on a sphere along meridians, so it may differ from the plane by the
    ellipsoid and the meridian convergence.
    """
    spec = SceneSpec(1, 1)
    scene = simulate_scene(spec, Plane(east, north))
    view = View(spec, scene.landscape, 0, 0)
    bands = static_bands(view, scene.terrain)
    slope, aspect = slope_and_aspect(scene.terrain, view.x, view.y)
    np.testing.assert_allclose(bands["slope"], np.degrees(slope), atol=0.2)
    np.testing.assert_allclose(bands["aspect"], np.degrees(aspect), atol=2.0)
    np.testing.assert_allclose(
        bands["DEM"], scene.terrain.elevation(view.x, view.y), atol=16 * (abs(east) + abs(north))
    )


def test_dem_has_the_pixels_of_the_copernicus_dem(cube):
    """One arc second at 47 degrees north: 31 m from north to south, 21 m from west to east."""
    changes = np.diff(cube.static("DEM"), axis=0) != 0
    assert changes.mean() == pytest.approx(10 / 30.9, abs=0.02)
    assert (np.diff(cube.static("DEM"), axis=1) != 0).mean() == pytest.approx(10 / 21.1, abs=0.02)


@pytest.mark.parametrize(
    ("latitude", "seconds"), [(0, 1), (49.9, 1), (-51.5, 1.5), (65, 2), (75, 3), (83, 5)]
)
def test_dem_pixels_widen_towards_the_poles(latitude, seconds):
    assert longitude_step(latitude) * 3600 == pytest.approx(seconds)


def test_terrain_is_mountainous(cube):
    slope = cube.static("slope")
    assert 15 < slope.mean() < 40
    assert slope.max() < 90
    assert cube.static("aspect").min() >= 0 and cube.static("aspect").max() < 360
    assert np.ptp(cube.static("DEM")) > 500


def test_mean_elevation_is_what_was_asked():
    scene = simulate_scene(SceneSpec(3, 3, mean_elevation=1200.0, relief=150.0))
    elevation = scene.terrain.elevation(*np.meshgrid(np.arange(0, 3000, 30.0), -np.arange(0, 3000, 30.0)))
    assert elevation.mean() == pytest.approx(1200.0, abs=10)
    assert 50 < elevation.std() < 250


def test_lakes_are_flat():
    scene = simulate_scene(SceneSpec(5, 5, seed=9))
    ground = scene.landscape.at(*np.meshgrid(np.arange(0, 5000, 50.0), -np.arange(0, 5000, 50.0)))
    water = ground.classes == 80
    assert water.sum() > 100
    assert np.unique(ground.elevation[water]).size == 1
    assert not ground.snow.cover[:, water].any()

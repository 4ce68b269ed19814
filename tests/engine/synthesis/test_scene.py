from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import CUBE_BANDS, DYNAMIC, MISSING, MODIS_FILL, WORLDCOVER_CLASSES, Sensor
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.synthesis import SceneSpec, areal_fraction, simulate_scene
from snowgalileo_qgis.engine.synthesis.view import View

MANY_SEEDS = range(40)
LIMITS = {
    "dB": (-30, 30),
    "degree": (0, 360),
    "1e-4": (-100, 28_000),
    "1": (-0.01, 2),
    "mW m-2 sr-1 nm-1": (0, 400),
    "K": (220, 320),
    "m": (0, 0.2),
    "m s-1": (-15, 15),
    "bit field": (0, 65535),
}
"""Least and greatest value by unit."""


def test_a_scene_is_its_seed(scene, cells):
    again = simulate_scene(SceneSpec(cells_x=3, cells_y=2)).cell(1, 2)
    np.testing.assert_array_equal(again.pixels, cells[-1].pixels)
    np.testing.assert_array_equal(again.snow, cells[-1].snow)
    other = simulate_scene(SceneSpec(cells_x=3, cells_y=2, seed=15)).cell(1, 2)
    assert (other.pixels != again.pixels).mean() > 0.3


def test_a_scene_does_not_touch_the_global_random_state():
    np.random.seed(1)
    before = np.random.get_state()[1].copy()
    simulate_scene(SceneSpec(1, 1)).cell(0, 0)
    np.testing.assert_array_equal(np.random.get_state()[1], before)


def test_a_larger_scene_holds_the_same_pixels_where_its_ground_is_the_same():
    """Cells are cut from one field: asked alone, or by a view shifted by a cell, the ground is the same."""
    scene = simulate_scene(SceneSpec(2, 1))
    left, right = View(scene.spec, scene.landscape, 0, 0), View(scene.spec, scene.landscape, 0, 1)
    whole = scene.landscape.at(*np.meshgrid((np.arange(200) + 0.5) * 10, -(np.arange(100) + 0.5) * 10))
    for place, view in enumerate((left, right)):
        part = whole.elevation[:, place * 100 : place * 100 + 100]
        np.testing.assert_array_equal(view.fine.ground.elevation[view.fine.inside], part)
        part = whole.snow.cover[:, :, place * 100 : place * 100 + 100]
        np.testing.assert_array_equal(
            view.fine.ground.snow.cover[:, view.fine.inside[0], view.fine.inside[1]], part
        )


def test_coarse_pixels_run_on_across_cells(scene):
    """A MODIS pixel that two cells share has one value."""
    left, right = (View(scene.spec, scene.landscape, 0, column).sinusoidal for column in (0, 1))
    shared_rows, shared_columns = (
        np.intersect1d(left.rows, right.rows),
        np.intersect1d(left.columns, right.columns),
    )
    assert shared_rows.size and shared_columns.size

    def part(grid):
        return grid.mean(grid.ground.elevation)[
            np.ix_(np.isin(grid.rows, shared_rows), np.isin(grid.columns, shared_columns))
        ]

    np.testing.assert_allclose(part(left), part(right), rtol=0, atol=1e-6)


def test_truth_is_the_mean_of_the_binary_map(cells):
    for cell in cells:
        for row in range(10):
            for column in range(10):
                block = cell.snow[-1, row * 10 : row * 10 + 10, column * 10 : column * 10 + 10]
                assert cell.fsc[row, column] == np.float32(block.sum() / 100)
    assert {0.0, 1.0} < set(np.unique([cell.fsc for cell in cells]))
    assert 0.1 < np.mean([cell.fsc for cell in cells]) < 0.9


@given(st.lists(st.booleans(), min_size=100, max_size=100), st.integers(0, 9), st.integers(0, 9))
@settings(max_examples=20, deadline=None)
def test_areal_fraction_keeps_the_area_in_its_place(block, row, column):
    snow = np.zeros((100, 100), bool)
    snow[row * 10 : row * 10 + 10, column * 10 : column * 10 + 10] = np.reshape(block, (10, 10))
    fsc = areal_fraction(snow)
    assert fsc[row, column] == pytest.approx(sum(block) / 100)
    assert np.delete(fsc.ravel(), row * 10 + column).sum() == 0


def test_bands_are_in_their_units(cube):
    for t in range(8):
        for band in DYNAMIC:
            values = cube(band.name, t)
            low, high = LIMITS[band.unit]
            known = values[(values != MISSING) & (values != MODIS_FILL)]
            assert ((known >= low) & (known <= high)).all(), (band.name, t, known.min(), known.max())
            assert (known >= band.threshold).all()
    assert np.isin(cube.static("Map"), WORLDCOVER_CLASSES).all()
    assert np.isfinite(cube.pixels).all()


@pytest.mark.parametrize(
    "name", ["B2", "B8", "B12", "Oa17_radiance", "sur_refl_b03", "state_1km", "QA60", "QA_PIXEL"]
)
def test_integer_bands_hold_whole_numbers(cube, name):
    for t in range(8):
        np.testing.assert_array_equal(cube(name, t), np.rint(cube(name, t)))


@pytest.mark.parametrize(
    ("name", "pixels"),
    [("B2", 1), ("B11", 2), ("B2_landsat", 3), ("B7_landsat", 3), ("QA60", 6), ("QA_PIXEL", 3)],
)
def test_bands_have_their_own_resolution(scene, cube, name, pixels):
    sensor = next(band.sensor for band in DYNAMIC if band.name == name)
    t = next(iter(sorted(scene.schedule[sensor])))
    size = pixels * 30 if pixels > 1 else 30
    values = cube(name, t)[:size, :size]
    blocks = values.reshape(size // pixels, pixels, size // pixels, pixels)
    assert (np.ptp(blocks, axis=(1, 3)) == 0).all()
    if not name.startswith("QA"):
        assert (np.diff(blocks[:, 0, :, 0], axis=1) != 0).mean() > 0.5


@pytest.mark.parametrize(
    ("name", "metres"), [("sur_refl_b01", 463), ("I1", 463), ("M5", 927), ("Oa17_radiance", 300)]
)
def test_coarse_bands_are_constant_within_their_pixels(scene, cube, name, metres):
    sensor = next(band.sensor for band in DYNAMIC if band.name == name)
    t = next(t for t, image in scene.schedule[sensor].items() if image.edge is None and not image.empty)
    values = cube(name, t)
    assert np.unique(values).size <= 1.7 * (3000 / metres + 1) * (2000 / metres + 1)
    assert np.unique(values).size > 3


def test_days_are_coherent(cells):
    """Snow seen on one day is mostly what it was the day before."""
    for cell in cells:
        changes = (cell.snow[1:] != cell.snow[:-1]).mean(axis=(1, 2))
        assert np.median(changes) < 0.1


@pytest.mark.parametrize(
    "sensor", [Sensor.S1, Sensor.S2, Sensor.LANDSAT, Sensor.S3, Sensor.MODIS, Sensor.VIIRS]
)
def test_days_without_an_image_are_missing(scene, cube, sensor):
    names = [band.name for band in DYNAMIC if band.sensor is sensor]
    for t in range(8):
        is_there = any((cube(name, t) != MISSING).any() for name in names)
        assert is_there == (
            t in scene.schedule[sensor] and (scene.schedule[sensor][t].covers(*_pixel_places(cube)).any())
        )


def _pixel_places(cube):
    height, width = cube.pixels.shape[1:]
    return np.meshgrid((np.arange(width) + 0.5) * 10, -(np.arange(height) + 0.5) * 10)


def test_revisits():
    """Over many scenes every sensor comes as often as it does."""
    counts = {
        sensor: [] for sensor in (Sensor.S1, Sensor.S2, Sensor.LANDSAT, Sensor.S3, Sensor.MODIS, Sensor.VIIRS)
    }
    edges = 0
    for seed in MANY_SEEDS:
        schedule = simulate_scene(SceneSpec(1, 1, seed=seed)).schedule
        for sensor, images in schedule.items():
            counts[sensor].append(len(images))
            edges += sum(image.edge is not None for image in images.values())
            assert set(images) <= set(range(8))
    means = {sensor: np.mean(numbers) for sensor, numbers in counts.items()}
    assert 1 <= means[Sensor.S1] <= 2.5
    assert 2 <= means[Sensor.S2] <= 3.5
    assert 1 <= means[Sensor.LANDSAT] <= 2
    assert 4 <= means[Sensor.S3] <= 6
    assert means[Sensor.MODIS] > 7 and means[Sensor.VIIRS] > 7
    assert min(min(numbers) for numbers in counts.values()) >= 1
    assert max(counts[Sensor.MODIS]) == 8 and min(counts[Sensor.MODIS]) < 8
    assert edges > len(MANY_SEEDS)


def test_the_demo_scene_exercises_every_gap(scene, cube):
    """Swath edges, lost blocks, MODIS fill, masked backscatter, clouds and their flags are all there."""
    partly = 0
    for images in scene.schedule.values():
        for image in images.values():
            covered = image.covers(*_pixel_places(cube))
            partly += covered.any() and not covered.all()
    assert partly
    assert (cube.pixels == MODIS_FILL).any()
    t = next(iter(scene.schedule[Sensor.S1]))
    seen = cube("angle", t) != MISSING
    assert (cube("VH", t)[seen] == MISSING).any() and (cube("VH", t)[seen] != MISSING).mean() > 0.8
    assert any((cube("QA60", t) == 1024).any() for t in scene.schedule[Sensor.S2])
    assert any((cube("B2", t)[cube("QA60", t) >= 0] == MISSING).any() for t in scene.schedule[Sensor.S2])


def test_cell_outside_the_scene(scene):
    with pytest.raises(IndexError):
        scene.cell(2, 0)
    with pytest.raises(IndexError):
        scene.cell(0, -1)


@pytest.mark.parametrize(
    "values",
    [
        {"cells_x": 0},
        {"cells_y": -2},
        {"crs": "EPSG:4326"},
        {"crs": "nonsense"},
        {"x0": 1e9},
        {"y0": float("nan")},
        {"crs": "EPSG:2263"},
    ],
)
def test_impossible_scenes_are_refused(values):
    with pytest.raises(SnowGalileoError) as caught:
        SceneSpec(**values)
    assert caught.value.code == "SG-AREA-001"


@given(
    zone=st.integers(1, 60),
    south=st.booleans(),
    day=st.dates(date(2016, 1, 10), date(2030, 12, 31)),
    seed=st.integers(0, 2**40),
    mean=st.floats(-50, 5000),
    relief=st.floats(1, 500),
)
@settings(max_examples=12, deadline=None)
def test_any_place_day_and_seed_gives_a_whole_cell(zone, south, day, seed, mean, relief):
    spec = SceneSpec(
        1,
        1,
        day,
        seed,
        f"EPSG:{32700 + zone if south else 32600 + zone}",
        500_000.0,
        5_400_000.0,
        mean,
        relief,
    )
    cell = simulate_scene(spec).cell(0, 0)
    assert cell.pixels.shape == (CUBE_BANDS, 100, 100) and cell.pixels.dtype == np.float32
    assert np.isfinite(cell.pixels).all()
    assert ((cell.fsc >= 0) & (cell.fsc <= 1)).all()
    assert len(spec.dates) == 8 and spec.dates[-1] == day

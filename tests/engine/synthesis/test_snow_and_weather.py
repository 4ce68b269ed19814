from datetime import date

import numpy as np
import pytest

from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene
from snowgalileo_qgis.engine.synthesis.noise import Noise
from snowgalileo_qgis.engine.synthesis.snow import VIEWABLE_CANOPY, SnowModel
from snowgalileo_qgis.engine.synthesis.sun import sun_at
from snowgalileo_qgis.engine.synthesis.weather import LAPSE_RATE, Weather, mean_temperature, simulate_weather

NOISE = Noise(1)
MARCH, JULY = date(2025, 3, 1), date(2025, 7, 20)


def weather(temperature, precipitation):
    calm = np.zeros(8)
    return Weather(
        NOISE, 1900.0, np.full(8, float(temperature)), np.full(8, float(precipitation)), calm, calm, calm
    )


def snow_on_a_slope(temperature, precipitation, aspect=0.0):
    """Snow from 1400 to 2600 m on a uniform slope of bare ground."""
    elevation = np.linspace(1400, 2600, 400)[:, None] + np.zeros((1, 50))
    x, y = np.meshgrid(np.arange(50) * 10.0, -np.arange(400) * 10.0)
    same = np.ones_like(elevation)
    model = SnowModel(NOISE, weather(temperature, precipitation), 1900.0)
    return model.simulate(
        x, y, elevation, 0.4 * same, aspect * same, np.full(elevation.shape, 60, np.uint8), 0.0 * same
    )


def test_warm_dry_days_only_melt():
    cover = snow_on_a_slope(6, 0).cover
    assert (cover[1:] <= cover[:-1]).all()
    assert cover[-1].sum() < cover[0].sum()


def test_cold_wet_days_only_gain():
    snow = snow_on_a_slope(-8, 9)
    assert (snow.cover[1:] >= snow.cover[:-1]).all()
    assert snow.cover[-1].mean() > 0.95
    assert snow.fresh[-1].mean() > snow.fresh[0].mean()


def test_cold_dry_days_change_nothing():
    snow = snow_on_a_slope(-8, 0)
    assert (snow.cover == snow.cover[0]).all()
    assert (np.diff(snow.fresh, axis=0) <= 0).all()


def test_snow_reaches_lower_on_northern_slopes():
    north, south = snow_on_a_slope(-8, 0, aspect=0.0), snow_on_a_slope(-8, 0, aspect=np.pi)
    assert north.cover[0].sum() > 1.1 * south.cover[0].sum()


def test_snow_line_is_where_it_was_put():
    share = snow_on_a_slope(-8, 0, aspect=np.pi / 2).cover[0].mean(axis=1)
    elevation = np.linspace(1400, 2600, 400)
    assert elevation[np.argmax(share > 0.5)] == pytest.approx(1900, abs=120)
    assert share[0] == 0 and share[-1] == 1
    assert ((share > 0.05) & (share < 0.95)).sum() > 20


def test_closed_forest_hides_the_snow(scene):
    x, y = np.meshgrid(np.arange(0, 3000, 20.0), -np.arange(0, 2000, 20.0))
    ground = scene.landscape.at(x, y)
    hidden = ground.canopy > VIEWABLE_CANOPY
    assert hidden.any()
    assert ground.snow.cover[-1][hidden].any()
    assert not ground.viewable(7)[hidden].any()


@pytest.mark.parametrize("seed", range(5))
def test_weather_is_plausible_and_coherent(seed):
    drawn = simulate_weather(NOISE, np.random.default_rng(seed), 46.8, MARCH, 1900.0, 1.0, None)
    assert (drawn.temperature > -25).all() and (drawn.temperature < 20).all()
    assert (np.abs(np.diff(drawn.temperature)) < 14).all()
    assert (drawn.precipitation >= 0).all()
    assert ((drawn.cloud_cover >= 0) & (drawn.cloud_cover <= 1)).all()
    assert (drawn.cloud_cover[drawn.precipitation > 1] > 0.8).all()


def test_cloudiness_and_the_cloud_of_the_day_can_be_set():
    rng = np.random.default_rng
    assert not simulate_weather(NOISE, rng(0), 46.8, MARCH, 1900.0, 0.0, None).cloud_cover.any()
    assert simulate_weather(NOISE, rng(0), 46.8, MARCH, 1900.0, 1.0, 0.37).cloud_cover[-1] == 0.37


def test_it_is_colder_higher_up_and_in_winter():
    calm = weather(3, 0)
    assert calm.temperature_at(0, np.array(1900.0)) == pytest.approx(3.0)
    assert calm.temperature_at(0, np.array(2900.0)) == pytest.approx(3.0 - 1000 * LAPSE_RATE)
    assert mean_temperature(47, JULY) > mean_temperature(47, MARCH) > mean_temperature(60, MARCH)
    assert mean_temperature(-44, JULY) < mean_temperature(-44, date(2025, 1, 20))


def test_era5_is_constant_within_its_cells(scene, cube):
    spec = scene.spec
    x, y = np.meshgrid((np.arange(300) + 0.5) * 10, -(np.arange(200) + 0.5) * 10)
    longitude, latitude = spec.lonlat(x, y)
    cell = np.rint(longitude * 10) * 10_000 + np.rint(latitude * 10)
    for name in ("temperature_2m", "total_precipitation_sum", "v_component_of_wind_10m"):
        for number in np.unique(cell):
            assert np.unique(cube(name, 3)[cell == number]).size == 1
    kelvin = np.array([cube("temperature_2m", t).mean() for t in range(8)])
    np.testing.assert_allclose(kelvin - 273.15, scene.weather.temperature, atol=5)


def test_sun():
    noon = sun_at(46.8, date(2025, 6, 21), 12.0)
    assert np.degrees(noon.zenith) == pytest.approx(46.8 - 23.44, abs=0.7)
    assert np.degrees(noon.azimuth) == pytest.approx(180, abs=1)
    assert 90 < np.degrees(sun_at(46.8, date(2025, 3, 20), 9.0).azimuth) < 180
    assert np.degrees(sun_at(-45, date(2025, 12, 21), 12.0).azimuth) % 360 == pytest.approx(0, abs=1)


def test_the_snow_line_crosses_the_scene():
    for seed in range(6):
        scene = simulate_scene(SceneSpec(2, 2, seed=seed))
        ground = scene.landscape.at(*np.meshgrid(np.arange(0, 2000, 40.0), -np.arange(0, 2000, 40.0)))
        assert 0.02 < ground.viewable(0).mean() < 0.98

import numpy as np
import pytest

from snowgalileo_qgis.engine.bands import MISSING, Sensor
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene
from snowgalileo_qgis.engine.synthesis.clouds import CLOUDY, CloudLayer
from snowgalileo_qgis.engine.synthesis.reflectance import illumination, surface_reflectance, under_cloud
from snowgalileo_qgis.engine.synthesis.schedule import HOURS
from snowgalileo_qgis.engine.synthesis.sun import sun_at

SENSORS = (Sensor.S2, Sensor.LANDSAT, Sensor.S3, Sensor.MODIS, Sensor.VIIRS)


@pytest.fixture(scope="module")
def twins():
    """One scene under a cloudy sky and the same scene without any cloud."""
    return [simulate_scene(SceneSpec(2, 2, seed=6, day_cloud=cover, cloudiness=0.0)) for cover in (0.55, 0.0)]


@pytest.fixture(scope="module")
def places():
    return np.meshgrid((np.arange(200) + 0.5) * 10, -(np.arange(200) + 0.5) * 10)


def _thickness(scene, sensor, t, places):
    return scene.clouds.thickness(t, HOURS[sensor], *places)


def _bands(scene, *bands):
    """Bands ``(200, 200)`` of the prediction day."""
    out = {name: np.empty((200, 200)) for name in bands}
    from snowgalileo_qgis.engine.bands import dynamic_offset

    for cell in scene.cells():
        for name in bands:
            out[name][cell.row * 100 : cell.row * 100 + 100, cell.column * 100 : cell.column * 100 + 100] = (
                cell.pixels[7 * 38 + dynamic_offset(name)]
            )
    return out


def test_clouds_change_only_what_they_touch(twins, places):
    """Landsat of the prediction day differs from its cloud-free twin exactly where there is cloud or its
    shadow.
    """
    cloudy, clear = (_bands(scene, "B2_landsat", "QA_PIXEL") for scene in twins)
    assert 7 in twins[0].schedule[Sensor.LANDSAT]
    sun = sun_at(twins[0].spec.latitude, twins[0].spec.day, HOURS[Sensor.LANDSAT])
    layer = twins[0].clouds.layer(7, HOURS[Sensor.LANDSAT], sun, *places)
    touched = np.maximum(layer.thickness, layer.shadow)[:198, :198].reshape(66, 3, 66, 3).max(axis=(1, 3))
    changed = (cloudy["B2_landsat"] != clear["B2_landsat"])[:198:3, :198:3]
    assert 0.2 < (touched > 0).mean() < 0.95
    assert not changed[touched == 0].any()
    assert changed[touched > 0.05].mean() > 0.98


def test_flags_tell_the_clouds_that_are_burnt_in(places):
    scene = simulate_scene(SceneSpec(2, 2, seed=6, day_cloud=0.75))
    bands = _bands(scene, "QA_PIXEL", "state_1km")
    thick = _thickness(scene, Sensor.LANDSAT, 7, places)[:198, :198].reshape(66, 3, 66, 3).mean(axis=(1, 3))
    flagged = (bands["QA_PIXEL"][:198:3, :198:3].astype(int) & 8) > 0
    np.testing.assert_array_equal(flagged, thick >= CLOUDY)

    state = bands["state_1km"].astype(int) & 3
    near = _thickness(scene, Sensor.MODIS, 7, places) >= CLOUDY
    assert near[state == 1].mean() > 0.5
    assert near[state == 0].mean() < 0.15
    assert {0, 1} <= set(np.unique(state))


def test_sentinel2_flag(places):
    for seed in range(3, 20):
        scene = simulate_scene(SceneSpec(2, 2, seed=seed, day_cloud=0.5))
        if 7 in scene.schedule[Sensor.S2] and scene.schedule[Sensor.S2][7].edge is None:
            break
    flag = _bands(scene, "QA60")["QA60"][:198:6, :198:6]
    thick = _thickness(scene, Sensor.S2, 7, places)[:198, :198].reshape(33, 6, 33, 6).mean(axis=(1, 3))
    np.testing.assert_array_equal(flag > 0, thick >= CLOUDY)
    assert set(np.unique(flag)) <= {0, 1024, 2048}


def test_a_clear_sky_has_no_cloud_flag(twins):
    bands = _bands(twins[1], "QA_PIXEL", "state_1km")
    assert not (bands["QA_PIXEL"].astype(int) & 8).any()
    assert not (bands["state_1km"].astype(int) & 3).any()


@pytest.mark.parametrize("cover", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_cloud_cover_is_what_the_weather_says(cover):
    scene = simulate_scene(SceneSpec(1, 1, day_cloud=cover))
    x, y = np.meshgrid(np.arange(0, 150_000, 700.0), np.arange(0, 150_000, 700.0))
    assert (scene.clouds.thickness(7, 10.5, x, y) > 0).mean() == pytest.approx(cover, abs=0.06)


def test_clouds_drift_between_the_passes(twins, places):
    same = _thickness(twins[0], Sensor.MODIS, 7, places), _thickness(twins[0], Sensor.S2, 7, places)
    np.testing.assert_array_equal(*same)
    assert np.abs(_thickness(twins[0], Sensor.VIIRS, 7, places) - same[0]).mean() > 0.02


def test_opaque_cloud_hides_the_ground():
    layer = CloudLayer(np.ones(2), np.zeros(2), 1.0, 1.0)
    hidden = under_cloud(np.array([0.02, 0.95]), layer, 660)
    assert hidden[0] == hidden[1] > 0.6
    none = CloudLayer(np.zeros(2), np.zeros(2), 1.0, 1.0)
    np.testing.assert_array_equal(under_cloud(np.array([0.02, 0.95]), none, 660), [0.02, 0.95])
    shade = CloudLayer(np.zeros(1), np.ones(1), 1.0, 1.0)
    assert under_cloud(np.array([0.5]), shade, 660)[0] < 0.3


def test_snow_is_bright_in_the_visible_and_dark_in_the_infrared(twins, places):
    ground = twins[1].landscape.at(*places)
    sun = sun_at(46.8, twins[1].spec.day, 10.5)
    open_ground = (ground.canopy == 0) & (illumination(ground, sun, 660) > 0.7)
    snow, bare = (
        open_ground & ground.snow.cover[7],
        open_ground & ~ground.snow.cover[7] & (ground.classes != 80),
    )
    assert snow.sum() > 500 and bare.sum() > 500
    visible, infrared = (surface_reflectance(ground, 7, sun, wavelength) for wavelength in (560, 1610))
    assert visible[snow].mean() > 0.7 and infrared[snow].mean() < 0.2
    assert visible[bare].mean() < 0.2 and infrared[bare].mean() > 0.15
    ndsi = (visible - infrared) / (visible + infrared)
    assert np.percentile(ndsi[snow], 1) > 0.4 > 0.0 > np.percentile(ndsi[bare], 99)


def test_slopes_towards_the_sun_are_brighter(twins, places):
    ground = twins[1].landscape.at(*places)
    sun = sun_at(46.8, twins[1].spec.day, 10.5)
    light = illumination(ground, sun, 660)
    steep = np.degrees(ground.slope) > 25
    facing = np.cos(ground.aspect - sun.azimuth)
    assert light[steep & (facing > 0.7)].mean() > 1.15
    assert light[steep & (facing < -0.7)].mean() < 0.7
    assert light[np.degrees(ground.slope) < 2] == pytest.approx(1.0, abs=0.06)


def test_radar_is_bright_towards_the_sensor_and_dark_on_wet_snow():
    scene = simulate_scene(SceneSpec(2, 2, seed=6))
    image = next(iter(scene.schedule[Sensor.S1].values()))
    from snowgalileo_qgis.engine.synthesis.sensors.sentinel1 import sentinel1
    from snowgalileo_qgis.engine.synthesis.view import View

    view = View(scene.spec, scene.landscape, 0, 0)
    bands = sentinel1(view, image, scene.weather, scene.noise)
    ground = view.fine.ground
    slope, aspect = ground.slope[view.fine.inside], ground.aspect[view.fine.inside]
    look = np.radians(78 if image.ascending else 282)
    valid = (bands["VV"] != MISSING) & (np.degrees(slope) > 15)
    fore, back = valid & (np.cos(aspect - look) < -0.5), valid & (np.cos(aspect - look) > 0.5)
    assert bands["VV"][fore].mean() > bands["VV"][back].mean() + 3
    assert bands["VV"][valid].mean() > bands["VH"][valid & (bands["VH"] != MISSING)].mean() + 3
    assert np.ptp(bands["angle"]) < 0.1

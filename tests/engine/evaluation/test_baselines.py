"""NDSI regressions against their published formulas, the choice of the image, and the random forest."""

from dataclasses import replace

import numpy as np
import pytest

from snowgalileo_qgis.engine.bands import Sensor, Tensor
from snowgalileo_qgis.engine.evaluation.baselines import (
    FEATURES,
    clear_share,
    features,
    gascoin,
    ndsi_baselines,
    salomonson_appel,
)
from snowgalileo_qgis.engine.evaluation.covariates import condition_of, land_cover, season_of
from snowgalileo_qgis.engine.evaluation.forest import SnowForest
from snowgalileo_qgis.engine.model.tokens import Masking
from snowgalileo_qgis.engine.stack import Cell, open_stacks
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene
from snowgalileo_qgis.engine.synthesis.write import WrittenScene


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> WrittenScene:
    return write_scene(simulate_scene(SceneSpec(cells_x=2, cells_y=1)), tmp_path_factory.mktemp("scene"))


@pytest.fixture()
def cell(written: WrittenScene) -> Cell:
    reader = open_stacks(list(written.stacks))
    return next(iter(reader.cells(reader.refs[:1], availability=True)))


def _with_image(cell: Cell, t: int, sensor: Sensor, green: float, swir: float) -> Cell:
    """A cell whose only high-resolution optical image is one of constant reflectance."""
    values, valid = (
        {name: array.copy() for name, array in arrays.items()} for arrays in (cell.values, cell.valid)
    )
    valid[Tensor.HIGH][..., 3:] = False
    first = 3 if sensor is Sensor.S2 else 9
    valid[Tensor.HIGH][:, :, t, first : first + 6] = True
    values[Tensor.HIGH][:, :, t, first + 1], values[Tensor.HIGH][:, :, t, first + 4] = green, swir
    seen, cloud = (
        {name: array.copy() for name, array in arrays.items()}
        for arrays in (cell.availability, cell.cloud_cover)
    )
    for other in (Sensor.S2, Sensor.LANDSAT):
        seen[other][:] = 0
        cloud[other][:] = np.nan
    seen[sensor][t], cloud[sensor][t] = 1, 0
    return Cell(cell.ref, values, valid, seen, cloud)


def test_formulas() -> None:
    ndsi = np.array([-0.5, 0.0, 0.4, 0.6, 0.9])
    np.testing.assert_allclose(salomonson_appel(ndsi), [0, 0, 0.57, 0.86, 1])
    np.testing.assert_allclose(gascoin(ndsi), 0.5 * np.tanh(2.65 * ndsi - 1.42) + 0.5)
    assert gascoin(np.array([1.42 / 2.65]))[0] == pytest.approx(0.5)


@pytest.mark.parametrize(("sensor", "green", "swir"), [(Sensor.S2, 6000, 2000), (Sensor.LANDSAT, 0.75, 0.25)])
def test_both_sensors_give_the_ndsi_of_green_and_short_wave_infrared(
    cell: Cell, sensor: Sensor, green: float, swir: float
) -> None:
    found = ndsi_baselines(_with_image(cell, 5, sensor, green, swir), Masking())
    np.testing.assert_allclose(found["salomonson_appel"], -0.01 + 1.45 * 0.5)
    np.testing.assert_allclose(found["gascoin"], 0.5 * np.tanh(2.65 * 0.5 - 1.42) + 0.5)
    np.testing.assert_array_equal(found["ndsi_age"], 2)


def test_a_cloudy_image_is_passed_over_and_a_hidden_one_is_not_used(cell: Cell) -> None:
    today = _with_image(cell, 7, Sensor.LANDSAT, 0.75, 0.25)
    assert (ndsi_baselines(today, Masking())["ndsi_age"] == 0).all()
    assert np.isnan(ndsi_baselines(today, Masking(prediction_day_landsat=True))["gascoin"]).all()
    today.cloud_cover[Sensor.LANDSAT][7] = 0.9
    assert clear_share(today, Sensor.LANDSAT, 7) == pytest.approx(0.1)
    assert np.isnan(ndsi_baselines(today, Masking())["gascoin"]).all()


def test_condition_of_the_day(cell: Cell) -> None:
    today = _with_image(cell, 7, Sensor.LANDSAT, 0.75, 0.25)
    today.cloud_cover[Sensor.MODIS][7] = 1
    assert condition_of(today, Masking()) == "clear"
    assert condition_of(today, Masking(prediction_day_landsat=True)) == "clouds_no_hr"
    today.cloud_cover[Sensor.LANDSAT][7] = 0.8
    assert condition_of(today, Masking()) == "clouds"
    today.cloud_cover[Sensor.MODIS][7] = 0
    assert condition_of(today, Masking(prediction_day_optical=True)) == "no_hr"
    assert condition_of(replace(today, cloud_cover={}), Masking()) == "clear, clouds unknown"


def test_land_cover_is_the_commonest_class(cell: Cell) -> None:
    cell.values[Tensor.SPACE][..., 3:] = 0
    cell.valid[Tensor.SPACE][..., 3:] = True
    cell.values[Tensor.SPACE][..., 5] = 1
    cell.values[Tensor.SPACE][:10, :4, 5], cell.values[Tensor.SPACE][:10, :4, 3] = 0, 1
    cell.valid[Tensor.SPACE][90:, 90:, 3:] = False
    names = land_cover(cell)
    assert names[0, 0] == names[5, 5] == "grassland"
    assert names[9, 9] == ""


def test_seasons() -> None:
    from datetime import date

    days = [
        date(2021, 10, 1),
        date(2021, 12, 15),
        date(2021, 12, 16),
        date(2022, 2, 28),
        date(2022, 3, 1),
        date(2022, 6, 30),
        date(2022, 7, 1),
    ]
    assert [season_of(day, 46.0) for day in days] == [
        "early",
        "early",
        "mid",
        "mid",
        "late",
        "late",
        "summer",
    ]
    assert season_of(date(2022, 4, 1), -40.0) == "early"
    assert season_of(date(2022, 1, 1), -40.0) == "summer"


def test_features_by_hand(cell: Cell) -> None:
    rows = features(_with_image(cell, 4, Sensor.S2, 6000, 2000), Masking())
    assert rows.shape == (100, len(FEATURES))
    named = dict(zip(FEATURES, rows.T))
    np.testing.assert_array_equal(named["latest_S2_B3"], 6000)
    np.testing.assert_array_equal(named["median_S2_B11"], 2000)
    np.testing.assert_array_equal(named["age_S2"], 3)
    assert np.isnan(named["age_Landsat"]).all()
    assert np.isnan(named["latest_L_B3"]).all()
    np.testing.assert_array_equal(named["month"], cell.ref.day.month)
    elevation = cell.values[Tensor.SPACE][:10, :10, 0].astype(np.float64).mean()
    assert named["elevation"][0] == pytest.approx(elevation, rel=1e-6)


def test_the_forest_sees_no_hidden_day(cell: Cell) -> None:
    today = _with_image(cell, 7, Sensor.LANDSAT, 0.75, 0.25)
    column = FEATURES.index("latest_L_B3")
    assert np.isfinite(features(today, Masking())[:, column]).all()
    assert np.isnan(features(today, Masking(prediction_day_landsat=True))[:, column]).all()


def test_the_forest_learns_and_repeats() -> None:
    random = np.random.default_rng(0)
    rows = random.random((400, len(FEATURES))).astype(np.float32)
    rows[random.random(rows.shape) < 0.1] = np.nan
    fsc = np.nan_to_num(rows[:, 4]).astype(np.float64)
    forest = SnowForest(rows[:300], fsc[:300])
    error = np.sqrt(np.mean((forest.predict(rows[300:]) - fsc[300:]) ** 2))
    assert error < 0.5 * fsc.std()
    np.testing.assert_array_equal(
        forest.predict(rows[300:]), SnowForest(rows[:300], fsc[:300]).predict(rows[300:])
    )

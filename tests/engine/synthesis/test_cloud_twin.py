"""Clouds over cubes and cells: values of the specification, and everything that must not change."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import (
    CELL_PIXELS,
    DAYS,
    DYNAMIC,
    INDICES,
    MISSING,
    MODIS_FILL,
    Sensor,
    Tensor,
    dynamic_offset,
)
from snowgalileo_qgis.engine.synthesis.cloud_field import CHANNELS
from snowgalileo_qgis.engine.synthesis.cloud_mix import BRIGHTNESS, SCALES, add_cloud, blur, ground_colour
from snowgalileo_qgis.engine.synthesis.cloud_twin import (
    CloudPlan,
    band_sums,
    cloud_pixels,
    cloudy_cell,
    draw_clouds,
    share_cloudy,
)
from tests.engine.model.cells import made_cell
from tests.engine.stack.made_cubes import made_pixels

ALL = np.arange(CELL_PIXELS)
EVERYTHING = slice(None)
OPTICAL = list(CHANNELS)


def clouded_day(day: np.ndarray, seed: int = 0, kind: str = "full", shadows: bool = False) -> np.ndarray:
    """One day of a cube under one cloud."""
    shape = day.shape[1:]
    (clouds, *_) = draw_clouds(CloudPlan((kind,), ((1.0,),), shadows), shape, np.random.default_rng(seed))
    inside = day.any(axis=0)
    sums, counts = band_sums(day, inside)
    with np.errstate(invalid="ignore"):
        means = sums / counts
    return cloud_pixels(day, inside, clouds, means, np.arange(shape[0]), np.arange(shape[1]), EVERYTHING)


def snow_day() -> np.ndarray:
    """One day of reflectance 0.6 in every optical band."""
    day = made_pixels()[: len(DYNAMIC)].copy()
    day[OPTICAL] = (0.6 / SCALES)[:, None, None]
    return day


def reflectance(day: np.ndarray, name: str) -> float:
    number = CHANNELS.index(dynamic_offset(name))
    return float(day[CHANNELS[number]].mean() * SCALES[number])


def test_full_cloud_over_snow_has_the_specified_brightness() -> None:
    """Specification 2.4: S2 .36, Landsat .53, MODIS .80, I1 1.0, M5 .36, S3 1.0."""
    days = [clouded_day(snow_day(), seed) for seed in range(12)]
    for name, level in {
        "B2": 0.36,
        "B2_landsat": 0.53,
        "sur_refl_b01": 0.80,
        "I1": 1.0,
        "M5": 0.36,
        "Oa17_radiance": 1.0,
    }.items():
        assert np.mean([reflectance(day, name) for day in days]) == pytest.approx(level, abs=0.045), name


def test_an_opaque_cloud_is_white_and_a_thin_one_has_the_colour_of_the_ground() -> None:
    colour = ground_colour(np.linspace(0.1, 0.5, len(CHANNELS)))
    values = np.full((len(CHANNELS), 2, 2), 0.2, np.float32) / SCALES[:, None, None]
    valid = np.ones(values.shape, bool)
    opaque = add_cloud(values, np.ones_like(values), valid, colour)
    assert np.allclose(opaque[:, 0, 0] * SCALES, np.minimum(BRIGHTNESS, 1.0), atol=1e-5)
    thin = add_cloud(values, np.full_like(values, 0.1), valid, colour)
    expected = 0.2 * 0.9 + BRIGHTNESS * (0.1 + colour * 0.9) * 0.1
    assert np.allclose(thin[:, 0, 0] * SCALES, expected, atol=1e-5)
    assert colour[-1] == 1 and colour[0] == pytest.approx(0.2)


def test_nothing_bright_is_cut() -> None:
    """Snow above reflectance 1 is not clipped, with or without cloud.

    A cloud alone does not exceed 1.
    """
    values = np.array([12_000.0], np.float32)
    tint = np.ones(len(CHANNELS), np.float32)
    modis = slice(
        CHANNELS.index(dynamic_offset("sur_refl_b01")), CHANNELS.index(dynamic_offset("sur_refl_b01")) + 1
    )
    assert add_cloud(values, np.zeros(1, np.float32), np.ones(1, bool), tint, modis)[0] == 12_000
    thin = add_cloud(values, np.full(1, 0.1, np.float32), np.ones(1, bool), tint, modis)[0]
    assert 10_000 < thin < 12_000
    viirs = slice(CHANNELS.index(dynamic_offset("I1")), CHANNELS.index(dynamic_offset("I1")) + 1)
    assert (
        add_cloud(np.full(1, 0.5, np.float32), np.ones(1, np.float32), np.ones(1, bool), tint, viirs)[0] == 1
    )
    radiance = slice(
        CHANNELS.index(dynamic_offset("Oa17_radiance")), CHANNELS.index(dynamic_offset("Oa17_radiance")) + 1
    )
    assert (
        add_cloud(np.full(1, 280.0, np.float32), np.zeros(1, np.float32), np.ones(1, bool), tint, radiance)[0]
        == 280
    )


@settings(max_examples=10, deadline=None)
@given(
    st.integers(0, 10_000),
    st.sampled_from(["wide", "big", "local", "thin", "fog", "full"]),
    st.integers(0, DAYS - 1),
    st.booleans(),
)
def test_what_must_not_change(seed: int, kind: str, t: int, shadows: bool) -> None:
    """Missing values, fills, radar, ERA5-Land and pixels outside the polygon stay; no value becomes missing.

    The seed gives the bytes.
    """
    day = made_pixels()[t * len(DYNAMIC) : (t + 1) * len(DYNAMIC)].copy()
    day[:, :3] = 0
    result = clouded_day(day, seed, kind, shadows)
    thresholds = np.array([band.threshold for band in DYNAMIC])[:, None, None]
    missing = (day < thresholds) | (day == MISSING) | (day == MODIS_FILL)
    assert np.array_equal(result[missing], day[missing])
    assert (result[~missing] >= np.broadcast_to(thresholds, day.shape)[~missing]).all()
    assert not result[:, :3].any()
    for k, band in enumerate(DYNAMIC):
        if band.sensor in (Sensor.S1, Sensor.ERA5):
            assert np.array_equal(result[k], day[k])
    assert np.array_equal(result, clouded_day(day, seed, kind, shadows))
    assert not np.array_equal(result[dynamic_offset("sur_refl_b01")], day[dynamic_offset("sur_refl_b01")])


def test_flags_say_cloud_where_it_is_thick() -> None:
    day = made_pixels()[: len(DYNAMIC)].copy()
    day[dynamic_offset("B2") : dynamic_offset("B12") + 1] = 3000
    day[dynamic_offset("B2_landsat") : dynamic_offset("B7_landsat") + 1] = 0.3
    day[dynamic_offset("QA60")], day[dynamic_offset("QA_PIXEL")], day[dynamic_offset("state_1km")] = (
        0,
        21824,
        72,
    )
    day[dynamic_offset("state_1km"), :, :10] = 65535
    day[dynamic_offset("QA60"), :, :10] = MISSING
    full = clouded_day(day)
    assert set(np.unique(full[dynamic_offset("QA60"), :, 10:])) <= {1024.0, 2048.0}
    assert (full[dynamic_offset("QA60"), :, :10] == MISSING).all()
    assert (full[dynamic_offset("QA_PIXEL")].astype(int) & 0b1100 != 0).all()
    assert (full[dynamic_offset("QA_PIXEL")].astype(int) & 1 << 6 == 0).all()
    assert (full[dynamic_offset("state_1km"), :, 10:].astype(int) & 0b11 == 1).all()
    assert (full[dynamic_offset("state_1km"), :, :10] == 65535).all()
    broken = clouded_day(day, kind="local")
    share = (broken[dynamic_offset("QA60"), :, 10:] > 0).mean()
    assert 0.02 < share < 0.9


def test_one_thickness_for_a_viirs_pixel() -> None:
    """VIIRS M bands get the mean thickness over the cell, so an even surface stays even."""
    day = snow_day()
    result = clouded_day(day, 3, "local")
    assert np.ptp(result[dynamic_offset("M5")]) < 1e-5
    assert np.ptp(result[dynamic_offset("B4")]) > 100


def test_blur_keeps_what_is_missing_to_itself() -> None:
    values = np.full((1, 20, 20), 5.0, np.float32)
    values[0, 10, 10] = MISSING
    valid = values > 0
    result = blur(values, valid, np.ones((20, 20), np.float32))
    assert np.allclose(result[valid], 5.0, atol=1e-5)
    assert result[0, 10, 10] == MISSING
    spike = np.zeros((1, 21, 21), np.float32)
    spike[0, 10, 10] = 1
    spread = blur(spike, np.ones_like(spike, bool), np.ones((21, 21), np.float32))
    assert spread.sum() == pytest.approx(1, abs=1e-4)
    assert spread[0, 10, 12] / spread[0, 10, 10] == pytest.approx(np.exp(-0.5), abs=1e-4)
    assert np.array_equal(blur(spike, np.ones_like(spike, bool), np.zeros((21, 21), np.float32)), spike)


@pytest.mark.parametrize(
    ("days", "clouded"), [("prediction", [7]), ("all", list(range(8))), ("0,2", [5, 7]), ("7", [0])]
)
def test_days_that_are_clouded(days: str, clouded: list[int]) -> None:
    drawn = draw_clouds(CloudPlan.for_days(("full",), days), (40, 40), np.random.default_rng(0))
    assert [t for t, day in enumerate(drawn) if day.clouds] == clouded
    assert [share > 0 for share in share_cloudy(drawn)] == [t in clouded for t in range(8)]


def test_random_days_as_in_the_published_training_sets() -> None:
    plan = CloudPlan.for_days(("fog",), "random")
    assert plan.chances == (*[(0.5,)] * 7, (0.8, 0.5))


class TestCell:
    """The tensors of a cell, as HDF5 files hold them."""

    def test_indices_are_hidden_and_the_rest_stays(self) -> None:
        cell = made_cell()
        before = {tensor: array.copy() for tensor, array in cell.values.items()}
        twin = cloudy_cell(
            cell,
            draw_clouds(CloudPlan.for_days(("full",), "prediction"), (100, 100), np.random.default_rng(0)),
        )
        assert all(np.array_equal(cell.values[tensor], before[tensor]) for tensor in before)
        assert not twin.valid[Tensor.LOW][:, :, 7, INDICES].any()
        assert (twin.values[Tensor.LOW][:, :, 7, INDICES] == -10000).all()
        assert twin.valid[Tensor.LOW][:, :, :7].all()
        for tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.TIME):
            assert np.array_equal(twin.values[tensor][..., :7, :], cell.values[tensor][..., :7, :])
        assert np.array_equal(twin.values[Tensor.HIGH][..., :3], cell.values[Tensor.HIGH][..., :3])
        assert np.array_equal(twin.values[Tensor.TIME][:, 4:], cell.values[Tensor.TIME][:, 4:])
        for tensor in (Tensor.SPACE, Tensor.STATIC):
            assert np.array_equal(twin.values[tensor], cell.values[tensor])
        for tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.TIME):
            assert np.array_equal(twin.valid[tensor], cell.valid[tensor])
        assert not np.array_equal(twin.values[Tensor.MEDIUM][:, :, 7], cell.values[Tensor.MEDIUM][:, :, 7])

    def test_two_clouds_on_the_prediction_day_leak_nothing(self) -> None:
        """Whatever the second draw, NDSI and NDVI of a cloudy day are hidden."""
        plan = CloudPlan(("fog",), (*[()] * 7, (0.8, 0.5)))
        for seed in range(12):
            days = draw_clouds(plan, (100, 100), np.random.default_rng(seed))
            assert cloudy_cell(made_cell(), days).valid[Tensor.LOW][:, :, 7, INDICES].any() != bool(
                days[7].clouds
            )

    def test_missing_values_stay(self) -> None:
        cell = made_cell()
        cell.values[Tensor.HIGH][20:30, 20:30, 7, 3:9] = -10000
        cell.valid[Tensor.HIGH][20:30, 20:30, 7, 3:9] = False
        twin = cloudy_cell(
            cell, draw_clouds(CloudPlan.for_days(("big",), "all"), (100, 100), np.random.default_rng(0))
        )
        assert (twin.values[Tensor.HIGH][20:30, 20:30, 7, 3:9] == -10000).all()
        assert (
            twin.values[Tensor.HIGH][40:60, 40:60, 7, 3:9] != cell.values[Tensor.HIGH][40:60, 40:60, 7, 3:9]
        ).any()

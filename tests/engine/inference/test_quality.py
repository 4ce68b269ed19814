"""What the quality bands count, on cells whose gaps are known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import Sensor, Tensor
from snowgalileo_qgis.engine.inference.domain import Outside
from snowgalileo_qgis.engine.inference.quality import (
    CONDITION_CODES,
    NEVER,
    QUALITY_BANDS,
    quality_class,
    quality_of,
)
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.stack import Cell, open_stacks
from snowgalileo_qgis.engine.stack.availability import outside_pixels
from tests.engine.model.cells import hide, made_cell

S1, S2, LANDSAT = slice(0, 3), slice(3, 9), slice(9, 15)
EVERYTHING = 511


def bands(cell: Cell, condition: str = "clear", outside: Outside = Outside.NOTHING) -> dict[str, np.ndarray]:
    quality = quality_of(cell, tokens_of(cell, Masking.for_condition(condition)), condition, outside)
    assert quality.shape == (len(QUALITY_BANDS), 10, 10)
    return {band.key: layer for band, layer in zip(QUALITY_BANDS, quality, strict=True)}


def test_a_complete_cell_is_the_best() -> None:
    found = bands(made_cell())
    wanted = {
        "qc": 0,
        "condition": 0,
        "optical_age": 0,
        "s1_age": 0,
        "tokens": 154,
        "sensors": EVERYTHING,
        "invalid": 0,
    }
    for key, value in wanted.items():
        assert (found[key] == value).all(), key


def test_of_the_sensors_that_contributed_the_provisional_ones_are_marked() -> None:
    cell = made_cell()
    hide(cell, Tensor.HIGH, (slice(None), slice(0, 50), slice(None), LANDSAT))
    found = bands(replace(cell, provisional=(Sensor.LANDSAT, Sensor.MODIS)))
    assert (found["provisional"][:, :5] == 16).all() and (found["provisional"][:, 5:] == 16 + 4).all()
    assert (bands(cell)["provisional"] == 0).all()


def test_ages_are_those_of_each_pixel() -> None:
    cell = made_cell()
    hide(cell, Tensor.HIGH, (slice(None), slice(None), slice(4, 8), slice(3, 15)))
    hide(cell, Tensor.HIGH, (slice(0, 10), slice(None), slice(0, 8), S2))
    hide(cell, Tensor.HIGH, (slice(0, 10), slice(None), slice(2, 8), LANDSAT))
    hide(cell, Tensor.HIGH, (slice(90, 100), slice(None), slice(None), slice(3, 15)))
    hide(cell, Tensor.HIGH, (slice(None), slice(0, 10), slice(6, 8), S1))
    found = bands(cell)
    assert (found["optical_age"][1:9] == 4).all()
    assert (found["optical_age"][0] == 6).all(), "Landsat of day 1"
    assert (found["optical_age"][9] == NEVER).all()
    assert (found["s1_age"][:, 0] == 2).all() and (found["s1_age"][:, 1:] == 0).all()
    assert list(found["qc"][:, 5]) == [2] * 9 + [3]
    assert (found["sensors"][9] == EVERYTHING - 2 - 4).all()
    assert (found["tokens"][9, 1:] == 154 - 48).all() and found["tokens"][9, 0] == 154 - 48 - 2


def test_hidden_inputs_are_not_views() -> None:
    found = bands(made_cell(), "no_hr")
    assert (found["optical_age"] == 1).all()
    assert (found["condition"] == CONDITION_CODES["no_hr"]).all()
    assert (found["tokens"] == 154 - 6).all()


def test_a_view_of_a_cloud_is_none_of_the_ground() -> None:
    cell = made_cell()
    cloudy = {sensor: np.zeros((10, 10, 8), np.bool_) for sensor in (Sensor.S2, Sensor.LANDSAT)}
    cloudy[Sensor.S2][:, :, 5:] = cloudy[Sensor.LANDSAT][:, :5, 3:] = True
    found = bands(Cell(cell.ref, cell.values, cell.valid, cloud_mask=cloudy))
    assert (found["optical_age"][:, :5] == 3).all()
    assert (found["optical_age"][:, 5:] == 0).all(), "Landsat was clear"


def test_missing_pixels_inside_a_visible_patch_are_counted() -> None:
    cell = made_cell(s_t_m=True, s_t_l=True)
    hide(cell, Tensor.HIGH, (slice(5, 10), slice(0, 10)))
    found = bands(cell)
    assert found["invalid"][0, 0] == 49, "half of 56 of the 58 patches, 48.3 %, rounded up"
    assert (found["invalid"].ravel()[1:] == 0).all()
    assert found["qc"][0, 0] == 1
    hide(cell, Tensor.HIGH, (slice(0, 1), slice(10, 11), slice(None)))
    assert bands(cell)["invalid"][0, 1] == 0, (
        "its top-left pixel is missing, so the model does not see the patch"
    )


def test_zeros_outside_the_exported_polygon_are_no_views() -> None:
    cell = made_cell()
    cell.values[Tensor.HIGH][:10], cell.values[Tensor.SPACE][:10] = 0, 0
    cell.valid[Tensor.SPACE][:10] = False
    found = bands(cell)
    assert (
        (found["invalid"][0] == 100).all()
        and (found["optical_age"][0] == NEVER).all()
        and (found["qc"][0] == 3).all()
    )
    assert (found["qc"][1:] == 0).all()


@given(
    st.integers(0, 8).map(lambda age: NEVER if age == 8 else age),
    st.integers(0, 155),
    st.integers(0, 100),
    st.sampled_from(sorted(CONDITION_CODES)),
    st.sampled_from([Outside.NOTHING, Outside.SEASON, Outside.SOUTH]),
)
def test_the_class_never_improves_when_anything_worsens(
    age: int, tokens: int, invalid: int, condition: str, outside: Outside
) -> None:
    def of(age: int, tokens: int, invalid: int, condition: str, outside: Outside) -> int:
        return int(
            quality_class(
                *(np.array([value], np.uint16) for value in (age, tokens, invalid)), condition, outside
            )[0]
        )

    qc = of(age, tokens, invalid, condition, outside)
    assert 0 <= qc <= 3
    for worse in (
        (NEVER, tokens, invalid, condition, outside),
        (age, 0, invalid, condition, outside),
        (age, tokens, 100, condition, outside),
        (age, tokens, invalid, "clouds_no_hr", outside),
        (age, tokens, invalid, condition, Outside.LOW_LAND),
    ):
        assert of(*worse) >= qc
    if outside is Outside.SEASON:
        assert qc == of(age, tokens, invalid, condition, Outside.NOTHING)


@pytest.mark.parametrize("name", ["PR_20250406", "PR_20250423", "PR_20250510"])
def test_real_cubes(shared: Path, name: str) -> None:
    (path,) = (shared / "data" / "gee_cubes").glob(f"{name}*")
    (cell,) = open_stacks([path]).cells(availability=True)
    found = bands(cell)
    seen = {
        sensor: cell.valid[Tensor.HIGH][4::10, 4::10][..., part].all(axis=-1)
        for sensor, part in ((Sensor.S2, S2), (Sensor.LANDSAT, LANDSAT))
    }
    clear = np.logical_or(*(seen[sensor] & ~cell.cloud_mask[sensor] for sensor in seen))
    ages = np.where(clear.any(axis=-1), clear[..., ::-1].argmax(axis=-1), NEVER)
    inside = ~outside_pixels(cell.values).reshape(10, 10, 10, 10).any(axis=(1, 3))
    assert inside.sum() > 60
    np.testing.assert_array_equal(found["optical_age"][inside], ages[inside])
    for sensor, share in cell.cloud_cover.items():
        if sensor is not Sensor.MODIS:
            flagged = cell.cloud_mask[sensor].mean(axis=(0, 1))
            assert np.nanmax(np.abs(flagged - share)) < 0.2


def test_a_pixel_that_is_identified_explains_its_numbers() -> None:
    names = {band.key: band.description for band in QUALITY_BANDS}
    assert names["qc"] == "Quality class (0 best, 1 good, 2 fair, 3 poor)"
    assert "1 clouds" in names["condition"] and "255 none" in names["optical_age"]
    assert "(sum of 1 Sentinel-1, 2 Sentinel-2," in names["sensors"]
    for band in QUALITY_BANDS:
        assert all(f"{code} {word}" in band.description for code, word in band.labels), band.key

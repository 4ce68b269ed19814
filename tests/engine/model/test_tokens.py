"""Which tokens are visible, and what they hold."""

from __future__ import annotations

import numpy as np
import pytest

from snowgalileo_qgis.engine.bands import GROUPS, Tensor
from snowgalileo_qgis.engine.model.normalisation import normalise, shift_and_scale
from snowgalileo_qgis.engine.model.tokens import OFFSETS, TOTAL_TOKENS, Masking, tokens_of
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from tests.engine.model.cells import hide, made_cell

ALL = Masking(prediction_day_era5=False)


def test_everything_visible_is_every_token() -> None:
    tokens = tokens_of(made_cell(), ALL)
    assert tokens.count == TOTAL_TOKENS
    assert sorted(np.concatenate(list(tokens.index.values()))) == list(range(TOTAL_TOKENS))
    assert tokens.month == 3


def test_era5_of_the_prediction_day_is_always_hidden() -> None:
    tokens = tokens_of(made_cell(), Masking())
    assert len(tokens.index["ERA5"]) == 7
    assert OFFSETS[Tensor.TIME] + 7 * 4 + 3 not in tokens.index["ERA5"]
    assert tokens.count == TOTAL_TOKENS - 1


@pytest.mark.parametrize(
    ("condition", "hidden"), [("clear", 0), ("clouds", 0), ("no_hr", 100), ("clouds_no_hr", 100)]
)
def test_conditions_hide_the_optical_sensors_of_the_prediction_day(condition: str, hidden: int) -> None:
    tokens = tokens_of(made_cell(), Masking.for_condition(condition))
    for group in ("S2_RGB", "S2_NIR", "S2_SWIR", "L_RGB", "L_NIR", "L_SWIR"):
        assert len(tokens.index[group]) == 800 - hidden
    assert len(tokens.index["S1"]) == 800


def test_a_patch_is_seen_when_its_top_left_pixel_is() -> None:
    """Other pixels do not matter, as in the published training; missing ones enter as -10000."""
    cell = hide(made_cell(), Tensor.HIGH, (11, 25, 3, 4))
    tokens = tokens_of(cell, ALL)
    assert len(tokens.index["S2_RGB"]) == 800
    patch = tokens.pixels["S2_RGB"][((1 * 10) + 2) * 8 + 3].reshape(10, 10, 3)
    assert patch[1, 5, 1] == -10000
    assert (patch[..., [0, 2]] > 0).all()
    hide(cell, Tensor.HIGH, (10, 20, 3, 4))
    tokens = tokens_of(cell, ALL)
    assert len(tokens.index["S2_RGB"]) == 799
    assert len(tokens.index["S2_NIR"]) == 800


def test_modis_masks_come_from_contiguous_slices() -> None:
    """b02 (channel 1) decides on RGB and b04 (channel 3) on NIR, as in the published training."""
    tokens = tokens_of(hide(made_cell(), Tensor.LOW, (0, 1, 5, 3)), ALL)
    assert (len(tokens.index["MODIS_RGB"]), len(tokens.index["MODIS_NIR"])) == (32, 31)
    tokens = tokens_of(hide(made_cell(), Tensor.LOW, (0, 1, 5, 1)), ALL)
    assert (len(tokens.index["MODIS_RGB"]), len(tokens.index["MODIS_NIR"])) == (31, 32)
    rgb = next(group for group in GROUPS if group.name == "MODIS_RGB")
    assert rgb.channels == (0, 2, 3)


def test_normalisation_known_answers() -> None:
    shift, scale = shift_and_scale(Tensor.HIGH)
    np.testing.assert_allclose([shift[0], scale[0]], [-21.6768684, 22.1995005], rtol=1e-6)
    np.testing.assert_allclose([shift[3], scale[3]], [-964.8353423, 10637.2965334], rtol=1e-6)
    shift, scale = shift_and_scale(Tensor.TIME)
    np.testing.assert_allclose([shift[4], scale[4]], [240.8770648, 51.9272166], rtol=1e-6)
    shift, scale = shift_and_scale(Tensor.SPACE)
    np.testing.assert_allclose([shift[0], scale[0]], [-260.8187004, 3141.9430067], rtol=1e-6)
    assert not shift[3:].any()
    assert (scale[3:] == 1).all()


def test_invalid_values_become_the_missing_value() -> None:
    values = np.array([[1000.0], [2000.0]], dtype=np.float16)
    out = normalise(values, np.array([[True], [False]]), Tensor.HIGH, (3,))
    assert out[1, 0] == -10000
    assert 0.18 < out[0, 0] < 0.19


def test_values_in_other_units_are_refused() -> None:
    """A Sentinel-2 in reflectance x 10000 where Landsat's 0..1 belongs is far outside of what the weights
    know.
    """
    cell = made_cell()
    cell.values[Tensor.HIGH][..., 9] = 4000
    with pytest.raises(SnowGalileoError) as caught:
        tokens_of(cell, ALL)
    assert caught.value.code == "SG-STACK-016"
    assert "Landsat" in caught.value.text


def test_values_that_are_hidden_are_not_checked() -> None:
    cell = made_cell()
    cell.values[Tensor.TIME][-1, 4] = 60000
    tokens_of(cell, Masking())
    with pytest.raises(SnowGalileoError):
        tokens_of(cell, ALL)

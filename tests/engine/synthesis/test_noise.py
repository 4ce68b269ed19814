import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.synthesis.noise import Noise

NOISE = Noise(3)
metres = st.floats(-1e6, 1e6, allow_nan=False)


@given(x=metres, y=metres, wavelength=st.floats(20, 20_000))
@settings(max_examples=50, deadline=None)
def test_a_place_has_one_value_whatever_is_asked_with_it(x, y, wavelength):
    alone = NOISE.smooth("field", np.array([x]), np.array([y]), wavelength, 3)
    among = NOISE.smooth(
        "field", np.array([[0.0, x], [5.0, x + 1.0]]), np.array([[0.0, y], [5.0, y]]), wavelength, 3
    )
    assert among[0, 1] == alone[0]


def test_fields_have_zero_mean_and_unit_variance():
    x, y = np.meshgrid(np.arange(0, 60_000, 130.0), np.arange(0, 60_000, 130.0))
    for octaves in (1, 4):
        field = NOISE.smooth("field", x, y, 900.0, octaves)
        assert abs(field.mean()) < 0.1
        assert field.std() == pytest.approx(1.0, abs=0.1)


def test_fields_are_continuous():
    x = np.linspace(-3000, 3000, 20_001)
    assert np.abs(np.diff(NOISE.octave("field", x, np.full_like(x, 77.0), 500.0))).max() < 0.02


def test_seed_and_name_make_the_field():
    x, y = np.meshgrid(np.arange(0.0, 600.0, 7.0), np.arange(0.0, 600.0, 7.0))
    field = NOISE.smooth("field", x, y, 30.0)
    np.testing.assert_array_equal(field, Noise(3).smooth("field", x, y, 30.0))
    for other in (Noise(4).smooth("field", x, y, 30.0), NOISE.smooth("other", x, y, 30.0)):
        assert abs(np.corrcoef(field.ravel(), other.ravel())[0, 1]) < 0.2


def test_white_noise_is_standard_normal_and_uncorrelated():
    rows, columns = np.meshgrid(np.arange(500), np.arange(500), indexing="ij")
    grain = NOISE.white("grain", rows, columns)
    assert grain.std() == pytest.approx(1.0, abs=0.01)
    assert abs(np.corrcoef(grain[:-1].ravel(), grain[1:].ravel())[0, 1]) < 0.01
    assert abs(np.corrcoef(grain.ravel(), NOISE.white("another", rows, columns).ravel())[0, 1]) < 0.01

"""Which condition a cell is in, and which weights serve it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import DAYS, Sensor
from snowgalileo_qgis.engine.inference.conditions import (
    ANY,
    FALLBACKS,
    PUBLISHED_RMSE,
    Limits,
    Sky,
    published_errors,
    sky_of,
    weights_for,
)
from snowgalileo_qgis.engine.inference.hidden_inputs import HiddenInputs
from snowgalileo_qgis.engine.model.tokens import Masking
from snowgalileo_qgis.engine.stack import Cell
from tests.engine.model.cells import REF

SHARE = st.floats(0, 1)


def surveyed(seen: dict[str, float], cloud: dict[str, float]) -> Cell:
    """A cell with shares of the prediction day.

    The days before are all seen and all cloudy, which must not matter.
    """

    def today(share: float, before: float) -> np.ndarray:
        return np.array([before] * (DAYS - 1) + [share], dtype=np.float32)

    return Cell(
        REF,
        {},
        {},
        {sensor: today(seen.get(sensor.value, 0.0), 1.0) for sensor in Sensor},
        {Sensor(name): today(share, 1.0) for name, share in cloud.items()},
    )


def found(seen: dict[str, float], cloud: dict[str, float], masking: Masking | None = None) -> Sky:
    return sky_of(surveyed(seen, cloud), masking or Masking(), Limits())


@pytest.mark.parametrize(
    ("seen", "cloud", "expected"),
    [
        ({"s2": 0.98}, {"s2": 0.1, "modis": 1.0}, Sky("clear", True)),
        ({"s2": 0.98}, {"s2": 0.4, "modis": 0.0}, Sky("clouds", True)),
        ({"landsat": 0.5}, {"landsat": 0.19, "s2": np.nan}, Sky("clear", True)),
        ({"landsat": 0.9, "s2": 0.9}, {"landsat": 0.9, "s2": 0.0}, Sky("clouds", True)),
        ({"landsat": 0.9, "s2": 0.3}, {"landsat": 0.0, "s2": 1.0}, Sky("clear", True)),
        ({"s2": 0.49, "modis": 1.0}, {"s2": 0.0, "modis": 0.1}, Sky("no_hr", True)),
        ({"modis": 1.0}, {"s2": np.nan, "modis": 0.3}, Sky("clouds_no_hr", True)),
        ({"modis": 1.0}, {"modis": np.nan}, Sky("no_hr", False)),
        ({"s2": 1.0}, {"s2": np.nan, "modis": 0.9}, Sky("clouds", True)),
        ({"s2": 1.0}, {}, Sky("clear", False)),
        ({}, {}, Sky("no_hr", False)),
    ],
)
def test_images_decide_and_modis_where_there_is_none(
    seen: dict[str, float], cloud: dict[str, float], expected: Sky
) -> None:
    assert found(seen, cloud) == expected


def test_what_is_hidden_does_not_count() -> None:
    seen, cloud = {"s2": 1.0, "landsat": 1.0}, {"s2": 0.0, "landsat": 0.9, "modis": 0.0}
    assert found(seen, cloud, Masking(prediction_day_landsat=True)).condition == "clear"
    assert found(seen, cloud, HiddenInputs.parse(["s2"]).add_to(Masking(), REF)).condition == "clouds"
    assert found(seen, cloud, HiddenInputs.parse(["s2", "landsat"]).add_to(Masking(), REF)) == Sky(
        "no_hr", True
    )
    assert found(seen, cloud, HiddenInputs.parse(["day:0"]).add_to(Masking(), REF)) == Sky("no_hr", False)


@given(
    s2=SHARE,
    landsat=SHARE,
    flags=st.dictionaries(st.sampled_from(["s2", "landsat", "modis"]), SHARE),
    limits=st.tuples(SHARE, SHARE),
)
def test_more_cloud_never_makes_a_sky_clearer(
    s2: float, landsat: float, flags: dict[str, float], limits: tuple[float, float]
) -> None:
    def judged(cloud: dict[str, float]) -> str:
        return sky_of(surveyed({"s2": s2, "landsat": landsat}, cloud), Masking(), Limits(*limits)).condition

    before, after = judged(flags), judged({name: min(1.0, share + 0.5) for name, share in flags.items()})
    assert ("no_hr" in before) == ("no_hr" in after)
    assert not before.startswith("clouds") or after.startswith("clouds")


@given(st.sampled_from(sorted(FALLBACKS)), st.sets(st.sampled_from([ANY, *FALLBACKS]), min_size=1))
def test_weights_of_the_own_condition_then_of_any_then_with_the_same_masking(
    condition: str, there: set[str]
) -> None:
    used = weights_for(condition, dict.fromkeys(there))
    assert used in there
    if condition in there:
        assert used == condition
    elif ANY in there:
        assert used == ANY
    else:
        same = {name for name in there if name.endswith("no_hr") == condition.endswith("no_hr")}
        assert not same or used in same


def test_published_errors_are_those_of_the_conditions() -> None:
    assert set(PUBLISHED_RMSE) == set(FALLBACKS)
    assert (
        published_errors(["clear", "no_hr"])
        == "clear: Rockies 0.099, Switzerland 0.124; no_hr: Rockies 0.185, Switzerland 0.262"
    )

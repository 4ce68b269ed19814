"""Availability in words."""

from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.gui.availability_text import describe_day, percent_text
from tests.example_results import day_table


def test_weather_of_the_prediction_day_is_said_to_be_unused():
    table = day_table([("era5", "ERA5-Land", [100.0] * 8, [None] * 8, 0)])
    assert "does not use the weather" in describe_day(table, 0, 7)
    assert "does not use the weather" not in describe_day(table, 0, 6)


@given(st.floats(0, 100))
def test_percent_is_never_rounded_to_all_or_nothing(value):
    text = percent_text(value)
    assert (text == "0 %") == (value == 0)
    assert (text == "100 %") == (value == 100)

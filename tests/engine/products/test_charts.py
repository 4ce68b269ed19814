"""Charts: their numbers against plain Python, their pictures by size, text and colour."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from defusedxml import ElementTree
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from snowgalileo_qgis.engine.inference.quality import QUALITY_BANDS
from snowgalileo_qgis.engine.inference.rasters import UNCERTAINTY
from snowgalileo_qgis.engine.products import companions
from snowgalileo_qgis.engine.products.chart import Chart, Line, Panel
from snowgalileo_qgis.engine.products.drawing import DPI, MOST_PANELS, write_chart
from snowgalileo_qgis.engine.products.product_charts import (
    YEAR_DAYS,
    elevation_chart,
    envelope,
    season_chart,
    snowline_chart,
)
from snowgalileo_qgis.engine.protocol import AreaRow, SnowLineRow


def area_row(day: date, mean: float | None, **more: object) -> AreaRow:
    values = {
        "date": day.isoformat(),
        **{"polygon": "a", "level": "polygon", "elevation_low_m": None, "elevation_high_m": None},
        **{"aspect": "all", "slope": "all", "land_cover": "all", "area_km2": 2.0, "valid_area_km2": 1.5},
        **{"valid_share": 0.75, "sca_km2": 1.0, "sca_scaled_km2": None, "mean_fsc": mean},
        **{"sd_fsc": 0.1, "snow_share": 0.5, **more},
    }
    return AreaRow(**values)  # type: ignore[arg-type]


def test_bands_are_joined_over_aspects_by_what_was_seen() -> None:
    band = {"level": "stratum", "elevation_low_m": 1000.0, "elevation_high_m": 1100.0}
    rows = [
        area_row(date(2025, 4, 6), 0.2, **band, aspect="N", valid_area_km2=1.0, mean_uncertainty=0.1),
        area_row(date(2025, 4, 6), 0.6, **band, aspect="S", valid_area_km2=3.0, mean_uncertainty=0.3),
        area_row(date(2025, 4, 6), None, **band, aspect="E", valid_area_km2=0.0),
    ]
    (panel,) = elevation_chart(rows).panels
    (line,) = panel.lines
    assert (line.label, line.at) == ("2025-04-06", [1050.0])
    assert line.value == [pytest.approx(0.5)]
    assert (line.low, line.high) == ([pytest.approx(0.25)], [pytest.approx(0.75)])


CURVES = st.dictionaries(
    st.integers(2000, 2006), st.dictionaries(st.integers(0, 365), st.floats(0, 1), max_size=8), min_size=1
)


def by_hand(curve: dict[int, float], day: int) -> float | None:
    """Value of a day: its own, or between two days at most 10 apart."""
    before = max((known for known in curve if known <= day), default=None)
    after = min((known for known in curve if known >= day), default=None)
    if before == day:
        return curve[day]
    if before is None or after is None or after - before > 10:
        return None
    share = (day - before) / (after - before)
    return curve[before] + share * (curve[after] - curve[before])


@settings(deadline=None, max_examples=60)
@given(CURVES)
def test_envelope_equals_a_plain_loop(curves: dict[int, dict[int, float]]) -> None:
    found = envelope({date(year, 9, 1): values for year, values in curves.items()})
    for day in range(YEAR_DAYS):
        values = [value for curve in curves.values() if (value := by_hand(curve, day)) is not None]
        parts = (found.least, found.lower, found.median, found.upper, found.greatest)
        here = [float(part[day]) for part in parts]
        if values:
            assert here == pytest.approx(np.quantile(values, (0, 0.25, 0.5, 0.75, 1)).tolist(), abs=1e-9)
        else:
            assert np.isnan(here).all()


def test_the_last_year_lies_over_the_years_before() -> None:
    rows = [
        area_row(date(year, 9, 1) + timedelta(days=number), (year - 2019) / 10)
        for year in (2020, 2021, 2022, 2023)
        for number in range(0, 300, 5)
    ]
    rows.append(area_row(date(2023, 12, 24), 1.0, valid_share=0.4))
    (panel,) = season_chart(rows, (9, 1), 0.5).panels
    (line,) = panel.lines
    assert line.label == "2023/24" and line.at[0] == date(2023, 9, 1)
    assert date(2023, 12, 24) not in line.at
    whole, half = panel.bands
    assert (whole.low[17], whole.high[17]) == (pytest.approx(0.1), pytest.approx(0.3))
    assert (half.low[17], half.value[17]) == (pytest.approx(0.15), pytest.approx(0.2))
    assert "3 years from 2020 to 2022" in whole.label


def snowline_rows(names: list[str]) -> list[SnowLineRow]:
    return [
        SnowLineRow(f"2025-04-{day:02d}", name, "all", "rsle", 1500.0 + day, 1490.0, 1520.0, 0.1, 1.0, "")
        if day != 3
        else SnowLineRow(f"2025-04-{day:02d}", name, "all", "rsle", None, None, None, None, 0.1, "too cloudy")
        for name in names
        for day in (1, 2, 3, 4)
    ]


@pytest.mark.parametrize("dark", [False, True])
def test_pictures(dark: bool, tmp_path: Path) -> None:
    chart = snowline_chart(snowline_rows(["a $x^$ \x07", "b"]))
    for name in ("c.png", "c.svg"):
        write_chart(chart, tmp_path / name, dark=dark)
    with Image.open(tmp_path / "c.png") as picture:
        assert picture.width == 2 * 5.2 * DPI
        corner = picture.convert("L").getpixel((2, 2))
        assert corner < 60 if dark else corner > 250
    root = ElementTree.fromstring((tmp_path / "c.svg").read_bytes())
    assert root.tag.endswith("svg")
    first = (tmp_path / "c.svg").read_bytes()
    write_chart(chart, tmp_path / "c.svg", dark=dark)
    assert (tmp_path / "c.svg").read_bytes() == first


def test_numbers_of_a_chart(tmp_path: Path) -> None:
    write_chart(snowline_chart(snowline_rows(["a"])), tmp_path / "c.csv")
    with (tmp_path / "c.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["elevation_m"] for row in rows] == ["1501", "1502", "", "1504"]
    assert rows[0] == {
        **{"polygon": "a", "line": "rsle", "date": "2025-04-01"},
        **{"elevation_m": "1501", "low": "1490", "high": "1520"},
    }


def test_odd_charts_are_drawn(tmp_path: Path) -> None:
    empty = Chart("t", "x", "y", "x", "y", [Panel("nothing")])
    many = snowline_chart(snowline_rows([str(number) for number in range(MOST_PANELS + 3)]))
    one = Chart("t", "z", "y", "z", "y", [Panel("p", [Line("2025-04-06", [1.0], [0.5], [None], [None])])])
    one.is_upright = one.is_share = True
    none = Chart("t", "x", "y", "x", "y")
    for number, chart in enumerate((empty, many, one, none)):
        write_chart(chart, tmp_path / f"{number}.png")
        assert (tmp_path / f"{number}.png").stat().st_size > 5_000


def test_our_own_rasters_are_known_by_their_bands() -> None:
    names = {band.key: band.description for band in (*QUALITY_BANDS, *UNCERTAINTY.bands)}
    names = {key: companions.band_name(text) for key, text in names.items()}
    assert names["sd"] == companions.UNCERTAINTY_BAND
    assert (names["qc"], names["optical_age"]) == (companions.CLASS_BAND, companions.AGE_BAND)

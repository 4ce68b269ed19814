"""Charts: what they show, and that they are drawn sharp, in light and dark, and saved."""

import csv
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPalette

from snowgalileo_qgis.core.analysis_charts import (
    MOST_DAYS,
    NORTH,
    SOUTH,
    elevation_chart,
    first_of_year,
    pixel_chart,
    season_chart,
    snow_line_chart,
    spread,
)
from snowgalileo_qgis.core.analysis_text import snow_line_text
from snowgalileo_qgis.core.chart import DAY, METRES, PERCENT, Axis, Chart, Line, Point
from snowgalileo_qgis.core.chart_axes import scales
from snowgalileo_qgis.core.chart_files import SAVED_SCALE, SAVED_WIDTH, save_chart
from snowgalileo_qgis.core.chart_painter import PRINTED, ChartPainter, Look, line_colors
from snowgalileo_qgis.core.choice_words import snow_line_words
from snowgalileo_qgis.engine.protocol import (
    SNOWLINE_METHODS,
    AreaRow,
    Explanation,
    SnowGalileoError,
    SnowLineRow,
)
from snowgalileo_qgis.engine.protocol.explain import PixelDay
from snowgalileo_qgis.gui.chart_view import ChartView


def area_row(day, fsc, low=None, area=1.0, uncertainty=None):
    known = 0.0 if fsc is None else area
    return AreaRow(
        date=day,
        polygon="dam",
        level="polygon" if low is None else "stratum",
        elevation_low_m=low,
        elevation_high_m=None if low is None else low + 100.0,
        aspect="all",
        slope="all",
        land_cover="all",
        area_km2=area,
        valid_area_km2=known,
        valid_share=known / area,
        sca_km2=0.0,
        sca_scaled_km2=None,
        mean_fsc=fsc,
        sd_fsc=None,
        snow_share=None,
        mean_uncertainty=uncertainty,
    )


def three_winters():
    return [
        area_row(f"{year}-{month:02d}-01", value)
        for year, values in ((2022, (0.2, 0.6)), (2023, (0.4, 0.8)), (2024, (0.3, 0.5)))
        for month, value in zip((11, 12), values)
    ]


def test_a_season_lies_over_the_earlier_years_alone():
    chart = season_chart(three_winters(), "dam", "2024-12-01")
    (line,) = chart.lines
    assert [(date.fromordinal(int(point.x)).isoformat(), point.y) for point in line.points] == [
        ("2024-11-01", 30.0),
        ("2024-12-01", 50.0),
    ]
    first, last = (float(date(2024, month, 1).toordinal()) for month in (11, 12))
    # inclusive quartiles of two years: a quarter of the way between them
    expected = [(first, 20, 25, 30, 35, 40), (last, 60, 65, 70, 75, 80)]
    assert [pytest.approx(point) for point in chart.envelope.points] == expected
    assert (line.name, chart.envelope.name) == ("2024/25", "2022/23 to 2023/24"), "years are named alike"
    assert chart.marked == date(2024, 12, 1).toordinal()
    assert season_chart(three_winters(), "dam", "2022-12-01").envelope is None, "no later year is earlier"


def test_hydrological_years_of_both_hemispheres():
    assert first_of_year(date(2025, 2, 28), NORTH) == date(2024, 9, 1)
    assert first_of_year(date(2025, 2, 28), SOUTH) == date(2024, 3, 1)
    assert first_of_year(date(2025, 3, 1), SOUTH) == date(2025, 3, 1)
    assert first_of_year(date(2024, 2, 29), NORTH) == date(2023, 9, 1)


def test_strata_of_one_band_are_weighted_by_what_was_seen():
    rows = [
        area_row("2025-01-01", 0.2, low=1000.0, area=3.0, uncertainty=0.1),
        area_row("2025-01-01", 0.6, low=1000.0, area=1.0, uncertainty=0.3),
        area_row("2025-01-01", None, low=1100.0),
    ]
    (line,) = elevation_chart(rows, "dam", "2025-01-01").lines
    point, gap = line.points
    assert (point.x, point.y) == (pytest.approx(30.0), 1050.0)
    assert (point.low, point.high) == (pytest.approx(15.0), pytest.approx(45.0))
    assert gap is None


def test_of_many_days_some_are_drawn_with_the_chosen_one():
    days = [f"2025-01-{day:02d}" for day in range(1, 32)]
    kept = spread(days, "2025-01-03")
    assert len(kept) <= MOST_DAYS and {"2025-01-01", "2025-01-03", "2025-01-31"} <= set(kept)
    assert spread(days[:MOST_DAYS], days[0]) == days[:MOST_DAYS]


def snow_lines(method):
    return [
        SnowLineRow("2025-01-01", "dam", "all", method, 1500.0, 1480.0, 1520.0, 0.1, 1.0, ""),
        SnowLineRow("2025-01-02", "dam", "all", method, None, None, None, None, 0.1, "too cloudy"),
    ]


def test_a_day_without_a_snow_line_is_a_gap():
    (line,) = snow_line_chart(snow_lines("rsle"), "dam").lines
    assert line.points[0].y == 1500.0 and line.points[1] is None


def test_methods_of_snow_lines_are_named_in_words_and_only_where_there_are_several():
    assert [line.name for line in snow_line_chart(snow_lines("rsle"), "dam").lines] == ["snow line"]
    both = snow_line_chart(snow_lines("rsle") + snow_lines("lis"), "dam").lines
    assert [line.name for line in both] == ["fewest pixels on the wrong side", "lowest band with snow (LIS)"]
    assert set(snow_line_words()) == set(SNOWLINE_METHODS)
    assert "(method: lowest band with snow (LIS))" in snow_line_text(snow_lines("lis")[0])[1]


def test_a_snow_line_is_told_as_well_as_it_is_known(locale):
    locale("de")
    row = SnowLineRow("2025-01-01", "dam", "all", "rsle", 2112.4, 2111.9, 2113.1, 0.1, 1.0, "")
    number, text = snow_line_text(row)
    assert number == "2.110 m" and "Between" not in text
    assert "Between 2.100 and 2.130 m." in snow_line_text(replace(row, low_m=2104.0, high_m=2126.0))[1]


def test_axes_are_in_the_language_of_qgis(locale):
    locale("de")
    chart = Chart("", Axis(DAY, ""), Axis(METRES, ""), [])
    days = [float(date(2025, month, 1).toordinal()) for month in (3, 5)]
    chart.lines.append(Line("", [Point(day, elevation) for day, elevation in zip(days, (1000.0, 3000.0))]))
    x, y = scales(chart, 5, 5)
    assert "1 März" in [text for _, text in x.ticks] and "2.000" in [text for _, text in y.ticks]


@pytest.mark.parametrize("last", ["2025-01-03", "2025-03-01", "2025-12-01"])
def test_ticks_lie_on_the_axis_and_do_not_crowd(last):
    rows = [area_row(day, 0.5) for day in ("2025-01-01", last)]
    chart = season_chart(rows[:1], "dam", "2025-01-01")
    chart.lines[0].points.append(
        chart.lines[0].points[0].__class__(float(date.fromisoformat(last).toordinal()), 5.0)
    )
    x, y = scales(chart, 5, 5)
    for scale in (x, y):
        assert 1 <= len(scale.ticks) <= 7
        assert all(0 <= scale.share(value) <= 1 for value, _ in scale.ticks)


def drawn(chart, look, scale=1):
    picture = QImage(400 * scale, 300 * scale, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    font = QFont()
    font.setPixelSize(12)
    painter = QPainter(picture)
    ChartPainter(painter, QRectF(0, 0, 400, 300), chart, font, look).draw()
    painter.end()
    return picture


@pytest.mark.parametrize("look", [PRINTED, Look(QColor("#202020"), QColor("#eeeeee"))], ids=["light", "dark"])
def test_lines_stand_out_from_the_paper(qgis_app, look):
    """The line that the chart is about differs from the paper by 3:1, as graphics must (WCAG 1.4.11)."""
    days = [f"2025-01-{day:02d}" for day in range(1, MOST_DAYS + 1)]
    bands = [area_row(day, 0.5, low=1000.0) for day in days]
    for chart in (
        season_chart(three_winters(), "dam", "2024-12-01"),
        elevation_chart(bands, "dam", days[3]),
    ):
        colors = line_colors(chart, look)
        assert len({color.name() for color in colors}) == len(colors)
        for line, color in zip(chart.lines, colors):
            assert contrast(color, look.paper) > (3 if line.is_main else 2)


def test_a_chart_can_be_read_in_a_theme_that_leaves_the_text_black(qgis_app, qtbot):
    """As QGIS's dark theme does."""
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#222222"))
    palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    view.setPalette(palette)
    view.show_chart(Chart("Title", Axis(PERCENT, ""), Axis(METRES, ""), [Line("", [Point(1.0, 1.0)])]))
    title = view.grab().toImage().copy(0, 0, 100, 18)
    assert max(title.pixelColor(x, y).lightness() for x in range(100) for y in range(18)) > 150


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color):
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_twice_the_resolution_has_finer_lines_not_larger_pixels(qgis_app):
    chart = season_chart(three_winters(), "dam", "2024-12-01")
    fine = drawn(chart, PRINTED, scale=2)
    enlarged = drawn(chart, PRINTED).scaled(800, 600)
    same = sum(fine.pixel(x, y) == enlarged.pixel(x, y) for x in range(0, 800, 2) for y in range(0, 600, 2))
    assert (fine.width(), fine.height()) == (800, 600) and same < 120_000
    pairs = [fine.pixel(x, y) != fine.pixel(x + 1, y) for x in range(0, 798, 2) for y in range(0, 600, 2)]
    assert any(pairs), "some details are smaller than a pixel of the low resolution"


def test_saved_as_picture_drawing_and_table(qgis_app, tmp_path):
    chart = season_chart(three_winters(), "dam", "2024-12-01")
    for ending in ("png", "svg", "csv"):
        save_chart(chart, QFont(), tmp_path / f"chart.{ending}")
    assert QImage(str(tmp_path / "chart.png")).width() == SAVED_WIDTH * SAVED_SCALE
    texts = [text.strip() for text in ElementTree.parse(tmp_path / "chart.svg").getroot().itertext()]
    assert "dam: the season" in texts and "snow cover (%)" in texts
    rows = list(csv.DictReader((tmp_path / "chart.csv").read_text().splitlines()))
    assert rows[1] == {
        "line": "2024/25",
        "date": "2024-12-01",
        "snow_cover_percent": "50",
        "low": "",
        "high": "",
    }
    assert {row["line"].rpartition(": ")[2] for row in rows[2:]} == {
        "minimum", "quartile 1", "median", "quartile 3", "maximum",
    }  # fmt: skip
    assert sorted(path.name for path in tmp_path.iterdir()) == ["chart.csv", "chart.png", "chart.svg"]


def test_a_folder_that_is_not_there_is_said(qgis_app, tmp_path):
    chart = season_chart(three_winters(), "dam", "2024-12-01")
    for ending in ("png", "svg", "csv"):
        with pytest.raises(SnowGalileoError) as raised:
            save_chart(chart, QFont(), tmp_path / "missing" / f"chart.{ending}")
        assert raised.value.code == "SG-OUTPUT-001"


def test_days_of_a_pixel_have_the_range_of_their_uncertainty():
    days = [PixelDay("2025-01-01", 0.95, 0.1), PixelDay("2025-01-02", None), PixelDay("2025-01-03", 0.5)]
    found = Explanation(day="2025-01-03", fsc=0.5, series=days)
    first, gap, last = pixel_chart(found).lines[0].points
    assert (round(first.low), first.high) == (85, 100)
    assert gap is None and (last.y, last.low, last.high) == (50, None, None)

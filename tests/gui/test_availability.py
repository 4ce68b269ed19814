"""The picture of days and sensors."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QPalette

from snowgalileo_qgis.gui.availability import DAYS, AvailabilityView, mixed
from snowgalileo_qgis.gui.availability_table import DayTable, percent_text

DAY = date(2025, 4, 2)


def entry(valid=100.0, cloud=None):
    dates = [(DAY - timedelta(days=DAYS - 1 - i)).isoformat() for i in range(DAYS)]
    sensors = [
        {
            "id": name,
            "label": label,
            "valid": [valid] * DAYS,
            "cloud": [cloud] * DAYS,
            "age_days": 0 if valid else None,
        }
        for name, label in (("s2", "Sentinel-2"), ("era5", "ERA5-Land"))
    ]
    return {
        "day": DAY.isoformat(),
        "cells": 3,
        "dates": dates,
        "sensors": sensors,
        "static": [{"id": "dem", "label": "Copernicus DEM", "valid": [50.0]}],
    }


@pytest.fixture()
def view(qtbot):
    view = AvailabilityView()
    view.resize(280, 300)
    qtbot.addWidget(view)
    view.show()
    return view


def pixel(view, row, column, at_top=False):
    cell = view._cell(row, column)
    y = cell.top() + 2 if at_top else cell.bottom() - 2
    return view.grab().toImage().pixelColor(cell.center().x(), y)


def test_says_what_to_do_while_empty(view):
    assert "Choose a stack" in view.empty_text
    assert view.accessibleDescription() == view.empty_text


def test_more_data_is_a_stronger_colour(view):
    background = view.palette().color(QPalette.ColorRole.Base)
    distances = []
    for valid in (0.0, 30.0, 100.0):
        view.show_table(DayTable.from_json(entry(valid)))
        colour = pixel(view, 0, 3)
        distances.append(abs(colour.lightness() - background.lightness()))
    assert distances[0] == 0
    assert distances[0] < distances[1] < distances[2]


def test_cloudy_part_is_drawn_over_the_top_of_a_cell(view):
    view.show_table(DayTable.from_json(entry(100.0, 50.0)))
    clear = pixel(view, 0, 3)
    assert clear == mixed(QColor("white"), clear, 1.0)
    cell = view._cell(0, 3)
    image = view.grab().toImage()
    top = {image.pixelColor(x, cell.top() + 3).name() for x in range(cell.left() + 2, cell.right() - 2)}
    bottom = {image.pixelColor(x, cell.bottom() - 3).name() for x in range(cell.left() + 2, cell.right() - 2)}
    assert bottom == {clear.name()}
    assert top.isdisjoint(bottom)


def test_dark_palette_gives_light_cells_on_a_dark_ground(view):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(40, 40, 40))
    palette.setColor(QPalette.ColorRole.Base, QColor(25, 25, 25))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("black"))
    view.setPalette(palette)
    assert view._ink().lightness() > 180
    view.show_table(DayTable.from_json(entry(100.0)))
    assert pixel(view, 0, 3).lightness() > 128


def test_mouse_and_keyboard_give_the_exact_numbers(view, qtbot):
    view.show_table(DayTable.from_json(entry(62.4, 30.0)))
    heard = []
    view.described.connect(heard.append)
    qtbot.mouseMove(view, view._cell(0, 7).center())
    assert heard[-1] == "Sentinel-2, 2 Apr 2025: 62 % of the area has data, 30 % of it cloudy."
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
    assert heard[-1].startswith("ERA5-Land, 1 Apr 2025")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert heard[-1] == "Copernicus DEM: 50 % of the area has data."
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Right)
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert heard[-1] == "Sentinel-2: data on the prediction day."


def test_weather_of_the_prediction_day_is_said_to_be_unused():
    table = DayTable.from_json(entry())
    assert "does not use the weather" in table.describe(1, 7)
    assert "does not use the weather" not in table.describe(1, 6)


def test_every_place_has_one_answer(view):
    view.show_table(DayTable.from_json(entry()))
    for x in range(0, view.width(), 5):
        for y in range(0, view.height(), 5):
            place = view._place_at(QPoint(x, y))
            assert place is None or view.description_at(place)


@given(st.floats(0, 100))
def test_percent_is_never_rounded_to_all_or_nothing(value):
    text = percent_text(value)
    assert (text == "0 %") == (value == 0)
    assert (text == "100 %") == (value == 100)

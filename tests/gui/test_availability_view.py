"""The availability picture: colours, mouse and keyboard."""

import pytest
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPalette
from qgis.PyQt.QtWidgets import QApplication

from snowgalileo_qgis.gui.availability_grid import DAYS
from snowgalileo_qgis.gui.availability_painter import Colours, mixed
from snowgalileo_qgis.gui.availability_view import AvailabilityView
from tests.example_results import day_table

DATES = ["2025-03-26", "2025-03-27", "2025-03-28", "2025-03-29", "2025-03-30", "2025-03-31"]
DATES += ["2025-04-01", "2025-04-02"]


def table(valid=100.0, cloud=None):
    age = 0 if valid else None
    sensors = [
        (name, label, [valid] * DAYS, [cloud] * DAYS, age)
        for name, label in (("s2", "Sentinel-2"), ("era5", "ERA5-Land"))
    ]
    return day_table(sensors, [("dem", "Copernicus DEM", 50.0)], DATES[-1], DATES)


@pytest.fixture()
def view(qtbot):
    view = AvailabilityView()
    view.resize(280, 300)
    qtbot.addWidget(view)
    view.show()
    return view


def pixel(view, row, column, at_top=False):
    cell = view.grid().cell(row, column)
    y = cell.top() + 2 if at_top else cell.bottom() - 2
    return view.grab().toImage().pixelColor(cell.center().x(), y)


def move_mouse(view, point):
    """Send the event itself: that of a moved pointer arrives whenever the window system likes."""
    none = Qt.MouseButton.NoButton
    globally = QPointF(view.mapToGlobal(point))
    kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QMouseEvent(kind, QPointF(point), globally, none, none, keys))


def test_more_data_is_a_stronger_colour(view):
    background = view.palette().color(QPalette.ColorRole.Base)
    distances = []
    for valid in (0.0, 30.0, 100.0):
        view.show_table(table(valid))
        colour = pixel(view, 0, 3)
        distances.append(abs(colour.lightness() - background.lightness()))
    assert distances[0] == 0
    assert distances[0] < distances[1] < distances[2]


def test_cloudy_part_is_drawn_over_the_top_of_a_cell(view):
    view.show_table(table(100.0, 50.0))
    clear = pixel(view, 0, 3)
    assert clear == mixed(QColor("white"), clear, 1.0)
    cell = view.grid().cell(0, 3)
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
    assert Colours(view.palette()).ink.lightness() > 180
    view.show_table(table(100.0))
    assert pixel(view, 0, 3).lightness() > 128


def test_mouse_and_keyboard_give_the_exact_numbers(view, qtbot):
    view.show_table(table(62.4, 30.0))
    heard = []
    view.described.connect(heard.append)
    move_mouse(view, view.grid().cell(0, 7).center())
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


def test_every_place_has_one_answer(view):
    view.show_table(table())
    for x in range(0, view.width(), 5):
        for y in range(0, view.height(), 5):
            place = view.grid().place_at(QPoint(x, y))
            assert place is None or view.description_at(place)


def test_clouds_that_nobody_has_read_are_not_shown_as_clear_sky(view):
    known, unread = table(100.0, 0.0), table(100.0)
    unread.sensors[0].has_unread_clouds = True
    view.show_table(known)
    cell = view.grid().cell(0, 3)

    def colours():
        image = view.grab().toImage()
        return {
            image.pixelColor(x, y).name()
            for x in range(cell.left() + 2, cell.right() - 2)
            for y in range(cell.top() + 2, cell.bottom() - 2)
        }

    assert len(colours()) == 1
    view.show_table(unread)
    assert len(colours()) > 1
    assert "not known until the stack is built" in view.description_at((0, 3))
    assert "cloud" not in view.description_at((1, 3))

"""Every page of the dock at its smallest width: in every language, with large letters, and twice as large."""

import pytest
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.gui.analyse_page import AnalysePage
from snowgalileo_qgis.gui.result_panel import Shown

NARROWEST = 280
"""Width of the dock from which on it works; with letters of twice the size, twice of it."""

LARGE = 12
"""Points; systems have 9 to 11 by default."""

LONG = 60_000


@pytest.fixture(params=["en", "de", "es", "fr", "it"])
def language(request, speak):
    speak(request.param)


@pytest.fixture(params=[1, 2], ids=["large", "twice"])
def scale(request, qgis_app):
    usual = QApplication.font()
    QApplication.setFont(QFont(usual.family(), LARGE * request.param))
    yield request.param
    QApplication.setFont(usual)


def show_all(page):
    """Show also what is hidden now: it is shown at other times."""
    error = SnowGalileoError("SG-STACK-001", "/a_path_without_spaces" * 20, "Export it again.")
    page.result_panel.show_result(
        Shown("38 %", "mean snow cover on 15 Apr 2025; snow 1.1 km²", "More."), True
    )
    page.result_panel.notice.say_error(error)
    if isinstance(page, AnalysePage):
        page.fields.show(page.fields.names)
    for box in page.findChildren(QgsCollapsibleGroupBoxBasic):
        box.setCollapsed(False)
    for widget in page.findChildren(QWidget):
        if widget.isHidden() and not widget.isWindow():
            widget.show()


def is_cut(widget):
    """Whether a widget's text does not fit into it."""
    if widget.hasHeightForWidth():
        return widget.height() < widget.heightForWidth(widget.width())
    return widget.width() < widget.minimumSizeHint().width()


def test_nothing_is_cut(language, scale, no_engine, make_dock, qtbot):
    dock = make_dock()
    width = NARROWEST * scale
    for page in dock.job_pages():
        dock.pages.setCurrentWidget(page)
        show_all(page)
        qtbot.wait(20)
    qtbot.waitUntil(lambda: dock.minimumSizeHint().width() <= width, timeout=LONG)
    dock.resize(width, 900)
    for page in dock.job_pages():
        dock.pages.setCurrentWidget(page)
        qtbot.waitUntil(lambda page=page: page.isVisible() and page.width() <= width, timeout=LONG)

        def fits(page=page):
            assert problems(page) == []
            assert not page.scroll_area.horizontalScrollBar().isVisible()

        qtbot.waitUntil(fits, timeout=LONG)


def problems(page):
    """What is cut, or beyond the page's right side."""
    view = page.scroll_area.viewport()
    parts = [one for one in page.findChildren(QWidget) if one.isVisible() and not of_qt(one)]
    assert len(parts) > 30
    outside = [one for one in parts if view.isAncestorOf(one) and right_of(one, view) > view.width()]
    cut = [one for one in parts if isinstance(one, (QLabel, QAbstractButton)) and is_cut(one)]
    return [told(one) for one in outside + cut]


def right_of(widget, view):
    return widget.mapTo(view, QPoint(widget.width(), 0)).x()


def of_qt(widget):
    """Whether a widget is an inner part of one of Qt or QGIS."""
    is_own = type(widget).__module__.startswith("snowgalileo_qgis")
    return widget.objectName().startswith("qt_") or not (is_own or widget.objectName())


def told(widget):
    text = getattr(widget, "text", None)
    return widget.objectName(), text() if callable(text) else text, widget.size(), widget.minimumSizeHint()

"""The Tab key goes through a page from top to bottom."""

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QLabel, QWidget

from snowgalileo_qgis.gui.accounts_dialog import AccountsDialog
from snowgalileo_qgis.gui.data_dialog import DataDialog
from snowgalileo_qgis.gui.links import link
from snowgalileo_qgis.gui.tab_order import in_order
from snowgalileo_qgis.gui.weights_dialog import WeightsDialog
from tests.colour_vision import difference


def chain(first, page):
    """Widgets that Tab reaches from one on, as long as they are on the page."""
    found, widget = [first], first.nextInFocusChain()
    while widget is not first and len(found) < 1000:
        if page.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def assert_in_order(page):
    """Tab goes downwards through the form, and then to the buttons."""
    wanted = in_order(page)
    assert len(wanted) > 12
    reached = [one for one in chain(wanted[0], page) if one in wanted]
    assert reached == wanted, page
    form = page.scroll_area.widget()
    seen = [one for one in reached if one.isVisible() and form.isAncestorOf(one)]
    tops = [one.mapTo(form, QPoint(0, 0)).y() for one in seen]
    assert reached[len(reached) - 3 :] == [
        page.run_panel.run_button,
        page.run_panel.cancel_button,
        page.run_panel.help_button,
    ]
    drops = [(a, b) for a, b in zip(tops, tops[1:]) if b < a - 12]
    assert drops == [], page


def test_tab_follows_what_is_seen(ready_dock, qtbot):
    for page in ready_dock.job_pages():
        ready_dock.pages.setCurrentWidget(page)
        page.result_panel.show()
        qtbot.wait(50)
        qtbot.waitUntil(lambda page=page: assert_in_order(page), timeout=600_000)


def test_links_are_read_on_light_and_dark_themes(qtbot):
    for ground in ("#f0f0f0", "#ffffff", "#323232", "#1a1a1a"):
        widget = QWidget()
        qtbot.addWidget(widget)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(ground))
        widget.setPalette(palette)
        html = link(widget, "#a&b", "Use <this>")
        colour = html.split("color:")[1][:7]
        assert difference(colour, ground) > 40, ground
        assert 'href="#a&amp;b"' in html and "Use &lt;this&gt;" in html


def test_every_link_is_reached_with_tab_and_opened_with_enter(no_engine, make_dock, qtbot):
    dock = make_dock()
    train = dock.train_page
    train.use_link.setText(link(train, "#best", "Map snow with this model"))
    windows = [dock, WeightsDialog(), DataDialog(), AccountsDialog()]
    for window in windows[1:]:
        qtbot.addWidget(window)
    with_links = {}
    for window in windows:
        labels = [label for label in window.findChildren(QLabel) if "href" in label.text()]
        with_links[type(window).__name__] = len(labels)
        for label in labels:
            assert label.focusPolicy() & Qt.FocusPolicy.TabFocus, label.text()
    assert all(with_links.values()) and with_links["SnowGalileoDock"] > 1, with_links
    opened = []
    lone = QWidget()
    qtbot.addWidget(lone)
    train.use_link.setParent(lone)
    train.use_link.linkActivated.connect(opened.append)
    lone.show()
    qtbot.waitUntil(train.use_link.isVisible, timeout=600_000)
    train.use_link.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        qtbot.keyClick(train.use_link, key)
    assert opened == ["#best"]

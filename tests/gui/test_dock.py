"""The dock with all its pages, driven as a user would, with the real engine."""

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox

from snowgalileo_qgis.core.installation import install_request
from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.core.tasks.engine_state import engine_state
from snowgalileo_qgis.core.tasks.install_task import InstallTask, ReportTask
from snowgalileo_qgis.engine.protocol import Cancelled, SnowGalileoError
from snowgalileo_qgis.gui.result_panel import Shown
from tests.pulse import LARGEST_GAP_S, Pulse

LONG = 600_000


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def run(dock, qtbot):
    click(qtbot, dock.map_page.run_panel.run_button)
    qtbot.waitUntil(lambda: dock.map_page.run_panel.cancel_button.isEnabled() is False, timeout=LONG)


def test_event_loop_is_never_kept_busy_for_100_ms(ready_dock, stack_folder, qtbot):
    ready_dock.map_page.input_panel.set_paths([])
    with Pulse() as pulse:
        ready_dock.map_page.input_panel.set_paths([str(stack_folder)])
        qtbot.waitUntil(lambda: ready_dock.map_page.availability.table is not None, timeout=LONG)
        run(ready_dock, qtbot)
    assert pulse.beats > 20
    assert pulse.largest < LARGEST_GAP_S


def test_without_an_engine_the_dock_says_what_to_do(no_engine, make_dock, stack_folder, monkeypatch, qtbot):
    dock = make_dock()
    assert dock.engine_notice.isVisible()
    assert "SG-ENGINE-001" in dock.engine_notice.text
    assert not dock.map_page.run_panel.run_button.isEnabled()
    assert dock.map_page.said == "", "it is said once"
    assert "engine" in dock.map_page.run_panel.run_button.toolTip()
    dock.map_page.input_panel.set_paths([str(stack_folder)])
    qtbot.wait(600)
    assert dock.map_page.availability.table is None
    assert "engine" not in dock.map_page.availability.message
    opened = []
    monkeypatch.setattr(
        dock._iface, "showOptionsDialog", lambda parent, page: opened.append(page), raising=False
    )
    click(qtbot, dock.engine_notice.action_button)
    assert opened == ["SnowGalileoOptions"]


def test_an_engine_that_is_being_installed_is_not_missing(no_engine, make_dock, monkeypatch, qtbot):
    dock = make_dock()
    work = InstallTask(install_request("cpu"))  # never started
    is_said = lambda: dock.engine_notice.isVisible() and dock.engine_notice.text  # noqa: E731
    # begun in the options, which are closed again; then they are opened once more
    options = [lambda: engine_state().begin(work), lambda: None]
    show = lambda *_: options.pop(0)()  # noqa: E731
    monkeypatch.setattr(dock._iface, "showOptionsDialog", show, raising=False)
    while options:
        click(qtbot, dock.engine_notice.action_button)
        assert is_said() == "The engine is being installed."
        assert dock.map_page.first_steps.engine_label.text() == "The engine is being installed."
    work.failed.emit(Cancelled())
    assert "SG-ENGINE-001" in is_said()
    assert dock.map_page.first_steps.engine_label.text() == "The engine is not installed yet."


def test_diagnostics_leave_the_notice_that_there_is_no_engine(no_engine, make_dock):
    dock = make_dock()
    work = ReportTask(())  # never started
    engine_state().begin(work)
    assert dock.engine_notice.isVisible()
    dock.map_page.show_missing()
    assert dock.map_page.first_steps.engine_label.text() == "The engine is not installed yet."
    work.succeeded.emit("report")
    assert dock.engine_notice.isVisible()


def test_engine_chosen_later_is_taken_up(no_engine, make_dock, stack_folder, engine_python, qtbot):
    dock = make_dock()
    dock.map_page.input_panel.set_paths([str(stack_folder)])
    settings().interpreter = str(engine_python)
    dock.check_engine()
    qtbot.waitUntil(lambda: dock.map_page.availability.table is not None, timeout=LONG)
    assert not dock.engine_notice.isVisible()


def test_interpreter_without_the_engines_packages_is_named(with_engine, make_dock, qtbot, tmp_path):
    script = tmp_path / "python"
    script.write_text("#!/bin/sh\necho 'No module named torch' >&2\nexit 1\n")
    script.chmod(0o755)
    settings().interpreter = str(script)
    dock = make_dock()
    qtbot.waitUntil(dock.engine_notice.isVisible, timeout=LONG)
    assert "SG-ENGINE-002" in dock.engine_notice.text


@pytest.mark.parametrize("part", ["next_job", "show_result"])
@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyError("crs"), "SG-BUG-001"), (SnowGalileoError("SG-STACK-001", "Gone."), "SG-STACK-001")],
)
def test_a_result_that_cannot_be_shown_ends_the_run(
    ready_dock, monkeypatch, message_bar, qtbot, part, error, code
):
    def fail(_result):
        raise error

    page = ready_dock.map_page
    logged = []
    QgsApplication.messageLog().messageReceived.connect(lambda *message: logged.append(message[0]))
    monkeypatch.setattr(page, part, fail)
    run(ready_dock, qtbot)
    assert not page.job.is_running
    assert code in page.run_panel.state_text
    assert code in page.result_panel.text
    assert message_bar.currentItem().title() == code
    assert any(code in text for text in logged)
    if code == "SG-BUG-001":
        assert "KeyError: 'crs'" in page.result_panel.text
        assert any("Traceback" in text and "in fail" in text for text in logged)


@pytest.fixture()
def language(request, speak):
    speak(request.param)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it"], indirect=True)
def test_everything_fits_into_a_narrow_dock(language, ready_dock, qtbot):
    width = 280
    error = SnowGalileoError("SG-STACK-001", "/a_path_without_spaces" * 20, "Export it again.")
    ready_dock.resize(width, 900)
    for page in ready_dock.job_pages():
        ready_dock.pages.setCurrentWidget(page)
        page.result_panel.show_failure(error)
        for box in page.findChildren(QgsCollapsibleGroupBoxBasic):
            box.setCollapsed(False)
            # what is hidden now is shown at other times
            box.show()
        area = page.scroll_area
        inner = width - 12 - area.verticalScrollBar().sizeHint().width()
        assert area.widget().minimumSizeHint().width() <= inner, page.objectName()
        qtbot.waitUntil(lambda area=area: area.widget().width() <= area.viewport().width(), timeout=LONG)
        assert not area.horizontalScrollBar().isVisible()
        page.result_panel.show_result(Shown("38 %", "mean snow cover on 15 Apr 2025; snow 1.1 km²"), True)
        assert area.widget().minimumSizeHint().width() <= inner

        def is_whole(page=page):
            for box in page.findChildren(QCheckBox):
                assert box.height() >= box.heightForWidth(box.width()) or not box.isVisible(), box.text()

        qtbot.waitUntil(is_whole, timeout=LONG)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it"], indirect=True)
def test_all_tabs_are_in_sight(language, make_dock, no_engine, qtbot):
    dock = make_dock()
    dock.pages.resize(280, 600)
    tabs = dock.pages.tabBar()
    qtbot.waitUntil(lambda: tabs.width() <= 280, timeout=LONG)
    assert tabs.count() == 4
    for number in range(tabs.count()):
        assert tabs.tabRect(number).right() <= tabs.width()
        assert tabs.tabRect(number).width() >= 40
        assert tabs.tabToolTip(number) == tabs.tabText(number)


@pytest.mark.parametrize("height", [384 - 130, 618])
def test_the_form_keeps_most_of_a_low_dock(ready_dock, qtbot, height):
    """384: a screen of 768 pixels at 200 % scaling; 130: title bars, menus and status bar of QGIS."""
    ready_dock.setFloating(True)
    ready_dock.resize(298, height)
    error = SnowGalileoError("SG-STACK-001", "A long story. " * 60, "Export it again.")
    for page in ready_dock.job_pages():
        ready_dock.pages.setCurrentWidget(page)
        page.result_panel.show_failure(error)
        qtbot.wait(50)

        def has_most(page=page):
            assert page.scroll_area.height() >= 0.5 * ready_dock.widget().height()

        qtbot.waitUntil(has_most, timeout=LONG)


def test_accelerators_are_unique_and_none_is_one_of_qgis_menus(ready_dock):
    from qgis.PyQt.QtWidgets import QAbstractButton, QLabel

    for page in (ready_dock.map_page, ready_dock.train_page, ready_dock.evaluate_page):
        texts = [widget.text() for kind in (QAbstractButton, QLabel) for widget in page.findChildren(kind)]
        letters = [text[text.index("&") + 1].upper() for text in texts if "&" in text]
        assert len(letters) >= 7
        assert sorted(letters) == sorted(set(letters))
        assert set(letters).isdisjoint("JEVLSPORDWMCH")


def test_every_input_has_a_name_for_screen_readers(ready_dock):
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

    buddies = {label.buddy() for label in ready_dock.findChildren(QLabel) if label.buddy() is not None}
    for kind in (QComboBox, QLineEdit):
        for widget in ready_dock.findChildren(kind):
            named = widget.accessibleName() or widget in buddies or widget.parent() in buddies
            composite = isinstance(widget.parent(), QComboBox) or widget.objectName() == "qt_spinbox_lineedit"
            assert named or composite, widget.objectName()
    for button in (
        ready_dock.map_page.input_panel.files_button,
        ready_dock.map_page.input_panel.folder_button,
        ready_dock.map_page.area_panel.clear_button,
    ):
        assert isinstance(button, QAbstractButton)
        assert button.accessibleName()

"""The dock in a real QGIS, with the real engine."""

import pytest

from tests.weights_server import ZIP_NAME, serving


@pytest.fixture()
def fresh_settings(qgis_app):
    from qgis.core import QgsSettings

    QgsSettings().remove("snowgalileo")
    yield
    QgsSettings().remove("snowgalileo")


@pytest.fixture()
def no_engine(monkeypatch, fresh_settings, tmp_path):
    """No interpreter anywhere: one was asked for by name and does not exist."""
    monkeypatch.setenv("SNOWGALILEO_PYTHON", str(tmp_path / "missing" / "python"))


@pytest.fixture()
def with_engine(monkeypatch, engine_python, fresh_settings):
    monkeypatch.setenv("SNOWGALILEO_PYTHON", str(engine_python))


@pytest.fixture(scope="session", autouse=True)
def stop_engine():
    yield
    from snowgalileo_qgis.core.engine_client import engine

    engine().stop()


@pytest.fixture()
def message_bar(qgis_iface, qtbot, monkeypatch):
    """A real message bar in the place of pytest-qgis's."""
    from qgis.gui import QgsMessageBar

    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    return bar


@pytest.fixture()
def make_dock(qgis_iface, qgis_canvas, qgis_new_project, message_bar, qtbot):
    """Makes docks as the plugin does, 320 pixels wide, and takes them down again."""
    from snowgalileo_qgis.gui.dock import SnowGalileoDock

    docks = []

    def make():
        dock = SnowGalileoDock(qgis_iface)
        dock.resize(320, 900)
        dock.show()
        docks.append(dock)
        return dock

    yield make
    for dock in docks:
        dock.close_down()
        dock.deleteLater()


@pytest.fixture()
def dock(with_engine, make_dock, qtbot):
    """A dock that knows its engine."""
    dock = make_dock()
    qtbot.waitUntil(lambda: dock.map_page.model_panel.device_combo.count() > 1, timeout=600_000)
    return dock


@pytest.fixture()
def ready_dock(dock, stack_folder, checkpoint, qtbot):
    """A dock that shows what the stack holds and could run."""
    dock.map_page.model_panel.checkpoint_widget.setFilePath(str(checkpoint))
    dock.map_page.input_panel.set_paths([str(stack_folder)])
    qtbot.waitUntil(lambda: dock.map_page.availability.table is not None, timeout=600_000)
    return dock


@pytest.fixture()
def weights_server(weights_archive):
    """A server of the published weights."""
    with serving({ZIP_NAME: weights_archive.read_bytes()}) as running:
        yield running


@pytest.fixture()
def model_panel(with_engine, weights_server, tmp_path, monkeypatch, qtbot):
    """A panel whose weights come from the server and go to ``tmp_path``."""
    from snowgalileo_qgis.core.settings import settings
    from snowgalileo_qgis.gui.model_panel import ModelPanel

    monkeypatch.setenv("SNOWGALILEO_HOME", str(tmp_path))
    settings().weights_mirror = weights_server.url
    panel = ModelPanel()
    qtbot.addWidget(panel)
    yield panel
    panel.close_down()

"""The plugin in a window: button, menu, dock, options page, and nothing left after unloading."""

from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QMainWindow

from snowgalileo_qgis import classFactory
from snowgalileo_qgis.core.engine_client import engine


class Window(QMainWindow):
    """What the plugin asks of ``iface``, on a real window."""

    def __init__(self, canvas):
        super().__init__()
        self.toolbar = self.addToolBar("Plugins")
        self.raster_menu = self.menuBar().addMenu("Raster")
        self.help_menu = self.menuBar().addMenu("Help")
        self.factories = []
        self.layer_actions = []
        self.canvas = canvas

    def mainWindow(self):
        return self

    def mapCanvas(self):
        return self.canvas

    def pluginHelpMenu(self):
        return self.help_menu

    def addToolBarIcon(self, action):
        self.toolbar.addAction(action)

    def removeToolBarIcon(self, action):
        self.toolbar.removeAction(action)

    def addPluginToRasterMenu(self, name, action):
        self.raster_menu.addAction(action)

    def removePluginRasterMenu(self, name, action):
        self.raster_menu.removeAction(action)

    def registerOptionsWidgetFactory(self, factory):
        self.factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.factories.remove(factory)

    def addCustomActionForLayerType(self, action, menu, kind, all_layers):
        self.layer_actions.append(action)

    def addCustomActionForLayer(self, action, layer):
        assert action in self.layer_actions

    def removeCustomActionForLayerType(self, action):
        self.layer_actions.remove(action)

    def docks(self):
        from qgis.gui import QgsDockWidget

        return [dock for dock in self.findChildren(QgsDockWidget) if not sip.isdeleted(dock)]


@pytest.fixture()
def window(qgis_app, qgis_canvas, tmp_path, monkeypatch):
    monkeypatch.setenv("SNOWGALILEO_PYTHON", str(tmp_path / "none"))
    window = Window(qgis_canvas)
    window.show()
    yield window
    window.close()
    sip.delete(window)


@pytest.fixture()
def loaded(window):
    plugin = classFactory(window)
    plugin.initGui()
    yield plugin
    plugin.unload()


def test_the_button_makes_the_dock_and_follows_it(window, loaded):
    (action,) = window.toolbar.actions()
    assert window.raster_menu.actions() == [action]
    assert not action.icon().isNull()
    assert window.docks() == []
    action.trigger()
    (dock,) = window.docks()
    assert dock.isVisible()
    assert action.isChecked()
    action.trigger()
    assert not dock.isVisible()
    action.trigger()
    assert dock.isVisible()
    dock.close()
    assert not action.isChecked()
    assert window.docks() == [dock]


def test_the_help_menu_opens_the_guide_on_this_computer(window, loaded, monkeypatch):
    opened = []
    monkeypatch.setattr("snowgalileo_qgis.core.guide.QDesktopServices.openUrl", opened.append)
    (action,) = window.help_menu.actions()
    action.trigger()
    assert opened[0].isLocalFile() and Path(opened[0].toLocalFile()).is_file()


def test_unloading_takes_everything_back(window):
    registry = QgsApplication.processingRegistry()
    had_provider = registry.providerById("snowgalileo") is not None
    plugin = classFactory(window)
    plugin.initGui()
    plugin.action.trigger()
    assert registry.providerById("snowgalileo") is not None
    assert len(window.factories) == 1
    plugin.unload()
    QgsApplication.sendPostedEvents(None, 52)  # QEvent::DeferredDelete
    assert window.docks() == []
    assert window.toolbar.actions() == []
    assert window.raster_menu.actions() == []
    assert window.help_menu.actions() == []
    assert window.factories == []
    assert window.layer_actions == []
    assert (registry.providerById("snowgalileo") is not None) == had_provider
    assert engine().pid is None


def state(window):
    """What the plugin adds to the window and to QGIS."""
    QgsApplication.sendPostedEvents(None, 52)  # QEvent::DeferredDelete
    menus = (window.toolbar, window.raster_menu, window.help_menu)
    return {
        "actions": [len(menu.actions()) for menu in menus],
        "docks": len(window.docks()),
        "factories": len(window.factories),
        "layer actions": len(window.layer_actions),
        "providers": sorted(one.id() for one in QgsApplication.processingRegistry().providers()),
        "items of the map": len(window.canvas.scene().items()),
    }


def test_the_plugin_can_be_loaded_again(window):
    """As an update does; the second time it adds what it added the first time, and takes it back."""
    before, loaded = state(window), []
    for _ in range(2):
        plugin = classFactory(window)
        plugin.initGui()
        plugin.action.trigger()
        loaded.append(state(window))
        plugin.unload()
        assert state(window) == before
    assert loaded[0] == loaded[1] != before
    assert loaded[0]["docks"] == 1 and "snowgalileo" in loaded[0]["providers"]


def test_changed_options_reach_the_dock_at_once(window, loaded, monkeypatch, tmp_path):
    loaded.action.trigger()
    (dock,) = window.docks()
    assert not dock.engine_notice.isHidden()
    python = tmp_path / "python"
    python.touch()
    monkeypatch.setenv("SNOWGALILEO_PYTHON", str(python))
    loaded.options.settings_changed.emit()
    assert dock.engine_notice.isHidden()

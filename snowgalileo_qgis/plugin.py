"""The plugin's actions, dock, options page and Processing provider; no logic."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgisInterface, QgsDockWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QIcon

from .core.compat import QAction
from .core.engine_client import engine
from .core.guide import open_guide
from .core.messages import adapt_to_log_window, tr
from .core.paths import resource
from .engine.protocol import PredictSpec
from .engine.protocol.lock_file import name_program
from .processing.provider import SnowGalileoProvider

MENU = "SnowGalileo"


class SnowGalileoPlugin:
    """SnowGalileo in QGIS. ``iface`` is ``None`` under ``qgis_process``."""

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        self.iface = iface
        self.provider: Optional[SnowGalileoProvider] = None
        self.action: Optional[QAction] = None
        self.help_action: Optional[QAction] = None
        self.dock: Optional[QgsDockWidget] = None
        self.options: Optional[QgsOptionsWidgetFactory] = None
        self.repeat_action: Optional[QObject] = None
        self.stale_maps: Optional[QObject] = None
        self.season_headings: Optional[QObject] = None
        self.identify_words: Optional[QObject] = None
        name_program("QGIS")

    def initProcessing(self) -> None:
        """Register the algorithms; the only method that ``qgis_process`` calls."""
        provider = SnowGalileoProvider()
        # the registry takes ownership of the provider, and deletes it if it refuses it
        if QgsApplication.processingRegistry().addProvider(provider):
            self.provider = provider
            # the example models use this plugin's algorithms, which QGIS finds only now
            provider.refreshAlgorithms()

    def initGui(self) -> None:
        """Add the button, the menu entry and the options page."""
        from .core.identify import IdentifyWords
        from .core.season_headings import SeasonHeadings
        from .core.stale import StaleMaps
        from .gui.options import SnowGalileoOptionsFactory
        from .gui.repeat_action import RepeatAction

        adapt_to_log_window()
        self.initProcessing()
        self.action = QAction(
            QIcon(str(resource("icons", "snowgalileo.svg"))),
            tr("SnowGalileo: map snow cover"),
            self.iface.mainWindow(),
        )
        self.action.setObjectName("snowGalileoDockAction")
        self.action.setToolTip(tr("Map fractional snow cover with SnowGalileo"))
        self.action.setCheckable(True)
        self.action.toggled.connect(self._show_dock)
        self.iface.addToolBarIcon(self.action)
        self.iface.addPluginToRasterMenu(MENU, self.action)
        self.help_action = QAction(self.action.icon(), MENU, self.iface.mainWindow())
        self.help_action.setObjectName("snowGalileoHelpAction")
        self.help_action.triggered.connect(self._open_guide)
        self.iface.pluginHelpMenu().addAction(self.help_action)
        self.repeat_action = RepeatAction(self.iface, self._repeat)
        self.stale_maps = StaleMaps(self.iface)
        self.season_headings = SeasonHeadings(self.iface)
        self.identify_words = IdentifyWords()
        self.options = SnowGalileoOptionsFactory()
        self.options.settings_changed.connect(self.stale_maps.check)
        self.iface.registerOptionsWidgetFactory(self.options)

    def unload(self) -> None:
        """Remove everything and end the engine."""
        if self.dock is not None:
            self.dock.close_down()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        if self.repeat_action is not None:
            self.repeat_action.close_down()
            self.repeat_action = None
        if self.stale_maps is not None:
            self.stale_maps.close_down()
            self.stale_maps = None
        if self.season_headings is not None:
            self.season_headings.close_down()
            self.season_headings = None
        if self.identify_words is not None:
            self.identify_words.close_down()
            self.identify_words = None
        if self.options is not None:
            self.iface.unregisterOptionsWidgetFactory(self.options)
            self.options = None
        if self.help_action is not None:
            self.iface.pluginHelpMenu().removeAction(self.help_action)
            self.help_action.deleteLater()
            self.help_action = None
        if self.action is not None:
            self.iface.removePluginRasterMenu(MENU, self.action)
            self.iface.removeToolBarIcon(self.action)
            self.action.deleteLater()
            self.action = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        engine().stop()

    def _repeat(self, made_with: PredictSpec) -> None:
        """Open the dock with the settings of an earlier map."""
        self.action.setChecked(True)
        self.dock.setUserVisible(True)
        self.dock.repeat(made_with)

    def _open_guide(self) -> None:
        open_guide()

    def _show_dock(self, is_shown: bool) -> None:
        """Create the dock when it is first shown; from then on, dock and action follow each other."""
        if not is_shown or self.dock is not None:
            return
        from .gui.dock import SnowGalileoDock

        self.action.toggled.disconnect(self._show_dock)
        self.dock = SnowGalileoDock(self.iface, self.iface.mainWindow())
        self.options.settings_changed.connect(self.dock.check_engine)
        self.dock.map_page.watch_window.updated.connect(self.stale_maps.check)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.setToggleVisibilityAction(self.action)
        self.dock.setUserVisible(True)

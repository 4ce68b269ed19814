"""The dock: one page per task, and a notice above them if the engine is missing."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import Qgis
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ..core.engine_client import engine
from ..core.engine_info import EngineInfo
from ..core.environment import find_interpreter
from ..core.messages import log_error, tr
from ..core.tasks.background_task import BackgroundTask
from ..core.tasks.engine_state import engine_state
from ..core.tasks.hello_task import HelloTask
from ..core.tasks.install_task import InstallTask
from ..core.tasks.latest_task import LatestTask
from ..engine.protocol import Cancelled, PredictSpec, SnowGalileoError
from .analyse_page import AnalysePage
from .engine_panel import EnginePanel
from .evaluate_page import EvaluatePage
from .forms import icon
from .job_page import JobPage
from .map_page import MapPage
from .notice import Notice
from .options import PAGE_NAME
from .tab_order import set_tab_order
from .train_page import TrainPage


class SnowGalileoDock(QgsDockWidget):
    """The plugin's main window.

    Pages pass on their results: a new map to the comparison, new weights to the mapping.
    """

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("SnowGalileo"), parent)
        self.setObjectName("SnowGalileoDock")
        self.setWindowIcon(icon("snowgalileo.svg"))
        self._iface = iface
        self._hello = LatestTask(self)
        self._hello.succeeded.connect(self._show_devices)
        self._hello.failed.connect(self._on_hello_failed)
        contents = QWidget(self)
        self.engine_notice = Notice(contents)
        self.engine_notice.action_clicked.connect(self._open_options)
        self.pages = QTabWidget(contents)
        self.pages.setDocumentMode(True)
        # in a narrow dock, names are cut (tooltips tell them) rather than tabs scrolled out of sight
        self.pages.setUsesScrollButtons(False)
        self.pages.setElideMode(Qt.TextElideMode.ElideRight)
        self.map_page = MapPage(iface, self.pages)
        self.analyse_page = AnalysePage(iface, self.pages)
        self.engine_panel = EnginePanel(contents, is_compact=True)
        engine_state().changed.connect(self.check_engine)
        engine_state().work_started.connect(self._on_engine_work)
        self.map_page.first_steps.set_engine_panel(self.engine_panel)
        self.train_page = TrainPage(iface, self.pages)
        self.evaluate_page = EvaluatePage(iface, self.pages)
        for page, name in (
            (self.map_page, tr("Map")),
            (self.analyse_page, tr("Analyse")),
            (self.train_page, tr("Train")),
            (self.evaluate_page, tr("Compare")),
        ):
            self.pages.setTabToolTip(self.pages.addTab(page, name), name)
            set_tab_order(page)
        self.map_page.mapped.connect(self.evaluate_page.offer)
        self.visibilityChanged.connect(self.map_page.footprints.set_visible)
        self.train_page.model_chosen.connect(self._map_with)
        column = QVBoxLayout(contents)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.engine_notice)
        column.addWidget(self.pages)
        self.setWidget(contents)
        self.check_engine()

    def close_down(self) -> None:
        """End all jobs and leave the map as it was, before the dock is deleted."""
        engine_state().changed.disconnect(self.check_engine)
        engine_state().work_started.disconnect(self._on_engine_work)
        self._hello.drop()
        self.engine_panel.close_down()
        for page in self.job_pages():
            page.close_down()

    def check_engine(self) -> None:
        """Find the engine and ask for its devices; say what to do if there is none."""
        for page in self.job_pages():
            page.reload()
        try:
            find_interpreter()
        except SnowGalileoError as error:
            self._show_no_engine(error)
            return
        self.engine_notice.hide()
        self._hello.start(HelloTask(engine()))
        for page in self.job_pages():
            page.set_engine(True)

    def _on_engine_work(self, work: BackgroundTask) -> None:
        """An engine that is being installed is not missing, unless that fails."""
        if not isinstance(work, InstallTask):
            return
        if not self.engine_notice.isHidden():
            self._show_installing()
        work.failed.connect(self._on_engine_work_failed)

    def _on_engine_work_failed(self, _error: SnowGalileoError) -> None:
        self.check_engine()

    def repeat(self, made_with: PredictSpec) -> None:
        """Show the settings of an earlier map on the map page."""
        self.pages.setCurrentWidget(self.map_page)
        self.map_page.restore(made_with)

    def _map_with(self, weights: str) -> None:
        self.map_page.model_panel.use_weights([weights])
        self.pages.setCurrentWidget(self.map_page)

    def job_pages(self) -> List[JobPage]:
        """The pages, in the order of their tabs."""
        return [self.pages.widget(number) for number in range(self.pages.count())]

    def _show_devices(self, info: EngineInfo) -> None:
        for page in self.job_pages():
            page.show_devices(info)

    def _on_hello_failed(self, error: SnowGalileoError) -> None:
        if not isinstance(error, Cancelled):
            self._show_no_engine(error)

    def _show_installing(self) -> None:
        text = tr("The engine is being installed.")
        self.engine_notice.say(Qgis.MessageLevel.Info, text, tr("Open the settings"))
        for page in self.job_pages():
            page.set_engine(False)

    def _show_no_engine(self, error: SnowGalileoError) -> None:
        if isinstance(engine_state().work, InstallTask):
            self._show_installing()
            return
        self.engine_notice.say_error(error, tr("Open the settings"), Qgis.MessageLevel.Warning)
        log_error(error, Qgis.MessageLevel.Warning)
        for page in self.job_pages():
            page.set_engine(False)
        self.engine_panel.refresh()

    def _open_options(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE_NAME)
        self.check_engine()

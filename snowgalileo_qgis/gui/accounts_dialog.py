"""The window for accounts: per service what it gives, where to register, and whether the login works."""

from __future__ import annotations

from html import escape
from typing import Dict, Optional

from qgis.gui import QgsAuthConfigSelect, QgsFileWidget
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from ..core.accounts import SERVICES_WITH_ACCOUNT, account_fields, store_config, stored_config
from ..core.choice_words import service_words
from ..core.earth_engine import earth_engine_of
from ..core.error_words import titled
from ..core.messages import shown, shown_lines, tr, user_text
from ..core.network import online_network_settings
from ..core.settings import settings
from ..core.tasks.engine_task import EngineTask
from ..core.tasks.latest_task import LatestTask
from ..engine.protocol import (
    EARTH_ENGINE,
    Cancelled,
    EarthEngine,
    OnlineProducts,
    SearchSpec,
    Service,
    SnowGalileoError,
)
from .forms import load_form
from .links import use_keyboard

WIDTH = 520
SOMEWHERE = {"type": "Polygon", "coordinates": [[[10.0, 46.0], [10.01, 46.0], [10.01, 46.01], [10.0, 46.0]]]}
"""A trial needs an area; nothing is searched in it."""


class AccountsDialog(QDialog):
    """One choice of a configuration for each service, and the project and login of Earth Engine; a choice is
    stored at once.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("accounts_dialog", self)
        self.replay = ""
        self.selects: Dict[str, QgsAuthConfigSelect] = {}
        for service in SERVICES_WITH_ACCOUNT:
            self._add(service)
        self._add_earth_engine()
        self.job = LatestTask(self)
        self.job.succeeded.connect(self._on_tested)
        self.job.failed.connect(self._on_failed)
        self.test_button.clicked.connect(self.test)
        self.button_box.rejected.connect(self.reject)
        self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))

    def test(self) -> None:
        """Log in to all chosen services."""
        try:
            accounts = account_fields({})
            earth_engine = self._earth_engine()
        except SnowGalileoError as error:
            self._on_failed(error)
            return
        if not accounts and earth_engine is None:
            self.state_label.setText(tr("No account is chosen."))
            return
        self.state_label.setText(tr("Logging in…"))
        self.test_button.setEnabled(False)
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        spec = SearchSpec(
            day=day,
            area=SOMEWHERE,
            sensors=["dem"],
            try_accounts=True,
            earth_engine=earth_engine,
            replay=self.replay,
            **accounts,
            **online_network_settings(),
        )
        self.job.start(EngineTask(tr("SnowGalileo: test accounts"), spec))

    def reject(self) -> None:
        """Close, and end a test."""
        self.job.drop()
        super().reject()

    def _earth_engine(self) -> Optional[EarthEngine]:
        """The login that is tried; raises ``SG-JOB-001`` for what is no project."""
        if not settings().earth_engine_project:
            return None
        found = earth_engine_of(replay=self.replay)
        found.validate()
        return found

    def _add(self, service: Service) -> None:
        select = QgsAuthConfigSelect(self)
        select.setAccessibleName(tr("Account of {service}").format(service=service.label))
        select.setConfigId(stored_config(service.id))
        select.selectedConfigIdChanged.connect(lambda config, name=service.id: store_config(name, config))
        self.selects[service.id] = select
        self.services_column.addWidget(self._about(service))
        self.services_column.addWidget(select)

    def _add_earth_engine(self) -> None:
        self.project_edit = QLineEdit(settings().earth_engine_project, self)
        self.project_edit.setPlaceholderText(tr("Google Cloud project that is registered for Earth Engine"))
        self.project_edit.setAccessibleName(tr("Cloud project for Earth Engine"))
        self.project_edit.textChanged.connect(
            lambda text: setattr(settings(), "earth_engine_project", text.strip())
        )
        self.login_widget = QgsFileWidget(self)
        self.login_widget.setDialogTitle(tr("Choose the key file of a service account"))
        self.login_widget.lineEdit().setPlaceholderText(tr("[Login of 'earthengine authenticate']"))
        self.login_widget.lineEdit().setAccessibleName(tr("File that logs in to Earth Engine"))
        self.login_widget.setToolTip(
            tr(
                "Key file of a service account, which stays where it is. Empty: the login of Google's own "
                "program."
            )
        )
        self.login_widget.setFilePath(settings().earth_engine_file)
        self.login_widget.fileChanged.connect(
            lambda path: setattr(settings(), "earth_engine_file", path.strip())
        )
        for widget in (self._about(EARTH_ENGINE), self.project_edit, self.login_widget):
            self.services_column.addWidget(widget)

    def _about(self, service: Service) -> QLabel:
        """What a service gives, and where to register."""
        about = tr("For {gives}. <a href='{page}'>Register</a>").format(
            gives=escape(service_words()[service.id]), page=escape(service.register)
        )
        if service.terms:
            about += " · " + tr("<a href='{page}'>Terms and access</a>").format(page=escape(service.terms))
        label = QLabel(f"<b>{escape(service.label)}</b><br>{about}", self)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setOpenExternalLinks(True)
        use_keyboard(label)
        label.setWordWrap(True)
        return label

    def _on_tested(self, result: OnlineProducts) -> None:
        self.test_button.setEnabled(True)
        refused = [titled(item.code, item.reason) for item in result.left_out]
        self.state_label.setText(shown_lines("\n".join(refused) or tr("All chosen accounts work.")))

    def _on_failed(self, error: SnowGalileoError) -> None:
        self.test_button.setEnabled(True)
        self.state_label.setText("" if isinstance(error, Cancelled) else shown(user_text(error)))

"""Online data, as products or from Earth Engine: the day, accounts, sensors, products of one's own, and
where to keep the stack.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List, Optional, Tuple, Union

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..core.accounts import account_fields, stored_services
from ..core.build_text import estimate_text
from ..core.choice_words import provider_words, sensor_words
from ..core.earth_engine import earth_engine_of
from ..core.messages import shown_lines, tr
from ..core.network import with_network
from ..core.online_text import needs_text
from ..core.settings import settings
from ..engine.protocol import (
    ArchiveAvailability,
    EarthEngine,
    FetchSpec,
    JobSpec,
    Json,
    OnlineProducts,
    ScanSpec,
    SearchSpec,
)
from .accounts_dialog import AccountsDialog
from .build_panel import BuildPanel
from .day_range import set_range
from .forms import load_form
from .model_panel import select
from .path_edit import PathEdit

LATENCY_DAYS = 7
"""A day this long ago has all products but final weather."""


class OnlinePanel(BuildPanel):
    """Provider, day, accounts, sensors and folders of one's own; ``changed`` is emitted when one changes."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("online_panel", self)
        self.replay = ""
        for provider, words in provider_words().items():
            self.provider_combo.addItem(words, provider)
        select(self.provider_combo, settings().provider)
        set_range(self.day_edit)
        self.prepare_build(LATENCY_DAYS)
        self.substitutes_check.setChecked(bool(settings().substitutes))
        self.substitutes_check.setVisible(not self.is_earth_engine)
        self.provider_combo.currentIndexChanged.connect(
            lambda _: self.substitutes_check.setVisible(not self.is_earth_engine)
        )
        self.substitutes_check.toggled.connect(self.changed)
        self.provider_combo.currentIndexChanged.connect(self.changed)
        self.accounts_button.clicked.connect(self._choose_accounts)
        self._prepare_own()

    def _prepare_own(self) -> None:
        """Offer the sensors, and show the folders of the last session."""
        self.sensors_combo.setDefaultText(tr("All sensors"))
        for sensor, words in sensor_words().items():
            self.sensors_combo.addItemWithCheckState(words, Qt.CheckState.Unchecked, sensor)
        self.own_edit = PathEdit(self)
        self.own_edit.setPlaceholderText(tr("Choose, type or drop folders"))
        self.own_edit.setAccessibleName(tr("Folders of your own products"))
        self.own_edit.setText(settings().own_products)
        self.own_row.insertWidget(0, self.own_edit)
        self.own_label.setBuddy(self.own_edit)
        self.own_button.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        self.own_button.clicked.connect(self._add_own_folder)
        self.own_box.setSaveCollapsedState(False)
        self.own_box.setCollapsed(not self.own_edit.paths())  # what has an effect is in sight
        self.sensors_combo.checkedItemsChanged.connect(lambda _: self.changed.emit())
        self.own_edit.paths_changed.connect(self.changed)

    def showEvent(self, event: QShowEvent) -> None:
        """QGIS may be open for days, and today is a day that can be mapped."""
        self.day_edit.setMaximumDate(QDate.currentDate())
        super().showEvent(event)

    @property
    def is_earth_engine(self) -> bool:
        """Whether the data come from Earth Engine instead of products."""
        return self.provider_combo.currentData() == "earth_engine"

    def sensors(self) -> List[str]:
        """Sensors to look for; none: all."""
        return list(self.sensors_combo.checkedItemsData())

    def own_folders(self) -> List[str]:
        """Folders of products that are used and not fetched."""
        return self.own_edit.paths()

    def choices(self) -> Tuple[Any, ...]:
        """Where the data come from."""
        substitutes = self.substitutes_check.isChecked()
        provider = self.provider_combo.currentData()
        return (provider, substitutes, tuple(self.sensors()), tuple(self.own_folders()))

    def problem(self) -> str:
        """What is missing; empty: nothing."""
        if self.is_earth_engine and not settings().earth_engine_project:
            return tr("Enter your Google Cloud project under Accounts first.")
        return ""

    def earth_engine(self) -> EarthEngine:
        """Earth Engine as a source, with the login chosen under *Accounts*."""
        return earth_engine_of(replay=self.replay, sensors=self.sensors())

    def look(self, area: Optional[Json]) -> JobSpec:
        """The job that shows what there is, without network settings; no account is read for it."""
        if self.is_earth_engine:
            day, own = self.day().isoformat(), self.own_folders()
            return ScanSpec(day=day, area=area, archive=own, earth_engine=self.earth_engine())
        return SearchSpec(**self._fields(area), accounts=stored_services())

    def download(self, area: Optional[Json]) -> FetchSpec:
        """The download of products without accounts and network settings."""
        return FetchSpec(**self._fields(area), limit_gb=settings().products_limit_gb)

    def fetch(self, area: Optional[Json]) -> FetchSpec:
        """The download of products; raises ``SG-ONLINE-002`` for an account that cannot be read."""
        return with_network(replace(self.download(area), **account_fields({})))

    def save(self) -> None:
        """Store the choices for the next session."""
        settings().last_day = self.day().isoformat()
        settings().substitutes = int(self.substitutes_check.isChecked())
        settings().provider = self.provider_combo.currentData()
        settings().own_products = self.own_edit.text()

    def show_estimate(self, found: Union[OnlineProducts, ArchiveAvailability, None]) -> None:
        """Show sizes, what is missing and what waits for accounts; ``None``: hide it."""
        self.estimate_label.setVisible(found is not None)
        if isinstance(found, ArchiveAvailability):
            self.estimate_label.setText(estimate_text(found))
        if not isinstance(found, OnlineProducts):
            return
        lines = needs_text(found)
        if found.waits_for:
            lines.append(tr("An account would add: {services}.").format(services="; ".join(found.waits_for)))
        if found.missing:
            lines.append(tr("Nothing online: {sensors}.").format(sensors=", ".join(found.missing)))
        self.estimate_label.setText(shown_lines("\n".join(lines)))

    def _fields(self, area: Optional[Json]) -> Json:
        return {
            "day": self.day().isoformat(),
            "area": area,
            "sensors": self.sensors(),
            "archive": self.own_folders(),
            "cache": settings().products_folder,
            "substitutes": self.substitutes_check.isChecked(),
            "replay": self.replay,
        }

    def _add_own_folder(self) -> None:
        known = self.own_folders()
        start = known[-1] if known else settings().last_archive
        path = QFileDialog.getExistingDirectory(self, tr("Choose a folder of downloaded products"), start)
        if path and path not in known:
            self.own_edit.set_paths([*known, path])

    def _choose_accounts(self) -> None:
        dialog = AccountsDialog(self)
        dialog.replay = self.replay
        dialog.exec()
        self.changed.emit()

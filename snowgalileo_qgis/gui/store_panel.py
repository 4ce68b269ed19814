"""Address and keys of the object store, and whether they work; a part of the options."""

from __future__ import annotations

from typing import Optional
from uuid import uuid4

from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ..core.accounts import STORE, store_access, store_config, stored_config
from ..core.messages import tr, user_text
from ..core.settings import settings
from ..core.tasks.engine_task import EngineTask
from ..core.tasks.latest_task import LatestTask
from ..engine.protocol import Availability, InspectSpec, SnowGalileoError
from .forms import load_form
from .text_view import TextView


class StorePanel(QGroupBox):
    """Nothing is stored before ``apply``."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("store_panel", self)
        self.state_label = TextView.instead_of(self.state_label)
        self.address_edit.setText(settings().store_address)
        self.keys_select.setConfigId(stored_config(STORE))
        self._job = LatestTask(self)
        self._job.succeeded.connect(self._on_answered)
        self._job.failed.connect(self._on_failed)
        self.test_button.clicked.connect(self.test)

    def apply(self) -> None:
        """Store the choices."""
        settings().store_address = self._address()
        store_config(STORE, self.keys_select.configId())

    def test(self) -> None:
        """Ask for a bucket that nobody has: a store looks at the keys first, then for the bucket."""
        try:
            access = store_access(self._address(), self.keys_select.configId())
        except SnowGalileoError as error:
            self._on_failed(error)
            return
        self.state_label.setText(tr("Asking the store…"))
        self.test_button.setEnabled(False)
        spec = InspectSpec(stacks=[f"s3://snowgalileo-{uuid4().hex}/none.zarr"])
        self._job.start(EngineTask(tr("SnowGalileo: test the object store"), spec, access=access))

    def _address(self) -> str:
        return self.address_edit.text().strip()

    def _on_answered(self, _: Availability) -> None:
        self._show(tr("The store answers."))

    def _on_failed(self, error: SnowGalileoError) -> None:
        if error.code == "SG-STORE-001":
            works = tr("The store answers and accepts the keys.")
            self._show(works if self.keys_select.configId() else tr("The store answers."))
        elif "(AccessDenied)" in error.text:
            self._show(
                tr(
                    "The store answers, but these keys may not look for buckets. Whether they may use yours "
                    "shows when it is opened."
                )
            )
        else:
            self._show(user_text(error))

    def _show(self, text: str) -> None:
        self.test_button.setEnabled(True)
        self.state_label.setText(text)

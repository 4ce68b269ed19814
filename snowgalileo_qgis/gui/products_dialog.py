"""The window for downloaded products: how much of which kind there is, and removing what is not needed."""

from __future__ import annotations

import time
from typing import List, Optional, Union

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDateTime, QLocale, Qt
from qgis.PyQt.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from ..core.counts import counted, number_text
from ..core.messages import as_tooltip, shown, tr, user_text
from ..core.tasks.engine_task import EngineTask
from ..core.tasks.latest_task import LatestTask
from ..engine.protocol import CacheContents, CacheKind, CacheSpec, Cancelled, KeptProduct, SnowGalileoError
from .forms import load_form
from .weights_table import size_text

KIND, PRODUCTS, SIZE, USED = range(4)
WIDTH, HEIGHT = 620, 420


class ProductsDialog(QDialog):
    """A table of kinds to tick, with the products of each; nothing is looked at before ``refresh``.

    ``folder``: of the products; empty: the user's own.
    """

    def __init__(self, folder: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("products_dialog", self)
        self.resize(WIDTH, HEIGHT)
        self._folder = folder
        self._found: Optional[CacheContents] = None
        self._outcome = ""
        self._job = LatestTask(self)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.failed.connect(self._on_failed)
        self.remove_button.setIcon(QgsApplication.getThemeIcon("/mActionDeleteSelected.svg"))
        self.table.header().setStretchLastSection(False)
        self.table.header().setSectionResizeMode(KIND, QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(self._on_choice)
        self.days_spin.valueChanged.connect(self._on_choice)
        self.unfinished_check.toggled.connect(self._on_choice)
        self.remove_button.clicked.connect(self.remove)
        self.close_button.clicked.connect(self.reject)
        self._show_choice()

    def refresh(self) -> None:
        """Look at the folder."""
        self._start(CacheSpec(cache=self._folder), tr("SnowGalileo: look at downloaded products"))

    def remove(self) -> None:
        """Remove what is chosen, and look at the folder again."""
        self._start(self._spec(remove=True), tr("SnowGalileo: clean up downloaded products"))

    def reject(self) -> None:
        """Close, and end the job; what is removed by then is gone."""
        self._job.drop()
        super().reject()

    def _start(self, spec: CacheSpec, title: str) -> None:
        self.remove_button.setEnabled(False)
        self.state_label.setText(tr("Removing…") if spec.remove else tr("Looking at the folder…"))
        self._job.start(EngineTask(title, spec))

    def _spec(self, *, remove: bool = False) -> CacheSpec:
        return CacheSpec(
            cache=self._folder,
            remove=remove,
            kinds=self._kinds(),
            unused_days=float(self.days_spin.value()),
            unfinished_only=self.unfinished_check.isChecked(),
        )

    def _kinds(self) -> List[str]:
        rows = (self.table.topLevelItem(number) for number in range(self.table.topLevelItemCount()))
        return [
            row.data(KIND, Qt.ItemDataRole.UserRole)
            for row in rows
            if row.checkState(KIND) == Qt.CheckState.Checked
        ]

    def _on_succeeded(self, result: CacheContents) -> None:
        if result.removed or result.warnings:
            stay = len(result.warnings)
            self._outcome = tr("{size} are free now.").format(size=size_text(result.freed))
            if stay:
                self._outcome += " " + counted(
                    stay,
                    tr("{n} product stays: it is in use, or cannot be removed."),
                    tr("{n} products stay: they are in use, or cannot be removed."),
                )
            self.refresh()
            return
        self._found = result
        self._show_found(result)
        self._show_choice()

    def _on_failed(self, error: SnowGalileoError) -> None:
        if not isinstance(error, Cancelled):
            self.state_label.setText(user_text(error))

    def _show_found(self, found: CacheContents) -> None:
        self.folder_label.setText(
            tr("{folder}: {size}; free on the disk: {free} GB").format(
                folder=shown(found.folder),
                size=size_text(sum(kind.size for kind in found.kinds)),
                free=number_text(found.free / 1e9),
            )
        )
        is_first = not self.table.topLevelItemCount()
        ticked = {kind.kind for kind in found.kinds} if is_first else set(self._kinds())
        self.table.blockSignals(True)
        self.table.clear()
        for kind in found.kinds:
            row = self._add(None, kind.label, str(kind.products), kind)
            row.setData(KIND, Qt.ItemDataRole.UserRole, kind.kind)
            is_ticked = kind.kind in ticked
            row.setCheckState(KIND, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
            for product in found.products:
                if product.kind == kind.kind:
                    self._add(row, product.name, _state(product), product)
        for column in (PRODUCTS, SIZE, USED):
            self.table.resizeColumnToContents(column)
        self.table.blockSignals(False)

    def _add(
        self, above: Optional[QTreeWidgetItem], name: str, what: str, thing: Union[CacheKind, KeptProduct]
    ) -> QTreeWidgetItem:
        used = QDateTime.fromSecsSinceEpoch(int(thing.used)).date()
        day = QLocale().toString(used, QLocale.FormatType.ShortFormat)
        row = QTreeWidgetItem([shown(name), what, size_text(thing.size), day])
        row.setToolTip(KIND, as_tooltip(thing.path if isinstance(thing, KeptProduct) else name))
        row.setTextAlignment(SIZE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if above is None:
            self.table.addTopLevelItem(row)
        else:
            above.addChild(row)
        return row

    def _on_choice(self, *_: object) -> None:
        self._outcome = ""
        self._show_choice()

    def _show_choice(self) -> None:
        """Say what would be removed, after what was removed last."""
        found = self._found.products if self._found else []
        spec, now = self._spec(), time.time()
        chosen = [product for product in found if spec.kinds and spec.chooses(product, now)]
        self.remove_button.setEnabled(bool(chosen))
        text = counted(len(chosen), tr("{n} product is removed"), tr("{n} products are removed")) + tr(
            ", which frees {size}."
        ).format(size=size_text(sum(product.size for product in chosen)))
        if not found:
            text = tr("Nothing is here yet.") if self._found else ""
        elif not chosen:
            text = tr("Nothing fits the choice.")
        self.state_label.setText(f"{self._outcome} {text}".strip())


def _state(product: KeptProduct) -> str:
    """What is special about a product."""
    if product.is_in_use:
        return tr("in use")
    if not product.is_whole:
        return tr("unfinished")
    return counted(product.areas, tr("parts, {n} area"), tr("parts, {n} areas")) if product.areas else ""

"""Bars for what goes on at the same time: one for each online service, one for the build, one for the map."""

from __future__ import annotations

from typing import Dict, List, Mapping, Optional, Tuple

from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QProgressBar, QWidget

from ..core.counts import number_text
from ..core.messages import as_tooltip, tr
from ..core.progress import duration, percent
from ..engine.protocol import SERVICES, Json

BUILD, MAP = "build", "map"
STAGES: Mapping[str, str] = {
    "ingest": BUILD,
    "derive": BUILD,
    "export": BUILD,
    "read": MAP,
    "predict": MAP,
    "write": MAP,
}
"""Bars of the stages that come after the downloads."""
COUNTS_DAYS = ("series", "watch")
"""Stages that count days; their parts are of the day in work."""


def _names() -> Dict[str, Tuple[str, str]]:
    """Short and full name of each bar, in the order in which they are shown."""
    short = {
        "cdse": "Copernicus",
        "earthdata": "Earthdata",
        "usgs": "USGS",
        "cds": tr("Climate"),
        "google": "Google",
        "open": tr("Open data"),
    }
    services = {service.id: (short.get(service.id, service.id), service.label) for service in SERVICES}
    return {**services, BUILD: (tr("Stack"), tr("Stack")), MAP: (tr("Map"), tr("Map"))}


class PartBars(QWidget):
    """The bars, hidden while a job has no parts."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.bars: Dict[str, QProgressBar] = {}
        self._labels: List[QLabel] = []
        self._days_done = 0
        self.hide()

    def clear(self) -> None:
        """Remove all bars."""
        for widget in (*self.bars.values(), *self._labels):
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self.bars, self._labels = {}, []
        self.hide()

    def set_progress(self, message: Json) -> None:
        """Show a progress message; those of jobs without parts are passed over."""
        if message.get("stage") in COUNTS_DAYS and message["done"] != self._days_done:
            self._days_done = message["done"]
            self.clear()  # the downloads of another day begin anew
        parts = {str(part["id"]): part for part in message.get("parts") or ()}
        if parts and not self.bars:
            self._add([*parts, *([MAP] if BUILD in parts else [])])
        for name, part in parts.items():
            share = 100 * part["done"] / max(1, part["total"])
            self._show(name, share, part.get("eta_s"), part)
        name = STAGES.get(str(message.get("stage")), "")
        if not parts and name in self.bars:
            self._show_stage(name, message)

    def _show_stage(self, name: str, message: Json) -> None:
        """Show a stage after the downloads; what comes before it is done."""
        for other in self.bars:
            if other != name and not (name == BUILD and other == MAP):
                self._show(other, 100.0)
        share = 100 * message.get("done", 0) / max(1, message.get("total") or 0)
        is_building = name == BUILD
        self._show(
            name, percent(message) if is_building else share, None if is_building else message.get("eta_s")
        )

    def _add(self, wanted: List[str]) -> None:
        for name, (short, label) in _names().items():
            if name in wanted:
                row = len(self._labels)
                self._labels.append(QLabel(short, self))
                bar = self.bars[name] = QProgressBar(self)
                bar.setRange(0, 100)
                bar.setAccessibleName(label)
                bar.setMinimumWidth(60)
                self._labels[-1].setToolTip(as_tooltip(label))
                self._grid.addWidget(self._labels[-1], row, 0)
                self._grid.addWidget(bar, row, 1)
                self._show(name, 0.0)
        self.show()

    def _show(
        self, name: str, share: float, eta_s: Optional[float] = None, part: Optional[Json] = None
    ) -> None:
        bar = self.bars.get(name)
        if bar is None:
            return
        bar.setValue(max(bar.value(), min(100, int(share))))
        left = f" · {duration(eta_s)}" if eta_s and bar.value() < 100 else ""
        bar.setFormat(f"%p %{left}")
        text = bar.accessibleName()
        if part and name != BUILD:
            done, total = (number_text(part[key] / 1e6, 1) for key in ("done", "total"))
            text = tr("{service}: {done} of {total} MB").format(service=text, done=done, total=total)
        bar.setToolTip(as_tooltip(text))

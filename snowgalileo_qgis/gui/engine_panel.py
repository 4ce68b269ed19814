"""Installs, updates and removes the engine; used in the options and wherever an engine is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from ..core.engine_client import engine
from ..core.environment import find_interpreter
from ..core.installation import backend_text, install_percent, install_request, install_text, size_text
from ..core.messages import LAST_ERRORS, log, shown, shown_lines, tr, user_text
from ..core.settings import settings
from ..core.tasks.background_task import BackgroundTask
from ..core.tasks.engine_state import engine_state
from ..core.tasks.install_task import BundleTask, InstallTask, PlanTask, RemoveTask, ReportTask, State
from ..core.tasks.latest_task import LatestTask
from ..engine.protocol import Cancelled, Json, SnowGalileoError
from ..installer.folder import Installed
from ..installer.install import Request
from ..installer.plan import Plan
from .forms import load_form
from .notice import Notice
from .save_path import ask_save_path

WEIGHTS = (".pth", ".safetensors")


class EnginePanel(QWidget):
    """A button, a choice of builds with their sizes, progress, and what else can be done with the engine.

    It also shows work that another such panel began. Call ``refresh`` to show what is there, ``close_down``
    before it is deleted. ``is_compact``: without the settings, for a dock.
    """

    def __init__(self, parent: Optional[QWidget] = None, is_compact: bool = False) -> None:
        super().__init__(parent)
        load_form("engine_panel", self)
        for widget in (self.mirror_label, self.mirror_edit, self.dask_check):
            widget.setVisible(not is_compact)
        self.notice = Notice(self)
        self.notice_column.addWidget(self.notice)
        self._plan: Optional[Plan] = None
        self._installed: Optional[Installed] = None
        self._button_text = ""
        self._ask = LatestTask(self)
        self._ask.succeeded.connect(self._show_state)
        self._ask.failed.connect(self._on_failed)
        self._work = LatestTask(self)
        self._work.message.connect(self._on_message)
        self._work.succeeded.connect(self._on_done)
        self._work.failed.connect(self._on_work_failed)
        menu = QMenu(self)
        menu.addAction(tr("Install from a bundle…"), self._choose_bundle)
        menu.addAction(tr("Save for a computer without internet…"), self._choose_target)
        menu.addSeparator()
        menu.addAction(tr("Copy diagnostics"), self.copy_report)
        self.remove_action = menu.addAction(tr("Remove the engine…"), self._confirm_remove)
        self.more_button.setMenu(menu)
        self.mirror_edit.setText(settings().package_mirror)
        self.mirror_edit.setPlaceholderText(tr("None: what pip is set to"))
        self.mirror_edit.editingFinished.connect(self._store_mirror)
        self.choice_combo.currentIndexChanged.connect(self._show_choice)
        self.dask_check.toggled.connect(self._show_choice)
        self.install_button.clicked.connect(self.install)
        self.cancel_button.clicked.connect(self.cancel)
        self._set_busy("")
        self.choice_combo.hide()
        engine_state().work_started.connect(self._follow)
        engine_state().changed.connect(self.refresh)
        if engine_state().work is not None:
            self._follow(engine_state().work)

    @property
    def is_busy(self) -> bool:
        """Whether something is being installed, removed or saved."""
        return self._work.is_running

    def refresh(self) -> None:
        """Look at this computer in the background, and show what is there and what could be installed."""
        if not self.is_busy:
            self.state_label.setText(tr("Looking at this computer…"))
            self._ask.start(PlanTask())

    def install(self) -> None:
        """Install the chosen build."""
        self._store_mirror()
        self._start_install(self._request())

    def install_bundle(self, path: str) -> None:
        """Install from a bundle, without the network."""
        self._start_install(install_request(bundle=Path(path)))

    def save_bundle(self, path: str, with_python: bool = False) -> None:
        """Write a bundle of the chosen build, with the model files that are used."""
        request = self._request()
        models = [Path(model) for model in QgsFileWidget.splitFilePaths(settings().checkpoint)]
        weights = [model for model in models if model.is_file() and model.suffix in WEIGHTS]
        self._start(BundleTask(Path(path), request, weights, with_python), tr("Saving…"))

    def remove(self) -> None:
        """Remove the engine."""
        engine().stop()
        self._start(RemoveTask(), tr("Removing…"))

    def copy_report(self) -> None:
        """Put a report without private data on the clipboard."""
        lines = (f"QGIS {Qgis.QGIS_VERSION}", *(f"Error: {text}" for text in LAST_ERRORS))
        self._start(ReportTask(lines), tr("Asking the system…"))

    def cancel(self) -> None:
        """Stop; finished downloads are kept for the next time."""
        self.cancel_button.setEnabled(False)
        self.progress_label.setText(tr("Cancelling…"))
        self._work.cancel()

    def close_down(self) -> None:
        """End what is running."""
        self._ask.drop()
        self._work.drop()

    def _request(self) -> Request:
        """The chosen build; before this computer was looked at, the one that fits, with the same extras."""
        has_dask = self.dask_check.isChecked() if self._plan else None
        return install_request(self.choice_combo.currentData() or "auto", has_dask=has_dask)

    def _start_install(self, request: Request) -> None:
        self._start(InstallTask(request), tr("Preparing…"))

    def _start(self, task: BackgroundTask, text: str) -> None:
        if self.is_busy:
            return
        self._work.start(task)
        self._show_work(text)
        engine_state().begin(task)

    def _follow(self, task: BackgroundTask) -> None:
        """Show what another panel started."""
        if not self.is_busy:
            self._work.follow(task)
            self._show_work(tr("Preparing…"))

    def _show_work(self, text: str) -> None:
        self._ask.drop()
        self.notice.hide()
        self._set_busy(text)

    def _on_message(self, message: Json) -> None:
        if self.cancel_button.isEnabled():
            self.progress_bar.setRange(0, 100)
            self.progress_bar.setValue(round(install_percent(message)))
            self.progress_label.setText(install_text(message))

    def _on_done(self, result: object) -> None:
        self._set_busy("")
        if isinstance(result, str):
            QgsApplication.clipboard().setText(result)
            self.notice.say(Qgis.MessageLevel.Info, tr("The diagnostics are on the clipboard."))
            return
        if isinstance(result, tuple):
            path, size = result
            text = tr("Saved: {path} ({size}).").format(path=shown(path), size=size_text(size))
            self.notice.say(Qgis.MessageLevel.Info, text)
            return
        if isinstance(result, Installed):
            text = tr("The engine is installed and works.")
            self.notice.say(Qgis.MessageLevel.Info, f"{text} {shown_lines(result.note)}".strip())
        else:
            text = tr("The engine was removed; {size} are free again.").format(size=size_text(result))
            self.notice.say(Qgis.MessageLevel.Info, text)

    def _on_work_failed(self, error: SnowGalileoError) -> None:
        self._on_failed(error)
        if self._plan is None:  # the work was another panel's, and this one did not look at the computer yet
            self.refresh()

    def _on_failed(self, error: SnowGalileoError) -> None:
        self._set_busy("")
        if self._plan is None:
            self.state_label.clear()
            self.install_button.setEnabled(False)
        if isinstance(error, Cancelled):
            self.state_label.setText(tr("Cancelled. What was downloaded is kept for the next time."))
            return
        text = user_text(error)
        self.notice.say(Qgis.MessageLevel.Warning, text)
        log("\n".join(part for part in (text, error.detail) if part), Qgis.MessageLevel.Warning)

    def _set_busy(self, text: str) -> None:
        is_busy = bool(text)
        self.progress_label.setText(text)
        self.progress_bar.setRange(0, 0)
        for widget in (self.progress_bar, self.progress_label, self.cancel_button):
            widget.setVisible(is_busy)
        self.cancel_button.setEnabled(is_busy)
        for widget in (
            self.install_button,
            self.choice_combo,
            self.dask_check,
            self.mirror_edit,
            self.more_button,
        ):
            widget.setEnabled(not is_busy)
        self.install_button.setVisible(not is_busy)

    def _show_state(self, state: State) -> None:
        self._installed, is_current, self._plan = state
        self.state_label.setText(self._state_text(is_current))
        texts = {
            (False, False): tr("Install the engine"),
            (True, False): tr("Update the engine"),
            (True, True): tr("Repair the engine"),
        }
        self._button_text = texts[self._installed is not None, is_current]
        self.remove_action.setEnabled(self._installed is not None)
        self.choice_combo.blockSignals(True)
        self.choice_combo.clear()
        wanted = self._installed.backend if self._installed else None
        for choice in self._plan.choices:
            self.choice_combo.addItem(backend_text(choice.backend), choice.backend)
            if choice.backend == wanted or (wanted is None and choice.is_recommended):
                self.choice_combo.setCurrentIndex(self.choice_combo.count() - 1)
        self.choice_combo.setVisible(len(self._plan.choices) > 1)
        self.choice_combo.blockSignals(False)
        self.dask_check.setChecked(self._installed is not None and self._installed.has_dask)
        self._show_choice()

    def _state_text(self, is_current: bool) -> str:
        if self._installed is None:
            try:
                python = find_interpreter()
            except SnowGalileoError:
                return tr("The engine, which computes the maps, is not installed yet.")
            return tr("No engine is installed; the plugin uses {path}.").format(path=shown(str(python)))
        device = self._installed.device or tr("the processor")
        text = tr("The engine is installed: PyTorch {version}, computes on {device}, {size}.").format(
            version=shown(self._installed.version),
            device=shown(device),
            size=size_text(self._installed.size),
        )
        if not is_current:
            text += " " + tr("This plugin brings newer libraries; models and settings stay.")
        return text

    def _show_choice(self, *_: object) -> None:
        backend = self.choice_combo.currentData()
        chosen = [choice for choice in self._plan.choices if choice.backend == backend] if self._plan else []
        if not chosen:
            return
        choice = chosen[0]
        self.install_button.setEnabled(not choice.problem)
        wanted = backend, self.dask_check.isChecked()
        is_other = self._installed is not None and wanted != (
            self._installed.backend,
            self._installed.has_dask,
        )
        self.install_button.setText(tr("Install this build") if is_other else self._button_text)
        sizes = tr("{download} to download, {disk} on disk.").format(
            download=size_text(choice.download), disk=size_text(choice.disk)
        )
        mark = " " + tr("Recommended.") if choice.is_recommended else ""
        self.choice_label.setText(choice.problem or f"{sizes} {choice.reason}{mark}")

    def _store_mirror(self) -> None:
        settings().package_mirror = self.mirror_edit.text().strip()

    def _choose_bundle(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a bundle"), "", tr("Bundle") + " (*.zip)")
        if path:
            self.install_bundle(path)

    def _choose_target(self) -> None:
        title, kinds = tr("Save for a computer without internet"), tr("Bundle") + " (*.zip)"
        path = ask_save_path(self, title, kinds, "snowgalileo-engine.zip")
        if path:
            question = tr("Put Python into the bundle, too? It is needed where the computer has none.")
            yes = QMessageBox.StandardButton.Yes
            self.save_bundle(path, QMessageBox.question(self, tr("Bundle"), question) == yes)

    def _confirm_remove(self) -> None:
        size = size_text(self._installed.size if self._installed else 0)
        question = tr("Remove the engine? {size} become free; models and settings stay.").format(size=size)
        yes = QMessageBox.StandardButton.Yes
        if QMessageBox.question(self, tr("Remove the engine"), question) == yes:
            self.remove()

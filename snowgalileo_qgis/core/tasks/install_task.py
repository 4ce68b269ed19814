"""The installer in the background."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Sequence, Tuple

from ...engine.protocol import Json
from ...installer.bundle import save_bundle
from ...installer.control import Control, Progress
from ...installer.folder import Installed, current
from ...installer.install import Request, install, is_up_to_date, remove, tidy
from ...installer.plan import Plan, make_plan
from ...installer.report import report
from ..installation import install_percent
from ..messages import tr
from .background_task import BackgroundTask
from .engine_state import engine_state

State = Tuple[Optional[Installed], bool, Plan]
"""What is installed, whether it has the libraries of this plugin, and what could be installed."""


class InstallerTask(BackgroundTask):
    """Passes on progress as messages and stops at once when it is cancelled."""

    def __init__(self, description: str, is_silent: bool = True) -> None:
        super().__init__(description, is_silent)
        self.control = Control(self._report, self.isCanceled)

    def _report(self, progress: Progress) -> None:
        message: Json = {"type": "progress", **progress.to_json()}
        self.setProgress(install_percent(message))
        self.message.emit(message)


class PlanTask(InstallerTask):
    """Looks at this computer; returns a ``State``."""

    def __init__(self) -> None:
        super().__init__(tr("SnowGalileo: look for the engine"))

    def work(self) -> State:
        """Find Pythons and GPUs, which takes a second or two."""
        tidy()
        installed = current()
        return installed, installed is not None and is_up_to_date(installed), make_plan(control=self.control)


class InstallTask(InstallerTask):
    """Installs the engine; returns an ``Installed``."""

    def __init__(self, request: Request) -> None:
        super().__init__(tr("SnowGalileo: install the engine"), is_silent=False)
        self._request = request

    def work(self) -> Installed:
        """Download, install and prove it."""
        return install(self._request, self.control)

    def finished(self, is_done: bool) -> None:
        """Report the end; windows that do not follow the task hear of the engine, too."""
        super().finished(is_done)
        if is_done:
            engine_state().changed.emit()


class RemoveTask(InstallerTask):
    """Removes the engine; returns the bytes that are free again."""

    def __init__(self) -> None:
        super().__init__(tr("SnowGalileo: remove the engine"))

    def work(self) -> int:
        """Remove all that the installer made."""
        return remove()

    def finished(self, is_done: bool) -> None:
        """See ``InstallTask``."""
        super().finished(is_done)
        if is_done:
            engine_state().changed.emit()


class BundleTask(InstallerTask):
    """Writes a bundle for a computer like this one; returns its path and size.

    ``weights``: model files that go along; ``with_python``: a Python does, too.
    """

    def __init__(
        self,
        path: Path,
        request: Request,
        weights: Sequence[Path] = (),
        with_python: bool = False,
    ) -> None:
        super().__init__(tr("SnowGalileo: save the engine for a computer without internet"), is_silent=False)
        self._path = path
        self._request = request
        self._weights = weights
        self._with_python = with_python

    def work(self) -> Tuple[Path, int]:
        """Download and write the zip."""
        plan = make_plan(control=self.control)
        request = self._request
        backend = plan.choice(request.backend).backend
        size = save_bundle(
            self._path,
            plan.target,
            backend,
            self.control,
            request.mirror,
            request.connection,
            self._weights,
            with_python=self._with_python,
            python_mirror=request.python_mirror,
            has_dask=bool(request.has_dask),
        )
        return self._path, size


class ReportTask(InstallerTask):
    """Writes the diagnostics report; returns its text. ``more``: further lines."""

    def __init__(self, more: Tuple[str, ...]) -> None:
        super().__init__(tr("SnowGalileo: diagnostics"))
        self._more = more

    def work(self) -> str:
        """Ask the system."""
        return report(self._more)

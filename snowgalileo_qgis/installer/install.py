"""Installs, repairs, updates and removes the engine."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import List, Optional

from ..engine.protocol import SnowGalileoError
from .bundle import Bundle, unusable
from .control import Control
from .download import check_space, download_all
from .failures import writing
from .folder import (
    DOWNLOADS,
    PYTHON,
    TOOLS,
    Installed,
    current,
    discard,
    discard_half,
    discard_old,
    empty_trash,
    engine_folder,
    environments,
    new_environment,
    now,
    size_of,
)
from .holding import installing, is_in_use
from .index import Index
from .interpreters import MANAGED_PYTHON, Interpreter, no_python
from .locks import CPU, CUDA, extras_of, lock_files, lock_folder, lock_name, read_lock
from .plan import Choice, Plan, make_plan
from .sources import make_index
from .tool import Tool, runs, tool_wheels, unpack_uv
from .verify import Verdict, verify
from .web import Connection


@dataclass(frozen=True)
class Request:
    """What to install, and from where.

    ``backend``: ``cpu``, ``cuda``, ``mps`` or ``auto``. ``folder``: where, ``None`` for the user's folder.
    ``mirror``: address of a package index or folder with wheels, empty for pip's own. ``bundle``: a bundle
    to use instead of the network. ``python``: the Python to use, ``None`` for the best that is found.
    ``python_mirror``: where uv finds Pythons. ``locks``: folder of the lock files. ``has_dask``: with the
    libraries for Dask clusters; ``None``: as in the bundle, or as what is installed.
    """

    backend: str = "auto"
    folder: Optional[Path] = None
    mirror: str = ""
    bundle: Optional[Path] = None
    python: Optional[Path] = None
    python_mirror: str = ""
    connection: Connection = field(default_factory=Connection)
    locks: Path = field(default_factory=lock_folder)
    has_dask: Optional[bool] = None

    @property
    def target_folder(self) -> Path:
        """Where to install."""
        return self.folder or engine_folder()


def install(request: Request, control: Control) -> Installed:
    """Install the engine, beside one that may be there; it counts when all is done and proved.

    Raises ``SG-INSTALL-001`` to ``-016``, or ``Cancelled``; then everything is as before, and finished
    downloads stay for the next time.
    """
    folder = request.target_folder
    with installing(folder, "install"):
        try:
            control.stage("prepare", "Looking at this computer")
            with writing(folder):
                discard_half(folder)
                empty_trash(folder)
            return _Installation(request, control).run()
        except BaseException:
            discard_half(folder)
            Thread(target=empty_trash, args=(folder,), name="empty trash").start()
            raise


class _Installation:
    def __init__(self, request: Request, control: Control) -> None:
        self._request = request
        self._control = control
        self._folder = request.target_folder
        self._downloads = self._folder / DOWNLOADS
        self._bundle = Bundle.open(request.bundle, control) if request.bundle else None
        known = self._bundle or current(self._folder)
        wanted = request.has_dask
        self._has_dask = (known is not None and known.has_dask) if wanted is None else wanted
        if self._bundle and self._has_dask and not self._bundle.has_dask:
            raise unusable(self._bundle.path, "it was saved without the libraries for Dask clusters")

    def run(self) -> Installed:
        plan = self._plan(self._request.python)
        backend = self._bundle.backend if self._bundle else self._request.backend
        choice = plan.choice(backend)
        check_space(self._folder, max(0, choice.needed - size_of(self._downloads)))
        if self._bundle:
            self._bundle.check_for(plan.target, [*plan.tools, *choice.wheels])
            self._bundle.unpack(self._downloads)
        tool = self._tool(plan, choice)
        python = plan.python
        if python is None:
            self._control.stage("prepare", "Downloading Python")
            python = self._managed_python(tool)
            plan = self._plan(python.path)
            choice = plan.choice(choice.backend)
        installed = self._install(plan, choice, python, tool)
        discard_old(self._folder)
        for folder in (self._downloads, self._folder / TOOLS):
            shutil.rmtree(folder, ignore_errors=True)
        empty_trash(self._folder)
        return installed

    def _plan(self, python: Optional[Path]) -> Plan:
        managed = (self._bundle.python if self._bundle else "") or MANAGED_PYTHON
        return make_plan(python, self._control, self._request.locks, managed, self._has_dask)

    def _managed_python(self, tool: Tool) -> Interpreter:
        """A Python from the bundle, or the network."""
        if not self._bundle:
            return tool.managed_python(MANAGED_PYTHON)
        if not self._bundle.python:
            raise no_python("The bundle holds none.")
        return tool.managed_python(self._bundle.python, self._downloads / PYTHON, is_offline=True)

    def _index(self, plan: Plan, choice: Choice) -> Index:
        if self._bundle:
            return Index([str(self._downloads)], self._request.connection, self._control)
        return make_index(
            self._request.mirror, plan.python, choice.lock.indexes, self._request.connection, self._control
        )

    def _tool(self, plan: Plan, choice: Choice) -> Tool:
        uv_wheel, pip_wheel = tool_wheels(plan.tools)
        index = self._index(plan, choice)
        uv_path, pip_path = download_all(
            [uv_wheel, pip_wheel], self._folder / TOOLS, index, self._control, after=choice.download
        )
        uv = unpack_uv(uv_path, self._folder)
        usable = runs(uv, self._control)
        proxy = self._request.connection.proxy
        mirror = self._request.python_mirror
        return Tool(self._folder, uv if usable else None, pip_path, self._control, mirror, proxy)

    def _install(self, plan: Plan, choice: Choice, python: Interpreter, tool: Tool) -> Installed:
        """Install a build; where its GPU does not work, the build for the processor."""
        environment = new_environment(self._folder, choice.backend, choice.lock.digest)
        verdict = self._make(environment, plan, choice, python, tool)
        note = f"The GPU cannot be used: {verdict.problem}." if verdict.problem else ""
        if choice.backend == CUDA and verdict.problem:
            try:
                smaller = plan.choice(CPU)
                cpu_environment = new_environment(self._folder, CPU, smaller.lock.digest)
                verdict = self._make(cpu_environment, plan, smaller, python, tool)
                discard(self._folder, environment)
                environment, choice = cpu_environment, smaller
                note += " The build for the processor was installed instead."
            except SnowGalileoError as error:
                if error.code == "SG-JOB-002":
                    raise
                note += " The build for GPUs stays and computes on the processor."
        self._control.check()
        return Installed(
            environment,
            choice.backend,
            choice.lock.digest,
            python.version,
            verdict.version,
            verdict.device,
            note,
            size_of(environment),
            now(),
            verdict.libraries,
            self._has_dask,
        ).finish()

    def _make(
        self, environment: Path, plan: Plan, choice: Choice, python: Interpreter, tool: Tool
    ) -> Verdict:
        self._control.stage("download", "Looking up the files")
        try:
            index, before = self._index(plan, choice), sum(wheel.size for wheel in plan.tools)
            wheels = download_all(choice.wheels, self._downloads, index, self._control, before)
        except SnowGalileoError as error:
            raise self._explained(error, plan, choice) from None
        self._control.stage("install", f"Installing {len(wheels)} packages")
        tool.make(environment, python)
        names = choice.lock.names
        tool.install(environment, names, lock_files(names, self._request.locks), wheels)
        self._control.stage("check", "Checking the engine")
        return verify(environment, choice.backend, self._control)

    def _explained(self, error: SnowGalileoError, plan: Plan, choice: Choice) -> SnowGalileoError:
        """Where PyTorch's own index is blocked, the larger build from the usual one is a way out."""
        offers = [other for other in plan.choices if other.backend == CUDA and not other.lock.indexes]
        if not (choice.lock.indexes and offers) or error.code not in ("SG-INSTALL-002", "SG-INSTALL-005"):
            return error
        extra = offers[0].download / 1e9
        hint = (
            f"{error.hint} If PyTorch's own package index is blocked, choose the build for NVIDIA GPUs: it "
            f"comes from the usual index ({extra:.1f} GB), and runs without a GPU, too."
        )
        return SnowGalileoError(error.code, error.text, hint, error.detail)


def tidy(folder: Optional[Path] = None) -> None:
    """Remove what interrupted installations and updates left, unless it is in use."""
    folder = folder or engine_folder()
    if not folder.is_dir():
        return
    try:
        with installing(folder, "tidy"):
            discard_half(folder)
            discard_old(folder)
            empty_trash(folder)
    except (SnowGalileoError, OSError):  # the next time will do
        return


def is_up_to_date(installed: Installed, locks: Optional[Path] = None) -> bool:
    """Whether an environment has the libraries of the plugin's lock."""
    locks = locks or lock_folder()
    for name in {path.stem for path in locks.glob("c*.txt")} | {"mps"}:
        if not (locks / f"{name}.txt").is_file():
            continue
        if read_lock(name, locks, extras_of(installed.has_dask)).digest == installed.lock:
            return True
    return False


def removable(folder: Optional[Path] = None) -> int:
    """Bytes that ``remove`` would free."""
    folder = folder or engine_folder()
    paths = [installed.path for installed in environments(folder)]
    paths += [folder / name for name in (DOWNLOADS, TOOLS, PYTHON)]
    return sum(size_of(path) for path in paths)


def remove(folder: Optional[Path] = None) -> int:
    """Remove all that was installed; returns the bytes that are free again.

    Raises ``SG-INSTALL-008`` if an environment is in use, ``-009`` if one is being installed.
    """
    folder = folder or engine_folder()
    if not folder.is_dir():
        return 0
    with installing(folder, "remove"):
        used: List[Installed] = [found for found in environments(folder) if is_in_use(found.path)]
        if used:
            raise SnowGalileoError(
                "SG-INSTALL-008",
                f"The engine in {used[0].path} is in use.",
                "Wait until the job is done, or close the other QGIS windows; then remove it again.",
            )
        freed = removable(folder)
        for path in [found.path for found in environments(folder)] + [
            folder / name for name in (DOWNLOADS, TOOLS, PYTHON)
        ]:
            if path.exists():
                discard(folder, path)
        discard_half(folder)
        empty_trash(folder)
    return freed


__all__ = ["Request", "current", "install", "is_up_to_date", "lock_name", "removable", "remove"]

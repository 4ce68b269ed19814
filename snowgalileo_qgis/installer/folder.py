"""The folder with the engine's environments, and what is kept in it.

One folder for each installation, named by backend and lock. An environment counts once its file
``installed.json`` is written, which is the last step, so a half one is never used; the next installation
removes it. A finished one is never changed: repair and update make a new one, and the old one goes when
nothing uses it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional

from ..engine.protocol import user_folder
from .failures import writing
from .holding import MARKER, is_in_use

DOWNLOADS, TOOLS, PYTHON, TRASH = "downloads", "tools", "python", "trash"
KEYS = 12
"""Characters of a lock's hash in the name of a folder."""
NAME = re.compile(r"(cpu|cuda|mps)-[0-9a-f]{12}-\d+")
"""Folders of other names are not ours, and never touched."""


def engine_folder() -> Path:
    """Folder of all that the installer makes; it may not exist yet."""
    return user_folder() / "engine"


def python_of(environment: Path) -> Path:
    """The interpreter of a virtual environment."""
    return environment / "Scripts" / "python.exe" if os.name == "nt" else environment / "bin" / "python"


@dataclass(frozen=True)
class Installed:
    """A finished environment. ``lock``: SHA-256 of its lock; ``size``: bytes on disk; ``when``: ISO 8601;
    ``note``: what the user should know, such as a GPU that does not work; ``has_dask``: it has the libraries
    for Dask clusters.
    """

    path: Path
    backend: str
    lock: str
    python: str = ""
    version: str = ""
    device: str = ""
    note: str = ""
    size: int = 0
    when: str = ""
    libraries: Dict[str, str] = field(default_factory=dict)
    has_dask: bool = False

    @property
    def interpreter(self) -> Path:
        """Its Python."""
        return python_of(self.path)

    def finish(self) -> Installed:
        """Write the marker: from now on, the environment counts."""
        with writing(self.path / MARKER):
            part = self.path / (MARKER + ".part")
            fields: Dict[str, Any] = {key: value for key, value in asdict(self).items() if key != "path"}
            part.write_text(json.dumps(fields, indent=1), encoding="utf-8")
            part.replace(self.path / MARKER)
        return self


def _read(path: Path) -> Optional[Installed]:
    try:
        fields = json.loads((path / MARKER).read_text(encoding="utf-8"))
        found = Installed(path=path, **fields)
    except (OSError, ValueError, TypeError):
        return None
    return found if found.interpreter.is_file() else None


def environments(folder: Optional[Path] = None) -> List[Installed]:
    """The finished environments, the newest first."""
    folder = folder or engine_folder()
    try:
        paths = [path for path in folder.iterdir() if NAME.fullmatch(path.name) and path.is_dir()]
    except OSError:
        return []
    found = [installed for installed in map(_read, paths) if installed is not None]
    return sorted(found, key=lambda installed: (installed.when, installed.path.name), reverse=True)


def current(folder: Optional[Path] = None) -> Optional[Installed]:
    """The environment that is used: the newest."""
    found = environments(folder)
    return found[0] if found else None


def new_environment(folder: Path, backend: str, lock: str) -> Path:
    """A path for a new environment, which does not exist yet."""
    number = 1
    while (folder / f"{backend}-{lock[:KEYS]}-{number}").exists():
        number += 1
    return folder / f"{backend}-{lock[:KEYS]}-{number}"


def now() -> str:
    """The time, ISO 8601 to the microsecond."""
    return datetime.now().astimezone().isoformat()


def size_of(path: Path) -> int:
    """Bytes that a file or folder takes."""
    if path.is_file():
        return path.stat().st_size
    total = 0
    for root, _, names in os.walk(path):
        for name in names:
            try:
                total += os.lstat(os.path.join(root, name)).st_size  # noqa: PTH118 (fast)
            except OSError:
                continue
    return total


def discard(folder: Path, path: Path) -> None:
    """Take a folder out of the way at once; it is deleted by ``empty_trash``. A locked one is tried there."""
    trash = folder / TRASH
    try:
        trash.mkdir(exist_ok=True)
        path.rename(trash / f"{path.name}-{os.urandom(4).hex()}")
    except OSError:
        shutil.rmtree(path, ignore_errors=True)


def empty_trash(folder: Path) -> None:
    """Delete what was discarded; what is still held by a program is left for the next time."""
    if (folder / TRASH).exists():
        shutil.rmtree(folder / TRASH, onerror=_make_writable)


def _make_writable(function: Callable[[str], Any], path: str, _error: object) -> None:
    try:
        os.chmod(path, stat.S_IWRITE | stat.S_IREAD | stat.S_IEXEC)  # noqa: PTH101  # nosec B103
        function(path)
    except OSError:
        return


def discard_half(folder: Path) -> None:
    """Discard environments that were never finished; call while holding the lock."""
    for path in folder.iterdir():
        if path.is_dir() and NAME.fullmatch(path.name) and _read(path) is None:
            discard(folder, path)


def discard_old(folder: Path) -> None:
    """Discard all but the newest environment, unless something runs in them."""
    for installed in environments(folder)[1:]:
        if not is_in_use(installed.path):
            discard(folder, installed.path)

"""From where this computer takes packages: what pip and uv are set to, and what they know by themselves."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Iterator, List, Optional, Sequence

from ..engine.protocol import SnowGalileoError
from .child import run
from .control import Control
from .index import Index, IndexSettings, default_of_help, places
from .interpreters import Interpreter, candidates
from .web import Connection

LIMIT_S = 30.0
SYSTEM_PIP = "/usr/share/python-wheels"
"""Where Debian keeps pip for new environments."""


def make_index(
    mirror: str,
    python: Optional[Interpreter],
    lock_indexes: Sequence[str],
    connection: Connection,
    control: Control,
) -> Index:
    """The places to download from.

    ``mirror``: address of an index, or a folder with wheels; several are divided by ``|``. Without one, the
    index that pip or uv use. Raises ``SG-INSTALL-016`` if neither is here to tell it.
    """
    pips = list(_pips(python))
    settings = _settings(pips, control)
    default = "" if mirror or settings.index else _default(pips, control)
    if not mirror and not settings.index and not default:
        raise SnowGalileoError(
            "SG-INSTALL-016", "Python's package installer, pip, is missing on this computer.", _hint()
        )
    certificates = {"certificate_file": settings.certificate_file} if settings.certificate_file else {}
    proxy = {"proxy": settings.proxy} if settings.proxy and not connection.proxy else {}
    return Index(
        places(mirror, settings, default, lock_indexes), replace(connection, **certificates, **proxy), control
    )


def _pips(python: Optional[Interpreter]) -> Iterator[List[str]]:
    """Commands that may start pip."""
    paths = [python.path] if python else []
    for path in dict.fromkeys([*paths, *(path for path in candidates() if path.is_file())]):
        yield [str(path), "-m", "pip"]
        for wheel in [*_bundled_pips(path)]:
            yield [str(path), str(wheel / "pip")]


def _bundled_pips(python: Path) -> Iterator[Path]:
    """The wheels of pip that a Python keeps for new environments."""
    yield from sorted(Path(SYSTEM_PIP).glob("pip-*.whl"))
    home = python.resolve().parent
    for library in (home / "Lib", *sorted((home.parent / "lib").glob("python3*"))):
        yield from sorted(library.glob("ensurepip/_bundled/pip-*.whl"))


def _settings(pips: Sequence[List[str]], control: Control) -> IndexSettings:
    """What pip is set to; only the first pip that runs is asked."""
    for pip in pips:
        try:
            output = run([*pip, "config", "list"], control, limit_s=LIMIT_S)
        except OSError:
            continue
        if output.code == 0:
            return IndexSettings.of(output.out, dict(os.environ))
    return IndexSettings.of("", dict(os.environ))


def _default(pips: Sequence[List[str]], control: Control) -> str:
    """The index that pip or uv use by themselves; empty if neither is here."""
    uv = shutil.which("uv")
    commands = [[*pip, "download", "--help"] for pip in pips]
    if uv:
        commands.append([uv, "pip", "install", "--help"])
    for command in commands:
        try:
            output = run(command, control, limit_s=LIMIT_S)
        except OSError:
            continue
        address = default_of_help(output.out) if output.code == 0 else ""
        if address:
            return address
    return ""


def _hint() -> str:
    if sys.platform.startswith("linux"):
        package = {
            "/usr/bin/apt-get": "sudo apt install python3-venv",
            "/usr/bin/dnf": "sudo dnf install python3-pip",
        }
        command = next((text for path, text in package.items() if Path(path).exists()), "")
        if command:
            return f"Run '{command}' in a terminal, then click Install again."
    return "Install pip or uv, or enter the address of a package index as mirror; then click Install again."

"""Which Python runs the engine, and which environment variables it inherits from QGIS."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Tuple

from ..installer.child import scrubbed
from ..installer.folder import current, python_of
from .error_words import TranslatedError
from .messages import tr
from .paths import CHECKOUT, PACKAGE
from .settings import settings

INTERPRETER_VARIABLE = "SNOWGALILEO_PYTHON"


def _candidates(setting: str) -> Iterator[Tuple[str, Path, bool]]:
    """Source, interpreter, and whether the user chose it explicitly; in order of preference."""
    if setting:
        yield tr("Options > SnowGalileo"), Path(setting), True
    if os.environ.get(INTERPRETER_VARIABLE):
        yield INTERPRETER_VARIABLE, Path(os.environ[INTERPRETER_VARIABLE]), True
    installed = current()
    if installed is not None:
        yield tr("installed engine"), installed.interpreter, False
    yield "make setup", python_of(CHECKOUT / ".venv" / "engine"), False


def find_interpreter(setting: Optional[str] = None) -> Path:
    """The Python that runs the engine; starts nothing.

    ``setting``: used instead of the stored setting; empty for no choice.
    Raises ``SG-ENGINE-001`` if there is none, or if the one that the user chose does not exist; no other is
    used in its place.
    """
    for source, path, chosen in _candidates(settings().interpreter if setting is None else setting):
        if path.is_file():
            return path.absolute()
        if chosen:
            raise TranslatedError(
                "SG-ENGINE-001",
                tr("The engine's Python '{path}' ({source}) does not exist.").format(
                    path=path, source=source
                ),
                tr("Choose the engine's Python in Settings > Options > SnowGalileo."),
            )
    raise TranslatedError(
        "SG-ENGINE-001",
        tr("The SnowGalileo engine is not installed."),
        tr(
            "Click 'Install the engine' in Settings > Options > SnowGalileo, or choose a Python there that "
            "has the engine's packages."
        ),
    )


def engine_main() -> Path:
    """The script that the engine's Python starts."""
    return (PACKAGE / "engine" / "__main__.py").resolve()


def worker_command(setting: Optional[str] = None) -> List[str]:
    """Command line of the worker, isolated from the user's own Python packages and variables.

    ``setting``: as in ``find_interpreter``.
    """
    return [str(find_interpreter(setting)), "-I", str(engine_main()), "worker"]


def working_folder() -> str:
    """Folder to start the engine in: the user's home or, where that cannot be used, the plugin's.

    Never the current folder, from which Windows would load libraries of QGIS.
    """
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 (Path.home() raises an error where there is none)
    is_usable = home.is_absolute() and home.is_dir() and os.access(home, os.X_OK)
    return str(home if is_usable else PACKAGE)


def child_environment() -> Dict[str, str]:
    """Environment variables of the engine's process."""
    return scrubbed(os.environ)

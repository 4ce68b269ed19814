"""Which Python runs the engine, and which environment variables it inherits from QGIS."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Dict, Iterator, List, Mapping, Optional, Tuple

from ..engine.protocol import SnowGalileoError, user_folder
from .messages import tr
from .paths import CHECKOUT, PACKAGE
from .settings import settings

INTERPRETER_VARIABLE = "SNOWGALILEO_PYTHON"

DROPPED_PREFIXES = ("PYTHON", "QGIS", "PROJ_", "GDAL_", "OGR_", "CPL_", "OSGEO", "GRASS", "GISBASE", "DYLD_")
DROPPED = ("VIRTUAL_ENV", "LD_LIBRARY_PATH", "LD_PRELOAD")


def python_of(environment: Path) -> Path:
    """The interpreter of a virtual environment."""
    return environment / "Scripts" / "python.exe" if os.name == "nt" else environment / "bin" / "python"


def managed_environment_folder() -> Path:
    """Folder of the virtual environment that the plugin manages itself."""
    return user_folder() / "engine"


def _candidates(setting: str) -> Iterator[Tuple[str, Path, bool]]:
    """Source, interpreter, and whether the user chose it explicitly; in order of preference."""
    if setting:
        yield tr("Options > SnowGalileo"), Path(setting), True
    if os.environ.get(INTERPRETER_VARIABLE):
        yield INTERPRETER_VARIABLE, Path(os.environ[INTERPRETER_VARIABLE]), True
    yield tr("managed environment"), python_of(managed_environment_folder()), False
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
            raise SnowGalileoError(
                "SG-ENGINE-001",
                tr("The engine's Python '{path}' ({source}) does not exist.").format(
                    path=path, source=source
                ),
                tr("Choose the engine's Python in Settings > Options > SnowGalileo."),
            )
    raise SnowGalileoError(
        "SG-ENGINE-001",
        tr("The SnowGalileo engine is not installed."),
        tr(
            "Run 'make setup' in the SnowGalileo checkout, or choose a Python that has the engine's "
            "packages in Settings > Options > SnowGalileo."
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


def scrubbed(environment: Mapping[str, str]) -> Dict[str, str]:
    """The variables without those that point to QGIS's own Python, libraries and data.

    On Windows, the folders of the QGIS installation are also removed from ``PATH``; their libraries would be
    loaded instead of the engine's.
    """
    kept = {
        k: v
        for k, v in environment.items()
        if not k.upper().startswith(DROPPED_PREFIXES) and k.upper() not in DROPPED
    }
    root = environment.get("OSGEO4W_ROOT")
    if root and "PATH" in kept:
        inside = os.path.normcase(root)
        kept["PATH"] = os.pathsep.join(
            p for p in kept["PATH"].split(os.pathsep) if not os.path.normcase(p).startswith(inside)
        )
    return kept


def child_environment() -> Dict[str, str]:
    """Environment variables of the engine's process."""
    return scrubbed(os.environ)

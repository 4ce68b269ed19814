"""Pythons of this computer that can run the engine: CPython 3.11 to 3.14, 64 bit."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, List, Optional, Tuple

from ..engine.protocol import SnowGalileoError
from .child import run
from .control import Control
from .tags import LINUX, MACOS, WINDOWS, Target

OLDEST, NEWEST = (3, 11), (3, 14)
MANAGED_PYTHON = "3.12"
"""What uv downloads where there is none."""
PREFERRED = ("3.12", "3.13", "3.11", "3.14")
PROBE_LIMIT_S = 20.0
PROBE = """
import json, platform, struct, sys, sysconfig
print(json.dumps({
    "python": list(sys.version_info[:3]), "implementation": sys.implementation.name,
    "executable": sys.executable, "bits": struct.calcsize("P") * 8,
    "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "platform": sysconfig.get_platform(), "libc": list(platform.libc_ver()), "mac": platform.mac_ver()[0],
}))
"""


@dataclass(frozen=True)
class Interpreter:
    """A Python. ``version``: for example ``3.12.1``."""

    path: Path
    version: str
    target: Target


def candidates() -> Iterator[Path]:
    """Where a Python may be, in order of preference: QGIS's own, then those of the system."""
    name = Path(sys.executable or "").name.lower()
    if name.startswith("python"):
        yield Path(sys.executable)
    # on Windows and macOS, sys.executable is QGIS itself
    for inner in ("python.exe", "python3.exe") if os.name == "nt" else ("bin/python3",):
        yield Path(sys.base_prefix, inner)
    if os.name == "nt":
        yield from _windows()
    for version in PREFERRED:
        yield from _found(f"python{version}")
    yield from _found("python3")
    yield from _found("python")
    if sys.platform == "darwin":
        for folder in (
            "/opt/homebrew/bin",
            "/usr/local/bin",
            "/Library/Frameworks/Python.framework/Versions",
        ):
            for version in PREFERRED:
                yield (
                    Path(folder, version, "bin", "python3")
                    if "Framework" in folder
                    else Path(folder, f"python{version}")
                )
    else:
        yield Path("/usr/bin/python3")


def _found(name: str) -> Iterator[Path]:
    found = shutil.which(name)
    # on macOS, this one opens a dialog that wants to install developer tools
    if found and not (sys.platform == "darwin" and found == "/usr/bin/python3"):
        yield Path(found)


def _windows() -> Iterator[Path]:
    """The Pythons that the launcher ``py`` knows."""
    launcher = shutil.which("py")
    for version in PREFERRED if launcher else ():
        try:
            done = run(
                [str(launcher), f"-{version}", "-c", "import sys; print(sys.executable)"],
                limit_s=PROBE_LIMIT_S,
            )
        except OSError:
            return
        if done.code == 0 and done.out.strip():
            yield Path(done.out.strip())


def probe(path: Path, control: Optional[Control] = None) -> Optional[Interpreter]:
    """The Python at a path, or ``None`` if it cannot run the engine."""
    try:
        done = run([str(path), "-I", "-c", PROBE], control, limit_s=PROBE_LIMIT_S)
        told = json.loads(done.out)
        version: Tuple[int, int] = (told["python"][0], told["python"][1])
        suits = told["implementation"] == "cpython" and told["bits"] == 64 and not told["free_threaded"]
        if not suits or not OLDEST <= version <= NEWEST:
            return None
        target = target_of(version, told["platform"], told["libc"], told["mac"])
        real = Path(told["executable"] or path)  # of a launcher, too
        return Interpreter(real, ".".join(str(number) for number in told["python"]), target)
    except (OSError, ValueError, KeyError, IndexError, TypeError):
        return None


def target_of(python: Tuple[int, int], platform: str, libc: List[str], mac: str) -> Target:
    """The target of a Python, from what ``sysconfig`` and ``platform`` say."""
    if platform.startswith("win"):
        return Target(python, WINDOWS, "arm64" if "arm64" in platform else "x86_64")
    machine = platform.rpartition("-")[2]
    if platform.startswith("macosx"):
        numbers = [int(part) for part in mac.split(".")[:2] if part.isdigit()] + [0, 0]
        return Target(
            python,
            MACOS,
            "arm64" if machine in ("arm64", "universal2") else machine,
            (numbers[0], numbers[1]),
        )
    numbers = [int(part) for part in libc[1].split(".")[:2] if part.isdigit()] if libc[0] == "glibc" else []
    version = (numbers[0], numbers[1]) if len(numbers) == 2 else (0, 0)
    return Target(python, LINUX, "arm64" if machine == "aarch64" else machine, version)


def find(chosen: Optional[Path] = None, control: Optional[Control] = None) -> Optional[Interpreter]:
    """The Python for the engine, or ``None`` where there is none.

    ``chosen``: the one that the user wants; ``SG-INSTALL-001`` if it cannot run the engine.
    """
    if chosen is not None:
        found = probe(chosen, control)
        if found is None:
            raise SnowGalileoError(
                "SG-INSTALL-001",
                f"{chosen} is no Python 3.11 to 3.14 for 64 bit.",
                "Choose another Python, or leave the field empty.",
            )
        return found
    seen = set()
    for path in candidates():
        if path.is_file() and path not in seen:
            seen.add(path)
            found = probe(path, control)
            if found is not None:
                return found
    return None


def this_target(version: str = MANAGED_PYTHON) -> Target:
    """What this computer is, with the Python that uv would download."""
    import platform
    import sysconfig

    libc = list(platform.libc_ver())
    python = tuple(int(number) for number in version.split("."))
    return target_of((python[0], python[1]), sysconfig.get_platform(), libc, platform.mac_ver()[0])


def no_python(detail: str = "") -> SnowGalileoError:
    """There is no Python, and none can be had."""
    hint = {
        "win32": "Install Python 3.12 (64 bit) from python.org, then click Install again.",
        "darwin": "Install Python 3.12 from python.org, then click Install again.",
    }.get(sys.platform, "Install Python 3.11 or newer with your system's packages, then click Install again.")
    return SnowGalileoError(
        "SG-INSTALL-001", "No Python 3.11 to 3.14 (64 bit) was found for the engine.", hint, detail
    )

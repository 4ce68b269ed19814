"""The lock files: which libraries the engine consists of, each with the SHA-256 of every wheel that may be
used.

``resources/locks`` holds one file for each build of the engine, written by ``scripts/lock.py`` in the form of
pip's requirement files. ``wheels.txt`` lists name and size of all wheels, so that a download is known before
it begins.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

from ..engine.protocol import SnowGalileoError
from .tags import LINUX, MACOS, WINDOWS, Target, holds, parts_of, rank

CPU, CUDA, MPS = "cpu", "cuda", "mps"
BACKENDS = (CPU, CUDA, MPS)
TOOLS = "tools"
"""Lock of the programs that install: uv and pip."""
DASK = "dask"
"""Lock of the extra libraries for Dask clusters."""
LOCK_OF = {
    (CPU, LINUX): "cpu",
    (CPU, WINDOWS): "cpu-windows",
    (CUDA, LINUX): "cuda",
    (CUDA, WINDOWS): "cuda-windows",
    (MPS, MACOS): "mps",
}
"""Name of the lock file, by backend and system. A Mac has one build, which runs on the CPU, too."""
PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Wheel:
    """A file to download. ``size`` in bytes, an estimate where ``is_exact`` is false."""

    name: str
    sha256: str
    size: int
    is_exact: bool = True

    @property
    def package(self) -> str:
        """Name of the library, as an index spells it."""
        return normal_name(parts_of(self.name)[0])


@dataclass(frozen=True)
class Requirement:
    """A library of a lock. ``hashes``: SHA-256 of the wheels that may be used."""

    name: str
    version: str
    marker: str
    hashes: Tuple[str, ...]


@dataclass(frozen=True)
class Lock:
    """A lock file with extra ones. ``names``: its own, and theirs. ``indexes``: web addresses of indexes that
    are asked besides the usual one.
    """

    names: Tuple[str, ...]
    requirements: Tuple[Requirement, ...]
    indexes: Tuple[str, ...]
    digest: str


def normal_name(name: str) -> str:
    """The name of a library as indexes spell it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def lock_folder() -> Path:
    """Folder of the lock files: inside the installed plugin, beside the package in a checkout."""
    inside = PACKAGE / "resources" / "locks"
    return inside if inside.is_dir() else PACKAGE.parent / "resources" / "locks"


def extras_of(has_dask: bool) -> Tuple[str, ...]:
    """The extra locks of an engine."""
    return (DASK,) if has_dask else ()


def lock_files(names: Sequence[str], folder: Path) -> List[Path]:
    """The files of locks: themselves and those that they include, each once."""
    files: Dict[Path, None] = {}
    for name in names:
        path = folder / f"{name}.txt"
        included = re.findall(r"^-r (\S+)\.txt$", path.read_text(encoding="utf-8"), re.MULTILINE)
        files.update(dict.fromkeys([*lock_files(included, folder), path]))
    return list(files)


def read_lock(name: str, folder: Path, extras: Sequence[str] = ()) -> Lock:
    """Read a lock file with those that it includes, and with extra ones."""
    names = (name, *extras)
    requirements: List[Requirement] = []
    indexes: List[str] = []
    digest = hashlib.sha256()
    for path in lock_files(names, folder):
        text = path.read_text(encoding="utf-8")
        digest.update(text.encode())
        for line in text.replace("\\\n", " ").splitlines():
            if line.startswith("--extra-index-url "):
                indexes.append(line.split()[1])
            elif line and not line.startswith(("#", "-")):
                requirements.append(_requirement(line))
    return Lock(names, tuple(requirements), tuple(indexes), digest.hexdigest())


def _requirement(line: str) -> Requirement:
    match = re.match(r"([A-Za-z0-9._-]+)==(\S+)\s*(?:;\s*(.*?))?\s*(?=--hash=|$)", line)
    if match is None:
        raise ValueError(f"{line[:60]!r} is not a pinned requirement")
    hashes = tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})\b", line))
    return Requirement(normal_name(match[1]), match[2], match[3] or "", hashes)


def read_wheels(folder: Path) -> Dict[str, Wheel]:
    """All wheels of the lock files, by SHA-256."""
    wheels = {}
    for line in (folder / "wheels.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            digest, size, name = line.split("  ")
            wheels[digest] = Wheel(name, digest, int(size.lstrip("~")), not size.startswith("~"))
    return wheels


def lock_name(backend: str, target: Target) -> str:
    """The lock of a backend on a system. Raises ``SG-INSTALL-014`` if there is none."""
    if (backend, target.system) not in LOCK_OF:
        raise SnowGalileoError(
            "SG-INSTALL-014",
            f"There is no build of the engine for '{backend}' on {system_text(target)}.",
            f"Choose {' or '.join(backends_of(target)) or 'another computer'}.",
        )
    return LOCK_OF[backend, target.system]


def backends_of(target: Target) -> List[str]:
    """The backends that there are for a system."""
    return [backend for backend, system in LOCK_OF if system == target.system]


def wheels_for(lock: Lock, target: Target, folder: Path) -> List[Wheel]:
    """The wheels that a Python needs, one for each library, the largest first.

    Raises ``SG-INSTALL-014`` if a library has none.
    """
    known = read_wheels(folder)
    chosen = []
    for requirement in lock.requirements:
        if not holds(requirement.marker, target):
            continue
        fitting = [
            (fit, wheel.name, wheel)
            for wheel in (known[digest] for digest in requirement.hashes)
            for fit in [rank(wheel.name, target)]
            if fit is not None
        ]
        if not fitting:
            raise SnowGalileoError(
                "SG-INSTALL-014",
                f"{requirement.name} {requirement.version} is not built for Python "
                f"{target.python[0]}.{target.python[1]} on {system_text(target)}.",
                system_hint(target),
            )
        chosen.append(max(fitting)[2])
    return sorted(chosen, key=lambda wheel: (-wheel.size, wheel.name))


def system_text(target: Target) -> str:
    """The system for people."""
    name = {LINUX: "Linux", WINDOWS: "Windows", MACOS: "macOS"}[target.system]
    version = f" {target.version[0]}.{target.version[1]}" if target.system == MACOS else ""
    return f"{name}{version} ({target.machine})"


def system_hint(target: Target) -> str:
    """What to do where the engine's libraries are not built for a system."""
    if target.system == MACOS and target.machine != "arm64":
        return (
            "PyTorch is not built for Macs with an Intel processor; a Mac with Apple silicon, Linux or "
            "Windows will do."
        )
    if target.system == MACOS:
        return "macOS 14 or newer is needed."
    if target.system == WINDOWS and target.machine == "arm64":
        return "Install a Python for x86-64, which Windows on ARM runs too, and choose it."
    if target.system == LINUX and target.version < (2, 28):
        return "A Linux with glibc 2.28 or newer is needed (Debian 10, Ubuntu 20.04, RHEL 8)."
    return "Choose a Python 3.11, 3.12 or 3.13 for 64 bit."

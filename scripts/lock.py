"""Write the lock files of ``resources/locks`` from the pins of ``requirements``, or check them (``--check``).

Each lock names every library of one build of the engine, with the SHA-256 of the wheels for the Pythons and
systems below; nothing else may be installed. uv resolves the dependencies; the package index tells names,
sizes and hashes. PyTorch's own index tells no sizes and cannot be reached from everywhere, so its wheels are
kept in ``requirements/torch-wheels.txt``.

``--check`` needs no network: the pins have not changed since, and every Python and system has its wheels.
Run in the engine's environment.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from snowgalileo_qgis.engine.protocol import SnowGalileoError  # noqa: E402
from snowgalileo_qgis.installer.control import Control  # noqa: E402
from snowgalileo_qgis.installer.index import Index, default_of_help  # noqa: E402
from snowgalileo_qgis.installer.locks import (  # noqa: E402
    Wheel,
    lock_folder,
    normal_name,
    read_lock,
    read_wheels,
    wheels_for,
)
from snowgalileo_qgis.installer.tags import LINUX, MACOS, WINDOWS, Target, holds, parts_of, rank  # noqa: E402
from snowgalileo_qgis.installer.web import Connection  # noqa: E402

REQUIREMENTS = REPOSITORY / "requirements"
PYTHONS = ((3, 11), (3, 12), (3, 13), (3, 14))
SYSTEMS = {
    "linux": ((LINUX, "x86_64", (2, 28)), (LINUX, "arm64", (2, 28))),
    "windows": ((WINDOWS, "x86_64", (0, 0)),),
    "mac": ((MACOS, "arm64", (14, 0)),),
}
LOCKS = {
    "libraries": ("engine.txt", ("linux", "windows", "mac")),
    "cpu": ("engine-cpu.txt", ("linux",)),
    "cpu-windows": ("engine-cpu-windows.txt", ("windows",)),
    "cuda": ("engine-cuda.txt", ("linux",)),
    "cuda-windows": ("engine-cuda-windows.txt", ("windows",)),
    "mps": ("engine-mps.txt", ("mac",)),
    "dask": ("engine-dask.txt", ("linux", "windows", "mac")),
    "s3": ("engine-s3.txt", ("linux", "windows", "mac")),
    "tools": ("tools.txt", ("linux", "windows", "mac")),
}
"""Name of each lock: its pins, and the systems that it is for."""
OPTIONAL = ("dask", "s3")
"""The locks of optional parts; the others of the engine are builds of PyTorch."""
NOT_BUILT = {
    ("imagecodecs", "windows-arm64"),
    ("torch", "windows-x86_64-cp311"),
}
"""Wheels that are known not to exist; their Python is not offered."""


def targets(name: str) -> list[Target]:
    """The Pythons that a lock is for."""
    return [
        Target(python, *system) for key in LOCKS[name][1] for system in SYSTEMS[key] for python in PYTHONS
    ]


def fingerprint(name: str) -> str:
    """Short hash of the pins that a lock is made from."""
    files = [LOCKS[name][0], "torch-wheels.txt"]
    if name not in ("libraries", "tools"):
        files.append("engine.txt")
    text = "".join((REQUIREMENTS / file).read_text(encoding="utf-8") for file in files)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def resolved(files: list[str]) -> list[tuple[str, str, str]]:
    """Name, version and marker of all that the pins need, from uv."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "in.txt")
        source.write_text("".join(f"-r {REQUIREMENTS / file}\n" for file in files), encoding="utf-8")
        command = [
            *UV,
            "pip",
            "compile",
            "--universal",
            "--python-version",
            "3.11",
            "--no-header",
            "--no-annotate",
        ]
        text = subprocess.run(
            [*command, "--quiet", str(source)], capture_output=True, text=True, check=True
        ).stdout
    lines = [line.partition(" ; ") for line in text.splitlines() if line and not line.startswith("-")]
    return [(*pin.strip().split("=="), marker.strip()) for pin, _, marker in lines]  # type: ignore[misc]


UV = [sys.executable, "-m", "uv"]


def _pinned(text: str) -> list[str]:
    """Names of the pins of a file, as indexes spell them."""
    return [normal_name(line.split("==")[0]) for line in text.splitlines() if "==" in line]


def torch_wheels() -> list[Wheel]:
    """The wheels of PyTorch's own index."""
    wheels = []
    for line in (REQUIREMENTS / "torch-wheels.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            digest, size, name = line.split("  ")
            wheels.append(Wheel(name, digest, int(size.lstrip("~")), not size.startswith("~")))
    return wheels


def wheels_of(index: Index, package: str, version: str, wanted: list[Target]) -> list[Wheel]:
    """The wheels of a version that are the best for a Python."""
    if "+" in version:
        offered = [wheel for wheel in torch_wheels() if parts_of(wheel.name)[1] == version]
    else:
        listed = index.files(index.places[0], package)
        offered = [
            Wheel(file.name, file.sha256, file.size)
            for file in listed
            if file.name.endswith(".whl") and same_version(parts_of(file.name)[1], version)
        ]
    best = {}
    for target in wanted:
        fitting = [(fit, wheel.name, wheel) for wheel in offered for fit in [rank(wheel.name, target)] if fit]
        if fitting:
            best[max(fitting)[2].name] = max(fitting)[2]
            # an older glibc or macOS takes another
            best |= {wheel.name: wheel for fit, _, wheel in fitting if fit[0] == max(fitting)[0][0]}
    return [best[name] for name in sorted(best)]


def same_version(one: str, other: str) -> bool:
    """Whether two versions differ in trailing zeros only."""
    trailing = re.compile(r"(\.0)+$")
    return trailing.sub("", one) == trailing.sub("", other)


def write(index: Index) -> None:
    """Write all locks and the list of wheels."""
    libraries = resolved(["engine.txt"])
    all_wheels: dict[str, Wheel] = {}
    for name, (source, _) in LOCKS.items():
        text = (REQUIREMENTS / source).read_text(encoding="utf-8")
        extra = [line for line in text.splitlines() if line.startswith("--extra-index-url")]
        if name == "libraries":
            pins = libraries
        elif extra:  # an index that may be out of reach; torch's libraries are those of the other builds
            pins = [(*line.split("=="), "") for line in text.splitlines() if "==" in line]  # type: ignore[misc]
        else:
            pins = resolved([source] if name == "tools" else ["engine.txt", source])
            own = {"torch", "triton", *(pin[0] for pin in pins if pin[0].startswith(("nvidia-", "cuda-")))}
            if name in OPTIONAL:
                own = set(_pinned(text))
            if name != "tools":
                missing = {pin[:2] for pin in pins if pin[0] not in own} - {pin[:2] for pin in libraries}
                if missing:
                    raise SystemExit(f"requirements/engine.txt lacks {missing}")
                pins = [pin for pin in pins if pin[0] in own]
        lines = [
            f"# Made by scripts/lock.py from requirements/{source}; do not edit.",
            f"# pins {fingerprint(name)}",
            *extra,
        ]
        if name not in ("libraries", "tools"):
            lines.append("-r libraries.txt")
        for package, version, marker in pins:
            wanted = [target for target in targets(name) if holds(marker, target)]
            if not wanted:
                continue
            wheels = wheels_of(index, package, version, wanted)
            all_wheels |= {wheel.sha256: wheel for wheel in wheels}
            condition = f" ; {marker}" if marker else ""
            hashes = [f"    --hash=sha256:{digest}" for digest in sorted(wheel.sha256 for wheel in wheels)]
            lines.append(" \\\n".join([f"{package}=={version}{condition}", *hashes]))
        path = lock_folder() / f"{name}.txt"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        print(f"{path.relative_to(REPOSITORY)}: {len(pins)} libraries")
    table = [f"{w.sha256}  {'' if w.is_exact else '~'}{w.size}  {w.name}" for w in all_wheels.values()]
    table.sort(key=lambda line: line.split("  ")[2])
    header = "# Wheels of the lock files: SHA-256, bytes (~ estimated), name. Made by scripts/lock.py."
    (lock_folder() / "wheels.txt").write_text(
        "\n".join([header, *table]) + "\n", encoding="utf-8", newline="\n"
    )
    print(f"{len(table)} wheels")


def problems() -> list[str]:
    """What is stale or incomplete in the lock files, one sentence each."""
    found = []
    for name, (source, _) in LOCKS.items():
        path = lock_folder() / f"{name}.txt"
        if not path.is_file() or f"# pins {fingerprint(name)}\n" not in path.read_text(encoding="utf-8"):
            found.append(
                f"resources/locks/{name}.txt is older than requirements/{source}: run scripts/lock.py"
            )
            continue
        lock = read_lock(name, lock_folder())
        known = read_wheels(lock_folder())
        for requirement in lock.requirements:
            unknown = [digest for digest in requirement.hashes if digest not in known]
            if unknown or not requirement.hashes:
                found.append(f"{name}: wheels.txt lacks wheels of {requirement.name}")
        if found:
            continue
        for target in targets(name):
            try:
                wheels_for(lock, target, lock_folder())
            except SnowGalileoError as error:
                package = error.text.split()[0]
                if not {(package, target.name), (package, f"{target.system}-{target.machine}")} & NOT_BUILT:
                    found.append(f"{name} on {target.name}: {error.text}")
    return found


def main() -> int:
    """Write or check; the exit code is 1 if there are problems."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only check, without the network")
    arguments = parser.parse_args()
    if not arguments.check:
        help_text = subprocess.run(
            [*UV, "pip", "install", "--help"], capture_output=True, text=True, check=True
        )
        lock_folder().mkdir(parents=True, exist_ok=True)
        write(Index([default_of_help(help_text.stdout)], Connection(), Control()))
    found = problems()
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""Try the packaged plugin in the QGIS of several Debian releases, and print a table. Standard library only.

For each release: a root folder of its own (``build/matrix/<release>``, about 1.5 GB, made once by
``debootstrap``), the zip of ``make package`` installed into a fresh profile, a map through ``qgis_process``,
a picture of the panel, and the QGIS tests of this checkout. Needs root (for ``debootstrap``), ``bwrap`` and
the network; the settings of apt and pip of this machine hold there, too. The engine is the one in
``.venv/engine``: it is a process of its own and does not mind whose QGIS starts it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from package import build as build_package
from qgis_profile import PLUGIN, REPOSITORY, plugins_folder, write_settings
from run_tests import SUITES, count

RELEASES = ("bookworm", "trixie", "sid")
"""Debian's releases with QGIS 3.22, 3.40 and 3.44 or newer. None has QGIS 4 yet."""
MIRROR = os.environ.get("DEBIAN_MIRROR", "http://deb.debian.org/debian")
PACKAGES = (
    *("qgis", "python3-qgis", "xvfb", "xauth", "openbox", "python3-venv", "python3-pip"),
    *("ca-certificates", "fonts-dejavu-core", "libgl1-mesa-dri"),
)
SETTINGS = ("/etc/apt/apt.conf.d", "/etc/pip.conf", "/etc/ssl/certs/ca-certificates.crt")
CHECKOUT = Path("/snowgalileo/checkout")
"""Where a release sees a copy of this checkout. ``shared`` beside this checkout is seen beside it."""
ENGINE = REPOSITORY / ".venv" / "engine"
QGIS_PYTHON = CHECKOUT / ".venv" / "qgis" / "bin" / "python"
SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1366x768x24 +extension GLX")
VERSIONS = (
    "import json, sys; from qgis.core import Qgis; from qgis.PyQt.QtCore import QT_VERSION_STR; "
    "print(json.dumps([Qgis.QGIS_VERSION.split('-')[0], QT_VERSION_STR, '%d.%d' % sys.version_info[:2]]))"
)
HEAD = ("release", "QGIS", "Qt", "Python", "map", "picture", "tests")


@dataclass
class Row:
    """What was found in one release, as in ``HEAD``."""

    release: str
    qgis: str = "?"
    qt: str = "?"
    python: str = "?"
    map: str = "not tried"
    picture: str = "not tried"
    tests: str = "not run"

    def cells(self) -> tuple[str, ...]:
        """Texts in the order of ``HEAD``."""
        return (self.release, self.qgis, self.qt, self.python, self.map, self.picture, self.tests)


def table(rows: list[Row]) -> str:
    """Rows as aligned text."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines)]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip() for line in lines
    )


class Release:
    """A root folder with a Debian release and its QGIS, and commands in it."""

    def __init__(self, name: str, folder: Path, shown: list[Path]) -> None:
        self.name, self.root = name, folder / name
        self.own = folder / f"{name}-files"
        """Checkout, profile, maps, logs: seen in the release as ``/snowgalileo``."""
        self.logs = self.own / "logs"
        self.logs.mkdir(parents=True, exist_ok=True)
        self.shown = [ENGINE.resolve(), engine_base(), *shown]

    def make(self) -> None:
        """Make the root folder, unless it is there, and install in it what is missing."""
        if not (self.root / "usr" / "bin" / "apt-get").exists():
            self.say("a new root folder")
            command = ["debootstrap", "--variant=minbase", self.name, str(self.root), MIRROR]
            self.call(command, "debootstrap")
        for setting in map(Path, SETTINGS):
            target = self.root / setting.relative_to("/")
            if setting.is_dir():
                shutil.copytree(setting, target, dirs_exist_ok=True)
            elif setting.exists():
                shutil.copy(setting, target)
        if not (self.root / "usr" / "bin" / "qgis_process").exists():
            self.say("its QGIS")
            shutil.copy("/etc/resolv.conf", self.root / "etc" / "resolv.conf")
            as_nobody_asks = {"DEBIAN_FRONTEND": "noninteractive"}
            self.inside(["apt-get", "update", "-q"], "apt-update", as_nobody_asks)
            install = ["apt-get", "install", "-qy", "--no-install-recommends", *PACKAGES]
            self.inside(install, "apt", as_nobody_asks)

    def bring_checkout(self) -> None:
        """Copy what git tracks, so that nothing that is made there appears here; add the test tools."""
        tree = self.own / "checkout"
        for old in tree.iterdir() if tree.exists() else ():
            if old.name != ".venv":
                shutil.rmtree(old) if old.is_dir() else old.unlink()
        names = subprocess.check_output(["git", "ls-files", "-z"], cwd=REPOSITORY, text=True)
        for name in filter(None, names.split("\0")):
            if (REPOSITORY / name).is_file():
                (tree / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(REPOSITORY / name, tree / name)
        self.inside(
            ["/usr/bin/python3", "-m", "venv", "--system-site-packages", str(QGIS_PYTHON.parents[1])], "venv"
        )
        requirements = str(CHECKOUT / "requirements" / "qgis-dev.txt")
        self.inside([str(QGIS_PYTHON), "-m", "pip", "install", "-q", "-r", requirements], "pip")

    def say(self, what: str) -> None:
        """One line of progress."""
        print(f"{time.strftime('%H:%M:%S')} {self.name}: {what}", flush=True)

    def call(self, command: list[str], log: str) -> None:
        """Run a command to its end, with what it says in a file; raises ``CalledProcessError``."""
        with (self.logs / f"{log}.txt").open("w", encoding="utf-8") as output:
            subprocess.run(command, check=True, stdout=output, stderr=subprocess.STDOUT)

    def inside(self, command: list[str], log: str, variables: dict[str, str] | None = None) -> None:
        """``call`` in the root folder. No process of it outlives the command."""
        shared = REPOSITORY.parent / "shared"
        variables = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": "/root",
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": "/tmp",
            # as in scripts/run_tests.py
            "OMP_NUM_THREADS": "1",
            "SNOWGALILEO_PYTHON": str(ENGINE.resolve() / "bin" / "python"),
            **(variables or {}),
        }
        binds = [(self.root, Path("/")), (self.own, CHECKOUT.parent)]
        binds += [(path, path) for path in self.shown]
        if shared.is_dir():
            binds.append((shared, CHECKOUT.with_name("shared")))
        arguments = ["--die-with-parent", "--unshare-pid", "--clearenv", "--chdir", "/"]
        for source, target in binds:
            arguments += ["--bind", str(source), str(target)]
        arguments += ["--dev-bind", "/dev", "/dev", "--proc", "/proc", "--tmpfs", "/dev/shm"]
        for name, value in variables.items():
            arguments += ["--setenv", name, value]
        self.call(["bwrap", *arguments, *command], log)

    def program(self, name: str) -> str:
        """QGIS's own program rather than Debian's script around it, which adds options."""
        return f"{name}.bin" if (self.root / "usr" / "bin" / f"{name}.bin").exists() else name

    def text_of(self, log: str) -> str:
        """What a step said."""
        return (self.logs / f"{log}.txt").read_text(encoding="utf-8", errors="replace")


def engine_base() -> Path:
    """Folder of the interpreter from which the engine's environment was made."""
    code = "import sys; print(sys.base_prefix)"
    base = subprocess.check_output([str(ENGINE / "bin" / "python"), "-c", code], text=True).strip()
    if base == "/usr":
        sys.exit(
            "The engine's environment was made from this system's own Python, which others cannot run. "
            "Make it from one in a folder of its own: make clean setup ENGINE_PYTHON=/path/to/python3.12"
        )
    return Path(base).resolve()


def install_zip(release: Release, package: Path) -> dict[str, str]:
    """A fresh profile with the packaged plugin, as from *Install from ZIP*. Returns the variables for it."""
    profiles = release.own / "profile"
    shutil.rmtree(profiles, ignore_errors=True)
    write_settings(profiles)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(plugins_folder(profiles))
    return {"QGIS_CUSTOM_CONFIG_PATH": "/snowgalileo/profile", "SNOWGALILEO_HOME": "/snowgalileo/home"}


def try_map(release: Release, variables: dict[str, str]) -> str:
    """A map of the shipped example cells through ``qgis_process``."""
    resources = plugins_folder(Path("/snowgalileo/profile")) / PLUGIN / "resources"
    output = release.own / "fsc.tif"
    output.unlink(missing_ok=True)
    (model,) = (REPOSITORY / "resources" / "models").glob("*.safetensors")
    inputs = [
        f"FOLDER={resources / 'selftest'}",
        f"CHECKPOINT={resources / 'models' / model.name}",
        "DEVICE=cpu",
        "OUTPUT=/snowgalileo/fsc.tif",
    ]
    variables = {**variables, "QT_QPA_PLATFORM": "offscreen"}
    command = [release.program("qgis_process"), "run", "snowgalileo:predict", "--", *inputs]
    release.inside(command, "qgis_process", variables)
    return f"{output.stat().st_size / 1000:.0f} kB"


def take_picture(release: Release, variables: dict[str, str]) -> str:
    """The panel in the running QGIS, as ``panel.png`` among the release's files."""
    picture = release.own / "panel.png"
    picture.unlink(missing_ok=True)
    script = CHECKOUT / "scripts" / "panel_picture.py"
    options = ["--noversioncheck", "--nologo", "--lang", "en", "--profiles-path", "/snowgalileo/profile"]
    qgis = [release.program("qgis"), *options]
    variables = {**variables, "SNOWGALILEO_PICTURE": "/snowgalileo/panel.png"}
    release.inside(["timeout", "180", *SCREEN, *qgis, "--code", str(script)], "qgis", variables)
    return str(picture.relative_to(REPOSITORY)) if picture.is_relative_to(REPOSITORY) else str(picture)


def attempted(
    attempt: Callable[[Release, dict[str, str]], str], release: Release, variables: dict[str, str]
) -> str:
    """What an attempt gives, or that it failed."""
    try:
        return attempt(release, variables)
    except (OSError, subprocess.CalledProcessError) as error:
        return f"failed: {error.__class__.__name__}"


def run_tests(release: Release, arguments: list[str]) -> str:
    """The QGIS tests of this checkout, from its sources."""
    report = release.own / "tests.xml"
    report.unlink(missing_ok=True)
    tests = [str(QGIS_PYTHON), "-m", "pytest", "-p", "no:cacheprovider", "--junitxml=/snowgalileo/tests.xml"]
    command = ["env", "--chdir", str(CHECKOUT), *SCREEN, *tests, *(arguments or SUITES["qgis"])]
    try:
        release.inside(command, "tests")
    except subprocess.CalledProcessError:
        release.say(f"tests failed, see {release.logs / 'tests.txt'}")
    return ", ".join(f"{number} {outcome}" for outcome, number in count(report).items() if number)


def try_release(release: Release, package: Path, arguments: list[str]) -> Row:
    """All that is tried in one release. What fails is in the row."""
    row = Row(release.name)
    try:
        release.make()
        release.bring_checkout()
        release.inside([str(QGIS_PYTHON), "-c", VERSIONS], "versions")
        row.qgis, row.qt, row.python = json.loads(release.text_of("versions").splitlines()[-1])
    except (OSError, subprocess.CalledProcessError) as error:
        row.tests = f"not set up: {error}; see {release.logs}"
        return row
    variables = install_zip(release, package)
    release.say("map")
    row.map = attempted(try_map, release, variables)
    release.say("picture")
    row.picture = attempted(take_picture, release, variables)
    release.say("tests")
    row.tests = run_tests(release, arguments)
    return row


def main() -> int:
    """Try all; returns 0 if nothing failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("releases", nargs="*", default=RELEASES, help="default: bookworm trixie sid")
    parser.add_argument("--folder", type=Path, default=REPOSITORY / "build" / "matrix", help="root folders")
    parser.add_argument("--show", type=Path, action="append", default=[], help="folder to show there, too")
    parser.add_argument("--tests", action="append", default=[], help="tests instead of all (repeatable)")
    arguments = parser.parse_args()
    for program, package in (("debootstrap", "debootstrap"), ("bwrap", "bubblewrap")):
        if not shutil.which(program):
            sys.exit(f"{program} is missing. Run as root: apt-get install {package}")
    package = build_package(REPOSITORY / "dist")
    rows = []
    for name in arguments.releases:
        rows.append(
            try_release(Release(name, arguments.folder.resolve(), arguments.show), package, arguments.tests)
        )
        print(table(rows), flush=True)
    words = " ".join(text for row in rows for text in row.cells())
    return int(any(word in words for word in ("failed", "errors", "not ")))


if __name__ == "__main__":
    sys.exit(main())

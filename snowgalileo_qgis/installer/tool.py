"""Makes an environment and installs wheels into it, without the network: with uv, or with pip where uv
cannot run.
"""

from __future__ import annotations

import os
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Optional, Sequence
from urllib.parse import urlsplit

from ..engine.protocol import SnowGalileoError
from .child import Output, failed, run
from .control import Control
from .failures import full_disk, writing
from .folder import PYTHON, TOOLS, python_of
from .interpreters import Interpreter, no_python, probe
from .locks import Wheel

UV = "uv.exe" if os.name == "nt" else "uv"
PYTHON_LIST = "pythons.json"
"""Name of a list of Pythons, in the form that uv reads, beside them."""
PROBE_LIMIT_S = 30.0
FULL = ("No space left on device", "os error 28", "os error 112", "not enough space", "Disk quota exceeded")
LOCKED = ("os error 32", "WinError 32", "being used by another process", "Text file busy")
DENIED = ("Permission denied", "os error 13", "Access is denied", "WinError 5", "Read-only file system")


def unpack_uv(wheel: Path, folder: Path) -> Path:
    """The program uv out of its wheel, whose hash has been checked."""
    target = folder / TOOLS / wheel.name.split("-py3")[0] / UV
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(f".data/scripts/{UV}"))
        size = archive.getinfo(name).file_size
        with writing(target):
            if target.is_file() and target.stat().st_size == size:
                return target
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_suffix(".part")
            with archive.open(name) as source, part.open("wb") as file:
                shutil.copyfileobj(source, file)
            part.chmod(0o700)
            part.replace(target)
    return target


def runs(uv: Path, control: Control) -> bool:
    """Whether the system lets uv run; rules for applications or virus scanners may forbid it."""
    try:
        return run([str(uv), "--version"], control, limit_s=PROBE_LIMIT_S).code == 0
    except OSError:
        return False


@dataclass
class Tool:
    """uv or, where ``uv`` is ``None``, pip out of its wheel.

    ``folder``: the engine's folder. ``python_mirror``: where uv finds Pythons, a copy of its own place or a
    list of them in JSON; empty for its own place. ``proxy``: as in ``Connection``.
    """

    folder: Path
    uv: Optional[Path]
    pip: Path
    control: Control
    python_mirror: str = ""
    proxy: str = ""

    @property
    def name(self) -> str:
        """Name for messages."""
        return "uv" if self.uv else "pip"

    def managed_python(
        self, version: str, archives: Optional[Path] = None, is_offline: bool = False
    ) -> Interpreter:
        """A Python of the engine's own, which uv downloads and verifies. Raises ``SG-INSTALL-001``.

        ``archives``: folder in which what is downloaded is kept; ``is_offline``: it is all that there is.
        """
        if self.uv is None:
            raise no_python()
        home = self.folder / PYTHON
        variables = self._variables()
        if archives is not None:
            variables["UV_PYTHON_CACHE_DIR"] = str(archives)
        if archives is not None and (archives / PYTHON_LIST).is_file():
            variables["UV_PYTHON_DOWNLOADS_JSON_URL"] = str(archives / PYTHON_LIST)
        elif is_list(self.python_mirror):
            variables["UV_PYTHON_DOWNLOADS_JSON_URL"] = self.python_mirror
        elif self.python_mirror:
            variables["UV_PYTHON_INSTALL_MIRROR"] = self.python_mirror
        if self.proxy == "direct":
            variables.update(HTTPS_PROXY="", HTTP_PROXY="", ALL_PROXY="")
        elif self.proxy:
            # so that the proxy looks up names, as everywhere else
            proxy = self.proxy.replace("socks5://", "socks5h://", 1)
            variables.update(HTTPS_PROXY=proxy, HTTP_PROXY=proxy)
        command = [
            str(self.uv),
            "python",
            "install",
            version,
            "--no-config",
            "--no-bin",
            "--no-registry",
            *(["--offline"] if is_offline else []),
        ]
        output = run(command, self.control, variables=variables)
        names = ("python.exe",) if os.name == "nt" else ("bin/python3",)
        for path in sorted(home.glob("cpython-*")) if output.code == 0 else []:
            for name in names:
                found = probe(path / name, self.control)
                if found is not None:
                    return found
        raise no_python(output.err)

    def make(self, environment: Path, python: Interpreter) -> None:
        """Make an empty environment."""
        if self.uv:
            command = [str(self.uv), "venv", "--no-config", "--no-project", "--offline", "--quiet"]
            output = run(
                [*command, "--python", str(python.path), str(environment)],
                self.control,
                variables=self._variables(),
            )
        else:
            output = run([str(python.path), "-m", "venv", "--without-pip", str(environment)], self.control)
        self._check(output, environment)

    def install(
        self, environment: Path, names: Sequence[str], files: Sequence[Path], wheels: Sequence[Path]
    ) -> None:
        """Install the wheels of locks, by their names; ``files``: they and those that they include.

        The paths that uv and pip read themselves are bare names: both divide them at spaces.
        """
        for path in files:
            with writing(environment / path.name):
                shutil.copyfile(path, environment / path.name)
        options = ["--no-index", "--no-deps", "--require-hashes", "--find-links", str(wheels[0].parent)]
        python = str(python_of(environment))
        if self.uv:
            command = [
                str(self.uv),
                "pip",
                "install",
                "--no-config",
                "--offline",
                "--quiet",
                "--python",
                python,
            ]
        else:
            flags = ["--disable-pip-version-check", "--no-input", "--quiet", "--no-cache-dir", "--no-compile"]
            command = [python, "-I", str(self.pip / "pip"), "install", *flags]
        output = run(
            [*command, *options, *(option for name in names for option in ("-r", f"{name}.txt"))],
            self.control,
            environment,
            self._variables(environment),
        )
        self._check(output, environment)
        shutil.rmtree(environment / ".cache", ignore_errors=True)

    def _variables(self, environment: Optional[Path] = None) -> Dict[str, str]:
        """Settings of uv and pip: nothing of the user's, everything in the engine's folder."""
        own = {name: "" for name in os.environ if name.startswith(("PIP_", "UV_"))}
        own |= {"PIP_CONFIG_FILE": os.devnull, "UV_NO_CONFIG": "1", "UV_SYSTEM_CERTS": "1"}
        own["UV_PYTHON_INSTALL_DIR"] = str(self.folder / PYTHON)
        own["UV_CACHE_DIR"] = str((environment or self.folder / TOOLS) / ".cache")
        return own

    def _check(self, output: Output, environment: Path) -> None:
        if output.code == 0:
            return
        said = output.err
        if any(text in said for text in FULL):
            raise full_disk(environment.parent)
        lines: List[str] = [line.strip() for line in said.splitlines() if line.strip()]
        for texts, code, text, hint in (
            (
                LOCKED,
                "SG-INSTALL-008",
                "Another program, perhaps a virus scanner, holds a file of the engine",
                "Wait a minute and click Install again.",
            ),
            (
                DENIED,
                "SG-INSTALL-007",
                "The folder of the engine cannot be written",
                "Choose another folder for the engine, or ask for permission to write there.",
            ),
        ):
            if any(part in said for part in texts):
                raise SnowGalileoError(code, f"{text} ({environment.parent}).", hint, "\n".join(lines))
        raise failed(self.name, output)


def is_list(python_mirror: str) -> bool:
    """Whether an address is that of a list of Pythons in JSON, rather than of a copy of uv's own place."""
    return urlsplit(python_mirror).path.endswith(".json")


def tool_wheels(wheels: Sequence[Wheel]) -> List[Wheel]:
    """uv and pip, in this order."""
    return sorted(wheels, key=lambda wheel: wheel.package, reverse=True)

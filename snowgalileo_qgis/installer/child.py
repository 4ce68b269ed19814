"""Programs that the installer runs: stopped at once, without the variables of QGIS, with what they say
kept.
"""

from __future__ import annotations

import os
import subprocess  # nosec B404
from pathlib import Path
from threading import Thread
from typing import IO, Dict, List, Mapping, Optional, Sequence

from ..engine.protocol import SnowGalileoError
from .control import Control

DROPPED_PREFIXES = ("PYTHON", "QGIS", "PROJ_", "GDAL_", "OGR_", "CPL_", "OSGEO", "GRASS", "GISBASE", "DYLD_")
DROPPED = ("VIRTUAL_ENV", "LD_LIBRARY_PATH", "LD_PRELOAD")
POLL_S = 0.05
LAST_WORDS_S = 20.0
"""Time to read what a program said before it ended; one that it started may keep its pipes open."""
END_S = 60.0
"""Time that the system may take to end a program."""
LAST_LINES = 40
NO_WINDOW = 0x08000000 if os.name == "nt" else 0


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


class Output:
    """What a program wrote, as text: ``out``, and the last lines of ``err``."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = "\n".join(err.splitlines()[-LAST_LINES:])


def run(
    command: Sequence[str],
    control: Optional[Control] = None,
    folder: Optional[Path] = None,
    variables: Optional[Mapping[str, str]] = None,
    limit_s: Optional[float] = None,
) -> Output:
    """Run a program to its end; a stop kills it, and so does the time limit (exit code -1).

    Raises ``OSError`` if it cannot be started.
    """
    process = subprocess.Popen(  # nosec B603
        list(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**scrubbed(os.environ), **(variables or {})},
        creationflags=NO_WINDOW,
        start_new_session=os.name != "nt",
    )
    texts: List[bytes] = [b"", b""]

    def read(number: int, stream: IO[bytes]) -> None:
        with stream:
            texts[number] = stream.read()

    readers = [
        Thread(target=read, args=(number, stream), daemon=True)
        for number, stream in enumerate((process.stdout, process.stderr))
        if stream is not None
    ]
    for reader in readers:
        reader.start()
    waited = 0.0
    try:
        while process.poll() is None:
            if control is not None:
                control.check()
            try:
                process.wait(POLL_S)
            except subprocess.TimeoutExpired:
                waited += POLL_S
                if limit_s is not None and waited > limit_s:
                    break
    finally:
        if process.poll() is None:
            kill(process)
    for reader in readers:
        reader.join(LAST_WORDS_S)
    code = process.returncode if process.returncode is not None else -1
    return Output(code, *(text.decode("utf-8", "replace") for text in texts))


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a program and those that it started."""
    if os.name == "nt":
        taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
        subprocess.run(  # nosec B603
            [str(taskkill), "/T", "/F", "/PID", str(process.pid)],
            capture_output=True,
            check=False,
            creationflags=NO_WINDOW,
        )
    else:
        import signal

        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
    process.wait(END_S)


def failed(what: str, output: Output) -> SnowGalileoError:
    """A program that ended with an error nobody foresaw."""
    lines = [line.strip() for line in output.err.splitlines() if line.strip()]
    reason = next((line for line in reversed(lines) if "rror" in line), lines[-1] if lines else "")
    return SnowGalileoError(
        "SG-INSTALL-015",
        f"{what} failed" + (f": {reason[:300]}" if reason else f" (exit code {output.code})."),
        "Click Install again; if it stays, copy the diagnostics report and ask for help.",
        output.err,
    )

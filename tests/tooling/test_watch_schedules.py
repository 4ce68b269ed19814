"""The lines of the guide that start an update every day are run or checked as far as this system can."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
GUIDE = (REPOSITORY / "docs" / "watch.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
BROKEN = "version = 1\n[nothing]\n"
LONGEST_TASK = 261
"""Characters that schtasks takes as the command of a task."""


def block(start: str) -> str:
    (found,) = (text for text in BLOCKS if text.startswith(start))
    return found


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_units(tmp_path: Path) -> None:
    python = "/path/to/checkout/.venv/engine/bin/python"
    service = block("[Unit]")
    assert python in service
    service = service.replace(python, sys.executable).replace("/path/to/checkout", str(REPOSITORY))
    (tmp_path / "snow.service").write_text(service)
    (tmp_path / "snow.timer").write_text(block("[Timer]"))
    units = [str(tmp_path / name) for name in ("snow.service", "snow.timer")]
    done = subprocess.run(
        ["systemd-analyze", "--user", "--recursive-errors=no", "verify", *units],
        env={"XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if "snow." in line]
    assert (done.returncode, said) == (0, []), done.stderr


def test_the_line_for_cron(tmp_path: Path) -> None:
    fields = block("0 6 * * * ").split(" ", 5)
    assert fields[:5] == ["0", "6", "*", "*", "*"] and "%" not in fields[5], "cron reads % as a line end"
    (tmp_path / "bow.toml").write_text(BROKEN)
    command = (
        fields[5]
        .replace("/path/to/checkout", str(REPOSITORY))
        .replace(".venv/engine/bin/python", sys.executable)
        .replace("/data", str(tmp_path))
    )
    done = subprocess.run(
        ["/bin/sh", "-c", command], env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2 and "SG-WATCH-001" in done.stderr, done.stderr


def test_the_line_for_windows() -> None:
    line = block("schtasks ").strip()
    (quoted,) = re.findall(r'/TR "((?:\\"|[^"])*)"$', line)
    task = quoted.replace('\\"', '"')
    python, main = r"C:\path\to\python.exe", r"C:\path\to\plugins\snowgalileo_qgis\engine\__main__.py"
    spaced = task.replace(r"C:\path", r"C:\Program Files")
    wanted = [python, main, "watch", "update", "--quiet", r"C:\data\bow.toml"]
    given = subprocess.list2cmdline([text.replace(r"C:\path", r"C:\Program Files") for text in wanted])
    assert spaced == given
    assert len(task) < LONGEST_TASK

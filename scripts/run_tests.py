"""Run both test suites side by side and end with one summary line. Standard library only.

The engine's tests run in ``.venv/engine``, the plugin's in ``.venv/qgis`` with a real QGIS on a virtual
display. The latter mostly wait for windows and workers, so both together take little longer than the first
alone. Further arguments are passed to pytest.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

REPOSITORY = Path(__file__).resolve().parent.parent
ENGINE_PYTHON = REPOSITORY / ".venv" / "engine" / "bin" / "python"
QGIS_PYTHON = REPOSITORY / ".venv" / "qgis" / "bin" / "python"
ENGINE_TESTS = ("tests/engine", "tests/tooling")
QGIS_TESTS = ("tests/core", "tests/processing", "tests/gui", "tests/end_to_end")
OUTCOMES = ("failed", "errors", "passed", "skipped")


def start_suite(
    command: list[str], folders: tuple[str, ...], report: Path, output: IO[str] | None
) -> subprocess.Popen[str]:
    """Start pytest over the folders. ``output``: where it writes; ``None``: to standard output."""
    # two suites on two cores: torch threads waiting for each other would slow both down several times
    environment = {"OMP_NUM_THREADS": "1", **os.environ, "SNOWGALILEO_PYTHON": str(ENGINE_PYTHON)}
    command = [*command, "-m", "pytest", *folders, f"--junitxml={report}", *sys.argv[1:]]
    return subprocess.Popen(
        command,
        cwd=REPOSITORY,
        env=environment,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
        text=True,
    )


def count(report: Path) -> dict[str, int]:
    """Number of tests by outcome, from a JUnit report; a suite that died without one counts as an error."""
    if not report.exists():
        return {"errors": 1}
    suites = list(ElementTree.parse(report).iter("testsuite"))
    total, failed, errors, skipped = (
        sum(int(suite.get(key, 0)) for suite in suites) for key in ("tests", "failures", "errors", "skipped")
    )
    return {
        "failed": failed,
        "errors": errors,
        "skipped": skipped,
        "passed": total - failed - errors - skipped,
    }


def main() -> int:
    """Run both suites. Returns 0 if both pass."""
    started = time.monotonic()
    display = (
        []
        if os.environ.get("QT_QPA_PLATFORM")
        else [shutil.which("xvfb-run") or "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 +extension GLX"]
    )
    with tempfile.TemporaryDirectory() as folder:
        reports = [Path(folder, "engine.xml"), Path(folder, "qgis.xml")]
        with Path(folder, "qgis.txt").open("w+", encoding="utf-8") as later:
            qgis = start_suite([*display, str(QGIS_PYTHON)], QGIS_TESTS, reports[1], later)
            print("\n=== Engine tests (the QGIS tests run at the same time and follow below) ===", flush=True)
            codes = [start_suite([str(ENGINE_PYTHON)], ENGINE_TESTS, reports[0], None).wait(), qgis.wait()]
            later.seek(0)
            print(f"\n=== QGIS tests ===\n{later.read()}", flush=True)
        counts = [count(report) for report in reports]
    totals = {outcome: sum(one.get(outcome, 0) for one in counts) for outcome in OUTCOMES}
    summary = ", ".join(f"{number} {outcome}" for outcome, number in totals.items() if number)
    print(
        f"\n=== Engine and QGIS together ===\n=== {summary} in {time.monotonic() - started:.2f}s ===",
        flush=True,
    )
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())

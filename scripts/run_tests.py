"""Run both test suites and end with one summary line. Standard library only.

The engine's tests run in ``.venv/engine``, the plugin's in ``.venv/qgis`` with a real QGIS on a virtual display. Further arguments go to pytest.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.etree import ElementTree

REPOSITORY = Path(__file__).resolve().parent.parent
ENGINE_PYTHON = REPOSITORY / ".venv" / "engine" / "bin" / "python"
QGIS_PYTHON = REPOSITORY / ".venv" / "qgis" / "bin" / "python"
ENGINE_TESTS = ("tests/engine", "tests/tooling")
QGIS_TESTS = ("tests/core", "tests/processing", "tests/gui", "tests/end_to_end")
OUTCOMES = ("failed", "errors", "passed", "skipped")


def run_suite(title: str, command: list[str], folders: tuple[str, ...], report: Path) -> int:
    """Run pytest over the folders and return its exit code."""
    print(f"\n=== {title} ===", flush=True)
    environment = {**os.environ, "SNOWGALILEO_PYTHON": str(ENGINE_PYTHON)}
    command = [*command, "-m", "pytest", *folders, f"--junitxml={report}", *sys.argv[1:]]
    return subprocess.run(command, cwd=REPOSITORY, env=environment, check=False).returncode


def count(report: Path) -> dict[str, int]:
    """Number of tests by outcome, from a JUnit report; a suite that died without one counts as an error."""
    if not report.exists():
        return {"errors": 1}
    suites = list(ElementTree.parse(report).iter("testsuite"))
    total, failed, errors, skipped = (sum(int(suite.get(key, 0)) for suite in suites) for key in ("tests", "failures", "errors", "skipped"))
    return {"failed": failed, "errors": errors, "skipped": skipped, "passed": total - failed - errors - skipped}


def main() -> int:
    """Run both suites; 0 when both pass."""
    started = time.monotonic()
    display = (
        [] if os.environ.get("QT_QPA_PLATFORM") else [shutil.which("xvfb-run") or "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 +extension GLX"]
    )
    with tempfile.TemporaryDirectory() as folder:
        reports = [Path(folder, "engine.xml"), Path(folder, "qgis.xml")]
        codes = [
            run_suite("Engine tests", [str(ENGINE_PYTHON)], ENGINE_TESTS, reports[0]),
            run_suite("QGIS tests", [*display, str(QGIS_PYTHON)], QGIS_TESTS, reports[1]),
        ]
        counts = [count(report) for report in reports]
    totals = {outcome: sum(one.get(outcome, 0) for one in counts) for outcome in OUTCOMES}
    summary = ", ".join(f"{number} {outcome}" for outcome, number in totals.items() if number)
    print(f"\n=== Engine and QGIS together ===\n=== {summary} in {time.monotonic() - started:.2f}s ===", flush=True)
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())

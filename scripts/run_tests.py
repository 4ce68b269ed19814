"""Run all test suites and end with one summary line. Standard library only.

The engine's tests run in ``.venv/engine``. At the same time the plugin's run in ``.venv/qgis`` with a real
QGIS on a virtual display, and after them those of the installer, of the tools and of the engine's sources, so
that both cores are busy to the end. Further arguments are passed to pytest.

Nothing is left outside the repository: temporary files lie in one folder that is removed at the end, whatever
happens, and what tests write in ``build/tests``, of which only the files of failed tests remain.
"""

from __future__ import annotations

import os
import shutil
import signal
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
REPORTS = REPOSITORY / "build" / "reports"
WRITTEN = REPOSITORY / "build" / "tests"
"""Where tests write; gigabytes, which a temporary folder in memory could not hold."""
SOURCES = "tests/engine/sources"
ENGINE_TESTS = ("tests/engine", f"--ignore={SOURCES}")
OTHER_TESTS = ("tests/tooling", "tests/installer", SOURCES)
QGIS_TESTS = ("tests/core", "tests/processing", "tests/gui", "tests/end_to_end")
GRACE_S = 20
"""Time that an interrupted suite has to clean up."""
SUITES = ("engine", "qgis", "others")
OUTCOMES = ("failed", "errors", "passed", "skipped")


def start_suite(
    command: list[str], name: str, folders: tuple[str, ...], temporary: Path, output: IO[str] | None
) -> subprocess.Popen[str]:
    """Start pytest over the folders, of which some may be left out. ``output``: where it writes; ``None``: to
    standard output.
    """
    environment = {
        # two suites on two cores: torch threads waiting for each other would slow both down several times
        "OMP_NUM_THREADS": "1",
        **os.environ,
        "SNOWGALILEO_PYTHON": str(ENGINE_PYTHON),
        # short: sockets of worker processes lie there, and their paths have at most 108 bytes
        "TMPDIR": str(temporary),
        # QGIS and its libraries write there even with a profile of their own
        "XDG_CACHE_HOME": str(temporary / "cache"),
        "XDG_DATA_HOME": str(temporary / "data"),
    }
    command = [
        *command,
        "-m",
        "pytest",
        *folders,
        f"--junitxml={report_of(name)}",
        f"--basetemp={WRITTEN / name}",
        "--override-ini=tmp_path_retention_policy=failed",
        *sys.argv[1:],
    ]
    return subprocess.Popen(
        command,
        cwd=REPOSITORY,
        env=environment,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
        text=True,
        start_new_session=True,  # as a group that can be ended whole: xvfb-run passes no signal on
    )


def report_of(name: str) -> Path:
    """JUnit report of a suite."""
    return REPORTS / f"tests-{name}.xml"


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


def end(suite: subprocess.Popen[str]) -> None:
    """End a suite that still runs after an interruption, with all that it started."""
    if suite.poll() is not None:
        return
    for number in (signal.SIGINT, signal.SIGKILL):
        try:
            os.killpg(suite.pid, number)
            suite.wait(GRACE_S)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
        return


def main() -> int:
    """Run all suites. Returns 0 if all pass."""
    started = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # as an interruption: clean up before the end
    display = (
        []
        if os.environ.get("QT_QPA_PLATFORM")
        else [shutil.which("xvfb-run") or "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 +extension GLX"]
    )
    REPORTS.mkdir(parents=True, exist_ok=True)
    WRITTEN.mkdir(parents=True, exist_ok=True)
    for name in SUITES:
        report_of(name).unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="snowgalileo_", ignore_cleanup_errors=True) as folder:
        temporary, log = Path(folder), REPORTS / "tests-others.txt"
        with log.open("w+", encoding="utf-8", errors="replace") as later:
            engine_python = [str(ENGINE_PYTHON)]
            running = [start_suite([*display, str(QGIS_PYTHON)], "qgis", QGIS_TESTS, temporary, later)]
            print("\n=== Engine tests (all others run at the same time and follow below) ===", flush=True)
            running.append(start_suite(engine_python, "engine", ENGINE_TESTS, temporary, None))
            try:
                running[0].wait()
                running.append(start_suite(engine_python, "others", OTHER_TESTS, temporary, later))
                codes = [suite.wait() for suite in running]
            finally:
                for suite in running:
                    end(suite)
            later.seek(0)
            print(f"\n=== QGIS, tools, installer, sources ===\n{later.read()}", flush=True)
    counts = [count(report_of(name)) for name in SUITES]
    if any(codes):
        print("\nWhat the failed tests wrote is in build/tests, the reports are in build/reports.")
    else:
        shutil.rmtree(WRITTEN, ignore_errors=True)
    totals = {outcome: sum(one.get(outcome, 0) for one in counts) for outcome in OUTCOMES}
    summary = ", ".join(f"{number} {outcome}" for outcome, number in totals.items() if number)
    print(
        f"\n=== All together ===\n=== {summary} in {time.monotonic() - started:.2f}s ===",
        flush=True,
    )
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())

"""Run all test suites and end with one summary line. Standard library only.

The engine's tests and those of the tools run in ``.venv/engine``, the plugin's in ``.venv/qgis`` with a real
QGIS on a virtual display. The suites wait in one row, the longest first, and one more runs at a time than
there are cores, because tests also wait; so all cores are busy to the end. Further arguments are passed to
pytest.

Nothing is left outside the repository: temporary files lie in one folder that is removed at the end, whatever
happens, and what tests write in ``build/tests``, of which only the files of failed tests remain. Where memory
has room, both lie there meanwhile, because tests write very many small files; not with ``TMPDIR`` set.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import IO
from xml.etree import ElementTree

REPOSITORY = Path(__file__).resolve().parent.parent
ENGINE_PYTHON = REPOSITORY / ".venv" / "engine" / "bin" / "python"
QGIS_PYTHON = REPOSITORY / ".venv" / "qgis" / "bin" / "python"
REPORTS = REPOSITORY / "build" / "reports"
WRITTEN = REPOSITORY / "build" / "tests"
"""Where tests write, or what failed tests wrote is put."""
MEMORY = Path("/dev/shm")
ROOM = 8 * 2**30
"""Free memory for which tests write there; 1.7 GiB remained of a whole run in which one failed."""
CLUSTER = ("tests/engine/execution", "tests/engine/object_store")
ONLINE = ("tests/engine/sources/catalogues", "tests/engine/sources/earthengine")
STACKS = ("tests/engine/stack", "tests/engine/products")
JOBS, SOURCES = "tests/engine/jobs", "tests/engine/sources"
SUITES = {
    "qgis": ("tests/core", "tests/processing", "tests/gui", "tests/end_to_end"),
    "jobs": (JOBS,),
    "online": ONLINE,
    "engine": ("tests/engine", *(f"--ignore={folder}" for folder in (*CLUSTER, *STACKS, JOBS, SOURCES))),
    "sources": (SOURCES, *(f"--ignore={folder}" for folder in ONLINE)),
    "stacks": STACKS,
    "cluster": CLUSTER,
    "others": ("tests/tooling", "tests/installer"),
}
"""What pytest runs over, the longest first."""
AT_A_TIME = (os.cpu_count() or 1) + 1
GRACE_S = 20
"""Time that an interrupted suite has to clean up."""
OUTCOMES = ("failed", "errors", "passed", "skipped")


def place_in_memory() -> Path | None:
    """Where files need no disk, if it has room and may hold programs, and no other place is chosen."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        facts = dict(line.split(":") for line in lines)
        free = min(int(facts["MemAvailable"].split()[0]) * 1024, shutil.disk_usage(MEMORY).free)
        is_barred = os.statvfs(MEMORY).f_flag & os.ST_NOEXEC
    except (OSError, KeyError, AttributeError):  # another system
        return None
    return None if "TMPDIR" in os.environ or is_barred or free < ROOM else MEMORY


def start_suite(
    command: list[str], name: str, temporary: Path, written: Path, output: IO[str]
) -> subprocess.Popen[str]:
    """Start pytest over the folders of a suite. ``written``: by its tests; ``output``: by itself."""
    environment = {
        # a suite for each core: torch threads waiting for each other would slow both down several times
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
        *SUITES[name],
        f"--junitxml={report_of(name)}",
        f"--basetemp={written / name}",
        "--override-ini=tmp_path_retention_policy=failed",
        *sys.argv[1:],
    ]
    return subprocess.Popen(
        command,
        cwd=REPOSITORY,
        env=environment,
        stdout=output,
        stderr=subprocess.STDOUT,
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


class Run:
    """All suites of one run. ``codes``: exit codes of those that have ended."""

    def __init__(self, temporary: Path, written: Path) -> None:
        self._temporary, self._written = temporary, written
        self._running: list[subprocess.Popen[str]] = []
        self._is_over = False
        self._lock = Lock()
        self.codes: list[int] = []

    def suite(self, name: str) -> None:
        """Run a suite, then print what it wrote."""
        log = REPORTS / f"tests-{name}.txt"
        with log.open("w+", encoding="utf-8", errors="replace") as output:
            with self._lock:
                if self._is_over:
                    return
                command = [*display(), str(QGIS_PYTHON)] if name == "qgis" else [str(ENGINE_PYTHON)]
                process = start_suite(command, name, self._temporary, self._written, output)
                self._running.append(process)
            code = process.wait()
            output.seek(0)
            with self._lock:
                self.codes.append(code)
                print(f"\n=== {name} ===\n{output.read()}", flush=True)

    def end(self) -> None:
        """End what still runs; nothing more starts."""
        with self._lock:
            self._is_over = True
        for process in self._running:
            end(process)


def display() -> list[str]:
    """The command that gives QGIS a display, if it needs one."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return []
    return [shutil.which("xvfb-run") or "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 +extension GLX"]


def main() -> int:
    """Run all suites. Returns 0 if all pass."""
    started = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # as an interruption: clean up before the end
    REPORTS.mkdir(parents=True, exist_ok=True)
    WRITTEN.mkdir(parents=True, exist_ok=True)
    for name in SUITES:
        report_of(name).unlink(missing_ok=True)
    memory = place_in_memory()
    with tempfile.TemporaryDirectory(prefix="snow_", dir=memory, ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)  # a test reads its files as another user
        written = Path(folder) / "tests" if memory else WRITTEN
        written.mkdir(exist_ok=True)
        run = Run(Path(folder), written)
        print(f"{len(SUITES)} suites, {AT_A_TIME} at a time; each is shown when it ends.", flush=True)
        with ThreadPoolExecutor(AT_A_TIME) as pool:
            try:
                for suite in [pool.submit(run.suite, name) for name in SUITES]:
                    suite.result()
            finally:
                run.end()
        if memory and any(run.codes):
            with suppress(shutil.Error, OSError):  # pipes and sockets of tests
                shutil.rmtree(WRITTEN, ignore_errors=True)
                shutil.copytree(written, WRITTEN, symlinks=True)
    counts = [count(report_of(name)) for name in SUITES]
    if any(run.codes):
        print("\nWhat the failed tests wrote is in build/tests, the reports are in build/reports.")
    else:
        shutil.rmtree(WRITTEN, ignore_errors=True)
    totals = {outcome: sum(one.get(outcome, 0) for one in counts) for outcome in OUTCOMES}
    summary = ", ".join(f"{number} {outcome}" for outcome, number in totals.items() if number)
    print(
        f"\n=== All together ===\n=== {summary} in {time.monotonic() - started:.2f}s ===",
        flush=True,
    )
    return int(any(run.codes))


if __name__ == "__main__":
    sys.exit(main())

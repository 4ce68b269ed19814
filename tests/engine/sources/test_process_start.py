"""The server of copies has loaded the libraries, and leaves Ctrl-C to the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.sources.process_start import LONGEST_PLACE
from tests.engine.execution.dask_processes import wait_for

REPOSITORY = Path(__file__).resolve().parents[3]

PROGRAM = f"""
import signal, sys, time
from pathlib import Path

sys.path.append({str(REPOSITORY)!r})
if __name__ == "__mp_main__":  # loaded by the server
    Path("loading").touch()
    while not Path("go").exists():
        time.sleep(0.01)

from snowgalileo_qgis.engine.sources.process_pool import ProcessPool

def has_loaded(_):
    return "snowgalileo_qgis.engine.sources.ingest" in sys.modules

if __name__ == "__main__":
    signal.signal(signal.SIGINT, lambda *_: None)
    with ProcessPool(1, lambda: None) as pool:
        pool.run(has_loaded, [0], lambda _, answer: print(answer))
"""


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="other systems start each process anew")


@LINUX
def test_a_program_that_is_started_as_a_file(tmp_path: Path) -> None:
    """As QGIS starts the engine: nothing but the file itself says where the package lies."""
    (tmp_path / "program.py").write_text(PROGRAM)
    program = subprocess.Popen(
        [sys.executable, "-I", "program.py"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    wait_for((tmp_path / "loading").exists)
    os.killpg(program.pid, signal.SIGINT)  # Ctrl-C reaches all processes
    (tmp_path / "go").touch()
    assert program.communicate() == ("True\n", "")


@LINUX
@pytest.mark.parametrize(
    ("length", "has_server"), [(LONGEST_PLACE, True), (LONGEST_PLACE + 1, False), (200, False)]
)
def test_temporary_folders_of_any_length(tmp_path: Path, length: int, has_server: bool) -> None:
    """Those in which no socket has room start each process anew, which has loaded nothing but the program."""
    with tempfile.TemporaryDirectory(dir="/tmp") as short:
        place = Path(short) / ("x" * (length - len(short) - 1))
        place.mkdir()
        (tmp_path / "program.py").write_text(PROGRAM)
        (tmp_path / "go").touch()
        program = subprocess.run(
            [sys.executable, "-I", "program.py"],
            cwd=tmp_path,
            env={**os.environ, "TMPDIR": str(place)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (program.stdout, program.stderr) == (f"{has_server}\n", "")

"""How processes that read products are started: with bounded caches, and on Linux without loading the
libraries each time.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

Context: TypeAlias = "ForkServerContext | SpawnContext"

SETTINGS: Mapping[str, str] = {
    "GDAL_NUM_THREADS": "1",
    "GDAL_CACHEMAX": "256",
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
    "MALLOC_ARENA_MAX": "2",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}
"""Environment of the processes: one thread each, GDAL's cache in MB, glibc's memory arenas."""

_HERE = "snowgalileo_qgis.engine.sources"
LOADED = ["__main__", f"{_HERE}.ingest", f"{_HERE}.archive.source"]
"""What all of them need. ``__main__`` comes first: of an engine that is started as a file, it makes the
package importable.
"""

LONGEST_PLACE = 75
"""Longest temporary folder [bytes] in which the server's socket fits: its address has at most 107, of which
Python adds 32.
"""


@contextmanager
def process_context() -> Iterator[Context]:
    """Starts processes that share nothing with this one; those started in the block have the settings.

    On Linux they are copies of a server process that has loaded the libraries once (a second of processor
    time) and nothing else: it has one thread and no open file, so that copying it is safe. It ends with this
    process, also when that is killed. Other systems, and temporary folders of very long names, start each
    process anew.
    """
    with _environment(SETTINGS):
        if sys.platform == "linux" and len(os.fsencode(tempfile.gettempdir())) <= LONGEST_PLACE:
            context = multiprocessing.get_context("forkserver")
            context.set_forkserver_preload(LOADED)
            _start_server()  # here, where the environment holds: copies have that of the server
            yield context
        else:
            yield multiprocessing.get_context("spawn")


def _start_server() -> None:
    """Start the server of copies, unless it runs.

    Ctrl-C is left to this process: signals that are blocked here stay blocked in what it starts. Python tells
    the server which file is the program only from 3.12.8 and 3.13.1 on (python/cpython#126631).
    """
    from multiprocessing import forkserver, resource_tracker, spawn  # not on Windows

    told = spawn.get_preparation_data

    def told_with_program(name: str) -> dict[str, Any]:
        data = told(name)
        return {**data, "main_path": data.get("init_main_from_path")}

    resource_tracker.ensure_running()  # it would lift the block
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    spawn.get_preparation_data = told_with_program
    try:
        forkserver.ensure_running()
    finally:
        spawn.get_preparation_data = told
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


@contextmanager
def _environment(settings: Mapping[str, str]) -> Iterator[None]:
    """Environment variables that processes started inside the block inherit."""
    before = {name: os.environ.get(name) for name in settings}
    os.environ.update(settings)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

"""Processes of the pool that start early or end unexpectedly."""

import os
from multiprocessing import active_children

import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.early import prepare
from snowgalileo_qgis.engine.sources.process_pool import ProcessPool


def test_a_process_that_the_system_ends_is_reported() -> None:
    with (
        ProcessPool(1, lambda: None) as pool,
        pytest.raises(SnowGalileoError, match="memory ran out") as error,
    ):
        pool.run(os._exit, [1], lambda *_: None)
    assert error.value.code == "SG-BUILD-003"


def test_processes_that_were_started_ahead_do_the_work() -> None:
    with ProcessPool(2, lambda: None) as pool:
        before = set(active_children())
        pool.start(prepare)
        started = {process.pid for process in set(active_children()) - before}
        assert len(started) == 2 and not pool.is_busy
        found: list[int] = []
        pool.run(_own_pid, range(4), lambda _, pid: found.append(pid))
    assert len(found) == 4 and set(found) <= started


def _own_pid(_: int) -> int:
    return os.getpid()

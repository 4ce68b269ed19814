"""Schedulers that are not there, that never answer, and names that are none."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

pytest.importorskip("distributed")

from snowgalileo_qgis.engine.execution import reaching
from snowgalileo_qgis.engine.execution.reaching import reach
from snowgalileo_qgis.engine.protocol import Cancelled, PredictSpec, SnowGalileoError
from tests.engine.execution.dask_processes import START_S, DaskProcesses, kill, wait_for


@pytest.fixture()
def mute() -> Iterator[str]:
    """Address of a socket whose system accepts connections, and that never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"


def no_check() -> None:
    pass


def test_one_that_never_answers_is_given_up(mute: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reaching, "MUTE_S", 0.1)
    with pytest.raises(SnowGalileoError, match=r"tried for \d+ s: it accepts the connection but") as caught:
        reach(mute, 0.0, no_check)
    assert caught.value.code == "SG-CLUSTER-001"


def test_waiting_for_one_that_never_answers_can_be_cancelled(
    mute: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reaching, "MUTE_S", 1e6)
    calls = count()

    def check() -> None:
        if next(calls) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        reach(mute, 1e6, check)


def test_a_scheduler_file_that_is_not_there_is_not_waited_for(tmp_path: Path) -> None:
    with pytest.raises(SnowGalileoError, match=r"There is no scheduler file .*localhost") as caught:
        reach(str(tmp_path / "localhost"), 1e6, no_check)
    assert caught.value.code == "SG-CLUSTER-001"


def test_the_file_of_a_scheduler_that_starts_anew_is_waited_for(tmp_path: Path) -> None:
    calls = count()

    def check() -> None:
        if next(calls) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        reach(str(tmp_path / "scheduler.json"), 1e6, check, is_back=True)


@pytest.mark.parametrize("name", ["127.0.0.1:8786", "localhost:8786", "node-1.example.org:80", "[::1]:8786"])
def test_an_address_without_its_beginning(name: str) -> None:
    spec = PredictSpec(stacks=["a.tif"], checkpoints=["m.pth"], fsc="o.tif", day="2025-04-04", scheduler=name)
    with pytest.raises(SnowGalileoError, match="did you mean tcp://") as caught:
        spec.validate()
    assert caught.value.code == "SG-JOB-001"


def test_a_scheduler_that_is_lost_is_told_by_the_job_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dask tells it too, with tracebacks, of which cron would make a mail."""
    said: list[logging.LogRecord] = []
    hearing = logging.Handler()
    monkeypatch.setattr(hearing, "emit", said.append)
    monkeypatch.setattr(logging.getLogger("distributed.client"), "handlers", [hearing])
    with DaskProcesses(tmp_path) as processes:
        client = reach(processes.address, START_S, no_check)
        kill(processes.scheduler)
        wait_for(lambda: client.status == "closed")
    assert not said

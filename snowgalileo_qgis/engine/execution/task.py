"""What runs on a worker around each task."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import local
from typing import Any

from distributed import get_worker

from ..protocol import Cancelled
from .welcome import objection

LOOK_S = 0.2
"""Time between two looks at whether a task is still wanted."""

_THREAD = local()


@dataclass(frozen=True)
class Refusal:
    """The answer of a worker that may not do a task, and why."""

    worker: str
    reason: str


def run_task(function: Callable[[Any], Any], task: Any, question: str) -> Any:
    """Do a task, unless this worker may not; a worker that joined just now was not asked before."""
    reason = objection(question)
    return Refusal(get_worker().address, reason) if reason else function(task)


def stop_if_unwanted(*_: object) -> None:
    """Raise ``Cancelled`` once nobody waits for the task of this thread: Dask does not stop threads."""
    now = time.monotonic()
    if now - getattr(_THREAD, "looked", 0.0) < LOOK_S:
        return
    _THREAD.looked = now
    worker = get_worker()
    state = worker.state.tasks.get(worker.get_current_task())
    if state is None or state.state in ("cancelled", "resumed"):
        raise Cancelled

"""The tasks of a build, done by the workers of a cluster."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

from .cluster import Cluster
from .welcome import question

Task = TypeVar("Task")
Answer = TypeVar("Answer")


class _Work(NamedTuple):
    """A task, and the function that does it."""

    function: Callable[..., object]
    task: object


class ClusterPool:
    """Workers of a cluster as the pool of ``sources.ingest``; ``paths``: what each of them must see."""

    def __init__(self, cluster: Cluster, paths: Iterable[Path]) -> None:
        self._cluster = cluster
        self._question = question(paths)

    def run(
        self, work: Callable[[Task], Answer], tasks: Iterable[Task], done: Callable[[Task, Answer], None]
    ) -> None:
        """See ``TaskPool``."""
        works = (_Work(work, task) for task in tasks)
        for one, answer in self._cluster.answers(do_work, works, self._question):
            done(one.task, answer)  # type: ignore[arg-type]


def do_work(one: _Work) -> object:
    """Do a task of a build; runs on a worker."""
    # Damaged files are read in a process of its own, which Dask's workers may not start unless they are told
    # that they may (the setting distributed.worker.daemon has no effect once a worker runs).
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    return one.function(one.task)

"""What a cluster is given to do next: few tasks ahead of the workers, so that memory does not grow with their
number.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Protocol, TypeVar

from .crew import Crew

Task_co = TypeVar("Task_co", covariant=True)

AHEAD = 2
"""Tasks that are sent for each that can be done at a time: a worker that finishes one has the next."""
LEAST_AHEAD = 4
LATER: Any = object()
"""In the place of a task: there is none for now, but the last one has not come."""


class TaskSource(Protocol[Task_co]):
    """Tasks that are chosen for the worker that does them."""

    def take(self, worker: str, slots: Mapping[str, int]) -> Task_co | None:
        """The next task for a worker, ``None`` after the last. ``slots``: tasks that each worker does at
        a time.
        """
        ...


class Sent(NamedTuple):
    """A task to send, or that was sent. ``workers``: those that may do it; empty: all. ``losses``: how often
    nothing came of it, mostly because its worker ended.
    """

    task: Any
    workers: frozenset[str] = frozenset()
    failures: int = 0
    losses: int = 0


class Supply:
    """Tasks of a run. ``tasks``: for whoever does them, or a source for certain workers."""

    def __init__(self, tasks: Iterable[Any] | TaskSource[Any]) -> None:
        self._tasks = iter(tasks) if isinstance(tasks, Iterable) else tasks
        self._again: deque[Sent] = deque()
        self._is_exhausted = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to send."""
        return self._is_exhausted and not self._again

    def put_back(self, tasks: Iterable[Sent]) -> None:
        """Have tasks done by any worker that were sent."""
        self._again.extend(one._replace(workers=frozenset()) for one in tasks)

    def next(self, sent: Collection[Sent], crew: Crew) -> Sent | None:
        """What to send now; ``None`` while the workers have enough of what was ``sent``, or at the end."""
        if self._again:
            return self._again.popleft()
        if self._is_exhausted:
            return None
        workers: frozenset[str] = frozenset()
        if isinstance(self._tasks, Iterator):
            if len(sent) >= max(AHEAD * sum(crew.slots.values()), LEAST_AHEAD):
                return None
            task = next(self._tasks, None)
        else:
            worker = crew.idlest(Counter(name for one in sent for name in one.workers), AHEAD)
            if worker is None:
                return None
            task, workers = self._tasks.take(worker, crew.slots), frozenset([worker])
        self._is_exhausted = task is None
        return None if task is None or task is LATER else Sent(task, workers)

"""A Dask cluster that does the tasks of a job: workers may come, leave and die, the scheduler may start anew.

Few tasks are sent ahead, so memory does not grow with their number; a task whose worker or scheduler is lost
is sent again. A task must therefore give the same when it is done twice.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar
from uuid import uuid4

from distributed import Future as DaskFuture
from distributed import KilledWorker

from ..job_context import JobContext
from ..protocol import Cancelled, SnowGalileoError
from .crew import GPU, Crew, no_worker
from .reaching import TRY_S, reach
from .submit import submit, workers_of
from .supply import Sent, Supply, TaskSource
from .task import Refusal, run_task

Task = TypeVar("Task")
Answer = TypeVar("Answer")

CONNECT_S = 15.0
"""How long a scheduler is tried in the beginning."""
WAIT_S = 600.0
"""How long a run waits for a scheduler that is gone, and for a worker."""
POLL_S = 0.01
TELL_S = 2.0
"""How long a run waits before it says so."""
RESULT_S = 10.0
"""How long one result is waited for: its worker may be gone, and then another one computes it anew."""
TRIES = 3
"""How often a task may fail in a way that is not its own fault."""
LOSSES = 10
"""How often nothing may come of a task, while others that wait for the same worker share its fate."""


class Cluster:
    """A connection to a scheduler, for use in ``with``. ``run``: a name that no other run has.

    Raises ``SG-CLUSTER-001`` when the scheduler cannot be reached.
    """

    def __init__(self, scheduler: str, context: JobContext) -> None:
        self.scheduler = scheduler
        self._context = context
        self.run = uuid4().hex[:12]
        self._number = 0
        self._client = reach(scheduler, CONNECT_S, context.check)

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    @property
    def threads(self) -> int:
        """Threads of all workers that are there now. Raises as ``device``."""
        return sum(int(facts["nthreads"]) for facts in self._first_workers().values())

    def device(self, wanted: str) -> tuple[str, str]:
        """The device that the workers compute on, ``cuda`` where one of them offers a GPU, for ``auto``; and
        why, a sentence. Waits for a first worker.

        Raises ``SG-CLUSTER-002`` without any, ``SG-DEVICE-001`` for a device that none of them offers.
        """
        workers = self._first_workers()
        gpus = sum(bool(facts["resources"].get(GPU)) for facts in workers.values())
        has_gpu = gpus > 0
        if wanted == "mps" or (wanted == "cuda" and not has_gpu):
            raise SnowGalileoError(
                "SG-DEVICE-001",
                f"No worker of {self.scheduler} offers the device '{wanted}'.",
                "Choose 'cpu', or start workers that have a GPU with --resources GPU=1.",
            )
        count = f"{len(workers)} worker{'s' * (len(workers) != 1)}"
        if has_gpu and wanted != "cpu":
            return "cuda", f"GPU of {gpus} of {count} of {self.scheduler}."
        return "cpu", f"CPU of {count} of {self.scheduler}."

    def answers(
        self,
        function: Callable[[Task], Answer],
        tasks: Iterable[Task] | TaskSource[Task],
        question: str,
        *,
        needs_gpu: bool = False,
    ) -> Iterator[tuple[Task, Answer]]:
        """Each task with what ``function``, of a module of the engine, answers on a worker; in any order.

        A task that was chosen for a worker is done by any if that one is lost. ``question``: what each worker
        is asked first (see ``welcome``). Raises what ``function`` raises, ``SG-CLUSTER-001`` and ``-002``
        when scheduler or workers stay away, ``SG-CLUSTER-004`` when a task ends its workers, ``Cancelled``.
        """
        for found in self.turns(function, tasks, question, needs_gpu=needs_gpu):
            yield from found

    def turns(
        self,
        function: Callable[[Task], Answer],
        tasks: Iterable[Task] | TaskSource[Task],
        question: str,
        *,
        needs_gpu: bool = False,
    ) -> Generator[list[tuple[Task, Answer]]]:
        """As ``answers``, those of each moment together, perhaps none; at every turn tasks may say ``LATER``:
        that there is none for now.
        """
        crew = Crew(question, needs_gpu=needs_gpu, warn=partial(self._context.warn, "SG-CLUSTER-003"))
        sent: dict[DaskFuture[Any], Sent] = {}
        supply = Supply(tasks)
        try:
            while sent or not supply.is_empty:
                self._context.check()
                if self._is_lost():
                    supply.put_back(sent.values())
                    sent.clear()
                    crew.forget()
                self._meet(crew)
                supply.put_back(self._called_back(sent, crew))
                while crew.slots and (one := supply.next(sent.values(), crew)):
                    try:
                        future, one = self._send(function, one, question, crew, needs_gpu=needs_gpu)
                    except Exception:
                        if self._client.status == "running":
                            raise
                        supply.put_back([one])
                        break
                    sent[future] = one
                done, found = [future for future in sent if future.status != "pending"], []
                for future in done:
                    answer = self._answer(future, sent[future], crew)
                    if answer is _NOT_YET:
                        continue
                    one = sent.pop(future)
                    if isinstance(answer, Sent):
                        supply.put_back([answer])
                    else:
                        found.append((one.task, answer))
                if not done:
                    time.sleep(POLL_S)
                yield found
        finally:
            with suppress(Exception):  # of a connection that is lost
                self._client.cancel(list(sent), force=True)  # type: ignore[no-untyped-call]

    def _send(
        self, function: Callable[[Any], Any], one: Sent, question: str, crew: Crew, *, needs_gpu: bool
    ) -> tuple[DaskFuture[Any], Sent]:
        self._number += 1
        workers = list(one.workers or (crew.slots if crew.has_strangers else ())) or None
        future = submit(
            self._client,
            run_task,
            (function, one.task, question),
            f"snowgalileo-{self.run}-{self._number}",
            workers=workers,
            resources={GPU: 1} if needs_gpu else None,
        )
        return future, one._replace(workers=frozenset(workers or ()))

    def _answer(self, future: DaskFuture[Any], one: Sent, crew: Crew) -> Any:
        """The answer to a task; ``_NOT_YET``; or the task, when it must be sent again."""
        status = future.status
        if status in ("pending", "cancelled", "lost"):
            return _NOT_YET if status == "pending" else self._after_loss(one)
        if status == "error":
            return self._after_failure(future.exception(timeout=RESULT_S), one)  # type: ignore[no-untyped-call]
        try:
            answer = future.result(timeout=RESULT_S)
        except Exception:  # the worker that holds it is gone: its status says what comes of it
            return _NOT_YET if future.status in ("pending", "finished") else self._after_loss(one)
        if isinstance(answer, Refusal):
            crew.refuse(answer.worker, answer.reason)
            return one
        return answer

    def _after_failure(self, error: BaseException, one: Sent) -> Sent:
        """The task once more, unless it failed too often or by its own fault."""
        if isinstance(error, Cancelled):  # the worker gave the task up, not the user
            return self._after_loss(one)
        if isinstance(error, SnowGalileoError):
            raise error
        if one.failures + 1 < TRIES:
            return one._replace(failures=one.failures + 1)
        if isinstance(error, KilledWorker):
            raise _ends_workers(str(error))
        raise SnowGalileoError(
            "SG-BUG-001",
            f"Something unexpected went wrong on a worker: {type(error).__name__}: {error}",
            "Please report this with the details.",
            repr(error),
        )

    def _after_loss(self, one: Sent) -> Sent:
        """The task once more, unless nothing came of it too often. Raises ``SG-CLUSTER-004``."""
        if one.losses + 1 >= LOSSES:
            raise _ends_workers(f"It was given to workers {LOSSES} times, and nothing came of it.")
        return one._replace(losses=one.losses + 1)

    def _called_back(self, sent: dict[DaskFuture[Any], Sent], crew: Crew) -> list[Sent]:
        """Tasks that only workers may do that are gone. Raises ``SG-CLUSTER-004``."""
        members = set(crew.slots)
        stranded = [
            future
            for future, one in sent.items()
            if one.workers and members.isdisjoint(one.workers) and future.status == "pending"
        ]
        if stranded and members:
            self._client.cancel(stranded, force=True)  # type: ignore[no-untyped-call]
            return [self._after_loss(sent.pop(future)) for future in stranded]
        return []

    def _meet(self, crew: Crew) -> None:
        """Look at who is there; where nobody may work, wait. Raises ``SG-CLUSTER-002``."""
        started, told = time.monotonic(), False
        while True:
            self._context.check()
            with suppress(OSError):  # the scheduler is gone, which is looked after elsewhere
                crew.look(self._client)
            if crew.slots or self._client.status != "running":
                return
            waited = time.monotonic() - started
            if crew.is_all_refused or waited > WAIT_S:
                raise no_worker(self.scheduler, crew.refused, waited)
            if waited > TELL_S and not told:
                self._context.log(f"{self.scheduler} has no worker for this job yet; waiting for one.")
                told = True
            time.sleep(POLL_S)

    def _is_lost(self) -> bool:
        """Whether the connection was lost; it is there again then, without anything that was sent.

        Raises ``SG-CLUSTER-001`` when the scheduler stays away.
        """
        if self._client.status == "running":
            return False
        self._context.log(f"The connection to {self.scheduler} is lost; waiting for the scheduler.")
        self._close()
        self._client = reach(self.scheduler, WAIT_S, self._context.check, is_back=True)
        self._context.log(f"{self.scheduler} is there again.")
        return True

    def _first_workers(self) -> dict[str, dict[str, Any]]:
        """The workers, as soon as there is one. Raises ``SG-CLUSTER-002``."""
        started, told = time.monotonic(), False
        while True:
            self._context.check()
            self._is_lost()
            with suppress(OSError):  # lost just now
                workers = workers_of(self._client)
                if workers:
                    return workers
            waited = time.monotonic() - started
            if waited > WAIT_S:
                raise no_worker(self.scheduler, {}, waited)
            if waited > TELL_S and not told:
                self._context.log(f"{self.scheduler} has no worker yet; waiting for one.")
                told = True
            time.sleep(0.1)

    def _close(self) -> None:
        with suppress(Exception):  # of a connection that is lost
            self._client.close(timeout=TRY_S)  # type: ignore[no-untyped-call]


_NOT_YET = object()


def _ends_workers(details: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-CLUSTER-004",
        "A part of the work ended every worker that tried it, most likely for lack of memory.",
        "Give the workers more memory or fewer threads, then go on with resume.",
        details,
    )

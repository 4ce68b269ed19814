"""The workers of a cluster: who is there, who may work for a job, and who is refused."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

from distributed import Client, Future

from ..protocol import SnowGalileoError
from .submit import submit, workers_of
from .welcome import objection

LOOK_S = 0.5
"""Time between two looks at who is there."""
GPU = "GPU"
"""Resource of workers with a GPU, as in ``dask worker --resources GPU=1``."""
ASKED_FIRST = 10
"""Priority of the question before that of work."""
ANSWER_S = 5.0


class Crew:
    """The workers that may work for one job.

    ``question``: see ``welcome``. ``needs_gpu``: whether only workers with a GPU count. ``warn`` receives the
    name of each worker that is refused, and why. ``refused``: their addresses, and why.
    """

    def __init__(self, question: str, *, needs_gpu: bool, warn: Callable[[str], None]) -> None:
        self.refused: dict[str, str] = {}
        self._question, self._needs_gpu, self._warn = question, needs_gpu, warn
        self._present: dict[str, Any] = {}
        self._slots: dict[str, int] = {}
        self._asked: dict[str, Future[Any]] = {}
        self._looked = 0.0
        self._has_lost = False

    @property
    def slots(self) -> Mapping[str, int]:
        """Addresses of the workers that may work, and how many tasks each does at the same time."""
        return self._slots

    def idlest(self, counts: Mapping[str, int], ahead: int) -> str | None:
        """The worker that has least to do; ``None`` when all have ``ahead`` tasks for each that they do at a
        time. ``counts``: tasks that each has.
        """
        loads = {address: counts.get(address, 0) / slots for address, slots in self._slots.items()}
        found = min(loads, key=loads.__getitem__, default=None)
        return found if found is not None and loads[found] < ahead else None

    @property
    def has_strangers(self) -> bool:
        """Whether there are workers that may not work, or have not answered."""
        return bool(self.refused or self._asked)

    @property
    def is_all_refused(self) -> bool:
        """Whether all workers that are there have answered, none may work, and none that may has left: it may
        come back.
        """
        return bool(self.refused) and not self._slots and not self._asked and not self._has_lost

    def look(self, client: Client) -> None:
        """Note who came and who left. Raises ``OSError`` when the scheduler is gone."""
        self._take_answers()
        if time.monotonic() - self._looked < LOOK_S:
            return
        self._looked = time.monotonic()
        self._present = workers_of(client)
        self._has_lost |= bool(set(self._slots) - set(self._present))
        for known in (self._slots, self.refused, self._asked):
            for address in set(known) - set(self._present):
                del known[address]
        for address, facts in self._present.items():
            is_known = address in self._slots or address in self.refused or address in self._asked
            if not is_known and self._slots_of(facts):
                self._asked[address] = submit(
                    client,
                    objection,
                    (self._question,),
                    f"snowgalileo-question-{uuid4().hex[:12]}",
                    workers=[address],
                    priority=ASKED_FIRST,
                )

    def refuse(self, address: str, reason: str) -> None:
        """Give a worker no work."""
        self._slots.pop(address, None)
        if address not in self.refused:
            self.refused[address] = reason
            self._warn(f"The worker {_name(address, self._present)} gets no work: {reason}.")

    def forget(self) -> None:
        """Ask everybody again, after the connection was lost."""
        self.refused, self._slots, self._asked, self._looked = {}, {}, {}, 0.0

    def _slots_of(self, facts: dict[str, Any]) -> int:
        return int(facts["resources"].get(GPU, 0)) if self._needs_gpu else int(facts["nthreads"])

    def _take_answers(self) -> None:
        for address, future in list(self._asked.items()):
            status = future.status
            if status == "pending":
                continue
            del self._asked[address]
            if status in ("cancelled", "lost"):  # will be asked again, if it is there
                continue
            try:
                answer = future.result(timeout=ANSWER_S)
            except OSError:  # so will this one
                continue
            except Exception as error:  # whatever another engine makes of the question
                answer = _reason(error)
            if answer:
                self.refuse(address, answer)
            else:
                self._slots[address] = self._slots_of(self._present[address])


def no_worker(scheduler: str, refused: Mapping[str, str], seconds: float) -> SnowGalileoError:
    """The error that nobody is there to work; ``refused``: addresses of workers, and why they may not."""
    if refused:
        reasons = "; ".join(f"{address}: {reason}" for address, reason in sorted(refused.items()))
        return SnowGalileoError(
            "SG-CLUSTER-002",
            f"None of the workers of {scheduler} may work: {reasons}.",
            "Start them with the same engine and weights, where they see the same files.",
        )
    return SnowGalileoError(
        "SG-CLUSTER-002",
        f"{scheduler} had no worker for {seconds:.0f} s.",
        "Start workers with 'dask worker' in the engine's environment, then run again.",
    )


def _name(address: str, workers: dict[str, Any]) -> str:
    name = str(workers.get(address, {}).get("name", address))
    return address if name == address else f"{name} ({address})"


def _reason(error: Exception) -> str:
    """Why a worker may not work that could not even answer."""
    if isinstance(error, ImportError):
        return f"it has no engine, or one of another version ({error})"
    return f"it could not answer ({type(error).__name__}: {str(error)[:200]})"

"""What can be installed on this computer: builds with their sizes and reasons, before anything is
downloaded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import List, Optional, Tuple

from ..engine.protocol import SnowGalileoError
from .control import Control
from .gpu import gpus
from .interpreters import MANAGED_PYTHON, Interpreter, find, this_target
from .locks import (
    CPU,
    CUDA,
    MPS,
    TOOLS,
    Lock,
    Wheel,
    backends_of,
    extras_of,
    lock_folder,
    lock_name,
    read_lock,
    wheels_for,
)
from .tags import Target

UNPACKED = {CPU: 3.6, CUDA: 1.9, MPS: 3.6}
"""Bytes on disk for each downloaded byte."""


@dataclass(frozen=True)
class Choice:
    """A build of the engine.

    ``download``, ``disk``: bytes to download, and bytes that it takes in the end. ``reason``: why it is
    recommended, or why not, a sentence. ``problem``: why it cannot be installed; empty if it can.
    """

    backend: str
    reason: str
    lock: Lock
    wheels: Tuple[Wheel, ...] = ()
    is_recommended: bool = False
    problem: str = ""

    @property
    def download(self) -> int:
        """Bytes to download."""
        return sum(wheel.size for wheel in self.wheels)

    @property
    def disk(self) -> int:
        """Bytes on disk once it is installed, estimated."""
        return round(self.download * UNPACKED[self.backend])

    @property
    def needed(self) -> int:
        """Bytes of disk while it is installed."""
        return self.download + self.disk


@dataclass(frozen=True)
class Plan:
    """The builds for this computer and the Python that they would use; ``python`` is ``None`` where uv has to
    download one. ``tools``: the programs that install.
    """

    target: Target
    python: Optional[Interpreter]
    choices: Tuple[Choice, ...]
    tools: Tuple[Wheel, ...] = field(default=())

    @property
    def recommended(self) -> Choice:
        """The build that fits this computer. Raises ``SG-INSTALL-014`` if there is none."""
        for choice in self.choices:
            if choice.is_recommended:
                return choice
        raise SnowGalileoError("SG-INSTALL-014", self.choices[0].problem, "")

    def choice(self, backend: str) -> Choice:
        """The build of a backend; ``auto`` for the recommended one. Raises ``SG-INSTALL-014``."""
        if backend in ("", "auto"):
            return self.recommended
        lock_name(backend, self.target)
        chosen = next(choice for choice in self.choices if choice.backend == backend)
        if chosen.problem:
            raise SnowGalileoError("SG-INSTALL-014", chosen.problem, "Choose another build.")
        return chosen


def make_plan(
    python: Optional[Path] = None,
    control: Optional[Control] = None,
    folder: Optional[Path] = None,
    managed: str = MANAGED_PYTHON,
    has_dask: bool = False,
) -> Plan:
    """Look at this computer. ``python``: the one that the user wants; ``folder``: of the lock files;
    ``managed``: version of the Python that can be had where there is none; ``has_dask``: with the libraries
    for Dask clusters.

    Raises ``SG-INSTALL-001`` (the chosen Python does not fit) and ``-014`` (nothing fits this computer).
    """
    folder = folder or lock_folder()
    found = find(python, control)
    target = found.target if found else this_target(managed)
    problem, reason = _gpu_reason(target, control)
    choices: List[Choice] = []
    for backend in backends_of(target):
        lock = read_lock(lock_name(backend, target), folder, extras_of(has_dask))
        choices.append(_choice(backend, lock, target, folder, problem, reason))
    usable = [choice for choice in choices if not choice.problem]
    best = next((choice for choice in usable if choice.backend == CUDA and not problem), None) or next(
        (choice for choice in usable if choice.backend != CUDA), None
    )
    marked = [Choice(c.backend, c.reason, c.lock, c.wheels, c is best, c.problem) for c in choices]
    if not marked:
        raise SnowGalileoError("SG-INSTALL-014", "The engine is not built for this computer.", "")
    tools = wheels_for(read_lock(TOOLS, folder), target, folder) if usable else []
    return Plan(target, found, tuple(marked), tuple(tools))


def _gpu_reason(target: Target, control: Optional[Control]) -> Tuple[str, str]:
    """Why CUDA does not help here (empty if it does), and what was found."""
    found = gpus(control)
    if not found:
        return "No NVIDIA GPU was found.", ""
    problem = found[0].problem(target.system)
    return problem, f"{found[0].name}, {found[0].memory_mib / 1024:.0f} GB of memory."


def _choice(backend: str, lock: Lock, target: Target, folder: Path, gpu_problem: str, gpu: str) -> Choice:
    reason = {
        CPU: "Runs on every computer.",
        MPS: "Uses the GPU of Apple silicon; runs on the processor, too.",
        CUDA: gpu_problem or f"Uses the GPU: {gpu}",
    }[backend]
    try:
        return Choice(backend, reason, lock, tuple(wheels_for(lock, target, folder)))
    except SnowGalileoError as error:
        return Choice(backend, reason, lock, (), False, f"{error.text} {error.hint}".strip())

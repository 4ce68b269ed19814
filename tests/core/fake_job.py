"""The job that ``fake_worker.py`` runs: its first stack says how the worker behaves."""

from dataclasses import dataclass, field
from typing import ClassVar, Dict, Type

from snowgalileo_qgis.engine.protocol import JobResult, JobSpec


@dataclass
class FakeResult(JobResult):
    """``value``: a number from the job; ``pid``, ``environment``: of the worker."""

    value: int = 0
    pid: int = 0
    environment: Dict[str, str] = field(default_factory=dict)


@dataclass
class FakeSpec(JobSpec):
    """A job with a behaviour instead of stacks."""

    kind: ClassVar[str] = "fake"
    result: ClassVar[Type[JobResult]] = FakeResult

"""Self-test: check the numbers that this computer gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Dict, List, Optional, Type

from .job import DEVICES, PRECISIONS, JobResult, JobSpec, Warned, require, require_choice


@dataclass
class SelftestReport(JobResult):
    """``max_difference``: largest difference in snow cover, ``None``: not finite; ``cells``: the same by file
    name.
    """

    passed: bool
    max_difference: Optional[float]
    allowed: float
    cells: Dict[str, Optional[float]]
    device: str
    device_name: str
    device_reason: str
    precision: str
    cells_per_second: float
    versions: Dict[str, str]
    system: str
    warnings: List[Warned] = field(default_factory=list)


@dataclass
class SelftestSpec(JobSpec):
    """Compare the snow cover of three shipped cells with stored answers."""

    kind: ClassVar[str] = "selftest"
    result: ClassVar[Type[JobResult]] = SelftestReport

    device: str = "auto"
    precision: str = "fp32"

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "The self-test has stacks of its own.")
        require_choice("Device", self.device, DEVICES)
        require_choice("Precision", self.precision, PRECISIONS)

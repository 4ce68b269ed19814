"""Reproduce: evaluate the published models on the published test data, beside the published table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Dict, List, Type

from .job import DEVICES, PRECISIONS, JobResult, JobSpec, Warned, require, require_choice
from .json_data import JsonData
from .left_out import LeftOut
from .paths import Output, files
from .user_folder import datasets_folder

TEST_REGIONS = ("rockies", "switzerland")
TABLE_CONDITIONS = ("clear", "clouds", "no_hr", "clouds_no_hr")
SEEDS = (20, 42, 90)


@dataclass
class ReproducedRow(JsonData):
    """RMSE of one condition. ``published``, ``published_spread``, ``rmse``, ``spread``: mean and standard
    deviation over the training runs; ``by_seed``: of each; ``pixels``: compared ones of 100 m. ``agrees``:
    whether the means differ by no more than the tolerance.
    """

    condition: str
    published: float
    published_spread: float
    rmse: float
    spread: float
    by_seed: Dict[str, float]
    difference: float
    agrees: bool
    pixels: int


@dataclass
class Reproduction(JobResult):
    """``is_reproduced``: whether all rows agree; ``report``: the table as text."""

    region: str
    rows: List[ReproducedRow]
    is_reproduced: bool
    cells: int
    report: str
    device: str
    downloaded_bytes: int = 0
    left_out: List[LeftOut] = field(default_factory=list)
    warnings: List[Warned] = field(default_factory=list)
    seconds: float = 0.0


@dataclass
class ReproduceSpec(JobSpec):
    """Fetch the test data of a region and the models that are not here, and evaluate all four conditions with
    the three training runs of each.
    """

    kind: ClassVar[str] = "reproduce"
    result: ClassVar[Type[JobResult]] = Reproduction
    after_full_disk: ClassVar[str] = "then start again: what has arrived is kept"

    region: str = "rockies"
    folder: str = ""
    """Where downloads and packed cells are kept; empty: the user's own folder."""
    weights_folder: str = ""
    """Where models are kept; empty: the user's own folder."""
    labels: str = ""
    """Labels to use in the place of those of the record: an archive or a folder."""
    report: str = ""
    """Text file to write the table to."""
    device: str = "auto"
    precision: str = "fp32"
    proxy: str = ""
    """As in ``WeightsSpec``."""
    ca_certificates: str = ""
    replay: str = ""
    """As in ``DatasetSpec``."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "The published data are used, no other stacks.")
        require_choice("Region", self.region, TEST_REGIONS)
        require_choice("Device", self.device, DEVICES)
        require_choice("Precision", self.precision, PRECISIONS)
        self.validate_paths()

    def inputs(self) -> List[str]:
        """Labels that are given."""
        return [self.labels] if self.labels else []

    def outputs(self) -> List[Output]:
        """The folder of downloads, and the report."""
        return [
            Output(self.folder or str(datasets_folder()), is_folder=True, is_shared=True),
            *files(self.report),
        ]

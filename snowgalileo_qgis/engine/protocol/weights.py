"""Weights: list, download or import model files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Dict, List, Optional, Type

from .job import CONDITIONS, JobResult, JobSpec, Warned, require
from .json_data import JsonData
from .left_out import LeftOut
from .paths import Output
from .user_folder import weights_folder

WEIGHT_ACTIONS = ("list", "fetch", "import")
WEIGHT_INITS = ("pretrained", "random")
WEIGHTS_ADDRESS = "https://zenodo.org/records/20735656"
"""The published record on Zenodo.

Its ``files`` addresses serve parts of files; those of Zenodo's API (``/api/records/...``) do not.
"""


@dataclass
class WeightsFile(JsonData):
    """A model file in the folder, or published. ``size``, ``packed``: bytes of the file, and to download.

    ``condition``, ``init``, ``seed``, ``samples``: parts of a published name, else ``None``. ``path``:
    ``None`` when it is not in the folder. ``packed``: ``None`` when unknown. ``origin``: where the file came
    from. ``is_new``: fetched by this job.
    """

    name: str
    condition: Optional[str]
    init: Optional[str]
    seed: Optional[int]
    samples: Optional[int]
    path: Optional[str]
    size: int
    packed: Optional[int] = None
    sha256: Optional[str] = None
    origin: Optional[Dict[str, Any]] = None
    is_new: bool = False


@dataclass
class WeightsList(JobResult):
    """``folder``: where the weights are kept; ``files``: what was listed, fetched or imported."""

    folder: str
    files: List[WeightsFile]
    downloaded_bytes: int
    seconds: float
    left_out: List[LeftOut] = field(default_factory=list)
    warnings: List[Warned] = field(default_factory=list)


@dataclass
class WeightsSpec(JobSpec):
    """List, download or import model weights.

    The filters choose among the published files; an empty one lets everything through.
    """

    kind: ClassVar[str] = "weights"
    result: ClassVar[Type[JobResult]] = WeightsList

    action: str = "list"
    """``list``: files in the folder; ``fetch``: download the chosen files; ``import``: take them from
    ``source``.
    """
    online: bool = False
    """``list``: also list what is published."""
    conditions: List[str] = field(default_factory=list)
    inits: List[str] = field(default_factory=list)
    """What fine-tuning started from."""
    seeds: List[str] = field(default_factory=list)
    ablations: bool = False
    """Also models that were fine-tuned on a part of the data (``5000samples_...``)."""
    names: List[str] = field(default_factory=list)
    """Exactly these files (names without ending), whatever the other filters say."""
    source: str = ""
    """``import``: a zip, a folder, or one model file."""
    folder: str = ""
    """Where the weights are kept; empty: the user's own folder."""
    mirror: str = ""
    """Web folder with a copy of the published zip; empty: the published one."""
    proxy: str = ""
    """Web address of the proxy, including user name and password if needed; ``direct``: none; empty: that of
    the environment.
    """
    ca_certificates: str = ""
    """Additional certificate authorities to trust, PEM."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "Weights need no stacks.")
        require(self.action in WEIGHT_ACTIONS, f"'{self.action}' is not one of {', '.join(WEIGHT_ACTIONS)}.")
        conditions = tuple(condition for condition in CONDITIONS if condition != "auto")
        for values, known in ((self.conditions, conditions), (self.inits, WEIGHT_INITS)):
            for value in values:
                require(value in known, f"'{value}' is not one of {', '.join(known)}.")
        for seed in self.seeds:
            require(seed.isascii() and seed.isdigit(), f"The seed '{seed}' is not a number.")
        require(
            bool(self.source) == (self.action == "import"),
            "A zip, a folder or a model file is needed to import weights, and only then.",
        )
        self.validate_paths()

    def inputs(self) -> List[str]:
        """What is imported."""
        return [self.source] if self.source else []

    def outputs(self) -> List[Output]:
        """The folder of weights, unless it is only listed."""
        folder = Output(
            self.folder or str(weights_folder()), is_folder=True, is_shared=True, may_be_complete=True
        )
        return [] if self.action == "list" else [folder]

"""Dataset: what the published record holds; download it, pack it into a store of cells, choose among them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Dict, List, Optional, Type

from .job import JobResult, JobSpec, Warned, require
from .json_data import JsonData
from .left_out import LeftOut
from .paths import PACKED_ENDING, Output
from .setting import setting, validate_settings
from .user_folder import datasets_folder

DATASET_ACTIONS = ("list", "fetch", "import", "subset")
SEASONS = ("early", "mid", "late", "summer")
"""October to 15 December, to February, March to June, the rest: the seasons of the pre-training data."""
DATASET_SENSORS = ("s1", "s2", "landsat", "s3", "modis", "viirs", "era5")


@dataclass
class DatasetFile(JsonData):
    """A file of the record. ``size``: bytes; ``path``: where it is here, ``None``: it is not. ``is_new``:
    fetched by this job.
    """

    name: str
    size: int
    checksum: str = ""
    path: Optional[str] = None
    is_new: bool = False


@dataclass
class DatasetResult(JobResult):
    """``files``: of the record, listed or fetched, in ``folder``. ``store``: the packed cells that were
    written, with ``cells`` and ``labels`` in all, ``layer``: its point layer. ``new_cells``, ``new_labels``:
    those of this job; ``known``: files that were there before; ``ignored``: other files, by ending.
    """

    folder: str = ""
    files: List[DatasetFile] = field(default_factory=list)
    downloaded_bytes: int = 0
    store: str = ""
    layer: str = ""
    cells: int = 0
    labels: int = 0
    new_cells: int = 0
    new_labels: int = 0
    known: int = 0
    packed_bytes: int = 0
    ignored: Dict[str, int] = field(default_factory=dict)
    left_out: List[LeftOut] = field(default_factory=list)
    warnings: List[Warned] = field(default_factory=list)
    seconds: float = 0.0


@dataclass
class DatasetSpec(JobSpec):
    """List or download the files of the published record, import them, or choose among imported cells.

    ``area`` belongs to ``subset``. ``stacks`` stay empty.
    """

    kind: ClassVar[str] = "dataset"
    result: ClassVar[Type[JobResult]] = DatasetResult
    after_full_disk: ClassVar[str] = "then start again: what has arrived is kept"

    action: str = "list"
    """``list``: files of the record; ``fetch``: download those named; ``import``: pack ``sources`` into
    ``output``; ``subset``: copy chosen cells of the packed store ``sources[0]`` to ``output``.
    """
    names: List[str] = field(default_factory=list)
    """``fetch``: files of the record, by name."""
    sources: List[str] = field(default_factory=list)
    """``import``: ``.tar.xz`` and ``.tar`` archives, folders, ``.h5`` and label files; ``subset``: one packed
    store.
    """
    output: str = ""
    """Packed store to write or add to."""
    folder: str = ""
    """Where downloads are kept; empty: the user's own folder."""
    seasons: List[str] = field(default_factory=list)
    sensors: List[str] = field(default_factory=list)
    labelled: bool = setting(False, "Only labelled cells", "only cells that have a label")
    first: int = setting(0, "First", "at most this many, in the order of the store; 0: all", least=0)
    random: int = setting(0, "Random", "this many, chosen at random; 0: all", least=0)
    seed: int = setting(42, "Seed", "of the random choice", least=0)
    proxy: str = ""
    """As in ``WeightsSpec``."""
    ca_certificates: str = ""
    replay: str = ""
    """For tests: address on this computer that answers in the place of the record's server."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "A data set needs no stacks.")
        require(self.action in DATASET_ACTIONS, f"'{self.action}' is none of {', '.join(DATASET_ACTIONS)}.")
        is_packing = self.action in ("import", "subset")
        require(bool(self.output) == is_packing, "A packed store is needed to import or choose, only then.")
        require(bool(self.sources) == is_packing, "Sources are needed to import or choose, and only then.")
        require(self.action != "subset" or len(self.sources) == 1, "Choose from one packed store at a time.")
        require(bool(self.names) == (self.action == "fetch"), "Name the files to download, and only then.")
        require(
            not is_packing or self.output.rstrip("/\\").lower().endswith(PACKED_ENDING),
            f"The name of packed cells ends in {PACKED_ENDING}.",
        )
        for values, known in ((self.seasons, SEASONS), (self.sensors, DATASET_SENSORS)):
            for value in values:
                require(value in known, f"'{value}' is not one of {', '.join(known)}.")
        validate_settings(self)
        self.validate_paths()

    def inputs(self) -> List[str]:
        """What is imported or chosen from."""
        return list(self.sources)

    def outputs(self) -> List[Output]:
        """The packed store, and the folder of downloads where something is downloaded."""
        downloads = self.folder or str(datasets_folder())
        paths = [*([self.output] if self.output else []), *([downloads] if self.names else [])]
        return [Output(path, is_folder=True, is_shared=True) for path in paths]

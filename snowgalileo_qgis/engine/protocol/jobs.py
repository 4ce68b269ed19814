"""The list of all jobs.

A job has a file of the same name, its ``kind``, in this package, ``engine.jobs`` and ``engine.cli``.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, Dict, Mapping, Optional, Tuple, Type

from .add_clouds import AddCloudsSpec
from .aggregate import AggregateSpec
from .animation import AnimationSpec
from .build import BuildSpec
from .cache import CacheSpec
from .checksums import ChecksumsSpec
from .compare import CompareSpec
from .dataset import DatasetSpec
from .earth_engine import EarthEngine
from .errors import SnowGalileoError
from .evaluate import EvaluateSpec
from .explain import ExplainSpec
from .export import ExportSpec
from .fetch import FetchSpec
from .finetune import FinetuneSpec
from .gapfill import GapfillSpec
from .inspect import InspectSpec
from .job import JobSpec, require
from .ndsi import NdsiSpec
from .netcdf import NetcdfSpec
from .on_ground import OnGroundSpec
from .predict import PredictSpec
from .pretrain import PretrainSpec
from .quicklook import QuicklookSpec
from .reproduce import ReproduceSpec
from .scan import ScanSpec
from .search import SearchSpec
from .season import SeasonSpec
from .selftest import SelftestSpec
from .sen12tp import Sen12tpSpec
from .snowline import SnowlineSpec
from .statistics import StatisticsSpec
from .store_access import StoreAccess
from .watch import WatchSpec
from .weights import WeightsSpec

JOBS: Tuple[Type[JobSpec], ...] = (
    InspectSpec,
    ScanSpec,
    SearchSpec,
    FetchSpec,
    CacheSpec,
    BuildSpec,
    ExportSpec,
    QuicklookSpec,
    PredictSpec,
    EvaluateSpec,
    CompareSpec,
    FinetuneSpec,
    PretrainSpec,
    AddCloudsSpec,
    StatisticsSpec,
    SnowlineSpec,
    SeasonSpec,
    GapfillSpec,
    OnGroundSpec,
    ExplainSpec,
    AggregateSpec,
    NetcdfSpec,
    AnimationSpec,
    Sen12tpSpec,
    NdsiSpec,
    ChecksumsSpec,
    WatchSpec,
    WeightsSpec,
    DatasetSpec,
    ReproduceSpec,
    SelftestSpec,
)

SPECS: Dict[str, Type[JobSpec]] = {spec.kind: spec for spec in JOBS}
"""Specifications by kind."""


GROUPS: Dict[str, Type[Any]] = {"earth_engine": EarthEngine, "fetch": FetchSpec}
"""Settings that are groups of settings, by the name of their field."""

MOST_CHARACTERS = 4_000_000
"""Longest text of a setting: the certificates of all authorities that a system trusts take up to 1 MB."""

LARGEST = 2**53
"""Largest whole number of a setting: JSON readers keep no larger one exactly."""


def spec_from_json(message: Any) -> JobSpec:
    """Rebuild and validate a job specification.

    Raises ``SG-JOB-001`` for anything but an object, an unknown kind, an unknown or a missing field, a field
    of another type, or a value that no job can run with.
    """
    require(isinstance(message, Mapping), "The job is not described by an object with settings.")
    kind = message.get("kind")
    spec_class = SPECS.get(kind) if isinstance(kind, str) else None
    if spec_class is None:
        raise SnowGalileoError("SG-JOB-001", f"There is no job of the kind '{str(kind)[:100]}'.")
    values = {name: value for name, value in message.items() if name != "kind"}
    spec = spec_class(**_checked(spec_class, values, f"the job '{kind}'"))
    spec.validate()
    return spec


def store_access_from_json(message: Any) -> Optional[StoreAccess]:
    """How object stores are reached; ``None`` where the message of a job does not say so. Raises
    ``SG-JOB-001``.
    """
    if message is None:
        return None
    require(isinstance(message, Mapping), "The access to object stores is not described by an object.")
    return StoreAccess(**_checked(StoreAccess, message, "the access to object stores"))


def _checked(form: Type[Any], values: Mapping[str, Any], what: str) -> Dict[str, Any]:
    """Settings for the fields of a dataclass, those that are groups of settings rebuilt.

    Raises ``SG-JOB-001`` as ``spec_from_json``.
    """
    known = {f.name: f for f in fields(form)}
    unknown = sorted(set(values) - set(known))
    require(
        not unknown, f"{what[0].upper()}{what[1:]} has no setting '{unknown[0][:100] if unknown else ''}'."
    )
    checked: Dict[str, Any] = {}
    for name, value in values.items():
        default = known[name].default
        group = GROUPS.get(name)
        if group is not None and isinstance(value, Mapping):
            checked[name] = group(**_checked(group, value, f"'{name}' of {what}"))
            continue
        if group is not None:
            well_typed = value is None
        elif default is MISSING:
            well_typed = isinstance(value, list) and all(isinstance(item, str) for item in value)
        elif default is None:
            described = known[name].metadata.get("setting")
            expected = described.kind if described else dict if name == "area" else str
            well_typed = value is None or type(value) is expected
        else:
            well_typed = type(value) is type(default)
        require(well_typed, f"The setting '{name}' of {what} has a value of the wrong type.")
        require(_is_sane(value), f"The setting '{name}' of {what} has an impossible value.")
        checked[name] = value
    return checked


def _is_sane(value: Any) -> bool:
    """Whether a value can be a setting: finite numbers of usual size, texts of usual length."""
    if isinstance(value, list):
        return all(_is_sane(item) for item in value)
    if isinstance(value, str):
        return len(value) <= MOST_CHARACTERS
    return not isinstance(value, (int, float)) or -LARGEST <= value <= LARGEST

"""Cache: what the folder of fetched products holds, and removing what is not needed any more."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .job import JobResult, JobSpec, Warned, require
from .json_data import JsonData
from .online import ONLINE_SENSORS
from .paths import Output
from .user_folder import products_folder

EARTH_ENGINE_KIND = "earthengine"
"""What Earth Engine sent."""
DAY_S = 86_400
CACHE_KINDS = (*ONLINE_SENSORS, EARTH_ENGINE_KIND)


@dataclass
class KeptProduct(JsonData):
    """A product in the folder.

    ``size``: bytes on the disk. ``used``: when a job last used it, seconds since 1970. ``is_whole``:
    ``False`` for what an interrupted download has left. ``areas``: number of areas of which its parts are
    there; 0: all of it. ``is_in_use``: by a job that is running. ``is_chosen``: fits the specification and
    is not in use.
    """

    kind: str
    name: str
    path: str
    size: int
    used: float
    is_whole: bool = True
    areas: int = 0
    is_in_use: bool = False
    is_chosen: bool = False


@dataclass
class CacheKind(JsonData):
    """All products of a kind; ``used``: when one of them last was."""

    kind: str
    label: str
    products: int
    size: int
    used: float


@dataclass
class CacheContents(JobResult):
    """``folder``: that of fetched products. ``kinds``, ``products``: what it held before anything was
    removed, the products used least recently first. ``chosen``: bytes of the products that were chosen.
    ``removed``, ``freed``: products and bytes that are gone. ``free``: bytes on the disk, afterwards.
    """

    folder: str
    kinds: List[CacheKind] = field(default_factory=list)
    products: List[KeptProduct] = field(default_factory=list)
    chosen: int = 0
    removed: int = 0
    freed: int = 0
    free: int = 0
    warnings: List[Warned] = field(default_factory=list)


@dataclass
class CacheSpec(JobSpec):
    """List what the folder of fetched products holds, or remove some of it.

    Products that a running job uses are never removed, nor is anything that was not fetched into the folder.
    """

    kind: ClassVar[str] = "cache"
    result: ClassVar[Type[JobResult]] = CacheContents

    cache: str = ""
    """Folder of fetched products; empty: the user's own."""
    remove: bool = False
    """Remove the chosen products."""
    kinds: List[str] = field(default_factory=list)
    """Kinds of product to choose; empty: all."""
    unused_days: float = 0.0
    """Choose products that no job has used for so many days."""
    unfinished_only: bool = False
    """Choose only what interrupted downloads have left."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        for kind in self.kinds:
            require(kind in CACHE_KINDS, f"'{kind}' is not one of {', '.join(CACHE_KINDS)}.")
        require(0 <= self.unused_days < 1e5, f"{self.unused_days} days are not possible.")

    def chooses(self, product: KeptProduct, now: float) -> bool:
        """Whether a product fits, and no job uses it; ``now``: seconds since 1970."""
        is_old = now - product.used >= self.unused_days * DAY_S
        is_asked = not self.kinds or product.kind in self.kinds
        return (
            is_old and is_asked and not product.is_in_use and not (product.is_whole and self.unfinished_only)
        )

    def outputs(self) -> List[Output]:
        """The folder, where something is removed."""
        folder = self.cache or str(products_folder())
        return [Output(folder, is_folder=True, is_shared=True)] if self.remove else []

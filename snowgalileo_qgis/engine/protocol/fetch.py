"""Fetch: download the products of online services that an area and day need."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Type

from .job import JobResult, require
from .online import OnlineProducts, OnlineSpec
from .paths import Output
from .user_folder import products_folder


@dataclass
class FetchedProducts(OnlineProducts):
    """``folders``: products that show the area on these days, fetched now or before or the user's own.
    ``archive``: what a build reads: the user's own folders, whole, since a service that fails cannot tell
    which products in them belong here, and those of ``folders`` that are elsewhere. ``fetched``: names of
    those fetched now; ``downloaded_bytes``: what they took.
    """

    folders: List[str] = field(default_factory=list)
    archive: List[str] = field(default_factory=list)
    fetched: List[str] = field(default_factory=list)
    downloaded_bytes: int = 0


@dataclass
class FetchSpec(OnlineSpec):
    """Download the products that show an area on the 8 days up to ``day``, as far as they are not here."""

    kind: ClassVar[str] = "fetch"
    result: ClassVar[Type[JobResult]] = FetchedProducts
    after_full_disk: ClassVar[str] = "then fetch again: what has arrived is kept"

    limit_gb: float = 0.0
    """Most that all fetched products may take [GB]; those used least recently are removed. 0: no limit."""

    def outputs(self) -> List[Output]:
        """The folder of fetched products."""
        folder = self.cache or str(products_folder())
        return [Output(folder, is_folder=True, is_shared=True, may_be_complete=True)]

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        require(self.limit_gb >= 0, f"A limit of {self.limit_gb} GB is not possible.")
        self.validate_paths()

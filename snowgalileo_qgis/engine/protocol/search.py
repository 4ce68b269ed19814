"""Search: what online services have of an area and day; nothing is fetched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .earth_engine import EarthEngine
from .online import OnlineSpec


@dataclass
class SearchSpec(OnlineSpec):
    """List the products of online services that show an area on the 8 days up to ``day``."""

    kind: ClassVar[str] = "search"

    try_accounts: bool = False
    """Also log in to each service with an account, and report those that refuse it."""
    earth_engine: Optional[EarthEngine] = None
    """Login to Earth Engine that is tried as well."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        if self.earth_engine:
            self.earth_engine.validate()

"""Search: what online services have of an area and day; nothing is fetched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, List, Optional

from .earth_engine import EarthEngine
from .job import require
from .online import SERVICES, OnlineSpec, Service


@dataclass
class SearchSpec(OnlineSpec):
    """List the products of online services that show an area on the 8 days up to ``day``."""

    kind: ClassVar[str] = "search"

    accounts: List[str] = field(default_factory=list)
    """Services for which the download will have an account, which is not given here because searching needs
    none.
    """
    try_accounts: bool = False
    """Also log in to each service with an account, and report those that refuse it."""
    earth_engine: Optional[EarthEngine] = None
    """Login to Earth Engine that is tried as well."""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        super().validate()
        known = [service.id for service in SERVICES]
        for service in self.accounts:
            require(service in known, f"'{service}' is not one of {', '.join(known)}.")
        if self.earth_engine:
            self.earth_engine.validate()

    def has_account(self, service: Service) -> bool:
        """See ``OnlineSpec``; also whether there will be one."""
        return service.id in self.accounts or super().has_account(service)

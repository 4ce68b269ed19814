"""Earth Engine as a source of scenes: what a job needs to know to ask it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import List

from .job import require
from .json_data import JsonData
from .online import ONLINE_SENSORS

_PROJECT = re.compile(r"([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]|[0-9]{6,20}", re.ASCII)
"""Id or number of a Google Cloud project."""


@dataclass
class EarthEngine(JsonData):
    """``project``: Google Cloud project that is registered for Earth Engine.

    ``credentials``: key file of a service account, or the file that ``earthengine authenticate`` writes;
    empty: the standard places. The engine reads it; its contents are never part of a job. ``sensors``: to ask
    for; empty: all. ``cache``: folder of what was fetched, which all areas share; empty: the user's own.
    ``proxy``, ``ca_certificates``, ``replay``: as in ``OnlineSpec``.
    """

    project: str = ""
    credentials: str = ""
    sensors: List[str] = field(default_factory=list)
    cache: str = ""
    proxy: str = field(default="", repr=False)
    ca_certificates: str = field(default="", repr=False)
    replay: str = ""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(
            bool(_PROJECT.fullmatch(self.project)),
            f"'{self.project}' is not the id of a Google Cloud project.",
        )
        for sensor in self.sensors:
            require(sensor in ONLINE_SENSORS, f"'{sensor}' is not one of {', '.join(ONLINE_SENSORS)}.")

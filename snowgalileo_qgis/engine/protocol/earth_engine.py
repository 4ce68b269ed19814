"""Earth Engine as a source of scenes: what a job needs to know to ask it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import List

from .job import require
from .json_data import JsonData
from .online import ONLINE_SENSORS, Service

_PROJECT = re.compile(r"([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]|[0-9]{6,20}", re.ASCII)
"""Id or number of a Google Cloud project."""

EARTH_ENGINE = Service(
    "earthengine",
    "Google Earth Engine",
    "all sensors, in the place of all other accounts",
    "https://code.earthengine.google.com/register",
    "https://console.cloud.google.com/earth-engine/configuration",
)
"""Earth Engine as users see it beside the services with products; its login is a file, not an account of
``OnlineSpec``.
"""
PROVIDERS = ("products", "earth_engine")
"""Where the data of an area and a day can come from: services with products, or Earth Engine."""


@dataclass
class EarthEngine(JsonData):
    """``project``: Google Cloud project that is registered for Earth Engine.

    ``credentials``: key file of a service account, or the file that ``earthengine authenticate`` writes;
    empty: the standard places. The engine reads it; its contents are never part of a job. ``sensors``: to ask
    for; empty: all. ``cache``: folder of what was fetched, which all areas share; empty: the user's own.
    ``limit_gb``: most that all that was fetched may take, downloaded products included; what was used least
    recently goes. 0: no limit. ``proxy``, ``ca_certificates``, ``replay``: as in ``OnlineSpec``.
    """

    project: str = ""
    credentials: str = ""
    sensors: List[str] = field(default_factory=list)
    cache: str = ""
    limit_gb: float = 0.0
    proxy: str = field(default="", repr=False)
    ca_certificates: str = field(default="", repr=False)
    replay: str = ""

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(
            bool(_PROJECT.fullmatch(self.project)),
            f"'{self.project}' is not the id of a Google Cloud project.",
        )
        require(self.limit_gb >= 0, f"A limit of {self.limit_gb} GB is not possible.")
        for sensor in self.sensors:
            require(sensor in ONLINE_SENSORS, f"'{sensor}' is not one of {', '.join(ONLINE_SENSORS)}.")

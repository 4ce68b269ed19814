"""What the engine says about itself in the handshake."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Optional

from ..engine.protocol import JsonData


@dataclass
class Device(JsonData):
    """A device that the model can run on: ``cpu``, ``cuda`` or ``mps``, and its name for people."""

    id: str
    name: str


@dataclass
class RecommendedDevice(JsonData):
    """The device that ``auto`` chooses, and a sentence that says why."""

    id: str
    reason: str


@dataclass
class EngineInfo(JsonData):
    """The engine's answer to ``hello``.

    ``versions``: of Python and of libraries, by name. ``jobs``: kinds of job that it can run.
    """

    protocol: int
    version: str
    pid: int
    versions: Dict[str, str] = field(default_factory=dict)
    devices: List[Device] = field(default_factory=list)
    recommended: Optional[RecommendedDevice] = None
    jobs: List[str] = field(default_factory=list)

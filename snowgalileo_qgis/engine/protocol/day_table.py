"""Availability by day and sensor, of a stack or of an archive."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List, Optional

from .json_data import JsonData


@dataclass
class SensorDays(JsonData):
    """One sensor on the 8 days, oldest first.

    ``valid``: percent of the pixels with data (of an archive: of the cells that scene footprints cover).
    ``cloud``: percent of the valid pixels flagged cloudy, ``None`` without flags. ``age_days``: days from the
    last observation to the prediction day, ``None`` without one. ``scenes``: names by day; empty for stacks.
    ``has_unread_clouds``: the sensor has cloud flags, but they are read only when the stack is built.
    """

    id: str
    label: str
    valid: List[float]
    cloud: List[Optional[float]]
    age_days: Optional[int]
    scenes: List[List[str]] = field(default_factory=list)
    has_unread_clouds: bool = False


@dataclass
class StaticLayer(JsonData):
    """Terrain or land cover; ``valid`` has one value, ``scenes`` one list (none for stacks); as
    ``SensorDays``.
    """

    id: str
    label: str
    valid: List[float]
    scenes: List[List[str]] = field(default_factory=list)


@dataclass
class DayTable(JsonData):
    """Availability of one prediction day.

    ``day``, ``dates``: ISO 8601; ``dates``: the 8 days, oldest first.
    """

    day: str
    cells: int
    dates: List[str]
    sensors: List[SensorDays]
    static: List[StaticLayer]

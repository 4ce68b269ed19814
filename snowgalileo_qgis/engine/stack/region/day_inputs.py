"""What a prediction day of a store is made of: its scenes with the versions that they have, so that two
states of the same day can be told apart by what was noted of them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...bands import DAYS, Sensor
from ...checked_json import DamagedJson, parse
from ...protocol import LeftOut
from ..cell import CellRef
from ..stack_format import OpenStore
from .failures import failures_beside
from .scenes import StoredScene
from .store import ENDING, Region, opened_region

KNOWN_SCENES = 8192
"""Scenes that are kept in mind while maps are read: many times those of one day."""

_SENSORS = frozenset(sensor.value for sensor in Sensor)


@dataclass(frozen=True, order=True)
class UsedScene:
    """A scene that a day is made of.

    ``sensor``: value of ``Sensor``. ``day``: ISO 8601, empty for terrain and land cover. ``version``: differs
    when what the scene shows of the region differs. ``provisional``: why a better version will follow, empty
    for a final one.
    """

    sensor: str
    day: str
    name: str
    version: str
    provisional: str


def scenes_of_cells(refs: Sequence[CellRef], stores: dict[Path, OpenStore]) -> list[UsedScene]:
    """Scenes of the region stores and days of some cells; files of other forms do not tell theirs.

    ``stores``: those from which the cells are read.
    """
    found: set[UsedScene] = set()
    for path, day in {(ref.path, ref.day) for ref in refs if is_region(ref)}:
        found.update(scenes_of_day(opened_region(path, stores), day))
    return sorted(found)


def rule_of_cells(refs: Sequence[CellRef], stores: dict[Path, OpenStore]) -> str:
    """How the region stores of some cells combine scenes, as ``Region.rule``; empty without any store."""
    paths = {ref.path for ref in refs if is_region(ref)}
    return ", ".join(sorted({opened_region(path, stores).rule for path in paths}))


def failures_of_cells(refs: Sequence[CellRef], stores: dict[Path, OpenStore]) -> list[LeftOut]:
    """What online services could not give when the stores, or files, and days of some cells were built."""
    days = sorted({(ref.path, ref.day) for ref in refs if is_region(ref)})
    found = [item for path, day in days for item in opened_region(path, stores).failures(day)]
    beside = sorted({(ref.path.parent, ref.day) for ref in refs if not is_region(ref)})
    found += [item for folder, day in beside for item in failures_beside(folder, day)]
    return list(dict.fromkeys(found))


def is_region(ref: CellRef) -> bool:
    """Whether a cell is one of a region store."""
    return ref.path.suffix.lower() == ENDING


def scenes_of_day(region: Region, day: date) -> list[UsedScene]:
    """Scenes with pixels in the region, of the 8 days up to a prediction day and of those without a day; not
    the weather of the prediction day itself, which no model is shown.
    """
    first = day - timedelta(days=DAYS - 1)
    return sorted(
        UsedScene(
            scene.sensor.value,
            scene.day.isoformat() if scene.day else "",
            scene.name,
            (scene.digest or _facts_digest(scene.facts))[:16],
            scene.provisional,
        )
        for scene in region.scenes
        if scene.bands and _is_used(scene, first, day)
    )


def _is_used(scene: StoredScene, first: date, last: date) -> bool:
    if scene.day is None:
        return True
    return first <= scene.day <= (last - timedelta(days=1) if scene.sensor is Sensor.ERA5 else last)


def fingerprint_of(scenes: Sequence[UsedScene]) -> str:
    """SHA-256, hexadecimal, of names and versions: equal when the same is shown by the same scenes."""
    named = sorted((scene.sensor, scene.day, scene.name, scene.version) for scene in scenes)
    return hashlib.sha256(json.dumps(named).encode()).hexdigest()


def provisional_sensors(scenes: Sequence[UsedScene]) -> list[Sensor]:
    """Sensors with a scene that is not final, in the order of ``Sensor``."""
    found = {scene.sensor for scene in scenes if scene.provisional}
    return [sensor for sensor in Sensor if sensor.value in found]


def provisional_days(scenes: Sequence[UsedScene]) -> dict[tuple[str, str], list[str]]:
    """Days of the scenes that are not final, in order, by label of the sensor and reason."""
    days: dict[tuple[str, str], list[str]] = {}
    for scene in sorted(scene for scene in scenes if scene.provisional):
        known = days.setdefault((Sensor(scene.sensor).label, scene.provisional), [])
        known += [scene.day] if scene.day not in known else []
    return days


def provisional_text(scenes: Sequence[UsedScene]) -> str:
    """What is not final, for users: ``MODIS 2025-04-06 (near-real-time version)``; empty: all is final."""
    return "; ".join(
        f"{sensor} {found[0]}{f' to {found[-1]}' if len(found) > 1 else ''} ({reason})"
        for (sensor, reason), found in provisional_days(scenes).items()
    )


def to_text(scenes: Sequence[UsedScene]) -> str:
    """The scenes as JSON, for the tag of a map."""
    return json.dumps([astuple(scene) for scene in sorted(scenes)], separators=(",", ":"))


def from_text(text: str) -> list[UsedScene] | None:
    """The scenes that ``to_text`` noted; ``None`` for any other text."""
    try:
        rows = parse(text)
    except DamagedJson:
        return None
    if not isinstance(rows, list) or not all(map(_is_row, rows)):
        return None
    scenes = [_scene(*row) for row in rows]
    return [scene for scene in scenes if scene] if all(scenes) else None


def _is_row(row: Any) -> bool:
    return (
        isinstance(row, list)
        and len(row) == len(UsedScene.__dataclass_fields__)
        and all(isinstance(value, str) for value in row)
    )


@lru_cache(maxsize=KNOWN_SCENES)
def _scene(sensor: str, day: str, name: str, version: str, provisional: str) -> UsedScene | None:
    """The scene of a row, ``None`` for one of another form; one object for all days that are made of it."""
    is_scene = sensor in _SENSORS and (not day or _is_day(day))
    return UsedScene(sensor, day, name, version, provisional) if is_scene else None


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _facts_digest(facts: Any) -> str:
    return hashlib.sha256(json.dumps(dict(facts), sort_keys=True).encode()).hexdigest()

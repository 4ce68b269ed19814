"""Scenes that a region store holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import shapely

from ...bands import Sensor
from ...scene import Scene
from .arrays import read_attributes, write_group


@dataclass(frozen=True, eq=False)
class StoredScene:
    """A finished scene of a store; fields as in ``engine.scene.Scene``.

    ``folder``: its Zarr group. ``bands``: names of its arrays.
    """

    sensor: Sensor
    name: str
    day: date | None
    order: tuple[Any, ...]
    footprint: shapely.Geometry
    folder: Path
    bands: tuple[str, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def write_scene(folder: Path, scene: Scene) -> None:
    """Mark the scene in a group as finished, with the bands that are there. Raises ``SG-OUTPUT-001``."""
    bands = sorted(entry.parent.name for entry in folder.glob("*/zarr.json") if "." not in entry.parent.name)
    attributes = {
        "sensor": scene.sensor.value,
        "name": scene.name,
        "day": scene.day.isoformat() if scene.day else None,
        "order": json.loads(json.dumps(scene.order, default=str)),
        "footprint": json.loads(shapely.to_geojson(scene.footprint)),
        "path": str(scene.path),
        "facts": dict(scene.facts),
        "notes": list(scene.notes),
        "bands": bands,
        "finished": True,
    }
    write_group(folder, attributes)


def is_finished(folder: Path) -> bool:
    """Whether a group holds a complete scene. Raises ``SG-REGION-003``."""
    return bool(read_attributes(folder).get("finished"))


def read_scene(folder: Path) -> StoredScene | None:
    """The scene in a group; ``None`` for one that is not complete. Raises ``SG-REGION-003``."""
    attributes = read_attributes(folder)
    if not attributes.get("finished"):
        return None
    return StoredScene(
        Sensor(attributes["sensor"]),
        attributes["name"],
        date.fromisoformat(attributes["day"]) if attributes["day"] else None,
        tuple(attributes["order"]),
        shapely.from_geojson(json.dumps(attributes["footprint"])),
        folder,
        tuple(attributes["bands"]),
        attributes["facts"],
        tuple(attributes["notes"]),
    )

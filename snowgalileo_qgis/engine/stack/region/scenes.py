"""Scenes that a region store holds."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import shapely

from ...bands import Sensor
from ...checked_json import shown
from ...output_file import discard, sync_folder, writing
from ...scene import PROVISIONAL, Scene
from .arrays import checked_attributes, damaged, read_attributes, write_group


@dataclass(frozen=True, eq=False)
class StoredScene:
    """A finished scene of a store; fields as in ``engine.scene.Scene``.

    ``folder``: its Zarr group. ``bands``: names of its arrays. ``digest``: of what they hold, hexadecimal;
    empty in stores of earlier versions.
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
    digest: str = ""

    @property
    def provisional(self) -> str:
        """Why a better version will replace the scene; empty: it is final."""
        return str(self.facts.get(PROVISIONAL, ""))


def write_scene(folder: Path, scene: Scene, files: Mapping[str, Sequence[int]] | None = None) -> None:
    """Mark the scene in a group as finished, with the bands that are there; ``files``: see ``Region.finish``.

    Raises ``SG-OUTPUT-001``.
    """
    bands = sorted(entry.parent.name for entry in folder.glob("*/zarr.json") if "." not in entry.parent.name)
    attributes = {
        "sensor": scene.sensor.value,
        "name": scene.name,
        "day": scene.day.isoformat() if scene.day else None,
        "order": json.loads(json.dumps(scene.order, default=str)),
        "footprint": json.loads(shapely.to_geojson(scene.footprint)),
        "path": str(scene.path),
        "files": files,
        "facts": dict(scene.facts),
        "notes": list(scene.notes),
        "bands": bands,
        "digest": _digest([folder / band for band in bands]),
        "finished": True,
    }
    write_group(folder, attributes)


def _digest(arrays: Sequence[Path]) -> str:
    """SHA-256 of the names and contents of the files of some arrays."""
    digest = hashlib.sha256()
    for array in arrays:
        for path in sorted(file for file in array.rglob("*") if file.is_file()):
            digest.update(str(path.relative_to(array.parent)).encode())
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def is_finished(folder: Path) -> bool:
    """Whether a group holds a complete scene. Raises ``SG-REGION-003``."""
    return bool(read_attributes(folder).get("finished"))


def take_attributes(new: Path, folder: Path) -> bool:
    """Where a scene in ``folder`` holds the same pixels as the finished one in ``new``, give it the new
    attributes alone, and remove ``new``; whether that was so.
    """
    wanted, held = read_attributes(new), read_attributes(folder)
    if not held.get("finished") or held.get("digest") != wanted["digest"]:
        return False
    write_group(folder, wanted)
    discard(new)
    return True


def take_place(new: Path, folder: Path) -> None:
    """Put the finished scene in ``new`` in the place of what ``folder`` holds, if anything: readers meet one
    or the other. Raises ``SG-OUTPUT-001``.
    """
    old = folder.with_name(f".{folder.name}.old")
    discard(old)
    with writing(folder):
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
        sync_folder(folder.parent)
    discard(old)


def is_same(scene: StoredScene) -> bool:
    """Whether a store still holds a scene as it was read. Raises ``SG-REGION-003``."""
    attributes = read_attributes(scene.folder)
    known = attributes.get("digest", ""), attributes.get("facts")
    return bool(attributes.get("finished")) and known == (scene.digest, scene.facts)


def remove_scene(folder: Path) -> None:
    """Remove a scene. The mark goes first: a reader that meets missing files, which count as missing pixels,
    can tell.
    """
    if folder.exists():
        write_group(folder, {})
        shutil.rmtree(folder)


def read_scene(folder: Path) -> StoredScene | None:
    """The scene in a group; ``None`` for one that is not complete. Raises ``SG-REGION-003``."""
    attributes = read_attributes(folder)
    if not attributes.get("finished"):
        return None
    checked_attributes(folder, _SceneDocument, attributes)
    try:
        sensor = Sensor(attributes["sensor"])
        footprint = shapely.from_geojson(json.dumps(attributes["footprint"]))
        _require_plain(attributes)
    except (ValueError, RecursionError, shapely.errors.ShapelyError) as error:
        raise damaged(folder, error) from error
    return StoredScene(
        sensor,
        attributes["name"],
        date.fromisoformat(attributes["day"]) if attributes["day"] else None,
        tuple(attributes["order"]),
        footprint,
        folder,
        tuple(attributes["bands"]),
        attributes["facts"],
        tuple(attributes["notes"]),
        attributes.get("digest", ""),
    )


@dataclass(frozen=True)
class _SceneDocument:
    """The form of the attributes of a scene."""

    sensor: str
    name: str
    day: date | None
    order: list[Any]
    footprint: dict[str, Any]
    bands: list[str]
    facts: dict[str, Any]
    notes: list[str]
    digest: str = ""


def _require_plain(attributes: Mapping[str, Any]) -> None:
    """Raise ``ValueError`` for bands that are no names of arrays, and an order that cannot be compared."""
    for band in attributes["bands"]:
        if not re.fullmatch(r"\w{1,60}", band):
            raise ValueError(f"{shown(band)} is no name of a band")
    if not all(isinstance(part, (str, int, float)) for part in attributes["order"]):
        raise ValueError(f"the order {shown(attributes['order'])} cannot be compared")

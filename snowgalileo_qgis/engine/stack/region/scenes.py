"""Scenes that a region store holds."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import shapely

from ...bands import Sensor
from ...checked_json import shown
from ...scene import EARTH_ENGINE_IMAGE, PROVISIONAL, Scene
from .arrays import checked_attributes, damaged, read_attributes, write_group
from .medium import first_slot, medium_of


@dataclass(frozen=True, eq=False)
class StoredScene:
    """A finished scene of a store; fields as in ``engine.scene.Scene``.

    ``folder``: its Zarr group. ``bands``: names of its arrays. ``digest``: of what they hold, hexadecimal;
    empty in stores of earlier versions. ``version``: greater for the one that counts of two in the slots of
    an object store or a copy of one.
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
    version: int = 0

    @property
    def provisional(self) -> str:
        """Why a better version will replace the scene; empty: it is final."""
        return str(self.facts.get(PROVISIONAL, ""))

    @property
    def is_of_earth_engine(self) -> bool:
        """Whether Earth Engine sent it; else it was read from a product."""
        return EARTH_ENGINE_IMAGE in self.facts


def finished_attributes(
    folder: Path, scene: Scene, files: Mapping[str, Sequence[int]] | None = None
) -> dict[str, Any]:
    """What marks the scene in a group as finished, with the bands that are there; ``files``: see
    ``Region.finish``.
    """
    bands = sorted(entry.parent.name for entry in folder.glob("*/zarr.json") if "." not in entry.parent.name)
    return {
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


def _digest(arrays: Sequence[Path]) -> str:
    """SHA-256 of the names and contents of the files of some arrays."""
    digest = hashlib.sha256()
    for array in arrays:
        medium = medium_of(array)
        files = medium.files(array)
        for path, content in zip(files, medium.each(_sha256, files)):
            digest.update(path.relative_to(array.parent).as_posix().encode())
            digest.update(content)
    return digest.hexdigest()


def _sha256(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def is_finished(folder: Path) -> bool:
    """Whether a group holds a complete scene. Raises ``SG-REGION-003``."""
    return bool(read_attributes(folder).get("finished"))


def folder_of(place: Path) -> Path:
    """The group that holds a scene, or would, among the slots of its place."""
    return _held(place) or place


def new_folder_of(place: Path) -> Path:
    """The group in which a scene is put until it is finished."""
    return medium_of(place).new_slot(place, _held(place))


def _held(place: Path) -> Path | None:
    """The slot with the finished scene, the newer one of two."""
    slots = medium_of(place).slots(place)
    if len(slots) == 1:
        return place
    marks = [(read_attributes(slot), slot) for slot in slots]
    finished = [(version_of(mark), slot) for mark, slot in marks if mark.get("finished")]
    return max(finished)[1] if finished else None


def newest(scenes: Iterable[StoredScene]) -> list[StoredScene]:
    """The scenes, of two in the slots of one place the newer one."""
    found: dict[Path, StoredScene] = {}
    for scene in sorted(scenes, key=lambda one: one.version):
        found[first_slot(scene.folder)] = scene
    return list(found.values())


def version_of(attributes: Mapping[str, Any]) -> int:
    """Which of several writings of a scene a group holds."""
    version = attributes.get("version")
    return version if isinstance(version, int) else 0


def take_attributes(new: Path, folder: Path, attributes: Mapping[str, Any]) -> bool:
    """Where a finished scene in ``folder`` holds the same pixels as ``new``, which has these attributes, give
    them to it, and remove ``new``; whether that was so.
    """
    held = read_attributes(folder)
    if not held.get("finished") or held.get("digest") != attributes["digest"]:
        return False
    write_group(folder, attributes)
    medium_of(new).remove(new)
    return True


def take_place(new: Path, folder: Path, attributes: Mapping[str, Any]) -> None:
    """Mark the scene in ``new`` as finished, and put it in the place of what ``folder`` holds, if anything:
    readers meet one or the other. Raises ``SG-OUTPUT-001``.
    """
    write_group(new, attributes)
    medium_of(new).take_place(new, folder)


def is_same(scene: StoredScene) -> bool:
    """Whether a store still holds a scene as it was read. Raises ``SG-REGION-003``."""
    attributes = read_attributes(scene.folder)
    known = attributes.get("digest", ""), attributes.get("facts")
    return bool(attributes.get("finished")) and known == (scene.digest, scene.facts)


def remove_scene(folder: Path) -> None:
    """Remove a scene, an older version first. The mark goes before the rest: a reader that meets missing
    files, which count as missing pixels, can tell.
    """
    medium = medium_of(folder)
    for slot in sorted(medium.slots(folder), key=lambda slot: slot == folder):
        if slot.exists():
            write_group(slot, {})
            medium.remove(slot)


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
        version_of(attributes),
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

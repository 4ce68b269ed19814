"""The manifest of a built region: every scene with its files, and whether it was used."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import shapely

from ..checked_json import DamagedJson, check, parse_object
from ..protocol import Json, LeftOut
from ..scene import Scene
from ..stack.region.failures import FAILED, rows_of
from ..stack.region.medium import medium_of
from ..web.partial_file import is_partial
from .addresses import on_disk
from .ingest import Ingested
from .origin import origin_of

NAME = "manifest.json"

WHOLE_LIMIT = 64 * 2**20
"""Bytes up to which a file is hashed whole.

Of larger files both ends are hashed, a quarter of this size each, so that the manifest takes seconds.
"""

CHUNK = 2**20


def write_manifest(region: Path, found: Ingested, day: date, failed: Sequence[LeftOut] = ()) -> Path:
    """Write ``manifest.json`` of a store; returns its path. Raises as ``new_file``.

    Scenes that an earlier build read keep their rows, and so do those of other days. The row of a product
    that could not be used then is removed when it can be used now. ``failed``: online services and products
    that could not be had for the prediction ``day``.
    """
    path = region / NAME
    manifest = _existing(path)
    before = {(row["sensor"], row["name"], row["day"], row["path"]): row for row in _rows(manifest)}
    rows = dict(before)
    for scene, verdict, reason in found.verdicts():
        rows.pop((None, scene.path.name, None, str(scene.path)), None)
        key = (scene.sensor.value, scene.name, scene.day.isoformat() if scene.day else None, str(scene.path))
        if verdict != rows.get(key, {}).get("verdict"):
            rows[key] = _scene_row(scene, verdict, reason)
    for item in found.left_out:
        rows[None, item.path.name, None, str(item.path)] = _left_out_row(item)
    ordered = sorted(
        rows.values(), key=lambda row: (str(row["day"]), str(row["sensor"]), row["name"], row["path"])
    )
    known = manifest.get(FAILED)
    failures = {**(known if isinstance(known, dict) else {}), day.isoformat(): rows_of(failed)}
    missed = {day: rows for day, rows in sorted(failures.items()) if rows}
    text = json.dumps({"scenes": ordered, **({FAILED: missed} if missed else {})}, indent=1)
    medium_of(path).write(path, text)
    return path


def _existing(path: Path) -> Json:
    """The manifest so far; empty when it is missing or damaged, because it is written again."""
    try:
        return parse_object(path.read_bytes())
    except (OSError, DamagedJson):
        return {}


def _rows(manifest: Json) -> list[Json]:
    """Rows of the existing manifest that are whole."""
    rows = manifest.get("scenes")
    return [row for row in rows if _is_row(row)] if isinstance(rows, list) else []


@dataclass(frozen=True)
class _Row:
    """What identifies a row."""

    sensor: str | None
    day: str | None
    name: str
    path: str
    verdict: str


def _is_row(row: Any) -> bool:
    try:
        check(row, _Row)
    except DamagedJson:
        return False
    return True


def _scene_row(scene: Scene, verdict: str, reason: str = "") -> Json:
    """Row of one scene.

    ``verdict`` and ``reason``: as in ``SceneUse``. ``files``: path, size in bytes, SHA-256, and what was
    hashed (``whole``; ``ends``: the first and the last 16 MiB; ``part``: nothing, as only parts of the file
    were fetched). ``online``: as ``origin_of`` says.
    """
    return {
        "sensor": scene.sensor.value,
        "day": scene.day.isoformat() if scene.day else None,
        "name": scene.name,
        "path": str(scene.path),
        "verdict": verdict,
        "reason": reason,
        "baseline": scene.facts.get("baseline"),
        "facts": dict(scene.facts),
        "notes": list(scene.notes),
        "footprint": shapely.to_wkt(scene.footprint, rounding_precision=5),
        "online": origin_of(scene.path),
        "files": [file_facts(path) for path in scene_files(scene)],
    }


def _left_out_row(item: LeftOut) -> Json:
    """Row of one product that was not used."""
    known = item.path.is_file()
    return {
        "sensor": None,
        "day": None,
        "name": item.path.name,
        "path": str(item.path),
        "verdict": "left out",
        "reason": f"{item.code} {item.reason}",
        "files": [file_facts(item.path)] if known else [],
    }


def scene_files(scene: Scene) -> list[Path]:
    """Files on disk that a scene's bands come from, sorted; a zip or tar file counts as one file."""
    files = {on_disk(address) for address in scene.files.values()}
    known = sorted(file for file in files if file.is_file())
    return known or ([scene.path] if scene.path.is_file() else [])


def file_facts(path: Path) -> Json:
    """Path, size and SHA-256 of a file, or why it cannot be read; no SHA-256 of one of which only parts were
    fetched.
    """
    try:
        status = path.stat()
        if is_partial(path):
            return {"path": str(path), "size": status.st_size, "sha256": None, "hashed": "part"}
        digest, hashed = _digest(path, status.st_size, status.st_mtime_ns)
        return {"path": str(path), "size": status.st_size, "sha256": digest, "hashed": hashed}
    except OSError as error:
        return {"path": str(path), "size": None, "sha256": None, "hashed": error.strerror or str(error)}


@lru_cache(maxsize=1024)
def _digest(path: Path, size: int, _modified: int) -> tuple[str, str]:
    """SHA-256 and what it covers; cached, because a monthly file serves many scenes."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        if size <= WHOLE_LIMIT:
            while piece := file.read(CHUNK):
                digest.update(piece)
            return digest.hexdigest(), "whole"
        digest.update(file.read(WHOLE_LIMIT // 4))
        file.seek(size - WHOLE_LIMIT // 4)
        digest.update(file.read())
    return digest.hexdigest(), "ends"

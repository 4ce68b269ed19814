"""What online services could not give when a prediction day was built: a map is made without it, and says so.

It is noted by prediction day: in the attributes of a store, and in the manifest beside files of cells.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...checked_json import DamagedJson, check, parse_object
from ...protocol import Json, LeftOut

FAILED = "failed"
"""What online services could not give, in attributes and manifests: rows by prediction day."""


@dataclass(frozen=True)
class NotedFailure:
    """The form of a noted service or product. ``name``: its own; ``code``, ``reason``: as in ``LeftOut``."""

    name: str
    code: str
    reason: str


def rows_of(failed: Iterable[LeftOut]) -> list[Json]:
    """Services and products that failed, as they are noted."""
    return [{"name": item.path.name, "code": item.code, "reason": item.reason} for item in failed]


def failures_of(rows: Iterable[Json]) -> list[LeftOut]:
    """What ``rows_of`` noted."""
    return [LeftOut(Path(row["name"]), row["code"], row["reason"]) for row in rows]


def manifest_beside(folder: Path, day: date) -> Path:
    """The manifest of files of cells that were built into a folder for a prediction day."""
    return folder / f"manifest_{day}.json"


def failures_beside(folder: Path, day: date) -> list[LeftOut]:
    """What the manifest beside files of cells notes; nothing where there is none, or one of another form."""
    path = manifest_beside(folder, day)
    if not path.is_file():
        return []
    try:
        noted = parse_object(path.read_bytes()).get(FAILED, {})
        check(noted, dict[str, list[NotedFailure]])
    except (OSError, DamagedJson):
        return []
    return failures_of(noted.get(day.isoformat(), []))


def failures_text(failed: Iterable[LeftOut]) -> str:
    """The same for the tag of a map: ``SG-ONLINE-001 MODIS (NASA Earthdata): ...``, separated by ``|``."""
    return " | ".join(f"{item.code} {item.reason}" for item in failed)

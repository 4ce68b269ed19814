"""What online services could not give when a prediction day was built: a map is made without it, and says so.

It is noted in the store's attributes, by prediction day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ...protocol import Json, LeftOut


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


def failures_text(failed: Iterable[LeftOut]) -> str:
    """The same for the tag of a map: ``SG-ONLINE-001 MODIS (NASA Earthdata): ...``, separated by ``|``."""
    return " | ".join(f"{item.code} {item.reason}" for item in failed)

"""What the note of a fetched product tells of it, so that it is found again when its service is silent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import shapely

from ...bands import Sensor
from ...protocol import SERVICES, Json
from .catalogue import OnlineProduct

ACQUISITION, FOOTPRINT = "acquisition", "footprint"
"""Names in the note of a product; those of earlier versions lack them."""


def facts_of(product: OnlineProduct) -> Json:
    """What is noted of a product besides its files."""
    shown = product.footprint
    return {
        ACQUISITION: noted_acquisition(product),
        FOOTPRINT: None if shown is None else shapely.to_wkt(shown, rounding_precision=5),
    }


def noted_acquisition(product: OnlineProduct) -> list[str]:
    """How the observation that a product is of is noted; equal for all versions of it."""
    return [str(part) for part in product.acquisition]


def noted_product(sensor: Sensor, facts: Mapping[str, Any]) -> OnlineProduct | None:
    """The product that a note describes; ``None`` where it does not tell its name, service or day."""
    name, service, day = (facts.get(key) for key in ("name", "service", "day"))
    acquisition = facts.get(ACQUISITION)
    if not isinstance(name, str) or service not in {one.id for one in SERVICES}:
        return None
    try:
        shown_on = date.fromisoformat(str(day))
    except ValueError:
        return None
    return OnlineProduct(
        sensor,
        str(service),
        name,
        shown_on,
        tuple(acquisition) if isinstance(acquisition, list) else (name,),
        (facts.get("is_final") is not False, str(facts.get("version") or "")),
        version=str(facts.get("version") or ""),
        is_final=facts.get("is_final") is not False,
        footprint=_footprint(facts.get(FOOTPRINT)),
        size=_size(facts.get("files")),
    )


def _footprint(text: Any) -> shapely.Geometry | None:
    try:
        shape = shapely.from_wkt(text) if isinstance(text, str) else None
    except shapely.errors.ShapelyError:
        return None
    return shape if shape is not None and shape.is_valid and not shape.is_empty else None


def _size(files: Any) -> int:
    """Bytes of the noted files."""
    rows = files.values() if isinstance(files, dict) else ()
    sizes = (row.get("size") for row in rows if isinstance(row, dict))
    return sum(size for size in sizes if isinstance(size, int))

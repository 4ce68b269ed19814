"""Computations as Earth Engine takes them: values of calls of its functions, in JSON.

They equal what Google's own client makes of the same calls; a test compares them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ...protocol import Json

ONE: Json = {"result": "0", "values": {"0": {"constantValue": 1}}}
"""The least computation, which tells whether a project may compute."""

_CASTS = {
    "uint8": "Image.toUint8",
    "int16": "Image.toInt16",
    "uint16": "Image.toUint16",
    "int32": "Image.toInt32",
    "float32": "Image.toFloat",
}


def collection_images(
    collection: str,
    days: tuple[date, date] | None,
    boxes: Sequence[tuple[float, float, float, float]],
    only: Mapping[str, str],
) -> Json:
    """Images of a collection that show an area.

    ``days``: the first day, and the one after the last, UTC; ``None``: of any time. ``boxes``: west, south,
    east, north [degrees]. ``only``: values of properties.
    """
    found = _call("ImageCollection.load", id=_constant(collection))
    if days:
        span = _call("DateRange", start=_constant(days[0].isoformat()), end=_constant(days[1].isoformat()))
        time = _constant("system:time_start")
        found = _filtered(found, _call("Filter.dateRangeContains", leftValue=span, rightField=time))
    area = _call(
        "GeometryConstructors.MultiPolygon",
        coordinates=_constant([[_ring(box)] for box in boxes]),
        geodesic=_constant(False),
    )
    inside = _call(
        "Filter.intersects", leftField=_constant(".all"), rightValue=_call("Feature", geometry=area)
    )
    found = _filtered(found, inside)
    for name, value in only.items():
        equal = _call("Filter.equals", leftField=_constant(name), rightValue=_constant(value))
        found = _filtered(found, equal)
    return _expression(found)


def image_bands(image: str, bands: Sequence[str], missing: float, dtype: str) -> Json:
    """Bands of an image in a type, with a value in the place of masked pixels and of those beside it."""
    number = int(missing) if float(missing).is_integer() else missing
    loaded = _call("Image.load", id=_constant(image))
    chosen = _call("Image.select", input=loaded, bandSelectors=_constant(list(bands)))
    filled = _call(
        "Image.unmask",
        input=chosen,
        value=_call("Image.constant", value=_constant(number)),
        sameFootprint=_constant(False),
    )
    return _expression(_call(_CASTS[dtype], value=filled))


def _call(function: str, **arguments: Json) -> Json:
    return {"functionInvocationValue": {"functionName": function, "arguments": arguments}}


def _constant(value: Any) -> Json:
    return {"constantValue": value}


def _filtered(collection: Json, condition: Json) -> Json:
    return _call("Collection.filter", collection=collection, filter=condition)


def _ring(box: tuple[float, float, float, float]) -> list[list[float]]:
    west, south, east, north = box
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def _expression(value: Json) -> Json:
    return {"result": "0", "values": {"0": value}}

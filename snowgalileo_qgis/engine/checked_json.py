"""JSON that the engine has written itself, checked when it is read: a disk, a copy or a person may have
damaged it.
"""

from __future__ import annotations

import json
import math
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from .protocol import Json

LONGEST = 200
"""Characters of a value that are shown in a message."""


class DamagedJson(ValueError):  # noqa: N818 (says what it is)
    """Text that is not JSON, or JSON of another form than expected; the message says what is wrong."""


def parse(text: str | bytes) -> Any:
    """The value of a JSON text. Raises ``DamagedJson`` for all that is none, however deeply nested."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DamagedJson(str(error)[:LONGEST]) from None


def parse_object(text: str | bytes) -> Json:
    """The object of a JSON text. Raises ``DamagedJson``."""
    value = parse(text)
    if not isinstance(value, dict):
        raise DamagedJson(f"an object is expected, not {shown(value)}")
    return value


def check(value: Any, kind: Any, name: str = "it") -> None:
    """Raise ``DamagedJson`` unless a value has the form of a type.

    ``kind``: a JSON type, ``date`` (ISO 8601 text), ``Path`` (text), ``list[...]``, ``dict[str, ...]``,
    ``X | None``, or a dataclass whose fields without a default must be there. Numbers are finite; an ``int``
    may stand for a ``float``, a ``bool`` for neither.
    """
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Any:
        return
    if origin in (Union, types.UnionType):
        if value is None and type(None) in inner:
            return
        check(value, next(choice for choice in inner if choice is not type(None)), name)
    elif origin is list:
        _require(isinstance(value, list), name, "a list", value)
        for item in value:
            check(item, inner[0], f"an item of {name}")
    elif origin is dict:
        _require(isinstance(value, Mapping), name, "an object", value)
        for key, item in value.items():
            check(item, inner[1], f"{name}.{key}"[:LONGEST])
    elif is_dataclass(kind):
        _check_fields(value, kind, name)
    elif kind is date:
        _require(_is_day(value), name, "a day of the form YYYY-MM-DD", value)
    else:
        _require(_is_plain(value, kind), name, f"of the type {kind.__name__}", value)


def shown(value: Any) -> str:
    """A value as part of a message, shortened."""
    try:
        text = repr(value)
    except (ValueError, RecursionError):  # a number of thousands of digits, a deep nesting
        text = type(value).__name__
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."


def _check_fields(value: Any, kind: Any, name: str) -> None:
    _require(isinstance(value, Mapping), name, "an object", value)
    hints = get_type_hints(kind)
    for field in fields(kind):
        if field.name in value:
            check(value[field.name], hints[field.name], field.name)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise DamagedJson(f"{field.name} is missing")


def _is_plain(value: Any, kind: Any) -> bool:
    if kind is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and _is_finite(value)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63
    return isinstance(value, str if kind is Path else kind)


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _require(holds: bool, name: str, expected: str, value: Any) -> None:
    if not holds:
        raise DamagedJson(f"{name} is {shown(value)}, not {expected}")

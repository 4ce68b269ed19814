"""Damage to JSON documents: wrong types, missing keys, huge numbers, deep nesting, NaN, duplicates, bytes."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import strategies as st

STRANGE = [
    *(None, True, -1, 0, 10**9, 10**30, 1e308, float("nan"), float("inf"), "", "x", "../../x", "2025-13-40"),
    *([], {}, [[]], ["x"], [None], {"x": None}, "x" * 1000, "\0", "null", "9" * 5000),
]
RAW = [
    b"",
    b"null",
    b"5",
    b"[]",
    b"{}",
    b"[" * 200_000,
    b'{"a":' * 50_000,
    b"\xff\xfe",
    b"1" * 5000,
    b'{"a": 1}{',
]


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Keys that lead to each value inside a document."""
    found = [at] if at else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in list(items)[:20]:
        found += places(item, (*at, key))
    return found


@st.composite
def damaged(draw: st.DrawFn, text: bytes) -> bytes:
    """A damaged version of a JSON text."""
    kind = draw(st.sampled_from(["value", "value", "value", "missing", "twice", "cut", "byte", "raw"]))
    if kind == "raw":
        return draw(st.sampled_from(RAW))
    if kind == "cut":
        return text[: draw(st.integers(0, len(text)))]
    if kind == "byte":
        at = draw(st.integers(0, len(text) - 1))
        return text[:at] + bytes([draw(st.integers(0, 255))]) + text[at + 1 :]
    value = copy.deepcopy(json.loads(text))
    *path, last = draw(st.sampled_from(places(value)))
    holder = value
    for key in path:
        holder = holder[key]
    if kind == "missing" and isinstance(holder, dict):
        del holder[last]
    elif kind == "twice" and isinstance(holder, dict):
        made = json.dumps(value).encode()
        key = json.dumps(last).encode() + b": "
        return made.replace(key, key + b"null, " + key, 1)
    else:
        holder[last] = draw(st.sampled_from(STRANGE))
    return json.dumps(value).encode()

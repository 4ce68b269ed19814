"""Inputs that were left out, in words."""

from __future__ import annotations

from collections.abc import Iterable

from ..protocol import LeftOut


def left_out_lines(left_out: Iterable[LeftOut], *, with_code: bool = False) -> list[str]:
    """One line for each input."""
    return [f"Left out: {item.reason}{f' ({item.code})' if with_code else ''}" for item in left_out]

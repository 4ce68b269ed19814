"""Inputs that were left out or not used, in words."""

from __future__ import annotations

from collections.abc import Iterable

from ..protocol import LeftOut, StackResult


def left_out_lines(left_out: Iterable[LeftOut], *, with_code: bool = False) -> list[str]:
    """One line for each input."""
    return [f"Left out: {item.reason}{f' ({item.code})' if with_code else ''}" for item in left_out]


def unused_lines(result: StackResult) -> list[str]:
    """What of the inputs was not used, besides what was left out: a line for each kind of note, with the
    first file it is about, and one for the other files of the folders.
    """
    files: dict[str, list[str]] = {}
    for note in result.input_notes:
        name, _, text = note.rpartition(": ")
        files.setdefault(text, []).append(name)
    lines = [
        f"{names[0]}{f' and {len(names) - 1} more' if len(names) > 1 else ''}: {text}."
        for text, names in files.items()
    ]
    others = ", ".join(f"{count} {ending}" for ending, count in sorted(result.ignored.items()))
    return [*lines, *([f"Other files, not used: {others}."] if others else [])]

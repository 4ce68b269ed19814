"""What the command line prints: any text as it is meant, on any terminal, file or pipe."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any
from unicodedata import category

ASCII = {"²": "2", "³": "3", "·": ".", "…": "...", "→": "->", "°": " deg"}
"""Characters of the command line's own texts that not every encoding has."""

UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that a terminal obeys or cannot show: control, format (such as the direction of
writing), halves of surrogate pairs (bytes of a name that are no text), line and paragraph separators.
"""


def shown(text: str) -> str:
    """A text with every character that a terminal would obey as an escape (``\\x1b``), so that a file name
    can neither move the cursor nor end the line.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        character.encode("unicode_escape").decode("ascii") if category(character) in UNSHOWN else character
        for character in text
    )


def shown_values(value: Any) -> Any:
    """A result of which all texts and paths are as ``shown``."""
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, Path):
        return Path(shown(str(value)))
    if isinstance(value, Mapping):
        return {shown_values(key): shown_values(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(shown_values(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{field.name: shown_values(getattr(value, field.name)) for field in fields(value)}
        )
    return value


def _replaced(error: UnicodeError) -> tuple[str, int]:
    """What is written of characters that the encoding lacks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    characters = error.object[error.start : error.end]
    return (
        "".join(ASCII.get(one) or one.encode("ascii", "backslashreplace").decode() for one in characters),
        error.end,
    )


def make_streams_robust() -> None:
    """Let standard output and standard error write any text, whatever their encoding."""
    codecs.register_error("snowgalileo", _replaced)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="snowgalileo")

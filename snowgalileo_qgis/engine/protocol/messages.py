"""Messages to lines and back."""

from __future__ import annotations

import json
from typing import Any, Mapping, Optional, Union

from .errors import Json


def encode(message: Mapping[str, Any]) -> bytes:
    """One message as one line."""
    return (json.dumps(message, ensure_ascii=True, separators=(",", ":"), allow_nan=False) + "\n").encode(
        "ascii"
    )


def decode(line: Union[bytes, str]) -> Optional[Json]:
    """The message on a line, ``None`` when the line is not a message (a stray print, an incomplete line,
    brackets without end, numbers that JSON does not have).
    """
    try:
        message = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) and isinstance(message.get("type"), str) else None


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")

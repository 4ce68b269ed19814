"""Inputs that could not be used."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .json_data import JsonData


@dataclass(frozen=True)
class LeftOut(JsonData):
    """An input that could not be used, and why; ``code``: see ``ERRORS``, ``reason``: a sentence."""

    path: Path
    code: str
    reason: str

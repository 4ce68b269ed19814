"""The metadata file (MTL) of a Landsat Collection 2 product, in any of its three encodings."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ...protocol import SnowGalileoError
from .listing import read_bytes, shown
from .xml import read_xml

LONGEST = 1_000_000
"""Largest MTL file, bytes; genuine ones have about 20,000."""

_ROOT = "LANDSAT_METADATA_FILE"
_LINE = re.compile(r'\s*([A-Z0-9_]+)\s*=\s*(?:"([^"]*)"|(\S+))\s*')


@dataclass(frozen=True)
class Mtl:
    """Metadata by group and key, all as text.

    A missing group or key, or a value that is not a number, raises ``SG-SOURCE-003``, which names the file.
    """

    address: str
    groups: Mapping[str, Mapping[str, str]]

    def text(self, group: str, key: str) -> str:
        """A value as written, without quotes."""
        value = self.groups.get(group, {}).get(key, "")
        if not value:
            raise self.wrong(f"has no {key} in {group}")
        return value

    def number(self, group: str, key: str) -> float:
        """A finite number."""
        text = self.text(group, key)
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise self.wrong(f"has {text[:40]!r} as {key}")
        return number

    def time(self, text: str) -> datetime:
        """A UTC time such as ``2019-12-01T15:13:51.8610990Z``."""
        try:
            return datetime.fromisoformat(text.removesuffix("Z"))
        except ValueError as error:
            raise self.wrong(f"has {text[:40]!r} where a time should be") from error

    def wrong(self, what: str) -> SnowGalileoError:
        """The error for a file whose contents cannot be used."""
        return SnowGalileoError(
            "SG-SOURCE-003", f"{shown(self.address)} {what}.", "Download the product again, unchanged."
        )


def read_mtl(address: str) -> Mtl:
    """Read an MTL file, whose ending tells the encoding.

    Raises ``SG-SOURCE-001`` (unreadable) and ``SG-SOURCE-003`` (not an MTL, too long, or XML with entities).
    """
    if address.endswith(".xml"):
        root = read_xml(address, LONGEST)
        return Mtl(
            address,
            {group.tag: {item.tag: (item.text or "").strip() for item in group} for group in root}
            if root.tag == _ROOT
            else {},
        )
    text = read_bytes(address, LONGEST).decode("utf-8", "replace")
    try:
        return Mtl(address, parse_json(text) if address.endswith(".json") else parse_odl(text))
    except (ValueError, RecursionError) as error:
        raise Mtl(address, {}).wrong(f"is not Landsat metadata: {error}") from error


def parse_json(text: str) -> dict[str, dict[str, str]]:
    """Groups of the JSON encoding; ``ValueError`` for other text."""
    content = json.loads(text)
    groups = content.get(_ROOT) if isinstance(content, dict) else None
    if not isinstance(groups, dict):
        raise ValueError(f"it has no {_ROOT}")
    return {
        name: {key: str(value) for key, value in group.items()}
        for name, group in groups.items()
        if isinstance(group, dict)
    }


def parse_odl(text: str) -> dict[str, dict[str, str]]:
    """Groups of the TXT encoding (``GROUP = ...``, ``KEY = VALUE``, ``END_GROUP = ...``, ``END``).

    ``ValueError`` for other text and when it is truncated.
    """
    groups: dict[str, dict[str, str]] = {}
    open_groups: list[str] = []
    for line in text.splitlines():
        if line.strip() == "END" and not open_groups and groups:
            return groups
        match = _LINE.fullmatch(line)
        if match is None:
            if line.strip():
                raise ValueError(f"the line {line.strip()[:60]!r} is not understood")
            continue
        key, value = match[1], match[2] if match[2] is not None else match[3]
        if key == "GROUP":
            open_groups.append(value)
            groups.setdefault(value, {})
        elif key == "END_GROUP":
            if not open_groups or open_groups.pop() != value:
                raise ValueError(f"the group {value[:60]} ends without having begun")
        elif open_groups:
            groups[open_groups[-1]][key] = value
    raise ValueError("it is truncated")

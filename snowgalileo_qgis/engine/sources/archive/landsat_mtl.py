"""The metadata file (MTL) of a Landsat Collection 2 product, in any of its three encodings."""

from __future__ import annotations

import codecs
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
_OLDER_ROOT = "L1_METADATA_FILE"
"""Root of Collection 1 and of what came before it."""

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

    Bytes that copying adds (a byte order mark, NUL at the end) are passed over. Raises ``SG-SOURCE-001``
    (unreadable), ``SG-SOURCE-002`` (of Collection 1 or before it) and ``SG-SOURCE-003`` (not an MTL, too
    long, or XML with entities).
    """
    ending = address.lower().rpartition(".")[2]
    if ending == "xml":
        root = read_xml(address, LONGEST)
        groups = {group.tag: {item.tag: (item.text or "").strip() for item in group} for group in root}
        if root.tag not in {_ROOT, _OLDER_ROOT}:
            groups = {}
    else:
        text = _decoded(read_bytes(address, LONGEST))
        try:
            groups = parse_json(text) if ending == "json" else parse_odl(text)
        except (ValueError, RecursionError) as error:
            raise Mtl(address, {}).wrong(f"is not Landsat metadata: {error}") from error
    _refuse_older(groups, address)
    return Mtl(address, groups)


def _decoded(content: bytes) -> str:
    utf_16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if utf_16 else "utf-8-sig", "replace").strip("\0")


def _refuse_older(groups: Mapping[str, Mapping[str, str]], address: str) -> None:
    """Raises ``SG-SOURCE-002`` for Collection 1 and products that precede the collections."""
    about = groups.get("METADATA_FILE_INFO")
    if about is None or "PRODUCT_CONTENTS" in groups:
        return
    collection = about.get("COLLECTION_NUMBER", "").lstrip("0")
    of = f"of Collection {collection}" if collection else "from before the collections"
    name = about.get("LANDSAT_PRODUCT_ID") or about.get("LANDSAT_SCENE_ID") or shown(address)
    raise SnowGalileoError(
        "SG-SOURCE-002",
        f"{name} is {of}; Collection 2 is needed.",
        "Download the Collection 2 Level-1 product (L1TP, Tier 1) of the same path, row and day.",
    )


def parse_json(text: str) -> dict[str, dict[str, str]]:
    """Groups of the JSON encoding; ``ValueError`` for other text."""
    content = json.loads(text)
    groups = content.get(_ROOT, content.get(_OLDER_ROOT)) if isinstance(content, dict) else None
    if not isinstance(groups, dict):
        raise ValueError(f"it has no {_ROOT}")
    return {
        name: {key: str(value) for key, value in group.items()}
        for name, group in groups.items()
        if isinstance(group, dict)
    }


def parse_odl(text: str) -> dict[str, dict[str, str]]:
    """Groups of the TXT encoding (``GROUP = ...``, ``KEY = VALUE``, ``END_GROUP = ...``, ``END``).

    Genuine files exist that lack the ``END``: one whose groups are all closed is whole. ``ValueError`` for
    other text and when it is truncated.
    """
    groups: dict[str, dict[str, str]] = {}
    open_groups: list[str] = []
    for line in text.replace("\0", "").splitlines():
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
    if open_groups or not groups:
        raise ValueError("it is truncated")
    return groups

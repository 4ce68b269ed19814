"""The lines of a packed store's index: cells, labels, and which archives have been read how far."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from ...checked_json import DamagedJson, check, parse_object
from ..names import usable_day
from .codec import MOST_BLOCK

LONGEST_NAME = 240
MOST_FILES = 100_000
FILE_BYTES = 1 << 30
"""Size from which the next block begins a new file."""
_NAME = re.compile(r"[^/\\\0-\x1f]+")


@dataclass(frozen=True)
class Block:
    """Where some bytes lie: number of the file, first byte, length, CRC-32C."""

    file: int
    start: int
    size: int
    crc: int

    def __post_init__(self) -> None:
        """Raises ``DamagedJson`` for a place that no store has."""
        sizes = (self.file, self.start, self.size, self.crc)
        if min(sizes) < 0 or self.file >= MOST_FILES or self.size > MOST_BLOCK or self.start > 2 * FILE_BYTES:
            raise DamagedJson("a block lies where none can")


@dataclass(frozen=True)
class PackedCell:
    """A cell of a store. ``name``: that of its file without the ending; ``x0``, ``y0``: upper-left corner in
    ``crs``. ``valid``: mean share 0..1 of valid pixels of the 8 days by sensor; ``today``: of the prediction
    day.
    """

    name: str
    day: str
    latitude: float
    longitude: float
    crs: str
    x0: float
    y0: float
    block: Block
    valid: dict[str, float] = field(default_factory=dict)
    today: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class PackedLabel:
    """A label file as it was published, whole. ``file_name``: its name with the ending; ``mean_fsc``: over
    its valid pixels, ``None`` where it has none.
    """

    file_name: str
    block: Block
    mean_fsc: float | None = None

    @property
    def stem(self) -> str:
        """Name of its cell."""
        return self.file_name.rpartition(".")[0]


@dataclass(frozen=True)
class ReadArchive:
    """How far an archive has been read: ``at``: first byte, unpacked, of the member to go on with. ``size``:
    bytes of the archive; ``done``: whether it has been read to its end.
    """

    name: str
    size: int
    at: int
    done: bool = False


Record = PackedCell | PackedLabel | ReadArchive
_KINDS: dict[str, type[Record]] = {"cell": PackedCell, "label": PackedLabel, "archive": ReadArchive}
_WORDS = {kind: word for word, kind in _KINDS.items()}


def line_of(record: Record) -> bytes:
    """A record as a line of the index."""
    facts = {"is": _WORDS[type(record)], **asdict(record)}
    return json.dumps(facts, separators=(",", ":"), allow_nan=False).encode() + b"\n"


def record_of(line: bytes) -> Record:
    """The record of a line. Raises ``DamagedJson``."""
    facts = parse_object(line)
    kind = _KINDS.get(str(facts.pop("is", "")))
    if kind is None:
        raise DamagedJson("a line of an unknown kind")
    check(facts, kind)
    if "block" in facts:
        facts["block"] = Block(**facts["block"])
    try:
        record = kind(**facts)
    except TypeError as error:
        raise DamagedJson(str(error)) from None
    _check(record)
    return record


def _check(record: Record) -> None:
    name: Any = record.file_name if isinstance(record, PackedLabel) else record.name
    if not _NAME.fullmatch(name) or len(name) > LONGEST_NAME or name in (".", ".."):
        raise DamagedJson("a name that no file can have")
    if isinstance(record, PackedCell):
        try:
            usable_day(date.fromisoformat(record.day))
        except ValueError as error:
            raise DamagedJson(str(error)) from None
        if not re.fullmatch(r"EPSG:32[67][0-6][0-9]", record.crs):
            raise DamagedJson("a coordinate system that no cell has")
        if not (abs(record.latitude) <= 90 and abs(record.longitude) <= 180):
            raise DamagedJson("a place that is not on Earth")

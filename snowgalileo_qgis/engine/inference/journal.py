"""Progress of a run on disk, so that it can resume after a crash, a power cut, a full disk or a cancel, and
end with the same bytes.

Until the run is done, two files lie next to the outputs: the journal of the run (``<output>.journal``: its
identity, the maps finished) and the log of cells of the map in progress (``<map>.cells``: results in chunks
of cells in any order, each with a checksum). A truncated chunk is dropped and computed again. As chunks begin
at fixed cells, the batches that go through the model, and hence all bits, are those of an uninterrupted run.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import struct
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

from ..checked_json import DamagedJson, check, parse_object
from ..input_files import refuse_inputs
from ..output_file import prepare, sync_folder, write_bytes, writing
from ..protocol import Json, LeftOut, SnowGalileoError, SnowMap

FORMAT = 3
SYNC_SECONDS = 1.0
"""Least time between two syncs to disk, seconds; a power cut costs no more work than that."""

CHUNK = struct.Struct("<III")
"""Length of a chunk's notes and of its cells, checksum of both."""


@dataclass(frozen=True)
class FinishedMap:
    """A finished map as the journal records it.

    ``left_out``: inputs found unusable while making it. ``counts``: cells by condition, weights and masking.
    """

    snow_map: SnowMap
    left_out: list[LeftOut]
    counts: Counter[tuple[str, str, str]]

    def to_json(self) -> Json:
        """The record's line in the journal."""
        return {
            "entry": self.snow_map.to_json(),
            "left_out": _left_out_json(self.left_out),
            "counts": [[*names, cells] for names, cells in self.counts.items()],
        }

    @classmethod
    def from_json(cls, line: Json) -> FinishedMap:
        """The record of such a line. Raises ``DamagedJson``."""
        check(line, _FinishedLine)
        if any(
            len(count) != 4 or not all(isinstance(name, str) for name in count[:3])
            for count in line["counts"]
        ):
            raise DamagedJson("the counts are damaged")
        check([count[3] for count in line["counts"]], list[int])
        counts = Counter(
            {(condition, weights, masking): n for condition, weights, masking, n in line["counts"]}
        )
        return cls(SnowMap.from_json(line["entry"]), _left_out_of(line["left_out"]), counts)


@dataclass(frozen=True)
class _FinishedLine:
    """The form of ``FinishedMap.to_json``."""

    entry: SnowMap
    left_out: list[list[str]]
    counts: list[list[Any]]


@dataclass(frozen=True)
class _MapLine:
    """The form of a line about a finished map. ``inputs``: fingerprint of what it was made of."""

    map: str
    inputs: str
    result: dict[str, Any]
    files: dict[str, list[int] | None]


@dataclass(frozen=True)
class _ChunkNotes:
    """The form of a chunk's notes: it has the cells from number ``start`` to before ``end``."""

    start: int
    end: int
    left_out: list[list[str]]


def fingerprint(facts: Any) -> str:
    """SHA-256 of any JSON value."""
    return hashlib.sha256(json.dumps(facts, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def file_facts(paths: Iterable[Path]) -> list[list[Any]]:
    """Name, size and modification time of files, those in folders included: enough to notice that an input
    was replaced.
    """
    facts: list[list[Any]] = []
    for path in sorted(set(paths)):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            stat = file.stat()
            facts.append([str(file.absolute()), stat.st_size if file.is_file() else 0, stat.st_mtime_ns])
    return facts


class RunJournal:
    """The journal of one run.

    ``identity``: fingerprints by subject (``settings``, ``model files``, ``software``). With ``resume`` an
    earlier journal is continued, and one of another identity raises ``SG-JOB-003``; without, it is replaced.
    Inputs are those of each map: where they have changed since, it is made again.
    """

    def __init__(self, path: Path, identity: Mapping[str, str], *, resume: bool) -> None:
        self.path = path
        self._identity = dict(identity)
        self.done: dict[str, Json] = {}
        lines = _lines(path) if resume else []
        self.is_continued = bool(lines)
        if lines:
            self._check(lines[0], identity)
            self.done = {line["map"]: line for line in _map_lines(lines[1:])}
        self._write([{"journal": FORMAT, "identity": dict(identity)}, *self.done.values()])

    def key_of(self, inputs: str) -> str:
        """What is the same for logs of the cells of one map; ``inputs``: their fingerprint."""
        return fingerprint([FORMAT, self._identity, inputs])

    def finished(self, name: str, inputs: str) -> Json | None:
        """The result that ``finish`` recorded for a map, if it was made of these inputs and its files are
        still those that were written.
        """
        line = self.done.get(name)
        if line is None or line["inputs"] != inputs or _stats(map(Path, line["files"])) != line["files"]:
            return None
        result: Json = line["result"]
        return result

    def finish(self, name: str, inputs: str, result: Json, files: Iterable[Path]) -> None:
        """Record that a map's files are complete."""
        self.done[name] = {"map": name, "inputs": inputs, "result": result, "files": _stats(files)}
        with writing(self.path):
            self._append(self.done[name])

    def remove(self) -> None:
        """Delete the journal."""
        self.path.unlink(missing_ok=True)

    def _check(self, head: Json, identity: Mapping[str, str]) -> None:
        earlier = head.get("identity")
        earlier = earlier if isinstance(earlier, dict) else {}
        changed = [name for name in identity if earlier.get(name) != identity[name]]
        if head.get("journal") != FORMAT or changed:
            what = " and ".join(changed) or "format of the journal"
            text = (
                f"The unfinished run that {self.path.name} records cannot be continued: other {what} "
                "than then."
            )
            raise SnowGalileoError(
                "SG-JOB-003", text, "Restore them, or run without resuming, which starts anew."
            )

    def _write(self, lines: Sequence[Json]) -> None:
        write_bytes(self.path, b"".join(_line(line) for line in lines))

    def _append(self, line: Json) -> None:
        with self.path.open("ab") as file:
            file.write(_line(line))
            file.flush()
            os.fsync(file.fileno())


class CellLog:
    """Results of the cells of one map, in chunks; cells are numbered in the order in which they are read.

    ``fields``: dtype of a cell's record, with a field ``number``. ``left_out``: inputs left out so far. A log
    of another run (``key``) or of other fields, and without ``resume`` any log, is replaced.
    """

    def __init__(self, path: Path, key: str, fields: np.dtype[Any], count: int, *, resume: bool) -> None:
        self.path = path
        self.fields = fields
        self.left_out: list[LeftOut] = []
        self._done = np.zeros(count, np.bool_)
        self._offsets = np.full(count, -1, np.int64)
        self._synced = 0.0
        head = _line(
            {
                "cells": FORMAT,
                "key": key,
                "fields": [list(map(str, field)) for field in fields.descr],
                "count": count,
            }
        )
        refuse_inputs([path])
        with writing(path):
            prepare(path)
            is_same = resume and _starts_with(path, head)
            self._file = path.open("r+b" if is_same else "w+b")
            if is_same:
                self._size = self._read_chunks(len(head))
                self._file.truncate(self._size)
            else:
                self._file.write(head)
                self._size = len(head)
                self._sync()
                sync_folder(path.parent)

    @property
    def numbers(self) -> npt.NDArray[np.int64]:
        """Numbers of the cells with results, ascending."""
        return np.flatnonzero(self._offsets >= 0)

    @property
    def todo(self) -> npt.NDArray[np.int64]:
        """Numbers of the cells that are neither done nor left out, ascending."""
        return np.flatnonzero(~self._done)

    def append(self, cells: npt.NDArray[Any], numbers: range, left_out: Sequence[LeftOut]) -> None:
        """Add a chunk: those of the cells ``numbers`` that were not left out.

        Raises ``SG-OUTPUT-001`` and ``SG-OUTPUT-002``.
        """
        facts = {"start": numbers.start, "end": numbers.stop, "left_out": _left_out_json(left_out)}
        notes = json.dumps(facts).encode()
        body = notes + cells.tobytes()
        try:
            with writing(self.path):
                self._file.seek(self._size)
                self._file.write(CHUNK.pack(len(notes), cells.nbytes, crc32(body)) + body)
                self._file.flush()
                if time.monotonic() - self._synced > SYNC_SECONDS:
                    self._sync()
        except SnowGalileoError:
            self._cut()
            raise
        self._index(cells["number"], self._size + CHUNK.size + len(notes))
        self._size += CHUNK.size + len(body)
        self._done[numbers.start : numbers.stop] = True
        self.left_out = [*self.left_out, *left_out]

    def read(self, numbers: Sequence[int]) -> npt.NDArray[Any]:
        """Records of cells, in the order asked for."""
        found = np.empty(len(numbers), self.fields)
        with mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            for i, number in enumerate(numbers):
                start = int(self._offsets[number])
                found[i] = np.frombuffer(content[start : start + self.fields.itemsize], self.fields)[0]
        return found

    def close(self) -> None:
        """Close the file and keep it."""
        self._file.close()

    def remove(self) -> None:
        """Close the file and delete it."""
        self._file.close()
        self.path.unlink(missing_ok=True)

    def _read_chunks(self, position: int) -> int:
        """Index all complete chunks from ``position`` on; returns their end."""
        while True:
            self._file.seek(position)
            head = self._file.read(CHUNK.size)
            if len(head) < CHUNK.size:
                return position
            length, size, checksum = CHUNK.unpack(head)
            body = self._file.read(length + size)
            if len(body) < length + size or crc32(body) != checksum:
                return position
            try:
                notes = parse_object(body[:length])
                check(notes, _ChunkNotes)
                left_out = _left_out_of(notes["left_out"])
                if not 0 <= notes["start"] < notes["end"] <= len(self._done):
                    return position
                self._index(
                    np.frombuffer(body[length:], self.fields)["number"], position + CHUNK.size + length
                )
            except (ValueError, IndexError):  # of another program: nothing of ours has this form
                return position
            self._done[notes["start"] : notes["end"]] = True
            self.left_out += left_out
            position += CHUNK.size + length + size

    def _index(self, numbers: npt.NDArray[Any], start: int) -> None:
        self._offsets[numbers] = start + np.arange(len(numbers)) * self.fields.itemsize

    def _sync(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._synced = time.monotonic()

    def _cut(self) -> None:
        """Drop an incomplete chunk, and the buffer that could not be written."""
        with suppress(OSError):
            self._file.close()
        self._file = self.path.open("r+b")
        self._file.truncate(self._size)


def _starts_with(path: Path, head: bytes) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(head)) == head


def _left_out_json(items: Sequence[LeftOut]) -> list[list[str]]:
    return [[str(item.path), item.code, item.reason] for item in items]


def _left_out_of(values: Sequence[Sequence[str]]) -> list[LeftOut]:
    if any(len(value) != 3 for value in values):
        raise DamagedJson("an input that was left out has a path, a code and a reason")
    return [LeftOut(Path(path), code, reason) for path, code, reason in values]


def _line(facts: Json) -> bytes:
    return json.dumps(facts, separators=(",", ":")).encode() + b"\n"


def _lines(path: Path) -> list[Json]:
    """Complete lines of a journal; none without a file."""
    if not path.is_file():
        return []
    lines: list[Json] = []
    for line in path.read_bytes().split(b"\n")[:-1]:
        try:
            lines.append(parse_object(line))
        except DamagedJson:
            break
    return lines


def _map_lines(lines: Sequence[Json]) -> list[Json]:
    """Lines about finished maps up to the first that is damaged; the maps of the others are made again."""
    whole: list[Json] = []
    for line in lines:
        try:
            check(line, _MapLine)
        except DamagedJson:
            break
        whole.append(line)
    return whole


def _stats(paths: Iterable[Path]) -> dict[str, list[int] | None]:
    """Size and modification time by path, ``None`` where there is no file."""
    return {
        str(path): [path.stat().st_size, path.stat().st_mtime_ns] if path.is_file() else None
        for path in paths
    }

"""Lists of MD5 sums, and which files fit them; what has been read is noted, so that a run can go on."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..checked_json import DamagedJson, parse_object
from ..protocol import SnowGalileoError, user_folder
from ..stack.ordinary_file import check_ordinary, reason_of
from ..zip_file import MOST_MEMBERS

MOST_LIST_BYTES = 16_000_000
PIECE = 1 << 20
_LINE = re.compile(r"\\?([0-9a-fA-F]{32}) [ *](.+)")
"""As ``md5sum`` writes it."""


@dataclass(frozen=True)
class Listed:
    """A file of the list: its name, with forward slashes, and its MD5."""

    name: str
    md5: str


def read_list(path: Path) -> list[Listed]:
    """The files of a list. Raises ``SG-DATASET-008``."""
    check_ordinary(path)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_LIST_BYTES + 1)
        if len(content) > MOST_LIST_BYTES:
            raise ValueError(f"it has more than {MOST_LIST_BYTES / 1e6:.0f} MB")
        lines = content.decode("utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        raise _unusable(path, reason_of(error)) from None
    found: dict[str, Listed] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise _unusable(path, f"line {number} is no MD5 sum and name")
        name = match[2].replace("\\", "/").removeprefix("./")
        if name.startswith("/") or ".." in name.split("/") or ":" in name or "\0" in name:
            raise _unusable(path, f"line {number} names a file outside of the folder")
        if found.setdefault(name, Listed(name, match[1].lower())).md5 != match[1].lower():
            raise _unusable(path, f"line {number} gives {name[:80]} another sum than a line before")
    if not found or len(found) > MOST_MEMBERS:
        raise _unusable(path, f"it names {len(found)} files")
    return list(found.values())


def md5_of(path: Path, took: Callable[[int], None]) -> str:
    """MD5 of a file. ``took``: bytes since the last call; may raise to stop. Raises ``OSError``."""
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb", buffering=0) as file:
        while piece := file.read(PIECE):
            digest.update(piece)
            took(len(piece))
    return digest.hexdigest()


class Notes:
    """MD5 sums of files as they were when they were read, one JSON line each, in the user's own folder."""

    def __init__(self, list_file: Path) -> None:
        key = hashlib.sha256(str(list_file.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._path = user_folder() / "checksums" / f"{key}.jsonl"
        self._known = dict(self._lines())

    def md5(self, path: Path) -> str | None:
        """The sum of a file that has not changed since it was read. Raises ``OSError``."""
        return self._known.get(_state(path))

    def keep(self, path: Path, md5: str) -> None:
        """Note the sum of a file; where notes cannot be kept, the next run reads the file again."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"file": _state(path), "md5": md5}) + "\n")
        except OSError:
            return

    def _lines(self) -> Iterator[tuple[str, str]]:
        try:
            lines = self._path.read_bytes().splitlines() if self._path.is_file() else []
        except OSError:
            return
        for line in lines:
            try:
                facts = parse_object(line)
            except DamagedJson:
                continue
            yield str(facts.get("file")), str(facts.get("md5"))


def _state(path: Path) -> str:
    status = path.stat()
    return f"{path.resolve()} {status.st_size} {status.st_mtime_ns}"


def _unusable(path: Path, reason: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-DATASET-008",
        f"The checksums in {path.name} cannot be used: {reason}.",
        "Download the list again; each line has an MD5 sum and a file name.",
    )

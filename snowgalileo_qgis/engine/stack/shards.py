"""Shards: the files into which Earth Engine divides a large export, named after the row and column of their
first pixel (``scene-0000000000-0000000256.tif``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_SHARD = re.compile(
    r"^(?P<stem>.*)-(?P<row>[0-9]{10})-(?P<col>[0-9]{10})(?: ?\([0-9]{1,3}\))?(?P<ending>\.tiff?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Shard:
    """A file of an export; ``row``, ``col``: its first pixel in the export."""

    path: Path
    row: int = 0
    col: int = 0


def whole_name(name: str) -> str:
    """The file name of an export of which a file is a shard; other names as they are."""
    match = _SHARD.match(name)
    return match["stem"] + match["ending"] if match else name


def is_shard(path: Path) -> bool:
    """Whether a file is a shard by its name."""
    return _SHARD.match(path.name) is not None


def shards_of(path: Path) -> tuple[Shard, ...]:
    """All shards in the folder of a shard that belong to its export, by row and column; a file that is none
    alone. Of several copies of a shard, the one with the shortest name counts.
    """
    if not is_shard(path):
        return (Shard(path),)
    wanted = whole_name(path.name).lower()
    found: dict[tuple[int, int], Path] = {}
    for file in sorted(path.parent.iterdir(), key=lambda file: (len(file.name), file.name)):
        match = _SHARD.match(file.name)
        if match and whole_name(file.name).lower() == wanted:
            found.setdefault((int(match["row"]), int(match["col"])), file)
    return tuple(Shard(file, row, col) for (row, col), file in sorted(found.items()))


def shard_name(path: Path, row: int, col: int) -> str:
    """Name of another shard of the export of a shard."""
    whole = Path(whole_name(path.name))
    return f"{whole.stem}-{row:010d}-{col:010d}{whole.suffix}"


def one_for_each_export(paths: Iterable[Path]) -> list[Path]:
    """The paths, with a single one, the first by row and column, for all shards of an export."""
    kept: dict[Path, Path] = {}
    for path in paths:
        key = path.with_name(whole_name(path.name).lower()) if is_shard(path) else path
        kept.setdefault(key, path)
    return [shards_of(path)[0].path if is_shard(path) else path for path in kept.values()]

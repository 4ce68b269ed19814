"""Addresses of files: plain paths, and members of zip and tar files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_INSIDE = re.compile(r"/vsi(zip|tar)/\{([^{}]*)\}/(.+)", re.DOTALL)
_ESCAPED = re.compile(r"%(25|7B|7D)")


@dataclass(frozen=True)
class Inside:
    """A member of a zip or tar file.

    ``kind``: ``zip`` or ``tar``. ``archive``: path of the zip or tar file. ``member``: name in it, with
    forward slashes.
    """

    kind: str
    archive: str
    member: str


def member_address(kind: str, archive: str | Path, member: str) -> str:
    """Address of a member: as GDAL writes it, with ``%``, ``{`` and ``}`` of the archive's path as ``%25``,
    ``%7B`` and ``%7D``, so that every path can be taken apart again.
    """
    path = archive.as_posix() if isinstance(archive, Path) else archive
    return f"/vsi{kind}/{{{re.sub('[%{}]', lambda found: f'%{ord(found[0]):02X}', path)}}}/{member}"


def inside(address: str) -> Inside | None:
    """The parts of a member's address; ``None`` for a plain path."""
    match = _INSIDE.fullmatch(address)
    if match is None:
        return None
    archive = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), match[2])
    return Inside(match[1], archive, match[3])


def on_disk(address: str) -> Path:
    """The file on disk behind an address: itself, or the zip or tar file that it is in.

    Of ``path::member``, the file.
    """
    parts = inside(address)
    return Path(parts.archive if parts else address.split("::", maxsplit=1)[0])

"""The members of a tar archive, one after the other, without unpacking any to the disk.

Only regular files are given; links, devices and whatever else an archive can hold are refused and named. No
member is held in memory that is larger than ``most``.
"""

from __future__ import annotations

import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..protocol import SnowGalileoError
from .byte_stream import ByteStream

BLOCK = 512
MOST_FACTS = 1 << 16
"""Longest extended header."""
LARGEST = 1 << 40
_REGULAR = (tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE)
_KINDS = {
    tarfile.LNKTYPE: "a link",
    tarfile.SYMTYPE: "a link",
    tarfile.CHRTYPE: "a device",
    tarfile.BLKTYPE: "a device",
    tarfile.FIFOTYPE: "a named pipe",
    tarfile.GNUTYPE_SPARSE: "a sparse file",
}


@dataclass(frozen=True)
class Member:
    """A file of an archive. ``content``: ``None`` where it is refused, because of ``refused``, or not wanted.

    ``at``: first byte of the archive, unpacked, that belongs to it; ``end``: first that does not.
    """

    name: str
    at: int
    end: int
    content: bytes | None
    refused: str = ""


def members(
    stream: ByteStream, most: int, wanted: Callable[[str], bool] = lambda _: True
) -> Iterator[Member]:
    """All files of an archive from the stream's place on, which is where a member begins; those that are not
    ``wanted``, by their name, without their content.

    Raises ``SG-DATASET-003`` where the archive is damaged or cut off.
    """
    facts: dict[str, str] = {}
    start = stream.at
    while True:
        head = stream.read(BLOCK)
        if not head.strip(b"\0"):
            if len(head) < BLOCK:
                raise damaged("it is cut off")
            return
        info = _info(head)
        if info.type in (tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME):
            facts |= _facts(stream, info)
        elif info.type in (tarfile.XGLTYPE, tarfile.GNUTYPE_LONGLINK, tarfile.SOLARIS_XHDTYPE):
            stream.skip(_padded(info.size))
        else:
            member = _member(stream, info, facts, start, (most, wanted))
            if info.type != tarfile.DIRTYPE:
                yield member
            facts, start = {}, stream.at


def _info(head: bytes) -> tarfile.TarInfo:
    try:
        info = tarfile.TarInfo.frombuf(head, "utf-8", "surrogateescape")
    except tarfile.HeaderError as error:
        raise damaged(str(error)) from None
    if not 0 <= info.size <= LARGEST:
        raise damaged("a file has an impossible size")
    return info


def _member(
    stream: ByteStream,
    info: tarfile.TarInfo,
    facts: dict[str, str],
    start: int,
    limits: tuple[int, Callable[[str], bool]],
) -> Member:
    most, wanted = limits
    name = facts.get("path", info.name)
    size = (
        int(facts["size"])
        if facts.get("size", "").isascii() and facts.get("size", "").isdigit()
        else info.size
    )
    if size > LARGEST:
        raise damaged("a file has an impossible size")
    refused = _reason(info, name, size, most)
    if refused or not wanted(name):
        stream.skip(_padded(size))
        return Member(name, start, stream.at, None, refused)
    content = stream.read(size)
    if len(content) < size:
        raise damaged("it is cut off")
    stream.skip(_padded(size) - size)
    return Member(name, start, stream.at, content)


def _reason(info: tarfile.TarInfo, name: str, size: int, most: int) -> str:
    """Why a member is not read; empty: it is."""
    if info.type not in _REGULAR and info.type != tarfile.DIRTYPE:
        return f"it is {_KINDS.get(info.type, 'of an unknown kind')}"
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name:
        return "its path leads out of the archive"
    return f"it is larger than {most // 2**20} MB" if size > most else ""


def _facts(stream: ByteStream, info: tarfile.TarInfo) -> dict[str, str]:
    """Path and size that an extended header gives to the next member."""
    if info.size > MOST_FACTS:
        raise damaged("a header is far too long")
    data = stream.read(_padded(info.size))[: info.size]
    if info.type == tarfile.GNUTYPE_LONGNAME:
        return {"path": data.rstrip(b"\0").decode("utf-8", "surrogateescape")}
    found = {}
    while data:
        length, _, _ = data.partition(b" ")
        if not length.isdigit() or not 0 < int(length[:9]) <= len(data):
            raise damaged("a header cannot be read")
        record, data = data[: int(length[:9])], data[int(length[:9]) :]
        key, _, value = record[len(length) + 1 :].rstrip(b"\n").partition(b"=")
        found[key.decode("utf-8", "replace")] = value.decode("utf-8", "surrogateescape")
    return {key: value for key, value in found.items() if key in ("path", "size")}


def _padded(size: int) -> int:
    return (size + BLOCK - 1) // BLOCK * BLOCK


def damaged(reason: str) -> SnowGalileoError:
    """The error for an archive that cannot be read on."""
    return SnowGalileoError(
        "SG-DATASET-003",
        f"The archive cannot be read to its end: {reason}.",
        "What was read before is kept. Download the file again, and import it again to go on.",
    )

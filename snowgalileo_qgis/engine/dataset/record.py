"""The published record: its files as the server lists them, and their download."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from ..protocol import WEIGHTS_ADDRESS, SnowGalileoError
from ..web.client import Request, WebClient
from ..web.download import Downloaded, RemoteFile, download

ANSWER = WEIGHTS_ADDRESS.replace("/records/", "/api/records/")
"""Address of the record's description."""
_NAME = re.compile(r"[A-Za-z0-9][\w.\-]{0,199}", re.ASCII)
_MD5 = re.compile(r"md5:[0-9a-f]{32}")


@dataclass(frozen=True)
class RecordFile:
    """A file of the record. ``checksum``: ``md5:...``, as published."""

    name: str
    size: int
    checksum: str

    @property
    def url(self) -> str:
        """Address that serves parts of the file; those of the API do not."""
        return f"{WEIGHTS_ADDRESS}/files/{quote(self.name)}"


def record_files(client: WebClient) -> list[RecordFile]:
    """All files of the record. Raises ``SG-ONLINE-...``, ``SG-DATASET-006`` for an answer of another form."""
    answer, _ = client.json(Request(ANSWER))
    listed = answer.get("files")
    found = [_file(entry) for entry in listed] if isinstance(listed, list) else []
    if not found:
        raise _strange("it lists no files")
    return sorted(found, key=lambda file: file.name)


def named(files: list[RecordFile], name: str) -> RecordFile:
    """The file of a name. Raises ``SG-DATASET-006``."""
    for file in files:
        if file.name == name:
            return file
    raise SnowGalileoError(
        "SG-DATASET-006",
        f"The published record has no file {name[:200]}.",
        f"It has {', '.join(file.name for file in files)}.",
    )


def fetched(
    client: WebClient, file: RecordFile, folder: Path, progress: Callable[[int], None]
) -> Downloaded | None:
    """Download a file unless it is here; ``None``: it was. ``progress``: number of new bytes.

    Raises ``SG-ONLINE-...`` and ``SG-OUTPUT-...``.
    """
    path = folder / file.name
    if is_here(file, folder):
        return None
    return download(client, RemoteFile(file.url, file.name, file.size, file.checksum), path, progress)


def is_here(file: RecordFile, folder: Path) -> bool:
    """Whether a file has been fetched: it only gets its name once its checksum has been found right."""
    try:
        return (folder / file.name).stat().st_size == file.size
    except OSError:
        return False


def _file(entry: object) -> RecordFile:
    facts = entry if isinstance(entry, dict) else {}
    name, size, checksum = facts.get("key"), facts.get("size"), facts.get("checksum")
    if not (isinstance(name, str) and _NAME.fullmatch(name)):
        raise _strange("it names a file that cannot be")
    if not (isinstance(size, int) and 0 < size < 2**50):
        raise _strange(f"the size of {name} is none")
    if not (isinstance(checksum, str) and _MD5.fullmatch(checksum)):
        raise _strange(f"{name} has no MD5")
    return RecordFile(name, size, checksum)


def _strange(reason: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-DATASET-006",
        f"The server's description of the record cannot be used: {reason}.",
        "Try again later; if it stays so, check for a newer version of the plugin.",
    )

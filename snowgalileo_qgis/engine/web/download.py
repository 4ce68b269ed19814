"""Download of one file: resumed at the byte where it broke off, and verified before it counts as there."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import urllib3
from urllib3.exceptions import HTTPError

from ..output_file import sync, writing
from ..protocol import SnowGalileoError
from .answers import Broken, Refused, is_page, unexpected
from .arriving import arriving
from .client import Credentials, Request, WebClient
from .network import host_of

CHUNK = 1 << 18
LONGEST = 8 * 10**9
"""Most bytes of a file whose size the service does not tell."""
DENIED = "AccessDenied"
"""What object stores answer to keys that were made a moment ago, and at times to good ones."""
MOST_DENIED = 2
MOST_CHANGES = 2
"""Changes of a file after which parts of it are asked for no more: each answer may be of another version."""
_CONTENT_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15}|\*)", re.ASCII)
_HASHES: Mapping[str, Callable[[], hashlib._Hash]] = {
    "md5": lambda: hashlib.md5(usedforsecurity=False),
    "sha256": hashlib.sha256,
    "sha3-256": hashlib.sha3_256,
}
CHECKSUMS = tuple(_HASHES)
MAGIC: Mapping[str, tuple[bytes, ...]] = {
    ".jp2": (bytes.fromhex("0000000c6a502020"),),
    ".tif": (b"II*\0", b"MM\0*", b"II+\0"),
    ".tiff": (b"II*\0", b"MM\0*", b"II+\0"),
    ".hdf": (bytes.fromhex("0e031301"),),
    ".h5": (b"\x89HDF",),
    ".nc": (b"\x89HDF", b"CDF", b"PK"),
    ".zip": (b"PK",),
    ".eof": (b"<",),
}
"""First bytes of files by ending; data of another kind are an error page or damaged."""


@dataclass(frozen=True)
class RemoteFile:
    """A file of a service. ``path``: its place in the product, with slashes. ``size``: bytes, ``None`` when
    the service does not tell; ``checksum``: ``kind:hexadecimal`` or empty.

    ``is_optional``: a product without it is whole. ``other``: the same file by another way, taken where this
    one is refused or brings damaged data. ``few_requests``: the service limits their number, so the file is
    not fetched in many small parts.
    """

    url: str = field(repr=False)
    path: str
    size: int | None = None
    checksum: str = ""
    credentials: Credentials | None = field(default=None, repr=False)
    is_optional: bool = False
    other: RemoteFile | None = field(default=None, repr=False)
    few_requests: bool = False


@dataclass(frozen=True)
class Downloaded:
    """A file that is there. ``checksum``: that of the service, or SHA-256 of what arrived.

    ``new``: bytes that this download brought.
    """

    size: int
    checksum: str
    new: int


def download(
    client: WebClient, file: RemoteFile, path: Path, progress: Callable[[int], None] = lambda _: None
) -> Downloaded:
    """Download a file to ``path``, which appears when it is whole; what has arrived of it is kept beside it.

    ``progress``: number of new bytes. Raises what the client raises, ``SG-ONLINE-007`` for a file that is
    damaged twice, and ``SG-OUTPUT-...``.
    """
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    for is_last in (False, True):
        job = _arrived(client, file, path, progress)
        problem = job.problem()
        if not problem:
            return job.finish()
        job.discard()
        file = file.other or file
        if is_last:
            raise SnowGalileoError(
                "SG-ONLINE-007",
                f"{path.name} arrived damaged twice: {problem}.",
                "The product is left out; try again later.",
            )
    raise AssertionError


def _arrived(client: WebClient, file: RemoteFile, path: Path, progress: Callable[[int], None]) -> _Download:
    """The download, all bytes of which are here; by the other way where the first one fails."""
    job = _Download(client, file, path, progress)
    try:
        client.retried(file.url, job.attempt, job.size)
    except SnowGalileoError as error:
        if file.other is None or not error.code.startswith("SG-ONLINE"):
            raise
        return _arrived(client, file.other, path, progress)
    return job


class _Download:
    def __init__(
        self, client: WebClient, file: RemoteFile, path: Path, progress: Callable[[int], None]
    ) -> None:
        self._client, self._file, self._path, self._progress = client, file, path, progress
        self._part = path.with_name(f"{path.name}.part")
        self._tag = path.with_name(f".{path.name}.etag")
        self._new = 0
        self._whole_only = False
        self._denied = 0
        self._changes = 0

    def size(self) -> int:
        """Bytes that have arrived."""
        try:
            return self._part.stat().st_size
        except OSError:
            return 0

    def attempt(self) -> None:
        """One request, from the byte where the last one broke off."""
        start, wanted = self.size(), self._file.size
        if wanted is not None and start >= wanted:
            if start == wanted:
                return
            start = 0
        headers = {}
        if start and not self._whole_only:
            headers["Range"] = f"bytes={start}-"
            version = self._version()
            if version and not version.startswith("W/"):
                headers["If-Range"] = version
        request = Request(self._file.url, headers=headers, credentials=self._file.credentials)
        try:
            with self._client.opened(request) as response:
                self._receive(response, start if headers else 0)
        except Refused as refused:
            if self._is_for_a_time(refused) and self._denied < MOST_DENIED:
                self._denied += 1
                raise Broken("it denies access for a time", 5 * self._client.network.pause_s) from None
            if not headers or refused.status in (401, 403):
                raise
            self._whole_only = True  # some services answer resumed ranges with errors
            raise Broken("it gives no parts of the file") from None

    def _is_for_a_time(self, refused: Refused) -> bool:
        """Whether access is denied that may be given soon, or by the address that a new redirect leads to:
        signed ones expire.
        """
        is_expired = refused.status == 403 and refused.host != host_of(self._file.url)
        return refused.said.startswith(DENIED) or is_expired

    def _receive(self, response: urllib3.BaseHTTPResponse, start: int) -> None:
        at, expected = self._place(response, start)
        if at == 0 or version_of(response):
            self._remember(version_of(response))
        with writing(self._part, CHUNK), self._part.open("r+b" if at else "wb") as out:
            out.truncate(at)
            out.seek(at)
            try:
                for chunk in arriving(response, CHUNK, self._client.network.slow_s, self._client.check):
                    if out.tell() + len(chunk) > (self._file.size or LONGEST):
                        self.discard()
                        raise unexpected(self._file.url, response.status, "far more data than announced")
                    out.write(chunk)
                    self._new += len(chunk)
                    self._progress(len(chunk))
            except (HTTPError, ConnectionError, TimeoutError):
                raise Broken("the connection broke off") from None
            arrived = out.tell()
        if expected is not None and arrived < expected:
            raise Broken("the connection broke off")

    def _place(self, response: urllib3.BaseHTTPResponse, start: int) -> tuple[int, int | None]:
        """Where the bytes of an answer go, and the size of the whole file where known."""
        length = response.headers.get("Content-Length", "")
        if response.status != 206:
            return 0, int(length) if length.isascii() and length.isdigit() else None
        if version_of(response) and self._version() not in ("", version_of(response)):
            self._changes += 1
            self._whole_only = self._changes >= MOST_CHANGES
            self.discard()
            raise Broken("the file changed meanwhile")
        match = _CONTENT_RANGE.fullmatch(response.headers.get("Content-Range", ""))
        total = int(match[3]) if match and match[3] != "*" else self._file.size
        fits = match and int(match[1]) == start and total is not None and int(match[2]) == total - 1
        if not fits or (self._file.size is not None and total != self._file.size):
            self._whole_only = True
            self.discard()
            raise Broken("it sent another part of the file than the one asked for")
        return start, total

    def _version(self) -> str:
        """What told the version of the file whose first bytes are here; empty: not known."""
        try:
            known = json.loads(self._tag.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ""
        return known if isinstance(known, str) and known.isprintable() else ""

    def _remember(self, version: str) -> None:
        with writing(self._tag):
            self._tag.write_text(json.dumps(version), encoding="utf-8")

    def problem(self) -> str:
        """What is wrong with the file that has arrived; empty: nothing."""
        size, wanted = self.size(), self._file.size
        with self._part.open("rb") as file:
            first = file.read(64)
        if is_page(first):
            raise SnowGalileoError(
                "SG-ONLINE-003",
                f"A web page arrived in the place of {self._path.name}; such a page asks to log in or to "
                "accept terms.",
                "Log in on the web page of the service, accept its terms, then start again.",
            )
        if wanted is not None and size != wanted:
            return f"{size} bytes instead of {wanted}"
        known = MAGIC.get(self._path.suffix.lower())
        if known and not first.startswith(known):
            return "it is not of the kind that its name says"
        kind, _, digest = self._file.checksum.partition(":")
        if kind and digest_of(self._part, kind, self._client.check) != digest.lower():
            return f"its {kind.upper()} checksum is another"
        return ""

    def finish(self) -> Downloaded:
        """Give the verified file its name."""
        checksum = self._file.checksum or f"sha256:{digest_of(self._part, 'sha256', self._client.check)}"
        with writing(self._path):
            sync(self._part)
            self._part.replace(self._path)
        self._tag.unlink(missing_ok=True)
        return Downloaded(self._path.stat().st_size, checksum, self._new)

    def discard(self) -> None:
        """Remove what has arrived."""
        self._part.unlink(missing_ok=True)
        self._tag.unlink(missing_ok=True)


def version_of(response: urllib3.BaseHTTPResponse) -> str:
    """What tells versions of a file apart: its ETag, or else when it was changed; empty: nothing does."""
    return response.headers.get("ETag") or response.headers.get("Last-Modified") or ""


def digest_of(path: Path, kind: str, check: Callable[[], None]) -> str:
    """Checksum of a file, hexadecimal. ``kind``: one of ``CHECKSUMS``."""
    digest = _HASHES[kind]()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            check()
            digest.update(chunk)
    return digest.hexdigest()

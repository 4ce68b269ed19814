"""A large file on a web server, read in parts; an interrupted transfer resumes where it broke off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from pathlib import Path

from ..protocol import SnowGalileoError
from ..web.answers import Broken
from ..web.arriving import arriving
from ..web.attempts import ATTEMPTS
from ..web.client import Request, WebClient
from .published import ZipAddress

CHUNK = 1 << 16
TAIL = 1 << 17
"""Bytes at the end of the file, where a zip keeps its directory, that the first request asks for."""
FIRST_ATTEMPTS = 2
"""Attempts before the server has answered at all."""
BROWSER_HINT = "Download the zip in a web browser and import it."
_CONTENT_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15})", re.ASCII)
_CODES = {"SG-ONLINE-001": "SG-WEIGHTS-001", "SG-ONLINE-010": "SG-WEIGHTS-008"}


class RemoteFile:
    """A remote file read in parts; the constructor sends a request, which tells the size.

    Raises ``SG-WEIGHTS-001`` (not reachable), ``-002`` (no such file, or something else in its place),
    ``-003`` (the server sends whole files only), ``-005`` (not the published file, or changed during the
    download), ``-008`` (redirected to an address that is not allowed).
    """

    def __init__(self, address: ZipAddress, client: WebClient) -> None:
        self.address = address
        self._client = client
        self._etag = ""
        self.size = 0
        self._tail = b""
        tail = bytearray()
        self._receive(None, 0, tail.extend)
        self._tail = bytes(tail)

    @property
    def label(self) -> str:
        """Name for messages."""
        return f"{Path(self.address.url).name} on {self.address.host}"

    def read(self, start: int, end: int) -> bytes:
        """Bytes ``start`` to before ``end``."""
        tail_start = self.size - len(self._tail)
        if start >= tail_start:
            return self._tail[start - tail_start : end - tail_start]
        found = bytearray()
        self._receive(start, end, found.extend)
        return bytes(found)

    def save(self, start: int, end: int, part: Path, progress: Callable[[int], None]) -> None:
        """Write bytes ``start`` to before ``end`` to a file, which may hold the first of them already.

        ``progress`` receives the number of bytes in the file.
        """
        with part.open("ab") as file:
            if file.tell() > end - start:
                file.truncate(0)
            progress(file.tell())

            def keep(chunk: bytes) -> None:
                file.write(chunk)
                progress(file.tell())

            self._receive(start + file.tell(), end, keep)

    def _receive(self, start: int | None, end: int, keep: Callable[[bytes], object]) -> None:
        """Pass the bytes on in pieces; a broken connection is made again.

        ``start`` ``None``: the last ``TAIL`` bytes of a file whose size is not known yet.
        """
        at = start

        def attempt() -> None:
            nonlocal at, end
            for first, total, chunk in self._answer(at, end):
                if at is None:
                    at, end = first, total
                keep(chunk)
                at += len(chunk)
            if at is None or at < end:
                raise Broken("the connection broke off")

        if at is not None and at >= end:
            return
        attempts = ATTEMPTS if self.size else FIRST_ATTEMPTS
        try:
            self._client.retried(self.address.url, attempt, lambda: (at or 0) // CHUNK, attempts)
        except SnowGalileoError as error:
            if not error.code.startswith("SG-ONLINE"):
                raise
            code = _CODES.get(error.code, "SG-WEIGHTS-002")
            hint = BROWSER_HINT if code == "SG-WEIGHTS-002" else error.hint
            raise SnowGalileoError(code, error.text, hint, error.detail) from None

    def _answer(self, start: int | None, end: int) -> Iterator[tuple[int, int, bytes]]:
        """One request; yields first byte, size of the file, and a piece, until the response ends.

        Raises ``Broken`` when another attempt may help.
        """
        wanted = f"bytes=-{TAIL}" if start is None else f"bytes={start}-{end - 1}"
        client = self._client
        with client.opened(Request(self.address.url, headers={"Range": wanted})) as response:
            first, last, total = self._check_answer(response.status, response.headers)
            if start is not None and (first != start or last >= end):
                raise self._refused("another part of the file than the one asked for")
            left = last + 1 - first
            for chunk in arriving(response, CHUNK, client.network.slow_s, client.check):
                yield first, total, chunk[:left]
                left -= len(chunk)
                if left <= 0:
                    return

    def _check_answer(self, status: int, headers: Mapping[str, str]) -> tuple[int, int, int]:
        """First byte, last byte and size of the file, from the headers of a response."""
        kind = headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind in ("text/html", "application/xhtml+xml"):
            raise self._refused("a web page in place of the file")
        if status == HTTPStatus.OK:
            text = f"{self.address.host} sends only whole files, and the weights are parts of a large zip."
            raise SnowGalileoError("SG-WEIGHTS-003", text, BROWSER_HINT)
        match = _CONTENT_RANGE.fullmatch(headers.get("Content-Range", ""))
        if status != HTTPStatus.PARTIAL_CONTENT or match is None:
            raise self._refused(f"an answer that cannot be used (status {status})")
        first, last, total = (int(number) for number in match.groups())
        if not first <= last < total:
            raise self._refused("an answer that cannot be used (range)")
        self._check_identity(total, headers.get("ETag", ""))
        return first, last, total

    def _check_identity(self, size: int, etag: str) -> None:
        """Check that the file has not changed, and is the published one if the server tells its MD5."""
        known = etag.removeprefix("W/").strip('"').lower()
        if self.address.md5 and known.startswith("md5:") and known != f"md5:{self.address.md5}":
            text = f"{self.address.host} has a different zip under the name of the published one."
            raise SnowGalileoError("SG-WEIGHTS-005", text, "Check for a newer version of the plugin.")
        if self.size and (size, etag) != (self.size, self._etag):
            raise SnowGalileoError(
                "SG-WEIGHTS-005", f"{self.label} changed during the download.", "Try again."
            )
        self.size, self._etag = size, etag

    def _refused(self, what: str) -> SnowGalileoError:
        return SnowGalileoError("SG-WEIGHTS-002", f"{self.address.host} sent {what}.", BROWSER_HINT)

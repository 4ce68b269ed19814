"""A large file on a web server, read in parts; an interrupted transfer resumes where it broke off."""

from __future__ import annotations

import re
import ssl
import time
from collections.abc import Callable, Iterator
from email.message import Message
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request

from ...installer.socks import ProxyError
from ...version import __version__
from ..protocol import SnowGalileoError
from ..web.answers import retry_after
from .connection import Connection
from .published import ZipAddress

TIMEOUT_S = 30.0
CHUNK = 1 << 16
TAIL = 1 << 17
"""Bytes at the end of the file, where a zip keeps its directory, that the first request asks for."""
ATTEMPTS = 5
FIRST_ATTEMPTS = 2
"""Attempts before the server has answered at all."""
LONGEST_WAIT_S = 60.0
TEMPORARY = {408, 425, 429, 500, 502, 503, 504}
BROWSER_HINT = "Download the zip in a web browser and import it."
_CONTENT_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15})", re.ASCII)


class _Broken(Exception):  # noqa: N818 (handled by another attempt)
    """A temporary failure; ``wait_s``: how long the server asks to wait."""

    def __init__(self, reason: str, wait_s: float | None = None, status: int = 0) -> None:
        super().__init__(reason)
        self.wait_s = wait_s
        self.status = status


class RemoteFile:
    """A remote file read in parts; the constructor sends a request, which tells the size. ``check`` is called
    often and may raise to stop.

    Raises ``SG-WEIGHTS-001`` (not reachable), ``-002`` (no such file, or something else in its place),
    ``-003`` (the server sends whole files only), ``-005`` (not the published file, or changed during the
    download), ``-008`` (redirected to an address that is not allowed).
    """

    def __init__(
        self, address: ZipAddress, connection: Connection, check: Callable[[], None] = lambda: None
    ) -> None:
        self.address = address
        self._opener = connection.opener()
        self._pause_s = connection.pause_s
        self._check = check
        self._etag = ""
        self.size = 0
        self._tail = b""
        self._tail = b"".join(self._parts(None, 0))

    @property
    def label(self) -> str:
        """Name for messages."""
        return f"{Path(self.address.url).name} on {self.address.host}"

    def read(self, start: int, end: int) -> bytes:
        """Bytes ``start`` to before ``end``."""
        tail_start = self.size - len(self._tail)
        if start >= tail_start:
            return self._tail[start - tail_start : end - tail_start]
        return b"".join(self._parts(start, end))

    def save(self, start: int, end: int, part: Path, progress: Callable[[int], None]) -> None:
        """Write bytes ``start`` to before ``end`` to a file, which may hold the first of them already.

        ``progress`` receives the number of bytes in the file.
        """
        with part.open("ab") as file:
            if file.tell() > end - start:
                file.truncate(0)
            progress(file.tell())
            for chunk in self._parts(start + file.tell(), end):
                file.write(chunk)
                progress(file.tell())

    def _parts(self, start: int | None, end: int) -> Iterator[bytes]:
        """The bytes in pieces; a broken connection is made again.

        ``start`` ``None``: the last ``TAIL`` bytes of a file whose size is not known yet.
        """
        at, good, failures = start, start, 0
        while at is None or at < end:
            try:
                for first, total, chunk in self._answer(at, end):
                    if at is None:
                        at, end, good = first, total, first
                    yield chunk
                    at += len(chunk)
                if at is not None and at < end:
                    raise _Broken("the connection broke off")
            except _Broken as broken:
                failures = 1 if at is not None and good is not None and at - good >= CHUNK else failures + 1
                good = at
                self._wait(broken, failures)

    def _answer(self, start: int | None, end: int) -> Iterator[tuple[int, int, bytes]]:
        """One request; yields first byte, size of the file, and a piece, until the response ends.

        Raises ``_Broken`` when another attempt may help.
        """
        self._check()
        wanted = f"bytes=-{TAIL}" if start is None else f"bytes={start}-{end - 1}"
        headers = {
            "Range": wanted,
            "Accept-Encoding": "identity",
            "User-Agent": f"SnowGalileo-QGIS/{__version__}",
        }
        try:
            with self._opener.open(Request(self.address.url, headers=headers), timeout=TIMEOUT_S) as response:
                first, last, total = self._check_answer(response.status, response.headers)
                if start is not None and (first != start or last >= end):
                    raise self._refused("another part of the file than the one asked for")
                left = last + 1 - first
                while left > 0:
                    self._check()
                    chunk = response.read(min(CHUNK, left))
                    if not chunk:
                        return
                    left -= len(chunk)
                    yield first, total, chunk
        except HTTPError as error:
            self._raise_for(error)
        except (OSError, HTTPException) as error:
            self._raise_broken(error)

    def _check_answer(self, status: int, headers: Message) -> tuple[int, int, int]:
        """First byte, last byte and size of the file, from the headers of a response."""
        kind = (headers.get_content_type() or "").lower()
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

    def _raise_for(self, error: HTTPError) -> None:
        status = error.code
        named = (
            f"{status} {HTTPStatus(status).phrase}"
            if status in HTTPStatus._value2member_map_
            else str(status)
        )
        error.close()
        if status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
            raise _proxy_refuses()
        if status in TEMPORARY:
            raise _Broken(
                f'{self.address.host} answered "{named}"',
                retry_after(error.headers.get("Retry-After", "")),
                status,
            ) from None
        raise SnowGalileoError(
            "SG-WEIGHTS-002", f'{self.address.host} answered "{named}".', BROWSER_HINT
        ) from None

    def _raise_broken(self, error: Exception) -> None:
        reason: Any = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, ssl.SSLCertVerificationError):
            text = f"The identity of {self.address.host} cannot be verified: {reason.verify_message}."
            hint = (
                "Where the network inspects encrypted connections, its certificate must be known to QGIS "
                "or to this computer."
            )
            raise SnowGalileoError("SG-WEIGHTS-001", text, hint) from None
        if isinstance(reason, ProxyError):
            hint = "Correct it in QGIS under Settings > Options > Network."
            raise SnowGalileoError("SG-WEIGHTS-001", str(reason), hint) from None
        if "407" in str(reason):
            raise _proxy_refuses()
        raise _Broken(str(reason) or type(reason).__name__) from None

    def _refused(self, what: str) -> SnowGalileoError:
        return SnowGalileoError("SG-WEIGHTS-002", f"{self.address.host} sent {what}.", BROWSER_HINT)

    def _wait(self, broken: _Broken, failures: int) -> None:
        """Wait before the next attempt, or give up."""
        pause = self._pause_s * 2 ** (failures - 1) if broken.wait_s is None else broken.wait_s
        if failures >= (ATTEMPTS if self.size else FIRST_ATTEMPTS) or pause > LONGEST_WAIT_S:
            if broken.status:
                hint = f"It asks to wait {pause:.0f} s. " if broken.wait_s else ""
                raise SnowGalileoError("SG-WEIGHTS-002", f"{broken}.", f"{hint}Try again later.")
            hint = (
                "Check the connection and try again: what has arrived is kept."
                if self.size
                else "Check the connection, and the proxy set in QGIS."
            )
            raise SnowGalileoError(
                "SG-WEIGHTS-001", f"{self.address.host} cannot be reached: {broken}.", hint
            )
        until = time.monotonic() + pause
        while (rest := until - time.monotonic()) > 0:
            self._check()
            time.sleep(min(rest, 0.1))


def _proxy_refuses() -> SnowGalileoError:
    text = "The proxy asks for a user name and password, or rejects those it was given."
    return SnowGalileoError("SG-WEIGHTS-001", text, "Set them in QGIS under Settings > Options > Network.")

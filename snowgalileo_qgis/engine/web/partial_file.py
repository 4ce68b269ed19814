"""Files of services of which only parts are fetched.

On disk such a file has its full length: the true bytes at their true places, holes elsewhere. A hidden record
beside it says which bytes are there, so that it is never taken for whole and further parts can be added.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import IO

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError

from ..checked_json import DamagedJson, parse_object
from ..output_file import writing
from ..protocol import Json
from .answers import Broken, Refused
from .arriving import arriving
from .byte_ranges import ByteRanges, Range, requests
from .client import Request, WebClient
from .download import CHUNK, DENIED, LONGEST, MOST_DENIED, Downloaded, RemoteFile, digest_of, version_of

GAP = 1 << 18
"""Bytes between two parts that are fetched with them, as another request would take longer."""
LONGEST_PART = 8 << 20
"""Most bytes of one request."""
SAVED_EACH = 16 << 20
"""Bytes after which the record is renewed: what a killed process loses."""
MOST_REFUSALS = 3
"""Errors of a server (5xx) after which it is taken for one that gives no parts."""
_CONTENT_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15})", re.ASCII)


class NoParts(Exception):  # noqa: N818 (handled by fetching the whole file)
    """Parts of the file cannot be had, or would be of no use; the message says why."""


class WholeOnly(NoParts):
    """The service gives no parts of any file."""


class Changed(Exception):  # noqa: N818 (handled by fetching anew)
    """The service has another version of the file than the one that the parts on disk are of."""


def record_of(path: Path) -> Path:
    """The hidden file that says which bytes of ``path`` are there; whole files have none."""
    return path.with_name(f".{path.name}.parts")


def is_partial(path: Path) -> bool:
    """Whether only parts of a file are there."""
    return record_of(path).is_file()


class PartialFile:
    """A file of a service at ``path``, to which parts can be added; a context manager.

    ``progress``: number of new bytes. ``size``: of the whole file, 0 before the first part. ``new``: bytes
    fetched. Time of change and content of what is there already stay as they are, so that others can go on
    reading.
    """

    def __init__(
        self,
        client: WebClient,
        file: RemoteFile,
        path: Path,
        progress: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._client, self._file, self._path, self._progress = client, file, path, progress
        self._opened: IO[bytes] | None = None
        self._modified: int | None = None
        self._unsaved = 0
        self._refused = 0
        self._denied = 0
        self.new = 0
        self._take_up()

    def _take_up(self) -> None:
        """Go on with what is there, where it can be told that it is of the same version."""
        known, self.size, self._validator, self._have = _known(self._path), 0, "", ByteRanges()
        if (
            not known.get("validator")
            or known.get("checksum") != self._file.checksum
            or self._file.size not in (None, known.get("size"))
        ):
            return
        with suppress(OSError):
            status = self._path.stat()
            ranges = ByteRanges.read(known.get("ranges"), status.st_size)
            if ranges is not None and status.st_size == known.get("size"):
                self.size, self._have, self._modified = status.st_size, ranges, status.st_mtime_ns
                self._validator = str(known["validator"])

    def __enter__(self) -> PartialFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Note what is there, and close the file."""
        self._save()
        if self._opened is not None:
            self._opened.close()
            self._opened = None
            if self._modified is not None:
                os.utime(self._path, ns=(self._modified, self._modified))

    def discard(self) -> None:
        """Remove all parts."""
        if self._opened is not None:
            self._opened.close()
        self._opened, self._modified, self._unsaved = None, None, 0
        with writing(self._path):
            self._path.unlink(missing_ok=True)
            record_of(self._path).unlink(missing_ok=True)
        self.size, self._validator, self._have = 0, "", ByteRanges()

    def finish(self) -> Downloaded:
        """Verify a file that has become whole, which then is one like any other. Raises ``NoParts``."""
        self.close()
        kind, _, digest = self._file.checksum.partition(":")
        found = digest_of(self._path, kind or "sha256", self._client.check)
        if digest and found != digest.lower():
            raise NoParts(f"its {kind.upper()} checksum is another")
        with writing(self._path):
            record_of(self._path).unlink()
        return Downloaded(self.size, f"{kind or 'sha256'}:{found}", self.new)

    @property
    def is_whole(self) -> bool:
        """Whether all bytes are there."""
        return self.size > 0 and self._have.has(0, self.size)

    @property
    def is_empty(self) -> bool:
        """Whether no byte is there."""
        return self._have.total == 0

    def holes(self) -> Iterator[Range]:
        """Ranges that are not there."""
        return self._have.lacking(0, self.size)

    def read(self, start: int, count: int) -> bytes:
        """Bytes of the file, fetched where they are not there; fewer at its end. Raises as ``fetch``."""
        end = min(start + count, self.size) if self.size else start + count
        if start >= end:
            return b""
        self.fetch([(start, end)])
        file = self._file_on_disk()
        file.seek(start)
        return file.read(min(end, self.size) - start)

    def fetch(self, ranges: Iterable[Range]) -> None:
        """Fetch what is not there of these bytes.

        Raises ``NoParts``, ``Changed``, what ``WebClient`` raises, and ``SG-OUTPUT-...``.
        """
        lacking = [part for start, end in ranges for part in self._have.lacking(start, end)]
        for start, end in requests(lacking, GAP, LONGEST_PART):
            self._client.retried(self._file.url, partial(self._attempt, start, end), lambda: self.new)

    def _attempt(self, start: int, end: int) -> None:
        """One request, from the first byte that is not there."""
        first = next(self._have.lacking(start, min(end, self.size or end)), None)
        if first is None:
            return
        headers = {"Range": f"bytes={first[0]}-{end - 1}"}
        if self._validator and not self._validator.startswith("W/"):
            headers["If-Range"] = self._validator
        request = Request(self._file.url, headers=headers, credentials=self._file.credentials)
        try:
            with self._client.opened(request) as response:
                self._receive(response, *self._place(response, first[0], end))
        except Refused as refused:
            if refused.said.startswith(DENIED) and self._denied < MOST_DENIED:
                self._denied += 1
                raise Broken("it denies access for a time", 5 * self._client.network.pause_s) from None
            if refused.status in (401, 403, 404, 410):
                raise
            raise WholeOnly(f"it refuses parts of files (status {refused.status})") from None
        except Broken as broken:
            self._refused += broken.status >= 500
            if self.size == 0 and self._refused == MOST_REFUSALS:
                raise WholeOnly(f"it refuses parts of files (status {broken.status})") from None
            raise

    def _place(self, response: BaseHTTPResponse, start: int, end: int) -> Range:
        """Where the bytes of an answer go; makes the file when its size becomes known."""
        validator = version_of(response)
        if self._validator and validator not in ("", self._validator):
            raise Changed
        if response.status != 206:
            if self._validator:
                raise Changed
            raise WholeOnly("it sends whole files only")
        match = _CONTENT_RANGE.fullmatch(response.headers.get("Content-Range", ""))
        if match is None:
            raise NoParts("it does not say which part of the file it sends")
        first, last, size = (int(match[number]) for number in (1, 2, 3))
        if self.size and size != self.size:
            raise Changed
        if self._file.size not in (None, size) or not 0 < size <= LONGEST:
            raise NoParts("the file has another size than announced")
        if first != start or last != min(end, size) - 1:
            raise NoParts("it sends other parts of the file than those asked for")
        if not self.size:
            self.size, self._validator = size, validator
        return start, last + 1

    def _receive(self, response: BaseHTTPResponse, start: int, end: int) -> None:
        file, at = self._file_on_disk(), start
        with writing(self._path, CHUNK):
            file.seek(start)
            try:
                for chunk in arriving(response, CHUNK, self._client.network.slow_s, self._client.check):
                    if at + len(chunk) > end:
                        raise NoParts("it sends more than was asked for")
                    file.write(chunk)
                    at = self._arrived(at, len(chunk))
            except (HTTPError, ConnectionError, TimeoutError):
                raise Broken("the connection broke off") from None
            finally:
                file.flush()  # GDAL reads it meanwhile
        if at < end:
            raise Broken("the connection broke off")

    def _arrived(self, at: int, count: int) -> int:
        self._have.add(at, at + count)
        self.new += count
        self._unsaved += count
        self._progress(count)
        if self._unsaved >= SAVED_EACH:
            self._save()
        return at + count

    def _file_on_disk(self) -> IO[bytes]:
        if self._opened is None:
            with writing(self._path):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                is_new = self._have.total == 0
                if is_new:
                    self._write_record()  # before the file: it must never look whole
                self._opened = self._path.open("w+b" if is_new else "r+b")
                if is_new:
                    _allow_holes(self._opened)
                    self._opened.truncate(self.size)
        return self._opened

    def _save(self) -> None:
        """The bytes reach the disk before the record that tells of them."""
        if self._opened is None or not self._unsaved:
            return
        with writing(self._path):
            self._opened.flush()
            os.fsync(self._opened.fileno())
            self._write_record()
        self._unsaved = 0

    def _write_record(self) -> None:
        content = {
            "size": self.size,
            "checksum": self._file.checksum,
            "validator": self._validator,
            "ranges": [list(item) for item in self._have],
        }
        path = record_of(self._path)
        new = path.with_name(f"{path.name}.new")
        new.write_text(json.dumps(content), encoding="utf-8")
        new.replace(path)


def _known(path: Path) -> Json:
    """The record of a file; empty without one, or for one that is damaged."""
    try:
        return parse_object(record_of(path).read_bytes())
    except (OSError, DamagedJson):
        return {}


def _allow_holes(file: IO[bytes]) -> None:
    """Make holes take no space. Only Windows must be asked; where a disk cannot, the file takes its full
    size.
    """
    if sys.platform == "win32":
        import ctypes
        import msvcrt

        set_sparse, returned = 0x900C4, ctypes.c_ulong()
        handle = ctypes.c_void_p(msvcrt.get_osfhandle(file.fileno()))
        ctypes.windll.kernel32.DeviceIoControl(
            handle, set_sparse, None, 0, None, 0, ctypes.byref(returned), None
        )

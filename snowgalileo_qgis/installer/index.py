"""Where wheels are found: package indexes with the simple interface (PEP 503, 691), and folders.

No address of an index is written here: pip and uv know their own, and the user's settings of both are
honoured.
"""

from __future__ import annotations

import json
import os
import re
import shlex
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple, Union
from urllib.error import HTTPError
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import url2pathname

from ..engine.protocol import SnowGalileoError
from .control import Control
from .locks import Wheel
from .web import Answer, Broken, Connection, check_for_good, fetch, host_of, without_login

ACCEPT = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1"
LARGEST_PAGE = 64 * 1024 * 1024
ATTEMPTS = 3
PACKAGE_FILE = re.compile(r"\.(whl|tar\.gz|zip|tar\.bz2)$")

Place = Union[str, Path]
"""Where a file is: a web address or a path."""


@dataclass(frozen=True)
class File:
    """A file that an index lists. ``sha256`` and ``size``: empty and 0 where it does not tell them."""

    name: str
    place: Place
    sha256: str = ""
    size: int = 0


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: List[Tuple[str, str]] = []
        self._open: Optional[str] = None

    def handle_starttag(self, tag: str, attrs: List[Tuple[str, Optional[str]]]) -> None:
        if tag == "a":
            self._open = dict(attrs).get("href")

    def handle_data(self, data: str) -> None:
        if self._open:
            self.found.append((self._open, data.strip()))
            self._open = None


def _file(place: str, name: str, sha256: str, size: int) -> File:
    parts = urlsplit(place)
    if parts.scheme == "file":
        return File(name, Path(url2pathname(parts.path)), sha256, size)
    return File(name, place, sha256, size)


def _files_of_page(text: str, base: str) -> List[File]:
    links = _Links()
    links.feed(text)
    files = []
    for href, _ in links.found:
        address, _, fragment = urljoin(base, href).partition("#")
        name = unquote(urlsplit(address).path.rpartition("/")[2])
        digest = fragment[len("sha256=") :] if fragment.startswith("sha256=") else ""
        files.append(_file(address, name, digest, 0))
    return [file for file in files if PACKAGE_FILE.search(file.name)]


def _files_of_json(text: str, base: str) -> List[File]:
    listed = json.loads(text)["files"]
    return [
        _file(
            urljoin(base, file["url"]),
            file["filename"],
            file["hashes"].get("sha256", ""),
            file.get("size") or 0,
        )
        for file in listed
    ]


@dataclass
class Index:
    """Package indexes and folders, asked in their order.

    ``places``: addresses of indexes (``https:``, ``http:``, ``file:``) and folders with wheels.
    """

    places: Sequence[str]
    connection: Connection
    control: Control
    _pages: Dict[Tuple[str, str], List[File]] = field(default_factory=dict)

    def find(self, wheel: Wheel) -> Place:
        """Where a wheel is. The file may still be another; its hash tells after the download.

        Raises ``SG-INSTALL-002`` (an index cannot be reached), ``-004`` (not an index), ``-005`` (no index
        has it), ``-010``, ``-011``.
        """
        failed: Optional[SnowGalileoError] = None
        for place in self.places:
            try:
                for file in self.files(place, wheel.package):
                    if file.name == wheel.name and file.sha256 in ("", wheel.sha256):
                        return file.place
            except SnowGalileoError as error:
                if error.code == "SG-JOB-002":
                    raise
                failed = failed or error
        if failed is not None:
            raise failed
        raise SnowGalileoError(
            "SG-INSTALL-005",
            f"{wheel.name} is not to be had from {self.text()}.",
            "Choose another mirror, or leave the mirror empty.",
        )

    def text(self) -> str:
        """The places for messages, without logins."""
        return ", ".join(without_login(place) for place in self.places) or "any package index"

    def files(self, place: str, package: str) -> List[File]:
        """What an index or folder has of a library."""
        key = (place, package)
        if key not in self._pages:
            self._pages[key] = list(self._read(place, package))
        return self._pages[key]

    def _read(self, place: str, package: str) -> List[File]:
        parts = urlsplit(place)
        if parts.scheme in ("http", "https"):
            return self._read_web(place.rstrip("/") + f"/{package}/")
        folder = Path(url2pathname(parts.path)) if parts.scheme == "file" else Path(place)
        page = folder / package / "index.html"
        if page.is_file():
            return _files_of_page(page.read_text(encoding="utf-8"), page.as_uri())
        for inner in (folder / package, folder):
            if inner.is_dir():
                files = [
                    File(path.name, path)
                    for path in sorted(inner.iterdir())
                    if PACKAGE_FILE.search(path.name)
                ]
                if files:
                    return files
        return []

    def _read_web(self, url: str) -> List[File]:
        last = ""
        for attempt in range(ATTEMPTS):
            if attempt:
                self.control.wait(2.0 ** (attempt - 1))
            try:
                return self._read_page(url)
            except Broken as broken:
                last = str(broken)
        raise SnowGalileoError(
            "SG-INSTALL-002",
            f"The package index on {host_of(url)} cannot be reached.",
            "Check the network. Where there is a proxy or a mirror, set it; then click Install again.",
            last,
        )

    def _read_page(self, url: str) -> List[File]:
        body, answer = b"", None
        try:
            for piece in fetch(self.connection.opener(), url, self.control, {"Accept": ACCEPT}):
                if isinstance(piece, Answer):
                    answer = piece
                else:
                    body += piece
                if len(body) > LARGEST_PAGE:
                    raise not_an_index(url)
        except HTTPError as error:
            error.close()
            if error.code == 404:
                return []
            check_for_good(error, url)
            raise SnowGalileoError(
                "SG-INSTALL-002",
                f"The package index on {host_of(url)} answered {error.code} ({error.reason}).",
                "Check the address of the mirror and its login.",
            ) from None
        text = body.decode("utf-8", "replace")
        is_json = answer is not None and answer.headers.get_content_type().endswith("+json")
        try:
            files = _files_of_json(text, url) if is_json else _files_of_page(text, url)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise not_an_index(url) from None
        if not files:
            raise not_an_index(url)
        return files


def not_an_index(url: str) -> SnowGalileoError:
    """A server answers with something else than a list of packages."""
    return SnowGalileoError(
        "SG-INSTALL-004",
        f"{host_of(url)} answered with a web page instead of the files, perhaps a login page of the network.",
        "Open any web page in a browser and log in there, or correct the address of the mirror; then click "
        "Install again.",
    )


@dataclass(frozen=True)
class IndexSettings:
    """What the user's pip and uv are set to. ``index``: empty if nothing is set."""

    index: str = ""
    extra: Tuple[str, ...] = ()
    folders: Tuple[str, ...] = ()
    certificate_file: str = ""
    proxy: str = ""

    @classmethod
    def of(cls, listing: str, environment: Dict[str, str]) -> IndexSettings:
        """From the output of ``pip config list`` and the environment variables, which come first."""
        values: Dict[str, str] = {}
        for line in listing.splitlines():
            key, _, value = line.partition("=")
            section, _, name = key.rpartition(".")
            if section in ("global", "install", "download"):
                values[name] = _unquoted(value)
        for name, value in environment.items():
            if name.startswith("PIP_") and value:
                values[name[len("PIP_") :].lower().replace("_", "-")] = value
        index = (
            environment.get("UV_DEFAULT_INDEX")
            or environment.get("UV_INDEX_URL")
            or values.get("index-url", "")
        )
        extra = " ".join([environment.get("UV_EXTRA_INDEX_URL", ""), values.get("extra-index-url", "")])
        folders = " ".join([environment.get("UV_FIND_LINKS", ""), values.get("find-links", "")])
        return cls(
            index,
            tuple(dict.fromkeys(extra.split())),
            tuple(dict.fromkeys(folders.split())),
            environment.get("SSL_CERT_FILE") or values.get("cert", ""),
            values.get("proxy", ""),
        )


def _unquoted(value: str) -> str:
    try:
        return " ".join(" ".join(shlex.split(value)).split("\\n"))
    except ValueError:
        return value.strip("'\"")


def default_of_help(text: str) -> str:
    """The address of the index that pip or uv use by themselves, from what ``--help`` tells; empty if
    none.
    """
    flat = re.sub(r"\s+", " ", text)
    match = re.search(r"default:? <?(https?://[^\s)>]+)", flat)
    return match[1].rstrip(".,") if match else ""


def places(mirror: str, settings: IndexSettings, default: str, lock_indexes: Sequence[str]) -> List[str]:
    """The places to ask, in order: folders, the mirror or the usual index, then those of the lock."""
    chosen = mirror.split("|") if mirror else [settings.index or default, *settings.extra]
    found = [*settings.folders, *chosen, *lock_indexes]
    return [os.path.expanduser(place.strip()) for place in dict.fromkeys(found) if place.strip()]  # noqa: PTH111

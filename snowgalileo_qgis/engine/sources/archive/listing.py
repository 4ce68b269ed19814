"""What is in an archive: files of folders, zip and tar files, listed once and never extracted, and the
products among them.
"""

from __future__ import annotations

import os
import re
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from ... import zip_file
from ...protocol import LeftOut, SnowGalileoError
from ..addresses import inside, member_address
from .file_kinds import kind_of

METADATA_LIMIT = 64_000_000
"""Bytes of a metadata file; the largest genuine ones have a few megabytes."""

UNREADABLE = (*zip_file.UNREADABLE, tarfile.TarError)
"""What the standard library raises on zip and tar files that are damaged, encrypted or malicious."""

WATCH_FILES = {"days.json", "watch.log"}
"""Files by which the folder of a watched area is known."""
WATCH_RESULTS = frozenset({"maps", "latest", "versions", "cells", "reports", "maps.nc"})
"""What such a folder holds of rasters: no products, and more of them each day."""


@dataclass(frozen=True)
class Entry:
    """A file of an archive.

    ``members``: names inside a zip or tar file, with forward slashes; empty for a plain file. ``kind``: as
    ``file_kinds.kind_of`` says.
    """

    path: Path
    members: tuple[str, ...] = ()
    kind: str = ""


def entries(
    paths: Iterable[Path], left_out: Callable[[LeftOut], None], check: Callable[[], None] = lambda: None
) -> list[Entry]:
    """Every file below the given files and folders, sorted, each once; zip and tar files with their members.

    Hidden files, ``.part`` files, ``.zarr`` regions and the maps of watched areas are skipped, links are
    followed once. What cannot be
    listed is reported to ``left_out``: damaged zip and tar files, folders without permission, names that are
    not UTF-8, pipes and devices. ``check`` is called often and may raise to stop.
    """
    found = []
    for path in _files(paths, left_out, check):
        check()
        try:
            kind = kind_of(path)
            found.append(Entry(path, _members(path, kind, check), kind))
        except UNREADABLE as error:
            left_out(_cannot_be_read(path, _reason(error)))
    return found


def _files(
    paths: Iterable[Path], left_out: Callable[[LeftOut], None], check: Callable[[], None]
) -> list[Path]:
    """Regular files below the paths; a folder or file that can be reached in two ways is listed once."""
    found: dict[tuple[int, int], Path] = {}
    folders: set[tuple[int, int]] = set()
    waiting = list(paths)
    while waiting:
        check()
        path = waiting.pop()
        try:
            os.fspath(path).encode("utf-8")
            status = path.stat()
            identity = (status.st_dev, status.st_ino)
            if stat.S_ISREG(status.st_mode):
                found[identity] = min(path, found.get(identity, path))
            elif not stat.S_ISDIR(status.st_mode):
                left_out(_cannot_be_read(path, "it is a pipe, a socket or a device"))
            elif identity not in folders:
                folders.add(identity)
                waiting += _wanted(path)
        except UnicodeEncodeError:
            left_out(_cannot_be_read(path, "its name is not valid UTF-8; rename it"))
        except (OSError, ValueError) as error:
            left_out(_cannot_be_read(path, _reason(error)))
    return sorted(found.values())


def _wanted(folder: Path) -> list[Path]:
    """What is to be looked at in a folder. Raises ``OSError``."""
    names = set(os.listdir(folder))  # noqa: PTH208 (names, of which many folders hold thousands)
    own = WATCH_RESULTS if names >= WATCH_FILES else frozenset()
    return [folder / name for name in names - own if not _is_skipped(name)]


def _cannot_be_read(path: Path, reason: str) -> LeftOut:
    return LeftOut(path, "SG-SOURCE-001", f"{path} cannot be read: {reason}.")


def _is_skipped(name: str) -> bool:
    return name.startswith((".", "__MACOSX")) or name.lower().endswith((".part", ".zarr"))


def _members(path: Path, kind: str, check: Callable[[], None]) -> tuple[str, ...]:
    """Names of the regular files in a zip or tar file, sorted; empty for any other file.

    Raises one of ``UNREADABLE``, also when the file is shorter than its members, and where a name is there
    twice, points outside, or is encrypted.
    """
    names: list[str] = []
    size = path.stat().st_size
    if kind == "zip":
        with zip_file.opened_zip(path) as zipped:
            names = list(zip_file.zip_members(zipped, size))
    elif kind == "tar":
        names = _tar_members(path, size, check)
    return tuple(sorted({name for name in names if not any(map(_is_skipped, name.split("/")))}))


def _tar_members(path: Path, size: int, check: Callable[[], None]) -> list[str]:
    names, end = [], 0
    with zip_file.BoundedFile(path) as file, tarfile.TarFile(fileobj=file) as tarred:
        for count, member in enumerate(tarred):
            check()
            if count >= zip_file.MOST_MEMBERS:
                raise ValueError(f"it has more than {zip_file.MOST_MEMBERS:,} files")
            if member.isfile():
                names.append(zip_file.normal_name(member.name))
                end = max(end, member.offset_data + member.size)
    if end > size:
        raise ValueError("it is truncated")
    zip_file.refuse_outside(names)
    return names


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error).strip().rstrip(".") or type(error).__name__


@dataclass(frozen=True)
class Product:
    """Files of one product, in a folder or in a zip or tar file.

    ``path``: the folder, zip or tar file as users know it. ``name``: of the innermost folder, or of the zip
    or tar file without its ending. ``markers``: the files, relative to the product's folder, by which it was
    recognised. ``files``: name relative to the product's folder (forward slashes) -> address for
    ``raster.opened``, ``read_bytes`` and ``read_xml``.
    """

    path: Path
    name: str
    markers: tuple[str, ...]
    files: dict[str, str]

    def find(self, name: str) -> str | None:
        """Address of a file by its name, which may differ in case: Windows knows no case, and copies lose
        it.
        """
        if name in self.files:
            return self.files[name]
        return next((address for key, address in self.files.items() if key.lower() == name.lower()), None)


def product_files(found: Sequence[Entry], marker: str) -> list[Product]:
    """Products: folders, on disk or in a zip or tar file, that hold a file whose name matches ``marker`` (a
    regular expression, in any case).

    A file belongs to the nearest such folder above it. Sorted by path.
    """
    pattern = re.compile(marker, re.IGNORECASE)
    located = list(_located(found))
    products: dict[tuple[Path | None, str], Product] = {}
    for archive, name, _ in located:
        folder, _, base = name.rpartition("/")
        if pattern.fullmatch(base):
            known = products.get((archive, folder))
            path = archive or Path(folder or "/")
            products[archive, folder] = Product(
                path, folder.rpartition("/")[2] or path.stem, (*(known.markers if known else ()), base), {}
            )
    if not products:
        return []
    for archive, name, address in located:
        folder = name
        while folder:
            folder = folder.rpartition("/")[0]
            product = products.get((archive, folder))
            if product is not None:
                product.files[name.removeprefix(f"{folder}/")] = address
                break
    return sorted(products.values(), key=lambda product: (product.path, product.name))


def _located(found: Sequence[Entry]) -> Iterator[tuple[Path | None, str, str]]:
    """For every file: the zip or tar file that it is in (``None``: a plain file), its full name there, and
    its address.
    """
    for entry in found:
        if not entry.members:
            yield None, entry.path.as_posix(), str(entry.path)
        for member in entry.members:
            yield entry.path, member, member_address(entry.kind, entry.path, member)


def gdal_path(address: str) -> str:
    """The path by which GDAL opens an address from ``Product.files``. Raises ``SG-SOURCE-001`` when the zip
    or tar file cannot be read.

    A member of a tar file is addressed by its offset: GDAL does not support the long names that most programs
    write.
    """
    parts = inside(address)
    if parts is None:
        return address
    if parts.kind == "zip":
        return _zip_path(address, parts.archive, parts.member)
    try:
        with tarfile.TarFile(parts.archive) as tarred:
            member = tarred.getmember(_original(parts.member, tarred.getnames()))
    except UNREADABLE as error:
        raise unreadable(address, _reason(error)) from error
    return f"/vsisubfile/{member.offset_data}_{member.size},{parts.archive}"


def _zip_path(address: str, archive: str, member: str) -> str:
    """GDAL counts the braces around a path, so that one without its counterpart must stand without them."""
    depth = lowest = 0
    for sign in archive:
        depth += (sign == "{") - (sign == "}")
        lowest = min(lowest, depth)
    if depth == lowest == 0:
        return f"/vsizip/{{{archive}}}/{member}"
    if archive.lower().endswith(".zip"):
        return f"/vsizip/{Path(archive).absolute().as_posix()}/{member}"
    raise unreadable(address, "a '{' or '}' in its path has no counterpart; rename the folder or the file")


def shown(address: str) -> str:
    """An address for messages: the file's name, or the names of the zip or tar file and of its member."""
    parts = inside(address)
    return (
        f"{PurePosixPath(parts.archive).name}: {PurePosixPath(parts.member).name}"
        if parts
        else Path(address).name
    )


def read_bytes(address: str, limit: int = METADATA_LIMIT) -> bytes:
    """Contents of a small file at an address from ``Product.files``.

    Raises ``SG-SOURCE-001`` when it cannot be read, ``SG-SOURCE-003`` when it is longer than ``limit`` bytes.
    """
    try:
        with opened_file(address) as file:
            content = file.read(limit + 1)
    except UNREADABLE as error:
        raise unreadable(address, _reason(error)) from error
    if len(content) > limit:
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} is larger than {limit / 1e6:.0f} MB, which no genuine file of its kind is.",
            "Download the product again.",
        )
    return content


@contextmanager
def opened_file(address: str) -> Iterator[IO[bytes]]:
    """A file at an address from ``Product.files``, which can be read at any place. Raises ``UNREADABLE``."""
    parts = inside(address)
    if parts is None:
        with Path(address).open("rb") as file:
            yield file
    elif parts.kind == "zip":
        with zipfile.ZipFile(parts.archive) as zipped:
            name = _original(parts.member, zipped.namelist())
            with zipped.open(name) as member:
                yield member
    else:
        with tarfile.TarFile(parts.archive) as tarred:
            extracted = tarred.extractfile(_original(parts.member, tarred.getnames()))
            if extracted is None:
                raise LookupError("it is no file")
            yield extracted


def _original(name: str, names: Sequence[str]) -> str:
    """The name of a member as the zip or tar file writes it; of several in a tar file, the last."""
    return next((written for written in reversed(names) if zip_file.normal_name(written) == name), name)


def unreadable(address: str, reason: str) -> SnowGalileoError:
    """The error for a product's file that is truncated, damaged or gone."""
    return SnowGalileoError(
        "SG-SOURCE-001", f"{shown(address)} cannot be read: {reason}.", "Copy or download the product again."
    )

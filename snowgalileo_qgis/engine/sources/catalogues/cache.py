"""Fetched products: one folder per user, shared by all areas and jobs.

A product is a folder with its files and a hidden note that lists them with size and checksum. It gets its
name when all of it is there and verified, so that no reader ever sees half a product.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...checked_json import DamagedJson, parse_object
from ...locks import lock_of_file, locked
from ...output_file import writing
from ...protocol import SnowGalileoError, products_folder
from ...web.answers import Refused
from ...web.client import WebClient
from ...web.download import RemoteFile, download
from ..origin import NOTE
from .catalogue import OnlineProduct, safe_path

FILE_ENDINGS = (".hdf", ".h5", ".nc", ".tif", ".eof")
PACKED = (".zip", ".tar", ".tar.gz", ".tgz")

Run = Callable[[Callable[[RemoteFile], None], list[RemoteFile]], None]
"""Calls a function for each file, perhaps several at once."""


@dataclass(frozen=True)
class Stored:
    """A product in the cache; ``used``: when it last was [s since 1970]."""

    path: Path
    size: int
    used: float


class ProductCache:
    """Products in ``folder``; empty: the user's own. Several processes may use it at once."""

    def __init__(self, folder: str = "") -> None:
        self.root = Path(folder).expanduser() if folder else products_folder()

    def place(self, product: OnlineProduct) -> Path:
        """The folder of a product. Raises ``SG-ONLINE-006`` for a name that no folder can have."""
        name = product.name
        if name.lower().endswith(FILE_ENDINGS):
            name = name.rpartition(".")[0]
        if not safe_path(name) or "/" in name or name.startswith("."):
            raise SnowGalileoError("SG-ONLINE-006", "A service named a product as no file can be named.")
        return self.root / product.sensor.value / name

    def find(self, product: OnlineProduct) -> Path | None:
        """The folder of a product that is there whole, and of the version that the service has."""
        folder = self.place(product)
        note = _note(folder)
        files = note.get("files")
        if not isinstance(files, dict) or not files:
            return None
        for name, facts in files.items():
            if not isinstance(facts, dict) or not _has_size(folder / name, facts.get("size")):
                return None
        for file in product.files:
            known = files.get(file.path, {}).get("checksum", "")
            same_kind = known.partition(":")[0] == file.checksum.partition(":")[0]
            if file.checksum and same_kind and known != file.checksum:
                return None
        return folder

    def used(self, folder: Path) -> None:
        """Remember that a product is in use."""
        try:
            os.utime(folder / NOTE)
        except OSError:
            return

    def fetch(
        self,
        product: OnlineProduct,
        files: Callable[[], list[RemoteFile]],
        client: WebClient,
        run: Run,
        progress: Callable[[int], None],
    ) -> tuple[Path, int]:
        """Download a product, unless another process just did; its folder, and the bytes that it took.

        Raises what downloads raise. What has arrived of an interrupted download is kept.
        """
        folder = self.place(product)
        with locked(lock_of_file(folder), folder, "fetch", client.check):
            there = self.find(product)
            if there is not None:
                return there, 0
            part = folder.with_name(f"{folder.name}.part")
            facts: dict[str, Any] = _note(part).get("files") or {}
            new = 0

            def one(file: RemoteFile) -> None:
                nonlocal new
                known = facts.get(file.path)
                known = known if isinstance(known, dict) else {}
                is_same = file.checksum in ("", known.get("checksum"))
                if is_same and _has_size(part / file.path, known.get("size")):
                    progress(int(known["size"]))
                    return
                try:
                    got = download(client, file, part / file.path, progress)
                except Refused as refused:
                    if refused.status == 404 and file.is_optional:
                        return
                    raise
                facts[file.path] = {"size": got.size, "checksum": got.checksum}
                new += got.new

            try:
                run(one, files())
            finally:
                if part.is_dir():
                    _write_note(part, product, facts)
            with writing(folder):
                if folder.exists():
                    shutil.rmtree(folder)
                part.rename(folder)
            return folder, new

    def stored(self) -> list[Stored]:
        """Products that are there whole, least recently used first."""
        found = []
        for note in self.root.glob(f"*/*/{NOTE}"):
            if not note.parent.name.endswith(".part"):
                size = sum(file.stat().st_size for file in note.parent.rglob("*") if file.is_file())
                found.append(Stored(note.parent, size, note.stat().st_mtime))
        return sorted(found, key=lambda item: item.used)

    def clean(self, limit: int, keep: Iterable[Path]) -> list[Stored]:
        """Remove the products used least recently until all take at most ``limit`` bytes; those removed.

        Never those of ``keep``.
        """
        stored, kept = self.stored(), set(keep)
        total, removed = sum(item.size for item in stored), []
        for item in stored:
            if total <= limit:
                break
            if item.path not in kept:
                # renamed first: no reader sees a product that vanishes file by file
                going = item.path.with_name(f".{item.path.name}.{time.time_ns()}.part")
                item.path.rename(going)
                shutil.rmtree(going, ignore_errors=True)
                total -= item.size
                removed.append(item)
        return removed


class OwnProducts:
    """Names of all that is in the user's own folders, by which products count as there."""

    def __init__(self, folders: Iterable[str], check: Callable[[], None]) -> None:
        self._known: dict[str, Path] = {}
        for top in folders:
            self._add(Path(top).expanduser())
            for folder, names, files in os.walk(Path(top).expanduser()):
                check()
                names[:] = [name for name in names if not name.startswith(".") and not name.endswith(".part")]
                for name in (*names, *files):
                    self._add(Path(folder) / name)

    def _add(self, path: Path) -> None:
        self._known.setdefault(path.name.lower(), path)

    def find(self, product: OnlineProduct) -> Path | None:
        """Where a product is, packed or not."""
        stem = product.name.rpartition(".")[0] if "." in product.name else product.name
        names = [product.name, stem]
        names += [f"{name}{ending}" for name in (product.name, stem) for ending in PACKED]
        for name in names:
            path = self._known.get(name.lower())
            if path is not None:
                return path
        for ending in ("json", "xml", "txt"):  # Landsat, unpacked into a folder of another name
            path = self._known.get(f"{product.name}_mtl.{ending}".lower())
            if path is not None:
                return path.parent
        return None


def _note(folder: Path) -> Mapping[str, Any]:
    try:
        return parse_object((folder / NOTE).read_bytes())
    except (OSError, DamagedJson):
        return {}


def _write_note(folder: Path, product: OnlineProduct, files: Mapping[str, Any]) -> None:
    text = json.dumps(
        {
            "service": product.service,
            "name": product.name,
            "day": product.day.isoformat() if product.day else None,
            "version": product.version,
            "is_final": product.is_final,
            "files": files,
        },
        indent=1,
    )
    path = folder / NOTE
    with writing(path):
        new = path.with_suffix(".new")
        new.write_text(text, encoding="utf-8")
        new.replace(path)


def _has_size(path: Path, size: Any) -> bool:
    try:
        return isinstance(size, int) and path.stat().st_size == size
    except (OSError, ValueError):
        return False

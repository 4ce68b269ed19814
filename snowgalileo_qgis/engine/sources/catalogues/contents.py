"""What the folder of fetched products holds, and removing products from it: nothing that is in use, nothing
that was not fetched, nothing outside.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from ...checked_json import DamagedJson, parse_object
from ...locks import locked
from ...protocol import CACHE_KINDS, EARTH_ENGINE_KIND, KeptProduct, SnowGalileoError
from ..origin import NOTE
from ..part_areas import AREAS
from .in_use import used_by_jobs

PART = ".part"
"""End of the name of a product that is not whole."""


def contents(root: Path, check: Callable[[], None]) -> list[KeptProduct]:
    """Products in the folder, whole and unfinished, those used least recently first. ``check`` may stop."""
    is_used = used_by_jobs(root)
    found = []
    for kind in CACHE_KINDS:
        for folder in _folders(root / kind):
            check()
            product = _product(kind, folder)
            if product is not None:
                found.append(replace(product, is_in_use=is_used(product.used)))
    return sorted(found, key=lambda product: product.used)


def remove(product: KeptProduct, root: Path, ours: Path | None = None) -> int:
    """Remove a product; the bytes that are free now, 0 where it is in use or cannot be removed.

    ``ours``: see ``used_by_jobs``.
    """
    folder = Path(product.path)
    name = folder.name.removesuffix(PART).lstrip(".")
    try:
        with locked(folder.with_name(f".{name}.lock"), folder, "cache"):
            now = _product(product.kind, folder)
            if now is None or used_by_jobs(root, ours)(now.used):
                return 0
            # renamed first: no reader sees a product that vanishes file by file
            going = folder.with_name(f".{name}.{time.time_ns()}{PART}")
            folder.rename(going)
            shutil.rmtree(going, ignore_errors=True)
            with suppress(OSError):
                folder.with_name(f".{name}.nc.job").unlink()
            return now.size - (size_on_disk(going) if going.exists() else 0)
    except (OSError, SnowGalileoError):
        return 0


def _folders(kind: Path) -> Iterator[Path]:
    """Folders in that of a kind; no links, which may lead anywhere."""
    with suppress(OSError):
        if not kind.is_symlink():
            yield from (Path(item.path) for item in os.scandir(kind) if item.is_dir(follow_symlinks=False))


def _product(kind: str, folder: Path) -> KeptProduct | None:
    """The product in a folder; ``None`` for folders of others."""
    note, is_whole = folder / NOTE, not folder.name.endswith(PART)
    try:
        status = (note if note.is_file() else folder).stat()
    except OSError:
        return None
    if not note.is_file() and is_whole:
        return None
    areas: object = None
    if is_whole and kind != EARTH_ENGINE_KIND:
        with suppress(OSError, DamagedJson):
            areas = parse_object(note.read_bytes()).get(AREAS)
    return KeptProduct(
        kind,
        folder.name.removesuffix(PART).lstrip("."),
        str(folder),
        size_on_disk(folder),
        status.st_mtime,
        is_whole,
        len(areas) if isinstance(areas, list) else 0,
    )


def size_on_disk(folder: Path) -> int:
    """Bytes that a folder takes; of sparse files those that are there. 0 for none."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                status = (Path(place) / name).lstat()
                total += min(status.st_size, 512 * getattr(status, "st_blocks", status.st_size))
    return total

"""Download online products: those of an area and day that are not here yet."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import psutil

from ..job_context import JobContext
from ..protocol import FetchedProducts, FetchSpec, SnowGalileoError
from .search import Findings, find

DISK_MARGIN = 1.1
GB = 1_000_000_000


def fetch(spec: FetchSpec, context: JobContext) -> FetchedProducts:
    """Search and download; what fails is left out with the reason.

    Raises ``SG-ONLINE-008`` when nothing exists, ``SG-ONLINE-009`` when the disk has too little room,
    ``SG-AREA-...``, ``SG-OUTPUT-...``.
    """
    started = time.monotonic()
    found = find(spec, context)
    if not any(not product.unusable for product in found.products) and not spec.archive:
        raise _nothing(spec, found)
    todo = found.to_fetch()
    total = sum(found.services.cache.likely_size(product) for product in todo)
    _check_space(found, total)
    done, lock = 0, Lock()

    def progress(new: int) -> None:
        nonlocal done
        with lock:
            done += new
            context.progress("download", min(done, total - 1), total)

    fetched = found.services.fetch(todo, progress)
    context.progress("download", total, total)
    for item in fetched.failed:
        context.warn(item.code, item.reason)
    for name, place in found.places.items():
        fetched.folders[name] = place
        found.services.cache.used(place)
    shown = {item.name: item for item in found.facts["products"]}
    for name, place in fetched.folders.items():
        shown[name].is_here, shown[name].path = True, str(place)
    if spec.limit_gb:
        for gone in found.services.cache.clean(int(spec.limit_gb * GB), fetched.folders.values()):
            context.log(f"Removed {gone.path.name}, which was not used lately ({gone.size / 1e6:.0f} MB).")
    folders = sorted({str(folder) for folder in fetched.folders.values()})
    return FetchedProducts(
        **{
            **found.facts,
            "left_out": [*found.failed, *fetched.failed],
            "notes": [*found.facts["notes"], *fetched.notes],
        },
        folders=folders,
        archive=[*spec.archive, *(folder for folder in folders if not _is_in(Path(folder), spec.archive))],
        fetched=sorted(fetched.new),
        downloaded_bytes=fetched.downloaded,
        warnings=context.warnings,
        requests=found.services.client.requests,
        seconds=round(time.monotonic() - started, 3),
    )


def _is_in(folder: Path, own: Sequence[str]) -> bool:
    return any(folder.absolute().is_relative_to(Path(one).absolute()) for one in own)


def _check_space(found: Findings, total: int) -> None:
    root = found.services.cache.root
    there = next(folder for folder in (root, *root.absolute().parents) if folder.exists())
    free = psutil.disk_usage(str(there)).free
    if total * DISK_MARGIN > free:
        raise SnowGalileoError(
            "SG-ONLINE-009",
            f"The products take about {total / GB:.1f} GB, and {there} has {free / GB:.1f} GB left.",
            "Free some space, choose another folder for products, or a smaller area.",
        )


def _nothing(spec: FetchSpec, found: Findings) -> SnowGalileoError:
    if found.failed:
        first = found.failed[0]
        return SnowGalileoError(first.code, first.reason)
    return SnowGalileoError(
        "SG-ONLINE-008",
        f"No service has a product of the area on the 8 days up to {spec.day}.",
        "Choose another day, or more sensors.",
    )

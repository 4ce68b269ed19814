"""Download online products: those of an area and day that are not here yet."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, wait
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Event

from ..bands import DATED
from ..job_context import JobContext
from ..output_file import size_text
from ..protocol import Cancelled, FetchedProducts, FetchSpec, Json, SnowGalileoError
from ..sources.archive.probe import ended
from ..sources.catalogues.catalogue import OnlineProduct
from ..sources.catalogues.in_use import using
from ..sources.catalogues.online import Fetched
from ..sources.catalogues.service_progress import ServiceProgress
from ..sources.part_areas import in_parts
from ..web.threads import threads
from .paths import check_place, free_space
from .search import Findings, find, item_of, refuse_days_to_come, take_out

DISK_MARGIN = 1.1
GB = 1_000_000_000


def fetch(spec: FetchSpec, context: JobContext) -> FetchedProducts:
    """Search and download; what fails is left out with the reason.

    Raises ``SG-ONLINE-008`` when nothing exists, ``SG-ONLINE-009`` when the disk has too little room,
    ``SG-AREA-...``, ``SG-OUTPUT-...``.
    """
    with Download(spec, context).running() as download:
        is_over, progress = False, download.progress
        while not is_over:
            is_over = download.wait()
            context.progress("download", progress.done, progress.total, {"parts": progress.parts()})
        return download.result()


class Download:
    """The download of what a search finds, beside which other work can be done.

    ``found``: what was found. ``progress``: of the services.
    """

    def __init__(self, spec: FetchSpec, context: JobContext) -> None:
        """Search. Raises as ``fetch``."""
        self._started = time.monotonic()
        self._spec, self._context, self._stop = spec, context, Event()
        refuse_days_to_come(spec)
        self.found = find(spec, context, self._check)
        if _is_nothing(self.found) and not spec.archive:
            raise _nothing(spec, self.found)
        self._todo = self.found.to_fetch()
        self.progress = ServiceProgress(self._todo, self.found.services.speeds)
        self._settled: SimpleQueue[tuple[OnlineProduct, Path | None]] = SimpleQueue()
        for product in self.found.products:
            if product.name in self.found.places:
                self._settled.put((product, self.found.places[product.name]))
        if self._todo:
            self._check_folder()

    @property
    def expected(self) -> list[OnlineProduct]:
        """Products that ``settled`` will tell: those that are here and those that are fetched."""
        return self.found.expected()

    @property
    def folders(self) -> list[str | Path]:
        """Where products are, or will be."""
        return [self.found.services.cache.root, *self._spec.archive]

    @contextmanager
    def running(self) -> Iterator[Download]:
        """Within the block products are fetched, and no other job removes them; what is not done when it ends
        is stopped, and kept.
        """
        root = self.found.services.cache.root
        with ended(), using(root) as self._in_use, threads(1, "fetch") as pool:
            self._future: Future[Fetched] = pool.submit(self.found.services.fetch, self._todo, self)
            try:
                yield self
            finally:
                self._stop.set()

    def wait(self, seconds: float = 0.1) -> bool:
        """Wait for the end of the download, at most so long; whether it has ended. Raises as ``fetch``."""
        self._context.check()
        wait([self._future], timeout=seconds)
        if self._future.done():
            self._future.result()
        return self._future.done()

    def settled(self) -> list[tuple[OnlineProduct, Path | None]]:
        """Products that are whole, or cannot be had, since the last call."""
        return [self._settled.get() for _ in range(self._settled.qsize())]

    def result(self) -> FetchedProducts:
        """What was fetched, once that has ended, with a warning for each product that could not be."""
        fetched = self._future.result()
        for item in fetched.failed:
            self._context.warn(item.code, item.reason)
        found = self.found
        self._take_earlier_versions(fetched)
        for name, place in found.places.items():
            fetched.folders[name] = place
            found.services.cache.used(place)
        self._keep_to_limit(fetched)
        folders = sorted({str(folder) for folder in fetched.folders.values()})
        own = self._spec.archive
        return FetchedProducts(
            **self._facts(fetched),
            folders=folders,
            archive=[*own, *(folder for folder in folders if not _is_in(Path(folder), own))],
            fetched=sorted(fetched.new),
            downloaded_bytes=fetched.downloaded,
            warnings=self._context.warnings,
            requests=found.services.client.requests,
            seconds=round(time.monotonic() - self._started, 3),
        )

    def _take_earlier_versions(self, fetched: Fetched) -> None:
        """Count what is here of the observations whose better version could not be fetched."""
        found = self.found
        failed = [product for product in self._todo if product.name not in fetched.folders]
        for product, earlier in found.earlier_versions(failed):
            found.places[earlier.name] = found.services.cache.place(earlier)
            if earlier.name != product.name:
                found.facts["products"].append(item_of(earlier, found))
            fetched.notes.append(f"{product.name} is missing; an earlier {earlier.name} is used.")

    def _facts(self, fetched: Fetched) -> Json:
        facts = self.found.facts
        shown = {item.name: item for item in facts["products"]}
        for name, place in fetched.folders.items():
            shown[name].is_here, shown[name].path = True, str(place)
        left_out, notes = [*self.found.failed, *fetched.failed], [*facts["notes"], *fetched.notes]
        for name, days in fetched.lacking.items():
            for table in facts["prediction_days"]:
                take_out(table, name, days)
        parts = sum(map(in_parts, fetched.folders.values()))
        if parts:
            many = f"{parts} products" if parts > 1 else "1 product"
            notes.append(f"Of the large images of {many} only the parts that show the area are there.")
        return {**facts, "left_out": left_out, "notes": notes}

    def _keep_to_limit(self, fetched: Fetched) -> None:
        if self._spec.limit_gb:
            limit = int(self._spec.limit_gb * GB)
            for gone in self.found.services.cache.clean(limit, fetched.folders.values(), self._in_use):
                self._context.log(
                    f"Removed {gone.name}, which was not used lately ({gone.size / 1e6:.0f} MB)."
                )

    def _check_folder(self) -> None:
        """Raises ``SG-OUTPUT-001``, and ``SG-ONLINE-009`` for too little room for what has not arrived."""
        cache = self.found.services.cache
        root = cache.root
        check_place(root, is_folder=True)
        needed = sum(max(0, product.likely_size - cache.arrived(product)) for product in self._todo)
        there, free = free_space(root)
        if needed * DISK_MARGIN > free:
            raise SnowGalileoError(
                "SG-ONLINE-009",
                f"The products to download take about {size_text(needed)}, and {there} has "
                f"{size_text(free)} left.",
                "Free some space, choose another folder for products, or a smaller area.",
            )

    def _check(self) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._context.check()

    def arrived(self, product: OnlineProduct, size: int) -> None:
        """See ``Watcher``."""
        self.progress.arrived(product, size)

    def settle(self, product: OnlineProduct, folder: Path | None) -> None:
        """See ``Watcher``."""
        self.progress.settled(product)
        self._settled.put((product, folder))


def _is_in(folder: Path, own: Sequence[str]) -> bool:
    return any(folder.absolute().is_relative_to(Path(one).absolute()) for one in own)


def _is_nothing(found: Findings) -> bool:
    """Whether nothing was found; of sensors with a day, where any was asked for, and no service failed."""
    usable = [product for product in found.products if not product.unusable]
    wants_days = not found.unknown and bool(found.services.sensors.intersection(DATED))
    return not any(product.day or not wants_days for product in usable)


def _nothing(spec: FetchSpec, found: Findings) -> SnowGalileoError:
    if found.failed:
        first = found.failed[0]
        return SnowGalileoError(first.code, first.reason)
    return SnowGalileoError(
        "SG-ONLINE-008",
        f"No service has a product of the area on the 8 days up to {spec.day}.",
        "Choose another day, or more sensors.",
    )

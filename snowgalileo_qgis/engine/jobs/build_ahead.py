"""Products are fetched, and read into the store while others still arrive."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ..job_context import JobContext
from ..protocol import FetchedProducts, FetchSpec, Json
from ..sources.archive.probe import ended
from ..sources.catalogues.forecast import forecast
from ..sources.cell_outlines import CellOutlines
from ..sources.early import EarlyIngestion, prepare
from ..sources.plan import window
from ..sources.process_pool import ProcessPool, TaskPool, process_count
from ..web.threads import threads
from .build_target import Target
from .fetch import Download

if TYPE_CHECKING:  # Dask is optional
    from ..execution.cluster import Cluster
    from ..execution.cluster_pool import ClusterPool

PAUSE_S = 0.05
"""Time between two looks at what has come, while nothing is read."""


@dataclass(frozen=True)
class Ahead:
    """What was done before the whole plan is known. ``pool``: goes on to the end of the build; ``read``:
    number of scenes read; ``fetched``: the products.
    """

    pool: TaskPool
    read: int
    fetched: FetchedProducts


@contextmanager
def fetched_and_read(
    spec: FetchSpec, target: Target, workers: int, cluster: Cluster | None, context: JobContext
) -> Iterator[Ahead]:
    """Fetch products, and read those that are whole; ``workers`` as in ``BuildSpec``, unless a ``cluster``
    reads.

    Raises as ``fetch`` and ``build``.
    """
    download = Download(spec, context)
    cells = CellOutlines(target.grid)
    cost = forecast(download.expected, cells)
    needed = target.check_space(cost.disk)
    seconds = "" if cluster else f"takes about {cost.seconds(workers):.0f} s, "
    context.log(
        f"{download.progress.total / 1e6:.0f} MB are fetched, which takes about "
        f"{download.found.facts['seconds_to_fetch']:.0f} s. Reading them {seconds}begins meanwhile, "
        f"and needs {needed / 1e6:.0f} MB on disk."
    )
    expected = Counter(product.sensor for product in download.expected)
    with ended(), ExitStack() as until, threads(1, "look") as finder, download.running():
        if cluster:
            pool: TaskPool = until.enter_context(cluster_pool(cluster, target.path, download.folders))
        else:
            processes = ProcessPool(process_count(workers, cost.work), context.check)
            pool = until.enter_context(processes)
            processes.start(prepare)
        day = date.fromisoformat(spec.day or "")
        early = EarlyIngestion(
            target.region, cells, day, _new_days(day, target), pool, finder, expected, context.check
        )
        bar = _BuildBar(early, round(10 * cost.work))
        while not _go_on(download, early, pool):
            progress, parts = download.progress, [*download.progress.parts(), bar.part()]
            if progress.done < progress.total:
                slowest = max(part["eta_s"] for part in parts)
                facts = {"parts": parts, "eta_s": slowest}
                context.progress("online", progress.done, progress.total, facts)
            else:
                context.progress("ingest", early.done, bar.total, {"parts": parts})
        yield Ahead(pool, early.read, download.result())


def cluster_pool(cluster: Cluster, store: Path, folders: Iterable[str | Path]) -> ClusterPool:
    """The workers of a cluster, which must see the store and the folders with products that are there when
    they begin.
    """
    from ..execution.cluster_pool import ClusterPool

    paths = (store, *(Path(folder).expanduser().absolute() for folder in folders))
    return ClusterPool(cluster, (path for path in paths if path.exists()))


def _new_days(day: date, target: Target) -> list[date]:
    """Days of the window of which no map can be reading scenes."""
    region = target.existing()
    built = {one for known in (region.days if region else ()) for one in window(known)}
    return [one for one in window(day) if one not in built]


def _go_on(download: Download, early: EarlyIngestion, pool: TaskPool) -> bool:
    """Read what has come, for a moment; whether all is done."""
    is_over = download.wait(0.0)
    for product, folder in download.settled():
        early.arrived(product.sensor, folder)
    early.go_on()
    if pool.is_busy:
        pool.step()
    else:
        time.sleep(PAUSE_S)
    return is_over and not pool.is_busy and not early.has_more


class _BuildBar:
    """How far reading is, as a part of progress messages. ``expected``: work in all, as estimated."""

    def __init__(self, early: EarlyIngestion, expected: int) -> None:
        self._early, self._expected, self._started = early, expected, 0.0

    @property
    def total(self) -> int:
        """Work in all, tenths of seconds of one processor."""
        return max(self._early.known, self._expected, 1)

    def part(self) -> Json:
        """The part, with the seconds left at the speed seen so far."""
        done = self._early.done
        self._started = self._started or (time.monotonic() if self._early.known else 0.0)
        elapsed = time.monotonic() - self._started
        left = (self.total - done) * (elapsed / done if done else 0.1)
        return {"id": "build", "done": done, "total": self.total, "eta_s": round(left, 1)}

"""Connecting to a cluster, where the optional libraries for it are installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..job_context import JobContext
from ..protocol import SnowGalileoError

if TYPE_CHECKING:
    from .cluster import Cluster


@contextmanager
def connected(scheduler: str, context: JobContext) -> Iterator[Cluster | None]:
    """The cluster of a scheduler as long as the block runs; ``None`` without a scheduler.

    Raises ``SG-ENGINE-005`` without Dask, and ``SG-CLUSTER-001``.
    """
    if not scheduler:
        yield None
        return
    try:
        from .cluster import Cluster
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("dask", "distributed"):
            raise
        raise SnowGalileoError(
            "SG-ENGINE-005",
            "The engine's Python has no library 'distributed', which a Dask cluster needs.",
            "Install it as the page on clusters in the guide says.",
        ) from error
    with Cluster(scheduler, context) as cluster:
        yield cluster

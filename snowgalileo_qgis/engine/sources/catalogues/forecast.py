"""What building a stack of online products will cost, before any of them is here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..archive.readers import READERS
from ..cell_outlines import CellOutlines
from ..estimate import BYTES_PER_SCENE, OPERATOR_SECONDS_PER_CELL, START_SECONDS
from ..process_pool import process_count
from .catalogue import OnlineProduct

INGESTION = {reader.sensor: reader.ingestion for reader in READERS}


@dataclass(frozen=True)
class Forecast:
    """``disk``: bytes of the store. ``work``: seconds of one processor."""

    disk: int
    work: float

    def seconds(self, workers: int = 0) -> float:
        """Elapsed time of the build alone; ``workers`` as in ``BuildSpec``."""
        return self.work / process_count(workers, self.work) + START_SECONDS


def forecast(products: Iterable[OnlineProduct], cells: CellOutlines) -> Forecast:
    """Cost of building products, as estimated from their footprints."""
    disk, work = 0, OPERATOR_SECONDS_PER_CELL * len(cells.polygons)
    for product in products:
        ingestion, scenes = INGESTION[product.sensor], len(product.facts.get("days") or [""])
        reach = (
            int(cells.touched_by(product.footprint).sum())
            if product.footprint is not None
            else len(cells.polygons)
        )
        disk += scenes * (ingestion.bytes_per_cell * reach + BYTES_PER_SCENE)
        work += scenes * (ingestion.seconds_per_scene + ingestion.seconds_per_cell * reach)
    return Forecast(disk, work)

"""Reading ahead of the whole plan does not ask the store again for what it knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.grid import region_grid
from snowgalileo_qgis.engine.scene import Scene
from snowgalileo_qgis.engine.sources.cell_outlines import CellOutlines
from snowgalileo_qgis.engine.sources.early import EarlyIngestion
from snowgalileo_qgis.engine.sources.plan import window
from snowgalileo_qgis.engine.sources.process_pool import TaskPool
from snowgalileo_qgis.engine.stack.region import Region
from tests.engine.jobs.test_build import AREA, CRS, DAY, write_radar


class Here(TaskPool):
    """Does each task at once."""

    is_busy = False

    def submit(self, work: Callable[[Any], Any], task: Any, done: Callable[[Any, Any], None]) -> None:
        """See ``TaskPool``."""
        done(task, work(task))

    def step(self) -> None:
        """Nothing is left to do."""


@pytest.fixture
def finder() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as pool:
        yield pool


def test_after_a_scene_that_cannot_be_read_nothing_is_asked_again(
    tmp_path: Path, finder: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    products = [
        tmp_path / f"{write_radar(tmp_path, f'20250406T{hour}0000', -int(hour))}.tif" for hour in ("01", "13")
    ]
    grid, day = region_grid(read_area(AREA, CRS), CRS), date.fromisoformat(DAY)
    asked: list[Scene] = []
    finished = Region.finished
    monkeypatch.setattr(Region, "finished", lambda *of: asked.append(of[1]) or finished(*of))
    early = EarlyIngestion(
        lambda: Region.create(tmp_path / "r.zarr", grid, "mosaic"),
        CellOutlines(grid),
        day,
        window(day),
        Here(),
        finder,
        {Sensor.S1: 2},
        lambda: None,
    )
    for product in products:
        early.arrived(Sensor.S1, product)
    early.go_on()
    finder.submit(lambda: None).result()  # the products are found by now
    products[1].unlink()
    while early.has_more:
        early.go_on()
    early.go_on()
    region = Region.open(tmp_path / "r.zarr")
    assert early.read == 2 and len(region.scenes) == 1, "one of them is bad"
    asked.clear()
    for _ in range(3):
        early.go_on()
        assert not early.has_more
    assert not asked

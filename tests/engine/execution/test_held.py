"""A worker reads stores in the state that the client has, and keeps nothing of another one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely

pytest.importorskip("distributed")

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.execution import held
from snowgalileo_qgis.engine.execution.held import Held
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import AffineGrid
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.scene import Native, Scene
from snowgalileo_qgis.engine.stack.kept_days import NOT_KEPT, KeptDays
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.day_inputs import fingerprint_of, scenes_of_day

DAY = date(2025, 4, 6)
GRID = RegionGrid("EPSG:32611", 560_000, 5_660_000, 1, 1, np.ones((1, 1), np.bool_))


def add(path: Path, name: str) -> str:
    """Add a scene; the state of the store then."""
    region = Region.create(path, GRID)
    scene = Scene(Sensor.MODIS, name, DAY, Path("M.hdf"), {}, shapely.box(-180, -90, 180, 90), (1,), {}, ())
    grid = AffineGrid(GRID.crs, 559_000, 5_661_000, 500, 500, 6, 6)
    region.put(scene, "sur_refl_b01", Native(grid, np.ones((6, 6), np.int16), None))
    region.finish(scene)
    return fingerprint_of(scenes_of_day(Region.open(path), DAY))


def no_check() -> None:
    pass


def test_a_store_stays_open_while_its_state_is_that_of_the_client(tmp_path: Path) -> None:
    path = tmp_path / "r.zarr"
    first = add(path, "first")
    here = Held("run", None, KeptDays())
    stores, kept = here.opened(DAY, {path: first}, no_check)
    kept.put(DAY, "a", 1)
    again, same = here.opened(DAY, {path: first}, no_check)
    assert again[path] is stores[path]
    assert same.get(DAY, "a") == 1
    second = add(path, "second")
    changed, later = here.opened(DAY, {path: second}, no_check)
    assert changed[path] is not stores[path]
    kept.put(DAY, "b", "by a thread that was still decoding the old state")
    assert later.get(DAY, "a") is later.get(DAY, "b") is NOT_KEPT
    assert here.opened(DAY, {path: second}, no_check)[1] is later


def test_a_worker_waits_to_see_what_the_client_sees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.zarr"
    add(path, "first")
    later = add(tmp_path / "later.zarr", "first")
    assert later == add(path, "first")
    later = add(tmp_path / "later.zarr", "second")
    monkeypatch.setattr(held, "LOOK_S", 0.01)
    looks = []

    def comes_now() -> None:
        looks.append(1)
        if len(looks) == 2:
            add(path, "second")

    Held("run", None, KeptDays()).opened(DAY, {path: later}, comes_now)
    assert len(looks) == 2
    monkeypatch.setattr(held, "STALE_S", 0.0)
    with pytest.raises(SnowGalileoError, match="older state of it") as caught:
        Held("run", None, KeptDays()).opened(DAY, {path: "another"}, no_check)
    assert caught.value.code == "SG-REGION-004"

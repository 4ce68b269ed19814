from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely
import zarr

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import SINUSOIDAL, AffineGrid, transformer
from snowgalileo_qgis.engine.scene import Native, Scene
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.precompute import precompute

FIRST, SECOND = date(2025, 4, 5), date(2025, 4, 6)
GRID = RegionGrid("EPSG:32611", 560_000, 5_660_000, 2, 3, np.ones((2, 3), np.bool_))
X, Y = transformer(GRID.crs, SINUSOIDAL).transform([560_000, 563_000], [5_660_000, 5_658_000])


def modis(day: date, shift: float) -> Native:
    values = np.random.default_rng(day.day).integers(-100, 9000, (15, 20), dtype=np.int16)
    return Native(
        AffineGrid(SINUSOIDAL, min(X) - 2000 + shift, max(Y) + 1500, 463.3127165, 463.3127165, 15, 20),
        values,
        None,
    )


def add(path: Path, day: date, shift: float = 0.0) -> dict[str, bytes]:
    """Add a day of MODIS as a build of its own does; what was derived, byte for byte."""
    region = Region.create(path, GRID)
    scene = Scene(
        Sensor.MODIS, f"MOD{day}", day, Path("MOD.hdf"), {}, shapely.box(-180, -90, 180, 90), (1,), {}, ()
    )
    region.put(scene, "sur_refl_b01", modis(day, shift))
    region.finish(scene)
    precompute(region, Sensor.MODIS, day)
    folder = path / "blocks" / "modis" / f"{day:%Y%m%d}"
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def cut(weights: Path) -> None:
    chunks = weights / "indices" / "c" / "0"
    chunks.write_bytes(chunks.read_bytes()[:-3])


def change_a_byte(weights: Path) -> None:
    chunks = weights / "data" / "c" / "0"
    content = bytearray(chunks.read_bytes())
    content[9] ^= 1
    chunks.write_bytes(content)


def interrupt(weights: Path) -> None:
    document = json.loads((weights / "zarr.json").read_text(encoding="utf-8"))
    (weights / "zarr.json").write_text(json.dumps({**document, "attributes": {}}), encoding="utf-8")


def spoil_the_document(weights: Path) -> None:
    (weights / "zarr.json").write_text("{", encoding="utf-8")


@pytest.mark.parametrize("damage", [None, cut, change_a_byte, interrupt, spoil_the_document])
def test_weights_of_the_store_give_the_same_bytes_and_damaged_ones_are_made_again(
    tmp_path: Path, damage: Callable[[Path], None] | None
) -> None:
    add(tmp_path / "store.zarr", FIRST)
    (weights,) = (tmp_path / "store.zarr" / "weights" / "modis").glob("*/")
    good = {
        name: zarr.open_array(str(weights / name), mode="r")[...] for name in ("indptr", "indices", "data")
    }
    if damage:
        damage(weights)
    assert add(tmp_path / "store.zarr", SECOND) == add(tmp_path / "fresh.zarr", SECOND)
    for name, values in good.items():
        assert np.array_equal(zarr.open_array(str(weights / name), mode="r")[...], values)


def test_weights_of_the_store_are_used_for_their_own_grid_alone(tmp_path: Path) -> None:
    add(tmp_path / "store.zarr", FIRST)
    (weights,) = (tmp_path / "store.zarr" / "weights" / "modis").glob("*/")
    zarr.open_array(str(weights / "data"), mode="r+")[...] = 0
    shifted = add(tmp_path / "fresh.zarr", SECOND, shift=0.001)
    assert add(tmp_path / "store.zarr", SECOND, shift=0.001) == shifted
    (tmp_path / "store.zarr" / "blocks" / "modis" / f"{SECOND:%Y%m%d}" / "zarr.json").unlink()
    assert add(tmp_path / "store.zarr", SECOND) != add(tmp_path / "other.zarr", SECOND), (
        "these come from the store"
    )

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely
import zarr
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import LONLAT, SINUSOIDAL, AffineGrid, SwathGrid, transformer
from snowgalileo_qgis.engine.scene import Native, Scene
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.block_operator import block_operator, block_sums, cells_of_blocks
from snowgalileo_qgis.engine.stack.region.precompute import precompute

ZONE = "EPSG:32611"
FIRST, SECOND = date(2025, 4, 5), date(2025, 4, 6)
STORE_GRID = RegionGrid("EPSG:32611", 560_000, 5_660_000, 2, 3, np.ones((2, 3), np.bool_))
X, Y = transformer(STORE_GRID.crs, SINUSOIDAL).transform([560_000, 563_000], [5_660_000, 5_658_000])


@settings(max_examples=15, deadline=None, phases=[Phase.generate])
@given(
    kind=st.sampled_from(["sinusoidal", "degrees", "zone", "swath"]),
    count=st.sampled_from([1, 2, 5]),
    rows=st.integers(1, 2),
    cols=st.integers(1, 3),
    seed=st.integers(0, 999),
)
def test_the_operator_equals_the_mean_of_the_samples(
    kind: str, count: int, rows: int, cols: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    x0, y0 = int(rng.integers(450, 560)) * 1000, int(rng.integers(4000, 7000)) * 1000
    region = RegionGrid(ZONE, x0, y0, rows, cols, np.ones((rows, cols), np.bool_))
    grid: AffineGrid | SwathGrid
    if kind == "swath":
        i, j = np.meshgrid(np.arange(8), np.arange(9), indexing="ij")
        grid = SwathGrid(
            *transformer(ZONE, LONLAT).transform(x0 - 300 + 310 * j + 50 * i, y0 + 200 - 290 * i + 20 * j)
        )
        shape = (8, 9)
    else:
        crs, size = {
            "sinusoidal": (SINUSOIDAL, 463.3127165),
            "degrees": (LONLAT, 0.005),
            "zone": (ZONE, 333.3),
        }[kind]
        u, v = transformer(ZONE, crs).transform(x0, y0)
        grid = AffineGrid(crs, u - rng.uniform(-1, 2) * size, v + rng.uniform(-1, 2) * size, size, size, 6, 7)
        shape = (6, 7)
    values = rng.normal(size=shape)
    x, y = np.meshgrid(x0 + 10 * (np.arange(100 * cols) + 0.5), y0 - 10 * (np.arange(100 * rows) + 0.5))
    row, col = grid.find(x, y, ZONE)
    samples, inside = np.where(row >= 0, values[row, col], 0.0), row >= 0
    side = 100 // count
    split = (rows * count, side, cols * count, side)
    operator = block_operator(grid, region, count)
    assert np.array_equal(
        block_sums(operator, np.ones(shape)), inside.reshape(split).sum(axis=(1, 3)).ravel()
    )
    assert np.allclose(
        block_sums(operator, values), samples.reshape(split).sum(axis=(1, 3)).ravel(), rtol=1e-12, atol=1e-9
    )
    cells = inside.reshape(rows, 100, cols, 100).sum(axis=(1, 3)).ravel()
    assert np.array_equal(block_sums(cells_of_blocks(region, count) @ operator, np.ones(shape)), cells)


def modis(day: date, shift: float) -> Native:
    values = np.random.default_rng(day.day).integers(-100, 9000, (15, 20), dtype=np.int16)
    return Native(
        AffineGrid(SINUSOIDAL, min(X) - 2000 + shift, max(Y) + 1500, 463.3127165, 463.3127165, 15, 20),
        values,
        None,
    )


def add_modis_day(path: Path, day: date, shift: float = 0.0) -> dict[str, bytes]:
    """Add a day of MODIS as a build of its own does; what was derived, byte for byte."""
    region = Region.create(path, STORE_GRID)
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
    add_modis_day(tmp_path / "store.zarr", FIRST)
    (weights,) = (tmp_path / "store.zarr" / "weights" / "modis").glob("*/")
    good = {
        name: zarr.open_array(str(weights / name), mode="r")[...] for name in ("indptr", "indices", "data")
    }
    if damage:
        damage(weights)
    assert add_modis_day(tmp_path / "store.zarr", SECOND) == add_modis_day(tmp_path / "fresh.zarr", SECOND)
    for name, values in good.items():
        assert np.array_equal(zarr.open_array(str(weights / name), mode="r")[...], values)


def test_weights_of_the_store_are_used_for_their_own_grid_alone(tmp_path: Path) -> None:
    add_modis_day(tmp_path / "store.zarr", FIRST)
    (weights,) = (tmp_path / "store.zarr" / "weights" / "modis").glob("*/")
    zarr.open_array(str(weights / "data"), mode="r+")[...] = 0
    shifted = add_modis_day(tmp_path / "fresh.zarr", SECOND, shift=0.001)
    assert add_modis_day(tmp_path / "store.zarr", SECOND, shift=0.001) == shifted
    (tmp_path / "store.zarr" / "blocks" / "modis" / f"{SECOND:%Y%m%d}" / "zarr.json").unlink()
    assert add_modis_day(tmp_path / "store.zarr", SECOND) != add_modis_day(tmp_path / "other.zarr", SECOND), (
        "these come from the store"
    )

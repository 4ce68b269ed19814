from __future__ import annotations

import json
import os
import shutil
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
import shapely
import zarr

from snowgalileo_qgis.engine.bands import Sensor, Tensor
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import SINUSOIDAL, AffineGrid, transformer
from snowgalileo_qgis.engine.output_file import part_of
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.scene import Native, Scene
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.arrays import read_attributes, write_group
from snowgalileo_qgis.engine.stack.region.precompute import precompute

DAY = date(2025, 4, 6)
GRID = RegionGrid("EPSG:32611", 560_000, 5_660_000, 1, 12, np.ones((1, 12), np.bool_))
TEN = AffineGrid("EPSG:32611", 560_000, 5_660_000, 10, 10, 100, 1200)


def scene(sensor: Sensor, name: str, order: int = 1, day: date | None = DAY) -> Scene:
    return Scene(
        sensor,
        name,
        day,
        Path(f"{name}.zip"),
        {},
        shapely.box(-180, -90, 180, 90),
        (order,),
        {"baseline": "05.11"},
        ("a note",),
    )


def reflectance(value: int, cols: int = 1200) -> Native:
    return Native(
        AffineGrid(TEN.crs, TEN.x0, TEN.y0, 10, 10, 100, cols), np.full((100, cols), value, np.uint16), 0
    )


def modis(value: int) -> Native:
    x, y = transformer(TEN.crs, SINUSOIDAL).transform([560_000, 572_000], [5_660_000, 5_659_000])
    return Native(
        AffineGrid(SINUSOIDAL, min(x) - 2000, max(y) + 2000, 463.3, 463.3, 15, 40),
        np.full((15, 40), value, np.int16),
        None,
    )


@pytest.fixture
def region(tmp_path: Path) -> Region:
    """One Sentinel-2 and one MODIS scene, over 12 cells in a row."""
    region = Region.create(tmp_path / "store.zarr", GRID)
    for one, bands in (
        (scene(Sensor.S2, "S2A"), {"B2": reflectance(4000)}),
        (scene(Sensor.MODIS, "MOD"), {"sur_refl_b01": modis(2000)}),
    ):
        for band, native in bands.items():
            assert region.put(one, band, native) > 0
        region.finish(one)
        precompute(region, one.sensor, one.day)
    region.add_day(DAY)
    return region


def low(path: Path) -> float:
    (cell,) = open_stacks([path]).cells(open_stacks([path]).refs[:1])
    return float(cell.values[Tensor.LOW][0, 0, 7, 0])


def test_a_store_keeps_what_is_known_of_its_scenes(region: Region) -> None:
    again = Region.open(region.path)
    assert (again.rule, again.grid.crs, again.grid.bounds, again.days) == (
        "mosaic",
        GRID.crs,
        GRID.bounds,
        [DAY],
    )
    (s2,) = again.scenes_of(Sensor.S2, DAY)
    assert (s2.name, s2.order, s2.bands, s2.facts, s2.notes) == (
        "S2A",
        (1,),
        ("B2",),
        {"baseline": "05.11"},
        ("a note",),
    )
    assert again.finished(scene(Sensor.S2, "S2A")) and not again.finished(
        scene(Sensor.S2, "S2A", day=DAY - timedelta(days=1))
    )
    assert zarr.open_group(str(region.path), mode="r")["scenes/s2/20250406/S2A/B2"].shape == (100, 1200)


def test_both_versions_of_a_scene_in_a_copy_of_a_bucket_are_removed(region: Region) -> None:
    one = scene(Sensor.S2, "S2A")
    older = region.scene_folder(one)
    newer = Path(shutil.copytree(older, older.with_name("S2A~")))
    write_group(newer, {**read_attributes(older), "version": 1, "order": [2]})
    (found,) = Region.open(region.path).scenes_of(Sensor.S2, DAY)
    assert (found.folder, found.order) == (newer, (2,)) and region.scene_folder(one) == newer
    region.drop(one)
    assert not older.exists() and not newer.exists() and not region.finished(one)


def test_cells_beyond_the_first_square_of_cells_are_their_own(region: Region) -> None:
    ramp = Native(TEN, np.broadcast_to(np.arange(1200, dtype=np.uint16) // 100 + 1, (100, 1200)).copy(), 0)
    region.put(scene(Sensor.S2, "S2A"), "B3", ramp)
    region.finish(scene(Sensor.S2, "S2A"))
    cells = list(open_stacks([region.path]).cells())
    assert [cell.ref.col for cell in cells] == list(range(0, 1200, 100))
    assert [set(np.unique(cell.values[Tensor.HIGH][:, :, 7, 4]).tolist()) for cell in cells] == [
        {float(n)} for n in range(1, 13)
    ]


def test_an_unfinished_scene_does_not_exist_and_is_put_again(region: Region) -> None:
    second = scene(Sensor.S2, "S2B", 0)
    region.put(second, "B2", reflectance(1000))
    assert [s.name for s in Region.open(region.path).scenes_of(Sensor.S2, DAY)] == ["S2A"]
    (cell,) = open_stacks([region.path]).cells(open_stacks([region.path]).refs[:1])
    assert (cell.values[Tensor.HIGH][:, :, 7, 3] == 4000).all()
    region.put(second, "B2", reflectance(1001, cols=50))
    region.finish(second)
    (cell,) = open_stacks([region.path]).cells(open_stacks([region.path]).refs[:1])
    blue = cell.values[Tensor.HIGH][:, :, 7, 3]
    assert (blue[:, :50] == 1001).all() and (blue[:, 50:] == 4000).all()


def test_what_a_killed_process_left_in_a_group_goes(region: Region) -> None:
    second = scene(Sensor.S2, "S2B", 0)
    folders = [region.new_scene_folder(second), region.path]
    for folder in folders:
        folder.mkdir(exist_ok=True)
        ours = part_of(folder / "zarr.json")
        ours.with_name(ours.name.replace(f"-{os.getpid()}-", "-4194305-")).write_text("{")
    region.put(second, "B2", reflectance(1000))
    region.finish(second)
    region.add_day(DAY)
    assert not list(region.path.rglob("*.part"))


def test_block_means_of_other_scenes_are_never_served(region: Region) -> None:
    assert low(region.path) == 2000
    shutil.rmtree(region.path / "scenes" / "modis" / "20250406" / "MOD")
    newer = scene(Sensor.MODIS, "MOD_new")
    region.put(newer, "sur_refl_b01", modis(3000))
    region.finish(newer)
    assert low(region.path) == 3000, "computed from the pixels"
    again = Region.open(region.path)
    precompute(again, Sensor.MODIS, DAY)
    assert low(region.path) == 3000
    # what was derived is read, not the pixels
    shutil.rmtree(region.path / "scenes" / "modis" / "20250406" / "MOD_new" / "sur_refl_b01")
    assert low(region.path) == 3000


def test_the_same_region_is_opened_and_another_one_refused(region: Region) -> None:
    assert Region.create(region.path, GRID).scenes_of(Sensor.S2, DAY)
    smaller = RegionGrid(GRID.crs, GRID.x0, GRID.y0, 1, 12, np.arange(12)[None] < 6)
    for grid, rule in ((smaller, "mosaic"), (GRID, "first")):
        with pytest.raises(SnowGalileoError, match=r"SG-REGION-002"):
            Region.create(region.path, grid, rule)


def test_a_folder_that_is_no_region_store(tmp_path: Path, region: Region) -> None:
    other = tmp_path / "other.zarr"
    zarr.create_group(store=str(other))
    with pytest.raises(SnowGalileoError, match=r"SG-REGION-001"):
        open_stacks([other])
    document = json.loads((region.path / "zarr.json").read_text(encoding="utf-8"))
    document["attributes"]["version"] = 99
    (region.path / "zarr.json").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SnowGalileoError, match=r"SG-REGION-001"):
        open_stacks([region.path])
    (region.path / "zarr.json").write_text("{", encoding="utf-8")
    with pytest.raises(SnowGalileoError, match=r"SG-REGION-003"):
        open_stacks([region.path])


def files_of(band: Path) -> list[Path]:
    return [path for path in band.rglob("*") if path.is_file() and path.name != "zarr.json"]


@pytest.mark.parametrize("damage", ["cut", "document"])
def test_a_store_that_cannot_be_read_says_where(region: Region, damage: str) -> None:
    band = region.path / "scenes" / "s2" / "20250406" / "S2A" / "B2"
    (chunks,) = files_of(band)
    if damage == "cut":
        chunks.write_bytes(chunks.read_bytes()[:-5])
    else:
        (band / "zarr.json").write_text("{}", encoding="utf-8")
    with pytest.raises(SnowGalileoError, match=r"SG-REGION-003.*B2"):
        list(open_stacks([region.path]).cells())


def test_a_changed_byte_is_noticed_and_the_other_cells_go_on(region: Region) -> None:
    (chunks,) = files_of(region.path / "scenes" / "s2" / "20250406" / "S2A" / "B2")
    content = bytearray(chunks.read_bytes())
    content[8] ^= 1
    chunks.write_bytes(content)
    reader = open_stacks([region.path])
    assert [cell.ref.col for cell in reader.cells()] == [1000, 1100], "those of the other chunk"
    assert {entry.code for entry in reader.left_out} == {"SG-REGION-003"}


def test_values_that_no_sensor_measures_are_refused(region: Region) -> None:
    endless = Native(TEN, np.full((100, 1200), np.inf, np.float32), np.nan)
    with pytest.raises(SnowGalileoError, match=r"SG-SOURCE-002: S1A.zip"):
        region.put(scene(Sensor.S1, "S1A"), "VV", endless)


def test_values_beyond_half_precision_leave_out_their_cells_alone(region: Region) -> None:
    bright = np.full((100, 1200), 100, np.uint16)
    bright[5, 205] = 65_520
    region.put(scene(Sensor.S2, "S2A"), "B3", Native(TEN, bright, 0))
    region.finish(scene(Sensor.S2, "S2A"))
    reader = open_stacks([region.path])
    assert [cell.ref.col for cell in reader.cells()] == [100 * n for n in range(12) if n != 2]
    assert [(entry.path, entry.code) for entry in reader.left_out] == [(region.path, "SG-STACK-005")]


def test_a_store_is_one_stack_among_others(region: Region, tmp_path: Path, cube_path: Path) -> None:
    shutil.copy(cube_path, tmp_path / cube_path.name)
    shutil.copytree(region.path, tmp_path / "unfinished.zarr.part")
    reader = open_stacks([tmp_path])
    assert {ref.path for ref in reader.refs} == {
        region.path,
        tmp_path / cube_path.name,
    } and not reader.ignored
    assert [
        ref.path
        for ref in open_stacks([tmp_path], area={"type": "Point", "coordinates": [-116.1, 51.08]}).refs
    ] == [region.path]
    region.add_day(DAY + timedelta(days=1))
    assert open_stacks([region.path]).days == [DAY, DAY + timedelta(days=1)]
    assert {ref.day for ref in open_stacks([region.path], day=DAY).refs} == {DAY}
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-011.*2025-04-06, 2025-04-07"):
        open_stacks([region.path], day=date(2024, 1, 1))

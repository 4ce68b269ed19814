from __future__ import annotations

import pickle
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import DYNAMIC, TENSOR_SHAPES, Sensor, Tensor
from snowgalileo_qgis.engine.grid import PixelWindow, RegionGrid
from snowgalileo_qgis.engine.nearest import AffineGrid
from snowgalileo_qgis.engine.scene import EARTH_ENGINE_IMAGE, Native, Scene
from snowgalileo_qgis.engine.stack import Cell, CellRef, open_stacks
from snowgalileo_qgis.engine.stack.availability import cloud_mask, pixel_availability
from snowgalileo_qgis.engine.stack.formats.region import cells_at
from snowgalileo_qgis.engine.stack.kept_days import MOST_BYTES, KeptDays
from snowgalileo_qgis.engine.stack.region import Region, region_cells
from snowgalileo_qgis.engine.stack.region.compositing import export_polygon
from snowgalileo_qgis.engine.stack.region.fine_layers import LayerWindow, read_layer
from snowgalileo_qgis.engine.stack.region.window import window_pixels
from snowgalileo_qgis.engine.stack.tensors import cell_from_pixels, partial_means
from snowgalileo_qgis.engine.stack.write import write_cube
from tests.engine.stack.region.made_region import (
    COLS,
    DAY,
    EVERYWHERE,
    GRID,
    ROWS,
    WANTED,
    ZONE,
    Made,
    made_region,
)


@pytest.fixture(scope="module", params=["mosaic", "first"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_region(tmp_path_factory.mktemp("region") / "made.zarr", request.param)


def oracle(made: Made, ref: CellRef) -> tuple[np.ndarray, Cell]:
    pixels = made.pixels(ref.day, ref.x0, ref.y0, 100, 100)
    return pixels, cell_from_pixels(ref, pixels, pixels.mean(axis=(0, 1), dtype=np.float64))


def assert_same(cell: Cell, wanted: Cell) -> None:
    assert list(cell.values) == list(TENSOR_SHAPES)
    for tensor, shape in TENSOR_SHAPES.items():
        assert cell.values[tensor].shape == cell.valid[tensor].shape == shape
        assert cell.values[tensor].dtype == np.float16 and cell.valid[tensor].dtype == np.bool_
        assert np.array_equal(cell.valid[tensor], wanted.valid[tensor]), tensor
        counted = wanted.valid[tensor] if tensor is Tensor.HIGH else ...
        assert np.array_equal(cell.values[tensor][counted], wanted.values[tensor][counted]), tensor
    assert (cell.values[Tensor.HIGH][~cell.valid[Tensor.HIGH]] < -9000).all(), (
        "what must not be used stands out"
    )


def assert_same_partial(cell: Cell, pixels: np.ndarray) -> None:
    wanted = partial_means(pixels, pixels)
    assert set(cell.partial) == {Tensor.MEDIUM, Tensor.LOW, Tensor.TIME}
    for tensor, (mean, share) in cell.partial.items():
        assert mean.dtype == np.float16 and share.dtype == np.float32
        assert np.array_equal(mean, wanted[tensor][0]), tensor
        assert np.array_equal(share, wanted[tensor][1]), tensor


def test_cells_equal_those_of_their_pixels(made: Made) -> None:
    reader = open_stacks([made.region.path])
    assert len(reader.refs) == 2 * WANTED.sum()
    cells = list(reader.cells(reader.refs[:5] + reader.refs[-1:], partial=True))
    partly = 0
    for cell in cells:
        pixels, wanted = oracle(made, cell.ref)
        assert_same(cell, wanted)
        assert_same_partial(cell, pixels)
        assert all(
            cell.valid[tensor].any() and not cell.valid[tensor].all()
            for tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.TIME)
        )
        partly += sum(int(((share > 0) & (share < 1)).sum()) for _, share in cell.partial.values())
    assert partly > 100, "blocks with some valid pixels were compared"


@pytest.mark.parametrize("corners", [[(50, 0), (50, 100)], [(30, 70)]])
def test_cells_of_a_shifted_lattice_equal_those_of_their_pixels(
    made: Made, corners: list[tuple[int, int]]
) -> None:
    refs = cells_at(made.region.path, GRID, DAY, corners)
    reader = open_stacks([made.region.path], day=DAY)
    for cell in reader.cells(reader.in_order([*refs, reader.refs[0]]), partial=True):
        pixels, wanted = oracle(made, cell.ref)
        assert_same(cell, wanted)
        assert_same_partial(cell, pixels)


def test_the_availability_equals_that_of_the_pixels(made: Made) -> None:
    reader = open_stacks([made.region.path], day=DAY)
    for cell in reader.cells(reader.refs[2:4], availability=True, partial=True):
        pixels, wanted = oracle(made, cell.ref)
        assert_same(cell, wanted)
        assert_same_partial(cell, pixels)
        seen, cloud = pixel_availability(pixels)
        for shares, expected in (
            (cell.availability, seen),
            (cell.cloud_cover, cloud),
            (cell.cloud_mask, cloud_mask(pixels)),
        ):
            assert shares.keys() == expected.keys()
            assert all(
                np.array_equal(shares[sensor], expected[sensor], equal_nan=True) for sensor in expected
            )


@pytest.mark.parametrize("corner", [(0, 0), (50, 0)])
def test_only_flags_of_earth_engine_may_be_empty(tmp_path: Path, corner: tuple[int, int]) -> None:
    region = Region.create(
        tmp_path / "gap.zarr", RegionGrid(ZONE, 560_000, 5_660_000, 2, 1, np.ones((2, 1), np.bool_))
    )
    day = date(2023, 4, 6)
    grid = AffineGrid(ZONE, 560_000, 5_660_000, 100, 100, 20, 10)
    for back, facts in ((0, {"baseline": "05.09"}), (1, {EARTH_ENGINE_IMAGE: "COPERNICUS/S2_HARMONIZED/x"})):
        shown = day - timedelta(days=back)
        scene = Scene(Sensor.S2, f"S2A_{back}", shown, Path("s2"), {}, EVERYWHERE, (1,), facts)
        for band in (band.name for band in DYNAMIC if band.sensor is Sensor.S2):
            value = 0 if band == "QA60" else 4000
            region.put(scene, band, Native(grid, np.full((20, 10), value, np.uint16), 65535))
        region.finish(scene)
    region.add_day(day)
    reader = open_stacks([region.path])
    (cell,) = reader.cells(cells_at(region.path, region.grid, day, [corner]), availability=True)
    np.testing.assert_array_equal(cell.availability[Sensor.S2][-2:], [1, 1])
    np.testing.assert_array_equal(cell.cloud_cover[Sensor.S2], [*[np.nan] * 7, 0])


@settings(max_examples=6, deadline=None, phases=[Phase.generate])
@given(st.data())
def test_any_window_is_rendered_exactly(made: Made, data: st.DataObject) -> None:
    row, col = data.draw(st.integers(0, 100 * ROWS - 1)), data.draw(st.integers(0, 100 * COLS - 1))
    height, width = (
        data.draw(st.integers(1, min(100 * ROWS - row, 90))),
        data.draw(st.integers(1, min(100 * COLS - col, 90))),
    )
    x0, y0 = GRID.x0 + 10 * col, GRID.y0 - 10 * row
    day = DAY + timedelta(days=data.draw(st.integers(-3, 3)))
    whole = export_polygon(GRID.crs, 560_000, 5_660_000, 562_000, 5_658_000)
    polygon = data.draw(st.sampled_from([None, whole]))
    assert np.array_equal(
        window_pixels(made.region, day, x0, y0, width, height, polygon),
        made.pixels(day, x0, y0, width, height, polygon),
    )


def test_a_window_of_many_cells_is_put_together_from_its_cells(made: Made) -> None:
    pixels = window_pixels(made.region, DAY, GRID.x0, GRID.y0, 100 * COLS, 100 * ROWS)
    for row, col in ((0, 0), (1, 2)):
        part = pixels[100 * row : 100 * row + 100, 100 * col : 100 * col + 100]
        assert np.array_equal(part, made.pixels(DAY, GRID.x0 + 1000 * col, GRID.y0 - 1000 * row, 100, 100))


@pytest.mark.parametrize(
    ("x0", "y0", "size"), [(560_005, 5_660_000, 10), (559_990, 5_660_000, 10), (560_000, 5_660_000, 301)]
)
def test_windows_that_the_region_does_not_hold(made: Made, x0: float, y0: float, size: int) -> None:
    with pytest.raises(ValueError, match="window"):
        window_pixels(made.region, DAY, x0, y0, size, 10)


def test_an_exported_cube_has_the_same_cells(made: Made, tmp_path: Path) -> None:
    reader = open_stacks([made.region.path], day=DAY)
    ref = reader.refs[1]
    pixels = window_pixels(made.region, DAY, ref.x0, ref.y0, 100, 100)
    path = tmp_path / "cell.tif"
    write_cube(path, np.moveaxis(pixels, -1, 0), Affine(10, 0, ref.x0, 0, -10, ref.y0), ref.crs, DAY)
    (cell,) = reader.cells([ref], availability=True, partial=True)
    (exported,) = open_stacks([path]).cells(availability=True, partial=True)
    assert (exported.ref.latitude, exported.ref.longitude, exported.ref.x0, exported.ref.pixel_x) == (
        ref.latitude,
        ref.longitude,
        ref.x0,
        ref.pixel_x,
    )
    assert_same(cell, exported)
    assert_same_partial(exported, pixels)
    assert all(
        np.array_equal(cell.availability[sensor], share) for sensor, share in exported.availability.items()
    )


def test_the_rules_differ_where_scenes_overlap(made: Made, tmp_path: Path) -> None:
    scene_of = made.region.path / "source" / "s2" / DAY.strftime("%Y%m%d") / "scene"
    import zarr

    numbers = zarr.open_array(store=str(scene_of), mode="r")[:]
    b2 = (
        made.pixels(DAY, GRID.x0, GRID.y0, 100, 100)[..., 7 * 38 + 3] if made.region.rule == "first" else None
    )
    if b2 is not None:
        assert np.array_equal(numbers[:100, :100] == 1, b2 != -9999), "one scene alone in a cell"
    else:
        assert set(np.unique(numbers)) == {0, 1, 2}
        both = numbers[:100, :100]
        assert (both == 1).any() and (both == 2).any(), "the second scene fills the holes of the first"


@pytest.mark.parametrize("most_bytes", [MOST_BYTES, 3_000_000])
def test_the_days_of_a_series_equal_single_days_and_are_read_once(
    made: Made, most_bytes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    layers: list[Path] = []

    def counted(folder: Path, grid: RegionGrid, window: PixelWindow) -> LayerWindow | None:
        layers.append(folder)
        return read_layer(folder, grid, window)

    monkeypatch.setattr(region_cells, "read_layer", counted)
    reader, kept = open_stacks([made.region.path]), KeptDays(most_bytes)
    for day in reader.days:
        refs = [ref for ref in reader.refs if ref.day == day]
        refs = reader.in_order([*refs, *reader.overlap_cells(refs)])
        alone = list(open_stacks([made.region.path]).cells(refs, availability=True, partial=True))
        layers_alone, layers[:] = len(layers), []
        for cell, wanted in zip(
            reader.cells(refs, availability=True, partial=True, kept=kept), alone, strict=True
        ):
            assert_same_bytes(cell, wanted)
        read_now = len(layers)
        layers.clear()
    assert layers_alone > 10
    assert read_now == 0 if most_bytes == MOST_BYTES else read_now > 0


def test_parts_of_a_superblock_decode_it_once(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    layers: list[Path] = []

    def counted(folder: Path, grid: RegionGrid, window: PixelWindow) -> LayerWindow | None:
        layers.append(folder)
        return read_layer(folder, grid, window)

    monkeypatch.setattr(region_cells, "read_layer", counted)
    reader, kept = open_stacks([made.region.path], day=DAY), KeptDays()
    refs = reader.in_order([*reader.refs, *reader.overlap_cells(reader.refs)])
    alone = {cell.ref: cell for cell in reader.cells(refs, availability=True)}
    layers_alone, layers[:] = len(layers), []
    for start in range(0, len(refs), 2):
        part = pickle.loads(pickle.dumps(reader.part(refs[start : start + 2], refs)))
        for cell in part.cells(availability=True, kept=kept):
            assert_same_bytes(cell, alone[cell.ref])
    assert len(layers) == layers_alone > 10


def assert_same_bytes(cell: Cell, wanted: Cell) -> None:
    assert cell.ref == wanted.ref
    for name in ("values", "valid", "availability", "cloud_cover", "cloud_mask"):
        found, expected = getattr(cell, name), getattr(wanted, name)
        assert list(found) == list(expected), name
        for key, values in found.items():
            assert values.dtype == expected[key].dtype and values.shape == expected[key].shape, name
            assert values.tobytes() == expected[key].tobytes(), (name, key)
    for tensor, parts in cell.partial.items():
        assert [part.tobytes() for part in parts] == [part.tobytes() for part in wanted.partial[tensor]]

"""Packed stores: the same bits come back, and what is damaged is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import MISSING_HALF, TENSOR_SHAPES, Tensor
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import Cell, StackReader, open_stacks
from snowgalileo_qgis.engine.stack.packed.buffers import Buffers
from snowgalileo_qgis.engine.stack.packed.codec import MOST_WORDS, DamagedBlock, pack, unpack
from snowgalileo_qgis.engine.stack.packed.store import INDEX, PackedStore, blocks_name
from snowgalileo_qgis.engine.stack.packed.writer import packed, packed_writer
from snowgalileo_qgis.engine.stack.write import write_h5
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene

KINDS = st.sampled_from(["missing", "constant", "smooth", "random", "half"])


@pytest.fixture(scope="module")
def h5_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scene")
    write_scene(simulate_scene(SceneSpec(cells_x=2, cells_y=2, seed=5)), folder, "h5")
    return folder / "stack"


@contextmanager
def packed_from(reader: StackReader, path: Path) -> Iterator[Path]:
    with packed_writer(path, "test") as writer:
        for cell in reader.cells():
            writer.add_cell(packed(cell.ref.path.stem, cell))
    yield path


def same(one: Cell, other: Cell) -> bool:
    return all(
        one.values[t].tobytes() == other.values[t].tobytes()
        and one.valid[t].tobytes() == other.valid[t].tobytes()
        and (one.values[t].dtype, one.values[t].shape) == (other.values[t].dtype, other.values[t].shape)
        and (one.valid[t].dtype, one.valid[t].shape) == (other.valid[t].dtype, other.valid[t].shape)
        for t in TENSOR_SHAPES
    )


def planes_of(kind: str, shape: tuple[int, ...], rng: np.random.Generator) -> tuple[Any, Any]:
    if kind == "missing":
        return np.full(shape, MISSING_HALF, np.float16), np.zeros(shape, bool)
    if kind == "constant":
        return np.full(shape, rng.normal(), np.float16), np.ones(shape, bool)
    values = rng.normal(size=shape).astype(np.float16)
    if kind == "smooth":
        return np.round(values), np.broadcast_to(rng.random(shape[-1]) < 0.5, shape).copy()
    if kind == "half":
        valid = rng.random(shape) < 0.5
        return np.where(valid, values, np.float16(MISSING_HALF)), valid
    bits = rng.integers(0, 2**16, shape, dtype=np.uint16)
    return bits.view(np.float16), rng.random(shape) < 0.1


@settings(max_examples=25, deadline=None)
@given(st.lists(KINDS, min_size=6, max_size=6), st.integers(0, 2**32 - 1))
def test_any_cell_comes_back_bit_for_bit(kinds: list[str], seed: int) -> None:
    rng = np.random.default_rng(seed)
    made = {
        t: planes_of(kind, shape, rng) for kind, (t, shape) in zip(kinds, TENSOR_SHAPES.items(), strict=True)
    }
    values, valid = unpack(pack({t: v for t, (v, _) in made.items()}, {t: m for t, (_, m) in made.items()}))
    for tensor, (value, mask) in made.items():
        assert values[tensor].tobytes() == value.tobytes()
        assert valid[tensor].tobytes() == mask.tobytes()
        assert values[tensor].flags.c_contiguous and values[tensor].shape == TENSOR_SHAPES[tensor]


def test_a_store_serves_what_the_files_hold(h5_folder: Path, tmp_path: Path) -> None:
    files = open_stacks([h5_folder])
    with packed_from(files, tmp_path / "a.snowpack") as path:
        store = open_stacks([path])
    assert [ref.path.name for ref in store.refs] == [ref.path.name for ref in files.refs]
    for one, other in zip(files.cells(availability=True), store.cells(availability=True), strict=True):
        assert same(one, other)
        assert (one.ref.crs, one.ref.x0, one.ref.y0) == (other.ref.crs, other.ref.x0, other.ref.y0)
        assert all((one.availability[s] == other.availability[s]).all() for s in one.availability)
    alone = open_stacks([store.refs[2].path])
    assert alone.refs == [store.refs[2]]


def test_memory_is_used_again_once_nothing_refers_to_it() -> None:
    buffers = Buffers(1000)
    first = buffers.take()
    part = first[10:20].view(np.float16).reshape(5, 1)
    address = first.ctypes.data
    del first
    other = buffers.take()
    assert other.ctypes.data != address
    part[:] = 1
    other[:] = 0
    assert (part == 1).all()
    del part
    assert buffers.take().ctypes.data == address


def test_what_is_kept_of_a_cell_stays_as_it_is(h5_folder: Path, tmp_path: Path) -> None:
    with packed_from(open_stacks([h5_folder]), tmp_path / "a.snowpack") as path:
        reader = open_stacks([path])
    kept = [cell.valid[Tensor.SPACE][3:5] for cell in reader.cells(threads=1, ahead=0)]
    for _ in range(20):
        list(reader.cells())
    for rows, cell in zip(kept, open_stacks([h5_folder]).cells(), strict=True):
        assert (rows == cell.valid[Tensor.SPACE][3:5]).all()


def test_genuine_files_shrink_at_least_seven_times(shared: Path, tmp_path: Path) -> None:
    reader = open_stacks([shared / "data" / "h5"])
    with packed_from(reader, tmp_path / "a.snowpack") as path:
        size = sum(file.stat().st_size for file in path.iterdir())
    for one, other in zip(reader.cells(), open_stacks([path]).cells(), strict=True):
        assert same(one, other)
    assert 7 * size <= sum(ref.path.stat().st_size for ref in reader.refs)


def test_written_files_are_the_same_again(h5_folder: Path, tmp_path: Path) -> None:
    files = open_stacks([h5_folder])
    with packed_from(files, tmp_path / "a.snowpack") as path:
        for cell in open_stacks([path]).cells():
            write_h5(tmp_path / cell.ref.path.name, cell)
    for one, other in zip(files.cells(), open_stacks(sorted(tmp_path.glob("*.h5"))).cells(), strict=True):
        assert same(one, other)


def test_a_killed_writer_leaves_what_its_index_names(h5_folder: Path, tmp_path: Path) -> None:
    files = open_stacks([h5_folder])
    with packed_from(files, tmp_path / "a.snowpack") as path:
        index, blocks = path / INDEX, path / blocks_name(0)
    with index.open("ab") as file:  # a line that was being written, and a block without a line
        file.write(b'{"is":"cell","na')
    with blocks.open("ab") as file:
        file.write(b"x" * 1000)
    assert len(open_stacks([path]).refs) == 4
    end = sum(block.size for block in PackedStore.open(path).blocks)
    cell = next(files.cells())
    with packed_writer(path, "test") as writer:
        writer.add_cell(packed("PR_20250415_46.50000_7.50000_SC00", cell))
    assert PackedStore.open(path).cells["PR_20250415_46.50000_7.50000_SC00"].block.start == end
    assert sum(same(cell, other) for other in open_stacks([path]).cells()) == 2


def test_damage_costs_one_cell_and_is_said(h5_folder: Path, tmp_path: Path) -> None:
    with packed_from(open_stacks([h5_folder]), tmp_path / "a.snowpack") as path:
        blocks = bytearray((path / blocks_name(0)).read_bytes())
    blocks[len(blocks) // 2] ^= 1
    (path / blocks_name(0)).write_bytes(blocks)
    reader = open_stacks([path])
    assert len(list(reader.cells())) == 3
    assert [item.code for item in reader.left_out] == ["SG-DATASET-002"]
    with pytest.raises(SnowGalileoError) as caught, packed_writer(path, "test"):
        pass
    assert caught.value.code == "SG-DATASET-002"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"is":"cell","name":"../../etc"}\n', "SG-DATASET-002"),
        (b"[" * 5000 + b"\n", "SG-DATASET-002"),
        (b"\xff\n", "SG-DATASET-002"),
        (
            b'{"is":"label","file_name":"a/b.tif","block":{"file":0,"start":0,"size":1,"crc":1}}\n',
            "SG-DATASET-002",
        ),
        (
            b'{"is":"label","file_name":"b.tif","block":{"file":-1,"start":0,"size":1,"crc":1}}\n',
            "SG-DATASET-002",
        ),
    ],
)
def test_a_strange_index_is_refused(line: bytes, code: str, h5_folder: Path, tmp_path: Path) -> None:
    with (
        packed_from(open_stacks([h5_folder]), tmp_path / "a.snowpack") as path,
        (path / INDEX).open("ab") as file,
    ):
        file.write(line)
    with pytest.raises(SnowGalileoError) as caught:
        open_stacks([path])
    assert caught.value.code == code


@pytest.mark.parametrize("version", [1, 9])
def test_other_versions_are_refused(version: int, tmp_path: Path) -> None:
    (tmp_path / "a.snowpack").mkdir()
    (tmp_path / "a.snowpack" / "snowpack.json").write_text(
        f'{{"format": "snowgalileo packed cells", "version": {version}}}'
    )
    with pytest.raises(SnowGalileoError) as caught:
        open_stacks([tmp_path / "a.snowpack"])
    assert caught.value.code == "SG-DATASET-001" and f"version {version}" in caught.value.text


@pytest.mark.parametrize("numbers", [[5, 5], [7, 3], [MOST_WORDS], range(MOST_WORDS + 1)])
def test_pixels_that_no_cell_has_are_refused(numbers: Sequence[int]) -> None:
    rng = np.random.default_rng(0)
    made = {t: planes_of("missing", shape, rng) for t, shape in TENSOR_SHAPES.items()}
    good = pack({t: v for t, (v, _) in made.items()}, {t: m for t, (_, m) in made.items()})
    odd = imagecodecs.blosc_encode(np.array(numbers, "<u4"), numthreads=1)
    with pytest.raises(DamagedBlock):
        unpack(good[:24] + len(odd).to_bytes(4, "little") + good[28:] + odd)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 300))
def test_hostile_blocks_are_refused(data: bytes, at: int) -> None:
    with pytest.raises(DamagedBlock):
        unpack(data)
    rng = np.random.default_rng(0)
    made = {t: planes_of("missing", shape, rng) for t, shape in TENSOR_SHAPES.items()}
    good = bytearray(pack({t: v for t, (v, _) in made.items()}, {t: m for t, (_, m) in made.items()}))
    good[at % len(good)] ^= 0x55
    try:
        values, _ = unpack(bytes(good))
    except DamagedBlock:
        return
    assert {t: v.shape for t, v in values.items()} == TENSOR_SHAPES

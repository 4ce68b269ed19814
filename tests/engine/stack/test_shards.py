"""An export in several files is one cube."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import TENSOR_SHAPES
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.names import parse_name
from snowgalileo_qgis.engine.stack.shards import whole_name

from .made_cubes import CORNER, DAY, made_pixels, save_cube

STEM = "PR_20250406_51.02588_-116.10359_SC00"


def save_shards(
    folder: Path, pixels: np.ndarray, rows: list[int], cols: list[int], **profile: object
) -> list[Path]:
    """Files that begin at these rows and columns."""
    paths = []
    for top, bottom in zip(rows, [*rows[1:], pixels.shape[1]], strict=True):
        for left, right in zip(cols, [*cols[1:], pixels.shape[2]], strict=True):
            path = folder / f"{STEM}-{top:010d}-{left:010d}.tif"
            moved = CORNER @ Affine.translation(left, top)
            paths.append(save_cube(path, pixels[:, top:bottom, left:right], transform=moved, **profile))
    return paths


def test_the_cells_are_those_of_one_file(tmp_path: Path) -> None:
    pixels = made_pixels(305, 311)
    (tmp_path / "one").mkdir()
    whole = open_stacks([save_cube(tmp_path / "one" / f"{STEM}.tif", pixels)])
    (tmp_path / "parts").mkdir()
    parts = save_shards(tmp_path / "parts", pixels, [0, 128, 256], [0, 256])
    for given_paths in ([tmp_path / "parts"], parts, parts[2:3]):
        joined = open_stacks(given_paths)
        assert f"{STEM}.tif: joined from 6 files" in joined.notes
        assert len(joined.refs) == 9
        for one, other in zip(whole.cells(), joined.cells(), strict=True):
            assert (one.ref.x0, one.ref.y0, one.ref.row, one.ref.col) == (
                other.ref.x0,
                other.ref.y0,
                other.ref.row,
                other.ref.col,
            )
            for tensor in TENSOR_SHAPES:
                np.testing.assert_array_equal(one.values[tensor], other.values[tensor])


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.sets(st.integers(1, 210), max_size=2), st.sets(st.integers(1, 210), max_size=2))
def test_any_division_gives_the_same_pixels(
    tmp_path_factory: pytest.TempPathFactory, rows: set[int], cols: set[int]
) -> None:
    folder = tmp_path_factory.mktemp("shards")
    pixels = made_pixels(211, 211)
    save_shards(folder, pixels, [0, *sorted(rows)], [0, *sorted(cols)])
    reader = open_stacks([folder])
    for cell, (row, col) in zip(reader.cells(), ((5, 5), (5, 105), (105, 5), (105, 105)), strict=True):
        expected = np.moveaxis(pixels[:, row : row + 100, col : col + 100], 0, -1)[..., :3].astype(np.float16)
        np.testing.assert_array_equal(cell.values[next(iter(cell.values))][..., 0, :3], expected)
    shutil.rmtree(folder)


@pytest.mark.parametrize("gone", range(6))
def test_a_missing_part_is_named_and_its_cells_are_counted(tmp_path: Path, gone: int) -> None:
    paths = save_shards(tmp_path, made_pixels(300, 300), [0, 128, 256], [0, 150])
    paths[gone].unlink()
    reader = open_stacks([tmp_path])
    cells = list(reader.cells())
    if gone < 4:
        assert [entry.path.name for entry in reader.left_out] == [paths[gone].name]
    assert 0 < len(cells) < 9
    if gone != 5 and gone != 4:
        assert any("in missing parts of the export are not used" in note for note in reader.notes)


def test_a_damaged_part_leaves_the_others(tmp_path: Path) -> None:
    paths = save_shards(tmp_path, made_pixels(300, 300), [0, 200], [0, 200])
    paths[3].write_bytes(b"<html>")
    reader = open_stacks([tmp_path])
    assert [entry.path.name for entry in reader.left_out] == [paths[3].name]
    assert len(list(reader.cells())) == 8


@pytest.mark.parametrize(
    "change",
    [
        {"transform": CORNER @ Affine.translation(156, 0)},
        {"crs": "EPSG:32612"},
    ],
)
def test_a_part_elsewhere_than_its_name_says_is_left_out(tmp_path: Path, change: dict[str, object]) -> None:
    save_shards(tmp_path, made_pixels(100, 300), [0], [0, 150])
    path = tmp_path / f"{STEM}-{0:010d}-{150:010d}.tif"
    settings_of = {"transform": CORNER @ Affine.translation(150, 0), **change}
    save_cube(path, made_pixels(100, 150), **settings_of)
    reader = open_stacks([tmp_path])
    assert [(entry.path, entry.code) for entry in reader.left_out] == [(path, "SG-STACK-013")]


def test_names(tmp_path: Path) -> None:
    assert whole_name(f"{STEM}-0000000000-0000000256.tif") == f"{STEM}.tif"
    assert whole_name(f"{STEM}-0000000000-0000000256 (1).TIF") == f"{STEM}.TIF"
    assert whole_name(f"{STEM}.tif") == f"{STEM}.tif"
    facts = parse_name("PR_20250406_562863.84_5653083.78-0000000256-0000000000.tif")
    assert facts is not None and facts.day == DAY and facts.projected
    paths = save_shards(tmp_path, made_pixels(100, 200), [0], [0, 100])
    shutil.copy(paths[1], paths[1].with_name(paths[1].name.replace(".tif", " (1).tif")))
    assert len(list(open_stacks([tmp_path]).cells())) == 2


def test_nothing_left(tmp_path: Path) -> None:
    paths = save_shards(tmp_path, made_pixels(100, 100), [0], [0, 50])
    paths[0].unlink()
    with pytest.raises(SnowGalileoError, match=r"SG-STACK-0(15|03)"):
        open_stacks([tmp_path])

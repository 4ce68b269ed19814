"""Stacks and labels are paired by name, and those without a partner are reported."""

from pathlib import Path

import numpy as np
import pytest

from snowgalileo_qgis.engine.model.tokens import Masking
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene
from snowgalileo_qgis.engine.training.cell_labels import CellLabels
from snowgalileo_qgis.engine.training.datasets import LabelledCells, split
from tests.engine.training.samples import write_label, write_stack


def labelled(stacks: Path, labels: Path, **settings: object) -> LabelledCells:
    return LabelledCells(open_stacks([stacks]), CellLabels([labels]), Masking(), **settings)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three stacks, each with a label of its own value."""
    folder = tmp_path_factory.mktemp("three")
    paths = sorted(write_stack(folder / "stacks", number) for number in range(3))
    for number, path in enumerate(paths):
        write_label(folder / "labels" / f"{path.stem}.tif", 0.1 + 0.3 * number)
    return folder


def test_every_stack_gets_its_own_label(three: Path) -> None:
    cells = labelled(three / "stacks", three / "labels")
    assert [round(float(cells[n].label[0, 0]), 2) for n in range(3)] == [0.1, 0.4, 0.7]
    assert [ref.path.stem for ref in cells.refs] == sorted(path.stem for path in (three / "stacks").iterdir())
    assert not cells.left_out


def test_without_memory_cells_are_read_again_and_are_the_same(three: Path) -> None:
    kept, read = (
        labelled(three / "stacks", three / "labels"),
        labelled(three / "stacks", three / "labels", memory_mb=0),
    )
    for number in range(3):
        a, b = kept[number].tokens, read[number].tokens
        assert set(a.pixels) == set(b.pixels)
        assert all(
            np.array_equal(a.pixels[name], b.pixels[name]) and np.array_equal(a.index[name], b.index[name])
            for name in a.pixels
        )


def test_a_missing_file_shifts_no_other_pair(three: Path, tmp_path: Path) -> None:
    """The published loader paired two sorted lists: one missing label gave every later stack its
    neighbour's.
    """
    names = sorted(path.stem for path in (three / "stacks").iterdir())
    write_label(tmp_path / f"{names[0]}.tif", 0.1)
    write_label(tmp_path / f"{names[2]}.tif", 0.7)
    cells = labelled(three / "stacks", tmp_path)
    assert [
        (ref.path.stem, round(float(label[0, 0]), 2))
        for ref, label in zip(cells.refs, cells.labels, strict=True)
    ] == [
        (names[0], 0.1),
        (names[2], 0.7),
    ]
    assert [(item.path.stem, item.code) for item in cells.left_out] == [(names[1], "SG-LABEL-002")]


def test_corrupted_stacks_and_labels_are_reported_and_the_rest_is_used(three: Path, tmp_path: Path) -> None:
    stacks = sorted((three / "stacks").iterdir())
    for path in stacks:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / stacks[0].name).write_bytes(stacks[0].read_bytes()[:5000])
    bad = write_label(tmp_path / "labels" / f"{stacks[1].stem}.tif", 0.5)
    bad.write_bytes(b"II*\0")
    write_label(tmp_path / "labels" / f"{stacks[0].stem}.tif", 0.5)
    write_label(tmp_path / "labels" / f"{stacks[2].stem}.tif", 0.7)
    reader = open_stacks(sorted(tmp_path.glob("*.h5")))
    cells = LabelledCells(reader, CellLabels([tmp_path / "labels"]), Masking())
    assert [ref.path.stem for ref in cells.refs] == [stacks[2].stem]
    assert {item.code for item in cells.left_out} >= {"SG-STACK-003", "SG-LABEL-011"}


def test_no_pair_at_all_is_an_error(three: Path, tmp_path: Path) -> None:
    write_label(tmp_path / "other.tif", 0.5)
    with pytest.raises(SnowGalileoError, match="SG-LABEL-008"):
        labelled(three / "stacks", tmp_path)


def test_twins_with_clouds_are_found_by_name(three: Path, tmp_path: Path) -> None:
    stacks = sorted((three / "stacks").iterdir())
    for number in (0, 2):
        twin = write_stack(tmp_path / "other", number, seed=50 + number)
        assert twin.name != stacks[1].name
        twin.rename(tmp_path / twin.name)
    cells = labelled(three / "stacks", three / "labels", clouds=open_stacks([tmp_path]))
    assert [ref.path.stem for ref in cells.refs] == [stacks[0].stem, stacks[2].stem]
    assert [item.code for item in cells.left_out if item.path == stacks[1]] == ["SG-LABEL-002"]
    for number in range(2):
        sample = cells[number]
        assert sample.clouded is not None
        assert not np.array_equal(sample.clouded.pixels["S2_RGB"], sample.tokens.pixels["S2_RGB"])


def test_one_truth_raster_serves_a_cube_of_many_cells(tmp_path: Path) -> None:
    scene = simulate_scene(SceneSpec(cells_x=2, cells_y=1, seed=5))
    written = write_scene(scene, tmp_path)
    cells = LabelledCells(open_stacks(list(written.stacks)), CellLabels([written.truth.parent]), Masking())
    for number, made in enumerate(scene.cells()):
        np.testing.assert_allclose(cells[number].label, made.fsc, atol=1e-6)


def test_the_split_keeps_files_together_and_repeats(three: Path) -> None:
    cells = labelled(three / "stacks", three / "labels")
    train, held = split(cells, 0.34, 42)
    assert sorted(train + held) == [0, 1, 2]
    assert len(held) == 1
    assert split(cells, 0.34, 42) == (train, held)
    assert split(cells, 0.0, 42) == ([0, 1, 2], [])

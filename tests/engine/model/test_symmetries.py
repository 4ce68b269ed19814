"""Turning tokens is turning the full tensors."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import MEDIUM_BLOCKS, Tensor
from snowgalileo_qgis.engine.model.symmetries import TRANSFORMS, turn, turn_back, turn_tokens
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.stack import Cell
from tests.engine.model.cells import made_cell

SPATIAL = (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.SPACE)


def torch_turn(array: np.ndarray, transform: str) -> np.ndarray:
    """The published transforms on ``(H, W, ...)``, by torch."""
    tensor = torch.from_numpy(array.copy())
    turns = {"rot90": 1, "rot180": 2, "rot270": 3}
    for step in reversed(transform.split("_")):
        if step in turns:
            tensor = torch.rot90(tensor, turns[step], (0, 1))
        elif step != "id":
            tensor = torch.flip(tensor, (1,) if step == "hflip" else (0,))
    return tensor.numpy()


def patchy(seed: int) -> Cell:
    """A cell with gaps that follow the patches."""
    cell, rng = made_cell(seed), np.random.default_rng(seed)
    seen = np.repeat(np.repeat(rng.random((10, 10, 8, 15)) < 0.3, 10, 0), 10, 1)
    cell.valid[Tensor.HIGH][:] = seen
    cell.values[Tensor.HIGH][~seen] = -10000
    cell.valid[Tensor.MEDIUM][:] = rng.random((MEDIUM_BLOCKS, MEDIUM_BLOCKS, 8, 2)) < 0.7
    return cell


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 1000), transform=st.sampled_from(TRANSFORMS))
def test_tokens_turn_as_the_full_tensors_do(seed: int, transform: str) -> None:
    cell = patchy(seed)
    turned = Cell(
        cell.ref,
        {
            tensor: torch_turn(values, transform) if tensor in SPATIAL else values
            for tensor, values in cell.values.items()
        },
        {
            tensor: torch_turn(valid, transform) if tensor in SPATIAL else valid
            for tensor, valid in cell.valid.items()
        },
    )
    expected, found = tokens_of(turned, Masking()), turn_tokens(tokens_of(cell, Masking()), transform)
    assert set(found.index) == set(expected.index)
    for name, index in expected.index.items():
        order = np.argsort(found.index[name])
        np.testing.assert_array_equal(found.index[name][order], index)
        np.testing.assert_array_equal(found.pixels[name][order], expected.pixels[name])


@pytest.mark.parametrize("transform", TRANSFORMS)
def test_labels_turn_as_torch_turns_them(transform: str) -> None:
    label = np.arange(100, dtype=np.float32).reshape(10, 10)
    np.testing.assert_array_equal(turn(label, transform), torch_turn(label, transform))


def test_the_eight_transforms_differ() -> None:
    label = np.arange(100).reshape(10, 10)
    assert len({turn(label, transform).tobytes() for transform in TRANSFORMS}) == 8


@pytest.mark.parametrize("side", [2, 5, 10, 100])
def test_the_eight_transforms_are_a_group_and_can_be_undone(side: int) -> None:
    """The product of any two is one of the eight, each can be undone, and so it is on every grid of the
    model.
    """
    grid = np.arange(side * side * 2).reshape(side, side, 2)
    turned = {turn(grid, transform).tobytes() for transform in TRANSFORMS}
    for first in TRANSFORMS:
        np.testing.assert_array_equal(turn_back(turn(grid, first), first), grid)
        np.testing.assert_array_equal(turn(turn_back(grid, first), first), grid)
        assert {turn(turn(grid, second), first).tobytes() for second in TRANSFORMS} == turned


@pytest.mark.parametrize("transform", TRANSFORMS)
def test_as_many_turns_as_the_transform_needs_bring_the_tokens_back(transform: str) -> None:
    cell = tokens_of(patchy(1), Masking())
    again = cell
    for _ in range(4):
        again = turn_tokens(again, transform)
    for name, index in cell.index.items():
        np.testing.assert_array_equal(again.index[name], index)
        np.testing.assert_array_equal(again.pixels[name], cell.pixels[name])

"""The network against the research implementation's outputs (tolerances: the known answers' own)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from math import prod
from pathlib import Path

import numpy as np
import pytest
import torch

from snowgalileo_qgis.engine.bands import Tensor, groups_of
from snowgalileo_qgis.engine.model.architecture import SnowGalileo
from snowgalileo_qgis.engine.model.batch import pack
from snowgalileo_qgis.engine.model.checkpoints import seeded_model
from snowgalileo_qgis.engine.model.tokens import (
    GRIDS,
    GROUP_COUNT,
    MODEL_TENSORS,
    OFFSETS,
    PATCHED,
    CellTokens,
    Masking,
    tokens_of,
)
from snowgalileo_qgis.engine.stack import open_stacks

DAYS = ("20250406", "20250423", "20250510")
SEEDED = [("nano", 7), ("tiny", 7), ("tiny", 20), ("base", 7)]
CONDITIONS = ("clear", "no_hr")
FROM_CUBE = [
    (size, seed, condition, day)
    for size, seed in SEEDED
    for condition in CONDITIONS
    for day in DAYS
    # the smaller networks see that all cubes are read well; the largest takes 5 s for a cell
    if size != "base" or (condition, day) in (("no_hr", DAYS[1]), ("clear", DAYS[2]))
]


def golden(shared: Path, day: str) -> dict[str, np.ndarray]:
    (path,) = (shared / "golden").glob(f"PR_{day}_*.npz")
    with np.load(path) as arrays:
        return dict(arrays)


def only_file(folder: Path, day: str) -> Path:
    (path,) = folder.glob(f"PR_{day}_*")
    return path


@lru_cache(maxsize=4)
def network(size: str, seed: int, head: str = "spatial_mean") -> SnowGalileo:
    return seeded_model(size, seed, head)


@pytest.fixture(scope="module", autouse=True)
def _networks_go() -> Iterator[None]:
    yield
    network.cache_clear()


def fsc(size: str, seed: int, tokens: CellTokens, *head: str) -> np.ndarray:
    with torch.inference_mode():
        return network(size, seed, *head)(pack([tokens])).numpy().reshape(10, 10)


def stored_tokens(shared: Path) -> CellTokens:
    """Visible tokens of the normalised arrays and their masks (by pixel and group, 0: visible)."""
    arrays = golden(shared, "20250406")
    pixels, index = {}, {}
    for group in (group for tensor in MODEL_TENSORS for group in groups_of(tensor)):
        tensor = group.tensor
        number = groups_of(tensor).index(group)
        values, mask = (patches(arrays[f"in_{tensor.value}_{kind}"], tensor) for kind in "xm")
        tokens = values[..., list(group.channels)].reshape(prod(GRIDS[tensor]), -1)
        seen = np.flatnonzero(mask[..., 0, 0, number] == 0)
        if len(seen):
            pixels[group.name] = tokens[seen]
            index[group.name] = OFFSETS[tensor] + seen * GROUP_COUNT[tensor] + number
    return CellTokens(pixels, index, int(arrays["in_months"][0]))


def patches(array: np.ndarray, tensor: Tensor) -> np.ndarray:
    """``(token grid, rows, columns, channels)``; a token of tensors without patches is one pixel."""
    if tensor not in PATCHED:
        return array[..., None, None, :]
    rows, columns, *days, channels = array.shape
    split = array.reshape(rows // 10, 10, columns // 10, 10, -1, channels)
    return np.moveaxis(split, (1, 3), (3, 4)).reshape(rows // 10, columns // 10, *days, 10, 10, channels)


def read_tokens(path: Path, condition: str = "clear") -> CellTokens:
    (cell,) = open_stacks([path]).cells()
    return tokens_of(cell, Masking.for_condition(condition))


@pytest.mark.parametrize("size", ["nano", "tiny", "base"])
def test_state_dict_has_the_published_names_and_shapes(shared: Path, size: str) -> None:
    published = json.loads((shared / "spec" / f"state_dict_{size}.json").read_text())["parameters"]
    ours = {name: list(tensor.shape) for name, tensor in network(size, 7).state_dict().items()}
    assert ours == {name: entry["shape"] for name, entry in published.items()}


@pytest.mark.parametrize(("size", "seed"), SEEDED)
def test_stored_inputs(shared: Path, size: str, seed: int) -> None:
    expected = golden(shared, "20250406")[f"fsc_{size}_seed{seed}"]
    np.testing.assert_allclose(fsc(size, seed, stored_tokens(shared)), expected, rtol=0, atol=1e-5)


def test_attention_probe(shared: Path) -> None:
    expected = golden(shared, "20250406")["fsc_tiny_seed7_attention_probe"]
    np.testing.assert_allclose(
        fsc("tiny", 7, stored_tokens(shared), "attention_probe"), expected, rtol=0, atol=1e-5
    )


@pytest.mark.parametrize(("size", "seed", "condition", "day"), FROM_CUBE)
def test_from_cube(shared: Path, day: str, size: str, seed: int, condition: str) -> None:
    arrays = golden(shared, day)
    key = f"fsc_{size}_seed{seed}" + ("_no_hr" if condition == "no_hr" else "")
    if key not in arrays:
        pytest.skip(f"no known answer {key} for {day}")
    tokens = read_tokens(only_file(shared / "data" / "gee_cubes", day), condition)
    np.testing.assert_allclose(fsc(size, seed, tokens), arrays[key], rtol=0, atol=2e-5)


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("day", DAYS[:2])
def test_from_h5(shared: Path, day: str, condition: str) -> None:
    key = "fsc_tiny_seed7" + ("_no_hr" if condition == "no_hr" else "")
    tokens = read_tokens(only_file(shared / "data" / "h5", day), condition)
    np.testing.assert_allclose(fsc("tiny", 7, tokens), golden(shared, day)[key], rtol=0, atol=2e-5)


def test_inputs_from_the_cube_are_the_stored_ones(shared: Path) -> None:
    """Normalised pixels and masks, value by value, not only their effect on the map."""
    read = read_tokens(only_file(shared / "data" / "gee_cubes", "20250406"))
    stored = stored_tokens(shared)
    assert read.month == stored.month == date(2025, 4, 6).month - 1
    assert read.index.keys() == stored.index.keys()
    for group, index in stored.index.items():
        np.testing.assert_array_equal(read.index[group], index)
        np.testing.assert_allclose(
            read.pixels[group], stored.pixels[group], rtol=1e-3, atol=1e-3, err_msg=group
        )


@pytest.mark.parametrize("size", ["nano", "tiny"])
@pytest.mark.parametrize(("precision", "largest"), [("bf16", 2e-3), ("bf16_all", 1.5e-2)])
def test_bfloat16_is_close(shared: Path, size: str, precision: str, largest: float) -> None:
    tokens = stored_tokens(shared)
    with torch.inference_mode():
        half = seeded_model(size, 7).use_precision(precision)(pack([tokens])).numpy().reshape(10, 10)
    difference = np.abs(half - fsc(size, 7, tokens)).max()
    assert 0 < difference < largest

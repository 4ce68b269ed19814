"""The eight symmetries of the square (rotations and reflections), applied to the tokens of a cell.

Equal to ``torch.rot90`` and flips of the full tensors (tested). Aspect and radar look direction are not
rotated, as in the training of the published weights.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from ..bands import PATCH_PIXELS, Tensor, groups_of
from .tokens import GRIDS as TOKEN_GRIDS
from .tokens import GROUP_COUNT, MODEL_TENSORS, OFFSETS, PATCHED, TOKEN_COUNT, TOTAL_TOKENS, CellTokens

TRANSFORMS = ("id", "rot90", "rot180", "rot270", "hflip", "vflip", "hflip_rot90", "vflip_rot90")
"""``rot``: counter-clockwise; ``hflip`` swaps left and right; ``hflip_rot90`` rotates first, then mirrors."""

_TURNS = {"rot90": 1, "rot180": 2, "rot270": 3}
_SPATIAL = (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.SPACE)
_PATCHED_GROUPS = {group.name for tensor in PATCHED for group in groups_of(tensor)}


def turn(array: npt.NDArray[Any], transform: str, axes: tuple[int, int] = (0, 1)) -> npt.NDArray[Any]:
    """Apply a transform to an array whose ``axes`` are rows and columns; returns a view."""
    if transform == "id":
        return array
    for step in reversed(transform.split("_")):
        array = (
            np.flip(array, axes[step == "hflip"])
            if step in ("hflip", "vflip")
            else np.rot90(array, _TURNS[step], axes)
        )
    return array


def turn_back(array: npt.NDArray[Any], transform: str, axes: tuple[int, int] = (0, 1)) -> npt.NDArray[Any]:
    """Undo ``turn``; returns a view."""
    for step in transform.split("_") if transform != "id" else ():
        array = (
            np.flip(array, axes[step == "hflip"])
            if step in ("hflip", "vflip")
            else np.rot90(array, -_TURNS[step], axes)
        )
    return array


def turn_tokens(cell: CellTokens, transform: str) -> CellTokens:
    """Tokens of the transformed cell."""
    if transform == "id":
        return cell
    moved = _moved(transform)
    pixels = dict(cell.pixels)
    for name, values in cell.pixels.items():
        if name in _PATCHED_GROUPS:
            patches = values.reshape(len(values), PATCH_PIXELS, PATCH_PIXELS, -1)
            pixels[name] = turn(patches, transform, (1, 2)).reshape(len(values), -1)
    return CellTokens(pixels, {name: moved[index] for name, index in cell.index.items()}, cell.month)


@cache
def _moved(transform: str) -> npt.NDArray[np.int64]:
    """New number of each of the 6257 tokens."""
    moved = np.arange(TOTAL_TOKENS)
    for tensor in MODEL_TENSORS:
        if tensor in _SPATIAL:
            places = (np.arange(TOKEN_COUNT[tensor]) + OFFSETS[tensor]).reshape(
                *TOKEN_GRIDS[tensor], GROUP_COUNT[tensor]
            )
            moved[turn(places, transform)] = places
    return moved

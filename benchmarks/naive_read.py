"""Straightforward reading of stacks, step by step as the data contract describes it: baseline of
``bench_read.py`` and reference for the reader's tests.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import h5py
import numpy as np
import numpy.typing as npt
import rasterio

from snowgalileo_qgis.engine.bands import TENSOR_SHAPES
from snowgalileo_qgis.engine.model.normalisation import shift_and_scale

Array = npt.NDArray[Any]

CLASSES = [10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100]
HIGH_LIMITS = [-50, -50, 0] + 6 * [-1] + 6 * [1e-7]
LOW_LIMITS = 7 * [-100] + 2 * [-0.01] + 2 * [-1]
TIME_LIMITS = 4 * [-0.01] + 2 * [184] + [-1] + 2 * [-53]
SPACE_LIMITS = [1e-7, 0, 0] + 11 * [0]


def read_cube(path: Path) -> Array:
    """A whole cube ``(308, H, W)`` in float64 through rioxarray, as the research loader reads it."""
    import rioxarray

    with rasterio.Env(), rioxarray.open_rasterio(path) as cube:
        return np.asarray(cube.values, dtype=np.float64)


def tensors(cube: Array) -> dict[str, Array]:
    """Tensors and masks of a cube that is one cell: float16 and bool, named as in the HDF5 files, without
    the location.
    """
    _, height, width = cube.shape
    dynamic = cube[:304].reshape(8, 38, height, width).transpose(2, 3, 0, 1)
    high, medium, low, time = dynamic[..., :15], dynamic[..., 15:17], dynamic[..., 17:26], dynamic[..., 26:35]
    if not np.isfinite(cube).all():
        raise ValueError("not finite")
    time = np.nanmean(time, axis=(0, 1))
    low = np.concatenate(
        [low, _index(low[..., 3], low[..., 5])[..., None], _index(low[..., 1], low[..., 0])[..., None]],
        axis=-1,
    )
    cover = np.stack([cube[307] == code for code in CLASSES], axis=-1).astype(np.float64)
    cover[~cover.any(axis=-1)] = -9999
    space = np.concatenate([cube[304:307].transpose(1, 2, 0), cover], axis=-1)
    top, left = (height - 100) // 2, (width - 100) // 2
    high, medium, low, space = (
        part[top : top + 100, left : left + 100] for part in (high, medium, low, space)
    )
    result = {}
    for name, values, limits, count in (
        ("s_t_h", high, HIGH_LIMITS, 100),
        ("s_t_m", medium, [-1, -1], 5),
        ("s_t_l", low, LOW_LIMITS, 2),
        ("sp", space, SPACE_LIMITS, 100),
        ("t", time, TIME_LIMITS, 0),
    ):
        valid = (values != -9999) & (values >= np.array(limits))
        if 0 < count < 100:
            side = 100 // count
            values = values.reshape(count, side, count, side, 8, -1).mean(axis=(1, 3))  # noqa: PLW2901
            valid = valid.reshape(count, side, count, side, 8, -1).min(axis=(1, 3))
        result[f"{name}_x"], result[f"valid_data_mask_{name}"] = values.astype(np.float16), valid
    return result


def read_h5(path: Path, normalise: bool = True) -> dict[str, Array]:
    """A published file: every dataset to float32, whole tensors normalised and masked."""
    result = {}
    with h5py.File(path) as file:
        for tensor in TENSOR_SHAPES:
            values = file[f"{tensor.value}_x"][()].astype(np.float32)
            valid = file[f"valid_data_mask_{tensor.value}"][()].astype(np.float32)
            if normalise:
                shift, scale = shift_and_scale(tensor)
                values = (values - shift) / scale
                values = np.where(valid == 0, -9999, values).astype(np.float16).astype(np.float32)
            result[tensor.value], result[f"mask_{tensor.value}"] = values, valid
    return result


def _index(a: Array, b: Array) -> Array:
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = (a - b) / (a + b)
    missing = (
        (a == -9999)
        | (b == -9999)
        | (a == -28672)
        | (b == -28672)
        | (a + b <= 0)
        | (ratio < -1)
        | (ratio > 1)
    )
    return np.where(missing, -9999, ratio)

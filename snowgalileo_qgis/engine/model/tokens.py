"""From a cell to its visible tokens.

A cell has 6257 possible tokens; the model sees those whose channel group is valid. Only these are gathered,
normalised and embedded.

Numbering of the tokens (``b h w t c_g``, tensors one after the other):

====== =================== ======
tensor grid                tokens
====== =================== ======
s_t_h  10 x 10 x 8 x 7     5600
s_t_m  5 x 5 x 8 x 1       200
s_t_l  2 x 2 x 8 x 7       224
sp     10 x 10 x 2         200
t      8 x 4               32
st     1                   1
====== =================== ======
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

from ..bands import (
    DAYS,
    FSC_PIXELS,
    GROUPS,
    LOW_BLOCKS,
    MEDIUM_BLOCKS,
    MISSING_HALF,
    PATCH_PIXELS,
    ChannelGroup,
    Sensor,
    Tensor,
    groups_of,
)
from ..protocol import SnowGalileoError
from ..stack.cell import Bool, Cell, Half
from .normalisation import VISIBLE_LIMIT, normalise

Where = tuple[npt.NDArray[np.int64], ...]
"""Positions in a token grid, one array per axis, as returned by ``numpy.nonzero``."""

MODEL_TENSORS = (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.SPACE, Tensor.TIME, Tensor.STATIC)
PATCHED = (Tensor.HIGH, Tensor.SPACE)
"""Tensors whose tokens are 10 x 10 pixel patches; a token of the others is one value per channel."""

DATED_TENSORS = (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.TIME)
"""Tensors whose tokens each belong to one day."""

GRIDS: dict[Tensor, tuple[int, ...]] = {
    Tensor.HIGH: (FSC_PIXELS, FSC_PIXELS, DAYS),
    Tensor.MEDIUM: (MEDIUM_BLOCKS, MEDIUM_BLOCKS, DAYS),
    Tensor.LOW: (LOW_BLOCKS, LOW_BLOCKS, DAYS),
    Tensor.SPACE: (FSC_PIXELS, FSC_PIXELS),
    Tensor.TIME: (DAYS,),
    Tensor.STATIC: (),
}
"""Token grid of each tensor without its channel groups: ``(h, w, t)``, ``(h, w)``, ``(t,)`` or ``()``."""

GROUP_COUNT: dict[Tensor, int] = {tensor: len(groups_of(tensor)) for tensor in MODEL_TENSORS}
TOKEN_COUNT: dict[Tensor, int] = {
    tensor: prod(GRIDS[tensor]) * GROUP_COUNT[tensor] for tensor in MODEL_TENSORS
}
OFFSETS: dict[Tensor, int] = {
    tensor: sum(TOKEN_COUNT[t] for t in MODEL_TENSORS[:i]) for i, tensor in enumerate(MODEL_TENSORS)
}
TOTAL_TOKENS = sum(TOKEN_COUNT.values())
FIRST_STATIC_TOKEN, FIRST_TIME_TOKEN = OFFSETS[Tensor.SPACE], OFFSETS[Tensor.TIME]


def group_features(group: ChannelGroup) -> int:
    """Values per token of a group: channels times pixels."""
    return len(group.channels) * (PATCH_PIXELS**2 if group.tensor in PATCHED else 1)


@dataclass(frozen=True)
class CellTokens:
    """Visible tokens of one cell.

    ``pixels[group]``: float16 ``(n, features)``, normalised, features ordered (row, column, channel) within
    the patch. ``index[group]``: int64 ``(n,)``, number of each token among the 6257. ``month``: 0..11, month
    of the prediction day.
    """

    pixels: dict[str, Half]
    index: dict[str, npt.NDArray[np.int64]]
    month: int

    @property
    def count(self) -> int:
        """Number of visible tokens."""
        return sum(len(index) for index in self.index.values())


@dataclass(frozen=True)
class Masking:
    """What is deliberately hidden from the model, in addition to what is missing.

    ``prediction_day_era5``: ERA5-Land of the prediction day, as in all published conditions.
    ``prediction_day_optical``: Sentinel-2 and Landsat of the prediction day (the ``no_hr`` conditions).
    ``prediction_day_landsat``: Landsat of the prediction day, for comparison with labels derived from it.
    ``sensors``: sensors hidden on all days, never terrain and land cover. ``days``: days 0..7 on which all
    sensors are hidden.
    """

    prediction_day_era5: bool = True
    prediction_day_optical: bool = False
    prediction_day_landsat: bool = False
    sensors: frozenset[Sensor] = frozenset()
    days: frozenset[int] = frozenset()

    @classmethod
    def for_condition(cls, condition: str, hide_landsat: bool = False) -> Masking:
        """Masking of a published condition: ``clear``, ``clouds``, ``no_hr``, ``clouds_no_hr``."""
        return cls(
            prediction_day_optical=condition in ("no_hr", "clouds_no_hr"), prediction_day_landsat=hide_landsat
        )

    def hides_today(self, sensor: Sensor) -> bool:
        """Whether a sensor's tokens of the prediction day are hidden."""
        return any(self.hidden(group) for group in GROUPS if group.sensor is sensor)

    def hidden(self, group: ChannelGroup, day: int = DAYS - 1) -> bool:
        """Whether a group's tokens of a day, 0..7, are hidden; by default the prediction day."""
        if group.sensor in self.sensors or day in self.days:
            return True
        if day < DAYS - 1:
            return False
        if group.sensor is Sensor.ERA5:
            return self.prediction_day_era5
        if group.sensor is Sensor.LANDSAT and self.prediction_day_landsat:
            return True
        return self.prediction_day_optical and group.sensor in (Sensor.S2, Sensor.LANDSAT)


def tokens_of(cell: Cell, masking: Masking, *, strict: bool = False) -> CellTokens:
    """Visible, normalised tokens of a cell.

    A token is visible if the mask channels of its group are valid at the patch's *top-left pixel*, as in
    training; invalid pixels elsewhere in a visible patch enter as -10000. ``strict``: it is visible if all
    its channels are valid in the whole patch. Raises ``SG-STACK-016`` for a valid value beyond +-20 after
    normalisation.
    """

    def visible(group: ChannelGroup) -> Bool:
        valid = _patches(cell.valid[group.tensor], group.tensor)
        if strict:
            mask: Bool = np.asarray(valid[..., list(group.channels)].all(axis=(-3, -2, -1)))
        else:
            mask = np.asarray(valid[..., 0, 0, :][..., list(group.mask_channels)].all(axis=-1))
        if group.tensor in DATED_TENSORS:
            mask[..., [day for day in range(DAYS) if masking.hidden(group, day)]] = False
        return mask

    def pixels(group: ChannelGroup, where: Where) -> Half:
        channels = list(group.channels)
        values = _patches(cell.values[group.tensor], group.tensor)[where][..., channels]
        valid = _patches(cell.valid[group.tensor], group.tensor)[where][..., channels]
        return normalise(values, valid, group.tensor, group.channels)

    return _gather(visible, pixels, cell.ref.day.month - 1, cell.ref.path.name)


def _patches(array: npt.NDArray[Any], tensor: Tensor) -> npt.NDArray[Any]:
    """View of ``(H, W[, T], C)`` as ``(h, w[, t], rows, columns, C)``; rows = columns = 1 for tensors without
    patches.
    """
    if tensor not in PATCHED:
        return array[..., None, None, :]
    rest = array.shape[2:]
    split = array.reshape(FSC_PIXELS, PATCH_PIXELS, FSC_PIXELS, PATCH_PIXELS, *rest)
    return split.transpose(0, 2, *range(4, 3 + len(rest)), 1, 3, 3 + len(rest))


def _gather(
    visible: Callable[[ChannelGroup], Bool],
    pixels: Callable[[ChannelGroup, Where], Half],
    month: int,
    name: str,
) -> CellTokens:
    """Gather the visible tokens group by group and check their range."""
    gathered: dict[str, Half] = {}
    indices: dict[str, npt.NDArray[np.int64]] = {}
    for group in GROUPS:
        where = np.nonzero(np.atleast_1d(visible(group)))
        found = (
            pixels(group, where if GRIDS[group.tensor] else ()).reshape(len(where[0]), -1)
            if len(where[0])
            else None
        )
        if found is None:
            continue
        _check_range(found, group, name)
        number = groups_of(group.tensor).index(group)
        flat = (
            np.ravel_multi_index(where, GRIDS[group.tensor]) if GRIDS[group.tensor] else np.zeros(1, np.int64)
        )
        gathered[group.name] = found
        indices[group.name] = OFFSETS[group.tensor] + flat * GROUP_COUNT[group.tensor] + number
    return CellTokens(gathered, indices, month)


def _check_range(pixels: Half, group: ChannelGroup, name: str) -> None:
    beyond = (np.abs(pixels) > np.float16(VISIBLE_LIMIT)) & (pixels != np.float16(MISSING_HALF))
    if beyond.any() or np.isnan(pixels).any():
        worst = float(pixels[beyond][0]) if beyond.any() else float("nan")
        raise SnowGalileoError(
            "SG-STACK-016",
            f"{name}: {group.sensor.label} ({group.name}) has the value {worst:g} after normalisation, "
            "where about 0 to 1 is expected.",
            "Check that the stack holds the units of the SnowGalileo cubes, for example Sentinel-2 as "
            "reflectance x 10000.",
        )

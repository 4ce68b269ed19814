"""Which of the four published conditions a cell has on its prediction day, and which weights to use for it.

The published weights were trained for one condition each; weights of another one cost up to 0.09 in RMSE.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import numpy as np

from ..bands import Sensor
from ..model.tokens import Masking
from ..stack.cell import Cell

T = TypeVar("T")

ANY = ""
"""Condition of weights whose file name has none: used for every condition without its own weights."""

FALLBACKS: dict[str, tuple[str, ...]] = {
    "clear": ("clouds", "no_hr", "clouds_no_hr"),
    "clouds": ("clear", "clouds_no_hr", "no_hr"),
    "no_hr": ("clouds_no_hr", "clouds", "clear"),
    "clouds_no_hr": ("no_hr", "clouds", "clear"),
}
"""Fallback weights by condition: first those with the same masking, then those trained with clouds."""

PUBLISHED_RMSE: dict[str, dict[str, float]] = {
    "clear": {"Rockies": 0.099, "Switzerland": 0.124},
    "clouds": {"Rockies": 0.144, "Switzerland": 0.209},
    "no_hr": {"Rockies": 0.185, "Switzerland": 0.262},
    "clouds_no_hr": {"Rockies": 0.200, "Switzerland": 0.299},
}
"""RMSE of the published pre-trained weights in their own condition, FSC units, mean of three seeds."""


class Limits(NamedTuple):
    """Thresholds between the conditions, shares 0..1.

    ``min_optical``: share of the cell that Sentinel-2 or Landsat must show. One half: below it, hiding the
    image costs its pixels less (RMSE 0.10 -> 0.19) than treating the rest as seen costs the others.
    ``max_cloud``: more flagged cloud than this is ``clouds``. Low, because weights for clouds lose only 0.02
    under a clear sky and weights for a clear sky were trained without clouds; not 0, because flags mistake
    snow for cloud.
    """

    min_optical: float = 0.5
    max_cloud: float = 0.2


@dataclass(frozen=True)
class Sky:
    """Condition of a cell on its prediction day.

    ``is_known``: from a cloud flag; otherwise the sky is taken as clear.
    """

    condition: str
    is_known: bool


def sky_of(cell: Cell, masking: Masking, limits: Limits) -> Sky:
    """Condition of a cell read with its availability, from what ``masking`` leaves visible.

    The cloud share is that of the cloudiest image (QA60, QA_PIXEL) that shows enough of the cell; without
    one, or without flags, that of MODIS (state_1km). HDF5 files have no flags.
    """
    images = [
        s
        for s in (Sensor.S2, Sensor.LANDSAT)
        if not masking.hides_today(s) and cell.availability[s][-1] >= limits.min_optical
    ]
    cloud = [share for sensor in images if (share := _cloud_today(cell, sensor)) is not None]
    if (
        not cloud
        and not masking.hides_today(Sensor.MODIS)
        and (share := _cloud_today(cell, Sensor.MODIS)) is not None
    ):
        cloud = [share]
    is_cloudy = bool(cloud) and max(cloud) > limits.max_cloud
    if images:
        return Sky("clouds" if is_cloudy else "clear", bool(cloud))
    return Sky("clouds_no_hr" if is_cloudy else "no_hr", bool(cloud))


def _cloud_today(cell: Cell, sensor: Sensor) -> float | None:
    """Flagged share on the prediction day, ``None`` without a flag."""
    if sensor not in cell.cloud_cover or np.isnan(cell.cloud_cover[sensor][-1]):
        return None
    return float(cell.cloud_cover[sensor][-1])


def weights_for(condition: str, groups: Mapping[str, T]) -> str:
    """Key of the group of weights for a condition: its own, else those of any condition, else the first
    fallback given.
    """
    return next(name for name in (condition, ANY, *FALLBACKS[condition]) if name in groups)


def published_errors(conditions: Iterable[str]) -> str:
    """Published RMSE of the conditions, as it goes into the metadata."""
    return "; ".join(
        f"{condition}: "
        + ", ".join(f"{region} {rmse:.3f}" for region, rmse in PUBLISHED_RMSE[condition].items())
        for condition in conditions
    )

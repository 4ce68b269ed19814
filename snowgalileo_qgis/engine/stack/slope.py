"""Slope and aspect by Earth Engine's four-neighbour rule."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]


def four_neighbour_slope(height: Doubles, dx: Doubles | float, dy: float) -> tuple[Doubles, Doubles]:
    """Slope 0..90 and aspect 0..360 [degrees], each ``(rows, cols)``.

    ``height``: ``(rows + 2, cols + 2)`` [m], with a border of one pixel. ``dx``, ``dy``: distance of
    neighbouring pixel centres [m], ``dx`` also by row as ``(rows, 1)``. Aspect is clockwise from the top of
    the grid, 0 where flat; NaN next to missing pixels.
    """
    east = (height[1:-1, 2:] - height[1:-1, :-2]) / (2 * dx)
    south = (height[2:, 1:-1] - height[:-2, 1:-1]) / (2 * dy)
    slope = np.degrees(np.arctan(np.hypot(east, south)))
    aspect = (450 - np.degrees(np.arctan2(south, -east))) % 360
    slope[np.isnan(height[1:-1, 1:-1])] = np.nan
    return slope, np.where(np.isnan(slope), np.nan, np.where((east == 0) & (south == 0), 0, aspect))

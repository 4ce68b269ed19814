"""Passes of the satellites over the scene, and the part of it that each image covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..bands import DAYS, Sensor
from .noise import Floats
from .spec import SceneSpec

_TRACK = np.radians(12.0)

HOURS = {Sensor.S2: 10.5, Sensor.LANDSAT: 10.2, Sensor.S3: 10.0, Sensor.MODIS: 10.5, Sensor.VIIRS: 13.5}
"""Local solar hour of the optical sensors' passes."""


@dataclass(frozen=True)
class Edge:
    """Edge of an image, a line: it covers the points with ``east * x + north * y < reach``."""

    east: float
    north: float
    reach: float


@dataclass(frozen=True)
class Pass:
    """One image of one sensor on day ``t``.

    ``edge``: ``None`` if the image covers the whole scene. ``empty``: holds only zeros (Sentinel-3).
    ``ascending``, ``angle`` [degree, at the upper-left corner]: Sentinel-1.
    """

    t: int
    edge: Edge | None = None
    empty: bool = False
    ascending: bool = False
    angle: float = 0.0

    def covers(self, x: Floats, y: Floats) -> npt.NDArray[np.bool_]:
        """Whether points lie within the image."""
        if self.edge is None:
            return np.ones(x.shape, dtype=bool)
        return np.asarray(self.edge.east * x + self.edge.north * y < self.edge.reach)


Schedule = dict[Sensor, dict[int, Pass]]
"""Passes by sensor and day; a day without a pass is a missing acquisition."""


def draw_schedule(rng: np.random.Generator, spec: SceneSpec) -> Schedule:
    """Draw the passes of the 8 days: up to 4 of Sentinel-2, 1 to 3 of Landsat and of Sentinel-1, about 5 of
    Sentinel-3, and almost daily ones of MODIS and VIIRS.
    """

    def edge(chance: float) -> Edge | None:
        where, side = rng.uniform(0.2, 0.8), rng.choice((-1.0, 1.0))
        east, north = side * np.cos(_TRACK), -side * np.sin(_TRACK)
        reach = east * where * spec.width - north * 0.5 * spec.height
        return Edge(float(east), float(north), float(reach)) if rng.random() < chance else None

    def kept(days: Sequence[int], loss: float) -> list[int]:
        left = [t for t in days if rng.random() >= loss]
        return left or [int(rng.choice(np.array(days)))]

    def orbit(period: int, *offsets: int) -> list[int]:
        phase = int(rng.integers(period))
        return [t for t in range(DAYS) if (t + phase) % period in offsets]

    s2 = kept(orbit(5, 0, 2), 0.1)
    landsat = kept(orbit(8, 0, 1), 0.15)
    s1 = sorted({*orbit(6, 0), *(orbit(6, 0) if rng.random() < 0.4 else ())})
    daily = range(DAYS)
    schedule: Schedule = {
        Sensor.S2: {t: Pass(t, edge(0.2)) for t in s2},
        Sensor.LANDSAT: {t: Pass(t, edge(0.25)) for t in landsat},
        Sensor.S1: {
            t: Pass(t, edge(0.2), ascending=bool(rng.random() < 0.5), angle=float(rng.uniform(31.0, 45.0)))
            for t in s1
        },
        Sensor.S3: {t: Pass(t, edge(0.1), empty=bool(rng.random() < 0.06)) for t in kept(daily, 0.4)},
        Sensor.MODIS: {t: Pass(t, edge(0.1)) for t in kept(daily, 0.05)},
        Sensor.VIIRS: {t: Pass(t, edge(0.05)) for t in kept(daily, 0.05)},
    }
    return schedule

"""Which scenes of an archive a region needs on the 8 days up to a prediction day.

Nothing is read but their metadata.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt
import shapely
from shapely import Geometry
from shapely.affinity import translate

from ..bands import DAYS, Sensor
from ..grid import CELL_M, RegionGrid
from ..nearest import transformer
from ..protocol import LeftOut, SnowGalileoError
from ..scene import Scene
from ..stack.cell import Bool
from .archive.readers import LOOKED_FOR, READERS
from .archive.scan import entries

DATED = tuple(sensor for sensor in Sensor if sensor not in (Sensor.DEM, Sensor.WORLDCOVER))
"""Sensors with one or more scenes a day."""

Polygons = npt.NDArray[np.object_]


Key = tuple[Sensor, str, date | None]


def key_of(scene: Scene) -> Key:
    """What tells a scene from all others of a region: sensor, name, day."""
    return scene.sensor, scene.name, scene.day


@dataclass(frozen=True)
class Plan:
    """Scenes that cross a region.

    ``cells``: outlines of the region's cells. ``scenes``: by sensor, day and order of use. ``reach``: number
    of cells that a scene's footprint touches, by ``key_of``. ``left_out``: products that cannot be used, and
    why.
    """

    grid: RegionGrid
    day: date
    cells: CellOutlines
    scenes: tuple[Scene, ...]
    reach: Mapping[Key, int]
    left_out: tuple[LeftOut, ...]

    @property
    def dates(self) -> tuple[date, ...]:
        """The 8 days, oldest first."""
        return window(self.day)

    def of(self, sensor: Sensor, day: date | None) -> list[Scene]:
        """Scenes of a sensor on a day (``None``: those without a day), in their order of use."""
        return [scene for scene in self.scenes if scene.sensor is sensor and scene.day == day]

    @property
    def missing(self) -> list[Sensor]:
        """Sensors without any scene."""
        found = {scene.sensor for scene in self.scenes}
        return [sensor for sensor in Sensor if sensor not in found]

    def covered(self, scenes: Sequence[Scene]) -> float:
        """Share 0..1 of the cells whose centre lies in a footprint of the scenes."""
        inside = np.zeros(len(self.cells.polygons), dtype=np.bool_)
        for scene in scenes:
            inside |= self.cells.centred_in(scene.footprint)
        return float(inside.mean())


class CellOutlines:
    """Cells of a region in longitude and latitude; longitudes run on across 180 degrees.

    ``polygons``: one for each wanted cell, in the order of ``RegionGrid.corners``.
    """

    def __init__(self, grid: RegionGrid) -> None:
        corners = np.array([(x, y) for _, _, x, y in grid.corners()], dtype=np.float64)
        steps = np.array([(0, 0), (CELL_M, 0), (CELL_M, -CELL_M), (0, -CELL_M)])
        points = corners[:, None, :] + steps
        longitude, latitude = transformer(grid.crs, "EPSG:4326").transform(points[..., 0], points[..., 1])
        longitude = longitude - 360 * np.round((longitude - longitude[0, 0]) / 360)
        self.polygons: Polygons = shapely.polygons(np.stack([longitude, latitude], axis=-1))
        self._centres: Polygons = shapely.centroid(self.polygons)
        self._frame = shapely.box(*shapely.total_bounds(self.polygons))

    def touched_by(self, footprint: Geometry) -> Bool:
        """Which cells a footprint intersects, ``(N,)``."""
        return self._compare(footprint, self.polygons)

    def centred_in(self, footprint: Geometry) -> Bool:
        """Which cells have their centre in a footprint, ``(N,)``."""
        return self._compare(footprint, self._centres)

    def _compare(self, footprint: Geometry, shapes: Polygons) -> Bool:
        hit = np.zeros(len(shapes), dtype=np.bool_)
        for turn in (-360, 0, 360):
            turned = translate(footprint, turn) if turn else footprint
            if shapely.intersects(turned, self._frame):
                shapely.prepare(turned)
                hit |= shapely.intersects(turned, shapes)
        return hit


def window(day: date) -> tuple[date, ...]:
    """The 8 days up to a prediction day, oldest first."""
    return tuple(day - timedelta(days=DAYS - 1 - i) for i in range(DAYS))


def make_plan(
    archive: Iterable[Path],
    grid: RegionGrid,
    day: date,
    check: Callable[[], None] = lambda: None,
    report: Callable[[int, int], None] = lambda _done, _total: None,
) -> Plan:
    """Look through an archive; ``check`` is called often and may raise to stop, ``report`` hears how many of
    the sensors are done.

    Raises ``SG-BUILD-001``, which lists what was looked for, when no sensor has a scene of the 8 days over
    the region, and ``SG-STACK-010`` when a folder does not exist.
    """
    folders = list(archive)
    for folder in folders:
        if not folder.exists():
            raise SnowGalileoError(
                "SG-STACK-010", f"{folder} does not exist.", "Choose the folder of the downloaded products."
            )
    left_out: list[LeftOut] = []
    found = entries(folders, left_out.append, check)
    days = {None, *window(day)}
    cells = CellOutlines(grid)
    scenes: dict[Key, Scene] = {}
    reach: dict[Key, int] = {}
    seen: set[date] = set()
    for done, reader in enumerate(READERS):
        report(done, len(READERS))
        listed = reader.scenes(found, left_out.append)
        seen |= {scene.day for scene in listed if scene.day}
        of_days = sorted((scene for scene in listed if scene.day in days), key=_order)
        known = len(scenes)
        for scene in of_days:
            touched = int(cells.touched_by(scene.footprint).sum())
            if touched:
                named = _told_apart(scene, scenes)
                scenes[key_of(named)], reach[key_of(named)] = named, touched
        if of_days and len(scenes) == known:
            left_out.append(_elsewhere(reader.sensor, of_days))
    if not any(scene.day for scene in scenes.values()):
        raise _nothing(folders, day, seen, left_out)
    return Plan(grid, day, cells, tuple(scenes.values()), reach, tuple(left_out))


def _told_apart(scene: Scene, known: Mapping[Key, Scene]) -> Scene:
    """The scene, under a name of its own where another part of the same product has its name."""
    if key_of(scene) not in known:
        return scene
    digest = sha256(str(scene.path).encode()).hexdigest()
    return replace(scene, name=f"{scene.name}_{digest[:8]}")


def _order(scene: Scene) -> tuple[date, tuple[object, ...], str]:
    return scene.day or date.min, scene.order, scene.name


def _elsewhere(sensor: Sensor, scenes: Sequence[Scene]) -> LeftOut:
    """What to say of a sensor whose scenes of the days all show other places, such as the tile beside the
    right one.
    """
    west, south, east, north = scenes[0].footprint.bounds
    many = f"and {len(scenes) - 1} more of {sensor.label} do" if len(scenes) > 1 else "does"
    place = f"longitude {west:.2f} to {east:.2f}, latitude {south:.2f} to {north:.2f}"
    return LeftOut(
        scenes[0].path, "SG-SOURCE-005", f"{scenes[0].name} {many} not show the area; it covers {place}."
    )


def _nothing(
    folders: Sequence[Path], day: date, seen: set[date], left_out: Sequence[LeftOut]
) -> SnowGalileoError:
    first, *_, last = window(day)
    places = ", ".join(str(folder) for folder in folders[:3]) + (
        f" and {len(folders) - 3} more" if len(folders) > 3 else ""
    )
    text = (
        f"No product in {places} shows the area between {first} and {last}. Looked for: "
        f"{'; '.join(LOOKED_FOR.values())}."
    )
    if seen:
        text += f" The products that were found are of {min(seen)} to {max(seen)}."
    if left_out:
        text += f" {len(left_out)} could not be used; the first: {left_out[0].reason}"
    detail = "\n".join(f"{item.code} {item.reason}" for item in left_out)
    return SnowGalileoError("SG-BUILD-001", text, "Check the folder, the day and the area.", detail)

"""A region store: which scenes it holds, and how they get there.

Layout of the Zarr v3 group (described for readers in ``docs/developer-guide.md``)::

    region.zarr              attributes: format, version, crs, x0, y0, rows, cols, rule, software, days
      wanted                 bool (rows, cols): the cells that touch the area
      scenes/<sensor>/<day>/<scene>/<band>    one array per band and scene; <day> is YYYYMMDD or ``static``
      blocks/<sensor>/<day>/<tensor>          block means of the coarse sensors
      source/<sensor>/<day>                   number of the scene under each pixel of the fine sensors
      weights/<sensor>/<grid>                 pixels of a coarse grid in each block, for the days that follow

Every scene keeps arrays of its own, so scenes and bands can be written by several processes without locks,
either rule can be applied when reading, and the origin of each pixel stays known. Only scenes with the mark
``finished`` exist for readers.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ....version import __version__
from ...bands import Sensor
from ...grid import CELL_M, RegionGrid
from ...protocol import SnowGalileoError
from .arrays import ensure_group, flush, open_array, read_attributes, values_of, write_array, write_group
from .layers import FINE_SENSORS, store_fine, store_native

if TYPE_CHECKING:
    from ...scene import Native, Scene

__all__ = ["FINE_SENSORS", "Region", "StoredScene"]

FORMAT = "snowgalileo-region"
VERSION = 1


@dataclass(frozen=True, eq=False)
class StoredScene:
    """A finished scene of a store; fields as in ``sources.scene.Scene``. ``folder``: its Zarr group.

    ``bands``: names of its arrays.
    """

    sensor: Sensor
    name: str
    day: date | None
    order: tuple[Any, ...]
    footprint: shapely.Geometry
    folder: Path
    bands: tuple[str, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


class Region:
    """A region store on disk.

    ``grid``: its cells. ``rule``: ``mosaic`` or ``first``. Scenes and bands may be put by several processes
    at once, each with a ``Region`` of its own; ``finish``, ``derive`` and ``add_day`` belong to one process,
    after every band of the scene (every scene of the day) is there. Whatever is interrupted is simply not
    there for readers and is put again.
    """

    def __init__(self, path: Path, grid: RegionGrid, rule: str) -> None:
        self.path = path
        self.grid = grid
        self.rule = rule

    @classmethod
    def create(cls, path: Path, grid: RegionGrid, rule: str = "mosaic") -> Region:
        """A new store, or the one that is there when grid and rule are the same.

        Raises ``SG-REGION-002`` when another one is there (nothing is overwritten) and ``SG-OUTPUT-001``.
        """
        if path.exists():
            region = cls.open(path)
            held = region.grid
            if (held.crs, held.bounds) != (grid.crs, grid.bounds) or not np.array_equal(
                held.wanted, grid.wanted
            ):
                text = (
                    f"{path.name} holds another area: {held.cells} cells in {held.crs}, not the "
                    f"{grid.cells} in {grid.crs} that are wanted now."
                )
                raise SnowGalileoError(
                    "SG-REGION-002", text, "Give the same area and grid, or another name for the new store."
                )
            if region.rule != rule:
                text = f"{path.name} follows the rule {region.rule}, not {rule}."
                raise SnowGalileoError(
                    "SG-REGION-002", text, f"Give the rule {region.rule}, or another name for the new store."
                )
            return region
        part = path.with_name(path.name + ".part")
        shutil.rmtree(part, ignore_errors=True)
        attributes = {
            "format": FORMAT,
            "version": VERSION,
            "crs": grid.crs,
            "x0": grid.x0,
            "y0": grid.y0,
            "rows": grid.rows,
            "cols": grid.cols,
        }
        write_group(
            part, {**attributes, "rule": rule, "software": f"SnowGalileo for QGIS {__version__}", "days": []}
        )
        for name in ("scenes", "blocks", "source"):
            ensure_group(part / name)
        write_array(part / "wanted", grid.wanted, chunks=grid.wanted.shape, missing=False, attributes={})
        part.replace(path)
        return cls(path, grid, rule)

    @classmethod
    def open(cls, path: Path) -> Region:
        """An existing store.

        Raises ``SG-REGION-001`` for anything else and ``SG-REGION-003`` for a damaged one.
        """
        facts = read_attributes(path) if path.is_dir() else {}
        if facts.get("format") != FORMAT or facts.get("version") != VERSION:
            raise SnowGalileoError(
                "SG-REGION-001",
                f"{path.name} is not a region store of this version.",
                "Choose a store that Build input stack has written.",
            )
        wanted = values_of(path, open_array(path / "wanted")).astype(np.bool_)
        try:
            grid = RegionGrid(
                str(facts["crs"]),
                int(facts["x0"]),
                int(facts["y0"]),
                int(facts["rows"]),
                int(facts["cols"]),
                wanted,
            )
            rule = str(facts["rule"])
        except (KeyError, ValueError, TypeError) as error:
            raise SnowGalileoError(
                "SG-REGION-001",
                f"{path.name} lacks a fact about its grid: {error}",
                "Build the region again.",
            ) from error
        return cls(path, grid, rule)

    @property
    def days(self) -> list[date]:
        """Prediction days that were built, oldest first."""
        return sorted(date.fromisoformat(day) for day in read_attributes(self.path).get("days", []))

    def add_day(self, day: date) -> None:
        """Mark a prediction day as built: from now on its cells are seen. A day may be added twice."""
        attributes = read_attributes(self.path)
        write_group(self.path, {**attributes, "days": sorted({*attributes.get("days", []), day.isoformat()})})

    def finished(self, scene: Scene) -> bool:
        """Whether a scene of this name and day is there, complete."""
        return bool(read_attributes(self.scene_folder(scene)).get("finished"))

    def put(self, scene: Scene, band: str, native: Native) -> int:
        """Store one band of a scene, in place of what an interrupted run left; returns the bytes on disk.

        Sentinel-1, Sentinel-2, Landsat, terrain and land cover become a layer over the region: on their own
        pixels when these are north-up in the region's coordinate system, else the nearest pixel at each 10 m
        centre. The coarse sensors keep the native window. NaN and the native's ``missing`` are stored as
        missing. Raises ``SG-SOURCE-002`` for infinite values and ``SG-OUTPUT-001``.
        """
        for folder in (
            self.scene_folder(scene).parent.parent,
            self.scene_folder(scene).parent,
            self.scene_folder(scene),
        ):
            ensure_group(folder)
        folder = self.scene_folder(scene) / band
        if scene.sensor in FINE_SENSORS:
            store_fine(folder, native, self.grid, scene.path)
        else:
            store_native(folder, native, scene.path)
        return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())

    def finish(self, scene: Scene) -> None:
        """Mark a scene as complete, with the bands that were put.

        A scene that does not reach the region may have none.
        """
        folder = self.scene_folder(scene)
        bands = sorted(
            entry.parent.name for entry in folder.glob("*/zarr.json") if "." not in entry.parent.name
        )
        facts = {
            "sensor": scene.sensor.value,
            "name": scene.name,
            "day": scene.day.isoformat() if scene.day else None,
            "order": json.loads(json.dumps(scene.order, default=str)),
            "footprint": json.loads(shapely.to_geojson(scene.footprint)),
            "path": str(scene.path),
            "facts": dict(scene.facts),
            "notes": list(scene.notes),
            "bands": bands,
            "finished": True,
        }
        for parent in (folder.parent.parent, folder.parent):
            ensure_group(parent)
        flush(folder)
        write_group(folder, facts)
        self.__dict__.pop("scenes", None)
        self.__dict__.pop("_by_day", None)

    @cached_property
    def scenes(self) -> tuple[StoredScene, ...]:
        """Finished scenes by sensor, day and order, as they were when first asked for (or when the last
        one was finished by this object).
        """
        found = [_stored(document.parent) for document in (self.path / "scenes").glob("*/*/*/zarr.json")]
        return tuple(
            sorted(
                (scene for scene in found if scene),
                key=lambda s: (s.sensor.value, str(s.day), s.order, s.name),
            )
        )

    def scenes_of(self, sensor: Sensor, day: date | None) -> list[StoredScene]:
        """Finished scenes of a sensor on a day (``None``: terrain and land cover), first choice first."""
        return self._by_day.get((sensor, day), [])

    @cached_property
    def _by_day(self) -> dict[tuple[Sensor, date | None], list[StoredScene]]:
        found: dict[tuple[Sensor, date | None], list[StoredScene]] = {}
        for scene in self.scenes:
            found.setdefault((scene.sensor, scene.day), []).append(scene)
        return found

    @cached_property
    def polygons(self) -> dict[tuple[int, int], shapely.Geometry]:
        """Of each wanted cell (row, column) the polygon of Earth Engine's exports, which decides about
        scenes with the rule ``first``.
        """
        from .compositing import export_polygon

        corners = self.grid.corners()
        return {
            (row, col): export_polygon(self.grid.crs, x, y, x + CELL_M, y - CELL_M)
            for row, col, x, y in corners
        }

    def derive(self, sensor: Sensor, day: date | None) -> None:
        """Work out what serving needs from the finished scenes of a sensor and day: block means, or which
        scene each pixel is from.

        Call it when all scenes of the day are finished; a day that has it already, from the same scenes,
        costs nothing.
        """
        from .precompute import derive  # the block operator needs SciPy, which readers of files do not

        derive(self, sensor, day)

    def scene_folder(self, scene: Scene) -> Path:
        """Zarr group of a scene, there or not."""
        name = re.sub(r"[^A-Za-z0-9._-]", "_", scene.name).strip(".")[:120] or "scene"
        return (
            self.path
            / "scenes"
            / scene.sensor.value
            / (f"{scene.day:%Y%m%d}" if scene.day else "static")
            / name
        )


def _stored(folder: Path) -> StoredScene | None:
    """The scene of a group, when it is complete."""
    facts = read_attributes(folder)
    if not facts.get("finished"):
        return None
    return StoredScene(
        Sensor(facts["sensor"]),
        facts["name"],
        date.fromisoformat(facts["day"]) if facts["day"] else None,
        tuple(facts["order"]),
        shapely.from_geojson(json.dumps(facts["footprint"])),
        folder,
        tuple(facts["bands"]),
        facts["facts"],
        tuple(facts["notes"]),
    )

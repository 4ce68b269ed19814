"""A region store: which scenes it holds, and how they get there.

Layout of the Zarr v3 group (described for other readers in ``docs/developer-guide.md``)::

    region.zarr              attributes: format, version, crs, x0, y0, rows, cols, rule, software, days
      wanted                 bool (rows, cols): the cells that touch the area
      scenes/<sensor>/<day>/<scene>/<band>    one array per band and scene; <day> is YYYYMMDD or ``static``
      blocks/<sensor>/<day>/<tensor>          block statistics of the coarse sensors
      blocks/<sensor>/<day>/survey            their availability per cell
      source/<sensor>/<day>/scene             index of the scene under each pixel of the fine sensors
      weights/<sensor>/<grid>                 block operator of a coarse grid, kept for the days that follow

Each scene has arrays of its own, so several processes can write scenes and bands without locks, either
compositing rule can be applied when reading, and the origin of every pixel stays known. Only scenes marked
``finished`` exist for readers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import cast

import numpy as np
import shapely

from ....version import __version__
from ...bands import DAYS, Sensor
from ...checked_json import shown
from ...grid import CELL_M, MAX_CELLS, MAX_SPREAD, RegionGrid
from ...protocol import SCENE_RULES, LeftOut, SnowGalileoError
from ...scene import Native, Scene
from ..stack_format import OpenStore
from .arrays import (
    checked_attributes,
    damaged,
    ensure_group,
    flush,
    open_array,
    read_attributes,
    values_of,
    write_array,
    write_group,
)
from .coarse_bands import store_band
from .compositing import export_polygon
from .drafts import take_draft
from .failures import FAILED, NotedFailure, failures_of, rows_of
from .fine_layers import FINE_SENSORS, store_layer
from .medium import medium_of
from .scenes import (
    StoredScene,
    finished_attributes,
    folder_of,
    is_finished,
    is_same,
    new_folder_of,
    newest,
    read_scene,
    remove_scene,
    take_attributes,
    take_place,
    version_of,
)

FORMAT = "snowgalileo-region"
ENDING = ".zarr"
VERSION = 1

# Names in the store; they never change, so that stores of earlier versions stay readable.
WANTED = "wanted"
SCENES = "scenes"
BLOCKS = "blocks"
"""Precomputed statistics of the coarse sensors."""
AVAILABILITY = "survey"
"""Availability of a coarse sensor, in its group of a day below ``BLOCKS``."""
SOURCE = "source"
"""Scene under each pixel of the fine sensors."""
WEIGHTS = "weights"
"""Block operators."""


@dataclass(frozen=True)
class _RegionDocument:
    """The form of a store's attributes."""

    crs: str
    x0: int
    y0: int
    rows: int
    cols: int
    rule: str
    days: list[date] = field(default_factory=list)
    failed: dict[str, list[NotedFailure]] = field(default_factory=dict)


class Region:
    """A region store on disk.

    ``grid``: its cells. ``rule``: compositing rule, ``mosaic`` or ``first``. Several processes may put scenes
    and bands at once, each through a ``Region`` and into a draft of its own; ``take``, ``finish`` and
    ``add_day`` are called by a single process, the latter two once every band of the scene (every scene of
    the day) is stored. Readers never see interrupted work; it is simply put again.
    """

    def __init__(self, path: Path, grid: RegionGrid, rule: str) -> None:
        self.path = path
        self.grid = grid
        self.rule = rule

    @classmethod
    def create(cls, path: Path, grid: RegionGrid, rule: str = "mosaic") -> Region:
        """Create a store, or open the existing one if it has the same grid and rule.

        Raises ``SG-REGION-002`` if another store is there (nothing is overwritten) and ``SG-OUTPUT-001``.
        """
        medium = medium_of(path)
        if medium.is_taken(path, (SCENES, BLOCKS, SOURCE, WANTED)):
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
        attributes = {
            "format": FORMAT,
            "version": VERSION,
            "crs": grid.crs,
            "x0": grid.x0,
            "y0": grid.y0,
            "rows": grid.rows,
            "cols": grid.cols,
        }
        software = f"SnowGalileo for QGIS {__version__}"
        with medium.new_store(path) as part:
            for name in (SCENES, BLOCKS, SOURCE):
                ensure_group(part / name)
            write_array(part / WANTED, grid.wanted, chunks=grid.wanted.shape, missing=False, attributes={})
            write_group(part, {**attributes, "rule": rule, "software": software, "days": []})
        return cls(path, grid, rule)

    @classmethod
    def open(cls, path: Path) -> Region:
        """Open an existing store.

        Raises ``SG-REGION-001`` for anything else and ``SG-REGION-003`` for a damaged store.
        """
        facts = read_attributes(path) if path.is_dir() else {}
        if facts.get("format") != FORMAT or facts.get("version") != VERSION:
            raise SnowGalileoError(
                "SG-REGION-001",
                f"{path.name} is not a region store of this version.",
                "Choose a store that Build input stack has written.",
            )
        checked_attributes(path, _RegionDocument, facts)
        rows, cols = facts["rows"], facts["cols"]
        array = open_array(path / WANTED)
        if min(rows, cols) < 1 or rows * cols > MAX_SPREAD * MAX_CELLS or array.shape != (rows, cols):
            raise damaged(path, ValueError(f"its grid of {shown(rows)} x {shown(cols)} cells does not fit"))
        if facts["rule"] not in SCENE_RULES or not re.fullmatch(r"EPSG:32[67]\d\d", facts["crs"]):
            known = f"the rule {shown(facts['rule'])} in {shown(facts['crs'])}"
            raise damaged(path, ValueError(f"it follows {known}"))
        wanted = values_of(path, array).astype(np.bool_)
        grid = RegionGrid(facts["crs"], facts["x0"], facts["y0"], rows, cols, wanted)
        rule: str = facts["rule"]
        return cls(path, grid, rule)

    @property
    def days(self) -> list[date]:
        """Prediction days that were built, oldest first."""
        facts = checked_attributes(self.path, _RegionDocument, read_attributes(self.path))
        return sorted(date.fromisoformat(day) for day in facts.get("days", []))

    def add_day(self, day: date, failed: Sequence[LeftOut] = ()) -> None:
        """Mark a prediction day as built, which makes its cells visible to readers; idempotent.

        ``failed``: what online services could not give for it this time.
        """
        attributes, text = read_attributes(self.path), day.isoformat()
        noted = {**attributes.pop(FAILED, {}), text: rows_of(failed)}
        attributes["days"] = sorted({*attributes.get("days", []), text})
        if missed := {known: rows for known, rows in noted.items() if rows}:
            attributes[FAILED] = missed
        write_group(self.path, attributes)

    def failures(self, day: date) -> list[LeftOut]:
        """What online services could not give when a prediction day was built."""
        facts = checked_attributes(self.path, _RegionDocument, read_attributes(self.path))
        return failures_of(facts.get(FAILED, {}).get(day.isoformat(), []))

    def drop_days(self, before: date) -> None:
        """Take the mark from the prediction days before one, whose scenes are about to be removed."""
        attributes = read_attributes(self.path)
        kept = [day for day in attributes.get("days", []) if day >= before.isoformat()]
        if kept != attributes.get("days", []):
            noted = attributes.pop(FAILED, {})
            missed = {day: rows for day, rows in noted.items() if day in kept}
            write_group(self.path, {**attributes, "days": kept, **({FAILED: missed} if missed else {})})

    def finished(self, scene: Scene) -> bool:
        """Whether the store holds a complete scene of this name and day."""
        return is_finished(self.scene_folder(scene))

    def put(self, scene: Scene, band: str, native: Native, draft: Path | None = None) -> int:
        """Store one band of a scene, replacing what an interrupted run left; returns the bytes on disk.

        The scene counts, and takes the place of one of the same name and day, once it is finished. ``draft``:
        where the band is put until ``take`` takes it.

        Bands of the fine sensors become layers over the region (see ``fine_layers``), those of the coarse
        sensors keep their own grids. NaN and ``native.missing`` are stored as missing. Raises
        ``SG-SOURCE-002`` for infinite values and ``SG-OUTPUT-001``.
        """
        folder = (draft or self._place_of(scene)) / band
        if scene.sensor in FINE_SENSORS:
            store_layer(folder, native, self.grid, scene.path)
        else:
            store_band(folder, native, scene.path)
        return medium_of(folder).size(folder)

    def take(self, scene: Scene, draft: Path) -> None:
        """Take the bands of a scene that a task has put into a draft. Raises ``SG-OUTPUT-001``."""
        take_draft(draft, self._place_of(scene))

    def _place_of(self, scene: Scene) -> Path:
        """The group in which a scene is put, made where there is none."""
        place = self.new_scene_folder(scene)
        for folder in (place.parent.parent, place.parent, place):
            ensure_group(folder)
        return place

    def finish(self, scene: Scene, files: Mapping[str, Sequence[int]] | None = None) -> None:
        """Mark a scene as complete, with the bands that were put.

        A scene that does not reach the region may have none. ``files``: what tells whether the files that it
        was read from have changed since.
        """
        folder, new = self.scene_folder(scene), self.new_scene_folder(scene)
        for parent in (folder.parent.parent, folder.parent):
            ensure_group(parent)
        flush(new)
        attributes = finished_attributes(new, scene, files)
        if new != folder:
            held = version_of(read_attributes(folder))
            if held or new in medium_of(folder).slots(folder):
                attributes["version"] = held + 1
        if new == folder or not take_attributes(new, folder, attributes):
            for kind in (BLOCKS, SOURCE):
                remove_precomputed(self.day_folder(kind, scene.sensor, scene.day))
            take_place(new, folder, attributes)
        self.__dict__.pop("scenes", None)
        self.__dict__.pop("_by_day", None)

    @cached_property
    def scenes(self) -> tuple[StoredScene, ...]:
        """Finished scenes by sensor, day and order, as of the first access (or of the last call of
        ``finish``).
        """
        documents = (self.path / SCENES).glob("*/*/*/zarr.json")
        folders = [document.parent for document in documents if not document.parent.name.startswith(".")]
        found = medium_of(self.path).each(read_scene, folders)
        try:
            ordered = sorted(
                newest(scene for scene in found if scene),
                key=lambda s: (s.sensor.value, str(s.day), s.order, s.name),
            )
        except TypeError as error:  # orders of different forms
            raise damaged(self.path / SCENES, error) from error
        return tuple(ordered)

    def check_unchanged(self, day: date, *, also_new: bool = False) -> None:
        """Raise ``SG-REGION-004`` when a scene of the eight days up to a prediction day, as ``scenes`` has
        them, was replaced or removed since, or the day itself was; ``also_new``: or one was added.
        """
        first = day - timedelta(days=DAYS - 1)
        known = [scene for scene in self.scenes if scene.day is None or first <= scene.day <= day]
        for scene, same in zip(known, medium_of(self.path).each(is_same, known)):
            if not same:
                raise _changed(self.path, scene.name)
        if also_new:
            folders = {scene.folder for scene in known}
            for scene in Region.open(self.path).scenes:
                if (scene.day is None or first <= scene.day <= day) and scene.folder not in folders:
                    raise _changed(self.path, scene.name)
        if day not in self.days:
            raise _changed(self.path, f"the prediction day {day}")

    def reopened(self) -> Region | None:
        """The store as it is now; ``None`` when it holds the same scenes as ``scenes`` has."""
        now = Region.open(self.path)
        known, found = (
            [(scene.folder, scene.digest, scene.facts) for scene in r.scenes] for r in (self, now)
        )
        return None if known == found else now

    def scenes_of(self, sensor: Sensor, day: date | None) -> list[StoredScene]:
        """Finished scenes of a sensor on a day (``None``: terrain and land cover), in order of preference."""
        return self._by_day.get((sensor, day), [])

    @cached_property
    def _by_day(self) -> dict[tuple[Sensor, date | None], list[StoredScene]]:
        found: dict[tuple[Sensor, date | None], list[StoredScene]] = {}
        for scene in self.scenes:
            found.setdefault((scene.sensor, scene.day), []).append(scene)
        return found

    @cached_property
    def polygons(self) -> dict[tuple[int, int], shapely.Geometry]:
        """Earth Engine's export polygon of each wanted cell (row, column), by which the rule ``first``
        selects scenes.
        """
        corners = self.grid.corners()
        return {
            (row, col): export_polygon(self.grid.crs, x, y, x + CELL_M, y - CELL_M)
            for row, col, x, y in corners
        }

    def scene_folder(self, scene: Scene) -> Path:
        """Zarr group of a scene, whether or not it exists."""
        return folder_of(self._place(scene))

    def new_scene_folder(self, scene: Scene) -> Path:
        """Zarr group in which a scene is put until it is finished."""
        return new_folder_of(self._place(scene))

    def _place(self, scene: Scene) -> Path:
        name = re.sub(r"[^A-Za-z0-9._-]", "_", scene.name).strip(".")[:120] or "scene"
        return self.day_folder(SCENES, scene.sensor, scene.day) / name

    def drop_unfinished(self, scene: Scene) -> None:
        """Remove what was put of a scene since it was finished, if ever."""
        new = self.new_scene_folder(scene)
        medium_of(new).remove(new)

    def drop(self, scene: Scene) -> None:
        """Remove a scene, finished or not, and what was computed from it."""
        self.drop_unfinished(scene)
        folder = self.scene_folder(scene)
        if folder.exists():
            for kind in (BLOCKS, SOURCE):
                remove_precomputed(self.day_folder(kind, scene.sensor, scene.day))
            remove_scene(folder)

    def day_folder(self, kind: str, sensor: Sensor, day: date | None) -> Path:
        """Zarr group of a sensor and day, whether or not it exists.

        ``kind``: ``SCENES``, ``BLOCKS`` or ``SOURCE``. ``day``: ``None`` for terrain and land cover.
        """
        return self.path / kind / sensor.value / (f"{day:%Y%m%d}" if day else "static")


def opened_region(path: Path, stores: dict[Path, OpenStore]) -> Region:
    """The state of a store that is open, or the one that is opened now. Raises ``SG-REGION-...``."""
    known = stores.get(path)
    if known is None:
        region = Region.open(path)
        region.scenes  # noqa: B018 (listed now)
        known = stores.setdefault(path, region)
    return cast(Region, known)


def _changed(path: Path, what: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-REGION-004",
        f"{path.name} was changed while it was read: {what} was replaced, removed or added.",
        "Run the job again, when no build of this store is running.",
    )


def remove_precomputed(folder: Path) -> None:
    """Remove what was precomputed of a day; readers that are at it see that it does not count any more."""
    if folder.exists():
        write_group(folder, {})
        medium_of(folder).remove(folder)


def mark_precomputed(folder: Path, scenes: Sequence[StoredScene]) -> None:
    """Mark the precomputed arrays of a day as complete. Raises ``SG-OUTPUT-001``."""
    flush(folder)
    write_group(folder, {"scenes": [scene.name for scene in scenes]})


def is_precomputed(folder: Path, scenes: Sequence[StoredScene]) -> bool:
    """Whether the precomputed arrays of a day are complete and were made from exactly these scenes."""
    return read_attributes(folder).get("scenes") == [scene.name for scene in scenes]

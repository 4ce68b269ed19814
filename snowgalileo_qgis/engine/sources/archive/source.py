"""An archive of downloaded products as a source of scenes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from ...bands import Sensor
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Scene
from ..cell_outlines import CellOutlines
from ..scene_reader import ReadableScene
from ..source import FoundScenes
from .listing import entries
from .readers import LOOKED_FOR, READERS

NAMED_FOLDERS = 3
"""Folders that a message names; of the others it gives the number."""


class Archive:
    """Folders of downloaded products, in any structure, or single products."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self.folders = list(folders)

    @property
    def name(self) -> str:
        """The folders."""
        more = len(self.folders) - NAMED_FOLDERS
        named = ", ".join(str(folder) for folder in self.folders[:NAMED_FOLDERS])
        return named + (f" and {more} more" if more > 0 else "")

    @property
    def products(self) -> Mapping[Sensor, str]:
        """Products that are looked for, in words, by sensor."""
        return LOOKED_FOR

    def find(
        self,
        cells: CellOutlines,
        days: Sequence[date],
        check: Callable[[], None],
        report: Callable[[int, int], None],
    ) -> FoundScenes:
        """See ``SceneSource.find``. Raises ``SG-STACK-010`` when a folder does not exist."""
        for folder in self.folders:
            if not folder.exists():
                raise SnowGalileoError(
                    "SG-STACK-010",
                    f"{folder} does not exist.",
                    "Choose the folder of the downloaded products.",
                )
        left_out: list[LeftOut] = []
        listed = entries(self.folders, left_out.append, check)
        found: list[ReadableScene] = []
        seen: set[date] = set()
        for done, reader in enumerate(READERS):
            report(done, len(READERS))
            scenes = reader.scenes(listed, left_out.append)
            seen |= {scene.day for scene in scenes if scene.day}
            of_days = sorted((scene for scene in scenes if scene.day in {None, *days}), key=_order)
            inside = [scene for scene in of_days if cells.touched_by(scene.footprint).any()]
            found += [ReadableScene(scene, reader) for scene in inside]
            if of_days and not inside:
                left_out.append(_elsewhere(reader.sensor, of_days))
        return FoundScenes(found, left_out, frozenset(seen))


def _order(scene: Scene) -> tuple[date, tuple[object, ...], str]:
    return scene.day or date.min, scene.order, scene.name


def _elsewhere(sensor: Sensor, scenes: Sequence[Scene]) -> LeftOut:
    """The report on a sensor whose scenes all show other places, such as the neighbouring tile."""
    west, south, east, north = scenes[0].footprint.bounds
    many = f"and {len(scenes) - 1} more of {sensor.label} do" if len(scenes) > 1 else "does"
    place = f"longitude {west:.2f} to {east:.2f}, latitude {south:.2f} to {north:.2f}"
    return LeftOut(
        scenes[0].path, "SG-SOURCE-005", f"{scenes[0].name} {many} not show the area; it covers {place}."
    )

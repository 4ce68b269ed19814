"""An archive of downloaded products as a source of scenes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from ...bands import Sensor
from ...grid import RegionGrid
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Scene
from ..cell_outlines import CellOutlines
from ..part_areas import parts_elsewhere
from ..provisional import marked
from ..scene_reader import ReadableScene
from ..source import FoundScenes
from .listing import Entry, entries
from .probe import ended
from .product_reader import ProductReader, leaving_out
from .readers import LOOKED_FOR, READERS
from .unused_forms import Taken, unused_forms

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
        """See ``SceneSource.find``. Raises ``SG-STACK-010`` when a folder does not exist.

        Whatever a reader meets, the other readers' products are found. Files that look like products, but
        that no reader took, are reported as well.
        """
        for folder in self.folders:
            _check_there(folder)
        left_out: list[LeftOut] = []
        taken = Taken()
        listed = _showing(cells.grid, entries(self.folders, left_out.append, check), left_out.append)
        found: list[ReadableScene] = []
        seen: set[date] = set()
        unneeded: list[str] = []
        scenes_of: dict[ProductReader, list[Scene]] = {}
        with ended():
            for done, reader in enumerate(READERS):
                report(done, len(READERS))
                with leaving_out(self.folders[0], reader.sensor.label, left_out.append):
                    scenes_of[reader] = reader.scenes(listed, left_out.append)
        for reader, scenes in scenes_of.items():
            taken.add_scenes(scenes)
            seen |= {scene.day for scene in scenes if scene.day}
            of_days = sorted((scene for scene in scenes if scene.day in {None, *days}), key=_order)
            inside = [scene for scene in of_days if cells.touched_by(scene.footprint).any()]
            found += [ReadableScene(marked(scene), reader) for scene in inside]
            unneeded += _count_of_unneeded(reader.sensor, scenes, of_days, inside)
            if of_days and not inside:
                left_out.append(_elsewhere(reader.sensor, of_days))
        taken.add_left_out(left_out)
        left_out += unused_forms(listed, taken)
        reports = [LeftOut(item.path, item.code, printable(item.reason)) for item in left_out]
        return FoundScenes(found, reports, frozenset(seen), unneeded)

    def fetch(
        self,
        scenes: Sequence[ReadableScene],  # noqa: ARG002
        report: Callable[[int, int], None],  # noqa: ARG002
    ) -> list[tuple[Scene, LeftOut]]:
        """Everything is here."""
        return []


def _showing(grid: RegionGrid, listed: list[Entry], left_out: Callable[[LeftOut], None]) -> list[Entry]:
    """Files without those of products of which only parts were fetched that show other areas."""
    kept, elsewhere = [], set()
    known: dict[Path, Path | None] = {}
    for entry in listed:
        folder = entry.path.parent
        if folder not in known:
            known[folder] = parts_elsewhere(folder, grid)
        product = known[folder]
        if product is None:
            kept.append(entry)
        else:
            elsewhere.add(product)
    for product in sorted(elsewhere):
        text = (
            f"{product.name} is not whole: only the parts that show other areas were downloaded. Download it "
            "for this area, too."
        )
        left_out(LeftOut(product, "SG-SOURCE-007", text))
    return kept


def _count_of_unneeded(
    sensor: Sensor, scenes: Sequence[Scene], of_days: Sequence[Scene], inside: Sequence[Scene]
) -> list[str]:
    """A sentence about a sensor's products of other days and places, or none."""
    others = {
        "of other days": len(scenes) - len(of_days),
        "of other places": len(of_days) - len(inside),
    }
    counted = [f"{count} {what}" for what, count in others.items() if count]
    return [f"{sensor.label}: {' and '.join(counted)} not needed."] if counted else []


def _check_there(folder: Path) -> None:
    """Raises ``SG-STACK-010`` for a folder that does not exist or cannot be looked at."""
    try:
        there = folder.exists()
        reason = "does not exist"
    except (OSError, ValueError) as error:
        there = False
        reason = f"cannot be opened: {getattr(error, 'strerror', None) or error}"
    if not there:
        raise SnowGalileoError(
            "SG-STACK-010",
            f"{printable(str(folder))[:300]} {reason}.",
            "Choose the folder of the downloaded products.",
        )


def printable(text: str) -> str:
    """A text whose control characters and unpaired surrogates, from hostile or damaged names, are written
    as escapes.
    """
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii") for sign in text
    )


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

"""Scenes of SEN12TP as stacks of one day: a scene's folder, or a published zip file, which is not unpacked.

What a file states is looked at in ``sen12tp.scene_bands`` and ``sen12tp.scene_grid``; days and places come
from the published metadata.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...bands import CELL_PIXELS
from ...protocol import LeftOut, SnowGalileoError
from ..cell import Cell, CellRef
from ..georeference import cell_refs
from ..sen12tp.metadata import Metadata, SceneFacts, metadata_near
from ..sen12tp.scene_bands import SENSORS, band_numbers, check_statements
from ..sen12tp.scene_files import FILE_NAME, SceneFiles, scenes_of_folder, scenes_of_zip, zip_of_scene
from ..sen12tp.scene_grid import corner_on, scene_grid
from ..sen12tp.scene_pixels import SceneCells, day_index
from ..stack_format import ReadOptions, Scan, StackFormat


class _Scenes(StackFormat):
    """What both forms share; see ``StackFormat``."""

    noun = "a SEN12TP scene"
    choice = "SEN12TP scenes"
    sensors = tuple(SENSORS.values())

    def reading_order(self, ref: CellRef) -> tuple[int, ...]:
        """By row and column."""
        return ref.row, ref.col

    def shared_by(self, ref: CellRef) -> tuple[Any, ...]:
        """The scene, which is the cell's path."""
        return (ref.path,)

    def reader(self, refs: Sequence[CellRef], options: ReadOptions) -> Callable[[CellRef], Cell]:
        """See ``SceneCells``."""
        return SceneCells(refs, options).read


class Sen12tpFolder(_Scenes):
    """The folder of a scene; a folder of such folders is many stacks."""

    is_folder = True
    marker = FILE_NAME

    def scan(self, path: Path) -> Scan:
        """The cells of a scene. Raises ``SG-STACK-001`` to ``003``, ``007``, ``008``, ``012``, ``013``,
        ``018`` and ``022``.
        """
        scenes = scenes_of_folder(path)
        if len(scenes) != 1:
            raise SnowGalileoError(
                "SG-STACK-018",
                f"{path.name} holds files of {len(scenes)} SEN12TP scenes; each has a folder of its own.",
                "Put each scene into a folder of its own.",
            )
        return _cells(scenes[0], metadata_near(path))


class Sen12tpZip(_Scenes):
    """A zip file of scenes."""

    noun = "a zip file of SEN12TP scenes"
    choice = "zip files of SEN12TP scenes"
    endings = (".zip",)
    signatures = (b"PK\x03\x04",)

    def has_inside(self, path: Path) -> bool:
        """Whether a path is that of a scene's folder in a zip file that is there."""
        return zip_of_scene(path) is not None

    def scan(self, path: Path) -> Scan:
        """The cells of all scenes, or of the one that the path names in the zip file; scenes that cannot be
        used are left out.

        Raises ``SG-STACK-003`` for a damaged zip file, ``SG-STACK-010`` for one without a scene.
        """
        inside = zip_of_scene(path)
        scenes = [scene for scene in scenes_of_zip(inside or path) if inside is None or scene.path == path]
        if not scenes:
            raise SnowGalileoError(
                "SG-STACK-010", f"{path.name} holds no SEN12TP scene.", "Unpack it, or choose another file."
            )
        metadata = metadata_near(inside or path)
        refs, notes, left_out = [], [], []
        first: SnowGalileoError | None = None
        for scene in scenes:
            try:
                found = _cells(scene, metadata)
            except SnowGalileoError as error:
                first = first or error
                left_out.append(LeftOut(scene.path, error.code, error.text))
            else:
                refs += [replace(ref, inside=inside or path) for ref in found.refs]
                notes += found.notes
        if first is not None and not refs:
            raise first
        return Scan(refs, notes, left_out)

    def can_be(self, path: Path) -> bool:
        """Whether a file is a zip file with a scene; damaged ones are none."""
        with suppress(SnowGalileoError):
            return bool(scenes_of_zip(path))
        return False


SEN12TP = Sen12tpFolder()
SEN12TP_ZIP = Sen12tpZip()


def _cells(scene: SceneFiles, metadata: Metadata) -> Scan:
    facts = _facts(scene, metadata)
    if "s2" not in scene.files:
        raise SnowGalileoError(
            "SG-STACK-004",
            f"{scene.path.name} has no Sentinel-2 image {scene.scene}_s2.tif, which gives pixels and day.",
            "Download the scene again.",
        )
    with scene.opened("s2", header=True) as raster:
        grid, height, width = scene_grid(raster, scene, facts)
        check_statements(raster, band_numbers(raster, scene, "s2"), scene, "s2", facts.day)
    for modality in sorted(set(scene.files) - {"s2"}):
        with scene.opened(modality, header=True) as raster:
            corner_on(grid, raster, scene, modality)
            check_statements(raster, band_numbers(raster, scene, modality), scene, modality, facts.day)
    refs = cell_refs(scene.path, facts.day, grid, height, width)
    return Scan(refs, [f"{scene.path.name}: {note}" for note in _notes(scene, facts, height, width)])


def _facts(scene: SceneFiles, metadata: Metadata) -> SceneFacts:
    """The metadata of a scene. Raises ``SG-STACK-007`` where they do not know it, or under another region."""
    facts = metadata.scenes.get(scene.scene)
    if facts is None:
        text = f"The metadata {metadata.path.name} do not know scene {scene.scene} of {scene.path.name}."
        raise SnowGalileoError("SG-STACK-007", text, "Use the metadata of the same version of the data set.")
    if scene.region not in (None, facts.roi):
        text = f"{scene.path.name} is of region {scene.region}, but by the metadata of region {facts.roi}."
        raise SnowGalileoError("SG-STACK-007", text, "Correct the name of the folder.")
    return facts


def _notes(scene: SceneFiles, facts: SceneFacts, height: int, width: int) -> list[str]:
    """What users should know of a scene."""
    notes = []
    lacking = [SENSORS[modality].label for modality in SENSORS if modality not in scene.files]
    if lacking:
        notes.append(f"{' and '.join(lacking)} missing")
    if "s1" in scene.files and facts.s1_days_later:
        index = day_index(facts)
        if index is None:
            notes.append(f"Sentinel-1 of {facts.s1_time.date()} is not of the eight days and is not used")
        elif facts.s1_days_later > 0:
            notes.append(
                f"Sentinel-1 is of the day after ({facts.s1_time.date()}) and counts as of {facts.day}"
            )
    rows, cols = height % CELL_PIXELS, width % CELL_PIXELS
    if rows or cols:
        notes.append(f"{cols} columns and {rows} rows of pixels beyond the last whole cell are not used")
    return notes

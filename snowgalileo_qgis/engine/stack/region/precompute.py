"""What a store precomputes for its readers: block statistics and availability of the coarse sensors, and the
scene under each pixel of the fine ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np

from ...bands import CELL_PIXELS, Sensor
from ...grid import SUPERBLOCK_CELLS, square_windows
from ...output_file import writing
from .arrays import assign, create_array, ensure_group, write_group
from .coarse_availability import write_availability
from .coarse_bands import read_scene_bands
from .coarse_blocks import write_block_statistics
from .compositing import contributing_scenes
from .fine_layers import CHUNKS_PER_SHARD, FINE_SENSORS, read_layer
from .medium import medium_of
from .scenes import StoredScene
from .store import BLOCKS, SOURCE, Region, is_precomputed, mark_precomputed, remove_precomputed

SOURCE_BAND = {
    Sensor.S1: "VV",
    Sensor.S2: "B2",
    Sensor.LANDSAT: "B2_landsat",
    Sensor.DEM: "DEM",
    Sensor.WORLDCOVER: "Map",
}
"""Band whose valid pixels decide which scene a pixel is taken from."""


def precompute(region: Region, sensor: Sensor, day: date | None, draft: Path | None = None) -> bool:
    """Compute what readers need from the finished scenes of a sensor and day; whether there was need to.

    Call it once all scenes of the day are finished; a day that was precomputed from the same scenes is left
    as it is. ``draft``: where it is put until ``take_precomputed`` takes it. Raises ``SG-REGION-003`` and
    ``SG-OUTPUT-001``.
    """
    scenes = region.scenes_of(sensor, day)
    place = _place_of(region, sensor, day)
    if not scenes or is_precomputed(place, scenes):
        return False
    if draft is None:
        ensure_group(place.parent)
    folder = draft or place
    write_group(folder, {})
    if sensor in FINE_SENSORS:
        _write_source(region, folder / "scene", scenes, SOURCE_BAND[sensor])
    else:
        bands = [read_scene_bands(scene) for scene in scenes]
        write_block_statistics(region, folder, scenes, bands, sensor)
        write_availability(region, folder, scenes, bands, sensor)
    mark_precomputed(folder, scenes)
    return True


def take_precomputed(region: Region, sensor: Sensor, day: date | None, draft: Path) -> None:
    """Put what was precomputed into its place. Raises ``SG-OUTPUT-001``."""
    place = _place_of(region, sensor, day)
    ensure_group(place.parent)
    remove_precomputed(place)
    with writing(place):
        medium_of(draft).move(draft, place)


def _place_of(region: Region, sensor: Sensor, day: date | None) -> Path:
    return region.day_folder(SOURCE if sensor in FINE_SENSORS else BLOCKS, sensor, day)


def _write_source(region: Region, target: Path, scenes: Sequence[StoredScene], band: str) -> None:
    """Write the index of the scene (1 = first in order, 0 = none) under each 10 m pixel, uint8."""
    grid = region.grid
    shape, chunk = (grid.rows * CELL_PIXELS, grid.cols * CELL_PIXELS), SUPERBLOCK_CELLS * CELL_PIXELS
    shard = CHUNKS_PER_SHARD * chunk
    array = create_array(
        target,
        shape,
        np.uint8,
        chunks=(chunk, chunk),
        shards=(shard, shard),
        missing=0,
        attributes={"scenes": [scene.name for scene in scenes]},
    )
    candidates = {
        place: contributing_scenes(scenes, region.rule, polygon) for place, polygon in region.polygons.items()
    }
    for window in square_windows(shape, shard):
        numbers = np.zeros((window.height, window.width), np.uint8)
        for number, scene in enumerate(scenes, 1):
            layer = read_layer(scene.folder / band, grid, window) if band in scene.bands else None
            if layer is None:
                continue
            taken = layer.has_value(slice(0, window.height), slice(0, window.width)) & (numbers == 0)
            if region.rule == "first":
                allowed = np.zeros((grid.rows, grid.cols), np.bool_)
                for place, contributing in candidates.items():
                    allowed[place] = scene in contributing
                taken &= np.kron(allowed, np.ones((CELL_PIXELS, CELL_PIXELS), np.bool_))[
                    window.rows, window.cols
                ]
            numbers[taken] = number
        if numbers.any():
            assign(target, array, (window.rows, window.cols), numbers)

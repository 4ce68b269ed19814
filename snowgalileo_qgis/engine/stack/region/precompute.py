"""What a store keeps ready for serving: block means and surveys of the coarse sensors, and the scene under
each pixel of the fine ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ...bands import CELL_PIXELS, Sensor
from .arrays import assign, create_array, ensure_group, flush, read_attributes, write_group
from .coarse_blocks import scene_natives, write_block_means
from .coarse_coverage import write_survey
from .compositing import choose
from .layers import FINE_SENSORS
from .samples import read_layer, windows
from .store import StoredScene

if TYPE_CHECKING:
    from .store import Region

SUPERBLOCK = 10 * CELL_PIXELS
SOURCE_BAND = {
    Sensor.S1: "VV",
    Sensor.S2: "B2",
    Sensor.LANDSAT: "B2_landsat",
    Sensor.DEM: "DEM",
    Sensor.WORLDCOVER: "Map",
}
"""Band whose valid pixels tell which scene is used."""


def day_folder(region: Region, kind: str, sensor: Sensor, day: date | None) -> Path:
    """Folder of what was derived for a sensor and day; ``kind``: ``blocks`` or ``source``."""
    return region.path / kind / sensor.value / (f"{day:%Y%m%d}" if day else "static")


def derive(region: Region, sensor: Sensor, day: date | None) -> None:
    """See ``Region.derive``."""
    scenes = region.scenes_of(sensor, day)
    folder = day_folder(region, "source" if sensor in FINE_SENSORS else "blocks", sensor, day)
    if not scenes or is_current(folder, scenes):
        return
    ensure_group(folder.parent)
    write_group(folder, {})
    if sensor in FINE_SENSORS:
        _source(region, folder / "scene", scenes, SOURCE_BAND[sensor])
    else:
        natives = [scene_natives(scene, scene.bands) for scene in scenes]
        write_block_means(region, folder, scenes, natives, sensor)
        write_survey(region, folder, scenes, natives, sensor)
    flush(folder)
    write_group(folder, {"scenes": [scene.name for scene in scenes]})


def is_current(folder: Path, scenes: Sequence[StoredScene]) -> bool:
    """Whether what was derived is complete and of exactly these scenes."""
    return read_attributes(folder).get("scenes") == [scene.name for scene in scenes]


def _source(region: Region, target: Path, scenes: Sequence[StoredScene], band: str) -> None:
    """Number of the scene (1 = first in order, 0 = none) under each 10 m pixel, uint8."""
    grid = region.grid
    shape, shard = (grid.rows * CELL_PIXELS, grid.cols * CELL_PIXELS), 5 * SUPERBLOCK
    names = [scene.name for scene in scenes]
    array = create_array(
        target,
        shape,
        np.uint8,
        chunks=(SUPERBLOCK, SUPERBLOCK),
        shards=(shard, shard),
        missing=0,
        attributes={"scenes": names},
    )
    chosen = {place: choose(scenes, region.rule, polygon) for place, polygon in region.polygons.items()}
    for window in windows(shape, shard):
        numbers = np.zeros((window.height, window.width), np.uint8)
        for number, scene in enumerate(scenes, 1):
            layer = read_layer(scene.folder / band, grid, window) if band in scene.bands else None
            if layer is None:
                continue
            known = layer.known(slice(0, window.height), slice(0, window.width)) & (numbers == 0)
            if region.rule == "first":
                allowed = np.zeros((grid.rows, grid.cols), np.bool_)
                for place, used in chosen.items():
                    allowed[place] = scene in used
                known &= np.kron(allowed, np.ones((CELL_PIXELS, CELL_PIXELS), np.bool_))[
                    window.rows, window.cols
                ]
            numbers[known] = number
        if numbers.any():
            assign(target, array, (window.rows, window.cols), numbers)

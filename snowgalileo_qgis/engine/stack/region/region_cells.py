"""Cells of a region, read together in squares of 10 x 10.

Equal to the cells of a cube exported from the same place.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from ...bands import (
    CELL_PIXELS,
    DAYS,
    DYNAMIC,
    MISSING,
    MISSING_HALF,
    STATIC,
    TENSOR_SHAPES,
    Band,
    Sensor,
    Tensor,
    day_offsets,
    groups_of,
)
from ...protocol import SnowGalileoError
from ..availability import cloudy_patches, survey_pixels
from ..cell import Bool, Cell, CellRef, Half, Partial
from ..tensors import cell_from_pixels, location, partial_means, space_tensor
from .arrays import open_array, values_of
from .block_operator import BLOCKS, group_bands
from .cells import cell_window
from .coarse_blocks import NOTHING, STATISTICS, sample_stats
from .coarse_coverage import SURVEY
from .fine_layers import FLAGS, HalfLayer, fill_plane, fine_survey, flag_codes, usable_pixels
from .precompute import day_folder, is_current
from .samples import Window, read_layer
from .store import Region, StoredScene
from .window import RegionWindow

ALL = slice(None)
LOADING_THREADS = 2
"""Threads that read the layers of a square: one decodes while another converts."""
_HIGH: dict[Sensor, list[tuple[int, Band]]] = {}
for _channel, _offset in enumerate(day_offsets(Tensor.HIGH)):
    _HIGH.setdefault(DYNAMIC[_offset].sensor, []).append((_channel, DYNAMIC[_offset]))
_GROUPS = [(sensor, tensor) for tensor in BLOCKS for sensor in Sensor if group_bands(sensor, tensor)]
_CHANNELS = {
    (sensor, tensor): sorted(
        {c for group in groups_of(tensor) if group.sensor is sensor for c in group.channels}
    )
    for sensor, tensor in _GROUPS
}
"""Channels of a tensor that a sensor fills, in the order of its block arrays."""
_COARSE = tuple(dict.fromkeys(sensor for sensor, _ in _GROUPS))


class RegionCells:
    """Reads cells of one store and day that lie close together; safe to call from several threads."""

    def __init__(self, refs: Sequence[CellRef], *, survey: bool, partial: bool) -> None:
        self.path = refs[0].path
        self._refs = refs
        self._survey = survey
        self._partial = partial
        self._lock = threading.Lock()
        self._block: _Superblock | None = None

    def read(self, ref: CellRef) -> Cell:
        """One cell. Raises ``SG-REGION-001``, ``SG-REGION-003`` and ``SG-STACK-005``."""
        with self._lock:
            if self._block is None:
                block = _Superblock(Region.open(self.path), self._refs)
                block.load(survey=self._survey)
                self._block = block
        try:
            return self._block.cell(ref, survey=self._survey, partial=self._partial)
        except FloatingPointError as error:
            place = f"{ref.latitude:g}, {ref.longitude:g}"
            raise SnowGalileoError(
                "SG-STACK-005",
                f"{self.path.name} holds values beyond the range of float16 (65504) at {place}.",
                "Check the products of that place.",
            ) from error


class _Superblock(RegionWindow):
    """What neighbouring cells share."""

    def __init__(self, region: Region, refs: Sequence[CellRef]) -> None:
        top, left = min(ref.row for ref in refs), min(ref.col for ref in refs)
        bottom, right = (max(getattr(ref, axis) for ref in refs) + CELL_PIXELS for axis in ("row", "col"))
        super().__init__(region, refs[0].day, Window(top, left, bottom - top, right - left))
        self._aligned = {_is_aligned(ref.row, ref.col) for ref in refs}
        self._halves: dict[tuple[Path, str], HalfLayer] = {}
        self._flags: dict[tuple[Path, str], npt.NDArray[np.uint8]] = {}
        self._stats: dict[Tensor, npt.NDArray[np.float32]] = {}
        self._surveys: dict[Sensor, npt.NDArray[np.float32]] = {}
        self._terrain: npt.NDArray[np.float32] | None = None
        self._planes: list[tuple[int, int, list[HalfLayer]]] | None = None

    def load(self, *, survey: bool) -> None:
        """Read and convert what the cells need, before several threads take it."""
        with ThreadPoolExecutor(LOADING_THREADS, thread_name_prefix="load-square") as pool:
            tasks = []
            for sensor, bands in _HIGH.items():
                for scene in [scene for day in self.dates for scene in self.region.scenes_of(sensor, day)]:
                    tasks += [pool.submit(self._load_high, scene, band) for _, band in bands]
                    if survey and sensor in FLAGS:
                        tasks.append(pool.submit(self._load_flags, scene))
            for task in tasks:
                task.result()
        if self.region.rule == "mosaic":
            self._terrain, self._planes = self._static(self.window, None), self._high_planes(None)
        stored = True in self._aligned and self._load_blocks(survey=survey)
        if not stored:
            self._stats, self._surveys = {}, {}
        elif False not in self._aligned:
            return
        for sensor in _COARSE:
            for day in self.dates:
                for scene in self.region.scenes_of(sensor, day):
                    for native in self.native(scene).values():
                        self.lookup.find(native.grid)

    def _load_high(self, scene: StoredScene, band: Band) -> None:
        layer = (
            read_layer(scene.folder / band.name, self.region.grid, self.window)
            if band.name in scene.bands
            else None
        )
        if layer is not None:
            self._halves[scene.folder, band.name] = HalfLayer.of(layer, band.threshold)

    def _load_flags(self, scene: StoredScene) -> None:
        flag = FLAGS[scene.sensor].band
        layer = (
            read_layer(scene.folder / flag, self.region.grid, self.window) if flag in scene.bands else None
        )
        if layer is not None:
            self._flags[scene.folder, flag] = layer.at(ALL, ALL, flag_codes(layer, scene.sensor))

    def _load_blocks(self, *, survey: bool) -> bool:
        """Read the stored block means and surveys; whether they are there for every day that has scenes."""
        cells = tuple(
            slice(start // CELL_PIXELS, -(-(start + size) // CELL_PIXELS))
            for start, size in zip(self.window[:2], self.window[2:])
        )
        shape = tuple(span.stop - span.start for span in cells)
        for tensor, count in BLOCKS.items():
            size = shape[0] * count, shape[1] * count, DAYS, TENSOR_SHAPES[tensor][-1], len(STATISTICS)
            self._stats[tensor] = np.empty(size, np.float32)
            self._stats[tensor][...] = NOTHING
        for sensor in _COARSE:
            self._surveys[sensor] = np.zeros((*shape, DAYS, 2), np.float32)
            self._surveys[sensor][..., 1] = np.nan
        for t, day in enumerate(self.dates):
            for sensor in _COARSE:
                scenes = self.region.scenes_of(sensor, day)
                if not scenes:
                    continue
                folder = day_folder(self.region, "blocks", sensor, day)
                if not is_current(folder, scenes):
                    return False
                for tensor, count in BLOCKS.items():
                    if (sensor, tensor) in _CHANNELS:
                        spans = tuple(slice(span.start * count, span.stop * count) for span in cells)
                        self._stats[tensor][:, :, t, _CHANNELS[sensor, tensor]] = _stored(
                            folder / tensor.value, spans
                        )
                if survey:
                    self._surveys[sensor][:, :, t] = _stored(folder / SURVEY, cells)
        return True

    def cell(self, ref: CellRef, *, survey: bool, partial: bool) -> Cell:
        """A cell from what is loaded. Raises ``FloatingPointError`` for a value that does not fit float16."""
        part = cell_window(ref)
        if survey and not (self._stats and _is_aligned(ref.row, ref.col)):
            return self._rendered(ref, part, partial)
        polygon = None if self.region.rule == "mosaic" else self.polygon(part)
        high, high_valid = self._high(part, polygon)
        values: dict[Tensor, Half] = {Tensor.HIGH: high}
        valid: dict[Tensor, Bool] = {Tensor.HIGH: high_valid}
        stats = {tensor: self._statistics(tensor, part, polygon) for tensor in BLOCKS}
        for tensor in (Tensor.MEDIUM, Tensor.LOW):
            values[tensor], valid[tensor] = _usable(stats[tensor])
        rows, cols = self.inside(part)
        static = self._static(part, polygon) if self._terrain is None else self._terrain[rows, cols]
        values[Tensor.SPACE], valid[Tensor.SPACE] = space_tensor(static)
        values[Tensor.TIME], valid[Tensor.TIME] = _usable(stats[Tensor.TIME])
        values[Tensor.STATIC], valid[Tensor.STATIC] = (
            location(ref.latitude, ref.longitude),
            np.ones(3, dtype=np.bool_),
        )
        means: dict[Tensor, Partial] = {
            tensor: (found[..., 1].astype(np.float16), found[..., 2]) for tensor, found in stats.items()
        }
        cell = Cell(ref, values, valid, partial=means if partial else {})
        return self._surveyed(cell, part, polygon) if survey else cell

    def _rendered(self, ref: CellRef, part: Window, partial: bool) -> Cell:
        """A surveyed cell without stored blocks, from all its pixels."""
        pixels = self.pixels(part)
        cell = cell_from_pixels(ref, pixels, pixels.mean(axis=(0, 1), dtype=np.float64))
        seen, cloud = survey_pixels(pixels)
        return Cell(
            ref,
            cell.values,
            cell.valid,
            seen,
            cloud,
            cloudy_patches(pixels),
            partial_means(pixels, pixels) if partial else {},
        )

    def _surveyed(self, cell: Cell, part: Window, polygon: shapely.Geometry | None) -> Cell:
        row, col = (at // CELL_PIXELS - start // CELL_PIXELS for at, start in zip(part[:2], self.window[:2]))
        seen, cloud, cloudy = fine_survey(
            cell.valid, {sensor: self._codes(sensor, part, polygon) for sensor in FLAGS}
        )
        seen |= {sensor: found[row, col, :, 0] for sensor, found in self._surveys.items()}
        cloud[Sensor.MODIS] = self._surveys[Sensor.MODIS][row, col, :, 1]
        return replace(cell, seen={sensor: seen[sensor] for sensor in Sensor}, cloud=cloud, cloudy=cloudy)

    def _codes(self, sensor: Sensor, part: Window, polygon: shapely.Geometry | None) -> npt.NDArray[np.uint8]:
        """Flag codes of the 8 days, ``(8, H, W)``."""
        rows, cols = self.inside(part)
        codes = np.zeros((DAYS, part.height, part.width), np.uint8)
        for t, day in enumerate(self.dates):
            for scene in self.scenes(sensor, day, polygon):
                found = self._flags.get((scene.folder, FLAGS[sensor].band))
                if found is not None:
                    np.copyto(codes[t], found[rows, cols], where=codes[t] == 0)
        return codes

    def _high(self, part: Window, polygon: shapely.Geometry | None) -> tuple[Half, Bool]:
        """High-resolution tensor and its validity; bands and days lie one after the other in memory."""
        rows, cols = self.inside(part)
        values = np.full(
            (DAYS, TENSOR_SHAPES[Tensor.HIGH][-1], part.height, part.width), MISSING_HALF, np.float16
        )
        for t, channel, halves in self._high_planes(polygon) if self._planes is None else self._planes:
            fill_plane(values[t, channel], halves, rows, cols)
        valid = usable_pixels(values)
        return np.moveaxis(values, (2, 3), (0, 1)), np.moveaxis(valid, (2, 3), (0, 1))

    def _high_planes(self, polygon: shapely.Geometry | None) -> list[tuple[int, int, list[HalfLayer]]]:
        """Day, channel and layers, first choice first, of the planes that have any."""
        planes: list[tuple[int, int, list[HalfLayer]]] = []
        for t, day in enumerate(self.dates):
            for sensor, bands in _HIGH.items():
                scenes = self.scenes(sensor, day, polygon)
                for channel, band in bands if scenes else ():
                    halves = [self._halves.get((scene.folder, band.name)) for scene in scenes]
                    planes.append((t, channel, [half for half in halves if half is not None]))
        return planes

    def _static(self, part: Window, polygon: shapely.Geometry | None) -> npt.NDArray[np.float32]:
        planes = np.full((len(STATIC), part.height, part.width), MISSING, np.float32)
        for k, band in enumerate(STATIC):
            for scene in self.scenes(band.sensor, None, polygon):
                self.add_scene(planes, part, scene, [(k, band.name)])
        return np.moveaxis(planes, 0, -1)

    def _statistics(
        self, tensor: Tensor, part: Window, polygon: shapely.Geometry | None
    ) -> npt.NDArray[np.float32]:
        """Block statistics ``(count, count, 8, C, 4)``; of the time tensor ``(8, C, 4)``."""
        count = BLOCKS[tensor]
        if tensor in self._stats and _is_aligned(part.row, part.col):
            row, col = (
                (at // CELL_PIXELS - start // CELL_PIXELS) * count
                for at, start in zip(part[:2], self.window[:2])
            )
            stats = self._stats[tensor][row : row + count, col : col + count]
            return stats[0, 0] if tensor is Tensor.TIME else stats
        stats = np.empty((count, count, DAYS, TENSOR_SHAPES[tensor][-1], len(STATISTICS)), np.float32)
        stats[...] = NOTHING
        for sensor, group in _GROUPS:
            for t, day in enumerate(self.dates) if group is tensor else ():
                scenes = self.scenes(sensor, day, polygon)
                if scenes:
                    stats[:, :, t, _CHANNELS[sensor, tensor]] = sample_stats(
                        self._samples(sensor, tensor, part, scenes), sensor, tensor
                    )
        return stats[0, 0] if tensor is Tensor.TIME else stats

    def _samples(
        self, sensor: Sensor, tensor: Tensor, part: Window, scenes: Sequence[StoredScene]
    ) -> npt.NDArray[np.float64]:
        """Values of a sensor's bands of one tensor at the 10 m pixels of a part, ``(H, W, bands)``."""
        bands = group_bands(sensor, tensor)
        planes = np.full((len(bands), part.height, part.width), MISSING)
        for scene in scenes:
            self.add_scene(planes, part, scene, list(enumerate(bands)))
        return np.moveaxis(planes, 0, -1)


def _is_aligned(row: int, col: int) -> bool:
    """Whether a cell's upper-left pixel lies on the region's kilometre grid, to which the stored blocks
    belong.
    """
    return row % CELL_PIXELS == 0 and col % CELL_PIXELS == 0


def _usable(stats: npt.NDArray[np.float32]) -> tuple[Half, Bool]:
    """Values and validity of block statistics. Raises ``FloatingPointError`` for a value beyond float16."""
    if np.isinf(stats[..., 0]).any():
        raise FloatingPointError
    return stats[..., 0].astype(np.float16), stats[..., 3] == 1


def _stored(folder: Path, where: tuple[slice, ...]) -> npt.NDArray[Any]:
    return values_of(folder, open_array(folder), where)

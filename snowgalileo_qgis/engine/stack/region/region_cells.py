"""Cells of a region, read together by superblock; equal to those of a cube exported from the same place."""

from __future__ import annotations

import threading
from collections.abc import Hashable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import date
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
from ...grid import PixelWindow
from ...protocol import SnowGalileoError
from ..availability import cloud_mask, pixel_availability, without_empty_flags
from ..cell import Bool, Cell, CellRef, Half, Partial
from ..kept_days import NOT_KEPT
from ..stack_format import ReadOptions
from ..tensors import cell_from_pixels, location, partial_means, space_tensor
from .arrays import damaged, open_array, values_of
from .block_statistics import BLOCKS, EMPTY, STATISTICS, bands_of, pixel_statistics
from .day_inputs import provisional_sensors, scenes_of_day
from .fine_availability import FineAvailability, by_day, fine_availability, joined, static_availability
from .fine_layers import LayerWindow, read_layer
from .float16_layers import FLAGS, Float16Layers, fill_planes, flag_codes, float16_pixels, valid_pixels
from .medium import medium_of
from .scenes import StoredScene
from .store import AVAILABILITY, Region, is_precomputed, opened_region
from .store import BLOCKS as BLOCKS_GROUP
from .window import RegionWindow

ALL = slice(None)
_HIGH: dict[Sensor, list[tuple[int, Band]]] = {}
for _channel, _offset in enumerate(day_offsets(Tensor.HIGH)):
    _HIGH.setdefault(DYNAMIC[_offset].sensor, []).append((_channel, DYNAMIC[_offset]))
_HighPlanes = tuple[int, slice, list[Float16Layers]]
"""Day and channels of a fine sensor, which follow each other, and its scenes in order of preference."""
_DayBlocks = dict[Tensor | None, npt.NDArray[Any]]
"""Block statistics of a sensor and day by tensor; its availability under ``None``."""
_GROUPS = [(sensor, tensor) for tensor in BLOCKS for sensor in Sensor if bands_of(sensor, tensor)]
_CHANNELS = {
    (sensor, tensor): sorted(
        {c for group in groups_of(tensor) if group.sensor is sensor for c in group.channels}
    )
    for sensor, tensor in _GROUPS
}
"""Channels of a tensor that a sensor fills, in the order of its block arrays."""
_COARSE = tuple(dict.fromkeys(sensor for sensor, _ in _GROUPS))


class RegionCells:
    """Reads cells of one store and day that lie close together; thread-safe."""

    def __init__(self, refs: Sequence[CellRef], options: ReadOptions) -> None:
        self.path = refs[0].path
        self._refs = refs
        self._options = options
        self._lock = threading.Lock()
        self._block: _Superblock | None = None

    def read(self, ref: CellRef) -> Cell:
        """One cell. Raises ``SG-REGION-001``, ``SG-REGION-003`` and ``SG-STACK-005``."""
        with self._lock:
            if self._block is None:
                self._options.kept.begin(self._refs[0].day)
                block = _Superblock(opened_region(self.path, self._options.stores), self._refs, self._options)
                block.load()
                self._block = block
        try:
            return self._block.cell(ref)
        except FloatingPointError as error:
            place = f"{ref.latitude:g}, {ref.longitude:g}"
            raise SnowGalileoError(
                "SG-STACK-005",
                f"{self.path.name} holds values beyond the range of float16 (65504) at {place}.",
                "Check the products of that place.",
            ) from error


class _Superblock(RegionWindow):
    """The arrays that neighbouring cells share."""

    def __init__(self, region: Region, refs: Sequence[CellRef], options: ReadOptions) -> None:
        top, left = min(ref.row for ref in refs), min(ref.col for ref in refs)
        bottom, right = (max(getattr(ref, axis) for ref in refs) + CELL_PIXELS for axis in ("row", "col"))
        super().__init__(region, refs[0].day, PixelWindow(top, left, bottom - top, right - left))
        self._options = options
        self._aligned = {_is_aligned(ref.row, ref.col) for ref in refs}
        self._high_layers: dict[Path, Float16Layers] = {}
        self._flags: dict[tuple[Path, str], npt.NDArray[np.uint8]] = {}
        self._statistics: dict[Tensor, npt.NDArray[np.float32]] = {}
        self._availability: dict[Sensor, npt.NDArray[np.float32]] = {}
        self._terrain: npt.NDArray[np.float32] | None = None
        self._planes: list[_HighPlanes] | None = None
        self._provisional = tuple(provisional_sensors(scenes_of_day(region, refs[0].day)))
        self._of_earth_engine = [
            day if any(scene.is_of_earth_engine for scene in region.scenes_of(Sensor.S2, day)) else None
            for day in self.dates
        ]

    def load(self) -> None:
        """Read and convert what the cells need, before several threads use it."""
        self._load_layers()
        if self.region.rule == "mosaic":
            self._terrain = self._options.kept.of(
                None, ("terrain", self.region.path, self.window), lambda: self._static(self.window, None)
            )
            self._planes = self._high_planes(None)
        loaded = True in self._aligned and self._load_blocks()
        if not loaded:
            self._statistics, self._availability = {}, {}
        elif False not in self._aligned:
            return
        for sensor in _COARSE:
            for day in self.dates:
                for scene in self.region.scenes_of(sensor, day):
                    for band in self.coarse_bands(scene).values():
                        self.nearest.find(band.grid)

    def _load_layers(self) -> None:
        """Read and convert the layers of the fine sensors that no earlier day has kept."""
        threads = medium_of(self.region.path).reading_threads
        with ThreadPoolExecutor(threads, thread_name_prefix="load-superblock") as pool:
            loading: list[tuple[StoredScene, Half, list[Future[bool]]]] = []
            flags: list[Future[None]] = []
            for sensor, bands in _HIGH.items():
                for scene in [scene for day in self.dates for scene in self.region.scenes_of(sensor, day)]:
                    known = self._options.kept.get(scene.day, self._key(scene))
                    if known is NOT_KEPT:
                        planes = np.full((len(bands), *self.window[2:]), MISSING_HALF, np.float16)
                        tasks = [
                            pool.submit(self._load_plane, scene, band, plane)
                            for plane, (_, band) in zip(planes, bands)
                        ]
                        loading.append((scene, planes, tasks))
                    elif known is not None:
                        self._high_layers[scene.folder] = known
                    if self._options.availability and sensor in FLAGS:
                        flags.append(pool.submit(self._load_flags, scene))
            for scene, planes, tasks in loading:
                found = [task.result() for task in tasks]
                self._take(scene, planes if any(found) else None)
            for flag in flags:
                flag.result()

    def _key(self, scene: StoredScene) -> Hashable:
        return "layers", scene.folder, self.window

    def _take(self, scene: StoredScene, planes: Half | None) -> None:
        """Take the planes of a scene that are loaded; ``None``: it has no pixel here."""
        layers = None if planes is None else Float16Layers.of(planes)
        self._options.kept.put(scene.day, self._key(scene), layers)
        if layers is not None:
            self._high_layers[scene.folder] = layers

    def _load_plane(self, scene: StoredScene, band: Band, plane: Half) -> bool:
        """Read and convert a band into its plane; whether it has any pixel under the window."""
        layer = self._read_layer(scene, band.name)
        if layer is not None:
            plane[...] = float16_pixels(layer, band.threshold)
        return layer is not None

    def _load_flags(self, scene: StoredScene) -> None:
        flag = FLAGS[scene.sensor].band

        def read() -> npt.NDArray[np.uint8] | None:
            layer = self._read_layer(scene, flag)
            return None if layer is None else layer.at(ALL, ALL, flag_codes(layer, scene.sensor))

        key = "flags", scene.folder, flag, self.window
        codes = self._options.kept.of(scene.day, key, read)
        if codes is not None:
            self._flags[scene.folder, flag] = codes

    def _read_layer(self, scene: StoredScene, band: str) -> LayerWindow | None:
        """A fine band that is read for conversion alone."""
        if band not in scene.bands:
            return None
        return read_layer(scene.folder / band, self.region.grid, self.window)

    def _load_blocks(self) -> bool:
        """Read the precomputed statistics and availability; whether every day that has scenes has them."""
        cells = tuple(
            slice(start // CELL_PIXELS, -(-(start + size) // CELL_PIXELS))
            for start, size in zip(self.window[:2], self.window[2:])
        )
        shape = tuple(span.stop - span.start for span in cells)
        for tensor, count in BLOCKS.items():
            size = shape[0] * count, shape[1] * count, DAYS, TENSOR_SHAPES[tensor][-1], len(STATISTICS)
            self._statistics[tensor] = np.empty(size, np.float32)
            self._statistics[tensor][...] = EMPTY
        for sensor in _COARSE:
            self._availability[sensor] = np.zeros((*shape, DAYS, 2), np.float32)
            self._availability[sensor][..., 1] = np.nan
        wanted = [
            (t, sensor, day)
            for t, day in enumerate(self.dates)
            for sensor in _COARSE
            if self.region.scenes_of(sensor, day)
        ]
        each = medium_of(self.region.path).each
        of_days = each(lambda item: self._blocks_of(*item[1:], cells), wanted)
        for (t, sensor, _), blocks in zip(wanted, of_days):
            if blocks is None:
                return False
            for key, found in blocks.items():
                if key is None:
                    self._availability[sensor][:, :, t] = found
                else:
                    self._statistics[key][:, :, t, _CHANNELS[sensor, key]] = found
        return True

    def _blocks_of(self, sensor: Sensor, day: date, cells: tuple[slice, ...]) -> _DayBlocks | None:
        """The precomputed arrays of a sensor and day in a window of cells, ``None`` where a day has none."""
        folder = self.region.day_folder(BLOCKS_GROUP, sensor, day)

        def read() -> _DayBlocks | None:
            scenes = self.region.scenes_of(sensor, day)
            if not is_precomputed(folder, scenes):
                return None
            try:
                blocks = self._read_blocks(folder, sensor, cells)
            except SnowGalileoError:
                if is_precomputed(folder, scenes):
                    raise
                return None
            return blocks if is_precomputed(folder, scenes) else None  # a build may write them anew just now

        return self._options.kept.of(day, ("blocks", folder, self.window), read)

    def _read_blocks(self, folder: Path, sensor: Sensor, cells: tuple[slice, ...]) -> _DayBlocks:
        shape = tuple(span.stop - span.start for span in cells)
        blocks: _DayBlocks = {}
        for tensor, count in BLOCKS.items():
            if (sensor, tensor) in _CHANNELS:
                spans = tuple(slice(span.start * count, span.stop * count) for span in cells)
                size = *(side * count for side in shape), len(_CHANNELS[sensor, tensor]), len(STATISTICS)
                blocks[tensor] = _read_part(folder / tensor.value, spans, size)
        if self._options.availability:
            blocks[None] = _read_part(folder / AVAILABILITY, cells, (*shape, 2))
        return blocks

    def cell(self, ref: CellRef) -> Cell:
        """A cell from what is loaded. Raises ``FloatingPointError`` for a value beyond float16."""
        part = PixelWindow(ref.row, ref.col, CELL_PIXELS, CELL_PIXELS)
        options = self._options
        if options.availability and not (self._statistics and _is_aligned(ref.row, ref.col)):
            return self._cell_from_pixels(ref, part)
        polygon = None if self.region.rule == "mosaic" else self.polygon(part)
        high, high_valid = self._high(part, polygon)
        values: dict[Tensor, Half] = {Tensor.HIGH: high}
        valid: dict[Tensor, Bool] = {Tensor.HIGH: high_valid}
        statistics = {tensor: self._block_statistics(tensor, part, polygon) for tensor in BLOCKS}
        for tensor in (Tensor.MEDIUM, Tensor.LOW):
            values[tensor], valid[tensor] = _value_and_validity(statistics[tensor])
        values[Tensor.SPACE], valid[Tensor.SPACE] = self._space(part, polygon)
        values[Tensor.TIME], valid[Tensor.TIME] = _value_and_validity(statistics[Tensor.TIME])
        values[Tensor.STATIC] = location(ref.latitude, ref.longitude)
        valid[Tensor.STATIC] = np.ones(3, dtype=np.bool_)
        partial: dict[Tensor, Partial] = {}
        if options.partial:
            for tensor, found in statistics.items():
                partial[tensor] = found[..., 1].astype(np.float16), found[..., 2]
        cell = Cell(ref, values, valid, partial=partial, provisional=self._provisional)
        return self._with_availability(cell, part, polygon) if options.availability else cell

    def _cell_from_pixels(self, ref: CellRef, part: PixelWindow) -> Cell:
        """A cell and its availability from all its pixels, where no precomputed statistics apply."""
        pixels = self.pixels(part)
        cell = cell_from_pixels(ref, pixels, pixels.mean(axis=(0, 1), dtype=np.float64))
        availability, cloud_cover = pixel_availability(pixels)
        return replace(
            cell,
            availability=availability,
            cloud_cover=without_empty_flags(cloud_cover, self._of_earth_engine),
            cloud_mask=cloud_mask(pixels),
            partial=partial_means(pixels, pixels) if self._options.partial else {},
            provisional=self._provisional,
        )

    def _with_availability(self, cell: Cell, part: PixelWindow, polygon: shapely.Geometry | None) -> Cell:
        row, col = (at // CELL_PIXELS - start // CELL_PIXELS for at, start in zip(part[:2], self.window[:2]))
        shares, cloud_cover, mask = self._fine_availability(cell, part, polygon)
        availability = shares | {
            sensor: found[row, col, :, 0] for sensor, found in self._availability.items()
        }
        cloud_cover[Sensor.MODIS] = self._availability[Sensor.MODIS][row, col, :, 1]
        return replace(
            cell,
            availability={sensor: availability[sensor] for sensor in Sensor},
            cloud_cover=without_empty_flags(cloud_cover, self._of_earth_engine),
            cloud_mask=mask,
        )

    def _fine_availability(
        self, cell: Cell, part: PixelWindow, polygon: shapely.Geometry | None
    ) -> FineAvailability:
        """Of the terrain, and of the eight days; only from the first day that is not kept is it computed."""
        key, kept = ("fine", self.region.path, part), self._options.kept
        days: list[Any] = [kept.get(day, key) for day in self.dates]
        first = next((t for t, found in enumerate(days) if found is NOT_KEPT), DAYS)
        high = np.moveaxis(cell.valid[Tensor.HIGH], (0, 1), (2, 3))[first:]
        if len(high):
            codes = {sensor: self._codes(sensor, part, polygon, first) for sensor in FLAGS}
            days[first:] = by_day(fine_availability(high, codes))
            for t in range(first, DAYS):
                kept.put(self.dates[t], key, days[t])
        shares, cloud_cover, mask = joined(days)
        space = cell.valid[Tensor.SPACE]
        shares |= kept.of(None, ("space shares", self.region.path, part), lambda: static_availability(space))
        return FineAvailability(shares, cloud_cover, mask)

    def _codes(
        self, sensor: Sensor, part: PixelWindow, polygon: shapely.Geometry | None, first: int
    ) -> npt.NDArray[np.uint8]:
        """Flag codes of the days from number ``first`` on, ``(days, H, W)``."""
        rows, cols = self.inside(part)
        codes = np.zeros((DAYS - first, part.height, part.width), np.uint8)
        for t, day in enumerate(self.dates[first:]):
            for scene in self.scenes(sensor, day, polygon):
                found = self._flags.get((scene.folder, FLAGS[sensor].band))
                if found is not None:
                    np.copyto(codes[t], found[rows, cols], where=codes[t] == 0)
        return codes

    def _high(self, part: PixelWindow, polygon: shapely.Geometry | None) -> tuple[Half, Bool]:
        """High-resolution tensor and its validity, band-sequential in memory."""
        rows, cols = self.inside(part)
        values = np.full(
            (DAYS, TENSOR_SHAPES[Tensor.HIGH][-1], part.height, part.width), MISSING_HALF, np.float16
        )
        valid = np.zeros(values.shape, np.bool_)
        for t, channels, scenes in self._high_planes(polygon) if self._planes is None else self._planes:
            fill_planes(values[t, channels], scenes, rows, cols)
            valid[t, channels] = valid_pixels(values[t, channels])
        return np.moveaxis(values, (2, 3), (0, 1)), np.moveaxis(valid, (2, 3), (0, 1))

    def _high_planes(self, polygon: shapely.Geometry | None) -> list[_HighPlanes]:
        """Of the days and sensors that have scenes."""
        found: list[_HighPlanes] = []
        for t, day in enumerate(self.dates):
            for sensor, bands in _HIGH.items():
                scenes = self.scenes(sensor, day, polygon)
                layers = [self._high_layers.get(scene.folder) for scene in scenes]
                if any(layers):
                    channels = slice(bands[0][0], bands[-1][0] + 1)
                    found.append((t, channels, [one for one in layers if one is not None]))
        return found

    def _space(self, part: PixelWindow, polygon: shapely.Geometry | None) -> tuple[Half, Bool]:
        """The space tensor and its validity, the same on all days."""

        def make() -> tuple[Half, Bool]:
            rows, cols = self.inside(part)
            static = self._static(part, polygon) if self._terrain is None else self._terrain[rows, cols]
            made = space_tensor(static)
            for array in made:
                array.flags.writeable = False
            return made

        return self._options.kept.of(None, ("space", self.region.path, part), make)

    def _static(self, part: PixelWindow, polygon: shapely.Geometry | None) -> npt.NDArray[np.float32]:
        planes = np.full((len(STATIC), part.height, part.width), MISSING, np.float32)
        for k, band in enumerate(STATIC):
            for scene in self.scenes(band.sensor, None, polygon):
                self.add_scene(planes, part, scene, [(k, band.name)])
        return np.moveaxis(planes, 0, -1)

    def _block_statistics(
        self, tensor: Tensor, part: PixelWindow, polygon: shapely.Geometry | None
    ) -> npt.NDArray[np.float32]:
        """Block statistics ``(n, n, 8, C, 4)``; of the time tensor ``(8, C, 4)``."""
        count = BLOCKS[tensor]
        if tensor in self._statistics and _is_aligned(part.row, part.col):
            row, col = (
                (at // CELL_PIXELS - start // CELL_PIXELS) * count
                for at, start in zip(part[:2], self.window[:2])
            )
            statistics = self._statistics[tensor][row : row + count, col : col + count]
            return statistics[0, 0] if tensor is Tensor.TIME else statistics
        statistics = np.empty((count, count, DAYS, TENSOR_SHAPES[tensor][-1], len(STATISTICS)), np.float32)
        statistics[...] = EMPTY
        for sensor, group in _GROUPS:
            for t, day in enumerate(self.dates) if group is tensor else ():
                scenes = self.scenes(sensor, day, polygon)
                if scenes:
                    statistics[:, :, t, _CHANNELS[sensor, tensor]] = pixel_statistics(
                        self._coarse_pixels(sensor, tensor, part, scenes), sensor, tensor
                    )
        return statistics[0, 0] if tensor is Tensor.TIME else statistics

    def _coarse_pixels(
        self, sensor: Sensor, tensor: Tensor, part: PixelWindow, scenes: Sequence[StoredScene]
    ) -> npt.NDArray[np.float64]:
        """Values of a sensor's bands of one tensor at the 10 m pixels of a part, ``(H, W, bands)``."""
        bands = bands_of(sensor, tensor)
        planes = np.full((len(bands), part.height, part.width), MISSING)
        for scene in scenes:
            self.add_scene(planes, part, scene, list(enumerate(bands)))
        return np.moveaxis(planes, 0, -1)


def _is_aligned(row: int, col: int) -> bool:
    """Whether a cell is one of the region's own cells, to which the stored blocks belong."""
    return row % CELL_PIXELS == 0 and col % CELL_PIXELS == 0


def _value_and_validity(statistics: npt.NDArray[np.float32]) -> tuple[Half, Bool]:
    """Value and validity of block statistics. Raises ``FloatingPointError`` for a value beyond float16."""
    if np.isinf(statistics[..., 0]).any():
        raise FloatingPointError
    return statistics[..., 0].astype(np.float16), statistics[..., 3] == 1


def _read_part(folder: Path, where: tuple[slice, ...], size: tuple[int, ...]) -> npt.NDArray[Any]:
    values = values_of(folder, open_array(folder), where)
    if values.shape != size or values.dtype.kind not in "iuf":
        raise damaged(folder, ValueError(f"{size} numbers are expected, not {values.shape}"))
    return values

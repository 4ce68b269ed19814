"""Cells of a region, read together in squares of 10 x 10; equal to the cells of a cube exported from the same place."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from ...bands import CELL_PIXELS, DAYS, DYNAMIC, MISSING, MISSING_HALF, STATIC, TENSOR_SHAPES, Band, Sensor, Tensor, day_offsets, groups_of
from ...protocol import SnowGalileoError
from ..cell import Bool, Cell, CellRef, Half, Partial
from ..survey import cloudy_patches, survey_pixels
from ..tensors import at_least, cell_from_pixels, location, partial_means, space_tensor
from .blocks import BLOCKS, group_bands
from .cells import cell_window
from .derive import NOTHING, STATISTICS, day_folder, is_current, sample_stats
from .hierarchy import open_array, values_of
from .layers import FINE_SENSORS
from .samples import LayerWindow, Window, read_layer
from .store import Region, StoredScene
from .window import RegionWindow

_HIGH = [(c, DYNAMIC[k]) for c, k in enumerate(day_offsets(Tensor.HIGH))]
_HIGH_OF = {sensor: [(c, band) for c, band in _HIGH if band.sensor is sensor] for sensor in dict.fromkeys(band.sensor for _, band in _HIGH)}
_GROUPS = [(sensor, tensor) for tensor in BLOCKS for sensor in Sensor if group_bands(sensor, tensor)]


_CHANNELS = {
    (sensor, tensor): sorted({c for group in groups_of(tensor) if group.sensor is sensor for c in group.channels}) for sensor, tensor in _GROUPS
}
"""Channels of a tensor that a sensor fills, in the order of its block arrays."""


@dataclass(frozen=True, eq=False)
class _HalfLayer:
    """A layer as the model's input: float16 and validity on the layer's own pixels."""

    layer: LayerWindow
    values: Half
    valid: Bool
    complete: bool
    finite: bool

    @classmethod
    def of(cls, layer: LayerWindow, threshold: float) -> _HalfLayer:
        """Convert once what many cells need."""
        pixels = layer.pixels()
        with np.errstate(over="ignore"):
            values = pixels.astype(np.float16)
        return cls(layer, values, at_least(pixels, np.array(threshold)), not layer.gone().any(), bool(np.isfinite(values).all()))

    def fill(self, values: Half, valid: Bool, rows: slice, cols: slice) -> None:
        """Fill the missing pixels of a plane. Raises ``FloatingPointError`` for a value that does not fit float16."""
        mine = self.layer.at(rows, cols, self.values)
        if not self.finite and np.isinf(mine).any():
            raise FloatingPointError
        gone = values == MISSING_HALF
        if gone.all():
            values[...] = mine
            valid[...] = self.layer.at(rows, cols, self.valid)
        elif gone.any():
            values[gone] = mine[gone]
            valid[gone] = self.layer.at(rows, cols, self.valid)[gone]


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
                block.load(everything=self._survey)
                self._block = block
        try:
            return self._block.surveyed(ref, self._partial) if self._survey else self._block.cell(ref, self._partial)
        except FloatingPointError as error:
            place = f"{ref.latitude:g}, {ref.longitude:g}"
            raise SnowGalileoError(
                "SG-STACK-005", f"{self.path.name} holds values beyond the range of float16 (65504) at {place}.", "Check the products of that place."
            ) from error


class _Superblock(RegionWindow):
    """What neighbouring cells share."""

    def __init__(self, region: Region, refs: Sequence[CellRef]) -> None:
        top, left = min(ref.row for ref in refs), min(ref.col for ref in refs)
        bottom, right = (max(getattr(ref, axis) for ref in refs) + CELL_PIXELS for axis in ("row", "col"))
        super().__init__(region, refs[0].day, Window(top, left, bottom - top, right - left))
        self._halves: dict[tuple[Any, str], _HalfLayer | None] = {}
        self._blocks: dict[tuple[Sensor, Tensor, int], npt.NDArray[np.float32]] = {}

    def load(self, *, everything: bool) -> None:
        """Read what the cells need; ``everything``: also the flags and the native windows of the coarse sensors."""
        for scene in self.region.scenes:
            if scene.day not in (None, *self.dates):
                continue
            if scene.sensor not in FINE_SENSORS:
                for native in self.native(scene).values() if everything else ():
                    self.lookup.find(native.grid)
            elif everything or scene.day is None:
                for name in scene.bands:
                    self.layer(scene, name)
            else:
                for _, band in _HIGH_OF[scene.sensor]:
                    self.half(scene, band)
        for sensor, tensor in () if everything else _GROUPS:
            for t, day in enumerate(self.dates):
                scenes = self.region.scenes_of(sensor, day)
                folder = day_folder(self.region, "blocks", sensor, day)
                if scenes and is_current(folder, scenes):
                    self._blocks[sensor, tensor, t] = self._stored_blocks(folder / tensor.value, BLOCKS[tensor])

    def surveyed(self, ref: CellRef, partial: bool) -> Cell:
        """A cell with ``seen``, ``cloud`` and ``cloudy``, from all its pixels."""
        pixels = self.pixels(cell_window(ref))
        cell = cell_from_pixels(ref, pixels, pixels.mean(axis=(0, 1), dtype=np.float64))
        seen, cloud = survey_pixels(pixels)
        return Cell(ref, cell.values, cell.valid, seen, cloud, cloudy_patches(pixels), partial_means(pixels, pixels) if partial else {})

    def cell(self, ref: CellRef, partial: bool) -> Cell:
        """A cell from half-precision layers and stored blocks."""
        part = cell_window(ref)
        polygon = None if self.region.rule == "mosaic" else self.polygon(part)
        values: dict[Tensor, Half] = {}
        valid: dict[Tensor, Bool] = {}
        values[Tensor.HIGH], valid[Tensor.HIGH] = self._high(part, polygon)
        statistics = {tensor: self._statistics(tensor, part, polygon) for tensor in BLOCKS}
        for tensor, stats in statistics.items():
            values[tensor], valid[tensor] = stats[..., 0].astype(np.float16), stats[..., 3] == 1
            if np.isinf(values[tensor]).any():
                raise FloatingPointError
        static = self._static(part, polygon)
        values[Tensor.SPACE], valid[Tensor.SPACE] = space_tensor(static)
        values[Tensor.STATIC], valid[Tensor.STATIC] = location(ref.latitude, ref.longitude), np.ones(3, dtype=np.bool_)
        order = list(TENSOR_SHAPES)
        means: dict[Tensor, Partial] = {tensor: (stats[..., 1].astype(np.float16), stats[..., 2]) for tensor, stats in statistics.items()}
        return Cell(ref, {t: values[t] for t in order}, {t: valid[t] for t in order}, partial=means if partial else {})

    def half(self, scene: StoredScene, band: Band) -> _HalfLayer | None:
        """A high-resolution band in half precision, ``None`` where it is missing altogether."""
        key = scene.folder, band.name
        if key not in self._halves:
            layer = read_layer(scene.folder / band.name, self.region.grid, self.window) if band.name in scene.bands else None
            self._halves[key] = None if layer is None else _HalfLayer.of(layer, band.threshold)
        return self._halves[key]

    def _high(self, part: Window, polygon: shapely.Geometry | None) -> tuple[Half, Bool]:
        """High-resolution tensor and its validity; bands and days lie one after the other in memory."""
        rows, cols = self.inside(part)
        values = np.full((DAYS, len(_HIGH), part.height, part.width), MISSING_HALF, np.float16)
        valid = np.zeros(values.shape, np.bool_)
        for t, day in enumerate(self.dates):
            for sensor, bands in _HIGH_OF.items():
                for scene in self.scenes(sensor, day, polygon):
                    for channel, band in bands:
                        half = self.half(scene, band)
                        if half is not None:
                            half.fill(values[t, channel], valid[t, channel], rows, cols)
        return np.moveaxis(values, (2, 3), (0, 1)), np.moveaxis(valid, (2, 3), (0, 1))

    def _static(self, part: Window, polygon: shapely.Geometry | None) -> npt.NDArray[np.float32]:
        planes = np.full((len(STATIC), part.height, part.width), MISSING, np.float32)
        for k, band in enumerate(STATIC):
            for scene in self.scenes(band.sensor, None, polygon):
                self.add_scene(planes, part, scene, [(k, band.name)])
        return np.moveaxis(planes, 0, -1)

    def _statistics(self, tensor: Tensor, part: Window, polygon: shapely.Geometry | None) -> npt.NDArray[np.float32]:
        """Block statistics ``(count, count, 8, C, 4)``; for the time tensor ``(8, C, 4)``."""
        count = BLOCKS[tensor]
        stats = np.empty((count, count, DAYS, TENSOR_SHAPES[tensor][-1], len(STATISTICS)), np.float32)
        stats[...] = NOTHING
        aligned = part.row % CELL_PIXELS == 0 and part.col % CELL_PIXELS == 0
        down, right = ((at - start // CELL_PIXELS * CELL_PIXELS) // (CELL_PIXELS // count) for at, start in zip(part[:2], self.window[:2]))
        for sensor, group in _GROUPS:
            if group is not tensor:
                continue
            channels = _CHANNELS[sensor, tensor]
            for t, day in enumerate(self.dates):
                stored = self._blocks.get((sensor, tensor, t))
                if stored is not None and aligned:
                    stats[:, :, t, channels] = stored[down : down + count, right : right + count]
                elif self.scenes(sensor, day, polygon):
                    samples = self._samples(sensor, tensor, day, part, polygon)
                    stats[:, :, t, channels] = sample_stats(samples, sensor, tensor)
        return stats[0, 0] if tensor is Tensor.TIME else stats

    def _samples(self, sensor: Sensor, tensor: Tensor, day: date, part: Window, polygon: shapely.Geometry | None) -> npt.NDArray[np.float64]:
        """Values of a sensor's bands of one tensor at the 10 m pixels of a part, ``(H, W, bands)``."""
        bands = group_bands(sensor, tensor)
        planes = np.full((len(bands), part.height, part.width), MISSING)
        for scene in self.scenes(sensor, day, polygon):
            self.add_scene(planes, part, scene, list(enumerate(bands)))
        return np.moveaxis(planes, 0, -1)

    def _stored_blocks(self, folder: Path, count: int) -> npt.NDArray[np.float32]:
        """Stored statistics of the cells that touch the window."""
        spans = []
        for start, size in zip(self.window[:2], self.window[2:]):
            spans.append(slice(start // CELL_PIXELS * count, -(-(start + size) // CELL_PIXELS) * count))
        return values_of(folder, open_array(folder), tuple(spans))

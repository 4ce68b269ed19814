"""The pixels of SEN12TP cells as those of a cube, with everything missing that a scene does not hold."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from ...bands import (
    CELL_PIXELS,
    CUBE_BANDS,
    DAYS,
    DYNAMIC,
    MISSING,
    STATIC,
    WORLDCOVER_CLASSES,
    dynamic_offset,
)
from ...protocol import SnowGalileoError
from ..availability import cloud_mask, pixel_availability
from ..cell import Cell, CellRef
from ..slope import four_neighbour_slope
from ..stack_format import ReadOptions
from ..tensors import DYNAMIC_BANDS, cell_from_pixels, partial_means
from .metadata import SceneFacts, metadata_near
from .scene_bands import S2_BANDS, band_numbers, check_statements, check_values, physical
from .scene_files import SceneFiles, scenes_of_folder, scenes_of_zip
from .scene_grid import PixelBox, corner_on, scene_grid

Floats = npt.NDArray[np.float32]

CLOUDY_PERCENT = 40.0
"""Cloud probability above which a pixel counts as cloudy, as in the data set's own reader."""

OPAQUE_CLOUD = np.float32(1 << 10)
"""The bit of QA60 by which the rest of the program knows a cloudy pixel."""

LOWEST_DB = -30.0
"""Backscatter below it is missing, as in the model's training."""

LOWEST_M, HIGHEST_M = -450.0, 9000.0
"""Heights beyond are missing, as in the data set's own reader."""


def scene_of(ref: CellRef) -> SceneFiles:
    """The files of a cell's scene. Raises ``SG-STACK-003`` for one that is gone."""
    scenes = scenes_of_zip(ref.file) if ref.inside else scenes_of_folder(ref.path)
    return next(scene for scene in scenes if scene.path == ref.path)


def day_index(facts: SceneFacts) -> int | None:
    """Day 0..7 of the Sentinel-1 image: its own UTC day, the prediction day if it is the day after; ``None``
    if it is not in the eight days.
    """
    index = DAYS - 1 + min(facts.s1_days_later, 0)
    return index if index >= 0 and facts.s1_days_later <= 1 else None


class SceneCells:
    """Reads cells of one scene, each once; thread-safe.

    The bands that are used are read at the first cell, those pixels of the scene that the cells need, and
    given up after the last one.
    """

    def __init__(self, refs: Sequence[CellRef], options: ReadOptions) -> None:
        rows, cols = [ref.row for ref in refs], [ref.col for ref in refs]
        self._box = PixelBox(min(rows), min(cols), max(rows) + CELL_PIXELS, max(cols) + CELL_PIXELS)
        self._first, self._left, self._options = refs[0], len(refs), options
        self._lock = threading.Lock()
        self._bands: dict[int, Floats] | None = None
        self._error: SnowGalileoError | None = None

    def read(self, ref: CellRef) -> Cell:
        """One cell. Raises ``SG-STACK-001``, ``002``, ``003``, ``008``, ``013``, ``018``."""
        bands = self._read_bands()
        row, col = ref.row - self._box.top, ref.col - self._box.left
        pixels = np.full((CELL_PIXELS, CELL_PIXELS, CUBE_BANDS), MISSING, np.float32)
        for band, values in bands.items():
            pixels[..., band] = values[row : row + CELL_PIXELS, col : col + CELL_PIXELS]
        cell = cell_from_pixels(ref, pixels, np.full(CUBE_BANDS, MISSING))
        if self._options.partial:
            cell = replace(cell, partial=partial_means(pixels, pixels))
        if not self._options.availability:
            return cell
        availability, cloud_cover = pixel_availability(pixels)
        return replace(
            cell, availability=availability, cloud_cover=cloud_cover, cloud_mask=cloud_mask(pixels)
        )

    def _read_bands(self) -> dict[int, Floats]:
        with self._lock:
            if self._error is not None:  # the whole scene is not read again for each of its cells
                raise self._error
            try:
                bands = self._bands or scene_bands(scene_of(self._first), self._box)
            except SnowGalileoError as error:
                self._error = error
                raise
            self._left -= 1
            self._bands = bands if self._left else None
            return bands


class SceneReader:
    """Reads the files of a scene. ``facts``: its metadata; ``grid``: of its Sentinel-2 image.

    Raises what ``scene_grid`` raises.
    """

    def __init__(self, scene: SceneFiles) -> None:
        self._scene = scene
        self.facts = metadata_near(scene.zip_path or scene.path).scenes[scene.scene]
        with scene.opened("s2", header=True) as raster:
            self.grid = scene_grid(raster, scene, self.facts).grid

    def read(self, modality: str, where: PixelBox) -> Floats:
        """Values of the bands that are used, ``(bands, rows, cols)`` of a box, NaN = missing.

        Raises ``SG-STACK-001``, ``002``, ``003``, ``013``, ``018``.
        """
        scene = self._scene
        with scene.opened(modality) as raster:
            numbers = band_numbers(raster, scene, modality)
            check_statements(raster, numbers, scene, modality, self.facts.day)
            shape = len(numbers), where.bottom - where.top, where.right - where.left
            values = np.full(shape, np.nan, np.float32)
            part = where.within(raster, corner_on(self.grid, raster, scene, modality))
            if part is not None:
                window, row, col = part
                stored = physical(raster.read(numbers, window=window), raster, numbers, modality)
                values[:, row : row + stored.shape[1], col : col + stored.shape[2]] = stored
        if modality in ("s1", "s2"):
            check_values(values, scene, modality)
        return values


def scene_bands(scene: SceneFiles, box: PixelBox) -> dict[int, Floats]:
    """Bands of a cube that a scene holds, by their place 0..307: ``(rows, cols)`` of the box, missing is
    -9999.
    """
    reader = SceneReader(scene)
    found = _sentinel2(reader.read("s2", box))
    s1_day = day_index(reader.facts)
    if "s1" in scene.files and s1_day is not None:
        found.update(_sentinel1(reader.read("s1", box), s1_day))
    if "dsm" in scene.files:
        border = PixelBox(box.top - 1, box.left - 1, box.bottom + 1, box.right + 1)
        grid = reader.grid
        found.update(_terrain(reader.read("dsm", border)[0], grid.pixel_x, grid.pixel_y))
    if "worldcover" in scene.files:
        cover = reader.read("worldcover", box)[0]
        found[CUBE_BANDS - 1] = _filled(np.where(np.isin(cover, WORLDCOVER_CLASSES), cover, np.nan))
    return found


def _place(name: str, day: int) -> int:
    return day * len(DYNAMIC) + dynamic_offset(name)


def _filled(values: npt.NDArray[np.floating]) -> Floats:
    return np.where(np.isnan(values), MISSING, values).astype(np.float32)


def _sentinel2(values: Floats) -> dict[int, Floats]:
    """Six bands and the cloud flag; a pixel is missing where all bands are 0 or one is not finite."""
    bands, cloud = values[:-1], values[-1]
    missing = np.isnan(bands).any(axis=0) | (bands == 0).all(axis=0)
    found = {
        _place(name, DAYS - 1): _filled(np.where(missing, np.nan, band))
        for name, band in zip(S2_BANDS, bands, strict=True)
    }
    flag = np.where(cloud > CLOUDY_PERCENT, OPAQUE_CLOUD, np.float32(0))
    found[_place("QA60", DAYS - 1)] = _filled(np.where(missing | np.isnan(cloud), np.nan, flag))
    return found


def _sentinel1(values: Floats, day: int) -> dict[int, Floats]:
    """Backscatter [dB] and incidence angle [degrees]; a pixel is missing where all three are 0 or one is not
    finite, and a band where it is below ``LOWEST_DB``.
    """
    missing = np.isnan(values).any(axis=0) | (values == 0).all(axis=0)
    vv, vh, angle = np.where(missing, np.nan, values)
    weak = [np.where(band < LOWEST_DB, np.nan, band) for band in (vv, vh)]
    return {_place(name, day): _filled(band) for name, band in zip(("VV", "VH", "angle"), (*weak, angle))}


def _terrain(height: Floats, dx: float, dy: float) -> dict[int, Floats]:
    """Elevation, slope and aspect of a surface model with a border of one pixel."""
    with np.errstate(invalid="ignore"):
        known = np.where((height >= LOWEST_M) & (height <= HIGHEST_M), height, np.nan).astype(np.float64)
    slope, aspect = four_neighbour_slope(known, dx, dy)
    values = {"DEM": known[1:-1, 1:-1], "slope": slope, "aspect": aspect}
    return {DYNAMIC_BANDS + i: _filled(values[band.name]) for i, band in enumerate(STATIC[:3])}

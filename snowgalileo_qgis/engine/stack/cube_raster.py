"""A cube: the pixels and the place of one GeoTIFF, or of the shards of one export joined."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine

from ..bands import CUBE_BANDS
from ..protocol import LeftOut, SnowGalileoError
from .shards import Shard, is_shard, shard_name, shards_of
from .tiff import TiffLayout, Window, WindowReader, unreadable
from .write import DAY_TAG

OFF_PIXELS = 0.1
"""Largest distance of a shard from the place that its name gives [pixel]."""


class CubeHeader(NamedTuple):
    """Coordinate system, transform, and the tag of the prediction day."""

    crs: rasterio.crs.CRS | None
    transform: Affine
    day: str | None


class CubeRaster:
    """The pixels of a cube; ``path``: its file, or its first shard.

    A shard that is missing, damaged or elsewhere than its name says leaves a hole; ``left_out`` names it.
    ``header`` is that of the first shard that can be read, moved to the corner of the whole. Opening raises
    what ``TiffLayout`` raises for a file without shards, and where no shard can be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._shards = shards_of(path)
        self._layouts: dict[Path, TiffLayout] = {}
        if len(self._shards) == 1 and not (self._shards[0].row or self._shards[0].col):
            self.layout(self._shards[0])

    def layout(self, shard: Shard) -> TiffLayout:
        """The layout of a shard. Raises what ``TiffLayout`` raises."""
        if shard.path not in self._layouts:
            self._layouts[shard.path] = TiffLayout(shard.path)
        return self._layouts[shard.path]

    @property
    def first(self) -> TiffLayout:
        """The layout of the first shard that can be read."""
        return self.layout(self._good[0])

    @property
    def is_joined(self) -> bool:
        """Whether the cube consists of several files."""
        return len(self._shards) > 1

    @property
    def files(self) -> int:
        """Number of files that are read."""
        return len(self._good)

    @property
    def height(self) -> int:
        """Rows of the whole."""
        return max(shard.row + self.layout(shard).height for shard in self._good)

    @property
    def width(self) -> int:
        """Columns of the whole."""
        return max(shard.col + self.layout(shard).width for shard in self._good)

    @property
    def left_out(self) -> list[LeftOut]:
        """Shards that are missing or cannot be used."""
        return self._checked[1]

    @property
    def _good(self) -> list[Shard]:
        return self._checked[0]

    @cached_property
    def header(self) -> CubeHeader:
        """Place and day. Raises ``SG-STACK-003``."""
        shard = self._good[0]
        found = read_header(shard.path)
        return found._replace(transform=found.transform @ Affine.translation(-shard.col, -shard.row))

    @cached_property
    def _checked(self) -> tuple[list[Shard], list[LeftOut]]:
        """Usable shards, and the others."""
        good: list[Shard] = []
        bad: list[LeftOut] = []
        errors: list[SnowGalileoError] = []
        reference: CubeHeader | None = None
        for shard in self._shards:
            try:
                self.layout(shard)
                if self.is_joined or shard.row or shard.col:
                    header = read_header(shard.path)
                    corner = header.transform @ Affine.translation(-shard.col, -shard.row)
                    reference = reference or header._replace(transform=corner)
                    _check_place(shard, header._replace(transform=corner), reference)
                good.append(shard)
            except SnowGalileoError as error:
                errors.append(error)
                bad.append(LeftOut(shard.path, error.code, error.text))
        if not good:
            raise errors[0]
        return good, bad + self._missing(good)

    def _missing(self, good: Sequence[Shard]) -> list[LeftOut]:
        """Shards that the grid of the others lacks."""
        known = {(shard.row, shard.col) for shard in self._shards}
        rows = _starts({shard.row: self.layout(shard).height for shard in good}, {row for row, _ in known})
        cols = _starts({shard.col: self.layout(shard).width for shard in good}, {col for _, col in known})
        missing = []
        for row, col in ((row, col) for row in rows for col in cols):
            if (row, col) not in known:
                name = shard_name(self.path, row, col)
                text = f"{name}, a part of an export in several files, is missing; its cells are not made."
                missing.append(LeftOut(self.path.with_name(name), "SG-STACK-010", text))
        return missing

    def is_covered(self, window: Window) -> bool:
        """Whether the shards that can be read cover a window, without overlap."""
        parts = [part for _, part in self.parts(window)]
        return sum(map(_area, parts)) == _area(window)

    def has_data(self, window: Window) -> bool:
        """Whether anything is stored under a window; a sparse file leaves out tiles without data."""
        return any(self.layout(shard).has_data(part) for shard, part in self.parts(window))

    def parts(self, window: Window) -> list[tuple[Shard, Window]]:
        """Shards under a window, each with the window in its own pixels."""
        parts = []
        for shard in self._good:
            layout = self.layout(shard)
            part = Window(
                max(window.top - shard.row, 0),
                max(window.left - shard.col, 0),
                min(window.bottom - shard.row, layout.height),
                min(window.right - shard.col, layout.width),
            )
            if part.top < part.bottom and part.left < part.right:
                parts.append((shard, part))
        return parts


def open_raster(path: Path) -> CubeRaster:
    """The cube of a file or of the export of a shard.

    A joined one is kept for a while, because each row of its cells needs it. Raises what ``CubeRaster``
    raises, and ``SG-STACK-003``.
    """
    if not is_shard(path):
        return CubeRaster(path)
    try:
        return _joined(path, path.stat().st_mtime_ns)
    except OSError as error:
        raise unreadable(path, error.strerror or str(error)) from error


@lru_cache(maxsize=2)
def _joined(path: Path, changed: int) -> CubeRaster:  # noqa: ARG001 (a changed file is opened again)
    return CubeRaster(path)


class CubeReader:
    """Reads several windows of a cube, each once; thread-safe. See ``WindowReader``."""

    def __init__(self, raster: CubeRaster, windows: Sequence[Window]) -> None:
        self.raster = raster
        self._parts = {window: raster.parts(window) for window in windows}
        by_shard: dict[Shard, list[Window]] = {}
        for parts in self._parts.values():
            for shard, part in parts:
                by_shard.setdefault(shard, []).append(part)
        self._readers = {
            shard: WindowReader(raster.layout(shard), parts) for shard, parts in by_shard.items()
        }

    def read(self, window: Window) -> npt.NDArray[Any]:
        """Pixels ``(H, W, 308)`` as a cube has them, missing = -9999. Raises ``SG-STACK-003``."""
        parts = self._parts[window]
        if len(parts) == 1:
            return self._readers[parts[0][0]].read(parts[0][1])
        pixels: npt.NDArray[Any] | None = None
        for shard, part in parts:
            found = self._readers[shard].read(part)
            if pixels is None:
                shape = window.bottom - window.top, window.right - window.left, CUBE_BANDS
                pixels = np.empty(shape, np.result_type(found, np.float32))
            row, col = shard.row + part.top - window.top, shard.col + part.left - window.left
            pixels[row : row + found.shape[0], col : col + found.shape[1]] = found
        if pixels is None:
            raise unreadable(self.raster.path, "a part of it is missing")
        return pixels


def _area(window: Window) -> int:
    return (window.bottom - window.top) * (window.right - window.left)


def read_header(path: Path) -> CubeHeader:
    """Header of a GeoTIFF; files beside it are ignored. Raises ``SG-STACK-003``."""
    try:
        with (
            warnings.catch_warnings(action="ignore", category=rasterio.errors.NotGeoreferencedWarning),
            rasterio.Env(GDAL_DISABLE_READDIR_ON_OPEN="EMPTY_DIR", GDAL_PAM_ENABLED="NO"),
            rasterio.open(path, driver="GTiff") as raster,
        ):
            return CubeHeader(raster.crs, raster.transform, raster.tags().get(DAY_TAG))
    except UnicodeEncodeError as error:
        raise SnowGalileoError(
            "SG-STACK-003", f"{path.name} cannot be opened, because its name is not UTF-8 text.", "Rename it."
        ) from error
    except (rasterio.errors.RasterioError, ValueError) as error:
        raise unreadable(path, str(error)) from error


def _check_place(shard: Shard, corner: CubeHeader, reference: CubeHeader) -> None:
    """Refuse a shard whose place in its name and in its georeference differ, or of another day."""
    here, there = corner.transform, reference.transform
    off = max(abs(here.c - there.c) / abs(there.a or 1), abs(here.f - there.f) / abs(there.e or 1))
    if (
        corner.crs != reference.crs
        or here[:2] != there[:2]
        or here[3:5] != there[3:5]
        or not off <= OFF_PIXELS
    ):
        raise SnowGalileoError(
            "SG-STACK-013",
            f"{shard.path.name} does not lie where its name puts it beside the other parts of the export.",
            "Download all parts of one export again.",
        )
    if corner.day != reference.day:
        raise SnowGalileoError(
            "SG-STACK-007",
            f"{shard.path.name} is of {corner.day or 'no day'}, other parts of it of {reference.day}.",
            "Download all parts of one export again.",
        )


def _starts(sizes: dict[int, int], named: set[int]) -> list[int]:
    """First pixels of all shards along an axis, those between and before the ones that are there included.

    ``sizes``: start and size of the ones that can be read.
    """
    starts: list[int] = []
    end: int | None = 0
    for start in sorted(named):
        if end is not None and start > end:
            starts.append(end)
        starts.append(start)
        end = start + sizes[start] if start in sizes else None
    return starts

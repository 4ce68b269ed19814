"""Windows of a product's images as sigma0."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.windows import Window

from ....protocol import SnowGalileoError
from ....scene import Scene
from ..listing import gdal_path, shown
from ..raster import reading
from .annotation import Annotation, read_annotation
from .border import CLEAN_SINCE, Border
from .calibration import Radiometry, read_calibration, read_noise
from .lattice import Floats
from .line_cache import LineCache
from .product import POLARISATIONS


class Measurement:
    """Image file of one polarisation, open for reading windows, until ``close``."""

    def __init__(self, address: str, annotation: Annotation) -> None:
        """Raises ``SG-SOURCE-001`` (unreadable), ``SG-SOURCE-003`` (not the image that the annotation
        describes).
        """
        self._address, self._path = address, gdal_path(address)
        with reading(address, self._path):
            self._source = rasterio.open(self._path, driver="GTiff")
        found = (self._source.height, self._source.width, self._source.count, self._source.dtypes[0])
        if found != (annotation.lines, annotation.pixels, 1, "uint16"):
            self.close()
            raise SnowGalileoError(
                "SG-SOURCE-003",
                f"{shown(address)} has {found[0]} x {found[1]} pixels ({found[3]}, {found[2]} band), but "
                f"its annotation says {annotation.lines} x "
                f"{annotation.pixels} (uint16, 1 band).",
                "Download the product again, unchanged.",
            )

    def read(
        self, first_line: int, end_line: int, first_pixel: int, end_pixel: int
    ) -> npt.NDArray[np.uint16]:
        """Digital numbers of a window inside the image. Raises ``SG-SOURCE-001``."""
        with reading(self._address, self._path):
            stored: npt.NDArray[np.uint16] = self._source.read(
                1, window=Window(first_pixel, first_line, end_pixel - first_pixel, end_line - first_line)
            )
        return stored

    def close(self) -> None:
        """Close the file."""
        self._source.close()


class Images:
    """Images of all polarisations of a scene; a context manager that closes their files.

    ``annotation``: geometry, common to all of them.
    """

    def __init__(self, scene: Scene) -> None:
        """Raises ``SG-SOURCE-001``, ``-002`` and ``-003`` for files that are missing, of another kind or
        contradictory.
        """
        self._files: dict[str, Measurement] = {}
        self._cached: dict[str, LineCache] = {}
        self._radiometry: dict[str, Radiometry] = {}
        self._border: Border | None = None
        try:
            self._open(scene)
        except BaseException:
            self.close()
            raise

    def _open(self, scene: Scene) -> None:
        for polarisation in POLARISATIONS:
            if polarisation not in scene.files:
                continue
            annotation = read_annotation(scene.files[f"{polarisation}/annotation"])
            if not self._files:
                self.annotation = annotation
            elif (annotation.lines, annotation.pixels, annotation.epoch) != (
                self.annotation.lines,
                self.annotation.pixels,
                self.annotation.epoch,
            ):
                raise SnowGalileoError(
                    "SG-SOURCE-003",
                    f"{scene.name} has images of different size or time.",
                    "Download or unpack it again.",
                )
            noise = read_noise(scene.files[f"{polarisation}/noise"])
            image = Measurement(scene.files[polarisation], annotation)
            self._files[polarisation] = image
            self._cached[polarisation] = LineCache(image.read, 0, annotation.pixels)
            calibration = read_calibration(scene.files[f"{polarisation}/calibration"])
            self._radiometry[polarisation] = Radiometry(calibration, None if annotation.denoised else noise)
            if self._border is None and tuple(map(int, scene.facts["processor"].split("."))) < CLEAN_SINCE:
                self._border = Border(image.read, noise, annotation.lines, annotation.pixels)

    def expect(self, first_pixel: int, end_pixel: int) -> None:
        """Announce which pixels of the lines will be read, so that only these are cached."""
        self._cached = {
            polarisation: LineCache(image.read, first_pixel, end_pixel)
            for polarisation, image in self._files.items()
        }

    @property
    def polarisations(self) -> tuple[str, ...]:
        """VV, VH or both."""
        return tuple(self._files)

    def __enter__(self) -> Images:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        for image in self._files.values():
            image.close()

    def sigma0(self, first_line: int, end_line: int, first_pixel: int, end_pixel: int) -> dict[str, Floats]:
        """sigma0 (linear) of each polarisation in a window ``(lines, pixels)``.

        NaN where there are no data, and outside the image.
        """
        lines, pixels = self.annotation.lines, self.annotation.pixels
        inside = (max(first_line, 0), min(end_line, lines), max(first_pixel, 0), min(end_pixel, pixels))
        part = (
            slice(inside[0] - first_line, inside[1] - first_line),
            slice(inside[2] - first_pixel, inside[3] - first_pixel),
        )
        empty = self._border.mask(*inside) if self._border else None
        result = {}
        for polarisation, image in self._cached.items():
            stored = image.read(*inside)
            if empty is not None:
                stored[empty] = 0
            values = np.full((end_line - first_line, end_pixel - first_pixel), np.nan, dtype=np.float32)
            values[part] = self._radiometry[polarisation].sigma0(
                stored, np.arange(inside[0], inside[1]), np.arange(inside[2], inside[3])
            )
            result[polarisation] = values
        return result

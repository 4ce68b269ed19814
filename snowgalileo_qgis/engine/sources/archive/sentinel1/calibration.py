"""From digital numbers (DN) to backscatter: tables of calibration and thermal noise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ....protocol import SnowGalileoError
from ..listing import shown
from ..xml import read_xml
from .annotation import numbers, text
from .lattice import Doubles, Floats

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element  # nosec B405


class LineVectors:
    """A table with nodes along some lines, at pixels that differ by line.

    Interpolated linearly in pixel and in line, constant beyond its nodes.
    """

    def __init__(self, lines: Sequence[int], pixels: Sequence[Doubles], values: Sequence[Doubles]) -> None:
        """One entry of ``pixels`` and ``values`` for each line.

        ``ValueError`` when lines or pixels do not ascend or lengths differ.
        """
        if not lines or (np.diff(lines) <= 0).any():
            raise ValueError("vectors that do not follow each other")
        for along, value in zip(pixels, values, strict=True):
            if len(along) != len(value) or not len(along) or (np.diff(along) <= 0).any():
                raise ValueError(
                    "a vector whose pixels do not follow each other, or without a value for each"
                )
        self._lines = np.array(lines, dtype=np.float64)
        self._pixels, self._values = list(pixels), list(values)

    def at(self, lines: npt.NDArray[np.int64], pixels: npt.NDArray[np.int64]) -> Floats:
        """Values ``(len(lines), len(pixels))``."""
        place = np.interp(lines, self._lines, np.arange(len(self._lines)))
        upper = place.astype(np.intp)
        lower = np.minimum(upper + 1, len(self._lines) - 1)
        first = int(upper.min())
        vectors = range(first, int(lower.max()) + 1)
        table = np.stack([np.interp(pixels, self._pixels[i], self._values[i]) for i in vectors]).astype(
            np.float32
        )
        share = (place - upper).astype(np.float32)[:, None]
        result: Floats = table[upper - first] * (1 - share) + table[lower - first] * share
        return result


@dataclass(frozen=True, eq=False)
class AzimuthBlock:
    """Noise factor within a rectangle of the image (bounds inclusive): ``values`` at ``lines``, linear
    between.
    """

    first_line: int
    last_line: int
    first_pixel: int
    last_pixel: int
    lines: Doubles
    values: Doubles


@dataclass(frozen=True, eq=False)
class ThermalNoise:
    """Noise power in units of DN^2: a table along range, times factors along azimuth in products since March
    2018.
    """

    along_range: LineVectors
    along_azimuth: Sequence[AzimuthBlock]

    def at(self, lines: npt.NDArray[np.int64], pixels: npt.NDArray[np.int64]) -> Floats:
        """Noise ``(len(lines), len(pixels))``; ``lines`` and ``pixels`` ascend without gaps."""
        noise = self.along_range.at(lines, pixels)
        for block in self.along_azimuth:
            rows = slice(*np.searchsorted(lines, [block.first_line, block.last_line + 1]))
            cols = slice(*np.searchsorted(pixels, [block.first_pixel, block.last_pixel + 1]))
            noise[rows, cols] *= np.interp(lines[rows], block.lines, block.values).astype(np.float32)[:, None]
        return noise


@dataclass(frozen=True, eq=False)
class Radiometry:
    """Converts the digital numbers of one polarisation to sigma0.

    ``noise``: ``None`` when it has already been removed from the product.
    """

    calibration: LineVectors
    noise: ThermalNoise | None

    def sigma0(
        self, stored: npt.NDArray[np.uint16], lines: npt.NDArray[np.int64], pixels: npt.NDArray[np.int64]
    ) -> Floats:
        """sigma0 = (DN^2 - noise) / A^2, linear, ``(len(lines), len(pixels))``; DN = 0 means no data: NaN.

        A pixel with less power than the noise is 0, not missing: leaving it out would bias the interpolation
        between its neighbours. Where all neighbours of a target pixel are 0, the result in dB is missing.
        """
        power = stored.astype(np.float32) ** 2
        if self.noise is not None:
            power = np.maximum(power - self.noise.at(lines, pixels), np.float32(0))
        sigma0: Floats = power / self.calibration.at(lines, pixels) ** 2
        sigma0[stored == 0] = np.nan
        return sigma0


def read_calibration(address: str) -> LineVectors:
    """Table of A (``sigmaNought``); raises ``SG-SOURCE-001`` and ``SG-SOURCE-003``."""
    root = read_xml(address)
    try:
        table = _vectors(root.findall("calibrationVectorList/calibrationVector"), "sigmaNought")
    except (ValueError, TypeError, ArithmeticError, MemoryError) as error:
        raise _unusable(address, error) from error
    return table


def read_noise(address: str) -> ThermalNoise:
    """Noise in either format: one list of vectors, or range vectors with azimuth factors.

    Raises ``SG-SOURCE-001`` and ``SG-SOURCE-003``.
    """
    root = read_xml(address)
    try:
        old = root.findall("noiseVectorList/noiseVector")
        if old:
            return ThermalNoise(_vectors(old, "noiseLut"), ())
        along_range = _vectors(root.findall("noiseRangeVectorList/noiseRangeVector"), "noiseRangeLut")
        return ThermalNoise(
            along_range,
            [_block(element) for element in root.findall("noiseAzimuthVectorList/noiseAzimuthVector")],
        )
    except (ValueError, TypeError, ArithmeticError, MemoryError) as error:
        raise _unusable(address, error) from error


def _vectors(elements: Sequence[Element], name: str) -> LineVectors:
    lines = [int(text(element, "line")) for element in elements]
    return LineVectors(
        lines,
        [numbers(element, "pixel") for element in elements],
        [numbers(element, name) for element in elements],
    )


def _block(element: Element) -> AzimuthBlock:
    first_line, last_line, first_pixel, last_pixel = (
        int(text(element, name))
        for name in ("firstAzimuthLine", "lastAzimuthLine", "firstRangeSample", "lastRangeSample")
    )
    lines, values = numbers(element, "line"), numbers(element, "noiseAzimuthLut")
    if len(lines) != len(values) or (np.diff(lines) <= 0).any():
        raise ValueError("azimuth factors whose lines do not follow each other")
    return AzimuthBlock(first_line, last_line, first_pixel, last_pixel, lines, values)


def _unusable(address: str, error: Exception) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-SOURCE-003",
        f"{shown(address)} is not a usable table: {error}.",
        "Download the product again, unchanged.",
    )

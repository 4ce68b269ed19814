"""The annotation of a Sentinel-1 product: geometry of its image."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from ....protocol import SnowGalileoError
from ..listing import shown
from ..xml import read_xml
from .lattice import Doubles
from .orbit import Orbit, utc

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element  # nosec B405

LARGEST_SIDE = 100_000
"""Most lines or samples of an image; genuine ones have less than 40,000."""


@dataclass(frozen=True, eq=False)
class GeolocationGrid:
    """Positions of some pixels as computed by the producer.

    ``lines`` ``(N,)`` and ``pixels`` ``(M,)`` ascend; the others are ``(N, M)``: degrees, metres above the
    ellipsoid, degrees, seconds.
    """

    lines: Doubles
    pixels: Doubles
    latitude: Doubles
    longitude: Doubles
    height: Doubles
    incidence: Doubles
    azimuth_s: Doubles
    slant_range_s: Doubles


@dataclass(frozen=True, eq=False)
class GroundRange:
    """Polynomials from slant to ground range, ``time_s`` ``(K,)``: ground range [m] = sum of
    ``coefficients[k, n] * (slant range - sr0[k]) ** n``.
    """

    time_s: Doubles
    sr0: Doubles
    coefficients: Doubles


@dataclass(frozen=True, eq=False)
class Annotation:
    """Geometry of one image. Times are seconds since its first line (``epoch``, UTC).

    ``line_s``: time between lines. ``pixel_m``: ground range between pixels. ``denoised``: thermal noise is
    already removed.
    """

    epoch: datetime
    ascending: bool
    lines: int
    pixels: int
    line_s: float
    pixel_m: float
    denoised: bool
    orbit: Orbit
    ground_range: GroundRange
    grid: GeolocationGrid


def read_annotation(address: str) -> Annotation:
    """Read and check an annotation file.

    Raises ``SG-SOURCE-001`` (unreadable), ``SG-SOURCE-002`` (not IW GRD at high resolution),
    ``SG-SOURCE-003`` (missing or implausible metadata).
    """
    root = read_xml(address)
    try:
        annotation = _annotation(root)
    except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, MemoryError) as error:
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} lacks something that geocoding needs, or has it twice: {error}.",
            "Download the product again, unchanged.",
        ) from error
    kind, mode = text(root, "adsHeader/productType"), text(root, "adsHeader/mode")
    if (kind, mode) != ("GRD", "IW") or not 9 < annotation.pixel_m < 11:
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(address)} is of a {mode} {kind} product with pixels of {annotation.pixel_m:g} m; IW "
            "GRD with 10 m is needed.",
            "Download the product IW_GRDH of the same pass.",
        )
    return annotation


def text(element: Element, path: str) -> str:
    """Text at a path; ``ValueError`` without one."""
    found = element.findtext(path)
    if found is None or not found.strip():
        raise ValueError(f"no {path}")
    return found.strip()


def number(element: Element, path: str) -> float:
    """Finite number at a path; ``ValueError`` without one."""
    value = float(text(element, path))
    if not np.isfinite(value):
        raise ValueError(f"{path} is not finite")
    return value


def numbers(element: Element, path: str) -> Doubles:
    """Finite numbers, separated by spaces, at a path; ``ValueError`` without any."""
    values = np.array(text(element, path).split(), dtype=np.float64)
    if not np.isfinite(values).all():
        raise ValueError(f"{path} is not finite")
    return values


def seconds(element: Element, path: str, epoch: datetime) -> float:
    """UTC time at a path in seconds since ``epoch``."""
    return (utc(text(element, path)) - epoch).total_seconds()


def _annotation(root: Element) -> Annotation:
    image = root.find("imageAnnotation/imageInformation")
    if image is None:
        raise ValueError("no imageInformation")
    epoch = utc(text(image, "productFirstLineUtcTime"))
    lines, pixels = int(text(image, "numberOfLines")), int(text(image, "numberOfSamples"))
    line_s, pixel_m = number(image, "azimuthTimeInterval"), number(image, "rangePixelSpacing")
    if not (2 <= lines <= LARGEST_SIDE and 2 <= pixels <= LARGEST_SIDE and line_s > 0 and pixel_m > 0):
        raise ValueError(f"an image of {lines} lines and {pixels} samples")
    states = root.findall("generalAnnotation/orbitList/orbit")
    time_s = np.array([seconds(state, "time", epoch) for state in states])
    position = np.array([[number(state, f"position/{axis}") for axis in "xyz"] for state in states])
    velocity = np.array([[number(state, f"velocity/{axis}") for axis in "xyz"] for state in states])
    return Annotation(
        epoch=epoch,
        ascending=text(root, "generalAnnotation/productInformation/pass").lower() == "ascending",
        lines=lines,
        pixels=pixels,
        line_s=line_s,
        pixel_m=pixel_m,
        denoised=text(root, "imageAnnotation/processingInformation/thermalNoiseCorrectionPerformed").lower()
        == "true",
        orbit=Orbit(time_s, position, velocity),
        ground_range=_ground_range(root, epoch),
        grid=_grid(root, epoch),
    )


def _ground_range(root: Element, epoch: datetime) -> GroundRange:
    records = root.findall("coordinateConversion/coordinateConversionList/coordinateConversion")
    time_s = np.array([seconds(record, "azimuthTime", epoch) for record in records])
    if not records or (np.diff(time_s) <= 0).any():
        raise ValueError("coordinate conversion records that do not follow each other")
    polynomials = [numbers(record, "srgrCoefficients") for record in records]
    coefficients = np.zeros((len(records), max(map(len, polynomials))))
    for row, polynomial in zip(coefficients, polynomials, strict=True):
        row[: len(polynomial)] = polynomial
    return GroundRange(time_s, np.array([number(record, "sr0") for record in records]), coefficients)


def _grid(root: Element, epoch: datetime) -> GeolocationGrid:
    points = root.findall("geolocationGrid/geolocationGridPointList/geolocationGridPoint")
    names = ("line", "pixel", "latitude", "longitude", "height", "incidenceAngle", "slantRangeTime")
    table = np.array(
        [[*(number(point, name) for name in names), seconds(point, "azimuthTime", epoch)] for point in points]
    )
    if not len(table):
        raise ValueError("no geolocation grid")
    lines, pixels = np.unique(table[:, 0]), np.unique(table[:, 1])
    table = table[np.lexsort((table[:, 1], table[:, 0]))]
    line, pixel = (table[:, column].reshape(len(lines), len(pixels)) for column in (0, 1))
    if min(len(lines), len(pixels)) < 2 or (line != lines[:, None]).any() or (pixel != pixels[None, :]).any():
        raise ValueError("a geolocation grid with gaps")
    latitude, longitude, height, incidence, slant_range_s, azimuth_s = (
        column.reshape(line.shape) for column in table.T[2:]
    )
    return GeolocationGrid(lines, pixels, latitude, longitude, height, incidence, azimuth_s, slant_range_s)

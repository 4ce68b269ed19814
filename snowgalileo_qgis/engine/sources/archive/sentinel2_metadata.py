"""Metadata of a Sentinel-2 Level-1C product."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from shapely import Geometry

from ...protocol import SnowGalileoError
from .positions import in_tile, positions
from .raster import footprint
from .xml import contradictory, read_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element  # nosec B405 (a type, nothing is parsed with it)

BAND_IDS = {"B2": 1, "B3": 2, "B4": 3, "B8": 7, "B11": 11, "B12": 12}
"""Band numbers in the metadata."""

OFFSET_SINCE = (4, 0)
"""First processing baseline whose pixels carry an offset."""

_URI = re.compile(r"S2[A-D]_MSIL1C_\d{8}T\d{6}_N(\d\d)(\d\d)_R\d{3}_T([0-9A-Z]{5})_\d{8}T\d{6}")


@dataclass(frozen=True)
class Metadata:
    """Contents of ``MTD_MSIL1C.xml``.

    ``name``: product name without ``.SAFE``. ``baseline``: as written (``05.11``). ``datatake``: its
    identifier without the baseline. ``started``: of the datatake, as images are named. ``offsets``: by band,
    subtracted from each pixel, >= 0. ``generated``: ISO time of processing.
    """

    name: str
    platform: str
    tile: str
    baseline: str
    datatake: str
    started: str
    generated: str
    offsets: Mapping[str, int]
    footprint: Geometry


def read_metadata(address: str) -> Metadata:
    """Read and check ``MTD_MSIL1C.xml``.

    Raises ``SG-SOURCE-001`` (unreadable), ``SG-SOURCE-002`` (another processing level), ``SG-SOURCE-003``
    (missing or contradictory metadata).
    """
    root = read_xml(address)
    level = text_of(root, "PROCESSING_LEVEL", address)
    name = text_of(root, "PRODUCT_URI", address).removesuffix(".SAFE")
    if level != "Level-1C":
        raise wrong_level(name, level)
    baseline = text_of(root, "PROCESSING_BASELINE", address)
    parts = _URI.fullmatch(name)
    if parts is None or baseline != f"{parts[1]}.{parts[2]}":
        raise contradictory(
            address, f"has processing baseline {baseline}, which does not agree with its product name {name}"
        )
    if _number(root, "QUANTIFICATION_VALUE", address) != 10_000:
        raise contradictory(address, "does not give reflectance in units of 1/10,000")
    platform = text_of(root, "SPACECRAFT_NAME", address)
    if platform.removeprefix("Sentinel-") != name[1:3]:
        raise contradictory(address, f"is of {platform}, which does not agree with its product name {name}")
    _check_special_values(root, address)
    datatake = next((element.get("datatakeIdentifier", "") for element in root.iter("Datatake")), "")
    return Metadata(
        name=name,
        platform=platform,
        tile=parts[3],
        baseline=baseline,
        datatake=datatake.rpartition("_N")[0] or name[:26],
        started=name.split("_")[2],
        generated=time_of(text_of(root, "GENERATION_TIME", address), address).isoformat(),
        offsets=_offsets(root, (int(parts[1]), int(parts[2])), address),
        footprint=_footprint(root, parts[3], address),
    )


def read_sensing_time(address: str) -> datetime:
    """Sensing time of a tile, from its ``MTD_TL.xml``."""
    return time_of(text_of(read_xml(address), "SENSING_TIME", address), address)


def time_of(text: str, address: str) -> datetime:
    """A UTC time, ``2025-04-03T18:49:19.024Z`` or ``20250403T184919``; ``SG-SOURCE-003`` for other text."""
    try:
        return datetime.fromisoformat(text.removesuffix("Z"))
    except ValueError as error:
        raise contradictory(address, f"has {text[:40]!r} where a time should be") from error


def wrong_level(name: str, level: str) -> SnowGalileoError:
    """The error for a Level-2A product."""
    return SnowGalileoError(
        "SG-SOURCE-002",
        f"{name} is Sentinel-2 {level}; Level-1C (top of atmosphere) is needed.",
        "Download the L1C product of the same day and tile.",
    )


def _offsets(root: Element, baseline: tuple[int, int], address: str) -> dict[str, int]:
    """``-RADIO_ADD_OFFSET`` by band; 0 for older products."""
    written = {element.get("band_id"): element.text for element in root.iter("RADIO_ADD_OFFSET")}
    if baseline < OFFSET_SINCE:
        if written:
            raise contradictory(
                address, "has RADIO_ADD_OFFSET although its processing baseline is before 04.00"
            )
        return dict.fromkeys(BAND_IDS, 0)
    offsets = {}
    for band, number in BAND_IDS.items():
        text = (written.get(str(number)) or "").strip()
        if not re.fullmatch(r"-?\d{1,5}", text) or int(text) > 0:
            raise contradictory(
                address,
                f"has no usable RADIO_ADD_OFFSET for {band}, which processing baseline 04.00 and later need",
            )
        offsets[band] = -int(text)
    return offsets


def _check_special_values(root: Element, address: str) -> None:
    """Raises ``SG-SOURCE-003`` when a missing or saturated pixel is marked otherwise than by 0 and 65535."""
    for element in root.iter("Special_Values"):
        what, value = (
            text_of(element, "SPECIAL_VALUE_TEXT", address),
            text_of(element, "SPECIAL_VALUE_INDEX", address),
        )
        if {"NODATA": "0", "SATURATED": "65535"}.get(what, value) != value:
            raise contradictory(address, f"marks {what} pixels with {value[:20]}")


def _footprint(root: Element, tile: str, address: str) -> Geometry:
    try:
        return footprint(positions(text_of(root, "EXT_POS_LIST", address), in_tile(tile)))
    except (ValueError, IndexError) as error:
        raise contradictory(
            address, f"has a footprint that is not a list of positions in the tile {tile}"
        ) from error


def _number(root: Element, name: str, address: str) -> float:
    text = text_of(root, name, address)
    try:
        return float(text)
    except ValueError as error:
        raise contradictory(address, f"has {text[:40]!r} as {name}") from error

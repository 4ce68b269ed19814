"""Sentinel-2 Level-1C: top-of-atmosphere reflectance and the cloud flag as in Earth Engine's harmonized
collection.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import numpy as np

from ...bands import Sensor
from ...grid import RegionGrid
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Native, Scene
from ..scene_reader import Ingestion
from .complete import check_complete
from .image import Form, read_image
from .listing import Entry, Product, product_files
from .product_reader import ProductReader, leaving_out
from .product_versions import newest_versions
from .sentinel2_metadata import Metadata, read_metadata, read_sensing_time, time_of, wrong_level

MISSING = 65535
"""Value of a missing pixel; no reflectance is that large once the offset is removed."""

PIXEL_M = {"B2": 10, "B3": 10, "B4": 10, "B8": 10, "B11": 20, "B12": 20, "QA60": 60}
"""Pixel size of each band [m]."""

OPAQUE, CIRRUS = 1024, 2048
"""Values of QA60."""

_MARKER = r"MTD_MSIL1C\.xml|MTD_MSIL2A\.xml|S2[A-D]_OPER_MTD_SAFL1C_.*\.xml"
_IMAGE = re.compile(
    r"GRANULE/(L1C_T[0-9A-Z]{5}_A\d{6}_(\d{8}T\d{6}))/IMG_DATA/T([0-9A-Z]{5})_(\d{8}T\d{6})_B(\d\d)\.jp2",
    re.IGNORECASE,
)
_MASK = re.compile(r"GRANULE/[^/]+/QI_DATA/MSK_CLASSI_B00\.jp2", re.IGNORECASE)
_TILE_METADATA = re.compile(r"GRANULE/[^/]+/MTD_TL\.xml", re.IGNORECASE)

SAME_STRIP_S = 3
"""Seconds by which the start of a strip may differ between two versions; scenes of a strip last 3.6 s."""

SAME_PLACE = 0.9
"""Share of the older version's footprint that the newer one covers at least."""

LONGEST_STRIP_MIN = 35
"""Minutes that the longest strip lasts, so that a tile may be of the day after the strip's start."""


class Sentinel2Reader(ProductReader):
    """Finds and reads Level-1C products: SAFE folders, unpacked or in a zip or tar file."""

    sensor = Sensor.S2
    bands = tuple(PIXEL_M)
    products = "Sentinel-2 L1C (SAFE, zip or folder)"
    ingestion = Ingestion(seconds_per_cell=0.0085, bytes_per_cell=76_000, seconds_per_scene=2.3)

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """Scenes of all usable products; of several versions of a tile and strip the newest.

        Several strips of a datatake are parts of one image: their footprints overlap, their pixels do not.

        ``order``: time of the strip, then the image's id in Earth Engine. It is not verified that its
        collections have this order.
        """
        found = []
        for product in product_files(entries, _MARKER):
            with leaving_out(product.path, product.name, left_out):
                found.append(_scene(product))
        return newest_versions(
            found, lambda scene: (scene.facts["datatake"], scene.facts["tile"]), left_out, _same_strip
        )

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """Reflectance x 10,000 (uint16, offset removed, clamped at 0) or QA60 (0, 1024, 2048); missing is
        65535.

        ``None`` where the scene does not reach the region, and for QA60 where the product has no cloud mask.
        Raises ``SG-SOURCE-001`` and ``-003``. A saturated pixel (65535) of a product without offset counts as
        missing.
        """
        if band not in scene.files:
            return None
        zone, north = int(scene.facts["tile"][:2]), scene.facts["tile"][2] >= "N"
        form = Form(
            "JP2OpenJPEG",
            "uint8" if band == "QA60" else "uint16",
            PIXEL_M[band],
            nodata=(None, 0),
            crs=f"EPSG:{(32600 if north else 32700) + zone}",
        )
        part = read_image(scene.files[band], form, region, (1, 2) if band == "QA60" else 1)
        if part is None:
            return None
        grid, stored = part
        if band == "QA60":
            opaque, cirrus = stored > 0
            return Native(
                grid, np.where(opaque, OPAQUE, np.where(cirrus, CIRRUS, 0)).astype(np.uint16), MISSING
            )
        offset = int(scene.facts["offsets"][band])
        return Native(
            grid,
            np.where(stored == 0, MISSING, np.maximum(stored, offset) - offset).astype(np.uint16),
            MISSING,
        )


READER = Sentinel2Reader()


def _same_strip(newer: Scene, older: Scene) -> bool:
    """Whether two scenes of a tile and datatake are of the same strip, and the newer one loses nothing."""
    one, other = (datetime.fromisoformat(scene.facts["granule"][-15:]) for scene in (newer, older))
    if abs((one - other).total_seconds()) > SAME_STRIP_S:
        return False
    return bool((newer.footprint & older.footprint).area >= SAME_PLACE * older.footprint.area)


def _scene(product: Product) -> Scene:
    """The scene of one product; raises ``SG-SOURCE-001``, ``-002`` or ``-003``."""
    address = product.find("MTD_MSIL1C.xml")
    if address is None:
        if product.find("MTD_MSIL2A.xml"):
            raise wrong_level(product.name, "Level-2A (surface reflectance)")
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{product.name} has the format used before December 2016, with many tiles.",
            "Download the tiles as single products.",
        )
    metadata = read_metadata(address)
    granule, strip, files = _images(product, metadata)
    lacking = [band for band in PIXEL_M if band not in files and band != "QA60"]
    if lacking:
        raise SnowGalileoError(
            "SG-SOURCE-001",
            f"{product.name} lacks the image of {', '.join(lacking)}.",
            "Download or unpack the product again.",
        )
    mask = next((image for name, image in product.files.items() if _MASK.fullmatch(name)), None)
    if mask:
        files["QA60"] = mask
    for image in files.values():
        check_complete(image)
    notes = []
    if not mask:
        notes.append("It has no cloud mask of the present form (MSK_CLASSI); its cloud flag is missing.")
    sensed = time_of(strip, address)
    tile_metadata = next(
        (found for name, found in product.files.items() if _TILE_METADATA.fullmatch(name)), None
    )
    # the name has the start of the strip; the tile may belong to the next day
    if sensed.hour == 23 and tile_metadata:
        sensed = read_sensing_time(tile_metadata)
    elif (sensed + timedelta(minutes=LONGEST_STRIP_MIN)).date() != sensed.date():
        notes.append(
            f"Its day is uncertain: its strip began at {sensed:%H:%M:%S} UTC on {sensed:%Y-%m-%d}, and "
            "without MTD_TL.xml nothing says whether the tile is of that day or the next; that day is taken."
        )
    return Scene(
        sensor=Sensor.S2,
        name=metadata.name,
        day=sensed.date(),
        path=product.path,
        files=files,
        footprint=metadata.footprint,
        order=(sensed.isoformat(), f"{metadata.started}_{strip}_T{metadata.tile}"),
        facts={
            "platform": metadata.platform,
            "tile": metadata.tile,
            "granule": granule,
            "datatake": metadata.datatake,
            "baseline": metadata.baseline,
            "sensed": sensed.isoformat(),
            "generated": metadata.generated,
            "offsets": dict(metadata.offsets),
        },
        notes=tuple(notes),
    )


def _images(product: Product, metadata: Metadata) -> tuple[str, str, dict[str, str]]:
    """Granule, start of the strip (``20250403T185347``) and addresses of the images by band.

    Raises ``SG-SOURCE-001`` without images, ``SG-SOURCE-003`` when they are of several products or of another
    one than the metadata.
    """
    found = [
        (match, address)
        for name, address in product.files.items()
        if (match := _IMAGE.fullmatch(name)) and f"B{int(match[5])}" in PIXEL_M
    ]
    granules = sorted({match[1].upper() for match, _ in found})
    if not granules:
        bands = ", ".join(band for band in PIXEL_M if band != "QA60")
        raise SnowGalileoError(
            "SG-SOURCE-001",
            f"{product.name} lacks the image of {bands}.",
            "Download or unpack the product again.",
        )
    if len(granules) > 1:
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{product.name} holds the images of {len(granules)} products, {', '.join(granules)}; the "
            "metadata of all but one are lost. Unpack each product into a folder of its own.",
        )
    tiles = {(match[3].upper(), match[4].upper()) for match, _ in found}
    if tiles != {(metadata.tile, metadata.started)}:
        others = ", ".join(f"T{tile}_{started}" for tile, started in sorted(tiles))
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{product.name} holds images of another tile or datatake ({others}) than {metadata.tile} and "
            f"{metadata.started}, which its metadata describe.",
            "Download or unpack it again.",
        )
    strip = found[0][0][2].upper()
    return granules[0], strip, {f"B{int(match[5])}": address for match, address in found}

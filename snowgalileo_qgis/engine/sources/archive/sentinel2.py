"""Sentinel-2 Level-1C: top-of-atmosphere reflectance and the cloud flag as in Earth Engine's harmonized
collection.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from ...bands import Sensor
from ...grid import RegionGrid
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Native, Scene
from ..scene_reader import Ingestion
from .listing import Entry, Product, product_files, shown
from .product_reader import ProductReader
from .product_versions import newest_versions
from .raster import read_window
from .sentinel2_metadata import read_metadata, read_sensing_time, time_of, wrong_level

MISSING = 65535
"""Value of a missing pixel; no reflectance is that large once the offset is removed."""

PIXEL_M = {"B2": 10, "B3": 10, "B4": 10, "B8": 10, "B11": 20, "B12": 20, "QA60": 60}
"""Pixel size of each band [m]."""

OPAQUE, CIRRUS = 1024, 2048
"""Values of QA60."""

_MARKER = r"MTD_MSIL1C\.xml|MTD_MSIL2A\.xml|S2[A-D]_OPER_MTD_SAFL1C_.*\.xml"
_IMAGE = re.compile(
    r"GRANULE/(L1C_T[0-9A-Z]{5}_A\d{6}_(\d{8}T\d{6}))/IMG_DATA/T([0-9A-Z]{5})_\d{8}T\d{6}_B(\d\d)\.jp2"
)
_MASK = re.compile(r"GRANULE/[^/]+/QI_DATA/MSK_CLASSI_B00\.jp2")
_TILE_METADATA = re.compile(r"GRANULE/[^/]+/MTD_TL\.xml")


class Sentinel2Reader(ProductReader):
    """Finds and reads Level-1C products: SAFE folders, unpacked or in a zip or tar file."""

    sensor = Sensor.S2
    bands = tuple(PIXEL_M)
    products = "Sentinel-2 L1C (SAFE, zip or folder)"
    ingestion = Ingestion(seconds_per_cell=0.0085, bytes_per_cell=76_000, seconds_per_scene=2.3)

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """Scenes of all usable products; of several versions of a tile and datatake the newest.

        ``order``: time of the strip, then the image's id in Earth Engine. It is not verified that its
        collections have this order.
        """
        found = []
        for product in product_files(entries, _MARKER):
            try:
                found.append(_scene(product))
            except SnowGalileoError as error:
                left_out(LeftOut(product.path, error.code, error.text))
        return newest_versions(found, lambda scene: (scene.facts["datatake"], scene.facts["tile"]), left_out)

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """Reflectance x 10,000 (uint16, offset removed, clamped at 0) or QA60 (0, 1024, 2048); missing is
        65535.

        ``None`` where the scene does not reach the region, and for QA60 where the product has no cloud mask.
        Raises ``SG-SOURCE-001`` and ``-003``. A saturated pixel (65535) of a product without offset counts as
        missing.
        """
        if band not in scene.files:
            return None
        address = scene.files[band]
        part = read_window(address, "JP2OpenJPEG", region, (1, 2) if band == "QA60" else 1)
        if part is None:
            return None
        grid, stored = part
        if grid.dx != PIXEL_M[band] or grid.dy != PIXEL_M[band]:
            raise SnowGalileoError(
                "SG-SOURCE-003",
                f"{shown(address)} has pixels of {grid.dx:g} m instead of {PIXEL_M[band]} m.",
                "Download it again.",
            )
        if band == "QA60":
            opaque, cirrus = stored > 0
            return Native(
                grid, np.where(opaque, OPAQUE, np.where(cirrus, CIRRUS, 0)).astype(np.uint16), MISSING
            )
        if stored.dtype != np.uint16:
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{shown(address)} holds {stored.dtype} instead of uint16.",
                "Download the L1C product again.",
            )
        offset = int(scene.facts["offsets"][band])
        return Native(
            grid,
            np.where(stored == 0, MISSING, np.maximum(stored, offset) - offset).astype(np.uint16),
            MISSING,
        )


READER = Sentinel2Reader()


def _scene(product: Product) -> Scene:
    """The scene of one product; raises ``SG-SOURCE-001``, ``-002`` or ``-003``."""
    if "MTD_MSIL1C.xml" not in product.markers:
        if "MTD_MSIL2A.xml" in product.markers:
            raise wrong_level(product.name, "Level-2A (surface reflectance)")
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{product.name} has the format used before December 2016, with many tiles.",
            "Download the tiles as single products.",
        )
    metadata = read_metadata(product.files["MTD_MSIL1C.xml"])
    images = {
        (match[1], match[2], match[3], f"B{int(match[4])}"): address
        for name, address in product.files.items()
        if (match := _IMAGE.fullmatch(name))
    }
    granules = {(granule, started, tile) for granule, started, tile, _ in images}
    files = {band: address for (_, _, _, band), address in images.items() if band in PIXEL_M}
    lacking = [band for band in PIXEL_M if band not in files and band != "QA60"]
    if lacking:
        raise SnowGalileoError(
            "SG-SOURCE-001",
            f"{product.name} lacks the image of {', '.join(lacking)}.",
            "Download or unpack the product again.",
        )
    (granule, started, tile), *more = granules
    if more or tile != metadata.tile:
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{product.name} holds images of another tile than {metadata.tile}.",
            "Download or unpack it again.",
        )
    mask = next((address for name, address in product.files.items() if _MASK.fullmatch(name)), None)
    if mask:
        files["QA60"] = mask
    sensed = time_of(started, product.files["MTD_MSIL1C.xml"])
    tile_metadata = next(
        (address for name, address in product.files.items() if _TILE_METADATA.fullmatch(name)), None
    )
    # the name has the start of the strip; the tile may belong to the next day
    if sensed.hour == 23 and tile_metadata:
        sensed = read_sensing_time(tile_metadata)
    datatake = metadata.name.split("_")[2]
    return Scene(
        sensor=Sensor.S2,
        name=metadata.name,
        day=sensed.date(),
        path=product.path,
        files=files,
        footprint=metadata.footprint,
        order=(sensed.isoformat(), f"{datatake}_{started}_T{tile}"),
        facts={
            "platform": metadata.platform,
            "tile": tile,
            "granule": granule,
            "datatake": metadata.datatake,
            "baseline": metadata.baseline,
            "sensed": sensed.isoformat(),
            "generated": metadata.generated,
            "offsets": dict(metadata.offsets),
        },
        notes=()
        if mask
        else ("It has no cloud mask of the present form (MSK_CLASSI); its cloud flag is missing.",),
    )

"""Landsat 8 and 9 Collection 2 Level-1: top-of-atmosphere reflectance as in Earth Engine's T1_TOA
collections.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import shapely
from shapely import Geometry

from ...bands import MISSING, Sensor
from ...grid import RegionGrid
from ...nearest import transformer
from ...protocol import LeftOut, SnowGalileoError
from ...scene import Native, Scene
from ..scene_reader import Ingestion
from .complete import check_complete
from .image import Form, checked_grid, read_image
from .landsat_mtl import Mtl, read_mtl
from .listing import Entry, Product, product_files, shown
from .product_reader import ProductReader, leaving_out
from .product_versions import always, newest_versions
from .raster import footprint, opened

NUMBERS = {f"B{number}_landsat": number for number in range(2, 8)}
"""Band numbers in Landsat products."""

QUALITY = "QA_PIXEL"

FILL = 1
"""Bit of QA_PIXEL that marks fill pixels."""

MISSING_QUALITY = 65535

PIXEL_M = 30

USUAL_RESCALING = 2.0e-5, -0.1
"""Factor and offset of reflectance in genuine products; half or twice of them means another scaling."""

OUTLINE_PIXELS = 1024
"""Side of the reduced image from which a scene's outline is derived.

Its pixels are about 200 m for an image of 185 km.
"""

EDGE_M = 10_000
"""Longest edge of an outline when it is transformed to longitude and latitude [m]."""

_MARKER = r"L[A-Z]\d.+_MTL\.(?:json|txt|xml)"
_PACKED = re.compile(r"L[CO]0[89]_L1.*\.(?:tgz|tar\.gz|tar\.bz2)", re.IGNORECASE)


class LandsatReader(ProductReader):
    """Finds and reads L1TP products of Tier 1: ``.tar`` files or unpacked, in one or several folders."""

    sensor = Sensor.LANDSAT
    bands = (*NUMBERS, QUALITY)
    products = "Landsat 8/9 Collection 2 Level-1 L1TP (tar or folder)"
    ingestion = Ingestion(seconds_per_cell=0.0002, bytes_per_cell=23_000)

    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """Scenes of all usable products; of several versions of an image the newest.

        ``order``: Landsat 9 before Landsat 8, then time, then name. It is not verified that Earth Engine's
        collections have this order.
        """
        found = []
        for product in product_files(entries, _MARKER):
            encodings = _encodings(product.markers)
            for markers in encodings:
                path = (
                    product.path / markers[0]
                    if len(encodings) > 1 and product.path.is_dir()
                    else product.path
                )
                with leaving_out(path, markers[0].rpartition("_")[0], left_out):
                    found.append(_scene(product, markers, path))
        for entry in entries:
            if _PACKED.fullmatch(entry.path.name):
                left_out(
                    LeftOut(
                        entry.path,
                        "SG-SOURCE-001",
                        f"{entry.path.name} is compressed as a whole; unpack it into a folder of its own.",
                    )
                )
        return newest_versions(
            found,
            lambda scene: tuple(scene.facts[key] for key in ("platform", "path", "row", "acquired")),
            left_out,
            always,
        )

    def read(self, scene: Scene, band: str, region: RegionGrid) -> Native | None:
        """Reflectance 0..1 (float32, missing -9999) or QA_PIXEL (uint16, missing 65535).

        Raises ``SG-SOURCE-001``, ``-002``, ``-003``.
        """
        part = read_image(scene.files[band], _form(band, scene.facts["crs"]), region)
        if part is None:
            return None
        grid, stored = part
        if band == QUALITY:
            return Native(
                grid, np.where(stored & FILL, MISSING_QUALITY, stored).astype(np.uint16), MISSING_QUALITY
            )
        multiply, add = scene.facts["reflectance"][band]
        reflectance = (multiply * np.arange(65536) + add) / math.sin(
            math.radians(scene.facts["sun_elevation"])
        )
        reflectance[0] = MISSING
        return Native(grid, reflectance.astype(np.float32)[stored], MISSING)


READER = LandsatReader()


def _form(band: str, crs: str) -> Form:
    """What an image of Collection 2 is like."""
    return Form("GTiff", "uint16", PIXEL_M, nodata=(None, 1 if band == QUALITY else 0), crs=crs)


def _encodings(markers: Sequence[str]) -> list[list[str]]:
    """Metadata files of each product: JSON before TXT before XML."""
    products: dict[str, list[str]] = defaultdict(list)
    for marker in sorted(markers, key=str.lower):
        products[marker.lower().rpartition(".")[0]].append(marker)
    return list(products.values())


def _metadata(product: Product, markers: Sequence[str]) -> tuple[Mtl, str]:
    """The first of the metadata files that can be read, and its name; raises what reading the first did."""
    first: SnowGalileoError | None = None
    for marker in markers:
        try:
            return read_mtl(product.files[marker]), marker
        except SnowGalileoError as error:
            first = first or error
    raise first or SnowGalileoError("SG-SOURCE-003", f"{product.name} has no metadata.")


def _scene(product: Product, markers: Sequence[str], path: Path) -> Scene:
    """The scene of one product. ``markers``: its metadata in one or several encodings. ``path``: as users
    know it.

    Raises ``SG-SOURCE-001``, ``-002`` or ``-003``.
    """
    mtl, marker = _metadata(product, markers)
    name = mtl.text("PRODUCT_CONTENTS", "LANDSAT_PRODUCT_ID")
    if not marker.lower().startswith(f"{name}_MTL.".lower()):
        raise mtl.wrong(f"describes the product {name}")
    _check_kind(mtl, name)
    elevation = mtl.number("IMAGE_ATTRIBUTES", "SUN_ELEVATION")
    if not 0 < elevation <= 90:
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{name} was taken at night: its sun elevation is {elevation:g} degrees.",
            "Leave it out.",
        )
    reflectance = {band: _rescaling(mtl, number) for band, number in NUMBERS.items()}
    named = {
        band: mtl.text("PRODUCT_CONTENTS", f"FILE_NAME_BAND_{number}") for band, number in NUMBERS.items()
    }
    named[QUALITY] = mtl.text("PRODUCT_CONTENTS", "FILE_NAME_QUALITY_L1_PIXEL")
    files = {band: address for band, file in named.items() if (address := product.find(file))}
    lacking = [file for band, file in named.items() if band not in files]
    if lacking:
        raise SnowGalileoError(
            "SG-SOURCE-001", f"{name} lacks {', '.join(lacking)}.", "Download or unpack the product again."
        )
    for address in files.values():
        check_complete(address)
    crs = _crs(mtl)
    platform, acquired = (
        mtl.text("IMAGE_ATTRIBUTES", "SPACECRAFT_ID"),
        mtl.text("IMAGE_ATTRIBUTES", "DATE_ACQUIRED"),
    )
    sensed = mtl.time(f"{acquired}T{mtl.text('IMAGE_ATTRIBUTES', 'SCENE_CENTER_TIME')}")
    return Scene(
        sensor=Sensor.LANDSAT,
        name=name,
        day=sensed.date(),
        path=path,
        files=files,
        footprint=_outline(files[QUALITY], _form(QUALITY, crs)),
        order=(0 if platform == "LANDSAT_9" else 1, sensed.isoformat(), name),
        facts={
            "platform": platform,
            "path": int(mtl.number("IMAGE_ATTRIBUTES", "WRS_PATH")),
            "row": int(mtl.number("IMAGE_ATTRIBUTES", "WRS_ROW")),
            "acquired": acquired,
            "sensed": sensed.isoformat(),
            "generated": mtl.time(mtl.text("LEVEL1_PROCESSING_RECORD", "DATE_PRODUCT_GENERATED")).isoformat(),
            "sun_elevation": elevation,
            "reflectance": reflectance,
            "crs": crs,
        },
        notes=() if marker == markers[0] else (f"{markers[0]} is damaged; {marker} is read instead.",),
    )


def _crs(mtl: Mtl) -> str:
    """Coordinate system of the images, a UTM zone; Collection 2 gives all of them as zones of the north.

    Empty where the metadata give no zone; then the images' own is taken.
    """
    group = "PROJECTION_ATTRIBUTES"
    stated = mtl.groups.get(group, {})
    if stated.get("MAP_PROJECTION") != "UTM" or "UTM_ZONE" not in stated:
        return ""
    return f"EPSG:{32600 + int(mtl.number(group, 'UTM_ZONE'))}"


def _rescaling(mtl: Mtl, number: int) -> tuple[float, float]:
    """Factor and offset of a band's reflectance; raises ``SG-SOURCE-002`` for those of another scaling."""
    scale = "LEVEL1_RADIOMETRIC_RESCALING"
    factor, offset = (mtl.number(scale, f"REFLECTANCE_{kind}_BAND_{number}") for kind in ("MULT", "ADD"))
    if not (0.5 <= factor / USUAL_RESCALING[0] <= 2 and 0.5 <= offset / USUAL_RESCALING[1] <= 2):
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{shown(mtl.address)} scales band {number} by {factor:g} and {offset:g} instead of "
            f"{USUAL_RESCALING[0]:g} and {USUAL_RESCALING[1]:g}.",
            "Download the product again, unchanged.",
        )
    return factor, offset


def _check_kind(mtl: Mtl, name: str) -> None:
    """Raises ``SG-SOURCE-002`` unless it is Tier 1 L1TP of Landsat 8 or 9, Collection 2."""
    hint = "Download the Collection 2 Level-1 product (L1TP, Tier 1) of the same path, row and day."
    platform, instrument = (
        mtl.text("IMAGE_ATTRIBUTES", "SPACECRAFT_ID"),
        mtl.text("IMAGE_ATTRIBUTES", "SENSOR_ID"),
    )
    level, tier = (
        mtl.text("PRODUCT_CONTENTS", "PROCESSING_LEVEL"),
        mtl.text("PRODUCT_CONTENTS", "COLLECTION_CATEGORY"),
    )
    if platform not in {"LANDSAT_8", "LANDSAT_9"} or "OLI" not in instrument:
        raise SnowGalileoError(
            "SG-SOURCE-002", f"{name} is of {platform} {instrument}; OLI of Landsat 8 or 9 is needed.", hint
        )
    if level != "L1TP" or mtl.text("PRODUCT_CONTENTS", "COLLECTION_NUMBER") != "02":
        what = "surface reflectance" if level.startswith("L2") else "another processing level"
        raise SnowGalileoError(
            "SG-SOURCE-002", f"{name} is {level} ({what}); L1TP of Collection 2 is needed.", hint
        )
    if tier != "T1":
        what = "preliminary (real-time)" if tier == "RT" else f"of tier {tier}"
        raise SnowGalileoError("SG-SOURCE-002", f"{name} is {what}; Tier 1 is needed.", hint)


def _outline(address: str, form: Form) -> Geometry:
    """Convex hull of the pixels that are not fill, from a reduced QA_PIXEL; the corners in the MTL enclose
    much fill.
    """
    with opened(address, "GTiff") as source:
        grid = checked_grid(source, address, form)
        step = max(1, math.ceil(max(grid.rows, grid.cols) / OUTLINE_PIXELS))
        small = source.read(1, out_shape=(math.ceil(grid.rows / step), math.ceil(grid.cols / step)))
    with_image = (small & FILL) == 0
    rows = np.flatnonzero(with_image.any(axis=1))
    if not rows.size:
        raise SnowGalileoError(
            "SG-SOURCE-003", f"{shown(address)} marks every pixel as fill.", "Download the product again."
        )
    first, last = with_image[rows].argmax(axis=1), with_image.shape[1] - with_image[rows, ::-1].argmax(axis=1)
    edges = np.concatenate(
        [np.stack([col, row], axis=-1) for col in (first, last) for row in (rows, rows + 1)]
    )
    size = np.array([grid.cols * grid.dx / small.shape[1], -grid.rows * grid.dy / small.shape[0]])
    hull = shapely.convex_hull(shapely.multipoints(edges * size + [grid.x0, grid.y0])).segmentize(EDGE_M)
    to_globe = transformer(grid.crs, "EPSG:4326")
    return footprint(zip(*to_globe.transform(*np.array(hull.exterior.coords).T), strict=True))

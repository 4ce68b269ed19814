"""Sentinel-1 rasters that were calibrated, terrain-corrected and converted to dB elsewhere, for example in
SNAP.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import numpy as np
from rasterio.io import DatasetReader

from ....bands import Sensor
from ....grid import RegionGrid
from ....nearest import transformer
from ....protocol import LeftOut, SnowGalileoError
from ....scene import Native, Scene
from ..listing import Entry, Product, product_files, shown
from ..raster import footprint, grid_of, opened, window_of

FLOOR_DB = -30.0
"""Lower backscatter is missing, as in the model's training data."""

UNNAMED_BANDS = ("VH", "VV", "angle")
"""Bands of a raster with three bands without descriptions: SNAP's alphabetical order."""

_NAME = re.compile(
    r"(S1[A-D])_IW_GRDH_1S[SD][VH]_(\d{8}T\d{6})_(\d{8}T\d{6})_\d{6}_([0-9A-F]{6})_[0-9A-F]{4}"
)
_FILE = _NAME.pattern + r".*\.(tif|tiff|TIF|TIFF)"
_BANDS = {
    "VV": re.compile(r"(?<![A-Za-z])VV(?![A-Za-z])"),
    "VH": re.compile(r"(?<![A-Za-z])VH(?![A-Za-z])"),
    "angle": re.compile(r"(?i)^(?!.*local).*(angle|incid)"),
}


def corrected_scenes(entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
    """Scenes of GeoTIFFs whose name begins with that of a GRD product.

    Bands are identified by their descriptions, or as ``UNNAMED_BANDS``.
    """
    found = []
    for product in product_files(entries, _FILE):
        for name, address in _rasters(product):
            try:
                found.append(_scene(product, name, address))
            except SnowGalileoError as error:
                left_out(LeftOut(_path(product, address), error.code, error.text))
    return found


def read_corrected(scene: Scene, band: str, region: RegionGrid) -> Native | None:
    """Values as float32, missing NaN: no data, exactly 0, and VV and VH below -30 dB.

    ``None`` where the scene lacks the band or does not reach the region. Raises ``SG-SOURCE-001``, and
    ``SG-SOURCE-002`` for values not in dB.
    """
    if band not in scene.files:
        return None
    address = scene.files[band]
    with opened(address, "GTiff") as source:
        part = window_of(grid_of(source, address), region)
        if part is None:
            return None
        window, grid = part
        values = source.read(int(scene.facts["bands"][band]), window=window).astype(np.float32)
        nodata = source.nodata
    values[(values == 0) | ~np.isfinite(values)] = np.nan
    if nodata is not None:
        values[values == np.float32(nodata)] = np.nan
    if band != "angle":
        if np.isfinite(values).any() and np.nanmin(values) > 0:
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{shown(address)} has only positive {band}: it is not in dB.",
                "Convert it to dB, or use the GRD product.",
            )
        values[values < FLOOR_DB] = np.nan
    return Native(grid, values, np.nan)


def _rasters(product: Product) -> Iterator[tuple[re.Match[str], str]]:
    for marker in product.markers:
        name = _NAME.match(marker)
        if name:
            yield name, product.files[marker]


def _path(product: Product, address: str) -> Path:
    """The raster, or the zip or tar file that it is in."""
    return product.path if address.startswith("/vsi") else Path(address)


def _scene(product: Product, name: re.Match[str], address: str) -> Scene:
    with opened(address, "GTiff") as source:
        grid = grid_of(source, address)
        bands = _bands(source, address)
    corners = [
        (grid.x0, grid.y0),
        (grid.x0 + grid.cols * grid.dx, grid.y0),
        (grid.x0 + grid.cols * grid.dx, grid.y0 - grid.rows * grid.dy),
    ]
    corners.append((grid.x0, grid.y0 - grid.rows * grid.dy))
    x, y = (np.array(values) for values in zip(*corners, strict=True))
    longitude, latitude = transformer(grid.crs, "EPSG:4326").transform(x, y)
    start = datetime.strptime(name[2], "%Y%m%dT%H%M%S")
    return Scene(
        sensor=Sensor.S1,
        name=name[0],
        day=start.date(),
        path=_path(product, address),
        files=dict.fromkeys(bands, address),
        footprint=footprint(zip(longitude.tolist(), latitude.tolist(), strict=True)),
        order=(start.isoformat(), name[0]),
        facts={
            "input": "terrain-corrected",
            "platform": name[1],
            "datatake": name[4],
            "started": start.isoformat(),
            "generated": "",
            "bands": bands,
        },
        notes=("It was terrain-corrected outside of this program.",),
    )


_OTHER_KIND = re.compile(r"(?i)(gamma|beta)[ _-]?(?:0|nought|zero|naught)|(?<![a-z])(gamma|beta)(?![a-z])")
_LINEAR = re.compile(r"(?i)linear|amplitude|(?<![a-z])power(?![a-z])|intensity")


def _check_backscatter(source: DatasetReader, described: Sequence[str], address: str) -> None:
    """Raise ``SG-SOURCE-002`` where the file says that it holds gamma0 or beta0, or values that are not in
    dB.
    """
    texts = [*described, *(unit or "" for unit in source.units)]
    texts += [f"{key} {value}" for key, value in source.tags().items() if key.upper() not in ("HISTORY",)]
    for number in source.indexes:
        texts += [f"{key} {value}" for key, value in source.tags(number).items()]
    texts.append(Path(shown(address)).stem)
    for text in texts:
        kind = _OTHER_KIND.search(text)
        if kind:
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{shown(address)} holds {(kind[1] or kind[2]).lower()}0; sigma0 is needed.",
                "Export sigma0 in dB, or use the GRD product.",
            )
        if _LINEAR.search(text) and not re.search(r"(?i)(?<![a-z])db(?![a-z])", text):
            raise SnowGalileoError(
                "SG-SOURCE-002",
                f"{shown(address)} says that it is not in dB ({text.strip()[:60]}).",
                "Export sigma0 in dB, or use the GRD product.",
            )


def _bands(source: DatasetReader, address: str) -> dict[str, int]:
    """Band numbers in the raster, by name."""
    described = [text or "" for text in source.descriptions]
    _check_backscatter(source, described, address)
    if not any(described):
        if source.count == len(UNNAMED_BANDS):
            return {band: number for number, band in enumerate(UNNAMED_BANDS, start=1)}
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} has {source.count} bands without descriptions.",
            "Describe them as VV, VH and angle.",
        )
    bands = {}
    for band, pattern in _BANDS.items():
        numbers = [number for number, text in enumerate(described, start=1) if pattern.search(text)]
        if len(numbers) > 1:
            raise SnowGalileoError(
                "SG-SOURCE-003", f"{shown(address)} has several bands called {band}.", "Keep one of them."
            )
        if numbers:
            bands[band] = numbers[0]
    if not {"VV", "VH"} & set(bands):
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} has no band called VV or VH.",
            "Describe its bands as VV, VH and angle.",
        )
    return bands

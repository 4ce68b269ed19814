"""Sentinel-1 rasters that were calibrated, terrain-corrected and converted to dB elsewhere, for example in
SNAP.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rasterio.io import DatasetReader
from rasterio.windows import Window

from ....bands import Sensor
from ....grid import RegionGrid
from ....nearest import transformer
from ....protocol import LeftOut
from ....scene import Native, Scene
from ..complete import check_complete
from ..listing import Entry, Product, product_files, shown
from ..product_reader import leaving_out
from ..raster import footprint, grid_of, opened, read_known, window_of
from .backscatter import bands_of, check_decibel

FLOOR_DB = -30.0
"""Lower backscatter is missing, as in the model's training data."""

SAMPLE_PX = 256
"""Side of the piece in the middle that is looked at before a scene is promised."""

_NAME = re.compile(
    r"(S1[A-D])_IW_GRDH_1S[SD][VH]_(\d{8}T\d{6})_(\d{8}T\d{6})_\d{6}_([0-9A-F]{6})_[0-9A-F]{4}", re.IGNORECASE
)
_FILE = _NAME.pattern + r".*\.tiff?"


def corrected_scenes(entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
    """Scenes of GeoTIFFs whose name begins with that of a GRD product.

    Rasters of one folder that hold different bands of a product are one scene.
    """
    found: list[Scene] = []
    for product in product_files(entries, _FILE):
        together: dict[str, list[Scene]] = {}
        for name, address in _rasters(product):
            with leaving_out(_path(product, address), shown(address), left_out):
                scene = _scene(product, name, address)
                _join(together.setdefault(scene.name, []), scene)
        found += [_described(scene) for scenes in together.values() for scene in scenes]
    return [scene for scene in found if _has_backscatter(scene, left_out)]


def read_corrected(scene: Scene, band: str, region: RegionGrid) -> Native | None:
    """Values as float32, missing NaN: no data, exactly 0, and VV and VH below -30 dB.

    Scale and offset that the file states are applied. ``None`` where the scene lacks the band or does not
    reach the region. Raises ``SG-SOURCE-001``, and ``SG-SOURCE-002`` for values not in dB.
    """
    if band not in scene.files:
        return None
    address = scene.files[band]
    with opened(address, "GTiff") as source:
        part = window_of(grid_of(source, address), region)
        if part is None:
            return None
        window, grid = part
        values = _values(source, int(scene.facts["bands"][band]), window)
    check_decibel(values, band, address)
    if band != "angle":
        values[values < FLOOR_DB] = np.nan
    return Native(grid, values, np.nan)


def _values(source: DatasetReader, number: int, window: Window) -> npt.NDArray[np.float32]:
    """Values of a band in a window, NaN where missing."""
    read, missing = read_known(source, number, window)
    values: npt.NDArray[np.float32] = read.astype(np.float32)
    values[(values == 0) | ~np.isfinite(values) | missing] = np.nan
    return values


def _join(scenes: list[Scene], scene: Scene) -> None:
    """Add a raster to the first scene of its product that lacks its bands."""
    for i, other in enumerate(scenes):
        if not set(other.files) & set(scene.files):
            bands = {**other.facts["bands"], **scene.facts["bands"]}
            scenes[i] = replace(
                other, files={**other.files, **scene.files}, facts={**other.facts, "bands": bands}
            )
            return
    scenes.append(scene)


def _described(scene: Scene) -> Scene:
    """The scene with a note on bands that it lacks."""
    lacking = [band for band in ("VV", "VH", "angle") if band not in scene.files]
    if not lacking:
        return scene
    note = f"It has no {' and no '.join(lacking)}; the model uses Sentinel-1 only with all three."
    return replace(scene, notes=(*scene.notes, note))


def _has_backscatter(scene: Scene, left_out: Callable[[LeftOut], None]) -> bool:
    if {"VV", "VH"} & set(scene.files):
        return True
    text = f"{scene.path.name} has no band called VV or VH; describe its bands as VV, VH and angle."
    left_out(LeftOut(scene.path, "SG-SOURCE-003", text))
    return False


def _rasters(product: Product) -> Iterator[tuple[re.Match[str], str]]:
    for marker in product.markers:
        name = _NAME.match(marker)
        if name:
            yield name, product.files[marker]


def _path(product: Product, address: str) -> Path:
    """The raster, or the zip or tar file that it is in."""
    return product.path if address.startswith("/vsi") else Path(address)


def _scene(product: Product, name: re.Match[str], address: str) -> Scene:
    check_complete(address)
    with opened(address, "GTiff") as source:
        grid = grid_of(source, address)
        bands = bands_of(source, address, shown(address).rpartition(": ")[2][name.end() :])
        rows, cols = (max(0, (size - SAMPLE_PX) // 2) for size in source.shape)
        middle = Window(cols, rows, min(SAMPLE_PX, source.width), min(SAMPLE_PX, source.height))
        for band, number in bands.items():
            check_decibel(_values(source, number, middle), band, address)
    corners = [
        (grid.x0, grid.y0),
        (grid.x0 + grid.cols * grid.dx, grid.y0),
        (grid.x0 + grid.cols * grid.dx, grid.y0 - grid.rows * grid.dy),
    ]
    corners.append((grid.x0, grid.y0 - grid.rows * grid.dy))
    x, y = (np.array(values) for values in zip(*corners, strict=True))
    longitude, latitude = transformer(grid.crs, "EPSG:4326").transform(x, y)
    start = datetime.strptime(name[2].upper(), "%Y%m%dT%H%M%S")
    return Scene(
        sensor=Sensor.S1,
        name=name[0].upper(),
        day=start.date(),
        path=_path(product, address),
        files=dict.fromkeys(bands, address),
        footprint=footprint(zip(longitude.tolist(), latitude.tolist(), strict=True)),
        order=(start.isoformat(), name[0].upper()),
        facts={
            "input": "terrain-corrected",
            "platform": name[1].upper(),
            "datatake": name[4].upper(),
            "started": start.isoformat(),
            "generated": "",
            "bands": bands,
        },
        notes=("It was terrain-corrected outside of this program.",),
    )

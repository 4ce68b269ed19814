"""Searches an archive with one reader, and reads what it finds."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import transformer
from snowgalileo_qgis.engine.protocol import LeftOut
from snowgalileo_qgis.engine.scene import Native, Scene
from snowgalileo_qgis.engine.sources.archive.listing import entries
from snowgalileo_qgis.engine.sources.archive.product_reader import ProductReader


def found(reader: ProductReader, *paths: Path) -> tuple[list[Scene], list[LeftOut]]:
    left_out: list[LeftOut] = []
    return reader.scenes(entries(paths, left_out.append), left_out.append), left_out


def only(reader: ProductReader, *paths: Path) -> Scene:
    """The only scene of an archive, from which nothing is left out."""
    scenes, left_out = found(reader, *paths)
    assert not left_out
    (scene,) = scenes
    return scene


def complaint(reader: ProductReader, *paths: Path) -> LeftOut:
    """The only product of an archive, which cannot be used."""
    scenes, left_out = found(reader, *paths)
    assert not scenes
    (item,) = left_out
    return item


def region_at(longitude: float, latitude: float, crs: str, rows: int = 2, cols: int = 2) -> RegionGrid:
    """A region whose first cell contains the place."""
    x, y = transformer("EPSG:4326", crs).transform(longitude, latitude)
    return RegionGrid(
        crs, int(x // 1000) * 1000, int(y // 1000 + 1) * 1000, rows, cols, np.ones((rows, cols), np.bool_)
    )


def centres(region: RegionGrid) -> tuple[np.ndarray, np.ndarray]:
    """Centres of the 10 m pixels of a region."""
    return np.meshgrid(
        region.x0 + 10 * np.arange(region.cols * 100) + 5.0,
        region.y0 - 10 * np.arange(region.rows * 100) - 5.0,
    )


def seen(native: Native | None, region: RegionGrid) -> np.ndarray:
    """Values under the 10 m pixel centres of a region, all of which must be covered."""
    assert native is not None
    x, y = centres(region)
    row, col = native.grid.find(x, y, region.crs)
    assert (row >= 0).all()
    return native.values[row, col]


def zipped(folder: Path, target: Path) -> Path:
    """The files of a folder in a zip file, below the folder's name."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, f"{folder.name}/{file.relative_to(folder).as_posix()}")
    return target

"""Write a simulated scene: its stacks, and in a folder of its own the true snow cover."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.transform import Affine
from rasterio.windows import Window

from ..bands import CELL_PIXELS, CUBE_BANDS, FSC_PIXELS, Sensor
from ..output_checks import whole_tiff
from ..output_file import new_file, write_text
from ..stack import open_stacks
from ..stack.names import published_name
from ..stack.write import write_cube, write_h5
from .scene import Scene, SceneCell
from .spec import CELL, PIXEL, SceneSpec

Format = Literal["cube", "cells", "h5"]

FORMATS: tuple[Format, ...] = ("cube", "cells", "h5")
"""``cube``: GeoTIFF cubes of up to 6 x 6 cells; ``cells``: one GeoTIFF cube per cell; ``h5``: one HDF5 file
per cell, as published.
"""

STACK_FOLDER = "stack"
TRUTH_FOLDER = "truth"
RECORD = "scene.json"

_CELLS_PER_CUBE = 6
"""Largest number of cells along a side of a cube: 36 cells take 0.4 GB of memory."""


@dataclass(frozen=True)
class WrittenScene:
    """Files of a scene: ``stacks`` in ``<folder>/stack``; ``truth``, the GeoTIFF of the prediction day;
    ``record``, what was simulated, as JSON.
    """

    stacks: tuple[Path, ...]
    truth: Path
    record: Path
    mean_fsc: float


def write_scene(
    scene: Scene, folder: Path, form: Format = "cube", progress: Callable[[int, int], None] | None = None
) -> WrittenScene:
    """Write ``<folder>/stack/PR_*``, ``<folder>/truth/FSC_truth_<day>.tif`` (float32 0..1, 100 m) and
    ``<folder>/truth/scene.json``.

    ``progress``: called with the number of finished cells and of all cells. Raises as ``new_file``.
    """
    spec = scene.spec
    truth = folder / TRUTH_FOLDER / f"FSC_truth_{spec.day:%Y%m%d}.tif"
    record = folder / TRUTH_FOLDER / RECORD
    stacks: list[Path] = []
    total, done = 0.0, 0
    with new_file(truth, whole_tiff) as part, _truth_raster(part, spec) as raster:
        for block in _blocks(spec, _CELLS_PER_CUBE if form == "cube" else 1):
            pixels = np.empty(
                (CUBE_BANDS, len(block.rows) * CELL_PIXELS, len(block.columns) * CELL_PIXELS),
                dtype=np.float32,
            )
            for cell in _cells(scene, block):
                _place(pixels, cell, block)
                raster.write(
                    cell.fsc,
                    1,
                    window=Window(cell.column * FSC_PIXELS, cell.row * FSC_PIXELS, FSC_PIXELS, FSC_PIXELS),
                )
                total += float(cell.fsc.mean(dtype=np.float64))
                done += 1
                if progress:
                    progress(done, scene.cell_count)
            stacks.append(_write_block(pixels, spec, block, folder / STACK_FOLDER, form))
    write_text(record, json.dumps(_facts(scene, total / done), indent=1) + "\n")
    return WrittenScene(tuple(stacks), truth, record, total / done)


@dataclass(frozen=True)
class _Block:
    rows: range
    columns: range


def _blocks(spec: SceneSpec, size: int) -> Iterator[_Block]:
    for row in range(0, spec.cells_y, size):
        for column in range(0, spec.cells_x, size):
            yield _Block(
                range(row, min(row + size, spec.cells_y)), range(column, min(column + size, spec.cells_x))
            )


def _cells(scene: Scene, block: _Block) -> Iterator[SceneCell]:
    for row in block.rows:
        for column in block.columns:
            yield scene.cell(row, column)


def _place(pixels: npt.NDArray[np.float32], cell: SceneCell, block: _Block) -> None:
    top, left = (cell.row - block.rows[0]) * CELL_PIXELS, (cell.column - block.columns[0]) * CELL_PIXELS
    pixels[:, top : top + CELL_PIXELS, left : left + CELL_PIXELS] = cell.pixels


def _write_block(
    pixels: npt.NDArray[np.float32], spec: SceneSpec, block: _Block, folder: Path, form: Format
) -> Path:
    left, top = block.columns[0] * CELL, -block.rows[0] * CELL
    longitude, latitude = spec.lonlat(
        np.array(left + len(block.columns) * CELL / 2), np.array(top - len(block.rows) * CELL / 2)
    )
    transform = Affine(PIXEL, 0.0, spec.x0 + left, 0.0, -PIXEL, spec.y0 + top)
    if form != "h5":
        path = folder / published_name(spec.day, float(latitude), float(longitude), ".tif")
        write_cube(path, pixels, transform, spec.crs, spec.day)
        return path
    path = folder / published_name(spec.day, float(latitude), float(longitude), ".h5")
    with TemporaryDirectory() as temporary:
        cube = Path(temporary) / published_name(spec.day, float(latitude), float(longitude), ".tif")
        write_cube(cube, pixels, transform, spec.crs, spec.day)
        for cell in open_stacks([cube]).cells(threads=1):
            write_h5(path, cell)
    return path


def _truth_raster(path: Path, spec: SceneSpec) -> Any:
    size = PIXEL * CELL_PIXELS / FSC_PIXELS
    return rasterio.open(
        path,
        "w",
        driver="GTiff",
        dtype="float32",
        count=1,
        width=spec.cells_x * FSC_PIXELS,
        height=spec.cells_y * FSC_PIXELS,
        crs=spec.crs,
        transform=Affine(size, 0.0, spec.x0, 0.0, -size, spec.y0),
        nodata=float("nan"),
        compress="deflate",
    )


def _facts(scene: Scene, mean_fsc: float) -> dict[str, Any]:
    """What was simulated, for users and for evaluation."""
    spec, weather = scene.spec, scene.weather

    def listed(values: npt.NDArray[np.float64]) -> list[float]:
        return [round(float(value), 3) for value in values]

    return {
        "simulated": True,
        "spec": {**asdict(spec), "day": spec.day.isoformat()},
        "dates": [day.isoformat() for day in spec.dates],
        "elevation_m": round(weather.elevation, 1),
        "snow_line_m": round(scene.landscape.snow.snow_line, 1),
        "tree_line_m": round(scene.landscape.cover.tree_line, 1),
        "temperature_c": listed(weather.temperature),
        "precipitation_mm": listed(weather.precipitation),
        "cloud_cover": listed(weather.cloud_cover),
        "images": {
            sensor.value: sorted(scene.schedule[sensor]) for sensor in Sensor if sensor in scene.schedule
        },
        "mean_fsc": round(mean_fsc, 6),
    }

"""Maps cut off at the area: the same values, only where the area is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer
from rasterio.windows import from_bounds

from snowgalileo_qgis.engine.inference.area_pixels import cut_off
from snowgalileo_qgis.engine.inference.lattice import Lattice
from snowgalileo_qgis.engine.inference.quality import NODATA as QUALITY_NODATA
from snowgalileo_qgis.engine.protocol import Json, SnowGalileoError
from tests.engine.jobs.test_overlap import cube, run, spec_of, weights
from tests.engine.stack.made_cubes import CRS

__all__ = ["cube", "weights"]
KINDS = ("fsc", "quality", "clms", "change")


def area_of(shape: shapely.Geometry) -> Json:
    """A shape in the cube's coordinates as GeoJSON."""
    to_degrees = Transformer.from_crs(CRS, "EPSG:4326", always_xy=True)
    return shapely.geometry.mapping(shapely.transform(shape, to_degrees.transform, interleaved=False))


def rasters_of(cube: Path, weights: Path, folder: Path, **changes: Any) -> tuple[Any, dict[str, Path]]:
    folder.mkdir()
    paths = {kind: folder / f"{kind}.tif" for kind in KINDS}
    extra = {kind: str(path) for kind, path in paths.items() if kind != "fsc"}
    result, _ = run(spec_of(cube, weights, paths["fsc"], **extra, **changes))
    return result, paths


@pytest.mark.parametrize("overlap", [0.0, 0.5])
def test_a_map_that_is_cut_off_has_the_same_values_where_the_area_is(
    cube: Path, weights: Path, tmp_path: Path, overlap: float
) -> None:
    with rasterio.open(cube) as stack:
        west, _, _, north = stack.bounds
    triangle = shapely.Polygon(
        [(west + 430, north - 350), (west + 1480, north - 820), (west + 640, north - 1390)]
    )
    options = {"area": area_of(triangle), "overlap": overlap}
    whole, whole_paths = rasters_of(cube, weights, tmp_path / "whole", **options)
    cut, cut_paths = rasters_of(cube, weights, tmp_path / "cut", clip=True, **options)
    for kind in KINDS:
        with rasterio.open(whole_paths[kind]) as before, rasterio.open(cut_paths[kind]) as after:
            assert after.shape == (11, 11)
            window = from_bounds(*after.bounds, before.transform)
            pixels = shapely.box(*np.moveaxis(_edges(after), 0, -1).reshape(-1, 4).T).reshape(after.shape)
            kept = shapely.intersects(pixels, triangle)
            expected, found = before.read(window=window), after.read()
            np.testing.assert_array_equal(found[:, kept], expected[:, kept])
            nodata = QUALITY_NODATA if kind == "quality" else before.nodata
            assert (found[:, ~kept] == nodata).all() and (~kept).any()
    (one,), (other,) = whole.rasters, cut.rasters
    assert other.area_mean_fsc == pytest.approx(one.area_mean_fsc, abs=1e-9)
    assert other.area_snow_km2 == pytest.approx(one.area_snow_km2, abs=1e-9)
    with rasterio.open(cut_paths["fsc"]) as raster:
        values = raster.read(1, masked=True)
    assert other.mean_fsc == pytest.approx(float(values.mean()), abs=1e-6)
    assert other.valid_percent == 100
    assert other.snow_area_km2 == pytest.approx(float(values.sum()) / 100, abs=1e-4)


def _edges(raster: Any) -> np.ndarray:
    rows, cols = np.mgrid[: raster.height, : raster.width]
    transform = raster.transform
    left, top = transform.c + cols * transform.a, transform.f + rows * transform.e
    return np.stack([left, top + transform.e, left + transform.a, top])


def test_without_an_area_there_is_nothing_to_cut_off(cube: Path, weights: Path, tmp_path: Path) -> None:
    with pytest.raises(SnowGalileoError, match="no area was given"):
        run(spec_of(cube, weights, tmp_path / "fsc.tif", clip=True))
    assert list(tmp_path.iterdir()) == []


@settings(max_examples=200, deadline=None)
@given(
    x=st.floats(-30_000, 30_000),
    y=st.floats(-30_000, 30_000),
    width=st.floats(1, 30_000),
    height=st.floats(1, 30_000),
)
def test_any_area_leaves_a_part_of_the_lattice(x: float, y: float, width: float, height: float) -> None:
    lattice = Lattice(CRS, 640_000.0, 5_190_000.0, 100.0, 100.0, 200, 100, {}, {})
    box = shapely.box(640_000 + x, 5_190_000 + y - height, 640_000 + x + width, 5_190_000 + y)
    part = cut_off(lattice, area_of(box))
    col, row = (part.x0 - lattice.x0) / 100, (lattice.y0 - part.y0) / 100
    assert col == int(col) and row == int(row)
    assert 0 <= col < col + part.width <= lattice.width
    assert 0 <= row < row + part.height <= lattice.height

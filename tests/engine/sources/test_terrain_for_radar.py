"""Heights between the pixels of terrain tiles, and a Sentinel-1 product as delivered through the whole
build.
"""

from datetime import date
from threading import Event

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.bands import DYNAMIC
from snowgalileo_qgis.engine.grid import RegionGrid, region_grid
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.nearest import transformer
from snowgalileo_qgis.engine.protocol import BuildSpec, SnowGalileoError
from snowgalileo_qgis.engine.sources.archive import dem
from snowgalileo_qgis.engine.sources.archive.scan import entries
from snowgalileo_qgis.engine.sources.archive.sentinel1.annotation import read_annotation
from snowgalileo_qgis.engine.sources.heights import DemHeights
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.window import window_pixels
from tests.engine.sources.archive.sentinel1.products import file_of, make_product, write_image

STEP = 1 / 3600


def write_tile(folder, latitude, longitude, west, north, heights):
    """A part of a terrain tile of 1 arc second, its upper-left corner at ``west``, ``north``."""
    path = folder / f"Copernicus_DSM_COG_10_N{latitude:02d}_00_E{longitude:03d}_00_DEM.tif"
    rows, cols = heights.shape
    profile = {
        "count": 1,
        "height": rows,
        "width": cols,
        "dtype": "float32",
        "crs": "EPSG:4326",
        "transform": from_origin(west, north, STEP, STEP),
    }
    with rasterio.open(path, "w", driver="GTiff", **profile) as raster:
        raster.write(heights.astype(np.float32), 1)
    return path


def test_a_slope_stays_a_slope_between_pixels_and_across_tiles(tmp_path):
    def slope(longitude, latitude):
        return 1000 + 20_000 * (longitude - 7) + 30_000 * (latitude - 46.5)

    north = 46.55
    for tile, west in ((6, 6.95), (7, 7.0)):
        lon, lat = np.meshgrid(west + STEP * (np.arange(180) + 0.5), north - STEP * (np.arange(360) + 0.5))
        write_tile(tmp_path, 46, tile, west, north, slope(lon, lat))
    x, y = transformer("EPSG:4326", "EPSG:32632").transform(7.0, 46.5)
    grid = RegionGrid(
        "EPSG:32632", int(x // 1000) * 1000 - 2000, int(y // 1000) * 1000 + 3000, 5, 5, np.ones((5, 5), bool)
    )
    left_out = []
    heights = DemHeights(
        dem.READER.scenes(entries([tmp_path], left_out.append), left_out.append), dem.READER, grid
    )
    longitude, latitude = np.meshgrid(np.linspace(6.99, 7.01, 500), np.linspace(46.495, 46.505, 90))
    error = np.abs(heights(longitude, latitude) - slope(longitude, latitude))
    seam = np.abs(longitude - 7.0) < STEP / 2
    assert not left_out and error[~seam].max() < 0.01
    # half a pixel on both sides of the seam takes the outermost pixel's height
    assert error[seam].max() <= 20_000 * STEP / 2 + 0.01
    assert np.isnan(heights(np.array([7.2]), np.array([46.5]))).all()


def test_a_product_as_delivered_is_placed_with_the_terrain(shared, tmp_path):
    archive = tmp_path / "archive"
    product = make_product(shared, archive)
    place = read_annotation(str(file_of(product, "vv"))).grid
    longitude, latitude = float(place.longitude[4, 10]), float(place.latitude[4, 10])
    line, pixel = int(place.lines[4]), int(place.pixels[10])
    for polarisation, number in (("vv", 50), ("vh", 25)):
        window = (line - 400, line + 400, pixel - 400, pixel + 400)
        write_image(file_of(product, polarisation, "measurement"), window, np.full((800, 800), number))
    area = read_area(
        f"{longitude - 0.001},{latitude - 0.001},{longitude + 0.001},{latitude + 0.001}", "EPSG:4326"
    )
    spec = BuildSpec(
        day="2021-08-09", area=area, archive=[str(archive)], output=str(tmp_path / "r.zarr"), workers=1
    )
    with pytest.raises(SnowGalileoError, match="without the terrain"):
        run_job(spec, JobContext(lambda _: None, Event()))
    heights = np.full((200, 200), place.height[4, 10])
    write_tile(archive, int(latitude), int(longitude), longitude - 100 * STEP, latitude + 100 * STEP, heights)
    result = run_job(spec, JobContext(lambda _: None, Event()))
    assert {scene.sensor: scene.verdict for scene in result.scenes} == {"s1": "used", "dem": "used"}
    grid = region_grid(area)
    pixels = window_pixels(
        Region.open(tmp_path / "r.zarr"), date(2021, 8, 9), grid.x0, grid.y0, 100 * grid.cols, 100 * grid.rows
    )
    vv, vh, angle = np.moveaxis(pixels[..., 7 * len(DYNAMIC) : 7 * len(DYNAMIC) + 3], -1, 0)
    assert vv == pytest.approx(10 * np.log10(0.25), abs=1e-4) and vh == pytest.approx(
        10 * np.log10(0.0625), abs=1e-4
    )
    assert angle == pytest.approx(place.incidence[4, 10], abs=0.15)

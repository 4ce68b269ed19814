"""Heights between the pixels of terrain tiles."""

import numpy as np

from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.nearest import transformer
from snowgalileo_qgis.engine.sources.archive import dem
from snowgalileo_qgis.engine.sources.archive.listing import entries
from snowgalileo_qgis.engine.sources.archive.sentinel1.dem_heights import DemHeights
from snowgalileo_qgis.engine.sources.scene_reader import ReadableScene
from tests.engine.sources.archive.dem_tiles import STEP, write_tile


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
    tiles = dem.READER.scenes(entries([tmp_path], left_out.append), left_out.append)
    heights = DemHeights([ReadableScene(tile, dem.READER) for tile in tiles], grid)
    longitude, latitude = np.meshgrid(np.linspace(6.99, 7.01, 500), np.linspace(46.495, 46.505, 90))
    error = np.abs(heights(longitude, latitude) - slope(longitude, latitude))
    seam = np.abs(longitude - 7.0) < STEP / 2
    assert not left_out and error[~seam].max() < 0.01
    # half a pixel on both sides of the seam takes the outermost pixel's height
    assert error[seam].max() <= 20_000 * STEP / 2 + 0.01
    assert np.isnan(heights(np.array([7.2]), np.array([46.5]))).all()

"""Heights from terrain models, and the geoid."""

import numpy as np
import pytest

from snowgalileo_qgis.engine.lookup import AffineGrid, transformer
from snowgalileo_qgis.engine.sources.archive.sentinel1.geoid import geoid_height
from snowgalileo_qgis.engine.sources.archive.sentinel1.heights import DemHeights
from snowgalileo_qgis.engine.sources.scene import Native


def plane(grid: AffineGrid, missing: float | None = None) -> Native:
    """Heights that grow by 100 m for each unit east and 10 m for each unit north."""
    x = grid.x0 + (np.arange(grid.cols) + 0.5) * grid.dx
    y = grid.y0 - (np.arange(grid.rows) + 0.5) * grid.dy
    return Native(grid, (100 * x + 10 * y[:, None]).astype(np.float32), missing)


def test_a_plane_comes_back_between_pixels_and_nothing_beyond_the_raster() -> None:
    heights = DemHeights([plane(AffineGrid("EPSG:4326", 7, 47, 0.01, 0.01, 100, 100))])
    longitude, latitude = np.meshgrid(np.linspace(7.01, 7.99, 37), np.linspace(46.01, 46.99, 41))
    assert heights(longitude, latitude) == pytest.approx(100 * longitude + 10 * latitude, abs=1e-2)
    assert np.isnan(heights(np.array([6.999, 8.001, 7.5, 7.5]), np.array([46.5, 46.5, 47.001, 45.999]))).all()


def test_neighbouring_tiles_leave_no_gap_and_the_first_counts_where_both_reach() -> None:
    west, east = AffineGrid("EPSG:4326", 7, 47, 0.01, 0.01, 100, 100), AffineGrid("EPSG:4326", 8, 47, 0.01, 0.01, 100, 100)
    longitude = np.linspace(7.5, 8.5, 1001)
    found = DemHeights([plane(west), plane(east)])(longitude, np.full(1001, 46.5))
    assert np.abs(found - (100 * longitude + 465)).max() <= 0.51
    raised = plane(west)
    raised.values[:] = 7
    assert DemHeights([raised, plane(west)])(longitude[:400], np.full(400, 46.5)) == pytest.approx(7)


@pytest.mark.parametrize("missing", [np.nan, -9999.0])
def test_a_missing_pixel_is_filled_by_the_next_raster_or_stays_missing(missing: float) -> None:
    grid = AffineGrid("EPSG:4326", 7, 47, 0.01, 0.01, 100, 100)
    first = plane(grid, missing)
    first.values[50, 50] = missing
    place = np.array([7.505]), np.array([46.495])
    assert np.isnan(DemHeights([first])(*place)).all()
    assert DemHeights([first, plane(grid)])(*place) == pytest.approx(100 * 7.505 + 464.95, abs=0.01)


def test_longitudes_that_run_on_across_180_degrees_and_rasters_in_another_system() -> None:
    grid = AffineGrid("EPSG:4326", -180, 47, 0.01, 0.01, 100, 100)
    heights = DemHeights([plane(grid)])
    assert heights(np.array([180.505]), np.array([46.5])) == heights(np.array([-179.495]), np.array([46.5]))
    utm = DemHeights([plane(AffineGrid("EPSG:32632", 500_000, 5_200_000, 30, 30, 100, 100))])
    longitude, latitude = transformer("EPSG:32632", "EPSG:4326").transform(np.array([501_500.0]), np.array([5_198_500.0]))
    assert utm(longitude, latitude) == pytest.approx(100 * 501_500 + 10 * 5_198_500, rel=1e-6)


def test_the_geoid_has_its_known_heights_and_no_seam() -> None:
    """The six test points that NGA published with EGM96."""
    longitude = np.array([269.779155, 305.021114, 102.448729, 133.874712, 359.9995, 0.0023])
    latitude = np.array([38.628155, -14.621217, 46.874319, -23.617446, 38.625473, -0.466744])
    assert geoid_height(longitude, latitude) == pytest.approx([-31.628, -2.969, -43.575, 15.871, 50.066, 17.329], abs=0.7)
    latitude = np.linspace(-90, 90, 91)
    turns = [geoid_height(np.full(91, longitude), latitude) for longitude in (-180.0, 180.0, 540.0)]
    assert (turns[0] == turns[1]).all() and (turns[1] == turns[2]).all()
    assert np.ptp(geoid_height(np.arange(-180.0, 180, 10), np.full(36, 90.0))) < 0.2
    across = geoid_height(np.linspace(179.4, 180.6, 121), np.full(121, -20.0))
    assert np.abs(np.diff(across)).max() < 0.1

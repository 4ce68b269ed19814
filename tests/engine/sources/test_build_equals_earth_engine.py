"""From downloaded products to a cube, through the whole build, against what Earth Engine exported for the
same cell and days.

Every pixel inside the exported polygon is compared, in float32 as cubes have it. What may differ is stated in
``DIFFERS``.
"""

import re
from threading import Event

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.bands import DAYS, DYNAMIC, STATIC, Sensor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import BuildSpec
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.export import export_cubes
from snowgalileo_qgis.engine.stack.formats import CUBE

CRS = "EPSG:32611"
SEEN_S2 = {"2025-04-06": 4, "2025-04-23": 7, "2025-05-10": 0}
"""Step whose Sentinel-2 product is in the archive, of the several that Earth Engine had."""

LAST_PLACE = 1.2e-7
DIFFERS = {"skin_temperature": 2e-4, "temperature_2m": 2e-4, "slope": 1e-5, "aspect": 1e-4}
DIFFERS |= {"u_component_of_wind_10m": LAST_PLACE, "v_component_of_wind_10m": LAST_PLACE}
"""Largest allowed differences [K, degrees, last place of a float32 in m/s]; 0 for all other bands.

Precipitation of daily totals is approximate.
"""


@pytest.fixture(scope="module", params=sorted(SEEN_S2))
def exports(request, shared, tmp_path_factory):
    """Prediction day, the cube that Earth Engine exported and the cube that the build made of the same
    cell.
    """
    day = request.param
    (path,) = (shared / "data" / "gee_cubes").glob(f"PR_{day.replace('-', '')}*.tif")
    x, y = map(float, re.search(r"_(\d{6}\.\d+)_(\d{7}\.\d+)", path.name).groups())
    area = read_area(f"{x - 500},{y - 500},{x + 500},{y + 500}", CRS)
    folder = tmp_path_factory.mktemp(day)
    archive = [str(shared / "data" / "archive")]
    spec = BuildSpec(
        day=day, area=area, archive=archive, output=str(folder), format="cube", emulate_export=True, workers=1
    )
    result = run_job(spec, JobContext(lambda _: None, Event()))
    (made,) = folder.glob("*.tif")
    assert result.files == [str(made)] and result.cells == 1 and result.rule == "first"
    assert sorted(file.name for file in folder.iterdir()) == [made.name, f"manifest_{day}.json"]
    with rasterio.open(path) as theirs, rasterio.open(made) as ours:
        assert theirs.transform == ours.transform and theirs.shape == ours.shape and theirs.crs == ours.crs
        return day, theirs.read().astype(np.float32), ours.read()


def bands():
    """Band of each plane of a cube with its step (``None``: terrain and land cover)."""
    return [(t, band) for t in range(DAYS) for band in DYNAMIC] + [(None, band) for band in STATIC]


def archived(day, step, band):
    """Whether the archive has the product that the band comes from."""
    if band.sensor in (Sensor.S1, Sensor.LANDSAT, Sensor.S3):
        return False
    if band.sensor is Sensor.S2:
        return step == SEEN_S2[day]
    return band.sensor not in (Sensor.MODIS, Sensor.VIIRS) or day == "2025-04-06"


def test_every_archived_band_is_equal(exports):
    day, theirs, ours = exports
    inside = (theirs != 0).any(axis=0)
    compared = 0
    for k, (step, band) in enumerate(bands()):
        if not archived(day, step, band) or band.name == "total_precipitation_sum":
            continue
        difference = np.abs(theirs[k] - ours[k])[inside]
        assert difference.max() <= DIFFERS.get(band.name, 0.0), (band.name, step, difference.max())
        compared += 1
    # 7 of Sentinel-2, 32 of ERA5-Land, 4 static; on one day also 64 of MODIS and 48 of VIIRS
    assert compared == 43 + (112 if day == "2025-04-06" else 0)


def test_the_same_pixels_are_zero(exports):
    _, theirs, ours = exports
    assert np.array_equal((ours == 0).all(axis=0), (theirs == 0).all(axis=0))


def test_what_the_archive_lacks_is_missing(exports):
    day, theirs, ours = exports
    inside = (theirs != 0).any(axis=0)
    for k, (step, band) in enumerate(bands()):
        if not archived(day, step, band):
            assert (ours[k][inside] == -9999).all(), (band.name, step)


def test_precipitation_of_daily_totals_is_close(exports):
    _, theirs, ours = exports
    inside = (theirs != 0).any(axis=0)
    planes = [k for k, (_, band) in enumerate(bands()) if band.name == "total_precipitation_sum"]
    assert np.abs(theirs[planes] - ours[planes])[:, inside].max() < 2e-3


def test_cells_from_the_store_equal_those_of_its_cubes(shared, tmp_path):
    """Values and masks of all tensors, from blocks and layers on one side and from 10 m pixels on the
    other.
    """
    area = read_area("562000,5652000,564000,5654000", CRS)
    spec = BuildSpec(
        day="2025-04-06",
        area=area,
        archive=[str(shared / "data" / "archive")],
        output=str(tmp_path / "region.zarr"),
        workers=1,
    )
    result = run_job(spec, JobContext(lambda _: None, Event()))
    assert result.cells == 4 and result.missing == ["Sentinel-1", "Landsat", "Sentinel-3"]
    cubes = export_cubes(open_stacks([tmp_path / "region.zarr"]).refs, tmp_path, lambda *_: None)
    assert len(cubes) == 4 and all(len(CUBE.scan(cube)[0]) == 1 for cube in cubes)
    served = {(cell.ref.x0, cell.ref.y0): cell for cell in open_stacks([tmp_path / "region.zarr"]).cells()}
    for cell in open_stacks(cubes).cells():
        twin = served[cell.ref.x0, cell.ref.y0]
        for tensor in cell.values:
            np.testing.assert_array_equal(cell.valid[tensor], twin.valid[tensor], str(tensor))
            np.testing.assert_array_equal(cell.values[tensor], twin.values[tensor], str(tensor))
    assert len(served) == 4

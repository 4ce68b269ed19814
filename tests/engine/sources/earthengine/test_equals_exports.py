"""A region built from Earth Engine equals what Earth Engine exported for the same cell and days, in every
pixel of all 308 bands.
"""

from __future__ import annotations

import re
from threading import Event

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.bands import DAYS, DYNAMIC, STATIC
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import BuildSpec, EarthEngine, spec_from_json
from tests.engine.sources.earthengine.loopback import PROJECT, credentials_file, world_of
from tests.online_server import serving

CRS = "EPSG:32611"
DIFFERS = {"slope": 1e-5, "aspect": 1e-4}
"""Largest allowed differences [degrees]: both are computed here from Earth Engine's elevation."""


@pytest.mark.parametrize("day", ["2025-04-06", "2025-04-23", "2025-05-10"])
def test_the_cube_of_the_store_is_the_exported_one(day, shared, tmp_path):
    (path,) = (shared / "data" / "gee_cubes").glob(f"PR_{day.replace('-', '')}*.tif")
    x, y = map(float, re.search(r"_(\d{6}\.\d+)_(\d{7}\.\d+)", path.name).groups())
    area = read_area(f"{x - 500},{y - 500},{x + 500},{y + 500}", CRS)
    world = world_of([path], shared / "data" / "archive")
    with serving(world.services()) as server:
        access = EarthEngine(
            PROJECT, str(credentials_file(tmp_path)), cache=str(tmp_path / "cache"), replay=server.url
        )
        spec = BuildSpec(
            day=day,
            area=area,
            output=str(tmp_path / "out"),
            format="cube",
            emulate_export=True,
            workers=1,
            earth_engine=access,
        )
        result = run_job(spec_from_json(spec.to_json()), JobContext(lambda _: None, Event()))
    assert result.left_out == [] and result.warnings == []
    with rasterio.open(path) as theirs, rasterio.open(result.files[0]) as ours:
        assert theirs.transform == ours.transform and theirs.shape == ours.shape and theirs.crs == ours.crs
        exported, built = theirs.read().astype(np.float32), ours.read()
    assert np.array_equal((exported == 0).all(axis=0), (built == 0).all(axis=0))
    inside = (exported != 0).any(axis=0)
    bands = [(step, band) for step in range(DAYS) for band in DYNAMIC] + [(None, band) for band in STATIC]
    for k, (step, band) in enumerate(bands):
        difference = np.abs(exported[k] - built[k])[inside]
        assert difference.max() <= DIFFERS.get(band.name, 0.0), (band.name, step, difference.max())

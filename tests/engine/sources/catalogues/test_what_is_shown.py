"""Only what shows a cell is fetched and counts; what was not asked for is not missed; no day to come."""

from __future__ import annotations

from datetime import datetime, timezone
from threading import Event

import pytest
import shapely
from pyproj import Transformer
from shapely.geometry import box, mapping

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.grid import region_grid
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.jobs.scan import sensors_asked_for
from snowgalileo_qgis.engine.jobs.search import refuse_days_to_come
from snowgalileo_qgis.engine.protocol import (
    BuildSpec,
    EarthEngine,
    FetchSpec,
    ScanSpec,
    SearchSpec,
    SnowGalileoError,
    spec_from_json,
)
from snowgalileo_qgis.engine.sources.cell_outlines import CellOutlines
from tests.engine.sources.catalogues.online_world import AREA, CRS, DAY, MOD, spec_settings
from tests.online_server import Answer

CMR, STAC = "cmr.earthdata.nasa.gov", "stac.dataspace.copernicus.eu"
IN_H18 = "0.03,46.85,0.04,46.86"


def run(spec):
    return run_job(spec_from_json(spec.to_json()), JobContext(lambda _: None, Event()))


@pytest.mark.parametrize(("tile", "share"), [("h17", 0.0), ("h18", 100.0)])
def test_a_neighbouring_tile_shows_nothing(server, made, tmp_path, tile, share):
    def cmr(asked):
        patterns = [value for name, value in asked.query if name == "readable_granule_name[]"]
        if not patterns[0].startswith("MOD09GA."):
            return Answer(200, {"hits": 0, "items": []})
        granule = made.template("cmr/granule_lpcloud_umm.json")
        name = MOD.replace("h18", tile)
        granule["umm"]["GranuleUR"] = name
        granule["umm"]["RelatedUrls"][0]["URL"] = (
            f"https://data.lpdaac.earthdatacloud.nasa.gov/lp-prod-protected/MOD09GA/{name}.hdf"
        )
        return Answer(200, {"hits": 1, "items": [granule]})

    server.services[CMR] = cmr
    area = {"area": read_area(IN_H18, "EPSG:4326"), "grid_crs": "", "sensors": ["modis"]}
    found = run(SearchSpec(**spec_settings(server.url, tmp_path, **area)))
    (modis,) = (sensor for sensor in found.prediction_days[0].sensors if sensor.id == "modis")
    assert max(modis.valid) == share and len(found.products) == bool(share)
    assert found.missing == ([] if share else ["MODIS"])


@pytest.mark.parametrize(
    ("metres", "is_fetched", "is_missing"), [(-1, True, False), (500, True, True), (3000, False, True)]
)
def test_an_image_beside_the_cells_is_not_fetched(server, made, tmp_path, metres, is_fetched, is_missing):
    """Within 1 km it is, for exports whose cells lie elsewhere, but it does not count as shown."""
    west = Transformer.from_crs(CRS, "EPSG:4326", always_xy=True).transform(641000 + metres, 5189500)[0]

    def stac(asked):
        answer = made.stac(asked)
        for item in answer.body["features"]:
            item["geometry"] = mapping(box(west, 46, 12, 48))
        return answer

    server.services[STAC] = stac
    found = run(SearchSpec(**spec_settings(server.url, tmp_path, sensors=["s2", "s3", "worldcover"])))
    assert {item.sensor for item in found.products} == {"worldcover", *({"s2", "s3"} if is_fetched else ())}
    assert found.missing == (["Sentinel-2", "Sentinel-3"] if is_missing else [])


def test_nearness_is_that_of_cells_not_of_the_box_around_them():
    outlines = CellOutlines(region_grid(read_area(AREA, CRS), CRS))
    west, south, east, north = shapely.total_bounds(outlines.polygons)
    beside = box(east + 0.02, south, east + 1, north)
    assert outlines.is_near(beside, 2000) and not outlines.is_near(beside, 500)
    assert outlines.is_near(shapely.affinity.translate(beside, 360), 2000), "longitudes may run on"
    assert outlines.is_near(box(west, south, east, north), 0)


@pytest.mark.parametrize("kind", [SearchSpec, FetchSpec])
def test_a_day_to_come_is_refused_before_anything_is_asked(server, tmp_path, kind):
    with pytest.raises(SnowGalileoError) as caught:
        run(kind(**spec_settings(server.url, tmp_path, day="2099-01-01")))
    assert caught.value.code == "SG-ONLINE-008" and "future" in caught.value.text
    assert not server.asked


def test_a_day_has_begun_where_the_sun_rises_first(tmp_path):
    spec = SearchSpec(**spec_settings("", tmp_path, day="2025-04-06"))
    refuse_days_to_come(spec, datetime(2025, 4, 5, 10, 0, tzinfo=timezone.utc))
    with pytest.raises(SnowGalileoError):
        refuse_days_to_come(spec, datetime(2025, 4, 5, 9, 59, tzinfo=timezone.utc))


def test_terrain_alone_is_nothing_to_fetch(server, tmp_path):
    for host in (CMR, STAC):
        server.services[host] = lambda _: Answer(200, {"hits": 0, "items": [], "features": [], "links": []})
    with pytest.raises(SnowGalileoError) as caught:
        run(FetchSpec(**spec_settings(server.url, tmp_path, sensors=["modis", "s3", "dem", "worldcover"])))
    assert caught.value.code == "SG-ONLINE-008"
    assert not any("amazonaws" in asked.host for asked in server.asked), "nothing is fetched before"
    assert run(FetchSpec(**spec_settings(server.url, tmp_path, sensors=["worldcover"]))).fetched


def test_sensors_that_were_not_asked_for_are_not_missing(server, tmp_path):
    area, fetch = read_area(AREA, CRS), spec_settings(server.url, tmp_path / "cache")
    chosen = FetchSpec(**{**fetch, "sensors": ["era5", "modis"]})
    build = BuildSpec(
        day=DAY, area=area, grid_crs=CRS, workers=1, output=str(tmp_path / "s.zarr"), fetch=chosen
    )
    server.services[CMR] = lambda _: Answer(200, {"hits": 0, "items": []})
    assert run(build).missing == ["MODIS"]
    everything = frozenset(Sensor)
    assert sensors_asked_for(ScanSpec(archive=["x"])) == everything
    assert sensors_asked_for(BuildSpec(fetch=FetchSpec())) == everything
    earth_engine = EarthEngine(project="p", sensors=["s1"])
    assert sensors_asked_for(ScanSpec(earth_engine=earth_engine)) == {Sensor.S1}
    assert sensors_asked_for(ScanSpec(earth_engine=earth_engine, archive=["x"])) == everything

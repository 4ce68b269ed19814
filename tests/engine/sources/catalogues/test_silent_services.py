"""Services that do not answer: what was fetched before is used, and the map says what it may lack."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from threading import Event

import pytest
import rasterio

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import (
    FAILED_TAG,
    BuildSpec,
    FetchSpec,
    PredictSpec,
    SearchSpec,
    spec_from_json,
)
from snowgalileo_qgis.engine.sources.catalogues.cache import ProductCache
from snowgalileo_qgis.engine.sources.catalogues.place import Place
from snowgalileo_qgis.engine.sources.origin import NOTE
from snowgalileo_qgis.engine.stack.region import Region
from tests.engine.sources.catalogues.online_world import AREA, CRS, DAY, MOD, spec_settings
from tests.online_server import Answer, serving

NO = Answer(403, {"message": "no"})
CMR, SIGNED = "cmr.earthdata.nasa.gov", "signed.cloudfront.net"
SATELLITES = {"s2", "landsat", "s3", "modis", "viirs"}


def run(spec):
    return run_job(spec_from_json(spec.to_json()), JobContext(lambda _: None, Event()))


def fetch_spec(server, folder, **changes):
    return FetchSpec(**spec_settings(server.url, folder, **changes))


def build(server, cache, output, **changes):
    area = read_area(AREA, CRS)
    return run(
        BuildSpec(
            day=DAY,
            area=area,
            grid_crs=CRS,
            workers=1,
            output=str(output),
            fetch=fetch_spec(server, cache),
            **changes,
        )
    )


def used(built):
    return {scene.sensor for scene in built.scenes if scene.verdict == "used"}


@pytest.fixture(scope="module")
def places(made, tmp_path_factory):
    """A folder with all products and a store of them; and what was built then, and when no service answered:
    into the same store, and into a new one.
    """
    made.forget()
    folder = tmp_path_factory.mktemp("silent")
    with serving(made.services()) as server:
        built = {"first": build(server, folder / "cache", folder / "first.zarr")}
        server.services = {host: lambda _: NO for host in server.services}
        built["same"] = build(server, folder / "cache", folder / "first.zarr")
        built["new"] = build(server, folder / "cache", folder / "new.zarr")
        for name in ("cube", "h5"):
            built[name] = build(server, folder / "cache", folder / name, format=name)
    return folder, built


def test_what_is_here_is_used_when_its_service_is_silent(places):
    _, built = places
    for name in ("same", "new"):
        assert used(built[name]) == used(built["first"]) >= SATELLITES
        assert built[name].missing == ["Sentinel-1"]
        assert {item.code for item in built[name].fetched.left_out} == {"SG-ONLINE-003"}
    assert any("MODIS could not be looked for" in note for note in built["new"].fetched.notes)
    assert not built["new"].fetched.missing, "it is not known what the services lack"


def test_a_search_shows_what_is_here_where_it_lies(places, made):
    folder, _ = places
    with serving({}) as server:
        server.services = {host: lambda _: NO for host in made.services()}
        found = run(SearchSpec(**spec_settings(server.url, folder / "cache", sensors=["modis", "s3"])))
        assert {item.sensor: item.is_here for item in found.products} == {"modis": True, "s3": True}
        away = read_area("30,10,30.01,10.01", "EPSG:4326")
        changes = {"sensors": ["s2", "s3"], "area": away, "grid_crs": ""}
        assert not run(SearchSpec(**spec_settings(server.url, folder / "cache", **changes))).products
        changes = {"sensors": ["modis"], "day": "2025-05-01"}
        assert not run(SearchSpec(**spec_settings(server.url, folder / "cache", **changes))).products


@pytest.mark.parametrize(
    "change",
    [
        {"name": "../x"},
        {"name": ".hidden"},
        {"name": "another"},
        {"name": 3},
        {"service": "none"},
        {"day": "yesterday"},
        {"day": None},
        {"files": []},
        {"files": {"data": {"size": 5}}},
        {"footprint": "POINT (170 80)"},
    ],
)
def test_notes_that_tell_of_nothing_that_is_here_are_passed_over(tmp_path, change):
    folder = tmp_path / "modis" / "good"
    folder.mkdir(parents=True)
    (folder / "data").write_bytes(b"1234")
    facts = {"name": "good.hdf", "service": "earthdata", "day": DAY, "files": {"data": {"size": 4}}}
    cache, day = ProductCache(str(tmp_path)), date.fromisoformat(DAY)
    place = Place.of(read_area(AREA, CRS))

    def kept(note):
        (folder / NOTE).write_text(note)
        return [product.name for product in cache.kept({Sensor.MODIS, Sensor.S2}, place, [day])]

    assert kept(json.dumps(facts)) == kept(json.dumps({**facts, "footprint": "POLYGON"})) == ["good.hdf"]
    assert kept(json.dumps({**facts, **change})) == kept("{") == []


@pytest.mark.parametrize("name", ["new", "cube", "h5"])
def test_build_and_map_say_what_failed(places, tmp_path, name):
    folder, built = places
    weights = tmp_path / "model.safetensors"
    save_model(seeded_model("nano", 1), weights)
    failed = built[name].fetched.left_out
    assert failed == built["new"].fetched.left_out
    assert {item.reason for item in failed} <= {warned.text for warned in built[name].warnings}
    if name == "new":
        store = Region.open(folder / "new.zarr")
        assert store.failures(store.days[0]) == failed
    stack = built[name].stack
    manifest = json.loads((Path(stack) / f"manifest{'' if name == 'new' else f'_{DAY}'}.json").read_text())
    assert [row["reason"] for row in manifest["failed"][DAY]] == [item.reason for item in failed]
    spec = PredictSpec(
        stacks=[stack], checkpoints=[str(weights)], fsc=str(tmp_path / "map.tif"), device="cpu"
    )
    result = run(spec)
    assert result.left_out == result.rasters[0].not_available == failed
    assert result.warnings[0].code == "SG-ONLINE-003" and "MODIS (NASA Earthdata)" in result.warnings[0].text
    with rasterio.open(result.rasters[0].path) as raster:
        assert all(item.reason in raster.tags()[FAILED_TAG] for item in failed)


def test_a_map_that_may_have_lacked_something_is_made_again_once_services_answer(places, tmp_path):
    folder, built = places
    weights = tmp_path / "model.safetensors"
    save_model(seeded_model("nano", 1), weights)
    days = {"first_day": DAY, "last_day": DAY, "resume": True}
    spec = PredictSpec(
        stacks=[str(folder / "new.zarr")],
        checkpoints=[str(weights)],
        fsc=str(tmp_path / "m.tif"),
        device="cpu",
        **days,
    )
    store = Region.open(folder / "new.zarr")
    assert run(spec).kept == 0
    kept = run(spec)
    assert kept.kept == 1 and kept.left_out == built["new"].fetched.left_out
    try:
        store.add_day(store.days[0])
        again = run(spec)
        assert again.kept == 0 and not again.left_out
        with rasterio.open(again.rasters[0].path) as raster:
            assert FAILED_TAG not in raster.tags()
    finally:
        store.add_day(store.days[0], built["new"].fetched.left_out)


def test_an_earlier_version_is_used_when_the_better_one_cannot_be_fetched(server, made, tmp_path):
    only = {"sensors": ["modis", "worldcover"]}
    assert len(run(fetch_spec(server, tmp_path, **only)).folders) == 2
    newer = MOD.replace("2025097044317", "2025098044317")

    def cmr(asked):
        answer = made.cmr(asked)
        text = json.dumps(answer.body).replace(MOD, newer)
        return Answer(200, json.loads(text), answer.headers)

    server.services |= {CMR: cmr, SIGNED: lambda _: Answer(404)}
    result = run(fetch_spec(server, tmp_path, **only))
    assert [item.path.name for item in result.left_out] == [f"{newer}.hdf"]
    assert {Path(folder).name for folder in result.folders} >= {MOD}
    assert any(newer in note and MOD in note for note in result.notes)
    assert [item.name for item in result.products if item.is_here and item.sensor == "modis"] == [
        f"{MOD}.hdf"
    ]

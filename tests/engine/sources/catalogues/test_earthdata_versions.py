"""Final, near-real-time and substitute products of NASA Earthdata, from search to map; no real server."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event, Lock

import pytest
import rasterio

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import (
    BuildSpec,
    FetchSpec,
    PredictSpec,
    SearchSpec,
    WatchSpec,
    spec_from_json,
    watch_text,
)
from snowgalileo_qgis.engine.sources.catalogues.earthdata import COLLECTIONS
from tests.engine.sources.archive.sinusoidal_products import write_mod09ga, write_vnp09ga
from tests.engine.sources.catalogues.online_world import AREA, CRS, DAY, SECRETS, TILE, spec_settings
from tests.online_server import Answer

CMR = "cmr.earthdata.nasa.gov"
LPDAAC = "data.lpdaac.earthdatacloud.nasa.gov"
LANCE, MIRROR = "nrt3.modaps.eosdis.nasa.gov", "nrt4.modaps.eosdis.nasa.gov"
PLACE = "A2025096.h18v04"
VNP = f"VNP09GA.{PLACE}.002.2025098130347"
VNP_QUICK = f"VNP09GA_NRT.{PLACE}.002.2025096130347"
VJ1 = f"VJ109GA.{PLACE}.002.2025097130347"
VJ2 = f"VJ209GA.{PLACE}.002.2025097130347"
MOD = f"MOD09GA.{PLACE}.061.2025098044317"
MOD_QUICK = f"MOD09GA.{PLACE}.061.2025096044317.NRT"


class Earthdata:
    """``there``: granule of each collection by its short name."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.there = folder, {}
        self.renamed: set[str] = set()
        self.lock = Lock()

    def files(self):
        """Each granule once, in its genuine form."""
        for granule in self.there.values():
            ending = ".hdf" if granule.startswith("MOD") else ".h5"
            path = self.folder / f"{granule}{ending}"
            if not path.exists():
                write = write_mod09ga if ending == ".hdf" else write_vnp09ga
                write(path, granule=granule, tile=TILE)

    def cmr(self, asked):
        query = dict(asked.query)
        names = {
            item.name
            for item in COLLECTIONS
            if query.get("collection_concept_id", "") == item.concept or query.get("short_name") == item.name
        }
        if "collection_concept_id" in query:
            names -= self.renamed
        (pattern,) = {value.partition(".")[0] for name, value in asked.query if name.startswith("readable")}
        return Answer(200, {"items": [self.entry(name) for name in names if name in self.there and pattern]})

    def entry(self, name):
        granule = self.there[name]
        file = f"{granule}{'.hdf' if name.startswith('MOD') else '.h5'}"
        host = LANCE if name.endswith("_NRT") else LPDAAC
        link = {"Type": "GET DATA", "URL": f"https://{host}/archive/{file}"}
        return {"umm": {"GranuleUR": granule, "RelatedUrls": [link]}}

    def data(self, asked):
        if asked.headers.get("Authorization") != f"Bearer {SECRETS['earthdata_token']}":
            return Answer(401, b"no")
        with self.lock:
            self.files()
        return Answer(200, (self.folder / asked.path.rpartition("/")[2]).read_bytes())


@pytest.fixture
def nasa(server, tmp_path):
    folder = tmp_path / "made"
    folder.mkdir()
    world = Earthdata(folder)
    server.services |= {CMR: world.cmr, LPDAAC: world.data, LANCE: world.data, MIRROR: world.data}
    return world


def run(spec):
    return run_job(spec_from_json(spec.to_json()), JobContext(lambda _: None, Event()))


def fetch(server, folder, **changes):
    settings = spec_settings(server.url, folder / "cache", **{"sensors": ["modis", "viirs"], **changes})
    return run(FetchSpec(**settings))


def build(folder, archive):
    area = read_area(AREA, CRS)
    store = str(folder / "stack.zarr")
    return run(BuildSpec(day=DAY, area=area, grid_crs=CRS, workers=1, archive=archive, output=store))


def tags(folder, store):
    save_model(seeded_model("nano", 1), folder / "model.safetensors", "")
    fsc, quality = str(folder / "fsc.tif"), str(folder / "q.tif")
    run(
        PredictSpec(
            stacks=[store],
            checkpoints=[str(folder / "model.safetensors")],
            fsc=fsc,
            quality=quality,
            device="cpu",
        )
    )
    with rasterio.open(quality) as layer:
        provisional = int(layer.read(8).max())
    with rasterio.open(fsc) as raster:
        return raster.tags(), provisional


def facts(store):
    rows = json.loads((Path(store) / "manifest.json").read_text())["scenes"]
    return {row["name"]: row["facts"].get("provisional") for row in rows if row["verdict"] == "used"}


def test_near_real_time_tiles_are_fetched_marked_and_replaced_when_the_final_ones_come(
    server, nasa, tmp_path
):
    nasa.there = {"MOD09GA_NRT": MOD_QUICK, "VNP09GA_NRT": VNP_QUICK}
    fetched = fetch(server, tmp_path)
    assert sorted(fetched.fetched) == [f"{MOD_QUICK}.hdf", f"{VNP_QUICK}.h5"] and not fetched.left_out
    assert all("a final version follows" in note for note in fetched.notes)
    assert server.to(LANCE) and not server.to(LPDAAC)
    built = build(tmp_path, fetched.archive)
    assert set(facts(built.stack).values()) == {"near-real-time version"}
    said, provisional = tags(tmp_path, built.stack)
    assert "MODIS 2025-04-06 (near-real-time version)" in said["PROVISIONAL"]
    assert "VIIRS 2025-04-06 (near-real-time version)" in said["PROVISIONAL"]
    assert provisional == 32, "VIIRS; one band of MODIS, as in this file, shows the model nothing"
    nasa.there |= {"MOD09GA": MOD, "VNP09GA": VNP}
    later = fetch(server, tmp_path)
    assert sorted(later.fetched) == [f"{MOD}.hdf", f"{VNP}.h5"]
    again = build(tmp_path, later.archive)
    assert again.scenes_read == 2
    said, provisional = tags(tmp_path, again.stack)
    assert "PROVISIONAL" not in said and provisional == 0
    inputs = json.loads(said["SNOWGALILEO_INPUTS"])
    assert {row[2] for row in inputs} == {MOD, VNP}


def test_a_substitute_is_used_only_when_asked_for_and_says_so_everywhere(server, nasa, tmp_path):
    nasa.there = {"VJ109GA": VJ1, "VJ209GA": VJ2, "MOD09GA": MOD}
    found = run(SearchSpec(**spec_settings(server.url, tmp_path / "cache", sensors=["viirs"])))
    (listed,) = found.products
    assert "must be asked for" in listed.unusable and found.missing == ["VIIRS"] and not found.to_fetch
    fetched = fetch(server, tmp_path, substitutes=True)
    assert f"{VJ1}.h5" in fetched.fetched and f"{VJ2}.h5" not in fetched.fetched
    built = build(tmp_path, fetched.archive)
    assert facts(built.stack)[VJ1] == "substitute: VJ109GA of NOAA-20"
    notes = [note for scene in built.scenes for note in scene.notes if scene.name == VJ1]
    assert any("VJ109GA of NOAA-20 in the place of VNP09GA" in note for note in notes)
    said, provisional = tags(tmp_path, built.stack)
    assert said["PROVISIONAL"] == "VIIRS 2025-04-06 (substitute: VJ109GA of NOAA-20)" and provisional == 32
    nasa.there["VNP09GA"] = VNP
    later = fetch(server, tmp_path, substitutes=True)
    again = build(tmp_path, later.archive)
    said, provisional = tags(tmp_path, again.stack)
    assert "PROVISIONAL" not in said and provisional == 0
    assert {row[2] for row in json.loads(said["SNOWGALILEO_INPUTS"])} == {MOD, VNP}


@pytest.mark.parametrize(
    ("there", "best"),
    [
        ({"VNP09GA": VNP, "VNP09GA_NRT": VNP_QUICK, "VJ109GA": VJ1}, VNP),
        ({"VNP09GA_NRT": VNP_QUICK, "VJ109GA": VJ1, "VJ209GA": VJ2}, VNP_QUICK),
        ({"VJ109GA": VJ1, "VJ209GA": VJ2}, VJ1),
        ({"VJ209GA": VJ2}, VJ2),
    ],
)
def test_the_order_of_choice_is_the_same_online_and_in_folders(server, nasa, tmp_path, there, best):
    nasa.there = there
    fetched = fetch(server, tmp_path, sensors=["viirs"], substitutes=True)
    assert fetched.fetched == [f"{best}.h5"]
    nasa.files()
    built = build(tmp_path, [str(nasa.folder)])
    used = [scene.name for scene in built.scenes if scene.verdict == "used"]
    assert used == [best.replace("_NRT", "") + ".NRT" * ("_NRT" in best)]
    assert len([item for item in built.left_out if item.code == "SG-SOURCE-004"]) == len(there) - 1


def test_the_second_host_of_near_real_time_products_is_taken_when_the_first_fails(server, nasa, tmp_path):
    nasa.there = {"VNP09GA_NRT": VNP_QUICK}
    server.services[LANCE] = lambda _: Answer(404)
    assert fetch(server, tmp_path, sensors=["viirs"]).fetched == [f"{VNP_QUICK}.h5"]
    assert server.to(MIRROR)


def test_a_collection_whose_id_has_changed_is_found_by_its_name(server, nasa, tmp_path):
    nasa.there, nasa.renamed = {"VNP09GA": VNP}, {"VNP09GA"}
    assert fetch(server, tmp_path, sensors=["viirs"]).fetched == [f"{VNP}.h5"]
    names = {dict(asked.query).get("short_name") for asked in server.to(CMR)}
    assert {"VNP09GA", "VJ209GA"} <= names


def test_no_token_goes_to_a_host_that_a_granule_names(server, nasa, tmp_path):
    usual = nasa.entry

    def elsewhere(name):
        entry = usual(name)
        entry["umm"]["RelatedUrls"][0]["URL"] = f"https://ladsweb.modaps.eosdis.nasa.gov/x/{VNP}.h5"
        return entry

    nasa.there, nasa.entry = {"VNP09GA": VNP}, elsewhere
    found = run(SearchSpec(**spec_settings(server.url, tmp_path / "cache", sensors=["viirs"])))
    assert "does not tell where it is" in found.products[0].unusable


def test_a_watch_takes_a_substitute_if_its_file_says_so_until_the_right_one_comes(server, nasa, tmp_path):
    nasa.there = {"VJ109GA": VJ1}
    save_model(seeded_model("nano", 1), tmp_path / "model.safetensors", "")

    def update(**sources):
        values = {
            "area": {"box": AREA, "crs": CRS},
            "days": {"first": DAY, "last": DAY},
            "sources": {"online": True, "sensors": ["viirs"], "cache": "cache", **sources},
            "model": {"weights": ["model.safetensors"], "device": "cpu"},
            "output": {"folder": "out"},
        }
        (tmp_path / "w.toml").write_text(watch_text(values))
        token = {"earthdata_token": SECRETS["earthdata_token"]}
        file = str(tmp_path / "w.toml")
        return run(WatchSpec(action="update", file=file, today="2025-04-20", replay=server.url, **token))

    assert update().days[0].state == "missing"
    taken = update(substitutes=True)
    assert taken.mapped == [DAY]
    assert taken.days[0].why == "VIIRS 2025-04-06 (substitute: VJ109GA of NOAA-20)"
    nasa.there = {"VJ109GA": VJ1, "VNP09GA": VNP}
    (day,) = update(substitutes=True).days
    assert day.change == "VIIRS 2025-04-06 final instead of substitute: VJ109GA of NOAA-20", day
    assert day.state == "final"

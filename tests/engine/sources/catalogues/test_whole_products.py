"""What counts as a whole product: all needed files are there, and the sensor's own reader can use them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from threading import Event

import h5py
import pytest

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import BuildSpec, FetchSpec, LeftOut, SnowGalileoError
from snowgalileo_qgis.engine.sources.catalogues.catalogue import OnlineProduct
from snowgalileo_qgis.engine.sources.catalogues.needed_files import lacking
from snowgalileo_qgis.engine.sources.catalogues.own_products import OwnProducts, keys_of
from snowgalileo_qgis.engine.sources.damaged import TOO_SLOW, mark_damaged
from snowgalileo_qgis.engine.sources.origin import NOTE
from tests.engine.sources.archive.sentinel1.grd_products import NAME, make_product
from tests.engine.sources.catalogues.online_world import AREA, CRS, DAY, LANDSAT, MOD, VNP, spec_settings
from tests.online_server import Answer

GOOGLE = "storage.googleapis.com"
NODES = "download.dataspace.copernicus.eu"
M2M = "m2m.cr.usgs.gov"
FOREIGN = "signed.cloudfront.net"
RADAR = "S1A_IW_GRDH_1SDV_20250405T052607_20250405T052632_058612_0741A5_9C0B_COG.SAFE"


def fetch(server, folder, **changes):
    spec = FetchSpec(**spec_settings(server.url, folder, **changes))
    return run_job(spec, JobContext(lambda _: None, Event()))


def radar_files(*bands: str) -> list[str]:
    names = [f"s1a-iw-grd-{band}-20250405t052607-20250405t052632-058612-0741a5-00{i}" for i, band in bands]
    kinds = ("annotation/{}.xml", "annotation/calibration/calibration-{}.xml")
    more = ("annotation/calibration/noise-{}.xml", "measurement/{}-cog.tiff")
    return ["manifest.safe", *(kind.format(name) for name in names for kind in (*kinds, *more))]


@pytest.mark.parametrize("sensor", [Sensor.S1, Sensor.S2, Sensor.S3, Sensor.LANDSAT])
def test_a_product_without_any_one_of_the_needed_files_is_not_whole(made, sensor):
    if sensor is Sensor.S1:
        name, files = RADAR, radar_files((1, "vv"), (2, "vh"))
    else:
        product = next(
            (made.folder / {"landsat": "Landsat"}.get(sensor.value, sensor.value.upper())).iterdir()
        )
        name = product.name
        files = [file.relative_to(product).as_posix() for file in product.rglob("*") if file.is_file()]
    assert not lacking(sensor, name, files)
    lost = {file: lacking(sensor, name, [one for one in files if one != file]) for file in files}
    needed = [what for whats in lost.values() for what in whats]
    assert sorted(needed) == sorted(lacking(sensor, name, [])) and len(needed) == len(set(needed))


def test_a_radar_product_of_one_polarisation_is_whole_with_that():
    files, single = radar_files((1, "vv")), RADAR.replace("1SDV", "1SSV")
    assert not lacking(Sensor.S1, single, files)
    assert lacking(Sensor.S1, RADAR, files) == [
        *("image of VH", "annotation of VH", "calibration of VH", "noise of VH")
    ]


def listing(made, *left_out: str):
    """Google's list of files, while the product is still being copied."""

    def answer(asked):
        listed = made.google(asked)
        if asked.path.startswith("/storage/"):
            items = listed.body["items"]
            listed.body["items"] = [one for one in items if not any(name in one["name"] for name in left_out)]
        return listed

    return answer


def test_what_google_has_in_part_comes_from_copernicus_or_later(server, made, tmp_path):
    server.services[GOOGLE] = listing(made, "_B11", "_B12")
    without = fetch(server, tmp_path / "without", sensors=["s2", "dem"], cdse_user="", cdse_password="")
    assert [item.code for item in without.left_out] == ["SG-ONLINE-005"]
    assert "B11, B12 of S2A_MSIL1C" in without.left_out[0].reason
    for name in ("without", "with"):
        assert any(".SAFE" in one for one in fetch(server, tmp_path / name, sensors=["s2"]).fetched)
        assert len(list((tmp_path / name).rglob("*_B1[12].jp2"))) == 2


def test_half_a_product_that_an_earlier_version_took_for_whole_is_fetched(server, tmp_path):
    folder = Path(next(iter(fetch(server, tmp_path, sensors=["s2"]).folders)))
    lost = next(folder.rglob("*_B11.jp2"))
    note = json.loads((folder / NOTE).read_bytes())
    del note["files"][lost.relative_to(folder).as_posix()]
    (folder / NOTE).write_text(json.dumps(note))
    lost.unlink()
    assert len(fetch(server, tmp_path, sensors=["s2"]).fetched) == 1
    assert list(folder.rglob("*_B11.jp2"))


def test_a_manifest_without_a_needed_file_is_an_error(server, made, tmp_path):
    def nodes(asked):
        answer = made.nodes(asked)
        if asked.path.endswith("Nodes(xfdumanifest.xml)/$value"):
            lost = r'<dataObject ID="Oa21[^>]*>.*?</dataObject>'
            answer.body = re.sub(lost, "", answer.body.read_text(), flags=re.DOTALL).encode()
        return answer

    server.services[NODES] = nodes
    result = fetch(server, tmp_path, sensors=["s3"])
    assert [item.code for item in result.left_out] == ["SG-ONLINE-006"] and not result.fetched
    assert "without Oa21_radiance.nc" in result.left_out[0].reason


def test_a_file_that_is_listed_twice_does_not_stand_for_another(server, made, tmp_path):
    def m2m(asked):
        answer = made.m2m(asked)
        if asked.path.endswith("download-options"):
            for part in answer.body["data"][0]["secondaryDownloads"]:
                part["displayId"] = part["displayId"].replace("_B7.TIF", "_B6.TIF")
        return answer

    server.services[M2M] = m2m
    result = fetch(server, tmp_path, sensors=["landsat"])
    assert f"{LANDSAT} without B7.TIF" in result.left_out[0].reason and not result.fetched


def half_first(made, times: int):
    """A host that sends half of a file as if it were all, the first times."""
    sent = []

    def answer(asked):
        whole = made.signed(asked)
        sent.append(asked)
        body = whole.body.read_bytes()
        return Answer(200, body[: len(body) // 2] if len(sent) <= times else body)

    return answer


def test_half_a_file_of_unknown_size_is_fetched_again(server, made, tmp_path):
    server.services[FOREIGN] = half_first(made, 1)
    result = fetch(server, tmp_path, sensors=["viirs"])
    assert result.fetched == [f"{VNP}.h5"] and not result.left_out
    assert next(tmp_path.rglob("*.h5")).read_bytes() == made.file(f"{VNP}.h5").read_bytes()


def test_half_a_file_that_comes_twice_is_left_out_and_nothing_of_it_stays(server, made, tmp_path):
    server.services[FOREIGN] = half_first(made, 2)
    result = fetch(server, tmp_path, sensors=["viirs"])
    assert [item.code for item in result.left_out] == ["SG-ONLINE-007"] and not result.fetched
    assert not list(tmp_path.rglob("*.h5"))
    assert fetch(server, tmp_path, sensors=["viirs"]).fetched == [f"{VNP}.h5"]


def build(archive: Path, output: Path):
    settings = {"day": DAY, "area": read_area(AREA, CRS), "grid_crs": CRS, "workers": 1}
    spec = BuildSpec(**settings, archive=[str(archive)], output=str(output))
    return run_job(spec, JobContext(lambda _: None, Event()))


def damage_pixels(path: Path) -> None:
    """Overwrite the values of an HDF5 file, not what it says of itself."""
    with h5py.File(path) as file:
        found = []
        file.visititems(lambda _, one: found.append(one) if isinstance(one, h5py.Dataset) else None)
        places = [
            (one.id.get_chunk_info(number).byte_offset, one.id.get_chunk_info(number).size)
            for one in found
            if one.chunks
            for number in range(one.id.get_num_chunks())
        ]
    with path.open("r+b") as raw:
        for start, size in places:
            raw.seek(start)
            raw.write(bytes(size))


def test_a_product_that_a_build_finds_damaged_is_fetched_anew_once(server, tmp_path):
    cache = tmp_path / "cache"
    fetch(server, cache, sensors=["modis", "viirs"])
    (file,) = cache.rglob("*.h5")
    genuine = file.read_bytes()
    mark_damaged([LeftOut(file, "SG-SOURCE-001", f"{file.name} cannot be read: {TOO_SLOW}; it may be.")])
    assert not fetch(server, cache, sensors=["viirs"]).fetched, "a busy computer damages nothing"
    damage_pixels(file)
    assert not fetch(server, cache, sensors=["viirs"]).fetched, "nobody can know"
    assert [item.code for item in build(cache, tmp_path / "r.zarr").left_out] == ["SG-SOURCE-001"]
    assert fetch(server, cache, sensors=["viirs"]).fetched == [f"{VNP}.h5"]
    assert file.read_bytes() == genuine
    damage_pixels(file)
    mark_damaged([LeftOut(file, "SG-SOURCE-001", "It cannot be read.")])
    assert not fetch(server, cache, sensors=["viirs"]).fetched, "the service has no better one"


def test_a_build_that_finds_nothing_but_damage_has_it_fetched_anew(server, tmp_path):
    fetch(server, tmp_path / "cache", sensors=["viirs"])
    (file,) = (tmp_path / "cache").rglob("*.h5")
    file.write_bytes(bytes(file.stat().st_size))
    with pytest.raises(SnowGalileoError, match="SG-BUILD-001"):
        build(tmp_path / "cache", tmp_path / "r.zarr")
    assert fetch(server, tmp_path / "cache", sensors=["viirs"]).fetched == [f"{VNP}.h5"]


def test_what_is_not_whole_in_the_users_own_folder_is_fetched_and_said(server, made, tmp_path):
    own = tmp_path / "own"
    image = next((made.folder / "S2").iterdir())
    (own / image.name).mkdir(parents=True)
    shutil.copy(image / "MTD_MSIL1C.xml", own / image.name)
    (own / f"{MOD}.hdf").write_bytes(b"")
    (own / "scene").mkdir()
    shutil.copy(made.folder / "Landsat" / LANDSAT / f"{LANDSAT}_MTL.json", own / "scene")
    sensors = ["s2", "modis", "landsat"]
    result = fetch(server, tmp_path / "cache", sensors=sensors, archive=[str(own)])
    assert len(result.fetched) == 3 and not result.left_out
    said = [note for note in result.notes if "does not count as there" in note]
    assert len(said) == 3 and all(str(own) in note for note in said)
    shutil.copy(made.file(f"{MOD}.hdf"), own / f"{MOD}.hdf")
    (own / "zipped").mkdir()
    shutil.make_archive(str(own / "zipped" / image.name), "zip", image.parent, image.name)
    again = fetch(server, tmp_path / "other", sensors=sensors, archive=[str(own)])
    assert again.fetched == [LANDSAT], "another copy counts where one is not whole"


def test_another_version_of_the_same_quality_counts_as_there(server, made, shared, tmp_path):
    make_product(shared, tmp_path / "radar")
    own = OwnProducts([str(tmp_path / "radar")], lambda: None)
    cog = OnlineProduct(Sensor.S1, "cdse", f"{NAME[:-4]}9C0B_COG.SAFE", None, ())
    assert own.find(cog, None) == tmp_path / "radar" / f"{NAME}.SAFE"
    image = next((made.folder / "S2").iterdir())
    shutil.copytree(image, tmp_path / "images" / image.name.replace("N0511", "N0510"))
    result = fetch(server, tmp_path / "cache", sensors=["s2"], archive=[str(tmp_path / "images")])
    assert not result.fetched and "N0510" in result.folders[0]


@pytest.mark.parametrize(
    ("own", "asked", "is_same"),
    [
        (MOD, MOD.replace("2025097044317", "2025101000000"), True),
        (MOD.replace("MOD09GA", "MOD09GA_NRT") + ".NRT", MOD, False),
        (VNP.replace("VNP", "VJ1"), VNP, False),
        (LANDSAT, LANDSAT.replace("20250412", "20250501"), True),
        (LANDSAT.replace("T1", "RT"), LANDSAT, False),
        (f"{LANDSAT}_MTL.xml", LANDSAT, True),
        (f"{LANDSAT}.tar", LANDSAT, True),
        (MOD.upper() + ".HDF", f"{MOD}.hdf", True),
        (RADAR.replace("_9C0B_COG.SAFE", "_4E2F.zip"), RADAR, True),
        (RADAR.replace("052607", "052608"), RADAR, False),
    ],
)
def test_which_names_stand_for_each_other(own, asked, is_same):
    assert bool({*keys_of(own)} & {*keys_of(asked)}) == is_same

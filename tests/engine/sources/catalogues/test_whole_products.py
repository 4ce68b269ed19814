"""What counts as a whole product: all needed files are there, and the sensor's own reader can use them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from threading import Event

import pytest

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import FetchSpec
from snowgalileo_qgis.engine.sources.catalogues.needed_files import lacking
from snowgalileo_qgis.engine.sources.origin import NOTE
from tests.engine.sources.catalogues.online_world import LANDSAT, spec_settings

GOOGLE = "storage.googleapis.com"
NODES = "download.dataspace.copernicus.eu"
M2M = "m2m.cr.usgs.gov"
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

"""The folder of fetched products on disks that are full or read-only."""

from __future__ import annotations

import subprocess
from threading import Event

import pytest

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import FetchSpec, SnowGalileoError
from tests.engine.jobs.test_faulty_outputs import mounted
from tests.engine.sources.catalogues.online_world import spec_settings
from tests.online_server import Answer

NODES = "download.dataspace.copernicus.eu"
LAST = "tie_geo_coordinates.nc"


def fetch(server, folder, **changes):
    spec = FetchSpec(**spec_settings(server.url, folder, **changes))
    return run_job(spec, JobContext(lambda _: None, Event()))


def test_what_has_arrived_is_not_asked_for_as_space_again(server, made, tmp_path):
    with mounted(tmp_path / "disk", "-o", "size=900k") as disk:
        server.services[NODES] = lambda asked: Answer(404) if LAST in asked.path else made.nodes(asked)
        first = fetch(server, disk, sensors=["s3"])
        assert [item.code for item in first.left_out] == ["SG-ONLINE-005"]
        server.services[NODES] = made.nodes
        assert len(fetch(server, disk, sensors=["s3"]).fetched) == 1


def test_too_little_space_is_told_in_numbers_that_can_be_compared(server, tmp_path):
    with mounted(tmp_path / "disk", "-o", "size=20m") as disk:
        with pytest.raises(SnowGalileoError, match=r"take about 90 MB, and .* has 21 MB left") as raised:
            fetch(server, disk, sensors=["modis"])
        assert raised.value.code == "SG-ONLINE-009"


def test_a_read_only_folder_that_holds_all_will_do(server, tmp_path):
    with mounted(tmp_path / "disk") as disk:
        first = fetch(server, disk, sensors=["modis", "era5"])
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert fetch(server, disk, sensors=["modis", "era5"]).folders == first.folders
        with pytest.raises(SnowGalileoError, match="SG-OUTPUT-001"):
            fetch(server, disk, sensors=["viirs"])

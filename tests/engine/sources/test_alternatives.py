"""Whole builds with products that turn out to be unusable while they are read, beside good copies of them."""

import json
from threading import Event

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import BuildSpec, SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.probe import tried
from tests.engine.sources.archive.era5_files import SHORT, write

MAP = "ESA_WorldCover_10m_2021_v200_N51W117_Map.tif"
UNKNOWN = 7


@pytest.fixture
def archive(tmp_path):
    """ERA5-Land of one day."""
    write(tmp_path / "archive" / "era5.nc", SHORT, range(-1, 24))
    return tmp_path / "archive"


def land_cover(folder, value):
    folder.mkdir(exist_ok=True)
    with rasterio.open(
        folder / MAP,
        "w",
        driver="GTiff",
        height=600,
        width=600,
        count=1,
        dtype="uint8",
        crs="EPSG:4326",
        transform=from_origin(-116.02, 51.32, 1 / 12000, 1 / 12000),
    ) as target:
        target.write(np.full((600, 600), value, np.uint8), 1)
    return folder / MAP


def build(archive, output):
    area = read_area("-116.001,51.299,-115.999,51.301", "EPSG:4326")
    spec = BuildSpec(day="2025-04-01", area=area, archive=[str(archive)], output=str(output), workers=1)
    return run_job(spec, JobContext(lambda _: None, Event()))


def verdicts(result):
    return [(use.path, use.verdict) for use in result.scenes if use.sensor == "worldcover"]


def test_the_next_copy_takes_the_place_of_one_that_cannot_be_read(archive, tmp_path):
    bad = [land_cover(archive / name, UNKNOWN) for name in ("a", "b")]
    good, spare = (land_cover(archive / name, 10) for name in ("c", "d"))
    result = build(archive, tmp_path / "r.zarr")
    assert verdicts(result) == [(str(bad[0]), "left out"), (str(bad[1]), "left out"), (str(good), "used")]
    reasons = [item.reason for item in result.left_out if item.path in bad]
    assert len(reasons) == 2 and all(f"{good} is used instead." in reason for reason in reasons)
    assert [item.code for item in result.left_out if item.path == spare] == ["SG-SOURCE-004"]
    assert not [item for item in result.left_out if item.path == good]
    rows = {row["path"]: row for row in json.loads((tmp_path / "r.zarr/manifest.json").read_text())["scenes"]}
    assert rows[str(good)]["verdict"] == "used" and str(bad[1]) in rows[str(good)]["notes"][-1]
    assert rows[str(bad[0])]["verdict"] == "left out" and "SG-SOURCE-002" in rows[str(bad[0])]["reason"]
    again = build(archive, tmp_path / "r.zarr")
    assert again.scenes_read == 0 and verdicts(again) == [(str(good), "used")]
    assert not [path for path in (tmp_path / "r.zarr").iterdir() if "part" in path.name]


def test_all_copies_are_named_where_none_can_be_read(archive, tmp_path):
    bad = [land_cover(archive / name, UNKNOWN) for name in ("a", "b")]
    result = build(archive, tmp_path / "r.zarr")
    assert verdicts(result) == [(str(path), "left out") for path in bad]
    assert not any("used instead" in item.reason for item in result.left_out)
    assert {item.path: item.code for item in result.left_out} == dict.fromkeys(bad, "SG-SOURCE-002")


def test_a_good_copy_that_comes_later_is_used(archive, tmp_path):
    bad = land_cover(archive / "a", UNKNOWN)
    assert verdicts(build(archive, tmp_path / "r.zarr")) == [(str(bad), "left out")]
    good = land_cover(archive / "b", 10)
    assert verdicts(build(archive, tmp_path / "r.zarr")) == [(str(bad), "left out"), (str(good), "used")]


def stop(address):
    """End the process, as the HDF5 library does on some damaged files."""
    import os

    os.abort()


def double(address, number):
    return address, 2 * number


def test_a_process_that_ends_costs_one_file():
    with pytest.raises(SnowGalileoError, match=r"x\.nc") as error:
        tried(stop, "x.nc")
    assert error.value.code == "SG-SOURCE-001"
    assert tried(double, "y.nc", 3) == ("y.nc", 6)

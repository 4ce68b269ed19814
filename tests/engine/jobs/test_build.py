"""Scan an archive and build from it: rules, resuming, rolling on by a day, bad products, cancelling."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from threading import Event

import h5py
import numpy as np
import psutil
import pytest
import rasterio
from rasterio.transform import from_origin

from snowgalileo_qgis.engine.aoi import read_area
from snowgalileo_qgis.engine.bands import DYNAMIC, dynamic_offset
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.grid import RegionGrid
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import BuildSpec, Cancelled, ScanSpec, SnowGalileoError
from snowgalileo_qgis.engine.sources import estimate
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.window import window_pixels
from tests.engine.sources.archive.era5_files import SHORT, write
from tests.engine.sources.archive.landsat_products import NAME as LANDSAT
from tests.engine.sources.archive.landsat_products import NORTH, WEST, level_1, make_product
from tests.engine.sources.archive.sinusoidal_products import MOD, write_mod09ga

ROOT = Path(__file__).resolve().parents[3]
DAY = "2025-04-06"
CORNER = (562_000, 5_654_000)
AREA = "562000,5652000,564000,5654000"
CRS = "EPSG:32611"
VV = dynamic_offset("VV")


def run(spec, emit=lambda _: None, event=None):
    return run_job(spec, JobContext(emit, event or Event()))


def spec_of(archive, output, day=DAY, area=AREA, crs=CRS, **settings):
    return BuildSpec(
        day=day,
        area=read_area(area, crs),
        archive=[str(archive)],
        output=str(output),
        **{"workers": 1, **settings},
    )


def write_radar(folder, started, db, west=0, east=2000):
    """A terrain-corrected Sentinel-1 raster with one value, over columns ``west`` to ``east`` [m] of the
    area; returns its product's name.
    """
    name = f"S1A_IW_GRDH_1SDV_{started}_{started}_058597_{int(-db):06d}_1A2B"
    width = (east - west) // 10
    profile = {
        "count": 3,
        "height": 200,
        "width": width,
        "dtype": "float32",
        "crs": CRS,
        "transform": from_origin(CORNER[0] + west, CORNER[1], 10, 10),
    }
    with rasterio.open(folder / f"{name}.tif", "w", driver="GTiff", **profile) as raster:
        for number, value in enumerate((db - 6, db, 40), start=1):  # VH, VV, angle
            raster.write(np.full((200, width), value, np.float32), number)
    return name


@pytest.fixture
def radar(tmp_path):
    """An archive with two passes of one day: the first one sees the western half only.

    Returns folder and names.
    """
    folder = tmp_path / "archive"
    folder.mkdir()
    return (
        folder,
        write_radar(folder, "20250406T010000", -10, east=800),
        write_radar(folder, "20250406T130000", -12),
    )


def backscatter(path, day=DAY):
    """VV of the prediction day over the whole area."""
    pixels = window_pixels(Region.open(path), date.fromisoformat(day), *CORNER, 200, 200)
    return pixels[..., 7 * len(DYNAMIC) + VV]


def test_scan_tells_days_sensors_and_costs(radar):
    folder, first, second = radar
    result = run(ScanSpec(day=DAY, area=read_area(AREA, CRS), archive=[str(folder)]))
    (table,) = result.prediction_days
    assert (table.day, table.cells, len(table.dates), table.dates[-1]) == (DAY, 4, 8, DAY)
    row = table.sensors[0]
    assert (row.id, row.valid, row.age_days) == ("s1", [0.0] * 7 + [100.0], 0)
    assert row.scenes == [[]] * 7 + [[first, second]] and row.cloud == [None] * 8
    assert [row.age_days for row in table.sensors[1:]] == [None] * 6
    assert [(row.id, row.valid, row.scenes) for row in table.static] == [
        ("dem", [0.0], [[]]),
        ("worldcover", [0.0], [[]]),
    ]
    assert "Sentinel-1" not in result.missing and len(result.missing) == 8 and len(result.looked_for) == 9
    assert result.estimate.disk_mb > 0 and result.estimate.seconds > 0 and result.estimate.peak_memory_mb > 0
    west, south, east, north = result.bounds
    assert -116.2 < west < east < -116.0 and 51.0 < south < north < 51.1
    json.dumps(result.to_json(), allow_nan=False)


@pytest.mark.parametrize("settings", [{}, {"day": "2025-04-14"}, {"area": "700000,5652000,701000,5653000"}])
def test_nothing_found_lists_what_was_looked_for(radar, tmp_path, settings):
    (tmp_path / "empty").mkdir()
    folder = radar[0] if settings else tmp_path / "empty"
    with pytest.raises(SnowGalileoError, match=r"Sentinel-2 L1C.*MOD09GA.*ERA5-Land") as error:
        run(spec_of(folder, tmp_path / "r.zarr", **settings))
    assert error.value.code == "SG-BUILD-001"
    assert ("found are of 2025-04-06 to 2025-04-06" in error.value.text) == bool(settings)
    assert not (tmp_path / "r.zarr").exists()


def test_products_of_other_places_are_named(radar, tmp_path):
    granule = MOD.replace("A2025089.h10v03", "A2025096.h18v04")
    write_mod09ga(radar[0] / f"{granule}.hdf", granule=granule, tile=(18, 4))
    result = run(ScanSpec(day=DAY, area=read_area(AREA, CRS), archive=[str(radar[0])]))
    (item,) = result.left_out
    assert item.code == "SG-SOURCE-005" and item.reason.startswith(
        f"{granule} does not show the area; it covers longitude 0.00 to 15."
    )
    assert "MODIS" in result.missing


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(SnowGalileoError, match="gone does not exist") as error:
        run(spec_of(tmp_path / "gone", tmp_path / "r.zarr"))
    assert error.value.code == "SG-STACK-010"


def test_first_takes_one_scene_for_a_cell_and_mosaic_the_first_valid_pixel(radar, tmp_path):
    folder, first, second = radar
    run(spec_of(folder, tmp_path / "mosaic.zarr"))
    assert np.array_equal(
        backscatter(tmp_path / "mosaic.zarr"), np.where(np.arange(200) < 80, -10, -12) * np.ones((200, 1))
    )
    result = run(spec_of(folder, tmp_path / "first.zarr", rule="first"))
    # western cells: the first pass alone, with its gap; eastern cells: the first pass does not meet them
    expected = np.select([np.arange(200) < 80, np.arange(200) < 100], [-10, -9999], -12)
    assert np.array_equal(backscatter(tmp_path / "first.zarr"), expected * np.ones((200, 1)))
    assert [(scene.name, scene.verdict) for scene in result.scenes] == [
        (first, "used"),
        (second, "used"),
    ]
    with pytest.raises(SnowGalileoError, match="follows the rule first, not mosaic") as error:
        run(spec_of(folder, tmp_path / "first.zarr", rule="mosaic"))
    assert error.value.code == "SG-REGION-002"
    with pytest.raises(SnowGalileoError, match="holds another area: 4 cells") as error:
        run(spec_of(folder, tmp_path / "first.zarr", rule="first", area="562000,5652000,563000,5654000"))
    assert error.value.code == "SG-REGION-002"


def test_landsat_9_comes_before_8_cell_by_cell(shared, tmp_path):
    """Landsat 9 sees the western kilometre only; there it is alone, elsewhere Landsat 8 is used."""
    names = {LANDSAT: "LANDSAT_8", LANDSAT.replace("LC08", "LC09"): "LANDSAT_9"}
    for name, platform in names.items():
        make_product(tmp_path / "archive" / platform, level_1(shared, name, SPACECRAFT_ID=platform))
    for image in (tmp_path / "archive" / "LANDSAT_9").glob("*.TIF"):
        with rasterio.open(image, "r+") as raster:
            values = raster.read(1)
            values[:, 25:] = 1 if "QA_PIXEL" in image.name else 0
            raster.write(values, 1)
    west, north = WEST // 1000 * 1000, NORTH // 1000 * 1000
    area = f"{west},{north - 1000},{west + 2000},{north}"
    run(
        spec_of(
            tmp_path / "archive",
            tmp_path / "r.zarr",
            day="2019-12-01",
            area=area,
            crs="EPSG:32618",
            rule="first",
        )
    )
    pixels = window_pixels(Region.open(tmp_path / "r.zarr"), date(2019, 12, 1), west, north, 200, 100)[
        ..., 7 * len(DYNAMIC) + 9
    ]
    gone = (pixels == -9999).mean(axis=0)
    limit = (WEST + 25 * 30 - west) // 10
    # Landsat 8 shows something up to 500 m into the eastern kilometre
    assert (gone[limit + 1 : 100] == 1).all() and (gone[20:limit] < 1).all() and (gone[100:150] < 1).all()


def test_a_newer_version_replaces_the_one_in_the_store(shared, tmp_path):
    archive, west, north = tmp_path / "archive", WEST // 1000 * 1000, NORTH // 1000 * 1000
    settings = {
        "day": "2019-12-01",
        "area": f"{west},{north - 1000},{west + 1000},{north}",
        "crs": "EPSG:32618",
    }
    make_product(archive / "old", level_1(shared))
    run(spec_of(archive, tmp_path / "r.zarr", **settings))
    newer = LANDSAT.replace("20200825", "20230101")
    make_product(archive / "new", level_1(shared, newer, DATE_PRODUCT_GENERATED="2023-01-01T00:00:00Z"))
    result = run(spec_of(archive, tmp_path / "r.zarr", **settings))
    assert [item.code for item in result.left_out] == ["SG-SOURCE-004"] and result.scenes_read == 1
    assert [scene.name for scene in Region.open(tmp_path / "r.zarr").scenes] == [newer]


@pytest.fixture(scope="module")
def rolled(shared, tmp_path_factory):
    """A region of MODIS, built for one day and then for the next. Returns its path and both results."""
    archive, output = shared / "data" / "archive" / "modis", tmp_path_factory.mktemp("rolled") / "r.zarr"
    return (
        output,
        run(spec_of(archive, output, day="2025-04-05")),
        run(spec_of(archive, output, day="2025-04-06")),
    )


def test_the_next_day_reads_only_what_is_new(shared, rolled):
    output, before, after = rolled
    assert (before.scenes_read, after.scenes_read) == (7, 1)
    assert len(after.scenes) == 8 and {scene.verdict for scene in after.scenes} == {"used"}
    assert open_stacks([output]).days == [date(2025, 4, 5), date(2025, 4, 6)]
    said = []
    again = run(spec_of(shared / "data" / "archive" / "modis", output), said.append)
    assert again.scenes_read == 0
    kinds = [message.get("stage", message["type"]) for message in said]
    assert (
        kinds.index("log") < kinds.index("ingest")
        and "needs 0 MB on disk; 0 scenes are read" in said[kinds.index("log")]["text"]
    )
    rows = json.loads((output / "manifest.json").read_text())["scenes"]
    assert len(rows) == 8 and all(row["files"][0]["hashed"] == "whole" for row in rows)
    file = Path(rows[0]["files"][0]["path"])
    assert rows[0]["files"][0]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert rows[0]["files"][0]["size"] == file.stat().st_size


def test_a_killed_build_goes_on_where_it_was(shared, rolled, tmp_path):
    """After kill -9 no process is left, nothing half-done is visible, and what was finished is not read
    again.
    """
    modis, output = shared / "data" / "archive" / "modis", tmp_path / "r.zarr"
    options = [
        "--archive",
        modis,
        "--aoi",
        AREA,
        "--aoi-crs",
        CRS,
        "--date",
        DAY,
        "--output",
        output,
        "--workers",
        1,
    ]
    command = [sys.executable, "-m", "snowgalileo_qgis.engine", "build", *map(str, options)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as build:
        while build.poll() is None and not any(output.glob("scenes/*/*/*/zarr.json")):
            time.sleep(0.005)
        children = psutil.Process(build.pid).children(recursive=True)
        os.kill(build.pid, signal.SIGKILL)
        assert build.wait() == -signal.SIGKILL
    assert not psutil.wait_procs(children, timeout=600)[1]
    half = Region.open(output)
    assert half.days == [] and len(half.scenes) < 8
    assert all(len(scene.bands) == 8 for scene in half.scenes)
    result = run(spec_of(modis, output))
    assert result.scenes_read == 8 - len(half.scenes)
    uninterrupted = open_stacks([rolled[0]], day=date.fromisoformat(DAY))
    for resumed, whole in zip(open_stacks([output]).cells(), uninterrupted.cells(), strict=True):
        for tensor in whole.values:
            assert np.array_equal(resumed.values[tensor], whole.values[tensor]) and np.array_equal(
                resumed.valid[tensor], whole.valid[tensor]
            )


def test_bad_products_are_named_and_the_others_go_on(shared, radar, tmp_path):
    folder, first, second = radar
    truncated = folder / "S2B_MSIL1C_20250403T184919_N0511_R113_T11UNS_20250403T222302.zip"
    (whole,) = (shared / "data" / "archive" / "sentinel2").glob("*20250403*.zip")
    truncated.write_bytes(whole.read_bytes()[:200_000])
    strange = folder / "MOD09GA.A2025096.h10v03.061.2025098031445.hdf"
    strange.write_text("<html>Log in first</html>")
    (folder / f"{second}.tif").write_bytes((folder / f"{second}.tif").read_bytes()[:20_000])
    result = run(spec_of(folder, tmp_path / "r.zarr"))
    assert {Path(item.path).name: item.code for item in result.left_out} == {
        truncated.name: "SG-SOURCE-001",
        strange.name: "SG-SOURCE-001",
        f"{second}.tif": "SG-SOURCE-001",
    }
    assert all(Path(item.path).name.split(".")[0] in item.reason for item in result.left_out)
    assert [(scene.name, scene.verdict) for scene in result.scenes] == [(first, "used")]
    assert {warning.code for warning in result.warnings} == {"SG-SOURCE-001"}
    rows = {
        row["name"]: row for row in json.loads((tmp_path / "r.zarr" / "manifest.json").read_text())["scenes"]
    }
    assert (
        rows[first]["verdict"] == "used"
        and rows[f"{second}.tif"]["verdict"] == "left out"
        and "SG-SOURCE-001" in rows[f"{second}.tif"]["reason"]
    )
    assert rows[truncated.name]["files"][0]["size"] == 200_000 and rows[strange.name]["verdict"] == "left out"
    assert np.isin(backscatter(tmp_path / "r.zarr"), [-10, -9999]).all()


def test_a_product_that_is_downloaded_again_is_used(radar, tmp_path):
    """The record then says nothing of the broken file any more."""
    (raster,) = radar[0].glob(f"{radar[2]}*")
    whole, rows = raster.read_bytes(), []
    for content in (b"<html>Log in first</html>", whole[:20_000], whole):
        raster.write_bytes(content)
        run(spec_of(radar[0], tmp_path / "r.zarr"))
        every = json.loads((tmp_path / "r.zarr" / "manifest.json").read_text())["scenes"]
        rows.append(
            [(row["verdict"], row["files"][0]["size"]) for row in every if row["path"] == str(raster)]
        )
    assert rows == [[("left out", 25)], [("left out", 20_000)], [("used", len(whole))]]
    assert np.isin(backscatter(tmp_path / "r.zarr"), [-10, -12]).all()


def test_a_build_without_any_usable_scene_fails(tmp_path):
    """What only reading shows: a damaged block of a file that is whole otherwise."""
    path = write(tmp_path / "archive" / "era5.nc", SHORT, range(-1, 24))
    with h5py.File(path, "r+") as file:
        old, scales = file["t2m"][()], [file[name] for name in ("valid_time", "latitude", "longitude")]
        del file["t2m"]
        packed = file.create_dataset("t2m", data=old, chunks=(1, *old.shape[1:]), compression="gzip")
        for i, scale in enumerate(scales):
            packed.dims[i].attach_scale(scale)
        block = packed.id.get_chunk_info(12)
    content = bytearray(path.read_bytes())
    content[block.byte_offset : block.byte_offset + block.size] = bytes(block.size)
    path.write_bytes(content)
    area = read_area("-116.001,51.299,-115.999,51.301", "EPSG:4326")
    for output, kind in (("r.zarr", "zarr"), ("cubes", "cube")):
        spec = BuildSpec(
            day="2025-04-01",
            area=area,
            archive=[str(path.parent)],
            output=str(tmp_path / output),
            format=kind,
            workers=1,
        )
        with pytest.raises(SnowGalileoError, match="None of the 1 scenes") as error:
            run(spec)
        assert error.value.code == "SG-BUILD-001"
    assert Region.open(tmp_path / "r.zarr").days == []
    assert not (tmp_path / "cubes").exists()


def test_cancelling_ends_the_processes(shared, tmp_path):
    event, stages = Event(), set()

    def cancel(message):
        stages.update({message["stage"]} if message["type"] == "progress" else ())
        if message.get("stage") == "ingest":
            event.set()

    with pytest.raises(Cancelled):
        run(spec_of(shared / "data" / "archive", tmp_path / "r.zarr"), cancel, event)
    assert stages == {"scan", "ingest"}
    started_anew, copied = "spawn_main", "forkserver"
    own = [(child, " ".join(child.cmdline())) for child in psutil.Process().children()]
    assert not [child for child, command in own if started_anew in command]
    assert not [copy for child, command in own if copied in command for copy in child.children()]


def test_cubes_and_h5_files_hold_the_same_cells(radar, tmp_path):
    # what a build of another area left when it was interrupted is in nobody's way
    left = RegionGrid(CRS, 0, 1000, 1, 1, np.ones((1, 1), dtype=bool))
    (tmp_path / "cube").mkdir()
    Region.create(tmp_path / "cube" / f".building_{DAY}.zarr", left)
    results = {kind: run(spec_of(radar[0], tmp_path / kind, format=kind)) for kind in ("cube", "h5")}
    assert sorted(Path(file).stem for file in results["cube"].files) == sorted(
        Path(file).stem for file in results["h5"].files
    )
    assert not list((tmp_path / "cube").glob(".building*"))
    for cube, h5 in zip(
        open_stacks([tmp_path / "cube"]).cells(), open_stacks([tmp_path / "h5"]).cells(), strict=True
    ):
        for tensor in cube.values:
            assert np.array_equal(cube.values[tensor], h5.values[tensor]) and np.array_equal(
                cube.valid[tensor], h5.valid[tensor]
            )


def test_a_store_is_exported_later(radar, tmp_path, capsys):
    """By the command line; the files are those that a build writes at once."""
    run(spec_of(radar[0], tmp_path / "r.zarr"))
    for kind in ("cube", "h5"):
        run(spec_of(radar[0], tmp_path / kind, format=kind))
        assert (
            main(["export", str(tmp_path / "r.zarr"), "--format", kind, "--output", str(tmp_path / "later")])
            == 0
        )
        written = {
            file.name: file.read_bytes() for file in (tmp_path / kind).iterdir() if file.suffix != ".json"
        }
        assert (
            len(written) == 4
            and {name: (tmp_path / "later" / name).read_bytes() for name in written} == written
        )
    assert main(["export", str(tmp_path / "cube"), "--output", str(tmp_path / "no")]) == 2
    assert "SG-REGION-001" in capsys.readouterr().err and not (tmp_path / "no").exists()


def test_too_little_space_is_told_before_the_start(radar, tmp_path, monkeypatch):
    monkeypatch.setattr(estimate, "BYTES_PER_SCENE", 2**60)
    with pytest.raises(SnowGalileoError, match="Building needs") as error:
        run(spec_of(radar[0], tmp_path / "r.zarr"))
    assert error.value.code == "SG-OUTPUT-002" and not (tmp_path / "r.zarr").exists()


def test_a_store_has_its_own_ending(radar, tmp_path):
    with pytest.raises(SnowGalileoError, match=r"ends in \.zarr"):
        run(spec_of(radar[0], tmp_path / "region"))

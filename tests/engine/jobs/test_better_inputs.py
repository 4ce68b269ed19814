"""Provisional products are marked on their way into a map, and replaced when better ones come."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
import rasterio
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import Sensor
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import PredictSpec, SnowMaps
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.region import Region
from snowgalileo_qgis.engine.stack.region.day_inputs import (
    UsedScene,
    fingerprint_of,
    from_text,
    provisional_text,
    scenes_of_day,
    to_text,
)
from tests.engine.jobs.test_build import DAY, spec_of, write_radar
from tests.engine.sources.archive.era5_files import SHORT, field, write
from tests.engine.sources.archive.sinusoidal_products import write_mod09ga

FINAL, QUICK = "MOD09GA.A2025096.h10v03.061.2025098031445", "MOD09GA.A2025096.h10v03.061.2025096120000.NRT"
MODIS_BIT = 16


def run(spec: Any) -> Any:
    return run_job(spec, JobContext(lambda _: None, Event()))


def scenes(store: Path) -> dict[str, UsedScene]:
    return {scene.name: scene for scene in scenes_of_day(Region.open(store), date.fromisoformat(DAY))}


@pytest.fixture()
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    write_mod09ga(folder / f"{QUICK}.hdf", granule=QUICK)
    return folder


@pytest.fixture()
def radar(tmp_path: Path) -> Path:
    folder = tmp_path / "radar"
    folder.mkdir()
    write_radar(folder, "20250406T130000", -12)
    return folder


@pytest.fixture()
def predict(tmp_path: Path) -> PredictSpec:
    save_model(seeded_model("nano", 1), tmp_path / "model.safetensors")
    return PredictSpec(
        stacks=[str(tmp_path / "r.zarr")],
        checkpoints=[str(tmp_path / "model.safetensors")],
        fsc=str(tmp_path / "fsc.tif"),
        quality=str(tmp_path / "quality.tif"),
        device="cpu",
    )


def tags_of(maps: SnowMaps) -> dict[str, str]:
    with rasterio.open(maps.rasters[0].path) as raster:
        return dict(raster.tags())


def test_a_near_real_time_product_is_marked_everywhere(archive: Path, predict: PredictSpec) -> None:
    store = Path(predict.stacks[0])
    run(spec_of(archive, store))
    rows = json.loads((store / "manifest.json").read_text())["scenes"]
    assert [row["facts"]["provisional"] for row in rows] == ["near-real-time version"]
    (cell, *_) = open_stacks([store]).cells(open_stacks([store]).refs, availability=True)
    assert cell.provisional == (Sensor.MODIS,)
    maps = run(predict)
    said = "MODIS 2025-04-06 (near-real-time version)"
    tags = tags_of(maps)
    assert (tags["PROVISIONAL"], maps.rasters[0].provisional) == (said, said)
    assert from_text(tags["SNOWGALILEO_INPUTS"]) == list(scenes(store).values())
    assert tags["INPUTS_SHA256"] == fingerprint_of(list(scenes(store).values()))
    with rasterio.open(predict.quality) as raster:
        band = raster.descriptions.index(
            next(text for text in raster.descriptions if text.startswith("Sensors of which"))
        )
        provisional, sensors = raster.read(band + 1), raster.read(6)
        assert raster.tags(band + 1)["LABEL_16"] == "MODIS"
    np.testing.assert_array_equal(provisional, sensors & MODIS_BIT)


@pytest.mark.parametrize("old_is_gone", [False, True])
def test_the_final_version_takes_the_place(archive: Path, predict: PredictSpec, old_is_gone: bool) -> None:
    store = Path(predict.stacks[0])
    run(spec_of(archive, store))
    before = tags_of(run(predict))
    write_mod09ga(archive / f"{FINAL}.hdf", granule=FINAL)
    if old_is_gone:
        (archive / f"{QUICK}.hdf").unlink()
    run(spec_of(archive, store))
    assert list(scenes(store)) == [FINAL]
    after = tags_of(run(predict))
    assert "PROVISIONAL" not in after and before["INPUTS_SHA256"] != after["INPUTS_SHA256"]


def test_values_of_a_day_that_come_later_are_read(radar: Path, tmp_path: Path) -> None:
    """ERA5-Land has one name for a day, whatever is known of it."""
    archive = radar
    store, weather = tmp_path / "r.zarr", archive / "era5.nc"
    name = "ERA5-Land 2025-04-05"
    write(weather, SHORT, range(95, 120), releases=lambda _: "0005")
    run(spec_of(archive, store))
    early = scenes(store)[name]
    assert early.provisional == "preliminary values"
    write(weather, SHORT, range(95, 121), releases=lambda _: "0001")
    assert run(spec_of(archive, store)).scenes_read == 1
    late = scenes(store)[name]
    assert not late.provisional
    assert late.version == early.version, "the hours that the day is made of are the same"
    shifted = {"values": lambda *args: 1.5 + field(*args)}
    write(weather, SHORT, range(95, 121), releases=lambda _: "0001", **shifted)
    os.utime(weather, (2e9, 2e9))
    run(spec_of(archive, store))
    assert scenes(store)[name].version != late.version


def test_a_build_of_the_same_reads_nothing(radar: Path, tmp_path: Path) -> None:
    archive = radar
    write(archive / "era5.nc", SHORT, range(95, 121))
    store = tmp_path / "r.zarr"
    assert run(spec_of(archive, store)).scenes_read > 0
    before = scenes(store)
    assert run(spec_of(archive, store)).scenes_read == 0 and scenes(store) == before


def test_two_builds_of_the_same_have_the_same_fingerprint(radar: Path, tmp_path: Path) -> None:
    archive, found = radar, []
    write(archive / "era5.nc", SHORT, range(95, 121))
    for name in ("a.zarr", "b.zarr"):
        run(spec_of(archive, tmp_path / name))
        found.append(fingerprint_of(list(scenes(tmp_path / name).values())))
    assert found[0] == found[1]


SCENES = st.lists(
    st.builds(
        UsedScene,
        st.sampled_from([sensor.value for sensor in Sensor]),
        st.sampled_from(["", "2025-04-01", "2025-04-02", "2025-04-06"]),
        st.text('AZaz09._"\\é\n', max_size=9),
        st.text("0123456789abcdef", max_size=16),
        st.sampled_from(["", "preliminary values"]),
    ),
    max_size=8,
)


@given(SCENES, st.randoms())
def test_the_text_of_a_tag_gives_the_scenes_back_in_any_order(found: list[UsedScene], random: Any) -> None:
    assert from_text(to_text(found)) == sorted(found)
    mixed = list(found)
    random.shuffle(mixed)
    assert fingerprint_of(mixed) == fingerprint_of(found) and provisional_text(mixed) == provisional_text(
        found
    )
    assert bool(provisional_text(found)) == any(scene.provisional for scene in found)


@given(
    st.one_of(
        st.text('[]{}",0a', max_size=30), st.recursive(st.none() | st.just("s1"), st.lists).map(json.dumps)
    )
)
def test_any_other_text_is_none(text: str) -> None:
    read = from_text(text)
    assert read is None or read == []

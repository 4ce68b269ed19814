"""Outlines of SEN12TP scenes: from the genuine metadata where it is there, and beside made scenes."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from threading import Event
from typing import Any

import pyogrio
import pytest
import shapely

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import LAND_COVERS, Sen12tpSpec, SnowGalileoError

from ..stack.made_scenes import S2_TIME, feature, write_metadata, write_scene, zip_folder


def catalogue(tmp_path: Path, metadata: Path, **settings: Any) -> tuple[Any, list[dict[str, Any]]]:
    """Result, and the attributes of the outlines with their shape."""
    path = tmp_path / "scenes.gpkg"
    spec = Sen12tpSpec(metadata=str(metadata), output=str(path), **settings)
    spec.validate()
    result = run_job(spec, JobContext(lambda _: None, Event()))
    info, _, shapes, columns = pyogrio.raw.read(path)
    records = [dict(zip(info["fields"], values, strict=True)) for values in zip(*columns, strict=True)]
    return result, [
        {**record, "shape": shapely.from_wkb(wkb)} for record, wkb in zip(records, shapes, strict=True)
    ]


@pytest.fixture(scope="module")
def genuine(shared: Path) -> Path:
    path = shared / "data/sen12tp/sen12tp-metadata.json"
    if not path.is_file():
        pytest.skip("needs sen12tp-metadata.json in ../shared/data/sen12tp, which is not there")
    return path


CHOICES = {
    "all": ({}, lambda _: True),
    "split": ({"split": "test"}, lambda p: p["split"] == "test"),
    "land cover": ({"land_covers": ["Ice/Snow"]}, lambda p: p["landcover"] == "Ice/Snow"),
    "months": (
        {"months": ["12", "1"]},
        lambda p: datetime.fromtimestamp(p["s2_timestamp_ms"] / 1000, timezone.utc).month in (12, 1),
    ),
    "hours": ({"hours": 5.0}, lambda p: abs(p["s2_timestamp_ms"] - p["s1_timestamp_ms"]) <= 18_000_000),
}


@pytest.mark.parametrize("choice", CHOICES)
def test_scenes_of_the_genuine_metadata_are_chosen(genuine, tmp_path, choice):
    settings, fits = CHOICES[choice]
    features = json.loads(genuine.read_text())["features"]
    expected = {
        f["properties"]["scene_id"]: f["geometry"]["coordinates"][0]
        for f in features
        if fits(f["properties"])
    }
    result, rows = catalogue(tmp_path, genuine, **settings)
    assert 0 < result.scenes == len(expected) and result.known == 2319 and result.here == 0
    assert {row["scene"] for row in rows} == set(expected)
    assert all(row["shape"].equals(shapely.Polygon(expected[row["scene"]])) for row in rows)


def test_land_covers_are_those_of_the_genuine_metadata(genuine):
    features = json.loads(genuine.read_text())["features"]
    assert {f["properties"]["landcover"] for f in features} == set(LAND_COVERS)


def test_only_scenes_that_touch_the_area(genuine, tmp_path):
    area = shapely.box(5, 45, 15, 48)
    _, rows = catalogue(tmp_path, genuine, area=json.loads(shapely.to_geojson(area)))
    features = json.loads(genuine.read_text())["features"]
    expected = {
        f["properties"]["scene_id"]
        for f in features
        if area.intersects(shapely.Polygon(f["geometry"]["coordinates"][0]))
    }
    assert {row["scene"] for row in rows} == expected and expected


def test_scenes_that_are_here_say_where(tmp_path):
    folder = write_scene(tmp_path / "scenes")
    write_scene(tmp_path / "packed", 7, 3)
    zip_folder(tmp_path / "packed", tmp_path / "scenes/part.zip")
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(b"PK\x03\x04 and no more")
    later = S2_TIME + timedelta(days=40)
    metadata = write_metadata(
        tmp_path, feature(), feature(7, 3), feature(9, 4, s1_time=later, s2_time=later, split="train")
    )
    result, rows = catalogue(tmp_path, metadata, stacks=[str(tmp_path / "scenes"), str(damaged)])
    assert {row["scene"]: row["path"] for row in rows} == {
        260: str(folder),
        7: str(tmp_path / "scenes/part.zip/3_7"),
        9: "",
    }
    assert (result.scenes, result.here) == (3, 2)
    assert [(item.path.name, item.code) for item in result.left_out] == [("damaged.zip", "SG-STACK-003")]
    assert {row["scene"]: (row["day"], row["month"]) for row in rows}[9] == ("2019-04-23", 4)


def test_none_that_fits_is_an_empty_layer(tmp_path, capsys):
    metadata = write_metadata(tmp_path, feature())
    output = tmp_path / "none.gpkg"
    assert main(["sen12tp", str(metadata), "--split", "train", "--output", str(output)]) == 0
    assert "0 of 1 scenes, 0 of them here" in capsys.readouterr().out
    assert pyogrio.read_info(output)["features"] == 0


@pytest.mark.parametrize(
    "wrong",
    [{"months": ["13"]}, {"land_covers": ["Moon"]}, {"split": "all"}, {"hours": -1.0}, {"output": "a.shp"}],
)
def test_impossible_choices_are_refused(wrong):
    spec = Sen12tpSpec(**{"metadata": "m.json", "output": "a.gpkg", **wrong})
    with pytest.raises(SnowGalileoError) as caught:
        spec.validate()
    assert caught.value.code == "SG-JOB-001"

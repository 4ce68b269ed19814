"""Speeds of services are remembered, and tell how long downloads take."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import FetchSpec, SearchSpec
from snowgalileo_qgis.engine.sources.catalogues.speeds import NAME, Speeds
from snowgalileo_qgis.engine.sources.estimate import USUAL_SPEED
from tests.engine.sources.catalogues.online_world import spec_settings
from tests.engine.sources.catalogues.test_online import run

MB = 1_000_000


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 10**12)))
def test_nothing_seen_is_the_usual_speed_for_all_together(tmp_path_factory, sizes):
    folder = tmp_path_factory.getbasetemp()
    assert Speeds(folder).seconds(sizes) == sum(sizes.values()) / USUAL_SPEED


def test_the_slowest_service_decides_and_new_speeds_count_half(tmp_path):
    Speeds(tmp_path).add({"a": (10 * MB, 10.0), "b": (10 * MB, 1.0), "c": (10, 1.0)})
    speeds = Speeds(tmp_path)
    assert speeds.known() == {"a": MB, "b": 10 * MB}, "10 bytes tell no speed"
    assert speeds.seconds({"a": 20 * MB, "b": 20 * MB}) == 20
    assert speeds.seconds({"b": 20 * MB, "c": 30 * MB}) == 6
    speeds.add({"a": (30 * MB, 10.0)})
    assert speeds.known() == {"a": 2 * MB, "b": 10 * MB}
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"a": 0}', '{"a": "9"}', '{"a": true}', '{"a": -1}', '{"a": 1e999}', '{"a": null}'],
)
def test_a_damaged_file_tells_nothing(tmp_path, text):
    (tmp_path / NAME).write_text(text)
    assert Speeds(tmp_path).known() == {}
    Speeds(tmp_path).add({"a": (2 * MB, 1.0)})
    assert Speeds(tmp_path).known() == {"a": 2 * MB}


def test_a_search_tells_the_time_at_the_speed_of_earlier_downloads(server, tmp_path):
    settings = spec_settings(server.url, tmp_path, sensors=["dem"])
    first = run(SearchSpec(**settings))
    assert first.seconds_to_fetch == pytest.approx(first.to_fetch / USUAL_SPEED, abs=0.1)
    (tmp_path / NAME).write_text(json.dumps({"open": 1000}))
    slow = run(SearchSpec(**settings))
    assert slow.to_fetch == first.to_fetch
    assert slow.seconds_to_fetch == pytest.approx(slow.to_fetch / 1000, abs=0.1)
    fetched = run(FetchSpec(**{**settings, "sensors": ["dem", "landsat", "modis", "viirs", "s2"]}))
    speeds = Speeds(tmp_path).known()
    assert fetched.downloaded_bytes > MB and set(speeds) - {"open"}, "downloads of this fetch were seen"

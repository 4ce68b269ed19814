"""Progress and durations as users read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.core.progress import STAGES, duration, percent, progress_text


def test_progress_line():
    message = {"stage": "predict", "done": 12, "total": 25, "eta_s": 30.2, "device": "cpu"}
    assert progress_text(message) == "Predicting: 12 of 25 cells, about 30 s left, on cpu"
    assert (
        progress_text({"stage": "scan", "done": 0, "total": 1, "eta_s": None, "device": ""})
        == "Looking at the input"
    )


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (45, "45 s"), (100, "2 min"), (3600, "60 min"), (7500, "2 h 5 min")]
)
def test_durations(seconds, text):
    assert duration(seconds) == text


@given(st.sampled_from([*STAGES, "new"]), st.integers(-5, 10**6), st.integers(0, 10**6))
def test_percent_stays_on_the_bar(stage, done, total):
    assert 0 <= percent({"stage": stage, "done": done, "total": total}) <= 100


def test_the_bar_goes_on_from_stage_to_stage():
    ends = [percent({"stage": stage, "done": 1, "total": 1}) for stage in ("scan", "predict", "write")]
    starts = [percent({"stage": stage, "done": 0, "total": 1}) for stage in ("scan", "predict", "write")]
    assert starts == [0, *ends[:2]]
    assert ends[-1] == 100


def test_the_whole_is_not_ahead_of_its_parts():
    """A search comes before a download, and both before the build that goes on beside them."""
    assert percent({"stage": "search", "done": 9, "total": 9}) <= 5
    parts = [{"id": "open", "done": 48, "total": 100}, {"id": "build", "done": 0, "total": 10}]
    message = {"stage": "online", "done": 48, "total": 100, "parts": parts}
    assert 5 < percent(message) < 48
    message["parts"] = [{"id": "open", "done": 100, "total": 100}, {"id": "build", "done": 10, "total": 10}]
    assert percent(message) == 80


@pytest.mark.parametrize("stage", ["series", "watch"])
def test_parts_of_one_day_are_not_the_whole(stage):
    parts = [{"id": "open", "done": 9, "total": 9}, {"id": "map", "done": 4, "total": 4}]
    assert percent({"stage": stage, "done": 0, "total": 60, "parts": parts}) == 0
    assert percent({"stage": stage, "done": 15, "total": 60, "parts": parts}) == 25


def test_a_download_goes_by_bytes_whatever_service_they_are_of():
    parts = [{"id": "open", "done": 1, "total": 1}, {"id": "cdse", "done": 0, "total": 999}]
    assert percent({"stage": "download", "done": 1, "total": 1000, "parts": parts}) == pytest.approx(0.1)

"""Progress, durations, errors and surveys as people read them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.core.messages import user_text
from snowgalileo_qgis.core.progress import STAGES, duration, percent, progress_text
from snowgalileo_qgis.core.survey import survey_csv, survey_html
from snowgalileo_qgis.engine.protocol import SnowGalileoError

SURVEY = {
    "prediction_days": [
        {
            "day": "2025-04-15",
            "cells": 2,
            "dates": [f"2025-04-{day:02}" for day in range(8, 16)],
            "sensors": [
                {
                    "id": "s2",
                    "label": "Sentinel-2",
                    "valid": [0.0, 100.0, 0, 0, 50.5, 0, 0, 0],
                    "cloud": [None, 12.5] + [None] * 6,
                    "age_days": 3,
                }
            ],
            "static": [{"id": "dem", "label": "Copernicus DEM", "valid": [100.0]}],
        }
    ],
    "left_out": [{"path": "/a/<b>.tif", "code": "SG-STACK-003", "reason": "<b>.tif is truncated."}],
}


def test_an_error_reads_as_sentence_hint_and_code():
    assert (
        user_text(SnowGalileoError("SG-STACK-010", "No stack found.", "Choose a folder."))
        == "No stack found. Choose a folder. (SG-STACK-010)"
    )
    assert user_text(SnowGalileoError("SG-STACK-010", "No stack found.")) == "No stack found. (SG-STACK-010)"


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


def test_survey_table():
    rows = list(csv.DictReader(io.StringIO(survey_csv(SURVEY))))
    assert len(rows) == 9
    assert rows[1] == {
        "prediction_day": "2025-04-15",
        "cells": "2",
        "date": "2025-04-09",
        "sensor": "s2",
        "valid_percent": "100.0",
        "cloud_percent": "12.5",
        "age_days": "3",
    }
    assert rows[0]["cloud_percent"] == ""
    assert (rows[8]["sensor"], rows[8]["date"], rows[8]["valid_percent"]) == ("dem", "", "100.0")


def test_survey_page():
    page = survey_html(SURVEY)
    assert "100 (12)" in page
    assert '<td colspan="8"' in page
    assert "&lt;b&gt;.tif is truncated. (SG-STACK-003)" in page
    assert "No cell could be read" in survey_html({"prediction_days": []})

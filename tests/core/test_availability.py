"""Availability as a table and as a page."""

import csv
import io

from snowgalileo_qgis.core.availability import availability_csv, availability_html
from snowgalileo_qgis.engine.protocol import Availability, LeftOut
from tests.example_results import day_table

AVAILABILITY = Availability(
    prediction_days=[
        day_table(
            [("s2", "Sentinel-2", [0.0, 100.0, 0, 0, 50.5, 0, 0, 0], [None, 12.5] + [None] * 6, 3)], cells=2
        )
    ],
    left_out=[LeftOut("/a/<b>.tif", "SG-STACK-003", "<b>.tif is truncated.")],
)


def test_table():
    rows = list(csv.DictReader(io.StringIO(availability_csv(AVAILABILITY))))
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


def test_page():
    page = availability_html(AVAILABILITY)
    assert "100 (13)" in page
    assert '<td colspan="8"' in page
    assert "&lt;b&gt;.tif is truncated. (SG-STACK-003)" in page
    assert "No cell could be read" in availability_html(Availability())

"""Where and when the published accuracy holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from snowgalileo_qgis.engine.bands import Tensor
from snowgalileo_qgis.engine.inference.domain import (
    Outside,
    no_image_sentence,
    outside_of,
    outside_sentence,
    outside_tag,
)
from tests.engine.model.cells import REF, made_cell

ROCKIES = replace(REF, day=date(2022, 7, 1))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Outside.NOTHING),
        ({"latitude": 41.99}, Outside.LATITUDE),
        ({"latitude": 60.01}, Outside.LATITUDE),
        ({"latitude": -45.0}, Outside.LATITUDE | Outside.SOUTH),
        ({"day": date(2022, 1, 15)}, Outside.SEASON),
        ({"longitude": 8.0}, Outside.SEASON),
        ({"longitude": 8.0, "day": date(2021, 1, 15)}, Outside.NOTHING),
    ],
)
def test_place_and_season(changes: dict[str, object], expected: Outside) -> None:
    assert outside_of(made_cell(ref=replace(ROCKIES, **changes))) == expected


def test_low_land_is_the_median_of_the_known_elevations() -> None:
    cell = made_cell(ref=ROCKIES)
    cell.values[Tensor.SPACE][..., 0] = 120
    assert outside_of(cell) == Outside.LOW_LAND
    cell.values[Tensor.SPACE][40:, :, 0] = 1500
    assert outside_of(cell) == Outside.NOTHING
    cell.valid[Tensor.SPACE][40:, :, 0] = False
    assert outside_of(cell) == Outside.LOW_LAND
    cell.valid[Tensor.SPACE][...] = False
    assert outside_of(cell) == Outside.NOTHING, "unknown is not low"


def test_the_sentence_counts_the_cells_by_reason() -> None:
    counts = {Outside.LATITUDE: 3, Outside.SEASON: 25}
    sentence = outside_sentence(counts, 25)
    assert sentence.startswith(
        "Of 25 cells, 3 outside 42 to 60 degrees north; 25 in a month without a published test"
    )
    assert outside_tag(counts) == "LATITUDE=3 SEASON=25"
    assert outside_sentence({}, 25) == outside_tag({}) == ""


def test_cells_that_no_satellite_shows() -> None:
    cell = made_cell(ref=ROCKIES)
    for tensor in (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW):
        cell.valid[tensor][...] = False
    cell.valid[Tensor.TIME][...] = True
    assert outside_of(cell) == Outside.NOTHING, "the coarse bands of VIIRS are images"
    cell.valid[Tensor.TIME][:, :4] = False
    assert outside_of(cell) == Outside.NO_IMAGE, "weather is none"
    cell.valid[Tensor.LOW][0, 0, 3, 0] = True
    assert outside_of(cell) == Outside.NOTHING
    assert not Outside.NO_IMAGE.place
    assert no_image_sentence(0, 4) == ""
    assert "any of the 4 cells" in no_image_sentence(4, 4) and "shows 2 of the 4" in no_image_sentence(2, 4)
    assert outside_tag({Outside.NO_IMAGE: 2}) == "NO_IMAGE=2"
    assert outside_sentence({Outside.NO_IMAGE: 2}, 4) == "", "it has a warning of its own"

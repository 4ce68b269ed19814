"""Which maps a prediction makes, how their files are called, and what is left out on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from snowgalileo_qgis.engine.inference.left_out import LeftOutInputs
from snowgalileo_qgis.engine.inference.map_plan import cells_of_series, plan_maps
from snowgalileo_qgis.engine.protocol import LeftOut, PredictSpec, SnowGalileoError
from tests.engine.model.cells import REF

FIRST, SECOND = replace(REF, day=date(2025, 4, 6)), replace(REF, day=date(2025, 4, 7))


def test_days_coordinate_systems_and_pixel_sizes_are_told_apart_by_name() -> None:
    other_zone, finer = replace(FIRST, crs="EPSG:32612"), replace(FIRST, pixel_x=90.0)
    plans = plan_maps([SECOND, FIRST, other_zone, finer], [], is_series=False)
    assert [plan.suffix for plan in plans] == [
        "_20250406_EPSG32611_1",
        "_20250406_EPSG32611_2",
        "_20250406_EPSG32612",
        "_20250407",
    ]
    (alone,) = plan_maps([FIRST], [], is_series=False)
    assert alone.paths(PredictSpec(fsc="a/fsc", quality="q.tif")) == {
        "fsc": Path("a/fsc.tif"),
        "quality": Path("q.tif"),
    }
    assert plan_maps([FIRST], [], is_series=True)[0].suffix == "_20250406"


def test_overlap_cells_go_to_the_map_of_their_day() -> None:
    between = replace(SECOND, row=50)
    first, second = plan_maps([FIRST, SECOND], [between], is_series=False)
    assert (first.overlap_cells, second.overlap_cells, second.cells) == ([], [between], 2)


def test_a_series_keeps_the_days_of_its_range() -> None:
    refs = [FIRST, SECOND]
    assert cells_of_series(refs, PredictSpec()) == refs
    assert cells_of_series(refs, PredictSpec(first_day="2025-04-07")) == [SECOND]
    assert cells_of_series(refs, PredictSpec(last_day="2025-04-06")) == [FIRST]
    with pytest.raises(SnowGalileoError, match="there are stacks of 2025-04-06, 2025-04-07") as caught:
        cells_of_series(refs, PredictSpec(first_day="2025-05-01"))
    assert caught.value.code == "SG-STACK-011"


def test_inputs_are_left_out_once_in_the_order_found_and_the_readers_list_stays_its_own() -> None:
    reader = SimpleNamespace(left_out=[])
    left_out = LeftOutInputs(reader)  # type: ignore[arg-type]
    reader.left_out.append(LeftOut(Path("a"), "SG-STACK-003", "truncated"))
    left_out.add(Path("b"), "SG-STACK-016", "impossible")
    reader.left_out.append(LeftOut(Path("b"), "SG-STACK-016", "impossible"))
    reader.left_out.append(LeftOut(Path("c"), "SG-STACK-003", "truncated"))
    assert [item.path.name for item in left_out.items] == ["a", "b", "c"]
    assert len(reader.left_out) == 3

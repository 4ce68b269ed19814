from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.sources.archive.positions import in_tile, positions

PLACES = {"32TPS": (11.0, 46.4), "11UNS": (-116.1, 51.0), "60KWF": (179.5, -18.0), "33XVG": (15.0, 78.0)}


@given(
    tile=st.sampled_from(sorted(PLACES)),
    inner=st.lists(st.tuples(st.floats(-0.5, 0.5), st.floats(-0.5, 0.5)), min_size=3, max_size=60),
    heights=st.lists(st.floats(-400, 9000), min_size=61, max_size=61) | st.none(),
)
def test_pairs_and_triples_are_told_apart(tile, inner, heights):
    longitude, latitude = PLACES[tile]
    outline = [(round(longitude + x, 6), round(latitude + y, 6)) for x, y in inner]
    outline.append(outline[0])
    text = " ".join(
        f"{y} {x}" + (f" {heights[i % (len(outline) - 1)]:.3f}" if heights else "")
        for i, (x, y) in enumerate(outline)
    )
    assert positions(text, in_tile(tile)) == outline


@pytest.mark.parametrize(
    "text", ["", "46 11", "1 2 3 4", "46 11 46 12 nan 12 46 11", "a b c d e f", "91 0 " * 4]
)
def test_other_lists_are_refused(text):
    with pytest.raises(ValueError, match=r"."):
        positions(text)


def test_a_footprint_of_another_tile_is_refused():
    text = "46.9 10.3 46.9 11.7 45.9 11.7 45.9 10.3 46.9 10.3"
    with pytest.raises(ValueError, match="elsewhere"):
        positions(text, in_tile("11UNS"))

"""Expressions, blocks and lists of images, each alone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.earthengine.blocks import MOST_BYTES, MOST_PIXELS, block_size
from snowgalileo_qgis.engine.sources.earthengine.expressions import collection_images, image_bands
from snowgalileo_qgis.engine.sources.earthengine.image_collections import COLLECTIONS
from snowgalileo_qgis.engine.sources.earthengine.images import image_of
from snowgalileo_qgis.engine.sources.earthengine.login import standard_places

CLIENT = json.loads((Path(__file__).parent / "client_expressions.json").read_text(encoding="utf-8"))
"""What Google's client (earthengine-api 1.7.50) makes of the same calls."""


def plain(value, values):
    """An expression with references followed and lists of constants in one."""
    if isinstance(value, list):
        return [plain(item, values) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"valueReference"}:
        return plain(values[value["valueReference"]], values)
    if set(value) == {"arrayValue"}:
        return {"constantValue": [plain(v, values)["constantValue"] for v in value["arrayValue"]["values"]]}
    return {name: plain(item, values) for name, item in value.items()}


def same(one, other):
    return plain(one["values"][one["result"]], one["values"]) == plain(
        other["values"][other["result"]], other["values"]
    )


def test_expressions_are_those_of_the_client():
    days = date(2025, 3, 30), date(2025, 4, 7)
    only = {"instrumentMode": "IW"}
    mine = collection_images("COPERNICUS/S1_GRD", days, [(1.5, 2.0, 3.0, 4.0)], only)
    assert same(mine, CLIENT["collection"])
    for dtype in sorted(set(CLIENT) - {"collection"}):
        missing = 0 if dtype == "uint8" else -9999.0
        assert same(image_bands("COPERNICUS/S1_GRD/abc", ["VV", "VH"], missing, dtype), CLIENT[dtype])


@given(st.integers(1, 400), st.integers(1, 400), st.integers(2, 40), st.sampled_from([1, 100]))
def test_blocks_keep_the_limits_and_are_no_smaller_than_needed(rows, cols, pixel_bytes, step):
    height, width = block_size(rows * step, cols * step, pixel_bytes, step)
    assert height % step == 0 and width % step == 0
    assert 0 < height <= min(rows * step, MOST_PIXELS) and 0 < width <= min(cols * step, MOST_PIXELS)
    assert height * width * pixel_bytes <= 0.9 * MOST_BYTES
    is_small = rows * step <= 1000 and cols * step <= MOST_PIXELS
    if is_small and rows * cols * step * step * pixel_bytes <= 0.9 * MOST_BYTES:
        assert (height, width) == (rows * step, cols * step)


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "bands",
                    "properties",
                    "crs",
                    "crs_transform",
                    "dimensions",
                    "coordinates",
                    "type",
                    "system:time_start",
                    "system:footprint",
                    "version",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=300)
@given(st.sampled_from(COLLECTIONS), ODD, ODD, ODD)
def test_a_list_of_any_form_gives_images_or_one_kind_of_error(collection, bands, properties, grid):
    names = [name for layer in collection.layers for name in layer.bands.values()]
    listed = {
        "id": f"{collection.id}/x",
        "bands": [{"id": name, **(grid if isinstance(grid, dict) else {})} for name in names] or bands,
        "properties": properties,
    }
    for item in (listed, {**listed, "bands": bands}, bands, properties):
        try:
            image = image_of(collection, item)
        except SnowGalileoError as error:
            assert error.code == "SG-SOURCE-003"
        else:
            assert image.layers and not image.footprint.is_empty


@pytest.mark.parametrize("index", ["../../x", "a/b", "", "a\0b", "x" * 300])
def test_no_id_leads_out_of_its_folder(index):
    with pytest.raises(SnowGalileoError):
        image_of(COLLECTIONS[5], {"id": f"{COLLECTIONS[5].id}/{index}", "bands": [], "properties": {}})


def test_standard_places_are_those_of_googles_programs(tmp_path):
    found = standard_places(tmp_path, {"GOOGLE_APPLICATION_CREDENTIALS": "/keys/k.json"})
    assert found == [
        tmp_path / ".config/earthengine/credentials",
        Path("/keys/k.json"),
        tmp_path / ".config/gcloud/application_default_credentials.json",
    ]

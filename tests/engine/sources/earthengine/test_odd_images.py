"""Lists of images of forms that nobody foresaw cost the image, or the collection, alone."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.sources.earthengine.image_collections import COLLECTIONS, ImageCollection
from snowgalileo_qgis.engine.sources.earthengine.images import Image, image_of
from tests.engine.mutated_json import damaged


def listed(collection: ImageCollection) -> bytes:
    """An entry of a list."""
    bands = [
        {"id": band, "crs": "EPSG:32632", "crs_transform": [10, 0, 6e5, 0, -10, 5.2e6], "dimensions": [9, 9]}
        for layer in collection.layers
        for band in layer.bands.values()
    ]
    ring = [[10, 46], [11, 46], [11, 47], [10, 46]]
    properties = {
        "system:time_start": 1743933600000,
        "system:footprint": {"type": "Polygon", "coordinates": [ring]},
        collection.name_property or "x": "a-name",
    }
    entry = {"id": f"{collection.id}/x", "version": 7, "bands": bands, "properties": properties}
    return json.dumps(entry).encode()


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_an_entry_is_an_image_or_is_refused(data):
    collection = data.draw(st.sampled_from(COLLECTIONS))
    assert isinstance(image_of(collection, json.loads(listed(collection))), Image)
    try:
        entry = json.loads(data.draw(damaged(listed(collection))))
    except (ValueError, RecursionError):
        return  # the client does not take it for an answer
    try:
        assert isinstance(image_of(collection, entry), Image)
    except SnowGalileoError as error:
        assert error.code == "SG-SOURCE-003"


@pytest.mark.parametrize("coordinates", [{"x": 1}, [7], "x", [["x"]]])
def test_an_outline_of_another_form_is_refused(coordinates):
    entry = json.loads(listed(COLLECTIONS[1]))
    entry["properties"]["system:footprint"]["coordinates"] = coordinates
    with pytest.raises(SnowGalileoError, match="SG-SOURCE-003"):
        image_of(COLLECTIONS[1], entry)

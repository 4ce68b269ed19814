"""The colours of a snow map: a snow-free map is seen as a result, by everybody and on every base map."""

from xml.etree import ElementTree

import pytest

from snowgalileo_qgis.core.paths import resource
from tests.colour_vision import MACHADO, difference

AT_A_GLANCE = 10
BASE_MAPS = {
    "white": "#ffffff",
    "light grey": "#f2efe9",
    "dark grey": "#262626",
    "black": "#000000",
    "forest on a street map": "#add19e",
    "forest seen by a satellite": "#3d4a34",
    "rock seen by a satellite": "#8a8378",
}


def colours(style):
    """Colour and opacity of each value of a style, by value."""
    items = ElementTree.parse(resource("styles", style)).getroot().iter("item")
    return {float(item.get("value")): (item.get("color"), int(item.get("alpha"))) for item in items}


@pytest.fixture(params=["fsc.qml", "clms.qml"])
def shades(request):
    found = colours(request.param)
    assert len(found) >= 6
    return found


def test_no_snow_is_opaque(shades):
    assert shades[0.0][1] == 255


@pytest.mark.parametrize("vision", MACHADO)
def test_no_snow_differs_from_snow_and_from_base_maps(shades, vision):
    bare = shades[0.0][0]
    snow = [colour for value, (colour, _) in shades.items() if value > 0]
    for other in [*snow, *BASE_MAPS.values()]:
        assert difference(bare, other, vision) > 2 * AT_A_GLANCE, other


@pytest.mark.parametrize("vision", MACHADO)
def test_snow_differs_from_base_maps(vision):
    for value, (colour, _) in colours("fsc.qml").items():
        for name, ground in BASE_MAPS.items():
            assert difference(colour, ground, vision) > AT_A_GLANCE, (value, name)


def test_more_snow_is_darker():
    shades = [colour for value, (colour, _) in sorted(colours("fsc.qml").items()) if value > 0]
    steps = [difference(colour, "#ffffff") for colour in shades]
    assert steps == sorted(steps)

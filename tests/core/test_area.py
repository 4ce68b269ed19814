"""Polygons and extents in any coordinate system become one polygon in degrees."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
)

from snowgalileo_qgis.core.area import check_place, geojson_of
from snowgalileo_qgis.engine.protocol import SnowGalileoError

DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
UTM32 = QgsCoordinateReferenceSystem("EPSG:32632")


def area(*parts):
    return geojson_of(
        [([QgsGeometry.fromWkt(w) for w in wkt], crs) for wkt, crs in parts], QgsCoordinateTransformContext()
    )


def square(x, y, size):
    return QgsGeometry.fromRect(QgsRectangle(x, y, x + size, y + size)).asWkt()


def corners(geojson):
    return [tuple(point) for point in geojson["coordinates"][0]]


def test_nothing_given_is_no_area():
    assert area() is None


def test_longitude_comes_first():
    assert area(([square(9, 47, 1)], DEGREES))["type"] == "Polygon"
    assert set(corners(area(([square(9, 47, 1)], DEGREES)))) == {(9, 47), (10, 47), (10, 48), (9, 48)}


def test_metres_become_degrees():
    points = corners(area(([square(500000, 5200000, 1000)], UTM32)))
    assert points[0] == pytest.approx((9.0, 46.953), abs=0.02)


def test_neighbours_are_joined_and_distant_polygons_kept():
    joined = area(([square(9, 47, 1), square(10, 47, 1)], DEGREES))
    assert joined["type"] == "Polygon"
    apart = area(([square(9, 47, 1), square(20, 47, 1)], DEGREES))
    assert (apart["type"], len(apart["coordinates"])) == ("MultiPolygon", 2)


def test_two_parts_overlap():
    both = area(([square(9, 47, 2)], DEGREES), ([square(10, 48, 2)], DEGREES))
    assert set(corners(both)) == {(10, 48), (11, 48), (11, 49), (10, 49)}


def test_a_polygon_that_crosses_itself_is_repaired():
    bow_tie = "Polygon ((9 47, 10 48, 10 47, 9 48, 9 47))"
    assert area(([bow_tie], DEGREES))["type"] == "MultiPolygon"


@pytest.mark.parametrize(
    "parts",
    [
        [([], DEGREES)],
        [(["Polygon EMPTY"], DEGREES)],
        [(["Polygon ((9 47, 10 47, 9 47))"], DEGREES)],
        [(["Point (9 47)"], DEGREES)],
        [([square(9, 47, 1)], DEGREES), ([square(20, 47, 1)], DEGREES)],
        [([square(9, 47, 1)], DEGREES), ([square(10, 47, 1)], DEGREES)],
        [([square(9, 47, 1)], QgsCoordinateReferenceSystem())],
        [([square(1e300, 1e300, 1e299)], UTM32)],
    ],
    ids=[
        "no polygons",
        "empty",
        "a line",
        "a point",
        "apart",
        "touching",
        "no coordinate system",
        "off the globe",
    ],
)
def test_an_area_without_a_place_is_refused(parts):
    with pytest.raises(SnowGalileoError) as caught:
        area(*parts)
    assert caught.value.code == "SG-AREA-001"


class Asked(QgsVectorLayer):
    """A layer that counts how often its extent is asked for, as a database does by reading a table."""

    questions = 0

    def extent(self):
        self.questions += 1
        return super().extent()


@pytest.mark.parametrize(("crs", "questions"), [("EPSG:32632", 0), ("EPSG:4326", 1)])
def test_the_extent_is_asked_for_only_where_it_tells_something(crs, questions):
    layer = Asked(f"Polygon?crs={crs}", "areas", "memory")
    check_place(layer, "SG-AREA-001")
    assert layer.questions == questions

"""The order of a job's layers, whatever the order they come in."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import (
    QgsFillSymbol,
    QgsLayerTreeLayer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from snowgalileo_qgis.core.layer_tree import JobLayers, Place, below_lines
from snowgalileo_qgis.core.layers import CHANGE, CLMS, FSC, QUALITY, UNCERTAINTY

DAYS = ("2025-04-15", "2025-04-18", "2025-04-21")
PLACES = [
    Place(day, kind, rank)
    for rank, day in enumerate(DAYS)
    for kind in (FSC, UNCERTAINTY, CHANGE, QUALITY, CLMS)
]


@pytest.fixture()
def root(qgis_new_project):
    return QgsProject.instance().layerTreeRoot()


def name(place):
    return f"{place.day} {place.kind}"


def add(job, root, place):
    """As Processing does: the layer goes to the top of the tree, or beside the current one."""
    layer = QgsRasterLayer(f"/none/{name(place)}.tif", name(place), "gdal")
    QgsProject.instance().addMapLayer(layer, False)
    root.insertLayer(0, layer)
    job.add(root, layer.id(), place)
    return layer


def names(group):
    return [child.name() for child in group.children()]


@given(st.permutations(PLACES).flatmap(lambda all_: st.integers(2, len(all_)).map(lambda n: all_[:n])))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_snow_maps_are_on_top_and_the_rest_is_hidden_and_folded(root, places):
    QgsProject.instance().clear()
    job = JobLayers()
    for place in places:
        add(job, root, place)
    (group,) = root.children()
    snow = [place for place in places if place.kind == FSC]
    kinds = [FSC, UNCERTAINTY, CHANGE, QUALITY, CLMS]
    expected = sorted(snow, key=lambda one: -one.rank) + sorted(
        (one for one in places if one.kind != FSC), key=lambda one: (-one.rank, kinds.index(one.kind))
    )
    assert names(group) == [name(place) for place in expected]
    visible = [child.name() for child in group.children() if child.itemVisibilityChecked()]
    assert visible == [name(place) for place in expected[: max(len(snow), 1)]]
    assert [child.name() for child in group.children() if child.isExpanded()] == names(group)[:1]
    assert len(QgsProject.instance().mapLayers()) == len(places)


def test_one_layer_stays_where_it_is(root):
    root.insertGroup(0, "theirs")
    layer = add(JobLayers(), root, PLACES[0])
    assert names(root) == [layer.name(), "theirs"]
    assert root.children()[0].itemVisibilityChecked() and root.children()[0].isExpanded()


def test_every_job_has_a_group_of_its_own(root):
    for _ in range(2):
        job = JobLayers()
        for place in (Place(DAYS[0], QUALITY), Place(DAYS[0], FSC)):
            add(job, root, place)
    assert names(root) == [f"Snow {DAYS[0]}"] * 2
    assert [names(group) for group in root.children()] == [[f"{DAYS[0]} {FSC}", f"{DAYS[0]} {QUALITY}"]] * 2


def test_layers_that_land_in_the_group_of_another_job_leave_it(root):
    first = JobLayers()
    for kind in (FSC, QUALITY):
        add(first, root, Place(DAYS[0], kind))
    (group,) = root.children()
    second = JobLayers()
    for kind in (QUALITY, FSC):
        place = Place(DAYS[1], kind)
        layer = QgsRasterLayer("/none.tif", name(place), "gdal")
        QgsProject.instance().addMapLayer(layer, False)
        group.insertChildNode(0, QgsLayerTreeLayer(layer))
        second.add(root, layer.id(), place)
    assert names(root) == [f"Snow {DAYS[1]}", f"Snow {DAYS[0]}"]
    assert [len(one.children()) for one in root.children()] == [2, 2]


def test_a_layer_that_the_user_removed_is_not_missed(root):
    job = JobLayers()
    gone = add(job, root, Place(DAYS[0], FSC))
    QgsProject.instance().removeMapLayer(gone.id())
    add(job, root, Place(DAYS[0], QUALITY))
    assert names(root) == [f"{DAYS[0]} {QUALITY}"]
    assert root.children()[0].itemVisibilityChecked()


def vector(kind, symbol=None):
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326", kind, "memory")
    if symbol is not None:
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(symbol)))
    return QgsProject.instance().addMapLayer(layer, False)


def test_a_raster_goes_below_lines_and_outlines_but_above_what_hides_it(root):
    """In a project without rasters too, such as one of a map of the world."""
    assert below_lines(root) == 0
    lines = root.addGroup("lines")
    for layer in (vector("LineString"), vector("Point"), vector("Polygon", {"style": "no"})):
        lines.addLayer(layer)
    root.addLayer(vector("Polygon", {"color": "0,0,0,0"}))
    assert below_lines(root) == 2, "nothing hides it"
    root.addLayer(vector("Polygon"))
    root.addLayer(vector("LineString"))
    assert below_lines(root) == 2, "filled polygons would"
    lines.addLayer(vector("Polygon"))
    assert below_lines(root) == 0, "also in a group"

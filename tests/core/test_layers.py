"""Look, day and provenance of a snow map, in the layer and beside the file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal
from qgis.core import QgsLayerTree, QgsLayerTreeLayer, QgsLayerTreeModel, QgsRasterLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from snowgalileo_qgis.core.compat import FIXED_TEMPORAL_RANGE
from snowgalileo_qgis.core.layers import CHANGE, UNCERTAINTY, apply_look, day_range, map_layer, write_sidecars
from snowgalileo_qgis.engine.protocol import LeftOut
from tests.example_results import model_info, snow_map, snow_maps

SNOW_MAP = snow_map(mean_fsc=0.5)
RESULT = snow_maps(
    left_out=[LeftOut(Path("/stacks/broken.tif"), "SG-STACK-003", "broken.tif is truncated.")],
)


@pytest.fixture()
def path(tmp_path):
    path = tmp_path / "fsc.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 10, 10, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((640000, 100, 0, 5190000, 0, -100))
    dataset.SetSpatialRef(_utm32())
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).SetDescription("Fractional snow cover (viewable)")
    dataset.GetRasterBand(1).Fill(0.5)
    return path


def _utm32():
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    return reference


def assert_snow_map(layer):
    assert layer.renderer().type() == "singlebandpseudocolor"
    function = layer.renderer().shader().rasterShaderFunction()
    assert (function.minimumValue(), function.maximumValue()) == (0.0, 1.0)
    temporal = layer.temporalProperties()
    assert temporal.isActive()
    assert temporal.mode() == FIXED_TEMPORAL_RANGE
    assert temporal.fixedTemporalRange() == day_range("2025-04-06")


def test_the_layer_is_styled_named_and_dated(path):
    layer = map_layer(path, SNOW_MAP, RESULT)
    assert layer.isValid()
    assert layer.name() == "2025-04-06 snow"
    assert_snow_map(layer)
    history = layer.metadata().history()
    assert "Model: best.pth" in history
    assert f"Model SHA-256: {'ab' * 32}" in history
    assert "Inputs left out: broken.tif" in history
    assert layer.metadata().extent().temporalExtents() == [day_range("2025-04-06")]


def test_more_snow_is_darker_blue_and_no_snow_is_not_blue(path):
    layer = map_layer(path, SNOW_MAP)
    shade = layer.renderer().shader().shade
    red, _, blue, _ = shade(0.0)[1:]
    assert red > blue
    snow = [shade(0.2 + i / 25)[1:4] for i in range(21)]
    assert all(red < green < blue for red, green, blue in snow)
    lightness = [sum(color) for color in snow]
    assert lightness == sorted(lightness, reverse=True)


def test_the_legend_says_viewable_snow_cover(path):
    layer = map_layer(path, SNOW_MAP)
    tree = QgsLayerTree()
    model = QgsLayerTreeModel(tree)
    node = QgsLayerTreeLayer(layer)
    tree.addChildNode(node)
    labels = [str(legend.data(Qt.ItemDataRole.DisplayRole)) for legend in model.layerLegendNodes(node)]
    assert "Fractional snow cover (viewable)" in labels[0]
    assert [label.split(":")[0] for label in labels[1:]] == ["0", "0.2", "0.4", "0.6", "0.8", "1"]


def test_the_files_beside_the_raster_bring_the_look_back(path):
    path.with_name("fsc.tif.aux.xml").write_text("statistics of an earlier map")
    sidecars = write_sidecars(path, SNOW_MAP, RESULT)
    assert sorted(p.name for p in path.parent.iterdir()) == ["fsc.qmd", "fsc.qml", "fsc.tif"]
    assert [p.suffix for p in sidecars] == [".qml", ".qmd"]
    layer = QgsRasterLayer(str(path), "any name")
    layer.loadDefaultStyle()
    layer.loadDefaultMetadata()
    assert_snow_map(layer)
    assert layer.metadata().title() == "Fractional snow cover 2025-04-06 (viewable)"
    assert "Condition: clear" in layer.metadata().history()
    assert layer.metadata().crs() == layer.crs()
    (extent,) = layer.metadata().extent().spatialExtents()
    assert extent.bounds.toRectangle() == layer.extent()
    assert extent.extentCrs == layer.crs()


def test_a_layer_that_qgis_loaded_itself_gets_the_look(path):
    layer = QgsRasterLayer(str(path), "Fractional snow cover")
    apply_look(layer, "2025-04-06")
    assert layer.name() == "2025-04-06 snow"
    assert_snow_map(layer)


@given(st.dates(date(1970, 1, 1), date(2999, 12, 31)))
def test_a_day_is_a_day_in_utc(day):
    period = day_range(day.isoformat())
    assert period.begin().timeSpec() == Qt.TimeSpec.UTC
    assert period.begin().secsTo(period.end()) == 24 * 3600 - 1
    assert period.contains(QDateTime.fromString(f"{day.isoformat()}T12:00:00Z", Qt.DateFormat.ISODate))
    assert period.begin().date().toString(Qt.DateFormat.ISODate) == day.isoformat()


@pytest.mark.parametrize(
    ("kind", "title", "limits", "ends"),
    [
        (
            UNCERTAINTY,
            "Uncertainty of the fractional snow cover 2025-04-06",
            (0.0, 0.5),
            ("0: all agree", "0.5: no agreement"),
        ),
        (
            CHANGE,
            "Change of the fractional snow cover 2025-04-06",
            (-1.0, 1.0),
            ("-1: less snow", "1: more snow"),
        ),
    ],
)
def test_uncertainty_and_change_have_looks_of_their_own(path, kind, title, limits, ends):
    write_sidecars(path, SNOW_MAP, RESULT, kind)
    layer = QgsRasterLayer(str(path), "any", "gdal")
    layer.loadDefaultMetadata()
    assert layer.metadata().title() == title
    function = layer.renderer().shader().rasterShaderFunction()
    assert (function.minimumValue(), function.maximumValue()) == limits
    items = function.colorRampItemList()
    assert (items[0].label, items[-1].label) == ends
    apply_look(layer, "2025-04-06", kind)
    assert layer.temporalProperties().fixedTemporalRange() == day_range("2025-04-06")
    assert layer.name() == f"2025-04-06 {kind}"


def test_every_model_file_is_in_the_history(path):
    models = [model_info(path=f"/models/{name}.pth", sha256=name * 64) for name in "ab"]
    several = replace(SNOW_MAP, conditions={"clear": 3, "no_hr": 1})
    history = map_layer(path, several, replace(RESULT, models=models)).metadata().history()
    assert "Model: a.pth" in history and "Model: b.pth" in history
    assert "Cells by condition: clear 3, no_hr 1" in history


def test_what_sets_a_map_apart_is_in_the_history(path):
    asked = replace(RESULT, hidden=["s2", "day:1"], flips=True, overlap=0.5, mode="strict")
    history = map_layer(path, SNOW_MAP, asked).metadata().history()
    assert "Inputs hidden from the model: s2, day:1" in history
    assert "Missing pixels: strict, outside the validated configuration" in history
    assert {"Averaged over flips and turns: yes", "Cell borders hidden: yes"} <= set(history)
    usual = map_layer(path, SNOW_MAP, replace(RESULT, mode="research")).metadata().history()
    assert len(usual) == len(history) - 4

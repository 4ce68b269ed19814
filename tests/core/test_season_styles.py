"""Season rasters as layers, also where hardly any pixel has a value."""

from datetime import date

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsMapLayerLegendUtils, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from snowgalileo_qgis.core.layers import KIND_PROPERTY, SEASON
from snowgalileo_qgis.core.season_headings import SeasonHeadings
from snowgalileo_qgis.core.season_styles import season_layer, show_band


def raster(path, values):
    """A GeoTIFF of whole numbers with -1 for what is not known."""
    rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Int16)
    dataset.SetGeoTransform((600_000, 10, 0, 5_200_000, 0, -10))
    dataset.GetRasterBand(1).SetNoDataValue(-1)
    dataset.GetRasterBand(1).WriteArray(values)
    return str(path)


@pytest.fixture(params=[False, True], ids=["without exceptions", "with exceptions"])
def gdal_exceptions(request):
    had = gdal.GetUseExceptions()
    gdal.UseExceptions() if request.param else gdal.DontUseExceptions()
    yield
    gdal.UseExceptions() if had else gdal.DontUseExceptions()


@pytest.mark.parametrize(("place", "most"), [(None, 1), ((777, 1031), 90)])
def test_amounts_end_with_the_largest_value_that_there_is(
    qgis_new_project, gdal_exceptions, tmp_path, place, most
):
    values = np.full((2000, 2000), -1, np.int16)
    if place:
        values[place] = 90
    layer = QgsRasterLayer(raster(tmp_path / "season.tif", values), "season", "gdal")
    show_band(layer, 1, "SCD", date(2024, 9, 1))
    assert layer.renderer().classificationMax() == most


def test_headings_follow_a_project_whose_layers_come_while_it_is_opened(qgis_new_project, tmp_path, qtbot):
    """QGIS works on events meanwhile, before the layers have their place in the legend."""
    project = QgsProject.instance()
    path = raster(tmp_path / "season.tif", np.full((4, 4), 3, np.int16))
    layer = season_layer(path, ["SCD"], "2024-09-01")
    layer.styleManager().addStyleFromLayer("Days seen")
    assert layer.customProperty(KIND_PROPERTY) == SEASON
    project.addMapLayer(layer)
    project.write(str(tmp_path / "project.qgz"))
    project.clear()
    headings = SeasonHeadings(None)
    work = lambda _layers: QCoreApplication.processEvents()  # noqa: E731
    project.layersAdded.connect(work)
    try:
        project.read(str(tmp_path / "project.qgz"))
        (opened,) = project.mapLayers().values()
        node = project.layerTreeRoot().findLayer(opened)
        assert QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0) == ""
        qtbot.waitUntil(lambda: QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0) == "Days with snow")
    finally:
        project.layersAdded.disconnect(work)
        headings.close_down()

"""An area on a page, as its user chooses one."""

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer

from snowgalileo_qgis.gui.area_panel import AreaMode


def choose_area(page, west, south, east, north):
    """Choose a layer with one rectangle, in degrees."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "catchment", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, south, east, north)))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    page.area_panel.set_mode(AreaMode.LAYER)
    page.area_panel.polygon_combo.setLayer(layer)

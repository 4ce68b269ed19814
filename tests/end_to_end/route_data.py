"""What the routes to a job are tried on, and how their maps are compared."""

from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from snowgalileo_qgis.engine.protocol import JOB_TAG


def output(parameters):
    return Path(parameters["OUTPUT"]).read_bytes()


def content(data):
    """Tags, but for the settings, and pixels of a map: those of a model ask for an area, which leads to
    the same cells.
    """
    gdal.FileFromMemBuffer("/vsimem/map.tif", data)
    dataset = gdal.Open("/vsimem/map.tif")
    tags = tuple(item for item in sorted(dataset.GetMetadata().items()) if item[0] != JOB_TAG)
    pixels = dataset.ReadRaster()
    dataset = None
    gdal.Unlink("/vsimem/map.tif")
    return tags, bytes(pixels)


def basins(folder, path):
    """Two polygons that together cover the scene of 3 x 2 km."""
    dataset = gdal.Open(str(next(Path(folder).glob("*.tif"))))
    west, _, _, north, _, _ = dataset.GetGeoTransform()
    code = dataset.GetSpatialRef().GetAuthorityCode(None)
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{code}", "basins", "memory")
    for left in (west, west + 1500):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, north - 2000, left + 1500, north)))
        layer.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsProject.instance().transformContext(), options
    )
    assert error[0] == QgsVectorFileWriter.WriterError.NoError, error
    return path


def slope_beside(raster, path, first=1000, step=10):
    """A raster on the pixels of another, such as a terrain model, whose values rise from row to row."""
    source = gdal.Open(str(raster))
    dem = gdal.GetDriverByName("GTiff").Create(
        str(path), source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Float32
    )
    dem.SetGeoTransform(source.GetGeoTransform())
    dem.SetProjection(source.GetProjection())
    rows = np.arange(source.RasterYSize)[:, None] * np.ones((1, source.RasterXSize))
    dem.GetRasterBand(1).WriteArray(first + step * rows)
    return path

"""The named styles of a quality raster, one for each band, and its sensors in words."""

import pytest
from osgeo import gdal, osr
from qgis.core import QgsRasterLayer

from snowgalileo_qgis.core.layers import CLMS, QUALITY, apply_look, day_range, map_layer, write_sidecars
from snowgalileo_qgis.core.quality import bit_labels, quality_styles, sensors_text
from snowgalileo_qgis.engine.protocol import SnowMaps
from tests.example_results import snow_map

SNOW_MAP = snow_map()
BITS = {"LABEL_1": "Sentinel-1", "LABEL_16": "MODIS", "LABEL_128": "Copernicus DEM", "units": "bit field"}


def write_raster(path, bands, kind, values):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 10, 10, bands, kind)
    dataset.SetGeoTransform((640000, 100, 0, 5190000, 0, -100))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    dataset.SetSpatialRef(reference)
    for band, value in enumerate(values, 1):
        dataset.GetRasterBand(band).SetNoDataValue(65535 if kind == gdal.GDT_UInt16 else 255)
        dataset.GetRasterBand(band).Fill(value)
    if bands > 1:
        for bit_field in (6, 8):
            dataset.GetRasterBand(bit_field).SetMetadata(BITS)
        dataset.GetRasterBand(6).WriteRaster(0, 0, 1, 1, b"\x10\x00", buf_type=gdal.GDT_UInt16)
    dataset.FlushCache()
    return path


@pytest.fixture()
def quality(tmp_path):
    return write_raster(tmp_path / "quality.tif", 8, gdal.GDT_UInt16, [1, 2, 255, 0, 99, 145, 3, 16])


def label_of(renderer, value):
    return next(entry.label for entry in renderer.classes() if entry.value == value)


def test_each_band_has_a_named_style_and_the_class_is_shown_first(quality):
    layer = map_layer(quality, SNOW_MAP, kind=QUALITY)
    assert layer.isValid()
    assert layer.name() == "2025-04-06 quality"
    assert layer.temporalProperties().fixedTemporalRange() == day_range("2025-04-06")
    manager = layer.styleManager()
    assert sorted(manager.styles()) == sorted(
        [*quality_styles(), "Sensors that contributed", "Sensors that are provisional"]
    )
    assert manager.currentStyle() == "Quality class"
    assert layer.renderer().type() == "paletted"
    assert [entry.label for entry in layer.renderer().classes()] == [
        "0: best",
        "1: good",
        "2: fair",
        "3: poor",
    ]
    bands = {}
    for name in manager.styles():
        manager.setCurrentStyle(name)
        bands[name] = layer.renderer().usesBands()[0]
        assert layer.temporalProperties().isActive(), "QGIS keeps the day with each style"
    assert sorted(bands.values()) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert bands["Missing pixels"] == 7
    manager.setCurrentStyle("Days since Sentinel-2 or Landsat")
    assert label_of(layer.renderer(), 255) == "none in 8 days"
    manager.setCurrentStyle("Sensors that contributed")
    assert {entry.label for entry in layer.renderer().classes()} == {
        "Sentinel-1, MODIS, Copernicus DEM",
        "MODIS",
    }
    manager.setCurrentStyle("Sensors that are provisional")
    assert {entry.label for entry in layer.renderer().classes()} == {"MODIS"}


def test_looking_twice_changes_nothing(quality):
    layer = map_layer(quality, SNOW_MAP, kind=QUALITY)
    before = layer.styleManager().styles()
    apply_look(layer, "2025-04-06", QUALITY)
    assert sorted(layer.styleManager().styles()) == sorted(before)


def test_the_file_beside_the_raster_brings_the_class_back(quality):
    write_sidecars(quality, SNOW_MAP, SnowMaps(), QUALITY)
    layer = QgsRasterLayer(str(quality), "any name")
    assert layer.renderer().type() == "paletted"
    assert label_of(layer.renderer(), 3) == "3: poor"


def test_bytes_have_colours_up_to_100_and_a_code(tmp_path):
    path = write_raster(tmp_path / "clms.tif", 1, gdal.GDT_Byte, [205])
    layer = QgsRasterLayer(str(path), "bytes")
    apply_look(layer, "2025-04-06", CLMS)
    shade = layer.renderer().shader().shade
    assert shade(0)[1:] != shade(100)[1:] != shade(205)[1:]
    red, green, blue, _ = shade(90)[1:]
    assert red < green < blue


@pytest.mark.parametrize(
    ("value", "words"), [(0, "none"), (1, "Sentinel-1"), (145, "Sentinel-1, MODIS, Copernicus DEM")]
)
def test_bits_in_words(value, words):
    assert sensors_text(value, bit_labels(BITS)) == words

"""What the numbers of the plugin's rasters mean, and that QGIS's *Identify* says so where it can."""

import struct

import pytest
from osgeo import gdal
from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapToolIdentify

from snowgalileo_qgis.core.identify import IdentifyWords
from snowgalileo_qgis.core.pixel_words import words_at, words_of
from tests.core.test_quality import BITS, write_raster

QUALITY_WORDS = {
    "Quality class": "good",
    "Condition of the model": "no Sentinel-2 or Landsat image of the day",
    "Days since Sentinel-2 or Landsat": "none in eight days",
    "Days since Sentinel-1": "on the day itself",
    "Tokens that the model saw": "99 of 155",
    "Sensors that contributed": "Sentinel-1, MODIS, Copernicus DEM",
    "Missing pixels": "3 %",
    "Sensors that are provisional": "MODIS",
}


def describe(path, names, **tags):
    dataset = gdal.Open(str(path), gdal.GA_Update)
    for number, name in enumerate(names, 1):
        dataset.GetRasterBand(number).SetDescription(name)
    dataset.SetMetadata(tags)
    del dataset
    return path


@pytest.fixture()
def quality(tmp_path):
    path = write_raster(tmp_path / "quality.tif", 8, gdal.GDT_UInt16, [1, 2, 255, 0, 99, 145, 3, 16])
    return describe(path, ["Quality class (0 best, 1 good, 2 fair, 3 poor)"])


@pytest.fixture()
def season(tmp_path):
    path = write_raster(tmp_path / "season.tif", 1, gdal.GDT_Int16, [0])
    wide = tmp_path / "wide.tif"
    gdal.Translate(str(wide), str(path), bandList=[1, 1, 1, 1], noData=-1)
    dataset = gdal.Open(str(wide), gdal.GA_Update)
    for number, value in enumerate((120, 63, -2, 2), 1):
        dataset.GetRasterBand(number).Fill(value)
    del dataset
    return describe(wide, ["SCD", "FSD", "LSD", "NSP"], YEAR_START="2024-09-01")


@pytest.fixture()
def identified(qgis_canvas, qgis_new_project):
    """What QGIS's own tool says of the middle of a raster."""
    words = IdentifyWords()

    def identify(path):
        layer = QgsRasterLayer(str(path), "layer", "gdal")
        QgsProject.instance().addMapLayer(layer)
        qgis_canvas.setDestinationCrs(layer.crs())
        qgis_canvas.setLayers([layer])
        qgis_canvas.setExtent(layer.extent())
        place = qgis_canvas.getCoordinateTransform().transform(layer.extent().center())
        tool = QgsMapToolIdentify(qgis_canvas)
        (found,) = tool.identify(int(place.x()), int(place.y()), [layer])
        return {**found.mAttributes}

    yield identify
    words.close_down()


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT < 33000, reason="QGIS has no raster attribute tables")
def test_identify_says_words(identified, quality, season):
    found = identified(quality)
    assert {name: found[name] for name in QUALITY_WORDS} == QUALITY_WORDS
    found = identified(season)
    assert found["Days with snow"] == "120 days"
    assert found["First day with snow"] == "2024-11-03"
    assert found["Last day with snow"] == "no such day"


def test_identify_keeps_the_numbers(identified, quality):
    assert identified(quality)["Band 1: Quality class (0 best, 1 good, 2 fair, 3 poor)"] == "1"


def test_a_pixel_in_words(quality, season):
    layer = QgsRasterLayer(str(quality), "layer", "gdal")
    lines = words_at(layer, layer.extent().center())
    assert lines == [f"{title}: {text}" for title, text in QUALITY_WORDS.items()]
    layer = QgsRasterLayer(str(season), "layer", "gdal")
    assert words_at(layer, layer.extent().center()) == [
        "Days with snow: 120 days",
        "First day with snow: 2024-11-03",
        "Last day with snow: no such day",
        "Number of snow periods: 2",
    ]


def test_other_codes_in_words(tmp_path):
    percent = describe(
        write_raster(tmp_path / "percent.tif", 1, gdal.GDT_Byte, [205]),
        ["Fractional snow cover (viewable), percent"],
    )
    (band,) = words_of(str(percent))
    assert band.of(205) == "no optical view in eight days" and band.of(38) == "38 %"
    origin = describe(write_raster(tmp_path / "origin.tif", 1, gdal.GDT_Int16, [0]), ["origin"])
    assert [words_of(str(origin))[0].of(code) for code in (0, 5)] == ["observed", "not filled"]


def test_foreign_rasters_have_no_words_and_strange_ones_do_no_harm(tmp_path, quality, season):
    foreign = write_raster(tmp_path / "foreign.tif", 1, gdal.GDT_Byte, [1])
    assert words_of(str(foreign)) == [] and words_of(str(tmp_path / "missing.tif")) == []
    (tmp_path / "text.tif").write_bytes(struct.pack("<I", 7) * 40)
    assert words_of(str(tmp_path / "text.tif")) == []
    describe(season, [], YEAR_START="<b>yesterday</b>")
    assert words_of(str(season))[1].of(63) == "63"
    dataset = gdal.Open(str(quality), gdal.GA_Update)
    dataset.GetRasterBand(6).SetMetadata({**BITS, "LABEL_4000000000": "all"})
    del dataset
    assert len(words_of(str(quality))[5].words) == 512

"""Files that layers of the project use."""

import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer

from snowgalileo_qgis.core.open_layers import check_replaceable, reload_replaced
from snowgalileo_qgis.engine.protocol import Output, PredictSpec, SnowGalileoError


@pytest.fixture()
def layer(tmp_path, qgis_new_project):
    """Adds a layer of a raster of the given name to the project."""

    def add(name):
        path = tmp_path / name
        gdal.GetDriverByName("GTiff").Create(str(path), 1, 1)
        layer = QgsRasterLayer(str(path), "my map", "gdal")
        QgsProject.instance().addMapLayer(layer)
        return path

    return add


@pytest.mark.parametrize(
    "name", ["fsc.tif", "fsc_20250415.tif", "fsc_EPSG32632.tif", "fsc_20250415_EPSG32632.tif"]
)
@pytest.mark.parametrize("way", ["fsc", "quality"])
def test_a_file_in_use_is_named_before_the_run(layer, tmp_path, name, way):
    layer(name)
    job = PredictSpec(**{"fsc": str(tmp_path / "other.tif"), way: str(tmp_path / "." / "fsc.tif")})
    with pytest.raises(SnowGalileoError, match="the layer 'my map' uses it") as raised:
        check_replaceable(job, keeps_open_files=True)
    assert raised.value.code == "SG-OUTPUT-001"
    assert "Remove the layer" in raised.value.hint
    check_replaceable(job, keeps_open_files=False)


@pytest.mark.parametrize("name", ["fsc_quality.tif", "fsc.tiff", "my_fsc.tif", "fsc_2025.tif"])
def test_other_files_are_not_in_the_way(layer, tmp_path, name):
    layer(name)
    check_replaceable(PredictSpec(fsc=str(tmp_path / "fsc.tif")), keeps_open_files=True)


def test_a_link_to_the_file_of_a_layer(layer, tmp_path):
    (tmp_path / "link.tif").symlink_to(layer("fsc.tif"))
    with pytest.raises(SnowGalileoError, match="my map"):
        check_replaceable(PredictSpec(fsc=str(tmp_path / "link.tif")), keeps_open_files=True)


def write_value(path, value):
    """Replace a raster as the engine does: written beside it, then renamed."""
    beside = path.with_name("beside.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(str(beside), 1, 1)
    dataset.GetRasterBand(1).Fill(value)
    dataset.FlushCache()
    del dataset
    beside.replace(path)


@pytest.mark.parametrize(("output", "value"), [("fsc.tif", 7), (".", 7), ("other.tif", 3), ("other", 3)])
def test_a_layer_shows_the_file_that_replaced_its_own(layer, tmp_path, output, value):
    path = tmp_path / "fsc.tif"
    layer("fsc.tif")
    write_value(path, 3)
    reload_replaced([Output(str(path))])
    (shown,) = QgsProject.instance().mapLayers().values()
    assert shown.dataProvider().sample(shown.extent().center(), 1) == (3.0, True)
    write_value(path, 7)
    reload_replaced([Output(str(tmp_path / output), is_folder="." not in output or output == ".")])
    assert shown.dataProvider().sample(shown.extent().center(), 1) == (value, True)

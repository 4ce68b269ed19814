"""The snow report, with the real engine and the real layout."""

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QColor, QImage

from snowgalileo_qgis.core.paths import resource
from snowgalileo_qgis.core.report_layout import moved_into
from tests.batch_window import run_batch
from tests.snow_series import NORTH, WEST, elevations, make_areas, make_series, write_raster

TEMPLATE = resource("layouts", "snow_report.qpt")


@pytest.fixture()
def given(plugin, tmp_path):
    """Three maps of a cone, its terrain, and two areas."""
    make_series(tmp_path / "maps", [1500, 1600, 1700])
    areas = make_areas()
    QgsProject.instance().addMapLayer(areas)
    yield {
        "FOLDER": str(tmp_path / "maps"),
        "DEM": write_raster(tmp_path / "dem.tif", elevations()),
        "POLYGONS": areas,
        "OUTPUT": str(tmp_path / "report.pdf"),
        "PICTURE": str(tmp_path / "page.png"),
    }
    QgsProject.instance().removeMapLayer(areas.id())


def pdf_pages(path):
    return len(gdal.Open(path).GetSubDatasets()) or 1


def picture(path):
    image = QImage(str(path))
    assert not image.isNull()
    return image


def share_of(image, colors):
    """Share of a grid of points on the map that has one of some colours, as hue names."""
    found = 0
    xs = range(image.width() // 10, image.width() * 9 // 10, 12)
    ys = range(image.height() // 5, image.height() // 3, 12)
    for x in xs:
        for y in ys:
            found += colors(image.pixelColor(x, y))
    return found / (len(xs) * len(ys))


def is_blue(color):
    return color.blue() > color.red() + 40


def test_one_page_with_all_areas(run, given):
    result, _ = run("snowgalileo:report", given)
    assert result["PAGE_COUNT"] == 1 and pdf_pages(result["OUTPUT"]) == 1
    page = picture(result["PICTURE"])
    assert abs(page.height() / page.width() - 297 / 210) < 0.01, "A4"
    assert share_of(page, is_blue) > 0.02, "the snow is on the map"
    # the band at the top, in the template's colour
    assert page.pixelColor(5, 5).name() == "#08305e"


def test_a_page_for_each_area_after_the_one_with_all(run, given, tmp_path):
    result, _ = run("snowgalileo:report", {**given, "PAGES": "both", "DATE": "2024-09-06"})
    assert result["PAGE_COUNT"] == 3 and pdf_pages(result["OUTPUT"]) == 3
    pages = [picture(tmp_path / f"page_{number}.png") for number in (1, 2, 3)]
    assert pages[0] != pages[1] != pages[2]
    # the summit lies in the snow, the whole cone does not
    assert share_of(pages[2], is_blue) > share_of(pages[1], is_blue) + 0.1
    assert not list(tmp_path.glob(".*")), "no temporary files are left"


def test_only_selected_areas(run, given):
    given["POLYGONS"].selectByExpression("\"name\" = 'summit'")
    chosen = QgsProcessingFeatureSourceDefinition(given["POLYGONS"].id(), True)
    result, _ = run("snowgalileo:report", {**given, "POLYGONS": chosen, "PAGES": "each"})
    assert result["PAGE_COUNT"] == 1


def test_without_terrain_model_of_an_area_at_the_edge(run, given):
    """The map moves to where there are data: nothing of it is empty."""
    given["POLYGONS"].startEditing()
    given["POLYGONS"].deleteFeatures(given["POLYGONS"].allFeatureIds())
    at_the_edge = QgsFeature(given["POLYGONS"].fields())
    at_the_edge.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(WEST + 5500, NORTH - 3000)).buffer(450, 20))
    given["POLYGONS"].addFeature(at_the_edge)
    given["POLYGONS"].commitChanges()
    result, _ = run("snowgalileo:report", {**given, "DEM": None})
    paper = QColor(244, 244, 244)
    assert share_of(picture(result["PICTURE"]), lambda color: color == paper) == 0


def test_a_view_moves_as_little_as_it_must():
    data = QgsRectangle(0, 0, 100, 50)
    assert moved_into(QgsRectangle(20, 10, 60, 30), data) == QgsRectangle(20, 10, 60, 30)
    assert moved_into(QgsRectangle(-20, 40, 40, 60), data) == QgsRectangle(0, 30, 60, 50)
    # higher than the data: they are in its middle
    assert moved_into(QgsRectangle(70, 0, 120, 100), data) == QgsRectangle(50, -25, 100, 75)


def test_a_template_of_ones_own(run, given, tmp_path):
    own = tmp_path / "own.qpt"
    own.write_text(TEMPLATE.read_text(encoding="utf-8").replace("8,48,94,255", "10,90,10,255"))
    result, _ = run("snowgalileo:report", {**given, "TEMPLATE": str(own)})
    assert picture(result["PICTURE"]).pixelColor(5, 5).name() == "#0a5a0a"


@pytest.mark.parametrize("text", ["", "no XML", "<Layout/>", "<!DOCTYPE x><html><body/></html>"])
def test_what_is_no_template_is_refused(run, given, tmp_path, text):
    own = tmp_path / "own.qpt"
    own.write_text(text)
    with pytest.raises(QgsProcessingException, match="SG-PRODUCT-040"):
        run("snowgalileo:report", {**given, "TEMPLATE": str(own)})
    assert not Path(given["OUTPUT"]).exists()


def test_a_day_without_a_map_and_a_folder_that_is_a_file(run, given, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"There is no map of 2024-09-08.*2024-09-07"):
        run("snowgalileo:report", {**given, "DATE": "2024-09-08"})
    (tmp_path / "file").write_text("")
    with pytest.raises(QgsProcessingException, match="SG-OUTPUT-001"):
        run("snowgalileo:report", {**given, "OUTPUT": str(tmp_path / "file" / "report.pdf")})


def test_in_the_background(run_in_background, given):
    """As from the toolbox's window: the jobs in another thread, the layout in that of the windows."""
    run_in_background("snowgalileo:report", given, "OUTPUT", given["OUTPUT"])
    assert pdf_pages(given["OUTPUT"]) == 1


def test_more_areas_than_the_table_has_room_for(run, given):
    """All are on the map, and the table says how many it leaves out."""
    layer = given["POLYGONS"]
    features = list(layer.getFeatures())
    for number in range(40):
        feature = features[1]
        feature.setAttribute("name", f"area {number} with a very long name that does not fit <b>")
        layer.dataProvider().addFeature(feature)
    result, _ = run("snowgalileo:report", given)
    assert result["PAGE_COUNT"] == 1


def test_rows_of_the_batch_window(plugin, given, tmp_path, qgis_iface):
    """One with the PDF alone, one with pictures as well."""
    rows = [
        {**given, "POLYGONS": given["POLYGONS"].id(), "OUTPUT": tmp_path / "a.pdf"},
        {
            **given,
            "POLYGONS": given["POLYGONS"].id(),
            "OUTPUT": tmp_path / "b.pdf",
            "PICTURE": tmp_path / "b.png",
        },
    ]
    del rows[0]["PICTURE"]
    results, errors = run_batch("snowgalileo:report", rows)
    assert errors == []
    assert [one["PAGE_COUNT"] for one in results] == [1, 1]
    assert [pdf_pages(str(row["OUTPUT"])) for row in rows] == [1, 1]
    assert "PICTURE" not in results[0] and not picture(tmp_path / "b.png").isNull()

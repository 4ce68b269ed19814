"""Old snow maps say so, in name and legend."""

import pytest
from osgeo import gdal
from qgis.core import QgsMapLayerLegendUtils, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QDate

from snowgalileo_qgis.core.layers import apply_look
from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.core.stale import StaleMaps, name_without_note
from tests.snow_series import make_series


@pytest.fixture()
def clock():
    """A day that the test sets."""
    return {"today": QDate(2024, 9, 12)}


@pytest.fixture()
def stale(qgis_new_project, clock):
    stale = StaleMaps(None, lambda: clock["today"])
    yield stale
    stale.close_down()
    settings().stale_after = 7


@pytest.fixture()
def layer(stale, tmp_path, qtbot):
    """A map of 5 September, seven days before today."""
    (path,) = make_series(tmp_path / "maps", [1500])
    layer = QgsRasterLayer(path, "map", "gdal")
    apply_look(layer, "2024-09-05")
    QgsProject.instance().addMapLayer(layer)
    return layer


def legend(layer):
    return QgsMapLayerLegendUtils.legendNodeUserLabel(
        QgsProject.instance().layerTreeRoot().findLayer(layer), 0
    )


def test_the_note_comes_grows_and_goes(stale, clock, layer):
    stale.check()
    assert layer.name() == "2024-09-05 snow"
    for today, note in ((QDate(2024, 9, 13), " (8 days old)"), (QDate(2024, 10, 5), " (30 days old)")):
        clock["today"] = today
        stale.check()
        stale.check()
        assert layer.name() == f"2024-09-05 snow{note}"
        assert legend(layer) == f"Viewable snow cover{note}"
    settings().stale_after = 0
    stale.check()
    assert (layer.name(), legend(layer)) == ("2024-09-05 snow", "Viewable snow cover")


def test_of_a_series_the_newest_map_alone_says_so(stale, clock, tmp_path):
    """In a list of many days, the notes of all would push the days out of sight."""
    project = QgsProject.instance()
    for path, day in zip(make_series(tmp_path / "more", [1500, 1600]), (5, 6)):
        added = QgsRasterLayer(path, "map", "gdal")
        apply_look(added, f"2024-09-0{day}")
        project.addMapLayer(added)
    clock["today"] = QDate(2024, 9, 30)
    stale.check()
    names = sorted(one.name() for one in project.mapLayers().values())
    assert names == ["2024-09-05 snow", "2024-09-06 snow (24 days old)"]
    assert [name_without_note(one) for one in project.mapLayersByName(names[1])] == ["2024-09-06 snow"]


def test_when_the_newest_is_removed_the_next_one_says_its_age(stale, clock, tmp_path, qtbot):
    project = QgsProject.instance()
    added = []
    for path, day in zip(make_series(tmp_path / "more", [1500, 1600]), (5, 6)):
        added.append(QgsRasterLayer(path, "map", "gdal"))
        apply_look(added[-1], f"2024-09-0{day}")
        project.addMapLayer(added[-1])
    clock["today"] = QDate(2024, 9, 30)
    stale.check()
    older, newer = added
    assert older.name() == "2024-09-05 snow"
    project.removeMapLayer(newer)
    qtbot.waitUntil(lambda: older.name() == "2024-09-05 snow (25 days old)", timeout=600_000)


def test_layers_without_their_file_are_no_series(stale, clock, layer, tmp_path):
    """All of them have the same extent, none."""
    lost = []
    for day in (1, 2):
        (path,) = make_series(tmp_path / f"lost_{day}", [1500])
        lost.append(QgsRasterLayer(path, "map", "gdal"))
        apply_look(lost[-1], f"2024-09-0{day}")
        QgsProject.instance().addMapLayer(lost[-1])
    lost[0].setDataSource(str(tmp_path / "gone.tif"), lost[0].name(), "gdal")
    layer.setDataSource(str(tmp_path / "gone, too.tif"), layer.name(), "gdal")
    clock["today"] = QDate(2024, 9, 30)
    stale.check()
    names = [one.name() for one in (lost[0], layer, lost[1])]
    assert names == ["2024-09-01 snow", "2024-09-05 snow", "2024-09-02 snow (28 days old)"]


def test_a_name_of_the_users_own_is_kept(stale, clock, layer):
    clock["today"] = QDate(2024, 9, 20)
    stale.check()
    layer.setName("My map (15 days old)")
    clock["today"] = QDate(2024, 9, 21)
    stale.check()
    assert layer.name() == "My map (16 days old)", "the note goes with what was renamed around it"
    layer.setName("My map")
    for day in (22, 23):
        clock["today"] = QDate(2024, 9, day)
        stale.check()
        assert layer.name() == "My map"
        assert legend(layer) == f"Viewable snow cover ({day - 5} days old)"


def test_a_heading_of_the_users_own_is_kept(stale, clock, layer):
    node = QgsProject.instance().layerTreeRoot().findLayer(layer)
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, "Snow")
    clock["today"] = QDate(2024, 9, 20)
    stale.check()
    assert legend(layer) == "Snow" and layer.name().endswith("(15 days old)")


def test_layers_that_come_are_looked_at_and_a_style_takes_the_note_away(stale, clock, layer, tmp_path, qtbot):
    clock["today"] = QDate(2024, 9, 20)
    QgsProject.instance().addMapLayer(layer.clone())
    qtbot.waitUntil(lambda: layer.name().endswith("old)"), timeout=600_000)
    apply_look(layer, "2024-09-19")
    stale.check()
    assert layer.name() == "2024-09-19 snow"


def test_a_saved_project_is_right_on_the_day_that_it_is_opened(stale, clock, layer, tmp_path, qtbot):
    clock["today"] = QDate(2024, 9, 20)
    stale.check()
    QgsProject.instance().write(str(tmp_path / "project.qgz"))
    QgsProject.instance().clear()
    clock["today"] = QDate(2024, 9, 25)
    QgsProject.instance().read(str(tmp_path / "project.qgz"))
    (opened,) = QgsProject.instance().mapLayers().values()
    qtbot.waitUntil(lambda: opened.name() == "2024-09-05 snow (20 days old)", timeout=600_000)


def test_the_layer_of_the_latest_day_is_as_old_as_its_file(stale, clock, layer):
    """Its file is replaced by newer maps; the day that it had when it was added tells nothing."""
    layer.setName("alps: latest snow")
    layer.temporalProperties().setIsActive(False)
    for day, name in (
        (None, "alps: latest snow"),
        ("2024-09-10", "alps: latest snow (20 days old)"),
        ("2024-09-29", "alps: latest snow"),
    ):
        dataset = gdal.Open(layer.source(), gdal.GA_Update)
        if day:
            dataset.SetMetadataItem("PREDICTION_DAY", day)
        del dataset
        clock["today"] = QDate(2024, 9, 30)
        stale.check()
        assert layer.name() == name


def test_a_note_is_no_change_of_the_project(stale, clock, layer):
    """Otherwise QGIS would ask whether to save a project that was only opened."""
    project = QgsProject.instance()
    for day, is_changed in ((20, False), (21, True)):
        project.setDirty(is_changed)
        clock["today"] = QDate(2024, 9, day)
        stale.check()
        assert layer.name().endswith(f"({day - 5} days old)")
        assert project.isDirty() == is_changed


def test_other_layers_are_left_alone(stale, clock, tmp_path, qgis_new_project):
    (path,) = make_series(tmp_path / "others", [1500])
    other = QgsRasterLayer(path, "elevation", "gdal")
    QgsProject.instance().addMapLayer(other)
    clock["today"] = QDate(2030, 1, 1)
    stale.check()
    assert other.name() == "elevation"

"""The page *Analyse*, driven as a person would, with the real engine and real rasters."""

import os
from pathlib import Path

import pytest
from qgis.core import (
    QgsFillSymbol,
    QgsMapLayerLegendUtils,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
)
from qgis.gui import QgsBrowserGuiModel
from qgis.PyQt.QtCore import QDate, Qt, QTime

from snowgalileo_qgis.core.layers import apply_look
from snowgalileo_qgis.core.season_headings import SeasonHeadings
from snowgalileo_qgis.gui.analyse_page import SNOW_LINE, AnalysePage
from tests.snow_series import elevations, make_areas, make_series, write_raster

LONG = 600_000


@pytest.fixture()
def page(dock, tmp_path, qtbot):
    """The page, in a project with three maps, a terrain model and areas."""
    project = QgsProject.instance()
    for path in make_series(tmp_path / "maps", [1500, 1600, 1700]):
        layer = QgsRasterLayer(path, Path(path).stem, "gdal")
        digits = Path(path).stem[-8:]
        apply_look(layer, f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
        project.addMapLayer(layer)
    dem = write_raster(tmp_path / "dem.tif", elevations())
    project.addMapLayer(QgsRasterLayer(dem, "Elevation", "gdal"))
    project.addMapLayer(make_areas())
    page = dock.analyse_page
    dock.pages.setCurrentWidget(page)
    page.dem_combo.setLayer(project.mapLayersByName("Elevation")[0])
    return page


@pytest.fixture()
def headings():
    """What the plugin does besides the page."""
    headings = SeasonHeadings(None)
    yield
    headings.close_down()


def click_run(page, qtbot):
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)


def offers(combo, layer):
    return layer in [combo.layer(row) for row in range(combo.count())]


def layers(name):
    return QgsProject.instance().mapLayersByName(name)


def test_an_empty_project_says_what_to_choose(dock):
    page = dock.analyse_page
    assert page.run_panel.state_text == "Choose snow maps."
    assert not page.run_panel.run_button.isEnabled()


def test_snow_maps_of_the_project_are_ticked_and_others_offered(page):
    items = [page.map_list.item(row) for row in range(page.map_list.count())]
    ticked = [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]
    assert ticked == [f"2024-09-0{day} snow" for day in (5, 6, 7)]
    assert [item.text() for item in items if item.checkState() != Qt.CheckState.Checked] == ["Elevation"]
    assert page.missing() == ""
    items[0].setCheckState(Qt.CheckState.Unchecked)
    QgsProject.instance().addMapLayer(make_areas())
    QgsProject.instance().removeMapLayer(layers("Elevation")[0])
    assert len(page.paths()) == 2, "what was unticked stays so when the project changes"


def test_terrain_and_trees_are_chosen_by_the_user_and_are_no_snow_maps(page):
    """A raster that stands first in the list is not taken for metres, or for percent of trees."""
    page.dem_combo.setLayer(None)
    for kind, combo, missing in (
        ("statistics", page.dem_combo, ""),
        ("snowline", page.dem_combo, "Choose a terrain model: a raster file with elevations."),
        ("on_ground", page.trees_combo, "Choose a raster file of tree cover density, in percent."),
    ):
        page.ask(kind)
        assert combo.currentLayer() is None and page.missing() == missing, kind
        offered = [combo.layer(row).name() for row in range(combo.count()) if combo.layer(row) is not None]
        assert offered == ["Elevation"], kind
    page.ask("statistics")
    page.dem_combo.setLayer(layers("Elevation")[0])
    page.ask("snowline")
    assert page.missing() == "" and page.dem_combo.currentLayer().name() == "Elevation"
    QgsProject.instance().addMapLayer(layers("2024-09-05 snow")[0].clone())
    assert page.dem_combo.currentLayer().name() == "Elevation", "a new map changes no choice"
    assert page.dem_combo.count() == 2, "nothing, and the terrain"


def test_a_result_of_earlier_choices_is_marked(page, qtbot):
    page.ask("gapfill")
    click_run(page, qtbot)
    group = QgsProject.instance().layerTreeRoot().findGroup("Snow cover without gaps")
    filled = {node.layer().source() for node in group.findLayers()}
    assert len(page.paths()) == 3 and not filled & set(page.paths()), "what is made of maps is not ticked"
    assert not page.result_panel.is_old and page.result.number_label.isEnabled()
    items = [page.map_list.item(row) for row in range(page.map_list.count())]
    ticked = next(item for item in items if item.checkState() == Qt.CheckState.Checked)
    for change, undo in (
        (lambda: page.ask("season"), lambda: page.ask("gapfill")),
        (lambda: page.gap_spin.setValue(3), lambda: page.gap_spin.setValue(0)),
        (lambda: page.fill_combo.setCurrentIndex(2), lambda: page.fill_combo.setCurrentIndex(1)),
        (
            lambda: ticked.setCheckState(Qt.CheckState.Unchecked),
            lambda: ticked.setCheckState(Qt.CheckState.Checked),
        ),
    ):
        change()
        assert page.result_panel.is_old and not page.result.number_label.isEnabled()
        undo()
        assert not page.result_panel.is_old and page.result.number_label.isEnabled()
    page.dz_spin.setValue(50)
    assert not page.result_panel.is_old, "a field of another question"
    assert page.result_box.isVisible()
    QgsProject.instance().clear()
    assert page.result_panel.isHidden() and page.result_box.isHidden(), "its layers are gone"


def test_fields_of_areas_mark_a_result_too(page):
    """Without a run: what the page compares. The canvas tells of a selection."""
    page._iface.mapCanvas().setLayers([layers("Catchments")[0]])
    page.selected_check.setChecked(True)
    layers("Catchments")[0].selectByIds([1])
    page.method_combo.setCurrentIndex(0)
    for question, changes in {
        "statistics": (
            lambda: page.dz_spin.setValue(50),
            lambda: page.aspects_combo.setCurrentIndex(1),
            lambda: layers("Catchments")[0].selectByIds([2]),
            lambda: page.selected_check.setChecked(False),
            lambda: page.dem_combo.setLayer(None),
        ),
        "snowline": (lambda: page.method_combo.setCurrentIndex(1),),
    }.items():
        page.ask(question)
        for change in changes:
            page._made_of = page.choices()
            page.show_missing()
            assert not page.result_panel.is_old
            change()
            assert page.result_panel.is_old


def test_no_raster_is_taken_for_a_terrain_model_unasked(page, qgis_iface, qtbot):
    fresh = AnalysePage(qgis_iface)
    qtbot.addWidget(fresh)
    assert fresh.dem_combo.currentLayer() is None
    fresh.ask(SNOW_LINE)
    assert fresh.dem_combo.currentLayer() is None and "terrain model" in fresh.missing_input()
    fresh.close_down()
    for combo in (page.dem_combo, page.trees_combo):
        assert [combo.itemText(row) for row in range(combo.count())] == ["", "Elevation"], "no snow map"
    other = write_raster(Path(layers("Elevation")[0].source()).with_name("other.tif"), elevations())
    QgsProject.instance().addMapLayer(QgsRasterLayer(other, "Other", "gdal"))
    assert page.dem_combo.currentLayer() == layers("Elevation")[0]
    QgsProject.instance().removeMapLayer(layers("Elevation")[0])
    assert page.dem_combo.currentLayer() is None, "the next one is not taken in its place"


def test_the_number_of_my_area_is_shown_large_with_charts(page, qtbot):
    areas = layers("Catchments")[0]
    areas.selectByExpression("\"name\" = 'summit'")
    click_run(page, qtbot)
    assert "3 maps, 2024-09-05 to 2024-09-07." in page.said
    result = page.result
    assert (result.polygon, result.day) == ("summit", "2024-09-07")
    # snow above 1,700 m, and the lowest point of the summit is at 2,000 m
    assert result.number_label.text() == "100 %"
    big, text = result.number_label.font().pointSizeF(), result.detail_label.font().pointSizeF()
    assert big > 2 * text
    assert (
        "Snow covers 3.1 km² of the 3.1 km² that were seen, 100 % of the whole." in result.detail_label.text()
    )
    by_elevation, season = (panel.view.chart for panel in result.charts)
    assert [line.name for line in by_elevation.lines] == ["2024-09-05", "2024-09-06", "2024-09-07"]
    assert [line.is_main for line in by_elevation.lines] == [False, False, True]
    assert len(season.lines[0].points) == 3 and season.envelope is None
    result.polygon_combo.setCurrentIndex(result.polygon_combo.findData("whole"))
    # the last day has a cloud over a strip in the west
    assert (
        "of the whole" in result.detail_label.text() and "Scaled to the whole" in result.detail_label.text()
    )
    whole = int(result.number_label.text().split()[0])
    result.day_combo.setCurrentIndex(0)
    assert int(result.number_label.text().split()[0]) > whole, "the snow line rises from day to day"
    (table,) = layers("Snow cover of areas 2024-09-07")
    qtbot.waitUntil(
        lambda: not offers(page.areas_combo, table), timeout=LONG
    )  # a result is no area of the user
    rows = list(table.getFeatures())
    assert {row["date"] for row in rows} == {"2024-09-05", "2024-09-06", "2024-09-07"}
    assert {row["level"] for row in rows} == {"polygon", "stratum"}


def test_snow_lines_follow_the_known_ones(page, qtbot):
    page.ask("snowline")
    click_run(page, qtbot)
    result = page.result
    assert result.polygon == "whole"
    for index, line in enumerate((1500, 1600, 1700)):
        result.day_combo.setCurrentIndex(index)
        found = float(result.number_label.text().replace(",", "").split()[0])
        assert found == pytest.approx(line, abs=30)
    (lines,) = layers("Snow lines")
    assert {line["polygon"] for line in lines.getFeatures()} == {"whole"}
    assert len(lines.renderer().categories()) == 3
    result.polygon_combo.setCurrentIndex(result.polygon_combo.findData("summit"))
    assert result.number_label.text() == "?" and "None: " in result.detail_label.text()


def test_a_season_is_a_raster_whose_dates_are_dates(page, qtbot):
    page.ask("season")
    assert not page.areas_combo.isVisible() and page.fill_combo.isVisible()
    click_run(page, qtbot)
    (layer,) = layers("Season 2024/25")
    styles = layer.styleManager()
    assert styles.currentStyle() == "Days with snow"
    assert len(styles.styles()) == 17
    styles.setCurrentStyle("First day with snow")
    labels = [label for label, _color in layer.legendSymbologyItems()]
    assert labels[0] == "no such day" and labels[1] == "2024-09-01 to 2024-09-30"
    assert labels[-1] == "2025-08-01 to 2025-08-31"
    assert page.result.number_label.text() == "2024/25", "no number of maps is taken for days of snow"
    assert "Season of 3 maps" in page.result.detail_label.text()
    assert "what was still going on then is not decided" in page.result.detail_label.text()


def test_a_season_has_colours_for_the_days_that_there_are_and_lies_below_the_areas(page, qtbot, headings):
    outline = QgsFillSymbol.createSimple({"style": "no"})
    layers("Catchments")[0].setRenderer(QgsSingleSymbolRenderer(outline))
    page.ask("season")
    click_run(page, qtbot)
    root = QgsProject.instance().layerTreeRoot()
    (layer,) = layers("Season 2024/25")
    # the newest raster of the page's project is the terrain, and the areas lie above it
    names = [node.name() for node in root.children()]
    assert names.index("Catchments") < names.index(layer.name()) < names.index("Elevation")
    assert [label for label, _color in layer.legendSymbologyItems()] == [
        "0 days",
        "1 day",
        "2 days",
        "3 days",
    ]
    assert (layer.renderer().classificationMin(), layer.renderer().classificationMax()) == (0, 3)
    heading = lambda: QgsMapLayerLegendUtils.legendNodeUserLabel(root.findLayer(layer), 0)  # noqa: E731
    qtbot.waitUntil(lambda: heading() == "Days with snow")
    layer.styleManager().setCurrentStyle("Days seen")
    assert heading() == "Days seen"
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(root.findLayer(layer), 0, "Mine")
    layer.styleManager().setCurrentStyle("Days with snow")
    assert heading() == "Mine"


def test_of_several_years_one_is_chosen(page, tmp_path, qtbot):
    folder = tmp_path / "winters"
    folder.mkdir()
    page.source_combo.setCurrentIndex(1)
    page.ask("season")
    page.input_panel.set_paths([str(folder)])
    assert page.missing() == "This folder has no GeoTIFF in it."
    high = elevations()
    for day, line in (("20230110", 1500), ("20230210", 1500), ("20240110", 1200), ("20241102", 1800)):
        write_raster(folder / f"fsc_{day}.tif", (high > line) * 1.0)
    page.input_panel.set_paths([])
    page.input_panel.set_paths([str(folder)])
    combo = page.year_combo
    offered = [combo.itemText(row) for row in range(combo.count())]
    assert offered == ["the latest", "2024/25", "2023/24", "2022/23"]
    os.utime(folder, ns=(1, 1))
    page.show_missing()
    write_raster(folder / "fsc_2021_11_02.tif", (high > 1500) * 1.0)
    page.show_missing()
    assert combo.itemText(combo.count() - 1) == "2021/22", "a file that came to the folder"
    for row, headline in ((0, "2024/25"), (3, "2022/23")):
        combo.setCurrentIndex(row)
        click_run(page, qtbot)
        assert page.result.number_label.text() == headline
    assert "Season of 2 maps, 2023-01-10 to 2023-02-10" in page.result.detail_label.text()


def test_fields_that_say_nothing_are_not_shown(page, qtbot):
    """Rows that are hidden would leave gaps, and fields that are grey ask why."""
    for question, terrain, wanted in (
        ("statistics", True, ["areas", "selected", "dem", "dz", "aspects", "output"]),
        ("statistics", False, ["areas", "selected", "dem", "output"]),
        ("season", True, ["year", "fill", "gap", "output"]),
        ("on_ground", True, ["trees", "output"]),
    ):
        page.dem_combo.setLayer(layers("Elevation")[0] if terrain else None)
        page.ask(question)
        shown = [name for name, parts in page._rows().items() if parts[0].isVisibleTo(page)]
        assert shown == wanted, question
        in_form = [page.form.itemAt(number).widget() for number in range(page.form.count())]
        assert len(in_form) == sum(len(parts) for name, parts in page._rows().items() if name in wanted)
        assert all(widget.isEnabled() for widget in in_form)


def test_pictures_and_other_layers_of_maps_are_not_offered_as_snow(page):
    (path,) = make_series(Path(layers("Elevation")[0].source()).parent / "more", [1500])
    quality = QgsRasterLayer(path, "quality", "gdal")
    quality.setCustomProperty("snowgalileo/kind", "quality")
    picture = QgsRasterLayer(path, "true colour", "gdal")
    picture.setRenderer(QgsMultiBandColorRenderer(picture.dataProvider(), 1, 1, 1))
    before = page.map_list.count()
    QgsProject.instance().addMapLayers([quality, picture])
    page.maps.refresh()
    assert page.map_list.count() == before


def test_each_result_has_a_name_of_its_own(page, qtbot):
    page.dem_combo.setLayer(None)
    for _ in range(2):
        click_run(page, qtbot)
    names = [node.name() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    assert names[:2] == ["Snow cover of areas 2024-09-07 (2)", "Snow cover of areas 2024-09-07"]


def test_filled_days_are_one_group_with_the_time_of_the_series(page, qtbot):
    page.ask("gapfill")
    click_run(page, qtbot)
    assert page.result.number_label.text() == "100 %"
    group = QgsProject.instance().layerTreeRoot().findGroup("Snow cover without gaps")
    assert [node.name() for node in group.children()] == [f"2024-09-0{day} filled" for day in (7, 6, 5)]
    assert [node.isExpanded() for node in group.children()] == [True, False, False]
    span = QgsProject.instance().timeSettings().temporalRange()
    assert (span.begin().date(), span.end().date()) == (QDate(2024, 9, 5), QDate(2024, 9, 7))
    assert span.begin().time() == QTime(0, 0)


def test_a_folder_instead_and_results_that_are_kept(page, tmp_path, qtbot):
    page.source_combo.setCurrentIndex(1)
    assert page.run_panel.state_text == "Choose snow maps."
    page.input_panel.set_paths([str(tmp_path / "maps")])
    page.output_widget.setFilePath(str(tmp_path / "results"))
    for _ in range(2):
        click_run(page, qtbot)
    kept = sorted(path.name for path in (tmp_path / "results").iterdir())
    assert kept == ["snow_cover_of_areas.gpkg", "snow_cover_of_areas_2.gpkg"]


def test_a_job_that_fails_says_why(page, tmp_path, qtbot):
    page.source_combo.setCurrentIndex(1)
    page.input_panel.set_paths([str(tmp_path / "missing")])
    click_run(page, qtbot)
    assert "SG-" in page.said
    assert not page.result_box.isVisible()


def test_the_report_opens_with_the_form_filled_in(page, plugin, qgis_iface, qtbot, monkeypatch):
    browser = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser, raising=False)
    layers("Catchments")[0].selectByExpression("\"name\" = 'summit'")
    page.selected_check.setChecked(True)
    assert not page.report_button.isVisibleTo(page)
    click_run(page, qtbot)
    assert page.report_button.isVisibleTo(page)
    qtbot.mouseClick(page.report_button, Qt.MouseButton.LeftButton)
    window = page.report_window
    try:
        assert window.algorithm().id() == "snowgalileo:report"
        given = window.createProcessingParameters()
        assert len(given["RASTERS"]) == 3 and given["POLYGONS"].selectedFeaturesOnly
        assert given["DEM"].endswith("dem.tif") or given["DEM"] == layers("Elevation")[0].id()
    finally:
        window.close()


def test_the_animation_button_fills_in_the_maps_and_what_lies_around(page, monkeypatch):
    """The ticked maps, and the layers of the canvas that are none."""
    from snowgalileo_qgis.gui import analyse_page

    opened = []
    monkeypatch.setattr(analyse_page, "toolbox_window", lambda *given: opened.append(given))
    project = QgsProject.instance()
    page._iface.mapCanvas().setLayers(list(project.mapLayers().values()))
    page.animation_button.click()
    ((algorithm, parameters, _),) = opened
    assert algorithm == "snowgalileo:animation"
    assert sorted(Path(path).name for path in parameters["RASTERS"]) == [
        f"fsc_2024090{day}.tif" for day in (5, 6, 7)
    ]
    chosen = [project.mapLayer(one).name() for one in parameters["LAYERS"]]
    assert sorted(chosen) == ["Catchments", "Elevation"]


def test_snow_on_the_ground_is_a_series_of_its_own_kind(page, tmp_path, qtbot):
    page.ask("on_ground")
    assert page.missing() == "Choose a raster file of tree cover density, in percent."
    trees = QgsRasterLayer(write_raster(tmp_path / "trees.tif", elevations() * 0 + 50), "Trees", "gdal")
    QgsProject.instance().addMapLayer(trees)
    page.trees_combo.setLayer(trees)
    click_run(page, qtbot)
    assert page.result.number_label.text() == "100 %"
    assert "An estimate" in page.result.detail_label.text()
    (layer,) = layers("2024-09-07 snow on the ground")
    assert layer.customProperty("snowgalileo/kind") == "on the ground"
    group = QgsProject.instance().layerTreeRoot().findGroup("Snow cover on the ground")
    assert len(group.findLayers()) == 3

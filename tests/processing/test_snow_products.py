"""Algorithms on finished snow cover rasters."""

from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsMapLayerLegendUtils,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from snowgalileo_qgis.core.layers import KIND_PROPERTY, SEASON
from snowgalileo_qgis.core.season_headings import SeasonHeadings
from snowgalileo_qgis.core.season_styles import season_layer
from snowgalileo_qgis.engine.protocol import JOBS
from tests.batch_window import run_batch
from tests.toolbox import run_in_task

WEST, NORTH, SIZE = 600_000, 5_200_000, 40


def write(path: Path, pixels: np.ndarray) -> str:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIZE, SIZE, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((WEST, 100, 0, NORTH, 0, -100))
    place = osr.SpatialReference()
    place.ImportFromEPSG(32632)
    dataset.SetProjection(place.ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(pixels)
    return str(path)


@pytest.fixture()
def maps(tmp_path):
    """Snow above 1,500 m on three days, and the terrain that rises to the north."""
    elevation = np.linspace(2000, 1000, SIZE)[:, None] * np.ones((SIZE, SIZE))
    folder = tmp_path / "maps"
    folder.mkdir()
    for day in (5, 6, 7):
        write(folder / f"fsc_202409{day:02d}.tif", (elevation >= 1500).astype(np.float32))
    return {"folder": str(folder), "dem": write(tmp_path / "dem.tif", elevation)}


@pytest.fixture()
def areas():
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632&field=name:string", "areas", "memory")
    for name, box in (("whole", (0, 4000)), ("upper", (0, 1000))):
        feature = QgsFeature(layer.fields())
        feature.setAttribute("name", name)
        rectangle = QgsRectangle(WEST, NORTH - box[1], WEST + 4000, NORTH - box[0])
        feature.setGeometry(QgsGeometry.fromRect(rectangle))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def test_statistics_of_polygons_of_a_layer(plugin, maps, areas, tmp_path):
    parameters = {"FOLDER": maps["folder"], "POLYGONS": areas, "DEM": maps["dem"], "DZ": 500}
    result = processing.run(
        "snowgalileo:areastatistics", {**parameters, "OUTPUT": str(tmp_path / "table.csv")}
    )
    rows = [line.split(",") for line in Path(result["OUTPUT"]).read_text().splitlines()]
    head, wholes = rows[0], [row for row in rows[1:] if row[2] == "polygon"]
    by = {(row[0], row[1]): dict(zip(head, row)) for row in wholes}
    assert float(by["2024-09-05", "whole"]["sca_km2"]) == pytest.approx(8.0, rel=0.01)
    assert float(by["2024-09-05", "upper"]["mean_fsc"]) == 1.0
    assert result["ROWS"] == len(rows) - 1


def test_snow_line_of_the_whole_raster(plugin, maps, tmp_path):
    result = processing.run(
        "snowgalileo:snowline",
        {
            "FOLDER": maps["folder"],
            "DEM": maps["dem"],
            "METHODS": ["rsle"],
            "OUTPUT": str(tmp_path / "t.csv"),
        },
    )
    rows = Path(result["OUTPUT"]).read_text().splitlines()
    assert len(rows) == 4 and float(rows[1].split(",")[4]) == pytest.approx(1500, abs=30)
    assert "LINES" not in result


def test_a_cancelled_one_leaves_nothing_to_load(plugin, maps, tmp_path):
    season = QgsApplication.processingRegistry().createAlgorithmById("snowgalileo:seasonmetrics")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "season.tif"), QgsProject.instance())
    feedback.cancel()
    results, is_done = season.run({"FOLDER": maps["folder"], "OUTPUT": output}, context, feedback)
    assert is_done and results == {}
    assert context.layersToLoadOnCompletion() == {}


def test_season_and_gapfill_take_layers(plugin, maps, tmp_path):
    rasters = sorted(str(path) for path in Path(maps["folder"]).glob("*.tif"))
    filled = processing.run(
        "snowgalileo:gapfill", {"RASTERS": [rasters[0], rasters[2]], "OUTPUT": str(tmp_path / "filled")}
    )
    assert (filled["DAYS"], filled["FILLED"]) == (3, 100)
    season = processing.run(
        "snowgalileo:seasonmetrics", {"FOLDER": filled["OUTPUT"], "OUTPUT": str(tmp_path / "season.tif")}
    )
    assert season["FIRST_OF_YEAR"] == "2024-09-01"
    dataset = gdal.Open(season["OUTPUT"])
    assert dataset.RasterCount == 17 and dataset.GetRasterBand(2).ReadAsArray()[0, 0] == 3


def run_as_model(child, parameters, context, feedback):
    """Run an algorithm as the only step of a model whose output is that of the step."""
    step = QgsProcessingModelChildAlgorithm(child)
    step.setChildId("step")
    fixed = QgsProcessingModelChildParameterSource.fromStaticValue
    for definition in step.algorithm().parameterDefinitions():
        value = parameters.get(definition.name(), definition.defaultValue())
        if value is not None and definition.name() != "OUTPUT":
            step.addParameterSources(definition.name(), [fixed(value)])
    output = QgsProcessingModelOutput("made", "made")
    output.setChildId("step")
    output.setChildOutputName("OUTPUT")
    step.setModelOutputs({"made": output})
    model = QgsProcessingModelAlgorithm("model", "model")
    model.addChildAlgorithm(step)
    assert model.validate() == (True, [])
    given = {"step:made": parameters["OUTPUT"]}
    return model, run_in_task(model, given, context, feedback), given


@pytest.mark.parametrize("way", ["toolbox", "model", "batch"])
def test_a_loaded_season_looks_as_in_the_dock(
    plugin, maps, tmp_path, qgis_iface, qgis_new_project, qtbot, way
):
    from processing.gui.Postprocessing import handleAlgorithmResults

    project, name, path = QgsProject.instance(), "snowgalileo:seasonmetrics", tmp_path / "season.tif"
    parameters = {
        "FOLDER": maps["folder"],
        "OUTPUT": QgsProcessingOutputLayerDefinition(str(path), project),
    }
    headings = SeasonHeadings(None)
    try:
        if way == "batch":
            rows = [{"FOLDER": maps["folder"], "OUTPUT": tmp_path / one} for one in ("a.tif", "b.tif")]
            _, errors = run_batch(name, rows, loads=True)
            assert errors == []
        else:
            context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
            context.setProject(project)
            algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
            if way == "model":
                algorithm, (is_done, _), parameters = run_as_model(name, parameters, context, feedback)
            else:
                is_done, _ = run_in_task(algorithm, parameters, context, feedback)
            assert is_done, feedback.textLog()
            assert handleAlgorithmResults(algorithm, context, feedback, parameters=parameters)
        layers = list(project.mapLayers().values())
        assert len(layers) == (2 if way == "batch" else 1)
        for layer in layers:
            bands = [layer.bandName(number).split(": ")[-1] for number in range(1, layer.bandCount() + 1)]
            wanted = season_layer(layer.source(), bands, "2024-09-01")
            assert (layer.name(), layer.customProperty(KIND_PROPERTY)) == (wanted.name(), SEASON)
            assert layer.styleManager().styles() == wanted.styleManager().styles()
            assert layer.styleManager().currentStyle() == wanted.styleManager().currentStyle()
            assert layer.renderer().band() == wanted.renderer().band() == bands.index("SCD") + 1
            assert layer.renderer().type() == "singlebandpseudocolor"
        heading_of = QgsMapLayerLegendUtils.legendNodeUserLabel
        nodes = project.layerTreeRoot().findLayers()
        qtbot.waitUntil(lambda: {heading_of(node, 0) for node in nodes} == {"Days with snow"})
    finally:
        headings.close_down()


def test_aggregate_and_netcdf(plugin, maps, tmp_path):
    result = processing.run(
        "snowgalileo:aggregate",
        {"FOLDER": maps["folder"], "METHOD": "maximum", "PERIOD": 2, "OUTPUT": str(tmp_path / "periods")},
    )
    assert result["PERIODS"] == 2 and (tmp_path / "periods" / "fsc_20240906.tif").exists()
    result = processing.run(
        "snowgalileo:exportnetcdf", {"FOLDER": maps["folder"], "OUTPUT": str(tmp_path / "series.nc")}
    )
    dataset = gdal.Open(f'NETCDF:"{result["OUTPUT"]}":fsc')
    assert (dataset.RasterCount, result["DAYS"]) == (3, 3)
    assert dataset.GetGeoTransform() == (WEST, 100, 0, NORTH, 0, -100)
    assert dataset.GetRasterBand(1).ReadAsArray()[0, 0] == 1


def test_charts_are_written(plugin, maps, areas, tmp_path):
    chart = str(tmp_path / "chart.svg")
    result = processing.run(
        "snowgalileo:areastatistics",
        {
            **{"FOLDER": maps["folder"], "POLYGONS": areas, "DEM": maps["dem"]},
            **{"OUTPUT": str(tmp_path / "t.csv"), "CHART": chart, "DARK": True},
        },
    )
    assert result["CHART"] == chart and Path(chart).read_text().count("<svg") == 1


def test_a_pixel_is_explained(plugin, maps):
    result = processing.run(
        "snowgalileo:explainpixel",
        {
            "MAP": str(Path(maps["folder"]) / "fsc_20240906.tif"),
            "POINT": f"{WEST + 150},{NORTH - 150} [EPSG:32632]",
            "SERIES": maps["folder"],
            "DEM": maps["dem"],
        },
    )
    assert result["FSC"] == 1.0
    assert "On 2024-09-06, snow covers 100 % of this pixel." in result["TEXT"]
    assert "Elevation: 1,974 m." in result["TEXT"]


def test_compare_with_rasters_and_with_stations(plugin, maps, tmp_path):
    reference = tmp_path / "reference"
    reference.mkdir()
    write(reference / "snow_20240906.tif", np.full((SIZE, SIZE), 0.75, np.float32))
    parameters = {"FOLDER": maps["folder"], "DEM": maps["dem"]}
    result = processing.run(
        "snowgalileo:compare",
        {**parameters, "REFERENCE_FOLDER": str(reference), "OUTPUT": str(tmp_path / "rasters")},
    )
    assert (result["N"], result["RECALL"]) == (SIZE * SIZE, pytest.approx(0.5, abs=0.03))
    assert result["BIAS"] == pytest.approx(-0.25, abs=0.03)
    assert (tmp_path / "rasters" / "difference.qml").exists()
    layer = QgsVectorLayer("Point?crs=EPSG:32632&field=date:date&field=snow_depth:double", "s", "memory")
    for north, depth in ((NORTH - 150, 40.0), (NORTH - 3850, 0.0), (NORTH - 250, 0.0)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([QDate(2024, 9, 5), depth])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(WEST + 250, north)))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    result = processing.run(
        "snowgalileo:compare", {**parameters, "STATIONS": layer, "OUTPUT": str(tmp_path / "stations")}
    )
    QgsProject.instance().removeMapLayer(layer.id())
    assert (result["N"], result["PRECISION"], result["RECALL"]) == (3, 0.5, 1.0)
    with pytest.raises(QgsProcessingException, match="reference is missing"):
        processing.run("snowgalileo:compare", {**parameters, "OUTPUT": str(tmp_path / "none")})


def test_mistakes(plugin, maps, tmp_path):
    with pytest.raises(QgsProcessingException, match="No raster was given"):
        processing.run("snowgalileo:gapfill", {"OUTPUT": str(tmp_path / "filled")})
    with pytest.raises(QgsProcessingException, match="No areas were given"):
        processing.run(
            "snowgalileo:areastatistics", {"FOLDER": maps["folder"], "OUTPUT": str(tmp_path / "t.csv")}
        )


def test_the_jobs_are_there():
    assert {"season", "gapfill", "statistics", "snowline"} <= {job.kind for job in JOBS}


def test_snow_on_the_ground(plugin, maps, tmp_path):
    trees = write(tmp_path / "trees.tif", np.where(np.arange(SIZE) < 10, 95.0, 40.0) * np.ones((SIZE, 1)))
    given = {"FOLDER": maps["folder"], "TREE_COVER": trees, "OUTPUT": str(tmp_path / "ground")}
    result = processing.run("snowgalileo:onground", given)
    assert (result["DAYS"], result["MASKED"]) == (3, 25)
    dataset = gdal.Open(str(tmp_path / "ground" / "fscog_20240905.tif"))
    values = dataset.GetRasterBand(1).ReadAsArray()
    assert (values[:, :10] == -9999).all() and set(np.unique(values[:, 10:])) == {0, 1}
    with pytest.raises(QgsProcessingException, match="SG-PRODUCT-033"):
        processing.run(
            "snowgalileo:onground", {**given, "FOLDER": given["OUTPUT"], "OUTPUT": str(tmp_path / "again")}
        )

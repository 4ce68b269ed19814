"""Every algorithm with optional outputs in QGIS's batch window, with them left empty and filled in."""

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from tests.batch_window import run_batch
from tests.modis_archive import AREA

RASTERS = {"OUTPUT", "UNCERTAINTY", "QUALITY", "CLMS", "CHANGE"}


@pytest.fixture()
def jobs(stack_folder, one_cell_folder, checkpoint, archive, predict, tmp_path):
    """By algorithm: inputs, outputs that must be given, and an output number to look at."""
    (truth,) = (stack_folder.parent / "truth").glob("*.tif")
    west, south, east, north = AREA

    def inputs(algorithm):
        weights = {"CHECKPOINT": str(checkpoint), "FLIPS": True, "DEVICE": "cpu"}
        mapping = {"FOLDER": str(one_cell_folder), **weights}
        if algorithm == "predict":
            return mapping, ["OUTPUT"], ("CELLS", 1)
        if algorithm == "predictseries":
            return {**mapping, "LOAD": False}, ["OUTPUT"], ("MAPS", 1)
        if algorithm == "whatif":
            return {**mapping, "HIDE": ["s1"]}, ["CHANGE"], ("CELLS", 1)
        if algorithm == "addclouds":
            return {"FOLDER": str(one_cell_folder)}, ["OUTPUT"], ("FILES", 1)
        if algorithm == "evaluate":
            predict(FOLDER=str(stack_folder), OUTPUT=str(tmp_path / "maps" / "fsc.tif"))
            folders = {"MAPS_FOLDER": str(tmp_path / "maps"), "LABELS_FOLDER": str(truth.parent)}
            return folders, [], ("N", 600)
        if algorithm == "inspect":
            return {"FOLDER": str(stack_folder)}, [], ("CELLS", 6)
        if algorithm == "searchonline":
            # what these services have is known without asking them
            extent = "10.83,10.84,46.83,46.84 [EPSG:4326]"
            where = {"DATE": "2025-04-06", "EXTENT": extent, "CACHE": str(tmp_path / "products")}
            return {**where, "SENSORS": ["dem", "era5"]}, [], ("PRODUCTS", 4)
        if algorithm in PRODUCTS:
            predict(FOLDER=str(stack_folder), OUTPUT=str(tmp_path / "maps" / "fsc.tif"))
            return product(algorithm, tmp_path / "maps", tmp_path)
        assert algorithm == "scanarchive", "give this algorithm a row in the batch test"
        extent = f"{west},{east},{south},{north} [EPSG:4326]"
        return {"ARCHIVE": str(archive), "DATE": "2025-04-06", "EXTENT": extent}, [], ("LEFT_OUT", 0)

    return inputs


PRODUCTS = {
    "areastatistics": (".csv", ("ROWS", 2)),
    "snowline": (".csv", ("ROWS", 1)),
    "seasonmetrics": (".tif", ("FIRST_OF_YEAR", "2024-09-01")),
    "gapfill": ("", ("DAYS", 1)),
    "aggregate": ("", ("PERIODS", 1)),
    "exportnetcdf": (".nc", ("DAYS", 1)),
    "compare": ("", ("N", 600)),
    "onground": ("", ("DAYS", 1)),
    "animation": (".gif", ("FRAMES", 1)),
    "report": (".pdf", ("PAGE_COUNT", 1)),
}
"""Snow products: ending of the output, and an output to look at."""


def product(algorithm, maps, folder):
    """Inputs of a snow product: maps of one day, terrain in one elevation band, and one area."""
    source = gdal.Open(str(next(maps.glob("*.tif"))))
    (west, step, _, north, _, down), wide, high = (
        source.GetGeoTransform(),
        source.RasterXSize,
        source.RasterYSize,
    )
    dem = gdal.GetDriverByName("GTiff").Create(str(folder / "dem.tif"), wide, high, 1, gdal.GDT_Float32)
    dem.SetGeoTransform(source.GetGeoTransform())
    dem.SetProjection(source.GetProjection())
    dem.GetRasterBand(1).Fill(1500)
    trees = gdal.GetDriverByName("GTiff").CreateCopy(str(folder / "trees.tif"), dem)
    trees.GetRasterBand(1).Fill(40)
    dem = trees = None
    area = QgsVectorLayer("Polygon", "area", "memory")
    area.setCrs(QgsCoordinateReferenceSystem(source.GetProjection()))
    feature = QgsFeature()
    box = QgsRectangle(west, north + high * down, west + wide * step, north)
    feature.setGeometry(QgsGeometry.fromRect(box))
    area.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(area, str(folder / "area.gpkg"), context, options)
    zones = {"POLYGONS": str(folder / "area.gpkg"), "DEM": str(folder / "dem.tif"), "DZ": 10_000}
    more = {
        "areastatistics": zones,
        "snowline": {**zones, "METHODS": ["rsle"]},
        "compare": {"REFERENCE_FOLDER": str(maps)},
        "gapfill": {"LOAD": False},
        "aggregate": {"LOAD": False},
        "onground": {"TREE_COVER": str(folder / "trees.tif"), "LOAD": False},
        "report": {"POLYGONS": zones["POLYGONS"], "DEM": zones["DEM"]},
    }
    return {"FOLDER": str(maps), **more.get(algorithm, {})}, ["OUTPUT"], PRODUCTS[algorithm][1]


def ending(name, algorithm):
    if algorithm in PRODUCTS:
        others = {"CHART": ".png", "SEASON_CHART": ".svg", "LINES": ".gpkg", "PICTURE": ".png"}
        return others.get(name, PRODUCTS[algorithm][0])
    if name in RASTERS:
        return ".tif"
    return {"OUTPUT_HTML": ".html", "OUTPUT_JSON": ".json", "OUTPUT_TABLE": ".csv"}[name]


def optional_outputs(algorithm):
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    return [one.name() for one in algorithm.destinationParameterDefinitions() if one.flags() & optional]


def with_optional_outputs(plugin):
    return {
        algorithm.name(): optional_outputs(algorithm)
        for algorithm in plugin.provider.algorithms()
        if optional_outputs(algorithm)
    }


ALGORITHMS = [
    *("addclouds", "evaluate", "inspect", "predict", "predictseries", "scanarchive", "whatif"),
    *PRODUCTS,
]
WITHOUT_INPUT_FILES = ["searchonline"]
ELSEWHERE = {"reproduce", "watchstatus"}
"""The one needs the published record's server, the other has its rows in ``test_watch``."""


def test_all_algorithms_with_optional_outputs_are_tried(plugin):
    assert set(with_optional_outputs(plugin)) <= {*ALGORITHMS, *WITHOUT_INPUT_FILES, *ELSEWHERE}


@pytest.mark.parametrize("algorithm", [*ALGORITHMS, *WITHOUT_INPUT_FILES])
def test_empty_and_filled_rows(plugin, jobs, algorithm, checkpoint, tmp_path, qgis_iface, qgis_new_project):
    inputs, required, (number, expected) = jobs(algorithm)
    optional = with_optional_outputs(plugin).get(algorithm, [])
    rows = []
    for row, names in enumerate((required, [*required, *optional])):
        folder = tmp_path / f"row {row}"
        folder.mkdir()
        is_folder = algorithm in ("addclouds", "predictseries", "gapfill", "aggregate", "compare", "onground")
        paths = {
            name: folder
            / ("folder" if is_folder and name == "OUTPUT" else f"{name}{ending(name, algorithm)}")
            for name in names
        }
        rows.append({**inputs, **paths})
    if algorithm == "addclouds":
        # the map of the change needs a model
        rows[1].update(CHECKPOINT=str(checkpoint), DEVICE="cpu")
    results, errors = run_batch(f"snowgalileo:{algorithm}", rows, loads=True)
    assert errors == []
    assert [one[number] for one in results] == [expected, expected]
    for result, row in zip(results, rows):
        asked = {name: str(value) for name, value in row.items() if isinstance(value, Path)}
        # QGIS's batch window cannot show reports
        assert {name: path for name, path in asked.items() if name != "OUTPUT_HTML"}.items() <= result.items()
        assert "OUTPUT_HTML" not in result
        assert not {name for name in optional if name in result} - set(asked)
        assert all(Path(path).exists() for path in asked.values())
        assert not list(tmp_path.rglob("*.part"))
    rasters = [
        str(row[name])
        for row in rows
        for name in row
        if name in RASTERS and isinstance(row[name], Path) and row[name].suffix == ".tif"
    ]
    layers = QgsProject.instance().mapLayers().values()
    assert sorted(layer.source() for layer in layers) == sorted(rasters)
    assert all(isinstance(layer, QgsRasterLayer) and layer.isValid() for layer in layers)


def test_a_row_that_fails_says_why_and_the_others_run(plugin, jobs, tmp_path, qgis_iface):
    inputs, _, _ = jobs("predict")
    rows = [
        {**inputs, "CHECKPOINT": "/none.pth", "OUTPUT": tmp_path / "a.tif"},
        {**inputs, "OUTPUT": tmp_path / "b.tif"},
    ]
    results, errors = run_batch("snowgalileo:predict", rows)
    assert [one["OUTPUT"] for one in results] == [str(tmp_path / "b.tif")]
    assert len(errors) == 1
    assert "SG-MODEL-001" in " ".join(errors[0]), Qgis.QGIS_VERSION
    assert {path.name for path in tmp_path.glob("*.tif")} == {"b.tif"}


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_row_with_an_input_that_is_not_there_fails_with_a_sentence(
    plugin, jobs, algorithm, tmp_path, qgis_iface
):
    """Newer versions of QGIS wait for ever for a row whose preparation fails."""
    inputs, required, _ = jobs(algorithm)
    missing = {name: "/none" for name in inputs if name in ("FOLDER", "ARCHIVE", "MAPS_FOLDER")}
    outputs = {name: tmp_path / f"{name}.tif" for name in required}
    results, errors = run_batch(f"snowgalileo:{algorithm}", [{**inputs, **missing, **outputs}])
    assert results == []
    assert "(SG-" in " ".join(errors[0])

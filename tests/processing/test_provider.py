"""What the toolbox shows, without running anything."""

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QUrl

from snowgalileo_qgis.core import environment

PUBLISHED = {
    "snowgalileo:scanarchive": (
        {"ARCHIVE", "DATE", "EXTENT", "AREA", "GRID_CRS", "OUTPUT_HTML", "OUTPUT_TABLE"},
        {"OUTPUT_HTML", "OUTPUT_TABLE", "CELLS", "MISSING", "LEFT_OUT", "DISK_MB"},
    ),
    "snowgalileo:searchonline": (
        {
            "DATE",
            "EXTENT",
            "AREA",
            "SENSORS",
            "CDSE",
            "EARTHDATA",
            "USGS",
            "CDS",
            "ARCHIVE",
            "CACHE",
            "GRID_CRS",
            "REPLAY",
            "OUTPUT_HTML",
            "OUTPUT_TABLE",
        },
        {
            *{"OUTPUT_HTML", "OUTPUT_TABLE", "PRODUCTS", "DOWNLOAD_MB"},
            *{"MISSING", "WAITING", "LEFT_OUT"},
        },
    ),
    "snowgalileo:downloadproducts": (
        {
            "DATE",
            "EXTENT",
            "AREA",
            "SENSORS",
            "CDSE",
            "EARTHDATA",
            "USGS",
            "CDS",
            "ARCHIVE",
            "CACHE",
            "GRID_CRS",
            "REPLAY",
            "LIMIT_GB",
        },
        {
            *{"OUTPUT_FOLDER", "PRODUCTS", "NEW_PRODUCTS", "DOWNLOADED_MB"},
            *{"MISSING", "WAITING", "LEFT_OUT"},
        },
    ),
    "snowgalileo:buildstack": (
        {
            "ARCHIVE",
            "DATE",
            "EXTENT",
            "AREA",
            "GRID_CRS",
            "RULE",
            "FORMAT",
            "EMULATE_EXPORT",
            "WORKERS",
            "OUTPUT",
        },
        {"OUTPUT", "STACK", "CELLS", "SCENES", "MISSING", "LEFT_OUT", "RUNTIME_S"},
    ),
    "snowgalileo:predict": (
        {
            *{
                "INPUT",
                "FOLDER",
                "DATE",
                "EXTENT",
                "AREA",
                "CHECKPOINT",
                "CHECKPOINT_FOLDER",
                "DEVICE",
                "PRECISION",
                "CONDITION",
                "BATCH_SIZE",
                "IMPUTE_NAN",
            },
            *{
                "FLIPS",
                "OVERLAP",
                "MODE",
                "HIDE",
                "MIN_OPTICAL",
                "MAX_CLOUD",
                "OUTPUT",
                "UNCERTAINTY",
                "QUALITY",
                "CLMS",
                "RESUME",
            },
        },
        {
            *{
                "QUALITY",
                "CLMS",
                "UNCERTAINTY",
                "MEAN_UNCERTAINTY",
                "CONDITIONS_FOUND",
                "OUTPUT",
                "MEAN_FSC",
                "SNOW_AREA_KM2",
            },
            *{"AREA_MEAN_FSC", "AREA_SNOW_KM2", "VALID_PERCENT", "CELLS", "LEFT_OUT"},
            *{"DEVICE_USED", "CONDITION_USED", "MODEL_SHA256", "RUNTIME_S"},
        },
    ),
    "snowgalileo:predictseries": (
        {
            *{
                "INPUT",
                "FOLDER",
                "FIRST_DATE",
                "LAST_DATE",
                "EXTENT",
                "AREA",
                "CHECKPOINT",
                "CHECKPOINT_FOLDER",
                "DEVICE",
                "PRECISION",
                "CONDITION",
                "BATCH_SIZE",
            },
            *{
                "IMPUTE_NAN",
                "FLIPS",
                "MODE",
                "HIDE",
                "MIN_OPTICAL",
                "MAX_CLOUD",
                "OVERLAP",
                "OUTPUT",
                "UNCERTAINTY",
                "QUALITY",
                "CLMS",
            },
            *{"LOAD", "RESUME"},
        },
        {"OUTPUT", "INDEX", "MAPS", "CELLS", "LEFT_OUT", "RUNTIME_S"},
    ),
    "snowgalileo:whatif": (
        {
            *{
                "INPUT",
                "FOLDER",
                "DATE",
                "EXTENT",
                "AREA",
                "CHECKPOINT",
                "CHECKPOINT_FOLDER",
                "DEVICE",
                "PRECISION",
                "CONDITION",
                "BATCH_SIZE",
                "IMPUTE_NAN",
            },
            *{"FLIPS", "OVERLAP", "MODE", "HIDE", "MIN_OPTICAL", "MAX_CLOUD", "OUTPUT", "CHANGE"},
        },
        {"CHANGE", "OUTPUT", "MEAN_CHANGE", "MEAN_ABSOLUTE_CHANGE", "CELLS", "LEFT_OUT"},
    ),
    "snowgalileo:inspect": (
        {"INPUT", "FOLDER", "DATE", "EXTENT", "AREA", "IMPUTE_NAN", "OUTPUT_HTML", "OUTPUT_TABLE"},
        {"OUTPUT_HTML", "OUTPUT_TABLE", "CELLS", "DAYS", "LEFT_OUT"},
    ),
    "snowgalileo:export": (
        {"INPUT", "FOLDER", "DATE", "EXTENT", "AREA", "FORMAT", "OUTPUT"},
        {"OUTPUT", "FILES", "LEFT_OUT"},
    ),
    "snowgalileo:seasonmetrics": (
        {
            "RASTERS",
            "FOLDER",
            "FIRST_DATE",
            "LAST_DATE",
            "THRESHOLD",
            "VALUES",
            "YEAR_START",
            "FILL",
            "MAX_GAP",
            "WINDOW",
            "OUTPUT",
        },
        {"OUTPUT", "FIRST_OF_YEAR"},
    ),
    "snowgalileo:aggregate": (
        {
            *{"RASTERS", "FOLDER", "FIRST_DATE", "LAST_DATE", "THRESHOLD", "VALUES"},
            *{"METHOD", "PERIOD", "EVERY", "OUTPUT"},
        },
        {"OUTPUT", "PERIODS"},
    ),
    "snowgalileo:exportnetcdf": (
        {
            *{"RASTERS", "FOLDER", "FIRST_DATE", "LAST_DATE", "THRESHOLD", "VALUES"},
            *{"QUALITY_LAYERS", "OUTPUT"},
        },
        {"OUTPUT", "DAYS"},
    ),
    "snowgalileo:compare": (
        {
            *{"RASTERS", "FOLDER", "FIRST_DATE", "LAST_DATE", "THRESHOLD", "VALUES", "REFERENCE"},
            *{"REFERENCE_FOLDER", "REFERENCE_VALUES", "STATIONS", "STATION_VALUES", "DEPTH_THRESHOLD"},
            *{"MIX_QUANTITIES", "MIN_VALID", "DEM", "DZ", "LAND_COVER", "OUTPUT"},
        },
        {"OUTPUT", "RMSE", "MAE", "BIAS", "R2", "PRECISION", "RECALL", "F1", "N"},
    ),
    "snowgalileo:explainpixel": (
        {"MAP", "POINT", "SERIES", "STACKS", "DEM"},
        {"FSC", "TEXT"},
    ),
    "snowgalileo:gapfill": (
        {
            "RASTERS",
            "FOLDER",
            "FIRST_DATE",
            "LAST_DATE",
            "THRESHOLD",
            "VALUES",
            "METHOD",
            "MAX_GAP",
            "OUTPUT",
        },
        {"OUTPUT", "DAYS", "FILLED"},
    ),
    "snowgalileo:areastatistics": (
        {
            "RASTERS",
            "FOLDER",
            "FIRST_DATE",
            "LAST_DATE",
            "THRESHOLD",
            "VALUES",
            "POLYGONS",
            "DEM",
            "DZ",
            "ASPECTS",
            "SLOPES",
            "LAND_COVER",
            "MIN_VALID",
            "OUTPUT",
            *{"QUALITY_LAYERS", "CHART", "SEASON_CHART", "DARK"},
        },
        {"OUTPUT", "ROWS", "CHART", "SEASON_CHART"},
    ),
    "snowgalileo:snowline": (
        {
            "RASTERS",
            "FOLDER",
            "FIRST_DATE",
            "LAST_DATE",
            "THRESHOLD",
            "VALUES",
            "POLYGONS",
            "DEM",
            "DZ",
            "ASPECTS",
            "METHODS",
            "OUTPUT",
            "LINES",
            *{"CHART", "DARK"},
        },
        {"OUTPUT", "LINES", "ROWS", "CHART"},
    ),
    "snowgalileo:quicklook": (
        {"INPUT", "FOLDER", "DATE", "EXTENT", "AREA", "OUTPUT"},
        {"OUTPUT", "IMAGE_DAY", "SEEN_PERCENT", "LEFT_OUT"},
    ),
    "snowgalileo:evaluate": (
        {
            *{
                "LABELS",
                "LABELS_FOLDER",
                "LABEL_VALUES",
                "MIN_VALID",
                "MAPS",
                "MAPS_FOLDER",
                "INPUT",
                "FOLDER",
                "DATE",
                "EXTENT",
                "AREA",
                "IMPUTE_NAN",
            },
            *{
                "CHECKPOINT",
                "HIDE_LANDSAT",
                "CONDITION",
                "DEVICE",
                "PRECISION",
                "BATCH_SIZE",
                "FOREST_STACKS",
                "FOREST_LABELS",
            },
            *{"OUTPUT_HTML", "OUTPUT_JSON", "OUTPUT_TABLE", "OUTPUT"},
        },
        {"OUTPUT_HTML", "OUTPUT_JSON", "OUTPUT_TABLE", "OUTPUT", "RMSE", "R2", "MAE", "BIAS", "N"},
    ),
    "snowgalileo:addclouds": (
        {
            "INPUT",
            "FOLDER",
            "DATE",
            "CONFIG",
            "DAYS",
            "SHADOWS",
            "SEED",
            "CHECKPOINT",
            "CONDITION",
            "DEVICE",
            "OUTPUT",
            "CHANGE",
        },
        {"OUTPUT", "CHANGE", "FILES", "CLOUDY_PERCENT", "MEAN_CHANGE", "MEAN_ABSOLUTE_CHANGE", "LEFT_OUT"},
    ),
    "snowgalileo:finetune": (
        {
            *{
                "INPUT",
                "FOLDER",
                "DATE",
                "EXTENT",
                "AREA",
                "IMPUTE_NAN",
                "LABELS",
                "LABELS_FOLDER",
                "CLOUD_FOLDER",
            },
            *{
                "VAL_FOLDER",
                "VAL_LABELS",
                "VAL_SHARE",
                "START",
                "START_FOLDER",
                "SIZE",
                "CONDITION",
                "EPOCHS",
                "LEARNING_RATE",
                "BATCH_SIZE",
            },
            *{
                "EFFECTIVE_BATCH",
                "SAMPLES",
                "SEED",
                "HIDE_DAYS",
                "HIDE_SENSORS",
                "WINDOW",
                "DEVICE",
                "PRECISION",
                "RESUME",
                "OUTPUT",
            },
            *{
                "MIN_LEARNING_RATE",
                "WARMUP",
                "BETA1",
                "BETA2",
                "WEIGHT_DECAY",
                "CLIP_NORM",
                "HEAD",
                "SIGMOID_SLOPE",
                "FREEZE_ENCODER",
                "DROP_PATH",
                "AUGMENT",
                "MEMORY_MB",
            },
        },
        {"OUTPUT", "BEST", "LAST", "LOG", "VAL_RMSE", "CELLS", "LEFT_OUT", "DEVICE_USED", "RUNTIME_S"},
    ),
    "snowgalileo:pretrain": (
        {
            *{
                "INPUT",
                "FOLDER",
                "DATE",
                "EXTENT",
                "AREA",
                "IMPUTE_NAN",
                "SIZE",
                "EPOCHS",
                "WARMUP_EPOCHS",
                "BATCH_SIZE",
                "MICRO_BATCH",
            },
            *{"LEARNING_RATE", "WEIGHT_DECAY", "SEED", "DEVICE", "PRECISION", "RESUME", "OUTPUT"},
        },
        {"OUTPUT", "ENCODER", "LOG", "LOSS", "CELLS", "LEFT_OUT"},
    ),
    "snowgalileo:downloadweights": (
        {"CONDITION", "INIT", "SEED", "SOURCE", "TARGET", "MIRROR"},
        {"MODEL", "OUTPUT_FOLDER", "FILES", "NEW_FILES"},
    ),
    "snowgalileo:installengine": (
        {"BACKEND", "BUNDLE", "FOLDER", "MIRROR"},
        {"PYTHON", "INSTALLED", "SIZE"},
    ),
    "snowgalileo:selftest": ({"DEVICE", "PRECISION"}, {"MAX_DIFFERENCE", "CELLS_PER_SECOND", "REPORT"}),
    "snowgalileo:daily_snow_report_of_my_catchments": (
        {
            *{"FOLDER", "DATE", "CHECKPOINT", "CATCHMENTS", "DEM", "predict:FSC", "predict:QUALITY"},
            *{"statistics:TABLE", "statistics:CHART", "snowline:SNOW_LINES"},
        },
        {
            *{"predict:FSC", "predict:QUALITY", "statistics:TABLE", "statistics:CHART"},
            "snowline:SNOW_LINES",
        },
    ),
    "snowgalileo:snow_cover_by_basin": (
        {"FOLDER", "DATE", "CHECKPOINT", "BASINS", "predict:FSC", "statistics:BASIN_FSC"},
        {"predict:FSC", "statistics:BASIN_FSC"},
    ),
}
"""Names that saved models, scripts and batch files of other people rely on."""

OWN = [
    "snowgalileo:predict",
    "snowgalileo:inspect",
    "snowgalileo:export",
    "snowgalileo:evaluate",
    "snowgalileo:addclouds",
    "snowgalileo:pretrain",
    "snowgalileo:whatif",
    "snowgalileo:seasonmetrics",
    "snowgalileo:gapfill",
    "snowgalileo:areastatistics",
    "snowgalileo:snowline",
]


@pytest.fixture()
def algorithm(plugin):
    return QgsApplication.processingRegistry().algorithmById


def test_provider(plugin):
    provider = QgsApplication.processingRegistry().providerById("snowgalileo")
    assert provider is plugin.provider
    assert {a.id() for a in provider.algorithms()} == set(PUBLISHED)
    assert Path(provider.svgIconPath()).is_file()
    assert not provider.icon().isNull()
    assert provider.defaultRasterFileExtension() == "tif"


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_names(algorithm, name):
    parameters, outputs = PUBLISHED[name]
    assert {p.name() for p in algorithm(name).parameterDefinitions()} == parameters
    assert {o.name() for o in algorithm(name).outputDefinitions()} == outputs


@pytest.mark.parametrize("name", OWN)
def test_help_is_complete(algorithm, name):
    algorithm = algorithm(name)
    text = algorithm.shortHelpString()
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help(), parameter.name()
    for item in [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]:
        assert f"<h3>{item.description()}</h3><p>" in text, item.name()
    assert algorithm.shortDescription()
    assert "snow" in algorithm.tags()
    page = QUrl(algorithm.helpUrl())
    assert page.isLocalFile() and Path(page.toLocalFile()).is_file() and page.fragment()
    assert not algorithm.icon().isNull()


@pytest.mark.parametrize("name", OWN)
def test_runs_in_the_background_and_can_be_cancelled(algorithm, name):
    flags = algorithm(name).flags()
    assert not flags & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert flags & QgsProcessingAlgorithm.Flag.FlagCanCancel


def test_the_models_have_readable_names(algorithm):
    daily = "snowgalileo:daily_snow_report_of_my_catchments"
    assert algorithm(daily).displayName() == "Daily snow report of my catchments"
    assert algorithm("snowgalileo:snow_cover_by_basin").displayName() == "Snow cover by basin"


@pytest.mark.parametrize("name", [name for name in PUBLISHED if name != "snowgalileo:installengine"])
def test_without_an_engine_the_toolbox_says_what_to_do(algorithm, name, monkeypatch, tmp_path):
    assert algorithm(name).canExecute()[0]
    monkeypatch.delenv("SNOWGALILEO_PYTHON")
    monkeypatch.setenv("SNOWGALILEO_HOME", str(tmp_path))
    monkeypatch.setattr(environment, "CHECKOUT", tmp_path)
    can_execute, text = algorithm(name).canExecute()
    assert not can_execute
    assert "not installed" in text
    assert "SG-ENGINE-001" in text


def test_a_second_copy_of_the_plugin_does_not_take_the_first_one_away(plugin):
    from snowgalileo_qgis.plugin import SnowGalileoPlugin

    second = SnowGalileoPlugin(None)
    second.initProcessing()
    assert second.provider is None
    second.unload()
    assert QgsApplication.processingRegistry().providerById("snowgalileo") is plugin.provider

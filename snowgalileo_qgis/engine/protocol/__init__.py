"""The protocol between QGIS and the engine: job specifications, results, messages, error codes.

The one part of the engine that both sides import: standard library only, Python 3.9 syntax.

A message is one JSON object on one line, with a ``type`` and, where it concerns a job, the job's identifier
``job``. Rasters are passed as files.

QGIS to engine::

    {"type": "hello"}
    {"type": "start", "job": "7", "spec": {"kind": "predict", ...}}
    {"type": "cancel", "job": "7"}    {"type": "ping"}    {"type": "quit"}

Engine to QGIS::

    {"type": "hello", "protocol": 1, "version": ..., "versions": {...}, "devices": [...],
     "recommended": {...}, "jobs": [...], "pid": 1}
    {"type": "progress", "job": "7", "stage": "predict", "done": 3, "total": 25, "eta_s": 12.0,
     "device": "cpu", "memory_mb": 512}
    {"type": "log", "job": "7", "text": ...}
    {"type": "warning", "job": "7", "code": "SG-STACK-005", "text": ...}
    {"type": "result", "job": "7", "result": {...}}
    {"type": "error", "job": "7", "code": ..., "text": ..., "hint": ..., "detail": ...}
    {"type": "pong"}
"""

from .add_clouds import (
    CLOUD_CONFIGS,
    CLOUD_DAYS,
    CLOUD_MIXED,
    AddCloudsSpec,
    CloudChange,
    CloudyStack,
    CloudyStacks,
)
from .aggregate import AGGREGATIONS, AggregatedSeries, AggregateSpec
from .animation import Animation, AnimationSpec
from .build import BUILD_FORMATS, FILE_FORMATS, REGION_NAME, SCENE_RULES, BuildSpec, BuiltStack, SceneUse
from .cache import CACHE_KINDS, EARTH_ENGINE_KIND, CacheContents, CacheKind, CacheSpec, KeptProduct
from .checksums import CheckedFiles, ChecksumsSpec
from .compare import (
    STATION_ENDINGS,
    STATION_VALUES,
    ComparedPair,
    CompareSpec,
    Comparison,
    ComparisonScores,
    Detection,
)
from .dataset import DATASET_SENSORS, SEASONS, DatasetFile, DatasetResult, DatasetSpec
from .day_table import DayTable, SensorDays, StaticLayer
from .earth_engine import EARTH_ENGINE, PROVIDERS, EarthEngine
from .errors import (
    ERRORS,
    EXIT_BAD_INPUT,
    EXIT_BESIDES,
    EXIT_BUG,
    EXIT_CANCELLED,
    EXIT_MISSING,
    EXIT_OK,
    Cancelled,
    Json,
    SnowGalileoError,
)
from .evaluate import (
    HIDE_LANDSAT,
    LABEL_VALUES,
    BaselineScores,
    ClassScores,
    ConditionScores,
    EvaluateSpec,
    Evaluation,
    LabelScores,
    MapModel,
    MapScores,
    Residual,
    Scores,
)
from .explain import QUALITY_REASONS, ExplainSpec, Explanation, PixelDay, PixelQuality, SensorView
from .export import ExportedFiles, ExportSpec
from .fetch import FetchedProducts, FetchSpec
from .finetune import (
    HEAD,
    HEADS,
    RANDOM_START,
    SIGMOID_SLOPE,
    SIZE,
    TRAINING_CONDITIONS,
    Epoch,
    FinetuneSpec,
    TrainedModel,
    TrainingRecipe,
)
from .gapfill import FilledSeries, GapfillSpec
from .inspect import MOST_FOOTPRINTS, Availability, InspectSpec
from .job import (
    CONDITIONS,
    DEVICES,
    PRECISIONS,
    SIZES,
    TRAINING_PRECISIONS,
    YEARS,
    JobResult,
    JobSpec,
    StackResult,
    Warned,
)
from .jobs import JOBS, SPECS, spec_from_json, store_access_from_json
from .json_data import JsonData
from .left_out import LeftOut
from .messages import decode, encode
from .model_files import MODEL_ENDINGS, model_files
from .ndsi import NdsiRaster, NdsiRasters, NdsiSpec
from .netcdf import NetcdfSpec, SeriesFile
from .on_ground import OnGroundSeries, OnGroundSpec
from .online import (
    ACCOUNT_FIELDS,
    ONLINE_HOSTS,
    ONLINE_SENSORS,
    SERVICES,
    OnlineItem,
    OnlineProducts,
    OnlineSpec,
    Service,
)
from .paths import PACKED_ENDING, STORE_ENDINGS, Output, is_inside, output_is_input, raster_path, same_output
from .predict import (
    FAILED_TAG,
    HIDEABLE,
    INPUTS_TAG,
    JOB_TAG,
    MODES,
    NOT_REPEATED,
    PROVISIONAL_TAG,
    ModelInfo,
    PredictSpec,
    SnowMap,
    SnowMaps,
    is_hideable,
)
from .pretrain import PUBLISHED_RECIPES, PretrainedEncoder, PretrainEpoch, PretrainRecipe, PretrainSpec
from .quicklook import Quicklook, QuicklookSpec
from .reproduce import SEEDS, TABLE_CONDITIONS, TEST_REGIONS, ReproducedRow, ReproduceSpec, Reproduction
from .scan import ArchiveAvailability, BuildEstimate, ScanSpec
from .search import SearchSpec
from .season import FILL_METHODS, LATEST, SeasonRaster, SeasonSpec
from .selftest import SelftestReport, SelftestSpec
from .sen12tp import LAND_COVERS, MONTHS, SPLITS, SceneCatalogue, Sen12tpSpec
from .setting import Setting, settings_of
from .snow_series import SnowSeriesResult, SnowSeriesSpec
from .snowline import ASPECT_SECTORS, SNOWLINE_METHODS, SnowLineRow, SnowlineSpec, SnowLineTable
from .statistics import AreaRow, AreaTable, StatisticsSpec
from .store_access import StoreAccess
from .user_folder import HOME_VARIABLE, datasets_folder, products_folder, user_folder, weights_folder
from .watch import (
    DAY_STATES,
    MOST_MONTHS,
    STATE_COLOURS,
    STATE_LETTERS,
    WatchDay,
    WatchReport,
    WatchSpec,
)
from .watch_file import (
    WATCH_ENDING,
    WATCH_NEEDED,
    WATCH_SECTIONS,
    WATCH_VERSION,
    watch_of_prediction,
    watch_text,
)
from .watch_reasons import NEAR_REAL_TIME, PRELIMINARY, REASONS, SUBSTITUTE, Reason, in_english, places_of
from .weights import WEIGHT_INITS, WEIGHTS_ADDRESS, WeightsFile, WeightsList, WeightsSpec

PROTOCOL_VERSION = 1

__all__ = [
    "ACCOUNT_FIELDS",
    "AGGREGATIONS",
    "ASPECT_SECTORS",
    "BUILD_FORMATS",
    "CACHE_KINDS",
    "CLOUD_CONFIGS",
    "CLOUD_DAYS",
    "CLOUD_MIXED",
    "CONDITIONS",
    "DATASET_SENSORS",
    "DAY_STATES",
    "DEVICES",
    "EARTH_ENGINE",
    "EARTH_ENGINE_KIND",
    "ERRORS",
    "EXIT_BAD_INPUT",
    "EXIT_BESIDES",
    "EXIT_BUG",
    "EXIT_CANCELLED",
    "EXIT_MISSING",
    "EXIT_OK",
    "FAILED_TAG",
    "FILE_FORMATS",
    "FILL_METHODS",
    "HEAD",
    "HEADS",
    "HIDEABLE",
    "HIDE_LANDSAT",
    "HOME_VARIABLE",
    "INPUTS_TAG",
    "JOBS",
    "JOB_TAG",
    "LABEL_VALUES",
    "LAND_COVERS",
    "LATEST",
    "MODEL_ENDINGS",
    "MODES",
    "MONTHS",
    "MOST_FOOTPRINTS",
    "MOST_MONTHS",
    "NEAR_REAL_TIME",
    "NOT_REPEATED",
    "ONLINE_HOSTS",
    "ONLINE_SENSORS",
    "PACKED_ENDING",
    "PRECISIONS",
    "PRELIMINARY",
    "PROTOCOL_VERSION",
    "PROVIDERS",
    "PROVISIONAL_TAG",
    "PUBLISHED_RECIPES",
    "QUALITY_REASONS",
    "RANDOM_START",
    "REASONS",
    "REGION_NAME",
    "SCENE_RULES",
    "SEASONS",
    "SEEDS",
    "SERVICES",
    "SIGMOID_SLOPE",
    "SIZE",
    "SIZES",
    "SNOWLINE_METHODS",
    "SPECS",
    "SPLITS",
    "STATE_COLOURS",
    "STATE_LETTERS",
    "STATION_ENDINGS",
    "STATION_VALUES",
    "STORE_ENDINGS",
    "SUBSTITUTE",
    "TABLE_CONDITIONS",
    "TEST_REGIONS",
    "TRAINING_CONDITIONS",
    "TRAINING_PRECISIONS",
    "WATCH_ENDING",
    "WATCH_NEEDED",
    "WATCH_SECTIONS",
    "WATCH_VERSION",
    "WEIGHTS_ADDRESS",
    "WEIGHT_INITS",
    "YEARS",
    "AddCloudsSpec",
    "AggregateSpec",
    "AggregatedSeries",
    "Animation",
    "AnimationSpec",
    "ArchiveAvailability",
    "AreaRow",
    "AreaTable",
    "Availability",
    "BaselineScores",
    "BuildEstimate",
    "BuildSpec",
    "BuiltStack",
    "CacheContents",
    "CacheKind",
    "CacheSpec",
    "Cancelled",
    "CheckedFiles",
    "ChecksumsSpec",
    "ClassScores",
    "CloudChange",
    "CloudyStack",
    "CloudyStacks",
    "CompareSpec",
    "ComparedPair",
    "Comparison",
    "ComparisonScores",
    "ConditionScores",
    "DatasetFile",
    "DatasetResult",
    "DatasetSpec",
    "DayTable",
    "Detection",
    "EarthEngine",
    "Epoch",
    "EvaluateSpec",
    "Evaluation",
    "ExplainSpec",
    "Explanation",
    "ExportSpec",
    "ExportedFiles",
    "FetchSpec",
    "FetchedProducts",
    "FilledSeries",
    "FinetuneSpec",
    "GapfillSpec",
    "InspectSpec",
    "JobResult",
    "JobSpec",
    "Json",
    "JsonData",
    "KeptProduct",
    "LabelScores",
    "LeftOut",
    "MapModel",
    "MapScores",
    "ModelInfo",
    "NdsiRaster",
    "NdsiRasters",
    "NdsiSpec",
    "NetcdfSpec",
    "OnGroundSeries",
    "OnGroundSpec",
    "OnlineItem",
    "OnlineProducts",
    "OnlineSpec",
    "Output",
    "PixelDay",
    "PixelQuality",
    "PredictSpec",
    "PretrainEpoch",
    "PretrainRecipe",
    "PretrainSpec",
    "PretrainedEncoder",
    "Quicklook",
    "QuicklookSpec",
    "Reason",
    "ReproduceSpec",
    "ReproducedRow",
    "Reproduction",
    "Residual",
    "ScanSpec",
    "SceneCatalogue",
    "SceneUse",
    "Scores",
    "SearchSpec",
    "SeasonRaster",
    "SeasonSpec",
    "SelftestReport",
    "SelftestSpec",
    "Sen12tpSpec",
    "SensorDays",
    "SensorView",
    "SeriesFile",
    "Service",
    "Setting",
    "SnowGalileoError",
    "SnowLineRow",
    "SnowLineTable",
    "SnowMap",
    "SnowMaps",
    "SnowSeriesResult",
    "SnowSeriesSpec",
    "SnowlineSpec",
    "StackResult",
    "StaticLayer",
    "StatisticsSpec",
    "StoreAccess",
    "TrainedModel",
    "TrainingRecipe",
    "Warned",
    "WatchDay",
    "WatchReport",
    "WatchSpec",
    "WeightsFile",
    "WeightsList",
    "WeightsSpec",
    "datasets_folder",
    "decode",
    "encode",
    "in_english",
    "is_hideable",
    "is_inside",
    "model_files",
    "output_is_input",
    "places_of",
    "products_folder",
    "raster_path",
    "same_output",
    "settings_of",
    "spec_from_json",
    "store_access_from_json",
    "user_folder",
    "watch_of_prediction",
    "watch_text",
    "weights_folder",
]

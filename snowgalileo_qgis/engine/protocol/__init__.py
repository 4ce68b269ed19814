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
from .build import BUILD_FORMATS, FILE_FORMATS, REGION_NAME, SCENE_RULES, BuildSpec, BuiltStack, SceneUse
from .day_table import DayTable, SensorDays, StaticLayer
from .errors import (
    ERRORS,
    EXIT_BAD_INPUT,
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
from .export import ExportedFiles, ExportSpec
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
from .jobs import JOBS, SPECS, spec_from_json
from .json_data import JsonData
from .left_out import LeftOut
from .messages import decode, encode
from .model_files import MODEL_ENDINGS, model_files
from .paths import Output, is_inside, output_is_input, raster_path, same_output
from .predict import HIDEABLE, JOB_TAG, MODES, ModelInfo, PredictSpec, SnowMap, SnowMaps
from .pretrain import PUBLISHED_RECIPES, PretrainedEncoder, PretrainEpoch, PretrainRecipe, PretrainSpec
from .quicklook import Quicklook, QuicklookSpec
from .scan import ArchiveAvailability, BuildEstimate, ScanSpec
from .selftest import SelftestReport, SelftestSpec
from .setting import Setting, settings_of
from .user_folder import HOME_VARIABLE, user_folder, weights_folder
from .weights import WEIGHT_INITS, WEIGHTS_ADDRESS, WeightsFile, WeightsList, WeightsSpec

PROTOCOL_VERSION = 1

__all__ = [
    "BUILD_FORMATS",
    "CLOUD_CONFIGS",
    "CLOUD_DAYS",
    "CLOUD_MIXED",
    "CONDITIONS",
    "DEVICES",
    "ERRORS",
    "EXIT_BAD_INPUT",
    "EXIT_BUG",
    "EXIT_CANCELLED",
    "EXIT_MISSING",
    "EXIT_OK",
    "FILE_FORMATS",
    "HEAD",
    "HEADS",
    "HIDEABLE",
    "HIDE_LANDSAT",
    "HOME_VARIABLE",
    "JOBS",
    "JOB_TAG",
    "LABEL_VALUES",
    "MODEL_ENDINGS",
    "MODES",
    "MOST_FOOTPRINTS",
    "PRECISIONS",
    "PROTOCOL_VERSION",
    "PUBLISHED_RECIPES",
    "RANDOM_START",
    "REGION_NAME",
    "SCENE_RULES",
    "SIGMOID_SLOPE",
    "SIZE",
    "SIZES",
    "SPECS",
    "TRAINING_CONDITIONS",
    "TRAINING_PRECISIONS",
    "WEIGHTS_ADDRESS",
    "WEIGHT_INITS",
    "YEARS",
    "AddCloudsSpec",
    "ArchiveAvailability",
    "Availability",
    "BaselineScores",
    "BuildEstimate",
    "BuildSpec",
    "BuiltStack",
    "Cancelled",
    "ClassScores",
    "CloudChange",
    "CloudyStack",
    "CloudyStacks",
    "ConditionScores",
    "DayTable",
    "Epoch",
    "EvaluateSpec",
    "Evaluation",
    "ExportSpec",
    "ExportedFiles",
    "FinetuneSpec",
    "InspectSpec",
    "JobResult",
    "JobSpec",
    "Json",
    "JsonData",
    "LabelScores",
    "LeftOut",
    "MapModel",
    "MapScores",
    "ModelInfo",
    "Output",
    "PredictSpec",
    "PretrainEpoch",
    "PretrainRecipe",
    "PretrainSpec",
    "PretrainedEncoder",
    "Quicklook",
    "QuicklookSpec",
    "Residual",
    "ScanSpec",
    "SceneUse",
    "Scores",
    "SelftestReport",
    "SelftestSpec",
    "SensorDays",
    "Setting",
    "SnowGalileoError",
    "SnowMap",
    "SnowMaps",
    "StackResult",
    "StaticLayer",
    "TrainedModel",
    "TrainingRecipe",
    "Warned",
    "WeightsFile",
    "WeightsList",
    "WeightsSpec",
    "decode",
    "encode",
    "is_inside",
    "model_files",
    "output_is_input",
    "raster_path",
    "same_output",
    "settings_of",
    "spec_from_json",
    "user_folder",
    "weights_folder",
]

"""What QGIS and the engine say to each other: job specifications, messages, error codes.

The one part of the engine that both sides import: standard library only, Python 3.9 syntax.

A message is one JSON object on one line, with a ``type`` and, where it concerns a job, the job's identifier
``job``. Rasters travel as files.

QGIS to engine::

    {"type": "hello"}
    {"type": "start", "job": "7", "spec": {"kind": "predict", ...}}
    {"type": "cancel", "job": "7"}    {"type": "ping"}    {"type": "quit"}

Engine to QGIS::

    {"type": "hello", "protocol": 1, "version": ..., "versions": {...}, "devices": [...], "jobs": [...],
    "pid": 1} {"type": "progress", "job": "7", "stage": "predict", "done": 3, "total": 25, "eta_s": 12.0,
    "device": "cpu", "memory_mb": 512} {"type": "log", "job": "7", "text": ...}    {"type": "warning", "job":
    "7", "code": "SG-STACK-005", "text": ...} {"type": "result", "job": "7", "result": {...}}
    {"type": "error", "job": "7", "code": ..., "text": ..., "hint": ..., "detail": ...}
    {"type": "pong"}
"""

from .build_specs import (
    BUILD_FORMATS,
    FILE_FORMATS,
    REGION_NAME,
    SCENE_RULES,
    BuildSpec,
    ExportSpec,
    ScanSpec,
)
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
from .messages import (
    SPECS,
    decode,
    encode,
    spec_from_json,
)
from .model_files import MODEL_ENDINGS, model_files
from .model_specs import (
    CLOUD_CONFIGS,
    CLOUD_DAYS,
    CLOUD_MIXED,
    HEADS,
    HIDE_LANDSAT,
    LABEL_VALUES,
    SIZES,
    TRAINING_CONDITIONS,
    AddCloudsSpec,
    EvaluateSpec,
    FinetuneSpec,
    PretrainSpec,
)
from .specs import (
    CONDITIONS,
    DEVICES,
    HIDEABLE,
    JOB_TAG,
    MODES,
    PRECISIONS,
    InspectSpec,
    JobSpec,
    PredictSpec,
)
from .user_folder import HOME_VARIABLE, user_folder, weights_folder
from .weights_specs import WEIGHT_INITS, WEIGHTS_ADDRESS, SelftestSpec, WeightsSpec

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
    "HEADS",
    "HIDEABLE",
    "HIDE_LANDSAT",
    "HOME_VARIABLE",
    "JOB_TAG",
    "LABEL_VALUES",
    "MODEL_ENDINGS",
    "MODES",
    "PRECISIONS",
    "PROTOCOL_VERSION",
    "REGION_NAME",
    "SCENE_RULES",
    "SIZES",
    "SPECS",
    "TRAINING_CONDITIONS",
    "WEIGHTS_ADDRESS",
    "WEIGHT_INITS",
    "AddCloudsSpec",
    "BuildSpec",
    "Cancelled",
    "EvaluateSpec",
    "ExportSpec",
    "FinetuneSpec",
    "InspectSpec",
    "JobSpec",
    "Json",
    "PredictSpec",
    "PretrainSpec",
    "ScanSpec",
    "SelftestSpec",
    "SnowGalileoError",
    "WeightsSpec",
    "decode",
    "encode",
    "model_files",
    "spec_from_json",
    "user_folder",
    "weights_folder",
]

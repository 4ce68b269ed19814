"""Tags of a map: what it is and how it was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...version import __version__
from ..model.checkpoints import LoadedModel
from ..protocol import FAILED_TAG, INPUTS_TAG, JOB_TAG, PROVISIONAL_TAG, LeftOut, PredictSpec
from ..stack.region.day_inputs import UsedScene, fingerprint_of, provisional_text, to_text
from ..stack.region.failures import failures_text
from .outputs import Outputs
from .rasters import STANDARD_NAME

FINGERPRINT = "INPUTS_SHA256"
"""Tag with the fingerprint of the inputs, ``fingerprint_of``."""


SOFTWARE, DEVICE, RULE = "SOFTWARE", "DEVICE", "SCENE_RULE"
MAKER_TAGS = (SOFTWARE, DEVICE, RULE)
"""Tags that differ where the same inputs, settings and models may give other values."""


def maker_tags(device: str, rule: str) -> dict[str, str]:
    """Who makes a map. ``rule``: how the store that it is made of combines scenes, empty for other stacks."""
    return {SOFTWARE: f"SnowGalileo for QGIS {__version__}", DEVICE: device, RULE: rule}


def map_tags(
    spec: PredictSpec,
    models: Sequence[LoadedModel],
    maker: Mapping[str, str],
    day: str,
    outputs: Outputs,
    scenes: Sequence[UsedScene] = (),
    failed: Sequence[LeftOut] = (),
) -> dict[str, str]:
    """Tags shared by all rasters of a map; several model files are separated by commas.

    ``maker``: as ``maker_tags``. ``scenes``: that the map is made of, as far as they are known. ``failed``:
    what online services could not give for it.
    """
    notes = dict.fromkeys(model.note for model in models if model.note)
    tags = {
        **maker,
        "STANDARD_NAME": STANDARD_NAME,
        "MODEL_FILE": ", ".join(model.path.name for model in models),
        "MODEL_SHA256": ", ".join(model.sha256 for model in models),
        "MODEL_SIZE": ", ".join(dict.fromkeys(model.network.size.name for model in models)),
        "CONDITION": ", ".join(outputs.maskings),
        "PRECISION": spec.precision,
        "HIDDEN": "landsat" if spec.hide_landsat else "",
        "MODEL_NOTE": "; ".join(notes),
        "HIDDEN_INPUTS": ", ".join(spec.hide),
        "FLIPS": "8" if spec.flips else "",
        "OVERLAP": "0.5" if outputs.lattice.is_blended else "",
        "MODE": "strict, outside the validated configuration" if spec.mode == "strict" else "",
        JOB_TAG: spec.repeatable(),
        "PREDICTION_DAY": day,
        "TIFFTAG_DATETIME": f"{day.replace('-', ':')} 00:00:00",
        "CELLS": str(outputs.cells),
        INPUTS_TAG: to_text(scenes) if scenes else "",
        FINGERPRINT: fingerprint_of(scenes) if scenes else "",
        PROVISIONAL_TAG: provisional_text(scenes),
        FAILED_TAG: failures_text(failed),
    }
    return {name: value for name, value in tags.items() if value}

"""Prove that this computer gives the right numbers: three shipped cells, the demonstration model, stored
answers.
"""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Callable
from functools import partial

import h5py
import numpy as np
import numpy.typing as npt
import rasterio
import torch

from ...version import __version__
from ..inference.devices import choose_device
from ..inference.predictor import Predictor, Tokens
from ..job_context import JobContext
from ..model.checkpoints import load_model
from ..model.tokens import Masking, tokens_of
from ..protocol import Json, SelftestSpec
from ..resources import resource
from ..stack import open_stacks

FOLDER = ("selftest",)
ANSWERS = "answers.json"
MODEL = ("models", "snowgalileo_demo_nano.safetensors")

ALLOWED = {"fp32": 1e-4, "bf16": 0.02}
"""Largest difference in snow cover that passes. Devices add in different orders (a few 1e-6 in 32 bit); 16
bit rounds at the third digit, and a wrong kernel, layout or weight shows as tenths."""

TIMED_S = 0.5
"""Least time that the speed is measured for."""

Fsc = npt.NDArray[np.float32]


def selftest(spec: SelftestSpec, context: JobContext) -> Json:
    """Compare snow cover with the stored one.

    Raises what opening a stack and a model raises; other numbers are a result, not an error.
    """
    chosen = choose_device(spec.device)
    context.device = chosen.device.id
    context.progress("selftest", 0, 2)
    predictor, cells = _prepared(chosen.device.id, spec.precision, context.check)
    found = _fsc(predictor, cells)
    context.progress("selftest", 1, 2)
    speed = _cells_per_second(predictor, cells)
    context.progress("selftest", 2, 2)
    stored = json.loads(resource(*FOLDER, ANSWERS).read_text(encoding="utf-8"))
    differences = {
        name: float(np.abs(found[name] - np.asarray(stored[name])).max()) for name in sorted(stored)
    }
    worst = max(differences.values(), key=lambda value: np.inf if np.isnan(value) else value)
    return {
        "passed": bool(worst <= ALLOWED[spec.precision]),
        "max_difference": worst if np.isfinite(worst) else None,
        "allowed": ALLOWED[spec.precision],
        "cells": {name: value if np.isfinite(value) else None for name, value in differences.items()},
        "device": chosen.device.id,
        "device_name": chosen.device.name,
        "device_reason": chosen.reason,
        "precision": spec.precision,
        "cells_per_second": round(speed, 1),
        "versions": _versions(),
        "system": platform.platform(),
        "warnings": context.warnings,
    }


def answers(device: str, precision: str) -> dict[str, Fsc]:
    """Snow cover ``(10, 10)`` of the shipped cells, by file name."""
    return _fsc(*_prepared(device, precision, lambda: None))


def _prepared(device: str, precision: str, check: Callable[[], None]) -> tuple[Predictor, list[Tokens]]:
    network = load_model(resource(*MODEL)).network
    reader = open_stacks([resource(*FOLDER)])
    cells = [(cell.ref, tokens_of(cell, Masking())) for cell in reader.cells(threads=1)]
    return Predictor(network, device, precision, check=check), cells


def _fsc(predictor: Predictor, cells: list[Tokens]) -> dict[str, Fsc]:
    return {ref.path.name: fsc for ref, fsc in predictor.predict(cells)}


def _cells_per_second(predictor: Predictor, cells: list[Tokens]) -> float:
    """Speed of the demonstration model, reading not counted.

    The first pass, which starts the device, was made before.
    """
    run = partial(predictor.run, [tokens for _, tokens in cells])
    started = time.monotonic()
    passes = 0
    while passes == 0 or time.monotonic() < started + TIMED_S:
        run()
        passes += 1
    return passes * len(cells) / (time.monotonic() - started)


def _versions() -> Json:
    found = {
        "plugin": __version__,
        "python": platform.python_version(),
        "torch": torch.__version__,
        "numpy": np.__version__,
    }
    found |= {"rasterio": rasterio.__version__, "h5py": h5py.__version__}
    return found | ({"cuda": torch.version.cuda} if torch.version.cuda else {})

"""Snow cover of the three shipped cells by the demonstration model, to compare with the shipped answers."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from ..checked_json import DamagedJson, check, parse_object
from ..model.checkpoints import load_model
from ..model.tokens import Masking, tokens_of
from ..protocol import SnowGalileoError
from ..resources import resource
from ..stack import open_stacks
from .predictor import Predictor, Tokens

FOLDER = ("selftest",)
ANSWERS = "answers.json"
MODEL = ("models", "snowgalileo_demo_nano.safetensors")

TIMED_S = 0.5
"""Shortest time over which the speed is measured [s]."""

Fsc = npt.NDArray[np.float32]


class ShippedCells:
    """The shipped cells and model on a device. ``check`` is called often and may raise to stop.

    Raises what opening a stack and a model raises.
    """

    def __init__(self, device: str, precision: str, check: Callable[[], None] = lambda: None) -> None:
        network = load_model(resource(*MODEL)).network
        reader = open_stacks([resource(*FOLDER)])
        self._cells: list[Tokens] = [
            (cell.ref, tokens_of(cell, Masking())) for cell in reader.cells(threads=1)
        ]
        self._predictor = Predictor(network, device, precision, check=check)

    def fsc(self) -> dict[str, Fsc]:
        """Snow cover ``(10, 10)`` of each cell, by file name."""
        return {ref.path.name: fsc for ref, fsc in self._predictor.predict(self._cells)}

    def cells_per_second(self) -> float:
        """Speed of the model, without reading. Call ``fsc`` before: the first pass starts the device."""
        run = partial(self._predictor.run, [tokens for _, tokens in self._cells])
        started = time.monotonic()
        passes = 0
        while passes == 0 or time.monotonic() < started + TIMED_S:
            run()
            passes += 1
        return passes * len(self._cells) / (time.monotonic() - started)


def differences(fsc: dict[str, Fsc]) -> dict[str, float]:
    """Largest absolute difference between snow cover and stored answer, by file name; may be NaN."""
    path = resource(*FOLDER, ANSWERS)
    try:
        stored = parse_object(path.read_bytes())
        check(stored, dict[str, list[list[Any]]])
        numbers = {name: np.asarray(rows, np.float64) for name, rows in stored.items()}
        if numbers.keys() != fsc.keys() or any(numbers[name].shape != fsc[name].shape for name in fsc):
            raise DamagedJson("other cells than those shipped")
    except (OSError, ValueError, TypeError, OverflowError) as error:
        raise SnowGalileoError(
            "SG-DEVICE-003", f"{path} is damaged: {error}.", "Install the plugin again."
        ) from None
    return {name: float(np.abs(fsc[name] - numbers[name]).max()) for name in sorted(numbers)}

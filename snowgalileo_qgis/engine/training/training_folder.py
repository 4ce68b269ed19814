"""Folder of a fine-tuning: weights, log, and the state from which it is resumed."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from ...version import __version__
from ..model.architecture import SnowGalileo
from ..model.checkpoints import save_model
from ..output_file import new_file, prepare, write_text, writing
from ..protocol import FinetuneSpec, Json, SnowGalileoError, settings_of
from .datasets import LabelledCells
from .distributed import ProcessGroup
from .finetune import EpochRow, Trainer
from .saving import save_tensors, table_of, whole_tensors

STATE = "state.pt"
LOG = "training.csv"

NOT_IN_NAME = ("output", "resume", "device", "memory_mb", "note")
"""Settings that do not influence the weights, or only by rounding."""
NOT_IN_WEIGHTS = (
    "stacks",
    "labels",
    "cloud_stacks",
    "val_stacks",
    "val_labels",
    "area",
    "output",
    "start",
    "resume",
)
"""Settings that are not written into the weights: places on the author's disk and on the map."""


class TrainingFolder:
    """Files of one training: ``<name>-best.safetensors``, ``<name>-last.safetensors``, ``training.csv``,
    ``state.pt``.

    ``name``: from ``training_name``; trainings of the same name are the same. ``best``: row of the best epoch
    so far.
    """

    def __init__(self, folder: Path, name: str, processes: ProcessGroup) -> None:
        self.folder, self.name, self.processes = folder, name, processes
        self.best: EpochRow | None = None

    @property
    def log(self) -> Path:
        """The CSV log, one row per epoch."""
        return self.folder / LOG

    def path(self, which: str) -> Path:
        """Weights of the ``last`` or the ``best`` epoch.

        The best has the lowest validation RMSE or, without validation cells, the lowest training loss.
        """
        return self.folder / f"{self.name}-{which}.safetensors"

    def open(self, trainer: Trainer, *, resume: bool) -> None:
        """Make the folder, or resume from the state in it.

        Raises ``SG-TRAIN-001`` when it holds another training or ``resume`` is not set, and
        ``SG-OUTPUT-001`` when it cannot be written.
        """
        state = self.folder / STATE
        if state.exists() and not resume:
            text = f"{self.folder} holds a training already."
            raise SnowGalileoError("SG-TRAIN-001", text, "Resume it, or choose another folder.")
        if resume and state.exists():
            self._restore(trainer, state)
        with writing(self.folder):
            prepare(state)

    def save(self, trainer: Trainer, note: str, facts: Json) -> None:
        """Write weights, log and state after an epoch; ``note`` and ``facts`` go into the weights."""
        latest = trainer.history[-1]
        is_best = self.best is None or _score(latest) < _score(self.best)
        if is_best:
            self.best = latest
        if not self.processes.is_main:
            return
        facts = {**facts, "epochs": [asdict(row) for row in trainer.history]}
        for which in ("best", "last") if is_best else ("last",):
            save_model(trainer.network, self.path(which), note, facts)
        write_text(self.log, table_of(EpochRow, trainer.history))
        self.save_state(trainer)

    def save_state(self, trainer: Trainer) -> None:
        """Write the state to resume from; it appears whole or not at all."""
        if not self.processes.is_main:
            return
        best = trainer.history.index(self.best) if self.best else -1
        with new_file(self.folder / STATE, whole_tensors) as part:
            save_tensors({"name": self.name, "best": best, **trainer.state()}, part)

    def _restore(self, trainer: Trainer, path: Path) -> None:
        try:
            state = torch.load(path, map_location="cpu", weights_only=True)
            if not isinstance(state, dict):
                raise TypeError("no table of tensors")
        except Exception as error:  # whatever a damaged file makes of PyTorch
            raise _unreadable(path, error) from None
        if state.get("name") != self.name:
            text = (
                f"{path} belongs to the training {state.get('name')}; these settings and inputs are "
                f"{self.name}."
            )
            raise SnowGalileoError(
                "SG-TRAIN-001",
                text,
                "Resume with the settings and inputs it was started with, or choose another folder.",
            )
        try:
            trainer.restore(state)
            self.best = trainer.history[state["best"]] if state["best"] >= 0 else None
        except Exception as error:  # a table of another form
            raise _unreadable(path, error) from None


def training_name(spec: FinetuneSpec, init: str, cells: LabelledCells) -> str:
    """``[Nsamples_]CONDITION_INIT_SEED_ID``; the identifier is a digest of settings, cells and labels."""
    # What a setting that was not given stands for is in the weights to start from; the name has the usual
    # value, as it had when this was the default, so that older trainings are recognised.
    given = spec.to_json()
    for key, setting in settings_of(FinetuneSpec).items():
        given[key] = setting.standard if given[key] is None else given[key]
    settings = {key: value for key, value in given.items() if key not in NOT_IN_NAME}
    inputs = [f"{ref.path.name} {ref.row} {ref.col}" for ref in cells.refs]
    labels = np.stack(cells.labels).tobytes()
    digest = hashlib.sha256(json.dumps([settings, inputs]).encode() + labels).hexdigest()
    subset = f"{spec.samples}samples_" if spec.samples else ""
    return f"{subset}{spec.condition}_{init}_{spec.seed}_{digest[:8]}"


def training_facts(spec: FinetuneSpec, network: SnowGalileo, cells: int, validation_cells: int) -> Json:
    """What is written into the weights about their training, as JSON; size, head and slope are those of the
    network.
    """
    settings = {
        **spec.to_json(),
        "size": network.size.name,
        "head": network.head_name,
        "sigmoid_slope": float(f"{float(network.sigmoid_slope):.6g}"),
    }
    return {
        "software": f"SnowGalileo for QGIS {__version__}",
        "settings": {key: value for key, value in settings.items() if key not in NOT_IN_WEIGHTS},
        "cells": cells,
        "validation_cells": validation_cells,
    }


def _score(row: EpochRow) -> float:
    return row.train_loss if math.isnan(row.val_rmse) else row.val_rmse


def _unreadable(path: Path, error: Exception) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-TRAIN-001", f"{path} cannot be read.", "Start again in another folder.", str(error)[:500]
    )

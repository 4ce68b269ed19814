"""Fine-tune a model on labelled cells of one's own."""

from __future__ import annotations

import hashlib
import json
import math
import time
from datetime import date
from pathlib import Path

import numpy as np

from ...version import __version__
from ..inference.devices import choose_device
from ..job_context import JobContext
from ..model.tokens import CellTokens, Masking
from ..protocol import Cancelled, FinetuneSpec, Json, SnowGalileoError, TrainedModel
from ..stack import StackReader, open_stacks
from ..training.cell_labels import CellLabels
from ..training.datasets import LabelledCells, split
from ..training.distributed import join_team
from ..training.finetune import EpochRecord, Recipe, Trainer
from ..training.hiding import Hiding
from ..training.initial import initial_network
from ..training.record import Record
from .common import open_reader

MIXED_CLOUDED = 0.5
MIXED_NO_OPTICAL = 0.25
"""Under the condition ``mixed``: share of visits that use the twin with clouds, and that hide Sentinel-2
and Landsat of the prediction day.
"""


def finetune(spec: FinetuneSpec, context: JobContext) -> TrainedModel:
    """Train and keep the best and the last weights; the result is described in ``docs/developer-guide.md``.

    A cancelled training keeps its state and goes on with ``resume``.
    """
    started = time.monotonic()
    chosen = choose_device(spec.device)
    context.device = chosen.device.id
    context.log(f"Device: {chosen.reason}")
    network, init = initial_network(spec.start, spec.size, spec.head, spec.seed)
    if init == "random":
        network.set_slope(spec.sigmoid_slope)
    cells = _labelled(spec, context, spec.stacks, spec.labels, spec.cloud_stacks)
    left_out = list(cells.left_out)
    train, held = _parts(spec, cells)
    validation = [(_seen(spec, cells, number), cells[number].label) for number in held]
    if spec.val_stacks:
        others = _labelled(spec, context, spec.val_stacks, spec.val_labels, [])
        left_out += others.left_out
        validation = [(others[number].tokens, others[number].label) for number in range(len(others))]
    for item in left_out:
        context.warn(item.code, item.reason)
    team, device = join_team(chosen.device.id)
    try:
        trainer = Trainer(network, cells, train, validation, _recipe(spec), device, team, context.check)
        record = Record(Path(spec.output), _name(spec, init, cells), team)
        record.open(trainer, resume=spec.resume)
        note = (
            f"fine-tuned from {Path(spec.start).name} on {len(train)} cells, condition {spec.condition}, "
            f"seed {spec.seed}"
        )
        _train(trainer, record, context, spec.note or note, _facts(spec, len(train), len(validation)))
    finally:
        team.leave()
    best = record.best
    return TrainedModel.from_json(
        {
            "best": str(record.path("best")),
            "last": str(record.path("last")),
            "log": str(record.log),
            "val_rmse": _finite(best.val_rmse) if best else None,
            "best_epoch": best.epoch if best else None,
            "epochs": [_json(epoch) for epoch in trainer.history],
            "steps": trainer.step,
            "cells": len(train),
            "validation_cells": len(validation),
            "left_out": [
                {"path": str(item.path), "code": item.code, "reason": item.reason} for item in left_out
            ],
            "device": chosen.device.id,
            "seconds": round(time.monotonic() - started, 3),
            "warnings": [item.to_json() for item in context.warnings],
        }
    )


def _train(trainer: Trainer, record: Record, context: JobContext, note: str, facts: Json) -> None:
    total = trainer.recipe.epochs * trainer.groups
    context.progress("train", trainer.step, total)
    try:
        for loss, epoch in trainer.run():
            if epoch is not None:
                record.save(trainer, note, facts)
            context.progress(
                "train",
                trainer.step,
                total,
                _json(epoch) if epoch else {"epoch": trainer.epoch, "loss": loss},
            )
    except Cancelled:
        record.save_state(trainer)
        raise


def _labelled(
    spec: FinetuneSpec, context: JobContext, stacks: list[str], labels: list[str], clouds: list[str]
) -> LabelledCells:
    reader = open_reader(
        FinetuneSpec(stacks=stacks, day=spec.day, area=spec.area, impute_nan=spec.impute_nan), context
    )
    return LabelledCells(
        reader,
        CellLabels([Path(path) for path in labels]),
        Masking.for_condition(spec.condition),
        clouds=_cloud_reader(spec, clouds),
        memory_mb=spec.memory_mb,
        progress=lambda done, total: context.progress("read", done, total),
    )


def _cloud_reader(spec: FinetuneSpec, clouds: list[str]) -> StackReader | None:
    day = date.fromisoformat(spec.day) if spec.day else None
    return (
        open_stacks([Path(path) for path in clouds], day=day, area=spec.area, impute_nan=spec.impute_nan)
        if clouds
        else None
    )


def _parts(spec: FinetuneSpec, cells: LabelledCells) -> tuple[list[int], list[int]]:
    """Numbers of the training and of the held-out cells, after taking the subset."""
    train, held = (
        (list(range(len(cells))), []) if spec.val_stacks else split(cells, spec.val_share, spec.seed)
    )
    if spec.samples:
        if spec.samples > len(train):
            text = f"A subset of {spec.samples} cells was asked for, and there are {len(train)} to train on."
            raise SnowGalileoError("SG-LABEL-008", text, "Ask for fewer.")
        train = sorted(
            int(number)
            for number in np.random.default_rng([spec.seed, 5000]).choice(train, spec.samples, replace=False)
        )
    if not train:
        raise SnowGalileoError(
            "SG-LABEL-008",
            "No cell is left to train on.",
            "Give more labelled cells, or a smaller share for validation.",
        )
    return train, held


def _seen(spec: FinetuneSpec, cells: LabelledCells, number: int) -> CellTokens:
    """A held-out cell as the condition has it, nothing hidden at random."""
    sample = cells[number]
    return (
        sample.clouded
        if sample.clouded is not None and spec.condition.startswith("clouds")
        else sample.tokens
    )


def _recipe(spec: FinetuneSpec) -> Recipe:
    clouded = {"clouds": 1.0, "clouds_no_hr": 1.0, "mixed": MIXED_CLOUDED}.get(spec.condition, 0.0)
    optical = MIXED_NO_OPTICAL if spec.condition == "mixed" else 0.0
    return Recipe(
        epochs=spec.epochs,
        batch_size=spec.batch_size,
        effective_batch=spec.effective_batch,
        learning_rate=spec.learning_rate,
        min_learning_rate=spec.min_learning_rate,
        warmup=spec.warmup,
        betas=(spec.beta1, spec.beta2),
        weight_decay=spec.weight_decay,
        clip_norm=spec.clip_norm,
        drop_path=spec.drop_path,
        augment=spec.augment,
        freeze_encoder=spec.freeze_encoder,
        clouded=clouded,
        hiding=Hiding(days=spec.hide_days, sensors=spec.hide_sensors, optical=optical, window=spec.window),
        seed=spec.seed,
        precision=spec.precision,
    )


def _name(spec: FinetuneSpec, init: str, cells: LabelledCells) -> str:
    """``[Nsamples_]CONDITION_INIT_SEED_ID``; the identifier stands for the settings and the cells."""
    settings = {
        key: value
        for key, value in spec.to_json().items()
        if key not in ("output", "resume", "device", "memory_mb", "note")
    }
    inputs = [f"{ref.path.name} {ref.row} {ref.col}" for ref in cells.refs]
    labels = np.stack(cells.labels).tobytes()
    digest = hashlib.sha256(json.dumps([settings, inputs]).encode() + labels).hexdigest()
    return (
        f"{f'{spec.samples}samples_' if spec.samples else ''}{spec.condition}_{init}_{spec.seed}_{digest[:8]}"
    )


def _facts(spec: FinetuneSpec, cells: int, validation_cells: int) -> Json:
    """The record of the training that goes into the weights."""
    places = (
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
    settings = {key: value for key, value in spec.to_json().items() if key not in places}
    return {
        "software": f"SnowGalileo for QGIS {__version__}",
        "settings": settings,
        "cells": cells,
        "validation_cells": validation_cells,
    }


def _json(epoch: EpochRecord) -> Json:
    return {
        "epoch": epoch.epoch,
        "step": epoch.step,
        "learning_rate": epoch.learning_rate,
        "loss": _finite(epoch.train_loss),
        "val_rmse": _finite(epoch.val_rmse),
    }


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None

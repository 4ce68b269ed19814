"""Fine-tune a model on labelled cells."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

from ..inference.devices import choose_device
from ..job_context import JobContext
from ..model.tokens import Masking
from ..protocol import Cancelled, FinetuneSpec, Json, LeftOut, TrainedModel
from ..stack import StackReader, open_stacks
from ..training.cell_labels import CellLabels
from ..training.datasets import LabelledCells, choose_cells
from ..training.distributed import join_process_group
from ..training.finetune import LabelledTokens, Trainer
from ..training.initial_weights import initial_weights
from ..training.training_folder import TrainingFolder, training_facts, training_name
from .common import label_files, open_reader


def finetune(spec: FinetuneSpec, context: JobContext) -> TrainedModel:
    """Train, keeping the best and the last weights; a cancelled training is continued with ``resume``."""
    started = time.monotonic()
    chosen = choose_device(spec.device)
    context.device = chosen.device.id
    context.log(f"Device: {chosen.reason}")
    initial = initial_weights(spec)
    context.log(f"Starting from {initial.source}.")
    cells = _labelled(spec, context, spec.stacks, spec.labels, spec.cloud_stacks)
    train, held_out = choose_cells(cells, spec, hold_out=not spec.val_stacks)
    validation, not_validated = _validation(spec, context, cells, held_out)
    left_out = [*cells.left_out, *not_validated]
    for item in left_out:
        context.warn(item.code, item.reason)
    processes, device = join_process_group(chosen.device.id)
    with processes:
        trainer = Trainer(initial.network, cells, train, validation, spec, device, processes, context.check)
        folder = TrainingFolder(Path(spec.output), training_name(spec, initial.init, cells), processes)
        folder.open(trainer, resume=spec.resume)
        _say_what_is_easily_missed(spec, trainer, context)
        note = (
            f"fine-tuned from {Path(spec.start).name} on {len(train)} cells, condition {spec.condition}, "
            f"seed {spec.seed}"
        )
        facts = training_facts(spec, initial.network, len(train), len(validation))
        _train(trainer, folder, context, spec.note or note, facts)
    best = folder.best
    return TrainedModel(
        best=str(folder.path("best")),
        last=str(folder.path("last")),
        log=str(folder.log),
        val_rmse=best.reported().val_rmse if best else None,
        best_epoch=best.epoch if best else None,
        epochs=[row.reported() for row in trainer.history],
        steps=trainer.step,
        cells=len(train),
        validation_cells=len(validation),
        left_out=left_out,
        device=chosen.device.id,
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )


def _say_what_is_easily_missed(spec: FinetuneSpec, trainer: Trainer, context: JobContext) -> None:
    """Log settings that do nothing in this training."""
    if spec.resume and not trainer.step:
        context.log(f"There is no training in {spec.output} to go on with; a new one begins.")
    if spec.warmup and not trainer.warmup_epochs:
        context.log(f"There is no warm-up: {spec.warmup:g} of {spec.epochs} epochs is less than one.")


def _train(trainer: Trainer, folder: TrainingFolder, context: JobContext, note: str, facts: Json) -> None:
    total = trainer.recipe.epochs * trainer.groups
    context.progress("train", trainer.step, total)
    try:
        for loss, finished in trainer.run():
            if finished is not None:
                folder.save(trainer, note, facts)
            reached = finished.reported().to_json() if finished else {"epoch": trainer.epoch, "loss": loss}
            context.progress("train", trainer.step, total, reached)
    except Cancelled:
        folder.save_state(trainer)
        raise


def _validation(
    spec: FinetuneSpec, context: JobContext, cells: LabelledCells, held_out: list[int]
) -> tuple[list[LabelledTokens], list[LeftOut]]:
    """Cells to validate on: those of the validation stacks, else those held out; and what was left out."""
    if not spec.val_stacks:
        samples = [cells[number] for number in held_out]
        return [(sample.tokens_for(spec.condition), sample.label) for sample in samples], []
    others = _labelled(spec, context, spec.val_stacks, spec.val_labels, [])
    return [(others[number].tokens, others[number].label) for number in range(len(others))], others.left_out


def _labelled(
    spec: FinetuneSpec, context: JobContext, stacks: list[str], labels: list[str], clouds: list[str]
) -> LabelledCells:
    reader = open_reader(
        FinetuneSpec(stacks=stacks, day=spec.day, area=spec.area, impute_nan=spec.impute_nan), context
    )
    with label_files(labels) as paths:
        return LabelledCells(
            reader,
            CellLabels(paths),
            Masking.for_condition(spec.condition),
            clouds=_cloud_reader(spec, clouds),
            memory_mb=spec.memory_mb,
            progress=lambda done, total: context.progress("read", done, total),
        )


def _cloud_reader(spec: FinetuneSpec, clouds: list[str]) -> StackReader | None:
    if not clouds:
        return None
    day = date.fromisoformat(spec.day) if spec.day else None
    return open_stacks([Path(path) for path in clouds], day=day, area=spec.area, impute_nan=spec.impute_nan)

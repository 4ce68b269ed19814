"""Pre-train an encoder on stacks without labels."""

from __future__ import annotations

import time
from pathlib import Path

from ..inference.devices import choose_device
from ..job_context import JobContext
from ..model.architecture import SIZES
from ..protocol import Cancelled, PretrainedEncoder, PretrainSpec
from ..training.cell_feed import CellFeed
from ..training.pretrain import Pretrainer, new_pair
from ..training.pretraining_folder import PretrainingFolder, pretraining_identity
from .common import open_reader


def pretrain(spec: PretrainSpec, context: JobContext) -> PretrainedEncoder:
    """Train encoder and decoder; a cancelled training keeps its state and is continued with ``resume``."""
    started = time.monotonic()
    chosen = choose_device(spec.device)
    context.device = chosen.device.id
    context.log(f"Device: {chosen.reason}")
    reader = open_reader(spec, context)
    encoder, decoder = new_pair(next(size for size in SIZES if size.name == spec.size), spec.seed)
    trainer = Pretrainer(encoder, decoder, spec, len(reader.refs), chosen.device.id, context.check)
    folder = PretrainingFolder(Path(spec.output), pretraining_identity(spec.size, reader.refs))
    feed = CellFeed(reader)
    folder.open(trainer, resume=spec.resume)
    if spec.resume and not (trainer.epoch or trainer.step):
        context.log(f"There is no training in {spec.output} to go on with; a new one begins.")
    _train(trainer, feed, folder, context)
    for item in feed.left_out:
        context.warn(item.code, item.reason)
    return PretrainedEncoder(
        folder=str(folder.last),
        encoder=str(folder.encoder),
        log=str(folder.log),
        epochs=trainer.history,
        loss=trainer.history[-1].loss if trainer.history else None,
        cells=len(reader.refs),
        device=chosen.device.id,
        left_out=feed.left_out,
        ignored=dict(reader.ignored),
        seconds=round(time.monotonic() - started, 3),
        warnings=context.warnings,
    )


def _train(trainer: Pretrainer, feed: CellFeed, folder: PretrainingFolder, context: JobContext) -> None:
    total = trainer.recipe.epochs * trainer.steps
    try:
        for epoch, loss, finished in trainer.run(feed):
            if finished is not None:
                folder.save(trainer)
            facts = {"epoch": epoch, "loss": loss if finished is None else finished.loss}
            context.progress("train", trainer.epoch * trainer.steps + trainer.step, total, facts)
    except Cancelled:
        folder.save(trainer)
        raise

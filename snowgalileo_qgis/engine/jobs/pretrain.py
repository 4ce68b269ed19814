"""Pre-train an encoder on stacks without labels."""

from __future__ import annotations

import hashlib
import json
import math
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ..inference.devices import choose_device
from ..job_context import JobContext
from ..model.architecture import SIZES
from ..model.tokens import CellTokens, Masking, tokens_of
from ..protocol import Cancelled, LeftOut, PretrainedEncoder, PretrainSpec, SnowGalileoError
from ..stack import CellRef, StackReader
from ..training.pretrain import Pretrainer, PretrainRecipe, new_pair
from ..training.pretrain_record import LAST, LOG, PretrainRecord
from .common import open_reader

NOTHING_HIDDEN = Masking(prediction_day_era5=False)
"""Pre-training masks at random; ERA5-Land of the last day is hidden in fine-tuning only."""


def pretrain(spec: PretrainSpec, context: JobContext) -> PretrainedEncoder:
    """Train encoder and decoder; the result is described in ``docs/developer-guide.md``.

    A cancelled training keeps its state.
    """
    started = time.monotonic()
    chosen = choose_device(spec.device)
    context.device = chosen.device.id
    context.log(f"Device: {chosen.reason}")
    reader = open_reader(spec, context)
    recipe = PretrainRecipe(
        epochs=spec.epochs,
        warmup_epochs=spec.warmup_epochs,
        batch_size=spec.batch_size,
        micro_batch=spec.micro_batch,
        learning_rate=spec.learning_rate,
        seed=spec.seed,
        precision=spec.precision,
    )
    encoder, decoder = new_pair(next(size for size in SIZES if size.name == spec.size), spec.seed)
    trainer = Pretrainer(encoder, decoder, recipe, len(reader.refs), chosen.device.id, context.check)
    record = PretrainRecord(
        Path(spec.output), {"size": spec.size, "cells": len(reader.refs), "inputs": _digest(reader.refs)}
    )
    record.open(trainer, resume=spec.resume)
    source = _Source(reader)
    try:
        while trainer.epoch < recipe.epochs:
            _epoch(trainer, record, source, context)
    except Cancelled:
        record.save(trainer)
        raise
    for item in source.left_out:
        context.warn(item.code, item.reason)
    return PretrainedEncoder.from_json(
        {
            "folder": str(record.folder / LAST),
            "encoder": str(record.folder / LAST / "encoder.pt"),
            "log": str(record.folder / LOG),
            "epochs": record.history,
            "loss": record.history[-1]["loss"] if record.history else None,
            "cells": len(reader.refs),
            "device": chosen.device.id,
            "left_out": [item.to_json() for item in source.left_out],
            "ignored": dict(reader.ignored),
            "seconds": round(time.monotonic() - started, 3),
            "warnings": [item.to_json() for item in context.warnings],
        }
    )


def _epoch(trainer: Pretrainer, record: PretrainRecord, source: _Source, context: JobContext) -> None:
    epoch, total = trainer.epoch, trainer.recipe.epochs * trainer.steps
    for cells in source.batches(trainer.batches()):
        rate = trainer.optimizer.param_groups[0]["lr"]
        record.losses.append(trainer.train_step(cells))
        if trainer.epoch > epoch:
            record.history.append(
                {"epoch": epoch, "loss": math.fsum(record.losses) / len(record.losses), "learning_rate": rate}
            )
            record.losses = []
            record.save(trainer)
        facts = {"epoch": epoch, "loss": record.losses[-1] if record.losses else record.history[-1]["loss"]}
        context.progress("train", trainer.epoch * trainer.steps + trainer.step, total, facts)


class _Source:
    """Reads the cells of the steps, one step ahead."""

    def __init__(self, reader: StackReader) -> None:
        self._reader = reader
        self._unusable: dict[LeftOut, None] = {}

    @property
    def left_out(self) -> list[LeftOut]:
        """Files that cannot be read and cells that cannot be used."""
        return list(dict.fromkeys([*self._reader.left_out, *self._unusable]))

    def batches(self, numbers: Iterator[list[int]]) -> Iterator[list[CellTokens]]:
        """Tokens of the cells of each step.

        A cell that cannot be used is added to ``left_out``.
        """
        with ThreadPoolExecutor(1, thread_name_prefix="next-step") as pool:
            waiting = None
            for batch in numbers:
                following = pool.submit(self._read, [self._reader.refs[number] for number in batch])
                if waiting is not None:
                    yield waiting.result()
                waiting = following
            if waiting is not None:
                yield waiting.result()

    def _read(self, refs: Sequence[CellRef]) -> list[CellTokens]:
        tokens = []
        for cell in self._reader.cells(refs):
            try:
                tokens.append(tokens_of(cell, NOTHING_HIDDEN))
            except SnowGalileoError as error:
                self._unusable[LeftOut(cell.ref.path, error.code, error.text)] = None
        if not tokens and len(refs) == len(self._reader.refs):
            text = f"No cell could be used: {self.left_out[0].reason}"
            raise SnowGalileoError("SG-STACK-015", text, "Look at the list of inputs that were left out.")
        return tokens


def _digest(refs: Sequence[CellRef]) -> str:
    """Stands for the cells: names and positions in their order."""
    return hashlib.sha256(
        json.dumps([[ref.path.name, ref.row, ref.col] for ref in refs]).encode()
    ).hexdigest()[:16]

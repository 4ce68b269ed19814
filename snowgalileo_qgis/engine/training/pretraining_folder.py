"""Folder of a pre-training: checkpoint folders with encoder, decoder, optimiser and configuration, and a log.

``last`` is written after each epoch and when the training is cancelled; ``epoch_0``, ``epoch_50``,
``epoch_100`` ... are kept, numbered as the published ones. Each checkpoint is complete: fine-tuning can start
from it, and pre-training can resume from it.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from ..checked_json import check, parse_object, shown
from ..output_file import discard, part_of, prepare, sync, sync_folder, write_text, writing
from ..protocol import Json, PretrainEpoch, SnowGalileoError
from ..protocol.pretrain import LAST
from ..stack import CellRef
from .pretrain import Pretrainer
from .saving import save_tensors, table_of, whole_tensors

CONFIG, ENCODER, DECODER, OPTIMIZER = "config.json", "encoder.pt", "decoder.pt", "optimizer.pt"
LOG = "pretraining.csv"
KEEP_EVERY = 50

LEAST_SIZE = 2**20
"""Bytes that a checkpoint has at least."""


@dataclass
class PretrainingFolder:
    """The files of one pre-training; ``identity``: beside the recipe, what must be unchanged to resume."""

    folder: Path
    identity: Json

    @property
    def last(self) -> Path:
        """The latest checkpoint, a folder."""
        return self.folder / LAST

    @property
    def encoder(self) -> Path:
        """The encoder of the latest checkpoint."""
        return self.last / ENCODER

    @property
    def log(self) -> Path:
        """The CSV log, one row per epoch."""
        return self.folder / LOG

    def open(self, trainer: Pretrainer, *, resume: bool) -> None:
        """Make the folder, or resume from its latest checkpoint.

        Raises ``SG-TRAIN-001`` when it holds another training or ``resume`` is not set, and
        ``SG-OUTPUT-001`` when it cannot be written.
        """
        last = next((folder for folder in (self.last, self._previous) if folder.is_dir()), None)
        if last is not None and not resume:
            raise SnowGalileoError(
                "SG-TRAIN-001",
                f"{self.folder} holds a training already.",
                "Resume it, or choose another folder.",
            )
        if last is not None:
            self._restore(trainer, last)
        with writing(self.folder):
            prepare(self.last / CONFIG if last is not None else self.log)

    def save(self, trainer: Pretrainer) -> None:
        """Write ``last``, a permanent copy after the epochs that are kept, and the log."""
        tensors = {
            ENCODER: trainer.encoder.state_dict(),
            DECODER: trainer.decoder.state_dict(),
            OPTIMIZER: trainer.optimizer.state_dict(),
        }
        part = part_of(self.last)
        config = {
            **self.identity,
            "recipe": trainer.recipe_facts(),
            "epoch": trainer.epoch,
            "step": trainer.step,
            "history": [asdict(row) for row in trainer.history],
            "losses": trainer.losses,
        }
        try:
            with writing(self.last, LEAST_SIZE):
                part.mkdir()
                for name, state in tensors.items():
                    save_tensors(state, part / name)
                    whole_tensors(part / name)
                    sync(part / name)
                write_text(part / CONFIG, json.dumps(config, indent=1))
                self._replace_last(part)
        finally:
            discard(part)
        finished = trainer.epoch - 1
        if trainer.step == 0 and finished % KEEP_EVERY == 0:
            self._keep(self.folder / f"epoch_{finished}")
        write_text(self.log, table_of(PretrainEpoch, trainer.history))

    def _keep(self, target: Path) -> None:
        """Copy the latest checkpoint."""
        part = part_of(target)
        try:
            with writing(target, LEAST_SIZE):
                shutil.copytree(self.last, part)
                for file in part.iterdir():
                    sync(file)
                discard(target)
                part.rename(target)
                sync_folder(self.folder)
        finally:
            discard(part)

    @property
    def _previous(self) -> Path:
        return self.folder / f"{LAST}.old"

    def _replace_last(self, part: Path) -> None:
        """Replace the folder ``last``, which takes two steps; in between, ``open`` finds the previous one."""
        if self.last.exists():
            shutil.rmtree(self._previous, ignore_errors=True)
            self.last.rename(self._previous)
        part.rename(self.last)
        sync_folder(self.folder)
        shutil.rmtree(self._previous, ignore_errors=True)

    def _restore(self, trainer: Pretrainer, folder: Path) -> None:
        try:
            config = parse_object((folder / CONFIG).read_bytes())
            check(config, _Config)
            encoder, decoder, optimizer = (_load(folder / name) for name in (ENCODER, DECODER, OPTIMIZER))
        except Exception as error:  # whatever damaged files make of PyTorch
            raise _unreadable(folder, error) from None
        expected = {**self.identity, "recipe": json.loads(json.dumps(trainer.recipe_facts()))}
        other = next((key for key in sorted(expected) if config.get(key) != expected[key]), None)
        if other is not None:
            raise SnowGalileoError(
                "SG-TRAIN-001",
                f"{folder} was trained with another {other}: {shown(config.get(other))}, not "
                f"{expected[other]}.",
                "Resume with the settings and stacks it was started with, or choose another folder.",
            )
        try:
            trainer.encoder.load_state_dict(encoder)
            trainer.decoder.load_state_dict(decoder)
            trainer.optimizer.load_state_dict(optimizer)
            trainer.epoch, trainer.step = config["epoch"], config["step"]
            trainer.history = [PretrainEpoch(**row) for row in config["history"]]
            trainer.losses = config["losses"]
        except Exception as error:  # tensors of another form
            raise _unreadable(folder, error) from None


@dataclass(frozen=True)
class _Config:
    """The part of the configuration that is taken over; the rest is compared."""

    epoch: int
    step: int
    history: list[PretrainEpoch]
    losses: list[float]


def pretraining_identity(size: str, refs: Sequence[CellRef]) -> Json:
    """Size of the network, and number and digest of the cells: file names and positions in their order."""
    cells = json.dumps([[ref.path.name, ref.row, ref.col] for ref in refs]).encode()
    return {"size": size, "cells": len(refs), "inputs": hashlib.sha256(cells).hexdigest()[:16]}


def _load(path: Path) -> Any:
    return torch.load(path, map_location="cpu", weights_only=True)


def _unreadable(folder: Path, error: Exception) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-TRAIN-001", f"{folder} cannot be read.", "Start again in another folder.", str(error)[:500]
    )

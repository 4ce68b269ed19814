"""Folder of a pre-training: checkpoint folders with encoder, decoder, optimiser and configuration, and a log.

``last`` is written after each epoch and when the training is cancelled; ``epoch_0``, ``epoch_50``,
``epoch_100`` ... are kept, numbered as the published ones. Each checkpoint is complete: fine-tuning can start
from it, and pre-training can resume from it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import pickle  # nosec B403 (only its exception is used)
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import torch

from ..protocol import Json, PretrainEpoch, SnowGalileoError
from ..stack import CellRef
from .pretrain import Pretrainer

CONFIG, ENCODER, DECODER, OPTIMIZER = "config.json", "encoder.pt", "decoder.pt", "optimizer.pt"
LOG = "pretraining.csv"
LAST = "last"
KEEP_EVERY = 50


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
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unwritable(error) from None

    def save(self, trainer: Pretrainer) -> None:
        """Write ``last``, a permanent copy after the epochs that are kept, and the log."""
        part = self.folder / f"{LAST}.part"
        try:
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir()
            torch.save(trainer.encoder.state_dict(), part / ENCODER)
            torch.save(trainer.decoder.state_dict(), part / DECODER)
            torch.save(trainer.optimizer.state_dict(), part / OPTIMIZER)
            config = {
                **self.identity,
                "recipe": trainer.recipe_facts(),
                "epoch": trainer.epoch,
                "step": trainer.step,
                "history": [asdict(row) for row in trainer.history],
                "losses": trainer.losses,
            }
            (part / CONFIG).write_text(json.dumps(config, indent=1), encoding="utf-8")
            self._replace_last(part)
            finished = trainer.epoch - 1
            if trainer.step == 0 and finished % KEEP_EVERY == 0:
                shutil.copytree(self.last, self.folder / f"epoch_{finished}", dirs_exist_ok=True)
            self._write_log(trainer)
        except (OSError, RuntimeError) as error:
            raise self._unwritable(error) from None

    @property
    def _previous(self) -> Path:
        return self.folder / f"{LAST}.old"

    def _replace_last(self, part: Path) -> None:
        """Replace the folder ``last``, which takes two steps; in between, ``open`` finds the previous one."""
        if self.last.exists():
            shutil.rmtree(self._previous, ignore_errors=True)
            self.last.rename(self._previous)
        part.rename(self.last)
        shutil.rmtree(self._previous, ignore_errors=True)

    def _restore(self, trainer: Pretrainer, folder: Path) -> None:
        try:
            config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
            encoder, decoder, optimizer = (_load(folder / name) for name in (ENCODER, DECODER, OPTIMIZER))
            expected = {**self.identity, "recipe": json.loads(json.dumps(trainer.recipe_facts()))}
            other = next((key for key in sorted(expected) if config.get(key) != expected[key]), None)
            if other is not None:
                raise SnowGalileoError(
                    "SG-TRAIN-001",
                    f"{folder} was trained with another {other}: {config.get(other)}, not {expected[other]}.",
                    "Resume with the settings and stacks it was started with, or choose another folder.",
                )
            trainer.encoder.load_state_dict(encoder)
            trainer.decoder.load_state_dict(decoder)
            trainer.optimizer.load_state_dict(optimizer)
            trainer.epoch, trainer.step = config["epoch"], config["step"]
            trainer.history = [PretrainEpoch(**row) for row in config["history"]]
            trainer.losses = config["losses"]
        except (
            pickle.UnpicklingError,
            RuntimeError,
            EOFError,
            OSError,
            ValueError,
            LookupError,
            TypeError,
        ) as error:
            raise SnowGalileoError(
                "SG-TRAIN-001", f"{folder} cannot be read.", "Start again in another folder.", str(error)
            ) from None

    def _write_log(self, trainer: Pretrainer) -> None:
        text = io.StringIO()
        table = csv.DictWriter(text, [entry.name for entry in fields(PretrainEpoch)], lineterminator="\n")
        table.writeheader()
        table.writerows(asdict(row) for row in trainer.history)
        part = self.folder / f"{LOG}.part"
        part.write_text(text.getvalue(), encoding="utf-8")
        part.replace(self.log)

    def _unwritable(self, error: Exception) -> SnowGalileoError:
        return SnowGalileoError(
            "SG-OUTPUT-001",
            f"The training cannot be written to {self.folder}: {error}",
            "Choose another folder.",
        )


def pretraining_identity(size: str, refs: Sequence[CellRef]) -> Json:
    """Size of the network, and number and digest of the cells: file names and positions in their order."""
    cells = json.dumps([[ref.path.name, ref.row, ref.col] for ref in refs]).encode()
    return {"size": size, "cells": len(refs), "inputs": hashlib.sha256(cells).hexdigest()[:16]}


def _load(path: Path) -> Any:
    return torch.load(path, map_location="cpu", weights_only=True)

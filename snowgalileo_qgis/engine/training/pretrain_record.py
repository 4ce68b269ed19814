"""What a pre-training leaves on disk: folders with encoder, decoder, optimiser and configuration, and a log.

``last`` is written after each epoch (and when the training is cancelled); ``epoch_0``, ``epoch_50``,
``epoch_100`` ... are kept, counted and named as the published ones. Each folder is whole: fine-tuning can
start from it, and the training can go on from it.
"""

from __future__ import annotations

import csv
import io
import json
import pickle  # nosec B403 (only its exception is used)
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch

from ..protocol import Json, SnowGalileoError
from .pretrain import Pretrainer

CONFIG, ENCODER, DECODER, OPTIMIZER = "config.json", "encoder.pt", "decoder.pt", "optimizer.pt"
LOG = "pretraining.csv"
LAST = "last"
KEEP_EVERY = 50


@dataclass
class PretrainRecord:
    """The folder of one pre-training.

    ``settings``: what must be the same to go on. ``history``: one entry ``epoch, loss, learning_rate`` for
    each epoch that is done. ``losses``: those of the steps of the epoch that is under way.
    """

    folder: Path
    settings: Json
    history: list[Json] = field(default_factory=list)
    losses: list[float] = field(default_factory=list)

    def open(self, trainer: Pretrainer, *, resume: bool) -> None:
        """Make the folder, or go on from what is in it.

        Raises ``SG-TRAIN-001`` when it holds a training that was not asked for or other settings,
        ``SG-OUTPUT-001`` when it cannot be written.
        """
        last = next((folder for folder in (self.folder / LAST, self._aside) if folder.is_dir()), None)
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
        """Write ``last``, a permanent copy where one is due, and the log."""
        part = self.folder / f"{LAST}.part"
        try:
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir()
            torch.save(trainer.encoder.state_dict(), part / ENCODER)
            torch.save(trainer.decoder.state_dict(), part / DECODER)
            torch.save(trainer.optimizer.state_dict(), part / OPTIMIZER)
            config = {
                **self.settings,
                "recipe": asdict(trainer.recipe),
                "epoch": trainer.epoch,
                "step": trainer.step,
                "history": self.history,
                "losses": self.losses,
            }
            (part / CONFIG).write_text(json.dumps(config, indent=1), encoding="utf-8")
            self._replace_last(part)
            finished = trainer.epoch - 1
            if trainer.step == 0 and finished % KEEP_EVERY == 0:
                shutil.copytree(self.folder / LAST, self.folder / f"epoch_{finished}", dirs_exist_ok=True)
            self._write_log()
        except (OSError, RuntimeError) as error:
            raise self._unwritable(error) from None

    @property
    def _aside(self) -> Path:
        return self.folder / f"{LAST}.old"

    def _replace_last(self, part: Path) -> None:
        """A folder cannot replace another in one go.

        In between, the former one stands aside and is found by ``open``.
        """
        last = self.folder / LAST
        if last.exists():
            shutil.rmtree(self._aside, ignore_errors=True)
            last.rename(self._aside)
        part.rename(last)
        shutil.rmtree(self._aside, ignore_errors=True)

    def _restore(self, trainer: Pretrainer, folder: Path) -> None:
        try:
            config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
            encoder, decoder, optimizer = (_load(folder / name) for name in (ENCODER, DECODER, OPTIMIZER))
            other = sorted(key for key, value in self._identity(trainer).items() if config.get(key) != value)
            if other:
                text = (
                    f"{folder} was trained with another {other[0]}: {config.get(other[0])}, not "
                    f"{self._identity(trainer)[other[0]]}."
                )
                raise SnowGalileoError(
                    "SG-TRAIN-001",
                    text,
                    "Resume with the settings and stacks it was started with, or choose another folder.",
                )
            trainer.encoder.load_state_dict(encoder)
            trainer.decoder.load_state_dict(decoder)
            trainer.optimizer.load_state_dict(optimizer)
            trainer.epoch, trainer.step = config["epoch"], config["step"]
            self.history, self.losses = config["history"], config["losses"]
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

    def _identity(self, trainer: Pretrainer) -> Json:
        recipe: Json = json.loads(json.dumps(asdict(trainer.recipe)))
        return {**self.settings, "recipe": recipe}

    def _write_log(self) -> None:
        text = io.StringIO()
        table = csv.DictWriter(text, ["epoch", "loss", "learning_rate"], lineterminator="\n")
        table.writeheader()
        table.writerows(self.history)
        part = self.folder / f"{LOG}.part"
        part.write_text(text.getvalue(), encoding="utf-8")
        part.replace(self.folder / LOG)

    def _unwritable(self, error: Exception) -> SnowGalileoError:
        return SnowGalileoError(
            "SG-OUTPUT-001",
            f"The training cannot be written to {self.folder}: {error}",
            "Choose another folder.",
        )


def _load(path: Path) -> Any:
    return torch.load(path, map_location="cpu", weights_only=True)

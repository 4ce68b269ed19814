"""What a training leaves on disk: weights, a log, and the state from which it can go on."""

from __future__ import annotations

import csv
import io
import pickle  # nosec B403 (only its exception is used)
from dataclasses import asdict, fields
from pathlib import Path

import torch

from ..model.checkpoints import save_model
from ..protocol import Json, SnowGalileoError
from .distributed import Team
from .finetune import EpochRecord, Trainer

STATE = "state.pt"
LOG = "training.csv"


class Record:
    """Files of one training in a folder: ``<name>-best.safetensors``, ``<name>-last.safetensors``,
    ``training.csv``, ``state.pt``.

    ``name``: ``CONDITION_INIT_SEED_ID``. The identifier comes from all settings and inputs, so the same name
    means the same training.
    """

    def __init__(self, folder: Path, name: str, team: Team) -> None:
        self.folder, self.name, self.team = folder, name, team
        self.best: EpochRecord | None = None

    @property
    def log(self) -> Path:
        """The CSV log, one row for each epoch."""
        return self.folder / LOG

    def path(self, which: str) -> Path:
        """Weights: ``best`` (lowest validation RMSE.

        The lowest training loss where nothing was held out) or ``last``.
        """
        return self.folder / f"{self.name}-{which}.safetensors"

    def open(self, trainer: Trainer, *, resume: bool) -> None:
        """Make the folder, or go on from the state in it.

        Raises ``SG-TRAIN-001`` when the folder holds a training that was not asked for, and ``SG-OUTPUT-001``
        when it cannot be written.
        """
        state = self.folder / STATE
        if state.exists() and not resume:
            text = f"{self.folder} holds a training already."
            raise SnowGalileoError("SG-TRAIN-001", text, "Resume it, or choose another folder.")
        if resume and state.exists():
            self._restore(trainer, state)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(self.folder, error) from None

    def save(self, trainer: Trainer, note: str, facts: Json) -> None:
        """Write weights, log and state after an epoch."""
        latest = trainer.history[-1]
        is_best = self.best is None or _score(latest) < _score(self.best)
        if is_best:
            self.best = latest
        if not self.team.leads:
            return
        record = {**facts, "epochs": [asdict(epoch) for epoch in trainer.history]}
        try:
            for which in ("best", "last") if is_best else ("last",):
                save_model(trainer.network, self.path(which), note, record)
            self._write_log(trainer)
        except OSError as error:
            raise _unwritable(self.folder, error) from None
        self.save_state(trainer)

    def save_state(self, trainer: Trainer) -> None:
        """Write what is needed to go on; appears whole or not at all."""
        if not self.team.leads:
            return
        best = trainer.history.index(self.best) if self.best else -1
        part = self.folder / f"{STATE}.part"
        try:
            torch.save({"name": self.name, "best": best, **trainer.state()}, part)
            part.replace(self.folder / STATE)
        except (OSError, RuntimeError) as error:
            raise _unwritable(self.folder, error) from None

    def _restore(self, trainer: Trainer, path: Path) -> None:
        try:
            state = torch.load(path, map_location="cpu", weights_only=True)
        except (pickle.UnpicklingError, RuntimeError, EOFError, OSError, ValueError, KeyError) as error:
            raise SnowGalileoError(
                "SG-TRAIN-001", f"{path} cannot be read.", "Start again in another folder.", str(error)
            ) from None
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
        trainer.restore(state)
        self.best = trainer.history[state["best"]] if state["best"] >= 0 else None

    def _write_log(self, trainer: Trainer) -> None:
        text = io.StringIO()
        table = csv.DictWriter(text, [entry.name for entry in fields(EpochRecord)], lineterminator="\n")
        table.writeheader()
        table.writerows(asdict(epoch) for epoch in trainer.history)
        part = self.log.with_name(f"{LOG}.part")
        part.write_text(text.getvalue(), encoding="utf-8")
        part.replace(self.log)


def _score(epoch: EpochRecord) -> float:
    return epoch.val_rmse if epoch.val_rmse == epoch.val_rmse else epoch.train_loss


def _unwritable(folder: Path, error: Exception) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-OUTPUT-001", f"The training cannot be written to {folder}: {error}", "Choose another folder."
    )

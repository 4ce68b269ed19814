"""Fine-tuning by the published recipe, without the mistakes of its implementation (``docs/deviations.md``).

An epoch is a random permutation of the cells, cut into groups of ``effective_batch``; each group is one
optimiser step, including the last, smaller one. The gradient of a step is that of the mean squared error over
all labelled pixels of its group, however the group is divided into batches or over processes. All random
numbers depend only on (seed, epoch, step or cell), so a resumed training equals an uninterrupted one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch

from ..model.architecture import DropPath, SnowGalileo
from ..model.batch import pack
from ..model.heads import sighted_pixels
from ..model.symmetries import TRANSFORMS, turn, turn_tokens
from ..model.tokens import CellTokens
from ..protocol import Epoch, TrainingRecipe
from .astray import astray, require_finite_weights
from .cell_labels import CellLabel
from .datasets import LabelledCells
from .distributed import ProcessGroup
from .input_dropout import InputDropout
from .schedule import learning_rate

LabelledTokens = tuple[CellTokens, CellLabel]

CLOUDED_SHARE = {"clouds": 1.0, "clouds_no_hr": 1.0, "mixed": 0.5}
"""Share of visits that use the cell's twin with clouds, by condition; 0 for the others."""
NO_OPTICAL_SHARE = {"mixed": 0.25}
"""Share of visits that hide Sentinel-2 and Landsat of the prediction day, by condition; the ``no_hr``
conditions mask them in every cell from the start.
"""


@dataclass(frozen=True)
class EpochRow:
    """One row of the log; ``train_loss``: mean squared error over the epoch.

    ``val_rmse``: NaN without validation cells.
    """

    epoch: int
    step: int
    learning_rate: float
    train_loss: float
    val_rmse: float

    def reported(self) -> Epoch:
        """The epoch as results and messages state it, with ``None`` for numbers that are not finite."""
        return Epoch(
            self.epoch, self.step, self.learning_rate, _finite(self.train_loss), _finite(self.val_rmse)
        )


class Trainer:
    """A network, its optimiser, and the state of their training.

    ``epoch``, ``group``: the next step. ``history``: one row per finished epoch. ``check`` may raise to stop.
    """

    def __init__(
        self,
        network: SnowGalileo,
        cells: LabelledCells,
        train: Sequence[int],
        validation: Sequence[LabelledTokens],
        recipe: TrainingRecipe,
        device: str = "cpu",
        processes: ProcessGroup | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self.recipe, self.processes, self.check = recipe, processes or ProcessGroup(), check
        self.device = torch.device(device)
        self.network = network.to(self.device)
        self._cells, self._train, self._validation = cells, np.asarray(train), validation
        self.epoch = self.group = self.step = 0
        self.history: list[EpochRow] = []
        self._clouded_share = CLOUDED_SHARE.get(recipe.condition, 0.0)
        self._input_dropout = InputDropout(
            days=recipe.hide_days,
            sensors=recipe.hide_sensors,
            optical=NO_OPTICAL_SHARE.get(recipe.condition, 0.0),
            window=recipe.window,
        )
        self._squares, self._pixels = 0.0, 0
        for module in network.modules():
            if isinstance(module, DropPath):
                module.rate = recipe.drop_path
        network.requires_grad_(True)
        network.encoder.pos_embed.requires_grad_(False)
        network.encoder.month_embed.requires_grad_(False)
        if recipe.freeze_encoder:
            network.encoder.requires_grad_(False)
        self._trained = [parameter for parameter in network.parameters() if parameter.requires_grad]
        self.optimizer = torch.optim.Adam(
            self._trained,
            lr=recipe.learning_rate,
            betas=(recipe.beta1, recipe.beta2),
            weight_decay=recipe.weight_decay,
        )

    @property
    def groups(self) -> int:
        """Optimiser steps per epoch."""
        return math.ceil(len(self._train) / self.recipe.effective_batch)

    @property
    def warmup_epochs(self) -> int:
        """Whole epochs in which the learning rate rises."""
        return int(self.recipe.warmup * self.recipe.epochs)

    def run(self) -> Iterator[tuple[float, EpochRow | None]]:
        """Train to the end.

        Yields the mean squared error of each step, and the epoch's row of the log after its last step.
        """
        while self.epoch < self.recipe.epochs:
            loss = self.train_step()
            yield loss, self._finish_epoch() if self.group == self.groups else None

    def train_step(self) -> float:
        """Take one optimiser step over the next group and return its mean squared error."""
        recipe = self.recipe
        order = np.random.default_rng([recipe.seed, self.epoch]).permutation(self._train)
        start = self.group * recipe.effective_batch
        group = order[start : start + recipe.effective_batch]
        self.network.train()
        if recipe.freeze_encoder:
            self.network.encoder.eval()
        # Drop path draws from the global generator, so seed it by the step: a resumed training repeats it.
        key = [recipe.seed, self.epoch, self.group, self.processes.rank]
        torch.manual_seed(int(np.random.SeedSequence(key).generate_state(1)[0]))
        self.optimizer.zero_grad(set_to_none=False)
        sums = torch.zeros(2, dtype=torch.float64, device=self.device)
        mine = group[self.processes.rank :: self.processes.size]
        for first in range(0, len(mine), recipe.batch_size):
            self.check()
            visits = [self._visit(int(number)) for number in mine[first : first + recipe.batch_size]]
            sums += self._backward([tokens for tokens, _ in visits], [label for _, label in visits])
        gradients = [p.grad if p.grad is not None else torch.zeros_like(p) for p in self._trained]
        self.processes.sum_over([*gradients, sums])
        if not math.isfinite(float(sums[0])):
            raise astray(f"The loss became {float(sums[0])}", self.epoch, self.group)
        pixels = max(float(sums[1]), 1.0)
        for parameter, gradient in zip(self._trained, gradients, strict=True):
            parameter.grad = gradient.div_(pixels)
        norm = float(torch.nn.utils.clip_grad_norm_(self._trained, recipe.clip_norm))
        if not math.isfinite(norm):
            raise astray(f"The gradient became {norm}", self.epoch, self.group)
        rate = self._rate(start + len(group))
        for options in self.optimizer.param_groups:
            options["lr"] = rate
        self.optimizer.step()
        self._squares, self._pixels = self._squares + float(sums[0]), self._pixels + int(sums[1])
        self.group += 1
        self.step += 1
        return float(sums[0]) / pixels

    def validate(self) -> float:
        """Return the RMSE over all labelled pixels of the validation cells; NaN without any."""
        sums = torch.zeros(2, dtype=torch.float64, device=self.device)
        self.network.eval()
        mine = self._validation[self.processes.rank :: self.processes.size]
        with torch.inference_mode():
            for first in range(0, len(mine), self.recipe.batch_size):
                self.check()
                batch = mine[first : first + self.recipe.batch_size]
                sums += self._error([tokens for tokens, _ in batch], [label for _, label in batch])[1]
        self.processes.sum_over([sums])
        if not math.isfinite(float(sums[0])):
            raise astray(f"The validation error became {float(sums[0])}", self.epoch, self.group - 1)
        return math.sqrt(float(sums[0]) / float(sums[1])) if sums[1] else math.nan

    def state(self) -> dict[str, Any]:
        """Everything that the next step depends on, as tensors and plain values."""
        return {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "place": [self.epoch, self.group, self.step],
            "sums": [self._squares, self._pixels],
            "history": [asdict(row) for row in self.history],
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Continue from a ``state``."""
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.epoch, self.group, self.step = state["place"]
        self._squares, self._pixels = state["sums"]
        self.history = [EpochRow(**row) for row in state["history"]]

    def _rate(self, cells_done: int) -> float:
        """Learning rate at the batch that completes the group, as if there were a single process."""
        recipe = self.recipe
        batches = math.ceil(len(self._train) / recipe.batch_size)
        done = (math.ceil(cells_done / recipe.batch_size) - 1) / batches
        return learning_rate(
            self.epoch + done,
            recipe.epochs,
            recipe.learning_rate,
            recipe.min_learning_rate,
            self.warmup_epochs,
        )

    def _visit(self, number: int) -> LabelledTokens:
        """Tokens and label of a cell in this epoch, with everything that is random about them."""
        rng = np.random.default_rng([self.recipe.seed, self.epoch, number])
        sample = self._cells[number]
        is_clouded = sample.clouded is not None and rng.random() < self._clouded_share
        tokens = sample.clouded if is_clouded and sample.clouded is not None else sample.tokens
        tokens, label = self._input_dropout.apply(tokens, sample.label, rng)
        if not self.recipe.augment:
            return tokens, label
        transform = TRANSFORMS[int(rng.integers(len(TRANSFORMS)))]
        return turn_tokens(tokens, transform), turn(label, transform)

    def _backward(self, tokens: list[CellTokens], labels: list[CellLabel]) -> torch.Tensor:
        loss, sums = self._error(tokens, labels)
        if loss.requires_grad:
            loss.backward()  # type: ignore[no-untyped-call]
        return sums

    def _error(self, tokens: list[CellTokens], labels: list[CellLabel]) -> tuple[torch.Tensor, torch.Tensor]:
        """Sum of squared errors over the labelled pixels that see anything, with its graph, and detached
        ``[sum, pixels]``; not finite when a prediction of such a pixel is not.
        """
        truth = torch.from_numpy(np.stack([label.reshape(-1) for label in labels])).to(self.device)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.recipe.precision == "bf16"):
            batch = pack(tokens, self.device)
            fsc = self.network(batch, self.check).float()
        counts = torch.isfinite(truth) & sighted_pixels(batch.index, batch.lengths)
        squares = (fsc[counts] - truth[counts]).square().sum()
        return squares, torch.stack([squares.detach().double(), counts.sum().double()])

    def _finish_epoch(self) -> EpochRow:
        require_finite_weights(self._trained, self.epoch, self.group - 1)
        loss = self._squares / self._pixels if self._pixels else math.nan
        rate = float(self.optimizer.param_groups[0]["lr"])
        row = EpochRow(self.epoch, self.step, rate, loss, self.validate())
        self.history.append(row)
        self.epoch, self.group = self.epoch + 1, 0
        self._squares, self._pixels = 0.0, 0
        return row


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None

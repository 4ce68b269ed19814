"""Fine-tuning: the published recipe, with its slips mended (traps B11, B13, B14).

An epoch is a random order of the cells, cut into groups of ``effective_batch``; each group is one step of the
optimiser, the last, smaller one too. The gradient of a step is that of the mean squared error over all
labelled pixels of its group, however the group is cut into batches or spread over processes. Everything
random depends only on (seed, epoch, step or cell), so a training that was interrupted goes on as if it had
not been.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
import torch

from ..model.architecture import DropPath, SnowGalileo
from ..model.batch import pack
from ..model.symmetries import TRANSFORMS, turn, turn_tokens
from ..model.tokens import CellTokens
from .cell_labels import CellLabel
from .datasets import LabelledCells
from .distributed import Team
from .hiding import Hiding
from .schedule import learning_rate


@dataclass(frozen=True)
class Recipe:
    """Settings of a training; the defaults are the published ones.

    ``clouded``: probability that a visit uses the cell's twin with clouds. ``drop_path``: share of cells that
    skip a branch of a block, every epoch.
    ``warmup``: share of the epochs. ``decoupled``: weight decay apart from the gradient (AdamW) instead of as
    an L2 term.
    """

    epochs: int = 100
    batch_size: int = 8
    effective_batch: int = 256
    learning_rate: float = 6e-3
    min_learning_rate: float = 1e-6
    warmup: float = 0.1
    betas: tuple[float, float] = (0.9, 0.9)
    weight_decay: float = 1e-5
    decoupled: bool = False
    clip_norm: float = 1.0
    drop_path: float = 0.1
    augment: bool = True
    freeze_encoder: bool = False
    clouded: float = 0.0
    hiding: Hiding = field(default_factory=Hiding)
    seed: int = 42
    precision: str = "fp32"


@dataclass(frozen=True)
class EpochRecord:
    """One line of the log; ``train_loss``: mean squared error over the epoch.

    ``val_rmse``: NaN without validation cells.
    """

    epoch: int
    step: int
    learning_rate: float
    train_loss: float
    val_rmse: float


class Trainer:
    """A network, its optimiser, and where in the training they are.

    ``epoch``, ``group``: the next step to be done. ``history``: one record for each epoch that is done.
    ``check`` may raise to stop.
    """

    def __init__(
        self,
        network: SnowGalileo,
        cells: LabelledCells,
        train: Sequence[int],
        validation: Sequence[tuple[CellTokens, CellLabel]],
        recipe: Recipe,
        device: str = "cpu",
        team: Team | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self.recipe, self.team, self.check = recipe, team or Team(), check
        self.device = torch.device(device)
        self.network = network.to(self.device)
        self._cells, self._train, self._validation = cells, np.asarray(train), validation
        self.epoch = self.group = self.step = 0
        self.history: list[EpochRecord] = []
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
        kind = torch.optim.AdamW if recipe.decoupled else torch.optim.Adam
        self.optimizer = kind(
            self._trained, lr=recipe.learning_rate, betas=recipe.betas, weight_decay=recipe.weight_decay
        )

    @property
    def groups(self) -> int:
        """Steps of an epoch."""
        return math.ceil(len(self._train) / self.recipe.effective_batch)

    def run(self) -> Iterator[tuple[float, EpochRecord | None]]:
        """Train to the end.

        After each step its mean squared error, and the epoch's record when it was the epoch's last.
        """
        while self.epoch < self.recipe.epochs:
            loss = self.train_step()
            record = self._finish_epoch() if self.group == self.groups else None
            yield loss, record

    def train_step(self) -> float:
        """One step of the optimiser over the next group; its mean squared error."""
        recipe = self.recipe
        order = np.random.default_rng([recipe.seed, self.epoch]).permutation(self._train)
        start = self.group * recipe.effective_batch
        group = order[start : start + recipe.effective_batch]
        self.network.train()
        if recipe.freeze_encoder:
            self.network.encoder.eval()
        # Drop path draws from the global generator: tied to the step, so that resuming repeats it.
        torch.manual_seed(
            int(
                np.random.SeedSequence([recipe.seed, self.epoch, self.group, self.team.rank]).generate_state(
                    1
                )[0]
            )
        )
        self.optimizer.zero_grad(set_to_none=False)
        sums = torch.zeros(2, dtype=torch.float64, device=self.device)
        mine = group[self.team.rank :: self.team.size]
        for first in range(0, len(mine), recipe.batch_size):
            self.check()
            visits = [self._visit(int(number)) for number in mine[first : first + recipe.batch_size]]
            sums += self._backward([tokens for tokens, _ in visits], [label for _, label in visits])
        gradients = [p.grad if p.grad is not None else torch.zeros_like(p) for p in self._trained]
        self.team.add([*gradients, sums])
        pixels = max(float(sums[1]), 1.0)
        for parameter, gradient in zip(self._trained, gradients, strict=True):
            parameter.grad = gradient.div_(pixels)
        torch.nn.utils.clip_grad_norm_(self._trained, recipe.clip_norm)
        rate = self._rate(start + len(group))
        for options in self.optimizer.param_groups:
            options["lr"] = rate
        self.optimizer.step()
        self._squares, self._pixels = self._squares + float(sums[0]), self._pixels + int(sums[1])
        self.group += 1
        self.step += 1
        return float(sums[0]) / pixels

    def validate(self) -> float:
        """RMSE over all labelled pixels of the validation cells; NaN without any."""
        sums = torch.zeros(2, dtype=torch.float64, device=self.device)
        self.network.eval()
        mine = self._validation[self.team.rank :: self.team.size]
        with torch.inference_mode():
            for first in range(0, len(mine), self.recipe.batch_size):
                self.check()
                batch = mine[first : first + self.recipe.batch_size]
                sums += self._error([tokens for tokens, _ in batch], [label for _, label in batch])[1]
        self.team.add([sums])
        return math.sqrt(float(sums[0]) / float(sums[1])) if sums[1] else math.nan

    def state(self) -> dict[str, Any]:
        """Everything that the next step depends on, as tensors and plain values."""
        return {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "place": [self.epoch, self.group, self.step],
            "sums": [self._squares, self._pixels],
            "history": [asdict(record) for record in self.history],
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go back to a ``state``."""
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.epoch, self.group, self.step = state["place"]
        self._squares, self._pixels = state["sums"]
        self.history = [EpochRecord(**record) for record in state["history"]]

    def _rate(self, cells_done: int) -> float:
        """Learning rate at the batch that completes the group, counted as in a single process."""
        recipe = self.recipe
        batches = math.ceil(len(self._train) / recipe.batch_size)
        done = (math.ceil(cells_done / recipe.batch_size) - 1) / batches
        warmup = int(recipe.warmup * recipe.epochs)
        return learning_rate(
            self.epoch + done, recipe.epochs, recipe.learning_rate, recipe.min_learning_rate, warmup
        )

    def _visit(self, number: int) -> tuple[CellTokens, CellLabel]:
        """A cell as this epoch sees it."""
        rng = np.random.default_rng([self.recipe.seed, self.epoch, number])
        sample = self._cells[number]
        is_clouded = sample.clouded is not None and rng.random() < self.recipe.clouded
        tokens = sample.clouded if is_clouded and sample.clouded is not None else sample.tokens
        tokens, label = self.recipe.hiding.apply(tokens, sample.label, rng)
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
        """Sum of squared errors over the labelled pixels, for the gradient.

        And that sum with the number of pixels, apart from the graph.
        """
        truth = torch.from_numpy(np.stack([label.reshape(-1) for label in labels])).to(self.device)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.recipe.precision == "bf16"):
            fsc = self.network(pack(tokens, self.device), self.check).float()
        counts = torch.isfinite(truth) & torch.isfinite(fsc)
        squares = (fsc[counts] - truth[counts]).square().sum()
        return squares, torch.stack([squares.detach().double(), counts.sum().double()])

    def _finish_epoch(self) -> EpochRecord:
        loss = self._squares / self._pixels if self._pixels else math.nan
        rate = float(self.optimizer.param_groups[0]["lr"])
        record = EpochRecord(self.epoch, self.step, rate, loss, self.validate())
        self.history.append(record)
        self.epoch, self.group = self.epoch + 1, 0
        self._squares, self._pixels = 0.0, 0
        return record

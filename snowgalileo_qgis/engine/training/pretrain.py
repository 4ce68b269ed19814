"""Pre-training: masked auto-encoding in pixel space by the published recipe, without the mistakes of its
implementation (``docs/deviations.md``).

A step sees a batch of cells in four views. Each view turns the whole batch by one of the eight symmetries and
masks every cell anew; the gradients of the four views are averaged. The loss is the smooth L1 distance over
all known pixels of a view's hidden tokens; missing pixels within a hidden patch do not count. All random
numbers depend only on (seed, epoch, step, view, cell), so a resumed training equals an uninterrupted one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from ..bands import MISSING_HALF
from ..model.architecture import Encoder, Size, TokenBatch
from ..model.batch import pack
from ..model.decoder import Decoder, HiddenTokens
from ..model.symmetries import TRANSFORMS, turn_tokens
from ..model.tokens import CellTokens
from ..protocol import Json, PretrainEpoch, PretrainRecipe
from .astray import astray, require_finite_weights
from .cell_feed import CellFeed
from .masking import MaskedCell, mask_cell
from .schedule import learning_rate

VIEWS = 4


MIN_LEARNING_RATE = 1e-6
BETAS = (0.9, 0.999)
CLIP_NORM = 1.0
"""Fixed parts of the published recipe, the same for all sizes: last learning rate, decay rates of AdamW, and
the largest norm of the gradients of encoder and of decoder.
"""


def new_pair(size: Size, seed: int, decoder_depth: int | None = None) -> tuple[Encoder, Decoder]:
    """Encoder and decoder with random weights: Xavier-uniform linear layers with zero bias, PyTorch's
    defaults for convolutions.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        encoder, decoder = Encoder(size), Decoder(size, decoder_depth)
        for module in (*encoder.modules(), *decoder.modules()):
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)
    return encoder, decoder


def reconstruction_loss(predicted: dict[str, torch.Tensor], batch: TokenBatch) -> tuple[torch.Tensor, int]:
    """Sum of the smooth L1 distance (beta 1) over the known pixels of hidden tokens, and their number.

    ``predicted`` holds the same bands as ``batch``, the target.
    """
    total = torch.zeros((), device=batch.index.device)
    count = 0
    for name, pixels in batch.pixels.items():
        known = pixels != MISSING_HALF
        total = total + F.smooth_l1_loss(predicted[name][known], pixels[known].float(), reduction="sum")
        count += int(known.sum())
    return total, count


class Pretrainer:
    """Encoder, decoder, optimiser, and the state of their training.

    ``epoch``, ``step``: the next step. ``history``: one row per finished epoch. ``losses``: of the current
    epoch's steps so far. ``check`` may raise to stop.
    """

    def __init__(
        self,
        encoder: Encoder,
        decoder: Decoder,
        recipe: PretrainRecipe,
        cells: int,
        device: str = "cpu",
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self.recipe, self.cells, self.check = recipe, cells, check
        self.of_size = recipe.for_size(encoder.size.name)
        self.device = torch.device(device)
        self.encoder, self.decoder = encoder.to(self.device), decoder.to(self.device)
        self.epoch = self.step = 0
        self.history: list[PretrainEpoch] = []
        self.losses: list[float] = []
        self._parts = [
            [p for p in part.parameters() if p.requires_grad] for part in (self.encoder, self.decoder)
        ]
        self.optimizer = torch.optim.AdamW(
            [p for part in self._parts for p in part],
            lr=0.0,
            betas=BETAS,
            weight_decay=self.of_size.weight_decay,
        )
        self._set_rate()

    @property
    def steps(self) -> int:
        """Steps per epoch, including the last, smaller batch."""
        return math.ceil(self.cells / self.of_size.batch_size)

    def batches(self) -> Iterator[list[int]]:
        """Numbers of the cells of each remaining step of this epoch."""
        order = np.random.default_rng([self.recipe.seed, self.epoch]).permutation(self.cells)
        size = self.of_size.batch_size
        for step in range(self.step, self.steps):
            yield [int(number) for number in order[step * size : (step + 1) * size]]

    def run(self, feed: CellFeed) -> Iterator[tuple[int, float, PretrainEpoch | None]]:
        """Train to the end.

        Yields the epoch and the loss of each step, and the epoch's row of the log after its last step.
        """
        while self.epoch < self.recipe.epochs:
            epoch = self.epoch
            for cells in feed.steps(self.batches()):
                loss = self.train_step(cells)
                yield epoch, loss, self.history[-1] if self.epoch > epoch else None

    def train_step(self, cells: Sequence[CellTokens]) -> float:
        """Take one optimiser step over a batch in four views, and return the mean loss of the views.

        The learning rate is set after the step, as published, so it is 0 in the very first step. Raises
        ``SG-TRAIN-002`` when the loss or the gradient is not finite.
        """
        self.encoder.train()
        self.decoder.train()
        self.optimizer.zero_grad(set_to_none=True)
        losses = [self._view(cells, view) for view in range(VIEWS)]
        for part in self._parts:
            norm = float(nn.utils.clip_grad_norm_(part, CLIP_NORM))
            if not math.isfinite(norm):
                raise astray(f"The gradient became {norm}", self.epoch, self.step)
        self.optimizer.step()
        loss = math.fsum(losses) / VIEWS
        self.losses.append(loss)
        self.step += 1
        if self.step == self.steps:
            self._finish_epoch()
        self._set_rate()
        return loss

    def recipe_facts(self) -> Json:
        """The recipe, its fixed parts included; it must be unchanged for a training to resume."""
        given = {entry.name: getattr(self.recipe, entry.name) for entry in fields(PretrainRecipe)}
        del given["weight_decay"]  # where it always was in the file, from which older trainings resume
        return {
            **given,
            "batch_size": self.of_size.batch_size,
            "learning_rate": self.of_size.learning_rate,
            "min_learning_rate": MIN_LEARNING_RATE,
            "betas": BETAS,
            "weight_decay": self.of_size.weight_decay,
            "clip_norm": CLIP_NORM,
        }

    def _finish_epoch(self) -> None:
        require_finite_weights((p for part in self._parts for p in part), self.epoch, self.step - 1)
        rate = float(self.optimizer.param_groups[0]["lr"])
        self.history.append(PretrainEpoch(self.epoch, math.fsum(self.losses) / len(self.losses), rate))
        self.losses = []
        self.epoch, self.step = self.epoch + 1, 0

    def _view(self, cells: Sequence[CellTokens], view: int) -> float:
        """Add a quarter of one view's gradient, and return the view's loss."""
        key = [self.recipe.seed, self.epoch, self.step, view]
        # Drop path draws from the global generator, so seed it by the view: a resumed training repeats it.
        torch.manual_seed(int(np.random.default_rng(key).integers(2**62)))
        masked = masked_view(cells, key)
        known = sum(
            int((pixels != MISSING_HALF).sum()) for cell in masked for pixels in cell.hidden.pixels.values()
        )
        size = self.recipe.micro_batch or max(len(masked), 1)
        loss = 0.0
        for first in range(0, len(masked), size):
            self.check()
            loss += self._backward(masked[first : first + size], known)
        if not math.isfinite(loss):
            raise astray(f"The loss became {loss}", self.epoch, self.step)
        return loss

    def _backward(self, masked: Sequence[MaskedCell], known: int) -> float:
        """Add the gradient of some cells of a view, divided by the number of views and of the view's known
        pixels, and return their share of the view's loss.
        """
        usable = [cell for cell in masked if cell.visible.count and cell.hidden.count]
        if not usable or not known:
            return 0.0
        visible, target = (
            pack([cell.visible for cell in usable], self.device),
            pack([cell.hidden for cell in usable], self.device),
        )
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.recipe.precision == "bf16"):
            predicted = self.decoder(
                self.encoder(visible, self.check), visible, HiddenTokens.of(target), self.check
            )
        total, _ = reconstruction_loss(predicted, target)
        (total / (known * VIEWS)).backward()  # type: ignore[no-untyped-call]
        return float(total.detach()) / known

    def _set_rate(self) -> None:
        recipe = self.recipe
        done = self.epoch + self.step / self.steps
        rate = learning_rate(
            done, recipe.epochs, self.of_size.learning_rate, MIN_LEARNING_RATE, recipe.warmup_epochs
        )
        for group in self.optimizer.param_groups:
            group["lr"] = rate


def masked_view(cells: Sequence[CellTokens], key: Sequence[int]) -> list[MaskedCell]:
    """One view of a batch: one symmetry for all cells, a mask for each."""
    rng = np.random.default_rng([*key, 1])
    transform = TRANSFORMS[int(rng.integers(len(TRANSFORMS)))]
    return [mask_cell(turn_tokens(cell, transform), rng) for cell in cells]

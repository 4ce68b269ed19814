"""Pre-training: masked auto-encoding in pixel space, by the published recipe with its slips mended (traps
B3b, B14, B15).

A step sees a batch of cells in four views. Each view turns the whole batch by one of the eight transforms and
masks every cell anew; the gradients of the four are averaged. The loss is the smooth L1 distance over all
known pixels of all hidden tokens of a view: a missing pixel within a hidden patch is nothing to be predicted.
Everything random depends only on (seed, epoch, step, view, cell), so that a training which was interrupted
goes on as if it had not been.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

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
from ..protocol import SnowGalileoError
from .masking import MaskedCell, mask_cell
from .schedule import learning_rate

VIEWS = 4


@dataclass(frozen=True)
class PretrainRecipe:
    """Settings of a pre-training; the defaults are the published ones.

    ``micro_batch``: cells at once on the device, 0 = the whole batch.
    """

    epochs: int = 200
    warmup_epochs: int = 30
    batch_size: int = 128
    micro_batch: int = 0
    learning_rate: float = 3e-3
    min_learning_rate: float = 1e-6
    betas: tuple[float, float] = (0.9, 0.999)
    weight_decay: float = 0.01
    clip_norm: float = 1.0
    seed: int = 42
    precision: str = "fp32"


def new_pair(size: Size, seed: int, decoder_depth: int | None = None) -> tuple[Encoder, Decoder]:
    """Encoder and decoder as pre-training starts them: Xavier-uniform linear layers with zero bias,
    PyTorch's own start for convolutions.
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

    Prediction and target hold the same bands.
    """
    total = torch.zeros((), device=batch.index.device)
    count = 0
    for name, pixels in batch.pixels.items():
        known = pixels != MISSING_HALF
        total = total + F.smooth_l1_loss(predicted[name][known], pixels[known].float(), reduction="sum")
        count += int(known.sum())
    return total, count


class Pretrainer:
    """Encoder, decoder, optimiser, and where in the training they are.

    ``epoch``, ``step``: the next step to be done. ``check`` may raise to stop.
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
        self.device = torch.device(device)
        self.encoder, self.decoder = encoder.to(self.device), decoder.to(self.device)
        self.epoch = self.step = 0
        self._parts = [
            [p for p in part.parameters() if p.requires_grad] for part in (self.encoder, self.decoder)
        ]
        settings = {"betas": recipe.betas, "weight_decay": recipe.weight_decay}
        self.optimizer = torch.optim.AdamW([p for part in self._parts for p in part], lr=0.0, **settings)  # type: ignore[arg-type]
        self._set_rate()

    @property
    def steps(self) -> int:
        """Steps of an epoch; the last, smaller batch counts, too."""
        return math.ceil(self.cells / self.recipe.batch_size)

    def batches(self) -> Iterator[list[int]]:
        """Numbers of the cells of each step that is left in this epoch."""
        order = np.random.default_rng([self.recipe.seed, self.epoch]).permutation(self.cells)
        for step in range(self.step, self.steps):
            yield [
                int(number)
                for number in order[step * self.recipe.batch_size : (step + 1) * self.recipe.batch_size]
            ]

    def train_step(self, cells: Sequence[CellTokens]) -> float:
        """One step over a batch: four views, then the optimiser; the mean loss of the views.

        The learning rate is set after the step, as published: the very first one has 0. Raises
        ``SG-TRAIN-002`` when the loss is not finite.
        """
        self.encoder.train()
        self.decoder.train()
        self.optimizer.zero_grad(set_to_none=True)
        losses = [self._view(cells, view) for view in range(VIEWS)]
        for part in self._parts:
            nn.utils.clip_grad_norm_(part, self.recipe.clip_norm)
        self.optimizer.step()
        self.step += 1
        if self.step == self.steps:
            self.epoch, self.step = self.epoch + 1, 0
        self._set_rate()
        return math.fsum(losses) / VIEWS

    def _view(self, cells: Sequence[CellTokens], view: int) -> float:
        """Add a quarter of the gradient of one view; its loss."""
        key = [self.recipe.seed, self.epoch, self.step, view]
        # Drop path draws from PyTorch's generator: tied to the view, so that resuming repeats it.
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
            raise SnowGalileoError(
                "SG-TRAIN-002",
                f"The loss became {loss} in epoch {self.epoch + 1}, step {self.step + 1}.",
                "Go on from the last epoch with a smaller learning rate or in fp32.",
            )
        return loss

    def _backward(self, masked: Sequence[MaskedCell], known: int) -> float:
        """Gradient of some cells of a view, divided by the view's number of known pixels and the number of
        views.
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
            done, recipe.epochs, recipe.learning_rate, recipe.min_learning_rate, recipe.warmup_epochs
        )
        for group in self.optimizer.param_groups:
            group["lr"] = rate


def masked_view(cells: Sequence[CellTokens], key: Sequence[int]) -> list[MaskedCell]:
    """One view of a batch: one transform for all cells, a mask for each."""
    rng = np.random.default_rng([*key, 1])
    transform = TRANSFORMS[int(rng.integers(len(TRANSFORMS)))]
    return [mask_cell(turn_tokens(cell, transform), rng) for cell in cells]

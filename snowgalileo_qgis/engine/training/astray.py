"""The error of a training that computes nothing sensible any more."""

from __future__ import annotations

from collections.abc import Iterable

import torch

from ..protocol import SnowGalileoError


def astray(what: str, epoch: int, step: int) -> SnowGalileoError:
    """``SG-TRAIN-002``; ``epoch`` and the ``step`` within it count from 0."""
    return SnowGalileoError(
        "SG-TRAIN-002",
        f"{what} in epoch {epoch + 1}, step {step + 1}.",
        "Start again in another folder with a smaller learning rate or in fp32.",
    )


def require_finite_weights(weights: Iterable[torch.Tensor], epoch: int, step: int) -> None:
    """Raise ``SG-TRAIN-002`` unless all weights are finite numbers."""
    if not all(bool(torch.isfinite(weight).all()) for weight in weights):
        raise astray("The weights became infinite or NaN", epoch, step)

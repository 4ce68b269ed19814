"""Learning rate over the epochs."""

from __future__ import annotations

import math


def learning_rate(epoch: float, epochs: int, highest: float, lowest: float, warmup_epochs: int) -> float:
    """Rise linearly from 0 over ``warmup_epochs``, then fall as half a cosine from ``highest`` to ``lowest``.

    ``epoch``: fractional, from 0.
    """
    if epoch < warmup_epochs:
        return highest * epoch / warmup_epochs
    done = (epoch - warmup_epochs) / max(epochs - warmup_epochs, 1)
    return lowest + (highest - lowest) * 0.5 * (1 + math.cos(math.pi * done))

"""The two published heads: from encoded tokens to one value per 100 m pixel.

Each 100 m pixel uses 155 tokens: its own 56 high-resolution and 2 space tokens, the medium- and
low-resolution tokens that cover it, and the tokens without a place. Both heads are linear in the tokens up to
a weighting, so each token is first reduced to a few scalars, and only these are distributed to the pixels.
"""

from __future__ import annotations

from functools import cache

import torch
from torch import nn

from ..bands import FSC_PIXELS, LOW_BLOCKS, MEDIUM_BLOCKS, Tensor
from .tokens import FIRST_STATIC_TOKEN, FIRST_TIME_TOKEN, GRIDS, OFFSETS, TOKEN_COUNT, TOTAL_TOKENS

PIXELS = FSC_PIXELS**2
BLOCKS = {
    Tensor.HIGH: FSC_PIXELS,
    Tensor.MEDIUM: MEDIUM_BLOCKS,
    Tensor.LOW: LOW_BLOCKS,
    Tensor.SPACE: FSC_PIXELS,
}


@cache
@torch.inference_mode(False)  # a table first made in prediction must also serve training
def pixel_tokens() -> torch.Tensor:
    """Numbers among the 6257 of the 155 tokens that each 100 m pixel uses, int64 ``(100, 155)``."""
    row, column = torch.meshgrid(torch.arange(FSC_PIXELS), torch.arange(FSC_PIXELS), indexing="ij")
    parts = []
    for tensor in GRIDS:
        numbers = torch.arange(TOKEN_COUNT[tensor]) + OFFSETS[tensor]
        side = BLOCKS.get(tensor)
        if side is None:
            parts.append(numbers.expand(PIXELS, -1))
        else:
            factor = FSC_PIXELS // side
            parts.append(numbers.view(side, side, -1)[row // factor, column // factor].reshape(PIXELS, -1))
    return torch.cat(parts, dim=1)


def sighted_pixels(index: torch.Tensor, lengths: tuple[int, ...]) -> torch.Tensor:
    """Pixels ``(cells, 100)`` for which a token that changes with time is visible; ``index``, ``lengths``: of
    packed tokens.
    """
    return spread(torch.zeros(len(index), 0, device=index.device), index, lengths)[1].any(dim=2)


def spread(
    scalars: torch.Tensor, index: torch.Tensor, lengths: tuple[int, ...]
) -> tuple[torch.Tensor, torch.Tensor]:
    """Distribute scalars of packed tokens ``(N, S)`` to pixels ``(cells, 100, 155, S)``, with their
    visibility ``(cells, 100, 155)``.

    Pixels without a visible token that changes with time count as fully masked.
    """
    cells = len(lengths)
    cell = torch.repeat_interleave(
        torch.arange(cells, device=index.device), torch.tensor(lengths, device=index.device)
    )
    dense = torch.zeros(cells, TOTAL_TOKENS, scalars.shape[1], dtype=scalars.dtype, device=index.device)
    dense = dense.index_put((cell, index), scalars)
    visible = torch.zeros(cells, TOTAL_TOKENS, dtype=torch.bool, device=index.device)
    visible[cell, index] = True
    tokens = pixel_tokens().to(index.device)
    dynamic = (tokens < FIRST_STATIC_TOKEN) | ((tokens >= FIRST_TIME_TOKEN) & (tokens < TOTAL_TOKENS - 1))
    seen = visible[:, tokens]
    return dense[:, tokens], seen & (seen & dynamic).any(dim=2, keepdim=True)


class SpatialMean(nn.Linear):
    """Mean of the visible tokens, then one linear layer."""

    def __init__(self, dim: int) -> None:
        super().__init__(dim, 1)

    def forward(self, encoded: torch.Tensor, index: torch.Tensor, lengths: tuple[int, ...]) -> torch.Tensor:  # type: ignore[override]
        """Logits ``(cells, 100)``; NaN where nothing that changes with time is visible."""
        values, visible = spread(encoded @ self.weight.T, index, lengths)
        total, count = (values[..., 0] * visible).sum(dim=2), visible.sum(dim=2)
        return torch.where(count > 0, total / count.clamp(min=1) + self.bias, torch.nan)


class AttentionProbe(nn.Module):
    """Two-headed weighted mean of the visible tokens, weighted by the token and its number among the 155."""

    def __init__(self, dim: int, heads: int = 2) -> None:
        super().__init__()
        self.q = nn.Linear(dim, heads, bias=False)
        self.v = nn.Linear(dim, heads)
        self.position_weight = nn.Parameter(torch.zeros(heads))

    def forward(self, encoded: torch.Tensor, index: torch.Tensor, lengths: tuple[int, ...]) -> torch.Tensor:
        """Logits ``(cells, 100)``; NaN where nothing that changes with time is visible."""
        heads = len(self.position_weight)
        scalars, visible = spread(torch.cat([self.q(encoded), self.v(encoded)], dim=1), index, lengths)
        keys, values = scalars[..., :heads], scalars[..., heads:]
        number = torch.arange(keys.shape[2], device=keys.device, dtype=keys.dtype)
        keys = keys + number[:, None] * self.position_weight
        blind = ~visible.any(dim=2, keepdim=True)
        weights = keys.masked_fill(~(visible | blind)[..., None], -torch.inf).softmax(dim=2)
        return torch.where(blind[..., 0], torch.nan, (weights * values).sum(dim=(2, 3)))

"""The decoder of pre-training: from the encoder's visible tokens to the pixels of the hidden ones. Prediction
does not need it.

Module and parameter names are those of the published pre-training, as far as they are known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import nn

from ..bands import GROUPS, PATCH_PIXELS, ChannelGroup
from .architecture import Attention, EncodedTokens, Mlp, Size, TokenBatch
from .attention import attend
from .tokens import PATCHED, group_features

DEPTHS = {"nano": 2, "tiny": 4, "base": 4}
"""Decoder blocks by size; the number of ``base`` is not published and is that of ``tiny``."""

OUTPUTS = max(group_features(group) for group in GROUPS)
"""1100: values of a token of the largest group, the 11 WorldCover classes of a patch."""


@dataclass(frozen=True)
class HiddenTokens:
    """Tokens to decode, packed like a ``TokenBatch``: ``index``, ``months`` int64 ``(M,)``; ``lengths`` by
    cell; ``rows`` by group.
    """

    index: torch.Tensor
    months: torch.Tensor
    lengths: tuple[int, ...]
    rows: dict[str, torch.Tensor]

    @classmethod
    def of(cls, batch: TokenBatch) -> HiddenTokens:
        """The tokens of a batch, without their pixels."""
        return cls(batch.index, batch.months, batch.lengths, batch.rows)


class CrossAttention(Attention):
    """Multi-head attention from each cell's hidden tokens to its visible ones."""

    def attend_to(
        self, x: torch.Tensor, x_lengths: tuple[int, ...], y: torch.Tensor, y_lengths: tuple[int, ...]
    ) -> torch.Tensor:
        """Queries from packed ``(M, dim)``, keys and values from packed ``(N, dim)``."""
        q, k, v = self.q(x), self.k(y), self.v(y)
        parts = []
        for asked, seen in zip(_spans(x_lengths), _spans(y_lengths), strict=True):
            one = (
                part.view(1, -1, self.heads, part.shape[1] // self.heads).transpose(1, 2)
                for part in (q[asked], k[seen], v[seen])
            )
            parts.append(attend(*one).transpose(1, 2).reshape(asked.stop - asked.start, -1))
        joined: torch.Tensor = self.proj(torch.cat(parts))
        return joined


class DecoderBlock(nn.Module):
    """Pre-norm block: cross-attention to the visible tokens, which are neither normalised nor changed, then
    an MLP.
    """

    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(dim)
        self.attn = CrossAttention(dim, heads)
        self.norm2 = nn.LayerNorm(dim)
        self.mlp = Mlp(dim)

    def forward(
        self, x: torch.Tensor, hidden: HiddenTokens, y: torch.Tensor, visible: TokenBatch
    ) -> torch.Tensor:
        """Map hidden tokens ``(M, dim)`` to ``(M, dim)``."""
        x = x + self.attn.attend_to(self.norm1(x), hidden.lengths, y, visible.lengths)
        mapped: torch.Tensor = x + self.mlp(self.norm2(x))
        return mapped


class Decoder(EncodedTokens):
    """Cross-attention decoder into pixel space."""

    def __init__(self, size: Size, depth: int | None = None) -> None:
        super().__init__()
        dim = size.dim
        self.input_norm = nn.LayerNorm(dim)
        self.encoder_to_decoder_embed = nn.Linear(dim, dim)
        self.mask_token = nn.Parameter(torch.zeros(dim))
        self.add_encoding(dim // 4)
        self.blocks = nn.ModuleList(
            DecoderBlock(dim, size.heads) for _ in range(DEPTHS[size.name] if depth is None else depth)
        )
        self.norm = nn.LayerNorm(dim)
        self.to_output_embed = nn.Linear(dim, OUTPUTS)

    def forward(
        self,
        encoded: torch.Tensor,
        visible: TokenBatch,
        hidden: HiddenTokens,
        between: Callable[[], None] = lambda: None,
    ) -> dict[str, torch.Tensor]:
        """Predict the hidden tokens' pixels.

        ``encoded``: ``(N, dim)`` from the encoder. Returns ``(n, features)`` for each group with hidden
        tokens, ordered (row, column, channel) like ``CellTokens.pixels``.
        """
        y = self.encoder_to_decoder_embed(self.input_norm(encoded)) + self.encoding(
            visible.index, visible.months
        )
        x = self.mask_token + self.encoding(hidden.index, hidden.months)
        for block in self.blocks:
            between()
            x = block(x, hidden, y, visible)
        outputs = self.to_output_embed(self.norm(x)).float()
        return {name: _pixels(outputs[rows], _GROUP[name]) for name, rows in hidden.rows.items()}


_GROUP: dict[str, ChannelGroup] = {group.name: group for group in GROUPS}


def _pixels(outputs: torch.Tensor, group: ChannelGroup) -> torch.Tensor:
    """The outputs that a group uses, reordered from (channel, row, column) to (row, column, channel)."""
    used = outputs[:, : group_features(group)]
    if group.tensor not in PATCHED:
        return used
    return used.view(-1, len(group.channels), PATCH_PIXELS, PATCH_PIXELS).permute(0, 2, 3, 1).flatten(1)


def _spans(lengths: tuple[int, ...]) -> list[slice]:
    """Rows of each cell in a packed sequence."""
    ends = [0]
    for length in lengths:
        ends.append(ends[-1] + length)
    return [slice(start, stop) for start, stop in pairwise(ends)]

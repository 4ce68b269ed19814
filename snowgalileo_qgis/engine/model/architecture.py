"""The SnowGalileo network: token embedding, encoder, head.

Module and parameter names are those of the published state dicts, so that weights load by name.

Only visible tokens enter. The tokens of all cells of a batch are *packed* one after the other: linear layers
process one long list, and attention runs within each cell, for cells of equal length together. There is no
padding and no attention mask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

import torch
from torch import nn
from torch.nn import functional as F

from ..bands import GROUPS, Tensor
from .attention import attend
from .encodings import month_table, place_table, position_table, token_table
from .heads import AttentionProbe, SpatialMean
from .products import Linear
from .tokens import PATCHED, group_features


@dataclass(frozen=True)
class Size:
    """Width, depth and number of attention heads of a published size."""

    name: str
    dim: int
    depth: int
    heads: int


SIZES = (Size("nano", 128, 4, 8), Size("tiny", 192, 12, 3), Size("base", 768, 12, 12))
MLP_RATIO = 4
MLP_ROWS = 256
"""Rows per step of the MLP: the activations between its layers then fit into the cache of one core."""

HEADS: dict[str, type[SpatialMean] | type[AttentionProbe]] = {
    "spatial_mean": SpatialMean,
    "attention_probe": AttentionProbe,
}


@dataclass(frozen=True)
class TokenBatch:
    """Visible tokens of several cells, packed.

    ``pixels[group]``: float16 or float32 ``(n, features)``; ``rows[group]``: int64 ``(n,)``, their rows in
    the packed sequence. ``index``: int64 ``(N,)``, number of each packed token among the 6257. ``months``:
    int64 ``(N,)``. ``lengths``: number of tokens of each cell, N in total.
    """

    pixels: dict[str, torch.Tensor]
    rows: dict[str, torch.Tensor]
    index: torch.Tensor
    months: torch.Tensor
    lengths: tuple[int, ...]

    def runs(self) -> Iterator[tuple[int, int, int]]:
        """Runs of consecutive cells of equal length: ``(first packed row, cells, tokens per cell)``."""
        start = 0
        for length, same in groupby(self.lengths):
            cells = len(list(same))
            yield start, cells, length
            start += cells * length


def _continue() -> None:
    """Never stop."""


class PatchEmbedding(nn.Module):
    """Projection of a group's pixels: a convolution with the whole patch as kernel, so a matrix product."""

    def __init__(self, channels: int, dim: int, patch: int) -> None:
        super().__init__()
        self.proj = nn.Conv2d(channels, dim, kernel_size=patch, stride=patch)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """Embed ``(n, features)``, ordered (row, column, channel), into ``(n, dim)``."""
        weight = self.proj.weight.permute(0, 2, 3, 1).flatten(1)
        embedded: torch.Tensor = F.linear(pixels, weight, self.proj.bias)
        return embedded


class Attention(nn.Module):
    """Multi-head self-attention within each cell."""

    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.products: torch.dtype | None = None
        """Type in which queries, keys and values are multiplied, ``None``: as the layers give them; see
        ``SnowGalileo.use_precision``.
        """
        self.q = Linear(dim, dim)
        self.k = Linear(dim, dim)
        self.v = Linear(dim, dim)
        self.proj = Linear(dim, dim)

    def forward(self, x: torch.Tensor, batch: TokenBatch) -> torch.Tensor:
        """Attend over packed tokens ``(N, dim)``."""
        q, k, v = self.q(x), self.k(x), self.v(x)
        parts = []
        for start, cells, length in batch.runs():
            queries, keys, values = (
                part[start : start + cells * length].view(cells, length, self.heads, -1).transpose(1, 2)
                for part in (q, k, v)
            )
            attended = attend(queries, keys, values, self.products)
            parts.append(attended.transpose(1, 2).reshape(cells * length, -1))
        joined: torch.Tensor = self.proj(parts[0] if len(parts) == 1 else torch.cat(parts))
        return joined


class Mlp(nn.Module):
    """Two linear layers with an exact GELU between them."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.fc1 = Linear(dim, dim * MLP_RATIO)
        self.fc2 = Linear(dim * MLP_RATIO, dim)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Map ``(N, dim)`` to ``(N, dim)`` in blocks of rows, so that the activations between the layers,
        four times as large, stay in the cache.
        """
        gelu = F.gelu if torch.is_grad_enabled() else torch.ops.aten.gelu_  # in place, the same digits
        return torch.cat([self.fc2(gelu(self.fc1(rows))) for rows in torch.split(x, MLP_ROWS)])


class DropPath(nn.Module):
    """Stochastic depth per cell: in training, drops a branch for a share ``rate`` of the cells and scales it
    up for the others; otherwise the identity.
    """

    def __init__(self, rate: float = 0.1) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: torch.Tensor, lengths: tuple[int, ...]) -> torch.Tensor:
        """Map packed tokens ``(N, dim)``."""
        if not self.training or self.rate == 0:
            return x
        kept = (torch.rand(len(lengths), device=x.device) >= self.rate).to(x.dtype) / (1 - self.rate)
        return x * torch.repeat_interleave(kept, torch.tensor(lengths, device=x.device))[:, None]


class Block(nn.Module):
    """Pre-norm transformer block.

    The residual stream is float32; matrix products use the type of their weights.
    """

    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(dim)
        self.attn = Attention(dim, heads)
        self.norm2 = nn.LayerNorm(dim)
        self.mlp = Mlp(dim)
        self.drop_path = DropPath()

    def forward(self, x: torch.Tensor, batch: TokenBatch, between: Callable[[], None]) -> torch.Tensor:
        """Map packed tokens ``(N, dim)`` to ``(N, dim)``."""
        dtype = self.mlp.fc1.weight.dtype
        between()
        x = x + self.drop_path(self.attn(self.norm1(x).to(dtype), batch), batch.lengths)
        between()
        x = x + self.drop_path(self.mlp(self.norm2(x).to(dtype)), batch.lengths)
        return x


class EncodedTokens(nn.Module):
    """A module that adds to tokens what they are, with a channel table of its own."""

    _group: torch.Tensor
    _day: torch.Tensor
    _has_month: torch.Tensor
    _place: torch.Tensor

    def add_encoding(self, quarter: int) -> None:
        """Add the tables; ``quarter``: width of each of the four parts."""
        self.pos_embed = nn.Parameter(position_table(quarter), requires_grad=False)
        self.month_embed = nn.Embedding(12, quarter, _weight=month_table(quarter), _freeze=True)
        for tensor in CHANNEL_TABLES:
            count = sum(group.tensor is tensor for group in GROUPS)
            self.register_parameter(
                f"{tensor.value}_channel_embed", nn.Parameter(torch.zeros(count, quarter))
            )
        group_of, day_of, has_month = token_table()
        for name, table in (
            ("_group", group_of),
            ("_day", day_of),
            ("_has_month", has_month),
            ("_place", place_table(quarter)),
        ):
            self.register_buffer(name, table, persistent=False)

    def encoding(self, index: torch.Tensor, months: torch.Tensor) -> torch.Tensor:
        """Encoding ``[channel | day position | month | place]`` of tokens ``(n,)``: ``(n, dim)``."""
        channel = torch.cat([getattr(self, f"{tensor.value}_channel_embed") for tensor in CHANNEL_TABLES])
        day = self._day[index]
        position = self.pos_embed[day.clamp(min=0)] * (day >= 0)[:, None]
        month = self.month_embed(months) * self._has_month[index][:, None]
        return torch.cat([channel[self._group[index]], position, month, self._place[index]], dim=1)


class Encoder(EncodedTokens):
    """Token embedding, four-part encoding, transformer blocks, final norm."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.size = size
        self.add_encoding(size.dim // 4)
        self.blocks = nn.ModuleList(Block(size.dim, size.heads) for _ in range(size.depth))
        for name, tensors in EMBEDDING_TABLES.items():
            self.add_module(
                name,
                nn.ModuleDict(
                    {
                        group.name: _embedding(group.name, size.dim)
                        for group in GROUPS
                        if group.tensor in tensors
                    }
                ),
            )
        self.norm = nn.LayerNorm(size.dim)

    def forward(self, batch: TokenBatch, between: Callable[[], None] = _continue) -> torch.Tensor:
        """Encode packed tokens to ``(N, dim)`` float32.

        ``between`` is called twice per block and may raise to stop.
        """
        x = self.embed(batch) + self.encoding(batch.index, batch.months)
        for block in self.blocks:
            x = block(x, batch, between)
        normed: torch.Tensor = self.norm(x)
        return normed

    def embed(self, batch: TokenBatch) -> torch.Tensor:
        """Project each group's pixels: ``(N, dim)`` float32, also in training with mixed precision, where 16
        bit would round elevations to 6 or 12 m and lose the slope within a pixel.
        """
        device = batch.index.device
        x = torch.empty(len(batch.index), self.size.dim, device=device)
        with torch.autocast(device.type, enabled=False):
            for name, pixels in batch.pixels.items():
                x = x.index_copy(0, batch.rows[name], self._embeddings()[name](pixels.float()))
        return x

    def _embeddings(self) -> dict[str, nn.Module]:
        return {name: module for table in EMBEDDING_TABLES for name, module in getattr(self, table).items()}


CHANNEL_TABLES = (Tensor.HIGH, Tensor.MEDIUM, Tensor.LOW, Tensor.SPACE, Tensor.TIME, Tensor.STATIC)

EMBEDDING_TABLES: dict[str, tuple[Tensor, ...]] = {
    "space_time_high_res_embed": (Tensor.HIGH,),
    "space_time_med_res_embed": (Tensor.MEDIUM,),
    "space_time_low_res_embed": (Tensor.LOW,),
    "space_embed": (Tensor.SPACE,),
    "time_embed": (Tensor.TIME,),
    "static_embed": (Tensor.STATIC,),
}
"""Published names of the embedding tables."""


def _embedding(name: str, dim: int) -> nn.Module:
    group = next(group for group in GROUPS if group.name == name)
    if group.tensor in (Tensor.TIME, Tensor.STATIC):
        return nn.Linear(group_features(group), dim)
    return PatchEmbedding(len(group.channels), dim, 10 if group.tensor in PATCHED else 1)


class SnowGalileo(nn.Module):
    """Encoder and head: fractional snow cover (FSC) of the 100 pixels of each cell."""

    def __init__(self, size: Size, head: str = "spatial_mean") -> None:
        super().__init__()
        self.size = size
        self.head_name = head
        self.register_buffer("sigmoid_slope", torch.tensor(0.5))
        self.encoder = Encoder(size)
        self.head = HEADS[head](size.dim)

    def forward(self, batch: TokenBatch, between: Callable[[], None] = _continue) -> torch.Tensor:
        """FSC ``(cells, 100)``, float32, 0..1, row by row from the north; NaN where no token that changes
        with time is visible.
        """
        encoded = self.encoder(batch, between)
        logits = self.head(encoded, batch.index, batch.lengths)
        return torch.sigmoid(self.sigmoid_slope * logits)

    def set_slope(self, slope: float) -> None:
        """Set the slope of the sigmoid, which training does not change (0.5 in the published models)."""
        self.sigmoid_slope: torch.Tensor
        self.sigmoid_slope.fill_(slope)

    def use_precision(self, precision: str) -> SnowGalileo:
        """Set the type of the matrix products in the blocks; everything else is float32.

        ``bf16``: in bfloat16 those of attention (see ``attend``). ``bf16_all``: all, which rounds the weights
        of the linear layers for good, and on the CPU the scores of attention.
        """
        linear, products = {
            "fp32": (torch.float32, None),
            "bf16": (torch.float32, torch.bfloat16),
            "bf16_all": (torch.bfloat16, None),
        }[precision]
        for part in self.encoder.blocks.modules():
            if isinstance(part, Attention):
                part.products = products
            if isinstance(part, (Attention, Mlp)):
                part.to(linear)
        return self

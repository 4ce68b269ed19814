"""The plain way to run the network, as the baseline of ``bench_forward.py``.

All 6257 tokens of each cell are embedded; the masked ones are sorted to the end and cut to the longest cell
of the batch, the rest is padding; attention gets a mask that is expanded to heads and queries; the head
gathers 155 full tokens for each of the 100 pixels. Same weights, same result.
"""

from __future__ import annotations

import torch
from torch.nn import functional as F

from snowgalileo_qgis.engine.bands import GROUPS, groups_of
from snowgalileo_qgis.engine.model.architecture import SnowGalileo
from snowgalileo_qgis.engine.model.encodings import token_table
from snowgalileo_qgis.engine.model.heads import pixel_tokens
from snowgalileo_qgis.engine.model.tokens import (
    GRIDS,
    GROUP_COUNT,
    MODEL_TENSORS,
    OFFSETS,
    PATCHED,
    TOKEN_COUNT,
    TOTAL_TOKENS,
    CellTokens,
)


def dense(cells: list[CellTokens]) -> tuple[dict[str, torch.Tensor], torch.Tensor, torch.Tensor]:
    """Complete, normalised pixels of every group ``(B, grid..., features)``, visibility ``(B, 6257)`` and
    months ``(B,)``.
    """
    visible = torch.zeros(len(cells), TOTAL_TOKENS, dtype=torch.bool)
    pixels = {}
    for group in GROUPS:
        count = TOKEN_COUNT[group.tensor] // GROUP_COUNT[group.tensor]
        features = len(group.channels) * (100 if group.tensor in PATCHED else 1)
        values = torch.full((len(cells), count, features), -10000.0)
        number = groups_of(group.tensor).index(group)
        for i, cell in enumerate(cells):
            if group.name in cell.pixels:
                index = torch.from_numpy(cell.index[group.name])
                visible[i, index] = True
                values[i, (index - OFFSETS[group.tensor] - number) // GROUP_COUNT[group.tensor]] = (
                    torch.from_numpy(cell.pixels[group.name]).float()
                )
        pixels[group.name] = values
    return pixels, visible, torch.tensor([cell.month for cell in cells])


def forward(
    network: SnowGalileo, pixels: dict[str, torch.Tensor], visible: torch.Tensor, months: torch.Tensor
) -> torch.Tensor:
    """FSC ``(B, 100)`` of a padded batch."""
    encoder = network.encoder
    cells, dim = len(visible), network.size.dim
    embeddings = encoder._embeddings()
    parts = []
    for tensor in MODEL_TENSORS:
        groups = [
            embeddings[group.name](pixels[group.name].flatten(0, 1)).view(cells, -1, dim)
            for group in groups_of(tensor)
        ]
        parts.append(torch.stack(groups, dim=2).flatten(1, 2))
    group, day, has_month = token_table()
    channel = torch.cat([getattr(encoder, f"{tensor.value}_channel_embed") for tensor in GRIDS])[
        group
    ].expand(cells, -1, -1)
    position = (encoder.pos_embed[day.clamp(min=0)] * (day >= 0)[:, None]).expand(cells, -1, -1)
    month = encoder.month_embed(months)[:, None] * has_month[:, None]
    x = torch.cat(parts, dim=1) + torch.cat(
        [channel, position, month, encoder._place.expand(cells, -1, -1)], dim=2
    )

    order = torch.sort((~visible).int(), dim=1, stable=True).indices
    longest = int(visible.sum(dim=1).max())
    kept = order[:, :longest]
    x = x.gather(1, kept[..., None].expand(-1, -1, dim))
    key_mask = visible.gather(1, kept)
    heads = network.size.heads
    mask = key_mask[:, None, None].repeat(1, heads, longest, 1)
    for block in encoder.blocks:
        normed = block.norm1(x)
        q, k, v = (
            layer(normed).view(cells, longest, heads, -1).transpose(1, 2)
            for layer in (block.attn.q, block.attn.k, block.attn.v)
        )
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = x + block.attn.proj(attended.transpose(1, 2).reshape(cells, longest, dim))
        mlp = block.mlp
        x = x + mlp.fc2(F.gelu(mlp.fc1(block.norm2(x))))
    x = x * key_mask[..., None]
    full = torch.zeros(cells, TOTAL_TOKENS, dim).scatter(1, kept[..., None].expand(-1, -1, dim), x)
    full = encoder.norm(full)
    tokens = pixel_tokens()
    seen = visible[:, tokens][..., None]
    mean = (full[:, tokens] * seen).sum(dim=2) / seen.sum(dim=2)
    return torch.sigmoid(
        network.sigmoid_slope * F.linear(mean, network.head.weight, network.head.bias)[..., 0]
    )

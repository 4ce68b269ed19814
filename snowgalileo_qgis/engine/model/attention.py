"""Attention without a mask, with the fastest exact kernel for each device and type."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from .products import linear, uses_onednn

QUERY_ROWS = {torch.float32: 128, torch.bfloat16: 512}
"""Queries per step on the CPU: their scores against 2,000 to 6,000 keys stay in the cache, and the memory of
one step serves the next (that of larger blocks goes back to the system).
"""


def attend(q: Tensor, k: Tensor, v: Tensor, products: torch.dtype | None = None) -> Tensor:
    """Scaled dot-product attention of ``(cells, heads, tokens, width)``, in the type of the arguments.

    ``products``: type in which they are multiplied, ``None``: their own. On the CPU, scores stay float32 all
    the same: a product of PyTorch has the type of its factors, and scores rounded to 16 bit make most of the
    error of attention in 16 bit. Keys and values are centred first, which saves digits: what all keys have
    in common changes no weight, and what all values have in common is added afterwards.

    Uses PyTorch's fused kernel on GPUs and in training. On the CPU, products over blocks of queries are
    faster: the fused kernel leaves float32 to MKL and converts bfloat16 in its inner loop.
    """
    blocks = q.device.type == "cpu" and not torch.is_grad_enabled()
    if products is not None:
        mean = v.mean(dim=2, keepdim=True)
        values = (v - mean).to(products)
        if blocks:
            return _in_blocks(q, k, values) + mean
        keys = (k - k.mean(dim=2, keepdim=True)).to(products)
        return F.scaled_dot_product_attention(q.to(products), keys, values).to(q.dtype) + mean
    if blocks and (q.dtype is torch.bfloat16 or uses_onednn(q)):
        return _in_blocks(q, k, v)
    return F.scaled_dot_product_attention(q, k, v)


def _in_blocks(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """Attention whose scores have the type of the queries, and whose weights that of the values."""
    cells, heads, tokens, width = q.shape
    queries = q * width**-0.5
    rows = QUERY_ROWS[q.dtype]
    out = q.new_empty(cells, tokens, heads, width).transpose(1, 2)
    for cell in range(cells):
        for head in range(heads):
            # whole rows one after the other: oneDNN is a hundred times slower with gaps between them
            keys, values = k[cell, head].contiguous(), v[cell, head].contiguous().t()
            for start in range(0, tokens, rows):
                block = slice(start, start + rows)
                weights = linear(queries[cell, head, block].contiguous(), keys).softmax(dim=-1)
                out[cell, head, block] = linear(weights.to(v.dtype), values)
    return out

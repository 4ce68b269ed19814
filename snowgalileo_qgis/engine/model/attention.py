"""Attention without a mask, with the fastest exact kernel for each device and type."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

QUERY_ROWS = 512
"""Queries per step for bfloat16 on the CPU: their scores against 2,000 to 6,000 keys fit into the cache."""


def attend(q: Tensor, k: Tensor, v: Tensor, products: torch.dtype | None = None) -> Tensor:
    """Scaled dot-product attention of ``(cells, heads, tokens, width)``, in the type of the arguments.

    ``products``: type in which they are multiplied, ``None``: their own. Keys are centred first: what all
    keys have in common changes no weight, but would cost digits.

    Uses PyTorch's fused kernel, except for bfloat16 on the CPU, which it converts in its inner loop: there,
    plain products over blocks of queries take 0.6 of its time at 2,200 tokens of width 64
    (``benchmarks/bench_forward.py``).
    """
    if products is not None:
        centred = k - k.mean(dim=2, keepdim=True)
        return attend(q.to(products), centred.to(products), v.to(products)).to(q.dtype)
    if q.dtype is not torch.bfloat16 or q.device.type != "cpu" or torch.is_grad_enabled():
        return F.scaled_dot_product_attention(q, k, v)
    cells, heads, tokens, width = q.shape
    flat_q, flat_k, flat_v = (part.reshape(cells * heads, tokens, width) for part in (q * width**-0.5, k, v))
    keys = flat_k.transpose(1, 2)
    out = torch.empty_like(flat_q)
    for one in range(cells * heads):
        for start in range(0, tokens, QUERY_ROWS):
            rows = slice(start, start + QUERY_ROWS)
            out[one, rows] = (flat_q[one, rows] @ keys[one]).softmax(dim=-1) @ flat_v[one]
    return out.view(cells, heads, tokens, width)

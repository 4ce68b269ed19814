"""Matrix products of float32 on the CPU: by oneDNN, where PyTorch was built with it.

PyTorch itself gives them to MKL, which multiplies at less than half that pace on AMD's Zen 5,
in the same float32 (see *Performance* in the documentation).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

HAS_ONEDNN: bool = torch._C._has_mkldnn and hasattr(torch.ops.mkldnn, "_linear_pointwise")
"""Not in PyTorch for macOS. The operator is the one that ``torch.compile`` puts in place of linear layers."""


def uses_onednn(x: Tensor) -> bool:
    """Whether ``linear`` multiplies ``x`` by oneDNN: float32 on the CPU; the operator has no gradient."""
    on_cpu = x.device.type == "cpu" and x.dtype is torch.float32
    return HAS_ONEDNN and on_cpu and not torch.is_grad_enabled()


def linear(x: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """``x @ weight.T + bias`` of ``(n, width)`` and ``(m, width)``: ``(n, m)``."""
    if uses_onednn(x) and weight.dtype is x.dtype:
        product: Tensor = torch.ops.mkldnn._linear_pointwise(x, weight, bias, "none", [], "")
        return product
    return F.linear(x, weight, bias)


class Linear(nn.Linear):
    """``nn.Linear`` with the product above."""

    def forward(self, input: Tensor) -> Tensor:
        """Map ``(n, in)`` to ``(n, out)``."""
        return linear(input, self.weight, self.bias)

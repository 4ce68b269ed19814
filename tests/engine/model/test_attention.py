"""Products and attention on the CPU against PyTorch's own in double precision, and what 16 bit may round."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional as F

from snowgalileo_qgis.engine.model.attention import attend
from snowgalileo_qgis.engine.model.batch import pack
from snowgalileo_qgis.engine.model.products import Linear, linear
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.training.initial_weights import random_network
from tests.engine.model.cells import made_cell


def heads(cells: int, tokens: int, width: int) -> tuple[torch.Tensor, ...]:
    """Queries, keys and values as the network makes them: heads beside each other in a row."""
    torch.manual_seed(tokens)
    return tuple(
        torch.randn(cells, tokens, 3 * width).view(cells, tokens, 3, width).transpose(1, 2) for _ in "qkv"
    )


def exact(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    return F.scaled_dot_product_attention(q.double(), k.double(), v.double())


@pytest.mark.parametrize(("cells", "tokens", "width"), [(1, 1, 16), (2, 128, 16), (1, 301, 64)])
def test_float32_is_exact_to_its_digits(cells: int, tokens: int, width: int) -> None:
    parts = heads(cells, tokens, width)
    with torch.inference_mode():
        found = attend(*parts)
    assert found.dtype is torch.float32
    torch.testing.assert_close(found.double(), exact(*parts), rtol=0, atol=2e-6)


def test_16_bit_keeps_sharp_scores_and_what_keys_and_values_share() -> None:
    """Scores up to about 60, and keys and values far from zero, as trained weights make them."""
    q, k, v = heads(1, 301, 16)
    with torch.inference_mode():
        found = attend(8 * q, k + 5, v + 20, torch.bfloat16)
        plain = attend(*(part.bfloat16() for part in (8 * q, k + 5, v + 20))).float()
    error, of_plain = ((part - exact(8 * q, k + 5, v + 20)).abs().max() for part in (found, plain))
    assert found.dtype is torch.float32
    assert 0 < error < 0.02 < of_plain


def test_linear_is_that_of_pytorch_and_can_be_trained() -> None:
    torch.manual_seed(1)
    layer, x = Linear(24, 40), torch.randn(300, 24)
    expected = F.linear(x, layer.weight, layer.bias)
    with torch.inference_mode():
        torch.testing.assert_close(layer(x), expected.detach(), rtol=0, atol=1e-5)
        torch.testing.assert_close(linear(x, layer.weight), x @ layer.weight.T, rtol=0, atol=1e-5)
        half = Linear(24, 40).bfloat16()(x.bfloat16())
    assert half.dtype is torch.bfloat16
    layer(x).sum().backward()
    assert layer.weight.grad is not None
    torch.testing.assert_close(layer.weight.grad, x.sum(dim=0).expand(40, -1))


def test_inputs_stay_whole_in_training_with_mixed_precision() -> None:
    """16 bit would round elevations to 6 or 12 m."""
    encoder = random_network("nano", "spatial_mean", seed=1).encoder
    batch = pack([tokens_of(made_cell(), Masking())])
    exact = encoder.embed(batch)
    with torch.autocast("cpu", torch.bfloat16):
        mixed = encoder.embed(batch)
    assert mixed.dtype is torch.float32
    assert torch.equal(mixed, exact)

"""Random masking for pre-training: which of the 6257 tokens the encoder sees, and which the decoder must
predict.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..model.tokens import TOTAL_TOKENS, CellTokens

ENCODED_SHARE = 0.1
DECODED_SHARE = 0.5


@dataclass(frozen=True)
class MaskedCell:
    """A cell's tokens for the encoder, and those to be predicted. No token is in both."""

    visible: CellTokens
    hidden: CellTokens


def mask_cell(cell: CellTokens, rng: np.random.Generator) -> MaskedCell:
    """Draw one permutation of all 6257 tokens, without structure in space, time or sensor: 10 % are visible,
    50 % are to be predicted.

    Tokens that are missing in the cell drop out of both, so the counts are smaller where data are missing.
    Each call draws its own permutation; the research had only 101 different ones.
    """
    order = rng.permutation(TOTAL_TOKENS)
    encoded, decoded = int(ENCODED_SHARE * TOTAL_TOKENS), int(DECODED_SHARE * TOTAL_TOKENS)
    role = np.zeros(TOTAL_TOKENS, np.uint8)
    role[order[:encoded]] = 1
    role[order[encoded : encoded + decoded]] = 2
    return MaskedCell(_only(cell, role == 1), _only(cell, role == 2))


def _only(cell: CellTokens, wanted: npt.NDArray[np.bool_]) -> CellTokens:
    chosen = {name: wanted[index] for name, index in cell.index.items()}
    kept = {name: mask for name, mask in chosen.items() if mask.any()}
    return CellTokens(
        {n: cell.pixels[n][m] for n, m in kept.items()},
        {n: cell.index[n][m] for n, m in kept.items()},
        cell.month,
    )

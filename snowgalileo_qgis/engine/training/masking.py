"""Random masking in pre-training: the tokens that the encoder sees, and those that the decoder predicts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..model.tokens import TOTAL_TOKENS, CellTokens

ENCODED_SHARE = 0.1
DECODED_SHARE = 0.5


@dataclass(frozen=True)
class MaskedCell:
    """A cell's tokens for the encoder (``visible``) and for prediction (``hidden``); none is in both."""

    visible: CellTokens
    hidden: CellTokens


def mask_cell(cell: CellTokens, rng: np.random.Generator) -> MaskedCell:
    """Draw one permutation of all 6257 tokens, unstructured in space, time and sensor: 10 % are visible,
    50 % hidden.

    Tokens that are missing in the cell are in neither, so both counts are smaller where data are missing.
    Each call draws its own permutation, while the research code reused 101 of them.
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

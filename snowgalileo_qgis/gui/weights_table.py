"""Rows of the table of models: their texts and their order."""

from __future__ import annotations

from typing import List, Tuple

from ..core.choice_words import condition_words
from ..core.counts import number_text
from ..core.messages import shown, tr
from ..engine.protocol import CONDITIONS, WeightsFile

DEFAULT_INIT = "pretrained"
DEFAULT_SEED = 42


def condition_text(file: WeightsFile) -> str:
    """The condition a model is for; its file name if unknown."""
    return condition_words().get(file.condition or "", shown(file.name))


def training_text(file: WeightsFile) -> str:
    """``Pre-trained, seed 42``."""
    if file.condition is None:
        return tr("own model")
    start = tr("pre-trained") if file.init == DEFAULT_INIT else tr("from random weights")
    text = tr("{start}, seed {seed}").format(start=start, seed=file.seed)
    if file.samples is None:
        return text
    return text + tr(", {n} samples").format(n=number_text(file.samples))


def size_text(size: float) -> str:
    """``21.6 MB``."""
    return tr("{n} MB").format(n=number_text(size / 1e6, 1))


def is_recommended(file: WeightsFile) -> bool:
    """Whether this is the version of a model that most users need."""
    return (
        file.condition is not None
        and file.samples is None
        and (file.init, file.seed) == (DEFAULT_INIT, DEFAULT_SEED)
    )


def _order(file: WeightsFile) -> Tuple[int, bool, bool, int, int, str]:
    place = CONDITIONS.index(file.condition) if file.condition in CONDITIONS else len(CONDITIONS)
    return (
        place,
        file.samples is not None,
        file.init != DEFAULT_INIT,
        file.samples or 0,
        file.seed or 0,
        file.name,
    )


def in_order(files: List[WeightsFile]) -> List[WeightsFile]:
    """By condition, recommended versions first and those for comparisons last."""
    return sorted(files, key=_order)

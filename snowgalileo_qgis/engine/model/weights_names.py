"""File names of published weights: ``[SAMPLESsamples_]CONDITION_INIT_SEED_RUN``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..protocol import CONDITIONS, WEIGHT_INITS

_PREFIX = re.compile(r"(?:(\d{1,9})samples[_-]?)?", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_RUN = re.compile(r"[0-9A-Za-z-]{1,64}", re.ASCII)
_LONGEST_FIRST = sorted((condition for condition in CONDITIONS if condition != "auto"), key=len, reverse=True)


@dataclass(frozen=True)
class WeightsName:
    """Parts of a published name: masking ``condition``, initial weights, ``seed``, identifier of the ``run``.

    ``samples``: size of the subset it was fine-tuned on, ``None``: all.
    """

    condition: str
    init: str
    seed: int
    run: str
    samples: int | None = None

    def __str__(self) -> str:
        prefix = "" if self.samples is None else f"{self.samples}samples_"
        return f"{prefix}{self.condition}_{self.init}_{self.seed}_{self.run}"


def parse_name(stem: str) -> WeightsName | None:
    """Parse a file name without its ending, from the right because conditions contain underscores; ``None``
    if it is not a published name.
    """
    parts = stem.rsplit("_", 3)
    if len(parts) < 4:
        return None
    head, init, seed, run = parts
    condition = next((known for known in _LONGEST_FIRST if head.endswith(known)), None)
    if (
        condition is None
        or init not in WEIGHT_INITS
        or not _NUMBER.fullmatch(seed)
        or not _RUN.fullmatch(run)
    ):
        return None
    prefix = _PREFIX.fullmatch(head.removesuffix(condition))
    if prefix is None:
        return None
    return WeightsName(condition, init, int(seed), run, int(prefix[1]) if prefix[1] else None)

"""Run identity: what must be unchanged for a run to resume."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...version import __version__
from ..model.checkpoints import LoadedModel
from ..protocol import PredictSpec
from ..stack.cell import CellRef
from .journal import file_facts, fingerprint

NOT_COMPARED = ("resume", "stacks", "checkpoints", "device", "scheduler")
"""Settings that do not matter, or are compared by the files, cells and device that they stand for."""


def journal_path(spec: PredictSpec) -> Path:
    """Path of a run's journal, next to its first output."""
    output = Path(spec.fsc)
    return output.with_name(output.name + ".journal")


def run_identity(
    spec: PredictSpec, models: Sequence[LoadedModel], device: str, refs: Sequence[CellRef]
) -> dict[str, str]:
    """Fingerprints, by subject, of everything that determines the bytes of the outputs."""
    settings = {name: value for name, value in spec.to_json().items() if name not in NOT_COMPARED}
    cells = [[str(ref.path), ref.day.isoformat(), ref.x0, ref.y0, ref.row, ref.col] for ref in refs]
    return {
        "settings": fingerprint([settings, device]),
        "inputs": fingerprint([file_facts({ref.file for ref in refs}), cells]),
        "model files": fingerprint([model.sha256 for model in models]),
        "software": fingerprint(__version__),
    }

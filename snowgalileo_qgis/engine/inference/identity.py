"""What must be unchanged for a run to resume, and for a map of it to be continued or kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...version import __version__
from ..model.checkpoints import LoadedModel
from ..protocol import PredictSpec
from ..stack.cell import CellRef
from ..stack.region.day_inputs import UsedScene, is_region, to_text
from .journal import file_facts, fingerprint

NOT_COMPARED = ("resume", "stacks", "checkpoints", "device", "scheduler", "day", "first_day", "last_day")
"""Settings that do not matter, or are compared by the files, cells and device that they stand for."""


def journal_path(spec: PredictSpec) -> Path:
    """Path of a run's journal, next to its first output."""
    output = Path(spec.fsc)
    return output.with_name(output.name + ".journal")


def run_identity(spec: PredictSpec, models: Sequence[LoadedModel], device: str) -> dict[str, str]:
    """Fingerprints, by subject, of what determines the bytes of all maps of a run, besides their inputs."""
    settings = {name: value for name, value in spec.to_json().items() if name not in NOT_COMPARED}
    return {
        "settings": fingerprint([settings, device]),
        "model files": fingerprint([model.sha256 for model in models]),
        "software": fingerprint(__version__),
    }


def inputs_identity(refs: Sequence[CellRef], scenes: Sequence[UsedScene], rule: str) -> str:
    """Fingerprint of the inputs of one map.

    ``scenes``: of region stores, whose other days and scenes do not matter; ``rule``: how they are combined.
    Of other stacks, files count by name, size and modification time.
    """
    cells = [[str(ref.path), ref.day.isoformat(), ref.x0, ref.y0, ref.row, ref.col] for ref in refs]
    files = {ref.file for ref in refs if not is_region(ref)}
    return fingerprint([file_facts(files), to_text(scenes), rule, cells])

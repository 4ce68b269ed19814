"""Who a run is: what must not have changed for it to be continued."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...version import __version__
from ..model.checkpoints import LoadedModel
from ..protocol import PredictSpec
from ..stack.cell import CellRef
from .journal import file_facts, fingerprint

ELSEWHERE = ("resume", "stacks", "checkpoints", "device")
"""Settings that do not count, or by what they lead to."""


def journal_path(spec: PredictSpec) -> Path:
    """Where the journal of a run lies: beside its first output."""
    output = Path(spec.fsc)
    return output.with_name(output.name + ".journal")


def run_identity(
    spec: PredictSpec, models: Sequence[LoadedModel], device: str, refs: Sequence[CellRef]
) -> dict[str, str]:
    """Fingerprints of everything that decides about the bytes of the outputs, by what it is."""
    settings = {name: value for name, value in spec.to_json().items() if name not in ELSEWHERE}
    cells = [[str(ref.path), ref.day.isoformat(), ref.x0, ref.y0, ref.row, ref.col] for ref in refs]
    return {
        "settings": fingerprint([settings, device]),
        "inputs": fingerprint([file_facts({ref.path for ref in refs}), cells]),
        "model files": fingerprint([model.sha256 for model in models]),
        "software": fingerprint(__version__),
    }

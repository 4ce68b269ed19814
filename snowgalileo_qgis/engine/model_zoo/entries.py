"""Weights as entries of a list."""

from __future__ import annotations

from typing import TypedDict

from ..model.weights_names import WeightsName
from ..protocol import WeightsFile
from .folder import StoredWeights, WeightsFolder
from .weights_zip import Member, WeightsZip


class _NameParts(TypedDict):
    condition: str | None
    init: str | None
    seed: int | None
    samples: int | None


def stored_entry(stored: StoredWeights, packed: int | None = None, *, is_new: bool = False) -> WeightsFile:
    """Weights in the folder; ``packed``: bytes to download, where known."""
    return WeightsFile(
        name=stored.path.stem,
        **_name_parts(stored.name),
        path=str(stored.path),
        size=stored.path.stat().st_size,
        packed=packed,
        sha256=stored.sha256,
        origin=stored.origin,
        is_new=is_new,
    )


def published_entry(member: Member) -> WeightsFile:
    """Weights that are published and not in the folder."""
    return WeightsFile(
        name=str(member.name),
        **_name_parts(member.name),
        path=None,
        size=member.size,
        packed=member.packed,
    )


def stored_entries(folder: WeightsFolder) -> list[WeightsFile]:
    """All weights in a folder."""
    return [stored_entry(stored) for stored in folder.all()]


def all_entries(folder: WeightsFolder, weights_zip: WeightsZip) -> list[WeightsFile]:
    """Published weights, whether they are in the folder or not, then the other weights in the folder."""
    stored = {entry.name: entry for entry in stored_entries(folder)}
    published = {name: published_entry(member) for name, member in weights_zip.members.items()}
    for name in published.keys() & stored.keys():
        stored[name].packed = published[name].packed
    return [*(published | stored).values()]


def _name_parts(name: WeightsName | None) -> _NameParts:
    if name is None:
        return {"condition": None, "init": None, "seed": None, "samples": None}
    return {"condition": name.condition, "init": name.init, "seed": name.seed, "samples": name.samples}

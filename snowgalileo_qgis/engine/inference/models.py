"""The model files of one job, grouped by the condition for which they were trained."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from ..model.checkpoints import LoadedModel, load_model
from ..protocol import SnowGalileoError
from .conditions import ANY, weights_for

CACHED_MODELS = 12
"""Four conditions with three seeds each."""

Groups = dict[str, list[LoadedModel]]


def load_models(paths: Sequence[str], condition: str) -> Groups:
    """Model files by the condition in their published names (``ANY`` where there is none); for a given
    ``condition`` other than ``auto``, only the group used for it.

    Raises what ``load_model`` raises, and ``SG-JOB-001`` when a file is given twice.
    """
    groups: Groups = {}
    seen: dict[str, Path] = {}
    for model in map(_load, paths):
        if model.sha256 in seen:
            text = (
                f"{model.path.name} and {seen[model.sha256].name} hold the same weights; using them "
                "twice would make the uncertainty too small."
            )
            raise SnowGalileoError("SG-JOB-001", text, "Give each model file once.")
        seen[model.sha256] = model.path
        groups.setdefault(model.condition or ANY, []).append(model)
    if condition == "auto":
        return groups
    name = weights_for(condition, groups)
    return {name: groups[name]}


def _load(path: str) -> LoadedModel:
    file = Path(path).expanduser()
    stat = file.stat() if file.is_file() else None
    return _cached(file, stat.st_mtime_ns if stat else 0, stat.st_size if stat else 0)


@lru_cache(maxsize=CACHED_MODELS)
def _cached(path: Path, _modified: int, _size: int) -> LoadedModel:
    """Keep weights between the jobs of a worker as long as the file does not change."""
    return load_model(path)

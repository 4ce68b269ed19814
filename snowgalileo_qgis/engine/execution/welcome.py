"""Which workers may work for a job: those with the same engine, the same weights and the same files.

The question travels as text, because an engine of another version may not know its form.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import torch

from ...version import __version__
from ..inference.models import Groups, load_models
from ..object_store import path_of
from ..protocol import SnowGalileoError

ENGINE = Path(__file__).resolve().parents[1]

_LOADING = Lock()
"""Tasks of one process that begin together load the weights once."""


def question(
    paths: Iterable[Path], checkpoints: Sequence[str] = (), condition: str = "", device: str = "cpu"
) -> str:
    """What a worker must answer for: the engine, its device, that it sees some files and folders, and the
    weights.
    """
    weights = loaded(checkpoints, condition) if checkpoints else {}
    return json.dumps(
        {
            "version": __version__,
            "code": engine_digest(),
            "torch": torch_version(),
            "device": device,
            "paths": [[str(path), _size(path)] for path in paths],
            "checkpoints": list(checkpoints),
            "condition": condition,
            "weights": sha256s(weights),
        }
    )


def objection(text: str) -> str:
    """Why this process may not work for whoever asks the question; empty if it may. Runs on workers."""
    wanted: dict[str, Any] = json.loads(text)
    if wanted["version"] != __version__:
        return f"it has the engine {__version__}, not {wanted['version']}"
    if wanted["code"] != engine_digest():
        return f"its engine calls itself {__version__}, too, but its code is another"
    if wanted["torch"] != torch_version():
        return f"it has PyTorch {torch_version()}, not {wanted['torch']}"
    if wanted["device"] == "cuda" and not torch.cuda.is_available():
        return "it offers a GPU, but its PyTorch finds none"
    return _objection_to_paths(wanted) or _objection_to_weights(wanted)


def loaded(checkpoints: Sequence[str], condition: str) -> Groups:
    """The models, which are loaded once in each process. Raises what ``load_models`` raises."""
    with _LOADING:
        return load_models(checkpoints, condition)


def sha256s(groups: Groups) -> list[list[str]]:
    """Path and SHA-256 of the weights."""
    return [[str(model.path), model.sha256] for members in groups.values() for model in members]


@lru_cache(maxsize=1)
def engine_digest() -> str:
    """SHA-256 of the engine's code, whatever the line ends."""
    digest = hashlib.sha256()
    for path in sorted(ENGINE.rglob("*.py")):
        digest.update(path.relative_to(ENGINE).as_posix().encode() + b"\0")
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


def torch_version() -> str:
    """PyTorch's version, whatever it is built for."""
    return str(torch.__version__).partition("+")[0]


def _objection_to_paths(wanted: dict[str, Any]) -> str:
    for path, size in wanted["paths"]:
        try:
            place = path_of(path)
            if not place.exists():
                return f"it does not see {path}"
            if _size(place) != size:
                return f"it sees another file at {path}"
        except SnowGalileoError as error:  # an object store, without the library or the keys for it
            return f"it does not see {path}: {error.text}"
    return ""


def _objection_to_weights(wanted: dict[str, Any]) -> str:
    if not wanted["checkpoints"]:
        return ""
    try:
        found = dict(sha256s(loaded(wanted["checkpoints"], wanted["condition"])))
    except SnowGalileoError as error:
        return f"it cannot load the weights: {error.text}"
    for path, sha256 in wanted["weights"]:
        if found.get(path) != sha256:
            return f"it has other weights in {path}"
    return ""


def _size(path: Path) -> int | None:
    """Size of a file, ``None`` for a folder."""
    return path.stat().st_size if path.is_file() else None

"""Folders with the encoder of a pre-training, this engine's or the research code's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..model.architecture import MLP_RATIO, Size
from ..protocol import SnowGalileoError

CONFIG = "config.json"

ENDINGS = (".safetensors", ".pt", ".pth")
_ENCODER = re.compile(r"encoder(?:_(?P<final>final)|_epoch_(?P<epoch>\d{1,6}))?", re.ASCII)
_EPOCH_FOLDER = re.compile(r"epoch_(\d{1,6})", re.ASCII)
_MOST_CONFIG_BYTES = 2**20

Rank = tuple[int, int, int]


def encoder_in(folder: Path) -> tuple[Path, list[str]]:
    """The encoder file in a folder, and the names of the other encoders there.

    The research code writes ``encoder.pt`` after every epoch, ``encoder_epoch_N.pt`` for some and
    ``encoder_final.pt`` at the end; they are taken in the order ``encoder``, ``encoder_final``, latest
    epoch. Without any, those in the folder ``last`` are looked at, then those of the latest ``epoch_N``.

    Raises ``SG-MODEL-001`` for a folder without an encoder.
    """
    try:
        ranked = sorted(_ranked(folder))
        inner = [] if ranked else _checkpoint_folders(folder)
    except OSError as error:
        raise _nothing(folder, str(error)) from None
    if ranked:
        first, *others = (file for _, file in ranked)
        return first, [file.name for file in others]
    for name in inner:
        found = sorted(_ranked(folder / name))
        if found:
            return found[0][1], [f"{other}/" for other in inner if other != name]
    raise _nothing(folder, "")


def checkpoint_runs(folder: Path) -> list[Path]:
    """Folders below (and including) a folder that ``encoder_in`` finds an encoder in, one for each run."""
    holders = {file.parent for file in folder.rglob("*") if _ENCODER.fullmatch(file.stem) and file.is_file()}
    holders = {place for place in holders if next(_ranked(place), None)}
    is_step = {place for place in holders if place.name == "last" or _EPOCH_FOLDER.fullmatch(place.name)}
    return sorted({place.parent if place in is_step and place != folder else place for place in holders})


def require_architecture(file: Path, size: Size) -> None:
    """Raise ``SG-MODEL-004`` where the configuration beside an encoder states another network than its
    published ``size``, and ``SG-MODEL-002`` where it cannot be read.

    Weights do not show the number of attention heads, and with another number the encoder computes something
    else.
    """
    path = file.parent / CONFIG
    if not path.is_file():
        return
    try:
        if path.stat().st_size > _MOST_CONFIG_BYTES:
            raise ValueError("the file is too large")
        stated = _stated(json.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, ValueError, RecursionError) as error:
        raise SnowGalileoError(
            "SG-MODEL-002",
            f"{path.name} beside {file.name} cannot be read, so its architecture cannot be checked.",
            f"Restore {path.name}, or copy the encoder to a folder without it.",
            str(error),
        ) from None
    known = {"embedding_size": size.dim, "depth": size.depth, "num_heads": size.heads, "mlp_ratio": MLP_RATIO}
    for name, value in known.items():
        if stated.get(name, value) != value:
            raise SnowGalileoError(
                "SG-MODEL-004",
                f"{path.name} beside {file.name} states {name} {stated[name]}; the size {size.name} has "
                f"{value}.",
                "Choose an encoder of a published size.",
            )


def _stated(config: Any) -> dict[str, Any]:
    """What a configuration of the research code says about the encoder; nothing in any other file."""
    for key in ("model", "encoder"):
        config = config.get(key) if isinstance(config, dict) else None
    return config if isinstance(config, dict) else {}


def _ranked(folder: Path) -> Iterator[tuple[Rank, Path]]:
    """Encoder files directly in a folder, with their order."""
    for file in folder.iterdir():
        name = _ENCODER.fullmatch(file.stem)
        if name and file.suffix.lower() in ENDINGS and file.is_file():
            kind = 2 if name["epoch"] else 1 if name["final"] else 0
            yield (kind, -int(name["epoch"] or 0), ENDINGS.index(file.suffix.lower())), file


def _checkpoint_folders(folder: Path) -> list[str]:
    names = [entry.name for entry in folder.iterdir() if entry.is_dir()]
    epochs = {name: int(found[1]) for name in names if (found := _EPOCH_FOLDER.fullmatch(name))}
    return [name for name in ("last",) if name in names] + sorted(epochs, key=lambda name: -epochs[name])


def _nothing(folder: Path, detail: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-MODEL-001",
        f"{folder} holds no encoder to start from.",
        "Choose a folder with encoder.pt or encoder.safetensors, or a model file.",
        detail,
    )

"""The rows of the table of models: what each is, and in which order they stand."""

from __future__ import annotations

from typing import Dict, List, Optional, Tuple

from qgis.PyQt.QtCore import QLocale

from ..core.messages import tr
from ..engine.protocol import CONDITIONS, Json

DEFAULT_INIT = "pretrained"
DEFAULT_SEED = 42


def condition_names() -> Dict[str, str]:
    """The conditions in words, in the order of the table."""
    return {
        "clear": tr("Clear sky"),
        "clouds": tr("Clouds"),
        "no_hr": tr("No Sentinel-2 or Landsat that day"),
        "clouds_no_hr": tr("Clouds, and no Sentinel-2 or Landsat that day"),
    }


def condition_text(file: Json) -> str:
    """What kind of day a model is for; the name of a model that does not say."""
    return condition_names().get(file["condition"] or "", file["name"])


def training_text(file: Json) -> str:
    """``Pre-trained, seed 42``."""
    if file["condition"] is None:
        return tr("own model")
    start = tr("pre-trained") if file["init"] == DEFAULT_INIT else tr("from nothing")
    text = tr("{start}, seed {seed}").format(start=start, seed=file["seed"])
    if file["samples"] is None:
        return text
    return text + tr(", {n} samples").format(n=QLocale().toString(file["samples"]))


def size_text(size: float) -> str:
    """``21.6 MB``."""
    return tr("{n} MB").format(n=QLocale().toString(size / 1e6, "f", 1))


def is_recommended(file: Json) -> bool:
    """Whether this is the one version of a model that most people need."""
    return (
        file["condition"] is not None
        and file["samples"] is None
        and (file["init"], file["seed"]) == (DEFAULT_INIT, DEFAULT_SEED)
    )


def _order(file: Json) -> Tuple[int, bool, bool, int, int, str]:
    condition: Optional[str] = file["condition"]
    place = CONDITIONS.index(condition) if condition in CONDITIONS else len(CONDITIONS)
    return (
        place,
        file["samples"] is not None,
        file["init"] != DEFAULT_INIT,
        file["samples"] or 0,
        file["seed"] or 0,
        file["name"],
    )


def in_order(files: List[Json]) -> List[Json]:
    """By condition, then from the versions that most people need to those for comparisons."""
    return sorted(files, key=_order)

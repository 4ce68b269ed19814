"""The engine's progress messages as a percentage and a line of text."""

from __future__ import annotations

from typing import Any, Mapping, Tuple

from .counts import cells_text, number_text
from .messages import shown, tr

STAGES: Mapping[str, Tuple[float, float]] = {
    "search": (0.0, 5.0),
    "scan": (0.0, 5.0),
    "read": (5.0, 95.0),
    "predict": (5.0, 95.0),
    "write": (95.0, 100.0),
    "online": (5.0, 80.0),
    "ingest": (5.0, 80.0),
    "derive": (80.0, 95.0),
    "export": (95.0, 100.0),
    "clouds": (5.0, 30.0),
    "train": (5.0, 100.0),
    "compare": (5.0, 75.0),
    "forest": (75.0, 80.0),
    "baselines": (80.0, 100.0),
}
"""Start and end of each stage on the progress bar, in percent."""

SIDE_BY_SIDE = ("online", "ingest")
"""Stages whose parts are all of the work; the parts of others are of one day, or add up to their total."""
COUNTS_CELLS = ("read", "predict")
COUNTS_BYTES = ("download", "online", "checksums")


def percent(message: Mapping[str, Any]) -> float:
    """Progress of the whole job, 0..100; of what goes on at the same time, the mean, so that the whole is not
    ahead of its parts.
    """
    start, end = STAGES.get(str(message.get("stage")), (0.0, 100.0))
    parts = message.get("parts") if message.get("stage") in SIDE_BY_SIDE else None
    shares = [_share(part) for part in parts or (message,)]
    return start + sum(shares) / len(shares) * (end - start)


def _share(counted: Mapping[str, Any]) -> float:
    """What is done of a total, 0..1."""
    total = counted.get("total") or 0
    return min(max(float(counted.get("done") or 0) / total, 0.0), 1.0) if total > 0 else 0.0


def duration(seconds: float) -> str:
    """A duration in words: ``45 s``, ``3 min``, ``2 h 5 min``."""
    if seconds < 90:
        return tr("{n} s").format(n=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return tr("{n} min").format(n=minutes)
    return tr("{h} h {m} min").format(h=minutes // 60, m=minutes % 60)


def looking_text(message: Mapping[str, Any]) -> str:
    """How far a look at an input is, and for which service it waits."""
    if message.get("waiting_for"):
        text = tr("Asking the services: {done} of {total}, waiting for {name}…")
    else:
        text = tr("Looking at the input… {done} of {total}")
    return text.format(
        done=message.get("done", 0), total=message["total"], name=shown(str(message.get("waiting_for", "")))
    )


def progress_text(message: Mapping[str, Any]) -> str:
    """``Predicting: 12 of 25 cells, about 30 s left, on cpu``."""
    names = {
        "scan": tr("Looking at the input"),
        "search": tr("Asking the services"),
        "watch": tr("Looking at the days"),
        "read": tr("Reading"),
        "predict": tr("Predicting"),
        "write": tr("Writing the map"),
        "ingest": tr("Reading scenes"),
        "derive": tr("Preparing cells"),
        "export": tr("Writing cells"),
        "clouds": tr("Adding clouds"),
        "train": tr("Training"),
        "compare": tr("Comparing with the labels"),
        "forest": tr("Reading the random forest's training stacks"),
        "baselines": tr("Comparing with simpler methods"),
        "weights": tr("Contacting the server"),
        "download": tr("Downloading"),
        "online": tr("Downloading and reading"),
        "clean": tr("Removing products"),
        "import": tr("Importing"),
        "checksums": tr("Checking files"),
        "evaluate": tr("Evaluating the models"),
        "selftest": tr("Testing"),
        "season": tr("Season metrics"),
        "gapfill": tr("Filling gaps"),
        "on_ground": tr("Snow on the ground"),
        "aggregate": tr("Joining days"),
        "netcdf": tr("Writing NetCDF"),
        "animation": tr("Joining pictures"),
        "statistics": tr("Area statistics"),
        "snowline": tr("Snow lines"),
        "explain": tr("Reading the pixel"),
    }
    stage = str(message.get("stage", ""))
    text = names.get(stage, shown(stage))
    if stage in COUNTS_CELLS and message.get("total"):
        text += tr(": {done} of {cells}").format(
            done=number_text(int(message.get("done", 0))), cells=cells_text(message["total"])
        )
    if stage == "watch" and message.get("total"):
        text += tr(": {done} of {total}").format(
            done=number_text(int(message.get("done", 0))), total=number_text(message["total"])
        )
    if stage in COUNTS_BYTES and message.get("total", 0) > 1:
        text += tr(": {done} of {total} MB").format(
            done=number_text(message.get("done", 0) / 1e6, 1),
            total=number_text(message["total"] / 1e6, 1),
        )
    if message.get("eta_s"):
        text += tr(", about {time} left").format(time=duration(float(message["eta_s"])))
    if message.get("device"):
        text += tr(", on {device}").format(device=shown(message["device"]))
    return text

"""The result of a prediction in one or a few lines."""

from __future__ import annotations

from typing import Any, List, Mapping

from qgis.PyQt.QtCore import QLocale

from ..core.messages import tr
from ..core.progress import duration

WARNINGS_SHOWN = 3
MAPS_SHOWN = 3


def raster_text(raster: Mapping[str, Any]) -> str:
    """``mean FSC 0.47, snow 12.3 km²``."""
    if raster.get("mean_fsc") is None:
        return tr("no pixel could be mapped")
    locale = QLocale()
    text = tr("mean FSC {mean}, snow {area} km²").format(
        mean=locale.toString(float(raster["mean_fsc"]), "f", 2),
        area=locale.toString(float(raster["snow_area_km2"]), "f", 1),
    )
    valid = float(raster.get("valid_percent", 100.0))
    return (
        text
        if valid >= 99.95
        else text + tr(", {valid} % mapped").format(valid=locale.toString(valid, "f", 1))
    )


def result_text(result: Mapping[str, Any]) -> str:
    """``2025-04-06: mean FSC 0.47, snow 12.3 km²`` for each of the newest maps, then cells, device and
    time, then what to keep in mind.
    """
    rasters = result["rasters"]
    lines: List[str] = [f"{raster['day']}: {raster_text(raster)}" for raster in rasters[-MAPS_SHOWN:]]
    if len(rasters) > MAPS_SHOWN:
        lines.insert(
            0,
            tr("{n} maps from {first} on, the last of them:").format(n=len(rasters), first=rasters[0]["day"]),
        )
    cells = int(result["cells"])
    lines.append(
        tr("{cells}, {device}, {time}").format(
            cells=tr("1 cell") if cells == 1 else tr("{n} cells").format(n=cells),
            device=device_text(str(result["device"])),
            time=duration(float(result["seconds"])),
        )
    )
    if result.get("hidden"):
        lines.append(tr("Hidden from the model: {inputs}.").format(inputs=", ".join(result["hidden"])))
    note = (result.get("model") or {}).get("note")
    if note:
        lines.append(tr("Note on the model: {note}.").format(note=str(note).rstrip(".")))
    return "\n".join([*lines, *_warnings(result)])


def _warnings(result: Mapping[str, Any]) -> List[str]:
    """What the engine warned of, without the files that are left out: those have their own list."""
    left_out = {entry["reason"] for entry in result.get("left_out") or []}
    texts = [
        str(warning["text"]) for warning in result.get("warnings") or [] if warning["text"] not in left_out
    ]
    if len(texts) > WARNINGS_SHOWN:
        more = len(texts) - WARNINGS_SHOWN
        texts = [*texts[:WARNINGS_SHOWN], tr("{n} more warnings are in the message log.").format(n=more)]
    return texts


def device_text(identifier: str) -> str:
    """Name of a kind of device for people."""
    return {"cpu": tr("CPU"), "cuda": tr("GPU (CUDA)"), "mps": tr("GPU (Apple)")}.get(identifier, identifier)

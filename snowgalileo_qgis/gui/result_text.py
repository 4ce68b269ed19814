"""The result of a prediction in a few lines."""

from __future__ import annotations

from typing import List

from qgis.PyQt.QtCore import QLocale

from ..core.messages import shown, tr
from ..core.progress import duration
from ..engine.protocol import SnowMap, SnowMaps
from .availability_text import cells_text

WARNINGS_SHOWN = 3
MAPS_SHOWN = 3


def map_text(snow_map: SnowMap) -> str:
    """``mean FSC 0.47, snow 12.3 km²``."""
    if snow_map.mean_fsc is None:
        return tr("no pixel could be mapped")
    locale = QLocale()
    text = tr("mean FSC {mean}, snow {area} km²").format(
        mean=locale.toString(snow_map.mean_fsc, "f", 2),
        area=locale.toString(snow_map.snow_area_km2, "f", 1),
    )
    if snow_map.valid_percent >= 99.95:
        return text
    return text + tr(", {valid} % mapped").format(valid=locale.toString(snow_map.valid_percent, "f", 1))


def result_text(result: SnowMaps) -> str:
    """``2025-04-06: mean FSC 0.47, snow 12.3 km²`` for each of the newest maps, then cells, device and time,
    then notes and warnings.
    """
    maps = result.rasters
    lines: List[str] = [f"{snow_map.day}: {map_text(snow_map)}" for snow_map in maps[-MAPS_SHOWN:]]
    if len(maps) > MAPS_SHOWN:
        lines.insert(
            0, tr("{n} maps from {first} on, the last of them:").format(n=len(maps), first=maps[0].day)
        )
    lines.append(
        tr("{cells}, {device}, {time}").format(
            cells=cells_text(result.cells),
            device=device_text(result.device),
            time=duration(result.seconds),
        )
    )
    if result.hidden:
        lines.append(tr("Hidden from the model: {inputs}.").format(inputs=shown(", ".join(result.hidden))))
    if result.model is not None and result.model.note:
        lines.append(tr("Note on the model: {note}.").format(note=shown(result.model.note.rstrip("."))))
    return "\n".join([*lines, *_warnings(result)])


def _warnings(result: SnowMaps) -> List[str]:
    """The job's warnings, except those about files left out, which have their own list."""
    left_out = {item.reason for item in result.left_out}
    texts = [shown(warning.text) for warning in result.warnings if warning.text not in left_out]
    if len(texts) > WARNINGS_SHOWN:
        more = len(texts) - WARNINGS_SHOWN
        texts = [*texts[:WARNINGS_SHOWN], tr("{n} more warnings are in the message log.").format(n=more)]
    return texts


def device_text(device: str) -> str:
    """Displayed name of a kind of device."""
    return {"cpu": tr("CPU"), "cuda": tr("GPU (CUDA)"), "mps": tr("GPU (Apple)")}.get(device, shown(device))

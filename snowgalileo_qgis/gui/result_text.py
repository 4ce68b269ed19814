"""The result of a prediction in words."""

from __future__ import annotations

from typing import List

from qgis.PyQt.QtCore import QLocale

from ..core.counts import cells_text, number_text, percent_text
from ..core.error_words import titled
from ..core.messages import shown, tr
from ..core.progress import duration
from ..core.result_notes import result_notes
from ..engine.protocol import SnowMap, SnowMaps
from .availability_text import long_date
from .result_panel import Shown

WARNINGS_SHOWN = 3
MAPS_SHOWN = 3
KNOWN = 0.9995
"""Share of an area from which on it counts as wholly mapped."""


def map_text(snow_map: SnowMap) -> str:
    """``mean snow cover 47 %, snow 12.3 km²``."""
    if snow_map.mean_fsc is None:
        return tr("no pixel could be mapped")
    text = tr("mean snow cover {mean}, snow {area} km²").format(
        mean=percent_text(snow_map.mean_fsc), area=number_text(snow_map.snow_area_km2, 1)
    )
    return text + _mapped(snow_map)


def shown_result(result: SnowMaps) -> Shown:
    """The mean of the newest map as the headline; below it other days, cells, device and time, notes and
    warnings.
    """
    maps = result.rasters
    lines = [f"{one.day}: {map_text(one)}" for one in maps[-MAPS_SHOWN:]] if len(maps) > 1 else []
    if len(maps) > MAPS_SHOWN:
        lines.insert(
            0, tr("{n} maps from {first} on, the last of them:").format(n=len(maps), first=maps[0].day)
        )
    notes = [*result_notes(result), *_warnings(result)]
    run = tr("{cells}, {device}, {time}").format(
        cells=cells_text(result.cells), device=device_text(result.device), time=duration(result.seconds)
    )
    text = "\n".join([*lines, *notes, run])
    if not maps:
        return Shown("", tr("No map was made."), text)
    newest = maps[-1]
    if newest.area_mean_fsc is not None:
        return _of_area(newest, text)
    if newest.mean_fsc is None:
        caption = tr("{day}: no pixel could be mapped").format(day=long_date(newest.day))
        return Shown("", caption, text)
    caption = tr("mean snow cover on {day}; snow {area} km²").format(
        day=long_date(newest.day), area=number_text(newest.snow_area_km2, 1)
    )
    return Shown(percent_text(newest.mean_fsc), caption + _mapped(newest), text)


def _of_area(newest: SnowMap, text: str) -> Shown:
    """The figures of the area that was asked for; those of the whole cells come second."""
    locale = QLocale()
    caption = tr("mean snow cover on {day} in your area of {size} km²; snow {area} km²").format(
        day=long_date(newest.day),
        size=locale.toString(newest.area_km2, "g", 3),
        area=locale.toString(newest.area_snow_km2, "g", 3),
    )
    if newest.area_known_km2 < newest.area_km2 * KNOWN:
        share = 100 * newest.area_known_km2 / newest.area_km2
        caption += tr(", {valid} % mapped").format(valid=number_text(share, 1))
    whole = tr("The model needed whole cells of 1 km, outlined on the map: {cells}, {figures}.").format(
        cells=cells_text(newest.cells), figures=map_text(newest)
    )
    return Shown(percent_text(newest.area_mean_fsc), caption, f"{whole}\n{text}")


def _mapped(snow_map: SnowMap) -> str:
    """``, 81.3 % mapped``; empty if all pixels were."""
    if snow_map.valid_percent >= 99.95:
        return ""
    return tr(", {valid} % mapped").format(valid=number_text(snow_map.valid_percent, 1))


def _warnings(result: SnowMaps) -> List[str]:
    """The job's warnings, except those about files left out, which have their own list."""
    left_out = {item.reason for item in result.left_out}
    found = [warning for warning in result.warnings if warning.text not in left_out]
    texts = [shown(titled(warning.code, warning.text)) for warning in found]
    more = len(texts) - WARNINGS_SHOWN
    if more > 0:
        count = tr("1 more warning is in the message log.")
        if more > 1:
            count = tr("{n} more warnings are in the message log.").format(n=more)
        texts = [*texts[:WARNINGS_SHOWN], count]
    return texts


def device_text(device: str) -> str:
    """Displayed name of a kind of device."""
    return {"cpu": tr("CPU"), "cuda": tr("GPU (CUDA)"), "mps": tr("GPU (Apple)")}.get(device, shown(device))

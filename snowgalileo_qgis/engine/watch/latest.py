"""The newest map under names that stay, for projects that always show the latest day."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from ..inference.made_map import MadeMap
from ..output_file import new_file, write_text
from ..protocol import Reason, SnowGalileoError, WatchDay
from ..resources import resource

FACTS = "latest.json"
STYLES = {
    "fsc": "fsc.qml",
    "quality": "quality.qml",
    "uncertainty": "fsc_uncertainty.qml",
    "clms": "clms.qml",
}
"""Styles of QGIS, which it takes from beside a raster."""


def show_latest(folder: Path, made: MadeMap, day: WatchDay) -> list[Reason]:
    """Put the newest map's rasters into ``latest``, each replaced whole; what is to be said where one could
    not be.

    Programs of Windows may hold a file that they show; it is replaced by the next update then. Raises
    ``SG-OUTPUT-002``.
    """
    latest = folder / "latest"
    facts = {"day": day.day, "state": day.state, "why": day.why, "inputs_sha256": made.fingerprint}
    text = json.dumps(facts, indent=1) + "\n"
    is_there = all((latest / f"{name}.tif").is_file() for name in made.rasters)
    if is_there and _text_of(latest / FACTS) == text:
        return []
    try:
        for name, source in made.rasters.items():
            with new_file(latest / f"{name}.tif") as part:
                shutil.copyfile(source, part)
            style = latest / f"{name}.qml"
            if not style.exists():
                with new_file(style) as part:
                    shutil.copyfile(resource("styles", STYLES[name]), part)
    except SnowGalileoError as error:
        if error.code != "SG-OUTPUT-001":
            raise
        return [Reason("latest", {"code": error.code, "text": error.text})]
    write_text(latest / FACTS, text)
    return []


def latest_rasters(folder: Path) -> dict[str, str]:
    """Rasters of the newest map under names that stay, by what they are."""
    return {
        name: str(folder / "latest" / f"{name}.tif")
        for name in STYLES
        if (folder / "latest" / f"{name}.tif").is_file()
    }


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""

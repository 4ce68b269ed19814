"""What a watch keeps of earlier days, and removing the rest."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

from ..bands import DAYS
from ..inference.made_map import MadeMap
from ..locks import lock_of_file, locked
from ..output_file import discard, writing
from ..stack.region import Region
from ..stack.region.scenes import remove_scene
from ..stack.region.store import BLOCKS, SCENES, SOURCE, remove_precomputed
from .day_map import days_with_maps

RASTERS = ("fsc", "quality", "uncertainty", "clms")


def keep_version(folder: Path, made: MadeMap) -> Path:
    """Copy a map that is about to be made again to ``versions``; returns where it is kept.

    A copy that an interrupted update left is completed. Raises ``SG-OUTPUT-001`` and ``-002``.
    """
    place = folder / "versions" / made.day.isoformat() / made.version
    if place.is_dir():
        return place
    part = place.with_name(f".{place.name}.part")
    discard(part)
    try:
        with writing(place):
            part.mkdir(parents=True)
            for path in (*made.rasters.values(), made.rasters["fsc"].with_suffix(".json")):
                shutil.copy2(path, part / path.name)
            part.rename(place)
    finally:
        discard(part)
    return place


def remove_maps(folder: Path, before: date) -> list[date]:
    """Remove maps of days before one, with their versions and cells; the days that were removed.

    The snow cover goes last, so that an interrupted removal is found again.
    """
    old = [day for day in days_with_maps(folder) if day < before]
    for day in old:
        discard(folder / "versions" / day.isoformat())
        discard(folder / "cells" / day.isoformat())
        item = folder / "maps" / f"fsc_{day:%Y%m%d}.json"
        for path in (item, *(folder / "maps" / f"{name}_{day:%Y%m%d}.tif" for name in reversed(RASTERS))):
            discard(path)
    return old


def trim_store(store: Path, before: date) -> int:
    """Remove scenes of days before one from a region store, and first the prediction days that need them;
    the number of days with scenes that were removed.

    Raises ``SG-REGION-...``, and ``SG-OUTPUT-005`` while a build runs.
    """
    if not store.is_dir():
        return 0
    old = f"{before:%Y%m%d}"
    removed = 0
    with locked(lock_of_file(store), store, "watch"):
        region = Region.open(store)
        region.drop_days(before + timedelta(days=DAYS - 1))
        for kind in (BLOCKS, SOURCE, SCENES):
            for folder in (store / kind).glob("*/????????"):
                if folder.name.isdigit() and folder.name < old:
                    for scene in folder.glob("*/") if kind == SCENES else ():
                        remove_scene(scene)
                    remove_precomputed(folder)
                    removed += kind == SCENES
    return removed

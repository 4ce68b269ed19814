"""The index of a watch: STAC collection, time series and log."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from ..inference.made_map import MadeMap
from ..inference.stac import collection_path, collection_text
from ..output_file import write_if_changed, writing
from ..protocol import WatchDay
from .day_map import map_path

SERIES, LOG = "series.csv", "watch.log"

COLUMNS = ("date", "state", "mean_fsc", "snow_area_km2", "valid_percent", "why", "inputs_sha256", "map")


def write_collection_of(folder: Path, maps: Sequence[MadeMap]) -> None:
    """Write the STAC collection of all maps, beside them, unless it is the same already.

    Raises as ``new_file``.
    """
    if maps:
        path = collection_path(map_path(folder, "fsc"))
        write_if_changed(path, collection_text(path, [made.item for made in maps]))


def write_series(folder: Path, days: Sequence[WatchDay], fingerprints: dict[str, str]) -> bool:
    """Write a row for each day, unless the file is the same already; whether it was written.

    ``fingerprints``: of the inputs of each map, by day. Raises as ``new_file``.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for day in days:
        figures = [
            "" if value is None else value for value in (day.mean_fsc, day.snow_area_km2, day.valid_percent)
        ]
        name = Path(day.map).relative_to(folder).as_posix() if day.map else ""
        writer.writerow([day.day, day.state, *figures, day.why, fingerprints.get(day.day, ""), name])
    return write_if_changed(folder / SERIES, out.getvalue())


def log_line(folder: Path, day: str, text: str) -> None:
    """Append a line to the log: time (UTC), day, what was done. Raises ``SG-OUTPUT-...``."""
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    path = folder / LOG
    with writing(path), path.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(f"{now}  {day}  {' '.join(text.split())}\n")

"""The map of a day as it lies on the disk, and what its tags say of how it was made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..checked_json import DamagedJson, parse_object
from ..inference.tags import FINGERPRINT
from ..protocol import INPUTS_TAG, JOB_TAG, Json, PredictSpec, SnowGalileoError
from ..raster_file import open_raster
from ..stack.region.day_inputs import UsedScene, from_text

NOT_COMPARED = ("stacks", "checkpoints", "day", "first_day", "last_day")
"""Settings of a prediction that differ when files have been moved, or between days."""


@dataclass(frozen=True)
class DayMap:
    """A whole map: all its rasters are there, and made in one go.

    ``rasters``: by name. ``item``: STAC item. ``scenes``: that it is made of. ``fingerprint``: of these.
    ``settings``: that it was made with, ``models``: SHA-256 of the model files.
    """

    day: date
    rasters: dict[str, Path]
    item: Json
    scenes: list[UsedScene]
    fingerprint: str
    settings: Json
    models: str

    @property
    def version(self) -> str:
        """Equal for maps of the same inputs, models and settings."""
        made = [self.fingerprint, self.models, _compared(self.settings)]
        return hashlib.sha256(json.dumps(made, sort_keys=True).encode()).hexdigest()[:16]

    @property
    def mean_fsc(self) -> float | None:
        """Mean snow cover of the valid pixels, 0 to 1."""
        percent = _number(self.item["properties"].get("eo:snow_cover"))
        return None if percent is None else round(percent / 100, 5)

    @property
    def snow_area_km2(self) -> float | None:
        """Snow-covered area."""
        return _number(self.item["properties"].get("snowgalileo:snow_area_km2"))

    @property
    def valid_percent(self) -> float | None:
        """Valid pixels of the mapped cells."""
        return _number(self.item["properties"].get("snowgalileo:valid_percent"))


def map_path(folder: Path, raster: str, day: date | None = None) -> Path:
    """Where a raster of the maps lies; without ``day``, the name that a prediction is given."""
    return folder / "maps" / f"{raster}{f'_{day:%Y%m%d}' if day else ''}.tif"


def read_map(folder: Path, rasters: Sequence[str], day: date) -> DayMap | None:
    """The map of a day; ``None`` where there is none, or one that was not finished."""
    paths = {name: map_path(folder, name, day) for name in rasters}
    item_path = paths["fsc"].with_suffix(".json")
    if not all(path.is_file() for path in (*paths.values(), item_path)):
        return None
    try:
        tags = {name: _tags(path) for name, path in paths.items()}
        item = parse_object(item_path.read_bytes())
        settings = parse_object(tags["fsc"].get(JOB_TAG, ""))
    except (OSError, DamagedJson, SnowGalileoError):
        return None
    made = {
        (found.get(FINGERPRINT), found.get(JOB_TAG), found.get("MODEL_SHA256")) for found in tags.values()
    }
    properties = item.get("properties")
    fingerprint = tags["fsc"].get(FINGERPRINT, "")
    scenes = from_text(tags["fsc"].get(INPUTS_TAG, ""))
    if (
        len(made) != 1
        or scenes is None
        or not isinstance(properties, dict)
        or properties.get("snowgalileo:inputs_sha256") != fingerprint
    ):
        return None
    models = tags["fsc"].get("MODEL_SHA256", "")
    return DayMap(day, paths, item, scenes, fingerprint, settings, models)


def days_with_maps(folder: Path) -> list[date]:
    """Days of which there is a snow cover raster, oldest first."""
    found = []
    for path in (folder / "maps").glob("fsc_????????.tif"):
        try:
            found.append(date.fromisoformat(f"{path.stem[4:8]}-{path.stem[8:10]}-{path.stem[10:12]}"))
        except ValueError:
            continue
    return sorted(found)


def is_made_with(made: DayMap, spec: PredictSpec, models: str) -> bool:
    """Whether a map was made with the settings of a prediction and these model files."""
    wanted = json.loads(spec.repeatable())
    return made.models == models and _compared(made.settings) == _compared(wanted)


def _compared(settings: Json) -> Json:
    return {name: value for name, value in settings.items() if name not in NOT_COMPARED}


def _tags(path: Path) -> dict[str, str]:
    with open_raster(path, "SG-OUTPUT-001") as raster:
        return dict(raster.tags())


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None

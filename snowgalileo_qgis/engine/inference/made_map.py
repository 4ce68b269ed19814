"""The map of a day of a series as it lies on the disk, and what it says of how it was made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from ..checked_json import DamagedJson, parse_object
from ..protocol import FAILED_TAG, INPUTS_TAG, JOB_TAG, Json, PredictSpec, SnowGalileoError, SnowMap
from ..raster_file import open_raster
from ..stack.region.day_inputs import UsedScene, from_text
from .stac import figures_of
from .tags import FINGERPRINT, MAKER_TAGS

ITEM_KEPT = ("id", "bbox", "properties")
"""Parts of an item that are kept in mind: a watch reads thousands."""

NOT_COMPARED = ("stacks", "checkpoints", "day", "first_day", "last_day")
"""Settings of a prediction that differ when files have been moved, or between days."""


@dataclass(frozen=True)
class MadeMap:
    """A whole map: all its rasters are there, and made in one go.

    ``rasters``: by name. ``item``: what collection and figures take of the STAC item. ``scenes``: that it is
    made of. ``fingerprint``: of these. ``settings``: that it was made with, ``models``: SHA-256 of the model
    files. ``maskings``: conditions whose masking was applied. ``maker``: tags that say which software and
    device made it, and how its store combines scenes. ``not_available``: tag with what online services could
    not give, empty for nothing.
    """

    day: date
    rasters: dict[str, Path]
    item: Json
    scenes: list[UsedScene]
    fingerprint: str
    settings: Json
    models: str
    maskings: list[str]
    maker: dict[str, str]
    not_available: str = ""

    @cached_property
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

    def is_made_of(self, scenes: Sequence[UsedScene]) -> bool:
        """Whether it shows these scenes, and says of the same ones that a better version will follow."""
        return sorted(self.scenes) == sorted(scenes)

    def is_made_with(self, spec: PredictSpec, models: str) -> bool:
        """Whether it was made with the settings of a prediction and these model files."""
        wanted = json.loads(spec.repeatable())
        return self.models == models and _compared(self.settings) == _compared(wanted)

    def as_result(self) -> SnowMap | None:
        """The map as the prediction that made it returned it, figures as precise as its item has them;
        ``None`` where that does not tell them all.
        """
        figures = figures_of(self.item)
        if figures is None:
            return None
        paths = {name: str(path) for name, path in self.rasters.items()}
        return SnowMap(
            day=self.day.isoformat(),
            path=paths["fsc"],
            uncertainty=paths.get("uncertainty"),
            change=paths.get("change"),
            quality=paths.get("quality"),
            clms=paths.get("clms"),
            inputs_sha256=self.fingerprint,
            **figures,
        )


def read_map(rasters: Mapping[str, Path], day: date) -> MadeMap | None:
    """The map of a day; ``None`` where there is none, one that was not finished, or one whose scenes are not
    known. ``rasters``: where those that it has lie, by name, ``fsc`` among them.
    """
    item_path = rasters["fsc"].with_suffix(".json")
    if not all(path.is_file() for path in (*rasters.values(), item_path)):
        return None
    try:
        tags = {name: _tags(path) for name, path in rasters.items()}
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
    own = tags["fsc"]
    return MadeMap(
        day,
        dict(rasters),
        {name: item[name] for name in ITEM_KEPT if name in item},
        scenes,
        fingerprint,
        settings,
        models=own.get("MODEL_SHA256", ""),
        maskings=own.get("CONDITION", "").split(", "),
        maker={name: own.get(name, "") for name in MAKER_TAGS},
        not_available=own.get(FAILED_TAG, ""),
    )


def _compared(settings: Json) -> Json:
    return {name: value for name, value in settings.items() if name not in NOT_COMPARED}


def _tags(path: Path) -> dict[str, str]:
    with open_raster(path, "SG-OUTPUT-001") as raster:
        return dict(raster.tags())


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None

"""Which scenes of an archive a region store does not know yet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..checked_json import DamagedJson, parse_object
from ..scene import Scene
from ..stack.region import Region
from .damaged import may_pass
from .manifest import NAME, file_facts, scene_files
from .outdated import is_outdated


class KnownScenes:
    """What a store has read, and what earlier builds could not use.

    ``region``: the store, ``None`` before the first build.
    """

    def __init__(self, store: Path) -> None:
        self.region = Region.open(store) if store.is_dir() else None
        self._unusable = _unusable(store)

    def is_new(self, scene: Scene) -> bool:
        """Whether a build would read the scene: it is not in the store, or its files have changed; and it is
        not one that could not be used before.

        Raises ``SG-REGION-003``.
        """
        if self.region is not None and self.region.finished(scene):
            return is_outdated(self.region, scene)
        known = self._unusable.get(_key(scene.name, scene.day.isoformat() if scene.day else None, scene.path))
        return known is None or known != [file_facts(path) for path in scene_files(scene)]

    def is_any_new(self, scenes: Iterable[Scene]) -> bool:
        """Whether one of some scenes is new."""
        return any(self.is_new(scene) for scene in scenes)


def _key(name: Any, day: Any, path: Any) -> tuple[str, str, str]:
    return str(name), str(day), str(path)


def _unusable(store: Path) -> dict[tuple[str, str, str], Any]:
    """Files of scenes that were left out for good, by name, day and path, from the manifest."""
    try:
        rows = parse_object((store / NAME).read_bytes()).get("scenes")
    except (OSError, DamagedJson):
        return {}
    return {
        _key(row.get("name"), row.get("day"), row.get("path")): row.get("files")
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict) and row.get("verdict") == "left out" and not may_pass(str(row.get("reason")))
    }

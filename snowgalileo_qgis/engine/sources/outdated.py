"""Whether a store holds a scene as its files are now."""

from __future__ import annotations

import json
from contextlib import suppress

from ..scene import Scene
from ..stack.region import Region
from ..stack.region.arrays import read_attributes
from .addresses import on_disk


def needs_reading(region: Region, scene: Scene) -> bool:
    """Whether the store lacks a scene, or holds it as it was before its files changed."""
    return not region.finished(scene) or is_outdated(region, scene)


def is_outdated(region: Region, scene: Scene) -> bool:
    """Whether the store holds the scene as it was before its files changed, such as a day of ERA5-Land whose
    last hours or final values have come since.
    """
    if not region.finished(scene):
        return False
    stored = read_attributes(region.scene_folder(scene))
    if stored.get("facts") != json.loads(json.dumps(dict(scene.facts))):
        return True
    known, path = stored.get("files"), str(stored.get("path"))
    if known is None:
        return False
    if path == str(scene.path):
        return bool(known != file_states(scene))
    # moved: a copy elsewhere, beside which the one that was read still lies, tells nothing
    is_moved = not on_disk(path).exists()
    return is_moved and sorted(known.values()) != sorted(file_states(scene).values())


def file_states(scene: Scene) -> dict[str, list[int]]:
    """Size and time of change [ns] of the files that a scene is read from."""
    states = {}
    for path in map(on_disk, scene.files.values()):
        with suppress(OSError):
            status = path.stat()
            states[str(path)] = [status.st_size, status.st_mtime_ns]
    return states

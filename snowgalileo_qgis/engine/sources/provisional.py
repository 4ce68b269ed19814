"""Products that a better version will replace: near-real-time and preliminary ones, and substitutes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..protocol import NEAR_REAL_TIME, PRELIMINARY, SUBSTITUTE
from ..scene import PROVISIONAL, Scene
from .addresses import on_disk
from .origin import origin_of


def marked(scene: Scene) -> Scene:
    """The scene and its alternatives, with the fact ``PROVISIONAL`` where a better version will follow.

    It is what the product says of itself, or what the service that it was fetched from says of it.
    """
    reason = _reason(scene)
    facts = {**scene.facts, PROVISIONAL: reason} if reason else scene.facts
    return replace(scene, facts=facts, alternatives=tuple(map(marked, scene.alternatives)))


def _reason(scene: Scene) -> str:
    if "substitute" in scene.facts:
        return f"{SUBSTITUTE}{scene.facts['substitute']}"
    if scene.facts.get("near_real_time"):
        return NEAR_REAL_TIME
    if scene.facts.get("preliminary"):
        return PRELIMINARY
    return PRELIMINARY if any(map(_is_preliminary, _places(scene))) else ""


def _places(scene: Scene) -> set[Path]:
    return {scene.path, *map(on_disk, scene.files.values())}


def _is_preliminary(path: Path) -> bool:
    origin = origin_of(path)
    return origin is not None and origin["is_final"] is False

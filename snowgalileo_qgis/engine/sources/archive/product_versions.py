"""Products in several versions or copies: the newest is used, the others are reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from ...protocol import LeftOut
from ...scene import Scene


def newest_versions(
    scenes: Iterable[Scene], same: Callable[[Scene], Hashable], left_out: Callable[[LeftOut], None]
) -> list[Scene]:
    """Scenes without older versions of themselves.

    Versions share the key ``same`` and most of their footprint (two parts of a split acquisition share only
    the key); the latest ``facts["generated"]`` is used. The others go to ``left_out`` with ``SG-SOURCE-004``.
    """
    groups: dict[Hashable, list[Scene]] = defaultdict(list)
    for scene in sorted(
        scenes, key=lambda scene: (str(scene.facts["generated"]), str(scene.path)), reverse=True
    ):
        kept = groups[same(scene)]
        better = next((other for other in kept if _overlap(scene, other) > 0.5), None)
        if better is None:
            kept.append(scene)
        elif better.name == scene.name:
            left_out(
                LeftOut(
                    scene.path,
                    "SG-SOURCE-004",
                    f"{scene.path} holds the same product as {better.path}, which is used.",
                )
            )
        else:
            left_out(
                LeftOut(
                    scene.path,
                    "SG-SOURCE-004",
                    f"{scene.name} is an older version of {better.name}, which is used.",
                )
            )
    return [scene for kept in groups.values() for scene in kept]


def _overlap(one: Scene, other: Scene) -> float:
    """Overlap as a share of the smaller footprint."""
    smaller = min(one.footprint.area, other.footprint.area)
    return float((one.footprint & other.footprint).area / smaller) if smaller else 1.0

"""Products in several versions or copies: the best is used, the others are reported and kept as alternatives.

What makes two products versions of each other is the business of their reader:

* Sentinel-2: the same tile of the same strip (``sentinel2.py``). Strips of one datatake are parts, however
  much their footprints overlap.
* Landsat: the same platform, path, row and day; one scene is one image.
* Sentinel-3: the same pass, where the one frame's sensing times lie within those of the other (``olci.py``).
* MODIS, VIIRS: the same tile and day; of GeoTIFFs also the same part of the tile (``sinusoidal.py``).
* Sentinel-1: the same datatake and most of the same ground; slices of a datatake are parts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace

from ...protocol import LeftOut
from ...scene import Scene


def mostly_the_same_place(newer: Scene, older: Scene) -> bool:
    """Whether two scenes share more than half of the smaller footprint."""
    smaller = min(newer.footprint.area, older.footprint.area)
    return float((newer.footprint & older.footprint).area / smaller) > 0.5 if smaller else True


def always(newer: Scene, older: Scene) -> bool:  # noqa: ARG001
    """For products whose key says all."""
    return True


def newest_versions(
    scenes: Iterable[Scene],
    same: Callable[[Scene], Hashable],
    left_out: Callable[[LeftOut], None],
    replaces: Callable[[Scene, Scene], bool] = mostly_the_same_place,
) -> list[Scene]:
    """Scenes without other versions and copies of themselves; these become ``alternatives``, best first.

    Versions share the key ``same``, and ``replaces(newer, older)`` holds. The sensor's own product is better
    than a substitute (``facts["substitute_rank"]``), a final version than a near-real-time one
    (``facts["near_real_time"]``), a later ``facts["generated"]`` than an earlier one. The
    others go to ``left_out`` with ``SG-SOURCE-004``.
    """
    groups: dict[Hashable, list[list[Scene]]] = defaultdict(list)
    for scene in sorted(scenes, key=quality, reverse=True):
        versions = groups[same(scene)]
        better = next((kept for kept in versions if replaces(kept[0], scene)), None)
        if better is None:
            versions.append([scene])
        else:
            better.append(scene)
            left_out(LeftOut(scene.path, "SG-SOURCE-004", _reason(scene, better[0])))
    return [
        replace(best, alternatives=(*best.alternatives, *others))
        for versions in groups.values()
        for best, *others in versions
    ]


def quality(scene: Scene) -> tuple[int, bool, str, str]:
    """Key by which the better of two versions is the greater."""
    return (
        -scene.facts.get("substitute_rank", 0),
        not scene.facts.get("near_real_time", False),
        str(scene.facts["generated"]),
        str(scene.path),
    )


def _reason(scene: Scene, used: Scene) -> str:
    if used.name == scene.name:
        return f"{scene.path} holds the same product as {used.path}, which is used."
    if scene.facts.get("substitute_rank", 0) > used.facts.get("substitute_rank", 0):
        return f"{scene.name} is a substitute for {used.name}, which is used."
    if scene.facts.get("near_real_time", False) and not used.facts.get("near_real_time", False):
        return f"{scene.name} is the near-real-time version of {used.name}, which is used."
    return f"{scene.name} is an older version of {used.name}, which is used."

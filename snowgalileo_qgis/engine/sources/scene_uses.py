"""What became of each scene of a build."""

from __future__ import annotations

from ..bands import Sensor
from ..protocol import SceneUse, SnowGalileoError
from .ingest import Ingested


def scene_uses(found: Ingested) -> list[SceneUse]:
    """One entry for each scene, in the order of the plan; what could not be read stands before what took its
    place.
    """
    return [
        SceneUse(
            scene.sensor.value,
            scene.day.isoformat() if scene.day else None,
            scene.name,
            str(scene.path),
            verdict,
            reason,
            list(scene.notes),
        )
        for scene, verdict, reason in found.verdicts()
    ]


def unused_sensors(found: Ingested) -> list[Sensor]:
    """Sensors of which no scene could be used."""
    used = {scene.sensor for scene in found.used}
    return [sensor for sensor in Sensor if sensor not in used]


def nothing_usable(found: Ingested) -> SnowGalileoError:
    """The error of a build without any usable scene of the 8 days, ``SG-BUILD-001``."""
    reasons = [item.reason for _, item in found.failed] or [
        f"{scene.name} has no pixel in the area" for scene in found.outside
    ]
    text = (
        f"None of the {len(found.failed) + len(found.outside)} scenes could be used; the first: "
        f"{reasons[0] if reasons else 'there is none.'}"
    )
    return SnowGalileoError("SG-BUILD-001", text, "Download the products again.", "\n".join(reasons))

"""What building a stack takes, in words."""

from __future__ import annotations

from ..engine.protocol import ArchiveAvailability
from .messages import tr
from .progress import duration


def estimate_text(availability: ArchiveAvailability) -> str:
    """Time, disk, requests to Earth Engine, and the sensors that lack."""
    estimate = availability.estimate
    text = tr("Building takes about {time} and {size} MB.").format(
        time=duration(estimate.seconds), size=max(1, round(estimate.disk_mb))
    )
    if estimate.requests:
        text += " " + tr("Earth Engine is sent {count} requests for at most {size} MB.").format(
            count=estimate.requests, size=max(1, round(estimate.download_mb))
        )
    if availability.missing:
        text += " " + tr("No data from {sensors}; the map is made without them.").format(
            sensors=", ".join(availability.missing)
        )
    return text

"""What a search of online products found, in words."""

from __future__ import annotations

from typing import List

from ..engine.protocol import OnlineProducts
from .counts import number_text
from .messages import tr
from .progress import duration

DISK_MARGIN = 1.1
"""Free space that jobs ask for, as a multiple of what they need."""


def needs_text(found: OnlineProducts) -> List[str]:
    """Sizes and times of the download and of the stack, and whether the disk has room for them."""
    lines = [
        tr("To download: {size} MB, about {time}; here already: {here} MB; free: {free} GB.").format(
            size=number_text(found.to_fetch / 1e6),
            time=duration(found.seconds_to_fetch),
            here=number_text(found.here / 1e6),
            free=number_text(found.free / 1e9),
        ),
        tr("The stack takes about {size} MB and {time}, while products arrive.").format(
            size=number_text(max(1, found.stack_size / 1e6)), time=duration(found.seconds_to_build)
        ),
    ]
    needed = DISK_MARGIN * (found.to_fetch + found.stack_size)
    if needed > found.free:
        lines.append(
            tr("The disk has too little room: {needed} GB are needed.").format(
                needed=number_text(needed / 1e9, 1)
            )
        )
    return lines

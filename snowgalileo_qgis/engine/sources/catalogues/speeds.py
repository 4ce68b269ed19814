"""Speed of downloads seen so far, by service, remembered in the folder of downloaded products."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Mapping
from pathlib import Path

from ...checked_json import DamagedJson, parse_object
from ...output_file import writing
from ..estimate import USUAL_SPEED

NAME = ".speeds.json"
LEAST_BYTES = 1_000_000
"""Fewer tell how long a service takes to answer, not how fast it sends."""


class Speeds:
    """Speeds [bytes/s] kept in ``folder``; a file that is damaged or absent tells none."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def known(self) -> dict[str, float]:
        """Speed of each service that was seen."""
        try:
            content = parse_object(self._path.read_bytes())
        except (OSError, DamagedJson):
            return {}
        return {
            service: float(speed)
            for service, speed in content.items()
            if type(speed) in (int, float) and 1 <= speed < math.inf
        }

    def seconds(self, sizes: Mapping[str, int]) -> float:
        """Likely time of downloads of so many bytes from each service, all at once.

        Services not seen yet share ``USUAL_SPEED``.
        """
        known = self.known()
        new = sum(size for service, size in sizes.items() if service not in known) / USUAL_SPEED
        return max([new, *(size / known[service] for service, size in sizes.items() if service in known)])

    def add(self, seen: Mapping[str, tuple[int, float]]) -> None:
        """Remember bytes and seconds of each service; half of what was known stays, as speeds vary.

        Raises ``SG-OUTPUT-...``.
        """
        told = {
            s: size / seconds for s, (size, seconds) in seen.items() if size >= LEAST_BYTES and seconds > 0
        }
        if not told:
            return
        known = self.known()
        for service, speed in told.items():
            known[service] = round((known.get(service, speed) + speed) / 2)
        new = self._path.with_name(f"{NAME}.{os.getpid()}")
        with writing(self._path):
            new.write_text(json.dumps(known, indent=1), encoding="utf-8")
            new.replace(self._path)

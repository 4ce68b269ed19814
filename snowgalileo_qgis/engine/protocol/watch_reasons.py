"""What is to be said of the days of a watch: facts with a kind, of which the engine makes English sentences
and QGIS sentences in the user's language.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from string import Formatter
from typing import Dict, Iterable, Set

from .json_data import JsonData

NEAR_REAL_TIME = "near-real-time version"
PRELIMINARY = "preliminary values"
SUBSTITUTE = "substitute: "
"""Why a scene is provisional, as stores note it; the last is followed by what the substitute is."""

REASONS = {
    # why there is no map
    "not-looked": "not looked for yet",
    "no-product": "no product of {day} itself",
    "no-product-yet": "no product of {day} itself yet",
    "no-products": "no product of the {count} days up to {day}",
    "too-old": "maps are kept for {count} days only",
    "failed": "{code} {text}",
    # why a better one may follow
    "not-again": "not made again: {code} {text}",
    "provisional": "{sensor} {day} ({provisional})",
    "provisional-days": "{sensor} {first} to {last} ({provisional})",
    "not-there": "{sensor} {day} not there yet",
    "not-there-days": "{sensor} {first} to {last} not there yet",
    "may-come": "{sensor} may come until {day}",
    "looked": "last looked for on {day}",
    # why a day was mapped
    "first": "new",
    "models": "other model files",
    "settings": "other settings",
    "added": "{scene} new",
    "version": "{scene} another version",
    "final": "{scene} final instead of {provisional}",
    "values": "{scene} other values",
    "gone": "{scene} gone",
    "more": "and {count} more",
    # what else could not be done
    "service": "{text} ({code})",
    "product": "{product}: {text} ({code})",
    "store": "{text} ({code})",
    "latest": "The latest map was not replaced: {text} ({code})",
}
"""Kinds of facts, in English. ``code``, ``text``: of an error; ``scene``: sensor and day."""


@dataclass
class Reason(JsonData):
    """A fact. ``kind``: one of ``REASONS``; ``values``: of the places in its sentence."""

    kind: str
    values: Dict[str, str] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Whether there is a sentence for it, and a value for each of its places."""
        return self.kind in REASONS and places_of(REASONS[self.kind]) <= set(self.values)

    def __str__(self) -> str:
        return REASONS[self.kind].format(**self.values) if self.is_known else self.kind


def places_of(sentence: str) -> Set[str]:
    """Names of the places in a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def in_english(reasons: Iterable[Reason]) -> str:
    """Facts in English, in one line."""
    return "; ".join(map(str, reasons))

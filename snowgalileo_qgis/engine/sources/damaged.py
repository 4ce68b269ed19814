"""Products of the folder that turned out to be damaged when they were read: they are fetched anew, once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ..output_file import writing
from ..protocol import Json, LeftOut, SnowGalileoError
from .origin import NOTE, note_above

DAMAGE = ("SG-SOURCE-001", "SG-SOURCE-003")
"""Codes of products that cannot be read, or whose parts do not fit together."""
TOO_SLOW, TOO_MUCH = "it takes too long to read", "it asks for more memory than there is"
"""Reasons that may lie in the state of the computer: it is not fetched anew, but read again."""
DAMAGED = "damaged"
"""In the note of a product that does not count as there any more."""
REPLACED = "replaced"
"""In the note of a product that was fetched anew: what the note of the damaged one said of its files. Where
it says the same of the new ones, the service has no better ones.
"""


def mark_damaged(left_out: Iterable[LeftOut]) -> None:
    """Mark fetched products that are damaged, as far as notes can be written."""
    for item in left_out:
        is_sure = item.code in DAMAGE and not may_pass(item.reason)
        found = note_above(item.path) if is_sure else None
        if found is None:
            continue
        folder, note = found
        files = note.get("files")
        if not isinstance(files, dict) or DAMAGED in note or note.get(REPLACED) == files:
            continue
        try:
            write_note(folder, {**note, DAMAGED: item.reason})
        except SnowGalileoError:  # of a disk that is read-only, say: the build says what is damaged
            continue


def may_pass(reason: str) -> bool:
    """Whether a product that could not be read for some reason may be readable later, as it is."""
    return any(words in reason for words in (TOO_SLOW, TOO_MUCH))


def write_note(folder: Path, note: Json) -> None:
    """Replace the note of a product. Raises ``SG-OUTPUT-...``."""
    path = folder / NOTE
    with writing(path):
        new = path.with_suffix(".new")
        new.write_text(json.dumps(note, indent=1), encoding="utf-8")
        new.replace(path)

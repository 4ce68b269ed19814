"""Which service a fetched product came from, and whether a final version will replace it."""

from __future__ import annotations

from pathlib import Path

from ..checked_json import DamagedJson, parse_object
from ..protocol import Json

NOTE = ".snowgalileo.json"
"""Hidden file in the folder of a fetched product."""
_DEEPEST = 5
"""Folders of a product, one in the other, above its innermost file."""


def fetched_folder(path: Path) -> Path | None:
    """The folder of the fetched product that a path belongs to; ``None`` for the user's own products."""
    return next((folder for folder in (path, *path.parents)[:_DEEPEST] if (folder / NOTE).is_file()), None)


def origin_of(path: Path) -> Json | None:
    """``service``, ``name``, ``version`` and ``is_final`` of the fetched product that a path belongs to.

    ``None`` for the user's own products.
    """
    found = note_above(path)
    return (
        {name: found[1].get(name) for name in ("service", "name", "version", "is_final")} if found else None
    )


def note_above(path: Path) -> tuple[Path, Json] | None:
    """Folder and note of the fetched product that a path belongs to; ``None`` for the user's own products."""
    for folder in (path, *path.parents)[:_DEEPEST]:
        try:
            return folder, parse_object((folder / NOTE).read_bytes())
        except (OSError, DamagedJson):
            continue
    return None

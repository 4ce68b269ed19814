"""Bytes as a list of changes to a good file, so that most of it stays good and the reader gets far."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks

STEP = 6
"""Bytes that describe one change."""

TELLING = (b"\0", b"\xff", b"\x7f\xff\xff\xff", b"\xff" * 8, b"\0" * 8, b"\x80", b"\1\0\0\0", b"{", b"[" * 9)


def changed(good: bytes, changes: bytes) -> bytes:
    """A good file with the changes that some bytes describe: a byte set, a telling value, a piece cut out,
    doubled or moved, the end cut off. Positions are as often near the beginning as anywhere.
    """
    content = bytearray(good)
    for start in range(0, len(changes) - STEP + 1, STEP):
        kind, near, high, middle, low, value = changes[start : start + STEP]
        place = (high << 16 | middle << 8 | low) % max(
            1, min(len(content), 600) if near < 128 else len(content)
        )
        if kind < 110:
            content[place : place + 1] = bytes([value])
        elif kind < 190:
            piece = TELLING[value % len(TELLING)]
            content[place : place + len(piece)] = piece
        elif kind < 210:
            del content[place : place + value]
        elif kind < 230:
            content[place:place] = content[place : place + value]
        elif kind < 250:
            piece = content[place : place + value]
            target = (middle << 8 | low) % max(1, len(content))
            content[target : target + len(piece)] = piece
        else:
            del content[place:]
    return bytes(content)


def read_stack(path: Path, **options: bool) -> None:
    """Read all cells of a stack, or be told why not."""
    try:
        reader = open_stacks([path], **options)
        for cell in reader.cells(threads=1, ahead=0, availability=True, partial=True):
            assert set(cell.values) == set(cell.valid)
    except SnowGalileoError as error:
        _check(error.text)
        return
    for left_out in reader.left_out:
        _check(left_out.reason)


def _check(text: str) -> None:
    """A sentence tells what is wrong in a few lines, whatever the file holds."""
    assert 0 < len(text) < 3000, text[:200]


@cache
def content_of(path: Path) -> bytes:
    """Content of a good file, read once."""
    return path.read_bytes()

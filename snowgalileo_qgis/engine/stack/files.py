"""Which files hold stacks, and in which format; the content decides."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..protocol import SnowGalileoError
from .formats import FORMATS
from .stack_format import StackFormat
from .tiff import unreadable

FOLDER_FORMATS = tuple(known for known in FORMATS if known.is_folder)
FILE_FORMATS = tuple(known for known in FORMATS if not known.is_folder)
FILE_ENDINGS = tuple(ending for known in FILE_FORMATS for ending in known.endings)
"""Endings of the files that can hold a stack, lower case."""
FOLDER_ENDINGS = tuple(ending for known in FOLDER_FORMATS for ending in known.endings)


def find_files(paths: Sequence[Path]) -> tuple[list[Path], dict[str, int], list[Path]]:
    """Files that are given or lie in given folders (at any depth), the number of other files in the folders
    by ending, and paths that do not exist.

    The files are in the order of ``paths``, within a folder by name; one that is given twice is listed once.
    A folder that is a stack counts as one file.
    """
    files: dict[Path, Path] = {}
    ignored: Counter[str] = Counter()
    missing = []
    for path in paths:
        if not path.exists():
            missing.append(path)
        elif path.is_dir() and not is_folder_stack(path):
            for file in _files_below(path):
                ending = file.suffix.lower()
                if ending in (*FILE_ENDINGS, *FOLDER_ENDINGS) and not file.name.startswith("."):
                    files.setdefault(file.resolve(), file)
                else:
                    ignored[ending or "(no ending)"] += 1
        else:
            files.setdefault(path.resolve(), path)
    return list(files.values()), dict(ignored), missing


def is_folder_stack(path: Path) -> bool:
    """Whether a path is a folder that is a single stack by its name."""
    return path.suffix.lower() in FOLDER_ENDINGS and path.is_dir()


def format_of(path: Path) -> StackFormat:
    """Format by content.

    Raises ``SG-STACK-003`` for an empty or unreadable file, ``SG-STACK-009`` if content and ending do not
    match.
    """
    if is_folder_stack(path):
        return next(known for known in FOLDER_FORMATS if path.suffix.lower() in known.endings)
    try:
        with path.open("rb") as file:
            start = file.read(512)
    except OSError as error:
        raise unreadable(path, str(error)) from error
    if not start:
        raise unreadable(path, "it is empty")
    found = next((known for known in FILE_FORMATS if start[:4] in known.signatures), None)
    expected = next((known for known in FILE_FORMATS if path.suffix.lower() in known.endings), None)
    if found is None:
        content = (
            "a web page or a message of a server" if start.lstrip()[:1] in (b"<", b"{") else "something else"
        )
        wanted = " or ".join(known.noun for known in ((expected,) if expected else FILE_FORMATS))
        raise SnowGalileoError(
            "SG-STACK-009",
            f"{path.name} is not {wanted} but {content}.",
            "Download it again, or leave it out.",
        )
    if expected not in (found, None):
        raise SnowGalileoError(
            "SG-STACK-009",
            f"{path.name} is {found.noun} inside, against its ending.",
            "Rename it if that is what you meant.",
        )
    return found


def _is_lock(name: str) -> bool:
    """Whether a file is the lock of a job that writes to the folder."""
    return name.startswith(".") and name.endswith((".lock", ".lock.taking"))


def _files_below(folder: Path) -> Iterator[Path]:
    """Files of a folder and its subfolders, and folders that are stacks, sorted by path.

    What such a folder or an unfinished one holds is not listed.
    """
    found = []
    unfinished = tuple(f"{ending}.part" for ending in FOLDER_ENDINGS)
    for parent, folders, files in os.walk(folder):
        here = Path(parent)
        stacks = [name for name in folders if is_folder_stack(here / name)]
        folders[:] = [name for name in folders if name not in stacks and not name.endswith(unfinished)]
        found += [here / name for name in stacks]
        found += [here / name for name in files if not _is_lock(name) and (here / name).is_file()]
    return iter(sorted(found))

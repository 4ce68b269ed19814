"""Which files hold stacks, and in which format; the content decides."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..protocol import SnowGalileoError
from .formats import FORMATS
from .ordinary_file import check_ordinary, reason_of
from .sen12tp.metadata import METADATA_NAME
from .shards import one_for_each_export
from .stack_format import StackFormat
from .tiff import unreadable

FOLDER_FORMATS = tuple(known for known in FORMATS if known.is_folder)
FILE_FORMATS = tuple(known for known in FORMATS if not known.is_folder)
FILE_ENDINGS = tuple(ending for known in FILE_FORMATS for ending in known.endings)
"""Endings of the files that can hold a stack, lower case."""
FOLDER_ENDINGS = tuple(ending for known in FOLDER_FORMATS for ending in known.endings)
MARKED_FORMATS = tuple(known for known in FOLDER_FORMATS if known.marker)
COMPANIONS = (METADATA_NAME, "md5sums.txt")
"""Files that belong to stacks and are none."""


MOST_FOLDERS = 1_000_000
"""Folders that are looked into; more are no archive but a mistake."""


@dataclass
class FoundFiles:
    """Files that can hold stacks.

    ``files``: in the order of the given paths, within a folder by name; a file that is given twice, and an
    export in several files, is listed once. ``ignored``: number of other files in the folders, by ending.
    ``left_out``: paths that do not exist or cannot be looked at, and why.
    """

    files: list[Path] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)
    left_out: list[tuple[Path, SnowGalileoError]] = field(default_factory=list)


def find_files(paths: Sequence[Path]) -> FoundFiles:
    """Files that are given or lie in given folders (at any depth; links to folders are not followed).

    A folder that is a stack counts as one file.
    """
    found = FoundFiles()
    files: dict[Path, Path] = {}
    for path in paths:
        try:
            if not path.exists() and _format_around(path) is None:
                found.left_out.append((path, _gone(f"{path} does not exist.")))
            elif path.is_dir() and not is_folder_stack(path):
                for file in _files_below(path, found):
                    files.setdefault(file.resolve(), file)
            else:
                files.setdefault(path.resolve(), path)
        except (OSError, ValueError, RuntimeError) as error:  # too long, no permission, NUL, links in a loop
            text = f"{str(path)[:300]} cannot be looked at: {reason_of(error)}."
            found.left_out.append((path, _gone(text)))
    found.files = one_for_each_export(files.values())
    return found


def is_folder_stack(path: Path) -> bool:
    """Whether a path is a folder that is a single stack."""
    return _folder_format(path) is not None


def _folder_format(path: Path) -> StackFormat | None:
    """The format of a folder that is a single stack, by its ending or by the names of its files."""
    try:
        if not path.is_dir():
            return None
        named = next((known for known in FOLDER_FORMATS if path.suffix.lower() in known.endings), None)
        if named is not None:
            return named
        with os.scandir(path) as entries:
            return _marked(entry.name for entry in entries)
    except (OSError, ValueError):
        return None


def _marked(names: Iterable[str]) -> StackFormat | None:
    """The format of a folder with files of these names."""
    for name in names:
        for known in MARKED_FORMATS:
            if known.marker and known.marker.fullmatch(name):
                return known
    return None


def _format_around(path: Path) -> StackFormat | None:
    """The format of the file or folder in which a path names a stack."""
    return next((known for known in FORMATS if known.has_inside(path)), None)


def format_of(path: Path) -> StackFormat:
    """Format by content.

    Raises ``SG-STACK-003`` for an empty or unreadable file, ``SG-STACK-009`` if content and ending do not
    match.
    """
    named = _format_around(path) or _folder_format(path)
    if named is not None:
        return named
    check_ordinary(path)
    try:
        with path.open("rb") as file:
            start = file.read(512)
            found = next((known for known in FILE_FORMATS if start[:4] in known.signatures), None)
            if found is None:
                found = next((known for known in FILE_FORMATS if known.begins_later(file)), None)
    except OSError as error:
        raise unreadable(path, reason_of(error)) from error
    if not start:
        raise unreadable(path, "it is empty")
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


def _is_companion(name: str) -> bool:
    """Whether a file belongs to stacks without being one: it describes them, or is the lock of a job that
    writes to the folder.
    """
    return name in COMPANIONS or (name.startswith(".") and name.endswith((".lock", ".lock.taking")))


def _files_below(folder: Path, found: FoundFiles) -> list[Path]:
    """Files of a folder and its subfolders that can hold stacks, and folders that are stacks, sorted by path;
    the others are counted.

    What a folder that is a stack or an unfinished one holds is not listed.
    """
    files: list[Path] = []
    unfinished = tuple(f"{ending}.part" for ending in FOLDER_ENDINGS)
    waiting = [folder]
    for _ in range(MOST_FOLDERS):
        if not waiting:
            break
        here = waiting.pop()
        try:
            with os.scandir(here) as found_here:
                entries = list(found_here)
                if here != folder and _marked(entry.name for entry in entries):
                    files.append(here)
                    continue
                for entry in entries:
                    path, ending = here / entry.name, Path(entry.name).suffix.lower()
                    is_folder = entry.is_dir(follow_symlinks=False)
                    if ending in FOLDER_ENDINGS and (is_folder or _holds(entry.is_dir)):
                        files.append(path)
                    elif is_folder:
                        waiting += [] if entry.name.endswith(unfinished) else [path]
                    elif not _holds(entry.is_file):
                        is_link = _holds(entry.is_dir)
                        found.ignored["(link to a folder)" if is_link else "(not a file)"] += 1
                    elif _may_be_stack(path, ending):
                        files.append(path)
                    elif not _is_companion(entry.name):
                        found.ignored[ending or "(no ending)"] += 1
        except OSError as error:
            name = str(here) if len(str(here)) < 300 else f"{str(here)[:150]}...{str(here)[-150:]}"
            found.left_out.append((here, _gone(f"The folder {name} cannot be read: {reason_of(error)}.")))
    if waiting:
        text = f"{folder} has more than {MOST_FOLDERS:,} folders; the others were not looked into."
        found.left_out.append((folder, _gone(text)))
    return sorted(files)


def _may_be_stack(path: Path, ending: str) -> bool:
    """Whether a file in a folder can hold a stack."""
    if path.name.startswith("."):
        return False
    return any(ending in known.endings and known.can_be(path) for known in FILE_FORMATS)


def _holds(question: Callable[[], bool]) -> bool:
    """The answer about what a link leads to; no for one that leads nowhere, or in a circle."""
    try:
        return question()
    except OSError:
        return False


def _gone(text: str) -> SnowGalileoError:
    return SnowGalileoError("SG-STACK-010", text, "Check the path.")

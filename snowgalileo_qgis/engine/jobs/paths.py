"""What a job reads and writes, compared in the file system before it begins."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from ..input_files import inputs_of_job, real_name, refuse_inputs
from ..object_store import ObjectPath, path_of
from ..output_file import remove_leftovers, unwritable
from ..protocol import (
    STORE_ENDINGS,
    JobSpec,
    Output,
    SnowGalileoError,
    is_inside,
    output_is_input,
    same_output,
)


@contextmanager
def checked_paths(spec: JobSpec) -> Iterator[None]:
    """Refuse a job whose outputs are inputs, are the same file, or cannot be written; within the block, no
    file is written over an input.

    Inputs in folders are added by the jobs when they have found them (``note_inputs``). Raises
    ``SG-OUTPUT-001``, ``-003`` and ``-004``.
    """
    outputs = spec.outputs()
    inputs = [path_of(path) for path in spec.inputs()]
    named = [path for path in inputs if _is_file(path) or path.suffix.lower() in STORE_ENDINGS]
    with inputs_of_job(named):
        _refuse_same(outputs)
        for output in outputs:
            path = path_of(output.path)
            refuse_inputs([path])
            if output.is_replaced:
                _refuse_around(path, inputs)
            if not isinstance(path, ObjectPath):
                check_place(path, is_folder=output.is_folder, may_be_complete=output.may_be_complete)
        for folder in {_folder(output) for output in outputs}:
            if not isinstance(folder, ObjectPath):
                remove_leftovers(folder)
        yield


def _folder(output: Output) -> Path:
    path = path_of(output.path)
    return path if output.is_folder else path.parent


def _is_file(path: Path) -> bool:
    try:
        return path.exists() and not path.is_dir()
    except (OSError, ValueError):
        return False


def _refuse_same(outputs: list[Output]) -> None:
    """Raise ``SG-OUTPUT-004`` for two outputs that links make one file."""
    seen: dict[str, str] = {}
    for output in outputs:
        try:
            real = real_name(path_of(output.path)).casefold()
        except (OSError, ValueError) as error:
            raise unwritable(Path(output.path), error) from None
        other = seen.setdefault(real, output.path)
        if other is not output.path:
            raise same_output(other, output.path)


def _refuse_around(folder: Path, inputs: list[Path]) -> None:
    """Raise ``SG-OUTPUT-003`` for a folder that is replaced although inputs lie in it."""
    real = real_name(folder)
    for path in inputs:
        if is_inside(real_name(path), real):
            raise output_is_input(str(folder), str(path))


def free_space(folder: Path) -> tuple[Path, int]:
    """The nearest folder above a path that is there, or the path itself, and the free bytes of its disk."""
    there = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    return there, psutil.disk_usage(str(there)).free


def check_place(path: Path, *, is_folder: bool, may_be_complete: bool = False) -> None:
    """Raise ``SG-OUTPUT-001`` where nothing can be written, before hours of work.

    ``may_be_complete``: a folder that is there will do although nothing can be written to it.
    """
    try:
        if "\0" in str(path):
            raise OSError(errno.EINVAL, "the name holds a zero byte")
        if is_folder and path.exists() and not path.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "it is a file, not a folder")
        if not is_folder and path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        start = path if is_folder else path.parent
        above = next((folder for folder in (start, *start.absolute().parents) if folder.exists()), start)
        if not above.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, f"{above} is a file, not a folder")
        will_do = may_be_complete and path.is_dir()
        if not will_do and not os.access(above, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, f"nothing can be written to {above}")
    except OSError as error:
        raise unwritable(path, error) from None
    except ValueError as error:
        raise SnowGalileoError(
            "SG-OUTPUT-001", f"{str(path)!r} is not a name of a file.", "Choose another name.", str(error)
        ) from None

"""The files that the running job reads; it must not write over them.

The runner notes the inputs that a specification names, the jobs those that they find in folders. Whatever
writes a file asks here first.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from .object_store import ObjectPath
from .protocol import is_inside, output_is_input


class InputFiles:
    """Files that are read, by what the file system says they are, so that links and letter case are seen
    through; and folders of one stack, such as region stores, of which no part may be written.
    """

    def __init__(self) -> None:
        self._files: dict[tuple[int, int] | str, Path] = {}
        self._stores: dict[str, Path] = {}

    def add(self, path: Path) -> None:
        """Note a file, or a folder that is a single stack; what does not exist cannot be written over."""
        try:
            is_store = path.is_dir()
            identities = _identities(path)
        except (OSError, ValueError):
            return
        if is_store:
            self._stores[real_name(path)] = path
        for identity in identities:
            self._files.setdefault(identity, path)

    def hit_by(self, output: Path) -> Path | None:
        """The input that writing ``output`` would change, ``None``: none."""
        try:
            found = next((self._files[key] for key in _identities(output) if key in self._files), None)
        except (OSError, ValueError):
            found = None
        if found is not None or not self._stores:
            return found
        real = real_name(output)
        return next((path for store, path in self._stores.items() if is_inside(real, store)), None)


_CURRENT: ContextVar[InputFiles | None] = ContextVar("inputs of the job", default=None)


@contextmanager
def inputs_of_job(paths: Iterable[Path]) -> Iterator[None]:
    """Within the block, no file is written over these inputs and those that ``note_inputs`` adds."""
    inputs = InputFiles()
    token = _CURRENT.set(inputs)
    try:
        note_inputs(paths)
        yield
    finally:
        _CURRENT.reset(token)


def note_inputs(paths: Iterable[Path]) -> None:
    """Add inputs of the running job, each a file or a folder that is a single stack."""
    inputs = _CURRENT.get()
    if inputs is not None:
        for path in paths:
            inputs.add(path)


def refuse_inputs(outputs: Iterable[Path]) -> None:
    """Raise ``SG-OUTPUT-003`` when one of the outputs is an input of the running job or a part of one."""
    inputs = _CURRENT.get()
    if inputs is None:
        return
    for output in outputs:
        found = inputs.hit_by(output)
        if found is not None:
            raise output_is_input(str(output), str(found))


def _identities(path: Path) -> list[tuple[int, int] | str]:
    """Number of the file on its device, and its real path where the system has no such numbers."""
    status = path.stat()
    real = real_name(path)
    return [(status.st_dev, status.st_ino), real] if status.st_ino else [real]


def real_name(path: Path) -> str:
    """What a path leads to, through links and letter case."""
    return str(path) if isinstance(path, ObjectPath) else os.path.normcase(os.path.realpath(path))

"""Region stores: any file of a small store changed."""

from __future__ import annotations

import atexit
import os
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from ..engine.stack.region.made_region import made_region
from .mutation import changed, read_stack


def read(data: bytes, folder: Path) -> None:
    """Read a store one of whose files is changed; the first two bytes choose which, often a document."""
    path = folder / "store.zarr"
    shutil.copytree(_good(), path, copy_function=os.link)
    files = sorted(file for file in path.rglob("*") if file.is_file())
    documents = [file for file in files if file.name == "zarr.json"]
    number = int.from_bytes(data[:2], "big")
    chosen = (files if number & 1 else documents)[number % len(files if number & 1 else documents)]
    if number % 7 == 0:
        chosen = path / "zarr.json"
    content = chosen.read_bytes()
    chosen.unlink()  # a second name of the good file
    chosen.write_bytes(changed(content, data[2:]))
    read_stack(path)
    shutil.rmtree(path)


@cache
def _good() -> Path:
    """A store that is made once for each process, below the temporary folder."""
    path = Path(mkdtemp(prefix="snowgalileo_fuzz_")) / "good.zarr"
    atexit.register(shutil.rmtree, path.parent, ignore_errors=True)
    made_region(path, "mosaic")
    return path

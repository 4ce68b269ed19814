"""Tensors on disk, as PyTorch stores them."""

from __future__ import annotations

import errno
import io
from csv import DictWriter
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import torch

from ..output_file import NotWholeError


def save_tensors(state: Any, path: Path) -> None:
    """Write tensors and plain values to a new file. Raises ``OSError``, a full disk included."""
    try:
        if path.suffix == ".part":  # PyTorch writes the name into the file, and this one changes
            with path.open("wb") as file:
                torch.save(state, file)
        else:
            torch.save(state, path)
    except RuntimeError as error:  # which hides the reason
        raise OSError(errno.EIO, str(error)) from error


def whole_tensors(path: Path) -> None:
    """Raise ``OSError`` unless a file of tensors can be read back."""
    try:
        torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # PyTorch fails in many ways
        raise NotWholeError(str(error)) from error


def table_of(kind: type[Any], rows: list[Any]) -> str:
    """Dataclasses of one kind as CSV, one row each."""
    text = io.StringIO()
    table = DictWriter(text, [entry.name for entry in fields(kind)], lineterminator="\n")
    table.writeheader()
    table.writerows(asdict(row) for row in rows)
    return text.getvalue()

"""Tables of a watch that grow by a day."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from pathlib import Path

from ..output_file import write_text

DATE = "date"


def columns_of(table: Path) -> list[str]:
    """Columns of a table of days; none where there is no such table, or another program has saved it in
    another form.
    """
    try:
        columns, _ = _read(table)
    except (OSError, ValueError, csv.Error):
        return []
    return columns if DATE in columns else []


def merge_days(table: Path, new: Path, days: Collection[str]) -> None:
    """Put the rows of a table of some days in the place of those that ``table`` has of them, sorted by day.

    A table of other columns, of an earlier version or other settings, or in another form, is replaced. Raises
    as ``new_file``, and ``OSError`` where ``new`` cannot be read.
    """
    columns, rows = _read(new)
    known = _read(table)[1] if columns_of(table) == columns else []
    kept = [row for row in known if row.get(DATE) not in days]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(sorted([*kept, *rows], key=lambda row: str(row[DATE])))
    write_text(table, out.getvalue())


def drop_days(table: Path, days: Collection[str]) -> None:
    """Remove the rows of some days from a table, if there is one. Raises as ``new_file``."""
    if not columns_of(table):
        return
    columns, rows = _read(table)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(row for row in rows if row.get(DATE) not in days)
    write_text(table, out.getvalue())


def _read(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        return list(reader.fieldnames or []), [row for row in reader if None not in row]

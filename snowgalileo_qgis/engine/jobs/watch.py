"""Watch: bring the maps of an area up to date, or tell how up to date they are."""

from __future__ import annotations

import time
from datetime import date, datetime, timezone
from pathlib import Path

from ..job_context import JobContext
from ..locks import lock_of_folder, locked
from ..output_file import prepare, remove_leftovers, writing
from ..protocol import Reason, SnowGalileoError, WatchReport, WatchSpec
from ..watch.day_map import map_of_day
from ..watch.ownership import conflict
from ..watch.picture import write_picture
from ..watch.records import Records
from ..watch.report import WatchState
from ..watch.watch_file import Watch, check_inputs, read_watch
from .watch_update import WatchUpdate


def watch(spec: WatchSpec, context: JobContext) -> WatchReport:
    """Update a watched area or report its state; what is to be done is in the watch file alone.

    Days that fail are reported, and the others go on. Raises ``SG-WATCH-001`` for the file, ``SG-OUTPUT-005``
    while another update runs, ``SG-OUTPUT-001`` and ``-002``, ``SG-REGION-...``.
    """
    started = time.monotonic()
    found = read_watch(Path(spec.file).expanduser())
    today = date.fromisoformat(spec.today) if spec.today else datetime.now(timezone.utc).date()
    if spec.action == "status":
        report = _status(found, today)
    else:
        lacking = check_inputs(found)
        with writing(found.folder):
            prepare(found.folder / "maps" / "any")
        with locked(lock_of_folder(found.folder), found.folder, spec.kind):
            for folder in (found.folder, found.folder / "maps", found.folder / "latest"):
                remove_leftovers(folder)
            report = WatchUpdate(found, today, spec, context, lacking).run()
    if spec.picture:
        path = Path(spec.picture).expanduser()
        write_picture(path, report.name, report.days)
        report.picture = str(path)
    report.seconds = round(time.monotonic() - started, 3)
    report.warnings = context.warnings
    return report


def _status(found: Watch, today: date) -> WatchReport:
    """The state of the days, and why the next update would be refused."""
    records = Records(found.folder)
    state = WatchState(found, today, records, map_of_day)
    report = state.report()
    state.add_files(report)
    try:
        error = conflict(found, records)
    except SnowGalileoError as unreadable:
        error = unreadable
    if error:
        report.notes.append(Reason("store", {"code": error.code, "text": error.text}))
    return report

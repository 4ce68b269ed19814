"""Catching up needs the disk for few days: builds lead by little, and old satellite data go meanwhile."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs import watch_update
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import JobResult, JobSpec, PredictSpec
from snowgalileo_qgis.engine.stack.region import Region
from tests.engine.jobs.test_build import write_radar
from tests.engine.jobs.test_watch import Made

DAYS = [date(2025, 3, 1), date(2025, 3, 15), date(2025, 3, 29)]


def test_the_store_holds_little_more_than_the_day_that_is_mapped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Made(tmp_path)
    made.write(days={"first": "2025-03-01", "late_days": 0}, output={"keep_stack_days": 8})
    for day in DAYS:
        write_radar(made.archive, f"{day:%Y%m%d}T130000", -day.day)
    held = {}

    def run(spec: JobSpec, context: JobContext) -> JobResult:
        if isinstance(spec, PredictSpec):
            scenes = Region.open(made.out / "stack.zarr").scenes
            held[spec.first_day] = {scene.day for scene in scenes} & set(DAYS)
        return run_job(spec, context)

    monkeypatch.setattr(watch_update, "run_job", run)
    report = made.update("2025-04-20")
    assert report.mapped == [day.isoformat() for day in DAYS] and not report.failed
    assert DAYS[1] in held["2025-03-15"] and DAYS[2] not in held["2025-03-15"], "builds do not lead by far"
    assert DAYS[2] in held["2025-03-29"] and DAYS[0] not in held["2025-03-29"], "mapped long ago"

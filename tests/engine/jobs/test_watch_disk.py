"""Catching up needs the disk for few days: builds lead by little, old satellite data go meanwhile, and
what would be removed again is not made.
"""

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


@pytest.fixture()
def made(tmp_path: Path) -> Made:
    return Made(tmp_path)


@pytest.fixture()
def held(made: Made, monkeypatch: pytest.MonkeyPatch) -> dict[str, set[date]]:
    """Which of ``DAYS`` the store holds, by the day that is mapped just then."""
    found = {}

    def run(spec: JobSpec, context: JobContext) -> JobResult:
        if isinstance(spec, PredictSpec):
            scenes = Region.open(made.out / "stack.zarr").scenes
            found[spec.first_day] = {scene.day for scene in scenes} & set(DAYS)
        return run_job(spec, context)

    monkeypatch.setattr(watch_update, "run_job", run)
    return found


def write_days(made: Made) -> None:
    for day in DAYS:
        write_radar(made.archive, f"{day:%Y%m%d}T130000", -day.day)


@pytest.mark.parametrize("begun", ["", "2025-01-02"])
def test_the_store_holds_little_more_than_the_day_that_is_mapped(
    made: Made, held: dict[str, set[date]], begun: str
) -> None:
    """Also after a gap of more than ``keep_stack_days`` since the newest map."""
    made.write(days={"first": begun or "2025-03-01", "late_days": 0}, output={"keep_stack_days": 8})
    if begun:
        write_radar(made.archive, "20250102T130000", -2)
        assert made.update(begun).mapped == [begun]
    write_days(made)
    report = made.update("2025-04-20")
    assert report.mapped == [day.isoformat() for day in DAYS] and not report.failed
    assert DAYS[1] in held["2025-03-15"] and DAYS[2] not in held["2025-03-15"], "builds do not lead by far"
    assert DAYS[2] in held["2025-03-29"] and DAYS[0] not in held["2025-03-29"], "mapped long ago"
    assert date(2025, 1, 2) not in {scene.day for scene in Region.open(made.out / "stack.zarr").scenes}


def test_after_a_gap_no_day_is_mapped_whose_map_would_be_removed_again(
    made: Made, held: dict[str, set[date]]
) -> None:
    made.write(days={"first": "2025-01-01", "late_days": 0}, output={"keep_days": 30})
    write_radar(made.archive, "20250102T130000", -2)
    made.update("2025-01-02")
    write_days(made)
    report = made.update("2025-04-20")
    assert report.mapped == ["2025-03-29"] and set(held) == {"2025-01-02", "2025-03-29"}
    why = {day.day: day.why for day in report.days}
    assert why["2025-03-15"] == "maps are kept for 30 days only"
    again = made.update("2025-04-20")
    assert (again.mapped, again.removed, again.days[0].day) == ([], 1, "2025-03-22")


def test_a_watch_that_has_ended_is_still_caught_up(made: Made) -> None:
    """Its maps are kept from its last day on, once that is long past."""
    days = {"first": "2025-01-01", "last": "2025-03-20", "late_days": 0}
    made.write(days=days, output={"keep_days": 10})
    write_radar(made.archive, "20250302T130000", -2)
    made.update("2025-03-02")
    write_days(made)
    assert made.update("2025-04-20").mapped == ["2025-03-15"]
    again = made.update("2025-04-20")
    assert again.latest_day == "2025-03-15" and not again.mapped

"""Season metrics against published definitions, known answers and a plain loop."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.products.gapfill import fill
from snowgalileo_qgis.engine.products.season import BANDS, DATES, PART, Season, day_states, season_metrics


@pytest.fixture(scope="module")
def known(shared: Path) -> dict[str, np.ndarray]:
    with np.load(shared / "golden" / "products" / "season.npz") as file:
        return {name: file[name] for name in file.files}


def metrics(observed: np.ndarray, fsc: np.ndarray, season: Season) -> dict[str, np.ndarray]:
    """Figures of snow cover ``(T, N)`` after gap filling."""
    states = day_states(np.isfinite(observed), np.isfinite(fsc), fsc >= season.threshold)
    return season_metrics(states, season)


def dates_as_there(figures: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The known answers have -1 for every date that there is not."""
    return {name: np.where(figures[name] == -2, -1, figures[name]) for name in BANDS}


def test_equals_lis_xclim_and_gina(known: dict[str, np.ndarray]) -> None:
    fsc = known["fsc"].T
    found = dates_as_there(metrics(fsc, fsc, Season()))
    for number, name in enumerate(("SCD", "SOD", "SMOD", "NSP", "NOBS")):
        assert np.array_equal(found[name], known["lis"][:, number]), name
    for number, name in enumerate(("FSD", "LSD")):
        assert np.array_equal(found[name], known["first_last"][:, number]), name
    for number, name in enumerate(("SEASON_START", "SEASON_END", "SEASON_LENGTH")):
        assert np.array_equal(found[name], known["xclim_season_14"][:, number]), name
    there = known["gina_css"]
    has_any = there[:, 0] >= 0
    for number, name in enumerate(("CSS_START", "CSS_END", "CSS_RANGE", "CSS_N")):
        assert np.array_equal(found[name][has_any], there[has_any, number]), name
        assert (found[name][~has_any] == (-1 if name in DATES else 0)).all()


def test_equals_lis_after_linear_filling(known: dict[str, np.ndarray]) -> None:
    holes = known["holes"].T
    filled, _, _ = fill(holes, "linear")
    assert np.nanmax(np.abs(filled - known["filled"].T)) <= 1e-6
    assert np.array_equal(np.isnan(filled), np.isnan(known["filled"].T))
    found = dates_as_there(metrics(holes, filled, Season()))
    for number, name in enumerate(("SCD", "SOD", "SMOD", "NSP", "NOBS")):
        assert np.array_equal(found[name], known["lis_filled"][:, number]), name


def by_hand(snow: list[bool | None], window: int) -> dict[str, int]:
    """The figures of one pixel in plain Python; ``None``: no value."""
    days = [day for day, value in enumerate(snow) if value]
    seen = any(value is not None for value in snow)
    none = -2 if seen else -1
    periods: list[list[int]] = []
    for day in days:
        if periods and periods[-1][-1] == day - 1:
            periods[-1].append(day)
        else:
            periods.append([day])
    longest = max(periods, key=len, default=[])
    gap = best = 0
    for value in snow:
        gap = gap + 1 if value is None else 0
        best = max(best, gap)
    start = next((p[0] for p in periods if len(p) >= window), None)
    end = None
    if start is not None:
        for day in range(start + window, len(snow) - window + 1):
            if not any(snow[day : day + window]):
                end = day
                break
    length = 0 if start is None else (len(snow) if end is None else end) - start
    return {
        "NOBS": sum(value is not None for value in snow),
        "SCD": len(days),
        "FSD": days[0] if days else none,
        "LSD": days[-1] if days else none,
        "FSS": days[-1] - days[0] + 1 if days else 0,
        "SOD": longest[0] if longest else none,
        "SMOD": longest[-1] if longest else none,
        "NSP": len(periods),
        "SEASON_START": none if start is None else start,
        "SEASON_END": none if start is None else (len(snow) - 1 if end is None else end),
        "SEASON_LENGTH": length,
        "LGAP": best,
    }


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from([True, True, False, None]), min_size=1, max_size=60), st.integers(1, 8))
def test_equals_a_plain_loop(snow: list[bool | None], window: int) -> None:
    fsc = np.array([[np.nan if value is None else float(value)] for value in snow], np.float32)
    found = metrics(fsc, fsc, Season(window=window))
    expected = by_hand(snow, window)
    assert {name: int(found[name][0]) for name in expected} == expected


def test_never_seen_never_snow_and_always_snow_differ() -> None:
    fsc = np.array([[np.nan, 0.0, 1.0]] * 30, np.float32)
    found = metrics(fsc, fsc, Season())
    assert found["FSD"].tolist() == [-1, -2, 0]
    assert found["SCD"].tolist() == [0, 0, 30]
    assert found["SMOD"].tolist() == [-1, -2, 29]


def test_a_running_season_leaves_its_end_open() -> None:
    fsc = np.array([[0.0, 1.0]] * 5 + [[1.0, 0.0]] * 20, np.float32)
    found = metrics(fsc, fsc, Season(is_running=True))
    assert found["LSD"].tolist() == [-1, 4]
    assert found["SMOD"].tolist() == [-1, 4]
    assert found["SOD"].tolist() == [5, 0]


def test_single_free_days_are_bridged_but_not_days_without_a_value() -> None:
    fsc = np.ones((31, 2), np.float32)
    fsc[15] = [0.0, np.nan]
    found = metrics(fsc, fsc, Season())
    assert found["CSS_RANGE"].tolist() == [31, 15]
    assert found["CSS_N"].tolist() == [1, 2]
    assert found["CSS_DAYS"].tolist() == [31, 30]


def test_pixels_beyond_one_part_are_not_mixed() -> None:
    fsc = np.zeros((40, PART + 3), np.float32)
    fsc[3:30, 1] = fsc[5:20, PART + 1] = 1
    found = metrics(fsc, fsc, Season())
    assert found["SCD"].nonzero()[0].tolist() == [1, PART + 1]
    assert found["SOD"][[1, PART + 1]].tolist() == [3, 5]
    assert found["SMOD"][[1, PART + 1]].tolist() == [29, 19]


def test_counts_beyond_255_days() -> None:
    fsc = np.ones((366, 2), np.float32)
    fsc[300:, 1] = np.nan
    found = metrics(fsc, fsc, Season())
    for name, expected in {
        "NOBS": [366, 300],
        "SCD": [366, 300],
        "CSS_DAYS": [366, 300],
        "LGAP": [0, 66],
    }.items():
        assert found[name].tolist() == expected, name
    late = metrics(np.flip(fsc, 0), np.flip(fsc, 0), Season())
    assert late["FSD"].tolist() == [0, 66] and late["SEASON_START"].tolist() == [0, 66]

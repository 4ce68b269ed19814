from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import DAYS
from snowgalileo_qgis.engine.stack.kept_days import NOT_KEPT, OVERHEAD, KeptDays

FIRST = date(2025, 4, 1)
LIMIT = 20 * (OVERHEAD + 800)


def part(number: int) -> np.ndarray:
    return np.full(100, number, np.float64)


def test_a_part_is_read_once_and_dropped_when_no_day_needs_it() -> None:
    kept, reads = KeptDays(), []

    def read() -> np.ndarray:
        reads.append(1)
        return part(1)

    for later in range(DAYS):
        kept.begin(FIRST + timedelta(days=later))
        assert kept.of(FIRST, "a", read)[0] == 1
    assert len(reads) == 1
    kept.begin(FIRST + timedelta(days=DAYS))
    assert kept.get(FIRST, "a") is NOT_KEPT


def test_a_part_that_is_nothing_is_kept_too() -> None:
    kept = KeptDays()
    assert kept.of(FIRST, "a", lambda: None) is None
    assert kept.get(FIRST, "a") is None


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5)), max_size=300))
def test_it_never_holds_more_than_the_limit_and_never_another_part(wanted: list[tuple[int, int]]) -> None:
    kept, asked = KeptDays(LIMIT), set()
    for back, key in wanted:
        day = FIRST + timedelta(days=back)
        kept.begin(day)
        number = 10 * back + key
        assert (kept.of(day, key, lambda number=number: part(number)) == number).all()
        asked.add((day, key))
        held = [found for found in asked if kept.get(*found) is not NOT_KEPT]
        assert len(held) <= 20
        assert all(found[0] >= day - timedelta(days=DAYS - 1) for found in held)


def test_what_is_dropped_makes_room() -> None:
    kept = KeptDays(LIMIT)
    for key in range(30):
        kept.put(FIRST, key, part(key))
    assert [key for key in range(30) if kept.get(FIRST, key) is not NOT_KEPT] == list(range(20))
    later = FIRST + timedelta(days=DAYS)
    kept.begin(later)
    kept.put(later, "new", part(1))
    assert kept.get(later, "new") is not NOT_KEPT


def test_without_room_nothing_is_kept() -> None:
    kept = KeptDays(0)
    kept.put(FIRST, "a", None)
    assert kept.get(FIRST, "a") is NOT_KEPT

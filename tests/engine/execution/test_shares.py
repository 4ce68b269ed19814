"""Each cell is given out once; what shares data goes to one worker, on later days to the same one."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.execution.shares import (
    LEAST_CELLS,
    MOST_CELLS,
    Homes,
    Pile,
    Share,
    Shares,
    batches_of,
    piles_of,
)
from snowgalileo_qgis.engine.inference.cell_run import MapCell
from snowgalileo_qgis.engine.stack import CellRef

STORE, CUBE = Path("/r.zarr"), Path("/cube.tif")


class Reader:
    """What piles need of a reader: superblocks of a store, rows of a cube."""

    stores = {STORE: object()}

    def shared_by(self, ref: CellRef) -> tuple[Any, ...]:
        return (
            (ref.path, ref.row // 1000, ref.col // 1000) if ref.path in self.stores else (ref.path, ref.row)
        )


def cells_of(path: Path, blocks: int, cols: int = 10) -> list[MapCell]:
    """Blocks of 10 x ``cols`` cells in reading order."""
    places = [
        (1000 * block + 100 * row, 100 * col)
        for block in range(blocks)
        for row in range(10)
        for col in range(cols)
    ]
    day = date(2025, 4, 6)
    refs = [CellRef(path, day, "EPSG:32611", 0, 0, 100, 100, 0, 0, row, col) for row, col in places]
    return [MapCell(number, ref, is_overlap=False) for number, ref in enumerate(refs)]


def share_out(
    piles: list[Pile], homes: Homes, turns: list[str], slots: dict[str, int]
) -> list[tuple[str, Share]]:
    shares, given_out = Shares(piles, homes), []
    while True:
        worker = turns[len(given_out) % len(turns)]
        share = shares.take(worker, slots)
        if share is None:
            return given_out
        given_out.append((worker, share))


@settings(deadline=None, max_examples=50)
@given(
    st.sampled_from([STORE, CUBE]),
    st.integers(1, 12),
    st.integers(1, 10),
    st.dictionaries(st.sampled_from("abcd"), st.integers(1, 16), min_size=1),
    st.data(),
)
def test_each_cell_is_given_out_once_in_parts_that_follow_each_other(
    path: Path, blocks: int, cols: int, slots: dict[str, int], data: st.DataObject
) -> None:
    cells, homes = cells_of(path, blocks, cols), {}
    for _ in range(2):
        turns = data.draw(st.lists(st.sampled_from(sorted(slots)), min_size=1, max_size=9))
        piles = list(piles_of(cells, Reader()))  # type: ignore[arg-type]
        found = [share for _, share in share_out(piles, homes, turns, slots)]
        for share in found:
            numbers = [cell.number for cell in share.cells]
            assert numbers == list(range(numbers[0], numbers[-1] + 1))
            assert len(numbers) <= MOST_CELLS
            if share.around:
                assert path == STORE and len(share.around) == 10 * cols
                assert {Reader().shared_by(cell.ref) for cell in (*share.cells, *share.around)} == {
                    Reader().shared_by(share.cells[0].ref)
                }
        assert sorted(cell.number for share in found for cell in share.cells) == list(range(len(cells)))


def test_a_later_day_goes_to_the_workers_that_had_the_day_before() -> None:
    slots: dict[str, int] = {"a": 1, "b": 1, "c": 1}
    homes: Homes = {}
    cells = cells_of(STORE, 60)
    seen: dict[int, set[str]] = defaultdict(set)
    for turns in ("abc", "cba", "bca"):
        for worker, share in share_out(list(piles_of(cells, Reader())), homes, list(turns), slots):  # type: ignore[arg-type]
            seen[share.cells[0].ref.row // 1000].add(worker)
    alone = [block for block, workers in seen.items() if len(workers) == 1]
    assert len(alone) > 50  # of 60; those at the end are shared


def test_the_parts_of_a_large_map_are_superblocks_and_those_at_the_end_small() -> None:
    given_out = share_out(
        list(piles_of(cells_of(STORE, 100), Reader())),  # type: ignore[arg-type]
        {},
        ["a", "b"],
        {"a": 1, "b": 1},
    )
    sizes = [len(share.cells) for _, share in given_out]
    assert sizes[:80] == [MOST_CELLS] * 80
    assert sizes[-1] <= LEAST_CELLS and len(sizes) < 150
    assert all(not share.around for _, share in given_out[:80])


def test_what_a_lost_worker_had_goes_to_others() -> None:
    cells, homes = cells_of(STORE, 20), {}
    share_out(list(piles_of(cells, Reader())), homes, ["a", "b"], {"a": 1, "b": 1})  # type: ignore[arg-type]
    found = share_out(list(piles_of(cells, Reader())), homes, ["b"], {"b": 1})  # type: ignore[arg-type]
    assert sum(len(share.cells) for _, share in found) == len(cells)
    assert set(homes.values()) == {"b"}


def test_a_gpu_takes_the_batches_of_a_single_process() -> None:
    cells = cells_of(STORE, 7)[300:]
    found = share_out(list(batches_of(cells, 256)), {}, ["a"], {"a": 1})
    assert [(share.cells[0].number, len(share.cells)) for _, share in found] == [(300, 212), (512, 188)]

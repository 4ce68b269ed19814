"""Batches: the result of a cell does not depend on its company."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event

import numpy as np
import pytest
import torch

from snowgalileo_qgis.engine.bands import Tensor
from snowgalileo_qgis.engine.inference.predictor import Predictor, Tokens
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.model.checkpoints import seeded_model
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.protocol import Cancelled
from snowgalileo_qgis.engine.stack import CellRef
from tests.engine.model.cells import REF, hide, made_cell

SPARSE = {"s_t_h": True, "s_t_m": True}


def cells(count: int) -> list[Tokens]:
    """Cells without high-resolution data, hence few tokens, of differing lengths."""
    made = []
    for i in range(count):
        cell = made_cell(seed=i, ref=replace(REF, row=i * 100), **SPARSE)
        hide(cell, Tensor.LOW, (slice(None), slice(None), slice(0, i % 4)))
        made.append((cell.ref, tokens_of(cell, Masking())))
    return made


def run(batch_size: int, made: list[Tokens]) -> dict[CellRef, np.ndarray]:
    return dict(Predictor(seeded_model("nano", 7), "cpu", "fp32", batch_size).predict(made))


@pytest.mark.parametrize("batch_size", [0, 1, 3, 100])
def test_every_cell_comes_out_once_with_its_own_value(batch_size: int) -> None:
    made = cells(11)
    together = run(batch_size, made)
    assert set(together) == {ref for ref, _ in made}
    for ref, tokens in made[::4]:
        alone = run(1, [(ref, tokens)])[ref]
        np.testing.assert_allclose(together[ref], alone, rtol=0, atol=1e-6)
        assert ((alone > 0) & (alone < 1)).all()


def test_no_bit_depends_on_the_number_of_threads_or_on_the_company() -> None:
    made = cells(5)
    before = torch.get_num_threads()
    answers = []
    try:
        for threads, batch_size in ((1, 0), (2, 3), (3, 1)):
            torch.set_num_threads(threads)
            answers.append(run(batch_size, made))
    finally:
        torch.set_num_threads(before)
    for ref, _ in made:
        assert len({found[ref].tobytes() for found in answers}) == 1


def test_nothing_that_changes_with_time_means_no_data() -> None:
    cell = made_cell(s_t_h=True, s_t_m=True, s_t_l=True, t=True)
    fsc = run(0, [(cell.ref, tokens_of(cell, Masking()))])[cell.ref]
    assert np.isnan(fsc).all()


def test_no_data_is_decided_pixel_by_pixel() -> None:
    """Only the Sentinel-1 patches of the upper half are seen, and nothing coarse: the lower half has
    nothing of its own.
    """
    cell = made_cell(s_t_m=True, s_t_l=True, t=True)
    hide(cell, Tensor.HIGH, (slice(50, 100),))
    hide(cell, Tensor.HIGH, (..., slice(3, 15)))
    fsc = run(0, [(cell.ref, tokens_of(cell, Masking()))])[cell.ref]
    assert np.isfinite(fsc[:5]).all()
    assert np.isnan(fsc[5:]).all()


def test_a_batch_stops_between_its_steps() -> None:
    cancelled = Event()
    context = JobContext(lambda _: None, cancelled)
    steps = []

    def check() -> None:
        steps.append(1)
        if len(steps) == 4:
            cancelled.set()
        context.check()

    predictor = Predictor(seeded_model("nano", 7), "cpu", "fp32", 4, check)
    with pytest.raises(Cancelled):
        list(predictor.predict(cells(4)))
    assert 4 <= len(steps) < 4 + 4  # each of the other cells asks at most once more


def test_the_answer_does_not_depend_on_the_number_of_threads() -> None:
    made, before = cells(5), torch.get_num_threads()
    try:
        torch.set_num_threads(1)
        alone = run(0, made)
        torch.set_num_threads(3)
        together = run(0, made)
        assert torch.get_num_threads() == 3
        with ThreadPoolExecutor(1) as later:
            assert later.submit(torch.get_num_threads).result() == 3
    finally:
        torch.set_num_threads(before)
    for ref, fsc in alone.items():
        np.testing.assert_allclose(together[ref], fsc, rtol=0, atol=1e-6)


@pytest.mark.parametrize("precision", ["bf16", "bf16_all"])
def test_16_bit_leaves_the_model_of_later_jobs_alone(precision: str) -> None:
    """A worker keeps a model between jobs; a job in 16 bit must not change it."""
    network, made = seeded_model("nano", 7), cells(2)
    before = dict(Predictor(network, "cpu", "fp32").predict(made))
    half = dict(Predictor(network, "cpu", precision).predict(made))
    after = dict(Predictor(network, "cpu", "fp32").predict(made))
    for ref, fsc in before.items():
        assert (half[ref] != fsc).any()
        np.testing.assert_array_equal(after[ref], fsc)

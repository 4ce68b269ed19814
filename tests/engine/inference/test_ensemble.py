"""Several members over one stream of cells: mean, spread, flips, hidden inputs, too little memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import nn

from snowgalileo_qgis.engine.bands import FSC_PIXELS, Sensor, Tensor
from snowgalileo_qgis.engine.inference.cell_run import one_ahead
from snowgalileo_qgis.engine.inference.ensemble import CellInput, CellResult, Ensemble, View
from snowgalileo_qgis.engine.inference.hidden_inputs import HiddenInputs
from snowgalileo_qgis.engine.inference.predictor import Predictor, single_threads
from snowgalileo_qgis.engine.inference.strict import strict_cell
from snowgalileo_qgis.engine.model.architecture import SIZES, TokenBatch
from snowgalileo_qgis.engine.model.checkpoints import seeded_model
from snowgalileo_qgis.engine.model.symmetries import TRANSFORMS
from snowgalileo_qgis.engine.model.tokens import OFFSETS, CellTokens, Masking, tokens_of
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import CellRef
from tests.engine.model.cells import REF, hide, made_cell

SPARSE = {"s_t_h": True, "s_t_m": True}


class Elevation(nn.Module):
    """Answers with the normalised elevation of each patch's upper-left pixel, whatever the order of the
    tokens; ``fits``: cells at once.
    """

    size = SIZES[0]

    def __init__(self, fits: int = 1000, corner: int = 0) -> None:
        super().__init__()
        self.fits = fits
        self.corner = corner
        self.seen: list[int] = []

    def use_precision(self, precision: str) -> Elevation:
        assert precision == "fp32"
        return self

    def forward(self, batch: TokenBatch, between: Callable[[], None]) -> torch.Tensor:
        between()
        cells = len(batch.lengths)
        if cells > self.fits:
            raise torch.OutOfMemoryError("out of memory")
        self.seen.append(cells)
        starts = torch.tensor([0, *batch.lengths]).cumsum(0)
        rows = batch.rows["DEM"]
        cell = torch.searchsorted(starts, rows, right=True) - 1
        fsc = torch.full((cells, FSC_PIXELS**2), float("nan"))
        fsc[cell, (batch.index[rows] - OFFSETS[Tensor.SPACE]) // 2] = batch.pixels["DEM"][
            :, self.corner
        ].float()
        return fsc


def view(tokens: CellTokens, weights: str = "") -> View:
    return View(tokens, "clear", weights, "clear")


def inputs(count: int, weights: str = "") -> Iterator[CellInput]:
    for i in range(count):
        cell = made_cell(seed=i, ref=replace(REF, row=i * 100), **SPARSE)
        yield CellInput(cell.ref, view(tokens_of(cell, Masking()), weights))


def by_ref(ensemble: Ensemble, cells: Iterator[CellInput]) -> dict[CellRef, CellResult]:
    return {result.cell.ref: result for result in ensemble.predict(cells)}


def elevation(index: int) -> np.ndarray:
    tokens = tokens_of(made_cell(seed=index, **SPARSE), Masking())
    return tokens.pixels["DEM"][:, 0].astype(np.float32).reshape(FSC_PIXELS, FSC_PIXELS)


@pytest.mark.parametrize("transform", TRANSFORMS)
def test_a_turned_cell_comes_back_in_its_place(transform: str) -> None:
    """The network sees a cell turned about, and answers for each patch from the pixel that lies upper left
    then.
    """
    tokens = tokens_of(made_cell(seed=3, **SPARSE), Masking())
    corners = {
        "id": 0,
        "rot90": 9,
        "rot180": 99,
        "rot270": 90,
        "hflip": 9,
        "vflip": 90,
        "hflip_rot90": 99,
        "vflip_rot90": 0,
    }
    fsc = Predictor(Elevation(), "cpu", "fp32").run([tokens], transform)[0]  # type: ignore[arg-type]
    pixels = tokens.pixels["DEM"].reshape(FSC_PIXELS, FSC_PIXELS, -1, 3)[:, :, corners[transform], 0]
    np.testing.assert_array_equal(fsc, pixels.astype(np.float32))


def test_flips_average_over_the_eight_ways() -> None:
    network = seeded_model("nano", 7)
    predictor = Predictor(network, "cpu", "fp32")
    (result,) = Ensemble({"": [predictor]}, flips=True).predict(inputs(1))
    ways = np.stack([predictor.run([result.cell.view.tokens], transform)[0] for transform in TRANSFORMS])
    assert len(np.unique(ways.reshape(8, -1)[:, 7])) == 8
    np.testing.assert_allclose(result.fsc, ways.mean(axis=0), rtol=0, atol=1e-6)
    np.testing.assert_allclose(result.sd, ways.std(axis=0, ddof=1), rtol=1e-2, atol=1e-6)


def test_members_are_averaged_and_their_spread_is_given() -> None:
    predictors = [Predictor(seeded_model("nano", seed), "cpu", "fp32") for seed in (1, 2, 3)]
    results = by_ref(Ensemble({"": predictors}), inputs(2))
    assert len(results) == 2
    for ref, result in results.items():
        members = np.stack(
            [dict(predictor.predict([(ref, result.cell.view.tokens)]))[ref] for predictor in predictors]
        )
        np.testing.assert_allclose(result.fsc, members.mean(axis=0), atol=1e-6)
        np.testing.assert_allclose(result.sd, members.std(axis=0, ddof=1), atol=1e-6)


def test_one_member_is_passed_on_unchanged_and_has_no_spread() -> None:
    predictor = Predictor(seeded_model("nano", 7), "cpu", "fp32")
    results = by_ref(Ensemble({"": [predictor]}), inputs(2))
    alone = dict(predictor.predict((cell.ref, cell.view.tokens) for cell in inputs(2)))
    for ref, result in results.items():
        np.testing.assert_array_equal(result.fsc, alone[ref])
        assert np.isnan(result.sd).all()


def test_every_group_answers_for_its_own_cells() -> None:
    groups = {
        "clear": [Predictor(Elevation(), "cpu", "fp32")],
        "no_hr": [Predictor(Elevation(corner=297), "cpu", "fp32")],
    }  # type: ignore[arg-type]
    cells = [
        *inputs(9, "clear"),
        *(replace(cell, ref=replace(cell.ref, col=7)) for cell in inputs(9, "no_hr")),
    ]
    results = by_ref(Ensemble(groups), iter(cells))
    assert len(results) == 18
    for ref, result in results.items():
        pixel = 99 if ref.col else 0
        expected = result.cell.view.tokens.pixels["DEM"].reshape(100, -1, 3)[:, pixel, 0].reshape(10, 10)
        np.testing.assert_array_equal(result.fsc, expected.astype(np.float32))


def test_the_change_is_hidden_minus_whole_and_waits_for_both() -> None:
    cell = made_cell(seed=5, **SPARSE)
    whole = tokens_of(cell, Masking())
    hidden = tokens_of(cell, HiddenInputs.parse(["modis", "day:3"]).add_to(Masking(), REF))
    predictor = Predictor(seeded_model("nano", 7), "cpu", "fp32")
    both = [CellInput(replace(REF, row=i), view(hidden, "a"), view(whole, "b")) for i in range(3)]
    results = list(Ensemble({"a": [predictor], "b": [predictor]}).predict(both))
    assert len(results) == 3
    expected = predictor.run([hidden])[0] - predictor.run([whole])[0]
    assert np.abs(expected).max() > 1e-4
    for result in results:
        np.testing.assert_allclose(result.change, expected, rtol=0, atol=1e-6)


def test_threads_give_what_one_gives_the_longest_cell_first() -> None:
    groups = {name: [Predictor(Elevation(), "cpu", "fp32")] for name in ("a", "b")}  # type: ignore[arg-type]
    cells = [replace(cell, whole=view(cell.view.tokens, "b")) for cell in inputs(4, "a")]
    full = made_cell(seed=9, ref=replace(REF, row=900))
    cells.append(CellInput(full.ref, view(tokens_of(full, Masking()), "a")))
    ensemble = Ensemble(groups)
    with single_threads() as threads:
        results = list(ensemble.start(cells, threads))
    assert ensemble.on_cpu and results[0].cell is cells[-1]
    alone = by_ref(ensemble, iter(cells))
    assert {result.cell.ref for result in results} == set(alone)
    for result in results:
        np.testing.assert_array_equal(result.fsc, alone[result.cell.ref].fsc)
        assert (result.change is None) == (result.cell.whole is None)


def test_an_error_in_a_thread_ends_the_cells_that_wait() -> None:
    ensemble = Ensemble({"": [Predictor(Elevation(0), "cpu", "fp32")]})  # type: ignore[arg-type]
    with pytest.raises(SnowGalileoError), single_threads() as threads:
        list(ensemble.start(list(inputs(3)), threads))


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_one_ahead(count: int) -> None:
    made: list[int] = []

    def items() -> Iterator[int]:
        for number in range(count):
            made.append(number)
            yield number

    for number in one_ahead(items()):
        assert len(made) == min(number + 2, count)
    assert len(made) == count


@pytest.mark.parametrize("fits", [1, 3, 7])
def test_too_little_memory_makes_smaller_batches_and_goes_on(fits: int) -> None:
    network, said = Elevation(fits), []
    predictor = Predictor(network, "cpu", "fp32", 16, log=said.append)  # type: ignore[arg-type]
    predictor._one_per_thread = predictor._forward  # type: ignore[method-assign] # as a GPU does
    results = by_ref(Ensemble({"": [predictor]}), inputs(20))
    assert len(results) == 20
    for ref, result in results.items():
        np.testing.assert_array_equal(result.fsc, elevation(ref.row // 100))
    assert max(network.seen) <= fits < 2 * predictor.batch_size + 2
    assert 1 <= len(said) <= 5
    assert "16 cells" in said[0] and "going on with 8" in said[0]


def test_a_single_cell_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(SnowGalileoError) as caught:
        list(Ensemble({"": [Predictor(Elevation(0), "cpu", "fp32")]}).predict(inputs(3)))  # type: ignore[arg-type]
    assert caught.value.code == "SG-DEVICE-002"


@pytest.mark.parametrize(
    ("item", "gone"),
    [
        ("s1", {"S1"}),
        ("s2", {"S2_RGB", "S2_NIR", "S2_SWIR"}),
        ("landsat", {"L_RGB", "L_NIR", "L_SWIR"}),
        ("s3", {"S3_NIR"}),
        ("modis", {"MODIS_RGB", "MODIS_NIR", "MODIS_SWIR", "NDSI", "NDVI"}),
        (
            "viirs",
            {
                "VIIRS_RGB_FINE",
                "VIIRS_VNIR_FINE",
                "VIIRS_RGB_COARSE",
                "VIIRS_VNIR_COARSE",
                "VIIRS_SWIR_COARSE",
            },
        ),
        ("era5", {"ERA5"}),
    ],
)
def test_a_hidden_sensor_is_gone_altogether(item: str, gone: set[str]) -> None:
    cell = made_cell()
    before = tokens_of(cell, Masking())
    after = tokens_of(cell, HiddenInputs.parse([item]).add_to(Masking(), REF))
    assert set(before.pixels) - set(after.pixels) == gone
    for name, index in after.index.items():
        np.testing.assert_array_equal(index, before.index[name])


@pytest.mark.parametrize("item", ["day:2", "day:2025-04-04"])
def test_a_hidden_day_is_gone_from_every_sensor(item: str) -> None:
    tokens = tokens_of(
        made_cell(), HiddenInputs.parse([item]).add_to(Masking(prediction_day_era5=False), REF)
    )
    high = (tokens.index["S2_RGB"] // 7) % 8
    assert set(high) == {0, 1, 2, 3, 4, 6, 7}
    assert set((tokens.index["ERA5"] - OFFSETS[Tensor.TIME]) // 4) == {0, 1, 2, 3, 4, 6, 7}
    assert len(tokens.index["DEM"]) == 100


def test_strict_hides_a_patch_with_any_missing_pixel() -> None:
    cell = hide(made_cell(), Tensor.HIGH, (slice(34, 35), slice(58, 59), 7, slice(3, 4)))
    index = OFFSETS[Tensor.HIGH] + ((3 * 10 + 5) * 8 + 7) * 7 + 1
    research, strict = tokens_of(cell, Masking()), tokens_of(strict_cell(cell), Masking(), strict=True)
    assert index in research.index["S2_RGB"] and index not in strict.index["S2_RGB"]
    assert (research.pixels["S2_RGB"] == -10000).any() and not (strict.pixels["S2_RGB"] == -10000).any()
    assert research.count - strict.count == 1


def test_strict_takes_means_of_valid_pixels_and_drops_what_lies_outside() -> None:
    cell = hide(made_cell(), Tensor.LOW, (0, 0, slice(None), slice(None)))
    means, share = (
        np.full_like(cell.values[Tensor.LOW], 0.25),
        np.ones(cell.values[Tensor.LOW].shape, np.float32),
    )
    share[0, 1] = 0.4
    cell.partial[Tensor.LOW] = means, share
    cell.values[Tensor.HIGH][90:, 95:] = 0
    cell.values[Tensor.SPACE][90:, 95:, :3] = 0
    strict = strict_cell(cell)
    assert strict.valid[Tensor.LOW][0, 0].all() and not strict.valid[Tensor.LOW][0, 1].any()
    assert (strict.values[Tensor.LOW][0, 0] == np.float16(0.25)).all()
    tokens = tokens_of(strict, Masking(), strict=True)
    assert len(tokens.index["DEM"]) == 99
    assert cell.valid[Tensor.HIGH].all()


def test_sensors_that_can_be_hidden_are_those_with_a_date() -> None:
    from snowgalileo_qgis.engine.protocol import HIDEABLE

    assert {Sensor(name) for name in HIDEABLE} == set(Sensor) - {Sensor.DEM, Sensor.WORLDCOVER}

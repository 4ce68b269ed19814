"""The training loop against values computed by hand, and against itself."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from snowgalileo_qgis.engine.model.architecture import DropPath, SnowGalileo
from snowgalileo_qgis.engine.model.batch import pack
from snowgalileo_qgis.engine.protocol import Cancelled, SnowGalileoError, TrainingRecipe
from snowgalileo_qgis.engine.training.datasets import Sample
from snowgalileo_qgis.engine.training.distributed import ProcessGroup
from snowgalileo_qgis.engine.training.finetune import Trainer
from snowgalileo_qgis.engine.training.schedule import learning_rate
from snowgalileo_qgis.engine.training.training_folder import TrainingFolder
from tests.engine.training.samples import few_tokens, small_network

PLAIN = TrainingRecipe(
    epochs=2, batch_size=2, effective_batch=4, learning_rate=1e-3, drop_path=0.0, augment=False
)


class Cells(list):  # type: ignore[type-arg]
    """Labelled cells in memory."""


@pytest.fixture(scope="module")
def cells() -> Cells:
    """Six cells whose brightness is their snow; a quarter of the labels unknown."""
    made = Cells()
    for number in range(6):
        label = np.full((10, 10), number / 5, np.float32)
        label[number : number + 2] = np.nan
        made.append(Sample(few_tokens(number, number / 5), None, label))
    return made


def trainer(cells: Cells, recipe: TrainingRecipe = PLAIN, **settings: object) -> Trainer:
    return Trainer(
        small_network(),
        cells,
        range(len(cells)),
        [(c.tokens, c.label) for c in cells[:2]],
        recipe,
        **settings,
    )  # type: ignore[arg-type]


def states_equal(a: SnowGalileo, b: SnowGalileo) -> bool:
    return all(
        torch.equal(x, y) for x, y in zip(a.state_dict().values(), b.state_dict().values(), strict=True)
    )


def test_one_step_is_adam_on_the_clipped_gradient_of_the_mean_squared_error(cells: Cells) -> None:
    recipe = replace(PLAIN, effective_batch=6, weight_decay=0.1, clip_norm=0.05, warmup=0.0)
    run = trainer(cells, recipe)
    before = small_network().eval()
    fsc = before(pack([c.tokens for c in cells]))
    truth = torch.from_numpy(np.stack([c.label.reshape(-1) for c in cells]))
    known = torch.isfinite(truth)
    loss = ((fsc - truth)[known] ** 2).mean()
    loss.backward()
    gradients = {name: p.grad for name, p in before.named_parameters() if p.grad is not None}
    norm = math.sqrt(sum(float((g.double() ** 2).sum()) for g in gradients.values()))
    assert norm > 0.05, "the clipping must have something to do"
    assert run.train_step() == pytest.approx(loss.item(), rel=1e-5)
    after = dict(run.network.named_parameters())
    rate = learning_rate(2 / 3, 2, 1e-3, 1e-6, 0)
    for name, parameter in before.named_parameters():
        if name not in gradients:
            continue
        g = gradients[name].double() * 0.05 / (norm + 1e-6) + 0.1 * parameter.detach().double()
        # Adam's first step: both moments, freed of their bias, are the gradient and its square.
        expected = parameter.detach().double() - rate * g / (g.abs() + 1e-8)
        # Where the gradient is about nothing, its sign is rounding.
        sure = g.abs() > 1e-5
        torch.testing.assert_close(after[name].detach().double()[sure], expected[sure], rtol=0, atol=2e-6)


def test_the_gradient_does_not_depend_on_the_cut_into_batches(cells: Cells) -> None:
    runs = [trainer(cells, replace(PLAIN, effective_batch=6, batch_size=size)) for size in (1, 4, 6)]
    losses = [run.train_step() for run in runs]
    assert losses == pytest.approx([losses[0]] * 3, rel=1e-5)
    for run in runs[1:]:
        for (name, a), b in zip(runs[0].network.named_parameters(), run.network.parameters(), strict=True):
            if a.grad is not None:
                torch.testing.assert_close(a.grad, b.grad, rtol=1e-3, atol=1e-6, msg=name)


def test_the_rest_of_an_epoch_is_a_step_of_its_own(cells: Cells) -> None:
    run = trainer(cells)
    records = [record for _, record in run.run()]
    assert run.groups == 2
    assert [record is not None for record in records] == [False, True, False, True]
    assert [record.step for record in run.history] == [2, 4]


def test_a_last_batch_of_one_cell_works(cells: Cells) -> None:
    run = trainer(Cells(cells[:5]), replace(PLAIN, batch_size=4, effective_batch=4))
    assert all(math.isfinite(loss) for loss, _ in run.run())


def test_drop_path_is_active_in_every_epoch_and_never_in_validation(cells: Cells) -> None:
    modes = []

    class Spy(DropPath):
        def forward(self, x: torch.Tensor, lengths: tuple[int, ...]) -> torch.Tensor:
            modes.append(self.training)
            return super().forward(x, lengths)

    run = trainer(cells, replace(PLAIN, drop_path=0.5))
    run.network.encoder.blocks[0].drop_path = Spy(0.5)
    for _ in run.run():
        pass
    one_epoch = [True] * 6 + [False] * 2
    assert modes == one_epoch * 2


def test_drop_path_leaves_out_whole_cells_and_keeps_the_mean() -> None:
    torch.manual_seed(0)
    x = torch.ones(3000, 2)
    lengths = (1, 2) * 1000
    out = DropPath(0.25).train()(x, lengths)
    assert out.unique().tolist() == pytest.approx([0, 4 / 3])
    first, second = out[1::3], out[2::3]
    assert torch.equal(first, second)
    assert float(out.mean()) == pytest.approx(1, abs=0.06)
    assert DropPath(0.25).eval()(x, lengths) is x


def test_one_batch_can_be_learnt_by_heart(cells: Cells) -> None:
    recipe = replace(PLAIN, epochs=80, batch_size=6, effective_batch=6, learning_rate=1e-2, beta2=0.99)
    run = trainer(cells, recipe)
    run.network.set_slope(4.0)
    losses = [loss for loss, _ in run.run()]
    assert losses[-1] < losses[0] / 20


@pytest.mark.parametrize("stop_after", [1, 3])
def test_resuming_equals_never_having_stopped(cells: Cells, tmp_path: Path, stop_after: int) -> None:
    """Bit by bit, within an epoch and in the next one, with everything random switched on."""
    recipe = replace(
        PLAIN,
        epochs=3,
        batch_size=1,
        drop_path=0.3,
        augment=True,
        hide_days=0.3,
        hide_sensors=0.2,
        window=4,
    )
    whole = trainer(cells, recipe)
    for _ in whole.run():
        pass
    stopped, folder = trainer(cells, recipe), TrainingFolder(tmp_path, "clear_random_42_test", ProcessGroup())
    for _, epoch in stopped.run():
        if epoch:
            folder.save(stopped, "", {})
        if stopped.step == stop_after:
            folder.save_state(stopped)
            break
    torch.manual_seed(99)
    resumed, again = trainer(cells, recipe), TrainingFolder(tmp_path, "clear_random_42_test", ProcessGroup())
    again.open(resumed, resume=True)
    assert resumed.step == stop_after
    for _ in resumed.run():
        pass
    assert states_equal(whole.network, resumed.network)
    assert resumed.history == whole.history


def test_a_training_that_is_stopped_within_a_step_can_go_on(cells: Cells) -> None:
    calls = []

    def check() -> None:
        calls.append(1)
        if len(calls) == 9:
            raise Cancelled

    run = trainer(cells, check=check)
    with pytest.raises(Cancelled):
        for _ in run.run():
            pass
    state = run.state()
    resumed, whole = trainer(cells), trainer(cells)
    resumed.restore(state)
    for each in (resumed, whole):
        for _ in each.run():
            pass
    assert states_equal(whole.network, resumed.network)


def test_a_frozen_encoder_does_not_change(cells: Cells) -> None:
    run = trainer(cells, replace(PLAIN, freeze_encoder=True))
    before = {name: tensor.clone() for name, tensor in run.network.state_dict().items()}
    run.train_step()
    changed = {
        name for name, tensor in run.network.state_dict().items() if not torch.equal(tensor, before[name])
    }
    assert changed == {"head.weight", "head.bias"}


def test_pixels_that_see_nothing_dated_do_not_spoil_the_gradient(cells: Cells) -> None:
    tokens = few_tokens()
    keep = {name: tokens.index[name] for name in ("S2_RGB", "DEM")}
    half = {"S2_RGB": np.arange(100), "DEM": np.arange(100)}
    blind = type(tokens)(
        {name: tokens.pixels[name][half[name]] for name in keep},
        {name: keep[name][half[name]] for name in keep},
        3,
    )
    run = trainer(Cells([Sample(blind, None, cells[3].label)]))
    assert math.isfinite(run.train_step())
    assert all(torch.isfinite(p).all() for p in run.network.parameters())


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("place", ["head.weight", "encoder.norm.bias", "encoder.blocks.0.attn.q.weight"])
def test_a_network_that_computes_nan_stops(cells: Cells, place: str, value: float) -> None:
    run = trainer(cells)
    dict(run.network.named_parameters())[place].data.view(-1)[0] = value
    with pytest.raises(SnowGalileoError, match=r"SG-TRAIN-002.*in epoch 1, step 1"):
        run.train_step()


def test_weights_that_become_nan_are_not_kept(cells: Cells) -> None:
    """In the last step of an epoch, after which nothing but the validation would tell."""
    run = trainer(cells, replace(PLAIN, effective_batch=6))
    run._validation = []
    rate = run._rate
    run._rate = lambda done: math.inf * rate(done)  # type: ignore[method-assign]
    with pytest.raises(SnowGalileoError, match="SG-TRAIN-002"):
        list(run.run())
    assert run.history == []


def test_a_validation_that_computes_nan_stops(cells: Cells) -> None:
    run = trainer(cells)
    run.network.set_slope(math.nan)
    with pytest.raises(SnowGalileoError, match=r"SG-TRAIN-002.*validation error"):
        run.validate()


def test_a_gradient_that_overflows_stops(cells: Cells) -> None:
    run = trainer(cells)
    head = run.network.head.weight
    head.register_hook(lambda gradient: gradient * math.inf)
    before = head.detach().clone()
    with pytest.raises(SnowGalileoError, match=r"SG-TRAIN-002.*gradient"):
        run.train_step()
    assert torch.equal(head, before)


@pytest.mark.parametrize(
    ("epoch", "rate"),
    [(0.0, 0.0), (5.0, 3e-3), (10.0, 6e-3), (55.0, (6e-3 + 1e-6) / 2), (100.0, 1e-6)],
)
def test_learning_rate_of_the_published_recipe(epoch: float, rate: float) -> None:
    assert learning_rate(epoch, 100, 6e-3, 1e-6, 10) == pytest.approx(rate, abs=1e-12)


def test_defaults_are_the_published_recipe(cells: Cells) -> None:
    recipe = TrainingRecipe()
    assert (recipe.batch_size, recipe.effective_batch, (recipe.beta1, recipe.beta2), recipe.weight_decay) == (
        8,
        256,
        (0.9, 0.9),
        1e-5,
    )
    assert (recipe.learning_rate, recipe.min_learning_rate, recipe.clip_norm, recipe.drop_path) == (
        6e-3,
        1e-6,
        1.0,
        0.1,
    )
    assert (recipe.warmup, recipe.epochs) == (0.1, 100)
    assert type(trainer(cells).optimizer) is torch.optim.Adam, "weight decay is an L2 term, not decoupled"

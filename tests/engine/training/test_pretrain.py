"""Pre-training: masks, decoder, loss and steps against plain arithmetic; overfitting; resuming."""

from __future__ import annotations

import copy
from dataclasses import astuple
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import GROUPS, Tensor
from snowgalileo_qgis.engine.model.architecture import SIZES, DropPath, Encoder, Size
from snowgalileo_qgis.engine.model.batch import pack
from snowgalileo_qgis.engine.model.decoder import OUTPUTS, Decoder, HiddenTokens
from snowgalileo_qgis.engine.model.tokens import TOTAL_TOKENS, CellTokens, Masking, group_features, tokens_of
from snowgalileo_qgis.engine.protocol import PretrainRecipe, SnowGalileoError
from snowgalileo_qgis.engine.training import pretrain
from snowgalileo_qgis.engine.training.masking import mask_cell
from snowgalileo_qgis.engine.training.pretrain import (
    VIEWS,
    Pretrainer,
    masked_view,
    new_pair,
    reconstruction_loss,
)
from snowgalileo_qgis.engine.training.pretraining_folder import PretrainingFolder
from tests.engine.model.cells import hide, made_cell

TOY = Size("toy", 16, 1, 2)
ALL = Masking(prediction_day_era5=False)


def tokens(seed: int = 0) -> CellTokens:
    return tokens_of(made_cell(seed), ALL)


def few(seed: int = 0) -> CellTokens:
    """A cell without its high-resolution images, which makes it ten times smaller."""
    return tokens_of(made_cell(seed, s_t_h=True), ALL)


def toy(cells: int, seed: int = 1, drop_path: float = 0.1, **recipe: object) -> Pretrainer:
    torch.set_num_threads(1)
    encoder, decoder = new_pair(TOY, seed, decoder_depth=1)
    for module in encoder.modules():
        if isinstance(module, DropPath):
            module.rate = drop_path
    return Pretrainer(
        encoder,
        decoder,
        PretrainRecipe(**{"batch_size": 2, "epochs": 4, "warmup_epochs": 0, **recipe}),
        cells,
    )  # type: ignore[arg-type]


class TestMasking:
    """Which tokens are visible and which are predicted."""

    def test_published_counts(self) -> None:
        masked = mask_cell(tokens(), np.random.default_rng(0))
        assert (masked.visible.count, masked.hidden.count) == (625, 3128)

    @settings(max_examples=10, deadline=None)
    @given(st.integers(0, 2**31), st.sampled_from(["s_t_h", "s_t_m", "s_t_l", "t", "sp"]))
    def test_apart_from_each_other_and_only_what_is_there(self, seed: int, hidden: str) -> None:
        cell = tokens_of(made_cell(1, **{hidden: True}), ALL)
        masked = mask_cell(cell, np.random.default_rng(seed))
        seen, asked, there = (
            np.concatenate(list(part.index.values())) for part in (masked.visible, masked.hidden, cell)
        )
        assert not set(seen) & set(asked)
        assert set(seen) | set(asked) <= set(there)
        for part in (masked.visible, masked.hidden):
            for name, index in part.index.items():
                rows = np.searchsorted(cell.index[name], index)
                assert np.array_equal(part.pixels[name], cell.pixels[name][rows])

    def test_masks_do_not_repeat(self) -> None:
        """Every view has its own mask; the research code reused 101 of them."""
        cell = tokens()
        seen = {
            masked_view([cell], [42, epoch, 0, view])[0].visible.index["S1"].tobytes()
            for epoch in range(20)
            for view in range(VIEWS)
        }
        assert len(seen) == 80

    def test_the_same_key_gives_the_same_view(self) -> None:
        one, two = (masked_view([tokens(), tokens(1)], [1, 2, 3, 0]) for _ in range(2))
        assert all(
            np.array_equal(a.hidden.index[n], b.hidden.index[n])
            for a, b in zip(one, two)
            for n in a.hidden.index
        )

    def test_one_transform_for_the_batch_and_a_mask_for_each(self) -> None:
        cell = tokens()
        first, second = masked_view([cell, cell], [0, 0, 0, 0])
        assert not np.array_equal(first.visible.index["S1"], second.visible.index["S1"])
        places = {
            name: np.intersect1d(first.hidden.index[name], second.hidden.index[name], return_indices=True)[1:]
            for name in first.hidden.index
        }
        assert all(
            np.array_equal(first.hidden.pixels[n][a], second.hidden.pixels[n][b])
            for n, (a, b) in places.items()
        )


class TestDecoder:
    """The decoder against its specification and against arithmetic with a padded mask."""

    def test_parameters_of_the_published_size(self) -> None:
        tiny = next(size for size in SIZES if size.name == "tiny")
        decoder = Decoder(tiny)
        assert sum(parameter.numel() for parameter in decoder.parameters()) == 2_032_556
        assert len(decoder.blocks) == 4
        assert len(Decoder(next(size for size in SIZES if size.name == "nano")).blocks) == 2
        assert OUTPUTS == 1100
        assert not decoder.mask_token.any()

    def test_packed_equals_padded(self) -> None:
        """Each cell alone, written out with plain matrix products, gives the same pixels."""
        torch.manual_seed(0)
        encoder, decoder = Encoder(TOY).eval(), Decoder(TOY, 2).eval()
        with torch.no_grad():
            for parameter in decoder.parameters():
                if parameter.requires_grad:
                    parameter.normal_(0, 0.3)
        masked = [
            mask_cell(tokens_of(made_cell(i, s_t_m=i == 1), ALL), np.random.default_rng(i)) for i in range(3)
        ]
        visible, target = pack([m.visible for m in masked]), pack([m.hidden for m in masked])
        with torch.no_grad():
            encoded = encoder(visible)
            predicted = decoder(encoded, visible, HiddenTokens.of(target))
            for i, cell in enumerate(masked):
                alone = plainly(
                    decoder,
                    encoded[sum(visible.lengths[:i]) : sum(visible.lengths[: i + 1])],
                    pack([cell.visible]),
                    pack([cell.hidden]),
                )
                for name, rows in alone.items():
                    start = sum(len(m.hidden.pixels.get(name, ())) for m in masked[:i])
                    assert torch.allclose(predicted[name][start : start + len(rows)], rows, atol=2e-5), name

    def test_nothing_is_made_for_groups_without_hidden_tokens(self) -> None:
        """So no uninitialised memory can enter the loss, as it did in the research code."""
        cell = mask_cell(tokens_of(made_cell(0, s_t_m=True, t=True), ALL), np.random.default_rng(0))
        visible, target = pack([cell.visible]), pack([cell.hidden])
        predicted = Decoder(TOY, 1)(Encoder(TOY)(visible), visible, HiddenTokens.of(target))
        assert set(predicted) == set(cell.hidden.pixels)
        assert "S3_NIR" not in predicted and "ERA5" not in predicted
        assert all(bool(torch.isfinite(values).all()) for values in predicted.values())


def plainly(
    decoder: Decoder, encoded: torch.Tensor, visible: object, target: object
) -> dict[str, torch.Tensor]:
    """The specification of the decoder for one cell, written out."""
    heads = TOY.heads
    layer_norm = torch.nn.functional.layer_norm

    def normed(x: torch.Tensor, norm: torch.nn.LayerNorm) -> torch.Tensor:
        return layer_norm(x, (TOY.dim,), norm.weight, norm.bias, 1e-5)

    def split(x: torch.Tensor) -> torch.Tensor:
        return x.view(len(x), heads, -1).permute(1, 0, 2)

    y = decoder.encoder_to_decoder_embed(normed(encoded, decoder.input_norm)) + decoder.encoding(
        visible.index, visible.months
    )  # type: ignore[attr-defined]
    x = decoder.mask_token + decoder.encoding(target.index, target.months)  # type: ignore[attr-defined]
    for block in decoder.blocks:
        q, k, v = (
            split(layer(part))
            for layer, part in ((block.attn.q, normed(x, block.norm1)), (block.attn.k, y), (block.attn.v, y))
        )
        weights = (q @ k.transpose(1, 2) / (TOY.dim / heads) ** 0.5).softmax(-1)
        x = x + block.attn.proj((weights @ v).permute(1, 0, 2).reshape(len(x), -1))
        hidden = block.mlp.fc1(normed(x, block.norm2))
        x = x + block.mlp.fc2(0.5 * hidden * (1 + torch.erf(hidden / 2**0.5)))
    outputs = decoder.to_output_embed(normed(x, decoder.norm))
    result = {}
    for name, rows in target.rows.items():  # type: ignore[attr-defined]
        group = next(g for g in GROUPS if g.name == name)
        channels = len(group.channels)
        if group.tensor in (Tensor.HIGH, Tensor.SPACE):
            patch = outputs[rows][:, : 100 * channels].reshape(-1, channels, 10, 10)
            result[name] = torch.stack([patch[:, c] for c in range(channels)], dim=-1).reshape(len(rows), -1)
        else:
            result[name] = outputs[rows][:, :channels]
    return result


class TestLoss:
    """Smooth L1 over known pixels."""

    def test_against_the_formula(self) -> None:
        cell = mask_cell(tokens(), np.random.default_rng(0)).hidden
        batch = pack([cell])
        rng = np.random.default_rng(1)
        error = {name: rng.normal(0, 2, values.shape) for name, values in cell.pixels.items()}
        predicted = {
            name: torch.from_numpy(values.astype(np.float64) + error[name])
            for name, values in cell.pixels.items()
        }
        total, count = reconstruction_loss(predicted, batch)
        distance = np.abs(np.concatenate([e.ravel() for e in error.values()]))
        expected = np.where(distance < 1, 0.5 * distance**2, distance - 0.5).sum()
        assert (
            count
            == len(distance)
            == sum(len(i) * group_features(g) for g in GROUPS for n, i in cell.index.items() if n == g.name)
        )
        assert float(total) == pytest.approx(expected, rel=1e-5)

    def test_missing_pixels_within_a_patch_do_not_count(self) -> None:
        cell = hide(made_cell(), Tensor.HIGH, (slice(5, 8), slice(5, 8), slice(None), slice(3, 9)))
        hidden = mask_cell(tokens_of(cell, ALL), np.random.default_rng(0)).hidden
        batch = pack([hidden])
        predicted = {name: values.float() for name, values in batch.pixels.items()}
        lost = sum(int((values == -10000).sum()) for values in hidden.pixels.values())
        assert lost > 0
        total, count = reconstruction_loss(
            {name: torch.where(v == -10000, 7.0, v) for name, v in predicted.items()}, batch
        )
        assert float(total) == 0
        assert count == sum(values.size for values in hidden.pixels.values()) - lost

    def test_prediction_and_target_hold_the_same_bands(self) -> None:
        """The NIR token of MODIS is b02 in the input and in the target, which the research code mixed up."""
        cell = made_cell()
        cell.values[Tensor.LOW][..., 1] = 5000
        low = tokens_of(cell, ALL)
        assert len(np.unique(low.pixels["MODIS_NIR"])) == 1
        assert len(np.unique(low.pixels["MODIS_RGB"])) > 1


class TestStep:
    """One optimiser step and its parts."""

    def test_against_hand_computed_values(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Gradients averaged over four views, clipped separately for encoder and decoder, then AdamW, all
        written out.
        """
        monkeypatch.setattr(pretrain, "CLIP_NORM", 0.05)
        trainer = toy(2, drop_path=0.0, learning_rate=1e-2)
        cells = [tokens(0), tokens(1)]
        encoder, decoder = copy.deepcopy(trainer.encoder), copy.deepcopy(trainer.decoder)
        losses = []
        for view in range(VIEWS):
            masked = masked_view(cells, [42, 0, 0, view])
            visible, target = pack([m.visible for m in masked]), pack([m.hidden for m in masked])
            total, count = reconstruction_loss(
                decoder(encoder(visible), visible, HiddenTokens.of(target)), target
            )
            losses.append(total / count)
        loss = torch.stack(losses).mean()
        loss.backward()
        assert trainer.train_step(cells) == pytest.approx(float(loss.detach()), rel=1e-5)
        for before, after in ((encoder, trainer.encoder), (decoder, trainer.decoder)):
            pairs = [(p, q) for p, q in zip(before.parameters(), after.parameters()) if p.requires_grad]
            norm = torch.sqrt(sum((p.grad.double() ** 2).sum() for p, _ in pairs if p.grad is not None))  # type: ignore[arg-type]
            factor = min(1.0, 0.05 / (float(norm) + 1e-6))
            for p, q in pairs:
                assert p.grad is not None
                g = p.grad.double() * factor
                first, second = 0.1 * g / (1 - 0.9), 0.001 * g**2 / (1 - 0.999)
                expected = p.detach().double() * (1 - 1e-2 * 0.01) - 1e-2 * first / (second.sqrt() + 1e-8)
                moved = g.abs() > 1e-6
                assert torch.allclose(q.detach().double()[moved], expected[moved], atol=1e-5)

    def test_learning_rate_is_set_after_the_step(self) -> None:
        trainer = toy(4, warmup_epochs=2, learning_rate=1e-3)
        before = [p.clone() for p in trainer.encoder.parameters()]
        trainer.train_step([few()])
        assert all(torch.equal(p, q) for p, q in zip(before, trainer.encoder.parameters()))
        rates = []
        for _ in range(5):
            rates.append(trainer.optimizer.param_groups[0]["lr"])
            trainer.train_step([few()])
        assert rates == pytest.approx(
            [0.25e-3, 0.5e-3, 0.75e-3, 1e-3, 1e-6 + (1e-3 - 1e-6) * 0.5 * (1 + np.cos(np.pi / 4))]
        )

    def test_every_step_has_its_four_views(self) -> None:
        """The first step and the last, smaller batch of an epoch have four views like the others."""
        trainer = toy(5)
        assert trainer.steps == 3
        sizes = [len(batch) for batch in trainer.batches()]
        assert sizes == [2, 2, 1]
        assert sorted(number for batch in trainer.batches() for number in batch) == [0, 1, 2, 3, 4]

    def test_smaller_portions_give_the_same_gradient(self) -> None:
        one, two = (
            toy(3, drop_path=0.0, batch_size=3, learning_rate=1e-3),
            toy(3, drop_path=0.0, batch_size=3, micro_batch=1, learning_rate=1e-3),
        )
        cells = [few(i) for i in range(3)]
        assert one.train_step(cells) == pytest.approx(two.train_step(cells), rel=1e-5)
        for p, q in zip(one.encoder.parameters(), two.encoder.parameters()):
            if p.grad is not None:
                assert q.grad is not None
                assert torch.allclose(p.grad, q.grad, atol=1e-6, rtol=1e-4)

    def test_fixed_tables_are_not_trained(self) -> None:
        trainer = toy(1, learning_rate=1e-2)
        tables = [part.pos_embed.clone() for part in (trainer.encoder, trainer.decoder)]
        trainer.train_step([few()])
        assert all(
            torch.equal(a, part.pos_embed) for a, part in zip(tables, (trainer.encoder, trainer.decoder))
        )

    def test_a_loss_that_is_not_finite_stops_the_training(self) -> None:
        trainer = toy(1)
        with torch.no_grad():
            trainer.encoder.norm.weight.fill_(float("nan"))
        with pytest.raises(SnowGalileoError, match="SG-TRAIN-002"):
            trainer.train_step([few()])

    def test_a_batch_without_a_usable_cell_changes_the_count_only(self) -> None:
        trainer = toy(2, batch_size=1, learning_rate=1e-3)
        assert trainer.train_step([]) == 0
        assert trainer.step == 1

    def test_one_batch_is_learned_by_heart(self) -> None:
        trainer = toy(2, epochs=60, learning_rate=1e-2, drop_path=0.0)
        cells = [few(0), few(1)]
        losses = [trainer.train_step(cells) for _ in range(40)]
        assert np.mean(losses[-5:]) < 0.25 * losses[0]


class TestResume:
    """A resumed training equals an uninterrupted one."""

    def states(self, trainer: Pretrainer) -> list[torch.Tensor]:
        parts = (trainer.encoder.state_dict(), trainer.decoder.state_dict())
        return [tensor for state in parts for tensor in state.values()]

    def folder(self, path: Path) -> PretrainingFolder:
        return PretrainingFolder(path, {"size": "toy", "cells": 3, "inputs": "x"})

    def steps(self, trainer: Pretrainer, count: int) -> None:
        cells = [few(i) for i in range(3)]
        done = 0
        while done < count:
            for batch in trainer.batches():
                trainer.train_step([cells[i] for i in batch])
                done += 1
                if done == count:
                    return

    @pytest.mark.parametrize("before", [1, 2, 3])
    def test_bitwise(self, tmp_path: Path, before: int) -> None:
        whole = toy(3, learning_rate=1e-3)
        self.steps(whole, 5)
        first = toy(3, learning_rate=1e-3)
        folder = self.folder(tmp_path)
        folder.open(first, resume=False)
        self.steps(first, before)
        folder.save(first)
        second = toy(3, seed=99, learning_rate=1e-3)
        self.folder(tmp_path).open(second, resume=True)
        assert (second.epoch, second.step) == divmod(before, 2)
        self.steps(second, 5 - before)
        assert all(torch.equal(a, b) for a, b in zip(self.states(whole), self.states(second)))

    def test_other_settings_are_refused(self, tmp_path: Path) -> None:
        first = toy(3)
        self.folder(tmp_path).open(first, resume=False)
        self.folder(tmp_path).save(first)
        with pytest.raises(SnowGalileoError, match=r"SG-TRAIN-001.*recipe"):
            self.folder(tmp_path).open(toy(3, learning_rate=0.5), resume=True)
        with pytest.raises(SnowGalileoError, match="holds a training already"):
            self.folder(tmp_path).open(toy(3), resume=False)
        (tmp_path / "last" / "optimizer.pt").write_bytes(b"broken")
        with pytest.raises(SnowGalileoError, match="cannot be read"):
            self.folder(tmp_path).open(toy(3), resume=True)

    def test_a_folder_that_was_left_aside_is_found(self, tmp_path: Path) -> None:
        first = toy(3)
        self.steps(first, 1)
        self.folder(tmp_path).save(first)
        (tmp_path / "last").rename(tmp_path / "last.old")
        second = toy(3)
        self.folder(tmp_path).open(second, resume=True)
        assert second.step == 1

    def test_permanent_copies(self, tmp_path: Path) -> None:
        trainer = toy(3, epochs=101)
        folder = self.folder(tmp_path)
        folder.open(trainer, resume=False)
        for epoch, step in ((0, 1), (1, 0), (2, 0), (51, 0)):
            trainer.epoch, trainer.step = epoch, step
            folder.save(trainer)
        assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == [
            "epoch_0",
            "epoch_50",
            "last",
        ]
        assert sorted(path.name for path in (tmp_path / "epoch_50").iterdir()) == [
            "config.json",
            "decoder.pt",
            "encoder.pt",
            "optimizer.pt",
        ]


@pytest.mark.parametrize(
    ("size", "published"),
    [
        ("nano", (128, 3e-3, 0.02)),
        ("tiny", (128, 3e-3, 0.01)),
        ("base", (32, 1e-4, 0.03)),
        ("other", (128, 3e-3, 0.01)),
    ],
)
def test_the_recipe_of_each_size(size: str, published: tuple[int, float, float]) -> None:
    assert astuple(PretrainRecipe().for_size(size)) == published
    given = PretrainRecipe(batch_size=7, learning_rate=0.5, weight_decay=0.0)
    assert astuple(given.for_size(size)) == (7, 0.5, 0.0)


def test_all_tokens_have_a_group() -> None:
    assert sum(len(index) for index in tokens().index.values()) == TOTAL_TOKENS

"""Fields of synthetic clouds: the statistics of the specification, and reproducibility."""

from __future__ import annotations

from dataclasses import astuple
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol.add_clouds import SHADOWLESS
from snowgalileo_qgis.engine.synthesis import cloud_field
from snowgalileo_qgis.engine.synthesis.cloud_field import (
    CHANNELS,
    CLOUD_KINDS,
    CloudKind,
    draw_cloud,
    draw_day,
    draw_shadow,
    fractal,
    thickest,
)

SIDE = 100
ALL = np.arange(SIDE)
PLAIN = CloudKind((0.0, 0.0), (1.0, 1.0), (1.0, 1.0), (0.0, 0.0), (1, 1), 0)
"""A cloud without misregistration."""


@cache
def fields(name: str, count: int = 25) -> list[np.ndarray]:
    rng = np.random.default_rng(7)
    return [draw_cloud(CLOUD_KINDS[name], (SIDE, SIDE), rng).thickness(ALL, ALL) for _ in range(count)]


def half_length(layers: list[np.ndarray]) -> float:
    """Distance in pixels at which the correlation along rows and columns falls to one half, over all
    layers together.
    """
    curves = []
    for layer in layers:
        centred = layer - layer.mean()
        for turned in (centred, centred.T):
            curves.append(
                [np.mean(turned[:, : SIDE - d] * turned[:, d:]) / np.mean(centred**2) for d in range(45)]
            )
    curve = np.mean(curves, axis=0)
    first = int(np.argmax(curve < 0.5))
    return first - 1 + (curve[first - 1] - 0.5) / (curve[first - 1] - curve[first])


@pytest.mark.parametrize(
    ("name", "share", "within"),
    [
        ("wide", 1.0, 0.002),
        ("fog", 1.0, 0.002),
        ("full", 1.0, 0.002),
        ("big", 0.999, 0.002),
        ("local", 0.96, 0.03),
    ],
)
def test_share_of_pixels_with_any_cloud(name: str, share: float, within: float) -> None:
    assert np.mean([layers > 0 for layers in fields(name)]) == pytest.approx(share, abs=within)


@pytest.mark.parametrize(
    ("name", "lowest", "highest"),
    [
        ("full", 0.5, 1.0),
        ("fog", 0.3, 0.7),
        ("wide", 0.0, 1.0),
        ("thin", 0.0, 0.7),
        ("big", 0.0, 1.0),
        ("local", 0.0, 1.0),
    ],
)
def test_thickness_stays_in_the_range_of_its_kind(name: str, lowest: float, highest: float) -> None:
    layers = np.array(fields(name, 15))
    assert layers.min() >= lowest * 0.95 - 1e-6
    assert layers.max() <= min(highest * 1.05, 1.0) + 1e-6
    assert layers.dtype == np.float32


def test_correlation_lengths_of_the_specification() -> None:
    """Half-correlation 4.7 pixels before, about 15.5 after the 27 stretches."""
    rng = np.random.default_rng(3)
    plain = [draw_cloud(PLAIN, (SIDE, SIDE), rng).thickness(ALL, ALL, [0])[0] for _ in range(40)]
    assert half_length(plain) == pytest.approx(4.7, abs=0.6)
    assert half_length(
        [layers[0] for name in ("wide", "big", "local", "fog") for layers in fields(name, 15)]
    ) == pytest.approx(15.5, abs=2.5)


def test_stretching_evens_the_field_out() -> None:
    """Range .99 before, .79 after, over the kinds that reach from clear to opaque."""
    ranges = [np.ptp(layers[0]) for name in ("big", "local") for layers in fields(name)]
    assert np.mean(ranges) == pytest.approx(0.79, abs=0.06)


def test_resampling_equals_the_published_loop() -> None:
    """The sparse matrices give what 27 rolls, crops and stretches of the whole image give."""
    rng = np.random.default_rng(5)
    cloud = draw_cloud(CLOUD_KINDS["big"], (48, 48), rng)
    again = np.random.default_rng(5)
    plain = draw_cloud(CloudKind(**{**CLOUD_KINDS["big"].__dict__, "offset": 0}), (48, 48), again)
    assert np.array_equal(plain.base, cloud.base)
    shifts = again.integers(-2, 3, (len(CHANNELS), 2))
    crop = abs(int(shifts.max()))
    image = np.repeat(cloud.base[None].astype(np.float64), len(CHANNELS), axis=0)
    for band, (down, across) in enumerate(shifts):
        image[band] = np.roll(image[band], (down, across), axis=(0, 1))
        image = stretched(
            stretched(image[:, crop : -crop - 1, crop : -crop - 1], 48).transpose(0, 2, 1), 48
        ).transpose(0, 2, 1)
    expected = np.clip(image * cloud.gain[:, None, None], 0, 1)
    assert np.allclose(cloud.thickness(np.arange(48), np.arange(48)), expected, atol=1e-5)


def stretched(image: np.ndarray, size: int) -> np.ndarray:
    """Linear interpolation of the rows to ``size``, pixel centres aligned as in PyTorch's ``interpolate``."""
    torch = pytest.importorskip("torch")
    resized = torch.nn.functional.interpolate(
        torch.from_numpy(image)[:, None], size=(size, image.shape[2]), mode="bilinear", align_corners=False
    )
    return np.asarray(resized[:, 0].numpy())


def test_channels_differ_a_little() -> None:
    layers = fields("full", 1)[0]
    flat = layers.reshape(len(CHANNELS), -1)
    assert len({row.tobytes() for row in flat}) == len(CHANNELS)
    assert (flat.mean(axis=1) / flat.mean()).std() < 0.06


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(sorted(CLOUD_KINDS)), st.integers(32, 230), st.integers(32, 230), st.integers(0, 1000))
def test_any_image_any_window(name: str, height: int, width: int, seed: int) -> None:
    """A window is a piece of the whole, whatever the size; the seed gives the field."""
    cloud = draw_cloud(CLOUD_KINDS[name], (height, width), np.random.default_rng(seed))
    whole = cloud.thickness(np.arange(height), np.arange(width), [0, 26])
    assert whole.shape == (2, height, width)
    assert whole.min() >= 0 and whole.max() <= 1
    part = cloud.thickness(np.arange(height // 3, height), np.arange(width // 2), [0, 26])
    assert np.allclose(part, whole[:, height // 3 :, : width // 2], atol=1e-6)
    again = draw_cloud(CLOUD_KINDS[name], (height, width), np.random.default_rng(seed))
    assert np.array_equal(again.thickness(np.arange(height), np.arange(width), [0, 26]), whole)


def test_global_random_state_is_neither_used_nor_changed() -> None:
    np.random.seed(1)
    before = np.random.get_state()[1].copy()
    draw_cloud(CLOUD_KINDS["wide"], (SIDE, SIDE), np.random.default_rng(0))
    assert np.array_equal(np.random.get_state()[1], before)


def test_fractal_is_centred_and_bounded() -> None:
    noise = np.array([fractal((SIDE, SIDE), 1.0, np.random.default_rng(seed)) for seed in range(30)])
    assert np.abs(noise).max() < 1
    assert abs(noise.mean()) < 0.1


def test_chances_of_a_day() -> None:
    rng = np.random.default_rng(0)
    drawn = [len(draw_day(("fog",), (0.8, 0.5), (32, 32), rng)[0]) for _ in range(400)]
    assert np.mean(drawn) == pytest.approx(1.3, abs=0.1)
    assert draw_day(("fog",), (), (32, 32), rng) == ([], [])
    assert len(draw_day(("fog",), (1.0,), (32, 32), rng)[0]) == 1
    assert len(draw_day(("fog",), (0.0,), (32, 32), rng)[0]) == 0


def test_a_second_cloud_never_uncovers() -> None:
    clouds, _ = draw_day(("local",), (1.0, 1.0), (SIDE, SIDE), np.random.default_rng(2))
    both = thickest(clouds, ALL, ALL)
    assert all((both >= cloud.thickness(ALL, ALL)).all() for cloud in clouds)


SPECIFIED = {
    "wide": ((0.0, 0.8), (0.0, 1.0), (0.8, 1.2), (0.0, 0.1), (1, 3), 2),
    "big": ((0.0, 0.0), (1.0, 1.0), (1.0, 1.0), (0.0, 0.2), (1, 1), 2),
    "local": ((0.0, 0.0), (1.0, 1.0), (1.0, 1.0), (0.0, 0.2), (2, 4), 2),
    "thin": ((0.0, 0.1), (0.4, 0.7), (1.0, 1.0), (0.0, 0.0), (1, 3), 4),
    "fog": ((0.3, 0.6), (0.6, 0.7), (1.0, 1.0), (0.0, 0.0), (1, 1), 2),
    "full": ((0.5, 0.9), (1.0, 1.0), (1.0, 1.0), (0.0, 0.0), (1, 1), 2),
}
"""Lowest and highest thickness, decay, threshold, locality and offset of each kind of cloud."""


def test_kinds_are_the_published_ones() -> None:
    assert {name: astuple(kind) for name, kind in CLOUD_KINDS.items()} == SPECIFIED


@cache
def shadows(name: str, count: int = 120) -> np.ndarray:
    rng = np.random.default_rng(5)
    drawn = [draw_shadow(CLOUD_KINDS[name], (SIDE, SIDE), rng) for _ in range(count)]
    layers = [shadow.thickness(ALL, ALL, [0, 26]) for shadow in drawn if shadow is not None]
    assert all(np.array_equal(first, last) for first, last in layers)
    return np.array([first for first, _ in layers])


@pytest.mark.parametrize("name", sorted(CLOUD_KINDS))
def test_only_kinds_with_clear_sky_cast_shadows(name: str) -> None:
    """A kind has shadows unless its range of lowest thickness begins above 0."""
    assert len(shadows(name)) == (0 if SPECIFIED[name][0][0] > 0 else 120)
    assert (name in SHADOWLESS) == (len(shadows(name)) == 0)


@pytest.mark.parametrize(
    ("name", "mean", "shaded"),
    [("wide", 0.114, 0.469), ("thin", 0.113, 0.465), ("big", 0.149, 0.583), ("local", 0.071, 0.313)],
)
def test_depth_and_share_of_shadows(name: str, mean: float, shaded: float) -> None:
    """Figures of 2000 shadows each by the published generator, whose standard deviation is about 0.1 and
    0.3.
    """
    layers = shadows(name)
    assert layers.mean() == pytest.approx(mean, abs=4 * 0.1 / np.sqrt(len(layers)))
    assert (layers > 0).mean() == pytest.approx(shaded, abs=4 * 0.3 / np.sqrt(len(layers)))
    deepest = np.sort(layers.max(axis=(1, 2)))
    uniform = 0.3 + 0.3 * (np.arange(len(deepest)) + 0.5) / len(deepest)
    assert np.abs(deepest - uniform).max() < 0.3 * 1.63 / np.sqrt(len(deepest))  # Kolmogorov-Smirnov, 1 %


@pytest.mark.parametrize("name", ["wide", "thin", "big", "local"])
def test_as_many_fields_are_multiplied_as_the_locality_less_one(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[float] = []

    def counted(shape: tuple[int, int], decay: float, rng: np.random.Generator) -> np.ndarray:
        made.append(decay)
        return rng.standard_normal(shape).astype(np.float32)

    monkeypatch.setattr(cloud_field, "fractal", counted)
    rng = np.random.default_rng(1)
    counts = []
    for _ in range(200):
        before = len(made)
        draw_shadow(CLOUD_KINDS[name], (8, 8), rng)
        counts.append(len(made) - before)
    assert set(made) == {1.5}
    fewest, most = SPECIFIED[name][4]
    possible = [max(locality - 1, 1) for locality in range(fewest, most + 1)]
    for number in set(possible) | set(counts):
        assert counts.count(number) / 200 == pytest.approx(possible.count(number) / len(possible), abs=0.12)


@pytest.mark.parametrize("name", sorted(CLOUD_KINDS))
def test_shadows_are_asked_for(name: str) -> None:
    clouds, shades = draw_day((name,), (1.0, 1.0), (32, 32), np.random.default_rng(3), shadows=True)
    assert (len(clouds), len(shades)) == (2, 0 if name in SHADOWLESS else 2)
    assert draw_day((name,), (1.0, 1.0), (32, 32), np.random.default_rng(3))[1] == []

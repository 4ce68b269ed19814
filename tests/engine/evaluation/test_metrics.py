"""Figures against scikit-learn, hand-made cases and the class edges of the research evaluation."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn import metrics as reference

from snowgalileo_qgis.engine.evaluation.metrics import (
    BINNINGS,
    by_group,
    classes_of,
    classification,
    fsc_bin_names,
    regression,
    summary,
)

TRUTH = np.array([0.0, 0.0, 0.5, 1.0])
PREDICTED = np.array([0.0, 0.2, 0.3, 0.9])

EDGES = [
    (0.0999, 0),
    (0.1, 1),
    (0.2124, 1),
    (0.2125, 2),
    (0.5, 4),
    (0.775, 7),
    (0.8875, 8),
    (0.99999, 8),
    (1.0, 9),
    (0.0, 0),
]
"""Examples of the specification."""

fractions = st.lists(st.floats(0, 1), min_size=2, max_size=40)


@pytest.mark.parametrize(("fraction", "expected"), EDGES)
def test_research_class_edges(fraction: float, expected: int) -> None:
    assert classes_of(np.array([fraction]), "research")[0] == expected


@pytest.mark.parametrize(
    ("fraction", "expected"),
    [(0.0, 0), (0.0999, 0), (0.1, 1), (0.3, 3), (0.7, 7), (0.8999, 8), (0.9, 9), (1.0, 9)],
)
def test_uniform_class_edges(fraction: float, expected: int) -> None:
    assert classes_of(np.array([fraction]), "uniform")[0] == expected


def test_regression_by_hand() -> None:
    figures = regression(TRUTH, PREDICTED)
    assert figures.to_json() == pytest.approx(
        {"n": 4, "rmse": 0.15, "r2": 1 - 0.09 / 0.6875, "mae": 0.125, "median_ae": 0.15, "bias": -0.025},
    )


def test_classes_by_hand() -> None:
    # classes: truth 0 0 4 9, map 0 1 2 8; class 0: 1 of 2, all others 0 of 1
    assert classes_of(TRUTH, "research").tolist() == [0, 0, 4, 9]
    assert classes_of(PREDICTED, "research").tolist() == [0, 1, 2, 8]
    figures = classification(TRUTH, PREDICTED, "research")
    assert figures.accuracy == 0.25
    assert figures.balanced_accuracy == pytest.approx(0.5 / 3)
    assert figures.miou == pytest.approx(0.5 / 6)
    assert figures.precision == pytest.approx(0.5)
    assert figures.recall == pytest.approx(0.25)
    assert figures.f1 == pytest.approx(0.5 * 2 / 3)


@settings(max_examples=40, deadline=None)
@given(fractions, st.randoms(use_true_random=False))
def test_the_same_as_scikit_learn(values: list[float], random: object) -> None:
    truth = np.array(values)
    predicted = np.array([random.random() for _ in values])  # type: ignore[attr-defined]
    figures = regression(truth, predicted)
    assert figures.rmse == pytest.approx(reference.mean_squared_error(truth, predicted) ** 0.5)
    assert figures.mae == pytest.approx(reference.mean_absolute_error(truth, predicted))
    for binning, edges in BINNINGS.items():
        actual, guess = np.digitize(truth, edges), np.digitize(predicted, edges)
        found = classification(truth, predicted, binning)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            assert found.balanced_accuracy == pytest.approx(reference.balanced_accuracy_score(actual, guess))
        shares = []
        for k in range(10):
            union = ((actual == k) | (guess == k)).sum()
            if union:
                shares.append(((actual == k) & (guess == k)).sum() / (union + 1e-8))
        assert found.miou == pytest.approx(np.mean(shares), abs=1e-7)


def test_r2_of_equal_labels_and_of_nothing_is_not_defined() -> None:
    assert regression(np.ones(3), np.zeros(3)).r2 is None
    assert regression(np.array([]), np.array([])).to_json() == {
        "n": 0,
        "rmse": None,
        "r2": None,
        "mae": None,
        "median_ae": None,
        "bias": None,
    }
    assert set(classification(np.array([]), np.array([]), "research").to_json().values()) == {None}


def test_honest_names_and_the_research_systems_names() -> None:
    figures = summary(TRUTH, PREDICTED)
    assert figures["baseline/majority"] is figures["all_zero"]
    assert figures["baseline/balanced"] is figures["partial_snow"]
    assert figures["all_zero"].rmse == pytest.approx((1.25 / 4) ** 0.5)
    assert figures["partial_snow"].n == 1
    assert figures["partial_snow"].bias == pytest.approx(-0.2)


def test_bins_of_the_label_are_complete_and_apart() -> None:
    truth = np.array([0.0, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 1.0])
    assert fsc_bin_names(truth).tolist() == [
        "0",
        "0-0.1",
        "0.1-0.3",
        "0.3-0.5",
        "0.5-0.7",
        "0.7-0.9",
        "0.9-1",
        "0.9-1",
        "1",
    ]


def test_groups_leave_out_pixels_without_a_name() -> None:
    groups = by_group(TRUTH, PREDICTED, np.array(["a", "", "b", "b"]))
    assert {name: row.n for name, row in groups.items()} == {"a": 1, "b": 2}
    assert groups["b"].bias == pytest.approx(-0.15)

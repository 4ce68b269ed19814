"""Scores of fractional snow cover against labels, pooled over all pixels.

Definitions follow the research evaluation (regression scores, ten classes, mean intersection over union);
scikit-learn computes them. Truth and prediction are ``(N,)`` arrays of fractions 0..1 without NaN.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.metrics import (
    accuracy_score,
    f1_score,
    jaccard_score,
    mean_absolute_error,
    median_absolute_error,
    precision_score,
    r2_score,
    recall_score,
    root_mean_squared_error,
)

from ..protocol import ClassScores, Detection, MapScores, Scores
from ..snow_products.pixel_grid import Doubles

BINNINGS: dict[str, Doubles] = {"research": np.linspace(0.1, 1, 9).round(4), "uniform": np.arange(1, 10) / 10}
"""Left-closed class edges. ``research``: 0.1, 0.2125 ... 0.8875, 1, so that class 9 is the single value 1
(rounded, so that 0.2125 lies on its edge in double as in single precision); ``uniform``: ten classes of width
0.1."""

FSC_BINS: tuple[tuple[str, float, float], ...] = (
    ("0", 0.0, 0.0),
    ("0-0.1", 0.0, 0.1),
    ("0.1-0.3", 0.1, 0.3),
    ("0.3-0.5", 0.3, 0.5),
    ("0.5-0.7", 0.5, 0.7),
    ("0.7-0.9", 0.7, 0.9),
    ("0.9-1", 0.9, 1.0),
    ("1", 1.0, 1.0),
)
"""Name, lower and upper end of the bins of the label: snow-free and full snow by themselves, the others
left-closed and without 0 and 1.
"""


def regression(truth: npt.NDArray[Any], predicted: npt.NDArray[Any]) -> Scores:
    """Regression scores of fractions 0..1, ``(N,)`` each and without NaN.

    Without a pixel all scores are ``None``; ``r2`` is also where all labels are equal.
    """
    truth, predicted = _doubles(truth), _doubles(predicted)
    if not truth.size:
        return Scores(n=0, rmse=None, r2=None, mae=None, median_ae=None, bias=None)
    return Scores(
        n=int(truth.size),
        rmse=float(root_mean_squared_error(truth, predicted)),
        r2=float(r2_score(truth, predicted)) if np.ptp(truth) > 0 else None,
        mae=float(mean_absolute_error(truth, predicted)),
        median_ae=float(median_absolute_error(truth, predicted)),
        bias=float(np.mean(predicted - truth)),
    )


def classes_of(fsc: npt.NDArray[Any], binning: str) -> npt.NDArray[np.int64]:
    """Class 0..9 of each fraction 0..1, of any shape; ``binning``: a name of ``BINNINGS``."""
    return np.asarray(np.digitize(fsc, BINNINGS[binning]), dtype=np.int64)


def classification(truth: npt.NDArray[Any], predicted: npt.NDArray[Any], binning: str) -> ClassScores:
    """Scores of ten classes of fractions 0..1, ``(N,)`` each and without NaN; ``None`` without a pixel.

    The mean IoU is over the classes that occur in either.
    """
    if not len(truth):
        return ClassScores(
            accuracy=None, balanced_accuracy=None, precision=None, recall=None, f1=None, miou=None
        )
    actual, guess = classes_of(truth, binning), classes_of(predicted, binning)
    return ClassScores(
        accuracy=float(accuracy_score(actual, guess)),
        # The mean recall of the classes that occur in the labels, which is scikit-learn's
        # balanced_accuracy_score without its warning.
        balanced_accuracy=float(
            recall_score(actual, guess, labels=np.unique(actual), average="macro", zero_division=0)
        ),
        precision=float(precision_score(actual, guess, average="weighted", zero_division=0)),
        recall=float(recall_score(actual, guess, average="weighted", zero_division=0)),
        f1=float(f1_score(actual, guess, average="weighted", zero_division=0)),
        miou=float(jaccard_score(actual, guess, average="macro", zero_division=0)),
    )


def detection(actual: npt.NDArray[np.bool_], found: npt.NDArray[np.bool_]) -> Detection:
    """Snow or no snow, ``(N,)`` each; a ratio of nothing is ``None``."""
    tp, fp, fn = (int(np.sum(part)) for part in (actual & found, ~actual & found, actual & ~found))
    tn = len(actual) - tp - fp - fn

    def ratio(part: int, whole: int) -> float | None:
        return part / whole if whole else None

    return Detection(
        tp=tp,
        fp=fp,
        fn=fn,
        tn=tn,
        precision=ratio(tp, tp + fp),
        recall=ratio(tp, tp + fn),
        f1=ratio(2 * tp, 2 * tp + fp + fn),
        accuracy=ratio(tp + tn, len(actual)),
    )


def map_scores(truth: npt.NDArray[Any], predicted: npt.NDArray[Any]) -> MapScores:
    """Regression scores, and classification scores of both binnings; fractions as in ``regression``."""
    classes = {binning: classification(truth, predicted, binning) for binning in BINNINGS}
    return MapScores(**vars(regression(truth, predicted)), classes=classes)


def summary(truth: npt.NDArray[Any], predicted: npt.NDArray[Any]) -> dict[str, MapScores]:
    """All scores of a map; fractions as in ``regression``.

    ``model``: all pixels. ``partial_snow``: the model where ``0 < label < 1`` (boundary-filtered).
    ``all_zero``: a map without any snow. ``baseline/majority`` and ``baseline/balanced`` are what the
    research system calls ``all_zero`` and ``partial_snow``; its names hide that the latter is the model
    itself, so they are kept as aliases only.
    """
    partial = (truth > 0) & (truth < 1)
    filtered = map_scores(truth[partial], predicted[partial])
    zero = map_scores(truth, np.zeros_like(predicted))
    return {
        "model": map_scores(truth, predicted),
        "partial_snow": filtered,
        "all_zero": zero,
        "baseline/majority": zero,
        "baseline/balanced": filtered,
    }


def by_group(
    truth: npt.NDArray[Any], predicted: npt.NDArray[Any], names: npt.NDArray[Any]
) -> dict[str, Scores]:
    """Regression scores for each name of ``names`` ``(N,)``; pixels with an empty name belong to no group."""
    return {
        str(name): regression(truth[names == name], predicted[names == name])
        for name in np.unique(names)
        if name
    }


def fsc_bin_names(truth: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Name of the bin of ``FSC_BINS`` of each fraction 0..1, of any shape; empty for NaN."""
    names = np.full(truth.shape, "", dtype="U8")
    for name, low, high in FSC_BINS:
        exact = low == high
        names[(truth == low) if exact else (truth >= low) & (truth < high) & (truth > 0) & (truth < 1)] = name
    return names


def _doubles(values: npt.NDArray[Any]) -> Doubles:
    return np.asarray(values, dtype=np.float64)

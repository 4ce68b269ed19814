"""The random forest baseline: trained on labelled cells other than those of the test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import RandomForestRegressor

from ..model.tokens import Masking
from ..protocol import SnowGalileoError
from ..snow_products.pixel_grid import Doubles, PixelGrid
from ..snow_products.snow_raster import SnowRaster
from ..stack import StackReader
from .baselines import FEATURES, features
from .pairs import belongs, cells_of_label

FOREST = {
    "n_estimators": 200,
    "max_depth": 30,
    "min_samples_leaf": 2,
    "max_features": 1 / 3,
    "random_state": 42,
    "n_jobs": -1,
}
"""Hyperparameters of the research baseline, with half its trees."""
MOST_ROWS = 50_000
"""Training pixels of the forest; of more, a seeded selection."""


class SnowForest:
    """A random forest on ``FEATURES``."""

    def __init__(self, rows: npt.NDArray[np.float32], fsc: Doubles) -> None:
        """``rows``: ``(N, F)``; ``fsc``: ``(N,)`` 0..1."""
        if len(rows) > MOST_ROWS:
            chosen = np.random.default_rng(0).choice(len(rows), MOST_ROWS, replace=False)
            rows, fsc = rows[chosen], fsc[chosen]
        self.pixels = len(rows)
        settings = {**FOREST, "max_features": ceil(len(FEATURES) * FOREST["max_features"])}
        # One thread for predicting: several sum the trees in varying order, which changes the last digit.
        self._forest = RandomForestRegressor(**settings).fit(rows, fsc).set_params(n_jobs=1)

    def predict(self, rows: npt.NDArray[np.float32]) -> Doubles:
        """FSC 0..1 ``(N,)`` of each row of features ``(N, F)``, NaN = missing."""
        return np.asarray(self._forest.predict(rows), dtype=np.float64)


def train_forest(
    labels: Sequence[SnowRaster],
    reader: StackReader,
    masking_of: Callable[[SnowRaster], Masking],
    min_valid: float,
    progress: Callable[[int, int], None],
) -> SnowForest:
    """A forest trained on labels and the cells of their days. Raises ``SG-LABEL-016`` without any pixel."""
    wanted = {ref: label for label in labels for ref in cells_of_label(label, reader.refs)}
    rows, fsc = [], []
    for done, cell in enumerate(reader.cells(list(wanted)) if wanted else (), start=1):
        label, grid = wanted[cell.ref], PixelGrid.of_cell(cell.ref)
        truth = label.pixels() if belongs(label, cell.ref.path.stem, grid) else label.on_grid(grid, min_valid)
        known = np.isfinite(truth).reshape(-1)
        rows.append(features(cell, masking_of(label))[known])
        fsc.append(truth.reshape(-1)[known])
        progress(done, len(wanted))
    if not sum(map(len, rows)):
        text = (
            "No training label of the random forest lies on a training stack of its day, or all of "
            "them are among the labels of the test."
        )
        raise SnowGalileoError("SG-LABEL-016", text, "Train it on other labels than those of the test.")
    return SnowForest(np.concatenate(rows), np.concatenate(fsc))

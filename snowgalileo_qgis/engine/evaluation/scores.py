"""Scores of samples: by stratum, against baselines, by label; and the notes that go with them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..nearest import LONLAT, transformer
from ..protocol import BaselineScores, ConditionScores, LabelScores, MapModel, Scores
from ..snow_products.coding import NDSI_LEAST, NDSI_OFFSET, NDSI_SLOPE
from ..snow_products.layers import ON_GROUND, VIEWABLE
from ..snow_products.pixel_grid import Doubles, PixelGrid
from .baselines import METHODS
from .covariates import season_of
from .metrics import by_group, fsc_bin_names, regression
from .pairs import Sample

SELF_CONSISTENCY = (
    "Some labels were made from the same Landsat image that the map was made from. For these the figures "
    "say how consistent the map is with its own input, not how accurate it is."
)


def pooled(samples: Sequence[Sample]) -> tuple[Doubles, Doubles]:
    """Labels and predictions of all samples, ``(N,)`` each, where both have a value."""
    truth = np.concatenate([sample.truth[sample.both] for sample in samples])
    return truth, np.concatenate([sample.predicted[sample.both] for sample in samples])


def strata_scores(samples: Sequence[Sample]) -> dict[str, dict[str, Scores]]:
    """Scores by stratum and group; strata without any group are left out."""
    truth, predicted = pooled(samples)
    strata = {"fsc_bin": by_group(truth, predicted, fsc_bin_names(truth))}
    seasons = np.concatenate(
        [
            np.full(int(sample.both.sum()), season_of(sample.label.day, _latitude(sample.grid)))
            for sample in samples
        ]
    )
    strata["season"] = by_group(truth, predicted, seasons)
    for name in ("elevation", "land_cover", "condition"):
        layers = [
            sample.layers.get(name, np.full(sample.truth.shape, "", dtype="U32"))[sample.both]
            for sample in samples
        ]
        groups = by_group(truth, predicted, np.concatenate(layers))
        if groups:
            strata[name] = groups
    return strata


def baseline_scores(samples: Sequence[Sample]) -> dict[str, BaselineScores]:
    """Each baseline, and the map on the pixels that the baseline covers."""
    found: dict[str, BaselineScores] = {}
    total = sum(int(sample.both.sum()) for sample in samples)
    for name in METHODS:
        covered = [
            (sample, sample.both & np.isfinite(sample.layers[name]))
            for sample in samples
            if name in sample.layers
        ]
        if not any(usable.any() for _, usable in covered):
            continue
        truth = np.concatenate([sample.truth[usable] for sample, usable in covered])
        predicted = np.concatenate([sample.predicted[usable] for sample, usable in covered])
        baseline, age, condition = (
            np.concatenate([sample.layers[layer][usable] for sample, usable in covered])
            for layer in (name, "ndsi_age", "condition")
        )
        found[name] = BaselineScores(
            baseline=regression(truth, baseline),
            model=regression(truth, predicted),
            by_condition=ConditionScores(
                baseline=by_group(truth, baseline, condition), model=by_group(truth, predicted, condition)
            ),
            note="" if name == "forest" else _ndsi_note(age, len(truth), total),
        )
    return found


def label_scores(sample: Sample, *, names_stack: bool) -> LabelScores:
    """Scores of one pair; ``names_stack``: its ``map`` is the name of the stack instead of the map's path."""
    scores = regression(sample.truth[sample.both], sample.predicted[sample.both])
    return LabelScores(
        path=str(sample.label.path),
        map=sample.map_file.stem if names_stack else str(sample.map_file.path),
        day=sample.label.day.isoformat(),
        values=sample.label.values,
        landsat=sample.label.landsat,
        landsat_hidden=sample.map_file.hides_landsat,
        pixels=scores.n,
        rmse=scores.rmse,
        bias=scores.bias,
        reason=sample.label.reason,
        product=sample.label.product,
        quantity=sample.label.quantity,
    )


def models_of(samples: Sequence[Sample]) -> list[MapModel]:
    """The models named by the maps' tags."""
    models = dict.fromkeys(sample.map_file.model for sample in samples)
    return [MapModel(file, sha256, note) for file, sha256, note in models if file]


def notes_of(samples: Sequence[Sample], on_labels: Sequence[str]) -> list[str]:
    """What a reader of the scores must know: notes on the models, ``on_labels``, what the labels show, and
    labels made from an input.
    """
    models = dict.fromkeys(sample.map_file.model for sample in samples)
    notes = [f"Note on the model {file}: {note}." for file, _, note in models if note]
    notes += [*on_labels]
    notes += [note for note in (_converted(samples), _on_ground(samples)) if note]
    if any(sample.label.landsat and not sample.map_file.hides_landsat for sample in samples):
        notes.append(SELF_CONSISTENCY)
    return notes


def _converted(samples: Sequence[Sample]) -> str:
    count = len({sample.label.path for sample in samples if sample.label.values == "ndsi"})
    if not count:
        return ""
    return (
        f"{count} label{'s hold' if count > 1 else ' holds'} NDSI, not snow cover; converted with "
        f"FSC = {NDSI_OFFSET:g} + {NDSI_SLOPE:g} NDSI above an NDSI of {NDSI_LEAST:g} (Salomonson and Appel "
        "2004)."
    )


def _on_ground(samples: Sequence[Sample]) -> str:
    if not any(sample.label.quantity == ON_GROUND for sample in samples):
        return ""
    return (
        f"The labels show snow {ON_GROUND}, under trees too, and the maps snow {VIEWABLE}: in forest the "
        "labels are higher for that reason alone."
    )


def _ndsi_note(age: Doubles, pixels: int, total: int) -> str:
    today = 100 * float((age == 0).mean())
    text = (
        f"NDSI of the day for {today:.0f} % of the pixels, of the latest clear image before for the "
        f"others (up to {age.max():.0f} days)."
    )
    if pixels == total:
        return text
    missing = 100 * (1 - pixels / total)
    return f"{text} {missing:.0f} % of the compared pixels had no clear image in the eight days."


def _latitude(grid: PixelGrid) -> float:
    west, south, east, north = grid.bounds
    return float(transformer(grid.crs, LONLAT).transform((west + east) / 2, (south + north) / 2)[1])

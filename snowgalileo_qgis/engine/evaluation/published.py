"""The published table of errors, and what this engine finds beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..protocol import TABLE_CONDITIONS, ReproducedRow

PUBLISHED: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "rockies": dict(
        zip(TABLE_CONDITIONS, ((0.099, 0.003), (0.144, 0.022), (0.185, 0.005), (0.200, 0.004)), strict=True)
    ),
    "switzerland": dict(
        zip(TABLE_CONDITIONS, ((0.124, 0.003), (0.209, 0.008), (0.262, 0.005), (0.299, 0.004)), strict=True)
    ),
}
"""RMSE, mean and standard deviation over three training runs."""

TOLERANCE = 0.005
"""Largest difference of means that counts as the same: rounding of the table, and other number formats."""


def row_of(region: str, condition: str, by_seed: Mapping[int, float], pixels: int) -> ReproducedRow:
    """A row of the table from the RMSE of each training run."""
    published, published_spread = PUBLISHED[region][condition]
    found = np.array(list(by_seed.values()))
    rmse = float(found.mean())
    return ReproducedRow(
        condition=condition,
        published=published,
        published_spread=published_spread,
        rmse=rmse,
        spread=float(found.std(ddof=1)) if len(found) > 1 else 0.0,
        by_seed={str(seed): value for seed, value in by_seed.items()},
        difference=rmse - published,
        agrees=abs(rmse - published) <= TOLERANCE,
        pixels=pixels,
    )


def report_text(region: str, rows: Sequence[ReproducedRow], cells: int, device: str, seconds: float) -> str:
    """The table in words and columns."""
    lines = [
        f"{region.capitalize()}: RMSE of snow cover, mean and standard deviation of three training runs",
        "",
        f"{'condition':<14}{'published':>16}{'this engine':>16}{'difference':>12}",
    ]
    lines += [
        f"{row.condition:<14}{row.published:>8.3f} ± {row.published_spread:.3f}"
        f"{row.rmse:>8.3f} ± {row.spread:.3f}{row.difference:>+12.3f}  {'same' if row.agrees else 'differs'}"
        for row in rows
    ]
    verdict = "The published accuracy is reproduced"
    if not all(row.agrees for row in rows):
        verdict = "The published accuracy is NOT reproduced"
    lines += [
        "",
        f"{verdict} (means within {TOLERANCE:g}). {cells} cells, {seconds:.0f} s on {device}.",
        "Random forest, MLP and models that started from random weights are in the paper; they are not run "
        "here.",
    ]
    return "\n".join(lines) + "\n"

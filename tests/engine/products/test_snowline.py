"""Snow lines against known answers, LIS's own test and closed form."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from snowgalileo_qgis.engine.products.snowline import (
    NO_SNOW,
    ONLY_SNOW,
    TOO_CLOUDY,
    elevation_bands,
    lis,
    rsle,
    snow_line,
)
from tests.engine.products.snow_files import cone


def test_equals_the_known_answers(shared: Path) -> None:
    with np.load(shared / "golden" / "products" / "snowline.npz") as known:
        for number in range(len(known["dem"])):
            elevation = known["dem"][number].ravel().astype(float)
            fsc = known["fsc"][number].ravel().astype(float)
            line = lis(elevation_bands(elevation, fsc, 100.0, 0.5))
            assert (np.nan if line is None else line) == pytest.approx(known["lis"][number], nan_ok=True)
            seen = np.isfinite(fsc)
            if seen.any():
                there = (known["rsle_misfit"][number], known["rsle_low"][number], known["rsle_high"][number])
                assert rsle(elevation[seen], fsc[seen] >= 0.5) == there


def test_equals_the_test_of_lis() -> None:
    elevation = np.concatenate([np.zeros(90), np.full(5, 70.0), np.full(5, 81.0)])
    fsc = np.concatenate([np.zeros(90), np.full(5, np.nan), np.ones(5)])
    assert lis(elevation_bands(elevation, fsc, 20.0, 0.5)) == 40


@pytest.mark.parametrize("method", ["rsle", "crossing", "logistic"])
@pytest.mark.parametrize("line", [1200.0, 1850.0, 2310.0])
def test_finds_the_snow_line_of_a_cone(method: str, line: float) -> None:
    elevation = cone(80, 300.0, 0.6)
    fsc = 1 / (1 + np.exp(-(elevation - line) / 40))
    found = snow_line(method, elevation.ravel(), fsc.ravel(), dz=50.0)
    assert found.elevation == pytest.approx(line, abs=8)
    if method == "logistic":
        assert found.width == pytest.approx(40, rel=0.1)


@pytest.mark.parametrize(("fsc", "reason"), [(0.0, NO_SNOW), (1.0, ONLY_SNOW), (np.nan, TOO_CLOUDY)], ids=str)
@pytest.mark.parametrize("method", ["lis", "rsle", "crossing", "logistic"])
def test_gives_a_reason_instead_of_a_number(method: str, fsc: float, reason: str) -> None:
    elevation = cone(40).ravel()
    found = snow_line(method, elevation, np.full(elevation.shape, fsc))
    assert (found.elevation, found.reason) == (None, reason)

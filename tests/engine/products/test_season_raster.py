"""Season rasters are the same however the rasters of the series are stored."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.products.season import BANDS, Season, day_states, season_metrics
from tests.engine.products.snow_files import CORNER, CRS, NODATA

DAYS = [date(2023, 9, 1) + timedelta(days=number) for number in range(24)]
SHAPE = (300, 530)

STORED = {
    "rows": {},
    "tiles of 256": {
        "tiled": True,
        "blockxsize": 256,
        "blockysize": 256,
        "compress": "deflate",
        "predictor": 3,
    },
    "tiles of 512": {"tiled": True, "blockxsize": 512, "blockysize": 512, "compress": "deflate"},
    "small tiles": {"tiled": True, "blockxsize": 16, "blockysize": 32},
    "one strip": {"blockysize": 300, "compress": "lzw"},
}


@pytest.fixture(scope="module")
def series() -> np.ndarray:
    """Snow cover ``(days, height, width)`` in steps of 1 %, a fifth of it unknown, a day missing."""
    rng = np.random.default_rng(7)
    values = np.round(rng.random((len(DAYS), *SHAPE)), 2)
    values[4:22, :, 100:400] = np.maximum(values[4:22, :, 100:400], 0.6)
    values[rng.random(values.shape) < 0.2] = np.nan
    values[:, :20, :20] = np.nan
    values[17] = np.nan
    return values.astype(np.float32)


def write(folder: Path, series: np.ndarray, stored: dict[str, object], *, as_bytes: bool = False) -> Path:
    folder.mkdir()
    scale, dtype, nodata = (100, "uint8", 255) if as_bytes else (1, "float32", NODATA)
    profile = {
        "driver": "GTiff",
        "dtype": dtype,
        "nodata": nodata,
        "count": 1,
        "crs": CRS,
        "transform": CORNER,
    }
    for day, values in zip(DAYS, series, strict=True):
        if day == DAYS[17]:
            continue
        path = folder / f"{'FSCTOC' if as_bytes else 'fsc'}_{day:%Y%m%d}.tif"
        with rasterio.open(path, "w", **profile, height=SHAPE[0], width=SHAPE[1], **stored) as raster:
            raster.write(np.where(np.isnan(values), nodata, np.round(values * scale, 2)).astype(dtype), 1)
    return folder


def figures_of(folder: Path, output: Path, capsys: pytest.CaptureFixture[str], *more: str) -> np.ndarray:
    code = main(
        ["season", str(folder), "--output", str(output), "--last-date", f"{DAYS[-1]}", *more, "--json"]
    )
    captured = capsys.readouterr()
    assert code == 0, captured.err
    assert json.loads(captured.out)["bands"] == list(BANDS)
    with rasterio.open(output) as raster:
        return raster.read()


@pytest.mark.parametrize("stored", STORED)
def test_equals_the_figures_of_the_whole_series(
    stored: str, series: np.ndarray, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    observed = np.isfinite(series)
    states = day_states(observed, observed, series >= 0.5)
    expected = season_metrics(states.reshape(len(DAYS), -1), Season())
    folder = write(tmp_path / "maps", series, STORED[stored])
    found = figures_of(folder, tmp_path / "season.tif", capsys)
    for number, name in enumerate(BANDS):
        assert np.array_equal(found[number], expected[name].reshape(SHAPE)), name


def test_percent_in_bytes_are_the_same(
    series: np.ndarray, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b = (
        figures_of(
            write(tmp_path / f"{as_bytes}", series, STORED["tiles of 512"], as_bytes=as_bytes),
            tmp_path / f"season_{as_bytes}.tif",
            capsys,
        )
        for as_bytes in (False, True)
    )
    assert np.array_equal(a, b)

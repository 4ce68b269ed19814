"""Periods of a series against plain NumPy, and the NetCDF file as other programs read it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import h5py
import numpy as np
import pyproj
import pytest
import rasterio
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.products.aggregation import periods
from tests.engine.products.snow_files import CORNER, CRS, write_raster, write_series

DAYS = [date(2024, 2, 20) + timedelta(days=number) for number in range(20)]


def result_of(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict:
    code = main([*map(str, arguments), "--json"])
    captured = capsys.readouterr()
    assert code == 0, captured.err
    return json.loads(captured.out)


@pytest.fixture()
def series(tmp_path: Path) -> np.ndarray:
    """Twenty days with gaps, over the end of a leap year's February; one pixel is never seen."""
    rng = np.random.default_rng(1)
    values = rng.uniform(0, 1, (20, 4, 5))
    values[rng.random(values.shape) < 0.4] = np.nan
    values[:, 1, 2] = np.nan
    write_series(tmp_path / "maps", DAYS, values)
    (tmp_path / "maps" / f"fsc_{DAYS[6]:%Y%m%d}.tif").unlink()
    values[6] = np.nan
    return np.float32(values)


def read(path: str) -> np.ndarray:
    with rasterio.open(path) as raster:
        values = raster.read(1).astype(float)
        return np.where(values == raster.nodata, np.nan, values)


@pytest.mark.parametrize("method", ["median", "maximum", "latest"])
def test_periods(method: str, series: np.ndarray, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ("aggregate", tmp_path / "maps", "--output", tmp_path / "out", "--method", method)
    result = result_of(capsys, *command, "--period", 8)
    assert [Path(path).stem for path in result["files"]] == ["fsc_20240227", "fsc_20240306", "fsc_20240310"]
    for number, (path, other) in enumerate(zip(result["files"], result["companions"], strict=True)):
        part = series[8 * number : 8 * number + 8]
        fsc, companion = read(path), read(other)
        for pixel in np.ndindex(4, 5):
            known = [(day, float(v)) for day, v in enumerate(part[(slice(None), *pixel)]) if not np.isnan(v)]
            if method == "latest":
                expected = known[-1][1] if known else np.nan
                beside = len(part) - 1 - known[-1][0] if known else np.nan
            else:
                values = [value for _, value in known]
                expected = (np.median if method == "median" else max)(values) if known else np.nan
                beside = len(known)
            assert fsc[pixel] == pytest.approx(expected, abs=1e-6, nan_ok=True)
            assert companion[pixel] == pytest.approx(beside, nan_ok=True)
    with rasterio.open(result["files"][1]) as raster:
        tags = raster.tags()
    assert (tags["FIRST_DAY"], tags["PREDICTION_DAY"]) == ("2024-02-28", "2024-03-06")
    again = result_of(capsys, "season", tmp_path / "out", "--output", tmp_path / "season.tif")
    assert again["days"] == ["2024-02-27", "2024-03-06", "2024-03-10"]


@settings(deadline=None)
@given(st.integers(1, 40), st.integers(1, 12), st.integers(1, 12))
def test_periods_cover_the_series(length: int, days: int, every: int) -> None:
    first = date(2023, 12, 20)
    last = first + timedelta(days=length - 1)
    found = periods(first, last, days, every)
    assert found[0].first == first and all(period.last <= last for period in found)
    assert all((b.first - a.first).days == every and b.last > a.last for a, b in zip(found, found[1:]))
    if every <= days:
        assert found[-1].last == last


@pytest.fixture()
def netcdf(series: np.ndarray, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    with rasterio.open(
        write_raster(tmp_path / "maps" / "sd_20240220.tif", np.full((4, 5), 0.125)), "r+"
    ) as raster:
        raster.set_band_description(1, "Standard deviation of fractional snow cover")
    result = result_of(capsys, "netcdf", tmp_path / "maps", "--output", tmp_path / "series.nc")
    assert result["variables"] == ["fsc", "fsc_uncertainty"] and len(result["days"]) == 19
    return tmp_path / "series.nc"


def test_netcdf_holds_the_series(netcdf: Path, series: np.ndarray) -> None:
    with h5py.File(netcdf) as file:
        fsc, time = file["fsc"], file["time"]
        assert [scale[0].name for scale in fsc.dims] == ["/time", "/y", "/x"]
        assert file.attrs["Conventions"].decode() == "CF-1.11"
        assert time.attrs["units"].decode() == "days since 1970-01-01"
        kept = [number for number in range(20) if number != 6]
        assert time[()].tolist() == [(DAYS[number] - date(1970, 1, 1)).days for number in kept]
        stored = fsc[()]
        assert fsc.attrs["_FillValue"][0] == fsc.fillvalue == -9999
        assert np.array_equal(np.where(stored == -9999, np.nan, stored), series[kept], equal_nan=True)
        assert fsc.attrs["units"].decode() == "1" and fsc.attrs["grid_mapping"].decode() == "crs"
        mapping = dict(file["crs"].attrs)
        assert mapping["grid_mapping_name"].decode() == "transverse_mercator"
        assert pyproj.CRS.from_wkt(mapping["crs_wkt"].decode()).to_epsg() == 32632
        assert file["x"][0] == CORNER.c + 50 and file["y"][0] == CORNER.f - 50
        assert file["x"].attrs["standard_name"].decode() == "projection_x_coordinate"
        assert fsc.attrs["ancillary_variables"].decode() == "fsc_uncertainty"
        assert (file["fsc_uncertainty"][0] == 0.125).all() and (file["fsc_uncertainty"][1] == -9999).all()


def test_netcdf_as_gdal_reads_it(netcdf: Path, series: np.ndarray) -> None:
    with rasterio.open(f"netcdf:{netcdf}:fsc") as raster:
        assert raster.count == 19 and raster.crs.to_epsg() == 32632
        assert raster.transform.almost_equals(CORNER)
        values = raster.read(3, masked=True)
        assert raster.tags()["fsc#grid_mapping"] == "crs"
    assert np.array_equal(np.ma.filled(values, np.nan), series[2], equal_nan=True)


def test_the_quantity_has_its_standard_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pixels = np.tile(np.arange(0, 101, 5), (21, 1)).astype(float)
    for folder, layer in (("a", "FSCTOC"), ("b", "FSCOG")):
        path = tmp_path / folder / f"FSC_20250406_{layer}.tif"
        write_raster(path, pixels, dtype="uint8", nodata=255, crs=CRS)
        result_of(capsys, "netcdf", path, "--output", tmp_path / f"{folder}.nc")
    names = []
    for folder in "ab":
        with h5py.File(tmp_path / f"{folder}.nc") as file:
            names.append(file["fsc"].attrs["standard_name"].decode())
    assert names == ["snow_area_fraction_viewable_from_above", "surface_snow_area_fraction"]

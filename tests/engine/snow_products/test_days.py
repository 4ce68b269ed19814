"""The day of a raster by its name and tags, in the forms of the producers; of several, none."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snowgalileo_qgis.engine.snow_products.days import days_of, named_days
from snowgalileo_qgis.engine.snow_products.producers import named_product
from snowgalileo_qgis.engine.snow_products.snow_raster import open_snow_raster
from tests.engine.snow_products.snow_files import write

DAY = date(2025, 4, 6)


def of(stem: str) -> tuple[date, ...]:
    return named_product(Path(f"{stem}.tif")).days


@pytest.mark.parametrize(
    "stem",
    [
        "FSC_20250406",
        "FSC_2025-04-06_north",
        "snow_2025_04_06",
        "2025.04.06_snow",
        "snow_2025096",
        "MOD10A1.A2025096.h18v04.061.2025098033012.NDSI_Snow_Cover",
        "VNP10A1F_A2025096_h10v04_002_2025097120000_NDSI",
        "MOD10A1.061_NDSI_Snow_Cover_doy2025096_aid0001",
        "MOD10A1F.061_CGF_NDSI_Snow_Cover_doy2025096000000_aid0001",
        "mymap_doy2025096",
        "snow_20250406T101324",
        "snow_20250406101324",
        "FSC_20250406T101324_S2A_T11UNS_V102_1_FSCOG",
        "GFSC_20250406-007_S1-S2_T32TLS_V101_1744000000_GF",
        "CLMS_WSI_FSC_020m_T32TNS_20250406T102309_S2A_V102_FSCTOC",
        "SENTINEL2A_20250406-102402-457_L2B-SNOW_T31TCH_D_V1-2_SNW_R2",
        "20250406-ESACCI-L3C_SNOW-SCFV-MODIS_TERRA-fv2.0",
        "LC08_CU_003010_20250406_20250412_02_VIEWABLE_SNOW",
        "LC09_20250406_FSC86_37.89873_44.45129",
        "PR_20250406_51.02588_-116.10359_SC00",
        "min_lat=50_min_lon=7_max_lat=51_max_lon=8_season=x_dates=20250330_20250406",
        "a_20250406_b_20250406",
    ],
)
def test_forms_of_a_day(stem: str) -> None:
    assert of(stem) == (DAY,)


@pytest.mark.parametrize(
    "stem",
    [
        "reference",
        "snow_20251399",
        "v2025",
        "snow_2025400",
        "tile_123456789",
        "snow_00010101",
        "LC08_20251399_1_2",
    ],
)
def test_names_without_a_day(stem: str) -> None:
    assert of(stem) == ()


def test_several_days_are_asked_for() -> None:
    days = of("snow_20250406_20250413")
    assert days == (DAY, date(2025, 4, 13))
    assert days_of(None, days, None) == days
    assert days_of(None, days, DAY) == (DAY,)
    assert days_of(None, days, date(2024, 1, 1)) == days
    assert days_of(None, (), DAY) == (DAY,)
    assert days_of(date(2024, 2, 3), days, DAY) == (date(2024, 2, 3),)


@given(st.dates(date(1970, 1, 1), date(2099, 12, 31)))
def test_all_forms_agree(day: date) -> None:
    for text in (f"{day:%Y%m%d}", f"{day:%Y-%m-%d}", f"A{day:%Y%j}", f"doy{day:%Y%j}", f"{day:%Y%j}"):
        assert named_days(f"x_{text}_y.tif", f"x_{text}_y") == (day,)


@given(st.text(max_size=40))
def test_any_name(stem: str) -> None:
    for day in named_days(f"{stem}.tif", stem):
        assert 1970 <= day.year <= 2099


def test_the_time_of_writing_is_no_day(tmp_path: Path) -> None:
    values, written = np.ones((3, 3), np.float32), {"TIFFTAG_DATETIME": "2026:01:02 03:04:05"}
    assert open_snow_raster(write(tmp_path / "FSC_20250406.tif", values, tags=written)).days == (DAY,)
    assert open_snow_raster(write(tmp_path / "reference.tif", values, tags=written)).days == ()
    stated = {**written, "PREDICTION_DAY": "2025-04-06"}
    assert open_snow_raster(write(tmp_path / "FSC_20240101.tif", values, tags=stated)).days == (DAY,)

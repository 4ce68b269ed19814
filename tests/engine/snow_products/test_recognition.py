"""What the values mean: products by name, units, scales, and the questions where it is not certain."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from snowgalileo_qgis.engine.inference.rasters import CHANGE, CLMS, FSC, UNCERTAINTY
from snowgalileo_qgis.engine.protocol import LABEL_VALUES, SnowGalileoError
from snowgalileo_qgis.engine.snow_products.coding import Coding, ValueSummary, check_range, fractions
from snowgalileo_qgis.engine.snow_products.layers import (
    NDSI,
    ON_GROUND,
    OTHER,
    QUALITY,
    SNOW,
    VIEWABLE,
    layer_of_band,
    layer_of_name,
)
from snowgalileo_qgis.engine.snow_products.producers import named_product
from snowgalileo_qgis.engine.snow_products.snow_raster import SnowRaster, open_snow_raster
from tests.engine.snow_products.snow_files import write

FSC_NAME = "FSC_20250406T101324_S2A_T11UNS_V102_1"
GFSC_NAME = "GFSC_20250406-007_S1-S2_T32TLS_V101_17440"
WSI_NAME = "CLMS_WSI_GFSC_060m_T32TNS_20250406P7D_COMB_V102"
THEIA_NAME = "SENTINEL2A_20250406-102402-457_L2B-SNOW_T31TCH_D_V1-2"
VNP_NAME = "VNP10A1F_A2025096_h10v04_002_2025097120000"
CCI_NAME = "20250406-ESACCI-L3C_SNOW"
USGS_NAME = "LC08_CU_003010_20250406_20250412_02"
FILL = -9999
NASA = "MOD10A1.A2025096.h18v04.061.2025098033012"


def bytes_of(*values: int, dtype: Any = np.uint8) -> np.ndarray:
    return np.array([values], dtype=dtype)


def refusal(path: Path, values: str = "auto") -> SnowGalileoError:
    with pytest.raises(SnowGalileoError) as caught:
        open_snow_raster(path, values)
    assert path.name in caught.value.text
    assert caught.value.hint
    return caught.value


def check(raster: SnowRaster, expected: list[float], values: str, quantity: str = "") -> None:
    np.testing.assert_allclose(raster.pixels(), [expected], atol=1e-6)
    assert (raster.values, raster.quantity) == (values, quantity)
    assert raster.reason


@pytest.mark.parametrize(
    ("stem", "stored", "nodata", "expected", "values", "quantity"),
    [
        (f"{FSC_NAME}_FSCTOC", (0, 50, 205, 255), 255, (0, 0.5), "clms", VIEWABLE),
        (f"{FSC_NAME}_FSCOG", (1, 1, 205, 255), None, (0.01, 0.01), "clms", ON_GROUND),
        (f"{GFSC_NAME}_GF", (0, 100, 205, 255), 255, (0, 1), "clms", ON_GROUND),
        (f"{WSI_NAME}_GF", (3, 4, 205, 255), 255, (0.03, 0.04), "clms", ON_GROUND),
        (f"{THEIA_NAME}_SNW_R2", (0, 100, 205, 254), 255, (0, 1), "clms", ""),
        (f"{NASA}.NDSI_Snow_Cover", (10, 50, 250, 201), 255, (0, 0.665), "ndsi", ""),
        (f"{VNP_NAME}_CGF_NDSI_Snow_Cover", (5, 100, 237, 211), None, (0, 1), "ndsi", ""),
        (f"{CCI_NAME}-SCFG-MODIS_TERRA-fv2.0", (20, 30, 206, 215), 255, (0.2, 0.3), "clms", ON_GROUND),
        (f"{CCI_NAME}-SCFV-AVHRR_MERGED-fv2.0", (0, 1, 205, 252), 255, (0, 0.01), "clms", VIEWABLE),
        (f"{USGS_NAME}_VIEWABLE_SNOW", (99, 7, FILL, FILL), FILL, (0.099, 0.007), "permille", VIEWABLE),
        (f"{USGS_NAME}_GROUND_SNOW", (1000, 0, FILL, FILL), None, (1, 0), "permille", ON_GROUND),
    ],
)
def test_products_are_known_by_name(
    tmp_path: Path,
    stem: str,
    stored: tuple[int, ...],
    nodata: int | None,
    expected: Any,
    values: str,
    quantity: str,
) -> None:
    dtype = np.int16 if min(stored) < 0 else np.uint8
    path = write(tmp_path / f"{stem}.tif", bytes_of(*stored, dtype=dtype), nodata=nodata)
    raster = open_snow_raster(path)
    check(raster, [*expected, np.nan, np.nan], values, quantity)
    assert raster.product
    for other in set(LABEL_VALUES) - {"auto", values} - ({"percent"} if values == "clms" else set()):
        assert refusal(path, other).code == "SG-LABEL-013"


@pytest.mark.parametrize(
    "stem",
    [
        f"{FSC_NAME}_QCOG",
        f"{FSC_NAME}_QCFLAGS",
        f"{GFSC_NAME}_AT",
        f"{GFSC_NAME}_QC",
        f"{WSI_NAME}_GF-QA",
        f"{THEIA_NAME}_CMP_R2",
        f"{NASA}.NDSI_Snow_Cover_Basic_QA",
        f"{NASA}.NDSI_Snow_Cover_Algorithm_Flags_QA",
        f"{NASA}.NDSI",
        f"{NASA}.Snow_Albedo_Daily_Tile",
        f"{CCI_NAME}-SCFV_UNC-MODIS_TERRA-fv2.0",
        f"{USGS_NAME}_MASK",
        "MOD10A2_A2025097_Maximum_Snow_Extent",
        "snow_20250406_QC",
        "snow_20250406_uncertainty",
    ],
)
@pytest.mark.parametrize("values", LABEL_VALUES)
def test_other_layers_are_no_snow_cover(tmp_path: Path, stem: str, values: str) -> None:
    path = write(tmp_path / f"{stem}.tif", bytes_of(0, 1, 2, 3))
    assert refusal(path, values).code == "SG-LABEL-020"


@pytest.mark.parametrize("values", [name for name in LABEL_VALUES if name != "ndsi"])
def test_ndsi_is_no_fraction(tmp_path: Path, values: str) -> None:
    coded = write(tmp_path / f"{FSC_NAME}_NDSI.tif", bytes_of(0, 50, 205))
    index = write(tmp_path / "ndsi_20250406.tif", np.array([[0.2, 0.5]], np.float32))
    named = write(tmp_path / "x_20250406.tif", np.array([[0.2, 0.5]], np.float32), names=["NDSI"])
    undetermined = write(tmp_path / f"{NASA}.tif", bytes_of(0, 50, 205))
    for path in (coded, index, named, undetermined):
        if path is not coded or values != "clms":
            assert refusal(path, values).code == "SG-LABEL-013"


def test_ndsi_is_converted_when_asked_for(tmp_path: Path) -> None:
    stored = np.array([[-0.3, 0.1, 0.11, 0.5, 0.9]], np.float32)
    expected = [0, 0, 0.06 + 1.21 * 0.11, 0.665, 1]
    check(open_snow_raster(write(tmp_path / "ndsi_20250406.tif", stored), "ndsi"), expected, "ndsi")
    scaled = write(
        tmp_path / "a_20250406.tif", bytes_of(1100, 5000, dtype=np.int16), scale=1e-4, names=["NDSI"]
    )
    check(open_snow_raster(scaled, "ndsi"), [expected[2], expected[3]], "ndsi")
    unscaled = write(tmp_path / "b_20250406.tif", bytes_of(1100, 5000, dtype=np.int16), names=["NDSI"])
    assert refusal(unscaled, "ndsi").code == "SG-LABEL-014"


def test_a_stated_scale_is_applied_or_refused(tmp_path: Path) -> None:
    half = write(tmp_path / "FSC_20250406.tif", np.array([[0.2, 0.98]], np.float32), scale=0.5)
    check(open_snow_raster(half), [0.1, 0.49], "fraction")
    check(open_snow_raster(half, "fraction"), [0.1, 0.49], "fraction")
    fine = write(tmp_path / "FSC_20250407.tif", bytes_of(0, 195, 255), scale=0.005, nodata=255)
    check(open_snow_raster(fine), [0, 0.975, np.nan], "fraction")
    assert refusal(fine, "clms").code == "SG-LABEL-014"
    shifted = write(tmp_path / "FSC_20250408.tif", bytes_of(10, 60), scale=0.02, offset=-0.2)
    check(open_snow_raster(shifted), [0, 1], "fraction")
    percent = write(tmp_path / "FSC_20250409.tif", bytes_of(10, 200), scale=0.5)
    check(open_snow_raster(percent, "percent"), [0.05, 1], "percent")
    assert refusal(percent).code == "SG-LABEL-013"
    own = write(tmp_path / f"{FSC_NAME}_FSCTOC.tif", bytes_of(10, 205), scale=0.01)
    check(open_snow_raster(own), [0.1, np.nan], "clms", VIEWABLE)
    for scale in (0.0, np.nan, np.inf):
        assert refusal(write(tmp_path / "z_20250406.tif", bytes_of(0, 1), scale=scale)).code == "SG-LABEL-014"


def test_a_stated_unit_decides(tmp_path: Path) -> None:
    floats = np.array([[0, 0.5, 80]], np.float32)
    percent = write(tmp_path / "a_20250406.tif", floats, unit="%")
    check(open_snow_raster(percent), [0, 0.005, 0.8], "percent")
    little = write(tmp_path / "b_20250406.tif", np.array([[0, 0.5]], np.float32), unit="percent")
    check(open_snow_raster(little), [0, 0.005], "percent")
    assert refusal(little, "fraction").code == "SG-LABEL-013"
    codes = write(tmp_path / "c_20250406.tif", bytes_of(0, 100, 205), unit="%")
    check(open_snow_raster(codes), [0, 1, np.nan], "clms")
    assert refusal(write(tmp_path / "d_20250406.tif", bytes_of(0, 100, 150), unit="%")).code == "SG-LABEL-013"


def test_percent_with_codes_knows_nothing_between(tmp_path: Path) -> None:
    assert refusal(write(tmp_path / "a_20250406.tif", bytes_of(0, 150)), "clms").code == "SG-LABEL-014"
    negative = write(tmp_path / "b_20250406.tif", bytes_of(0, 99, -9999, dtype=np.int16), nodata=-9999)
    assert refusal(negative, "clms").code == "SG-LABEL-013"
    check(open_snow_raster(negative, "permille"), [0, 0.099, np.nan], "permille")


def test_our_own_rasters(tmp_path: Path) -> None:
    ours = {"SOFTWARE": "SnowGalileo for QGIS 0.1.0", "PREDICTION_DAY": "2025-04-06"}
    name = [CLMS.bands[0].description]
    check(
        open_snow_raster(write(tmp_path / "p.tif", bytes_of(0, 1, 205), tags=ours, names=name)),
        [0, 0.01, np.nan],
        "clms",
        VIEWABLE,
    )
    stored = np.array([[0.5, -9999]], np.float32)
    fsc = write(tmp_path / "f.tif", stored, tags=ours, names=[FSC.bands[0].description], nodata=-9999)
    check(open_snow_raster(fsc), [0.5, np.nan], "fraction", VIEWABLE)
    for raster in (UNCERTAINTY, CHANGE):
        path = write(tmp_path / "o.tif", stored, tags=ours, names=[raster.bands[0].description], nodata=-9999)
        assert refusal(path).code == "SG-LABEL-020"


@pytest.mark.parametrize(
    ("text", "role", "quantity"),
    [
        ("FSC_20250406_truth", SNOW, ""),
        ("LC08_20211011_FSC99_65.17401_-17.13151", SNOW, ""),
        ("LC08_L2SP_20250406_snowclass_QA", SNOW, ""),
        ("FSC_2025_NDSI", NDSI, ""),
        ("GFSC_x", SNOW, ON_GROUND),
        ("reference", "", ""),
    ],
)
def test_words_of_a_file_name(text: str, role: str, quantity: str) -> None:
    layer = layer_of_name(text)
    assert (layer.role, layer.quantity) == (role, quantity)


@pytest.mark.parametrize(
    ("text", "role", "quantity"),
    [
        ("Fractional snow cover (viewable)", SNOW, VIEWABLE),
        ("snow_area_fraction_viewable_from_above", SNOW, VIEWABLE),
        ("surface_snow_area_fraction", SNOW, ON_GROUND),
        ("quality of the snow cover", QUALITY, ""),
        ("Predicted minus label, fractional snow cover", OTHER, ""),
        ("Standard deviation of fractional snow cover", QUALITY, ""),
    ],
)
def test_words_of_a_band(text: str, role: str, quantity: str) -> None:
    layer = layer_of_band(text)
    assert (layer.role, layer.quantity) == (role, quantity)


@given(st.text(max_size=60))
def test_any_file_name(stem: str) -> None:
    named_product(Path("folder") / f"{stem.replace('/', '')}.tif")


KINDS = [name for name in LABEL_VALUES if name != "auto"]


@settings(deadline=None)
@given(
    hnp.arrays(np.float64, (4, 4), elements=st.one_of(st.integers(-9999, 1100), st.floats(-2, 260))),
    hnp.arrays(np.bool_, (4, 4)),
    st.sampled_from(KINDS),
    st.booleans(),
)
def test_codes_are_never_fractions(stored: np.ndarray, valid: np.ndarray, kind: str, coded: bool) -> None:
    """Whatever is accepted gives fractions from 0 to 1, and nothing where a pixel is hidden or a code."""
    coding = Coding(kind, is_coded=coded and kind == "ndsi")
    summary = ValueSummary.of([stored[valid]])
    try:
        check_range(summary, coding, Path("x.tif"))
    except SnowGalileoError:
        return
    result = fractions(stored, valid, coding)
    known = np.isfinite(result)
    assert not known[~valid].any()
    assert ((result[known] >= 0) & (result[known] <= 1)).all()
    if kind == "clms" or coding.is_coded:
        assert not known[stored > 100].any()
    if kind == "permille":
        assert not known[stored < 0].any()
    if kind == "classes":
        assert (known == (valid & np.isin(stored, (10, 11)))).all()

"""Labels onto the map's grid: averaging by hand and by area, certainty about their values, everything that
can be wrong with them.
"""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.snow_products.collection import find_snow_rasters
from snowgalileo_qgis.engine.snow_products.pixel_grid import PixelGrid, area_mean
from snowgalileo_qgis.engine.snow_products.snow_raster import open_snow_raster
from tests.engine.snow_products.snow_files import write

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "labels"
X, Y = 600000.0, 5200000.0
CELL = PixelGrid("EPSG:32632", X, Y, 100, 100, 1, 1)


def _refused(code: str, path: Path, values: str = "auto") -> SnowGalileoError:
    with pytest.raises(SnowGalileoError) as caught:
        open_snow_raster(path, values)
    assert caught.value.code == code
    assert path.name in caught.value.text
    assert caught.value.hint
    return caught.value


def test_snow_classes_are_averaged_by_area(tmp_path: Path) -> None:
    # 4 x 4 pixels of 25 m in one of 100 m: 6 snow, 6 snow-free, 4 cloud (code 1)
    classes = np.array([[11, 11, 11, 10], [11, 11, 11, 10], [10, 10, 10, 10], [1, 1, 1, 1]], dtype=np.uint8)
    label = open_snow_raster(write(tmp_path / "L_20220601_snowclass.tif", classes, pixel=25.0), "classes")
    assert label.on_grid(CELL, 0.5)[0, 0] == pytest.approx(0.5)
    assert np.isnan(label.on_grid(CELL, 0.8)[0, 0]), "only three quarters are known"
    assert label.on_grid(CELL, 0.75)[0, 0] == pytest.approx(0.5)


def test_thirty_metre_pixels_count_by_the_part_that_lies_inside(tmp_path: Path) -> None:
    classes = np.full((4, 4), 10, dtype=np.uint8)
    classes[:, 3] = 11  # the last column reaches from 90 to 120 m: a tenth of the pixel
    label = open_snow_raster(write(tmp_path / "s_20220601.tif", classes, pixel=30.0))
    assert label.values == "classes"
    assert label.on_grid(CELL, 0.5)[0, 0] == pytest.approx(0.1)


def test_the_bias_of_few_valid_pixels(tmp_path: Path) -> None:
    # three snow pixels and six unknown: a fraction of 1, unless more of the pixel must be known
    classes = np.full((3, 3), 0, dtype=np.uint8)
    classes[0] = 11
    path = write(tmp_path / "s_20220601.tif", classes, pixel=100 / 3)
    label = open_snow_raster(path, "classes")
    assert label.on_grid(CELL, 0.3)[0, 0] == 1
    assert np.isnan(label.on_grid(CELL, 0.5)[0, 0])


def test_the_same_pixels_stay_as_they_are(tmp_path: Path) -> None:
    values = np.random.default_rng(1).random((10, 10)).astype(np.float32)
    values[0, 0], values[1, 1] = 0, 1
    values[2, 2] = np.nan
    label = open_snow_raster(write(tmp_path / "FSC_20250415.tif", values, nodata=np.nan))
    assert label.day == date(2025, 4, 15)
    np.testing.assert_array_equal(label.on_grid(label.grid, 1.0), values.astype(np.float64))


def test_outside_a_label_nothing_is_known(tmp_path: Path) -> None:
    label = open_snow_raster(write(tmp_path / "FSC_20250415.tif", np.ones((2, 2), np.float32)))
    far = PixelGrid("EPSG:32632", X + 5000, Y, 100, 100, 2, 2)
    half_outside = PixelGrid("EPSG:32632", X + 150, Y, 100, 100, 1, 1)
    assert np.isnan(label.on_grid(far, 0.1)).all()
    assert label.on_grid(half_outside, 0.5)[0, 0] == 1
    assert np.isnan(label.on_grid(half_outside, 0.6)[0, 0])


def test_another_coordinate_system_gives_almost_the_same(tmp_path: Path) -> None:
    rows, cols = np.mgrid[0:300, 0:300]
    values = (0.5 + 0.4 * np.sin(rows / 40) * np.cos(cols / 30)).astype(np.float64)
    source = PixelGrid("EPSG:32632", X, Y, 10, 10, 300, 300)
    west, _, _, north = source.bounds_in("EPSG:32633")
    turned = PixelGrid("EPSG:32633", west + 500, north - 500, 100, 100, 15, 15)
    mean, share = area_mean(values, source, turned)
    inside = share > 0.99
    assert inside.sum() > 150
    from pyproj import Transformer

    x = turned.x0 + (np.arange(15) + 0.5) * 100
    y = turned.y0 - (np.arange(15) + 0.5) * 100
    back_x, back_y = Transformer.from_crs("EPSG:32633", "EPSG:32632", always_xy=True).transform(
        *np.meshgrid(x, y)
    )
    at = values[((Y - back_y) / 10).astype(int).clip(0, 299), ((back_x - X) / 10).astype(int).clip(0, 299)]
    assert np.abs(mean - at)[inside].max() < 0.03


@settings(max_examples=30, deadline=None)
@given(
    st.floats(15, 160),
    st.floats(-300, 100),
    st.integers(0, 2**32 - 1),
)
def test_area_is_conserved(pixel: float, shift: float, seed: int) -> None:
    """Fraction times area inside the target equals the sum over the overlaps, whatever the grids."""
    random = np.random.default_rng(seed)
    values = random.random((12, 9))
    values[random.random((12, 9)) < 0.3] = np.nan
    source = PixelGrid("EPSG:32632", X + shift, Y - shift, pixel, pixel, 12, 9)
    target = PixelGrid("EPSG:32632", X - 2000, Y + 2000, 70, 90, 60, 75)
    mean, share = area_mean(values, source, target)
    known = np.nansum(values) * pixel**2
    assert np.nansum(mean * share) * 70 * 90 == pytest.approx(known, rel=1e-6)
    assert share.sum() * 70 * 90 == pytest.approx(np.isfinite(values).sum() * pixel**2, rel=1e-6)


def test_percent_and_codes_need_a_word(tmp_path: Path) -> None:
    values = np.array([[0, 50, 100, 205]], dtype=np.uint8)
    path = write(tmp_path / "FSC_20220601.tif", values, nodata=255)
    error = _refused("SG-LABEL-013", path)
    assert "clms" in error.hint
    np.testing.assert_array_equal(open_snow_raster(path, "clms").pixels(), [[0, 0.5, 1, np.nan]])
    _refused("SG-LABEL-014", path, "percent")
    _refused("SG-LABEL-014", path, "fraction")


@pytest.mark.parametrize(
    ("values", "pixel"), [([[0, 1]], 100.0), ([[0, 1]], 20.0), ([[10, 11]], 100.0), ([[10, 11, 0]], 30.0)]
)
def test_whole_numbers_that_could_be_several_things_are_refused(
    tmp_path: Path, values: list[list[int]], pixel: float
) -> None:
    _refused(
        "SG-LABEL-013", write(tmp_path / "FSC_20220601.tif", np.array(values, dtype=np.uint8), pixel=pixel)
    )


def test_corrupt_empty_and_placeless_labels(tmp_path: Path) -> None:
    good = write(tmp_path / "good_20220601.tif", np.ones((50, 50), np.float32))
    cut = tmp_path / "cut_20220601.tif"
    cut.write_bytes(good.read_bytes()[:600])
    _refused("SG-LABEL-011", cut)
    text = tmp_path / "text_20220601.tif"
    text.write_text("no raster")
    _refused("SG-LABEL-011", text)
    _refused("SG-LABEL-015", write(tmp_path / "nan_20220601.tif", np.full((3, 3), np.nan, np.float32)))
    _refused("SG-LABEL-015", write(tmp_path / "cloud_20220601.tif", np.full((3, 3), 205, np.uint8)), "clms")
    _refused("SG-LABEL-015", write(tmp_path / "none_20220601.tif", np.full((3, 3), 1, np.uint8)), "classes")
    nowhere = open_snow_raster(write(tmp_path / "nowhere_20220601.tif", np.ones((3, 3), np.float32), crs=""))
    with pytest.raises(SnowGalileoError, match="SG-LABEL-018"):
        nowhere.require_place()
    undated = open_snow_raster(write(tmp_path / "reference.tif", np.ones((3, 3), np.float32)))
    with pytest.raises(SnowGalileoError, match="SG-LABEL-012"):
        undated.require_day()


def test_the_bad_labels_of_a_folder_are_named_and_the_others_used(tmp_path: Path) -> None:
    write(tmp_path / "a_20220601.tif", np.ones((3, 3), np.float32))
    write(tmp_path / "sub" / "b_20220602.tif", np.full((3, 3), np.nan, np.float32))
    found = find_snow_rasters([tmp_path])
    labels, left_out = found.rasters, found.left_out
    assert [label.path.name for label in labels] == ["a_20220601.tif"]
    assert [(item.path.name, item.code) for item in left_out] == [("b_20220602.tif", "SG-LABEL-015")]


def test_no_label(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(SnowGalileoError) as caught:
            find_snow_rasters([path])
        assert caught.value.code == "SG-LABEL-010"


def test_the_day_chosen_is_that_of_labels_without_one(tmp_path: Path) -> None:
    path = write(tmp_path / "reference.tif", np.ones((3, 3), np.float32))
    assert open_snow_raster(path, day=date(2022, 6, 1)).day == date(2022, 6, 1)
    tagged = write(
        tmp_path / "tagged.tif", np.ones((3, 3), np.float32), tags={"PREDICTION_DAY": "2022-06-02"}
    )
    assert open_snow_raster(tagged).day == date(2022, 6, 2)


@pytest.mark.parametrize(
    ("name", "landsat"),
    [
        ("LC08_20211011_FSC99_65.17_-17.13", True),
        ("LC09_20230227", True),
        ("L9_20220601_SC", True),
        ("x_LC08_20220601", True),
        ("FSC_truth_20250415", False),
        ("ALC08X_20250415", False),
    ],
)
def test_landsat_is_known_by_the_name(tmp_path: Path, name: str, landsat: bool) -> None:
    assert open_snow_raster(write(tmp_path / f"{name}.tif", np.ones((3, 3), np.float32))).landsat is landsat


@pytest.mark.skipif(not SHARED.is_dir(), reason="no real labels beside the checkout")
def test_real_labels() -> None:
    found = find_snow_rasters([SHARED])
    labels = found.rasters
    assert not found.left_out
    assert [(label.day, label.landsat, label.values) for label in labels] == [
        (date(2021, 10, 11), True, "fraction"),
        (date(2023, 2, 27), True, "fraction"),
    ]
    assert [int(100 * np.nanmean(label.pixels()).round(6)) for label in labels] == [99, 86], (
        "as their names say"
    )

"""Every label goes to its own cell, or is refused with a reason."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import CellRef
from snowgalileo_qgis.engine.training.cell_labels import CellLabels
from tests.engine.snow_products.snow_files import write
from tests.engine.training.samples import write_label

NAME = "LC09_20230227_FSC86_37.89873_44.45129"


def ref(name: str = f"{NAME}.h5", x0: float = 5e5, y0: float = 5.6e6) -> CellRef:
    return CellRef(Path(name), date(2023, 2, 27), "EPSG:32611", x0, y0, 100.0, 100.0, 50.5, -117.0)


def refused(labels: CellLabels, cell: CellRef, only: bool = True) -> str:
    with pytest.raises(SnowGalileoError) as error:
        labels.of(cell, only)
    return error.value.code


def test_a_label_is_found_by_the_full_stem(tmp_path: Path) -> None:
    write_label(tmp_path / f"{NAME}.tif", 0.25)
    write_label(tmp_path / f"{NAME[:-3]}999.tif", 0.75)
    labels = CellLabels([tmp_path])
    assert (labels.of(ref(), True) == 0.25).all()
    assert [item.code for item in labels.unused()] == ["SG-LABEL-002"]


def test_a_missing_twin_never_takes_the_neighbours_label(tmp_path: Path) -> None:
    """Two names that are equal up to the decimal point of the latitude, the trap of the published loader."""
    write_label(tmp_path / "LC09_20230227_FSC86_37.11111_44.45129.tif", 0.25, x0=9e5)
    assert refused(CellLabels([tmp_path]), ref()) == "SG-LABEL-002"


def test_nan_pixels_stay_unknown(tmp_path: Path) -> None:
    values = np.full((10, 10), 0.5)
    values[0, 3] = np.nan
    write_label(tmp_path / f"{NAME}.tif", values)
    label = CellLabels([tmp_path]).of(ref(), True)
    assert np.isnan(label[0, 3])
    assert np.isfinite(label).sum() == 99


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (np.nan, "SG-LABEL-015"),
        (55.0, "SG-LABEL-013"),
        (-0.2, "SG-LABEL-013"),
        (np.zeros((11, 10)), None),
        (np.zeros((9, 10)), "SG-LABEL-004"),
    ],
)
def test_labels_that_cannot_be_used(tmp_path: Path, values: float, code: str | None) -> None:
    write_label(tmp_path / f"{NAME}.tif", values)
    if code is None:
        assert (CellLabels([tmp_path]).of(ref(), True) == 0).all()
    else:
        assert refused(CellLabels([tmp_path]), ref()) == code


def test_a_corrupted_label_is_named(tmp_path: Path) -> None:
    path = write_label(tmp_path / f"{NAME}.tif", 0.5)
    path.write_bytes(path.read_bytes()[:60])
    labels = CellLabels([tmp_path])
    assert [item.path for item in labels.left_out] == [path]
    assert refused(labels, ref()) == "SG-LABEL-011"


def test_a_truncated_label_is_named(tmp_path: Path) -> None:
    path = write_label(tmp_path / f"{NAME}.tif", np.random.default_rng(0).random((10, 10)))
    path.write_bytes(path.read_bytes()[:-200])
    assert refused(CellLabels([tmp_path]), ref()) == "SG-LABEL-011"


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("nothing")
    with pytest.raises(SnowGalileoError, match=r"SG-LABEL-010.*1 \.txt"):
        CellLabels([tmp_path])


def test_one_raster_covers_many_cells(tmp_path: Path) -> None:
    pixels = np.arange(600, dtype=np.float32).reshape(20, 30) / 600
    write_label(tmp_path / "snow_20230227.tif", pixels)
    labels = CellLabels([tmp_path])
    np.testing.assert_array_equal(
        labels.of(ref("cube.tif", 5e5 + 1000, 5.6e6 - 1000), False), pixels[10:20, 10:20]
    )
    assert refused(labels, ref("cube.tif", 5e5 + 3000), False) == "SG-LABEL-002"
    at_the_edge = labels.of(ref("cube.tif", 5e5 + 2500), False)
    np.testing.assert_allclose(at_the_edge[:, :5], pixels[:10, 25:], atol=1e-6)
    assert np.isnan(at_the_edge[:, 5:]).all()


def test_a_raster_off_the_grid_is_averaged_by_area(tmp_path: Path) -> None:
    pixels = np.arange(600, dtype=np.float32).reshape(20, 30) / 600
    write_label(tmp_path / "snow_20230227.tif", pixels)
    found = CellLabels([tmp_path]).of(ref("cube.tif", 5e5 + 1030), False)
    expected = 0.7 * pixels[:10, 10:20] + 0.3 * pixels[:10, 11:21]
    np.testing.assert_allclose(found, expected, atol=1e-6)


def test_two_rasters_over_one_cell_are_refused(tmp_path: Path) -> None:
    for name in ("a_20230227.tif", "b_2023-02-27.tif"):
        write_label(tmp_path / name, 0.5)
    assert refused(CellLabels([tmp_path]), ref("cube.tif"), False) == "SG-LABEL-006"


def test_a_raster_of_another_day_does_not_count(tmp_path: Path) -> None:
    write_label(tmp_path / "snow_20230228.tif", 0.5)
    assert refused(CellLabels([tmp_path]), ref("cube.tif"), False) == "SG-LABEL-002"


def test_real_labels(shared: Path) -> None:
    labels = CellLabels([shared / "data" / "labels"])
    for path in (shared / "data" / "labels").glob("*.tif"):
        label = labels.of(ref(f"{path.stem}.h5"), True)
        assert label.shape == (10, 10)
        assert 100 * np.nanmean(label) == pytest.approx(int(path.stem.split("_")[2][3:]), abs=1)


def test_a_named_product_is_read_as_for_evaluation(tmp_path: Path) -> None:
    """Percent with codes, as a Copernicus name tells; of two layers the one seen from above."""
    values = np.full((10, 10), 40, np.uint8)
    values[0] = 205
    for layer, number in (("FSCTOC", 0), ("FSCOG", 20), ("QCOG", 0)):
        name = f"FSC_20230227T101324_S2A_T11UNS_V102_1_{layer}.tif"
        write(
            tmp_path / name, values + np.uint8(number) * (values < 100), corner=(5e5, 5.6e6), crs="EPSG:32611"
        )
    labels = CellLabels([tmp_path])
    label = labels.of(ref("cube.tif"), False)
    assert np.isnan(label[0]).all()
    np.testing.assert_allclose(label[1:], 0.4, atol=1e-6)
    assert {item.code for item in labels.left_out} == {"SG-LABEL-020"}
    assert len(labels.left_out) == 2
    assert labels.unused() == []


def test_two_days_in_a_name_are_no_day(tmp_path: Path) -> None:
    write_label(tmp_path / "snow_20230227_20230301.tif", 0.5)
    labels = CellLabels([tmp_path])
    assert refused(labels, ref("cube.tif"), False) == "SG-LABEL-002"
    assert "its day is unknown" in labels.unused()[0].reason

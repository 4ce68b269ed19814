"""All that a file can say about missing pixels is honoured, alone and together; so are the names of bands."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import tifffile

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.snow_products.layers import VIEWABLE
from snowgalileo_qgis.engine.snow_products.snow_raster import open_snow_raster
from tests.engine.snow_products.snow_files import write

VALUES = np.array([[0.2, 0.4, 0.6, 0.8]], np.float32)
HALF = np.array([[255, 255, 0, 0]], np.uint8)
KNOWN = [0.2, 0.4, np.nan, np.nan]


def pixels(path: Path) -> np.ndarray:
    return open_snow_raster(path).pixels()


def same(path: Path, expected: list[float]) -> None:
    np.testing.assert_allclose(pixels(path), [expected], atol=1e-6)


def code(path: Path) -> str:
    with pytest.raises(SnowGalileoError) as caught:
        open_snow_raster(path)
    assert path.name in caught.value.text
    return caught.value.code


@pytest.mark.parametrize("nodata", [None, 0.2, -9999.0, float("nan"), 1e20, -3.4028234663852886e38])
@pytest.mark.parametrize("hidden_by", ["mask", "alpha", "band", "file", "nodata"])
def test_hidden_pixels_are_unknown(tmp_path: Path, hidden_by: str, nodata: float | None) -> None:
    path = tmp_path / "FSC_20250406.tif"
    stored: Any = VALUES
    options: dict[str, Any] = {"nodata": nodata}
    expected = [np.nan if nodata == 0.2 else 0.2, *KNOWN[1:]]
    if hidden_by == "mask":
        options["mask"] = HALF
    elif hidden_by in ("alpha", "band"):
        stored, options["names"] = np.stack([VALUES, HALF.astype(np.float32)]), ["snow", "alpha"]
    elif hidden_by == "nodata":
        if nodata is None:
            return
        stored = np.where(HALF > 0, VALUES, np.float32(nodata))
    write(path, stored, **options)
    if hidden_by == "alpha":
        with rasterio.open(path, "r+") as raster:
            raster.descriptions = ["snow", ""]
            raster.colorinterp = [rasterio.enums.ColorInterp.gray, rasterio.enums.ColorInterp.alpha]
    if hidden_by == "file":
        mask = write(tmp_path / "mask.tif", HALF)
        mask.rename(tmp_path / "FSC_20250406.tif.msk")
    same(path, expected)


def test_a_mask_beside_must_fit(tmp_path: Path) -> None:
    path = write(tmp_path / "FSC_20250406.tif", VALUES)
    mask = write(tmp_path / "mask.tif", HALF[:, :3])
    mask.rename(tmp_path / "FSC_20250406.tif.msk")
    assert code(path) == "SG-LABEL-011"


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("<PAMRasterBand band='1'><NoDataValue>0</NoDataValue></PAMRasterBand>", False),
        ("<PAMRasterBand band='1'><Scale>0.01</Scale></PAMRasterBand>", False),
        ("<PAMRasterBand band='1'><NoDataValue>-9999</NoDataValue></PAMRasterBand>", True),
        ("<PAMRasterBand band='1'><Histograms/></PAMRasterBand>", True),
        ("<PAMRasterBand band='x'><Scale>1</Scale></PAMRasterBand>", False),
        ("&file;", False),
        ("<open>", False),
    ],
)
def test_values_beside_a_file_are_refused(tmp_path: Path, text: str, is_read: bool) -> None:
    path = write(tmp_path / "FSC_20250406.tif", VALUES, nodata=-9999)
    entity = "<!DOCTYPE a [<!ENTITY file SYSTEM 'file:///etc/passwd'>]>" if "&" in text else ""
    sidecar = tmp_path / "FSC_20250406.tif.aux.xml"
    sidecar.write_text(f"{entity}<PAMDataset>{text}</PAMDataset>")
    if is_read:
        same(path, [0.2, 0.4, 0.6, 0.8])
    else:
        assert code(path) == "SG-LABEL-011"


@pytest.mark.parametrize(
    ("names", "used"),
    [
        (["ndsi", "fsc"], 1),
        (["FSCOG", "FSCTOC"], 1),
        (["snow cover fraction", "quality"], 0),
        (["uncertainty", "scf"], 1),
        (["ndsi", "ndvi"], None),
        (["red", "green"], None),
        (["fsc", "fsc"], None),
        ([None, None], None),
    ],
)
def test_of_several_bands_the_one_that_is_named(
    tmp_path: Path, names: list[str | None], used: int | None
) -> None:
    stored = np.stack([VALUES, 1 - VALUES])
    path = write(tmp_path / "label_20250406.tif", stored, names=names)
    if used is None:
        assert code(path) in ("SG-LABEL-004", "SG-LABEL-013")
        return
    np.testing.assert_allclose(pixels(path), stored[used], atol=1e-6)
    if names == ["FSCOG", "FSCTOC"]:
        assert open_snow_raster(path).quantity == VIEWABLE


def test_a_file_of_several_images(tmp_path: Path) -> None:
    path = tmp_path / "label_20250406.tif"
    with tifffile.TiffWriter(path) as file:
        file.write(VALUES)
        file.write(1 - VALUES)
    assert code(path) == "SG-LABEL-004"


def test_complex_numbers(tmp_path: Path) -> None:
    assert code(write(tmp_path / "FSC_20250406.tif", VALUES.astype(np.complex64))) == "SG-LABEL-014"


def test_a_sinusoidal_grid_has_a_place(tmp_path: Path) -> None:
    crs = "+proj=sinu +lon_0=0 +x_0=0 +y_0=0 +R=6371007.181 +units=m +no_defs"
    raster = open_snow_raster(
        write(tmp_path / "FSC_20250406.tif", VALUES, 463.3127, (1111950.5, 5559752.6), crs)
    )
    raster.require_place()
    west, south, east, north = raster.grid.bounds_in("EPSG:4326")
    assert 15 < west < east < 17
    assert 49 < south < north < 51


@pytest.mark.parametrize(
    ("a", "b", "d", "e"),
    [(100, 5, 5, -100), (-100, 0, 0, -100), (100, 0, 0, 100), (0, 100, 100, 0), (100, 0, 5, -100)],
)
def test_rotated_and_mirrored_grids_have_no_place(
    tmp_path: Path, a: float, b: float, d: float, e: float
) -> None:
    path = tmp_path / "FSC_20250406.tif"
    with rasterio.open(
        path, "w", driver="GTiff", width=4, height=1, count=1, dtype="float32", crs="EPSG:32632",
        transform=rasterio.Affine(a, b, 6e5, d, e, 5.2e6),
    ) as raster:  # fmt: skip
        raster.write(VALUES, 1)
    with pytest.raises(SnowGalileoError, match="SG-LABEL-018"):
        open_snow_raster(path).require_place()


@pytest.mark.parametrize("rounding", [0.0, 0.00005])
@pytest.mark.parametrize("nodata", [None, -9999.0, float("nan"), -3.4028234663852886e38, 2.0, 0.0, 1.0])
def test_values_that_are_checked_while_read_are_the_same(
    nodata: float | None, rounding: float, tmp_path: Path
) -> None:
    """Both ways of reading plain fractions agree, whatever marks missing pixels."""
    rng = np.random.default_rng(5)
    pixels = rng.choice([0.0, 0.25, 0.5, 1.0, 1 + rounding, -rounding], (300, 280)).astype(np.float32)
    pixels[:50, :50] = np.nan if nodata is None else nodata
    path = tmp_path / "fsc_20250406.tif"
    profile = {"driver": "GTiff", "height": 300, "width": 280, "count": 1, "dtype": "float32"}
    place = {"crs": "EPSG:32632", "transform": rasterio.Affine(100, 0, 600_000, 0, -100, 5_200_000)}
    with rasterio.open(path, "w", nodata=nodata, **profile, **place) as raster:
        raster.write(pixels, 1)
    checked = open_snow_raster(path)
    later = open_snow_raster(path, check_later=True)
    assert later.is_checked == (nodata in (0.0, 1.0)) and later.coding == checked.coding
    if not later.is_checked:
        with rasterio.open(path) as raster:
            window, found = rasterio.windows.Window(0, 0, 280, 300), np.empty((300, 280), np.float32)
            known = later.unchecked(raster, window, found, has_masks=False)
        assert np.array_equal(np.where(known, found, np.nan), np.float32(checked.pixels()), equal_nan=True)

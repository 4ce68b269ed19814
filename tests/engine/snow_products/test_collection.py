"""Folders: one layer of a product, once; days told apart; what is not used is named; bad files only cost
themselves.
"""

import os
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.snow_products.collection import Collection, find_snow_rasters
from tests.engine.snow_products.snow_files import write

STORED = np.array([[0, 50, 100, 205]], np.uint8)
CLMS = "FSC_20250406T101324_S2A_T11UNS_V102_1"
LAYERS = ("FSCOG", "FSCTOC", "QCOG", "QCTOC", "QCFLAGS", "NDSI", "CLD")


def layers(folder: Path, product: str, *names: str) -> None:
    for name in names:
        write(folder / product / f"{product}_{name}.tif", STORED)


def used(found: Collection) -> list[str]:
    return [raster.path.name for raster in found.rasters]


def left_out(found: Collection) -> set[str]:
    return {item.path.name for item in found.left_out}


def refused(*paths: Path, day: date | None = None) -> str:
    with pytest.raises(SnowGalileoError) as caught:
        find_snow_rasters(paths, day=day)
    return caught.value.code


@pytest.mark.parametrize("values", ["auto", "clms"])
def test_one_layer_of_a_product(tmp_path: Path, values: str) -> None:
    layers(tmp_path, CLMS, *LAYERS)
    found = find_snow_rasters([tmp_path], values)
    assert used(found) == [f"{CLMS}_FSCTOC.tif"]
    assert left_out(found) == {f"{CLMS}_{name}.tif" for name in LAYERS if name != "FSCTOC"}
    assert {item.code for item in found.left_out} == {"SG-LABEL-020"}


def test_ndsi_of_a_product_when_asked_for(tmp_path: Path) -> None:
    layers(tmp_path, CLMS, *LAYERS)
    found = find_snow_rasters([tmp_path], "ndsi")
    assert used(found) == [f"{CLMS}_NDSI.tif"]
    assert len(found.left_out) == len(LAYERS) - 1


def test_the_second_try(tmp_path: Path) -> None:
    """Where the best layer is damaged, the next is used; never the index instead of the fraction."""
    layers(tmp_path, CLMS, *LAYERS)
    (tmp_path / CLMS / f"{CLMS}_FSCTOC.tif").write_bytes(b"damaged")
    assert used(find_snow_rasters([tmp_path])) == [f"{CLMS}_FSCOG.tif"]
    (tmp_path / CLMS / f"{CLMS}_FSCOG.tif").write_bytes(b"damaged")
    assert refused(tmp_path) == "SG-LABEL-011"


def test_copies_and_versions_count_once(tmp_path: Path) -> None:
    layers(tmp_path / "a", CLMS, "FSCTOC")
    layers(tmp_path / "b", CLMS, "FSCTOC")
    layers(tmp_path / "c", CLMS.replace("V102", "V103"), "FSCTOC")
    found = find_snow_rasters([tmp_path, tmp_path / "a"])
    assert used(found) == [f"{CLMS.replace('V102', 'V103')}_FSCTOC.tif"]
    assert len(found.left_out) == 2


def test_files_given_twice_count_once(tmp_path: Path) -> None:
    path = write(tmp_path / "FSC_20250406.tif", np.ones((2, 2), np.float32))
    (tmp_path / "link.tif").symlink_to(path)
    assert len(find_snow_rasters([path, tmp_path, path]).rasters) == 1


def test_other_tiles_and_days_are_other_products(tmp_path: Path) -> None:
    for product in (CLMS, CLMS.replace("T11UNS", "T11UMS"), CLMS.replace("0406T", "0407T")):
        layers(tmp_path, product, "FSCTOC", "QCTOC")
    found = find_snow_rasters([tmp_path])
    assert len(found.rasters) == 3
    assert len(found.left_out) == 3


def test_days_of_the_year_are_days(tmp_path: Path) -> None:
    for number in (95, 96, 97):
        for layer in ("NDSI_Snow_Cover", "NDSI_Snow_Cover_Basic_QA", "NDSI"):
            write(tmp_path / f"MOD10A1.A2025{number:03}.h18v04.061.2025109033012.{layer}.tif", STORED)
    found = find_snow_rasters([tmp_path], day=date(2025, 4, 6))
    assert used(found) == ["MOD10A1.A2025096.h18v04.061.2025109033012.NDSI_Snow_Cover.tif"]
    assert any("2 labels of other days" in note for note in found.notes)


def test_a_chosen_day_makes_no_days_one(tmp_path: Path) -> None:
    """Labels without a day that cover one place may be of several days."""
    for name in ("a", "b", "c"):
        write(tmp_path / f"{name}.tif", np.ones((2, 2), np.float32))
    assert refused(tmp_path, day=date(2025, 4, 6)) == "SG-LABEL-012"
    write(tmp_path / "d.tif", np.ones((2, 2), np.float32), corner=(700000.0, 5200000.0))
    found = find_snow_rasters([tmp_path], day=date(2025, 4, 6))
    assert used(found) == ["d.tif"]
    assert left_out(found) == {"a.tif", "b.tif", "c.tif"}


def test_several_days_in_a_name(tmp_path: Path) -> None:
    path = write(tmp_path / "snow_20250406_20250413.tif", np.ones((2, 2), np.float32))
    assert refused(path) == "SG-LABEL-012"
    assert find_snow_rasters([path], day=date(2025, 4, 13)).rasters[0].day == date(2025, 4, 13)
    assert refused(path, day=date(2025, 4, 7)) == "SG-LABEL-010"


def test_both_kinds_of_snow_cover_are_not_mixed(tmp_path: Path) -> None:
    layers(tmp_path, CLMS, "FSCTOC")
    write(tmp_path / "GFSC_20250406-007_S1-S2_T32TLS_V101_17440_GF.tif", STORED)
    assert refused(tmp_path) == "SG-LABEL-013"
    write(tmp_path / "plain" / "FSC_20250406.tif", np.ones((2, 2), np.float32))
    assert len(find_snow_rasters([tmp_path / CLMS, tmp_path / "plain"]).rasters) == 2


def test_layers_of_unknown_products_are_told_apart(tmp_path: Path) -> None:
    values = np.full((2, 2), 0.5, np.float32)
    for name in (
        "snow_20250406_fsc",
        "snow_20250406_ndsi",
        "snow_20250406_qc",
        "FSC_20250406",
        "QC_20250406",
    ):
        write(tmp_path / f"{name}.tif", values)
    found = find_snow_rasters([tmp_path])
    assert used(found) == ["FSC_20250406.tif", "snow_20250406_fsc.tif"]
    assert left_out(found) == {"snow_20250406_ndsi.tif", "snow_20250406_qc.tif", "QC_20250406.tif"}


def test_other_files_are_counted(tmp_path: Path) -> None:
    write(tmp_path / "FSC_20250406.tif", np.ones((2, 2), np.float32))
    for name in ("a.nc", "b.nc", "c.txt", "FSC_20250406.tif.aux.xml"):
        (tmp_path / name).write_text("<PAMDataset/>")
    assert find_snow_rasters([tmp_path]).notes == [
        "Other files beside the labels were not looked at: 2 .nc, 1 .txt."
    ]


@pytest.mark.skipif(os.name != "posix", reason="special files are made the POSIX way")
def test_strange_files_cost_themselves(tmp_path: Path) -> None:
    write(tmp_path / "FSC_20250406.tif", np.ones((2, 2), np.float32))
    os.mkfifo(tmp_path / "pipe_20250406.tif")
    (tmp_path / "zero_20250406.tif").symlink_to("/dev/zero")
    (tmp_path / "lost_20250406.tif").symlink_to("nowhere")
    (tmp_path / "vrt_20250406.tif").write_text("<VRTDataset/>")
    (tmp_path / "empty_20250406.tif").touch()
    found = find_snow_rasters([tmp_path])
    assert used(found) == ["FSC_20250406.tif"]
    assert len(found.left_out) == 5
    assert {item.code for item in found.left_out} == {"SG-LABEL-011"}

"""Rasters of folders by their names, in the forms that the engine reads."""

import os

import pytest

from snowgalileo_qgis.core import raster_names
from snowgalileo_qgis.core.raster_names import is_without_rasters, state_of, years_of


@pytest.mark.parametrize(
    "stem",
    [
        "fsc_20240301",
        "fsc_2024-03-01",
        "fsc_2024_03_01",
        "2024.03.01_fsc",
        "MOD10A1.A2024061.h18v04",
        "s_2024061",
    ],
)
def test_years_are_those_of_all_forms_of_days(tmp_path, stem):
    (tmp_path / f"{stem}.tif").touch()
    assert years_of([str(tmp_path)]) == [2023]


def test_the_first_raster_ends_the_search(tmp_path, monkeypatch):
    looked_at = []

    def files(_paths):
        for name in ("readme.txt", "a.TIF", "b.tif"):
            looked_at.append(name)
            yield tmp_path / name

    monkeypatch.setattr(raster_names, "_files", files)
    assert not is_without_rasters([str(tmp_path)])
    assert looked_at == ["readme.txt", "a.TIF"]


def test_a_folder_without_rasters_is_known(tmp_path):
    assert is_without_rasters([str(tmp_path)])
    (tmp_path / "readme.txt").touch()
    assert is_without_rasters([str(tmp_path)])
    assert not is_without_rasters([str(tmp_path / "readme.txt")])


def test_a_folder_that_gets_files_is_another_one(tmp_path):
    os.utime(tmp_path, ns=(1, 1))
    before = state_of([str(tmp_path)])
    assert state_of([str(tmp_path)]) == before
    (tmp_path / "fsc_20240301.tif").touch()
    assert state_of([str(tmp_path)]) != before
    assert state_of(["no/such/folder"]) == (("no/such/folder", None),)

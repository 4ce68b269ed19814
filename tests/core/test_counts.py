"""Numbers in words: plural forms and the locale's decimal sign."""

import re
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QLocale

from snowgalileo_qgis.core.counts import Localised, cells_text, pixels_text
from snowgalileo_qgis.core.progress import progress_text

PACKAGE = Path(__file__).resolve().parents[2] / "snowgalileo_qgis"


@pytest.fixture()
def locale():
    """Changes the locale for one test."""
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


def test_one_cell_is_no_cells(qgis_app, locale):
    locale("en")
    assert [cells_text(count) for count in (0, 1, 2, 1234)] == ["0 cells", "1 cell", "2 cells", "1,234 cells"]
    locale("fr")
    assert cells_text(0).endswith("cell"), "French counts none in the singular"
    locale("de")
    assert pixels_text(1234) == "1.234 pixels"


def test_numbers_have_the_locales_decimal_sign(qgis_app, locale):
    for name, sign in (("en", "."), ("de", ","), ("fr", ","), ("it", ","), ("es", ",")):
        locale(name)
        assert f"{Localised(0.5):.2f}" == f"0{sign}50"
        assert f"{Localised(-1.25):+.1f}" == f"-1{sign}2"
        text = progress_text({"stage": "download", "done": 1_500_000, "total": 2_500_000})
        assert text.endswith(f"1{sign}5 of 2{sign}5 MB")


def test_no_number_is_followed_by_a_fixed_plural():
    nouns = "cells|files|maps|scenes|pixels"
    for folder in ("core", "gui", "processing"):
        for source in (PACKAGE / folder).rglob("*.py"):
            if source.name == "counts.py":
                continue
            found = re.findall(rf"\{{\w+\}} (?:{nouns})\b", source.read_text(encoding="utf-8"))
            assert [one for one in found if one not in ("{n} files", "{n} maps", "{speed} cells")] == [], (
                source
            )

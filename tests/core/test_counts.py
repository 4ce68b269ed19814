"""Numbers in words: plural forms and the locale's decimal sign."""

import ast
import re
from pathlib import Path

from snowgalileo_qgis.core.counts import Localised, cells_text, number_text, percent_text, pixels_text
from snowgalileo_qgis.core.progress import progress_text

PACKAGE = Path(__file__).resolve().parents[2] / "snowgalileo_qgis"


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


def test_thousands_and_decimals_are_the_locales(qgis_app, locale):
    for name, thousands, tenths in (("en", "2,112", "0.5"), ("de", "2.112", "0,5")):
        locale(name)
        assert (number_text(2112.4), number_text(0.5, 1)) == (thousands, tenths)
    assert percent_text(0.467) == "47 %"


def test_no_number_is_written_with_the_signs_of_one_language():
    """``{n:,.0f}`` is 2,112 everywhere, which is two and a bit in German; QLocale knows better."""
    found = []
    for folder in ("core", "gui", "processing"):
        for source in (PACKAGE / folder).rglob("*.py"):
            if source.name == "chart.py":  # tables for programs
                continue
            text = source.read_text(encoding="utf-8")
            found += [(source.name, one) for one in re.findall(r"\{\w+:,[^{}]*\}", text)]
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
                    form, value = ast.unparse(node.format_spec), ast.unparse(node.value)
                    if re.search(r"[efgn%,]'$", form) and not value.startswith("Localised("):
                        found.append((source.name, f"{value}:{form}"))
    assert found == []


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

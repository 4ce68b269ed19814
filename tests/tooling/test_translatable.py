"""Everything that users read in QGIS goes through ``tr`` as one literal, so that it can be translated."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "snowgalileo_qgis"
SOURCES = sorted(
    path for folder in ("core", "gui", "processing") for path in (PACKAGE / folder).rglob("*.py")
)
SHOWS = {
    *("setText", "setToolTip", "setTitle", "setPlaceholderText", "setAccessibleName", "setWindowTitle"),
    *(
        "setStatusTip",
        "setDialogTitle",
        "pushInfo",
        "pushWarning",
        "setDefaultText",
        "setAccessibleDescription",
    ),
}
"""Methods whose first argument users read."""
COMPUTED = {
    *("setting_text.py", "setting_parameters.py", "base.py", "train_page.py", "finetune.py"),
    *("error_words.py", "example_models.py"),
}
"""Files that translate what others hold: labels and helps of settings, titles of errors, example models."""
NAMES = re.compile(
    r"SnowGalileo|Sentinel-\d|Landsat|MODIS|VIIRS|ERA5-Land|GeoTIFF|NDSI|NDVI|RMSE|Gascoin|Salomonson-Appel"
)
"""Names that are the same in all languages."""


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def name_of(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def words(node: ast.AST) -> str:
    """The letters of a literal that are not names."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.sub(r"[^A-Za-z]", "", NAMES.sub("", node.value))
    if isinstance(node, ast.JoinedStr):
        return "".join(map(words, node.values))
    return ""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_what_users_read_goes_through_tr(path: Path) -> None:
    for call in calls(path):
        if name_of(call) in SHOWS and call.args:
            assert not words(call.args[0]), f"{path.name}:{call.lineno} shows text that cannot be translated"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_what_is_translated_is_one_literal_with_named_places(path: Path) -> None:
    for call in calls(path):
        if name_of(call) != "tr" or not call.args or not isinstance(call.func, ast.Name):
            continue
        (text,) = call.args
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            assert path.name in COMPUTED, f"{path.name}:{call.lineno} cannot be found by a translator's tool"
            continue
        places = [name for _, name, _, _ in Formatter().parse(text.value) if name is not None]
        assert all(re.fullmatch(r"[a-z_]+", name) for name in places), (path.name, call.lineno, text.value)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_places_in_a_text_are_filled(path: Path) -> None:
    """``tr("{n} cells").format(n=...)``: a place without its value would end in an error, or be shown."""
    for call in calls(path):
        if name_of(call) != "format" or not isinstance(call.func, ast.Attribute):
            continue
        text = call.func.value
        if not (
            isinstance(text, ast.Call) and name_of(text) == "tr" and isinstance(text.args[0], ast.Constant)
        ):
            continue
        given = {keyword.arg for keyword in call.keywords}
        places = {name for _, name, _, _ in Formatter().parse(text.args[0].value) if name}
        assert None in given or places == given, (path.name, call.lineno, places ^ given)

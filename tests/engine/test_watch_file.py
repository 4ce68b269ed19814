"""Reading watch files: every mistake is told with its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import tomllib
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import WATCH_SECTIONS, SnowGalileoError, watch_text
from snowgalileo_qgis.engine.protocol.watch_file import toml_value
from snowgalileo_qgis.engine.watch.watch_file import check_inputs, read_watch

GOOD = """version = 1
[area]
box = "-116.12,51.02,-116.10,51.04"
[days]
first = 2025-04-04
[sources]
archive = ["products"]
[model]
weights = ["model.pth"]
[output]
folder = "out"
"""


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("[output]", '[statistics]\npolygons = "no.gpkg"\n[output]', 11),
        ("[output]", '[statistics]\npolygons = "model.pth"\ndem = "no.tif"\n[output]', 12),
        ("[output]", '[statistics]\npolygons = "model.pth"\nland_cover = "no.tif"\n[output]', 12),
        ("[output]", '[snowline]\ndem = "no.tif"\n[output]', 11),
        ("[output]", '[report]\npolygons = "model.pth"\ntemplate = "no.qpt"\n[output]', 12),
    ],
)
def test_files_that_only_products_lack_are_told_with_their_line(
    tmp_path: Path, old: str, new: str, line: int
) -> None:
    path = tmp_path / "bow.toml"
    path.write_text(GOOD.replace(old, new))
    for name in ("model.pth", "products"):
        (tmp_path / name).touch()
    (lacking,) = check_inputs(read_watch(path))
    product = new[1 : new.index("]")]
    assert (lacking.values["product"], lacking.values["code"]) == (product, "SG-WATCH-001")
    assert re.search(rf"line {line}: there is no file .*no\.", str(lacking))


@pytest.mark.parametrize(("there", "line"), [("model.pth", 7), ("products", 9)])
def test_what_an_update_needs_and_lacks_is_told_with_its_line(tmp_path: Path, there: str, line: int) -> None:
    path = tmp_path / "bow.toml"
    path.write_text(GOOD)
    (tmp_path / there).touch()
    with pytest.raises(SnowGalileoError, match=f"line {line}: there is no") as caught:
        check_inputs(read_watch(path))
    assert caught.value.code == "SG-WATCH-001"


def test_paths_are_relative_to_the_file_and_defaults_are_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "bow.toml"
    path.write_text(GOOD)
    watch = read_watch(path)
    assert (watch.name, str(watch.first), watch.last) == ("bow", "2025-04-04", None)
    assert watch.values["sources"]["archive"] == [str(tmp_path / "products")]
    assert (watch.folder, watch.values["days"]["late_days"]) == (tmp_path / "out", 30)
    assert watch.rasters == ["fsc", "quality"]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("version = 1", "version = 2", 1, "version 2"),
        ("version = 1\n", "", 0, "has no version"),
        ("version = 1", 'version = "1"', 1, "version '1' in quotes; this engine reads version 1"),
        (
            '"out"',
            '"~nobody-of-this-name/out"',
            11,
            "the home folder in '~nobody-of",
        ),
        ('["products"]', r'["C:\Users\me"]', 7, "in 'single quotes', or with"),
        ('["products"]', r'["C:\data\me"]', 7, "in 'single quotes', or with"),
        ('["products"]', r'["C:\new\temp"]', 7, "holds a control character; write a Windows path"),
        ('"out"', "out", 11, "texts stand in quotes"),
        ('["products"]', '["products"]\nonline = True', 8, "in small letters"),
        ("first = 2025-04-04", 'first = 2025-04-04\nlast = "today"', 6, "'today' is not a day"),
        ("[output]", "[output]\nkeep_days = 99999999999", 11, "at most 36500"),
        ("[output]", "[output]\nkeep_stack_days = 99999999999", 11, "at most 36500"),
        ("[sources]", "[source]", 6, "there is no section [source]"),
        ("folder =", "foldr =", 11, "there is no setting 'foldr'"),
        ("first = 2025-04-04", "first = 2025-13-04", 5, "not TOML"),
        ("first = 2025-04-04", 'first = "soon"', 5, "'soon' is not a day"),
        ("first = 2025-04-04", "last = 2025-04-04", 4, "needs 'first'"),
        ("first = 2025-04-04", "first = 2025-04-04\nlate_days = -1", 6, "at least 0"),
        ("first = 2025-04-04", 'first = 2025-04-04\nlate_days = "9"', 6, "must be a whole number"),
        ("first = 2025-04-04", "first = 2025-04-04\nlast = 2025-04-03", 6, "is before the first"),
        ('archive = ["products"]', 'archive = "products"', 7, "must be a list of texts"),
        ('archive = ["products"]', "", 6, "needs folders (archive), online = true or earth_engine"),
        ("box =", "file =", 3, "there is no file"),
        ('"out"', '"s3://snow/out"', 11, "s3://snow/out lies in an object store"),
        ('box = "-116.12', 'crs = "EPSG:32611"\ngeojson = "-116.12', 4, "is not a GeoJSON geometry"),
        ("box =", 'crs = "EPSG:99999"\nbox =', 4, "not a coordinate system"),
        ("[output]", "[statistics]\ndz = 50\n[output]", 10, "[statistics] needs 'polygons'"),
        ("[output]", '[report]\npages = "each"\n[output]', 10, "[report] needs 'polygons'"),
        (
            'archive = ["products"]',
            'earth_engine = "My Project"',
            7,
            "is not the id of a Google Cloud project",
        ),
        ("[output]", "[output]\nkeep_stack_days = 9", 11, "38 in all"),
        ("[sources]", '[sources]\nsensors = ["viirs", "modus"]', 7, "'modus' is not one of s1, s2"),
        ("[sources]", "[sources]\nsubstitutes = 1", 7, "'substitutes' must be true or false"),
        ("[model]", '[model]\nhide = ["s9"]', 9, "'s9' is not one of s1, s2"),
        ("[output]", '[snowline]\ndem = "d.tif"\nmethods = ["guess"]\n[output]', 12, "'guess' is not one of"),
        ("[output]", "[maps]\nuncertainty = true\n[output]", 11, "has no spread"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    assert old in GOOD
    path = tmp_path / "bow.toml"
    path.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(SnowGalileoError) as caught:
        read_watch(path)
    assert caught.value.code == "SG-WATCH-001"
    assert said in caught.value.text
    assert (f"line {line}:" in caught.value.text) if line else ("line" not in caught.value.text)


@settings(max_examples=150, deadline=None)
@given(
    st.text()
    | st.binary().map(lambda raw: raw.decode("latin-1"))
    | st.lists(st.sampled_from(GOOD)).map("".join)
)
def test_any_other_file_is_refused_with_one_sentence(tmp_path_factory: Any, text: str) -> None:
    path = tmp_path_factory.mktemp("watch") / "w.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(SnowGalileoError) as caught:
        read_watch(path)
    assert caught.value.code == "SG-WATCH-001"


def values() -> st.SearchStrategy[dict[str, dict[str, Any]]]:
    texts = st.text(st.characters(exclude_categories=["Cs"]))
    kinds = {
        str: texts,
        bool: st.booleans(),
        int: st.integers(-(2**53), 2**53),
        float: st.floats(allow_nan=False, allow_infinity=False),
        list: st.lists(texts),
    }
    return st.fixed_dictionaries(
        {},
        optional={
            section: st.fixed_dictionaries(
                {}, optional={name: kinds[known.kind] for name, known in known_settings.items()}
            )
            for section, known_settings in WATCH_SECTIONS.items()
        },
    )


@settings(max_examples=100, deadline=None)
@given(values())
def test_what_is_written_is_read_back_by_a_toml_reader(given_values: dict[str, dict[str, Any]]) -> None:
    read = tomllib.loads(watch_text(given_values))
    for section, known in given_values.items():
        for name, value in known.items():
            assert (read[section] if section else read)[name] == value


@given(st.floats(allow_nan=False, allow_infinity=False) | st.text(st.characters(exclude_categories=["Cs"])))
def test_a_value_in_toml(value: Any) -> None:
    assert tomllib.loads(f"x = {toml_value(value)}")["x"] == value

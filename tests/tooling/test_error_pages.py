"""Every error code has its page, and every page its code."""

from pathlib import Path

import pytest

from snowgalileo_qgis.engine.protocol.errors import ERRORS, RETIRED_ERRORS

PAGES = Path(__file__).resolve().parents[2] / "docs" / "errors"


def test_pages_and_codes_match_both_ways() -> None:
    assert {page.stem for page in PAGES.glob("SG-*.md")} == {*ERRORS, *RETIRED_ERRORS}
    assert not set(ERRORS) & set(RETIRED_ERRORS) and set(RETIRED_ERRORS.values()) <= set(ERRORS)


@pytest.mark.parametrize(("code", "name"), ERRORS.items())
def test_page_explains_its_code(code: str, name: str) -> None:
    lines = (PAGES / f"{code}.md").read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"# {code}: {name}"
    assert any(line.startswith(f"> {code}: ") for line in lines), "the page shows an example message"
    assert lines[-1] and "## What to do" in lines, "the page says what to do"


@pytest.mark.parametrize(("retired", "code"), RETIRED_ERRORS.items())
def test_page_of_a_retired_code_points_on(retired: str, code: str) -> None:
    lines = (PAGES / f"{retired}.md").read_text(encoding="utf-8").splitlines()
    assert lines == [f"# {retired}: retired", "", f"This code is now [{code}]({code}.md): {ERRORS[code]}."]
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    assert index.count(f"- [{retired}]({retired}.md): retired, now {code}\n") == 1


def test_index_lists_every_code_once_by_its_name() -> None:
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    for code, name in ERRORS.items():
        assert index.count(f"- [{code}]({code}.md): {name}\n") == 1

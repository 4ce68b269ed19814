"""Every error code has its page, and every page its code."""

from pathlib import Path

import pytest

from snowgalileo_qgis.engine.protocol import ERRORS

PAGES = Path(__file__).resolve().parents[2] / "docs" / "errors"


def test_pages_and_codes_match_both_ways() -> None:
    assert {page.stem for page in PAGES.glob("SG-*.md")} == set(ERRORS)


@pytest.mark.parametrize(("code", "name"), ERRORS.items())
def test_page_explains_its_code(code: str, name: str) -> None:
    lines = (PAGES / f"{code}.md").read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"# {code}: {name}"
    assert any(line.startswith(f"> {code}: ") for line in lines), "the page shows an example message"
    assert lines[-1] and "## What to do" in lines, "the page says what to do"


def test_index_lists_every_code_once_by_its_name() -> None:
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    for code, name in ERRORS.items():
        assert index.count(f"- [{code}]({code}.md): {name}\n") == 1

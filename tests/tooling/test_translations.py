"""Every text that users read has its translation, with the same places and tags."""

from __future__ import annotations

from pathlib import Path

import pytest
import translations


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_nothing_lacks(language: str) -> None:
    assert translations.problems(language) == []


@pytest.fixture()
def one_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "texts", lambda: ["<b>{n} days</b> "])


@pytest.mark.parametrize(
    ("translation", "problem"),
    [
        ("<b>{n} Tage</b> ", ""),
        ("", "not translated"),
        ("<b>{m} Tage</b> ", "other places"),
        ("<b>{n:g} Tage</b> ", "other places"),
        ("<b>{ Tage</b> ", "other places"),
        ("<i>{n} Tage</i> ", "other tags"),
        ("<b>{n} Tage</b>", "other spaces"),
    ],
)
@pytest.mark.usefixtures("one_text")
def test_what_is_wrong_is_found(translation: str, problem: str) -> None:
    translations.write("de", {"<b>{n} days</b> ": translation})
    found = translations.problems("de")
    assert [problem in text for text in found] == ([True] if problem else [])


@pytest.mark.usefixtures("one_text")
def test_a_text_that_has_gone_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    translations.write("de", {"<b>{n} days</b> ": "<b>{n} Tage</b> "})
    monkeypatch.setattr(translations, "texts", list)
    assert "no longer used" in translations.problems("de")[0]

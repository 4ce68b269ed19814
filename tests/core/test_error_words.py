"""Errors in the user's language: what happened and what to do; the engine's sentence follows."""

import ast
from pathlib import Path

import pytest

from snowgalileo_qgis.core import messages
from snowgalileo_qgis.core.error_words import TranslatedError, meaning, next_steps, titled, told
from snowgalileo_qgis.core.messages import log_error, user_text
from snowgalileo_qgis.engine.protocol import ERRORS, SnowGalileoError

PACKAGE = Path(messages.__file__).parent.parent
BANDS = SnowGalileoError("SG-STACK-001", "scene.tif has 307 bands; a cube has 308.", "Leave it out.")


def test_every_code_says_what_to_do_next():
    assert list(next_steps()) == sorted(next_steps())
    assert set(next_steps()) == set(ERRORS)
    assert all(step.endswith(".") for step in next_steps().values())


@pytest.mark.parametrize("language", ["de", "es", "fr", "it"])
def test_every_code_has_its_meaning_in_every_language(speak, language):
    english = {code: meaning(code) for code in ERRORS}
    speak(language)
    assert [code for code in ERRORS if meaning(code) == english[code]] == []
    assert [code for code, step in next_steps().items() if step in english[code]] == []


def test_in_english_the_engine_speaks_for_itself():
    assert user_text(BANDS) == "scene.tif has 307 bands; a cube has 308. Leave it out. (SG-STACK-001)"
    assert titled("SG-STACK-001", "Strange.") == "Strange."


def test_in_german_the_meaning_comes_first_and_nothing_is_lost(speak):
    speak("de")
    text = user_text(BANDS)
    assert text.startswith(meaning("SG-STACK-001"))
    assert text.endswith("(SG-STACK-001: scene.tif has 307 bands; a cube has 308. Leave it out.)")
    assert titled("SG-STACK-001", "Strange.").endswith(": Strange.")


def test_the_log_has_it_too(speak):
    speak("de")
    log_error(BANDS)
    assert messages.LAST_ERRORS[-1] == user_text(BANDS)


def test_own_errors_and_unknown_codes_are_left_as_they_are(speak):
    speak("de")
    own = TranslatedError("SG-STACK-001", "Es fehlt ein Band.", "Bitte ergänzen.")
    assert user_text(own) == "Es fehlt ein Band. Bitte ergänzen. (SG-STACK-001)"
    assert told("SG-NEWER-001", "It is new.") == "It is new. (SG-NEWER-001)"


def test_errors_that_are_translated_where_they_arise_say_so():
    wrong = []
    for path in [one for part in ("core", "gui", "processing") for one in (PACKAGE / part).rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "SnowGalileoError":
                calls = [one for one in ast.walk(node) if isinstance(one, ast.Call)]
                if any(getattr(one.func, "id", "") == "tr" for one in calls):
                    wrong.append(f"{path.name}:{node.lineno}")
    assert wrong == []

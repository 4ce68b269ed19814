"""The plugin speaks the language of QGIS."""

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QLabel, QWidget

from snowgalileo_qgis.core import translation
from snowgalileo_qgis.core.messages import tr
from snowgalileo_qgis.gui.forms import load_form

LANGUAGES = ("de", "es", "fr", "it")


@pytest.mark.parametrize("locale", [*LANGUAGES, "de_CH", "fr_CA"])
def test_texts_are_translated(speak, locale):
    speak(locale)
    assert tr("Snow line") != "Snow line"
    assert tr("no text of ours") == "no text of ours"


@pytest.mark.parametrize("locale", ["en_US", "sv", "C", ""])
def test_other_languages_stay_english(speak, locale):
    speak(locale)
    assert tr("Snow line") == "Snow line"


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_translated(speak, language):
    english, own = QWidget(), QWidget()
    load_form("output_panel", english)
    speak(language)
    load_form("output_panel", own)
    texts = [(one.text(), other.text()) for one, other in zip(labels(english), labels(own))]
    assert texts and all(one != other for one, other in texts)


def labels(widget):
    found = [label for label in widget.findChildren(QLabel) if label.text().strip(" …")]
    return sorted(found, key=lambda label: label.objectName())


def test_a_damaged_file_leaves_the_texts_english(speak, monkeypatch, tmp_path):
    (tmp_path / "snowgalileo_de.ts").write_text("<TS><context><message>")
    monkeypatch.setattr(translation, "resource", lambda *parts: tmp_path / parts[-1])
    speak("de")
    assert tr("Snow line") == "Snow line"


def test_the_language_that_qgis_was_started_with_comes_first(speak, qgis_app):
    speak("fr")
    QgsApplication.setTranslation("de")
    try:
        assert tr("Snow line") == "Schneegrenze"
    finally:
        QgsApplication.setTranslation("")

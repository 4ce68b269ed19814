"""The plugin's texts in the language of QGIS, from ``resources/i18n``.

The ``.ts`` files of Qt Linguist are read as they are: nothing has to be compiled, and no translator is asked
for the texts of QGIS itself.
"""

from __future__ import annotations

from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Dict, Union

from qgis.core import QgsApplication
from qgis.PyQt.QtXml import QDomDocument

from .paths import resource


@lru_cache(maxsize=1)
def texts() -> Dict[str, str]:
    """Translation by text for the language of QGIS; empty where there is none, as for English.

    QGIS knows the language it was started with (``--lang``) apart from that of its options.
    """
    return read((QgsApplication.instance().translation() or QgsApplication.locale())[:2])


def tr(text: str) -> str:
    """The text in QGIS's language."""
    return texts().get(text, text)


def read(language: str) -> Dict[str, str]:
    """Translation by text for a language (``de``), without unfinished ones."""
    path = resource("i18n", f"snowgalileo_{language}.ts")
    document = QDomDocument()
    if path.is_file():
        document.setContent(path.read_text(encoding="utf-8"))
    messages = document.elementsByTagName("message")
    found = {}
    for number in range(messages.count()):
        message = messages.at(number)
        translation = message.firstChildElement("translation")
        if translation.attribute("type") != "unfinished" and translation.text():
            found[message.firstChildElement("source").text()] = translation.text()
    return found


def form(path: Path) -> Union[str, StringIO]:
    """A form with its texts in the language of QGIS, as ``uic.loadUi`` takes it."""
    if not texts():
        return str(path)
    document = QDomDocument()
    document.setContent(path.read_text(encoding="utf-8"))
    strings = document.elementsByTagName("string")
    for number in range(strings.count()):
        text = strings.at(number).firstChild()
        if not text.isNull():
            text.setNodeValue(texts().get(text.nodeValue(), text.nodeValue()))
    return StringIO(document.toString())

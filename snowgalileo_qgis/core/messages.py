"""Text for users: translation, the message log, errors as sentences, foreign text shown as it is.

File names, and messages that quote them, come from outside. ``shown`` and ``shown_lines`` make text of them
that a person can read; ``as_html`` and ``as_tooltip`` are for the parts of QGIS that take any text for HTML.
"""

from __future__ import annotations

from collections import deque
from html import escape
from types import SimpleNamespace
from typing import Deque
from unicodedata import category

from qgis.core import Qgis, QgsMessageLog

from ..engine.protocol import SnowGalileoError
from .compat import log_shows_html
from .error_words import TranslatedError, told
from .translation import tr  # noqa: F401 (given on to all that show texts)

LOG_TAG = "SnowGalileo"
LAST_ERRORS: Deque[str] = deque(maxlen=10)
"""The last warnings and errors of this session, for the diagnostics."""

log_format = SimpleNamespace(is_html=True)
"""How the message log takes text; HTML until the log window was asked."""

UNSHOWN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Unicode categories of characters that act instead of being seen: control, direction of writing, halves of
surrogate pairs (bytes of a file name that are no text), line and paragraph separators.
"""


def shown(text: object) -> str:
    """Foreign text in one line, with escapes such as ``\\x1b`` for characters that are not seen."""
    return "".join(
        _escaped(character) if category(character) in UNSHOWN else character for character in str(text)
    )


def shown_lines(text: str) -> str:
    """As ``shown`` for each line of a text."""
    return "\n".join(shown(line) for line in text.split("\n"))


def as_html(text: str) -> str:
    """Text in lines for a place that shows HTML."""
    return escape(shown_lines(text), quote=False)


def as_tooltip(text: str) -> str:
    """Text in lines for a place that guesses whether it is HTML."""
    looks_like_html = "<" in text or "&lt;" in text
    return f"<span>{as_html(text)}</span>".replace("\n", "<br>") if looks_like_html else shown_lines(text)


def adapt_to_log_window() -> None:
    """Find out how the log window shows messages; for the GUI thread of a QGIS with windows."""
    log_format.is_html = log_shows_html()


def log(text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
    """Write to the plugin's tab of the message log; thread-safe."""
    if level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical):
        LAST_ERRORS.append(shown_lines(text))
    QgsMessageLog.logMessage(
        as_html(text) if log_format.is_html else shown_lines(text), LOG_TAG, level, False
    )


def user_text(error: SnowGalileoError) -> str:
    """What happened, what to do, and the error code, in one line; what the engine says itself last."""
    if isinstance(error, TranslatedError):
        return shown(" ".join(part for part in (error.text, error.hint, f"({error.code})") if part))
    return shown(told(error.code, error.text, error.hint))


def log_error(error: SnowGalileoError, level: Qgis.MessageLevel = Qgis.MessageLevel.Critical) -> None:
    """Write an error to the message log, with its detail."""
    log("\n".join(part for part in (user_text(error), error.detail) if part), level)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")

"""Text for users: translation, the message log, errors as sentences."""

from __future__ import annotations

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.protocol import SnowGalileoError

LOG_TAG = "SnowGalileo"


def tr(text: str) -> str:
    """The text in QGIS's language."""
    return QCoreApplication.translate("SnowGalileo", text)


def log(text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
    """Write to the plugin's tab of the message log; thread-safe."""
    QgsMessageLog.logMessage(text, LOG_TAG, level, False)


def user_text(error: SnowGalileoError) -> str:
    """What happened, what to do, and the error code."""
    return " ".join(part for part in (error.text, error.hint, f"({error.code})") if part)

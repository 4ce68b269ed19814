"""The person's settings, kept by QGIS under ``snowgalileo/``."""

from __future__ import annotations

from qgis.core import QgsSettings

PREFIX = "snowgalileo/"


class TextSetting:
    """One text setting with a default, read and written as an attribute."""

    def __init__(self, default: str = "") -> None:
        self.default = default

    def __set_name__(self, owner: type, name: str) -> None:
        self.key = PREFIX + name

    def __get__(self, instance: object, owner: type) -> str:
        return str(QgsSettings().value(self.key, self.default) or self.default)

    def __set__(self, instance: object, value: object) -> None:
        QgsSettings().setValue(self.key, str(value))


class Settings:
    """All settings; an empty text means that nothing was chosen."""

    interpreter = TextSetting()
    """Python of the engine."""
    checkpoint = TextSetting()
    """Model file used last."""

    @property
    def first_checkpoint(self) -> str:
        """The first of the model files used last."""
        return self.checkpoint.split('"')[1] if self.checkpoint.startswith('"') else self.checkpoint

    device = TextSetting("auto")
    precision = TextSetting("fp32")
    condition = TextSetting("auto")
    last_input = TextSetting()
    """Stack file or folder used last."""
    source = TextSetting("stack")
    """Where the input comes from: ``stack`` or ``archive``."""
    last_archive = TextSetting()
    """Folder of downloaded products used last."""
    last_day = TextSetting()
    """Prediction day built last, ISO 8601."""
    output_folder = TextSetting()
    weights_mirror = TextSetting()
    """Web folder with a copy of the published weights."""


def settings() -> Settings:
    """The settings of the current QGIS profile."""
    return Settings()

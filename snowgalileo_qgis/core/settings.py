"""The user's settings, stored by QGIS under ``snowgalileo/``."""

from __future__ import annotations

import math

from qgis.core import QgsSettings

PREFIX = "snowgalileo/"


class TextSetting:
    """A text setting with a default value, read and written as an attribute."""

    def __init__(self, default: str = "") -> None:
        self.default = default

    def __set_name__(self, owner: type, name: str) -> None:
        self.key = PREFIX + name

    def __get__(self, instance: object, owner: type) -> str:
        return str(QgsSettings().value(self.key, self.default) or self.default)

    def __set__(self, instance: object, value: object) -> None:
        QgsSettings().setValue(self.key, str(value))


class NumberSetting(TextSetting):
    """A whole number, at least 0; what is none stands for the default."""

    def __init__(self, default: int) -> None:
        super().__init__()
        self.default = default

    def __get__(self, instance: object, owner: type) -> int:
        text = str(QgsSettings().value(self.key, self.default))
        return int(text) if text.isdecimal() else self.default


class Settings:
    """All settings; an empty text stands for no choice."""

    interpreter = TextSetting()
    """Python of the engine."""
    checkpoint = TextSetting()
    """Model files used last: one as it is, several in double quotes."""

    @property
    def first_checkpoint(self) -> str:
        """The first of the model files."""
        return self.checkpoint.split('"')[1] if self.checkpoint.startswith('"') else self.checkpoint

    device = TextSetting("auto")
    precision = TextSetting("fp32")
    condition = TextSetting("auto")
    last_input = TextSetting()
    """Stack file or folder used last."""
    source = TextSetting("stack")
    """Kind of input: ``stack``, ``archive`` or ``online``."""
    last_archive = TextSetting()
    """Archive (folder of downloaded products) used last."""
    own_products = TextSetting()
    """Folders of products of one's own beside online services, as the field of the panel shows them."""
    earth_engine_project = TextSetting()
    """Google Cloud project that Earth Engine is asked with."""
    earth_engine_file = TextSetting()
    """File that logs in to Earth Engine; empty: that of Google's own program."""
    archive_project = TextSetting()
    """Google Cloud project by which Earth Engine adds what an archive lacks; empty: it does not."""
    substitutes = NumberSetting(0)
    """1: VIIRS of other satellites is used where that of Suomi NPP lacks."""
    provider = TextSetting("products")
    """Where online data come from, one of ``PROVIDERS``."""
    last_day = TextSetting()
    """Prediction day of the archive or the online products used last, ISO 8601."""
    output_folder = TextSetting()
    stale_after = NumberSetting(7)
    """Days after which a snow map says how old it is; 0: never."""
    products_folder = TextSetting()
    """Folder of downloaded products, which all areas share; empty: the user's own."""
    products_limit = TextSetting("0")
    """Most that all downloaded products may take [GB]; 0: no limit."""

    @property
    def products_limit_gb(self) -> float:
        """The limit as a number; 0, that is none, for a text that is no size."""
        try:
            limit = float(self.products_limit)
        except ValueError:
            return 0.0
        return limit if 0 <= limit < math.inf else 0.0

    scheduler = TextSetting()
    """Dask scheduler that builds and predictions use, by address or file; empty: this computer works."""
    store_address = TextSetting()
    """Address of the server of stacks at ``s3://...``; empty: as the engine's environment says."""
    package_mirror = TextSetting()
    """Package index, or folder with wheels, to install the engine from; empty for what pip is set to."""
    python_mirror = TextSetting()
    """Where uv finds Pythons for the engine; empty for its own place."""
    weights_mirror = TextSetting()
    """Web folder with a copy of the published weights; empty for the original."""


def settings() -> Settings:
    """The settings of the current QGIS profile."""
    return Settings()

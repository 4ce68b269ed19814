"""Settings survive and fall back to their defaults."""

import pytest
from qgis.core import QgsSettings

from snowgalileo_qgis.core.settings import Settings, TextSetting, settings

DEFAULTS = {name: value.default for name, value in vars(Settings).items() if isinstance(value, TextSetting)}


def test_defaults():
    assert DEFAULTS["device"] == "auto"
    for name, default in DEFAULTS.items():
        QgsSettings().remove(f"snowgalileo/{name}")
        assert getattr(settings(), name) == default


def test_values_are_kept_under_the_plugins_name():
    settings().checkpoint = "/models/a b é.pth"
    assert QgsSettings().value("snowgalileo/checkpoint") == "/models/a b é.pth"
    assert Settings().checkpoint == "/models/a b é.pth"
    settings().checkpoint = ""
    assert Settings().checkpoint == ""


@pytest.mark.parametrize(
    ("text", "limit"), [("", 0), ("120", 120), ("much", 0), ("-3", 0), ("nan", 0), ("inf", 0)]
)
def test_a_limit_that_is_no_size_is_none(text, limit):
    settings().products_limit = text
    assert settings().products_limit_gb == limit


def test_an_emptied_choice_is_the_default_again():
    settings().device = "cuda"
    settings().device = ""
    assert settings().device == "auto"

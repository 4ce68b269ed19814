"""The legends of the shipped styles in the language of QGIS."""

import re
from pathlib import Path

from qgis.core import QgsRasterLayer

from snowgalileo_qgis.core.accounts import SERVICES_WITH_ACCOUNT
from snowgalileo_qgis.core.choice_words import service_words
from snowgalileo_qgis.core.layers import STYLES, apply_look
from snowgalileo_qgis.core.paths import resource
from snowgalileo_qgis.core.quality import quality_styles
from snowgalileo_qgis.core.result_notes import DEMONSTRATION
from snowgalileo_qgis.core.style_file import legend_words
from snowgalileo_qgis.engine.protocol import EARTH_ENGINE
from snowgalileo_qgis.gui.example import demo_model
from tests.snow_series import make_series


def test_all_words_of_legends_are_known(qgis_app):
    files = {*STYLES.values(), *quality_styles().values(), "fsc_residual.qml"}
    texts = [resource("styles", name).read_text(encoding="utf-8") for name in files]
    labels = {label for text in texts for label in re.findall(r'label="([^"]*)"', text)}
    words = {label for label in labels if not re.fullmatch(r"-?[\d.]+( %)?", label)}
    assert words and words == set(legend_words())


def test_legends_have_the_words_and_the_decimal_sign_of_the_language(qgis_app, locale, tmp_path, monkeypatch):
    from snowgalileo_qgis.core import style_file

    locale("de")
    monkeypatch.setattr(style_file, "tr", lambda text: text.replace("no snow", "kein Schnee"))
    (path,) = make_series(tmp_path / "maps", [1500])
    layer = QgsRasterLayer(path, "map", "gdal")
    apply_look(layer, "2024-09-05")
    labels = [item.label for item in layer.renderer().shader().rasterShaderFunction().colorRampItemList()]
    assert labels[:2] == ["0: kein Schnee", "0,2"]


def test_what_services_give_is_said_of_all(qgis_app):
    services = [*SERVICES_WITH_ACCOUNT, EARTH_ENGINE]
    assert service_words() == {service.id: service.gives for service in services}


def test_the_note_of_the_shipped_weights_is_the_one_that_is_translated():
    header = Path(demo_model()).read_bytes()[:100_000].decode(errors="replace")
    assert DEMONSTRATION in header

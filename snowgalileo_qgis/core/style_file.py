"""The shipped styles, with the words of their legends in the language of QGIS."""

from __future__ import annotations

import re
from typing import Dict

from qgis.core import Qgis, QgsRasterLayer
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtXml import QDomDocument

from .messages import log, tr
from .paths import resource

NUMBER = re.compile(r"(-?\d+)\.(\d+)")
ENTRIES = ("item", "paletteEntry")
"""Elements of a style that stand in the legend."""


def load_style(layer: QgsRasterLayer, name: str) -> None:
    """Give a layer a style of ``resources/styles``."""
    document = QDomDocument()
    document.setContent(resource("styles", name).read_text(encoding="utf-8"))
    words, point = legend_words(), QLocale().decimalPoint()
    for kind in ENTRIES:
        found = document.elementsByTagName(kind)
        for number in range(found.count()):
            entry = found.at(number).toElement()
            label = words.get(entry.attribute("label"), entry.attribute("label"))
            entry.setAttribute("label", NUMBER.sub(rf"\1{point}\2", label))
    is_loaded, message = layer.importNamedStyle(document)
    if not is_loaded:
        log(message, Qgis.MessageLevel.Warning)


def legend_words() -> Dict[str, str]:
    """Words of the legends, by what stands in the files."""
    return {
        "-1: less snow": tr("-1: less snow"),
        "-1: snow missed": tr("-1: snow missed"),
        "0 %: no snow": tr("0 %: no snow"),
        "0.5: no agreement": tr("0.5: no agreement"),
        "0: all agree": tr("0: all agree"),
        "0: as the label": tr("0: as the label"),
        "0: best": tr("0: best"),
        "0: no change": tr("0: no change"),
        "0: no snow": tr("0: no snow"),
        "1 day before": tr("1 day before"),
        "1 to 20 %": tr("1 to 20 %"),
        "155: all": tr("155: all"),
        "1: full snow cover": tr("1: full snow cover"),
        "1: good": tr("1: good"),
        "1: more snow": tr("1: more snow"),
        "1: snow invented": tr("1: snow invented"),
        "205: no optical view in 8 days": tr("205: no optical view in 8 days"),
        "21 to 40 %": tr("21 to 40 %"),
        "2: fair": tr("2: fair"),
        "3: poor": tr("3: poor"),
        "41 to 60 %": tr("41 to 60 %"),
        "61 to 80 %": tr("61 to 80 %"),
        "81 to 100 %": tr("81 to 100 %"),
        "clear": tr("clear"),
        "clouds": tr("clouds"),
        "clouds, no high-resolution image": tr("clouds, no high-resolution image"),
        "no high-resolution image": tr("no high-resolution image"),
        "none in 8 days": tr("none in 8 days"),
        "same day": tr("same day"),
        **{f"{n} days before": tr("{n} days before").format(n=n) for n in range(2, 8)},
    }

"""Numbers as people read them: with the locale's digits, and of things with the right plural."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale

from .messages import tr


class Localised(float):
    """A number that is formatted with the locale's decimal sign, as the dock and QGIS show numbers."""

    def __format__(self, form: str) -> str:
        """As ``float``, with another decimal sign where the locale has one."""
        return super().__format__(form).replace(".", QLocale().decimalPoint())


def number_text(value: float, decimals: int = 0) -> str:
    """``2,112`` in English, ``2.112`` in German; without a sign between thousands where QGIS shows none."""
    return QLocale().toString(float(value), "f", decimals)


def percent_text(share: float) -> str:
    """A share of 0 to 1 as ``47 %``."""
    return tr("{n} %").format(n=number_text(100 * share))


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun. ``one``, ``many``: both forms, translated, with ``{n}`` for the number.

    English, German, Italian and Spanish count one thing in the singular, French also none.
    """
    singular = count == 1 or (count == 0 and QLocale().language() == QLocale.Language.French)
    return (one if singular else many).format(n=QLocale().toString(int(count)))


def cells_text(count: int) -> str:
    """``25 cells``."""
    return counted(count, tr("{n} cell"), tr("{n} cells"))


def files_text(count: int) -> str:
    """``25 files``."""
    return counted(count, tr("{n} file"), tr("{n} files"))


def maps_text(count: int) -> str:
    """``25 maps``."""
    return counted(count, tr("{n} map"), tr("{n} maps"))


def scenes_text(count: int) -> str:
    """``25 scenes``."""
    return counted(count, tr("{n} scene"), tr("{n} scenes"))


def pixels_text(count: int) -> str:
    """``25 pixels``."""
    return counted(count, tr("{n} pixel"), tr("{n} pixels"))


def days_text(count: int) -> str:
    """``25 days``."""
    return counted(count, tr("{n} day"), tr("{n} days"))

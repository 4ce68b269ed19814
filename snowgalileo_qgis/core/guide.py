"""The user guide that comes with the plugin: pages on this computer, read without internet.

In the released package they are web pages, made from ``docs`` by ``scripts/package.py``; in a checkout the
sources themselves.
"""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from .paths import CHECKOUT, PACKAGE

USER_GUIDE = "user-guide"


def guide_file(name: str) -> Path:
    """File of a page; ``name``: its path below ``docs`` without ending, such as ``errors/SG-STACK-001``."""
    page = PACKAGE / "guide" / f"{name}.html"
    return page if page.is_file() else CHECKOUT / "docs" / f"{name}.md"


def guide_url(name: str = USER_GUIDE, section: str = "") -> QUrl:
    """Address of a page; ``section``: the identifier of one of its headings."""
    url = QUrl.fromLocalFile(str(guide_file(name)))
    if section:
        url.setFragment(section)
    return url


def has_error_page(code: str) -> bool:
    """Whether an error code has a page."""
    return bool(code) and guide_file(f"errors/{code}").is_file()


def open_guide(name: str = USER_GUIDE, section: str = "") -> bool:
    """Open a page in the web browser; returns whether there was one to open it."""
    return QDesktopServices.openUrl(guide_url(name, section))


def open_error_page(code: str) -> bool:
    """Open the page of an error code."""
    return open_guide(f"errors/{code}")

"""Paths of the plugin's own files, installed or in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent.parent
"""The plugin's folder as QGIS sees it, possibly a link from a profile into a checkout."""

CHECKOUT = Path(__file__).resolve().parent.parent.parent
"""Folder above the package with links resolved: the checkout, during development."""


def resource(*parts: str) -> Path:
    """Path of a shipped file. ``resources/`` is inside the released package, and beside it in a checkout."""
    inside = PACKAGE / "resources"
    return (inside if inside.is_dir() else CHECKOUT / "resources").joinpath(*parts)

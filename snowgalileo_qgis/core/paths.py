"""Where the plugin's own files are, in an installed plugin and in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent.parent
"""The plugin's folder as QGIS sees it (a checkout may be linked into a profile)."""

CHECKOUT = Path(__file__).resolve().parent.parent.parent
"""Folder above the package once links are followed: the checkout during development."""


def resource(*parts: str) -> Path:
    """Path of a shipped file: ``resources/`` lies inside the package in the released zip and beside it in
    a checkout.
    """
    inside = PACKAGE / "resources"
    return (inside if inside.is_dir() else CHECKOUT / "resources").joinpath(*parts)

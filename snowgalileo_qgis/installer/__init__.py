"""Installs the engine: an environment of its own in the user's folder, from hashed lock files.

Runs in QGIS's Python and without QGIS (``python -m snowgalileo_qgis.installer``); standard library only.
"""

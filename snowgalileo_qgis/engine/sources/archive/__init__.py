"""Readers of downloaded products, one file per sensor.

Each finds its products by their content in any folder structure.
"""

"""Readers of downloaded products, one file per sensor; each finds its products by their content in any folder structure."""

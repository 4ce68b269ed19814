"""Packed stores: many cells in few compressed files, each readable alone; see ``docs/packed-store.md``."""

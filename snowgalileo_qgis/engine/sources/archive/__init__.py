"""Downloaded products as a source of scenes: one reader file per sensor.

Readers find their products by content, in any folder structure.
"""

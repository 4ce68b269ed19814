"""Background tasks of QGIS."""

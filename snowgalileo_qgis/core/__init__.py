"""The QGIS side without widgets: settings, the engine's process, layers, messages."""

"""The QGIS side without widgets: settings, the engine's process, background tasks, layers, messages."""

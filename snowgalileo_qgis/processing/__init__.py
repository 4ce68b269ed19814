"""The Processing provider: toolbox, batch, models, ``qgis_process`` and the Python console."""

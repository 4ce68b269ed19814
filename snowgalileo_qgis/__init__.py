"""SnowGalileo for QGIS: daily fractional snow cover from an 8-day multi-sensor stack."""

from typing import Any


def classFactory(iface: Any) -> Any:
    """QGIS's entry point: return the plugin. Nothing heavy is imported before this call."""
    from .plugin import SnowGalileoPlugin

    return SnowGalileoPlugin(iface)

"""Earth Engine as the user has set it up: the cloud project and the file that logs in, whose contents the
engine alone reads.
"""

from __future__ import annotations

from typing import Any

from ..engine.protocol import EarthEngine
from .network import EARTH_ENGINE_ADDRESS, network_settings
from .settings import settings


def earth_engine_of(project: str = "", credentials: str = "", **more: Any) -> EarthEngine:
    """Earth Engine as a source, with the network settings of QGIS.

    What is empty is taken from the settings; ``more``: further fields of ``EarthEngine``.
    """
    kept = settings()
    usual = {"cache": kept.products_folder, "limit_gb": kept.products_limit_gb}
    return EarthEngine(
        project.strip() or kept.earth_engine_project,
        credentials.strip() or kept.earth_engine_file,
        **{**usual, **more},
        **network_settings(EARTH_ENGINE_ADDRESS),
    )

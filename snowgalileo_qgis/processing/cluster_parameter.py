"""The switch of the algorithms whose work a Dask cluster can do."""

from __future__ import annotations

from typing import Any, Dict

from qgis.core import QgsProcessingContext

from ..core.error_words import TranslatedError
from ..core.messages import tr
from ..core.settings import settings
from .base import SnowGalileoAlgorithm
from .parameters import switch

CLUSTER = "CLUSTER"


def add_cluster(algorithm: SnowGalileoAlgorithm) -> None:
    """Declare the switch; it is on where the options name a cluster."""
    algorithm.add(
        switch(CLUSTER, tr("Use the Dask cluster"), bool(settings().scheduler)),
        tr(
            "Let the Dask cluster do the work that is named in Settings > Options > SnowGalileo. The results "
            "are the same. Whoever controls the cluster can run programs on this computer."
        ),
        is_advanced=True,
    )


def scheduler_of(
    algorithm: SnowGalileoAlgorithm, parameters: Dict[str, Any], context: QgsProcessingContext
) -> str:
    """The scheduler to use, empty for none. Raises ``SG-JOB-001`` where one is wanted and none is known."""
    if not algorithm.parameterAsBoolean(parameters, CLUSTER, context):
        return ""
    if not settings().scheduler:
        raise TranslatedError(
            "SG-JOB-001",
            tr("No Dask cluster is known."),
            tr("Name its scheduler in Settings > Options > SnowGalileo."),
        )
    return settings().scheduler

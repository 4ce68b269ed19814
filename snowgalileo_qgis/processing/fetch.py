"""Download products."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputFolder, QgsProcessingOutputNumber

from ..core.messages import shown, tr
from ..core.settings import settings
from ..engine.protocol import FetchedProducts, FetchSpec, Json
from .base import Run
from .online_base import OnlineAlgorithm
from .parameters import number


class FetchAlgorithm(OnlineAlgorithm):
    """An area and a day in, a folder of products out that *Build input stack* reads."""

    LIMIT_GB = "LIMIT_GB"
    OUTPUT_FOLDER = "OUTPUT_FOLDER"
    PRODUCTS = "PRODUCTS"
    NEW_PRODUCTS = "NEW_PRODUCTS"
    DOWNLOADED_MB = "DOWNLOADED_MB"
    spec_class = FetchSpec

    output_help = {
        **OnlineAlgorithm.output_help,
        OUTPUT_FOLDER: "Folder of downloaded products: the archive folder of Build input stack.",
        PRODUCTS: "Number of products of the area and the days that are here now.",
        NEW_PRODUCTS: "Number of these that were not here before.",
        DOWNLOADED_MB: "Megabytes that were downloaded.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "downloadproducts"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Download products")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Download the satellite and weather data that the map of an area and day needs.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,online,download,fetch,copernicus,nasa,usgs,climate,sentinel,landsat,modis").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Downloads the products of online services that show an area on the eight days up to a "
            "prediction day, and of each product only the files that are needed. Every file is verified, "
            "nothing is downloaded twice, and an interrupted download continues where it stopped. What a "
            "service does not give is left out with the reason, and everything else is used. Accounts are "
            "taken from QGIS's authentication database."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_online_parameters()
        self.add(
            number(self.LIMIT_GB, tr("Limit of the folder (GB)"), None),
            tr(
                "The products used least recently are removed when all take more than this. 0: no limit. "
                "Leave empty for the limit in QGIS's options."
            ),
            is_advanced=True,
        )
        self.addOutput(QgsProcessingOutputFolder(self.OUTPUT_FOLDER, tr("Folder of products")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.PRODUCTS: tr("Products"),
                self.NEW_PRODUCTS: tr("New products"),
                self.DOWNLOADED_MB: tr("Downloaded (MB)"),
            },
        )
        self.add_online_outputs()

    def own_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The limit."""
        if parameters.get(self.LIMIT_GB) is None:
            return {"limit_gb": settings().products_limit_gb}
        return {"limit_gb": self.parameterAsDouble(parameters, self.LIMIT_GB, context)}

    def outputs(self, result: FetchedProducts, run: Run) -> Dict[str, Any]:
        """Name the products that are new."""
        for name in result.fetched:
            run.feedback.pushInfo(shown(name))
        common = super().outputs(result, run)
        return {
            **common,
            self.OUTPUT_FOLDER: result.cache,
            self.PRODUCTS: len(result.folders),
            self.NEW_PRODUCTS: len(result.fetched),
            self.DOWNLOADED_MB: round(result.downloaded_bytes / 1e6, 1),
        }


ALGORITHMS = (FetchAlgorithm,)

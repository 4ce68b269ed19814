"""Search online products."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber

from ..core.messages import shown, tr
from ..core.network import online_network_settings
from ..core.online_text import needs_text
from ..engine.protocol import JobSpec, OnlineProducts, SearchSpec
from .availability_base import AvailabilityAlgorithm
from .base import Run
from .online_base import OnlineAlgorithm


class SearchAlgorithm(AvailabilityAlgorithm, OnlineAlgorithm):
    """An area and a day in, the table of what exists online out; downloads nothing."""

    PRODUCTS = "PRODUCTS"
    DOWNLOAD_MB = "DOWNLOAD_MB"
    spec_class = SearchSpec

    output_help = {
        **OnlineAlgorithm.output_help,
        PRODUCTS: "Number of products that exist online.",
        DOWNLOAD_MB: "Size of the products that would be downloaded, in megabytes.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "searchonline"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Search online products")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Show which products of online services cover an area on the eight days up to a day.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,online,search,catalogue,copernicus,nasa,usgs,climate,sentinel,landsat,modis").split(
            ","
        )

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Asks the Copernicus Data Space, NASA Earthdata, USGS and open buckets what they have of an area "
            "on the eight days up to a prediction day. It shows how much of the area each sensor covers on "
            "each day, the cloud cover where it is known, the size of the downloads, and what waits for an "
            "account. Searching needs no account, and nothing is downloaded."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_online_parameters()
        self.add_availability_parameters()
        self.add_outputs(
            QgsProcessingOutputNumber,
            {self.PRODUCTS: tr("Products"), self.DOWNLOAD_MB: tr("Size of the downloads (MB)")},
        )
        self.add_online_outputs()

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """The checks of the base class, without reading the accounts."""
        super(OnlineAlgorithm, self).check(parameters, context)

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The search, which is told only which services will have an account."""
        return replace(
            self.job_without_accounts(parameters, context),
            accounts=self.services_with_account(parameters, context),
            **online_network_settings(),
        )

    def outputs(self, result: OnlineProducts, run: Run) -> Dict[str, Any]:
        """List the products, and write the availability tables."""
        for item in result.products:
            run.feedback.pushInfo(
                tr("{day}  {name}  {size} MB").format(
                    day=item.day or "", name=shown(item.name), size=round(item.size / 1e6)
                )
            )
        common = super().outputs(result, run)
        for line in needs_text(result):
            run.feedback.pushInfo(line)
        return {
            **self.write_availability(result, run),
            **common,
            self.PRODUCTS: len(result.products),
            self.DOWNLOAD_MB: round(result.to_fetch / 1e6, 1),
        }


ALGORITHMS = (SearchAlgorithm,)

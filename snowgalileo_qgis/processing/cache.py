"""Clean up downloaded products."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingOutputString

from ..core.choice_words import product_words
from ..core.counts import number_text
from ..core.messages import shown, tr
from ..core.settings import settings
from ..engine.protocol import CACHE_KINDS, CacheContents, CacheSpec, JobSpec
from .base import Run, SnowGalileoAlgorithm
from .parameters import choices, folder, in_words, number, switch

MB = 1e6


class CacheAlgorithm(SnowGalileoAlgorithm):
    """Kinds and age in, products listed or removed."""

    KINDS = "KINDS"
    UNUSED_DAYS = "UNUSED_DAYS"
    UNFINISHED = "UNFINISHED"
    REMOVE = "REMOVE"
    CACHE = "CACHE"
    FOLDER = "OUTPUT_FOLDER"
    PRODUCTS = "PRODUCTS"
    CHOSEN_MB = "CHOSEN_MB"
    REMOVED = "REMOVED"
    FREED_MB = "FREED_MB"

    output_help = {
        FOLDER: "The folder of downloaded products.",
        PRODUCTS: "Number of products that were there.",
        CHOSEN_MB: "Size of the products that fit, in MB.",
        REMOVED: "Number of products that were removed.",
        FREED_MB: "Space that this freed, in MB.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "cleanproducts"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Clean up downloaded products")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("List what online services sent, by kind and age, and remove what is not needed.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,products,download,cache,clean,remove,disk,space,online").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Lists the products in the folder that all downloads share, and removes those that fit if asked "
            "to. Products that a running job uses stay. What was removed is downloaded again when it is "
            "needed; stacks that were built do not need it."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add(
            in_words(choices(self.KINDS, tr("Kinds of product"), CACHE_KINDS, CACHE_KINDS), product_words()),
            tr("Sensors, and what Earth Engine sent."),
        )
        self.add(
            number(self.UNUSED_DAYS, tr("Not used for at least (days)"), 30.0, most=36_500),
            tr("Products that a job has used since then stay."),
        )
        self.add(
            switch(self.UNFINISHED, tr("Only what interrupted downloads have left")),
            tr("Whole products stay."),
        )
        self.add(
            switch(self.REMOVE, tr("Remove these products")),
            tr("Without this, products are only listed."),
        )
        self.add(
            folder(self.CACHE, tr("Folder of downloaded products")),
            tr("Leave empty for the folder that downloads use."),
            is_advanced=True,
        )
        self.addOutput(QgsProcessingOutputString(self.FOLDER, tr("Folder")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.PRODUCTS: tr("Products"),
                self.CHOSEN_MB: tr("Chosen (MB)"),
                self.REMOVED: tr("Products removed"),
                self.FREED_MB: tr("Space freed (MB)"),
            },
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return CacheSpec(
            cache=self.parameterAsFile(parameters, self.CACHE, context) or settings().products_folder,
            remove=self.parameterAsBoolean(parameters, self.REMOVE, context),
            kinds=[kind for kind in self.parameterAsEnumStrings(parameters, self.KINDS, context) if kind],
            unused_days=self.parameterAsDouble(parameters, self.UNUSED_DAYS, context),
            unfinished_only=self.parameterAsBoolean(parameters, self.UNFINISHED, context),
        )

    def outputs(self, result: CacheContents, run: Run) -> Dict[str, Any]:
        """List the products by kind, and those that were chosen."""
        for kind in result.kinds:
            run.feedback.pushInfo(
                tr("{kind}: {n} products, {size} MB").format(
                    kind=kind.label, n=kind.products, size=number_text(kind.size / MB, 1)
                )
            )
        for product in result.products:
            if product.is_chosen:
                run.feedback.pushInfo(f"  {shown(product.name)}")
        return {
            self.FOLDER: result.folder,
            self.PRODUCTS: len(result.products),
            self.CHOSEN_MB: result.chosen / MB,
            self.REMOVED: result.removed,
            self.FREED_MB: result.freed / MB,
        }


ALGORITHMS = (CacheAlgorithm,)

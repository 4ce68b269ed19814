"""What if a sensor were missing."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterDestination,
)

from ..core.layers import CHANGE as CHANGE_RASTER
from ..core.layers import FSC
from ..core.messages import tr
from ..engine.protocol import JobSpec, PredictSpec
from .map_base import MapAlgorithm


class WhatIfAlgorithm(MapAlgorithm):
    """Stacks in, the difference that hidden inputs make out."""

    CHANGE = "CHANGE"
    OUTPUT = "OUTPUT"
    MEAN_CHANGE = "MEAN_CHANGE"
    MEAN_ABSOLUTE_CHANGE = "MEAN_ABSOLUTE_CHANGE"
    CELLS = "CELLS"
    LEFT_OUT = "LEFT_OUT"

    destinations = {CHANGE: CHANGE_RASTER, OUTPUT: FSC}

    output_help = {
        MEAN_CHANGE: "Mean of snow cover with the inputs hidden minus with all inputs; empty when no pixel "
        "has data.",
        MEAN_ABSOLUTE_CHANGE: "Mean size of the difference, whatever its sign.",
        CELLS: "Number of 1 km cells that were mapped.",
        LEFT_OUT: "Number of input files or cells that could not be used; the log says why.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "whatif"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("What if a sensor were missing")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("How the snow map changes when the model does not see a sensor or a day.")

    def tags(self) -> List[str]:
        """Words to search for."""
        return tr(
            "snow,sensor,missing,ablation,sensitivity,hide,what if,importance,sentinel,landsat,modis"
        ).split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Maps the snow cover twice in one run, with all inputs and with some of them hidden from the "
            "model, and shows the difference: what a "
            "sensor or a day is worth here. Where the condition is found by itself, each of the two maps "
            "takes the weights for what it sees, as "
            "they would be chosen if the sensor were really missing. A difference of zero does not mean "
            "that the map is right."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self.add_checkpoint_parameter()
        self.add(
            self.hide_parameter(optional=False),
            tr(
                "Inputs that the model does not see. modis takes NDSI and NDVI with it; day:3 is the third "
                "day before the prediction day."
            ),
        )
        self.add_condition_parameter(is_advanced=True)
        self.add_device_parameters(is_advanced=True)
        self.add_advanced_parameters()
        self.add(
            QgsProcessingParameterRasterDestination(self.CHANGE, tr("Change of snow cover")),
            tr(
                "GeoTIFF of snow cover with the inputs hidden minus with all inputs, 100 m, -1 to 1, nodata "
                "-9999."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.OUTPUT, tr("Snow cover with the inputs hidden"), optional=True, createByDefault=False
            ),
            tr("GeoTIFF, 100 m, 0 to 1, nodata -9999."),
        )
        for name, description in (
            (self.MEAN_CHANGE, tr("Mean change of snow cover")),
            (self.MEAN_ABSOLUTE_CHANGE, tr("Mean absolute change")),
            (self.CELLS, tr("Cells mapped")),
            (self.LEFT_OUT, tr("Inputs left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The prediction that the parameters describe, but for the outputs."""
        return PredictSpec(**self.map_settings(parameters, context))

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job; called in a background thread."""
        result = self.map_rasters(parameters, context, feedback)
        if result is None:
            return {}
        main = self.rasters[0]
        if main["mean_change"] is not None:
            feedback.pushInfo(
                tr(
                    "Without {hidden}: mean change {mean_change:+.3f}, mean absolute change "
                    "{mean_absolute_change:.3f}."
                ).format(hidden=", ".join(self.spec.hide), **main)
            )
        return {
            **self.targets,
            self.MEAN_CHANGE: main["mean_change"],
            self.MEAN_ABSOLUTE_CHANGE: main["mean_absolute_change"],
            self.CELLS: result["cells"],
            self.LEFT_OUT: len(result["left_out"]),
        }

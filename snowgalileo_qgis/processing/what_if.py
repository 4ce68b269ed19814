"""What if a sensor were missing."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingParameterRasterDestination

from ..core import layers
from ..core.counts import Localised
from ..core.messages import tr
from ..engine.protocol import JobSpec, PredictSpec, SnowMaps
from .base import Run
from .day_map_base import DayMapAlgorithm
from .parameters import extra_raster


class WhatIfAlgorithm(DayMapAlgorithm):
    """Stacks in, the effect of hidden inputs on the snow map out."""

    CHANGE = "CHANGE"
    OUTPUT = "OUTPUT"
    MEAN_CHANGE = "MEAN_CHANGE"
    MEAN_ABSOLUTE_CHANGE = "MEAN_ABSOLUTE_CHANGE"

    destinations = {CHANGE: layers.CHANGE, OUTPUT: layers.FSC}

    output_help = {
        **DayMapAlgorithm.output_help,
        MEAN_CHANGE: "Mean of the snow cover with the inputs hidden minus that with all inputs. Empty if no "
        "pixel has data.",
        MEAN_ABSOLUTE_CHANGE: "Mean of the absolute differences. Empty if no pixel has data.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "whatif"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("What if a sensor were missing")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Show how the snow map changes if a sensor or a day is hidden from the model.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr(
            "snow,sensor,missing,ablation,sensitivity,hide,what if,importance,sentinel,landsat,modis"
        ).split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Maps the snow cover twice in one run, with all inputs and with some of them hidden from the "
            "model. The difference shows how much a sensor or a day contributes here. With the condition "
            "auto, each of the two maps uses the weights that suit its inputs, as if the sensor were really "
            "missing. A difference of zero does not mean that the map is right."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_stack_parameters()
        self.add_checkpoint_parameters()
        self.add(self.hide_parameter(optional=False), self.hide_help())
        self.add_condition_parameter(is_advanced=True)
        self.add_device_parameter(is_advanced=True)
        self.add_precision_parameter(is_advanced=True)
        self.add_advanced_parameters()
        self.add(
            QgsProcessingParameterRasterDestination(self.CHANGE, tr("Change of snow cover")),
            tr(
                "GeoTIFF of the snow cover with the inputs hidden minus that with all inputs, 100 m, -1 to "
                "1, nodata -9999."
            ),
        )
        self.add(
            extra_raster(self.OUTPUT, tr("Snow cover with the inputs hidden")),
            tr("GeoTIFF, 100 m, 0 to 1, nodata -9999."),
        )
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.MEAN_CHANGE: tr("Mean change of snow cover"),
                self.MEAN_ABSOLUTE_CHANGE: tr("Mean absolute change"),
                self.CELLS: tr("Cells mapped"),
                self.LEFT_OUT: tr("Inputs left out"),
            },
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The prediction that the parameters describe, without its rasters."""
        return PredictSpec(**self.map_settings(parameters, context), single_day=True)

    def outputs(self, result: SnowMaps, run: Run) -> Dict[str, Any]:
        """The maps, and how much they change without the hidden inputs."""
        written = super().outputs(result, run)
        largest = self.snow_maps()[0]
        if largest.mean_change is not None:
            run.feedback.pushInfo(
                tr("Without {hidden}: mean change {mean:+.3f}, mean absolute change {absolute:.3f}.").format(
                    hidden=", ".join(self.spec.hide),
                    mean=Localised(largest.mean_change),
                    absolute=Localised(largest.mean_absolute_change),
                )
            )
        return {
            **written,
            self.MEAN_CHANGE: largest.mean_change,
            self.MEAN_ABSOLUTE_CHANGE: largest.mean_absolute_change,
            self.CELLS: result.cells,
            self.LEFT_OUT: len(result.left_out),
        }

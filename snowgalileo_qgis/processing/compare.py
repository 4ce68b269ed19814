"""Compare two snow covers, or one with stations."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterLayer,
)

from ..core.choice_words import label_words, station_words
from ..core.error_words import TranslatedError
from ..core.messages import shown, tr
from ..engine.protocol import LABEL_VALUES, STATION_VALUES, CompareSpec, Comparison, JobSpec
from .base import Run
from .output_files import copy_style
from .parameters import choice, folder, in_words, number, rasters, share, switch
from .series_base import SeriesAlgorithm, layer_file, raster_file, sources


class CompareAlgorithm(SeriesAlgorithm):
    """Snow cover and something to compare it with in; figures, scatter and difference out."""

    REFERENCE = "REFERENCE"
    REFERENCE_FOLDER = "REFERENCE_FOLDER"
    STATIONS = "STATIONS"
    REFERENCE_VALUES = "REFERENCE_VALUES"
    MIN_VALID = "MIN_VALID"
    STATION_VALUES = "STATION_VALUES"
    DEPTH_THRESHOLD = "DEPTH_THRESHOLD"
    MIX_QUANTITIES = "MIX_QUANTITIES"
    DEM = "DEM"
    DZ = "DZ"
    LAND_COVER = "LAND_COVER"
    TREE_COVER = "TREE_COVER"
    OUTPUT = "OUTPUT"
    RMSE, MAE, BIAS, R2 = "RMSE", "MAE", "BIAS", "R2"
    PRECISION, RECALL, F1, N = "PRECISION", "RECALL", "F1", "N"

    output_help = {
        RMSE: "Root mean square error, in units of fractional snow cover (0 to 1). Empty for snow depths.",
        MAE: "Mean absolute error.",
        BIAS: "Mean of first minus reference. Positive if the first has more snow.",
        R2: "Coefficient of determination about the mean of the reference.",
        PRECISION: "Share of the first's snow that is snow in the reference.",
        RECALL: "Share of the reference's snow that the first has.",
        F1: "Harmonic mean of precision and recall.",
        N: "Number of pixels or station days that were compared.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "compare"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Compare snow cover")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Compare two snow covers of any producer, or one with stations.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,compare,difference,validation,station,points,rmse,f1,confusion,modis,clms").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Compares snow cover rasters of any producer with others of the same day, or with stations, by "
            "elevation, land cover, forest and snow cover. Evaluate snow cover, in contrast, judges maps of "
            "this plugin against labels as its model was tested: pair by pair, with simpler methods on the "
            "same inputs. Rasters on different pixels are compared on the coarser ones."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_series_parameters()
        self.add(
            rasters(self.REFERENCE, tr("Reference rasters")),
            tr("Snow cover of the same days. Give these, a folder of them, or stations."),
        )
        self.add(folder(self.REFERENCE_FOLDER, tr("Folder of reference rasters")), tr("All its GeoTIFFs."))
        self.add(
            QgsProcessingParameterFeatureSource(
                self.STATIONS, tr("Stations"), [QgsProcessing.SourceType.TypeVectorPoint], optional=True
            ),
            tr(
                "Points with a field date and a field fsc (0 to 1) or snow_depth. Each is compared with the "
                "pixel it lies in."
            ),
        )
        self.add(
            in_words(
                choice(self.STATION_VALUES, tr("Stations measure"), STATION_VALUES, "auto"), station_words()
            ),
            tr("auto: told by the name of the field."),
        )
        self.add(
            number(self.DEPTH_THRESHOLD, tr("Snow depth that counts as snow, above"), 0.0, 0),
            tr("In the unit of the field."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.DEM, tr("Terrain model"), optional=True),
            tr("For scores by elevation."),
        )
        self.add(
            number(self.DZ, tr("Height of elevation bands (m)"), 500.0, 1),
            tr("The bands begin at multiples of this height."),
        )
        self.add(
            raster_file(self.LAND_COVER, tr("Land cover")),
            tr("Classes of ESA WorldCover, for scores by land cover and forest."),
        )
        self.add(
            raster_file(self.TREE_COVER, tr("Tree cover density")),
            tr(
                "Percent of each pixel that trees cover, for scores by density; values above 100 are missing."
            ),
        )
        self._add_advanced()
        self._add_outputs()

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Output folder")),
            tr("Folder for figures (JSON, CSV), scatter plot (SVG) and differences (GeoTIFF)."),
        )
        self.add_outputs(
            QgsProcessingOutputNumber,
            {
                self.RMSE: tr("RMSE"),
                self.MAE: tr("Mean absolute error"),
                self.BIAS: tr("Bias"),
                self.R2: tr("R2"),
                self.PRECISION: tr("Precision"),
                self.RECALL: tr("Recall"),
                self.F1: tr("F1"),
                self.N: tr("Compared"),
            },
        )

    def _add_advanced(self) -> None:
        self.add_value_parameters()
        self.add(
            in_words(
                choice(self.REFERENCE_VALUES, tr("Values of the reference"), LABEL_VALUES, "auto"),
                label_words(),
            ),
            tr("As for the rasters."),
            is_advanced=True,
        )
        self.add(
            share(self.MIN_VALID, tr("Least valid share"), 0.5, least=0.01),
            tr("Least share of a coarser pixel that must be known in the finer raster."),
            is_advanced=True,
        )
        self.add(
            switch(self.MIX_QUANTITIES, tr("Allow different quantities")),
            tr("Compare snow seen from above with snow on the ground, under trees too."),
            is_advanced=True,
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        return CompareSpec(
            **self.series_settings(parameters, context),
            reference=self._reference(parameters, context),
            reference_values=self.parameterAsEnumString(parameters, self.REFERENCE_VALUES, context),
            min_valid=self.parameterAsDouble(parameters, self.MIN_VALID, context),
            station_values=self.parameterAsEnumString(parameters, self.STATION_VALUES, context),
            depth_threshold=self.parameterAsDouble(parameters, self.DEPTH_THRESHOLD, context),
            mix_quantities=self.parameterAsBoolean(parameters, self.MIX_QUANTITIES, context),
            dem=self.raster_source(parameters, self.DEM, context),
            dz=self.parameterAsDouble(parameters, self.DZ, context),
            land_cover=self.parameterAsFile(parameters, self.LAND_COVER, context),
            tree_cover=self.parameterAsFile(parameters, self.TREE_COVER, context),
            output=self.parameterAsString(parameters, self.OUTPUT, context),
        )

    def _reference(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> List[str]:
        rasters = sources(self.parameterAsLayerList(parameters, self.REFERENCE, context))
        given = self.parameterAsFile(parameters, self.REFERENCE_FOLDER, context)
        points = parameters.get(self.STATIONS)
        if sum(map(bool, (rasters, given, points))) != 1:
            raise TranslatedError(
                "SG-JOB-001",
                tr("The reference is missing, or there are several."),
                tr("Give reference rasters, a folder of them, or stations."),
            )
        if points:
            return [layer_file(self, parameters, self.STATIONS, "stations", context)]
        return rasters or [given]

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Quick checks before the algorithm starts."""
        super().check(parameters, context)
        self._reference(parameters, context)

    def outputs(self, result: Comparison, run: Run) -> Dict[str, Any]:
        """Give the differences a style; scores where there are any."""
        for note in result.notes:
            run.feedback.pushWarning(shown(note))
        for path in (pair.difference for pair in result.pairs if pair.difference):
            copy_style(Path(path), "fsc_residual.qml")
        return {self.OUTPUT: result.folder, **self._figures(result)}

    def _figures(self, result: Comparison) -> Dict[str, Any]:
        regression, detection = result.scores.regression, result.scores.detection
        return {
            **{
                name: getattr(regression, name.lower()) if regression else None
                for name in (self.RMSE, self.MAE, self.BIAS, self.R2)
            },
            self.PRECISION: detection.precision,
            self.RECALL: detection.recall,
            self.F1: detection.f1,
            self.N: result.scores.n,
        }


ALGORITHMS = (CompareAlgorithm,)

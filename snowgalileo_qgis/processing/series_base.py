"""The base class of the algorithms on finished snow cover rasters."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Sequence

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from ..core.choice_words import aspect_words, label_words
from ..core.error_words import TranslatedError
from ..core.layer_tree import JobLayers, Place
from ..core.layers import FSC, cover_kind, layer_name
from ..core.messages import tr
from ..core.series_layers import day_of_name
from ..core.vector_files import save_layer
from ..engine.protocol import LABEL_VALUES, JobResult, Json, SnowSeriesResult
from .base import Run, SnowGalileoAlgorithm
from .map_layers import MapLook
from .parameters import choice, day, extra_file, folder, in_words, number, polygons, rasters, share, switch


class SeriesAlgorithm(SnowGalileoAlgorithm):
    """An algorithm that reads snow cover rasters, one for each day."""

    RASTERS = "RASTERS"
    FOLDER = "FOLDER"
    FIRST_DATE = "FIRST_DATE"
    LAST_DATE = "LAST_DATE"
    THRESHOLD = "THRESHOLD"
    VALUES = "VALUES"
    QUALITY_LAYERS = "QUALITY_LAYERS"
    LOAD = "LOAD"
    OUTPUT = "OUTPUT"

    loaded: Sequence[str] = ()
    """Rasters that QGIS will load, by day."""
    loaded_kind = FSC
    """What they show, as ``core.layers`` has it."""

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("Snow products")

    def groupId(self) -> str:
        """Published identifier of the group."""
        return "snow_products"

    def add_series_parameters(self) -> None:
        """Declare the rasters and the days."""
        self.add(
            rasters(self.RASTERS, tr("Snow cover rasters")),
            tr("Snow cover maps, one for each day. The day is read from the file, else from its name."),
        )
        self.add(
            folder(self.FOLDER, tr("Folder of snow cover rasters")),
            tr("All GeoTIFFs in the folder are used. Give either rasters or a folder."),
        )
        self.add(day(self.FIRST_DATE, tr("First day")), tr("Empty: the day of the first raster."))
        self.add(day(self.LAST_DATE, tr("Last day")), tr("Empty: the day of the last raster."))

    def add_value_parameters(self) -> None:
        """Declare how the values are read."""
        self.add(
            share(self.THRESHOLD, tr("Snow from"), 0.5),
            tr("A pixel with at least this snow cover counts as snow."),
            is_advanced=True,
        )
        self.add(
            in_words(choice(self.VALUES, tr("Values of the rasters"), LABEL_VALUES, "auto"), label_words()),
            tr(
                "auto: recognised from each file. fraction: 0 to 1; percent: 0 to 100; clms: percent with "
                "codes "
                "above 200, as Copernicus products have them; classes: 10 no snow, 11 snow."
            ),
            is_advanced=True,
        )

    def series_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The parameters as fields of ``SnowSeriesSpec``."""
        rasters = sources(self.parameterAsLayerList(parameters, self.RASTERS, context))
        given = self.parameterAsFile(parameters, self.FOLDER, context)
        if bool(rasters) == bool(given):
            problem = tr("Both rasters and a folder were given.") if rasters else tr("No raster was given.")
            raise TranslatedError("SG-JOB-001", problem, tr("Give either rasters or a folder."))
        return {
            "rasters": rasters or [given],
            "first_day": self.day(parameters, self.FIRST_DATE, context),
            "last_day": self.day(parameters, self.LAST_DATE, context),
            "threshold": self.parameterAsDouble(parameters, self.THRESHOLD, context),
            "values": self.parameterAsEnumString(parameters, self.VALUES, context),
        }

    def add_quality_layers(self) -> None:
        """Declare what goes with the maps."""
        self.add(
            rasters(self.QUALITY_LAYERS, tr("Uncertainty and quality layers")),
            tr(
                "Uncertainty, quality class and days since the last look of the maps. In a folder of maps "
                "they are found without."
            ),
            is_advanced=True,
        )

    def quality_layers(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> List[str]:
        """Files of what goes with the maps."""
        return sources(self.parameterAsLayerList(parameters, self.QUALITY_LAYERS, context))

    def add_load_parameter(self) -> None:
        """Declare whether the rasters that are written come into the project."""
        self.add(
            switch(self.LOAD, tr("Load the rasters"), True),
            tr("Add the rasters to the project, as one group with one legend, for the Temporal Controller."),
        )

    def load_series(self, files: List[str], run: Run, quantity: str = "") -> None:
        """Have QGIS load a series that was written to ``OUTPUT``, if that is wanted; ``quantity``: what it
        shows.
        """
        self.loaded_kind = cover_kind(quantity)
        self.loaded = sorted(files) if self.parameterAsBoolean(run.parameters, self.LOAD, run.context) else []
        for path in self.loaded:
            name = layer_name(day_of_name(path), self.loaded_kind)
            details = QgsProcessingContext.LayerDetails(name, run.context.project(), self.OUTPUT)
            run.context.addLayerToLoadOnCompletion(path, details)

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Style and order the rasters that QGIS will load, the last day on top."""
        job = JobLayers()
        for rank, path in enumerate(self.loaded):
            MapLook(Place(day_of_name(path), self.loaded_kind, rank), job).give(context, path)
        return super().postProcessAlgorithm(context, feedback)

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Quick checks before the algorithm starts."""
        self.series_settings(parameters, context)

    def tell(self, result: JobResult, feedback: QgsProcessingFeedback) -> None:
        """See ``SnowGalileoAlgorithm``; also what the values were taken for."""
        super().tell(result, feedback)
        kinds = result.kinds.values() if isinstance(result, SnowSeriesResult) else ()
        for kind in sorted(set(kinds)):
            feedback.pushInfo(tr("Values read as {kind}.").format(kind=kind))


class ZoneAlgorithm(SeriesAlgorithm):
    """An algorithm on polygons and terrain."""

    POLYGONS = "POLYGONS"
    DEM = "DEM"
    DZ = "DZ"
    ASPECTS = "ASPECTS"
    DARK = "DARK"

    def add_chart(self, name: str, title: str, text: str) -> None:
        """Declare an optional chart, and once whether charts are dark."""
        kinds = ";;".join(
            (tr("PNG pictures (*.png)"), tr("SVG pictures (*.svg)"), tr("Numbers of the chart (*.csv)"))
        )
        self.add(
            extra_file(name, title, kinds),
            text,
        )
        if self.parameterDefinition(self.DARK) is None:
            self.add(switch(self.DARK, tr("Dark charts")), tr("Draw charts on dark paper."), is_advanced=True)

    def add_zone_parameters(self, *, needs_dem: bool, dz: float = 100.0, by_aspect: bool = True) -> None:
        """Declare polygons, terrain and how it is divided, at first into bands of ``dz`` metres."""
        self.add(
            polygons(self.POLYGONS, tr("Areas")),
            tr("Polygons, such as catchments. They are named by a field 'name', 'id', 'code' or 'label'."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.DEM, tr("Terrain model"), optional=not needs_dem),
            tr("Elevations in metres, on any grid."),
        )
        self.add(
            number(self.DZ, tr("Height of elevation bands (m)"), dz, 1),
            tr("The bands begin at multiples of this height."),
        )
        if by_aspect:
            sectors = {str(number): text for number, text in aspect_words().items()}
            self.add(
                in_words(choice(self.ASPECTS, tr("Aspect sectors"), tuple(sectors), "1"), sectors),
                tr(
                    "1: slopes of all directions together; 4: north, east, south, west; 8: the directions "
                    "between as well."
                ),
            )

    def zone_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The parameters as fields of the specification; the polygons are written to a file of their own."""
        by_aspect = self.parameterDefinition(self.ASPECTS) is not None
        return {
            "polygons": layer_file(self, parameters, self.POLYGONS, "areas", context),
            "dem": self.raster_source(parameters, self.DEM, context),
            "dz": self.parameterAsDouble(parameters, self.DZ, context),
            "aspects": int(self.parameterAsEnumString(parameters, self.ASPECTS, context)) if by_aspect else 1,
        }


def layer_file(
    algorithm: SnowGalileoAlgorithm,
    parameters: Dict[str, Any],
    name: str,
    stem: str,
    context: QgsProcessingContext,
) -> str:
    """The features of a vector parameter, or the selected ones where only these are asked for, as a
    GeoPackage; empty without any.

    Raises ``SnowGalileoError``, and ``QgsProcessingException`` where there is no such layer.
    """
    if not parameters.get(name):
        return ""
    value, is_selection = parameters[name], False
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        # the toolbox's window gives one where only selected features are asked for; it is no layer to QGIS
        is_selection, value = value.selectedFeaturesOnly, value.source
    layer = algorithm.parameterAsVectorLayer({name: value}, name, context)
    if layer is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    path = QgsProcessingUtils.generateTempFilename(f"{stem}.gpkg")
    save_layer(layer, path, stem, context.transformContext(), is_selection)
    return path


def raster_file(name: str, description: str) -> QgsProcessingParameterFile:
    """An optional GeoTIFF."""
    return QgsProcessingParameterFile(
        name, description, optional=True, fileFilter=tr("GeoTIFF (*.tif *.tiff)")
    )


def sources(layers: List[Any]) -> List[str]:
    """Files of raster layers."""
    return [
        layer.source()
        for layer in layers
        if isinstance(layer, QgsRasterLayer) and Path(layer.source()).exists()
    ]

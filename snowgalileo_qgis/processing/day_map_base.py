"""The base class of the algorithms that map one day into rasters, which QGIS may load."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Mapping, Sequence

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils

from ..core.counts import cells_text
from ..core.layer_tree import JobLayers, Place
from ..core.layers import CHANGE, CLMS, FSC, QUALITY, UNCERTAINTY, layer_name, rasters_of
from ..core.messages import shown, tr
from ..engine.protocol import PredictSpec, SnowMap, SnowMaps
from .base import Run
from .map_base import MapAlgorithm
from .map_layers import MapLook, MapRasters, write_map_sidecars
from .output_files import move


class DayMapAlgorithm(MapAlgorithm):
    """An algorithm whose outputs are rasters of one prediction day.

    ``job_spec`` returns a ``PredictSpec`` without rasters.
    """

    destinations: Dict[str, str] = {}
    """Kind of raster (``core.layers``) of each raster output, by its name."""
    maps: Sequence[MapRasters] = ()
    """The maps that were made, largest first, with the rasters that were asked for."""

    def job_with_rasters(self, spec: PredictSpec, paths: Mapping[str, str]) -> PredictSpec:
        """The prediction into these rasters; the snow map is always written."""
        targets = {kind: paths.get(name, "") for name, kind in self.destinations.items()}
        return replace(
            spec,
            fsc=targets.get(FSC) or QgsProcessingUtils.generateTempFilename("fsc.tif"),
            uncertainty=targets.get(UNCERTAINTY, ""),
            change=targets.get(CHANGE, ""),
            quality=targets.get(QUALITY, ""),
            clms=targets.get(CLMS, ""),
        )

    def outputs(self, result: SnowMaps, run: Run) -> Dict[str, Any]:
        """Give the largest map the files that were asked for, and all maps their sidecar files.

        The maps of other coordinate systems lie beside it, and are loaded, too.
        """
        targets = {self.destinations[name]: path for name, path in self.layers.items()}
        main, *others = sorted(result.rasters, key=lambda snow_map: -snow_map.cells)
        for kind, path in rasters_of(main).items():
            if kind in targets:
                move(path, targets[kind])
        self.maps = [(main, targets)]
        self.maps += [(other, {kind: rasters_of(other)[kind] for kind in targets}) for other in others]
        self._load_other_maps(run.context, run.feedback)
        write_map_sidecars(self.maps, result)
        return super().outputs(result, run)

    def snow_maps(self) -> List[SnowMap]:
        """The maps that were made, largest first."""
        return [snow_map for snow_map, _ in self.maps]

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Style and order the maps that QGIS will load, the largest on top."""
        job = JobLayers()
        for number, (snow_map, paths) in enumerate(self.maps):
            for kind, path in paths.items():
                MapLook(Place(snow_map.day, kind, -number), job).give(context, path)
        return super().postProcessAlgorithm(context, feedback)

    def _load_other_maps(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        for snow_map, paths in self.maps[1:]:
            for name, target in self.layers.items():
                kind = self.destinations[name]
                feedback.pushWarning(
                    tr("{cells} in {crs}: the map is {path}.").format(
                        cells=cells_text(snow_map.cells), crs=snow_map.crs, path=shown(paths[kind])
                    )
                )
                if context.willLoadLayerOnCompletion(target):
                    title = layer_name(snow_map.day, kind)
                    context.addLayerToLoadOnCompletion(
                        paths[kind], QgsProcessingContext.LayerDetails(title, context.project(), name)
                    )

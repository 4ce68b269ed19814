"""What the algorithms that run models over stacks and load maps share."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from ..core.layers import apply_look, layer_name, write_sidecars
from ..core.messages import log, tr
from ..core.settings import settings
from ..engine.protocol import (
    CONDITIONS,
    DEVICES,
    HIDEABLE,
    MODES,
    PRECISIONS,
    Json,
    SnowGalileoError,
    model_files,
)
from .base import SnowGalileoAlgorithm, choice, model_file, problem_of

DAYS_BACK = tuple(f"day:{age}" for age in range(8))


class MapAlgorithm(SnowGalileoAlgorithm):
    """An algorithm that maps stacks with one or several model files."""

    CHECKPOINT = "CHECKPOINT"
    CHECKPOINT_FOLDER = "CHECKPOINT_FOLDER"
    DEVICE = "DEVICE"
    PRECISION = "PRECISION"
    CONDITION = "CONDITION"
    FLIPS = "FLIPS"
    OVERLAP = "OVERLAP"
    MODE = "MODE"
    HIDE = "HIDE"
    MIN_OPTICAL = "MIN_OPTICAL"
    MAX_CLOUD = "MAX_CLOUD"
    BATCH_SIZE = "BATCH_SIZE"

    destinations: Dict[str, str] = {}
    """Kind of raster (``core.layers``) of each raster output, by its name."""

    def add_checkpoint_parameter(self) -> None:
        """Declare the model files."""
        self.add(
            model_file(self.CHECKPOINT, settings().first_checkpoint or None),
            tr(
                "Weights of SnowGalileo, .pth or .safetensors. The file is only read as numbers, never run. "
                "For several, give their folder below."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.CHECKPOINT_FOLDER,
                tr("Folder of model files"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            tr(
                "All model files in a folder, instead of one. Published names tell the condition and the "
                "seed: each cell takes the files of its "
                "condition, and those of one condition are averaged."
            ),
        )

    def add_condition_parameter(self, is_advanced: bool = False) -> None:
        """Declare the condition."""
        self.add(
            choice(self.CONDITION, tr("Condition"), CONDITIONS, "auto"),
            tr(
                "Condition of the prediction day, which decides about weights and about what is hidden from "
                "them. auto finds it for each cell from "
                "the images of the day and their cloud flags."
            ),
            is_advanced=is_advanced,
        )

    def add_device_parameters(self, is_advanced: bool = False) -> None:
        """Declare where and how exactly the model runs."""
        self.add(
            choice(self.DEVICE, tr("Device"), DEVICES, "auto"),
            tr("Where the model runs; auto takes the graphics card when there is a usable one and says why."),
            is_advanced=is_advanced,
        )
        self.add(
            choice(self.PRECISION, tr("Precision"), PRECISIONS, "fp32"),
            tr(
                "fp32 gives the reference numbers; bf16 is faster on most devices and its numbers differ "
                "slightly."
            ),
            is_advanced=is_advanced,
        )

    def hide_parameter(self, *, optional: bool) -> QgsProcessingParameterEnum:
        """Inputs that can be hidden; stored as text."""
        options = [*HIDEABLE, *DAYS_BACK]
        return QgsProcessingParameterEnum(
            self.HIDE, tr("Hide"), options, allowMultiple=True, optional=optional, usesStaticStrings=True
        )

    def add_advanced_parameters(self) -> None:
        """Declare what few people change."""
        self.add(
            QgsProcessingParameterBoolean(self.FLIPS, tr("Average over flips and turns"), defaultValue=False),
            tr(
                "Each model sees each cell in eight ways, turned and mirrored, and the answers are "
                "averaged. Takes eight times as long."
            ),
            is_advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.OVERLAP, tr("Hide cell borders (4 x slower)"), defaultValue=False
            ),
            tr(
                "The model also sees cells that are moved by half a cell, and the answers are blended, so "
                "that the outline of the 1 km cells "
                "disappears. Only where neighbouring cells lie in one cube or region."
            ),
            is_advanced=True,
        )
        self.add(
            choice(self.MODE, tr("Missing pixels"), MODES, "research"),
            tr(
                "research treats them as in the training of the published weights. strict hides a 100 m "
                "patch from the model when any of its pixels "
                "is missing, and takes means of valid pixels for the coarse sensors; nobody has validated "
                "the weights that way."
            ),
            is_advanced=True,
        )
        self._add_share(
            self.MIN_OPTICAL,
            tr("Least share seen by Sentinel-2 or Landsat"),
            0.5,
            tr("For auto: a cell of which they show less on the prediction day is of condition no_hr."),
        )
        self._add_share(
            self.MAX_CLOUD,
            tr("Largest share of cloud"),
            0.2,
            tr(
                "For auto: a cell with more flagged cloud on the prediction day is of condition clouds, or "
                "clouds_no_hr."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.BATCH_SIZE,
                tr("Cells per batch"),
                QgsProcessingParameterNumber.Type.Integer,
                0,
                minValue=0,
            ),
            tr("0 chooses for the device; use a small number when memory is short."),
            is_advanced=True,
        )
        self.add_impute_parameter()

    def _add_share(self, name: str, title: str, default: float, text: str) -> None:
        kind = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(name, title, kind, default, minValue=0, maxValue=1),
            text,
            is_advanced=True,
        )

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """The cheap checks: input and model files exist."""
        is_good, text = super().checkParameterValues(parameters, context)
        if not is_good:
            return is_good, text
        return problem_of(lambda: self._checkpoints(parameters, context))

    def map_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The parameters as fields of a ``PredictSpec``, but for the area and the rasters."""
        return {
            **self.stack_settings(parameters, context),
            "checkpoints": self._checkpoints(parameters, context),
            "device": self.parameterAsEnumString(parameters, self.DEVICE, context),
            "precision": self.parameterAsEnumString(parameters, self.PRECISION, context),
            "condition": self.parameterAsEnumString(parameters, self.CONDITION, context),
            "flips": self.parameterAsBoolean(parameters, self.FLIPS, context),
            "overlap": 0.5 if self.parameterAsBoolean(parameters, self.OVERLAP, context) else 0.0,
            "mode": self.parameterAsEnumString(parameters, self.MODE, context),
            "hide": list(self.parameterAsEnumStrings(parameters, self.HIDE, context))
            if parameters.get(self.HIDE)
            else [],
            "min_optical": self.parameterAsDouble(parameters, self.MIN_OPTICAL, context),
            "max_cloud": self.parameterAsDouble(parameters, self.MAX_CLOUD, context),
            "batch_size": self.parameterAsInt(parameters, self.BATCH_SIZE, context),
            "single_day": True,
        }

    def _checkpoints(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> List[str]:
        """Model files. Raises ``SG-MODEL-001``."""
        path = self.parameterAsFile(parameters, self.CHECKPOINT_FOLDER, context) or self.parameterAsFile(
            parameters, self.CHECKPOINT, context
        )
        if not path:
            raise SnowGalileoError(
                "SG-MODEL-001", tr("No model file was given."), tr("Give a model file or a folder of them.")
            )
        if not Path(path).expanduser().exists():
            raise SnowGalileoError(
                "SG-MODEL-001", tr("The model file {path} does not exist.").format(path=path)
            )
        return model_files([path])

    def map_rasters(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Optional[Json]:
        """Run the job of ``self.spec`` into the raster outputs; ``None`` when it was cancelled.

        Called in a background thread.
        """
        # not before: a layer that is registered while preparing is lost when QGIS moves on to another thread
        self.targets = {
            name: self.parameterAsOutputLayer(parameters, name, context)
            for name in self.destinations
            if parameters.get(name)
        }
        for name, path in self.targets.items():
            setattr(self.spec, self.destinations[name], path)
        if not self.spec.fsc:
            self.spec.fsc = QgsProcessingUtils.generateTempFilename("fsc.tif")
        result = self.run_job(feedback)
        if result is None:
            _forget_layers(context, self.targets.values())
            return None
        self.rasters = self._main_map_first(result["rasters"])
        self._load_other_maps(context, feedback)
        for raster in self.rasters:
            for kind in self._kinds():
                write_sidecars(raster[kind], raster, result, kind)
        return result

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Style the maps that QGIS will load."""
        for raster in self.rasters:
            for kind in self._kinds():
                if context.willLoadLayerOnCompletion(raster[kind]):
                    context.layerToLoadOnCompletionDetails(raster[kind]).setPostProcessor(
                        Look.of(raster[kind], raster["day"], kind)
                    )
        return {}

    def _kinds(self) -> List[str]:
        return [self.destinations[name] for name in self.targets]

    def _main_map_first(self, rasters: Sequence[Json]) -> List[Json]:
        """The maps, largest first, whose rasters get the names that were asked for."""
        main, *others = sorted(rasters, key=lambda raster: -raster["cells"])
        for name, target in self.targets.items():
            kind = self.destinations[name]
            if Path(main[kind]) != Path(target):
                Path(main[kind]).replace(target)
            main = {**main, kind: target}
        return [main, *others]

    def _load_other_maps(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        for raster in self.rasters[1:]:
            for name, target in self.targets.items():
                path = raster[self.destinations[name]]
                feedback.pushWarning(
                    tr("{cells} cells are in {crs}; their map is {path}.").format(
                        cells=raster["cells"], crs=raster["crs"], path=path
                    )
                )
                if context.willLoadLayerOnCompletion(target):
                    title = layer_name(raster["day"], self.destinations[name])
                    context.addLayerToLoadOnCompletion(
                        path, QgsProcessingContext.LayerDetails(title, context.project(), name)
                    )


class Look(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded raster its style, name, day and metadata.

    ``is_folded``: its legend is that of another layer, and stays closed.
    """

    alive: Dict[str, Look] = {}
    """By path; QGIS keeps no reference, and a post-processor that Python has freed is silently not called."""

    def __init__(self, day: str, kind: str, is_folded: bool) -> None:
        super().__init__()
        self._day = day
        self._kind = kind
        self._is_folded = is_folded

    @classmethod
    def of(cls, path: str, day: str, kind: str, *, is_folded: bool = False) -> Look:
        """A post-processor that lives until the next run that writes the same file."""
        cls.alive[path] = cls(day, kind, is_folded)
        return cls.alive[path]

    def postProcessLayer(
        self, layer: QgsRasterLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the GUI thread; an exception here would vanish without a trace."""
        try:
            apply_look(layer, self._day, self._kind)
            layer.loadDefaultMetadata()
            node = context.project().layerTreeRoot().findLayer(layer.id()) if self._is_folded else None
            if node is not None:
                node.setExpanded(False)
        except Exception as error:
            log(f"{type(error).__name__}: {error}")


def _forget_layers(context: QgsProcessingContext, paths: Sequence[str]) -> None:
    gone = set(paths)
    context.setLayersToLoadOnCompletion(
        {p: details for p, details in context.layersToLoadOnCompletion().items() if p not in gone}
    )

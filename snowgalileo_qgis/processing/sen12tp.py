"""SEN12TP scenes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterVectorDestination,
)

from ..core.choice_words import land_cover_words, month_words
from ..core.error_words import titled
from ..core.messages import shown, tr
from ..engine.protocol import LAND_COVERS, MONTHS, JobSpec, SceneCatalogue, Sen12tpSpec
from .base import Run, SnowGalileoAlgorithm
from .output_files import copy_style
from .parameters import choices, folder, in_words
from .setting_parameters import add_settings, setting_values

SETTINGS = ("split", "hours")
STYLE = "sen12tp_month.qml"


class Sen12tpAlgorithm(SnowGalileoAlgorithm):
    """The published metadata in, outlines of the scenes out."""

    METADATA = "METADATA"
    FOLDER = "FOLDER"
    MONTHS = "MONTHS"
    LAND_COVERS = "LAND_COVERS"
    OUTPUT = "OUTPUT"
    SCENES = "SCENES"
    HERE = "HERE"

    output_help = {
        SCENES: "Number of scenes that fit.",
        HERE: "Number of scenes that fit and lie in the folder.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "sen12tpscenes"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("SEN12TP scenes")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Show where the scenes of SEN12TP lie, and which of them you have.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,sen12tp,scenes,catalogue,footprints,outlines,metadata").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Makes a layer of the outlines of SEN12TP scenes from the published metadata, coloured by month. "
            "Its fields are region and scene, the times of both images, train or test, land cover, climate, "
            "and where the scene's files are, if you have them."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterFile(self.METADATA, tr("Metadata"), extension="json"),
            tr("The published file sen12tp-metadata.json."),
        )
        self.add(
            folder(self.FOLDER, tr("Scene folder")),
            tr("Folder in which to look for scenes and zip files of them. Nothing is unpacked."),
        )
        self.add_area(
            tr("Only scenes that touch this rectangle. Leave empty for all scenes."),
            tr("Only scenes that touch these polygons. Leave empty for all scenes."),
        )
        self.add(
            in_words(choices(self.MONTHS, tr("Months"), MONTHS, optional=True), month_words()),
            tr("Months of the Sentinel-2 image (UTC). Choose none for all."),
        )
        self.add(
            in_words(
                choices(self.LAND_COVERS, tr("Land cover"), LAND_COVERS, optional=True), land_cover_words()
            ),
            tr("Prevailing land cover of the scene. Choose none for all."),
        )
        add_settings(self, Sen12tpSpec, SETTINGS)
        self.add(
            QgsProcessingParameterVectorDestination(
                self.OUTPUT, tr("Outlines"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("GeoPackage with one polygon for each scene."),
        )
        self.add_outputs(
            QgsProcessingOutputNumber, {self.SCENES: tr("Scenes"), self.HERE: tr("Scenes in the folder")}
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe, without its layer."""
        return Sen12tpSpec(
            metadata=self.parameterAsFile(parameters, self.METADATA, context),
            stacks=self.given_path(parameters, self.FOLDER, context),
            months=self._chosen(parameters, self.MONTHS, context),
            land_covers=self._chosen(parameters, self.LAND_COVERS, context),
            **setting_values(self, Sen12tpSpec, SETTINGS, parameters, context),
        )

    def _chosen(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> List[str]:
        """Chosen values; for none, QGIS gives an empty text."""
        return [value for value in self.parameterAsEnumStrings(parameters, name, context) if value]

    def job_with_rasters(self, spec: JobSpec, paths: Mapping[str, str]) -> JobSpec:
        """The job with its layer."""
        return replace(spec, output=paths.get(self.OUTPUT, ""))

    def outputs(self, result: SceneCatalogue, run: Run) -> Dict[str, Any]:
        """Give the outlines a style, and say which scenes were left out."""
        copy_style(self.spec.output, STYLE)
        for item in result.left_out:
            reason = shown(titled(item.code, item.reason))
            run.feedback.pushInfo(tr("Left out: {reason}").format(reason=reason))
        return {self.OUTPUT: self.spec.output, self.SCENES: result.scenes, self.HERE: result.here}


ALGORITHMS = (Sen12tpAlgorithm,)

"""Import published data."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..core.counts import number_text
from ..core.error_words import titled
from ..core.messages import shown, tr
from ..core.network import network_settings
from ..engine.protocol import PACKED_ENDING, WEIGHTS_ADDRESS, DatasetResult, DatasetSpec, JobSpec
from .base import Run, SnowGalileoAlgorithm
from .parameters import folder


class ImportDataAlgorithm(SnowGalileoAlgorithm):
    """Archives and folders of cells and labels in, packed cells out."""

    SOURCES = "SOURCES"
    FOLDER = "FOLDER"
    OUTPUT = "OUTPUT"
    OUTPUT_FOLDER = "OUTPUT_FOLDER"
    LAYER = "LAYER"
    CELLS = "CELLS"
    LABELS = "LABELS"
    LEFT_OUT = "LEFT_OUT"

    output_help = {
        OUTPUT_FOLDER: "The packed cells, a folder that other algorithms read as input stacks and labels.",
        LAYER: "GeoPackage with a point for each cell: day, season, mean snow cover and valid shares.",
        CELLS: "Number of cells in the folder.",
        LABELS: "Number of labels in the folder.",
        LEFT_OUT: "Number of files that could not be used.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "importdata"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Import published data")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("Pack cells and labels of the published archives, or of folders, into a small folder.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,data,dataset,import,archive,tar,xz,h5,hdf5,labels,training,pack").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Reads the published archives (.tar.xz) as they are, without unpacking them to the disk, and "
            "packs their cells and labels into one folder, at least 7 times smaller than the HDF5 files. "
            "Fine-tune, Pre-train and Evaluate read it. An import that was interrupted goes on where it "
            "ended when it is started again. Files that cannot be used are named and left out."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        kind = QgsProcessing.SourceType.TypeFile
        self.add(
            QgsProcessingParameterMultipleLayers(self.SOURCES, tr("Archives and files"), kind, optional=True),
            tr("Archives (.tar.xz, .tar), HDF5 files and label rasters."),
        )
        self.add(
            folder(self.FOLDER, tr("Folder with files")),
            tr("Folder with HDF5 files and label rasters, also in subfolders."),
        )
        self.add(
            QgsProcessingParameterString(self.OUTPUT, tr("Packed cells")),
            tr(
                "Path of the folder to write, or to add to, ending in .snowpack. Data with clouds and "
                "without belong in two folders, since their files have the same names."
            ),
        )
        self.addOutput(QgsProcessingOutputFolder(self.OUTPUT_FOLDER, tr("Packed cells")))
        self.addOutput(QgsProcessingOutputFile(self.LAYER, tr("Point layer")))
        self.add_outputs(
            QgsProcessingOutputNumber,
            {self.CELLS: tr("Cells"), self.LABELS: tr("Labels"), self.LEFT_OUT: tr("Inputs left out")},
        )

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The import that the parameters describe."""
        files = self.parameterAsFileList(parameters, self.SOURCES, context)
        given = self.parameterAsFile(parameters, self.FOLDER, context)
        output = self.parameterAsString(parameters, self.OUTPUT, context)
        if output and not output.lower().endswith(PACKED_ENDING):
            output += PACKED_ENDING
        sources = [path for path in (*files, given) if path]
        return DatasetSpec(action="import", sources=sources, output=output)

    def outputs(self, result: DatasetResult, run: Run) -> Dict[str, Any]:
        """Say why inputs were left out."""
        for item in result.left_out:
            run.feedback.pushInfo(shown(titled(item.code, item.reason)))
        return {
            self.OUTPUT_FOLDER: result.store,
            self.LAYER: result.layer,
            self.CELLS: result.cells,
            self.LABELS: result.labels,
            self.LEFT_OUT: len(result.left_out),
        }


class DownloadDataAlgorithm(SnowGalileoAlgorithm):
    """Files of the published record onto this computer."""

    NAMES = "NAMES"
    TARGET = "TARGET"
    OUTPUT_FOLDER = "OUTPUT_FOLDER"
    FILES = "FILES"
    NEW_FILES = "NEW_FILES"

    output_help = {
        OUTPUT_FOLDER: "Folder with the files.",
        FILES: "Number of files that are here now, or that the record holds if none was named.",
        NEW_FILES: "Number of these that were downloaded.",
    }

    def name(self) -> str:
        """Published identifier."""
        return "downloaddata"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Download published data")

    def shortDescription(self) -> str:
        """Tooltip in the toolbox."""
        return tr("List the files of the published SnowGalileo record, or download some of them.")

    def tags(self) -> List[str]:
        """Search terms."""
        return tr("snow,data,dataset,download,zenodo,archive,training,record").split(",")

    def introduction(self) -> str:
        """What the algorithm does."""
        return tr(
            "Without a name, lists the files of the published record (44.7 GB in all) with their sizes in "
            "the log. With names, downloads these files and compares their checksums with the published "
            "ones. Interrupted downloads go on where they stopped. Proxy and certificates are taken from the "
            "QGIS settings."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterString(self.NAMES, tr("Files"), optional=True),
            tr("Names of files of the record, separated by commas. Leave empty for a list of all."),
        )
        self.add(
            folder(self.TARGET, tr("Folder of downloads")),
            tr("Where to store the files. Leave empty for your own folder."),
            is_advanced=True,
        )
        self.addOutput(QgsProcessingOutputFolder(self.OUTPUT_FOLDER, tr("Folder of downloads")))
        self.add_outputs(
            QgsProcessingOutputNumber, {self.FILES: tr("Files"), self.NEW_FILES: tr("New files")}
        )

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that the settings fit together."""
        self._spec(parameters, context).validate()

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe, with the network settings of QGIS."""
        return replace(self._spec(parameters, context), **network_settings(WEIGHTS_ADDRESS))

    def _spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> DatasetSpec:
        text = self.parameterAsString(parameters, self.NAMES, context)
        names = [name.strip() for name in text.split(",") if name.strip()]
        target = self.parameterAsFile(parameters, self.TARGET, context)
        return DatasetSpec(action="fetch" if names else "list", names=names, folder=target)

    def outputs(self, result: DatasetResult, run: Run) -> Dict[str, Any]:
        """List the files with their sizes and places."""
        for file in result.files:
            place = shown(file.path) if file.path else tr("not here")
            run.feedback.pushInfo(
                tr("{name}: {size} MB, {place}").format(
                    name=shown(file.name), size=number_text(file.size / 1e6, 1), place=place
                )
            )
        return {
            self.OUTPUT_FOLDER: result.folder,
            self.FILES: len(result.files),
            self.NEW_FILES: sum(file.is_new for file in result.files),
        }


ALGORITHMS = (DownloadDataAlgorithm, ImportDataAlgorithm)

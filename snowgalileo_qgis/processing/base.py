"""What the algorithms share: the stack's parameters, help made from the parameters, running a job of the
engine.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon

from ..core.area import Part, geojson_of
from ..core.compat import DATE_PARAMETER
from ..core.engine_client import engine
from ..core.environment import find_interpreter
from ..core.messages import tr, user_text
from ..core.paths import resource
from ..core.progress import percent, progress_text
from ..engine.protocol import Cancelled, JobSpec, Json, SnowGalileoError

HELP_URL = (
    "https://github.com/snowgalileo/snowgalileo-qgis/blob/main/docs/user-guide.md#from-the-processing-toolbox"
)
EXTENT_VERTICES = 20
"""Vertices added to each side of an extent, as straight lines bend on the way to degrees."""
TEXT_INTERVAL_S = 5.0
"""Least seconds between two progress lines of one stage, as QGIS keeps every line in the log."""


def engine_available() -> Tuple[bool, str]:
    """Whether an engine is installed, else what to do; starts nothing."""
    try:
        find_interpreter()
    except SnowGalileoError as error:
        return False, user_text(error)
    return True, ""


def choice(name: str, description: str, values: Sequence[str], default: str) -> QgsProcessingParameterEnum:
    """An enumeration whose values are stored as text, so that a later order breaks no saved model."""
    return QgsProcessingParameterEnum(
        name, description, list(values), defaultValue=default, usesStaticStrings=True
    )


def model_file(name: str, default: Optional[str] = None) -> QgsProcessingParameterFile:
    """A model file; optional, as it can be given in other ways or is not always needed."""
    kinds = tr("Model weights (*.pth *.pt *.safetensors)") + ";;" + tr("All files (*.*)")
    return QgsProcessingParameterFile(
        name, tr("Model file"), optional=True, defaultValue=default, fileFilter=kinds
    )


def problem_of(check: Callable[[], object]) -> Tuple[bool, str]:
    """The outcome of a check as QGIS wants it: whether it passed, else the words of the error that it
    raised.
    """
    try:
        check()
    except SnowGalileoError as error:
        return False, user_text(error)
    return True, ""


class SnowGalileoAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that runs one job of the engine on stacks.

    ``prepareAlgorithm`` (caller's thread) copies everything into ``self.spec``; ``processAlgorithm`` (any
    thread) uses nothing else.
    """

    INPUT = "INPUT"
    FOLDER = "FOLDER"
    DATE = "DATE"
    EXTENT = "EXTENT"
    AREA = "AREA"
    IMPUTE_NAN = "IMPUTE_NAN"

    output_help: Dict[str, str] = {}
    """What each output means, by name; untranslated."""

    def createInstance(self) -> QgsProcessingAlgorithm:
        """A fresh copy, one for each run."""
        return type(self)()

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("Snow cover")

    def groupId(self) -> str:
        """Published identifier of the group."""
        return "snow_cover"

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Path of the icon."""
        return str(resource("icons", "snowgalileo.svg"))

    def helpUrl(self) -> str:
        """The user guide."""
        return HELP_URL

    def shortHelpString(self) -> str:
        """Introduction, then one heading for each input and output."""
        entries = [(p.description(), p.help()) for p in self.parameterDefinitions()]
        parameters = {p.name() for p in self.parameterDefinitions()}
        entries += [
            (o.description(), tr(self.output_help[o.name()]))
            for o in self.outputDefinitions()
            if o.name() not in parameters
        ]
        return f"<p>{self.introduction()}</p>" + "".join(
            f"<h3>{name}</h3><p>{text}</p>" for name, text in entries
        )

    def introduction(self) -> str:
        """What the algorithm does, in a few sentences."""
        raise NotImplementedError

    def canExecute(self) -> Tuple[bool, str]:
        """Whether the toolbox offers to run the algorithm."""
        return engine_available()

    def add(self, parameter: QgsProcessingParameterDefinition, text: str, is_advanced: bool = False) -> None:
        """Declare a parameter with its help."""
        parameter.setHelp(text)
        if is_advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_stack_parameters(self) -> None:
        """Declare the stack, its day and the area."""
        self.add_file_parameters()
        self.add_area_parameters()

    def add_file_parameters(self) -> None:
        """Declare the stack and its day."""
        self.add_series_parameters()
        self.add(
            QgsProcessingParameterDateTime(self.DATE, tr("Prediction day"), DATE_PARAMETER, optional=True),
            tr("The last of the 8 days of a stack. Needed only when the stacks are of several days."),
        )

    def add_series_parameters(self) -> None:
        """Declare the stack, of any days."""
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.INPUT, tr("Stack files"), QgsProcessing.SourceType.TypeFile, optional=True
            ),
            tr("GeoTIFF cubes with 308 bands or published HDF5 files (.h5). Give either files or a folder."),
        )
        self.add(
            QgsProcessingParameterFile(
                self.FOLDER, tr("Stack folder"), QgsProcessingParameterFile.Behavior.Folder, optional=True
            ),
            tr(
                "Region store (.zarr), or folder with such stores, GeoTIFF cubes or HDF5 files; all are "
                "used. Give either a folder or files."
            ),
        )

    def add_area_parameters(self) -> None:
        """Declare the part of the stack to use."""
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr(
                "Only 1 km cells that touch this rectangle are used, in any coordinate system. Empty: all "
                "cells."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.AREA, tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr(
                "Only 1 km cells that touch these polygons are used; with an extent, only those that touch "
                "both. Empty: all cells."
            ),
        )

    def add_impute_parameter(self) -> None:
        """Declare how impossible numbers in cubes are treated."""
        self.add(
            QgsProcessingParameterBoolean(
                self.IMPUTE_NAN, tr("Replace impossible numbers by the band's mean"), defaultValue=False
            ),
            tr(
                "Cubes that hold not-a-number or infinity are left out. Tick to use them as the research "
                "software did."
            ),
            is_advanced=True,
        )

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """The cheap checks: exactly one kind of input, which exists."""
        is_good, text = super().checkParameterValues(parameters, context)
        if not is_good:
            return is_good, text
        return problem_of(lambda: self._stacks(parameters, context))

    def stack_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The stack's parameters as fields of a ``JobSpec``, but for the area."""
        day = (
            self.parameterAsDateTime(parameters, self.DATE, context).date()
            if parameters.get(self.DATE)
            else None
        )
        return {
            "stacks": self._stacks(parameters, context),
            "day": day.toString(Qt.DateFormat.ISODate) if day is not None and day.isValid() else None,
            "impute_nan": self.parameterAsBoolean(parameters, self.IMPUTE_NAN, context),
        }

    def _copy_area(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        self._transforms = context.transformContext()
        self._area: List[Part] = []
        if parameters.get(self.EXTENT):
            rectangle = QgsGeometry.fromRect(
                self.parameterAsExtent(parameters, self.EXTENT, context)
            ).densifyByCount(EXTENT_VERTICES)
            self._area.append(([rectangle], self.parameterAsExtentCrs(parameters, self.EXTENT, context)))
        if parameters.get(self.AREA):
            source = self.parameterAsSource(parameters, self.AREA, context)
            if source is None:
                raise QgsProcessingException(self.invalidSourceError(parameters, self.AREA))
            features = source.getFeatures(QgsFeatureRequest().setNoAttributes())
            self._area.append(([feature.geometry() for feature in features], source.sourceCrs()))

    def _stacks(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> List[str]:
        files = (
            [path for path in self.parameterAsFileList(parameters, self.INPUT, context) if path]
            if parameters.get(self.INPUT)
            else []
        )
        folder = self.parameterAsFile(parameters, self.FOLDER, context)
        if bool(files) == bool(folder):
            problem = (
                tr("Both stack files and a stack folder were given.") if files else tr("No stack was given.")
            )
            raise SnowGalileoError("SG-JOB-001", problem, tr("Give either stack files or a stack folder."))
        for path in files or [folder]:
            if not Path(path).exists():
                raise SnowGalileoError("SG-STACK-010", tr("'{path}' does not exist.").format(path=path))
        return files or [folder]

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Copy everything that the job needs out of QGIS."""
        self.spec = self.job_spec(parameters, context)
        self._copy_area(parameters, context)
        return True

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe."""
        raise NotImplementedError

    def run_job(self, feedback: QgsProcessingFeedback) -> Optional[Json]:
        """Run the job and return its result, or ``None`` when it was cancelled."""
        try:
            self.spec.area = geojson_of(self._area, self._transforms)
            result = engine().run(self.spec, _Reporter(feedback).receive, feedback.isCanceled)
        except Cancelled:
            feedback.pushInfo(tr("Cancelled."))
            return None
        except SnowGalileoError as error:
            if error.detail:
                feedback.pushDebugInfo(error.detail)
            raise QgsProcessingException(user_text(error)) from error
        feedback.setProgress(100)
        for ending, count in getattr(result, "ignored", {}).items():
            feedback.pushInfo(
                tr("{count} files ending in '{ending}' are not stacks and were not looked at.").format(
                    count=count, ending=ending
                )
            )
        return result

    def write(self, path: str, text: str) -> None:
        """Write a text file that the person asked for."""
        try:
            Path(path).write_text(text, encoding="utf-8")
        except OSError as error:
            text = tr("{path} cannot be written: {reason}. (SG-OUTPUT-001)").format(
                path=path, reason=error.strerror
            )
            raise QgsProcessingException(text) from error


class _Reporter:
    """Passes the engine's messages to the feedback of Processing."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._stage = ""
        self._said_at = 0.0

    def receive(self, message: Json) -> None:
        kind = message["type"]
        if kind == "progress":
            self._progress(message)
        elif kind == "warning":
            self._feedback.pushWarning(f"{message.get('text')} ({message.get('code')})")
        elif kind == "log":
            self._feedback.pushInfo(str(message.get("text")))

    def _progress(self, message: Json) -> None:
        self._feedback.setProgress(percent(message))
        now = time.monotonic()
        if message.get("stage") != self._stage or now > self._said_at + TEXT_INTERVAL_S:
            self._stage, self._said_at = str(message.get("stage")), now
            self._feedback.setProgressText(progress_text(message))

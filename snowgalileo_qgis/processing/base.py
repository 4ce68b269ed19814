"""The base class of all algorithms: identity, help, checks, and running a job of the engine."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, Callable, Dict, Optional, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon

from ..core.engine_client import engine
from ..core.environment import find_interpreter
from ..core.messages import tr, user_text
from ..core.paths import resource
from ..engine.protocol import Cancelled, JobResult, JobSpec, SnowGalileoError, StackResult
from .area_of_interest import AreaOfInterest
from .reporter import Reporter

HELP_URL = (
    "https://github.com/snowgalileo/snowgalileo-qgis/blob/main/docs/user-guide.md#from-the-processing-toolbox"
)


def engine_available() -> Tuple[bool, str]:
    """Whether an engine is installed, and otherwise what to do; starts nothing."""
    return problem_of(find_interpreter)


def problem_of(check: Callable[[], object]) -> Tuple[bool, str]:
    """The outcome of a check in the form that QGIS expects: whether it passed, and otherwise the text of
    the error that it raised.
    """
    try:
        check()
    except SnowGalileoError as error:
        return False, user_text(error)
    return True, ""


class SnowGalileoAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that runs one job of the engine.

    ``prepareAlgorithm`` (calling thread) copies layers and settings; ``processAlgorithm`` (any thread) works
    on the copies and asks QGIS only where the outputs go.
    """

    output_help: Dict[str, str] = {}
    """What each output means, by name; untranslated."""

    def createInstance(self) -> QgsProcessingAlgorithm:
        """A new instance for each run."""
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
        """Address of the user guide."""
        return HELP_URL

    def shortHelpString(self) -> str:
        """Introduction, then one heading for each input and output."""
        definitions = self.parameterDefinitions()
        parameters = {definition.name() for definition in definitions}
        entries = [(definition.description(), definition.help()) for definition in definitions]
        entries += [
            (output.description(), tr(self.output_help[output.name()]))
            for output in self.outputDefinitions()
            if output.name() not in parameters
        ]
        return f"<p>{self.introduction()}</p>" + "".join(
            f"<h3>{name}</h3><p>{text}</p>" for name, text in entries
        )

    @abstractmethod
    def introduction(self) -> str:
        """What the algorithm does, in a few sentences."""

    @abstractmethod
    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job that the parameters describe, without its area."""

    def canExecute(self) -> Tuple[bool, str]:
        """Whether the toolbox offers to run the algorithm."""
        return engine_available()

    def add(self, parameter: QgsProcessingParameterDefinition, text: str, is_advanced: bool = False) -> None:
        """Declare a parameter with its help text."""
        parameter.setHelp(text)
        if is_advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """The checks of QGIS, then those of the algorithm."""
        is_good, text = super().checkParameterValues(parameters, context)
        return problem_of(lambda: self.check(parameters, context)) if is_good else (is_good, text)

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Quick checks before the algorithm starts; raises ``SnowGalileoError``."""

    def day(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> Optional[str]:
        """A day as ISO 8601, or ``None`` where none was given."""
        if not parameters.get(name):
            return None
        day = self.parameterAsDateTime(parameters, name, context).date()
        return day.toString(Qt.DateFormat.ISODate) if day.isValid() else None

    def raster_output(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Path of a raster to write, empty if it was not asked for.

        Only for ``processAlgorithm``: a layer that is registered for loading while preparing is lost when
        QGIS moves on to another thread.
        """
        return self.parameterAsOutputLayer(parameters, name, context) if parameters.get(name) else ""

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Copy everything that the job needs out of QGIS."""
        self.spec = self.job_spec(parameters, context)
        self._area = AreaOfInterest(self, parameters, context)
        return True

    def run_job(self, feedback: QgsProcessingFeedback) -> Optional[JobResult]:
        """Run the job; return its result (``spec.result``), or ``None`` if it was cancelled.

        Raises ``QgsProcessingException`` with the text of the engine's error.
        """
        try:
            self.spec.area = self._area.geojson()
            result = engine().run(self.spec, Reporter(feedback).receive, feedback.isCanceled)
        except Cancelled:
            feedback.pushInfo(tr("Cancelled."))
            return None
        except SnowGalileoError as error:
            if error.detail:
                feedback.pushDebugInfo(error.detail)
            raise QgsProcessingException(user_text(error)) from error
        feedback.setProgress(100)
        if isinstance(result, StackResult):
            for ending, count in result.ignored.items():
                feedback.pushInfo(
                    tr("{count} files ending in '{ending}' are not stacks and were not looked at.").format(
                        count=count, ending=ending
                    )
                )
        return result

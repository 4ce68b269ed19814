"""The base class of all algorithms: identity, help, checks, and running a job of the engine."""

from __future__ import annotations

from abc import abstractmethod
from contextlib import contextmanager
from typing import (
    Any,
    Callable,
    Dict,
    Iterable,
    Iterator,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
    Type,
)

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
    QgsProcessingUtils,
    QgsProperty,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon

from ..core.counts import files_text
from ..core.engine_client import engine
from ..core.environment import find_interpreter
from ..core.guide import guide_url
from ..core.messages import as_html, shown, shown_lines, tr, user_text
from ..core.open_layers import check_replaceable, reload_replaced
from ..core.paths import resource
from ..core.task_threads import lending_its_thread
from ..engine.protocol import Cancelled, JobResult, JobSpec, Json, Output, SnowGalileoError, StackResult
from .area_of_interest import AREA, EXTENT, AreaOfInterest
from .parameters import polygons
from .reporter import Reporter

GUIDE_SECTION = "from-the-processing-toolbox"
LAYER_DESTINATIONS = (QgsProcessingParameterRasterDestination, QgsProcessingParameterVectorDestination)


class Run(NamedTuple):
    """What QGIS gives an algorithm that runs."""

    parameters: Dict[str, Any]
    context: QgsProcessingContext
    feedback: QgsProcessingFeedback


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
        text = user_text(error)
        # the window that shows it would take tags in a path for HTML
        return False, as_html(text) if "<" in text else text
    return True, ""


class SnowGalileoAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that runs one job of the engine.

    ``prepareAlgorithm`` (calling thread) copies layers and settings; ``processAlgorithm`` (any thread) works
    on the copies and asks QGIS only where the outputs go. An algorithm declares its parameters
    (``initAlgorithm``), makes a job of them (``job_spec``, ``job_with_rasters``), and turns the job's result
    into ``outputs``; one that runs several jobs gives its own ``results``.
    """

    output_help: Dict[str, str] = {}
    """What each output means, by name; untranslated."""
    layers: Dict[str, str] = {}
    """Paths of the rasters and vector layers that were asked for, by name; known once the job runs."""
    written: Sequence[Output] = ()
    """Files and folders that the job has written, once it has run."""
    _problem = ""

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
        """Address of the user guide, on this computer."""
        return guide_url(section=GUIDE_SECTION).toString()

    def shortHelpString(self) -> str:
        """Introduction, then one heading for each input and output."""
        definitions = self.parameterDefinitions()
        parameters = {definition.name() for definition in definitions}
        hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
        entries = [(one.description(), one.help()) for one in definitions if not one.flags() & hidden]
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

    def add_server_for_tests(self, name: str) -> None:
        """Declare the address of a server in the place of all services: for scripts, not for forms."""
        flags = QgsProcessingParameterDefinition.Flag
        parameter = QgsProcessingParameterString(name, tr("Server for tests"), optional=True)
        parameter.setFlags(parameter.flags() | flags.FlagHidden)
        text = tr("Address of a server on this computer that answers in the place of all services.")
        self.add(parameter, text, is_advanced=True)

    def add(self, parameter: QgsProcessingParameterDefinition, text: str, is_advanced: bool = False) -> None:
        """Declare a parameter with its help text.

        Advanced ones and booleans with a default may be left out of models: QGIS refuses a model that lacks a
        mandatory one, so that it would break all models made before the parameter was added.
        """
        flags = QgsProcessingParameterDefinition.Flag
        parameter.setHelp(text)
        if is_advanced:
            parameter.setFlags(parameter.flags() | flags.FlagAdvanced)
        is_switch = isinstance(parameter, QgsProcessingParameterBoolean)
        if (is_advanced or is_switch) and parameter.defaultValue() is not None:
            parameter.setFlags(parameter.flags() | flags.FlagOptional)
        self.addParameter(parameter)

    def add_area(self, extent_help: str, polygons_help: str) -> None:
        """Declare an extent and polygons, both optional."""
        self.add(QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True), extent_help)
        self.add(polygons(AREA, tr("Area")), polygons_help)

    def add_outputs(self, kind: Type[QgsProcessingOutputDefinition], titles: Mapping[str, str]) -> None:
        """Declare outputs of one kind; ``titles``: by name."""
        for name, title in titles.items():
            self.addOutput(kind(name, title))

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """The checks of QGIS, then those of the algorithm."""
        is_good, text = super().checkParameterValues(parameters, context)
        return problem_of(lambda: self.check(parameters, context)) if is_good else (is_good, text)

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Quick checks before the algorithm starts; raises ``SnowGalileoError``."""
        job = self.job_to_check(parameters, context)
        job.validate()
        check_replaceable(job)

    def job_to_check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job with its rasters, before QGIS has been told of them."""
        spec, paths = self.job_spec(parameters, context), self.destinations_of(parameters, context)
        return self.job_with_rasters(spec, paths)

    def job_with_rasters(self, spec: JobSpec, paths: Mapping[str, str]) -> JobSpec:
        """The job with the rasters that ``job_spec`` leaves out; ``paths``: by name of the output, those
        that were asked for.
        """
        return spec

    def destinations_of(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Dict[str, str]:
        """Paths of the destinations that were asked for, by name, without telling QGIS to load them."""
        definitions = self.destinationParameterDefinitions()
        endings = {definition.name(): definition.defaultFileExtension() for definition in definitions}
        wanted = {name: _text_of(parameters.get(name), context) for name in endings}
        temporary = QgsProcessing.TEMPORARY_OUTPUT
        return {
            name: QgsProcessingUtils.generateTempFilename(f"{name}.{endings[name]}")
            if text == temporary
            else text
            for name, text in wanted.items()
            if text
        }

    def day(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> Optional[str]:
        """A day as ISO 8601, or ``None`` where none was given."""
        if not parameters.get(name):
            return None
        day = self.parameterAsDateTime(parameters, name, context).date()
        return day.toString(Qt.DateFormat.ISODate) if day.isValid() else None

    def _layer_outputs(self, run: Run) -> Dict[str, str]:
        """See ``layers``.

        Only for ``processAlgorithm``: a layer that is registered for loading while preparing is lost when
        QGIS moves on to another thread.
        """
        return {
            definition.name(): self.parameterAsOutputLayer(run.parameters, definition.name(), run.context)
            for definition in self.destinationParameterDefinitions()
            if isinstance(definition, LAYER_DESTINATIONS)
            and _text_of(run.parameters.get(definition.name()), run.context)
        }

    def given_path(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> List[str]:
        """The file or folder of a parameter, alone in a list; an empty list where none was given."""
        path = self.parameterAsFile(parameters, name, context)
        return [path] if path else []

    def raster_source(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Source of a raster layer, empty where none was given."""
        layer = self.parameterAsRasterLayer(parameters, name, context)
        return layer.source() if layer else ""

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Copy everything that the job needs out of QGIS.

        What is wrong with the parameters is said by ``spec`` later. The batch window has not checked them,
        and newer versions of it wait for ever for a row that fails here.
        """
        with self.noting_problems():
            self.spec = self.job_spec(parameters, context)
            self._area = AreaOfInterest(self, parameters, context)
        return True

    @contextmanager
    def noting_problems(self) -> Iterator[None]:
        """Keep what is wrong with the parameters for ``spec``; the first problem counts."""
        try:
            yield
        except SnowGalileoError as error:
            self._problem = self._problem or user_text(error)
        except QgsProcessingException as error:
            self._problem = self._problem or str(error)

    @property
    def spec(self) -> JobSpec:
        """The job; raises ``QgsProcessingException`` if the parameters describe none."""
        if self._problem:
            raise QgsProcessingException(self._problem)
        return self._spec

    @spec.setter
    def spec(self, spec: JobSpec) -> None:
        self._spec = spec

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Run the job and give its outputs, none if it was cancelled; called in a background thread.

        Raises ``QgsProcessingException`` with the text of the error.
        """
        try:
            with lending_its_thread():
                return self.results(Run(parameters, context, feedback))
        except Cancelled:
            feedback.pushInfo(self.cancelled_text())
            return {}
        except SnowGalileoError as error:
            if error.detail:
                feedback.pushDebugInfo(shown_lines(error.detail))
            raise QgsProcessingException(user_text(error)) from error

    def results(self, run: Run) -> Dict[str, Any]:
        """Run the job into the layers that were asked for; values of the outputs by name.

        Raises ``SnowGalileoError``, ``Cancelled`` among them.
        """
        self.layers = self._layer_outputs(run)
        self.spec = self.job_with_rasters(self.spec, self.layers)
        try:
            result = self.run_job(self.spec, run.feedback)
        except Cancelled:
            _forget_layers(run.context, self.layers.values())
            raise
        self.written = self.spec.outputs()
        self.tell(result, run.feedback)
        return self.outputs(result, run)

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Have layers of the project show the files that replaced theirs.

        Called in the GUI thread, except in models.
        """
        reload_replaced(self.written)
        return {}

    def cancelled_text(self) -> str:
        """What the log says where the algorithm was cancelled."""
        return tr("Cancelled.")

    def tell(self, result: JobResult, feedback: QgsProcessingFeedback) -> None:
        """Say what must be known about the result of any such job; ``outputs`` says the rest."""
        if isinstance(result, StackResult):
            for ending, count in result.ignored.items():
                feedback.pushInfo(
                    tr("Not stacks and not looked at: {files} ending in '{ending}'.").format(
                        files=files_text(count), ending=shown(ending)
                    )
                )

    def outputs(self, result: JobResult, run: Run) -> Dict[str, Any]:
        """Finish the files of the result, say what was found, and return the outputs by name; at first the
        layers.

        ``result``: of ``spec.result``. Raises ``SnowGalileoError``.
        """
        return dict(self.layers)

    def run_job(self, spec: JobSpec, feedback: QgsProcessingFeedback) -> JobResult:
        """Run a job in the area that was given; return its result (``spec.result``).

        Raises ``SnowGalileoError``, ``Cancelled`` among them.
        """
        spec.area = self.area()
        result = self.run_steps(spec, feedback)
        feedback.setProgress(100)
        return result

    def run_step(self, number: int, spec: JobSpec, steps: QgsProcessingMultiStepFeedback) -> JobResult:
        """Run one of several jobs, as ``run_job`` does."""
        steps.setCurrentStep(number)
        return self.run_job(spec, steps)

    def run_steps(self, spec: JobSpec, feedback: QgsProcessingFeedback) -> JobResult:
        """Run the job, after others that it needs. Raises ``SnowGalileoError``, ``Cancelled`` among them."""
        return engine().run(spec, Reporter(feedback).receive, feedback.isCanceled)

    def area(self) -> Optional[Json]:
        """The area that was given, as GeoJSON; ``None`` without one."""
        return self._area.geojson()


def _text_of(value: Any, context: QgsProcessingContext) -> str:
    """The text of a destination, empty if it was not asked for.

    The batch window gives a definition for every raster, that of an empty field with an empty text.
    """
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext(), "")[0]
    return value if isinstance(value, str) else ""


def _forget_layers(context: QgsProcessingContext, paths: Iterable[str]) -> None:
    """Have QGIS not load layers that were never written."""
    gone = set(paths)
    context.setLayersToLoadOnCompletion(
        {path: load for path, load in context.layersToLoadOnCompletion().items() if path not in gone}
    )

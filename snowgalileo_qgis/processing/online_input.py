"""Stacks that are fetched and built before an algorithm maps them."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
)

from ..core.choice_words import provider_words
from ..core.engine_client import engine
from ..core.error_words import TranslatedError
from ..core.messages import shown, tr
from ..core.settings import settings
from ..engine.protocol import (
    PROVIDERS,
    REGION_NAME,
    BuildSpec,
    FetchedProducts,
    FetchSpec,
    JobResult,
    JobSpec,
)
from ..engine.protocol.paths import inside
from .area_of_interest import require_area
from .earth_engine_parameters import EarthEngineParameters
from .online_parameters import OnlineParameters
from .parameters import choice, folder, in_words, switch
from .reporter import Reporter


class OnlineInput(EarthEngineParameters, OnlineParameters):
    """Mixed into an algorithm that reads stacks: with ``ONLINE`` an area and a day are enough.

    Fetching and building are one job, which reads products while others still arrive; the algorithm's own
    job follows. Both are the same jobs as in the dock and on the command line.
    """

    ONLINE = "ONLINE"
    PROVIDER = "PROVIDER"
    BUILD_FOLDER = "BUILD_FOLDER"
    _build: Optional[BuildSpec] = None

    def add_online_switch(self) -> None:
        """Declare whether the data are fetched."""
        self.add(
            switch(self.ONLINE, tr("Get the data from online services")),
            tr(
                "Download what the area and the day need, build the stack and map it, in the place of stack "
                "files or a folder. An extent or area and the prediction day are needed. Products that are "
                "here already are not downloaded again."
            ),
        )
        provider = choice(self.PROVIDER, tr("Online data from"), PROVIDERS, PROVIDERS[0])
        # optional: models that were made before it stay valid
        provider.setFlags(provider.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
        self.add(
            in_words(provider, provider_words()),
            tr(
                "products: from several services, each with its own account. earth_engine: the pixels of the "
                "area alone, with one login."
            ),
        )

    def add_online_details(self) -> None:
        """Declare accounts and folders, which belong to the switch."""
        self.add_service_parameters(is_advanced=True)
        self.add_earth_engine_login(
            tr(
                "Google Cloud project that is registered for Earth Engine. Leave empty for that chosen under "
                "Accounts in the panel."
            ),
            is_advanced=True,
        )
        self.add(
            folder(self.BUILD_FOLDER, tr("Folder of the stack that is built")),
            tr(
                "Give the same folder for several days of an area, so that nothing is read twice. Leave "
                "empty for a temporary folder."
            ),
            is_advanced=True,
        )

    def is_online(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> bool:
        """Whether the data are fetched."""
        return self.parameterAsBoolean(parameters, self.ONLINE, context)

    def is_earth_engine(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> bool:
        """Whether they come from Earth Engine."""
        return self.parameterAsEnumString(parameters, self.PROVIDER, context) == "earth_engine"

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that area and day are given where they are needed, and that the accounts can be read."""
        if self.is_online(parameters, context):
            if self.is_earth_engine(parameters, context):
                self.earth_engine_login(parameters, context).validate()
            else:
                self.check_accounts(parameters, context)
            require_area(parameters)
            if not self.day(parameters, self.DATE, context):
                raise TranslatedError("SG-JOB-001", tr("No day was given."), tr("Give the prediction day."))
        super().check(parameters, context)

    def stack_paths(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> List[str]:
        """See ``StackAlgorithm``; where the data are fetched, the store that will be built."""
        if not self.is_online(parameters, context):
            return super().stack_paths(parameters, context)
        if self.has_stacks(parameters):
            raise TranslatedError(
                "SG-JOB-001",
                tr("Both a stack and data from online services were asked for."),
                tr("Give one of the two."),
            )
        target = self.parameterAsFile(parameters, self.BUILD_FOLDER, context)
        if target:
            return [inside(target, REGION_NAME)]
        # a store belongs to one area, so each run gets one of its own
        return [QgsProcessingUtils.generateTempFilename(REGION_NAME)]

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Copy what the job needs, and what the jobs before it need."""
        with self.noting_problems():
            if self.is_online(parameters, context):
                self._prepare_input(parameters, context)
        return super().prepareAlgorithm(parameters, context, feedback)

    def _prepare_input(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        day, asked = self.day(parameters, self.DATE, context), self.service_settings(parameters, context)
        if self.is_earth_engine(parameters, context):
            shared = {name: asked[name] for name in ("sensors", "cache", "replay")}
            source = self.earth_engine_login(parameters, context, **shared)
            self._build = BuildSpec(day=day, archive=asked["archive"], earth_engine=source)
            return
        spec = FetchSpec(day=day, limit_gb=settings().products_limit_gb, **asked)
        fetch = self.with_accounts(spec, parameters, context)
        self._build = BuildSpec(day=day, archive=fetch.archive, fetch=fetch)

    def run_steps(self, spec: JobSpec, feedback: QgsProcessingFeedback) -> JobResult:
        """See ``SnowGalileoAlgorithm``; fetches and builds first where that was asked for."""
        if self._build is None:
            return super().run_steps(spec, feedback)
        steps = QgsProcessingMultiStepFeedback(2, feedback)
        self._build.area, self._build.output = spec.area, spec.stacks[0]
        self._build.scheduler = spec.scheduler
        built = engine().run(self._build, Reporter(steps).receive, feedback.isCanceled)
        if built.fetched is not None:
            self._report(built.fetched, feedback)
        steps.setCurrentStep(1)
        return super().run_steps(spec, steps)

    def _report(self, fetched: FetchedProducts, feedback: QgsProcessingFeedback) -> None:
        """Say what online services lack, and what accounts would add."""
        for service, gives in fetched.waits_for.items():
            feedback.pushWarning(
                tr("An account of {service} would add {gives}.").format(service=service, gives=gives)
            )
        if fetched.missing:
            feedback.pushWarning(
                tr("Nothing online for this area and these days: {sensors}.").format(
                    sensors=", ".join(fetched.missing)
                )
            )
        for note in fetched.notes:
            feedback.pushInfo(shown(note))

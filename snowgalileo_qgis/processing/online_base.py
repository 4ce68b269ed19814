"""The base class of the algorithms on online services: search and download."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict

from qgis.core import QgsProcessingContext, QgsProcessingOutputNumber, QgsProcessingOutputString

from ..core.messages import shown, tr
from ..engine.protocol import JobSpec, Json, OnlineProducts, OnlineSpec
from .base import Run
from .cells_base import ANY_AREA, CellsAlgorithm
from .online_parameters import OnlineParameters


class OnlineAlgorithm(OnlineParameters, CellsAlgorithm):
    """An algorithm whose input is an area, a day, and accounts."""

    WAITING = "WAITING"
    spec_class = OnlineSpec

    output_help = {
        CellsAlgorithm.MISSING: "Sensors of which nothing exists online, separated by commas.",
        CellsAlgorithm.LEFT_OUT: "Number of services and products that failed. The log gives the reasons.",
        WAITING: "Services whose products wait for an account, separated by commas.",
    }

    def add_online_parameters(self) -> None:
        """Declare day, area, sensors, accounts and folders."""
        self.add_day_and_area()
        self.add_service_parameters()
        self.add_grid_crs()

    def add_online_outputs(self) -> None:
        """Declare the outputs that both algorithms have."""
        self.add_outputs(
            QgsProcessingOutputString,
            {self.MISSING: tr("Missing sensors"), self.WAITING: tr("Services without account")},
        )
        self.addOutput(QgsProcessingOutputNumber(self.LEFT_OUT, tr("Failures")))

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that the accounts can be read."""
        self.check_accounts(parameters, context)
        super().check(parameters, context)

    def job_to_check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job without area and accounts, which are read when the job is prepared."""
        return replace(self.job_without_accounts(parameters, context), area=ANY_AREA)

    def job_spec(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> JobSpec:
        """The job with accounts and the network settings of QGIS."""
        return self.with_accounts(self.job_without_accounts(parameters, context), parameters, context)

    def own_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """Further fields of the algorithm's specification."""
        return {}

    def job_without_accounts(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> OnlineSpec:
        """The job before any account is read."""
        return self.spec_class(
            **self.cell_settings(parameters, context),
            **self.service_settings(parameters, context),
            **self.own_settings(parameters, context),
        )

    def outputs(self, result: OnlineProducts, run: Run) -> Dict[str, Any]:
        """Say what the services had to say, what is missing, and what waits for an account."""
        for note in result.notes:
            run.feedback.pushInfo(shown(note))
        return {
            self.MISSING: ", ".join(result.missing),
            self.WAITING: ", ".join(result.waits_for),
            self.LEFT_OUT: len(result.left_out),
        }

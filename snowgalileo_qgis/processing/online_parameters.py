"""The parameters that all algorithms on online services share: sensors, accounts, folders."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List

from qgis.core import QgsProcessingContext, QgsProcessingParameterAuthConfig

from ..core.accounts import SERVICES_WITH_ACCOUNT, account_fields, stored_services
from ..core.choice_words import sensor_words
from ..core.messages import tr
from ..core.network import online_network_settings
from ..core.settings import settings
from ..engine.protocol import ONLINE_SENSORS, Json, OnlineSpec
from .parameters import choices, folder, in_words, switch


class OnlineParameters:
    """Mixed into an algorithm that asks online services."""

    SENSORS = "SENSORS"
    ARCHIVE = "ARCHIVE"
    CACHE = "CACHE"
    SUBSTITUTES = "SUBSTITUTES"
    WHOLE_FILES = "WHOLE_FILES"
    REPLAY = "REPLAY"

    def add_service_parameters(self, *, is_advanced: bool = False) -> None:
        """Declare sensors, accounts and folders; ``is_advanced``: where they are not the main thing."""
        self.add(
            in_words(choices(self.SENSORS, tr("Sensors"), ONLINE_SENSORS, ONLINE_SENSORS), sensor_words()),
            tr("Sensors to look for. None is required."),
            is_advanced=is_advanced,
        )
        self.add_accounts(is_advanced=is_advanced)
        self.add(
            folder(self.ARCHIVE, tr("Folder of your own products")),
            tr("Products in this folder are not downloaded again."),
            is_advanced=True,
        )
        self.add(
            folder(self.CACHE, tr("Folder of downloaded products")),
            tr("All areas share this folder. Leave empty for a folder of your own."),
            is_advanced=True,
        )
        self.add(
            switch(self.SUBSTITUTES, tr("Substitutes for missing VIIRS")),
            tr(
                "Also use VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks. The model was not "
                "trained with it; maps made of it say so."
            ),
            is_advanced=True,
        )
        self.add(
            switch(self.WHOLE_FILES, tr("Whole files")),
            tr(
                "Download large images whole, for other areas and programs. Otherwise only their parts that "
                "show the area are downloaded, which is about a tenth."
            ),
            is_advanced=True,
        )
        self.add_server_for_tests(self.REPLAY)

    def add_accounts(self, *, is_advanced: bool) -> None:
        """Declare an account for each service that has any."""
        for service in SERVICES_WITH_ACCOUNT:
            self.add(
                QgsProcessingParameterAuthConfig(service.id.upper(), service.label, optional=True),
                tr(
                    "Account for {gives}, from QGIS's authentication database. Register at {page}. Without "
                    "one, these products are not downloaded."
                ).format(gives=service.gives, page=service.register),
                is_advanced=is_advanced,
            )

    def check_accounts(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that the accounts that were chosen can be read."""
        account_fields(self._chosen(parameters, context))

    def service_settings(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Json:
        """The parameters as fields of an ``OnlineSpec``, without the accounts."""
        return {
            "sensors": self.parameterAsEnumStrings(parameters, self.SENSORS, context),
            "archive": self.given_path(parameters, self.ARCHIVE, context),
            "cache": self.parameterAsFile(parameters, self.CACHE, context) or settings().products_folder,
            "substitutes": self.parameterAsBoolean(parameters, self.SUBSTITUTES, context),
            "whole_files": self.parameterAsBool(parameters, self.WHOLE_FILES, context),
            "replay": self.parameterAsString(parameters, self.REPLAY, context),
        }

    def with_accounts(
        self, spec: OnlineSpec, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> OnlineSpec:
        """The job with accounts and the network settings of QGIS, for the calling thread alone."""
        accounts = account_fields(self._chosen(parameters, context))
        return replace(spec, **accounts, **online_network_settings())

    def services_with_account(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> List[str]:
        """Services for which an account was chosen, here or in the dock; it is not read."""
        chosen = {service for service, config in self._chosen(parameters, context).items() if config}
        return sorted(chosen.union(stored_services()))

    def _chosen(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Dict[str, str]:
        """Identifiers of the configurations that were chosen, by service."""
        return {
            service.id: self.parameterAsString(parameters, service.id.upper(), context)
            for service in SERVICES_WITH_ACCOUNT
        }

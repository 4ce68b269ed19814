"""Accounts of online services, and keys of object stores: kept in QGIS's authentication database alone.

The plugin's settings hold the identifiers of the configurations. Names, passwords, tokens and keys are read
when a job starts, and go to the engine through its pipe.
"""

from __future__ import annotations

import re
from typing import Dict, List, Mapping, Optional

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from ..engine.protocol import SERVICES, JobSpec, Json, StoreAccess
from ..engine.protocol.paths import is_object
from .error_words import TranslatedError
from .main_thread import in_main_thread
from .messages import tr
from .settings import PREFIX, settings

_ACCESS_KEY = re.compile(r"[A-Z0-9]{16,32}")
"""Form of an access key of an object store; names of users are mail addresses."""

STORE = "store"
"""Stands for the object store where a configuration is chosen."""

SERVICES_WITH_ACCOUNT = tuple(service for service in SERVICES if service.needs)


def stored_config(service: str) -> str:
    """Identifier of the configuration that the user chose for a service; empty: none."""
    return str(QgsSettings().value(f"{PREFIX}account_{service}", "") or "")


def store_config(service: str, config: str) -> None:
    """Remember the identifier of a configuration; the configuration itself stays where it is."""
    QgsSettings().setValue(f"{PREFIX}account_{service}", config)


def stored_services() -> List[str]:
    """Services for which the user chose an account, which need not be readable now."""
    return [service.id for service in SERVICES_WITH_ACCOUNT if stored_config(service.id)]


def account_fields(configs: Mapping[str, str]) -> Json:
    """Fields of an ``OnlineSpec`` from configurations by service; without one, that of the settings.

    Asks for QGIS's master password where needed, so call it in the main thread. Raises ``SG-ONLINE-002`` for
    a configuration that is gone or locked.
    """
    found: Dict[str, str] = {}
    for service in SERVICES_WITH_ACCOUNT:
        config = configs.get(service.id) or stored_config(service.id)
        if config:
            found.update(fields_of(service.id, _values(service.label, config)))
    return dict(found)


def access_for(spec: JobSpec) -> Optional[StoreAccess]:
    """How the object store of a job is reached, by the options; ``None`` for jobs on disks alone.

    Address and keys come from the user's settings alone, never from a project: keys would go to whoever
    wrote it. For any thread. Raises as ``store_access``.
    """
    paths = [*spec.stacks, *spec.inputs(), *(output.path for output in spec.outputs())]
    if not any(map(is_object, paths)):
        return None
    return in_main_thread(lambda: store_access(settings().store_address, stored_config(STORE)))


def store_access(address: str, config: str) -> StoreAccess:
    """Access by a configuration: *AWS S3*, or *Basic* with the access key as the name. Empty: the engine
    looks in its environment.

    Asks for QGIS's master password where needed, so call it in the main thread. Raises ``SG-STORE-002`` for
    a configuration that is gone, locked, or lacks a key.
    """
    if not config:
        return StoreAccess(address)
    values = _values(tr("Object store (S3)"), config, "SG-STORE-002")
    key, secret = values.get("username", ""), values.get("password", "")
    if not (key and secret):
        raise TranslatedError(
            "SG-STORE-002",
            tr("The configuration for the object store lacks an access key or a secret key."),
            tr("Enter the access key as user name, and the secret key as password."),
        )
    return StoreAccess(address, values.get("region", ""), key, secret)


def _values(label: str, config: str, code: str = "SG-ONLINE-002") -> Mapping[str, str]:
    loaded = QgsAuthMethodConfig()
    manager = QgsApplication.authManager()
    if config not in manager.configIds() or not manager.loadAuthenticationConfig(config, loaded, True)[0]:
        raise TranslatedError(
            code,
            tr("The account of {service} cannot be read from QGIS's authentication database.").format(
                service=label
            ),
            tr("Enter the master password, or choose the account again."),
        )
    return dict(loaded.configMap())


def fields_of(service: str, values: Mapping[str, str]) -> Dict[str, str]:
    """Fields of an ``OnlineSpec`` from a configuration: *Basic* (name and password, or a token or key as the
    password), *API header*, or *AWS S3* (keys of an object store; in *Basic*, the access key is the name).
    """
    user, password = values.get("username", ""), values.get("password", "")
    token = values.get("Authorization", "").replace("Bearer ", "", 1) or values.get("PRIVATE-TOKEN", "")
    if service == "cdse" and ("region" in values or _ACCESS_KEY.fullmatch(user)):
        return {"cdse_key": user, "cdse_secret": password}
    if service == "cdse":
        return {"cdse_user": user, "cdse_password": password}
    if service == "usgs":
        return {"usgs_user": user, "usgs_token": password}
    if service == "cds":
        return {"cds_key": token or password}
    if token or not user:
        return {"earthdata_token": token or password}
    return {"earthdata_user": user, "earthdata_password": password}

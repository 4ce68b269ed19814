"""Accounts of services: what logs in, to which hosts, and where the command line finds them."""

from __future__ import annotations

import base64
import netrc
import os
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from urllib.parse import urlencode

from ...protocol import ACCOUNT_FIELDS, SnowGalileoError
from ...web.answers import Refused, is_page, unexpected
from ...web.client import Request, WebClient
from ...web.logins import FirstRefusal
from ...web.network import host_of

CDSE_LOGIN = "https://identity.dataspace.copernicus.eu/auth/realms/CDSE/protocol/openid-connect/token"
STORE_HOSTS = frozenset({"eodata.dataspace.copernicus.eu"})
CDSE_LOGOUT = CDSE_LOGIN.replace("/token", "/logout")
CDSE_HOSTS = frozenset(f"{name}.dataspace.copernicus.eu" for name in ("download", "zipper", "catalogue"))
EARTHDATA_LOGIN = "https://urs.earthdata.nasa.gov/api/users/find_or_create_token"
LANCE_HOSTS = ("nrt3.modaps.eosdis.nasa.gov", "nrt4.modaps.eosdis.nasa.gov")
"""Both have the same near-real-time products."""
EARTHDATA_HOSTS = frozenset({"data.lpdaac.earthdatacloud.nasa.gov", *LANCE_HOSTS})
APPROVE = (
    "Approve the application 'LP DAAC Cumulus' for your account at https://urs.earthdata.nasa.gov/profile "
    "under Applications > Authorized Apps, then start again."
)
CDS_HOSTS = frozenset({"cds.climate.copernicus.eu"})
RENEW_BEFORE_S = 120.0
"""A token is renewed when it is valid for less than this [s]."""


@dataclass
class CdseLogin:
    """Token of the Copernicus Data Space, renewed before and when it expires; one at a time."""

    client: WebClient = field(repr=False)
    user: str = field(repr=False)
    password: str = field(repr=False)
    hosts: frozenset[str] = CDSE_HOSTS
    pages: Mapping[str, str] = field(default_factory=dict)
    _token: str = field(default="", repr=False)
    _refresh: str = field(default="", repr=False)
    _until: float = 0.0
    _lock: Lock = field(default_factory=Lock, repr=False)
    _refusal: FirstRefusal = field(default_factory=FirstRefusal, repr=False)

    def headers(self, request: Request, url: str) -> Mapping[str, str]:  # noqa: ARG002 (as any)
        """See ``Credentials``."""
        self.log_in()
        return {"Authorization": f"Bearer {self._token}"}

    def renew(self, refused: Mapping[str, str]) -> bool:
        """See ``Credentials``."""
        with self._lock:
            # Several downloads see the same token expire; one of them gets the next.
            if refused.get("Authorization") == f"Bearer {self._token}":
                self._log_in()
        return True

    def log_in(self) -> None:
        """Get a token, unless there is one."""
        with self._lock:
            if time.monotonic() > self._until - RENEW_BEFORE_S:
                self._log_in()

    def log_out(self) -> None:
        """End the session: an account may have few at once. Raises what one request raises."""
        with self._lock:
            refresh, self._token, self._refresh, self._until = self._refresh, "", "", 0.0
        if refresh:
            form = urlencode({"client_id": "cdse-public", "refresh_token": refresh}).encode()
            headers = {"Content-Type": "application/x-www-form-urlencoded"}
            self.client.headers(Request(CDSE_LOGOUT, "POST", headers, form, follow=False), attempts=1)

    def _log_in(self) -> None:
        if self._refresh:
            try:
                self._ask({"grant_type": "refresh_token", "refresh_token": self._refresh})
                return
            except Refused:  # the session is over
                self._refresh = ""
        with self._refusal.remembered():
            self._ask_by_password()

    def _ask_by_password(self) -> None:
        try:
            self._ask({"grant_type": "password", "username": self.user, "password": self.password})
        except Refused as refused:
            if refused.status not in (400, 401):
                raise
            raise SnowGalileoError(
                "SG-ONLINE-002",
                f"The Copernicus Data Space refused the login: {refused.said or 'no reason given'}.",
                "Check user name and password at https://dataspace.copernicus.eu; an account with a second "
                "factor needs keys of the object store instead.",
            ) from None

    def _ask(self, form: Mapping[str, str]) -> None:
        body = urlencode({"client_id": "cdse-public", **form}).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        answer, _ = self.client.json(Request(CDSE_LOGIN, "POST", headers, body))
        token, seconds = answer.get("access_token"), answer.get("expires_in")
        if not isinstance(token, str) or not token:
            raise unexpected(CDSE_LOGIN, 200, "no access_token")
        refresh = answer.get("refresh_token")
        self._token, self._refresh = token, refresh if isinstance(refresh, str) else ""
        self.client.secrets.add(self._token, self._refresh)
        valid = float(seconds) if isinstance(seconds, (int, float, str)) and str(seconds).isdigit() else 600.0
        # A token of a short life is used for most of it, so that it is not fetched for every request.
        self._until = time.monotonic() + max(valid, RENEW_BEFORE_S + valid / 2)


@dataclass
class EarthdataLogin:
    """Token of NASA Earthdata: the user's own, or that of user name and password."""

    client: WebClient = field(repr=False)
    token: str = field(default="", repr=False)
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    hosts: frozenset[str] = EARTHDATA_HOSTS
    pages: Mapping[str, str] = field(default_factory=lambda: {"urs.earthdata.nasa.gov": APPROVE})
    _lock: Lock = field(default_factory=Lock, repr=False)
    _refusal: FirstRefusal = field(default_factory=FirstRefusal, repr=False)

    def headers(self, request: Request, url: str) -> Mapping[str, str]:  # noqa: ARG002 (as any)
        """See ``Credentials``."""
        with self._lock:
            if not self.token:
                self._renew()
            return {"Authorization": f"Bearer {self.token}"}

    def renew(self, refused: Mapping[str, str]) -> bool:
        """See ``Credentials``."""
        if not self.user:
            return False
        with self._lock:
            if refused.get("Authorization") == f"Bearer {self.token}":
                self._renew()
        return True

    def _renew(self) -> None:
        with self._refusal.remembered():
            self._log_in()

    def _log_in(self) -> None:
        basic = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        self.client.secrets.add(basic)
        headers = {"Authorization": f"Basic {basic}"}
        try:
            answer, _ = self.client.json(Request(EARTHDATA_LOGIN, "POST", headers))
        except Refused as refused:
            if refused.status != 401:
                raise
            raise SnowGalileoError(
                "SG-ONLINE-002",
                f"NASA Earthdata refused the login: {refused.said or 'no reason given'}.",
                "Check user name and password at https://urs.earthdata.nasa.gov.",
            ) from None
        token = answer.get("access_token")
        if not isinstance(token, str) or not token:
            raise unexpected(EARTHDATA_LOGIN, 200, "no access_token")
        self.token = token
        self.client.secrets.add(token)


@dataclass
class CdsKey:
    """Key of the Climate Data Store."""

    key: str = field(repr=False)
    hosts: frozenset[str] = CDS_HOSTS
    pages: Mapping[str, str] = field(default_factory=dict)

    def headers(self, request: Request, url: str) -> Mapping[str, str]:  # noqa: ARG002 (as any)
        """See ``Credentials``."""
        return {"PRIVATE-TOKEN": self.key}

    def renew(self, refused: Mapping[str, str]) -> bool:  # noqa: ARG002 (keys are not renewed)
        """See ``Credentials``."""
        return False


def try_login(client: WebClient, request: Request) -> None:
    """Send a request that the service answers to accepted logins alone.

    Raises what ``WebClient`` raises, and ``SG-ONLINE-003`` for a web page in the place of an answer: such a
    page asks to log in, or to accept something.
    """
    body, _, _ = client.read(request)
    if is_page(body):
        pages = request.credentials.pages if request.credentials else {}
        host = host_of(request.url)
        hint = "Log in on the web page of the service, accept its terms, then start again."
        raise SnowGalileoError(
            "SG-ONLINE-003",
            f"{host} answers the login with a web page; such a page asks to log in or to accept terms.",
            next(iter(pages.values()), hint),
        )


_MACHINES = {
    "dataspace.copernicus.eu": ("cdse_user", "cdse_password"),
    "identity.dataspace.copernicus.eu": ("cdse_user", "cdse_password"),
    "eodata.dataspace.copernicus.eu": ("cdse_key", "cdse_secret"),
    "urs.earthdata.nasa.gov": ("earthdata_user", "earthdata_password"),
    "m2m.cr.usgs.gov": ("usgs_user", "usgs_token"),
}
"""Hosts in ``~/.netrc``."""
_VARIABLES = (
    ("cdse_user", "CDSE_USERNAME"),
    ("cdse_password", "CDSE_PASSWORD"),
    ("cdse_key", "CDSE_S3_ACCESS_KEY"),
    ("cdse_secret", "CDSE_S3_SECRET_KEY"),
    ("earthdata_token", "EARTHDATA_TOKEN"),
    ("earthdata_user", "EARTHDATA_USERNAME"),
    ("earthdata_password", "EARTHDATA_PASSWORD"),
    ("usgs_user", "USGS_USERNAME"),
    ("usgs_token", "USGS_TOKEN"),
    ("cds_key", "CDSAPI_KEY"),
)
"""Environment variables, which go before files; the services' own libraries read the same ones."""


def standard_accounts(
    home: Path | None = None,
    environment: Mapping[str, str] | None = None,
    warn: Callable[[str], None] = lambda _: None,
) -> dict[str, str]:
    """Accounts from the services' own standard places: environment variables, ``~/.netrc``, ``~/.cdsapirc``.

    Fields of ``OnlineSpec``; the values are never shown. ``warn``: told in a sentence of a file that is there
    and cannot be used.
    """
    home = Path.home() if home is None else home
    environment = os.environ if environment is None else environment
    found: dict[str, str] = {}
    found |= _from_netrc(Path(environment.get("NETRC") or home / ".netrc"), warn)
    key = _from_cdsapirc(Path(environment.get("CDSAPI_RC") or home / ".cdsapirc"), warn)
    if key:
        found["cds_key"] = key
    found |= {name: environment[variable] for name, variable in _VARIABLES if environment.get(variable)}
    return {name: found[name] for name in ACCOUNT_FIELDS if name in found}


def _from_netrc(path: Path, warn: Callable[[str], None]) -> dict[str, str]:
    try:
        hosts = netrc.netrc(str(path)).hosts
    except FileNotFoundError:
        return {}
    except netrc.NetrcParseError as error:
        # Its own words may hold a part of a password; the line it names is at times the one that follows.
        warn(f"The accounts in {path} are not used: near line {error.lineno} it cannot be understood.")
        return {}
    except UnicodeDecodeError:
        warn(f"The accounts in {path} are not used: it is not text.")
        return {}
    except OSError as error:
        warn(f"The accounts in {path} are not used: {error.strerror}.")
        return {}
    found: dict[str, str] = {}
    for machine, (user, secret) in _MACHINES.items():
        if machine in hosts:
            login, _, password = hosts[machine]
            found |= {user: login or "", secret: password or ""}
    return found


def _from_cdsapirc(path: Path, warn: Callable[[str], None]) -> str:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ""
    except OSError as error:
        warn(f"The key in {path} is not used: {error.strerror}.")
        return ""
    match = re.search(r"^\s*key\s*:\s*(\S+)\s*$", text, re.MULTILINE)
    if not match:
        warn(f"There is no line 'key: ...' in {path}.")
    return match[1] if match else ""

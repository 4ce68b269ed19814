"""Logs in to Earth Engine with a file of the user: the key of a service account, or what
``earthengine authenticate`` or ``gcloud auth application-default login`` left.

Only the file's own secrets are used; where they are sent does not come from the file.
"""

from __future__ import annotations

import base64
import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from urllib.parse import urlencode

from ...checked_json import DamagedJson, parse_object
from ...protocol import Json, SnowGalileoError
from ...web.answers import Refused, unexpected
from ...web.client import Request, WebClient
from ...web.logins import FirstRefusal

HOST = "earthengine-highvolume.googleapis.com"
TOKENS = "https://oauth2.googleapis.com/token"
SCOPE = "https://www.googleapis.com/auth/earthengine"
SIGNED = "urn:ietf:params:oauth:grant-type:jwt-bearer"
VALID_S = 3600
"""Life of a signed request for a token [s], the longest allowed."""
RENEW_BEFORE_S = 120.0
LARGEST_FILE = 1 << 20

# How the program `earthengine` names itself to Google; its login through a web page of this computer leaves
# both out of the file. Google publishes them with the program; an installed program has no secrets.
PROGRAM_ID = "517222506229-vsmmajv00ul0bs7p89v5m89qs8eb9359.apps.googleusercontent.com"
PROGRAM_KEY = "RUP0RZ6e0pPhDzsqIJ7KlNd1"  # pragma: allowlist secret  # nosec B105


@dataclass
class EarthEngineLogin:
    """A token, renewed before and when it expires; one at a time. See ``Credentials``."""

    client: WebClient = field(repr=False)
    project: str
    facts: Json = field(repr=False)
    hosts: frozenset[str] = frozenset({HOST})
    pages: Mapping[str, str] = field(default_factory=dict)
    _token: str = field(default="", repr=False)
    _until: float = 0.0
    _lock: Lock = field(default_factory=Lock, repr=False)
    _refusal: FirstRefusal = field(default_factory=FirstRefusal, repr=False)

    def headers(self, request: Request, url: str) -> Mapping[str, str]:  # noqa: ARG002 (as any)
        """See ``Credentials``; the project is that which the requests count for."""
        with self._lock:
            if time.monotonic() > self._until:
                self._log_in()
            return {"Authorization": f"Bearer {self._token}", "X-Goog-User-Project": self.project}

    def renew(self, refused: Mapping[str, str]) -> bool:
        """See ``Credentials``."""
        with self._lock:
            if refused.get("Authorization") == f"Bearer {self._token}":
                self._log_in()
        return True

    def _log_in(self) -> None:
        with self._refusal.remembered():
            answer = self._answer()
        token, seconds = answer.get("access_token"), answer.get("expires_in")
        if not isinstance(token, str) or not token:
            raise unexpected(TOKENS, 200, "no access_token")
        self._token = token
        self.client.secrets.add(token)
        valid = float(seconds) if isinstance(seconds, int) and 0 < seconds < 10**6 else VALID_S
        self._until = time.monotonic() + max(valid - RENEW_BEFORE_S, valid / 2)

    def _answer(self) -> Json:
        body = urlencode(self._form()).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        try:
            answer, _ = self.client.json(Request(TOKENS, "POST", headers, body, follow=False))
        except Refused as refused:
            raise _refused(refused) from None
        return answer

    def _form(self) -> dict[str, str]:
        if self.facts.get("type") == "service_account":
            assertion = signed_request(self.facts, int(time.time()))
            self.client.secrets.add(assertion)
            return {"grant_type": SIGNED, "assertion": assertion}
        return {
            "grant_type": "refresh_token",
            "refresh_token": self.facts["refresh_token"],
            "client_id": self.facts.get("client_id") or PROGRAM_ID,
            "client_secret": self.facts.get("client_secret") or PROGRAM_KEY,
        }


def login_of(client: WebClient, project: str, path: str = "") -> EarthEngineLogin:
    """The login of a file; without one, of the first that there is in the standard places.

    Raises ``SG-ONLINE-002`` without any, and for a file that is none.
    """
    file = Path(path).expanduser() if path else next(filter(Path.is_file, standard_places()), None)
    if file is None:
        raise SnowGalileoError(
            "SG-ONLINE-002",
            "There is no login for Earth Engine on this computer.",
            "Run `earthengine authenticate`, or give the key file of a service account.",
        )
    facts = _read(file)
    for name in ("private_key", "refresh_token", "client_secret"):
        client.secrets.add(*str(facts.get(name, "")).splitlines())
    return EarthEngineLogin(client, project, facts)


def standard_places(home: Path | None = None, environment: Mapping[str, str] | None = None) -> list[Path]:
    """Where Google's own programs look, in their order."""
    home = Path.home() if home is None else home
    environment = os.environ if environment is None else environment
    named = environment.get("GOOGLE_APPLICATION_CREDENTIALS", "")
    folder = environment.get("APPDATA") or str(home / ".config")
    return [
        home / ".config" / "earthengine" / "credentials",
        *([Path(named)] if named else []),
        Path(folder) / "gcloud" / "application_default_credentials.json",
    ]


def signed_request(facts: Mapping[str, object], now: int) -> str:
    """A request for a token, signed with the key of a service account (RFC 7523). ``now``: Unix time [s].

    Raises ``SG-ONLINE-002`` for a key that cannot be used.
    """
    # imported here: only service accounts need it
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import padding, rsa

    header = {"alg": "RS256", "typ": "JWT", "kid": str(facts.get("private_key_id", ""))}
    claims = {
        "iss": facts["client_email"],
        "scope": SCOPE,
        "aud": TOKENS,
        "iat": now,
        "exp": now + VALID_S,
    }
    signed = ".".join(_base64(json.dumps(part).encode()) for part in (header, claims))
    try:
        key = serialization.load_pem_private_key(str(facts["private_key"]).encode(), None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise _no_login("The private key of the service account") from None
    if not isinstance(key, rsa.RSAPrivateKey):
        raise _no_login("The private key of the service account")
    return f"{signed}.{_base64(key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256()))}"


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _read(file: Path) -> Json:
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise DamagedJson("too large")
        facts = parse_object(file.read_bytes())
    except OSError as error:
        raise SnowGalileoError(
            "SG-ONLINE-002",
            f"{file} cannot be read: {error.strerror or error}.",
            "Give the file that logs in to Earth Engine.",
        ) from None
    except DamagedJson:
        raise _no_login(str(file)) from None
    needed = ("client_email", "private_key") if facts.get("type") == "service_account" else ("refresh_token",)
    if not all(isinstance(facts.get(name), str) and facts[name] for name in needed):
        raise _no_login(str(file))
    return facts


def _no_login(what: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-ONLINE-002",
        f"{what} does not log in to Earth Engine.",
        "Give the key file (JSON) of a service account, or run `earthengine authenticate` again.",
    )


def _refused(refused: Refused) -> SnowGalileoError:
    """Why there is no token, in Google's own words."""
    if refused.status not in (400, 401, 403):
        return refused
    hint = "Run `earthengine authenticate` again, or make a new key of the service account."
    if "JWT" in refused.said or "timeframe" in refused.said:
        hint = "Check the clock of this computer, then the key of the service account."
    return SnowGalileoError(
        "SG-ONLINE-002", f"Google refused the login: {refused.said or 'no reason given'}.", hint
    )

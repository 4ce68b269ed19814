"""Requests to web services: retried sensibly, cancelled at once, and secrets go to their own hosts only."""

from __future__ import annotations

import json
import random
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Protocol
from urllib.parse import urljoin

import urllib3
from urllib3.exceptions import HTTPError, SSLError

from ..protocol import Json, SnowGalileoError
from ..protocol.socks import ProxyError
from .answers import (
    LONGEST_JSON,
    LONGEST_REFUSAL,
    Broken,
    Refused,
    json_of,
    refusal,
    retry_after,
    unexpected,
    words_of,
)
from .arriving import arriving
from .network import AGENT, Network, Secrets, host_of

ATTEMPTS = 6
"""Attempts without progress before a request is given up."""
LONGEST_WAIT_S = 300.0
"""Longest wait that a service may ask for [s]."""
TEMPORARY = frozenset({408, 425, 429, 500, 502, 503, 504})
MOVED = frozenset({301, 302, 303, 307, 308})
MOST_REDIRECTS = 5
CHUNK = 1 << 16
_PROXY_REFUSES = "Tunnel connection failed: 407"
"""How the standard library says that a proxy wants a login before it connects to a server."""


class Credentials(Protocol):
    """What logs in to a service. ``hosts``: exactly those that may see it.

    ``pages``: hosts that a request is sent on to where something must be accepted first, with what to do.
    """

    hosts: frozenset[str]
    pages: Mapping[str, str]

    def headers(self, request: Request, url: str) -> Mapping[str, str]:
        """Headers of a request, made now: a token may have to be fetched first. ``url``: where it goes, which
        a redirect may have changed.
        """
        ...

    def renew(self, refused: Mapping[str, str]) -> bool:
        """Get a new token unless that of the refused headers was replaced meanwhile; ``False`` where there is
        nothing to renew.
        """
        ...


@dataclass(frozen=True)
class Request:
    """A request; ``body`` is sent as JSON unless it is bytes."""

    url: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    credentials: Credentials | None = field(default=None, repr=False)
    follow: bool = True


class WebClient:
    """Sends requests. ``check`` is called often and may raise to stop.

    Safe for several threads. Raises ``SG-ONLINE-001`` (not reachable), ``-002`` (login refused), ``-003``
    (not allowed), ``-004`` (limit used up), ``-005`` (not there), ``-006`` (unexpected answer), ``-010``
    (address not allowed).
    """

    def __init__(
        self, network: Network, check: Callable[[], None] = lambda: None, secrets: Secrets | None = None
    ) -> None:
        self.network = network
        self.check = check
        self.secrets = secrets or Secrets()
        self.requests = 0
        self._pools: dict[str, urllib3.PoolManager] = {}
        self._tls: ssl.SSLContext | None = None
        self._lock = Lock()

    def json(self, request: Request) -> tuple[Json, Mapping[str, str]]:
        """The answer to a request as JSON object, and its headers."""
        body, headers, status = self.read(request)
        return json_of(request.url, status, body), headers

    def read(self, request: Request) -> tuple[bytes, Mapping[str, str], int]:
        """The answer to a request with its headers and status; a failed request is sent again."""
        answer: tuple[bytes, Mapping[str, str], int] = self.retried(request.url, lambda: self.once(request))
        return answer

    def once(self, request: Request) -> tuple[bytes, Mapping[str, str], int]:
        """As ``read``, sent one time; for use within ``retried``, with more to do before the next time."""
        with self.opened(request) as response:
            body = self._body(response, request.url)
            return body, response.headers, response.status

    def headers(self, request: Request, attempts: int = ATTEMPTS) -> Mapping[str, str]:
        """Headers of the answer to a request, whose body is not read. ``attempts``: see ``retried``."""

        def attempt() -> Mapping[str, str]:
            with self.opened(request) as response:
                return response.headers

        answer: Mapping[str, str] = self.retried(request.url, attempt, attempts=attempts)
        return answer

    def retried(
        self,
        url: str,
        attempt: Callable[[], Any],
        progress: Callable[[], int] = lambda: 0,
        attempts: int = ATTEMPTS,
    ) -> Any:
        """The result of ``attempt``, which is called again when it raises ``Broken``.

        ``progress``: a number that grows while the attempts get on, which count anew then. ``attempts``: most
        without progress.
        """
        failures, before = 0, progress()
        while True:
            try:
                return attempt()
            except Broken as broken:
                now = progress()
                failures, before = (1 if now > before else failures + 1), now
                self._wait(url, broken, failures, attempts)
            except SnowGalileoError as error:
                self._hide(error)
                raise

    @contextmanager
    def opened(self, request: Request) -> Iterator[urllib3.BaseHTTPResponse]:
        """The open answer to a request, status below 400; for use within ``retried``: raises ``Broken`` where
        another attempt may help. No error that it raises holds a secret.

        Follows redirects; a login goes to the hosts of its service alone, wherever they lead, and what is
        sent other than by ``GET`` to the first host alone. A login that is refused is renewed once.
        """
        url, renewed, redirects = request.url, False, 0
        while True:
            self.check()
            host = host_of(url)
            is_known = request.credentials is not None and host in request.credentials.hosts
            sent = request.credentials.headers(request, url) if request.credentials and is_known else {}
            response = self._send(request, url, sent)
            try:
                status = response.status
                if status in MOVED and request.follow:
                    redirects += 1
                    url = self._next(request, url, response, redirects)
                    continue
                if status == 401 and request.credentials and sent and not renewed:
                    renewed = True
                    if request.credentials.renew(sent):
                        continue
                if status >= 400:
                    self._refuse(url, response)
                yield response
                return
            except (HTTPError, OSError) as error:
                raise self._broken(url, error) from None
            except SnowGalileoError as error:
                self._hide(error)
                raise
            finally:
                response.close()

    def _send(self, request: Request, url: str, login: Mapping[str, str]) -> urllib3.BaseHTTPResponse:
        target = self.network.target(url)
        headers = {"User-Agent": AGENT, "Accept-Encoding": "identity", **request.headers, **login}
        body = request.body
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            headers["Content-Type"] = "application/json"
        self.requests += 1
        try:
            return self._pool(url, target).request(
                request.method,
                target,
                headers=headers,
                body=body,
                redirect=False,
                preload_content=False,
                decode_content=False,
            )
        except (HTTPError, OSError) as error:
            raise self._broken(url, error) from None

    def _pool(self, url: str, target: str) -> urllib3.PoolManager:
        host = host_of(url)
        with self._lock:
            if host not in self._pools:
                self._tls = self._tls or self.network.tls()
                self._pools[host] = self.network.pool(target, self._tls)
            return self._pools[host]

    def _next(self, request: Request, url: str, response: urllib3.BaseHTTPResponse, redirects: int) -> str:
        try:
            address = urljoin(url, response.headers.get("Location", ""))
        except ValueError:
            raise unexpected(url, response.status, "a redirect to an address that is none") from None
        pages = request.credentials.pages if request.credentials else {}
        host = host_of(address)
        if host in pages:
            text = f"{host_of(url)} sends the request on to the page {host}."
            raise SnowGalileoError("SG-ONLINE-003", text, pages[host])
        if request.method != "GET" and host != host_of(request.url):
            # what a request sends, such as a password, is meant for its own host alone
            raise SnowGalileoError(
                "SG-ONLINE-010",
                f"{host_of(url)} sends a request with data on to {host}, where it does not go.",
                "Try again later; if it stays so, check for a newer version of the plugin.",
            )
        if redirects > MOST_REDIRECTS or address == url:
            raise unexpected(url, response.status, "redirects without end")
        self.network.target(address)
        return address

    def _refuse(self, url: str, response: urllib3.BaseHTTPResponse) -> None:
        if response.status == 407:
            raise _proxy_refuses()
        body = b""
        for chunk in self._arriving(response):
            body += chunk
            if len(body) >= LONGEST_REFUSAL:
                break
        date, hide = response.headers.get("Date", ""), self.secrets.hide
        if response.status in TEMPORARY:
            wait = retry_after(response.headers.get("Retry-After", ""), date)
            said = words_of(body, hide)
            raise Broken(f"answered with status {response.status}", wait, response.status, said)
        raise refusal(url, response.status, body, date, hide)

    def _broken(self, url: str, error: Exception) -> Exception:
        if _PROXY_REFUSES in str(error):
            return _proxy_refuses()
        cause: BaseException | None = error
        while cause is not None and not isinstance(cause, ssl.SSLCertVerificationError | ProxyError):
            cause = cause.__cause__ or cause.__context__
        if isinstance(cause, ProxyError):
            hint = "Correct it in QGIS under Settings > Options > Network."
            return SnowGalileoError("SG-ONLINE-001", str(cause), hint)
        if isinstance(error, SSLError) and cause is not None:
            hint = (
                "Where the network inspects encrypted connections, QGIS or this computer must know its "
                "certificate."
            )
            host = host_of(url)
            return SnowGalileoError("SG-ONLINE-001", f"The identity of {host} cannot be verified.", hint)
        return Broken(_short(error))

    def _body(self, response: urllib3.BaseHTTPResponse, url: str) -> bytes:
        body = bytearray()
        for chunk in self._arriving(response):
            body += chunk
            if len(body) > LONGEST_JSON:
                raise unexpected(url, response.status, "far more data than it should have")
        return bytes(body)

    def _arriving(self, response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
        return arriving(response, CHUNK, self.network.slow_s, self.check)

    def _wait(self, url: str, broken: Broken, failures: int, attempts: int) -> None:
        """Wait before the next attempt, or give up."""
        host = host_of(url)
        spread = random.uniform(0.5, 1.5)  # nosec B311 (keeps no secret)
        pause = min(60.0, self.network.pause_s * 2 ** (failures - 1)) * spread
        wait = max(pause, broken.wait_s or 0.0)  # a server in trouble may ask for no pause at all
        if failures >= attempts or wait > LONGEST_WAIT_S:
            if broken.status == 429:
                when = f"It asks to wait {broken.wait_s:.0f} s. " if broken.wait_s else ""
                said = f": {broken.said}" if broken.said else ""
                text = self.secrets.hide(f"{host} has had too many requests{said}.")
                raise SnowGalileoError("SG-ONLINE-004", text, f"{when}Try again later.")
            hint = "Check the connection, and the proxy set in QGIS; what has arrived is kept."
            text = self.secrets.hide(f"{host} cannot be reached: {broken}.")
            raise SnowGalileoError("SG-ONLINE-001", text, hint)
        self.pause(wait)

    def pause(self, seconds: float) -> None:
        """Wait; ``check`` may end it."""
        until = time.monotonic() + seconds
        while (rest := until - time.monotonic()) > 0:
            self.check()
            time.sleep(min(rest, 0.1))

    def _hide(self, error: SnowGalileoError) -> None:
        error.text, error.hint, error.detail = (
            self.secrets.hide(text) for text in (error.text, error.hint, error.detail)
        )
        error.args = (error.text,)
        if isinstance(error, Refused):
            error.said = self.secrets.hide(error.said)


def _short(error: Exception) -> str:
    """The reason of a failed connection without addresses, which may hold secrets."""
    known = {
        "NewConnectionError": "no connection",
        "NameResolutionError": "its name is not known",
        "ConnectTimeoutError": "no answer in time",
        "ReadTimeoutError": "the connection stalled",
        "ProtocolError": "the connection broke off",
        "IncompleteRead": "the connection broke off",
        "ProxyError": "the proxy does not connect",
    }
    return known.get(type(error).__name__, type(error).__name__)


def _proxy_refuses() -> SnowGalileoError:
    return SnowGalileoError(
        "SG-ONLINE-001",
        "The proxy asks for a user name and password, or rejects those it was given.",
        "Set them in QGIS under Settings > Options > Network.",
    )

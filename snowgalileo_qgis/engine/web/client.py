"""Requests to web services: retried sensibly, cancelled at once, and secrets go to their own hosts only."""

from __future__ import annotations

import errno
import json
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
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
from .attempts import ATTEMPTS, Attempts
from .hosts import Hosts
from .logins import SeenLogins
from .network import AGENT, Network, Secrets, host_of

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

    All requests of a client share what is known of a host: the pause that it asked for, how many requests at
    once are too many, that it is down, and which logins it refused.

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
        self._hosts = Hosts()
        self._logins = SeenLogins()
        self._pools: dict[str, urllib3.PoolManager] = {}
        self._tls: ssl.SSLContext | None = None
        self._lock = Lock()

    def json(
        self, request: Request, too_many: Callable[[Json], str] = lambda _: ""
    ) -> tuple[Json, Mapping[str, str]]:
        """The answer to a request as JSON object, and its headers.

        ``too_many``: what an answer says if it means that there have been too many requests, although its
        status is good; empty for all others.
        """

        def attempt() -> tuple[Json, Mapping[str, str]]:
            with self.opened(request) as response:
                answer = json_of(request.url, response.status, self._body(response, request.url))
                said = too_many(answer)
                if said:
                    raise Broken("it has had too many requests", None, 429, self.secrets.hide(said))
                return answer, response.headers

        answer: tuple[Json, Mapping[str, str]] = self.retried(request.url, attempt)
        return answer

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
        host, before = self._hosts.of(url), progress()
        tried = Attempts(url, self._hosts, self.network, self.secrets, attempts)
        if host.pause() > 0:
            self.pause(host.pause())
        while True:
            host.check()
            try:
                result = attempt()
                host.answers()
                return result
            except Broken as broken:
                before, last = progress(), before
                self.pause(tried.wait_after(broken, has_got_on=before > last))
            except SnowGalileoError as error:
                if isinstance(error, Refused):
                    host.answers()
                self._hide(error)
                raise

    @contextmanager
    def opened(self, request: Request) -> Iterator[urllib3.BaseHTTPResponse]:
        """The open answer to a request, status below 400; for use within ``retried``: raises ``Broken`` where
        another attempt may help. No error that it raises holds a secret.

        Follows redirects; a login goes to the hosts of its service alone, wherever they lead, and what is
        sent other than by ``GET`` to the first host alone. A login that is refused is renewed once.
        """
        host = self._hosts.of(request.url)
        with host.turns.turn(self.check):
            since = time.monotonic()
            try:
                with self._answered(request) as response:
                    yield response
            except Broken as broken:
                if broken.status == HTTPStatus.TOO_MANY_REQUESTS:
                    host.too_many(since)
                raise

    @contextmanager
    def _answered(self, request: Request) -> Iterator[urllib3.BaseHTTPResponse]:
        url, renewed, redirects = request.url, False, 0
        while True:
            self.check()
            login = self._login_for(request, url)
            sent = login.headers(request, url) if login else {}
            response = self._send(request, url, sent)
            try:
                status = response.status
                if status == HTTPStatus.UNAUTHORIZED and login and sent and not renewed:
                    renewed = True
                    if login.renew(sent):
                        continue
                self._judge(request, url, response, login)
                if status in MOVED and request.follow:
                    redirects += 1
                    url = self._next(request, url, response, redirects)
                    continue
                yield response
                return
            except (HTTPError, OSError) as error:
                raise self._broken(url, error) from None
            except SnowGalileoError as error:
                self._hide(error)
                raise
            finally:
                response.close()

    def _login_for(self, request: Request, url: str) -> Credentials | None:
        """The login that an address may see. Raises what its host answered if it refused that login."""
        host = host_of(url)
        if request.credentials is None or host not in request.credentials.hosts:
            return None
        self._logins.check(request.credentials, host)
        return request.credentials

    def _judge(
        self, request: Request, url: str, response: urllib3.BaseHTTPResponse, login: Credentials | None
    ) -> None:
        """Raise the error that an answer is; note whether it accepts the login."""
        try:
            if response.status >= 400:
                self._refuse(url, response)
            if response.status in MOVED:
                self._check_page(request, url, response)
        except Refused as refused:
            if login and (refused.code == "SG-ONLINE-002" or refused.status in MOVED):
                self._logins.refused(login, host_of(url), refused)
            raise
        if login:
            self._logins.accepted(login, host_of(url))

    def _check_page(self, request: Request, url: str, response: urllib3.BaseHTTPResponse) -> None:
        """Raise where an answer leads to a page on which something must be accepted first."""
        pages = request.credentials.pages if request.credentials else {}
        host = host_of(_location(url, response))
        if host in pages:
            text = f"{host_of(url)} sends the request on to the page {host}."
            raise Refused(
                "SG-ONLINE-003", text, pages[host], status=response.status, said=text, host=host_of(url)
            )

    def _send(self, request: Request, url: str, login: Mapping[str, str]) -> urllib3.BaseHTTPResponse:
        target = self.network.target(url)
        headers = {"User-Agent": AGENT, "Accept-Encoding": "identity", **request.headers, **login}
        body = request.body
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            headers["Content-Type"] = "application/json"
        self.requests += 1
        try:
            response = self._pool(url, target).request(
                request.method,
                target,
                headers=headers,
                body=body,
                redirect=False,
                preload_content=False,
                decode_content=False,
            )
            self._hosts.reached()
            return response
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
        address = _location(url, response)
        if not address:
            raise unexpected(url, response.status, "a redirect to an address that is none")
        host = host_of(address)
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
        is_without_way = _is_without_way(error)
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
        return Broken(_short(error), is_without_way=is_without_way)

    def _body(self, response: urllib3.BaseHTTPResponse, url: str) -> bytes:
        body = bytearray()
        for chunk in self._arriving(response):
            body += chunk
            if len(body) > LONGEST_JSON:
                raise unexpected(url, response.status, "far more data than it should have")
        return bytes(body)

    def _arriving(self, response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
        return arriving(response, CHUNK, self.network.slow_s, self.check)

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


def _location(url: str, response: urllib3.BaseHTTPResponse) -> str:
    """Where a redirect leads; empty for an address that is none."""
    try:
        return urljoin(url, response.headers.get("Location", ""))
    except ValueError:
        return ""


def _is_without_way(error: BaseException | None) -> bool:
    """Whether a connection failed because this computer knows no name, or has no network."""
    while error is not None:
        if isinstance(error, socket.gaierror) or getattr(error, "errno", None) == errno.ENETUNREACH:
            return True
        error = error.__cause__ or error.__context__
    return False


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

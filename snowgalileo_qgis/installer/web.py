"""Requests to web servers: proxy, certificates, login, and answers that a stop does not wait for."""

from __future__ import annotations

import base64
import platform
import queue
import ssl
import subprocess  # nosec B404
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from pathlib import Path
from threading import Event, Thread
from typing import Any, Dict, Iterator, Optional, Union
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit, urlunsplit
from urllib.request import HTTPSHandler, OpenerDirector, ProxyHandler, Request, build_opener

from ..engine.protocol import SnowGalileoError
from ..engine.protocol.socks import ProxyError, SocksHTTP, SocksHTTPS, SocksProxy
from ..version import __version__
from .control import Control

TIMEOUT_S = 30.0
"""Longest time without a byte."""
POLL_S = 0.1
CHUNK = 1 << 17
WAITING = 32
"""Chunks that may wait to be written."""
TEMPORARY = {408, 425, 429, 500, 502, 503, 504}


class Broken(Exception):  # noqa: N818 (handled by another attempt)
    """A failure that another attempt may mend."""


@dataclass(frozen=True)
class Connection:
    """How servers are reached.

    ``proxy``: address of a proxy, ``direct`` for none, empty for the system's. ``certificates``: PEM text of
    authorities that are trusted besides the system's, ``certificate_file``: a file with such.
    """

    proxy: str = ""
    certificates: str = ""
    certificate_file: str = ""

    def opener(self) -> OpenerDirector:
        """Raises ``SG-INSTALL-011`` for a proxy that cannot be used."""
        scheme = self.proxy.partition("://")[0] if "://" in self.proxy else ""
        socks = SocksProxy.chosen(self.proxy)
        if socks:
            return build_opener(ProxyHandler({}), SocksHTTP(socks), SocksHTTPS(socks, self._context()))
        if scheme not in ("", "http", "https"):
            raise SnowGalileoError(
                "SG-INSTALL-011",
                f"A proxy of the kind {scheme} cannot be used to install the engine.",
                "Set an HTTP or SOCKS 5 proxy in QGIS, or install from a bundle.",
            )
        if self.proxy == "direct":
            proxies = ProxyHandler({})
        elif self.proxy:
            proxies = ProxyHandler({"http": self.proxy, "https": self.proxy})
        else:
            proxies = ProxyHandler()
        return build_opener(proxies, HTTPSHandler(context=self._context()))

    def _context(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        if self.certificate_file:
            try:
                context.load_verify_locations(cafile=self.certificate_file)
            except OSError as error:
                raise SnowGalileoError(
                    "SG-INSTALL-010",
                    f"The certificate file {self.certificate_file} cannot be read: {error}.",
                    "Correct the setting 'cert' of pip, or PIP_CERT.",
                ) from None
        for certificates in (self.certificates, _mac_certificates()):
            if certificates:
                context.load_verify_locations(cadata=certificates)
        return context


def _mac_certificates() -> str:
    """The certificates of macOS, which its Pythons do not look at."""
    keychain = Path("/System/Library/Keychains/SystemRootCertificates.keychain")
    if platform.system() != "Darwin" or not keychain.exists():
        return ""
    command = ["/usr/bin/security", "find-certificate", "-a", "-p", str(keychain)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # nosec B603
    return done.stdout


def without_login(url: str) -> str:
    """The address without user name and password."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def host_of(url: str) -> str:
    """The server of an address, for messages."""
    return urlsplit(url).hostname or url


@dataclass
class Answer:
    """The beginning of an answer: status and headers."""

    status: int
    headers: Message

    @property
    def is_page(self) -> bool:
        """Whether it is a web page."""
        return (self.headers.get_content_type() or "") in ("text/html", "application/xhtml+xml")


def fetch(
    opener: OpenerDirector, url: str, control: Control, headers: Optional[Dict[str, str]] = None
) -> Iterator[Union[Answer, bytes]]:
    """Ask a server: first the ``Answer``, then the body in pieces.

    The request runs in a thread of its own, so that a stop never waits for the network. Raises ``Broken``, or
    an error with a code where another attempt cannot help; ``HTTPError`` for a refusal by status.
    """
    items: queue.Queue[Any] = queue.Queue(WAITING)
    stop = Event()
    Thread(target=_pump, args=(opener, _request(url, headers or {}), items, stop), daemon=True).start()
    waited = 0.0
    try:
        while True:
            control.check()
            try:
                item = items.get(timeout=POLL_S)
            except queue.Empty:
                waited += POLL_S
                if waited > 2 * TIMEOUT_S:
                    raise Broken(f"{host_of(url)} does not answer") from None
                continue
            waited = 0.0
            if item is None:
                return
            if isinstance(item, HTTPError):
                raise item
            if isinstance(item, Exception):
                raise _explained(item, url)
            yield item
    finally:
        stop.set()


def _request(url: str, headers: Dict[str, str]) -> Request:
    request = Request(
        without_login(url),
        headers={"User-Agent": f"SnowGalileo-QGIS/{__version__}", "Accept-Encoding": "identity", **headers},
    )
    parts = urlsplit(url)
    if parts.username:
        login = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
        request.add_unredirected_header("Authorization", "Basic " + base64.b64encode(login).decode())
    return request


def _pump(opener: OpenerDirector, request: Request, items: queue.Queue[Any], stop: Event) -> None:
    """Put the answer and the pieces of its body into the queue, then ``None`` or the error."""

    def put(item: Any) -> None:
        while not stop.is_set():
            try:
                items.put(item, timeout=POLL_S)
                return
            except queue.Full:
                continue

    try:
        with opener.open(request, timeout=TIMEOUT_S) as response:
            put(Answer(response.status, response.headers))
            length = response.headers.get("Content-Length")
            left = int(length) if length and length.isdigit() else None
            while not stop.is_set():
                chunk = response.read(CHUNK)
                if not chunk:
                    break
                left = None if left is None else left - len(chunk)
                put(chunk)
            if left:
                raise Broken("the connection broke off")
        put(None)
    except Exception as error:  # passed on to the thread that waits
        put(error)


def _explained(error: Exception, url: str) -> Exception:
    host = host_of(url)
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return SnowGalileoError(
            "SG-INSTALL-010",
            f"The identity of {host} cannot be verified: {reason.verify_message}.",
            "Where the network inspects encrypted connections, its certificate must be known to QGIS or to "
            "this computer; pip's setting 'cert' is used, too.",
        )
    if isinstance(reason, ProxyError):
        code = "SG-INSTALL-011" if reason.wants_login else "SG-INSTALL-002"
        return SnowGalileoError(code, str(reason), "Correct it in Settings > Options > Network.")
    if "407" in str(reason):
        return proxy_refuses()
    if isinstance(reason, (OSError, HTTPException, Broken, ValueError)):
        return Broken(f"{host}: {reason}" if str(reason) else f"{host}: {type(reason).__name__}")
    return error


def check_for_good(error: HTTPError, url: str) -> None:
    """Raise ``Broken`` for an answer that may be another the next time, ``SG-INSTALL-...`` where a proxy
    refuses; other answers are for good, and what they mean depends on what was asked for.
    """
    if error.code == 407:
        raise proxy_refuses() from None
    if error.code in TEMPORARY:
        raise Broken(f"{host_of(url)} answered {error.code}") from None


def proxy_refuses() -> SnowGalileoError:
    """The proxy wants a login."""
    return SnowGalileoError(
        "SG-INSTALL-011",
        "The proxy asks for a user name and password.",
        "Enter them in Settings > Options > Network, or set HTTPS_PROXY.",
    )

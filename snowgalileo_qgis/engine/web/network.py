"""How the engine reaches web services: proxy, certificates, allowed addresses, and what never is shown."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3

from ...version import __version__
from ..protocol import SnowGalileoError
from ..protocol.socks import SocksProxy
from .socks import socks_pool

DIRECT = "direct"
LOOPBACK = ("127.0.0.1", "::1", "localhost")
AGENT = f"SnowGalileo-QGIS/{__version__}"
CONNECT_S = 15.0
READ_S = 60.0
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.DOTALL)
_QUERY = re.compile(r"\?[^\s\"'<>]*")
_SHORTEST_SECRET = 4

# It logs the queries of addresses, which hold signatures and names of users.
logging.getLogger("urllib3").setLevel(logging.WARNING)


def host_of(url: str) -> str:
    """The host of an address; empty for one that is none, as services give at times."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


@dataclass
class Secrets:
    """Texts that no message may hold; ``hide`` replaces them."""

    _known: set[str] = field(default_factory=set, repr=False)

    def add(self, *texts: str) -> None:
        """Hide these texts from now on; empty and very short ones would hide half the language."""
        self._known |= {text for text in texts if len(text) >= _SHORTEST_SECRET}

    def hide(self, text: str) -> str:
        """The text without secrets and without the queries of addresses, which may be signed."""
        for secret in sorted(self._known, key=len, reverse=True):
            text = text.replace(secret, "***")
        return _QUERY.sub("?***", text)


@dataclass(frozen=True)
class Network:
    """``proxy``: web address, ``direct``, or empty for that of the environment; ``proxies``: hosts that are
    reached by another one. ``ca_certificates``: PEM, trusted in addition to those of the computer.

    ``replay``: address of a server on this computer that answers in the place of all services, for tests: a
    request to ``https://host/path`` goes to ``<replay>/host/path``. ``pause_s``: wait before the first retry
    [s], doubled before each further one. ``stalled_s``: longest time without a byte [s]. ``slow_s``: time
    over which the speed of a download is judged [s]. ``is_plain_allowed``: addresses on this computer may be
    without encryption.
    """

    proxy: str = field(default="", repr=False)
    ca_certificates: str = field(default="", repr=False)
    replay: str = ""
    pause_s: float = 1.0
    stalled_s: float = READ_S
    slow_s: float = 2 * READ_S
    is_plain_allowed: bool = False
    proxies: Mapping[str, str] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        """Raises ``SG-ONLINE-010`` when ``replay`` is not on this computer."""
        if self.replay and urlsplit(self.replay).hostname not in LOOPBACK:
            raise SnowGalileoError(
                "SG-ONLINE-010",
                "A server that replays the services must be on this computer.",
                "Leave the address empty.",
            )

    def target(self, url: str) -> str:
        """Where a request for ``url`` is sent. Raises ``SG-ONLINE-010`` for an address that is not https, or
        none.
        """
        try:
            parts = urlsplit(url)
        except ValueError:
            raise _not_used("An answer points to an address that is none.") from None
        is_local = self.is_plain_allowed and parts.scheme == "http" and parts.hostname in LOOPBACK
        if not (parts.scheme == "https" or is_local) or not parts.hostname or "@" in parts.netloc:
            raise _not_used(
                f"An answer points to an address on {parts.hostname or 'no host'} that is not used: it is "
                "not encrypted, or holds a name or password."
            )
        return f"{self.replay.rstrip('/')}/{url[len('https://') :]}" if self.replay else url

    def pool(self, url: str, tls: ssl.SSLContext) -> urllib3.PoolManager:
        """Connections for an address. Raises ``SG-ONLINE-001`` for a proxy that cannot be used."""
        timeout = urllib3.Timeout(connect=CONNECT_S, read=self.stalled_s)
        options: dict[str, Any] = {"ssl_context": tls, "timeout": timeout, "maxsize": 8}
        options["retries"] = False
        proxy = self._proxy(url)
        if not proxy:
            return urllib3.PoolManager(**options)
        socks = SocksProxy.chosen(proxy)
        if socks:
            return socks_pool(socks, **options)
        parts = urlsplit(proxy)
        if parts.scheme not in ("http", "https"):
            raise SnowGalileoError(
                "SG-ONLINE-001",
                f"The network uses a proxy of the kind '{parts.scheme}'; only HTTP and SOCKS 5 can be used.",
                "Choose an HTTP proxy in QGIS under Settings > Options > Network.",
            )
        headers = None
        if parts.username:
            login = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            headers = urllib3.make_headers(proxy_basic_auth=login)
        bare = f"{parts.scheme}://{parts.hostname}:{parts.port or 80}"
        return urllib3.ProxyManager(bare, proxy_headers=headers, **options)

    def _proxy(self, url: str) -> str:
        host = urlsplit(url).hostname or ""
        proxy = self.proxies.get(host, self.proxy)
        if proxy == DIRECT or (not proxy and (host in LOOPBACK or proxy_bypass(host))):
            return ""
        proxies = getproxies()
        return proxy or proxies.get(urlsplit(url).scheme) or proxies.get("all") or ""

    def tls(self) -> ssl.SSLContext:
        """How servers are verified; takes long to make, and serves all of them."""
        context = ssl.create_default_context()
        if "SSL_CERT_FILE" in os.environ:
            with contextlib.suppress(OSError, ssl.SSLError):
                context.load_verify_locations(os.environ["SSL_CERT_FILE"])
        for certificate in _CERTIFICATE.findall(self.ca_certificates):
            # A certificate that OpenSSL cannot read is one that it cannot trust.
            with contextlib.suppress(ssl.SSLError):
                context.load_verify_locations(cadata=certificate)
        return context


def _not_used(text: str) -> SnowGalileoError:
    hint = "Try again later; if it stays so, check for a newer version of the plugin."
    return SnowGalileoError("SG-ONLINE-010", text, hint)

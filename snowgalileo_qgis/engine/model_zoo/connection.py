"""Connection to the server of the weights: proxy, certificates, allowed addresses.

QGIS's own network classes exist only inside QGIS, and the engine runs without it, so downloads use the
standard library. The plugin passes on the network settings of QGIS: the proxy that QGIS would use for the
address, with user name and password, and the certificate authorities that QGIS trusts. They are part of the
job, so that they are up to date and never appear on a command line.
"""

from __future__ import annotations

import contextlib
import re
import ssl
from dataclasses import dataclass
from http.client import HTTPMessage
from typing import IO
from urllib.parse import urlsplit
from urllib.request import (
    BaseHandler,
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from ...installer.socks import SocksHTTP, SocksHTTPS, SocksProxy
from ..protocol import SnowGalileoError

DIRECT = "direct"
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.DOTALL)


@dataclass(frozen=True)
class Connection:
    """``proxy``: web address, ``direct``, or empty for that of the environment. ``ca_certificates``: PEM,
    trusted in addition to those of the computer.

    ``pause_s``: wait before the first retry of a failed request [s], doubled before each further one.
    """

    proxy: str = ""
    ca_certificates: str = ""
    pause_s: float = 1.0

    def opener(self) -> OpenerDirector:
        """Sends requests by http and https only.

        Raises ``SG-WEIGHTS-001`` for a proxy that cannot be used.
        """
        director = OpenerDirector()
        handlers: list[BaseHandler] = [
            *self._ways(),
            _Redirects(),
            HTTPErrorProcessor(),
            HTTPDefaultErrorHandler(),
        ]
        for handler in handlers:
            director.add_handler(handler)
        return director

    def _ways(self) -> list[BaseHandler]:
        """What connects, directly or through the proxy."""
        socks = SocksProxy.chosen(self.proxy)
        if socks:
            return [SocksHTTP(socks), SocksHTTPS(socks, self._tls())]
        return [self._proxy_handler(), HTTPHandler(), HTTPSHandler(context=self._tls())]

    def _proxy_handler(self) -> ProxyHandler:
        if not self.proxy:
            return ProxyHandler()
        if self.proxy == DIRECT:
            return ProxyHandler({})
        scheme = urlsplit(self.proxy).scheme
        if scheme != "http":
            raise SnowGalileoError(
                "SG-WEIGHTS-001",
                f"The network uses a proxy of the kind '{scheme}'; weights can be downloaded through HTTP "
                "and SOCKS 5 proxies only.",
                "Download the zip in a web browser and import it.",
            )
        return ProxyHandler({"http": self.proxy, "https": self.proxy})

    def _tls(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        for certificate in _CERTIFICATE.findall(self.ca_certificates):
            # A certificate that OpenSSL cannot read is one that it cannot trust.
            with contextlib.suppress(ssl.SSLError):
                context.load_verify_locations(cadata=certificate)
        return context


class _Redirects(HTTPRedirectHandler):
    """Follows few redirects, and none from https to http."""

    max_redirections = 5

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Check the new address. Raises ``SG-WEIGHTS-008``."""
        check_address(newurl)
        if urlsplit(newurl).scheme != "https" and req.type == "https":
            raise SnowGalileoError(
                "SG-WEIGHTS-008",
                f"{req.host} redirects the request to an address that is not encrypted.",
                "Try again later.",
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def check_address(url: str) -> None:
    """Allow ``https``, and ``http`` on this computer only.

    No user names or passwords, which would end up in logs. Raises ``SG-WEIGHTS-008``.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise SnowGalileoError(
            "SG-WEIGHTS-008",
            "The address of the weights is not a web address.",
            "Use an address that begins with https.",
        ) from None
    if "@" in parts.netloc:
        raise SnowGalileoError(
            "SG-WEIGHTS-008",
            f"The address of the weights on {host} holds a user name or password.",
            "Leave it out.",
        )
    is_local = parts.scheme == "http" and host in _LOOPBACK
    if not host or (parts.scheme != "https" and not is_local):
        text = (
            f"Weights are not fetched from {parts.scheme or 'an address without https'}://{host}: the "
            "connection would not be encrypted."
        )
        raise SnowGalileoError("SG-WEIGHTS-008", text, "Use an address that begins with https.")

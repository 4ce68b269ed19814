"""How weights are fetched: proxy, certificates, and which addresses may be asked.

QGIS's own network classes exist only inside QGIS, and the engine runs without it. So that there is one way to
download, it is here, with the standard library, and the plugin hands over what a person set in QGIS: the
proxy that QGIS would use for the address, with its user name and password, and the certificate authorities
that QGIS trusts. They come with the job, so that they are never older than the job and never in the list of
processes.
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

from ..protocol import SnowGalileoError
from .record import check_address

DIRECT = "direct"
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.DOTALL)


@dataclass(frozen=True)
class Connection:
    """``proxy``: web address, ``direct`` or empty for the environment's. ``ca_certificates``: PEM, trusted
    beside the computer's own.

    ``pause_s``: seconds before the first repetition of a failed request, twice as long before each further
    one.
    """

    proxy: str = ""
    ca_certificates: str = ""
    pause_s: float = 1.0

    def opener(self) -> OpenerDirector:
        """What sends requests; knows http and https only.

        Raises ``SG-WEIGHTS-001`` for a proxy that cannot be used.
        """
        director = OpenerDirector()
        handlers: list[BaseHandler] = [
            self._proxy_handler(),
            HTTPHandler(),
            HTTPSHandler(context=self._tls()),
            _Redirects(),
            HTTPErrorProcessor(),
            HTTPDefaultErrorHandler(),
        ]
        for handler in handlers:
            director.add_handler(handler)
        return director

    def _proxy_handler(self) -> ProxyHandler:
        if not self.proxy:
            return ProxyHandler()
        if self.proxy == DIRECT:
            return ProxyHandler({})
        scheme = urlsplit(self.proxy).scheme
        if scheme != "http":
            raise SnowGalileoError(
                "SG-WEIGHTS-001",
                f"The network is set to a proxy of the kind '{scheme}'; weights can be downloaded through "
                "HTTP proxies only.",
                "Download the zip in a web browser and import it.",
            )
        return ProxyHandler({"http": self.proxy, "https": self.proxy})

    def _tls(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        for certificate in _CERTIFICATE.findall(self.ca_certificates):
            # an authority that OpenSSL cannot read is one that it cannot trust
            with contextlib.suppress(ssl.SSLError):
                context.load_verify_locations(cadata=certificate)
        return context


class _Redirects(HTTPRedirectHandler):
    """Follows few redirects, and none to a less protected address."""

    max_redirections = 5

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Check the new address. Raises ``SG-WEIGHTS-008``."""
        check_address(newurl)
        if urlsplit(newurl).scheme != "https" and req.type == "https":
            raise SnowGalileoError(
                "SG-WEIGHTS-008",
                f"{req.host} passes the request on to an address that is not protected.",
                "Try again later.",
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)

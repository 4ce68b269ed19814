"""Connections through a SOCKS 5 proxy (RFC 1928, RFC 1929), which Python's own library does not know.

The proxy looks up the names of servers. Standard library alone, for the installer and the engine.
"""

from __future__ import annotations

import socket
import ssl
import struct
from dataclasses import dataclass, replace
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from typing import Optional
from urllib.parse import unquote, urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, Request, getproxies, proxy_bypass

SCHEMES = ("socks5", "socks5h", "socks")
PORT = 1080
VERSION, LOGIN_VERSION = 5, 1
NO_LOGIN, LOGIN, NONE_SUITS = 0, 2, 0xFF
CONNECT = 1
IPV4, NAME, IPV6 = 1, 3, 4
REPLIES = {
    1: "general failure",
    2: "not allowed",
    3: "network not reachable",
    4: "server not reachable",
    5: "connection refused",
    6: "no answer in time",
}


class ProxyError(OSError):
    """The proxy itself fails, in one sentence; ``wants_login``: it wants another user name or password."""

    def __init__(self, sentence: str, wants_login: bool = False) -> None:
        super().__init__(sentence)
        self.wants_login = wants_login


def is_socks(address: str) -> bool:
    """Whether an address is that of a SOCKS 5 proxy."""
    return urlsplit(address).scheme.lower() in SCHEMES


@dataclass(frozen=True)
class SocksProxy:
    """A proxy and its login. ``has_exceptions``: ``NO_PROXY`` names servers that are reached without it."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    has_exceptions: bool = False

    @classmethod
    def chosen(cls, proxy: str) -> Optional[SocksProxy]:
        """The proxy, if it is one of SOCKS.

        ``proxy``: address, ``direct`` for none, empty for that of ``HTTPS_PROXY`` or ``ALL_PROXY``.
        """
        proxies = {} if proxy else getproxies()
        address = proxy or proxies.get("https") or proxies.get("all") or ""
        if not is_socks(address):
            return None
        return replace(cls.of(address), has_exceptions=not proxy)

    @classmethod
    def of(cls, address: str) -> SocksProxy:
        """From ``socks5://host:port``, where user and password may stand before the host."""
        parts = urlsplit(address)
        login = (unquote(parts.username or ""), unquote(parts.password or ""))
        return cls(parts.hostname or "", parts.port or PORT, *login)

    def connect(self, host: str, port: int, timeout: Optional[float]) -> socket.socket:
        """A connection to a server. Raises ``ProxyError``, or another ``OSError`` for the server."""
        if self.has_exceptions and proxy_bypass(host):
            return socket.create_connection((host, port), timeout)
        try:
            connection = socket.create_connection((self.host, self.port), timeout)
        except OSError as error:
            raise ProxyError(f"{self._name} cannot be reached: {error.strerror or error}.") from None
        try:
            self._greet(connection)
            self._ask(connection, host, port)
        except BaseException:
            connection.close()
            raise
        return connection

    @property
    def _name(self) -> str:
        return f"The SOCKS proxy {self.host}:{self.port}"

    def _greet(self, connection: socket.socket) -> None:
        """Agree on a login, and log in."""
        offered = bytes([NO_LOGIN, LOGIN] if self.user else [NO_LOGIN])
        connection.sendall(bytes([VERSION, len(offered)]) + offered)
        version, method = self._received(connection, 2)
        if version != VERSION:
            raise ProxyError(f"{self._name} does not speak SOCKS 5.")
        if method == NONE_SUITS or method not in offered:
            raise ProxyError(f"{self._name} asks for a user name and password.", wants_login=True)
        if method == LOGIN:
            user, password = (text.encode()[:255] for text in (self.user, self.password))
            sent = bytes([LOGIN_VERSION, len(user)]) + user + bytes([len(password)]) + password
            connection.sendall(sent)
            if self._received(connection, 2)[1] != 0:
                sentence = f"{self._name} rejects the user name or password."
                raise ProxyError(sentence, wants_login=True)

    def _ask(self, connection: socket.socket, host: str, port: int) -> None:
        """Have the proxy connect to a server."""
        name = host.encode("idna")
        request = bytes([VERSION, CONNECT, 0, NAME, len(name)]) + name + struct.pack(">H", port)
        connection.sendall(request)
        version, reply, _, kind = self._received(connection, 4)
        if version != VERSION:
            raise ProxyError(f"{self._name} does not speak SOCKS 5.")
        if reply:
            reason = REPLIES.get(reply, f"reply {reply}")
            raise OSError(f"the SOCKS proxy does not connect to {host}: {reason}")
        length = {IPV4: 4, IPV6: 16}.get(kind) or self._received(connection, 1)[0]
        self._received(connection, length + 2)

    def _received(self, connection: socket.socket, count: int) -> bytes:
        """Exactly so many bytes, and none of what follows."""
        got = b""
        while len(got) < count:
            piece = connection.recv(count - len(got))
            if not piece:
                raise ProxyError(f"{self._name} broke off, or does not speak SOCKS 5.")
            got += piece
        return got


class _Plain(HTTPConnection):
    proxy: SocksProxy

    def connect(self) -> None:
        self.sock = self.proxy.connect(self.host, self.port, self.timeout)


class _Secure(HTTPSConnection):
    proxy: SocksProxy
    tls: ssl.SSLContext

    def connect(self) -> None:
        plain = self.proxy.connect(self.host, self.port, self.timeout)
        self.sock = self.tls.wrap_socket(plain, server_hostname=self.host)


class SocksHTTP(HTTPHandler):
    """Opens ``http`` addresses of ``urllib`` through a proxy."""

    def __init__(self, proxy: SocksProxy) -> None:
        super().__init__()
        self._proxy = proxy

    def http_open(self, req: Request) -> HTTPResponse:
        """Called by ``urllib``."""

        class Connection(_Plain):
            proxy = self._proxy

        return self.do_open(Connection, req)


class SocksHTTPS(HTTPSHandler):
    """Opens ``https`` addresses of ``urllib`` through a proxy."""

    def __init__(self, proxy: SocksProxy, tls: ssl.SSLContext) -> None:
        super().__init__(context=tls)
        self._proxy, self._tls = proxy, tls

    def https_open(self, req: Request) -> HTTPResponse:
        """Called by ``urllib``."""

        class Connection(_Secure):
            proxy, tls = self._proxy, self._tls

        return self.do_open(Connection, req, context=self._tls)

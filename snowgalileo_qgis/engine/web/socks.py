"""Connections of urllib3 through a SOCKS 5 proxy; its own need a library that is no longer kept up."""

from __future__ import annotations

import socket
from typing import Any

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from ..protocol.socks import SocksProxy


def socks_pool(proxy: SocksProxy, **options: Any) -> urllib3.PoolManager:
    """Connections through a proxy. ``options``: those of ``urllib3.PoolManager``."""

    def connected(connection: HTTPConnection) -> socket.socket:
        timeout = connection.timeout if isinstance(connection.timeout, int | float) else None
        return proxy.connect(connection.host, connection.port or connection.default_port, timeout)

    class Plain(HTTPConnection):
        _new_conn = connected

    class Secure(HTTPSConnection):
        _new_conn = connected

    class PlainPool(urllib3.HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(urllib3.HTTPSConnectionPool):
        ConnectionCls = Secure

    manager = urllib3.PoolManager(**options)
    manager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
    return manager

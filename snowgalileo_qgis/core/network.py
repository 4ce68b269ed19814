"""QGIS's network settings, for downloads by the engine."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

from ..engine.protocol import ONLINE_HOSTS, JobSpec, Json, OnlineSpec

ONLINE_ADDRESS = "https://stac.dataspace.copernicus.eu"
"""Address whose proxy is used for services with products where nothing else is known."""
EARTH_ENGINE_ADDRESS = "https://earthengine-highvolume.googleapis.com"
"""Address whose proxy is used for Earth Engine."""


def proxy_for(url: str) -> str:
    """The proxy that QGIS would use for an address, in the form of ``WeightsSpec.proxy``.

    Takes account of login, exceptions and the system's proxy.
    """
    address = QUrl(url)
    if not address.path():
        address.setPath("/")  # QGIS looks for addresses that start as an exception does, which may end so
    factory = QgsNetworkAccessManager.instance().proxyFactory()
    proxy = factory.queryProxy(QNetworkProxyQuery(address))[0]
    kind = proxy.type()
    if kind == QNetworkProxy.ProxyType.DefaultProxy:
        return ""
    if kind == QNetworkProxy.ProxyType.NoProxy:
        return "direct"
    scheme = "socks5" if kind == QNetworkProxy.ProxyType.Socks5Proxy else "http"
    login = f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@" if proxy.user() else ""
    return f"{scheme}://{login}{proxy.hostName()}:{proxy.port()}"


def network_settings(url: str) -> Json:
    """The fields of a ``WeightsSpec`` for an address: proxy and the certificate authorities QGIS trusts."""
    trusted = bytes(QgsApplication.authManager().trustedCaCertsPemText())
    return {"proxy": proxy_for(url), "ca_certificates": trusted.decode("ascii", "ignore")}


def with_network(spec: JobSpec) -> JobSpec:
    """The job with QGIS's network settings of this moment, if it asks services with products.

    A system may take long to tell the proxy of each host, so they are looked up when the job starts, not when
    a form changes.
    """
    return replace(spec, **online_network_settings()) if isinstance(spec, OnlineSpec) else spec


def online_network_settings() -> Json:
    """The fields of an ``OnlineSpec``: as for an address, and the hosts whose proxy is another."""
    proxies = {host: proxy_for(f"https://{host}") for host in ONLINE_HOSTS}
    usual = proxy_for(ONLINE_ADDRESS)
    others = [f"{host}={proxy}" for host, proxy in proxies.items() if proxy != usual]
    return {**network_settings(ONLINE_ADDRESS), "proxies": others}

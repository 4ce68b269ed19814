"""What the engine is told of QGIS's network settings."""

import pytest
from qgis.core import QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtNetwork import QNetworkProxy

from snowgalileo_qgis.core.network import (
    network_settings,
    online_network_settings,
    proxy_for,
    with_network,
)
from snowgalileo_qgis.engine.protocol import ScanSpec, SearchSpec

URL = "https://zenodo.org/records/1"


@pytest.fixture()
def proxy_settings(qgis_app):
    """Sets QGIS's proxy as its options do."""

    def choose(**values):
        for name, value in values.items():
            QgsSettings().setValue(f"proxy/{name}", value)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()

    yield choose
    QgsSettings().remove("proxy")
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()


def test_without_a_proxy_the_environment_decides(proxy_settings):
    proxy_settings(proxyEnabled=False)
    assert proxy_for(URL) == ""


def test_a_proxy_with_a_login_that_needs_quoting(proxy_settings):
    proxy_settings(
        proxyEnabled=True,
        proxyType="HttpProxy",
        proxyHost="proxy.example.org",
        proxyPort=3128,
        proxyUser="a b",
        proxyPassword="x@/:",
    )
    assert proxy_for(URL) == "http://a%20b:x%40%2F%3A@proxy.example.org:3128"


def test_exceptions_are_direct(proxy_settings):
    proxy_settings(
        proxyEnabled=True,
        proxyType="HttpProxy",
        proxyHost="proxy.example.org",
        proxyPort=3128,
        noProxyUrls=["https://zenodo.org"],
    )
    assert proxy_for(URL) == "direct"
    assert proxy_for("https://example.org") == "http://proxy.example.org:3128"


def test_exceptions_may_end_in_a_slash(proxy_settings):
    proxy_settings(
        proxyEnabled=True,
        proxyType="HttpProxy",
        proxyHost="proxy.example.org",
        proxyPort=3128,
        noProxyUrls=["https://cds.climate.copernicus.eu/", "https://zenodo.org/"],
    )
    assert proxy_for("https://zenodo.org") == proxy_for(URL) == "direct"
    assert online_network_settings()["proxies"] == ["cds.climate.copernicus.eu=direct"]


def test_only_online_jobs_get_them_and_keep_the_rest(proxy_settings):
    proxy_settings(proxyEnabled=True, proxyType="HttpProxy", proxyHost="proxy.example.org", proxyPort=3128)
    search = with_network(SearchSpec(day="2025-04-06", sensors=["s2"]))
    assert (search.proxy, search.day, search.sensors) == (
        "http://proxy.example.org:3128",
        "2025-04-06",
        ["s2"],
    )
    scan = ScanSpec(day="2025-04-06")
    assert with_network(scan) is scan


def test_exceptions_of_single_services_are_kept(proxy_settings):
    proxy_settings(
        proxyEnabled=True,
        proxyType="HttpProxy",
        proxyHost="proxy.example.org",
        proxyPort=3128,
        noProxyUrls=["https://cds.climate.copernicus.eu", "https://storage.googleapis.com"],
    )
    settings = online_network_settings()
    assert settings["proxy"] == "http://proxy.example.org:3128"
    assert settings["proxies"] == ["cds.climate.copernicus.eu=direct", "storage.googleapis.com=direct"]


def test_other_kinds_are_named(proxy_settings):
    proxy_settings(proxyEnabled=True, proxyType="Socks5Proxy", proxyHost="127.0.0.1", proxyPort=1080)
    assert proxy_for(URL) == "socks5://127.0.0.1:1080"


def test_the_proxy_of_the_system(proxy_settings, monkeypatch):
    monkeypatch.setenv("https_proxy", "http://10.0.0.1:8080")
    monkeypatch.delenv("no_proxy", raising=False)
    proxy_settings(proxyEnabled=True, proxyType="DefaultProxy")
    assert proxy_for(URL) == "http://10.0.0.1:8080"
    assert QNetworkProxy.applicationProxy().type() == QNetworkProxy.ProxyType.NoProxy


def test_trusted_authorities_travel_as_text(proxy_settings):
    settings = network_settings(URL)
    assert settings["ca_certificates"].count("-----BEGIN CERTIFICATE-----") > 10

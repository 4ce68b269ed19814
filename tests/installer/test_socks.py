"""Installing through a SOCKS proxy, and what is said where the proxy does not work."""

import socket
import ssl
import subprocess
import threading

import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.protocol.socks import SocksProxy
from snowgalileo_qgis.installer.control import Control
from snowgalileo_qgis.installer.install import install
from snowgalileo_qgis.installer.web import Connection
from tests.installer.test_install import code_of, download
from tests.package_server import PackageServer, serving
from tests.socks_server import REFUSED, SocksServer, proxying


@pytest.fixture()
def proxy():
    with proxying(SocksServer()) as running:
        yield running


@pytest.fixture()
def through(request_for, server):
    """The request for an installation from an index whose name only the proxy knows."""
    port = server.address.rpartition(":")[2].partition("/")[0]
    mirror = server.address.replace("127.0.0.1", "index.example.org")

    def make(address, **changes):
        connection = Connection(proxy=address, **changes)
        return request_for(mirror=mirror, connection=connection)

    make.port = int(port)
    return make


def said(request):
    with pytest.raises(SnowGalileoError) as caught:
        install(request, Control())
    assert caught.value.hint
    return caught.value.code, caught.value.text


def test_an_installation_through_the_proxy(proxy, through):
    download(through(f"socks5://{proxy.address}"))
    assert set(proxy.asked) == {("index.example.org", through.port)}


def test_a_login(proxy, through):
    proxy.login = ("Zoë", "p:ss w@rd")
    download(through(f"socks5h://Zo%C3%AB:p%3Ass%20w%40rd@{proxy.address}"))
    assert proxy.asked


@pytest.mark.parametrize(
    ("login", "reason"),
    [("", "asks for a user name and password"), ("me:wrong@", "rejects the user name or password")],
)
def test_a_login_that_is_missing_or_wrong(proxy, through, login, reason):
    proxy.login = ("me", "right")
    code, text = said(through(f"socks5://{login}{proxy.address}"))
    assert code == "SG-INSTALL-011"
    assert text == f"The SOCKS proxy {proxy.address} {reason}."


def test_a_proxy_that_is_not_there(through):
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    code, text = said(through(f"socks5://{address}"))
    assert code == "SG-INSTALL-002"
    assert text == f"The SOCKS proxy {address} cannot be reached: Connection refused."


@pytest.mark.parametrize("words", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"", b"\x05", b"\x04\x00"])
def test_what_is_no_socks_proxy(through, words):
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer():
            client, _ = server.accept()
            with client:
                client.recv(100)
                client.sendall(words)

        thread = threading.Thread(target=answer)
        thread.start()
        code, text = said(through(f"socks5://127.0.0.1:{server.getsockname()[1]}"))
        thread.join()
    assert code == "SG-INSTALL-002" and "not speak SOCKS 5." in text


@pytest.mark.parametrize("reply", [2, 4, REFUSED, 99])
def test_a_server_that_the_proxy_does_not_reach(proxy, through, monkeypatch, reply):
    monkeypatch.setattr(Control, "wait", lambda *_: None)
    proxy.reply = reply
    assert code_of(through(f"socks5://{proxy.address}")) == "SG-INSTALL-002"
    assert len(proxy.asked) > 1, "another attempt may help"


def test_encrypted_connections_are_verified_through_the_proxy(proxy, through, tmp_path):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", tmp_path / "key",
         "-out", tmp_path / "cert", "-days", "2", "-subj", "/CN=secure.example.org",
         "-addext", "subjectAltName=DNS:secure.example.org"],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert", tmp_path / "key")
    certificates = (tmp_path / "cert").read_text(encoding="ascii")
    with serving(PackageServer({"x-1.0-py3-none-any.whl": b"PK"}), context) as running:
        port = running.address.rpartition(":")[2].partition("/")[0]
        address = f"https://secure.example.org:{port}/files/x-1.0-py3-none-any.whl"
        trusting = Connection(f"socks5://{proxy.address}", certificates).opener()
        with trusting.open(address, timeout=600) as answer:
            assert answer.read() == b"PK"
        with pytest.raises(OSError, match="CERTIFICATE_VERIFY_FAILED"):
            Connection(f"socks5://{proxy.address}").opener().open(address, timeout=600)
        with pytest.raises(OSError, match="CERTIFICATE_VERIFY_FAILED"):
            trusting.open(address.replace("secure", "other"), timeout=600)


def test_the_proxy_of_the_environment_and_its_exceptions(proxy, server, monkeypatch):
    for name in ("https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ALL_PROXY", f"socks5h://{proxy.address}")
    monkeypatch.setenv("all_proxy", f"socks5h://{proxy.address}")
    assert SocksProxy.chosen("direct") is None and SocksProxy.chosen("http://127.0.0.1:9") is None
    name = next(iter(server.files))
    address = f"http://index.example.org:{server.address.rpartition(':')[2].partition('/')[0]}/files/{name}"
    with Connection().opener().open(address, timeout=600) as answer:
        assert len(answer.read()) == len(server.files[name])
    assert len(proxy.asked) == 1
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with Connection().opener().open(address.replace("index.example.org", "127.0.0.1"), timeout=600) as answer:
        answer.read(1)
    assert len(proxy.asked) == 1

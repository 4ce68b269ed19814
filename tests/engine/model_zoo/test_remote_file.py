"""Reading parts of a file from a server that behaves, and from one that does not."""

from __future__ import annotations

import random
import shutil
import ssl
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.model_zoo.published import (
    ZIP_MD5,
    ZipAddress,
    check_address,
    network_to,
    zip_address,
)
from snowgalileo_qgis.engine.model_zoo.remote_file import TAIL, RemoteFile
from snowgalileo_qgis.engine.protocol import Cancelled, SnowGalileoError
from snowgalileo_qgis.engine.web.client import WebClient
from tests.socks_server import SocksServer, proxying
from tests.weights_server import WeightsServer, serving

DATA = random.Random(1).randbytes(400_000)
NOTHING: Callable[[int], None] = lambda _: None  # noqa: E731


@pytest.fixture()
def server() -> Iterator[WeightsServer]:
    with serving({"data.zip": DATA}) as running:
        yield running


def client_of(
    address: ZipAddress,
    proxy: str = "direct",
    certificates: str = "",
    check: Callable[[], None] = lambda: None,
) -> WebClient:
    return WebClient(replace(network_to(address, proxy, certificates), pause_s=0.001), check)


def opened(server: WeightsServer, md5: str = "", check: Callable[[], None] = lambda: None) -> RemoteFile:
    address = ZipAddress(f"{server.url}/data.zip", md5)
    return RemoteFile(address, client_of(address, check=check))


def refused(
    server: WeightsServer, *, then: Callable[[RemoteFile], object] = lambda _: None
) -> SnowGalileoError:
    with pytest.raises(SnowGalileoError) as caught:
        then(opened(server))
    return caught.value


def test_size_and_end_come_with_one_request(server: WeightsServer) -> None:
    remote = opened(server)
    assert remote.size == len(DATA)
    assert remote.read(len(DATA) - 5, len(DATA)) == DATA[-5:]
    assert remote.read(len(DATA) - TAIL, len(DATA)) == DATA[-TAIL:]
    assert server.asked == [f"bytes=-{TAIL}"]
    assert remote.read(10, 20) == DATA[10:20]
    assert server.asked[1:] == ["bytes=10-19"]


def test_a_download_goes_on_after_breaks(server: WeightsServer, tmp_path: Path) -> None:
    remote = opened(server)
    server.faults = ["drop:1000", "drop:0", "503:0", "drop:70000", "429"]
    seen: list[int] = []
    remote.save(100, 300_100, tmp_path / "part", seen.append)
    assert (tmp_path / "part").read_bytes() == DATA[100:300_100]
    assert server.asked[1:] == [f"bytes={start}-300099" for start in (100, 1100, 1100, 1100, 71_100, 71_100)]
    assert seen == sorted(seen) and seen[-1] == 300_000


def test_a_download_goes_on_after_the_process_ended(server: WeightsServer, tmp_path: Path) -> None:
    (tmp_path / "part").write_bytes(DATA[:5000])
    opened(server).save(0, 10_000, tmp_path / "part", NOTHING)
    assert (tmp_path / "part").read_bytes() == DATA[:10_000]
    assert server.asked[1:] == ["bytes=5000-9999"]
    opened(server).save(0, 10_000, tmp_path / "part", NOTHING)
    assert len(server.asked) == 3


@pytest.mark.parametrize("fault", ["long", "short"])
def test_a_wrong_length_costs_nothing(server: WeightsServer, tmp_path: Path, fault: str) -> None:
    remote = opened(server)
    server.faults = [fault]
    remote.save(0, 200_000, tmp_path / "part", NOTHING)
    assert (tmp_path / "part").read_bytes() == DATA[:200_000]


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        ("404", "SG-WEIGHTS-002", "has not"),
        ("403", "SG-WEIGHTS-002", "does not allow"),
        ("429:0", "SG-WEIGHTS-002", "too many requests"),
        ("503:86400", "SG-WEIGHTS-001", "503"),
        ("html", "SG-WEIGHTS-002", "web page"),
        ("whole", "SG-WEIGHTS-003", "whole files"),
        ("drop:0", "SG-WEIGHTS-001", "broke off"),
        ("shifted", "SG-WEIGHTS-002", "another part"),
    ],
)
def test_what_cannot_be_used_is_refused(server: WeightsServer, fault: str, code: str, words: str) -> None:
    remote = opened(server)
    server.always = fault
    with pytest.raises(SnowGalileoError) as caught:
        remote.read(0, 1000)
    assert caught.value.code == code
    assert words in caught.value.text
    assert caught.value.hint


def test_a_server_that_breaks_off_for_ever_is_given_up(server: WeightsServer) -> None:
    remote = opened(server)
    server.always = "drop:1"
    with pytest.raises(SnowGalileoError, match="cannot be reached"):
        remote.read(0, 1000)
    assert 2 < len(server.asked) < 10


def test_waiting_time_may_be_a_moment(server: WeightsServer) -> None:
    server.faults = [f"503:{formatdate(0, usegmt=True)}"]
    assert opened(server).size == len(DATA)
    server.faults = ["503:Fri, 31 Dec 2100 23:59:59 GMT"]
    assert "503" in refused(server).text, "nobody waits that long"


def test_nobody_there() -> None:
    with serving({}) as gone:
        pass
    assert refused(gone).code == "SG-WEIGHTS-001"


def test_the_file_must_stay_the_same(server: WeightsServer) -> None:
    remote = opened(server)
    server.etag = '"2"'
    with pytest.raises(SnowGalileoError, match="changed") as caught:
        remote.read(0, 10)
    assert caught.value.code == "SG-WEIGHTS-005"


def test_the_zip_must_be_the_published_one(server: WeightsServer) -> None:
    server.etag = f'"md5:{ZIP_MD5}"'
    assert opened(server, ZIP_MD5).size == len(DATA)
    server.etag = '"md5:00000000000000000000000000000000"'
    with pytest.raises(SnowGalileoError, match="different zip"):
        opened(server, ZIP_MD5)


def test_redirects_are_followed_and_bounded(server: WeightsServer) -> None:
    server.faults = [f"to:{server.url}/elsewhere/data.zip"]
    assert opened(server).read(len(DATA) - 3, len(DATA)) == DATA[-3:]
    assert server.asked[-1] == f"bytes=-{TAIL}"
    server.always = "to:data.zip"
    assert refused(server).code == "SG-WEIGHTS-002"
    assert len(server.asked) < 12


@pytest.mark.parametrize(
    "target",
    [
        "http://files.example.org/data.zip",
        "file:///etc/passwd",
        "ftp://127.0.0.1/data.zip",
        "https://a:b@example.org/x",
    ],
)
def test_redirects_stay_protected(server: WeightsServer, target: str) -> None:
    server.faults = [f"to:{target}"]
    assert refused(server).code in ("SG-WEIGHTS-002", "SG-WEIGHTS-008")
    assert len(server.asked) == 1


def test_a_stop_is_heard_between_pieces(server: WeightsServer, tmp_path: Path) -> None:
    def stop() -> None:
        if len(server.asked) > 1:
            raise Cancelled

    remote = opened(server, check=stop)
    server.always = "429:30"
    with pytest.raises(Cancelled):
        remote.save(0, 1000, tmp_path / "part", NOTHING)


def test_a_proxy_is_asked_in_place_of_the_server() -> None:
    with serving({"data.zip": DATA}) as proxy:
        address = ZipAddress("http://localhost:1/data.zip", "")
        remote = RemoteFile(address, client_of(address, proxy.url.replace("//", "//anna:s3cret@")))
        assert remote.size == len(DATA)
        assert proxy.paths == ["http://localhost:1/data.zip"]
        assert proxy.headers[0]["Proxy-Authorization"] == "Basic YW5uYTpzM2NyZXQ="
        proxy.always = "407"
        with pytest.raises(SnowGalileoError) as caught:
            remote.read(0, 10)
    assert caught.value.code == "SG-WEIGHTS-001"
    assert "s3cret" not in f"{caught.value} {caught.value.detail}"


def test_the_environments_proxy_counts_unless_told_otherwise(
    server: WeightsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    with pytest.raises(SnowGalileoError) as caught:
        address = ZipAddress("https://files.example.org/data.zip", "")
        RemoteFile(address, client_of(address, proxy=""))
    assert caught.value.code == "SG-WEIGHTS-001"
    assert opened(server).size == len(DATA)


def test_other_kinds_of_proxy_are_named() -> None:
    address = ZipAddress("https://files.example.org/data.zip", "")
    with pytest.raises(SnowGalileoError, match="socks4") as caught:
        RemoteFile(address, client_of(address, "socks4://127.0.0.1:1"))
    assert caught.value.code == "SG-WEIGHTS-001"


def test_weights_come_through_a_socks_proxy(server: WeightsServer) -> None:
    address = ZipAddress(f"{server.url}/data.zip", "")
    with proxying(SocksServer()) as proxy:
        assert RemoteFile(address, client_of(address, f"socks5://{proxy.address}")).size == len(DATA)
        assert len(proxy.asked) == 1


def test_a_socks_proxy_that_wants_a_login_is_named(server: WeightsServer) -> None:
    address = ZipAddress(f"{server.url}/data.zip", "")
    with (
        proxying(SocksServer(login=("me", "right"))) as proxy,
        pytest.raises(SnowGalileoError, match="rejects the user name or password") as caught,
    ):
        RemoteFile(address, client_of(address, f"socks5://me:wrong@{proxy.address}"))
    assert caught.value.code == "SG-WEIGHTS-001"


@pytest.mark.parametrize(
    "url",
    [
        "https://zenodo.org/x",
        "https://example.org:8443",
        "http://127.0.0.1:8000/a",
        "http://localhost/a",
        "http://[::1]:80",
    ],
)
def test_allowed_addresses(url: str) -> None:
    check_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "zenodo.org",
        "http://zenodo.org/x",
        "file:///a",
        "https://",
        "https://u:p@h/x",
        "http://127.0.0.1.example.org/",
        "https://[x",
    ],
)
def test_other_addresses(url: str) -> None:
    with pytest.raises(SnowGalileoError) as caught:
        check_address(url)
    assert caught.value.code == "SG-WEIGHTS-008"
    assert "u:p" not in str(caught.value)


def test_a_mirror_has_the_file_under_the_same_name() -> None:
    assert (
        zip_address().url == "https://zenodo.org/records/20735656/files/checkpoints_snowgalileo_finetune.zip"
    )
    assert zip_address("https://example.org/w/") == ZipAddress(
        "https://example.org/w/checkpoints_snowgalileo_finetune.zip", ""
    )


@pytest.fixture()
def own_authority(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate for ``localhost`` and its key, signed by nobody known."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs the program openssl to make a certificate")
    certificate, key = tmp_path / "own.pem", tmp_path / "own.key"
    command = [
        openssl,
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost",
    ]
    subprocess.run([*command, "-out", str(certificate), "-keyout", str(key)], check=True, capture_output=True)
    return certificate, key


def test_a_certificate_must_be_trusted(server: WeightsServer, own_authority: tuple[Path, Path]) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*own_authority)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    address = ZipAddress(f"https://localhost:{server.server_address[1]}/data.zip", "")
    with pytest.raises(SnowGalileoError, match="identity") as caught:
        RemoteFile(address, client_of(address))
    assert caught.value.code == "SG-WEIGHTS-001"
    unreadable = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
    trusting = client_of(address, "direct", unreadable + own_authority[0].read_text())
    assert RemoteFile(address, trusting).size == len(DATA)
    server.always = f"to:{server.url}/data.zip"
    with pytest.raises(SnowGalileoError) as caught:
        RemoteFile(address, trusting)
    assert caught.value.code == "SG-WEIGHTS-008"

"""Requests and downloads against a server that breaks in all the ways that services do."""

from __future__ import annotations

import hashlib
import threading
import time
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import Cancelled, SnowGalileoError
from snowgalileo_qgis.engine.web.answers import Broken, retry_after, words_of
from snowgalileo_qgis.engine.web.client import Request, WebClient
from snowgalileo_qgis.engine.web.download import RemoteFile, download
from snowgalileo_qgis.engine.web.network import Network, Secrets
from tests.loopback import running
from tests.online_server import Answer, serving
from tests.socks_server import SocksServer, proxying

HOST = "service.example.org"
URL = f"https://{HOST}/data/file.bin"
DATA = bytes(range(256)) * 4000


class Login:
    """Credentials of one host, with a token that can be renewed."""

    hosts = frozenset({HOST})
    pages = {"login.example.org": "Accept the terms at https://login.example.org."}

    def __init__(self) -> None:
        self.number = 0

    def headers(self, request=None, url=""):
        return {"Authorization": f"Bearer token-{self.number}"}

    def renew(self, refused):
        if refused == self.headers():
            self.number += 1
        return True


@pytest.fixture
def server():
    with serving({HOST: lambda _: Answer(200, DATA, {"ETag": '"1"'})}) as started:
        yield started


def client_of(server, check=lambda: None, **network):
    return WebClient(Network(replay=server.url, **{"pause_s": 0.001, "stalled_s": 0.3, **network}), check)


def file_of(**facts):
    return RemoteFile(URL, "file.bin", **facts)


@pytest.mark.parametrize(
    "faults",
    [
        [Answer(503), Answer(502), Answer(500), Answer(504)],
        [Answer(429, b"", {"Retry-After": "0"})],
        [Answer(429)],
        [Answer(408)],
        [100],
        ["stall"],
        [5000, "whole"],
        [5000, "shifted"],
        [5000, Answer(416)],
        [5000, Answer(500)],
        [100_000] * 9,
        ["garbled"],
        ["short"],
    ],
)
def test_what_breaks_for_a_time_is_repeated(server, tmp_path, faults):
    server.faults[HOST] = list(faults)
    checksum = f"sha256:{hashlib.sha256(DATA).hexdigest()}"
    got = download(client_of(server), file_of(size=len(DATA), checksum=checksum), tmp_path / "file.bin")
    assert (tmp_path / "file.bin").read_bytes() == DATA and got.checksum == checksum
    assert [path.name for path in tmp_path.iterdir()] == ["file.bin"]


def test_a_download_goes_on_at_the_byte_where_another_process_ended(server, tmp_path):
    server.faults[HOST] = [300_000, *[Answer(503)] * 6]
    with pytest.raises(SnowGalileoError, match="SG-ONLINE-001"):
        download(client_of(server), file_of(size=len(DATA)), tmp_path / "file.bin")
    assert (tmp_path / "file.bin.part").stat().st_size == 300_000 and not (tmp_path / "file.bin").exists()
    got = download(client_of(server), file_of(size=len(DATA)), tmp_path / "file.bin")
    assert got.new == len(DATA) - 300_000 and (tmp_path / "file.bin").read_bytes() == DATA
    last = server.asked[-1].headers
    assert last["Range"] == "bytes=300000-" and last["If-Range"] == '"1"'


@pytest.mark.parametrize("name", ["ETag", "Last-Modified"])
def test_a_file_that_changes_while_it_is_fetched_is_never_mixed(server, tmp_path, name):
    other = bytes(255 - byte for byte in DATA)

    def changed(asked):
        """A host that gives parts of whatever it has now."""
        is_first = len(server.asked) == 1
        body, version = (DATA, '"1"') if is_first else (other, '"2"')
        start = int(asked.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))
        place = {"Content-Range": f"bytes {start}-{len(body) - 1}/{len(body)}"} if start else {}
        return Answer(206 if start else 200, body[start:], {name: version, **place})

    server.services[HOST] = changed
    server.faults[HOST] = [300_000]
    download(client_of(server), file_of(size=len(DATA)), tmp_path / "file.bin")
    assert (tmp_path / "file.bin").read_bytes() == other


def test_a_file_that_is_another_in_each_answer_does_not_go_on_for_ever(server, tmp_path):
    def changed(asked):
        start = int(asked.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))
        place = {"Content-Range": f"bytes {start}-{len(DATA) - 1}/{len(DATA)}"} if start else {}
        return Answer(206 if start else 200, DATA[start:], {"ETag": f'"{len(server.asked)}"', **place})

    server.services[HOST] = changed
    server.faults[HOST] = [100_000] * 99
    with pytest.raises(SnowGalileoError, match="SG-ONLINE-001"):
        download(client_of(server), file_of(size=len(DATA)), tmp_path / "file.bin")
    assert len(server.asked) < 30


def test_more_than_the_service_told_is_not_kept(server, tmp_path):
    with pytest.raises(SnowGalileoError, match="SG-ONLINE-006"):
        download(client_of(server), file_of(size=1000), tmp_path / "file.bin")
    assert not list(tmp_path.iterdir())


def test_a_connection_that_trickles_is_broken_and_the_next_goes_on(server, tmp_path):
    server.faults[HOST] = ["trickle"]
    got = download(client_of(server, slow_s=0.2), file_of(size=len(DATA)), tmp_path / "file.bin")
    assert (tmp_path / "file.bin").read_bytes() == DATA and got.new == len(DATA)
    second = server.asked[1]
    assert len(server.asked) == 2
    assert int(second.headers["Range"].removeprefix("bytes=").rstrip("-")) > 0
    server.faults[HOST] = ["trickle"] * 99
    stop = threading.Event()

    def check():
        if stop.is_set():
            raise Cancelled("SG-JOB-002", "")

    threading.Timer(0.3, stop.set).start()
    with pytest.raises(Cancelled):
        download(client_of(server, check, slow_s=60.0), file_of(size=len(DATA)), tmp_path / "other.bin")


@given(st.lists(st.integers(0, len(DATA) + 9), max_size=4))
@settings(max_examples=25, deadline=None)
def test_wherever_it_breaks_the_file_is_whole(tmp_path_factory, breaks):
    folder = tmp_path_factory.mktemp("file")
    with serving({HOST: lambda _: Answer(200, DATA)}) as server:
        server.faults[HOST] = list(breaks)
        download(client_of(server), file_of(), folder / "file.bin")
    assert (folder / "file.bin").read_bytes() == DATA


@pytest.mark.parametrize(
    ("answer", "code", "words"),
    [
        (Answer(401, {"detail": "token expired"}), "SG-ONLINE-002", "token expired"),
        (Answer(403, {"detail": "accept https://a.org/eula."}), "SG-ONLINE-003", "https://a.org/eula, then"),
        (Answer(404, {"message": "no such thing"}), "SG-ONLINE-005", "no such thing"),
        (Answer(422, {"detail": [{"msg": "bad skip"}]}), "SG-ONLINE-006", "bad skip"),
        (Answer(429, b"", {"Retry-After": "9999"}), "SG-ONLINE-004", "9999 s"),
        (Answer(302, b"", {"Location": URL}), "SG-ONLINE-006", "redirects without end"),
        (Answer(302, b"", {"Location": "http://plain.org/"}), "SG-ONLINE-010", "plain.org"),
        (Answer(302, b"", {"Location": "https://[bad"}), "SG-ONLINE-006", "an address that is none"),
        (Answer(302, b"", {"Location": "/[bad"}), "SG-ONLINE-006", "unexpected answer"),
        (Answer(302, b"", {"Location": "https://login.example.org/x"}), "SG-ONLINE-003", "Accept the terms"),
        (Answer(200, b"<!DOCTYPE html>"), "SG-ONLINE-006", "web page"),
        (Answer(200, b"[]"), "SG-ONLINE-006", "not an object"),
        (Answer(407), "SG-ONLINE-001", "proxy"),
    ],
)
def test_what_does_not_change_is_one_sentence(server, answer, code, words):
    server.faults[HOST] = [answer] * 20
    with pytest.raises(SnowGalileoError) as caught:
        client_of(server).json(Request(URL, credentials=Login()))
    assert caught.value.code == code and words in str(caught.value)
    assert len(server.asked) <= 3, "not repeated blindly"


def test_a_login_is_renewed_once_by_many_threads(server):
    login, client = Login(), client_of(server)
    server.services[HOST] = lambda asked: (
        Answer(200, {"a": 1}) if asked.headers["Authorization"] == "Bearer token-1" else Answer(401)
    )
    threads = [
        threading.Thread(target=client.json, args=(Request(URL, credentials=login),)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert login.number == 1
    assert [asked.headers["Authorization"] for asked in server.asked].count("Bearer token-1") >= 8


def test_a_login_does_not_follow_to_another_host(server):
    server.services["other.example.org"] = lambda _: Answer(200, {"a": 1})
    server.faults[HOST] = [Answer(307, b"", {"Location": "https://other.example.org/x?Signature=abc"})]
    client_of(server).json(Request(URL, credentials=Login()))
    assert "Authorization" in server.to(HOST)[0].headers
    assert "Authorization" not in server.to("other.example.org")[0].headers


def test_what_is_sent_does_not_follow_to_another_host(server):
    server.services["elsewhere.example.org"] = lambda _: Answer(200, {"is": "there"})
    server.faults[HOST] = [Answer(307, b"", {"Location": "https://elsewhere.example.org/x"})]
    login = Request(URL, "POST", {"X-Auth-Token": "a-token"}, {"password": "a-password"})
    with pytest.raises(SnowGalileoError, match=r"elsewhere\.example\.org") as caught:
        client_of(server).json(login)
    assert caught.value.code == "SG-ONLINE-010" and not server.to("elsewhere.example.org")
    server.faults[HOST] = [Answer(307, b"", {"Location": f"https://{HOST}/other"})]
    client_of(server).read(login)
    assert server.asked[-1].path == "/other" and server.asked[-1].json() == {"password": "a-password"}


def test_a_host_whose_name_is_not_known_is_named():
    client = WebClient(Network("direct", pause_s=0.001))
    with pytest.raises(SnowGalileoError, match=r"nowhere\.invalid cannot be reached") as caught:
        client.json(Request("https://nowhere.invalid/x?token=a-secret"))
    assert caught.value.code == "SG-ONLINE-001" and "a-secret" not in str(caught.value)


@pytest.mark.parametrize(("minutes", "words"), [(40, "40 minutes behind"), (-40, "40 minutes ahead of")])
def test_a_refused_login_names_a_wrong_clock(server, minutes, words):
    moment = format_datetime(datetime.now(timezone.utc) + timedelta(minutes=minutes), usegmt=True)
    server.faults[HOST] = [Answer(401, {"error": "too late"}, {"Date": moment}), Answer(401)]
    with pytest.raises(SnowGalileoError) as caught:
        client_of(server).json(Request(URL))
    assert words in caught.value.hint
    with pytest.raises(SnowGalileoError) as caught:
        client_of(server).json(Request(URL))
    assert "clock" not in caught.value.hint


def test_cancelling_ends_a_wait_and_a_download(server, tmp_path):
    stop = threading.Event()

    def check():
        if stop.is_set():
            raise Cancelled

    client = client_of(server, check)
    server.faults[HOST] = [Answer(429, b"", {"Retry-After": "200"})]
    threading.Timer(0.2, stop.set).start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        client.json(Request(URL))
    assert time.monotonic() - started < 60, "long before the wait is over"
    with pytest.raises(Cancelled):
        download(client, file_of(), tmp_path / "file.bin")


def test_requests_go_through_the_proxy_with_its_login(server):
    with serving({}) as proxy:
        address = f"http://me:planted-proxy-secret@127.0.0.1:{proxy.server_address[1]}"
        with pytest.raises(SnowGalileoError) as caught:  # this proxy knows no service
            client_of(server, proxy=address).json(Request(URL))
    assert [asked.headers["proxy-authorization"][:6] for asked in proxy.asked] == ["Basic "]
    assert not server.asked and "planted-proxy-secret" not in str(caught.value)


def test_single_hosts_are_reached_by_another_proxy(server):
    with serving({}) as proxy:
        address = f"http://127.0.0.1:{proxy.server_address[1]}"
        network = Network("direct", is_plain_allowed=True, pause_s=0.001, proxies={"localhost": address})
        port = server.server_address[1]
        WebClient(network).read(Request(f"http://127.0.0.1:{port}/{HOST}/data"))
        with pytest.raises(SnowGalileoError, match="SG-ONLINE-005"):  # this proxy knows no service
            WebClient(network).read(Request(f"http://localhost:{port}/{HOST}/data"))
    assert len(proxy.asked) == len(server.asked) == 1


def test_everything_goes_through_a_socks_proxy_once_for_each_connection(server, tmp_path):
    with proxying(SocksServer(login=("me", "planted-proxy-secret"))) as proxy:
        client = client_of(server, proxy=f"socks5://me:planted-proxy-secret@{proxy.address}")
        for number in range(3):
            download(client, file_of(size=len(DATA)), tmp_path / f"{number}.bin")
        assert proxy.asked == [("127.0.0.1", server.server_address[1])]


@pytest.mark.parametrize("login", ["", "me:planted-proxy-secret@"])
def test_a_socks_proxy_that_does_not_let_in_is_named_without_its_password(server, login):
    says = r"SG-ONLINE-001: The SOCKS proxy .* password\."
    with (
        proxying(SocksServer(login=("me", "right"))) as proxy,
        pytest.raises(SnowGalileoError, match=says) as caught,
    ):
        client_of(server, proxy=f"socks5://{login}{proxy.address}").json(Request(URL))
    assert "planted-proxy-secret" not in str(caught.value) and not server.asked


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "http://127.0.0.1:9", "socks4://127.0.0.1:9"])
def test_a_proxy_that_does_not_work_is_named(server, proxy):
    with pytest.raises(SnowGalileoError, match="SG-ONLINE-001"):
        client_of(server, proxy=proxy).json(Request(URL))


def test_only_this_computer_may_replay_services():
    with pytest.raises(SnowGalileoError, match="SG-ONLINE-010"):
        Network(replay="https://elsewhere.org")


@given(st.text(), st.lists(st.text(min_size=4), max_size=3))
def test_no_text_keeps_a_secret(text, secrets):
    hidden = Secrets()
    hidden.add(*secrets)
    shown = hidden.hide("".join([text, *secrets, "https://a.org/x?Signature=abc"]))
    assert "Signature" not in shown
    assert all(secret not in shown or secret in "https://a.org/x?***" + "***" * 9 for secret in secrets)


@given(st.binary(max_size=2000))
def test_any_error_answer_has_short_words(body):
    said = words_of(body)
    assert len(said) <= 200 and "\n" not in said


TOKEN = "eyJ0" + "planted-token" * 40


@pytest.mark.parametrize("status", [401, 403, 404, 422, 429, 503])
@pytest.mark.parametrize("said", [f"Token 'Bearer {TOKEN}' does not exist", f"{'x' * 150} {TOKEN}", TOKEN])
def test_no_error_of_one_request_holds_a_secret_or_a_part_of_one(server, status, said):
    server.services[HOST] = lambda _: Answer(status, {"detail": said, "page": f"https://a.org/?t={TOKEN}"})
    client = client_of(server)
    client.secrets.add(TOKEN)

    def opened():
        with client.opened(Request(URL)):
            pass

    for ask in (opened, lambda: client.read(Request(URL)), lambda: client.headers(Request(URL), attempts=1)):
        with pytest.raises((SnowGalileoError, Broken)) as caught:
            ask()
        shown = repr(vars(caught.value)) + str(caught.value)
        assert "planted" not in shown and "eyJ0" not in shown, shown


def test_a_broken_answer_is_no_login_of_a_proxy(server):
    server.faults[HOST] = [40710]
    assert client_of(server).read(Request(URL))[0] == DATA


class _RefusingProxy(BaseHTTPRequestHandler):
    def do_CONNECT(self):
        self.send_response_only(407)
        self.end_headers()


def test_a_proxy_that_wants_a_login_says_so():
    with running(ThreadingHTTPServer(("127.0.0.1", 0), _RefusingProxy)) as proxy:
        client = WebClient(Network(f"http://127.0.0.1:{proxy.server_address[1]}", pause_s=0.001))
        with pytest.raises(SnowGalileoError, match=r"SG-ONLINE-001: The proxy asks for a user name"):
            client.read(Request(URL))


@pytest.mark.parametrize("status", [200, 404])
def test_an_answer_that_trickles_is_asked_for_anew(server, status):
    server.services[HOST] = lambda _: Answer(status, DATA)
    server.faults[HOST] = ["trickle"]
    client = client_of(server, slow_s=0.2)
    if status == 200:
        assert client.read(Request(URL))[0] == DATA
    else:
        with pytest.raises(SnowGalileoError, match="SG-ONLINE-005"):
            client.read(Request(URL))
    assert len(server.asked) > 1


def test_a_server_that_asks_for_no_pause_is_given_one(server, monkeypatch):
    client, waits = client_of(server, pause_s=8.0), []
    monkeypatch.setattr(client, "pause", waits.append)
    server.faults[HOST] = [Answer(503, b"", {"Retry-After": "0"})] * 5
    assert client.read(Request(URL))[0] == DATA
    assert all(4 * 2**number <= wait <= 60 * 1.5 for number, wait in enumerate(waits[:4])), waits
    sent, until = "Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2015 07:29:40 GMT"
    server.faults[HOST] = [Answer(503, b"", {"Retry-After": until, "Date": sent})]
    client.read(Request(URL))
    assert waits[5:] == [100.0], "by the clock of the server"


def test_retry_after_is_a_number_or_a_date():
    later = datetime.now(timezone.utc) + timedelta(seconds=3000)
    assert retry_after("7") == 7.0 and 2000 < (retry_after(format_datetime(later)) or 0) <= 3000
    assert retry_after("") is None and retry_after("soon") is None
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0, "a clock that is ahead"


def test_certificates_are_loaded_once_for_all_hosts(server, monkeypatch):
    made, make = [], Network.tls
    monkeypatch.setattr(Network, "tls", lambda network: made.append(network) or make(network))
    server.services["other.example.org"] = server.services[HOST]
    client = client_of(server)
    for url in (URL, "https://other.example.org/file.bin"):
        assert client.read(Request(url))[0] == DATA
    assert len(made) == 1

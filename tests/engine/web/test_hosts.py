"""What the requests of a client share of a host: pauses, how many at once, that it is down, its refusals."""

from __future__ import annotations

import threading
import time

import pytest

from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.web.client import Request, WebClient
from snowgalileo_qgis.engine.web.hosts import Host
from snowgalileo_qgis.engine.web.logins import FirstRefusal
from snowgalileo_qgis.engine.web.network import Network
from tests.online_server import Answer, serving

HOST, OTHER = "service.example.org", "other.example.org"
URL = f"https://{HOST}/data"
GOOD, DOWN, LIMITED = (
    Answer(200, {"a": 1}),
    Answer(503),
    Answer(429, {"message": "Max session number 4 exceeded."}),
)


class Key:
    """A login of one host that cannot be renewed."""

    hosts = frozenset({HOST})
    pages = {"login.example.org": "Accept the terms at https://login.example.org."}

    def headers(self, request, url):
        return {"Authorization": "a-key"}

    def renew(self, refused):
        return False


@pytest.fixture
def server():
    with serving({HOST: lambda _: GOOD, OTHER: lambda _: GOOD}) as started:
        yield started


@pytest.fixture
def waits():
    """How long the client would have waited [s]."""
    return []


@pytest.fixture
def client(server, waits, monkeypatch):
    """A client that waits for nothing."""
    monkeypatch.setattr(WebClient, "pause", lambda _, seconds: waits.append(seconds))
    return WebClient(Network(replay=server.url))


def error_of(client, url=URL, **facts):
    with pytest.raises(SnowGalileoError) as caught:
        client.json(Request(url, **facts))
    return caught.value


def test_a_host_that_is_down_is_left_alone_after_three_requests(server, client):
    server.services[HOST] = lambda _: DOWN
    errors = [error_of(client) for _ in range(9)]
    assert len(server.asked) == 3 * 6
    assert {str(error) for error in errors} == {str(errors[0])} and errors[0].code == "SG-ONLINE-001"
    assert client.json(Request(f"https://{OTHER}/data"))[0] == {"a": 1}, "the others are asked as before"


def test_a_host_that_answers_now_and_then_is_asked_on(server, client):
    for _ in range(4):
        server.faults[HOST] = [DOWN] * 12
        assert [error_of(client).code for _ in range(2)] == ["SG-ONLINE-001"] * 2
        client.json(Request(URL))
        server.faults[HOST] = [DOWN] * 12 + [Answer(404)]
        assert [error_of(client).code for _ in range(3)] == ["SG-ONLINE-001"] * 2 + ["SG-ONLINE-005"]


def test_a_host_that_asks_to_wait_for_hours_is_asked_once(server, client):
    server.services[HOST] = lambda _: Answer(429, b"", {"Retry-After": "4000"})
    assert {error_of(client).code for _ in range(5)} == {"SG-ONLINE-004"} and len(server.asked) == 1


def test_a_host_with_too_many_requests_is_given_long_pauses(server, client, waits):
    server.faults[HOST] = [LIMITED] * 99
    error = error_of(client)
    assert error.code == "SG-ONLINE-004" and "Max session number 4 exceeded" in error.text
    assert len(server.asked) == 8
    usual = (10, 20, 40, 60, 60, 60, 60)
    assert all(0.5 * time <= wait <= 1.5 * time for wait, time in zip(waits, usual, strict=True)), waits


def test_a_pause_that_a_host_asks_for_is_kept_by_all_requests(server, client, waits):
    server.faults[HOST] = [Answer(429, b"", {"Retry-After": "250"})]
    client.json(Request(URL))
    assert waits == [250.0]
    client.json(Request(f"https://{OTHER}/data"))
    assert waits == [250.0], "not by those to other hosts"
    client.json(Request(URL))
    assert len(waits) == 2 and 0 < waits[1] <= 250.0


def test_a_host_with_too_many_requests_gets_half_as_many_at_once(server, client):
    together, fewer = threading.Barrier(4), threading.Barrier(3)
    lock, running, most = threading.Lock(), [0], [0]
    told: list[int] = []

    def service(_):
        with lock:
            is_first = len(told) < 4
            told.append(1)
        if is_first:
            together.wait(60)
            return LIMITED
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        try:
            fewer.wait(0.05)  # three at once would meet here
        except threading.BrokenBarrierError:
            fewer.reset()
        with lock:
            running[0] -= 1
        return GOOD

    server.services[HOST] = service
    threads = [threading.Thread(target=client.json, args=(Request(URL),)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 8 and most[0] <= 2


def test_requests_that_are_told_at_the_same_time_halve_once():
    host = Host()
    with host.turns.turn(lambda: None), host.turns.turn(lambda: None), host.turns.turn(lambda: None):
        with host.turns.turn(lambda: None):
            host.too_many(since=0.0)
        host.too_many(since=0.0)
        assert host.turns.most == 2
        host.too_many(since=float("inf"))
        assert host.turns.most == 1


def test_requests_that_fail_in_one_outage_close_no_host():
    error, host = SnowGalileoError("SG-ONLINE-001", "down"), Host()
    began = time.monotonic()
    for _ in range(5):
        host.gave_up(error, is_final=False, since=began)
    host.check()
    for _ in range(2):
        host.gave_up(error, is_final=False, since=time.monotonic())
    with pytest.raises(SnowGalileoError, match="down"):
        host.check()


def test_without_a_connection_no_host_is_waited_for_but_the_first(monkeypatch, waits):
    monkeypatch.setattr(WebClient, "pause", lambda _, seconds: waits.append(seconds))
    client = WebClient(Network("direct"))
    for number, pauses in enumerate((5, 3, 3)):
        waits.clear()
        assert "name is not known" in error_of(client, f"https://host{number}.invalid/x").text
        assert len(waits) == pauses


def test_a_connection_that_was_there_is_waited_for(monkeypatch, waits, server):
    monkeypatch.setattr(WebClient, "pause", lambda _, seconds: waits.append(seconds))
    client = WebClient(Network("direct", is_plain_allowed=True))
    client.read(Request(f"{server.url}/{HOST}/data"))
    for number in range(2):
        error_of(client, f"https://host{number}.invalid/x")
    assert len(waits) == 10


def test_a_login_that_is_refused_is_tried_once(server, client):
    server.services[HOST] = lambda _: Answer(401, {"detail": "no such key"})
    key = Key()
    errors = {str(error_of(client, credentials=key)) for _ in range(4)}
    assert len(errors) == 1 and "no such key" in errors.pop() and len(server.asked) == 1
    error_of(client, credentials=Key())
    error_of(client)
    assert len(server.asked) == 3, "another login, and none"


def test_a_login_that_leads_to_a_page_is_tried_once(server, client):
    server.services[HOST] = lambda _: Answer(302, b"", {"Location": "https://login.example.org/x"})
    key = Key()
    for is_followed in (False, True, True):
        error = error_of(client, credentials=key, follow=is_followed)
        assert error.code == "SG-ONLINE-003" and "Accept the terms" in error.hint
    assert len(server.asked) == 1


def test_a_login_that_was_accepted_is_tried_again(server, client):
    key = Key()
    client.json(Request(URL, credentials=key))
    server.faults[HOST] = [Answer(401)] * 2
    assert [error_of(client, credentials=key).code for _ in range(2)] == ["SG-ONLINE-002"] * 2
    assert client.json(Request(URL, credentials=key))[0] == {"a": 1}


def test_a_refusal_is_remembered_and_a_failure_is_not():
    refusal, tried = FirstRefusal(), []

    def log_in(code):
        with refusal.remembered():
            tried.append(code)
            raise SnowGalileoError(code, "why")

    for code in ("SG-ONLINE-001", "SG-ONLINE-006", "SG-ONLINE-002", "SG-ONLINE-001"):
        with pytest.raises(SnowGalileoError, match="why"):
            log_in(code)
    assert tried == ["SG-ONLINE-001", "SG-ONLINE-006", "SG-ONLINE-002"]

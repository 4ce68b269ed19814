"""A server on this computer that answers in the place of all services, and can be told to misbehave.

A request to ``https://host/path`` arrives as ``/host/path``; standard library only.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.loopback import running


@dataclass
class Asked:
    """A request. ``path``: without host and query; ``query``: pairs."""

    method: str
    host: str
    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """The body."""
        return json.loads(self.body)


@dataclass
class Answer:
    """What a service answers: JSON; or bytes or a file, of which parts may be asked for."""

    status: int = 200
    body: Any = b""
    headers: dict[str, str] = field(default_factory=dict)


Service = Callable[[Asked], Answer]
HELD_S = 600.0
"""Longest time that an answer is held."""


class OnlineServer(ThreadingHTTPServer):
    """``services``: what answers, by host. ``faults``: of the next requests to a host, one each.

    A fault is an ``Answer``, a number (break off after so many bytes), ``"stall"``, ``"whole"`` (no parts),
    ``"shifted"`` (another part), ``"garbled"`` (one wrong byte), ``"short"`` (less than it should be),
    ``"trickle"`` (a few bytes at a time), or ``""`` (none). ``asked``: all requests. ``rate``: bytes a second
    of all answers together, 0: any. ``hold_after``: for tests that interrupt at a point, however quick the
    machine is.
    """

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, services: dict[str, Service]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.services = services
        self.faults: dict[str, list[Any]] = defaultdict(list)
        self.asked: list[Asked] = []
        self.sent = 0
        self.rate = 0.0
        self.stall_s = 3.0
        self.lock = threading.Lock()
        self.free_at = 0.0
        self._held_host, self._free_bytes = "", 0
        self._is_holding, self._go_on = threading.Event(), threading.Event()

    @property
    def url(self) -> str:
        """Where requests go."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def to(self, host: str) -> list[Asked]:
        """Requests to a host."""
        return [asked for asked in self.asked if asked.host == host]

    def hold_after(self, host: str, size: int) -> threading.Event:
        """Have a host send nothing more once it has sent so many bytes, until ``go_on``.

        Returns what is set as soon as an answer waits.
        """
        self._is_holding, self._go_on = threading.Event(), threading.Event()
        self._held_host, self._free_bytes = host, size
        return self._is_holding

    def go_on(self) -> None:
        """Hold nothing more; answers that were held end, because whoever asked has gone."""
        self._held_host = ""
        self._go_on.set()

    def let_through(self, host: str, size: int) -> None:
        """Wait as long as a piece of an answer is held, which is then not sent any more."""
        with self.lock:
            is_held = host == self._held_host and self._free_bytes <= 0
            self._free_bytes -= size
        if is_held:
            self._is_holding.set()
            self._go_on.wait(HELD_S)
            raise ConnectionAbortedError

    def count(self, size: int) -> None:
        """Count bytes as sent."""
        with self.lock:
            self.sent += size

    def wait_for(self, size: int) -> None:
        """Hold the rate of all answers together."""
        if self.rate:
            with self.lock:
                self.free_at = max(self.free_at, time.monotonic()) + size / self.rate
                pause = self.free_at - time.monotonic()
            if pause > 0:
                time.sleep(pause)


class _Handler(BaseHTTPRequestHandler):
    server: OnlineServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # small answers would wait 40 ms each

    def _any(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else b""
        parts = urlsplit(self.path)
        host, _, path = parts.path.removeprefix("/").partition("/")
        asked = Asked(
            self.command, host, f"/{path}", parse_qsl(parts.query), dict(self.headers.items()), body
        )
        with self.server.lock:
            self.server.asked.append(asked)
            waiting = self.server.faults[host]
            fault = waiting.pop(0) if waiting else ""
        service = self.server.services.get(host)
        answer = fault if isinstance(fault, Answer) else service(asked) if service else Answer(404)
        self._send(host, answer, "" if isinstance(fault, Answer) else fault)

    do_GET = do_POST = do_HEAD = do_DELETE = _any  # noqa: N815 (names of the base class)

    def _send(self, host: str, answer: Answer, fault: Any) -> None:
        headers, status = dict(answer.headers), answer.status
        body = answer.body
        if not isinstance(body, bytes | Path):
            body = json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        size = body.stat().st_size if isinstance(body, Path) else len(body)
        start, end = 0, size
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        is_same = self.headers.get("If-Range") in (None, headers.get("ETag"))
        if asked and status == 200 and fault != "whole" and is_same:
            start = int(asked[1]) + (fault == "shifted")
            end = min(int(asked[2] or size) + 1, size)
            headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
            status = 206
        body = _part(body, start, end)
        if fault == "garbled":
            middle = len(body) // 2
            body = body[:middle] + bytes([body[middle] ^ 1]) + body[middle + 1 :]
        if fault == "short":
            body = body[:-1]
        self.send_response_only(status)
        headers.setdefault("Date", self.date_time_string())
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self._write(host, body, fault)

    def _write(self, host: str, body: bytes, fault: Any) -> None:
        end = fault if isinstance(fault, int) else len(body) // 2 if fault == "stall" else len(body)
        try:
            step = 100 if fault == "trickle" else 65536
            for start in range(0, end, step):
                piece = body[start : min(start + step, end)]
                self.server.let_through(host, len(piece))
                self.server.wait_for(len(piece))
                time.sleep(0.05 if fault == "trickle" else 0)
                self.server.count(len(piece))  # before whoever asked can have it and look
                self.wfile.write(piece)
            self.wfile.flush()
            if fault == "stall":
                time.sleep(self.server.stall_s)
        except OSError:
            self.close_connection = True
        if end < len(body):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        return


def _part(body: bytes | Path, start: int, end: int) -> bytes:
    if isinstance(body, bytes):
        return body[start:end]
    with body.open("rb") as file:
        file.seek(start)
        return file.read(end - start)


@contextmanager
def serving(services: dict[str, Service]) -> Iterator[OnlineServer]:
    """A running server, stopped at the end."""
    with running(OnlineServer(services)) as server:
        yield server

"""A local web server that serves parts of files and can be told to misbehave; standard library only."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.loopback import running

ZIP_NAME = "checkpoints_snowgalileo_finetune.zip"


class WeightsServer(ThreadingHTTPServer):
    """Serves ``files`` (name to bytes). ``faults``: of the next requests, one each; ``always``: of all
    others. ``asked``: the ranges asked for.

    A fault is ``drop:N`` (break off after N bytes), ``html``, ``whole`` (no parts), ``long`` and ``short``
    (lie about the length), ``shifted`` (another part), ``garbled`` (one wrong byte), ``to:URL``, or a status
    such as ``404`` or ``503:0`` (with ``Retry-After: 0``).
    """

    daemon_threads = True

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files = dict(files)
        self.faults: list[str] = []
        self.always = ""
        self.etag = '"1"'
        self.asked: list[str] = []
        self.paths: list[str] = []
        self.headers: list[Mapping[str, str]] = []

    @property
    def url(self) -> str:
        """Address of the web folder."""
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: WeightsServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server = self.server
        server.asked.append(self.headers.get("Range", ""))
        server.paths.append(self.path)
        server.headers.append(self.headers)  # whatever the case of their names
        fault = server.faults.pop(0) if server.faults else server.always
        name, _, value = fault.partition(":")
        data = server.files.get(Path(self.path).name)
        self.close_connection = True
        if name == "to":
            self._answer(302, {"Location": value}, b"")
        elif name.isdigit():
            self._answer(int(name), {"Retry-After": value} if value else {}, b"")
        elif name == "html":
            self._answer(200, {"Content-Type": "text/html; charset=utf-8"}, b"<html>Please log in.</html>")
        elif data is None:
            self._answer(404, {}, b"")
        elif name == "whole":
            self._answer(200, {"Content-Type": "application/zip"}, data)
        else:
            self._part(data, name, value)

    def _part(self, data: bytes, fault: str, value: str) -> None:
        match = re.fullmatch(r"bytes=(\d*)-(\d*)", self.headers.get("Range", ""))
        assert match, "a part was not asked for"
        start = int(match[1]) if match[1] else max(0, len(data) - int(match[2]))
        end = min(int(match[2]) + 1, len(data)) if match[1] else len(data)
        if fault == "shifted":
            start += 1
        body = data[start:end]
        if fault == "garbled":
            body = (
                bytes([body[0] ^ 1]) + body[1:]
                if len(body) < 2000
                else body[:1000] + bytes([body[1000] ^ 1]) + body[1001:]
            )
        length = len(body) + {"long": 1000, "short": -len(body) // 2}.get(fault, 0)
        headers = {
            "Content-Range": f"bytes {start}-{end - 1}/{len(data)}",
            "ETag": self.server.etag,
            "Content-Type": "application/octet-stream",
        }
        self._answer(206, headers, body[: int(value)] if fault == "drop" else body, length)

    def _answer(
        self, status: int, headers: Mapping[str, str], body: bytes, length: int | None = None
    ) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.send_header("Connection", "close")  # or the client could ask again over one that just ends
        self.end_headers()
        try:
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, format: str, *args: object) -> None:
        return


@contextmanager
def serving(files: Mapping[str, bytes]) -> Iterator[WeightsServer]:
    """A running server, stopped at the end."""
    with running(WeightsServer(files)) as server:
        yield server


def zip_of(path: Path, members: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> Path:
    """A zip with the given members."""
    with zipfile.ZipFile(path, "w", packing) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return path

"""A package index on this computer that breaks in every way, and the small wheels that it offers."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import threading
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.loopback import running

CHUNK = 1 << 14


def wheel(name: str, version: str, files: dict[str, bytes], tag: str = "py3-none-any") -> tuple[str, bytes]:
    """File name and bytes of a wheel, always the same for the same content."""
    info = f"{name}-{version}.dist-info"
    content = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".encode(),
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: {tag}\n".encode(),
    }
    record = ""
    for path, data in content.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(data)}\n"
    content[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in content.items():
            entry = zipfile.ZipInfo(path, (2020, 1, 1, 0, 0, 0))
            entry.external_attr = (0o755 if ".data/scripts/" in path else 0o644) << 16
            archive.writestr(entry, data)
    return f"{name}-{version}-{tag}.whl", stream.getvalue()


@dataclass
class Fault:
    """What goes wrong with a file: ``drop`` (the connection ends after ``at`` bytes), ``stall`` (no byte
    follows), ``page`` (a web page), ``wrong`` (other bytes), ``status`` (a refusal). ``times``:
    how often.
    """

    kind: str
    at: int = 0
    times: int = 10**6
    status: int = 500


@dataclass
class PackageServer:
    """``files``: by name. ``faults``: by name, or by ``/library/`` for the page of a library. ``asked``:
    path and ``Range`` of each request.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    faults: dict[str, Fault] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    tells_hashes: bool = True
    knows_ranges: bool = True
    is_html: bool = False
    address: str = ""
    stalled: threading.Event = field(default_factory=threading.Event)
    released: threading.Event = field(default_factory=threading.Event)

    def page(self, package: str) -> bytes:
        """The list of a library's files, in JSON."""
        listed = [
            {
                "filename": name,
                "url": f"/files/{name.replace('+', '%2B')}",
                "hashes": {"sha256": hashlib.sha256(data).hexdigest()} if self.tells_hashes else {},
                "size": len(data),
            }
            for name, data in self.files.items()
            if name.split("-")[0].replace("_", "-").lower() == package
        ]
        return (
            json.dumps({"meta": {"api-version": "1.1"}, "name": package, "files": listed}).encode()
            if listed
            else b""
        )

    def as_html(self, page: bytes) -> bytes:
        """The list as a web page, as old servers and PyTorch's send it."""
        links = [
            f'<a href="{file["url"]}#sha256={file["hashes"]["sha256"]}">{file["filename"]}</a><br>'
            for file in json.loads(page or b'{"files": []}')["files"]
        ]
        return f"<!DOCTYPE html><html><body><h1>Links</h1>{''.join(links)}</body></html>".encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    made: PackageServer

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2].replace("%2B", "+")
        key = name or "/" + self.path.strip("/").rpartition("/")[2] + "/"
        self.made.asked.append((key, self.headers.get("Range", "")))
        fault = self.made.faults.get(key)
        if fault is not None and fault.times > 0:
            fault.times -= 1
        else:
            fault = None
        if fault is not None and fault.kind == "status":
            self._answer(fault.status, "text/plain", b"no")
        elif fault is not None and fault.kind == "page":
            self._answer(200, "text/html", b"<html><body>Please log in to the hotel's network</body></html>")
        elif not name:
            page = self.made.page(key.strip("/"))
            kind = "text/html" if self.made.is_html else "application/vnd.pypi.simple.v1+json"
            self._answer(200 if page else 404, kind, self.made.as_html(page) if self.made.is_html else page)
        elif name in self.made.files:
            self._file(self.made.files[name], fault)
        else:
            self._answer(404, "text/plain", b"")

    def _file(self, data: bytes, fault: Fault | None) -> None:
        if fault is not None and fault.kind == "wrong":
            data = b"PK\x03\x04" + bytes(len(data) - 4)
        asked = self.headers.get("Range", "")
        start = int(asked[6:].rstrip("-")) if asked and self.made.knows_ranges else 0
        if start >= len(data) and start:
            self._answer(416, "text/plain", b"")
            return
        self.send_response(206 if start else 200)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        for at in range(start, len(data), CHUNK):
            if fault is not None and fault.kind in ("drop", "stall") and at - start >= fault.at:
                self.close_connection = True
                self.wfile.flush()
                if fault.kind == "stall":
                    self.made.stalled.set()
                    self.made.released.wait(600)
                self.connection.close()
                return
            self.wfile.write(data[at : at + CHUNK])

    def _answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        try:
            super().handle()
        except (OSError, ValueError):
            return

    def log_message(self, *_: object) -> None:
        return


@contextmanager
def serving(server: PackageServer, context=None):
    """Serve on a free port of this computer."""
    handler = type("Handler", (_Handler,), {"made": server})
    http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    http.daemon_threads = True
    if context is not None:
        http.socket = context.wrap_socket(http.socket, server_side=True)
    server.address = f"{'https' if context else 'http'}://127.0.0.1:{http.server_address[1]}/simple"
    with running(http):
        try:
            yield server
        finally:
            server.released.set()


def write_locks(
    folder: Path, libraries: dict[str, bytes], tools: dict[str, bytes], sizes=None, dask=None
) -> Path:
    """Lock files for these wheels, in the form of the real ones; ``dask``: of the extra for clusters."""
    dask = dask or {}
    folder.mkdir(parents=True, exist_ok=True)

    def line(name: str, data: bytes) -> str:
        package, version = name.split("-")[:2]
        return f"{package}=={version} \\\n    --hash=sha256:{hashlib.sha256(data).hexdigest()}\n"

    (folder / "libraries.txt").write_text(
        "".join(line(*item) for item in libraries.items()), encoding="utf-8"
    )
    for name in ("cpu", "cuda", "mps", "cpu-windows", "cuda-windows"):
        (folder / f"{name}.txt").write_text(f"# {name}\n-r libraries.txt\n", encoding="utf-8")
    extra = "-r libraries.txt\n" + "".join(line(*item) for item in dask.items())
    (folder / "dask.txt").write_text(extra, encoding="utf-8")
    (folder / "tools.txt").write_text("".join(line(*item) for item in tools.items()), encoding="utf-8")
    rows = [
        f"{hashlib.sha256(data).hexdigest()}  {(sizes or {}).get(name, len(data))}  {name}\n"
        for name, data in {**libraries, **tools, **dask}.items()
    ]
    (folder / "wheels.txt").write_text("".join(rows), encoding="utf-8")
    return folder

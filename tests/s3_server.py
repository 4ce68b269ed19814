"""A real server that speaks S3 on this computer: moto, in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from tests.free_port import free_port

KEY, SECRET = "AKIAMADEUPKEY0000000", "madeupSecret+of/a/store/0123456789abcdef"
START_S = 600.0


class S3Server:
    """The server, with one bucket; ended with the ``with`` block. ``log``: file with a line for each
    request. ``address``: its endpoint.
    """

    def __init__(self, log: Path = Path(os.devnull), python: str = sys.executable) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.bucket = "snow"
        self._log, self._python = log, python

    def __enter__(self) -> S3Server:
        command = [self._python, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]
        with self._log.open("ab") as lines:
            self.process = subprocess.Popen(command, stdout=lines, stderr=lines)
        started = time.monotonic()
        while time.monotonic() - started < START_S:
            assert self.process.poll() is None, "the server did not start"
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                break
            except OSError:
                time.sleep(0.05)
        self._send("PUT", f"/{self.bucket}")
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()

    def url(self, name: str) -> str:
        return f"s3://{self.bucket}/{name}"

    def environment(self) -> dict[str, str]:
        """What programs for S3 need to use it; nothing of the person's own."""
        nowhere = os.devnull
        return {
            "AWS_ENDPOINT_URL": self.address,
            "AWS_ACCESS_KEY_ID": KEY,
            "AWS_SECRET_ACCESS_KEY": SECRET,
            "AWS_REGION": "eu-central-1",
            "AWS_CONFIG_FILE": nowhere,
            "AWS_SHARED_CREDENTIALS_FILE": nowhere,
        }

    def upload(self, folder: Path, name: str) -> None:
        """Copy a folder, as any program for S3 does."""
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                self._send(
                    "PUT", f"/{self.bucket}/{name}/{file.relative_to(folder).as_posix()}", file.read_bytes()
                )

    def _send(self, method: str, path: str, content: bytes = b"") -> None:
        request = urllib.request.Request(self.address + path, data=content, method=method)
        request.add_header("Content-Type", "application/octet-stream")  # moto reads forms
        urllib.request.urlopen(request).close()

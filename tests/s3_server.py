"""A real server that speaks S3 on this computer: moto, in a process of its own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from tests.free_port import free_port

KEY, SECRET = "AKIAMADEUPKEY0000000", "madeupSecret+of/a/store/0123456789abcdef"
SPECIAL = ("AKIAMADEUPKEY0000001", "made up+/=&\"%\\ é雪 'secret")
"""A key whose secret has what may go wrong on the way: quotes, slashes, spaces, letters beyond ASCII."""
NARROW = ("AKIAMADEUPKEY0000002", "madeupSecretThatMayDoNothing")
START_S = 600.0
CAREFUL = """
import json, sys
from moto import settings
settings.INITIAL_NO_AUTH_ACTION_COUNT = 0
from moto.iam.models import iam_backends
from moto.s3.models import s3_backends
from moto.server import main
s3_backends["123456789012"]["aws"].create_bucket("snow", "us-east-1")
iam = iam_backends["123456789012"]["aws"]
statement = {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}
policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
for name, (key, secret, may) in enumerate(json.loads(sys.argv[1])):
    iam.create_user("us-east-1", str(name))
    made = iam.create_access_key(str(name))
    made.access_key_id, made.secret_access_key = key, secret
    if may:
        iam.put_user_policy(str(name), "all", policy)
main(sys.argv[2:])
"""
"""A server that checks signatures; Moto by itself takes any."""


class S3Server:
    """The server, with one bucket; ended with the ``with`` block. ``log``: file with a line for each
    request. ``users``: keys, secrets, and whether they may do anything; it knows no others. Without, it
    takes all. ``address``: its endpoint.
    """

    def __init__(
        self,
        log: Path = Path(os.devnull),
        python: str = sys.executable,
        users: Sequence[tuple[str, str, bool]] = (),
    ) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.bucket = "snow"
        self._log, self._python, self._users = log, python, users

    def __enter__(self) -> S3Server:
        program = ["-c", CAREFUL, json.dumps(self._users)] if self._users else ["-m", "moto.server"]
        command = [self._python, *program, "-H", "127.0.0.1", "-p", str(self.port)]
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
        if not self._users:
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

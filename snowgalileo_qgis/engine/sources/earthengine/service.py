"""Asks Earth Engine: lists of images, and blocks of pixels."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ...output_file import Verify, new_file
from ...protocol import Json, SnowGalileoError
from ...web.answers import Broken, Refused, is_page, unexpected
from ...web.arriving import arriving
from ...web.client import Credentials, Request, WebClient
from ...web.turns import Turns
from .blocks import MOST_BYTES, Block
from .login import HOST

AT_ONCE = 8
"""Requests at once; a project may have 40, which others may be using."""
LONGEST_S = 300.0
"""Longest computation [s]; nothing arrives before it is done."""
CHUNK = 1 << 18
QUOTA_STATUS = "x-earth-engine-quota-status"
_SITE = "https://console.cloud.google.com"
_TOO_LARGE = re.compile(r"memory limit|timed out|Total request size|deadline", re.IGNORECASE)


class TooLarge(Exception):  # noqa: N818 (handled by smaller requests)
    """A block that is more than Earth Engine computes at once; the message is its own."""


class EarthEngineService:
    """Sends requests for a project. Safe for several threads. Raises what ``WebClient`` raises."""

    def __init__(self, client: WebClient, project: str, login: Credentials) -> None:
        self.client = client
        self.project = project
        self.turns = Turns(AT_ONCE)
        self._login = login

    def value(self, expression: Json) -> Any:
        """The result of a computation."""
        request = self._request("value:compute", {"expression": expression, "workloadTag": "snowgalileo"})
        try:
            answer, headers = self.client.json(request)
        except Refused as refused:
            raise self._explained(refused) from None
        self._note(headers)
        if "result" not in answer:
            raise unexpected(request.url, 200, "no result")
        return answer["result"]

    def fetch(self, block: Block, path: Path, verify: Verify) -> None:
        """Fetch a block to a file, which appears when ``verify`` accepts it. Raises ``TooLarge`` as well."""
        request = self._request("image:computePixels", block.request)

        def attempt() -> bytes:
            with self.turns.turn(self.client.check):
                try:
                    with self.client.opened(request) as response:
                        self._note(response.headers)
                        return self._body(response, request.url)
                except Broken as broken:
                    if _TOO_LARGE.search(broken.said):
                        raise TooLarge(broken.said) from None
                    raise

        try:
            content: bytes = self.client.retried(request.url, attempt)
        except Refused as refused:
            if refused.status == 400 and _TOO_LARGE.search(refused.said):
                raise TooLarge(refused.said) from None
            raise self._explained(refused) from None
        with new_file(path, verify, size=len(content)) as part:
            part.write_bytes(content)

    def _request(self, method: str, body: Json) -> Request:
        url = f"https://{HOST}/v1/projects/{self.project}/{method}"
        return Request(url, "POST", body=body, credentials=self._login, follow=False)

    def _body(self, response: Any, url: str) -> bytes:
        length = response.headers.get("Content-Length", "")
        body = bytearray()
        for chunk in arriving(response, CHUNK, self.client.network.slow_s, self.client.check):
            body += chunk
            if len(body) > 2 * MOST_BYTES:
                raise unexpected(url, response.status, "far more data than was asked for")
        if length.isdigit() and len(body) < int(length):
            raise Broken("the connection broke off")
        start = bytes(body[:64])
        if is_page(start):
            raise unexpected(url, response.status, "a web page in the place of data")
        if start[:4] not in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
            raise unexpected(url, response.status, "data that are not a GeoTIFF")
        return bytes(body)

    def _note(self, headers: Any) -> None:
        if "parallelism_restricted=true" in str(headers.get(QUOTA_STATUS, "")).replace(" ", "").lower():
            self.turns.fewer(2)

    def _explained(self, refused: Refused) -> SnowGalileoError:
        """What a refusal means and what to do, in Earth Engine's own words and ours."""
        said, project = refused.said, self.project
        hint, code = "", "SG-ONLINE-003"
        if "not registered" in said:
            hint = f"Register it at {_SITE}/earth-engine/configuration?project={project}"
        elif "has not been used" in said or "is disabled" in said:
            hint = f"Enable the API at {_SITE}/apis/library/earthengine.googleapis.com?project={project}"
        elif "required permission" in said:
            hint = (
                "Give the account the role 'Service Usage Consumer' at "
                f"{_SITE}/iam-admin/iam?project={project}"
            )
        elif "not found or deleted" in said:
            hint, code = f"Check the id of the project at {_SITE}", "SG-ONLINE-005"
        if not hint:
            return refused
        return SnowGalileoError(code, f"Earth Engine refuses: {said}.", f"{hint}, then start again.")

"""Precise orbits of Sentinel-1, without account; where there is none, the product's own serves."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from ...web.answers import Refused, unexpected
from ...web.client import Request, WebClient
from ...web.download import RemoteFile

ADDRESS = "https://s1-orbits.asf.alaska.edu/scene"
_NAME = re.compile(r"S1[A-D]_OPER_AUX_(?:POEORB|RESORB)_OPOD_\d{8}T\d{6}_V\d{8}T\d{6}_\d{8}T\d{6}\.EOF")


def orbit_file(client: WebClient, product: str) -> RemoteFile | None:
    """The best orbit of a Sentinel-1 product (name with or without ending); ``None`` when there is none yet.

    Raises what ``WebClient`` raises.
    """
    scene = product.removesuffix(".SAFE").removesuffix("_COG")
    url = f"{ADDRESS}/{scene}"
    try:
        location = client.headers(Request(url, follow=False)).get("Location", "")
    except Refused as refused:
        if refused.status in (400, 404):
            return None
        raise
    try:
        address = urljoin(url, location)
        name = urlsplit(address).path.rpartition("/")[2]
    except ValueError:
        name = ""
    if not _NAME.fullmatch(name):
        raise unexpected(url, 302, "no address of an orbit")
    return RemoteFile(address, name)

"""Search in STAC catalogues (https://api.stacspec.org), page by page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...protocol import Json
from ...web.answers import unexpected
from ...web.client import Request, WebClient

MOST_PAGES = 50


def stac_items(client: WebClient, address: str, body: Json) -> Iterator[Json]:
    """Items of all pages of a search; ends at a page that was there already, for some servers go in circles.

    Raises what ``WebClient`` raises, and ``SG-ONLINE-006`` for an answer without items.
    """
    page: Request | None = Request(address, "POST", body=body)
    links: set[str] = set()
    for _ in range(MOST_PAGES):
        if page is None:
            return
        answer, _ = client.json(page)
        features = answer.get("features")
        if not isinstance(features, list):
            raise unexpected(address, 200, "no list 'features'")
        yield from (item for item in features if isinstance(item, dict))
        link = _next_link(answer.get("links"))
        given, target = link.get("body"), link.get("href")
        token = str(given if isinstance(given, dict) else target)
        if not features or token in links:
            return
        links.add(token)
        page = None
        if isinstance(given, dict):
            # The body of the link may lack the area.
            page = Request(address, "POST", body={**body, **given})
        elif isinstance(target, str) and target.startswith(address):
            page = Request(target)


def _next_link(links: Any) -> Json:
    """The link to the next page; empty on the last."""
    known = links if isinstance(links, list) else []
    return next((link for link in known if isinstance(link, dict) and link.get("rel") == "next"), {})

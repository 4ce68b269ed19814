"""Search in STAC catalogues (https://api.stacspec.org), page by page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from ...protocol import Json, SnowGalileoError
from ...web.answers import unexpected
from ...web.client import Request, WebClient
from ...web.network import host_of

MOST_PAGES = 200


def stac_items(client: WebClient, address: str, body: Json) -> Iterator[Json]:
    """Items of all pages of a search; ends at a page that was there already, for some servers go in circles.

    Raises what ``WebClient`` raises, and ``SG-ONLINE-006`` for an answer without items, and where the rest of
    the list cannot be had: a part of it would look like all.
    """
    page = Request(address, "POST", body=body)
    links: set[str] = set()
    for _ in range(MOST_PAGES):
        answer, _ = client.json(page)
        features = answer.get("features")
        if not isinstance(features, list):
            raise unexpected(address, 200, "no list 'features'")
        yield from (item for item in features if isinstance(item, dict))
        link = _next_link(answer.get("links"))
        given, target = link.get("body"), link.get("href")
        token = str(given if isinstance(given, dict) else target)
        if not features or not link or token in links:
            return
        links.add(token)
        if isinstance(given, dict):
            # The body of the link may lack the area.
            page = Request(address, "POST", body={**body, **given})
        else:
            page = Request(next_page(address, target))
    raise too_many_pages(address, MOST_PAGES)


def next_page(address: str, target: Any) -> str:
    """The address of the next page of the list at ``address``. Raises ``SG-ONLINE-006`` for any other."""
    try:
        following = urlsplit(urljoin(address, target) if target and isinstance(target, str) else "")
    except ValueError:
        following = urlsplit("")
    asked = urlsplit(address)
    if (following.hostname, following.path) != (asked.hostname, asked.path):
        raise unexpected(address, 200, "a next page that is elsewhere")
    # Servers behind others tell addresses without encryption.
    return following._replace(scheme=asked.scheme, netloc=asked.netloc).geturl()


def too_many_pages(address: str, pages: int) -> SnowGalileoError:
    """The error for a list that does not end."""
    return SnowGalileoError(
        "SG-ONLINE-006",
        f"{host_of(address)} lists more than {pages} pages of products.",
        "Choose fewer days or a smaller area.",
    )


def _next_link(links: Any) -> Json:
    """The link to the next page; empty on the last."""
    known = links if isinstance(links, list) else []
    return next((link for link in known if isinstance(link, dict) and link.get("rel") == "next"), {})

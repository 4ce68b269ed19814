"""What web services answer, and what a refusal means for the user."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from ..protocol import Json, SnowGalileoError

LONGEST_JSON = 32 * 2**20
"""Bytes of an answer that is read at once."""
SHOWN = 200
"""Characters of an answer that a message shows."""

MOST_SKEW_MIN = 15
"""A clock that is wrong by more makes services refuse logins [minutes]."""

_KEYS_REFUSED = ("InvalidAccessKeyId", "SignatureDoesNotMatch", "RequestTimeTooSkewed", "ExpiredToken")
"""Codes of object stores, which answer 403 to a login that they refuse."""
_LINK = re.compile(r"https://[^\s\"'<>]+")
_MESSAGES = ("detail", "message", "error_description", "errorMessage", "title", "errors", "error")


class Refused(SnowGalileoError):  # noqa: N818 (a kind of answer)
    """A service refused a request for good; ``status``: of its answer, ``said``: its own words.

    ``host``: that refused, which after a redirect is another than the one that was asked.
    """

    def __init__(
        self,
        code: str,
        text: str,
        hint: str = "",
        detail: str = "",
        status: int = 0,
        said: str = "",
        host: str = "",
    ) -> None:
        super().__init__(code, text, hint, detail)
        self.status = status
        self.said = said
        self.host = host


def refusal(url: str, status: int, body: bytes, date: str = "") -> Refused:
    """The error for an answer with a status from 400 on that another attempt would not change.

    ``date``: when it was sent, as its header says.
    """
    host, said = urlsplit(url).hostname or "", words_of(body)
    quoted = f": {said}" if said else ""
    if status == HTTPStatus.UNAUTHORIZED or said.startswith(_KEYS_REFUSED):
        return Refused(
            "SG-ONLINE-002",
            f"{host} refused the login{quoted}.",
            _wrong_clock(host, date) or "Check the account of this service.",
            "",
            status,
            said,
            host,
        )
    if status == HTTPStatus.FORBIDDEN:
        page = _LINK.search(body.decode("utf-8", "replace"))
        hint = f"Accept what is asked for at {page[0].rstrip('.,;)')}" if page else "Log in on its web page"
        return Refused(
            "SG-ONLINE-003",
            f"{host} does not allow the request{quoted}.",
            f"{hint}, then start again.",
            "",
            status,
            said,
            host,
        )
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return Refused(
            "SG-ONLINE-005",
            f"{host} has not, or no longer, what was asked for{quoted}.",
            "Search again; if it stays so, check for a newer version of the plugin.",
            "",
            status,
            said,
            host,
        )
    return unexpected(url, status, said or "no explanation")


def unexpected(url: str, status: int, what: str) -> Refused:
    """The error for an answer that cannot be used."""
    host = urlsplit(url).hostname or ""
    hint = "Try again later; if it stays so, check for a newer version of the plugin."
    return Refused(
        "SG-ONLINE-006",
        f"{host} gave an unexpected answer (status {status}): {what}.",
        hint,
        "",
        status,
        what,
        host,
    )


def _wrong_clock(host: str, date: str) -> str:
    """What to do where the clock of this computer is so wrong that logins, which hold for minutes, fail."""
    moment = _moment(date)
    if moment is None:
        return ""
    minutes = round((datetime.now(timezone.utc) - moment).total_seconds() / 60)
    if abs(minutes) <= MOST_SKEW_MIN:
        return ""
    way = "ahead of" if minutes > 0 else "behind"
    return f"The clock of this computer is {abs(minutes)} minutes {way} that of {host}: set it."


def words_of(body: bytes) -> str:
    """What an error answer says, in one line of at most ``SHOWN`` characters; empty for web pages."""
    text = body[:65536].decode("utf-8", "replace").strip()
    if is_page(body):
        return ""
    try:
        text = _message(json.loads(text))
    except (ValueError, RecursionError):
        text = re.sub(r"<[^>]*>", " ", text)
    return " ".join(text.split())[:SHOWN].rstrip(" .")


def _message(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "; ".join(filter(None, map(_message, value[:3])))
    if isinstance(value, Mapping):
        return next(filter(None, (_message(value.get(name)) for name in (*_MESSAGES, "msg"))), "")
    return ""


def is_page(start: bytes) -> bool:
    """Whether bytes are the start of a web page, such as one that asks to log in."""
    return start.lstrip()[:14].lower().startswith((b"<!doctype html", b"<html"))


def json_of(url: str, status: int, body: bytes) -> Json:
    """An answer as a JSON object. Raises ``SG-ONLINE-006``."""
    if is_page(body):
        raise unexpected(url, status, "a web page in the place of data")
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        raise unexpected(url, status, "data that are not JSON") from None
    if not isinstance(value, dict):
        raise unexpected(url, status, "JSON that is not an object")
    return value


def retry_after(text: str) -> float | None:
    """Seconds that a ``Retry-After`` header asks for, given as a number or a date; ``None`` without one."""
    if text.isascii() and text.isdigit():
        return float(text[:9])
    moment = _moment(text)
    return None if moment is None else max(0.0, (moment - datetime.now(timezone.utc)).total_seconds())


def _moment(text: str) -> datetime | None:
    """The time that a header tells, UTC; ``None`` for anything else."""
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)

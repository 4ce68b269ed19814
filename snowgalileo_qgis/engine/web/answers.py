"""What web services answer, and what a refusal means for the user."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

from ..protocol import Json, SnowGalileoError
from .network import host_of

LONGEST_JSON = 32 * 2**20
"""Bytes of an answer that is read at once."""
LONGEST_REFUSAL = 65536
"""Bytes of an error answer that are read."""
SHOWN = 200
"""Characters of an answer that a message shows."""

MOST_SKEW_MIN = 15
"""A clock that is wrong by more makes services refuse logins [minutes]."""

_KEYS_REFUSED = ("InvalidAccessKeyId", "SignatureDoesNotMatch", "RequestTimeTooSkewed", "ExpiredToken")
"""Codes of object stores, which answer 403 to a login that they refuse."""
_LINK = re.compile(r"https://[^\s\"'<>]+")
_MESSAGES = ("detail", "message", "error_description", "errorMessage", "title", "errors", "error")


class Broken(Exception):  # noqa: N818 (handled by another attempt)
    """A temporary failure; ``wait_s``: how long the server asks to wait; ``said``: its own words.

    ``is_without_way``: there is no way from this computer to the server.
    """

    def __init__(
        self,
        reason: str,
        wait_s: float | None = None,
        status: int = 0,
        said: str = "",
        *,
        is_without_way: bool = False,
    ) -> None:
        super().__init__(reason)
        self.is_without_way = is_without_way
        self.wait_s = wait_s
        self.status = status
        self.said = said


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


def refusal(url: str, status: int, body: bytes, date: str = "", hide: Callable[[str], str] = str) -> Refused:
    """The error for an answer with a status from 400 on that another attempt would not change.

    ``date``: when it was sent, as its header says. ``hide``: see ``words_of``.
    """
    host, said = host_of(url), words_of(body, hide)
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
    host = host_of(url)
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


def words_of(body: bytes, hide: Callable[[str], str] = str) -> str:
    """What an error answer says, in one line of at most ``SHOWN`` characters; empty for web pages.

    ``hide``: removes secrets, before the line is cut: of half a secret nobody would know what it is.
    """
    text = body[:LONGEST_REFUSAL].decode("utf-8", "replace").strip()
    if is_page(body):
        return ""
    try:
        text = _message(json.loads(text))
    except (ValueError, RecursionError):
        text = re.sub(r"<[^>]*>", " ", text)
    return " ".join(hide(text).split())[:SHOWN].rstrip(" .")


def _message(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "; ".join(filter(None, map(_message, value[:3])))
    if isinstance(value, Mapping):
        said = next(filter(None, (_message(value.get(name)) for name in (*_MESSAGES, "msg"))), "")
        title, trace = _message(value.get("title")), _message(value.get("traceback")).strip()
        if said == title and trace:  # of a program that failed: its last line says why
            said = trace.splitlines()[-1]
        return said if title in said else f"{title}: {said}"
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


def retry_after(text: str, date: str = "") -> float | None:
    """Seconds that a ``Retry-After`` header asks for, given as a number or a date; ``None`` without one.

    ``date``: when the answer was sent by the server's own clock, as its header says; this computer's may be
    wrong.
    """
    if text.isascii() and text.isdigit():
        return float(text[:9])
    until, sent = _moment(text), _moment(date) or datetime.now(timezone.utc)
    return None if until is None else max(0.0, (until - sent).total_seconds())


def _moment(text: str) -> datetime | None:
    """The time that a header tells, UTC; ``None`` for anything else."""
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)

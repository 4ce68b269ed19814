"""Logins that a service refused: none is tried again in the same job, for services lock accounts after some
failures, and the answer would not change.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from ..protocol import SnowGalileoError

OF_THE_ACCOUNT = frozenset({"SG-ONLINE-002", "SG-ONLINE-003"})
"""The login was refused, or the account lacks something that must be accepted first."""


class FirstRefusal:
    """The refusal of an account by its service, which all later attempts get at once."""

    def __init__(self) -> None:
        self._error: SnowGalileoError | None = None

    @contextmanager
    def remembered(self) -> Iterator[None]:
        """The block logs in; raises what the first attempt raised if that was refused."""
        if self._error:
            raise self._error
        try:
            yield
        except SnowGalileoError as error:
            if error.code in OF_THE_ACCOUNT:
                self._error = error
            raise


class SeenLogins:
    """Which logins the hosts accepted, and which they refused before they had ever accepted them.

    Those that were accepted once are tried again: a service may refuse a single product so. Safe for several
    threads.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        # with the login itself, so that no other one gets its number
        self._seen: dict[tuple[int, str], tuple[object, SnowGalileoError | None]] = {}

    def check(self, login: object, host: str) -> None:
        """Raises what the host answered to the login, if it refused it."""
        with self._lock:
            _, error = self._seen.get((id(login), host), (login, None))
        if error:
            raise error

    def accepted(self, login: object, host: str) -> None:
        """The host accepted the login."""
        with self._lock:
            self._seen.setdefault((id(login), host), (login, None))

    def refused(self, login: object, host: str, error: SnowGalileoError) -> None:
        """The host refused the login."""
        with self._lock:
            self._seen.setdefault((id(login), host), (login, error))

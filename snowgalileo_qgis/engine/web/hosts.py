"""How the hosts of services fare in a job, so that all its requests do justice to them: one that asks for a
pause gets it from all, and one that is down is not waited for again and again.
"""

from __future__ import annotations

import time
from threading import Lock

from ..protocol import SnowGalileoError
from .answers import Broken
from .network import host_of
from .turns import Turns

MOST_GIVEN_UP = 3
"""Requests to a host that were given up one after another, after which nothing more is asked of it; those
under way at the same time count as one.
"""
AT_ONCE = 16
"""More requests at once than a job sends to any host."""


class Host:
    """A host. Safe for several threads."""

    def __init__(self) -> None:
        self.turns = Turns(AT_ONCE)
        self._lock = Lock()
        self._given_up = 0
        self._gave_up_at = 0.0
        self._closed: tuple[str, str, str] | None = None
        self._free_at = 0.0
        self._halved_at = 0.0

    def check(self) -> None:
        """Raises the error of the last request that was given up, where nothing more is to be asked."""
        if self._closed:
            raise SnowGalileoError(*self._closed)

    def pause(self) -> float:
        """How long no request is to be sent, as the host asked [s]."""
        return self._free_at - time.monotonic()

    def too_many(self, since: float) -> None:
        """A running request that began at ``since`` is told that there are too many: half as many run from
        now on, and a quarter only if that is too many, too.
        """
        with self._lock:
            if since >= self._halved_at:
                self._halved_at = time.monotonic()
                self.turns.fewer()

    def asks_to_wait(self, seconds: float) -> None:
        """Nobody is to send a request for a time."""
        with self._lock:
            self._free_at = max(self._free_at, time.monotonic() + seconds)

    def answers(self) -> None:
        """A request succeeded, or was refused for good."""
        with self._lock:
            self._given_up = 0

    def gave_up(self, error: SnowGalileoError, *, is_final: bool, since: float) -> None:
        """A request that began at ``since`` was given up. ``is_final``: the others would be, too."""
        with self._lock:
            if since >= self._gave_up_at:
                self._given_up += 1
                self._gave_up_at = time.monotonic()
            if is_final or self._given_up >= MOST_GIVEN_UP:
                self._closed = self._closed or (error.code, error.text, error.hint)


class Hosts:
    """All hosts that a client asks. Safe for several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._hosts: dict[str, Host] = {}
        self._without_way: set[str] = set()
        self._is_reached = False

    def of(self, url: str) -> Host:
        """The host of an address."""
        with self._lock:
            return self._hosts.setdefault(host_of(url), Host())

    def reached(self) -> None:
        """Some host has answered."""
        self._is_reached = True

    def is_offline(self, url: str, broken: Broken) -> bool:
        """Whether this computer has no connection: no host has answered, and there is no way to several."""
        if broken.is_without_way:
            with self._lock:
                self._without_way.add(host_of(url))
        return broken.is_without_way and not self._is_reached and len(self._without_way) > 1

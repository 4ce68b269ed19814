"""The attempts of one request: how long to wait after a failure, and when to give up."""

from __future__ import annotations

import random
import time
from http import HTTPStatus

from ..protocol import SnowGalileoError
from .answers import Broken
from .hosts import Hosts
from .network import Network, Secrets, host_of

ATTEMPTS = 6
"""Attempts without progress before a request is given up."""
ATTEMPTS_OFFLINE = 4
"""As many, where there seems to be no connection at all: a computer that wakes has none for some seconds."""
ATTEMPTS_LIMITED = 8
"""As many, where the service says that it has had too many requests."""
LONGEST_WAIT_S = 300.0
"""Longest wait that a service may ask for [s]."""
LONGEST_WAITS_S = 900.0
"""Longest wait of a request for a service that has had too many, all attempts together [s]."""
LONGEST_PAUSE_S = 60.0
"""Longest wait that is not asked for [s]."""
LIMITED_PAUSE = 10
"""First wait where a service has had too many requests and does not say how long to wait, as a multiple of
the usual one.
"""


class Attempts:
    """Failures of a request so far. ``most``: without progress."""

    def __init__(self, url: str, hosts: Hosts, network: Network, secrets: Secrets, most: int) -> None:
        self._url, self._hosts, self._host = url, hosts, hosts.of(url)
        self._network, self._secrets, self._most = network, secrets, most
        self._failures = 0
        self._waited = 0.0
        self._began = time.monotonic()

    def wait_after(self, broken: Broken, *, has_got_on: bool) -> float:
        """How long to wait before the next attempt [s]. Raises when there is to be none.

        ``has_got_on``: something arrived since the last failure.
        """
        if has_got_on:
            self._failures, self._waited = 0, 0.0
            self._host.answers()
        self._failures += 1
        is_limited = broken.status == HTTPStatus.TOO_MANY_REQUESTS
        wait = self._pause(broken, is_limited=is_limited)
        if is_limited:
            self._waited += wait
        is_too_long = wait > LONGEST_WAIT_S
        most = self._most_after(broken, is_limited=is_limited)
        if self._failures >= most or is_too_long or self._waited > LONGEST_WAITS_S:
            error = self._given_up(broken, is_limited=is_limited)
            if self._failures > 1 or is_too_long:
                self._host.gave_up(error, is_final=is_too_long, since=self._began)
            raise error
        if is_limited or broken.wait_s:
            self._host.asks_to_wait(wait)
        return wait

    def _most_after(self, broken: Broken, *, is_limited: bool) -> int:
        if self._hosts.is_offline(self._url, broken):
            return min(self._most, ATTEMPTS_OFFLINE)
        return ATTEMPTS_LIMITED if is_limited and self._most == ATTEMPTS else self._most

    def _pause(self, broken: Broken, *, is_limited: bool) -> float:
        """A service in trouble may ask for no pause at all."""
        first, longest = self._network.pause_s, LONGEST_PAUSE_S
        if is_limited and broken.wait_s is None:
            first, longest = LIMITED_PAUSE * first, longest * first
        spread = random.uniform(0.5, 1.5)  # nosec B311 (keeps no secret)
        return max(min(longest, first * 2.0 ** (self._failures - 1)) * spread, broken.wait_s or 0.0)

    def _given_up(self, broken: Broken, *, is_limited: bool) -> SnowGalileoError:
        host = host_of(self._url)
        if is_limited:
            when = f"It asks to wait {broken.wait_s:.0f} s. " if broken.wait_s else ""
            said = f": {broken.said}" if broken.said else ""
            text = self._secrets.hide(f"{host} has had too many requests{said}.")
            return SnowGalileoError("SG-ONLINE-004", text, f"{when}Try again later.")
        hint = "Check the connection, and the proxy set in QGIS; what has arrived is kept."
        text = self._secrets.hide(f"{host} cannot be reached: {broken}.")
        return SnowGalileoError("SG-ONLINE-001", text, hint)

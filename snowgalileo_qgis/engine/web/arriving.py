"""The bytes of an answer as they arrive: cancelled at once, and given up where hardly any come."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import urllib3

from .answers import Broken

SLOWEST = 10_000
"""Fewer bytes a second are a connection that is broken, although it still trickles."""


def arriving(
    response: urllib3.BaseHTTPResponse, most: int, slow_s: float, check: Callable[[], None]
) -> Iterator[bytes]:
    """Pieces of at most ``most`` bytes. ``check`` is called before each and may raise to stop.

    Raises ``Broken`` when less than ``SLOWEST`` came over ``slow_s`` seconds.
    """
    since, came = time.monotonic(), 0
    while piece := response.read1(most):
        check()
        yield piece
        came += len(piece)
        passed = time.monotonic() - since
        if passed >= slow_s:
            if came < SLOWEST * passed:
                raise Broken(f"it sends only {came / passed / 1000:.1f} kB/s")
            since, came = time.monotonic(), 0

"""Ports for servers in processes of their own, which cannot be given one that is already bound."""

from __future__ import annotations

import random
import socket

PORTS = range(15_000, 32_000)
"""Below those that systems give to connections and to servers that ask for any: nobody gets one of them by
chance between the choice and the start of the server, or while the server is started anew."""


def free_port() -> int:
    """A port of this computer that nobody uses."""
    chance = random.SystemRandom()
    while True:
        port = chance.choice(PORTS)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port

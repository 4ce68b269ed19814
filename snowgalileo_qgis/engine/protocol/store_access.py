"""How object stores are reached, where a program that starts the engine says so."""

from __future__ import annotations

from dataclasses import dataclass, field

from .json_data import JsonData


@dataclass(frozen=True)
class StoreAccess(JsonData):
    """Goes with the message that starts a job, never with its specification, which is written into files
    and sent to clusters. Empty: what the engine finds itself, in its environment and ``~/.aws``.

    ``endpoint``: address of the server; ``region``: that of the keys. ``key``, ``secret``: both or none.
    """

    endpoint: str = ""
    region: str = ""
    key: str = field(default="", repr=False)
    secret: str = field(default="", repr=False)

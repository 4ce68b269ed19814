"""Talking to a cluster."""

from __future__ import annotations

import pickle  # nosec B403 (only what this process makes is packed; see call)
from collections.abc import Callable, Sequence
from typing import Any

from distributed import Client, Future

ANSWER_S = 30.0
"""How long a scheduler that is connected may take to answer a question."""


def workers_of(client: Client) -> dict[str, Any]:
    """The workers that a scheduler has now, by address. Raises ``OSError`` when it is gone or silent.

    ``Client.scheduler_info`` answers without workers when its own clock asks at the same time.
    """
    if client.scheduler is None:
        raise OSError("the connection is closed")
    identity = client.sync(client.scheduler.identity, n_workers=-1, callback_timeout=ANSWER_S)  # type: ignore[no-untyped-call]
    workers: dict[str, Any] = identity["workers"]
    return workers


def submit(
    client: Client,
    function: Callable[..., Any],
    arguments: Sequence[Any],
    key: str,
    *,
    workers: Sequence[str] | None = None,
    **more: Any,
) -> Future[Any]:
    """Send a call of a function of one of the engine's modules; ``workers``: the only ones that may do it.

    A scheduler looks into what it passes on, and need not have the engine: what it sees is a function within
    a function, which travels by its code, and bytes. ``more``: see ``Client.submit``.
    """

    def call(module: str, name: str, packed: bytes) -> Any:
        import importlib
        import pickle  # nosec B403: of the client, which may run anything on its workers

        return getattr(importlib.import_module(module), name)(*pickle.loads(packed))  # nosec B301

    return client.submit(
        call,
        function.__module__,
        function.__name__,
        pickle.dumps(tuple(arguments)),
        key=key,
        pure=False,
        workers=workers,
        **more,
    )

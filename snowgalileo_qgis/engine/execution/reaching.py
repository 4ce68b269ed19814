"""Reaching the scheduler of a Dask cluster, which may not run yet, or accept connections and never answer."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from threading import Thread

from distributed import Client

from ..checked_json import DamagedJson, parse_object
from ..protocol import SnowGalileoError
from ..protocol.scheduler import is_address, validate_scheduler

logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # it logs each loss as a traceback

TRY_S = 3.0
"""One attempt to reach a scheduler."""
PAUSE_S = 0.3
MUTE_S = 15.0
"""How long a scheduler that accepts the connection may take to answer; Dask itself would wait forever."""


def reach(scheduler: str, seconds: float, check: Callable[[], None], *, is_back: bool = False) -> Client:
    """A connection to a scheduler, tried for some time. ``check`` is called meanwhile and may raise to stop.

    ``is_back``: it has been there, so its file is waited for. Raises ``SG-CLUSTER-001``.
    """
    started = time.monotonic()
    while True:
        check()
        try:
            return _client(address_of(scheduler), check)
        except FileNotFoundError as error:
            if not is_back:
                raise _unreachable(f"There is no scheduler file {scheduler}.") from error
            cause: Exception = error
        except (TypeError, ValueError) as error:
            raise _unreachable(f"The Dask scheduler {scheduler} cannot be reached: {error}") from error
        except (OSError, RuntimeError, DamagedJson) as error:
            cause = error
        waited = time.monotonic() - started
        if waited > seconds:
            why = re.sub(r" after [\d.]+ s$", "", str(cause))  # of the last attempt of Dask
            tried = f"cannot be reached; it was tried for {waited:.0f} s"
            raise _unreachable(f"The Dask scheduler {scheduler} {tried}: {why}") from cause
        time.sleep(PAUSE_S)


def address_of(scheduler: str) -> str:
    """The address of a scheduler, which may be given by its file.

    Raises ``OSError``, ``DamagedJson`` and ``SG-JOB-001`` for a file that is none.
    """
    if is_address(scheduler):
        return scheduler
    address = parse_object(Path(scheduler).expanduser().read_bytes()).get("address")
    if not isinstance(address, str) or not is_address(address):
        raise DamagedJson(f"{scheduler} is not the file of a scheduler")
    validate_scheduler(address)
    return address


class _MuteError(OSError):
    """A scheduler that accepts the connection and does not answer."""


def _client(address: str, check: Callable[[], None]) -> Client:
    """A connection, made in a thread that is left alone when nothing comes of it. Raises ``_MuteError``."""
    made: Future[Client] = Future()
    Thread(target=_connect, args=(address, made), name="reach scheduler", daemon=True).start()
    end = time.monotonic() + MUTE_S
    try:
        while not made.done() and time.monotonic() < end:
            check()
            with suppress(TimeoutError):
                made.exception(timeout=0.1)
        if not made.done():
            raise _MuteError("it accepts the connection but does not answer")
    except BaseException:
        made.add_done_callback(_close)
        raise
    return made.result()


def _connect(address: str, made: Future[Client]) -> None:
    try:
        client = Client(address, timeout=TRY_S, set_as_default=False, name="snowgalileo")  # type: ignore[no-untyped-call]
    except BaseException as error:
        made.set_exception(error)
    else:
        made.set_result(client)


def _close(made: Future[Client]) -> None:
    """Close a connection that came too late."""
    if not made.exception():
        with suppress(Exception):
            made.result().close(timeout=TRY_S)  # type: ignore[no-untyped-call]


def _unreachable(text: str) -> SnowGalileoError:
    return SnowGalileoError(
        "SG-CLUSTER-001",
        f"{text.rstrip('.')}.",
        "Check the address and that 'dask scheduler' runs there; for tls:// see the guide.",
    )

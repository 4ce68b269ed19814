"""Locks between jobs that write the same thing, of one computer or of several that share a drive.

A lock is a file that only one job can create. It says who holds it, and its holder touches it every few
seconds, so a lock that nobody holds any more is recognised: on the same computer because the process is gone,
on another because the file has grown old. Locks of the operating system are not relied upon: many network
drives ignore them.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from threading import Event, Thread

import psutil

from .checked_json import DamagedJson, check, parse_object
from .output_file import LONGEST_NAME, part_of, prepare, writing
from .protocol import SnowGalileoError

POLL_S = 0.1
BEAT_S = 10.0
"""Time between two touches of a lock that is held."""
OLD_S = 120.0
"""Age from which a lock of another computer, or one that cannot be read, is taken for left behind."""
TAKING_S = 30.0
"""Age from which removing a left-behind lock is taken for interrupted; it takes milliseconds."""
SAME_START_S = 2.0
"""Difference in the start of a process that is rounding."""

_HELD: set[str] = set()
"""Tokens of the locks that this process holds."""


@dataclass(frozen=True)
class Owner:
    """Who holds a lock. ``host``: the computer, ``pid`` and ``started`` [s]: the process, ``job``: what it
    does, ``since``: when it began, as users read it. ``token``: tells locks apart.
    """

    host: str
    pid: int
    started: float
    job: str
    since: str
    token: str

    @classmethod
    def new(cls, job: str) -> Owner:
        """This process."""
        return cls(
            _host(),
            os.getpid(),
            psutil.Process().create_time(),
            job,
            datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S %z"),
            secrets.token_hex(8),
        )


def lock_of_file(path: Path) -> Path:
    """The lock of a file or a store: beside it, hidden."""
    name = os.fsencode(path.name)
    is_long = len(name) > LONGEST_NAME - len("..lock.taking")
    return path.with_name(f".{hashlib.sha256(name).hexdigest() if is_long else path.name}.lock")


def lock_of_folder(folder: Path) -> Path:
    """The lock of all that a folder holds: in it, hidden."""
    return folder / ".lock"


@contextmanager
def locked(lock: Path, what: Path, job: str, wait: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold a lock while writing ``what``.

    ``job``: what is done, for the users of other jobs. While another job holds the lock, ``wait`` is called
    repeatedly and may raise to stop; without it, ``SG-OUTPUT-005`` is raised at once. Raises
    ``SG-OUTPUT-001`` and ``-002`` as well.
    """
    owner = Owner.new(job)
    while True:
        with writing(lock):
            prepare(lock)
            holder = _take(lock, owner)
        if holder is None:
            break
        if wait is None:
            raise _busy(what, holder)
        wait()
        time.sleep(POLL_S)
    stop = Event()
    beat = Thread(target=_touch, args=(lock, owner.token, stop), name="lock", daemon=True)
    beat.start()
    try:
        yield
    finally:
        stop.set()
        beat.join()
        _HELD.discard(owner.token)
        if _token(lock) == owner.token:
            with suppress(OSError):
                lock.unlink()


def is_held(lock: Path) -> bool:
    """Whether a job holds a lock now."""
    return lock.exists() and not _is_left_behind(lock, _read(lock))


@contextmanager
def all_locked(paths: list[Path], job: str) -> Iterator[None]:
    """Hold the locks of several files at once. Raises as ``locked``."""
    with ExitStack() as held:
        for path in sorted(set(paths)):
            held.enter_context(locked(lock_of_file(path), path, job))
        yield


def _take(lock: Path, owner: Owner) -> Owner | None:
    """Create the lock, removing one that is left behind; the holder where another job holds it."""
    for _ in range(3):
        if _create(lock, owner):
            return None
        holder = _read(lock)
        if holder is None and not lock.exists():
            continue
        if not _is_left_behind(lock, holder):
            break
        _remove(lock, holder)
    return _read(lock) or Owner("", 0, 0.0, "", "", "")


def _create(lock: Path, owner: Owner) -> bool:
    try:
        file = os.open(lock, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return False
    except PermissionError:
        if os.name == "nt" and lock.exists():  # being deleted by its holder
            return False
        raise
    _HELD.add(owner.token)
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(json.dumps(asdict(owner)).encode())
            opened.flush()
            os.fsync(opened.fileno())
    except BaseException:
        _HELD.discard(owner.token)
        with suppress(OSError):
            lock.unlink()
        raise
    return True


def _remove(lock: Path, holder: Owner | None) -> None:
    """Remove a lock that is left behind, unless another job does so at the same time or has done so."""
    taking = lock.with_name(f"{lock.name}.taking")
    try:
        os.close(os.open(taking, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        if _age(taking) > TAKING_S:
            with suppress(OSError):
                taking.unlink()
        time.sleep(POLL_S)
        return
    try:
        now = _read(lock)
        if (now.token if now else "") == (holder.token if holder else "") and _is_left_behind(lock, now):
            with suppress(FileNotFoundError):
                lock.unlink()
    finally:
        with suppress(OSError):
            taking.unlink()


def _is_left_behind(lock: Path, holder: Owner | None) -> bool:
    if holder is None or holder.host != _host():
        return _age(lock) > OLD_S
    if holder.pid == os.getpid():
        return holder.token not in _HELD
    try:
        started = psutil.Process(holder.pid).create_time()
    except psutil.NoSuchProcess:
        return True
    except psutil.Error:
        return False
    return abs(started - holder.started) > SAME_START_S


def _age(path: Path) -> float:
    """Age of a file [s] by the clock of the drive, which may be another than this computer's; 0: gone."""
    try:
        probe = part_of(path)
        probe.touch()
        try:
            return probe.stat().st_mtime - path.stat().st_mtime
        finally:
            probe.unlink()
    except OSError:
        return 0.0


def _touch(lock: Path, token: str, stop: Event) -> None:
    """Touch the lock until told to stop, as long as it is ours."""
    while not stop.wait(BEAT_S):
        if _token(lock) == token:
            with suppress(OSError):
                os.utime(lock)


def _read(lock: Path) -> Owner | None:
    """Who holds a lock; ``None`` for one that is gone, not written yet, or damaged."""
    try:
        facts = parse_object(lock.read_bytes())
        check(facts, Owner)
        return Owner(**{name: facts[name] for name in Owner.__dataclass_fields__})
    except (OSError, DamagedJson):
        return None


def _token(lock: Path) -> str:
    holder = _read(lock)
    return holder.token if holder else ""


def _host() -> str:
    """This computer; a container counts as one, because process ids of others mean nothing in it."""
    try:
        return f"{socket.gethostname()} {Path('/proc/self/ns/pid').readlink()}"
    except OSError:
        return socket.gethostname()


def _busy(what: Path, holder: Owner) -> SnowGalileoError:
    who = (
        f": {holder.job}, process {holder.pid} on {holder.host.split(' ')[0]}, since {holder.since}"
        if holder.pid
        else ""
    )
    text = f"{what} is being written by another job{who}."
    return SnowGalileoError("SG-OUTPUT-005", text, "Wait until it is done, or choose another output.")

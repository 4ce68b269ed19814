"""Locks between processes, of one computer or of several that share a drive: the one way of locking, for the
engine, the installer and QGIS.

A lock is a file that only one process can create. It says who holds it, and its holder touches it every few
seconds, so a lock that nobody holds any more is recognised: within one system because the process is gone,
from another because the file has grown old. Locks of the operating system are not relied upon: many network
drives ignore them. Docs: ``docs/locks.md``.
"""

from __future__ import annotations

import getpass
import json
import os
import secrets
import socket
import time
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from io import BytesIO, UnsupportedOperation
from pathlib import Path
from threading import Event, Thread
from typing import IO, Callable, Iterator, Optional, Set, Tuple, cast

from .errors import SnowGalileoError
from .processes import start_of, system

POLL_S = 0.1
BEAT_S = 10.0
"""Time between two touches of a lock that is held."""
OLD_S = 120.0
"""Age from which a lock of another system, or one that cannot be read, is taken for left behind."""
TAKING_S = 30.0
"""Age from which removing a left-behind lock is taken for interrupted; it takes milliseconds."""
MOST_BYTES = 10_000
MOST_SHOWN = 200
"""Characters of a text of a lock that are shown: another computer may have written anything."""

TROUBLE = (OSError, SnowGalileoError)
"""What a drive raises that is out of reach for a moment, and an object store."""

_HELD: Set[str] = set()
"""Tokens of the locks that this process holds."""
_PROGRAM = "Python"


def name_program(name: str) -> None:
    """What users of other processes read as the program that holds the locks of this one."""
    global _PROGRAM  # noqa: PLW0603 (a fact about the process)
    _PROGRAM = name


@dataclass(frozen=True)
class Owner:
    """Who holds a lock. ``system``, ``pid`` and ``started``: the process, see ``processes``. ``host``,
    ``user``, ``program``, ``job``, ``since``: computer, name, what runs, what it does and when that began, as
    users read them. ``token``: tells locks apart.
    """

    system: str
    pid: int
    started: str
    host: str
    user: str
    program: str
    job: str
    since: str
    token: str

    @classmethod
    def new(cls, job: str) -> Owner:
        """This process."""
        try:
            user = getpass.getuser()
        except (OSError, KeyError, ImportError):  # one without a name
            user = ""
        since = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S %z")
        started = start_of(os.getpid()) or ""
        host, token = socket.gethostname(), secrets.token_hex(8)
        return cls(system(), os.getpid(), started, host, user, _PROGRAM, job, since, token)

    def __str__(self) -> str:
        who = [self.program, f"user {self.user}" * bool(self.user), f"process {self.pid} on {self.host}"]
        return f"{self.job} ({', '.join(filter(None, who))}), since {self.since}"


class HeldError(Exception):
    """Another process holds a lock; ``owner``: which one, ``None``: the lock does not tell."""

    def __init__(self, lock: Path, owner: Optional[Owner]) -> None:
        super().__init__(f"{lock} is held: {owner}")
        self.owner = owner


class LostError(Exception):
    """Another process took a lock over while its holder did not run, such as a computer that slept."""


@contextmanager
def lock_file(lock: Path, job: str, wait: Optional[Callable[[], None]] = None) -> Iterator[None]:
    """Hold a lock, a file in an existing folder.

    ``job``: name of the job, for the users of other processes. While another process holds the lock, ``wait``
    is called repeatedly and may raise to stop; without it, ``HeldError`` is raised at once. Raises
    ``OSError`` where no file can be written, and ``LostError`` at the end.
    """
    owner = Owner.new(job)
    while not _take(lock, owner):
        if wait is None:
            raise HeldError(lock, _read(lock))
        wait()
        time.sleep(POLL_S)
    stop = Event()
    beat = Thread(target=_touch, args=(lock, owner.token, stop), name="lock", daemon=True)
    beat.start()
    is_lost = False
    try:
        yield
        is_lost = _is_lost(lock, owner.token)
    finally:
        stop.set()
        beat.join()
        _HELD.discard(owner.token)
        if _token(lock) == owner.token:
            with suppress(*TROUBLE):
                lock.unlink()
    if is_lost:
        raise LostError(str(lock))


def is_held(lock: Path) -> bool:
    """Whether a process holds a lock."""
    owner = _read(lock)
    return not _is_left_behind(lock, owner) and lock.exists()


def _take(lock: Path, owner: Owner) -> bool:
    """Create the lock, removing one that is left behind; ``False`` where another process holds it."""
    for _ in range(3):
        if _create(lock, owner):
            return True
        holder = _read(lock)
        if holder is None and not lock.exists():
            continue
        if not _is_left_behind(lock, holder):
            break
        _remove(lock, holder)
    return False


def _create(lock: Path, owner: Owner) -> bool:
    ours: Tuple[str, ...] = ()
    try:
        with cast(IO[bytes], lock.open("xb")) as file:
            # a file is ours before it is written; an object is created when it is closed, whole
            ours = (owner.token,) if isinstance(file, BytesIO) else ("", owner.token)
            _HELD.add(owner.token)
            file.write(json.dumps(asdict(owner)).encode())
            file.flush()
            with suppress(UnsupportedOperation):  # an object
                os.fsync(file.fileno())
    except FileExistsError:
        _HELD.discard(owner.token)
        return False
    except BaseException as error:
        if ours and _token(lock) in ours:
            with suppress(*TROUBLE):
                lock.unlink()
        _HELD.discard(owner.token)  # from here on others may take it for left behind
        if not ours and isinstance(error, PermissionError) and os.name == "nt" and lock.exists():
            return False  # it is being deleted by its holder
        raise
    return True


def _remove(lock: Path, holder: Optional[Owner]) -> None:
    """Remove a lock that is left behind, unless another process does so at the same time or has done so."""
    taking = lock.with_name(f"{lock.name}.taking")
    try:
        taking.open("xb").close()
    except FileExistsError:
        if _age(taking) > TAKING_S:
            with suppress(*TROUBLE):
                taking.unlink()
        time.sleep(POLL_S)
        return
    try:
        now = _read(lock)
        if (now.token if now else "") == (holder.token if holder else "") and _is_left_behind(lock, now):
            with suppress(FileNotFoundError):
                lock.unlink()
    finally:
        with suppress(*TROUBLE):
            taking.unlink()


def _is_left_behind(lock: Path, holder: Optional[Owner]) -> bool:
    if holder is not None and holder.system == system():
        if holder.pid == os.getpid():
            return holder.token not in _HELD
        started = start_of(holder.pid)
        if started is None:
            return True
        if started and holder.started:
            return started != holder.started
    return _age(lock) > OLD_S


def _age(path: Path) -> float:
    """Age of a file [s] by the clock of the drive, which may be another than this computer's; 0: gone."""
    try:
        probe = path.with_name(f".{secrets.token_hex(8)}.clock")
        probe.touch()
        try:
            return probe.stat().st_mtime - path.stat().st_mtime
        finally:
            probe.unlink()
    except TROUBLE:
        return 0.0


def _touch(lock: Path, token: str, stop: Event) -> None:
    """Touch the lock until told to stop, as long as it is ours."""
    while not stop.wait(BEAT_S):
        if _token(lock) == token:
            with suppress(*TROUBLE):
                lock.touch()


def _is_lost(lock: Path, token: str) -> bool:
    """Whether the lock is another's or gone; one that cannot be read just now is still ours."""
    holder = _read(lock)
    if holder is not None:
        return holder.token != token
    try:
        lock.stat()
    except TROUBLE as error:
        return isinstance(error, FileNotFoundError)
    return False


def _read(lock: Path) -> Optional[Owner]:
    """Who holds a lock; ``None`` for one that is gone, not written yet, or damaged."""
    try:
        with lock.open("rb") as file:
            facts = json.loads(file.read(MOST_BYTES))
        known = {field.name: facts[field.name] for field in fields(Owner)}
    except (*TROUBLE, ValueError, KeyError, TypeError, RecursionError):
        return None
    pid = known.pop("pid")
    if type(pid) is not int or not all(isinstance(value, str) for value in known.values()):
        return None
    shown = {name: "".join(filter(str.isprintable, value))[:MOST_SHOWN] for name, value in known.items()}
    return Owner(pid=pid, **shown)


def _token(lock: Path) -> str:
    holder = _read(lock)
    return holder.token if holder else ""

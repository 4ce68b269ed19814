"""How many requests to a service run at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition


class Turns:
    """How many requests run at once; fewer when the service says that they are too many."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._running = 0
        self._free = Condition()

    @contextmanager
    def turn(self, check: Callable[[], None]) -> Iterator[None]:
        """Wait until a request may run. ``check`` is called meanwhile and may raise to stop."""
        with self._free:
            while self._running >= self.most:
                self._free.wait(0.1)
                check()
            self._running += 1
        try:
            yield
        finally:
            with self._free:
                self._running -= 1
                self._free.notify()

    def fewer(self, most: int = 0) -> None:
        """Run half as many at once, or ``most``."""
        with self._free:
            self.most = max(1, min(self.most, most or min(self.most, self._running) // 2))

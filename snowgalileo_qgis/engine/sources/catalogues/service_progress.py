"""How the downloads of each service get on, and how long they still take at the speed seen so far."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from threading import Lock

from ...protocol import SERVICES, Json
from ..estimate import USUAL_SPEED
from .catalogue import OnlineProduct
from .speeds import LEAST_BYTES, Speeds

LEAST_SECONDS = 2.0
"""Time from which the speed of this download counts, not that of earlier ones."""


class ServiceProgress:
    """Bytes of each service. Safe for several threads."""

    def __init__(
        self, products: Sequence[OnlineProduct], speeds: Speeds, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._now, self._started = now, now()
        self._known = speeds.known()
        self._sizes = {product.name: product.likely_size for product in products}
        self._total = Counter[str]()
        for product in products:
            self._total[product.service] += product.likely_size
        self._done, self._new, self._of_product = Counter[str](), Counter[str](), Counter[str]()
        self._lock = Lock()

    def arrived(self, product: OnlineProduct, size: int) -> None:
        """So many bytes of a product have come."""
        with self._lock:
            room = self._sizes[product.name] - self._of_product[product.name]
            step = min(size, max(0, room))
            self._of_product[product.name] += step
            self._done[product.service] += step
            self._new[product.service] += size

    def settled(self, product: OnlineProduct) -> None:
        """Nothing more comes of a product."""
        with self._lock:
            rest = self._sizes[product.name] - self._of_product[product.name]
            self._of_product[product.name] += rest
            self._done[product.service] += rest

    @property
    def total(self) -> int:
        """Bytes of all services."""
        return self._total.total()

    @property
    def done(self) -> int:
        """Bytes that have come, or will not come."""
        with self._lock:
            return self._done.total()

    def parts(self) -> list[Json]:
        """Each service with bytes and the seconds left, as progress messages have them."""
        with self._lock:
            return [
                {
                    "id": service.id,
                    "done": self._done[service.id],
                    "total": self._total[service.id],
                    "eta_s": round(self._left(service.id), 1),
                }
                for service in SERVICES
                if self._total[service.id]
            ]

    def _left(self, service: str) -> float:
        elapsed, new = self._now() - self._started, self._new[service]
        speed = self._known.get(service, USUAL_SPEED)
        if elapsed >= LEAST_SECONDS and new >= LEAST_BYTES:
            speed = new / elapsed
        return (self._total[service] - self._done[service]) / speed

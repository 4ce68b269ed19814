"""All services together: what they have of a place, and fetching it.

A service that fails leaves the others.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Protocol, TypeVar

from ...bands import Sensor
from ...grid import region_grid
from ...protocol import ACCOUNT_FIELDS, SERVICES, Cancelled, LeftOut, OnlineSpec, SnowGalileoError
from ...web.answers import Refused
from ...web.client import WebClient
from ...web.download import RemoteFile
from ...web.network import Network, Secrets
from ...web.s3 import S3Keys
from ...web.threads import result_of, threads
from .accounts import STORE_HOSTS, CdseLogin, CdsKey, EarthdataLogin
from .cache import ProductCache
from .catalogue import Catalogue, OnlineProduct, understood
from .climate import ClimateCatalogue
from .climate_files import days_text
from .copernicus import CopernicusCatalogue
from .earthdata import EarthdataCatalogue
from .failures import has_no_tile, label_of, left_out, products_left_out
from .open_buckets import GoogleCatalogue, OpenCatalogue
from .orbits import orbit_file
from .own_products import OwnProducts
from .place import Place
from .speeds import Speeds
from .usgs import UsgsCatalogue

AT_ONCE = 2
"""Products of a service that are fetched at once; their files share the connections of the service."""

T = TypeVar("T")


@dataclass
class Found:
    """``products``: what exists; ``failed``: services that could not be asked, ``unknown``: about which
    sensors.
    """

    products: list[OnlineProduct] = field(default_factory=list)
    failed: list[LeftOut] = field(default_factory=list)
    unknown: set[Sensor] = field(default_factory=set)


@dataclass
class Fetched:
    """``folders``: of products, by name; ``new``: names fetched now; ``failures``: products that could not
    be had, and why; ``failed``: the same as it is reported.

    ``notes``: sentences about tiles that do not exist. ``lacking``: days that products were asked for and do
    not have. ``seen``: bytes of each service, and seconds from the
    start until its last product was there.
    """

    folders: dict[str, Path] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    failures: list[tuple[OnlineProduct, SnowGalileoError]] = field(default_factory=list)
    failed: list[LeftOut] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lacking: dict[str, list[date]] = field(default_factory=dict)
    downloaded: int = 0
    seen: dict[str, tuple[int, float]] = field(default_factory=dict)
    started: float = field(default_factory=time.monotonic)


class Watcher(Protocol):
    """Is told how downloads get on, by several threads."""

    def arrived(self, product: OnlineProduct, size: int) -> None:
        """So many bytes of a product have come."""
        ...

    def settle(self, product: OnlineProduct, folder: Path | None) -> None:
        """A product is in its folder, whole; ``None``: it cannot be had."""
        ...


class OnlineServices:
    """The services that a specification's accounts open.

    ``check`` is called often and may raise to stop. ``network``: how they are reached.
    """

    def __init__(self, spec: OnlineSpec, network: Network, check: Callable[[], None]) -> None:
        secrets = Secrets()
        secrets.add(
            *(getattr(spec, name) for name in ACCOUNT_FIELDS), network.proxy, *network.proxies.values()
        )
        self.spec = spec
        self.client = WebClient(network, check, secrets)
        region = region_grid(spec.area, spec.grid_crs) if spec.area else None
        self.cache = ProductCache(spec.cache, None if spec.whole_files else region, region)
        self.speeds = Speeds(self.cache.root)
        self.own = OwnProducts(spec.archive, check)
        self._lock = Lock()
        self._google = True
        self._unreachable: set[str] = set()
        self.sensors = frozenset(Sensor(name) for name in spec.sensors) or frozenset(Sensor)
        self.accounts = {service.id: spec.has_account(service) for service in SERVICES}
        self.catalogues: dict[str, Catalogue] = {c.service: c for c in self._catalogues(network)}

    def _catalogues(self, network: Network) -> Iterator[Catalogue]:
        spec, client = self.spec, self.client
        poll = min(1.0, network.pause_s)
        cdse = CdseLogin(client, spec.cdse_user, spec.cdse_password) if spec.cdse_password else None
        earthdata = EarthdataLogin(client, spec.earthdata_token, spec.earthdata_user, spec.earthdata_password)
        key = CdsKey(spec.cds_key) if spec.cds_key else None
        keys = S3Keys(spec.cdse_key, spec.cdse_secret, STORE_HOSTS) if spec.cdse_secret else None
        self.copernicus = CopernicusCatalogue(client, cdse, keys)
        yield self.copernicus
        login = earthdata if self.accounts["earthdata"] else None
        yield EarthdataCatalogue(client, login, substitutes=spec.substitutes)
        yield UsgsCatalogue(client, spec.usgs_user, spec.usgs_token, poll_s=10 * poll)
        yield ClimateCatalogue(client, key, self.cache.root / Sensor.ERA5.value, poll_s=5 * poll)
        yield GoogleCatalogue(client)
        yield OpenCatalogue(client)

    def search(self, place: Place, days: Sequence[date], report: Callable[[int, int, str], None]) -> Found:
        """Ask all services at once; ``report`` is told of how many that were asked, and what is waited for.

        Raises ``Cancelled`` alone.
        """
        found, asked = Found(), self._asked()

        def ask(service: str, sensor: Sensor) -> list[OnlineProduct]:
            catalogue = self.catalogues[service]
            return self._understood(service, lambda: catalogue.search(place, days, frozenset({sensor})))

        with threads(len(asked) or 1) as pool:
            waiting = [(service, sensor, pool.submit(ask, service, sensor)) for service, sensor in asked]
            for done, (service, sensor, future) in enumerate(waiting):
                name = f"{sensor.label} ({label_of(service)})"
                try:
                    waiting_for = partial(report, done, len(asked), name)
                    products: list[OnlineProduct] = self._result(future, waiting_for)
                    found.products += map(self.cache.sized, products)
                except SnowGalileoError as error:
                    if isinstance(error, Cancelled):
                        raise
                    found.failed.append(left_out(name, error))
                    found.unknown.add(sensor)
        report(len(asked), len(asked), "")
        return found

    def try_accounts(self) -> list[LeftOut]:
        """Accounts that a service refuses, with its own words. Raises ``Cancelled`` alone."""
        refused = []
        with threads(len(self.catalogues)) as pool:
            waiting = {
                name: pool.submit(self._understood, name, catalogue.try_account)
                for name, catalogue in self.catalogues.items()
            }
            for service, future in waiting.items():
                try:
                    self._result(future)
                except SnowGalileoError as error:
                    if isinstance(error, Cancelled):
                        raise
                    refused.append(left_out(label_of(service), error))
        return refused

    def _asked(self) -> list[tuple[str, Sensor]]:
        """Services and sensors, asked apart, so that a renamed collection costs one sensor alone."""
        found = [(service, sensor) for service in self.catalogues for sensor in self._sensors_of(service)]
        return sorted(found, key=lambda item: list(Sensor).index(item[1]))

    def _sensors_of(self, service: str) -> frozenset[Sensor]:
        """Sensors to look for; Sentinel-2 comes from Google without account of Copernicus."""
        sensors = self.sensors & self.catalogues[service].sensors
        if service == ("google" if self.accounts["cdse"] else "cdse"):
            return sensors - {Sensor.S2}
        return sensors

    def place_of(self, product: OnlineProduct) -> Path | None:
        """Where a product is already: in the user's own folders, or in the cache."""
        return self.own.find(product, self.cache.region) or self.cache.find(product)

    def can_fetch(self, product: OnlineProduct) -> bool:
        """Whether a product can be fetched with the accounts given."""
        return not product.unusable and self.accounts[product.service]

    def fetch(self, products: Iterable[OnlineProduct], watcher: Watcher) -> Fetched:
        """Fetch products, all services at once; what fails is left out. Raises ``Cancelled`` alone, and
        ``SG-OUTPUT-...``.
        """
        fetched = Fetched()
        by_service: dict[str, list[OnlineProduct]] = {}
        for product in products:
            by_service.setdefault(product.service, []).append(product)
        with threads(AT_ONCE * len(by_service) or 1) as workers:
            pools = {
                service: ThreadPoolExecutor(catalogue.parallel, f"fetch {service}")
                for service, catalogue in self.catalogues.items()
            }
            waiting: list[Future[None]] = []
            for items in by_service.values():
                queue = iter(items)
                for _ in range(AT_ONCE):
                    waiting.append(workers.submit(self._work, queue, pools, watcher, fetched))
            try:
                for future in waiting:
                    self._result(future)
            finally:
                for pool in pools.values():
                    pool.shutdown(wait=False, cancel_futures=True)
        fetched.failed = products_left_out(fetched.failures)
        self._log_out()
        self.speeds.add(fetched.seen)
        return fetched

    def _log_out(self) -> None:
        """End all sessions; those that do not end now end by themselves later."""
        for service, catalogue in self.catalogues.items():
            try:
                self._understood(service, catalogue.log_out)
            except Cancelled:
                raise
            except SnowGalileoError:
                continue

    def _work(
        self,
        queue: Iterator[OnlineProduct],
        pools: Mapping[str, ThreadPoolExecutor],
        watcher: Watcher,
        fetched: Fetched,
    ) -> None:
        while True:
            with self._lock:
                product = next(queue, None)
            if product is None:
                return
            folder = None
            try:
                fetch = partial(self._fetch_one, product, pools, watcher, fetched)
                folder = self._understood(product.service, fetch)
            except SnowGalileoError as error:
                if isinstance(error, Cancelled) or error.code.startswith("SG-OUTPUT"):
                    raise
                with self._lock:
                    if has_no_tile(product, error):
                        fetched.notes.append(f"There is no tile {product.name}, as is usual over open sea.")
                    else:
                        fetched.failures.append((product, error))
            watcher.settle(product, folder)

    def _fetch_one(
        self,
        product: OnlineProduct,
        pools: Mapping[str, ThreadPoolExecutor],
        watcher: Watcher,
        fetched: Fetched,
    ) -> Path:
        server = product.service

        def run(one: Callable[[RemoteFile], None], files: list[RemoteFile]) -> None:
            futures = [pools[server].submit(one, file) for file in files]
            try:
                for future in futures:
                    self._result(future)
            finally:
                for future in futures:
                    future.cancel()
                wait(futures, timeout=1.0, return_when=FIRST_EXCEPTION)

        def files() -> list[RemoteFile]:
            nonlocal server
            server, listed = self._files(product)
            if product.sensor is Sensor.S1:
                listed += self._orbit(product)
            return listed

        catalogue = self.catalogues[product.service]

        def look(folder: Path) -> None:
            lacking = catalogue.lacking(product, folder)
            if lacking:
                with self._lock:
                    fetched.lacking[product.name] = lacking
                    fetched.notes.append(
                        f"{product.sensor.label} of {days_text(lacking)} is not there yet; the next download "
                        "asks for it again."
                    )

        fetch = partial(
            self.cache.fetch, product, files, self.client, run, partial(watcher.arrived, product), look
        )
        try:
            folder, new = fetch()
        except Refused as refused:
            # what the service had prepared earlier may have expired
            if refused.status not in (403, 404, 410) or not catalogue.forget(product):
                raise
            folder, new = fetch()
        catalogue.forget(product)
        self.cache.used(folder)
        with self._lock:
            fetched.folders[product.name] = folder
            fetched.downloaded += new
            if new:
                fetched.new.append(product.name)
                before, _ = fetched.seen.get(product.service, (0, 0.0))
                fetched.seen[product.service] = (before + new, time.monotonic() - fetched.started)
        return folder

    def _files(self, product: OnlineProduct) -> tuple[str, list[RemoteFile]]:
        """Files of a product, and the service that sends them; of Sentinel-2 those of Google, where it has
        them and parts are enough: they take many small requests, which Copernicus limits where it is not
        asked with S3 keys.
        """
        is_better = product.service == "cdse" and product.sensor is Sensor.S2 and not self.spec.cdse_secret
        if is_better and self.cache.windows and self._google:
            try:
                listed = partial(self.catalogues["google"].files, product)
                return "google", self._understood("google", listed)
            except Cancelled:
                raise
            except SnowGalileoError as error:
                self._google = error.code == "SG-ONLINE-005"  # else it cannot be reached at all
        return product.service, self.catalogues[product.service].files(product)

    def _orbit(self, product: OnlineProduct) -> list[RemoteFile]:
        """The precise orbit, from the open archive or else Copernicus's own; the product's own state vectors
        serve where it cannot be had.
        """
        ways: dict[str, Callable[[], RemoteFile | None]] = {
            "the archive of orbits": lambda: orbit_file(self.client, product.name),
            "Copernicus": lambda: self.copernicus.orbit(product),
        }
        for name, way in ways.items():
            if name in self._unreachable:
                continue
            try:
                orbit = understood(self.client, name, way)
            except Cancelled:
                raise
            except SnowGalileoError as error:
                if error.code == "SG-ONLINE-001":  # it is not waited for again with each product
                    self._unreachable.add(name)
                continue
            if orbit:
                return [orbit]
        return []

    def _understood(self, service: str, read: Callable[[], T]) -> T:
        return understood(self.client, label_of(service), read)

    def _result(self, future: Future[T], report: Callable[[], None] = lambda: None) -> T:
        """The result of a thread; ``report`` is called again and again, as reports in a row are dropped."""

        def check() -> None:
            self.client.check()
            report()

        return result_of(future, check)

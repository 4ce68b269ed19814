"""Search online products: what services have of an area on the 8 days up to a prediction day."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..bands import DATED, DAYS, Sensor
from ..grid import CELL_M, region_grid
from ..job_context import JobContext
from ..protocol import (
    SERVICES,
    DayTable,
    LeftOut,
    OnlineItem,
    OnlineProducts,
    OnlineSpec,
    SearchSpec,
    SensorDays,
    SnowGalileoError,
    StaticLayer,
)
from ..sources.archive.probe import ended
from ..sources.catalogues.catalogue import OnlineProduct
from ..sources.catalogues.forecast import forecast
from ..sources.catalogues.noted import noted_acquisition
from ..sources.catalogues.online import OnlineServices
from ..sources.catalogues.place import Place
from ..sources.cell_outlines import CellOutlines
from ..sources.earthengine.source import try_login
from ..sources.plan import window
from ..web.network import Network
from .inspect import FIXED, SEEN
from .paths import free_space
from .scan import FLAGGED

AHEAD_OF_UTC = timedelta(hours=14)
"""How far clocks of the places where a day begins first are ahead."""


@dataclass
class Findings:
    """What a search found. ``place``, ``days``: that were looked for. ``places``: where products are already,
    by name. ``unknown``: sensors whose services could not be asked; their products are those that are here.
    """

    services: OnlineServices
    place: Place
    days: Sequence[date]
    products: list[OnlineProduct]
    places: dict[str, Path]
    failed: list[LeftOut]
    unknown: set[Sensor]
    facts: dict[str, Any]

    def to_fetch(self) -> list[OnlineProduct]:
        """Products that are not here and can be fetched."""
        return [
            product
            for product in self.products
            if product.name not in self.places and self.services.can_fetch(product)
        ]

    def expected(self) -> list[OnlineProduct]:
        """Products that are here or are to be fetched."""
        return [*(product for product in self.products if product.name in self.places), *self.to_fetch()]

    def earlier_versions(
        self, products: Sequence[OnlineProduct]
    ) -> list[tuple[OnlineProduct, OnlineProduct]]:
        """Of products that cannot be fetched, those of whose observation another version is here, with it."""
        kept = self.services.cache.kept({product.sensor for product in products}, self.place, self.days)
        known = {(one.sensor, *noted_acquisition(one)): one for one in kept}
        found = ((one, known.get((one.sensor, *noted_acquisition(one)))) for one in products)
        return [(product, version) for product, version in found if version]


def search(spec: SearchSpec, context: JobContext) -> OnlineProducts:
    """Ask the services; nothing is fetched. Raises ``SG-AREA-...``, ``SG-ONLINE-008`` for a day to come;
    services that fail are left out.
    """
    started = time.monotonic()
    refuse_days_to_come(spec)
    found = find(spec, context)
    if spec.try_accounts:
        refused = found.services.try_accounts()
        if spec.earth_engine:
            refused += try_login(spec.earth_engine, context.check)
        for item in refused:
            context.warn(item.code, item.reason)
            found.failed.append(item)
    return OnlineProducts(
        **found.facts,
        warnings=context.warnings,
        requests=found.services.client.requests,
        seconds=round(time.monotonic() - started, 3),
    )


def refuse_days_to_come(spec: OnlineSpec, now: datetime | None = None) -> None:
    """Raise ``SG-ONLINE-008`` for a day that has not begun anywhere. ``now``: UTC."""
    latest = ((now or datetime.now(timezone.utc)) + AHEAD_OF_UTC).date().isoformat()
    if (spec.day or "") > latest:
        raise SnowGalileoError(
            "SG-ONLINE-008", f"{spec.day} lies in the future.", "Choose a day that has passed."
        )


def network_of(spec: OnlineSpec) -> Network:
    """How the services are reached; one that replays them on this computer answers without waiting."""
    pause = 0.02 if spec.replay else 1.0
    proxies = {host: proxy for host, _, proxy in (one.partition("=") for one in spec.proxies)}
    return Network(spec.proxy, spec.ca_certificates, spec.replay, pause, proxies=proxies)


def find(spec: OnlineSpec, context: JobContext, check: Callable[[], None] | None = None) -> Findings:
    """Search, and the fields of the result that describe what was found.

    ``check`` may stop what the services do, also later; without it, the context alone does.
    """
    area = spec.area or {}
    grid = region_grid(area, spec.grid_crs)
    day = date.fromisoformat(spec.day or "")
    services = OnlineServices(spec, network_of(spec), check or context.check)
    place, days = Place.of(area), window(day)
    found = services.search(
        place,
        days,
        lambda done, total, name: context.progress("search", done, total, {"waiting_for": name}),
    )
    for item in found.failed:
        context.warn(item.code, item.reason)
    cells = CellOutlines(grid)
    found.products = [product for product in found.products if _may_show(product, cells)]
    with ended():  # products of the user's own are looked into
        places = {
            product.name: folder
            for product in found.products
            if (folder := services.place_of(product)) is not None
        }
    findings = Findings(services, place, days, found.products, places, found.failed, found.unknown, {})
    findings.facts = _facts(findings, cells, day)
    return findings


def _may_show(product: OnlineProduct, cells: CellOutlines) -> bool:
    """Whether a product may show a cell, also of an export, whose cells lie elsewhere by up to 1 km; slopes
    need the terrain around.
    """
    return product.day is None or product.footprint is None or cells.is_near(product.footprint, CELL_M)


def _facts(found: Findings, cells: CellOutlines, day: date) -> dict[str, Any]:
    services = found.services
    items = [item_of(product, found) for product in found.products]
    wanted = [item for item in items if not item.unusable]
    sizes: Counter[str] = Counter()
    for item in wanted:
        if not item.is_here and not item.needs_account:
            sizes[item.service] += item.size
    root = services.cache.root
    usable = [product for product in found.products if not product.unusable]
    seen = {
        product.sensor
        for product in usable
        if product.footprint is None or cells.touched_by(product.footprint).any()
    }
    coming = [product for product in usable if product.name in found.places or services.can_fetch(product)]
    build = forecast(coming, cells)
    waiting = [item for item in wanted if item.needs_account and not item.is_here]
    return {
        "prediction_days": [_table(usable, cells, day)],
        "cells": len(cells.polygons),
        "bounds": [round(float(edge), 6) for edge in shapely.total_bounds(cells.polygons)],
        "products": items,
        "cache": str(root),
        "to_fetch": sizes.total(),
        "here": sum(item.size for item in wanted if item.is_here),
        "waiting": sum(item.size for item in wanted if item.needs_account and not item.is_here),
        "seconds_to_fetch": round(services.speeds.seconds(sizes), 1),
        "seconds_to_build": round(build.seconds(), 1),
        "stack_size": build.disk,
        "free": free_space(root)[1],
        "missing": [sensor.label for sensor in Sensor if sensor in services.sensors - seen - found.unknown],
        "waits_for": _waits_for(waiting),
        "notes": [*_kept_notes(found), *_notes(found.products), *services.own.notes],
        "left_out": found.failed,
    }


def _waits_for(items: Sequence[OnlineItem]) -> dict[str, str]:
    """Services whose account products wait for, and the sensors that it would add."""
    added: dict[str, list[str]] = {}
    for sensor in Sensor:
        for service in {item.service for item in items if item.sensor == sensor.value}:
            added.setdefault(service, []).append(sensor.label)
    return {
        service.label: f"{', '.join(added[service.id])}; register at {service.register}"
        for service in SERVICES
        if service.id in added
    }


def _kept_notes(found: Findings) -> list[str]:
    """Sentences about sensors whose services could not be asked, of which products are here."""
    kept = Counter(product.sensor for product in found.products if product.sensor in found.unknown)
    return [
        f"{sensor.label} could not be looked for; what was fetched before is used: {count} "
        f"product{'s' * (count > 1)}."
        for sensor, count in kept.items()
    ]


def item_of(product: OnlineProduct, found: Findings) -> OnlineItem:
    """How a product is shown."""
    place = found.places.get(product.name)
    return OnlineItem(
        sensor=product.sensor.value,
        service=product.service,
        name=product.name,
        day=product.day.isoformat() if product.day else None,
        version=product.version,
        is_final=product.is_final,
        size=product.likely_size,
        is_estimate=product.is_estimate,
        cloud=product.cloud,
        is_here=place is not None,
        path=str(place or ""),
        needs_account=not found.services.accounts[product.service],
        unusable=product.unusable,
    )


def _notes(products: Sequence[OnlineProduct]) -> list[str]:
    """Sentences about products that are not final, or not used."""
    notes = [f"{product.name} is not used: {product.unusable}." for product in products if product.unusable]
    return notes + [
        f"{product.name} is provisional; a final version follows."
        for product in products
        if not product.is_final and not product.unusable
    ]


def _table(products: Sequence[OnlineProduct], cells: CellOutlines, day: date) -> DayTable:
    dates = window(day)
    fixed = {sensor: [item for item in products if item.sensor is sensor] for sensor in FIXED}
    return DayTable(
        day=day.isoformat(),
        cells=len(cells.polygons),
        dates=[date.isoformat() for date in dates],
        sensors=[_sensor_days(sensor, products, cells, dates) for sensor in DATED],
        static=[
            StaticLayer(sensor.value, sensor.label, [_percent(items, cells)], [[item.name for item in items]])
            for sensor, items in fixed.items()
        ],
    )


def take_out(table: DayTable, name: str, days: Sequence[date]) -> None:
    """Take days that a product turned out not to have out of a table."""
    texts = [day.isoformat() for day in days]
    for sensor in table.sensors:
        for index, day in enumerate(table.dates):
            if day in texts and name in sensor.scenes[index]:
                sensor.scenes[index].remove(name)
                sensor.valid[index] *= bool(sensor.scenes[index])
        sensor.age_days = _age(sensor.valid)


def _age(valid: Sequence[float]) -> int | None:
    """Days from the last observation to the prediction day."""
    seen = [i for i, percent in enumerate(valid) if percent >= 100 * SEEN]
    return DAYS - 1 - seen[-1] if seen else None


def _sensor_days(
    sensor: Sensor, products: Sequence[OnlineProduct], cells: CellOutlines, dates: Sequence[date]
) -> SensorDays:
    by_day = [[item for item in products if item.sensor is sensor and day in days_of(item)] for day in dates]
    valid = [_percent(items, cells) for items in by_day]
    cloud = [_cloud(items) for items in by_day]
    return SensorDays(
        id=sensor.value,
        label=sensor.label,
        valid=valid,
        cloud=cloud,
        has_unread_clouds=sensor in FLAGGED and not any(share is not None for share in cloud),
        age_days=_age(valid),
        scenes=[[item.name for item in items] for items in by_day],
    )


def days_of(product: OnlineProduct) -> list[date]:
    """Days that a product shows."""
    several = product.facts.get("days")
    if isinstance(several, list):
        return [date.fromisoformat(day) for day in several]
    return [product.day] if product.day else []


def _cloud(products: Sequence[OnlineProduct]) -> float | None:
    """Mean cloud cover of whole products, percent."""
    known = [product.cloud for product in products if product.cloud is not None]
    return round(sum(known) / len(known), 1) if known else None


def _percent(products: Sequence[OnlineProduct], cells: CellOutlines) -> float:
    """Percent of the cells whose centre lies in a footprint; a product without footprint shows all."""
    inside = np.zeros(len(cells.polygons), dtype=np.bool_)
    for product in products:
        if product.footprint is None:
            return 100.0
        inside |= cells.centred_in(product.footprint)
    return round(100 * float(inside.mean()), 2) if products else 0.0

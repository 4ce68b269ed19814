"""List and clean up the folder of fetched products."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from ..bands import Sensor
from ..job_context import JobContext
from ..protocol import EARTH_ENGINE_KIND, CacheContents, CacheKind, CacheSpec, KeptProduct, products_folder
from ..sources.catalogues.contents import contents, remove
from .paths import free_space


def cache(spec: CacheSpec, context: JobContext) -> CacheContents:
    """List the products, and remove those chosen. Those that cannot be removed stay, with a warning
    ``SG-OUTPUT-005``.
    """
    root = Path(spec.cache).expanduser() if spec.cache else products_folder()
    products = contents(root, context.check)
    now = time.time()
    for product in products:
        product.is_chosen = spec.chooses(product, now)
    chosen = [product for product in products if product.is_chosen]
    result = CacheContents(
        str(root),
        _kinds(products),
        products,
        sum(product.size for product in chosen),
        warnings=context.warnings,
    )
    if spec.remove:
        _remove(chosen, root, result, context)
    result.free = free_space(root)[1]
    return result


def _remove(chosen: Sequence[KeptProduct], root: Path, result: CacheContents, context: JobContext) -> None:
    for number, product in enumerate(chosen):
        context.progress("clean", number, len(chosen))
        freed = remove(product, root)
        result.freed += freed
        result.removed += bool(freed)
        if not freed:
            context.warn("SG-OUTPUT-005", f"{product.name} is in use, or cannot be removed.")
    context.progress("clean", len(chosen), len(chosen))


def _kinds(products: Sequence[KeptProduct]) -> list[CacheKind]:
    """Sums by kind, in the order of the kinds."""
    labels = {sensor.value: sensor.label for sensor in Sensor} | {EARTH_ENGINE_KIND: "Earth Engine"}
    found = []
    for kind, label in labels.items():
        own = [product for product in products if product.kind == kind]
        if own:
            size, used = sum(product.size for product in own), max(product.used for product in own)
            found.append(CacheKind(kind, label, len(own), size, used))
    return found

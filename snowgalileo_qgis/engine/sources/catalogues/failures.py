"""What is said of products that cannot be had: what befalls a whole service is said once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...protocol import SERVICES, LeftOut, SnowGalileoError
from ...web.answers import Refused
from ...web.network import host_of
from .catalogue import OnlineProduct


def label_of(service: str) -> str:
    """The name of a service."""
    return next(entry.label for entry in SERVICES if entry.id == service)


def left_out(name: str, error: SnowGalileoError) -> LeftOut:
    """What is reported of something that cannot be had."""
    said = error.text if name in error.text else f"{name}: {error.text}"
    return LeftOut(Path(name), error.code, f"{said} {error.hint}".strip())


def products_left_out(failures: Sequence[tuple[OnlineProduct, SnowGalileoError]]) -> list[LeftOut]:
    """What is reported of products. Those of a service with the same reason are one, named as the first."""
    alike: dict[tuple[str, str, str, str], list[str]] = {}
    for product, error in failures:
        alike.setdefault((product.service, error.code, error.text, error.hint), []).append(product.name)
    return [
        left_out(names[0], SnowGalileoError(code, text, hint))
        if len(names) == 1
        else LeftOut(
            Path(names[0]),
            code,
            f"{len(names)} products of {label_of(service)} are left out: {text} {hint}".strip(),
        )
        for (service, code, text, hint), names in alike.items()
    ]


def has_no_tile(product: OnlineProduct, error: SnowGalileoError) -> bool:
    """Whether a tile of terrain or land cover does not exist, as its own host says."""
    hosts = {host_of(file.url) for file in product.files}
    is_gone = isinstance(error, Refused) and error.status == 404 and error.host in hosts
    return product.day is None and is_gone

"""The folder of downloaded products, as the user set it."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from ..engine.protocol import OnlineSpec
from .settings import settings

S = TypeVar("S", bound=OnlineSpec)


def with_products_folder(spec: S) -> S:
    """The job with the folder of the user's settings, unless it has one of its own."""
    return replace(spec, cache=spec.cache or settings().products_folder)

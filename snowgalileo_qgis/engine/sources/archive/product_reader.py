"""Readers of downloaded products, which also find them in an archive."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence

from ...protocol import LeftOut
from ...scene import Scene
from ..scene_reader import SceneReader
from .listing import Entry


class ProductReader(SceneReader):
    """Finds the products of one sensor among the entries of an archive, and reads their bands.

    ``products``: the products that it looks for, in words.
    """

    products: str

    @abstractmethod
    def scenes(self, entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
        """Scenes of this sensor, in any order.

        A product that cannot be used is reported once to ``left_out``, and the others are still found.
        """

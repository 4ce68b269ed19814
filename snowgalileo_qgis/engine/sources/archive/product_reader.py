"""Readers of downloaded products, which also find them in an archive."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ...protocol import LeftOut, SnowGalileoError
from ...protocol.errors import OUTPUT_ERRORS, Cancelled
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


@contextmanager
def leaving_out(path: Path, name: str, left_out: Callable[[LeftOut], None]) -> Iterator[None]:
    """Reports what goes wrong with one product inside the ``with`` block, and names the product.

    Unforeseen errors are reported as ``SG-BUG-001`` with their class: one strange file must not end the
    search. Errors of the output and cancelling are passed on.
    """
    try:
        yield
    except SnowGalileoError as error:
        if isinstance(error, Cancelled) or error.code in OUTPUT_ERRORS:
            raise
        text = error.text if name in error.text else f"{name}: {error.text}"
        left_out(LeftOut(path, error.code, text))
    except Exception as error:  # whatever it is, the other products are still found
        text = f"{name}: unexpected error, please report it: {type(error).__name__}: {error}"
        left_out(LeftOut(path, "SG-BUG-001", text))

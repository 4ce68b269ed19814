"""Pictures of one size as an animated GIF whose colours are the same in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageSequence

from ..output_file import NotWholeError, new_file
from ..protocol import SnowGalileoError
from ..raster_file import require_regular_file

CODE = "SG-PRODUCT-041"

MOST_PIXELS = 500_000_000
"""Pixels of all pictures together: each takes a byte of memory until the file is whole."""

COLOURS, EXACT = 256, 64
"""Colours of a GIF, and how many of the most frequent ones, such as those of the legend, are kept as they
are; the others stand for what is left.
"""
SAMPLES, SAMPLE_PIXELS = 16, 400
"""Pictures in which the colours are looked for, and the longest side that they are looked at with."""

CENTISECONDS = 100
"""GIF counts time in hundredths of a second, Pillow in thousandths."""


@dataclass(frozen=True)
class Timing:
    """How long each picture is shown, and the last one [s], rounded to hundredths."""

    each: float
    last: float

    def milliseconds(self, frames: int) -> list[int]:
        """For every picture."""
        each, last = (round(seconds * CENTISECONDS) * 10 for seconds in (self.each, self.last))
        return [*[each] * (frames - 1), last]


def write_gif(
    pictures: Sequence[Path], path: Path, timing: Timing, step: Callable[[int, int], None]
) -> tuple[int, int]:
    """Write an animation that plays for ever; returns its width and height.

    Raises ``SG-PRODUCT-041`` for a picture that cannot be read or is of another size, and for too many.
    """
    size = _size(pictures)
    palette = _Palette(pictures)
    durations = timing.milliseconds(len(pictures))

    def frames() -> Iterator[Image.Image]:
        for number, picture in enumerate(pictures):
            step(number, len(pictures))
            yield palette.apply(_opened(picture))

    def verify(part: Path) -> None:
        with Image.open(part, formats=["GIF"]) as written:
            shown = sum(frame.info["duration"] for frame in ImageSequence.Iterator(written))
        if shown != sum(durations):
            raise NotWholeError("pictures are missing")

    with new_file(path, verify) as part:
        shown = frames()
        first = next(shown)
        first.save(part, "GIF", save_all=True, append_images=shown, duration=durations, loop=0)
    return size


def _size(pictures: Sequence[Path]) -> tuple[int, int]:
    """Width and height of all pictures, from their headers."""
    size = (0, 0)
    for picture in pictures:
        require_regular_file(picture, CODE)
        with _readable(picture), Image.open(picture, formats=["PNG"]) as image:
            size = size if any(size) else image.size
            if image.size != size:
                text = f"{picture.name} has {image.width} x {image.height} pixels, {pictures[0].name} others."
                raise SnowGalileoError(CODE, text, "Give pictures of one size.")
    if size[0] * size[1] * len(pictures) > MOST_PIXELS:
        text = f"{len(pictures)} pictures of {size[0]} x {size[1]} pixels are too much for an animation."
        raise SnowGalileoError(CODE, text, "Choose fewer days or smaller pictures.")
    return size


class _Palette:
    """The colours of all pictures: the most frequent ones, and some that stand for the others."""

    def __init__(self, pictures: Sequence[Path]) -> None:
        together = _together(pictures)
        counted = sorted(together.getcolors(together.width * together.height) or [], reverse=True)
        kept = EXACT if len(counted) > COLOURS else COLOURS
        colours = np.array([colour for _, colour in counted], np.uint8)
        exact, others = colours[:kept], Image.fromarray(colours[None])
        # of each colour one pixel: rare ones, such as a word in red, count as much as large plains
        rest = others.quantize(COLOURS - kept).getpalette() if kept < COLOURS else None
        self._image = Image.new("P", (1, 1))
        self._image.putpalette([*exact.ravel().tolist(), *(rest or [])])
        codes = _codes(exact)
        self._numbers = np.argsort(codes).astype(np.uint8)
        self._codes = codes[self._numbers]

    def apply(self, image: Image.Image) -> Image.Image:
        """The image in these colours. Pillow takes one that is near, but not always the one that is equal."""
        near = image.quantize(palette=self._image, dither=Image.Dither.NONE)
        codes = _codes(np.asarray(image))
        found = np.minimum(np.searchsorted(self._codes, codes), len(self._codes) - 1)
        is_exact = self._codes[found] == codes
        indices = np.where(is_exact, self._numbers[found], np.asarray(near))
        exact = Image.fromarray(indices.astype(np.uint8))
        exact.putpalette(self._image.getpalette() or [])
        return exact


def _codes(colours: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
    """Colours ``(..., 3)`` as one number each."""
    red, green, blue = (colours[..., band].astype(np.int32) for band in range(3))
    return red << 16 | green << 8 | blue


def _together(pictures: Sequence[Path]) -> Image.Image:
    """Some of the pictures, taken evenly from all of them, smaller, on one sheet."""
    samples = []
    for picture in pictures[:: -(-len(pictures) // SAMPLES)]:
        image = _opened(picture)
        shrink = max(1, -(-max(image.size) // SAMPLE_PIXELS))
        # nearest: mixed colours would take the place of real ones
        samples.append(image.resize([-(-side // shrink) for side in image.size], Image.Resampling.NEAREST))
    width, height = samples[0].size
    sheet = Image.new("RGB", (width, height * len(samples)))
    for number, sample in enumerate(samples):
        sheet.paste(sample, (0, number * height))
    return sheet


def _opened(picture: Path) -> Image.Image:
    with _readable(picture), Image.open(picture, formats=["PNG"]) as image:
        return image.convert("RGB")


@contextmanager
def _readable(picture: Path) -> Iterator[None]:
    """Turn what Pillow raises for a bad picture into ``SG-PRODUCT-041``."""
    try:
        yield
    except SnowGalileoError:
        raise
    except Exception as error:  # damaged files fail in many ways, huge ones in one more
        text = f"{picture.name} cannot be read as a PNG picture."
        raise SnowGalileoError(CODE, text, "Make it again.", str(error)) from error

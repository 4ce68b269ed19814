"""Charts as SVG text for the report: scatter density, histograms, map of residuals."""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ..snow_products.pixel_grid import Doubles

SIZE = 300
LEFT, TOP, RIGHT, BOTTOM = 48, 12, 12, 40
DENSITY_BINS = 50
HISTOGRAM_BINS = 20

DENSITY_COLOURS = ((0.0, (222, 235, 247)), (0.5, (49, 130, 189)), (1.0, (8, 29, 88)))
RESIDUAL_COLOURS = (
    (-1.0, (178, 24, 43)),
    (-0.5, (214, 96, 77)),
    (-0.25, (239, 138, 98)),
    (-0.1, (253, 219, 199)),
    (0.0, (247, 247, 247)),
    (0.1, (209, 229, 240)),
    (0.25, (103, 169, 207)),
    (0.5, (67, 147, 195)),
    (1.0, (33, 102, 172)),
)
"""Red where the map has too little snow, blue where it has too much.

The same as in ``resources/styles/fsc_residual.qml``.
"""

Colours = Sequence[tuple[float, tuple[int, int, int]]]


def scatter(truth: Doubles, predicted: Doubles, x_name: str = "label", y_name: str = "map") -> str:
    """SVG: number of pixels by label and prediction, fractions 0..1 ``(N,)`` each, on a logarithmic scale,
    with the line of equality.
    """
    counts, _, _ = np.histogram2d(truth, predicted, bins=DENSITY_BINS, range=((0, 1), (0, 1)))
    shade = np.log1p(counts) / max(float(np.log1p(counts).max()), 1e-9)
    step = SIZE / DENSITY_BINS
    colours = colour(shade, DENSITY_COLOURS)
    cells = [
        f'<rect x="{LEFT + i * step:.1f}" y="{TOP + SIZE - (j + 1) * step:.1f}" width="{step:.1f}" '
        f'height="{step:.1f}" fill="{_hex(colours[i, j])}"/>'
        for i, j in zip(*np.nonzero(counts))
    ]
    line = (
        f'<line x1="{LEFT}" y1="{TOP + SIZE}" x2="{LEFT + SIZE}" y2="{TOP}" stroke="#888" '
        'stroke-dasharray="4 3"/>'
    )
    return _frame("".join(cells) + line, (0, 1), (0, 1), x_name, y_name)


def as_file(picture: str) -> str:
    """A chart of this module as a file of its own, with the fonts that the page would give it."""
    style = "<style>text{font:12px system-ui,sans-serif;fill:#222}</style>"
    style += '<rect width="100%" height="100%" fill="#fff"/>'
    head, _, rest = picture.partition(">")
    return f'{head} xmlns="http://www.w3.org/2000/svg">{style}{rest}\n'


def histograms(truth: Doubles, predicted: Doubles) -> str:
    """Distributions of label (filled) and map (outline)."""
    edges = np.linspace(0, 1, HISTOGRAM_BINS + 1)
    label, mapped = (
        100 * np.histogram(values, edges)[0] / max(len(values), 1) for values in (truth, predicted)
    )
    top = _ceiling(max(label.max(), mapped.max()))
    bars = "".join(_bar(i, value, top, 'fill="#9ecae1"') for i, value in enumerate(label))
    outline = "".join(
        _bar(i, value, top, 'fill="none" stroke="#b2182b" stroke-width="1.5"')
        for i, value in enumerate(mapped)
    )
    return _frame(
        bars + outline, (0, 1), (0, top), "fractional snow cover: label filled, map outlined", "% of pixels"
    )


def residual_histogram(truth: Doubles, predicted: Doubles) -> str:
    """SVG: distribution of predicted minus label, fractions 0..1 ``(N,)`` each."""
    edges = np.linspace(-1, 1, HISTOGRAM_BINS * 2 + 2)
    shares = 100 * np.histogram(predicted - truth, edges)[0] / max(len(truth), 1)
    top = _ceiling(shares.max())
    colours = colour((edges[1:] + edges[:-1]) / 2, RESIDUAL_COLOURS)
    width = SIZE / len(shares)
    bars = "".join(
        f'<rect x="{LEFT + i * width:.1f}" y="{TOP + SIZE * (1 - value / top):.1f}" width="{width:.1f}" '
        f'height="{SIZE * value / top:.1f}" '
        f'fill="{_hex(colours[i])}" stroke="#888" stroke-width="0.5"/>'
        for i, value in enumerate(shares)
        if value > 0
    )
    return _frame(bars, (-1, 1), (0, top), "map minus label", "% of pixels")


def residual_image(residual: Doubles) -> str:
    """A residual ``(H, W)``, NaN = no data, as an HTML image in the colours of the residual layer."""
    red_green_blue = colour(np.nan_to_num(residual), RESIDUAL_COLOURS)
    alpha = np.where(np.isfinite(residual), 255, 0).astype(np.uint8)
    data = base64.b64encode(png(np.dstack([red_green_blue, alpha]))).decode("ascii")
    return f'<img class="map" alt="map minus label" src="data:image/png;base64,{data}"/>'


def residual_legend() -> str:
    """Legend of the residual colours."""
    values = np.array([-1, -0.5, -0.3, -0.1, 0, 0.1, 0.3, 0.5, 1])
    colours = colour(values, RESIDUAL_COLOURS)
    boxes = "".join(f'<span style="background:{_hex(c)}">{v:+g}</span>' for v, c in zip(values, colours))
    return f'<p class="legend">too little snow {boxes} too much</p>'


def colour(values: npt.NDArray[np.float64], stops: Colours) -> npt.NDArray[np.uint8]:
    """Red, green, blue ``(..., 3)`` of each value, interpolated between stops."""
    at = [stop for stop, _ in stops]
    return (
        np.stack([np.interp(values, at, [rgb[k] for _, rgb in stops]) for k in range(3)], axis=-1)
        .round()
        .astype(np.uint8)
    )


def png(pixels: npt.NDArray[np.uint8]) -> bytes:
    """``(H, W, 4)`` red, green, blue, alpha as a PNG file."""
    height, width, _ = pixels.shape
    rows = np.concatenate([np.zeros((height, 1), np.uint8), pixels.reshape(height, -1)], axis=1).tobytes()

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


def _hex(rgb: npt.NDArray[np.uint8]) -> str:
    return "#" + bytes(rgb.tolist()).hex()


def _bar(i: int, value: float, top: float, style: str) -> str:
    width, height = SIZE / HISTOGRAM_BINS, SIZE * value / top
    return (
        f'<rect x="{LEFT + i * width:.1f}" y="{TOP + SIZE - height:.1f}" width="{width:.1f}" '
        f'height="{height:.1f}" {style}/>'
    )


def _ceiling(value: float) -> float:
    """A round number at or above a value, for the end of an axis."""
    step = 10 ** float(np.floor(np.log10(max(value, 1e-9))))
    return max(float(np.ceil(value / step)) * step, 1e-9)


def _frame(
    inside: str, x_range: tuple[float, float], y_range: tuple[float, float], x_name: str, y_name: str
) -> str:
    ticks = []
    for part in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = LEFT + SIZE * part, TOP + SIZE * (1 - part)
        x_value, y_value = (low + part * (high - low) for low, high in (x_range, y_range))
        ticks.append(f'<text x="{x:.0f}" y="{TOP + SIZE + 16}" text-anchor="middle">{x_value:g}</text>')
        ticks.append(f'<text x="{LEFT - 6}" y="{y + 4:.0f}" text-anchor="end">{y_value:g}</text>')
    names = (
        f'<text x="{LEFT + SIZE / 2}" y="{TOP + SIZE + 34}" text-anchor="middle">{x_name}</text>'
        f'<text transform="translate(12 {TOP + SIZE / 2}) rotate(-90)" text-anchor="middle">{y_name}</text>'
    )
    box = f'<rect x="{LEFT}" y="{TOP}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#444"/>'
    width, height = LEFT + SIZE + RIGHT, TOP + SIZE + BOTTOM
    return (
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img">{inside}{box}{"".join(ticks)}{names}</svg>'
    )

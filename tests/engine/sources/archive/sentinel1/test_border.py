"""Empty borders of products made before March 2018."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.sources.archive.sentinel1.border import LIMIT_PX, Border
from snowgalileo_qgis.engine.sources.archive.sentinel1.calibration import LineVectors, ThermalNoise

LINES, PIXELS = 1300, 1400
NOISE = ThermalNoise(LineVectors([0], [np.array([0.0])], [np.array([900.0])]), ())


def image() -> tuple[np.ndarray, np.ndarray]:
    """Land (DN 100) in a slanted frame of weak numbers, of which a few lie above the noise (DN 30).

    And where the frame is.
    """
    random = np.random.default_rng(4)
    rows, cols = np.mgrid[0:LINES, 0:PIXELS]
    frame = (cols < 60 + rows // 20) | (cols >= PIXELS - 90) | (rows < 25) | (rows >= LINES - 40 - cols // 30)
    weak = np.where(random.random(frame.shape) < 0.05, 40, 8)
    return np.where(frame, weak, 100).astype(np.uint16), frame


IMAGE, FRAME = image()


def border() -> Border:
    return Border(lambda top, bottom, left, right: IMAGE[top:bottom, left:right], NOISE, LINES, PIXELS)


def test_the_frame_is_masked_but_for_its_inner_rim_and_nothing_else() -> None:
    mask = border().mask(0, LINES, 0, PIXELS)
    assert not mask[~FRAME].any()
    assert (FRAME & ~mask).sum() < 0.002 * FRAME.sum()


def test_faint_ground_inside_the_image_is_kept() -> None:
    image = np.full((LINES, PIXELS), 100, np.uint16)
    image[600:700, 600:700] = 10
    image[100:200, 30:90] = 10
    mask = Border(lambda top, bottom, left, right: image[top:bottom, left:right], NOISE, LINES, PIXELS).mask(
        0, LINES, 0, PIXELS
    )
    assert not mask.any()


def test_a_border_without_any_signal_is_masked_to_its_limit() -> None:
    image = np.full((LINES, PIXELS), 5, np.uint16)
    mask = Border(lambda top, bottom, left, right: image[top:bottom, left:right], NOISE, LINES, PIXELS).mask(
        0, LINES, 0, PIXELS
    )
    assert not mask[LIMIT_PX:-LIMIT_PX, LIMIT_PX:-LIMIT_PX].any()
    mask[LIMIT_PX:-LIMIT_PX, LIMIT_PX:-LIMIT_PX] = True
    assert mask.all()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, LINES - 1), st.integers(1, 400), st.integers(0, PIXELS - 1), st.integers(1, 400))
def test_the_mask_of_a_part_is_that_part_of_the_mask(top: int, tall: int, left: int, wide: int) -> None:
    bottom, right = min(top + tall, LINES), min(left + wide, PIXELS)
    assert (border().mask(top, bottom, left, right) == WHOLE[top:bottom, left:right]).all()


WHOLE = border().mask(0, LINES, 0, PIXELS)

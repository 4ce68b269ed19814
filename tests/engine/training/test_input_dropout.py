"""What input dropout hides, and what it never hides."""

import numpy as np

from snowgalileo_qgis.engine.bands import GROUPS, Sensor
from snowgalileo_qgis.engine.model.encodings import token_table
from snowgalileo_qgis.engine.model.heads import pixel_tokens
from snowgalileo_qgis.engine.training.input_dropout import InputDropout
from tests.engine.training.samples import few_tokens

LABEL = np.arange(100, dtype=np.float32).reshape(10, 10) / 100
DAY_OF = token_table()[1].numpy()


def test_nothing_hidden_leaves_the_cell_as_it_is() -> None:
    cell = few_tokens()
    shown, label = InputDropout().apply(cell, LABEL, np.random.default_rng(0))
    assert shown.count == cell.count
    assert label is LABEL


def test_a_hidden_sensor_takes_all_its_dated_tokens_and_no_terrain() -> None:
    cell = few_tokens()
    for seed in range(10):
        shown, _ = InputDropout(sensors=0.5).apply(cell, LABEL, np.random.default_rng(seed))
        assert {"DEM", "WC", "location"} <= set(shown.index)
        for sensor in (Sensor.S2, Sensor.MODIS, Sensor.VIIRS, Sensor.ERA5):
            names = [group.name for group in GROUPS if group.sensor is sensor and group.name in cell.index]
            assert len({name in shown.index for name in names}) == 1
            assert all(
                len(shown.index[name]) == len(cell.index[name]) for name in names if name in shown.index
            )


def test_hiding_everything_dated_keeps_the_cell_whole() -> None:
    cell = few_tokens()
    assert InputDropout(days=0.999999).apply(cell, LABEL, np.random.default_rng(0))[0].count == cell.count


def test_optical_of_the_prediction_day_can_be_hidden() -> None:
    shown, _ = InputDropout(optical=1.0).apply(few_tokens(), LABEL, np.random.default_rng(0))
    assert set(DAY_OF[shown.index["S2_RGB"]]) == {1}
    assert 7 in DAY_OF[shown.index["MODIS_NIR"]]


def test_a_window_keeps_the_tokens_and_labels_of_its_pixels() -> None:
    cell = few_tokens()
    shown, label = InputDropout(window=3).apply(cell, LABEL, np.random.default_rng(5))
    rows, columns = np.nonzero(np.isfinite(label))
    assert len(rows) == 9
    assert np.ptp(rows) == np.ptp(columns) == 2
    np.testing.assert_array_equal(label[rows, columns], LABEL[rows, columns])
    wanted = np.intersect1d(
        np.concatenate(list(cell.index.values())), pixel_tokens().numpy()[rows * 10 + columns]
    )
    np.testing.assert_array_equal(np.sort(np.concatenate(list(shown.index.values()))), wanted)
